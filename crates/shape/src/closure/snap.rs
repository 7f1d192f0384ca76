//! A hidden magnetic snap: a patch sewn to the flap's lower edge, drawn in softly where the magnet is.

use super::flap::{Flap, HALF_THICK};
use super::sew_along;
use crate::curve::{Ring, corner};
use crate::many::many;
use crate::material::Material;
use crate::mesh::{Point, Weave};
use crate::num::share;
use crate::panel::square_to_ring;
use crate::plan::Plan;
use crate::shape::Shape;
use crate::stitch::Sewing;
use alloc::vec::Vec;
use glam::Vec2;

/// Half the patch's size.
const HALF: (f32, f32) = (15.0, 15.0);
/// Its thickness.
const THICK: f32 = 1.3;

/// Adds the patch.
pub(super) fn build(_plan: &Plan, flap: &Flap<'_>, shape: &mut Shape) {
    let corners =
        [(1.0, 1.0), (-1.0, 1.0), (-1.0, -1.0), (1.0, -1.0)].map(|(x, y)| corner(x * HALF.0, y * HALF.1, 11.0));
    let outline = Ring::rounded(&corners, 48, 1);
    let centre = flap.lock();
    let inset = 2.6;
    let count = outline.count();
    let lifted = |place: Vec2, height: f32| flap.at(place.x, centre - place.y, HALF_THICK + height).0;
    // Its wall, then its face, soft at the edge.
    let wall = [(1.0, -0.3), (1.0, THICK * 0.55), (0.965, THICK)];
    shape.solid.grid(
        (count, wall.len() - 1),
        Weave::TUBE,
        Material::Edge,
        &mut |column, row| {
            let place = outline.points[column % count] * wall[row].0;
            Point::plain(lifted(place, wall[row].1), place)
        },
    );
    let cells = count / 4;
    shape
        .solid
        .grid((cells, cells), Weave::OPEN, Material::Trim, &mut |column, row| {
            let (way, reach) = square_to_ring(share(column, cells), share(row, cells));
            let place = outline.at(way).0 * (reach * 0.965);
            let seam = ((1.0 - reach) * HALF.1 - inset).abs();
            Point {
                position: lifted(place, THICK),
                uv: place,
                seam,
            }
        });
    let places: Vec<_> = many(count + 1, &mut |step| {
        outline.points[step % count] - outline.normals[step % count] * inset
    });
    let frames = many(places.len(), &mut |step| {
        let place = places[step];
        flap.at(place.x, centre - place.y, HALF_THICK + THICK)
    });
    let line = many(frames.len(), &mut |place| frames[place].0);
    let outs = many(frames.len(), &mut |place| frames[place].1.out);
    sew_along(
        shape,
        Sewing {
            pitch: 3.0,
            thread: 0.7,
        },
        &line,
        &outs,
    );
}
