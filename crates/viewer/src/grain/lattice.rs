//! Noise and cells on a lattice that comes round: what tiles are made from.

use packwright_shape::num::{floor, sqrt};

/// A number from 0 to 1 for a point of the lattice.
#[allow(clippy::cast_precision_loss, clippy::cast_sign_loss)]
pub(super) fn hash(x: i32, y: i32, seed: u32) -> f32 {
    let mut bits =
        (x as u32).wrapping_mul(0x9e37_79b1) ^ (y as u32).wrapping_mul(0x85eb_ca77) ^ seed.wrapping_mul(0xc2b2_ae3d);
    bits ^= bits >> 15;
    bits = bits.wrapping_mul(0x2c1b_3c6d);
    bits ^= bits >> 12;
    bits = bits.wrapping_mul(0x297a_2d39);
    bits ^= bits >> 15;
    (bits >> 8) as f32 / 16_777_216.0
}

/// A lattice point as one of the tile's own, of which there are `period`; no farther off than another tile.
fn wrapped(at: i32, period: i32) -> i32 {
    if at < 0 {
        at + period
    } else if at >= period {
        at - period
    } else {
        at
    }
}

/// The whole number below and what is left.
#[allow(clippy::cast_possible_truncation)]
pub(super) fn split(value: f32) -> (i32, f32) {
    let low = floor(value);
    (low as i32, value - low)
}

/// Smooth noise from 0 to 1 over a tile of `period` by `period` lattice cells; `u` and `v` go from 0 to 1.
#[allow(clippy::cast_precision_loss)]
pub(super) fn noise(u: f32, v: f32, period: i32, seed: u32) -> f32 {
    stretched(u, v, (period, period), seed)
}

/// The same with its own number of cells each way.
#[allow(clippy::cast_precision_loss)]
pub(super) fn stretched(u: f32, v: f32, (across, up): (i32, i32), seed: u32) -> f32 {
    let ((x, fx), (y, fy)) = (split(u * across as f32), split(v * up as f32));
    let ease = |t: f32| t * t * (3.0 - 2.0 * t);
    let (fx, fy) = (ease(fx), ease(fy));
    let (left, right) = (wrapped(x, across), wrapped(x + 1, across));
    let row = |y: i32| {
        let start = hash(left, y, seed);
        start + (hash(right, y, seed) - start) * fx
    };
    let start = row(wrapped(y, up));
    start + (row(wrapped(y + 1, up)) - start) * fy
}

/// What is known of the cell of scattered points a place is in.
pub(super) struct Cell {
    /// Distance to its point.
    pub(super) near: f32,
    /// Distance to the next point.
    pub(super) next: f32,
    /// A number from 0 to 1 of its own.
    pub(super) own: f32,
}

/// The cell at `x`, `y` (in cells) of a tile of `period` by `period`; `scatter` from 0 (a grid) to 1.
#[allow(clippy::cast_precision_loss)]
pub(super) fn cell(x: f32, y: f32, period: i32, seed: u32, scatter: f32) -> Cell {
    let ((column, _), (row, _)) = (split(x), split(y));
    let mut found = Cell {
        near: 9.0,
        next: 9.0,
        own: 0.0,
    };
    for above in -1..=1 {
        for right in -1..=1 {
            let (at_x, at_y) = (wrapped(column + right, period), wrapped(row + above, period));
            let across = (column + right) as f32 + 0.5 + (hash(at_x, at_y, seed) - 0.5) * scatter - x;
            let up = (row + above) as f32 + 0.5 + (hash(at_x, at_y, seed + 1) - 0.5) * scatter - y;
            let distance = across * across + up * up;
            if distance < found.near {
                found = Cell {
                    near: distance,
                    next: found.near,
                    own: hash(at_x, at_y, seed + 2),
                };
            } else if distance < found.next {
                found.next = distance;
            }
        }
    }
    found.near = sqrt(found.near);
    found.next = sqrt(found.next);
    found
}
