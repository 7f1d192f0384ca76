//! Four metal feet riveted through the bottom.

use crate::material::Material;
use crate::num::{PI, cos, sin};
use crate::plan::{Plan, mm};
use crate::shape::Shape;
use crate::solid::turned;
use glam::{Vec2, Vec3, vec2};
use measures::Measures;

/// How far its flange is pressed into the leather.
const SUNK: f32 = 0.8;

/// Adds them.
pub(crate) fn build(plan: &Plan, shape: &mut Shape) {
    let body = &plan.body;
    let (reach, off) = plan.measures.feet();
    let (reach, off) = (mm(reach), mm(off));
    // All four touch the floor: they hang from one height, whatever the leather does there.
    let way = reach / body.ring.length;
    let corners = [(1.0 - way, -off), (1.0 - way, off), (way, -off), (way, off)];
    let places = corners.map(|(way, z)| body.gusset_at(way, z));
    let level = places.iter().fold(f32::INFINITY, |low, place| low.min(place.y));
    for place in places {
        let foot = Vec3::new(place.x, level + SUNK, place.z);
        turned(&mut shape.solid, Material::Metal, foot, Vec3::NEG_Y, &profile, (14, 7));
    }
}

/// A thin flange, then a dome.
fn profile(step: f32) -> Vec2 {
    let (radius, height) = (mm(Measures::FOOT.0), mm(Measures::FOOT.1) + SUNK);
    if step < 0.12 {
        vec2(radius, -1.0)
    } else if step < 0.23 {
        vec2(radius, 1.8)
    } else if step < 0.34 {
        vec2(radius - 0.8, 2.4)
    } else {
        let angle = (step - 0.34) / 0.66 * PI * 0.5;
        vec2(cos(angle) * (radius - 1.6), 2.4 + sin(angle) * (height - 2.4))
    }
}
