//! The webbing strap: one flat band, a ladder-lock that takes it up, a hemmed tail.

use super::band::{self, slice};
use super::{Hanging, Hung, metal};
use crate::num::{mix, smooth};
use crate::plan::Plan;
use crate::shape::Shape;

/// How it hangs.
pub(super) const HANGING: Hanging = Hanging {
    slack: 1.46,
    stiffness: (0.9, 0.8),
    weight: 0.04,
    sewn: 16.0,
};
/// Half the thickness of the webbing.
const THIN: f32 = 0.9;

/// Adds the right strap.
pub(super) fn build(plan: &Plan, shape: &mut Shape) {
    let strap = Hung::new(plan, HANGING);
    let (path, mm, half) = (&strap.path, strap.mm, strap.shoulder);
    let (lock, frame) = strap.adjuster;
    let hem = |way: f32, run: f32, over: f32| THIN * mix(1.0, 1.7, 1.0 - smooth(over - 1.0, over, (1.0 - way) * run));

    let upper = slice(path, (0.0, lock - 7.5 * mm), &|_| 0.0);
    let run = upper.length;
    let cut = move |way: f32| (half, hem(way, run, 16.0));
    band::webbing(plan, shape, &upper, &cut);
    band::sew_end(plan, shape, &upper, [4.0, 13.0], &cut);

    let from = lock - 3.0 * mm;
    let reach = (1.0 - from) * path.length;
    let over = move |way: f32| {
        2.2 * (1.0 - smooth(2.0, 8.0, way * reach)) - 1.4 * smooth(4.0, 9.0, way * reach)
            + 1.4 * smooth(16.0, 40.0, way * reach)
    };
    let lower = slice(path, (from, 1.0), &over);
    let run = lower.length;
    let cut = move |_: f32| (half, THIN);
    band::webbing(plan, shape, &lower, &cut);
    band::sew_end(plan, shape, &lower, [3.0, 20.0], &cut);
    band::sew(plan, shape, &lower, (1.0 - 20.0 / run, 1.0 - 3.0 / run), &cut);

    // The tail comes out over the upper rail and hangs down outside, so that it can be pulled.
    let tail_length = (reach * 0.5).min(64.0);
    let outside = move |way: f32| mix(2.8, 3.4, smooth(0.0, 0.3, way)) + 2.0 * way * way;
    let tail = slice(path, (lock + 2.0 * mm, lock + tail_length * mm), &outside);
    let run = tail.length;
    let cut = move |way: f32| (half * 0.98, hem(way, run, 11.0));
    band::webbing(plan, shape, &tail, &cut);
    band::sew_end(plan, shape, &tail, [3.0, 9.0], &cut);
    band::keeper(plan, shape, path, (lock + 38.0 * mm, 1.8), (half + 0.4, 3.4));
    metal::frame(plan, &mut shape.solid, path.at(lock), frame, &[-3.0, 3.0]);
}
