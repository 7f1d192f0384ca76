//! The leather strap: padded over the shoulder, narrow below, with an adjuster between and the tail behind it.

use super::band::{self, rise, slice, tip};
use super::{BOWED, Hanging, metal};
use crate::hardware::{Seat, rivet};
use crate::material::Material;
use crate::num::{mix, smooth};
use crate::plan::{Plan, Quality};
use crate::shape::Shape;
use glam::vec2;

/// Half the width of the narrow part.
const NARROW: f32 = 11.0;
/// Half the thickness of the narrow part.
const THIN: f32 = 1.3;

/// Adds the right strap.
pub(super) fn build(plan: &Plan, shape: &mut Shape) {
    let path = super::path(
        plan,
        Hanging {
            slack: 1.5,
            stiffness: (0.95, 0.85),
            weight: 0.035,
            sewn: 16.0,
            arriving: BOWED,
        },
    );
    let wide = 19.0 * super::scale(plan);
    let adjuster = 0.60;
    let length = path.length;
    let mm = 1.0 / length;

    // The padded part runs onto the adjuster's upper rail and is turned round it there.
    let padded = slice(&path, (0.0, adjuster - 8.0 * mm), &|_| 0.0);
    let pad = padded.length;
    let cut = move |way: f32| {
        let left = (1.0 - way) * pad;
        let body = mix(NARROW, wide, smooth(8.0, 52.0, left)) * mix(0.86, 1.0, rise(way, pad, 14.0, 30.0));
        let padding = rise(way, pad, 16.0, 26.0) * smooth(6.0, 38.0, left);
        (body, mix(1.5, 2.7, padding))
    };
    band::leather(plan, shape, &padded, &cut);
    band::sew(plan, shape, &padded, (24.0 / pad, 1.0 - 4.0 / pad), &cut);
    for at in [pad - 12.0, pad - 4.0] {
        band::sew_across(plan, shape, &padded, at / pad, &cut);
    }

    // The narrow part comes round the adjuster's bar and goes under its lower rail.
    let from = adjuster + 0.5 * mm;
    let reach = (1.0 - from) * length;
    let over = move |way: f32| mix(1.5, -1.8, smooth(0.0, 6.0, way * reach)) + 1.8 * smooth(14.0, 40.0, way * reach);
    let narrow = slice(&path, (from, 1.0), &over);
    let run = narrow.length;
    let cut = move |way: f32| (NARROW * tip((1.0 - way) * run, 5.0), THIN);
    band::leather(plan, shape, &narrow, &cut);
    // On small screens only the end's box of stitches is told apart.
    let sewn = if plan.quality == Quality::Desktop {
        14.0 / run
    } else {
        1.0 - 24.0 / run
    };
    band::sew(plan, shape, &narrow, (sewn, 1.0 - 4.0 / run), &cut);
    for at in [4.0, 24.0] {
        band::sew_across(plan, shape, &narrow, 1.0 - at / run, &cut);
    }

    // What is left of it hangs behind, held by a keeper.
    let tail_length = (reach * 0.45).min(58.0);
    let under = move |way: f32| mix(0.6, -4.4, smooth(0.0, 0.2, way));
    let tail = slice(&path, (adjuster, adjuster + tail_length * mm), &under);
    let hanging = tail.length;
    let cut = move |way: f32| (NARROW * tip((1.0 - way) * hanging, 9.0), THIN * 0.9);
    band::leather(plan, shape, &tail, &cut);
    let seat = path.at(adjuster + 30.0 * mm);
    band::keeper(
        plan,
        shape,
        (seat.0 - seat.1.out * 2.2, seat.1),
        (NARROW + 0.5, 3.4),
        Material::Trim,
    );

    let seat = path.at(adjuster);
    metal::frame(plan, &mut shape.solid, seat, vec2(NARROW + 2.4, 8.2), &[0.0]);
    band::wrap(plan, shape, seat, (-8.2, 3.1), NARROW - 0.6);
    band::wrap(plan, shape, seat, (0.0, 2.7), NARROW);
    let (place, frame) = path.at(1.0 - 14.0 * mm);
    let seat = Seat::new((place + frame.out * THIN, frame));
    rivet(&mut shape.solid, seat, 3.3, 1.5);
}
