//! What a flap lies on, as heights on a lattice: asked for thousands of times, and smoother than the leather itself, as
//! a stiff sheet over it is.

use super::face_of;
use crate::many::many;
use crate::num::{float, floor, mix, share, steps};
use crate::plan::Plan;
use alloc::vec::Vec;
use engine::look::Relief;
use glam::Vec2;

/// Step of the lattice in millimetres.
const STEP: f32 = 6.0;

/// Heights, as z, over a rectangle of the plane.
pub(super) struct Ground {
    low: Vec2,
    high: Vec2,
    size: (usize, usize),
    heights: Vec<f32>,
}

impl Ground {
    /// What is under a flap between two corners; `spare` is how much more room it leaves over a pocket.
    pub(super) fn new(plan: &Plan, low: Vec2, high: Vec2, spare: f32) -> Self {
        let mut body = plan.body.clone();
        // It bridges what is raised from the front.
        let raised = match body.relief.take() {
            None | Some(Relief::Plain) => 0.0,
            Some(Relief::Basket) => 0.6,
            Some(_) => 1.8,
        };
        let size = (steps(high.x - low.x, STEP, 3), steps(high.y - low.y, STEP, 3));
        let columns = size.0 + 1;
        let heights = many(columns * (size.1 + 1), &mut |place| {
            let part = Vec2::new(share(place % columns, size.0), share(place / columns, size.1));
            face_of(plan, &body, low + (high - low) * part, spare) + raised
        });
        Self {
            low,
            high,
            size,
            heights,
        }
    }

    /// The height before a place, by cubic splines.
    pub(super) fn at(&self, place: Vec2) -> f32 {
        let part = (place - self.low) / (self.high - self.low);
        let (column, across) = spot(part.x, self.size.0);
        let (row, up) = spot(part.y, self.size.1);
        let line = |row: usize| {
            let first = row.min(self.size.1) * (self.size.0 + 1);
            let at = |column: usize| self.heights[first + column.min(self.size.0)];
            blend(
                [at(column.saturating_sub(1)), at(column), at(column + 1), at(column + 2)],
                across,
            )
        };
        blend(
            [line(row.saturating_sub(1)), line(row), line(row + 1), line(row + 2)],
            up,
        )
    }
}

/// The cell of `count` that a share is in, and how far it is in.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn spot(part: f32, count: usize) -> (usize, f32) {
    let way = (part * float(count)).clamp(0.0, float(count) - 0.001);
    (way as usize, way - floor(way))
}

/// A cubic B-spline through four heights, between the second and the third.
fn blend([a, b, c, d]: [f32; 4], t: f32) -> f32 {
    let [one, two, three] = [
        mix(a, b, (t + 2.0) / 3.0),
        mix(b, c, (t + 1.0) / 3.0),
        mix(c, d, t / 3.0),
    ];
    let (one, two) = (mix(one, two, (t + 1.0) * 0.5), mix(two, three, t * 0.5));
    mix(one, two, t)
}
