//! How a flap lies when it is thrown back: flat where it is sewn on, turned over in a soft bend, across the handle it
//! has tipped over, and down behind the bag by its own weight.

use crate::num::{PI, atan2, cos, float, floor, sin, steps};
use alloc::vec::Vec;
use glam::{Vec2, vec2};

/// Step in millimetres of the line that is kept, and how far beyond the flap's end it goes, for what hangs from it.
const STEP: f32 = 1.0;
const BEYOND: f32 = 90.0;
/// Leather that hangs over something comes nearer to hanging straight by one part in e over so many millimetres, and by
/// as much to lying flat where it reaches the floor.
const HANGS: f32 = 42.0;
const LANDS: f32 = 16.0;
/// How high above the floor it begins to lie down.
const NEAR: f32 = 30.0;
/// Its lines lie where it has turned by so many radians, and at least every so many millimetres.
const TURN: f32 = 0.28;
const LONGEST: f32 = 14.0;

/// Where a flap has been thrown to, seen from the side: x is to the front, y is up, both from its hinge.
pub(super) struct Fallen {
    /// Places every `STEP` along the way from the hinge, and the ways it heads there: 0 is to the front, a quarter turn
    /// is up.
    line: Vec<(Vec2, f32)>,
}

impl Fallen {
    /// A flap `length` long that lies across `rest` and straight on for `beyond`, with the floor at `floor`. `root` is how
    /// far it lies flat from the hinge, and the radius it is turned over with.
    pub(super) fn new((rest, beyond): (Vec2, f32), floor: f32, length: f32, root: (f32, f32)) -> Self {
        // The bend ends elsewhere the more it is turned over, so the way across is approached.
        let (flat, radius) = root;
        let mut across = PI * 0.5;
        let mut straight = 0.0;
        for _ in 0..6 {
            let bent = vec2(flat + radius * sin(across), radius * (1.0 - cos(across)));
            let ahead = rest - bent;
            across = atan2(ahead.y, ahead.x);
            straight = ahead.length() + beyond;
        }
        let hangs = flat + radius * across + straight;
        let mut line = Vec::new();
        let (mut place, mut heading) = (Vec2::ZERO, 0.0);
        for step in 0..=steps(length + BEYOND, STEP, 2) {
            line.push((place, heading));
            let way = float(step) * STEP;
            heading = if way < hangs {
                ((way - flat) / radius).clamp(0.0, across)
            } else if place.y < floor + NEAR {
                heading + (PI - heading) * STEP / LANDS
            } else {
                heading + (1.5 * PI - heading) * STEP / HANGS
            };
            place += vec2(cos(heading), sin(heading)) * STEP;
        }
        Self { line }
    }

    /// Where a place of the way is, to the front of the hinge and above it.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    pub(super) fn at(&self, way: f32) -> Vec2 {
        let step = (way / STEP).clamp(0.0, float(self.line.len() - 2));
        let here = step as usize;
        self.line[here].0.lerp(self.line[here + 1].0, step - floor(step))
    }

    /// Places of the way up to `end` between which it is all but straight; `coarse` times as far apart as is best.
    pub(super) fn ways(&self, end: f32, coarse: f32) -> Vec<f32> {
        let (mut ways, mut last) = (Vec::from([0.0]), 0.0);
        for (step, (_, heading)) in self.line.iter().enumerate() {
            let way = float(step) * STEP;
            let since = way - ways.last().copied().unwrap_or(0.0);
            if way < end && (since >= LONGEST * coarse || since > STEP && (heading - last).abs() >= TURN * coarse) {
                ways.push(way);
                last = *heading;
            }
        }
        ways
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lengths of flaps, and how far below the hinge the floor is.
    const FLAPS: [(f32, f32); 3] = [(170.0, 250.0), (230.0, 290.0), (262.0, 190.0)];

    fn fallen((length, floor): (f32, f32)) -> Fallen {
        Fallen::new((vec2(-60.0, 30.0), 9.0), -floor, length, (6.0, 9.0))
    }

    #[test]
    fn it_falls_over_what_it_lies_on_and_down() {
        for flap in FLAPS {
            let line = fallen(flap).line;
            let highest = line.iter().map(|(place, _)| place.y).fold(0.0, f32::max);
            let end = line[steps(flap.0, STEP, 1)].0;
            assert!((30.0..36.0).contains(&highest), "{highest}");
            assert!(end.y < 0.0 && end.x < -60.0, "{flap:?} ends at {end}");
        }
    }

    #[test]
    fn it_stays_above_the_floor_and_bends_softly() {
        for flap in FLAPS {
            let line = fallen(flap).line;
            let lowest = line.iter().map(|(place, _)| place.y).fold(0.0, f32::min);
            assert!(lowest > -flap.1, "{flap:?} reaches down to {lowest}");
            let sharpest = line
                .windows(2)
                .map(|two| (two[1].1 - two[0].1).abs())
                .fold(0.0, f32::max);
            assert!(sharpest <= 1.01 * STEP / 9.0, "{flap:?} turns by {sharpest} a step");
        }
    }

    #[test]
    fn its_lines_are_where_it_turns() {
        let fallen = fallen(FLAPS[1]);
        let ways = fallen.ways(200.0, 1.0);
        for two in ways.windows(2) {
            let turned = fallen.line[steps(two[1], STEP, 0)].1 - fallen.line[steps(two[0], STEP, 0)].1;
            assert!(turned.abs() < TURN + 0.25, "{two:?} turns by {turned}");
            assert!(two[1] - two[0] <= LONGEST, "{two:?}");
        }
    }
}
