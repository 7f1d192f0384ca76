//! What carries the bag: the top handle and the shoulder straps.
//!
//! Straps are bands in space, so that the same strap foreshortens by itself in the three-quarter view.

use engine::look::{Stitching, Straps};

use crate::body::{Measures, seam};
use crate::hardware::{ADJUSTER, HOOK, RING};
use crate::path::{Corner, Point};
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
    pen.layers(
        &[
            "path|stroke=$D|stroke-width=128",
            "path|stroke=$d|stroke-width=112",
            "path|stroke=$s|stroke-width=80|transform=translate(-10 -12)",
            "path|stroke=$k|stroke-width=40|stroke-opacity=.55|transform=translate(-18 -22)",
            "path|stroke=$h|stroke-width=14|stroke-opacity=.6|transform=translate(-22 -28)",
            "path|stroke=~g|stroke-width=126",
        ],
        &d,
    );
    for x in [-a, a] {
        let matrix = pen.camera.matrix([x, top + 60, z], RIGHT, DOWN);
        pen.stamp("C", &[COLLAR], matrix);
    }
}

const COLLAR: &[&str] = &[
    "path|fill=~m|stroke=$o|stroke-width=5|d=M-78 -20Q-84 -30 -74 -32H74Q84 -30 78 -20V40H-78Z",
    "path|stroke=#fff|stroke-opacity=.65|stroke-width=9|d=M-70 -18H50",
];

/// One band of a strap from its middle line: `half` wide to either side.
fn band(pen: &Pen<'_>, line: &[Corner], half: i32) -> String {
    let moved = |by: i32| -> Vec<Corner> { line.iter().map(|c| [c[0] + by, c[1], c[2], c[3]]).collect() };
    pen.band(&moved(-half), &moved(half))
}

/// Seams along both edges of a strap, `by` from its middle.
fn rows(pen: &mut Pen<'_>, line: &[Corner], distances: &[i32]) {
    let mut d = String::new();
    for by in distances {
        for offset in [-by, *by] {
            let moved: Vec<Corner> = line.iter().map(|c| [c[0] + offset, c[1], c[2], c[3]]).collect();
            d.push_str(&pen.open(&moved));
        }
    }
    seam(pen, &d);
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
    // Rings sit at the seam; seen from the front they have to peek out beside it.
    let out = if pen.camera.yaw.0 == 0 { 100 } else { -10 };
    let reach = if long { 340 } else { 275 };
    let mut line = [
        [side * w * 35 / 100, h * 96 / 100, back, 0],
        [side * (w * 80 / 100), h * 98 / 100, back - 200, 400],
        [side * (w + reach), h * 62 / 100, back - 420, 900],
        [side * (w + reach * 8 / 10), h * 26 / 100, back - 300, 600],
        [side * (w - 90), h * 5 / 100, back, 0],
    ];
    if long {
        // One strap, drawn through a ring at the top and hooked in at both sides.
        line[0] = [side * 30, h + 130, back - 30, 0];
        line[1] = [side * w * 84 / 100, h + 60, back - 200, 500];
        line[4] = [side * (w + out + 70), h * 22 / 100, back - 120, 0];
    }
    match pen.look.straps {
        Straps::Leather | Straps::Convertible => {
            let half: i32 = if long { 80 } else { 98 };
            let d = band(pen, &line, half);
            pen.layers(&["path|fill=$d|stroke=$e|stroke-width=16", "path|fill=~g", "path|fill=~h"], &d);
            if pen.camera.yaw.0 == 0 {
                pen.path("path|fill=$S|opacity=.24", &d);
            }
            let single = pen.look.stitching == Stitching::Single;
            rows(pen, &line, if single { &[half - 26] } else { &[half - 22, half - 52] });
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
        Straps::Leather | Straps::Webbing => put(pen, "J", ADJUSTER, at(62), RIGHT, [side * 250, -970, 0]),
        Straps::Convertible => {
            put(pen, "J", ADJUSTER, at(30), [700, 0, 0], [side * 100, -900, 0]);
            put(pen, "O", RING, [side * (w + out), h * 9 / 100, back], RIGHT, DOWN);
            put(pen, "K2", HOOK, [side * (w + out + 50), h * 18 / 100, back - 60], [1200, 0, 0], [-side * 300, -1150, 0]);
            if side > 0 {
                put(pen, "O", RING, [0, h + 130, back - 20], [1100, 0, 0], DOWN);
            }
        }
        Straps::Chain => {}
    }
}

fn put(pen: &mut Pen<'_>, key: &'static str, art: &[&'static str], at: Point, right: Point, down: Point) {
    let matrix = pen.camera.matrix(at, right, down);
    pen.stamp(key, &[art], matrix);
}

fn chain(pen: &mut Pen<'_>, line: &[Corner]) {
    let d = pen.open(line);
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
}
