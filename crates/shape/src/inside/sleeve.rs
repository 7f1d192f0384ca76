//! The padded sleeve on the inner back, with a strap over its mouth.

use super::{Patch, Room, Wall};
use crate::curve::Path;
use crate::many::many;
use crate::material::Material;
use crate::num::{PI, mix, share, sin};
use crate::plan::Plan;
use crate::shape::Shape;
use crate::solid::dome;
use crate::sweep::{Section, Sweep, sweep};
use alloc::vec::Vec;
use glam::{Vec3, vec2};

/// Adds it.
pub(super) fn build(plan: &Plan, wall: &Wall, room: Room, shape: &mut Shape) {
    let patch = Patch {
        room,
        radius: 16.0,
        thick: 4.5,
        belly: 7.0,
        is_open: true,
        material: Material::Lining,
    };
    patch.build(plan, wall, shape);
    patch.bind(plan, wall, shape);
    strap(plan, wall, &patch, shape);
}

/// A leather strap from the wall over the mouth, snapped to the sleeve's front.
fn strap(plan: &Plan, wall: &Wall, patch: &Patch, shape: &mut Shape) {
    let Room { middle, low, high, .. } = patch.room;
    let below = 24.0f32;
    let end = 1.0 - below / (high - low);
    let count = plan.count(60.0, 6.0, 10);
    let top = patch.over(wall, 0.0, 1.0);
    let root = wall.over(vec2(middle, high + 11.0), 0.9);
    let line: Vec<Vec3> = many(count + 1, &mut |step| {
        let way = share(step, count);
        if way < 0.5 {
            // From the wall it rises in a soft bow and lands on the lip.
            let part = way * 2.0;
            let bow = sin(PI * 0.5 * part);
            let lip = top + Vec3::Z * (wall.inwards() * 2.6);
            Vec3::new(
                middle,
                mix(root.y, lip.y + 1.0, part),
                mix(root.z, lip.z, bow * bow * (2.0 - bow)),
            )
        } else {
            patch.over(wall, 0.0, mix(1.0, end, way * 2.0 - 1.0)) + Vec3::Z * (wall.inwards() * 2.0)
        }
    });
    let path = Path::smooth(&line, count * 3 / 2, false, &|_| Vec3::Z * wall.inwards());
    let how = Sweep {
        rounding: 6.0,
        stitched: Some(2.0),
        ..Sweep::plain(Material::Trim, 8)
    };
    sweep(&mut shape.solid, &path, how, &|_| Section::flat(8.5, 0.9));
    let snap = patch.over(wall, 0.0, end + 8.0 / (high - low)) + Vec3::Z * (wall.inwards() * 2.6);
    dome(
        &mut shape.solid,
        Material::Metal,
        snap,
        Vec3::Z * wall.inwards(),
        (5.2, 1.9),
    );
}
