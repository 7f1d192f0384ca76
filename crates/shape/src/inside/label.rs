//! The maker's label: woven, folded under at its ends, tacked to the lining.

use super::Wall;
use crate::material::Material;
use crate::mesh::{Point, Weave};
use crate::num::{mix, share};
use crate::plan::Plan;
use crate::shape::Shape;
use crate::stitch::{self, Sewing};
use glam::{Vec2, Vec3, vec2};

/// Half its width and height in millimetres.
const HALF: Vec2 = vec2(18.0, 6.5);

/// Adds it about `centre`.
pub(super) fn build(plan: &Plan, wall: &Wall, centre: Vec2, shape: &mut Shape) {
    let columns = plan.count(HALF.x * 2.0, 12.0, 3);
    let weave = Weave::OPEN.flip_if(wall.is_front);
    shape
        .solid
        .grid((columns + 2, 3), weave, Material::Webbing, &mut |column, row| {
            let is_foot = column == 0 || column == columns + 2 || row == 0 || row == 3;
            let across = share(column.saturating_sub(1).min(columns), columns) * 2.0 - 1.0;
            let up = share(row.saturating_sub(1).min(1), 1) * 2.0 - 1.0;
            let place = centre + vec2(across, up) * HALF;
            Point::plain(wall.over(place, if is_foot { -0.3 } else { 0.9 }), place)
        });
    let sewing = Sewing {
        pitch: 2.8,
        thread: 0.6,
    };
    for side in [-1.0, 1.0] {
        stitch::row(&mut shape.stitches, sewing, (0.0, 1.0), HALF.y * 1.7, &|way| {
            let place = centre + vec2(side * (HALF.x - 2.2), HALF.y * mix(-0.85, 0.85, way));
            Some((wall.over(place, 0.9), wall.frame(Vec3::Y)))
        });
    }
}
