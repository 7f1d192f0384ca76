//! Stitches and teeth as triangles: as few as still look round, since there are more than a thousand.

use glam::{Vec3, vec3};
use shape::num::{PI, cos, mix, share, sin};
use shape::stitch::Piece;

/// Triangles of a tooth.
pub(crate) const TOOTH: usize = 10;

/// Triangles of a stitch with so many points around it.
pub(crate) const fn stitch_triangles(around: usize) -> usize {
    4 * (around - 1)
}

/// Takes points with their normals, and triangles of them.
pub(crate) trait Sink {
    /// A point in millimetres and its unit normal. Numbers count from 0 for each piece.
    fn point(&mut self, place: Vec3, normal: Vec3);
    /// A triangle, counter-clockwise from outside.
    fn triangle(&mut self, corners: [u32; 3]);
}

/// A stitch: an arched thread that goes into the material at both ends, open below.
#[allow(clippy::cast_possible_truncation)]
pub(crate) fn stitch(piece: &Piece, around: usize, sink: &mut dyn Sink) {
    let side = piece.along.cross(piece.out);
    let place = |local: Vec3| {
        let local = local * piece.half;
        piece.position + piece.along * local.x + piece.out * local.y + side * local.z
    };
    // Half a turn over the thread, and a little under it on both sides.
    let angle = |step: usize| mix(-0.1 * PI, 1.1 * PI, share(step, around - 1));
    for end in [-1.0, 1.0] {
        for step in 0..around {
            let (up, out) = (sin(angle(step)), cos(angle(step)));
            sink.point(
                place(vec3(0.5 * end, up, out)),
                (piece.along * (0.3 * end) + piece.out * up + side * out).normalize_or(piece.out),
            );
        }
    }
    for end in [-1.0, 1.0] {
        sink.point(
            place(vec3(end, -0.3, 0.0)),
            (piece.along * end + piece.out * 0.6).normalize_or(piece.out),
        );
    }
    let ring = around as u32;
    let (first_tip, last_tip) = (2 * ring, 2 * ring + 1);
    for step in 0..ring - 1 {
        let (a, b) = (step, step + 1);
        sink.triangle([a, a + ring, b]);
        sink.triangle([b, a + ring, b + ring]);
        sink.triangle([first_tip, a, b]);
        sink.triangle([last_tip, b + ring, a + ring]);
    }
}

/// A tooth: a block with soft edges, open below.
pub(crate) fn tooth(piece: &Piece, sink: &mut dyn Sink) {
    let side = piece.along.cross(piece.out);
    for (along, up, out) in CORNERS {
        let way = piece.along * along + piece.out * up + side * out;
        let place = piece.position
            + piece.along * (along * piece.half.x)
            + piece.out * (up * piece.half.y)
            + side * (out * piece.half.z);
        sink.point(place, way.normalize_or(piece.out));
    }
    for [a, b, c, d] in [[4, 5, 7, 6], [0, 1, 5, 4], [3, 2, 6, 7], [2, 0, 4, 6], [1, 3, 7, 5]] {
        sink.triangle([a, b, c]);
        sink.triangle([a, c, d]);
    }
}

/// The corners of a tooth, lower ones first.
const CORNERS: [(f32, f32, f32); 8] = [
    (-1.0, -1.0, 1.0),
    (1.0, -1.0, 1.0),
    (-1.0, -1.0, -1.0),
    (1.0, -1.0, -1.0),
    (-1.0, 1.0, 1.0),
    (1.0, 1.0, 1.0),
    (-1.0, 1.0, -1.0),
    (1.0, 1.0, -1.0),
];
