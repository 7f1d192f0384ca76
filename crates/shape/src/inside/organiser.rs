//! The organiser on the inner front: card slots one above the other, and loops for pens beside them.

use super::{Patch, Room, Wall};
use crate::curve::Path;
use crate::many::many;
use crate::material::Material;
use crate::num::{PI, cos, mix, share, sin};
use crate::plan::Plan;
use crate::shape::Shape;
use crate::sweep::{Section, Sweep, sweep};
use alloc::vec::Vec;
use glam::{Vec3, vec2};

/// Card slots.
const SLOTS: u8 = 3;
/// Radius a pen needs.
const PEN: f32 = 5.6;

/// Adds it.
pub(super) fn build(plan: &Plan, wall: &Wall, room: Room, shape: &mut Shape) {
    let backing = Patch {
        room,
        radius: 10.0,
        thick: 1.2,
        belly: 0.0,
        is_open: false,
        material: Material::Lining,
    };
    backing.build(plan, wall, shape);
    // Cards stand away from the middle of the bag, pens towards it.
    let outer = if room.middle > 0.0 { 1.0 } else { -1.0 };
    let pens = 4.0 * PEN + 10.0;
    let cards = Room {
        middle: room.middle + outer * (pens * 0.5 - 1.0),
        half: room.half - pens * 0.5 - 4.0,
        low: room.low + 5.0,
        ..room
    };
    let step = (room.high - room.low) * 0.2;
    for slot in 0..SLOTS {
        let below = f32::from(slot) * step;
        let high = room.high - 9.0 - below;
        // Each goes down behind the next as far as it holds; the last one to the bottom.
        let low = if slot + 1 < SLOTS {
            (high - step - 9.0).max(cards.low)
        } else {
            cards.low
        };
        let slot_room = Room {
            low,
            high,
            half: cards.half + 0.4 * f32::from(slot),
            ..cards
        };
        let thick = 2.4 + 1.1 * f32::from(slot);
        let patch = Patch {
            room: slot_room,
            radius: 6.0,
            thick,
            belly: 1.3,
            is_open: true,
            material: Material::Lining,
        };
        patch.build(plan, wall, shape);
        patch.bind(plan, wall, shape);
    }
    let side = room.middle - outer * (room.half - pens * 0.5 - 2.0);
    for pen in [-1.0, 1.0] {
        for up in [0.42, 0.80] {
            pen_loop(
                plan,
                wall,
                (side + pen * (PEN + 2.5), mix(room.low, room.high, up)),
                shape,
            );
        }
    }
}

/// An elastic band standing off the wall in a bow.
fn pen_loop(plan: &Plan, wall: &Wall, (x, y): (f32, f32), shape: &mut Shape) {
    let count = plan.count(18.0, 2.0, 7);
    let place = |angle: f32, radius: f32| {
        let foot = wall.over(vec2(x, y), 1.0);
        foot + Vec3::new(cos(angle) * radius, 0.0, wall.inwards() * sin(angle) * radius * 1.15)
    };
    let bow: Vec<Vec3> = many(count + 1, &mut |step| place(PI * share(step, count), PEN));
    let out = |way: f32| place(PI * way, PEN * 2.0) - place(PI * way, PEN);
    let path = Path::along(&bow, count + 1, false, &out);
    sweep(&mut shape.solid, &path, Sweep::plain(Material::Webbing, 8), &|_| {
        Section::flat(6.5, 0.6)
    });
}
