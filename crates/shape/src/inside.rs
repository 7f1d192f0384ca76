//! The inside of the open bag: lining, bound edges of the opening, pockets and the maker's label. Nothing of it is
//! built for a bag that is shut. Everything is made for the shut bag and opened with the rest.

use crate::material::Material;
use crate::opening::Opening;
use crate::plan::{Plan, Pose};
use crate::shape::Shape;
use engine::look::Part;
use glam::vec2;

mod label;
mod lining;
mod organiser;
mod patch;
mod purse;
mod rim;
mod sleeve;
mod wall;

use patch::Patch;
use wall::Wall;

/// Where a pocket's mouth lies and how far it reaches down and to the sides: millimetres on a wall.
#[derive(Clone, Copy, Debug)]
struct Room {
    /// x of its middle.
    middle: f32,
    /// Half its width.
    half: f32,
    /// y of its lower edge.
    low: f32,
    /// y of its upper edge.
    high: f32,
}

/// Adds the linings of front and back to an open bag.
pub(crate) fn walls(plan: &Plan, shape: &mut Shape) {
    if plan.pose == Pose::Open {
        lining::sides(plan, shape);
    }
}

/// Adds the lining of the gusset, and the edges of the opening.
pub(crate) fn gusset(plan: &Plan, shape: &mut Shape) {
    if let Some(opening) = Opening::new(plan) {
        lining::round(plan, &opening, shape);
        rim::build(plan, &opening, shape);
    }
}

/// Adds what is sewn onto the walls.
pub(crate) fn pockets(plan: &Plan, shape: &mut Shape) {
    if plan.pose == Pose::Shut {
        return;
    }
    let (front, back) = (Wall::front(plan), Wall::back(plan));
    let has = |part: Part| plan.appearance.parts.has(part);
    let (half, height) = (plan.half_width, plan.height);
    let at = |middle: f32, width: f32, low: f32, high: f32| Room {
        middle: middle * half,
        half: width * half,
        low: low * height,
        high: high * height,
    };
    if has(Part::PaddedSleeve) {
        sleeve::build(plan, &back, at(0.0, 0.76, 0.06, 0.68), shape);
    }
    label::build(
        plan,
        &back,
        vec2(0.0, height * if has(Part::PaddedSleeve) { 0.775 } else { 0.74 }),
        shape,
    );
    // The zip lies across the top of the front's inner side, the open pockets below it; one alone takes the middle.
    if has(Part::InnerZip) {
        purse::build(plan, &front, at(0.0, 0.54, 0.775, 0.82), shape);
    }
    let (is_organised, has_slip) = (has(Part::Organiser), has(Part::SlipPocket));
    if is_organised {
        let room = if has_slip {
            at(-0.35, 0.37, 0.30, 0.69)
        } else {
            at(0.0, 0.56, 0.30, 0.69)
        };
        organiser::build(plan, &front, room, shape);
    }
    if has_slip {
        let room = if is_organised {
            at(0.40, 0.33, 0.30, 0.67)
        } else {
            at(0.0, 0.56, 0.30, 0.67)
        };
        let patch = Patch {
            room,
            radius: 14.0,
            thick: 1.4,
            belly: 7.0,
            is_open: true,
            material: Material::Lining,
        };
        patch.build(plan, &front, shape);
        patch.bind(plan, &front, shape);
    }
}
