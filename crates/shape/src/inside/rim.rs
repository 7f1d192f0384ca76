//! The edges of the opening: the zip's corded tape and the binding over the lining's edge, or the bound mouth under a
//! flap.

use super::lining::gusset_at;
use crate::curve::Path;
use crate::many::many;
use crate::material::Material;
use crate::num::{mix, share};
use crate::opening::Opening;
use crate::plan::Plan;
use crate::shape::Shape;
use crate::sweep::{Section, Sweep, sweep};
use alloc::vec::Vec;
use glam::{Vec3, vec3};

/// Adds them.
pub(super) fn build(plan: &Plan, opening: &Opening, shape: &mut Shape) {
    let body = &plan.body;
    if let Some(zip) = &body.zip {
        for side in [-1.0, 1.0] {
            let cord = Section {
                half_width: 1.2,
                half_thickness: 2.4,
                exponent: 6.0,
            };
            // Its middle is where the shell is cut, so that the ends of teeth and tape are in it.
            round(plan, opening.span, shape, (Material::Tape, cord, 6), &|way| {
                body.gusset_at(way, zip.z).with_z(zip.z + side * 1.21)
            });
            let z = zip.z + side * (zip.half_gap + 2.6);
            // The binding goes on a little below the end of the zip.
            let more = 9.0 / body.ring.length;
            let span = (opening.span.0 - more, opening.span.1 + more);
            let section = Section::flat(3.4, 0.8);
            round(plan, span, shape, (Material::Trim, section, 8), &|way| {
                gusset_at(plan, way, z) - body.ring.at(way).1.extend(0.0) * 0.5
            });
        }
        return;
    }
    // A gathered mouth is lined by its collar.
    if opening.oval.is_some() {
        return;
    }
    // The binding grips shell and lining.
    let section = Section::flat(3.6, 3.0);
    for z in [opening.back_edge, opening.front_edge] {
        round(plan, opening.span, shape, (Material::Trim, section, 8), &|way| {
            body.gusset_base(way, z, -1.5)
        });
    }
    for way in [opening.span.0, opening.span.1] {
        let count = plan.count(opening.front_edge - opening.back_edge, 8.0, 6);
        let line: Vec<Vec3> = many(count + 1, &mut |step| {
            body.gusset_base(
                way,
                mix(opening.back_edge, opening.front_edge, share(step, count)),
                -1.5,
            )
        });
        let out = body.ring.at(way).1.extend(0.0);
        let path = Path::along(&line, count + 1, false, &|_| out);
        sweep(&mut shape.solid, &path, Sweep::plain(Material::Trim, 8), &|_| section);
    }
}

/// A section carried along the opening.
fn round(
    plan: &Plan,
    span: (f32, f32),
    shape: &mut Shape,
    (material, section, sides): (Material, Section, usize),
    at: &dyn Fn(f32) -> Vec3,
) {
    let (start, end) = span;
    let count = plan.count(64.0, 1.0, 40);
    let line: Vec<Vec3> = many(count + 1, &mut |step| at(mix(start, end, share(step, count))));
    let out = |part: f32| {
        let normal = plan.body.ring.at(mix(start, end, part)).1;
        vec3(normal.x, normal.y, 0.0)
    };
    let path = Path::along(&line, count + 1, false, &out);
    sweep(
        &mut shape.solid,
        &path,
        Sweep {
            rounding: 3.0,
            ..Sweep::plain(material, sides)
        },
        &|_| section,
    );
}
