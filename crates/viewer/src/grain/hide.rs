//! Leather and what imitates it.

use super::lattice::{cell, noise, split};
use packwright_shape::num::{exp, sqrt};

/// A quarter of a circle that rises from 0 to 1 as `way` goes from 0 to 1.
fn round(way: f32) -> f32 {
    let rest = 1.0 - way.clamp(0.0, 1.0);
    sqrt(1.0 - rest * rest)
}

/// Pebbles, `period` of them along a side. `wildness` from 0 (even, as sanded) to 1 (as grown).
#[allow(clippy::cast_precision_loss)]
pub(super) fn pebbled(u: f32, v: f32, period: i32, wildness: f32) -> f32 {
    let bend = |seed: u32| {
        (noise(u, v, 7, seed) - 0.5) * 1.5 * wildness
            + (noise(u, v, 17, seed + 1) - 0.5) * 0.42
            + (noise(u, v, 47, seed + 2) - 0.5) * 0.12
    };
    let (right, up) = (bend(11), bend(21));
    let count = period as f32;
    let pebble = cell(u * count + right, v * count + up, period, 5, 0.86);
    // Creases are narrow and deep in some places, wide and shallow in others; pebbles are round between them.
    let wide = 0.46 + 0.24 * noise(u, v, 9, 31);
    let rise = ((pebble.next - pebble.near) / wide).clamp(0.0, 1.0);
    let body = 0.45 * round(rise) + 0.55 * rise * rise * (3.0 - 2.0 * rise);
    let dome = 1.0 - 0.45 * pebble.near * pebble.near;
    let depth = 0.70 + 0.22 * noise(u, v, 13, 41);
    // A second, finer skin breaks up the large pebbles.
    let fine = cell(
        u * count * 2.0 + right * 1.6,
        v * count * 2.0 + up * 1.6,
        period * 2,
        55,
        0.95,
    );
    let skin = 1.0 - exp(-(fine.next - fine.near) * 4.0);
    let pebbles = 1.0 - depth * (1.0 - body * dome);
    pebbles + 0.16 * pebble.own * body + 0.13 * skin * body + 0.035 * (noise(u, v, 128, 9) - 0.5)
}

/// Ridges pressed along one diagonal, cut by finer lines along the other.
pub(super) fn saffiano(u: f32, v: f32) -> f32 {
    const COUNT: f32 = 28.0;
    let waver = (noise(u, v, 24, 3) - 0.5) * 0.22;
    let ridge = |at: f32| {
        let (_, part) = split(at);
        let side = part * 2.0 - 1.0;
        sqrt(1.0 - side * side)
    };
    let along = ridge((u + v) * COUNT + waver);
    let across = ridge((u - v) * COUNT + waver);
    // Where both are high there is a grain; the diagonal that rises is the stronger.
    let lattice = along * (0.45 + 0.55 * across);
    lattice + 0.05 * noise(u, v, 100, 4)
}

/// Nearly smooth, with pores.
pub(super) fn smooth(u: f32, v: f32) -> f32 {
    let fine = cell(u * 72.0, v * 72.0, 72, 31, 1.0);
    let creases = 1.0 - exp(-(fine.next - fine.near) * 7.0);
    let pores = 1.0 - exp(-(fine.near * fine.near) * 50.0);
    0.40 * creases + 0.18 * pores + 0.20 * noise(u, v, 11, 2) + 0.06 * noise(u, v, 128, 7)
}
