//! The convertible strap: one long strap that runs under the yoke and through a ring at either side of it, clipped to
//! rings below. Pulled out it is a shoulder strap, let down on both sides the straps of a backpack.

use super::band::{self, slice, tip};
use super::{Hanging, Hung, lower_anchor, metal, upper_anchor};
use crate::curve::{Frame, Path};
use crate::hardware::{Seat, rivet};
use crate::num::{mix, smooth};
use crate::plan::{Plan, Quality};
use crate::shape::Shape;
use glam::{Vec3, vec2, vec3};

/// How it hangs.
pub(super) const HANGING: Hanging = Hanging {
    slack: 1.5,
    stiffness: (0.92, 0.82),
    weight: 0.045,
    sewn: 16.0,
};
/// Half its thickness.
const THIN: f32 = 1.4;
/// Half the length and half the width of the upper rings, and half the thickness of their wire.
const RING: (f32, f32, f32) = (12.0, 4.6, 1.5);
/// Length of a clip from the middle of its hook to the end of the strap.
const CLIP: f32 = 20.0;

/// Adds the right half.
pub(super) fn build(plan: &Plan, shape: &mut Shape) {
    let strap = Hung::new(plan, HANGING);
    let (path, mm, half) = (&strap.path, strap.mm, strap.shoulder);
    let below = 14.0;
    let end = 1.0 - (below + CLIP) * mm;
    let hanging = slice(path, (0.0, end), &|_| 0.0);
    let run = hanging.length;
    let cut = move |way: f32| (half * mix(0.8, 1.0, smooth(0.0, 16.0, (1.0 - way) * run)), THIN);
    band::leather(plan, shape, &hanging, &cut);
    // On small screens the hanging end is too narrow for its stitches to be told apart.
    let sewn = if plan.quality == Quality::Desktop {
        1.0 - 3.0 / run
    } else {
        0.5
    };
    band::sew(plan, shape, &hanging, (24.0 / run, sewn), &cut);
    band::sew_across(plan, shape, &hanging, 1.0 - 14.0 / run, &cut);

    // An adjuster half way down, as far as the eye goes.
    let (at, frame) = strap.adjuster;
    let (place, seat) = path.at(at);
    metal::frame(plan, &mut shape.solid, (place + seat.out * 0.6, seat), frame, &[]);
    let doubled = slice(path, (at - 2.0 * mm, at + 34.0 * mm), &|way| 2.6 - way * 0.4);
    let tail = doubled.length;
    let cut = move |way: f32| (half * tip((1.0 - way) * tail, 8.0), 1.2);
    band::leather(plan, shape, &doubled, &cut);
    band::keeper(plan, shape, path, (at + 20.0 * mm, 1.2), (half + 0.5, 2.8));

    let (place, frame) = path.at(1.0 - (below + 1.0) * mm);
    metal::clip(plan, &mut shape.solid, place, frame);
    // The clip's eye is where the strap ends and is turned round it.
    metal::frame(plan, &mut shape.solid, path.at(end), vec2(half + 0.6, 4.0), &[]);
    let foot = lower_anchor(plan);
    tab(plan, shape, foot - Vec3::Z, frame.along, 8.0);
    let (place, frame) = path.at(1.0 - (below - 4.0) * mm);
    metal::ring(plan, &mut shape.solid, (place, frame.across), 5.4, 1.3);

    // The upper ring stands about the strap; the yoke's tongue behind the strap holds it.
    let (place, frame) = path.at(20.0 * mm);
    let about = Frame::new(frame.across, frame.along);
    metal::oval(plan, &mut shape.solid, (place, about), vec2(RING.1, RING.0), RING.2);
    let foot = upper_anchor(plan) + vec3(0.0, -12.0, 3.0);
    let held = place - frame.out * (RING.1 + 0.2);
    let held = if held.z > place.z {
        held
    } else {
        place + frame.out * (RING.1 + 0.2)
    };
    let tongue = [foot, foot.lerp(held, 0.55) + Vec3::Z * 0.6, held + Vec3::Y * 1.6];
    let path = Path::smooth(&tongue, 24, false, &|_| Vec3::NEG_Z);
    band::leather(plan, shape, &path, &|_| (6.0, 1.7));
}

/// A leather tab that holds a ring, sewn to the back along `along` from `place`.
fn tab(plan: &Plan, shape: &mut Shape, place: Vec3, along: Vec3, half: f32) {
    let along = vec3(along.x, along.y, 0.0).normalize_or(Vec3::NEG_Y);
    let ends = [place - along * 9.0 - Vec3::Z, place + along * 11.0];
    let path = Path::along(&ends, 12, false, &|_| Vec3::NEG_Z);
    let cut = move |way: f32| {
        (
            half * tip((1.0 - way) * 20.0, 5.0),
            mix(2.2, 1.5, smooth(0.0, 0.3, way)),
        )
    };
    band::leather(plan, shape, &path, &cut);
    band::sew(plan, shape, &path, (0.2, 0.85), &cut);
    let at = place + along * 2.0 - Vec3::Z * 1.8;
    rivet(&mut shape.solid, Seat::facing(at, along, Vec3::NEG_Z), 2.7, 1.2);
}
