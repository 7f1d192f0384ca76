//! Woven materials, and metal brushed along one way.

use super::lattice::{hash, noise, split, stretched};
use packwright_shape::num::{TAU, cos, sqrt};

/// Cross-section of a thread: 1 in its middle, 0 at half a cell from it.
fn thread(off: f32) -> f32 {
    sqrt(1.0 - (off * off * 4.0).min(1.0))
}

/// Plain weave of `count` threads each way. Which thread lies above changes from crossing to crossing.
fn plain(u: f32, v: f32, count: f32) -> f32 {
    let ((column, fx), (row, fy)) = (split(u * count), split(v * count));
    let (fx, fy) = (fx - 0.5, fy - 0.5);
    let (over, along) = if (column + row).rem_euclid(2) == 0 {
        (fx, fy)
    } else {
        (fy, fx)
    };
    thread(over * 0.92) * (0.60 + 0.40 * cos(along * TAU * 0.5))
}

/// Canvas: plain weave of threads that are thicker in some places.
pub(super) fn canvas(u: f32, v: f32) -> f32 {
    let waver = |seed: u32| (noise(u, v, 30, seed) - 0.5) * 0.006;
    let slub = 0.5 * stretched(u, v, (40, 5), 6) + 0.5 * stretched(u, v, (5, 40), 7);
    plain(u + waver(1), v + waver(2), 40.0) * (0.78 + 0.3 * slub) + 0.12 * noise(u, v, 200, 5)
}

/// Ripstop: fine weave, and a thicker pair of threads every few millimetres.
pub(super) fn ripstop(u: f32, v: f32) -> f32 {
    const GRID: f32 = 4.0;
    let ground = plain(u, v, 64.0);
    let cord = |at: f32| {
        let (_, part) = split(at * GRID);
        let off = (part - 0.5) * 5.0 / GRID;
        thread((off.abs() - 0.10) * 4.2)
    };
    0.60 * ground + 0.42 * cord(u).max(cord(v)) * (0.60 + 0.40 * ground)
}

/// Twill: threads that step one to the side from row to row.
pub(super) fn twill(u: f32, v: f32) -> f32 {
    let waver = (noise(u, v, 20, 3) - 0.5) * 0.25;
    let (_, rib) = split((u + v) * 24.0 + waver);
    let (_, cross) = split(v * 48.0);
    thread(rib - 0.5) * (0.80 + 0.20 * thread(cross - 0.5)) + 0.06 * noise(u, v, 220, 8)
}

/// Webbing: thick ribs across, each of threads that lie aslant to and fro.
pub(super) fn webbing(u: f32, v: f32) -> f32 {
    let ((row, fx), (_, fy)) = (split(u * 14.0), split(v * 20.0));
    let slant = if row.rem_euclid(2) == 0 { 0.5 } else { -0.5 };
    let (_, strand) = split(v * 20.0 + (fx - 0.5) * slant + if row.rem_euclid(2) == 0 { 0.0 } else { 0.5 });
    let rib = thread((fx - 0.5) * 0.96);
    rib * (0.55 + 0.45 * thread(strand - 0.5)) + 0.04 * thread(fy - 0.5) + 0.05 * noise(u, v, 200, 2)
}

/// Scratches of many lengths along `u`.
pub(super) fn brushed(u: f32, v: f32) -> f32 {
    0.5 * stretched(u, v, (4, 256), 1) + 0.3 * stretched(u, v, (9, 170), 2) + 0.2 * stretched(u, v, (2, 90), 3)
}

/// Mesh: round holes in rows, every other row shifted.
pub(super) fn mesh(u: f32, v: f32) -> f32 {
    let (row, fy) = split(v * 12.0);
    let shift = if row.rem_euclid(2) == 0 { 0.0 } else { 0.5 };
    let (column, fx) = split(u * 10.0 + shift);
    let (x, y) = (fx - 0.5, fy - 0.5);
    let hole = ((sqrt(x * x + y * y) - 0.22) * 6.0).clamp(0.0, 1.0);
    hole + 0.06 * hash(column.rem_euclid(10), row.rem_euclid(12), 4) + 0.10 * hole * plain(u, v, 60.0)
}
