//! The leather strap: padded over the shoulder, narrow below, with an adjuster between and the tail behind it.

use super::band::{self, rise, slice, tip};
use super::{Hanging, Hung, metal};
use crate::hardware::{Seat, rivet};
use crate::num::{mix, smooth};
use crate::plan::{Plan, Quality};
use crate::shape::Shape;

/// How it hangs.
pub(super) const HANGING: Hanging = Hanging {
    slack: 1.5,
    stiffness: (0.95, 0.85),
    weight: 0.035,
    sewn: 16.0,
};
/// Half the thickness of the narrow part.
const THIN: f32 = 1.3;

/// Adds the right strap.
pub(super) fn build(plan: &Plan, shape: &mut Shape) {
    let strap = Hung::new(plan, HANGING);
    let Hung {
        ref path, mm, narrow, ..
    } = strap;
    let (adjuster, frame) = strap.adjuster;
    padded(plan, shape, &strap, frame.y);

    // The narrow part comes round the adjuster's bar and goes under its lower rail.
    let from = adjuster + 0.5 * mm;
    let reach = (1.0 - from) * path.length;
    let over = move |way: f32| mix(1.5, -1.8, smooth(0.0, 6.0, way * reach)) + 1.8 * smooth(14.0, 40.0, way * reach);
    let lower = slice(path, (from, 1.0), &over);
    let run = lower.length;
    let cut = move |way: f32| (narrow * tip((1.0 - way) * run, 5.0), THIN);
    band::leather(plan, shape, &lower, &cut);
    // On small screens only the end's box of stitches is told apart.
    let sewn = if plan.quality == Quality::Desktop {
        14.0 / run
    } else {
        1.0 - 24.0 / run
    };
    band::sew(plan, shape, &lower, (sewn, 1.0 - 4.0 / run), &cut);
    band::sew_end(plan, shape, &lower, [4.0, 24.0], &cut);

    // What is left of it hangs behind, held by a keeper.
    let tail_length = (reach * 0.45).min(58.0);
    let under = move |way: f32| mix(0.6, -4.4, smooth(0.0, 0.2, way));
    let tail = slice(path, (adjuster, adjuster + tail_length * mm), &under);
    let hanging = tail.length;
    let cut = move |way: f32| (narrow * tip((1.0 - way) * hanging, 9.0), THIN * 0.9);
    band::leather(plan, shape, &tail, &cut);
    band::keeper(plan, shape, path, (adjuster + 30.0 * mm, -2.2), (narrow + 0.5, 3.4));

    let seat = path.at(adjuster);
    metal::frame(plan, &mut shape.solid, seat, frame, &[0.0]);
    band::wrap(plan, shape, seat, (-frame.y, 3.1), narrow - 0.6);
    band::wrap(plan, shape, seat, (0.0, 2.7), narrow);
    let (place, frame) = path.at(1.0 - 14.0 * mm);
    let seat = Seat::new((place + frame.out * THIN, frame));
    rivet(&mut shape.solid, seat, 3.3, 1.5);
}

/// The padded part runs onto the adjuster's upper rail, `rail` above its middle, and is turned round it there.
fn padded(plan: &Plan, shape: &mut Shape, strap: &Hung, rail: f32) {
    let (root, wide, narrow) = (strap.root, strap.shoulder, strap.narrow);
    let pad = slice(&strap.path, (0.0, strap.adjuster.0 - rail * strap.mm), &|_| 0.0);
    let length = pad.length;
    let cut = move |way: f32| {
        let left = (1.0 - way) * length;
        let body = mix(narrow, wide, smooth(8.0, 52.0, left)) * mix(root / wide, 1.0, rise(way, length, 14.0, 30.0));
        let padding = rise(way, length, 16.0, 26.0) * smooth(6.0, 38.0, left);
        (body, mix(1.5, 2.7, padding))
    };
    band::leather(plan, shape, &pad, &cut);
    band::sew(plan, shape, &pad, (24.0 / length, 1.0 - 4.0 / length), &cut);
    band::sew_end(plan, shape, &pad, [12.0, 4.0], &cut);
}
