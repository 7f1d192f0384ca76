//! A turn-lock: an oval plate screwed to the flap, and a bar from the body that stands through its slot and turns.

use super::flap::{Flap, LOCK};
use crate::hardware::{Seat, band, disc, lid, oblong, oval, plate, screw};
use crate::material::Material;
use crate::mesh::Mesh;
use crate::num::PI;
use crate::plan::{Plan, Pose, part};
use crate::shape::Shape;
use glam::vec2;
use measures::Measures;

/// Thickness of the plates, in millimetres.
const THICK: f32 = 2.2;

/// Adds the lock.
pub(super) fn build(plan: &Plan, flap: &Flap<'_>, shape: &mut Shape) {
    let mesh = &mut shape.solid;
    let seat = flap.seat(0.0, flap.lock());
    let scale = part(Measures::of(&plan.appearance).turn_lock());
    escutcheon(mesh, seat, scale);
    if plan.pose == Pose::Shut {
        bar(mesh, seat, (THICK, PI * 0.5), scale);
    } else {
        let place = vec2(0.0, flap.low() + LOCK);
        let seat = Seat::new(plan.body.front_over(place));
        plate(
            mesh,
            Material::Metal,
            seat,
            &oval(vec2(11.0, 7.5) * scale, 24),
            (-1.0, 1.6),
            0.6,
        );
        bar(mesh, seat, (1.6, 0.0), scale);
    }
}

fn escutcheon(mesh: &mut Mesh, seat: Seat, scale: f32) {
    let outline = oval(vec2(17.5, 11.5) * scale, 36);
    plate(mesh, Material::Metal, seat, &outline, (-1.2, THICK), 0.9);
    // A raised field round the slot.
    plate(
        mesh,
        Material::Metal,
        seat,
        &oval(vec2(8.6, 8.6) * scale, 24),
        (THICK - 0.1, THICK + 0.7),
        0.5,
    );
    plate(
        mesh,
        Material::Plastic,
        seat,
        &oblong(vec2(2.4, 6.6) * scale, 2.4 * scale, 4),
        (THICK, THICK + 0.76),
        0.02,
    );
    for (side, turn) in [(-1.0, 0.6), (1.0, 2.1)] {
        screw(mesh, seat.moved(side * 13.2 * scale, 0.0, THICK), 1.9, turn);
    }
}

/// The turning bar on its post; `turn` from upright, in radians.
fn bar(mesh: &mut Mesh, seat: Seat, (foot, turn): (f32, f32), scale: f32) {
    plate(
        mesh,
        Material::Metal,
        seat,
        &disc(2.7, 14),
        (foot - 0.5, foot + 4.0),
        0.1,
    );
    let seat = seat.turned(turn);
    let outline = oblong(vec2(3.3, 9.2) * scale, 3.3 * scale, 5);
    let metal = Material::Metal;
    let low = foot + 3.2;
    lid(mesh, metal, seat, &outline, (1.2, low), false);
    band(mesh, metal, seat, &outline, (1.2, low), (0.0, low + 0.5));
    plate(mesh, metal, seat, &outline, (low + 0.5, low + 4.4), 1.1);
}
