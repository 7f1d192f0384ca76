//! The chain strap: links of metal with a leather piece where it lies on the shoulder.

use super::band::{self, slice, tip};
use super::{Hanging, Hung, metal};
use crate::hardware::{Seat, rivet};
use crate::num::{mix, smooth};
use crate::plan::{Plan, Quality};
use crate::shape::Shape;

/// How it hangs.
pub(super) const HANGING: Hanging = Hanging {
    slack: 1.42,
    stiffness: (0.9, 0.8),
    weight: 0.06,
    sewn: 12.0,
};
/// Radius of the rings that join leather and chain, and of their wire.
const RING: (f32, f32) = (6.2, 1.3);

/// Adds the right strap.
pub(super) fn build(plan: &Plan, shape: &mut Shape) {
    let strap = Hung::new(plan, HANGING);
    let (path, mm) = (&strap.path, strap.mm);
    let join = RING.0 * mm;
    // From above: tab, ring, links, ring, leather, ring, links, ring, tab.
    let (first, last) = (26.0 * mm, 1.0 - 22.0 * mm);
    let (begin, end) = (0.24, 0.62);
    tab(plan, shape, &strap, (0.0, first), true);
    tab(plan, shape, &strap, (last, 1.0), false);
    shoulder(plan, shape, &strap, (begin, end));
    for (ring, side) in [(first, 1.0), (begin, -1.0), (end, 1.0), (last, -1.0)] {
        let (place, frame) = path.at(ring + side * join * 0.62);
        metal::ring(plan, &mut shape.solid, (place, frame.out), RING.0, RING.1);
    }
    let clear = join * 1.35;
    metal::chain(plan, &mut shape.solid, path, (first + clear, begin - clear));
    metal::chain(plan, &mut shape.solid, path, (end + clear, last - clear));
}

/// A short leather tab, sewn to the bag at one end and turned round a ring at the other.
fn tab(plan: &Plan, shape: &mut Shape, strap: &Hung, span: (f32, f32), is_first: bool) {
    let root = strap.root;
    let tab = slice(&strap.path, span, &|_| 0.0);
    let length = tab.length;
    let cut = move |way: f32| {
        let sewn = if is_first { way * length } else { (1.0 - way) * length };
        let end = if is_first { 1.0 } else { tip(sewn, 5.0) };
        (
            mix(root, 6.0, smooth(12.0, length, sewn)) * end,
            1.5 + 0.5 * smooth(length - 5.0, length, sewn),
        )
    };
    band::leather(plan, shape, &tab, &cut);
    // The upper one is sewn where the yoke hides it.
    if plan.quality == Quality::Desktop && !is_first {
        band::sew(plan, shape, &tab, (0.2, 0.84), &cut);
    }
    if !is_first {
        let (place, frame) = tab.at(0.55);
        let seat = Seat::new((place + frame.out * 1.4, frame));
        rivet(&mut shape.solid, seat, 2.8, 1.3);
    }
}

/// The padded piece, drawn in at both ends to go round the rings.
fn shoulder(plan: &Plan, shape: &mut Shape, strap: &Hung, span: (f32, f32)) {
    let pad = slice(&strap.path, span, &|_| 0.0);
    let length = pad.length;
    let (narrow, wide) = (strap.narrow, strap.shoulder);
    let cut = move |way: f32| {
        let end = (way.min(1.0 - way)) * length;
        (
            mix(narrow, wide, smooth(2.0, 34.0, end)),
            mix(1.5, 2.4, smooth(4.0, 30.0, end)),
        )
    };
    band::leather(plan, shape, &pad, &cut);
    band::sew(plan, shape, &pad, (5.0 / length, 1.0 - 5.0 / length), &cut);
    // Told apart from close by only.
    if plan.quality != Quality::Desktop {
        return;
    }
    for at in [9.0, length - 9.0] {
        band::sew_across(plan, shape, &pad, at / length, &cut);
    }
}
