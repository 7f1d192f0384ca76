//! How a flap stands when it is thrown back: flat where it is sewn on, bent up, leaning against the handle behind it,
//! and beyond the handle drooping by its own weight.

use super::HALF_THICK;
use crate::num::{PI, atan2, cos, sin};
use glam::{Vec2, vec2};

/// By how much more its end leans than its middle, in radians.
const DROOP: f32 = 1.9;

/// A flap thrown back, as a line from the hinge on: flat, an arc, straight, a wider arc.
pub(super) struct Leaning {
    /// The way it heads where it is straight: 0 is to the front, a quarter turn is up.
    heading: f32,
    /// Length of its straight part.
    straight: f32,
    /// Radius of its drooping end.
    droop: f32,
    /// How far it lies flat from the hinge, and the radius it is bent up with.
    root: (f32, f32),
}

impl Leaning {
    /// The flap sewn on at `z`, `off` above the body's edge, `length` long, against a rest at a height above that edge
    /// and a z. `root` is how far it lies flat from the hinge, and the radius it is bent up with.
    pub(super) fn new((z, off): (f32, f32), (height, rest): (f32, f32), length: f32, root: (f32, f32)) -> Self {
        let target = vec2(height - off, rest + HALF_THICK + 1.6 - z);
        let mut made = Self {
            heading: PI * 0.5,
            straight: 0.0,
            droop: 1.0,
            root,
        };
        // The bend ends elsewhere the more it leans, so its lean is approached.
        let mut ahead = Vec2::ZERO;
        for _ in 0..4 {
            ahead = target - made.bent(made.heading);
            made.heading = atan2(ahead.x, ahead.y);
        }
        made.straight = ahead.length();
        made.droop = (length - root.0 - root.1 * made.heading - made.straight).max(30.0) / DROOP;
        made
    }

    /// Where the arc has come to at an angle: up and to the front.
    fn bent(&self, angle: f32) -> Vec2 {
        let (flat, bent) = self.root;
        vec2(bent * (1.0 - cos(angle)), flat + bent * sin(angle))
    }

    /// How far up and to the front of the hinge a place of the way is.
    pub(super) fn at(&self, way: f32) -> (f32, f32) {
        let (flat, bent) = self.root;
        let angle = (way - flat) / bent;
        if angle < 0.0 {
            return (0.0, way);
        }
        if angle < self.heading {
            return self.bent(angle).into();
        }
        let way = way - flat - bent * self.heading;
        let foot = self.bent(self.heading);
        let on = vec2(sin(self.heading), cos(self.heading));
        if way < self.straight {
            return (foot + on * way).into();
        }
        let turned = (way - self.straight) / self.droop;
        let arc = vec2(
            cos(self.heading) - cos(self.heading + turned),
            sin(self.heading + turned) - sin(self.heading),
        );
        (foot + on * self.straight + arc * self.droop).into()
    }
}
