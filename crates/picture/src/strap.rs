//! What carries the bag: the top handle and the shoulder straps.
//!
//! Straps are bands in space, so that the same strap foreshortens by itself in the three-quarter view.

use engine::look::{Stitching, Straps};

use crate::body::{Measures, SEAM};
use crate::hardware::{ADJUSTER, HOOK, RING};
use crate::path::{Corner, Point};
use crate::pen::{DOWN, Pen, RIGHT};

/// The rolled handle on top.
pub(crate) fn handle(pen: &mut Pen<'_>, m: Measures) {
    let (a, z, top) = (m.half * 38 / 100, -m.depth * 62 / 100, m.top);
    pen.line(
        &[
            [-a, top + 10, z, 0],
            [-a * 106 / 100, top + 570, z, 500],
            [a * 106 / 100, top + 570, z, 500],
            [a, top + 10, z, 0],
        ],
        "path|stroke=$D|stroke-width=128\n\
            path|stroke=$d|stroke-width=112\n\
            path|stroke=$s|stroke-width=80|transform=translate(-10 -12)\n\
            path|stroke=$k|stroke-width=50|stroke-opacity=.35|transform=translate(-16 -20)\n\
            path|stroke=$k|stroke-width=22|stroke-opacity=.5|transform=translate(-21 -26)\n\
            path|stroke=~g|stroke-width=126",
    );
    for x in [-a, a] {
        let matrix = pen.camera.matrix([x, top + 60, z], RIGHT, DOWN);
        pen.stamp("C", &[COLLAR], matrix);
    }
}

const COLLAR: &str = "path|fill=~m|stroke=$o|stroke-width=5|d=M-78 -20Q-84 -30 -74 -32H74Q84 -30 78 -20V40H-78Z";

/// The line moved sideways.
fn moved(line: &[Corner], by: i32) -> Vec<Corner> {
    line.iter().map(|c| [c[0] + by, c[1], c[2], c[3]]).collect()
}

/// The middle line of the strap on one side.
fn middle(m: Measures, side: i32, reach: i32, long: Option<i32>) -> [Corner; 5] {
    let (w, h, back) = (m.half, m.top, -m.depth);
    let mut line = [
        [side * w * 35 / 100, h * 96 / 100, back, 0],
        [side * w * 80 / 100, h * 98 / 100, back - 200, 400],
        [side * (w + reach), h * 62 / 100, back - 420, 900],
        [side * (w + reach * 8 / 10), h * 26 / 100, back - 300, 600],
        [side * (w - 90), h * 5 / 100, back, 0],
    ];
    if let Some(out) = long {
        // One strap, drawn through a ring at the top and hooked in at both sides.
        line[0] = [side * 30, h + 130, back - 30, 0];
        line[1] = [side * w * 84 / 100, h + 60, back - 200, 500];
        line[4] = [side * (w + out + 70), h * 22 / 100, back - 120, 0];
    }
    line
}

/// Both shoulder straps, behind the body; seen obliquely the body hides the left one.
pub(crate) fn shoulder(pen: &mut Pen<'_>, m: Measures) {
    let oblique = pen.camera.yaw.0 != 0;
    let straps = pen.look.straps;
    // Rings sit at the seam; seen from the front they have to peek out beside it.
    let out = if oblique { -10 } else { 100 };
    let (reach, half, long) = match straps {
        Straps::Convertible => (340, 80, Some(out)),
        _ => (275, 98, None),
    };
    let sides: &[i32] = if oblique && long.is_none() { &[1] } else { &[-1, 1] };
    let lines: Vec<[Corner; 5]> = sides.iter().map(|side| middle(m, *side, reach, long)).collect();
    if straps == Straps::Chain {
        let d: String = lines.iter().map(|line| pen.open(line)).collect();
        return pen.layers(CHAIN, &d);
    }
    let d: String = lines
        .iter()
        .map(|line| pen.band(&moved(line, -half), &moved(line, half)))
        .collect();
    if straps == Straps::Webbing {
        pen.layers(
            "path|fill=$w|stroke=$S|stroke-width=8\n\
                path|fill=~b\n\
                path|fill=~h",
            &d,
        );
    } else {
        let shell = "path|fill=$d|stroke=$e|stroke-width=16\npath|fill=~g\npath|fill=~h";
        // In the front view the straps stand in the body's shade.
        let shade = ["path|fill=$S|fill-opacity=.24"];
        pen.stack(&[&[shell], &shade[usize::from(oblique)..]].concat(), &d);
        let rows = [half - 24, 24 - half, half - 54, 54 - half];
        let count = if pen.look.stitching == Stitching::Single { 2 } else { 4 };
        let mut d = String::new();
        for line in &lines {
            for by in &rows[..count] {
                d.push_str(&pen.open(&moved(line, *by)));
            }
        }
        pen.layers(SEAM, &d);
    }
    for (side, line) in sides.iter().zip(&lines) {
        if !oblique || *side > 0 {
            fittings(pen, m, *side, line, long);
        }
    }
    if long.is_some() {
        put(pen, "O", RING, [0, m.top + 130, -m.depth - 20], [1100, 0, 0], DOWN);
    }
}

/// Adjuster, ring and hook of one strap.
fn fittings(pen: &mut Pen<'_>, m: Measures, side: i32, line: &[Corner; 5], long: Option<i32>) {
    let (w, h, back) = (m.half, m.top, -m.depth);
    let at = |part: i32| {
        let mix = |axis: usize| line[2][axis] + (line[3][axis] - line[2][axis]) * part / 100;
        [mix(0) - side * 33, mix(1), mix(2)]
    };
    match long {
        None => put(pen, "J", ADJUSTER, at(62), RIGHT, [side * 250, -970, 0]),
        Some(out) => {
            put(pen, "J", ADJUSTER, at(30), [700, 0, 0], [side * 100, -900, 0]);
            put(pen, "O", RING, [side * (w + out), h * 9 / 100, back], RIGHT, DOWN);
            let down = [-side * 300, -1150, 0];
            put(
                pen,
                "H",
                HOOK,
                [side * (w + out + 50), h * 18 / 100, back - 60],
                [1200, 0, 0],
                down,
            );
        }
    }
}

fn put(pen: &mut Pen<'_>, key: &'static str, art: &'static str, at: Point, right: Point, down: Point) {
    let matrix = pen.camera.matrix(at, right, down);
    pen.stamp(key, &[art], matrix);
}

/// Links of metal with leather drawn through them: dashes upon dashes along one line.
const CHAIN: &str = "path|stroke=$S|stroke-opacity=.3|stroke-width=84|transform=translate(12 16)\n\
    path|stroke=$D|stroke-width=40\n\
    path|stroke=$o|stroke-width=92|stroke-dasharray=36 104|stroke-linecap=round\n\
    path|stroke=$m|stroke-width=80|stroke-dasharray=36 104|stroke-linecap=round\n\
    path|stroke=$n|stroke-width=66|stroke-dasharray=36 104|stroke-linecap=round|transform=translate(-5 -6)\n\
    path|stroke=$o|stroke-width=50|stroke-dasharray=36 104|stroke-linecap=round\n\
    path|stroke=$s|stroke-width=38|stroke-dasharray=70 70|stroke-dashoffset=18\n\
    path|stroke=$m|stroke-width=30|stroke-dasharray=54 86|stroke-dashoffset=-62|stroke-linecap=round\n\
    path|stroke=$n|stroke-width=10|stroke-dasharray=44 96|stroke-dashoffset=-66|stroke-linecap=round|transform=translate(-4 -5)";
