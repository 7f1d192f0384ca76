//! Parts that are added outside: pockets on the sides, feet under the bottom, a port for a cable.

use crate::plan::Plan;
use crate::shape::Shape;
use engine::look::Part;

mod feet;
mod port;
mod side;

/// Adds those that are there.
pub(crate) fn build(plan: &Plan, shape: &mut Shape) {
    let parts = plan.appearance.parts;
    if parts.has(Part::SidePockets) {
        for side in [-1.0, 1.0] {
            side::build(plan, side, shape);
        }
    }
    if parts.has(Part::Feet) {
        feet::build(plan, shape);
    }
    if parts.has(Part::UsbPort) {
        port::build(plan, shape);
    }
}
