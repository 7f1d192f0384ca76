//! What carries the bag: the top handle and the shoulder straps.
//!
//! Straps are bands in space, so that the same strap foreshortens by itself in the three-quarter view.

use engine::look::{Stitching, Straps};

use crate::body::Measures;
use crate::hardware::{ADJUSTER, HOOK, RING};
use crate::path::Corner;
use crate::pen::{DOWN, Pen, RIGHT};

/// The rolled handle on top.
pub(crate) fn handle(pen: &mut Pen<'_>, m: Measures) {
    let (a, z, top) = (m.half * 38 / 100, -m.depth * 62 / 100, m.top);
    let d = pen.open(&[
        [-a, top + 10, z, 0],
        [-a * 106 / 100, top + 570, z, 500],
        [a * 106 / 100, top + 570, z, 500],
        [a, top + 10, z, 0],
    ]);
    let mark = pen.mark();
    pen.layers(
        &[
            "path|stroke=$D|stroke-width=128",
            "path|stroke=$d|stroke-width=112",
            "path|stroke=$s|stroke-width=80|transform=translate(-10 -12)",
            "path|stroke=$k|stroke-width=40|stroke-opacity=.55|transform=translate(-18 -22)",
            "path|stroke=$h|stroke-width=14|stroke-opacity=.6|transform=translate(-22 -28)",
            "path|stroke=~g|stroke-width=130",
        ],
        &d,
    );
    pen.group(mark, "g|fill=none");
    for x in [-a, a] {
        pen.art(
            &[
                "path|fill=$S|opacity=.5|d=M-78 30H86V130H-78Z",
                "path|fill=~m|stroke=$o|stroke-width=5|d=M-78 -20Q-84 -30 -74 -32H74Q84 -30 78 -20V40H-78Z",
                "path|fill=none|stroke=#fff|stroke-opacity=.65|stroke-width=9|d=M-70 -18H50",
            ],
            [x, top + 60, z],
            RIGHT,
            DOWN,
        );
    }
}

/// One band of a strap from its middle line: `half` wide to either side.
fn band(pen: &Pen<'_>, line: &[Corner], half: i32) -> String {
    let moved = |by: i32| -> Vec<Corner> { line.iter().map(|c| [c[0] + by, c[1], c[2], c[3]]).collect() };
    pen.band(&moved(-half), &moved(half))
}

fn rows(pen: &mut Pen<'_>, line: &[Corner], by: i32) {
    for offset in [-by, by] {
        let moved: Vec<Corner> = line.iter().map(|c| [c[0] + offset, c[1], c[2], c[3]]).collect();
        let d = pen.open(&moved);
        pen.layers(
            &[
                "path|fill=none|stroke=$S|stroke-opacity=.35|stroke-width=13",
                "path|fill=none|stroke=$t|stroke-width=9|stroke-dasharray=26 13|stroke-linecap=round",
            ],
            &d,
        );
    }
}

/// Both shoulder straps, seen behind the body.
pub(crate) fn shoulder(pen: &mut Pen<'_>, m: Measures) {
    for side in [-1, 1] {
        strap(pen, m, side);
    }
}

fn strap(pen: &mut Pen<'_>, m: Measures, side: i32) {
    let (w, h, back) = (m.half, m.top, -m.depth);
    let long = pen.look.straps == Straps::Convertible;
    let reach = if long { 340 } else { 275 };
    let line = [
        [side * w * 35 / 100, h * 96 / 100, back, 0],
        [side * (w * 80 / 100), h * 98 / 100, back - 200, 400],
        [side * (w + reach), h * 62 / 100, back - 420, 900],
        [side * (w + reach * 8 / 10), h * 26 / 100, back - 300, 600],
        [side * (w - 90), h * 5 / 100, back, 0],
    ];
    match pen.look.straps {
        Straps::Leather | Straps::Convertible => {
            let half = if long { 80 } else { 98 };
            let d = band(pen, &line, half);
            pen.layers(&["path|fill=$d|stroke=$e|stroke-width=16", "path|fill=~g", "path|fill=~h", "path|fill=~v"], &d);
            if pen.camera.yaw.0 == 0 {
                pen.path("path|fill=$S|opacity=.24", &d);
            }
            rows(pen, &line, half - 26);
            if pen.look.stitching != Stitching::Single {
                rows(pen, &line, half - 58);
            }
        }
        Straps::Webbing => {
            let d = band(pen, &line, 104);
            pen.layers(&["path|fill=$w|stroke=$S|stroke-width=8", "path|fill=~b", "path|fill=~h"], &d);
        }
        Straps::Chain => chain(pen, &line),
    }
    let at = |part: i32| {
        let (a, b) = (line[2], line[3]);
        let mix = |axis: usize| a[axis] + (b[axis] - a[axis]) * part / 100;
        [mix(0) - side * reach / 9, mix(1), mix(2)]
    };
    match pen.look.straps {
        Straps::Leather | Straps::Webbing => pen.art(ADJUSTER, at(62), RIGHT, [side * 250, -970, 0]),
        Straps::Convertible => {
            pen.art(ADJUSTER, at(30), [700, 0, 0], [side * 100, -900, 0]);
            pen.art(HOOK, [side * (w + 120), h * 16 / 100, back - 60], RIGHT, [-side * 600, -800, 0]);
            pen.art(RING, [side * (w - 20), h * 9 / 100, back], RIGHT, DOWN);
        }
        Straps::Chain => {}
    }
}

fn chain(pen: &mut Pen<'_>, line: &[Corner]) {
    let d = pen.open(line);
    let mark = pen.mark();
    pen.layers(
        &[
            "path|stroke=$S|stroke-opacity=.3|stroke-width=84|transform=translate(12 16)",
            "path|stroke=$D|stroke-width=40",
            "path|stroke=$o|stroke-width=92|stroke-dasharray=36 104|stroke-linecap=round",
            "path|stroke=$m|stroke-width=80|stroke-dasharray=36 104|stroke-linecap=round",
            "path|stroke=$n|stroke-width=66|stroke-dasharray=36 104|stroke-linecap=round|transform=translate(-5 -6)",
            "path|stroke=$o|stroke-width=50|stroke-dasharray=36 104|stroke-linecap=round",
            "path|stroke=$s|stroke-width=38|stroke-dasharray=70 70|stroke-dashoffset=18",
            "path|stroke=$m|stroke-width=30|stroke-dasharray=54 86|stroke-dashoffset=-62|stroke-linecap=round",
            "path|stroke=$n|stroke-width=10|stroke-dasharray=44 96|stroke-dashoffset=-66|stroke-linecap=round|transform=translate(-4 -5)",
        ],
        &d,
    );
    pen.group(mark, "g|fill=none");
}
