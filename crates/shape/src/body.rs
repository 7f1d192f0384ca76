//! The body: front, gusset and back with their edges and stitches, and what is sewn onto the back.

use crate::edge::{Seam, finish};
use crate::material::Material;
use crate::panel::Band;
use crate::plan::Plan;
use crate::shape::Shape;
use glam::{Vec2, Vec3};

mod back;
pub(crate) mod hidden;
pub(crate) mod patch;
pub(crate) mod seams;

/// Adds a front without a pattern. Its points meet those of the gusset.
pub(crate) fn front(plan: &Plan, shape: &mut Shape) {
    if plan.body.relief.is_none() {
        let cover = |place: Vec2| hidden::cover(plan, place);
        let lines = plan.lines(&plan.body.ring);
        plan.body.build_front(&lines, &mut shape.solid, Material::Shell, &cover);
    }
}

/// Adds the lower half of a front with a pattern.
pub(crate) fn lower_relief(plan: &Plan, shape: &mut Shape) {
    relief(plan, Band::Lower, shape);
}

/// Adds its upper half.
pub(crate) fn upper_relief(plan: &Plan, shape: &mut Shape) {
    relief(plan, Band::Upper, shape);
}

fn relief(plan: &Plan, band: Band, shape: &mut Shape) {
    let cover = |place: Vec2| hidden::cover(plan, place);
    let longest = plan.lines(&plan.body.ring).longest();
    plan.body.build_raised(longest, band, &mut shape.solid, &cover);
}

/// Adds the gusset.
pub(crate) fn gusset(plan: &Plan, shape: &mut Shape) {
    let lines = plan.lines(&plan.body.ring);
    plan.body.build_gusset(&lines, &mut shape.solid, Material::Shell);
}

/// Adds the back and what is sewn onto it.
pub(crate) fn back(plan: &Plan, shape: &mut Shape) {
    let start = shape.solid.end();
    let lines = plan.lines(&plan.body.ring);
    plan.body.build_back(&lines, &mut shape.solid, Material::Shell);
    let mut is_padded = |place: Vec3| back::is_padded(plan, place.truncate());
    shape.solid.prune(start, f32::NEG_INFINITY, &mut is_padded);
    back::build(plan, shape);
}

/// Finishes the edges of front and back.
pub(crate) fn edges(plan: &Plan, shape: &mut Shape) {
    for seam in [Seam::Front, Seam::Back] {
        finish(plan, &plan.body, seam, shape);
    }
}

/// Adds the stitches of the seams.
pub(crate) fn stitches(plan: &Plan, shape: &mut Shape) {
    seams::sew(plan, &plan.body, shape);
    seams::sew_base(plan, shape);
    seams::sew_back(plan, shape);
}

/// Adds the stitches of quilting.
pub(crate) fn quilting(plan: &Plan, shape: &mut Shape) {
    // Stitches do not rise above the leather, so they are hidden nearer to the pocket's edge.
    let is_hidden = |place| hidden::cover(plan, place) > -5.0;
    crate::relief::sew(plan, &plan.body, &is_hidden, &mut shape.stitches);
}
