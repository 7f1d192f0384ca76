//! Zips: tape and teeth along the upper part of an outline.

use engine::look::ZipTeeth;

use crate::path::{Corner, at_depth, inset};
use crate::pen::Pen;

/// A zip along the upper part of an outline, on the swelling between wall and panel; it ends `part` of a hundred up
/// the first side.
pub(crate) fn zip(pen: &mut Pen<'_>, outline: &[Corner], part: i32, z: i32, swell: i32) {
    let line = |by: i32, z: i32| -> Vec<Corner> {
        let mut line = at_depth(inset(outline, -by), z);
        let last = line.len() - 1;
        for (end, next) in [(0, line[1]), (last, line[last - 1])] {
            line[end][0] += (next[0] - line[end][0]) * part / 100;
            line[end][1] += (next[1] - line[end][1]) * part / 100;
        }
        line
    };
    pen.strip(&line(4, z - 20), &line(swell, z - 140), "path|fill=$z");
    let d = pen.open(&line(swell / 2, z - 80));
    teeth(pen, &d);
}

/// Zip teeth along a path.
pub(crate) fn teeth(pen: &mut Pen<'_>, d: &str) {
    let teeth = match pen.look.zip_teeth {
        ZipTeeth::Coil => {
            "path|stroke=$S|stroke-width=34|stroke-opacity=.6\n\
            path|stroke=$w|stroke-width=26|stroke-dasharray=6 4\n\
            path|stroke=$h|stroke-width=6|stroke-opacity=.6|stroke-dasharray=6 4"
        }
        ZipTeeth::Metal => {
            "path|stroke=$S|stroke-width=36|stroke-opacity=.7\n\
            path|stroke=$m|stroke-width=28|stroke-dasharray=10 8\n\
            path|stroke=$n|stroke-width=9|stroke-dasharray=10 8"
        }
        ZipTeeth::Polished => {
            "path|stroke=$o|stroke-width=44\n\
            path|stroke=$n|stroke-width=38|stroke-dasharray=14 7\n\
            path|stroke=#fff|stroke-width=14|stroke-opacity=.8|stroke-dasharray=14 7"
        }
    };
    pen.layers(teeth, d);
}
