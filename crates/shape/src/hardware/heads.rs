//! Small round heads: rivets, screws, eyelets, punched holes.

use super::Seat;
use super::plate::{band, disc, lid, oblong, plate};
use crate::material::Material;
use crate::mesh::{Mesh, Point, Weave};
use crate::num::{TAU, cos, share, sin};
use glam::vec2;

/// Adds the head of a rivet: a low dome on a rim.
pub(crate) fn rivet(mesh: &mut Mesh, seat: Seat, radius: f32, height: f32) {
    const PROFILE: [(f32, f32); 5] = [(1.0, -0.3), (1.0, 0.22), (0.9, 0.58), (0.56, 0.9), (0.0, 1.0)];
    let sides = 12;
    let rows = PROFILE.len() - 1;
    mesh.grid((sides, rows), Weave::TUBE, Material::Metal, &mut |column, row| {
        let angle = share(column % sides, sides) * TAU;
        let spoke = vec2(cos(angle), sin(angle)) * (radius * PROFILE[row].0);
        Point::plain(seat.point(spoke.x, spoke.y, height * PROFILE[row].1), spoke)
    });
}

/// Adds a slotted screw head; `turn` is the way its slot lies, in radians.
pub(crate) fn screw(mesh: &mut Mesh, seat: Seat, radius: f32, turn: f32) {
    plate(
        mesh,
        Material::Metal,
        seat,
        &disc(radius, 12),
        (-0.2, radius * 0.35),
        radius * 0.22,
    );
    let slot = oblong(vec2(radius * 0.72, radius * 0.13), radius * 0.1, 1);
    plate(
        mesh,
        Material::Plastic,
        seat.turned(turn),
        &slot,
        (0.0, radius * 0.35 + 0.06),
        0.02,
    );
}

/// Adds a hole punched into leather: a dark well with a pressed rim.
pub(crate) fn hole(mesh: &mut Mesh, seat: Seat, radius: f32, sides: usize) {
    let outline = disc(radius, sides);
    band(
        mesh,
        Material::Edge,
        seat,
        &disc(radius + 0.5, sides),
        (0.0, -0.1),
        (0.5, 0.16),
    );
    lid(mesh, Material::Plastic, seat, &outline, (0.0, 0.1), true);
}

/// Adds an eyelet: a rolled metal rim round a dark opening.
pub(crate) fn eyelet(mesh: &mut Mesh, seat: Seat, radius: f32, rim: f32, sides: usize) {
    const SECTION: [(f32, f32); 5] = [(1.0, -1.0), (0.92, 0.3), (0.5, 0.62), (0.12, 0.35), (0.0, -0.35)];
    mesh.grid(
        (sides, SECTION.len() - 1),
        Weave::TUBE,
        Material::Metal,
        &mut |column, row| {
            let angle = share(column, sides) * TAU;
            let (beyond, height) = SECTION[row];
            let reach = radius + rim * beyond;
            Point::plain(
                seat.point(cos(angle) * reach, sin(angle) * reach, height * rim),
                vec2(angle * reach, height),
            )
        },
    );
    lid(
        mesh,
        Material::Plastic,
        seat,
        &disc(radius + 0.2, sides),
        (0.0, 0.1),
        true,
    );
}
