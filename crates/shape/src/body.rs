//! The body: front, gusset and back with their edges and stitches, and what is sewn onto the back.

use crate::edge::{Seam, finish};
use crate::material::Material;
use crate::plan::Plan;
use crate::relief;
use crate::shape::Shape;
use glam::{Vec2, Vec3};

mod back;
pub(crate) mod hidden;
pub(crate) mod patch;
pub(crate) mod seams;

/// Adds the body.
pub(crate) fn build(plan: &Plan, shape: &mut Shape) {
    let body = &plan.body;
    let lines = plan.lines(&body.ring);
    let cover = |place: Vec2| hidden::cover(plan, place);
    body.build_front(&lines, &mut shape.solid, Material::Shell, &cover);
    body.build_gusset(&lines, &mut shape.solid, Material::Shell);
    let start = shape.solid.end();
    body.build_back(&lines, &mut shape.solid, Material::Shell);
    let is_padded = |place: Vec3| back::is_padded(plan, place.truncate());
    shape.solid.prune(start, &|corners| !corners.into_iter().all(is_padded));
    for seam in [Seam::Front, Seam::Back] {
        finish(plan, body, seam, shape);
    }
    seams::sew(plan, body, shape);
    seams::sew_base(plan, shape);
    seams::sew_back(plan, shape);
    back::build(plan, shape);
    // Stitches do not rise above the leather, so they are hidden nearer to the pocket's edge.
    let is_hidden = |place| hidden::cover(plan, place) > -5.0;
    relief::sew(plan, body, &is_hidden, &mut shape.stitches);
}
