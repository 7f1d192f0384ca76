//! The measures of a bag, from which both its pictures are made: the drawing and the solid. What is written here once
//! cannot differ between them.
//!
//! Whole numbers only, tenths of a millimetre. x goes to the right as seen from the front, y up from the bottom, and
//! depths are told from the seam of the front: positive towards the viewer, negative towards the back.
#![no_std]

mod added;
mod carry;
mod flap;
mod gather;
mod mark;
mod relief;
mod zip;

pub use added::SidePocket;
pub use carry::{Adjuster, Handle, Strap};
pub use flap::{Buckle, Flap};
pub use gather::Gather;
pub use mark::{Ground, Spot};

use engine::appearance::{Appearance, Parts};
use engine::look::{Closure, Part, Stitching, Straps};

/// A corner of an outline: x, y, and how far from it its rounding begins; at most half the way to the next corner.
pub type Corner = [i32; 3];

/// The measures everything else is placed by.
#[derive(Clone, Copy, Debug)]
pub struct Measures {
    /// Half the outer width.
    pub half: i32,
    /// Height of the body without handle.
    pub height: i32,
    /// Depth of the body without pocket.
    pub depth: i32,
    closure: Closure,
    straps: Straps,
    parts: Parts,
    stitching: Stitching,
}

impl Measures {
    /// Takes the measures of a bag. What is smaller or larger than any bag that is made counts as the nearest that is.
    pub fn of(look: &Appearance) -> Self {
        let (width, height, depth) = look.size_mm;
        let tenths = |mm: u16, least, most| i32::from(mm).clamp(least, most) * 10;
        Self {
            half: tenths(width, 80, 400) / 2,
            height: tenths(height, 100, 500),
            depth: tenths(depth, 30, 250),
            closure: look.closure,
            straps: look.straps,
            parts: look.parts,
            stitching: look.stitching,
        }
    }

    /// The right half of the body's outline, from the bottom to the middle of the top: a tall arch whose shoulders are
    /// as round as the width lets them be.
    pub fn body(&self) -> [Corner; 4] {
        let (half, height) = (self.half, self.height);
        [
            [half * 97 / 100, 0, 291],
            [half, height * 2 / 5, 171],
            [half * 92 / 100, height - 70, half],
            [0, height + 70, 173],
        ]
    }

    /// How far the padding raises the middle of the front.
    pub fn puff(&self) -> i32 {
        self.depth * 105 / 1000
    }

    /// How far the gusset bulges along its middle; at the bottom it stays nearly flat.
    pub fn bulge(&self) -> i32 {
        self.depth * 43 / 1000
    }

    /// How far the gusset has swollen at a depth.
    pub fn swell(&self, z: i32) -> i32 {
        self.bulge() * -z * (self.depth + z) / (self.depth * self.depth / 4)
    }

    /// Height of the outline above a place of the top, as it is rounded.
    pub fn top(&self, x: i32) -> i32 {
        let x = x.abs();
        let beyond = (x - self.half * 46 / 100).max(0);
        self.height + 54 - (152 * x + beyond * beyond) / self.half.max(1)
    }

    /// Whether there is a front pocket.
    pub fn has_pocket(&self) -> bool {
        self.parts.has(Part::FrontPocket)
    }

    /// Whether the closure has a flap.
    pub fn has_flap(&self) -> bool {
        self.closure != Closure::Zip
    }

    /// Half the front pocket's width at its bottom.
    pub fn pocket_half(&self) -> i32 {
        self.half * 745 / 1000
    }

    /// Bottom and top of the front pocket. Under a flap it ends lower.
    pub fn pocket_span(&self) -> (i32, i32) {
        let high = if self.has_flap() { 440 } else { 530 };
        (self.height * 85 / 1000, self.height * high / 1000)
    }

    /// The right half of the front pocket's outline, from the bottom to the middle of the top.
    pub fn pocket(&self) -> [Corner; 4] {
        let side = self.pocket_half();
        let (low, high) = self.pocket_span();
        [
            [side, low, 240],
            [side, (low + high) / 2, 136],
            [side * 95 / 100, high, 267],
            [0, high + 35, 56],
        ]
    }

    /// Depth of the pocket's front seam.
    pub fn pocket_front(&self) -> i32 {
        self.puff() + 195
    }

    /// How far the padding raises the middle of the pocket.
    pub const POCKET_PUFF: i32 = 60;
    /// How far its gusset bulges.
    pub const POCKET_BULGE: i32 = 12;

    /// How far the floor is below the bottom of the outline: as much as the base panel is thick and bulges, and feet.
    pub fn lift(&self) -> i32 {
        20 + if self.parts.has(Part::Feet) { Self::FOOT.1 } else { 0 }
    }
}
