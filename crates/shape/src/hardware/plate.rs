//! Plates: an outline raised to a thickness, with a bevel that catches the light as a line.

use super::Seat;
use crate::curve::Ring;
use crate::many::many;
use crate::material::Material;
use crate::mesh::{Mesh, Point, Weave};
use crate::num::{PI, TAU, cos, share, sin};
use alloc::vec::Vec;
use glam::{Vec2, vec2};

/// The outline of a disc.
pub(crate) fn disc(radius: f32, count: usize) -> Ring {
    oval(vec2(radius, radius), count)
}

/// The outline of an oval; `half` is half its size.
pub(crate) fn oval(half: Vec2, count: usize) -> Ring {
    let points: Vec<Vec2> = many(count, &mut |step| {
        let angle = share(step, count) * TAU;
        vec2(cos(angle), sin(angle)) * half
    });
    Ring::through(&points)
}

/// The outline of a rectangle with corners of `radius`; `bend` points to each corner.
pub(crate) fn oblong(half: Vec2, radius: f32, bend: usize) -> Ring {
    let radius = radius.min(half.min_element());
    let core = half - Vec2::splat(radius);
    let mut points = many(4 * (bend + 1), &mut |place| {
        let (corner, step) = (place / (bend + 1), place % (bend + 1));
        let right = if corner == 0 || corner == 3 { 1.0 } else { -1.0 };
        let up = if corner < 2 { 1.0 } else { -1.0 };
        let angle = (share(corner, 4) * 2.0 + share(step, bend) * 0.5) * PI;
        vec2(core.x * right, core.y * up) + vec2(cos(angle), sin(angle)) * radius
    });
    // Where a side has no straight part two arcs share a point.
    points.dedup_by(|one, two| one.distance_squared(*two) < 1e-6);
    if points
        .first()
        .zip(points.last())
        .is_some_and(|(first, last)| first.distance_squared(*last) < 1e-6)
    {
        points.pop();
    }
    Ring::through(&points)
}

/// Adds a plate of an outline seen from its middle, from `foot` to `top` above the seat, its upper edge cut by `bevel`.
/// Walls, bevel and face have normals of their own, so that edges are crisp; the foot is open.
pub(crate) fn plate(
    mesh: &mut Mesh,
    material: Material,
    seat: Seat,
    outline: &Ring,
    (foot, top): (f32, f32),
    bevel: f32,
) {
    band(mesh, material, seat, outline, (0.0, foot), (0.0, top - bevel));
    band(mesh, material, seat, outline, (0.0, top - bevel), (bevel, top));
    lid(mesh, material, seat, outline, (bevel, top), true);
}

/// Adds the flat face within an outline at an inset and a height above the seat, seen from above or from below.
pub(crate) fn lid(
    mesh: &mut Mesh,
    material: Material,
    seat: Seat,
    outline: &Ring,
    (inset, height): (f32, f32),
    is_up: bool,
) {
    mesh.grid(
        (outline.count(), 1),
        Weave::TUBE.flip_if(!is_up),
        material,
        &mut |column, row| {
            let place = if row == 0 {
                moved(outline, column, inset)
            } else {
                Vec2::ZERO
            };
            Point::plain(seat.point(place.x, place.y, height), place)
        },
    );
}

/// Adds a band round an outline between two levels, each an inset and a height above the seat.
pub(crate) fn band(mesh: &mut Mesh, material: Material, seat: Seat, outline: &Ring, from: (f32, f32), to: (f32, f32)) {
    mesh.grid((outline.count(), 1), Weave::TUBE, material, &mut |column, row| {
        let (inset, height) = if row == 0 { from } else { to };
        let place = moved(outline, column, inset);
        let way = share(column, outline.count()) * outline.length;
        Point::plain(seat.point(place.x, place.y, height), vec2(way, height - inset))
    });
}

fn moved(outline: &Ring, column: usize, inset: f32) -> Vec2 {
    let column = column % outline.count();
    outline.points[column] - outline.normals[column] * inset
}
