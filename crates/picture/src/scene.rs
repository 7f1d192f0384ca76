//! Puts a picture together: palette, camera, ground, then the bag from back to front.

use engine::appearance::Appearance;
use measures::Measures;

use crate::node::Node;
use crate::palette::palette;
use crate::path::{Camera, int};
use crate::pen::Pen;
use crate::{Artwork, View, body, closure, extras, hardware, logo, open, strap, surface};

/// How much of what lies in the middle the picture shows, in thousandths of its distance.
const LENS: i32 = 462;

/// Keeps only the definitions something refers to.
fn prune(defs: &mut Vec<Node>, drawn: &[Node]) {
    loop {
        let mut used = Vec::new();
        for node in defs.iter().chain(drawn) {
            references(node, &mut used);
        }
        let before = defs.len();
        defs.retain(|node| {
            node.attributes
                .iter()
                .all(|(name, value)| *name != "id" || used.iter().any(|one| one == value))
        });
        if defs.len() == before {
            return;
        }
    }
}

fn references(node: &Node, used: &mut Vec<String>) {
    for (name, value) in &node.attributes {
        if let Some(id) = value.strip_prefix("url(#") {
            used.push(id.trim_end_matches(')').into());
        } else if *name == "href" {
            used.push(value.trim_start_matches('#').into());
        }
    }
    for child in &node.children {
        references(child, used);
    }
}

/// Draws one view.
pub(crate) fn draw(look: &Appearance, view: View, artwork: Option<Artwork<'_>>, prefix: &str) -> Node {
    let mut pen = Pen {
        look,
        camera: Camera {
            origin: (0, 0),
            yaw: (0, 1024),
            pitch: (0, 1024),
            aim: (0, 0),
            far: 30000,
        },
        palette: palette(look),
        prefix,
        out: Vec::new(),
        defs: Vec::new(),
        stamps: Vec::new(),
    };
    let m = Measures::of(look);
    let lift = m.lift();
    // Of the bag with its handle the middle is looked at, from as far as the solid is, and with its lens.
    let whole = m.height + 550 + lift;
    let wide = (m.half * 311 + m.depth * 240 + m.height * 64) / 100 + 525;
    let far = wide.max(m.height * 243 / 100 + m.depth / 2 + 1480);
    let mut side = far * LENS / 1000;
    pen.camera.aim = (whole / 2 - lift, -m.depth / 2);
    pen.camera.far = far;
    pen.camera.pitch = (61, 1022);
    pen.camera.origin = (side / 2, side / 2 + pen.camera.aim.0);
    if view == View::ThreeQuarter {
        pen.camera.yaw = (587, 839);
        pen.camera.pitch = (203, 1004);
    }
    if view == View::Open {
        side = (m.height * 3 / 2).max(m.height + 2250);
        pen.camera = Camera {
            origin: (side / 2, side * 76 / 100 - lift),
            yaw: (0, 1024),
            pitch: (248, 993),
            aim: (m.height / 2, -m.depth / 2),
            far: 11000,
        };
    }
    body::define(&mut pen);
    surface::define(&mut pen, m.depth);
    hardware::define(&mut pen);
    let relief = surface::relief(&mut pen);
    extras::packaging(&mut pen, m);
    ground(&mut pen, m, view, lift);
    strap::shoulder(&mut pen, m);
    if view == View::Open {
        open::define(&mut pen);
        open::raised_flap(&mut pen, m);
    }
    extras::behind(&mut pen, m);
    if view == View::Open {
        // A flap thrown back lies on it.
        if !m.has_flap() {
            strap::handle(&mut pen, m);
        }
        open::draw(&mut pen, m);
    } else {
        body::draw(&mut pen, m, relief);
        extras::beside(&mut pen, m);
        closure::draw(&mut pen, m);
        extras::water(&mut pen, m);
        logo::draw(&mut pen, m, artwork);
    }

    let mut view_box = String::from("0 0 ");
    int(&mut view_box, side);
    view_box.push(' ');
    int(&mut view_box, side);
    let mut root = pen.element("svg|fill=none").with("viewBox", view_box);
    prune(&mut pen.defs, &pen.out);
    root.children.push(Node::new("defs").holding(pen.defs));
    root.children.append(&mut pen.out);
    root
}

fn ground(pen: &mut Pen<'_>, m: Measures, view: View, lift: i32) {
    let (at, down) = match view {
        View::Front => (-m.depth / 2, [0, -150, 0]),
        View::ThreeQuarter => (-m.depth * 6 / 10, [0, 0, m.depth * 9 / 10]),
        View::Open => (m.height * 20 / 100, [0, 0, m.height * 50 / 100]),
    };
    pen.art(
        "ellipse|rx=1450|ry=1300|fill=~s|fill-opacity=.5\n\
            ellipse|rx=1150|ry=800|fill=~s|fill-opacity=.9",
        [0, -lift, at],
        [m.half, 0, 0],
        down,
    );
}
