//! The body: silhouette with gusset, front panel, front pocket; their shading, edges and seams.

use engine::look::{Closure, Edge, Part, Stitching, Straps, Surface};

use crate::hardware::slider;
use crate::path::{Corner, at_depth, inset, mirrored, rounded, trace};
use crate::pen::{DOWN, Pen};
use crate::zip::zip;

/// The measures everything else is placed by, in tenths of a millimetre.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Measures {
    /// Half the width.
    pub(crate) half: i32,
    /// Height of the body's top above its bottom.
    pub(crate) top: i32,
    /// Depth.
    pub(crate) depth: i32,
    /// Top of the front pocket.
    pub(crate) pocket: i32,
    /// Lower edge of the flap (the top, where there is none).
    pub(crate) flap: i32,
}

impl Measures {
    /// Takes the measures of a bag.
    pub(crate) fn of(pen: &Pen<'_>) -> Self {
        let (w, h, d) = pen.look.size_mm;
        let clamp = |v: u16, low, high| i32::from(v).clamp(low, high) * 10;
        let (half, top, depth) = (clamp(w, 80, 400) / 2, clamp(h, 100, 500), clamp(d, 30, 250));
        let (pocket, flap) = match pen.look.closure {
            Closure::Zip => (48, 100),
            Closure::Drawstring => (42, 66),
            _ => (39, 47),
        };
        Self {
            half,
            top,
            depth,
            pocket: top * pocket / 100,
            flap: top * flap / 100,
        }
    }

    /// The outline of the front.
    pub(crate) fn front(self) -> Vec<Corner> {
        let (w, h) = (self.half, self.top);
        mirrored(
            &[
                (-w * 96 / 100, 0, w * 36 / 100),
                (-w, h * 38 / 100, h * 12 / 100),
                (-w * 96 / 100, h * 95 / 100, w * 96 / 100),
                (0, h, w * 60 / 100),
            ],
            0,
        )
    }

    /// The outline of the front pocket.
    pub(crate) fn pocket(self) -> Vec<Corner> {
        let (w, y, top) = (self.half * 76 / 100, self.top * 7 / 100, self.pocket);
        mirrored(
            &[
                (-w, y, w * 30 / 100),
                (-w * 98 / 100, top - w * 3 / 100, w * 42 / 100),
                (0, top, w * 40 / 100),
            ],
            0,
        )
    }
}

/// How far the gusset swells beyond the front.
pub(crate) const SWELL: i32 = 75;

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
    pen.gradient("linearGradient|id=o|x1=.2|x2=1|y2=.8", "0 $k .4;1 $S .3");
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

/// A leather panel with its shading, grain, edge and seams.
pub(crate) fn panel(pen: &mut Pen<'_>, outline: &[Corner], relief: bool) {
    let d = pen.closed(outline);
    let mut lists = vec!["path|fill=$s"];
    if relief {
        lists.push("path|fill=~q");
    }
    lists.push("path|fill=~g\npath|fill=~v\npath|fill=~k");
    if pen.look.surface == Surface::Pu {
        lists.push("path|fill=~p");
    }
    lists.push("path|stroke=~r|stroke-width=48|stroke-opacity=.6");
    lists.push(edge(pen));
    pen.stack(&lists, &d);
    let wide = if pen.look.edge == Edge::Bound { 24 } else { 66 };
    let mut d = pen.closed(&inset(outline, wide));
    if pen.look.stitching != Stitching::Single {
        d.push_str(&pen.closed(&inset(outline, wide + 44)));
    }
    pen.layers(SEAM, &d);
}

/// Two leather anchors with crossed boxes and bar tacks, where the straps pull at the front.
const ANCHOR: &str = "path|fill=$d|stroke=$e|stroke-width=10|d=M-70 -96H70Q84 -96 84 -82V82Q84 96 70 96H-70Q-84 96 -84 82V-82Q-84 -96 -70 -96Z\n\
    path|stroke=$T|stroke-width=11|stroke-dasharray=22 14|stroke-linecap=round|d=M-54 -66H54V66H-54ZL54 66M54 -66L-54 66\n\
    path|stroke=$T|stroke-width=26|stroke-dasharray=6 4|d=M-70 -128H70M-70 128H70";

fn anchors(pen: &mut Pen<'_>, m: Measures) {
    for side in [-1, 1] {
        let at = [side * m.half * 86 / 100, m.top * 21 / 100, 6];
        let matrix = pen.camera.matrix(at, [780, 0, 0], DOWN);
        pen.stamp("A", &[ANCHOR], matrix);
    }
}

/// The walls of a box-like part: what its outline sweeps from `front` to `back`, swelling by `swell`.
pub(crate) fn wall(pen: &mut Pen<'_>, outline: &[Corner], front: i32, back: i32, swell: i32) {
    let swollen = inset(outline, -swell);
    let d = pen.span(&[
        at_depth(outline.to_vec(), front),
        at_depth(swollen.clone(), front - swell),
        at_depth(swollen, back + swell),
        at_depth(outline.to_vec(), back),
    ]);
    let big = "path|fill=$d\n\
        path|fill=~G\n\
        path|fill=~w\n\
        path|fill=~W|stroke=~r|stroke-width=10";
    let small = "path|fill=$D\n\
        path|fill=~w|stroke=~r|stroke-width=8";
    pen.layers(if swell < SWELL { small } else { big }, &d);
}

/// Body and front pocket.
pub(crate) fn draw(pen: &mut Pen<'_>, m: Measures, relief: bool) {
    let front = m.front();
    wall(pen, &front, 0, -m.depth, SWELL);
    if pen.camera.yaw.0 != 0 {
        let mut d = String::new();
        for z in [-SWELL - 150, SWELL + 150 - m.depth] {
            let ring = rounded(&at_depth(inset(&front, -SWELL), z), true);
            // Up one side, over the top, down the other; the bottom is not seen.
            let mut line = vec![ring[3]; 4];
            line.extend_from_slice(&ring[4..24]);
            line.extend([ring[24]; 4]);
            trace(&pen.camera, &line, false, false, &mut d);
        }
        pen.layers(SEAM, &d);
    }
    if pen.look.closure == Closure::Zip {
        zip(pen, &front, 70, 0, SWELL);
    }
    panel(pen, &front, relief);
    if pen.look.closure == Closure::Zip {
        slider(pen, [-110, m.top + 24, 20], -60);
        slider(pen, [110, m.top + 24, 20], 60);
    }
    if pen.look.stitching == Stitching::Reinforced {
        anchors(pen, m);
    }
    if pen.look.parts.has(Part::FrontPocket) {
        let pocket = m.pocket();
        let d = pen.closed(&pocket);
        shadow(pen, &d);
        let proud = 170;
        wall(pen, &pocket, proud, 0, 40);
        let face = at_depth(pocket.clone(), proud);
        zip(pen, &pocket, 50, proud, 50);
        panel(pen, &inset(&face, 20), false);
        slider(pen, [-m.half * 44 / 100, m.pocket + 22, proud + 30], 90);
    }
}
