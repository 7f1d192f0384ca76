//! Puts a picture together: palette, camera, ground, then the bag from back to front.

use engine::appearance::Appearance;
use engine::look::Part;

use crate::node::Node;
use crate::palette::palette;
use crate::path::{Camera, int};
use crate::pen::Pen;
use crate::{Artwork, View, body, closure, extras, hardware, logo, open, strap, surface};

/// How high feet lift the bag.
const FEET: i32 = 66;

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
    let m = body::Measures::of(&pen);
    // A larger bag looks larger, but a small one still fills its stage: the frame goes half-way with it.
    let tall = m.top.max(m.half * 5 / 2);
    let side = (3900 * 2 * tall / (2600 + tall)).max(m.top + 1250);
    let side = if view == View::Open {
        (side * 112 / 100).max(m.top + 1950)
    } else {
        side
    };
    pen.camera.aim = (m.top / 2, 0);
    pen.camera.origin = (side / 2, side - side * 12 / 100);
    if view == View::ThreeQuarter {
        pen.camera.yaw = (500, 894);
        pen.camera.pitch = (142, 1014);
        pen.camera.aim.1 = -m.depth / 2;
        pen.camera.far = 15000;
    }
    if view == View::Open {
        pen.camera.pitch = (248, 993);
        pen.camera.aim.1 = -m.depth / 2;
        pen.camera.far = 11000;
        pen.camera.origin.1 = side * 77 / 100;
    }
    if look.parts.has(Part::Feet) {
        pen.camera.origin.1 -= FEET;
    }
    body::define(&mut pen);
    surface::define(&mut pen, m.depth);
    hardware::define(&mut pen);
    let relief = surface::relief(&mut pen);
    extras::packaging(&mut pen, m);
    ground(&mut pen, m, view);
    strap::shoulder(&mut pen, m);
    if view == View::Open {
        open::define(&mut pen);
        open::raised_flap(&mut pen, m);
    }
    strap::handle(&mut pen, m);
    extras::behind(&mut pen, m);
    if view == View::Open {
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

fn ground(pen: &mut Pen<'_>, m: body::Measures, view: View) {
    let floor = -body::SWELL * 3 / 4 - if pen.look.parts.has(Part::Feet) { FEET } else { 0 };
    let (at, down) = match view {
        View::Front => (-m.depth / 2, [0, -150, 0]),
        View::ThreeQuarter => (-m.depth / 2, [0, 0, m.depth]),
        View::Open => (m.top * 20 / 100, [0, 0, m.top * 50 / 100]),
    };
    pen.art(
        "ellipse|rx=1450|ry=1300|fill=~s|fill-opacity=.5\n\
            ellipse|rx=1150|ry=800|fill=~s|fill-opacity=.9",
        [0, floor, at],
        [m.half, 0, 0],
        down,
    );
}
