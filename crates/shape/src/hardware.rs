//! Hardware: plates, wires, rivets, screws, eyelets and buckles with crisp bevelled edges, each set on a seat.

mod frames;
mod heads;
mod plate;

pub(crate) use frames::{ROLLER, bent, keeper, prong, rod, rod_of, roller_buckle, wire};
pub(crate) use heads::{eyelet, hole, rivet, screw};
pub(crate) use plate::{band, disc, lid, oblong, oval, plate};

use crate::curve::Frame;
use crate::num::{cos, sin};
use glam::Vec3;

/// A place hardware sits on, with its own right, up and outward directions. Millimetres.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Seat {
    /// The middle.
    pub at: Vec3,
    /// To the right as seen from outside.
    pub right: Vec3,
    /// Up.
    pub up: Vec3,
    /// Away from what it sits on.
    pub out: Vec3,
}

impl Seat {
    /// The seat at a place whose frame goes up.
    pub(crate) fn new((at, frame): (Vec3, Frame)) -> Self {
        Self {
            at,
            right: -frame.across,
            up: frame.along,
            out: frame.out,
        }
    }

    /// A point beside, above and off the middle.
    pub(crate) fn point(&self, right: f32, up: f32, out: f32) -> Vec3 {
        self.at + self.right * right + self.up * up + self.out * out
    }

    /// The seat moved by so much in its own directions.
    #[must_use]
    pub(crate) fn moved(self, right: f32, up: f32, out: f32) -> Self {
        Self {
            at: self.point(right, up, out),
            ..self
        }
    }

    /// The seat turned about its outward direction, counter-clockwise as seen from outside, in radians.
    #[must_use]
    pub(crate) fn turned(self, angle: f32) -> Self {
        let (right, up) = (self.right, self.up);
        Self {
            right: right * cos(angle) + up * sin(angle),
            up: up * cos(angle) - right * sin(angle),
            ..self
        }
    }

    /// The seat of something that stands on edge: its right points outwards.
    #[must_use]
    pub(crate) fn sideways(self) -> Self {
        Self {
            right: self.out,
            out: -self.right,
            ..self
        }
    }

    /// The seat of something whose up runs along `along`, seen from `out`.
    pub(crate) fn facing(at: Vec3, along: Vec3, out: Vec3) -> Self {
        Self::new((at, Frame::new(along, out)))
    }
}
