//! The yoke: one strip of leather sewn across the roots of both straps.

use super::{band, upper_anchor};
use crate::curve::Path;
use crate::many::many;
use crate::num::{mix, share, smooth};
use crate::plan::{Plan, mm};
use crate::shape::Shape;
use alloc::vec::Vec;
use engine::look::Straps;
use glam::{Vec3, vec3};

/// Half the height of the strip.
const HALF: f32 = 8.5;

/// Adds the yoke.
pub(super) fn build(plan: &Plan, shape: &mut Shape) {
    let anchor = upper_anchor(plan);
    // Half the width of what it holds, and how thick that is.
    let root = mm(plan.measures.strap().root);
    let thick = match plan.appearance.straps {
        Straps::Leather | Straps::Chain => 3.0,
        Straps::Webbing => 2.0,
        Straps::Convertible => 3.4,
    };
    let reach = anchor.x + root + 8.5;
    let fine = 64;
    let line: Vec<Vec3> = many(fine + 1, &mut |step| {
        let x = mix(reach, -reach, share(step, fine));
        let over = 1.0 - smooth(root - 1.0, root + 5.0, (x.abs() - anchor.x).abs());
        vec3(x, anchor.y - 9.0, plan.body.back - 4.0 - (thick * 0.5 + 2.0) * over)
    });
    let path = Path::along(&line, line.len(), false, &|_| Vec3::NEG_Z);
    let length = path.length;
    let cut = move |way: f32| (HALF * band::tip(way.min(1.0 - way) * length, 5.0), 1.3);
    band::leather(plan, shape, &path, &cut);
    let inner = 3.4 / length;
    band::sew(plan, shape, &path, (inner, 1.0 - inner), &cut);
    for way in [inner, 1.0 - inner] {
        band::sew_across(plan, shape, &path, way, &cut);
    }
}
