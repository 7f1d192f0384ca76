//! Zips: tape and teeth along the upper part of an outline.

use engine::look::ZipTeeth;

use crate::path::{Corner, at_depth};
use crate::pen::Pen;

/// A zip along the part of a symmetric outline which is higher than `low`, at a depth, with half its gap.
pub(crate) fn zip(pen: &mut Pen<'_>, outline: &[Corner], low: i32, z: i32, gap: i32) {
    // It ends below the first corners beside the bottom or above them.
    let skip = usize::from(outline[1][1] <= low);
    let mut line = at_depth(outline[skip..outline.len() - skip].to_vec(), z);
    let last = line.len() - 1;
    for (end, inner) in [(0, 1), (last, last - 1)] {
        let (from, to) = (line[end], line[inner]);
        line[end][0] += (to[0] - from[0]) * (low - from[1]) / (to[1] - from[1]).max(1);
        line[end][1] = low;
    }
    pen.strip(
        &at_depth(line.clone(), z + gap),
        &at_depth(line.clone(), z - gap),
        "path|fill=$z",
    );
    let d = pen.open(&line);
    teeth(pen, &d);
}

/// Zip teeth along a path.
pub(crate) fn teeth(pen: &mut Pen<'_>, d: &str) {
    let teeth = match pen.look.zip_teeth {
        ZipTeeth::Coil => {
            "path|stroke=$S|stroke-width=54|stroke-opacity=.6\n\
            path|stroke=$w|stroke-width=46|stroke-dasharray=6 4\n\
            path|stroke=$h|stroke-width=6|stroke-opacity=.6|stroke-dasharray=6 4"
        }
        ZipTeeth::Metal => {
            "path|stroke=$S|stroke-width=44|stroke-opacity=.7\n\
            path|stroke=$m|stroke-width=36|stroke-dasharray=10 8\n\
            path|stroke=$n|stroke-width=11|stroke-dasharray=10 8"
        }
        ZipTeeth::Polished => {
            "path|stroke=$o|stroke-width=44\n\
            path|stroke=$n|stroke-width=38|stroke-dasharray=14 7\n\
            path|stroke=#fff|stroke-width=14|stroke-opacity=.8|stroke-dasharray=14 7"
        }
    };
    pen.layers(teeth, d);
}
