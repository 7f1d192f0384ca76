//! Four metal feet riveted through the bottom.

use crate::material::Material;
use crate::num::{PI, cos, sin};
use crate::plan::Plan;
use crate::shape::Shape;
use crate::solid::turned;
use glam::{Vec2, Vec3, vec2};

/// Radius of the flange against the leather, and how far a foot stands off it.
const RADIUS: f32 = 8.0;
const HEIGHT: f32 = 6.5;

/// Adds them.
pub(crate) fn build(plan: &Plan, shape: &mut Shape) {
    let body = &plan.body;
    let reach = plan.half_width * 0.58;
    // All four touch the floor: they hang from one height, whatever the leather does there.
    let off = (plan.depth * 0.5 - 17.0).min(plan.depth * 0.3);
    let places = [-1.0, 1.0].into_iter().flat_map(|side| {
        [-off, off].map(|z| {
            let way = reach / body.ring.length;
            body.gusset_at(if side > 0.0 { way } else { 1.0 - way }, z)
        })
    });
    let places: alloc::vec::Vec<Vec3> = places.collect();
    let level = places.iter().fold(f32::INFINITY, |low, place| low.min(place.y));
    for place in places {
        let foot = Vec3::new(place.x, level + 0.8, place.z);
        turned(&mut shape.solid, Material::Metal, foot, Vec3::NEG_Y, &profile, (14, 7));
    }
}

/// A thin flange, then a dome.
fn profile(step: f32) -> Vec2 {
    if step < 0.12 {
        vec2(RADIUS, -1.0)
    } else if step < 0.23 {
        vec2(RADIUS, 1.8)
    } else if step < 0.34 {
        vec2(RADIUS - 0.8, 2.4)
    } else {
        let angle = (step - 0.34) / 0.66 * PI * 0.5;
        vec2(cos(angle) * (RADIUS - 1.6), 2.4 + sin(angle) * (HEIGHT - 2.4))
    }
}
