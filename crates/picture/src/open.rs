//! The opened bag: the front let down towards the viewer, the lining and what is sewn into it.

use engine::look::{Closure, Part};

use measures::Measures;

use crate::body::{GUSSET_LAYERS, edge, front, wall};
use crate::closure::across;
use crate::hardware::slider;
use crate::path::{Corner, at_depth, inset, mirrored};
use crate::pen::{DOWN, Pen, RIGHT};
use crate::zip::teeth;

/// Height of the hinge, in hundredths of the bag's.
const HINGE: i32 = 24;

const PENS: &str = "path|fill=$J|fill-opacity=.4|d=M-96 -260H-40V250H-96ZM54 -230H110V250H54Z\n\
    path|fill=#26282c|d=M-104 -270Q-78 -330 -52 -270V240H-104Z\n\
    path|fill=#fff|fill-opacity=.28|d=M-94 -262H-84V240H-94Z\n\
    path|fill=~m|d=M-104 -180H-52V-160H-104ZM46 -250Q72 -300 98 -250V240H46Z\n\
    path|fill=$D|stroke=$e|stroke-width=8|d=M-124 -60H-32V40H-124ZM26 -60H118V40H26Z\n\
    path|stroke=$h|stroke-opacity=.6|stroke-width=7|d=M-118 -52H-38M32 -52H112";

const CARDS: &str = "path|fill=#f4f0e8|d=M-210 -190Q-210 -206 -194 -206H194Q210 -206 210 -190V0H-210Z\n\
    path|fill=$J|fill-opacity=.25|d=M-210 -140H210V-110H-210Z\n\
    path|fill=$s|d=M-230 -120H230V230H-230Z\n\
    path|fill=#33465c|d=M-200 -60H200V20H-200Z\n\
    path|fill=$s|d=M-230 -20H230V230H-230Z\n\
    path|stroke=$e|stroke-width=9|d=M-230 -120H230M-230 -20H230\n\
    path|stroke=$t|stroke-width=8|stroke-dasharray=22 12|d=M-222 -96H222M-222 4H222M-222 210H222";

/// The front panel's points let down: what stood upright now leans forward to the ground.
fn fold(m: Measures, corner: Corner) -> Corner {
    let hinge = m.height * HINGE / 100;
    let up = corner[1] - hinge;
    [
        corner[0],
        hinge - up * hinge / (m.height - hinge) - up / 40,
        corner[2] + up * 80 / 100,
        corner[3],
    ]
}

fn folded(m: Measures, corners: &[Corner]) -> Vec<Corner> {
    corners.iter().map(|corner| fold(m, *corner)).collect()
}

/// Stitching in the lining.
fn lining_seam(pen: &mut Pen<'_>, d: &str) {
    pen.layers(
        "path|stroke=$J|stroke-opacity=.4|stroke-width=12\n\
            path|stroke=$K|stroke-width=8|stroke-dasharray=24 13",
        d,
    );
}

/// A cloth panel with its shading and hem.
fn cloth(pen: &mut Pen<'_>, outline: &[Corner], hem: bool) {
    let d = pen.closed(outline);
    pen.layers(
        "path|fill=$i\n\
        path|fill=~lw\n\
        path|fill=~ls",
        &d,
    );
    if hem {
        pen.path("path|stroke=$J|stroke-opacity=.45|stroke-width=9", &d);
        let d = pen.closed(&inset(outline, 44));
        lining_seam(pen, &d);
    }
}

/// Gradients and weave of the lining.
pub(crate) fn define(pen: &mut Pen<'_>) {
    pen.gradient(
        "linearGradient|id=ls|x2=.7|y2=1",
        "0 $K .35;.4 $K .05;.7 $J .12;1 $J .4",
    );
    pen.gradient("radialGradient|id=lv|cx=.45|cy=.35|r=.75", "0 $K .3;.45 $J .05;1 $J .7");
    pen.define(
        "pattern|id=lw|width=30|height=30|patternUnits=userSpaceOnUse",
        "path|d=M-4 19L19 -4M-4 49L49 -4M11 34L34 11|stroke=$J|stroke-opacity=.16|stroke-width=5\n\
            path|d=M-4 11L11 -4M-4 41L41 -4M19 34L34 19|stroke=$K|stroke-opacity=.3|stroke-width=4",
    );
}

/// Draws the opened body and everything in it.
pub(crate) fn draw(pen: &mut Pen<'_>, m: Measures) {
    let front = front(m);
    let (w, h, back) = (m.half, m.height, 60 - m.depth);
    wall(pen, &front, (0, -m.depth), m.bulge(), GUSSET_LAYERS);
    // Into the bag: dark walls of lining, then the back, lighter.
    let mouth = pen.closed(&inset(&front, 26));
    pen.layers(
        "path|fill=$I\n\
        path|fill=~lw\n\
        path|fill=~lv",
        &mouth,
    );
    let clip = pen
        .element("clipPath|id=mo")
        .holding(vec![pen.element("path").with("d", mouth.clone())]);
    pen.defs.push(clip);
    let mark = pen.mark();
    let rear = at_depth(inset(&front, 60), back);
    cloth(pen, &rear, false);
    pen.shape(
        &rear,
        "path|stroke=$J|stroke-width=150|stroke-opacity=.1\n\
            path|stroke=$J|stroke-width=60|stroke-opacity=.25",
    );
    contents(pen, w, h, back);
    pen.layers(
        "path|stroke=$J|stroke-width=260|stroke-opacity=.12\n\
            path|stroke=$J|stroke-width=120|stroke-opacity=.25",
        &mouth,
    );
    pen.group(mark, "g|clip-path=~mo");
    let d = pen.closed(&inset(&front, 14));
    let layers = edge(pen);
    pen.layers(layers, &d);
    if pen.look.closure == Closure::Zip {
        let d = pen.closed(&inset(&front, -24));
        teeth(pen, &d);
    }
    lowered(pen, m, &front);
}

/// The front, let down, seen from its lining.
fn lowered(pen: &mut Pen<'_>, m: Measures, front: &[Corner]) {
    let hinge = m.height * HINGE / 100;
    let mut half = front.to_vec();
    for corner in &mut half {
        corner[1] = corner[1].max(hinge);
        // The hinge is a straight fold: its corners have next to no rounding.
        if corner[1] == hinge {
            corner[3] = 40;
        }
    }
    half.remove(0);
    half.pop();
    if let [first, .., last] = half.as_mut_slice() {
        (first[1], last[1], first[3], last[3]) = (hinge, hinge, 60, 60);
    }
    let rim = folded(m, &inset(&half, -20));
    let d = pen.closed(&rim);
    let mark = pen.mark();
    pen.layers(
        "path|stroke-width=200\n\
            path|stroke-width=150\n\
            path|stroke-width=100\n\
            path|stroke-width=50",
        &d,
    );
    pen.group(
        mark,
        "g|fill=#140e0a|stroke=#140e0a|stroke-opacity=.05|fill-opacity=.3|transform=translate(6 40)",
    );
    pen.layers(
        "path|fill=$d|stroke=$e|stroke-width=44|stroke-linejoin=round\n\
            path|fill=$z",
        &d,
    );
    if pen.look.closure == Closure::Zip {
        let d = pen.closed(&folded(m, &inset(&half, 14)));
        teeth(pen, &d);
    }
    let inner = inset(&half, 60);
    cloth(pen, &folded(m, &inner), false);
    let d = pen.closed(&folded(m, &inset(&half, 110)));
    lining_seam(pen, &d);
    if pen.look.parts.has(Part::SlipPocket) {
        let (w, h) = (m.half, m.height);
        let pocket = mirrored(
            &[
                (-w * 68 / 100, h * 31 / 100, 60),
                (-w * 70 / 100, h * 68 / 100, 40),
                (0, h * 65 / 100, w * 30 / 100),
            ],
            30,
        );
        pen.shape(
            &folded(m, &inset(&pocket, -24)),
            "path|fill=$J|fill-opacity=.35|transform=translate(8 16)",
        );
        pen.shape(
            &folded(m, &pocket),
            "path|fill=$i\n\
                path|fill=~lw\n\
                path|fill=~ls\n\
                path|stroke=$J|stroke-opacity=.5|stroke-width=10",
        );
        let top = |by: i32| {
            folded(
                m,
                &[
                    [-w * 68 / 100, h * 68 / 100 - by, 30, 0],
                    [0, h * 65 / 100 - by, 30, w * 30 / 100],
                    [w * 68 / 100, h * 68 / 100 - by, 30, 0],
                ],
            )
        };
        pen.strip(&top(0), &top(90), "path|fill=$s|stroke=$e|stroke-width=8");
        pen.line(&top(45), "path|stroke=$t|stroke-width=9|stroke-dasharray=26 13");
    }
}

/// What is sewn to the back wall, from the wall forwards.
fn contents(pen: &mut Pen<'_>, w: i32, h: i32, back: i32) {
    let parts = pen.look.parts;
    if parts.has(Part::InnerZip) {
        let (y, a) = (h * 87 / 100, w * 58 / 100);
        let frame: Vec<Corner> = mirrored(&[(-a, y - 60, 40), (-a, y + 60, 40)], back + 10);
        pen.shape(
            &frame,
            "path|fill=$s|stroke=$e|stroke-width=12\n\
            path|fill=~v",
        );
        let d = pen.open(&[[-a + 50, y, back + 12, 0], [a - 50, y, back + 12, 0]]);
        pen.path("path|stroke=$z|stroke-width=62", &d);
        teeth(pen, &d);
        slider(pen, [-a + 120, y, back + 20], -40);
    }
    if parts.has(Part::PaddedSleeve) {
        let a = w * 80 / 100;
        let tablet = mirrored(
            &[(-a * 86 / 100, h * 20 / 100, 60), (-a * 86 / 100, h * 79 / 100, 70)],
            back + 30,
        );
        pen.shape(
            &tablet,
            "path|fill=#17181b|stroke=#a9adb3|stroke-width=18\n\
                path|fill=~tb",
        );
        pen.gradient(
            "linearGradient|id=tb|y2=.4",
            "0 #fff .24;.45 #fff .05;.46 #fff .14;1 #fff 0",
        );
        let sleeve = mirrored(&[(-a, h * 4 / 100, 80), (-a, h * 68 / 100, 90)], back + 60);
        pen.shape(&sleeve, "path|fill=$J|fill-opacity=.4|transform=translate(0 -22)");
        cloth(pen, &sleeve, true);
        let channel = |x: i32| pen.open(&[[x, h * 8 / 100, back + 62, 0], [x, h * 64 / 100, back + 62, 0]]);
        let d = [channel(-a / 2), channel(0), channel(a / 2)].concat();
        pen.path("path|stroke=$J|stroke-opacity=.3|stroke-width=26", &d);
        pen.path(
            "path|stroke=$K|stroke-opacity=.5|stroke-width=12|transform=translate(16 0)",
            &d,
        );
        pen.art(
            "path|fill=$s|stroke=$e|stroke-width=14|d=M-70 -110H70V150Q70 190 0 190T-70 150Z\n\
                circle|cy=110|r=34|fill=~m|stroke=$o|stroke-width=6",
            [0, h * 70 / 100, back + 70],
            RIGHT,
            DOWN,
        );
    }
    if parts.has(Part::Organiser) {
        let a = w * 82 / 100;
        let y = h * 48 / 100;
        let panel = mirrored(&[(-a, h * 3 / 100, 60), (-a, y, 60)], back + 110);
        pen.shape(&panel, "path|fill=$J|fill-opacity=.45|transform=translate(0 -18)");
        cloth(pen, &panel, true);
        pen.art(CARDS, [-a * 46 / 100, y - 60, back + 120], RIGHT, DOWN);
        pen.art(PENS, [a * 46 / 100, y - 60, back + 120], RIGHT, DOWN);
    }
}

/// The flap thrown back over the handle: all that is seen of it from before is its lining from the hinge to where it falls
/// down behind the bag.
pub(crate) fn raised_flap(pen: &mut Pen<'_>, m: Measures) {
    let Some(flap) = m.flap() else { return };
    let hinge = across(m, flap.hinge, (-60, -60), flap.root);
    let roll = across(m, flap.hinge + 40, (260, 300), -m.depth - 480);
    let mut outline = hinge.to_vec();
    outline.extend(
        roll.iter()
            .rev()
            .map(|[x, y, z, reach]| [*x, *y, *z, (*reach).max(150)]),
    );
    pen.shape(
        &outline,
        "path|fill=$i|stroke=$e|stroke-width=30|stroke-linejoin=round\n\
            path|fill=~lw\n\
            path|fill=~ls",
    );
}
