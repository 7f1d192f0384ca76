//! The body: silhouette with gusset, front panel, front pocket; their shading, edges and seams.

use engine::look::{Edge, Stitching, Straps, Surface};
use measures::Measures;

use crate::gather;
use crate::hardware::slider;
use crate::path::{Corner, at_depth, inset, outline, rounded, trace};
use crate::pen::{DOWN, Pen};
use crate::strap::handle;
use crate::zip::zip;

/// The outline of the front.
pub(crate) fn front(m: Measures) -> Vec<Corner> {
    outline(&m.body(), 0)
}

/// An outline swollen by `by`; the bottom carries the load, is stiffened and stays nearly flat.
pub(crate) fn swollen(outline: &[Corner], by: i32) -> Vec<Corner> {
    let mut out = inset(outline, -by);
    for (corner, before) in out.iter_mut().zip(outline) {
        if before[1] == 0 {
            corner[1] = -by * 15 / 100;
        }
    }
    out
}

/// Defines the gradients all panels share. Light comes from the upper left and is the shell's own colour, brighter:
/// white light on leather would look like chalk.
pub(crate) fn define(pen: &mut Pen<'_>) {
    pen.gradient("linearGradient|id=v|x2=0|y2=1", "0 $k .3;.3 $k 0;.6 $S 0;1 $S .3");
    pen.gradient("linearGradient|id=h", "0 $S .2;.07 $k .2;.5 $S 0;1 $S .42");
    pen.gradient(
        "radialGradient|id=k|cx=.33|cy=.24|r=.92",
        "0 $k .62;.5 $k .16;.66 $S 0;1 $S .4",
    );
    pen.gradient("linearGradient|id=r|x2=.75|y2=1", "0 $h .7;1 $S .5");
    if pen.camera.yaw.0 == 0 {
        pen.gradient("linearGradient|id=w|x2=0|y2=1", "0 $k .4;1 $S .2");
        pen.gradient("linearGradient|id=W", "0 $S .1;.03 $k .3;.06 $S 0;1 $S .4");
    } else {
        pen.gradient("linearGradient|id=w|x1=.35|x2=.95|y2=.7", "0 $k .5;.6 $k .1;1 $S .14");
        pen.gradient("linearGradient|id=W|x1=.76|x2=1|y2=.05", "0 $S .3;.4 $k .12;1 $S .4");
    }
    pen.gradient("linearGradient|id=o|x1=.2|x2=1|y2=.8", "0 $k .62;.5 $k .3;1 $S .16");
    pen.gradient("radialGradient|id=s", "0 #140e0a .62;.5 #140e0a .3;1 #140e0a 0");
    if pen.look.surface == Surface::Pu {
        pen.gradient(
            "radialGradient|id=p|cx=.26|cy=.14|r=.5",
            "0 #fff .5;.4 #fff .16;1 #fff 0",
        );
    }
    if pen.look.straps == Straps::Webbing {
        pen.define(
            "pattern|id=b|width=40|height=36|patternUnits=userSpaceOnUse",
            "path|d=M0 18L20 0L40 18M0 36L20 18L40 36|stroke=$h|stroke-opacity=.5|stroke-width=6\n\
                path|d=M0 24L20 6L40 24M0 6L6 0M34 0L40 6|stroke=$S|stroke-opacity=.45|stroke-width=5",
        );
    }
}

/// A soft shadow round an outline without a filter: a few wide, faint strokes.
pub(crate) fn shadow(pen: &mut Pen<'_>, d: &str) {
    let mark = pen.mark();
    pen.layers(
        "path|stroke-width=150\n\
        path|stroke-width=74",
        d,
    );
    pen.group(
        mark,
        "g|fill=$S|stroke=$S|opacity=.55|fill-opacity=.5|stroke-opacity=.22|transform=translate(24 40)",
    );
}

/// Seams along a line: a groove and thread.
pub(crate) const SEAM: &str = "path|stroke=$S|stroke-opacity=.4|stroke-width=14\n\
    path|stroke=$t|stroke-width=10|stroke-dasharray=26 13|stroke-linecap=round";

/// The cut edge of a panel, as layers along its outline.
pub(crate) fn edge(pen: &Pen<'_>) -> &'static str {
    match pen.look.edge {
        Edge::Burnished => {
            "path|stroke=$e|stroke-width=24\n\
            path|stroke=$E|stroke-width=5|stroke-opacity=.35|transform=translate(-3 -5)"
        }
        Edge::Painted => {
            "path|stroke=$e|stroke-width=36\n\
            path|stroke=$E|stroke-width=8|stroke-opacity=.7|transform=translate(-4 -6)"
        }
        Edge::HandPainted => {
            "path|stroke=$e|stroke-width=52\n\
            path|stroke=$E|stroke-width=24|stroke-opacity=.4|transform=translate(-3 -4)\n\
            path|stroke=#fff|stroke-width=8|stroke-opacity=.75|transform=translate(-7 -9)"
        }
        Edge::Turned => {
            "path|stroke=$S|stroke-width=48|stroke-opacity=.22\n\
            path|stroke=$l|stroke-width=30|stroke-opacity=.5|transform=translate(-2 -3)\n\
            path|stroke=$h|stroke-width=8|stroke-opacity=.6|transform=translate(-5 -7)"
        }
        Edge::Bound => {
            "path|stroke=$e|stroke-width=90\n\
            path|stroke=$E|stroke-width=90|stroke-opacity=.22|stroke-dasharray=6 6"
        }
    }
}

/// A leather panel with its shading, grain, edge and seams. Of a flap only the first `free` corners have edge and
/// seams; over the others its leather goes on.
pub(crate) fn panel(pen: &mut Pen<'_>, outline: &[Corner], relief: bool, free: Option<usize>) {
    let d = pen.closed(outline);
    let mut lists = vec!["path|fill=$s"];
    if relief {
        lists.push("path|fill=~q");
    }
    lists.push("path|fill=~g");
    // A flap leans towards the light below, where panels turn away from it.
    if free.is_none() {
        lists.push("path|fill=~v");
    }
    lists.push("path|fill=~k");
    if pen.look.surface == Surface::Pu {
        lists.push("path|fill=~p");
    }
    pen.stack(&lists, &d);
    let along = |pen: &Pen<'_>, by: i32| {
        let line = inset(outline, by);
        match free {
            Some(free) => pen.open(&line[..free]),
            None => pen.closed(&line),
        }
    };
    let lists = ["path|stroke=~r|stroke-width=48|stroke-opacity=.6", edge(pen)];
    let d = along(pen, 0);
    pen.stack(&lists, &d);
    let wide = if pen.look.edge == Edge::Bound { 24 } else { 62 };
    let mut d = along(pen, wide);
    if pen.look.stitching != Stitching::Single {
        d.push_str(&along(pen, wide + 44));
    }
    pen.layers(SEAM, &d);
}

/// Two leather anchors with crossed boxes and bar tacks, where the straps pull at the front.
const ANCHOR: &str = "path|fill=$d|stroke=$e|stroke-width=10|d=M-70 -96H70Q84 -96 84 -82V82Q84 96 70 96H-70Q-84 96 -84 82V-82Q-84 -96 -70 -96Z\n\
    path|stroke=$T|stroke-width=11|stroke-dasharray=22 14|stroke-linecap=round|d=M-54 -66H54V66H-54ZL54 66M54 -66L-54 66\n\
    path|stroke=$T|stroke-width=26|stroke-dasharray=6 4|d=M-70 -128H70M-70 128H70";

fn anchors(pen: &mut Pen<'_>, m: Measures) {
    for side in [-1, 1] {
        let at = [side * m.half * 86 / 100, m.height * 21 / 100, m.puff() / 2];
        let matrix = pen.camera.matrix(at, [780, 0, 0], DOWN);
        pen.stamp("A", &[ANCHOR], matrix);
    }
}

/// How far along a gusset it has swollen by how much: hundredths of its depth and of its bulge.
const GUSSET: [(i32, i32); 5] = [(0, 0), (20, 65), (50, 100), (80, 65), (100, 0)];

/// The walls of a box-like part: what its outline sweeps from `front` to `back`, bulging by `bulge`.
pub(crate) fn wall(pen: &mut Pen<'_>, outline: &[Corner], (front, back): (i32, i32), bulge: i32, layers: &'static str) {
    let mut rings = Vec::new();
    for (way, swell) in GUSSET {
        let z = front + (back - front) * way / 100;
        rings.push(rounded(&at_depth(swollen(outline, bulge * swell / 100), z), true));
    }
    let d = pen.span(&rings);
    pen.layers(layers, &d);
}

/// The layers of the body's gusset.
pub(crate) const GUSSET_LAYERS: &str = "path|fill=$d\n\
    path|fill=~G\n\
    path|fill=~w\n\
    path|fill=~W|stroke=~r|stroke-width=10";

const POCKET_LAYERS: &str = "path|fill=$D\n\
    path|fill=~w|stroke=~r|stroke-width=8";

/// Seams on the gusset: beside its front edge and along the base panel.
fn gusset_seams(pen: &mut Pen<'_>, m: Measures, front: &[Corner]) {
    let ring = rounded(&at_depth(swollen(front, m.bulge() / 5), -62), true);
    // Over the top, unless a flap lies there, and down the right side; what is beyond is not seen.
    let from = if m.has_flap() { 16 } else { 8 };
    let mut line = vec![ring[from]; 4];
    line.extend_from_slice(&ring[from..24]);
    line.extend([ring[24]; 4]);
    let mut d = String::new();
    trace(&pen.camera, &line, false, false, &mut d);
    let (x, y) = (m.half * 98 / 100, m.base());
    let bulged = [x + m.bulge() * 5 / 4, y, -m.depth / 2, m.depth / 2];
    d.push_str(&pen.open(&[[x, y, 0, 0], bulged, [x, y, -m.depth, 0]]));
    pen.layers(SEAM, &d);
}

/// How far before the front the pulls of its zip hang.
const HANGS: i32 = 60;

/// Body, handle and front pocket.
pub(crate) fn draw(pen: &mut Pen<'_>, m: Measures, relief: bool) {
    let front = front(m);
    wall(pen, &front, (0, -m.depth), m.bulge(), GUSSET_LAYERS);
    if pen.camera.yaw.0 != 0 {
        gusset_seams(pen, m, &front);
    }
    handle(pen, m);
    gather::draw(pen, m);
    if !m.has_flap() {
        zip(
            pen,
            &swollen(&front, m.bulge() * 3 / 4),
            m.zip_low(),
            m.zip(),
            Measures::ZIP_GAPS.0,
        );
    }
    panel(pen, &front, relief, None);
    if !m.has_flap() {
        let x = m.slider();
        // The pulls lie over the front edge.
        slider(pen, [-x, m.top(x), HANGS], -60);
        slider(pen, [x, m.top(x), HANGS], 60);
    }
    if pen.look.stitching == Stitching::Reinforced {
        anchors(pen, m);
    }
    if m.has_pocket() {
        let pocket = outline(&m.pocket(), m.pocket_front());
        let d = pen.closed(&at_depth(pocket.clone(), m.puff()));
        shadow(pen, &d);
        wall(
            pen,
            &pocket,
            (m.pocket_front(), m.puff() * 7 / 10),
            Measures::POCKET_BULGE,
            POCKET_LAYERS,
        );
        let z = m.pocket_front() - Measures::POCKET_ZIP;
        zip(pen, &swollen(&pocket, 14), m.pocket_zip_low(), z, Measures::ZIP_GAPS.1);
        panel(pen, &pocket, false, None);
        slider(
            pen,
            [m.pocket_slider(), m.pocket_span().1 + 20, m.pocket_front() + HANGS],
            90,
        );
    }
}
