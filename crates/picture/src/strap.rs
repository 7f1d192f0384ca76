//! What carries the bag: the top handle and the shoulder straps.
//!
//! Straps are bands in space, so that the same strap foreshortens by itself. They hang behind the body: seen from the
//! front it hides both, seen obliquely the left one.

use engine::look::{Stitching, Straps};
use measures::{Handle, Measures};

use crate::body::SEAM;
use crate::hardware::ADJUSTER;
use crate::path::{Corner, Point};
use crate::pen::Pen;

const GRIP: &str = "path|stroke=$D|stroke-width=102\n\
    path|stroke=$d|stroke-width=90\n\
    path|stroke=$s|stroke-width=64|transform=translate(-8 -10)\n\
    path|stroke=$k|stroke-width=28|stroke-opacity=.5|transform=translate(-15 -19)\n\
    path|stroke=~g|stroke-width=100";

/// The arch of the grip: across and up in hundredths, and how far from the corner its rounding begins.
const ARCH: [[i32; 3]; 6] = [
    [-100, 0, 0],
    [-86, 16, 120],
    [-64, 113, 300],
    [64, 113, 300],
    [86, 16, 120],
    [100, 0, 0],
];

/// The handle on top: flat tabs and, between them, the grip.
pub(crate) fn handle(pen: &mut Pen<'_>, m: Measures) {
    let Handle {
        z,
        reach,
        tab,
        rise,
        lean,
        half,
        ..
    } = m.handle();
    let inner = reach - tab;
    let lies = m.top(inner) + m.bulge() / 2;
    let up = m.top(0) + rise - lies;
    for side in [-1, 1] {
        let line = |z: i32| [[side * reach, lies - 20, z, 0], [side * inner, lies + 40, z, 0]];
        pen.strip(
            &line(z + half),
            &line(z - half),
            "path|fill=$d|stroke=$e|stroke-width=14",
        );
    }
    let mut arch = Vec::new();
    for [x, part, reach] in ARCH {
        arch.push([inner * x / 100, lies + up * part / 100, z - lean * part / 113, reach]);
    }
    pen.line(&arch, GRIP);
}

/// The middle line of the right strap, as it comes to rest between its anchors.
fn middle(m: Measures, straps: Straps) -> [Corner; 6] {
    let (above, below) = (m.strap_above(), m.strap_below());
    let (w, h) = (m.half, m.height);
    let at = |[x, y, back]: [i32; 3]| [w * x / 100, h * y / 100, -m.depth - h * back / 100, 500];
    let sewn = |place: Point| [place[0], place[1], place[2], 0];
    // Hundredths of half the width, and of the height. A chain is heavier and hangs closer.
    let [a, b, c, d] = match straps {
        Straps::Chain => [[45, 94, 12], [63, 78, 27], [65, 49, 19], [94, 32, 17]],
        _ => [[47, 96, 13], [71, 80, 32], [79, 52, 22], [90, 33, 14]],
    };
    [sewn(above), at(a), at(b), at(c), at(d), sewn(below)]
}

/// One edge of the band along a line, `by` hundredths of its half width to the side: between the anchors it turns to
/// the side it bows out to.
fn moved(line: &[Corner; 6], halves: &[i32; 6], by: i32) -> Vec<Corner> {
    let mut out = line.to_vec();
    for (index, place) in out.iter_mut().enumerate() {
        let turn = [0, 50, 100, 100, 60, 0][index];
        let by = halves[index] * by / 100;
        place[0] += by * (370 - turn) / 370;
        place[2] += by * turn * 69 / 10000;
    }
    out
}

/// The right shoulder strap, behind the body.
pub(crate) fn shoulder(pen: &mut Pen<'_>, m: Measures) {
    if pen.camera.yaw.0 == 0 {
        return;
    }
    let straps = pen.look.straps;
    let line = middle(m, straps);
    let halves = match straps {
        Straps::Leather => [160, 190, 190, 150, 110, 110].map(|half| half * m.strap_width() / 100),
        Straps::Webbing => [150 * m.strap_width() / 100; 6],
        Straps::Chain => [60, 60, 150, 70, 60, 60],
        Straps::Convertible => [90; 6],
    };
    if straps == Straps::Chain {
        let d = pen.open(&line);
        pen.layers(CHAIN, &d);
    }
    // Of a chain only the piece on the shoulder is a band.
    let piece = if straps == Straps::Chain { 1..4 } else { 0..6 };
    let edge = |by: i32| moved(&line, &halves, by)[piece.clone()].to_vec();
    let d = pen.band(&edge(-100), &edge(100));
    if straps == Straps::Webbing {
        pen.layers(
            "path|fill=$w|stroke=$w|stroke-width=26\n\
                path|fill=~b\n\
                path|fill=~h",
            &d,
        );
    } else {
        pen.layers(
            "path|fill=$d|stroke=$e|stroke-width=40|stroke-linejoin=round\n\
                path|fill=~g\n\
                path|fill=~h",
            &d,
        );
        let rows = [80, -80, 60, -60];
        let count = if pen.look.stitching == Stitching::Single { 2 } else { 4 };
        let mut d = String::new();
        for by in &rows[..count] {
            d.push_str(&pen.open(&edge(*by)));
        }
        pen.layers(SEAM, &d);
    }
    if straps == Straps::Chain {
        return;
    }
    let [x, y, z, _] = line[3];
    let wide = halves[4] * 7;
    pen.art(ADJUSTER, [x, y, z], [wide * 8 / 10, 0, wide * 3 / 4], [200, -940, 0]);
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
