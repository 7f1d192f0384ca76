//! What a flap and the front pocket cover of the front: nobody sees it, so neither leather nor stitches are made there.

use crate::plan::{Plan, Pose, mm};
use glam::{Vec2, vec2};
use measures::Measures;

/// How far inside the flap's edge one still sees under it, in millimetres.
const MARGIN: f32 = 13.0;
/// How much higher than in its middle, in tenths of a millimetre, a flap is taken to end: beside it hangs through less.
const ROUGHLY: i32 = 50;
/// How much further in leather under a flap is left out than stitches are.
const DEEPER: f32 = 12.0;
/// How far above the pocket's upper edge a flap lies on the front.
const TENT: f32 = 60.0;
/// How far inside of its outline the pocket hides what is behind it.
const BEHIND: f32 = 7.0;

/// How far, in millimetres, a place of the front is inside of what is covered whether the bag is shut or open as it is;
/// negative where it is seen.
pub(crate) fn cover(plan: &Plan, place: Vec2) -> f32 {
    let flap = under_flap(plan, place) - DEEPER;
    let Some(pocket) = &plan.pocket else { return flap };
    let (way, reach) = pocket.polar(place);
    let behind = pocket.inset_of(way, reach) - BEHIND;
    // Over the pocket's upper edge a flap stands off like a tent, into which one looks from below.
    let tent = pocket.ring.top(0.0).unwrap_or(place.y) + TENT;
    behind.max(flap.min(place.y - tent))
}

/// Whether a flap covers a place of the front.
pub(crate) fn is_under_flap(plan: &Plan, place: Vec2) -> bool {
    under_flap(plan, place) > 0.0
}

/// The same as `cover` for the flap alone.
fn under_flap(plan: &Plan, place: Vec2) -> f32 {
    let Some(flap) = Measures::of(&plan.appearance).flap() else {
        return f32::NEG_INFINITY;
    };
    if plan.pose == Pose::Open {
        return f32::NEG_INFINITY;
    }
    // All the way down as narrow as at its hinge.
    let [half, low, radius] = [flap.hinge, flap.low + ROUGHLY, flap.radius].map(mm);
    let (beside, below) = (half - place.x.abs(), place.y - low);
    let inset = if beside < radius && below < radius {
        radius - vec2(radius - beside, radius - below).length()
    } else {
        beside.min(below)
    };
    inset - MARGIN
}
