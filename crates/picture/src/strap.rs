//! What carries the bag: the top handle and the shoulder straps.
//!
//! Straps are bands in space, so that the same strap foreshortens by itself. They hang behind the body: seen from the
//! front it hides both, seen obliquely the left one.

use engine::look::Straps;
use measures::{Adjuster, Measures, Strap};

use crate::body::SEAM;
use crate::hardware::{ADJUSTER, ADJUSTER_HALF};
use crate::path::{Corner, Point};
use crate::pen::Pen;

const GRIP: &str = "path|stroke=$D|stroke-width=102\n\
    path|stroke=$d|stroke-width=90\n\
    path|stroke=$s|stroke-width=64|transform=translate(-8 -10)\n\
    path|stroke=$k|stroke-width=28|stroke-opacity=.5|transform=translate(-15 -19)\n\
    path|stroke=~g|stroke-width=100";

/// How thick the leather of the tabs is.
const LEATHER: i32 = 14;
/// A rounding that begins half-way to the next corner, whatever the bag.
const ROUND: i32 = 500;

/// The handle on top: flat tabs and, between them, the grip.
pub(crate) fn handle(pen: &mut Pen<'_>, m: Measures) {
    let handle = m.handle();
    let (z, inner, half) = (handle.z, handle.inner(), handle.half);
    let off = m.swell(z) + LEATHER;
    let lies = m.top(inner) + off;
    let foot = |side: i32| [side * inner, lies, z, 0];
    for side in [-1, 1] {
        let line = |z: i32| [[side * handle.reach, lies - 20, z, 0], [side * inner, lies + 40, z, 0]];
        pen.strip(
            &line(z + half),
            &line(z - half),
            "path|fill=$d|stroke=$e|stroke-width=14",
        );
    }
    let right = handle.arch(m.top(0) + off + handle.rise - lies);
    let at = |side: i32, [x, up, z]: Point| [side * x, lies + up, z, ROUND];
    let mut arch = vec![foot(-1)];
    arch.extend(right.iter().map(|place| at(-1, *place)));
    arch.extend(right.iter().rev().skip(1).map(|place| at(1, *place)));
    arch.push(foot(1));
    pen.line(&arch, GRIP);
}

/// How far a strap has turned to the side it bows out to at each tenth of its way, in hundredths: where it is sewn on it
/// lies flat.
const TURNED: [i32; 11] = [0, 10, 42, 78, 99, 100, 100, 95, 52, 8, 0];

/// One edge of the band along a line, `by` hundredths of its half width to the side.
fn moved(line: &[Point; 11], halves: &[i32; 11], by: i32) -> Vec<Corner> {
    let along = line.iter().zip(halves).zip(TURNED);
    let place = along.map(|(([x, y, z], half), turn)| {
        let by = half * by / 100;
        [x + by * (370 - turn) / 370, *y, z + by * turn * 69 / 10000, ROUND]
    });
    place.collect()
}

/// The right shoulder strap, behind the body.
pub(crate) fn shoulder(pen: &mut Pen<'_>, m: Measures) {
    if pen.camera.yaw.0 == 0 {
        return;
    }
    let straps = pen.look.straps;
    let line = m.strap_rests();
    let Strap {
        root,
        shoulder,
        narrow,
        adjuster,
    } = m.strap();
    let half = (shoulder + narrow) / 2;
    let is_chain = straps == Straps::Chain;
    let halves = if is_chain {
        let [end, wide] = [narrow, shoulder];
        [end, end, end, wide, wide, wide, end, end, end, end, end]
    } else {
        let [wide, thin] = [shoulder, narrow];
        [root, root, wide, wide, wide, half, thin, thin, thin, thin, thin]
    };
    if is_chain {
        let d = pen.open(&moved(&line, &halves, 0));
        pen.layers(CHAIN, &d);
    }
    // Of a chain only the piece on the shoulder is a band.
    let piece = if is_chain { 2..7 } else { 0..11 };
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
        // However the bag is sewn, its straps have one row on either side.
        let mut d = pen.open(&edge(80));
        d.push_str(&pen.open(&edge(-80)));
        pen.layers(SEAM, &d);
    }
    if let Some(Adjuster {
        way,
        half: [across, along],
    }) = adjuster
    {
        // Between two tenths of the way, where the strap is turned to the side.
        let tenth = (way / 100).clamp(0, 9) as usize;
        let [before, after] = [line[tenth], line[tenth + 1]];
        let at = |axis: usize| before[axis] + (after[axis] - before[axis]) * (way % 100) / 100;
        let (wide, high) = (across * 1000 / ADJUSTER_HALF[0], along * 1000 / ADJUSTER_HALF[1]);
        pen.art(
            ADJUSTER,
            [at(0), at(1), at(2)],
            [wide * 73 / 100, 0, wide * 68 / 100],
            [high * 21 / 100, -high * 98 / 100, 0],
        );
    }
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
