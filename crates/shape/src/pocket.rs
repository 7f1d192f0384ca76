//! The front pocket: a panel box that stands on the body's bulging front and dies into it.

use crate::body::seams::sew;
use crate::edge::{Seam, finish};
use crate::material::Material;
use crate::plan::Plan;
use crate::shape::Shape;
use glam::Vec2;

/// Adds the front pocket, if there is one.
pub(crate) fn build(plan: &Plan, shape: &mut Shape) {
    let Some(pocket) = &plan.pocket else { return };
    let lines = plan.lines(&pocket.ring);
    pocket.build_front(&lines, &mut shape.solid, Material::Shell, &|_| f32::NEG_INFINITY);
    // A little below the leather it is sewn to, whatever that does there.
    let ground = |place: Vec2| {
        let (way, reach) = plan.body.polar(place);
        plan.body.front_at(way, reach).z - 1.2
    };
    pocket.build_gusset_onto(&lines, &mut shape.solid, Material::Shell, &ground);
    finish(plan, pocket, Seam::Front, shape);
    sew(plan, pocket, shape);
}
