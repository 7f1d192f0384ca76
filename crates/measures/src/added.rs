//! Measures of what is added to the plain bag outside: pockets on the sides, a cable port, feet; and of the base panel
//! they begin at.

use crate::Measures;
use engine::look::Part;

/// A pocket on a side of the gusset.
#[derive(Clone, Copy, Debug)]
pub struct SidePocket {
    /// Height of its lower edge.
    pub low: i32,
    /// Height of its mouth's ends.
    pub high: i32,
    /// Depth of its edge in front.
    pub front: i32,
    /// Depth of its edge behind.
    pub back: i32,
    /// How far the middle of its mouth stands off the gusset.
    pub belly: i32,
    /// How far its mouth hangs through in the middle.
    pub sag: i32,
    /// How far below the mouth it is hemmed.
    pub hem: i32,
}

impl Measures {
    /// Height up to which the base panel is lapped over the gusset of a deep bag.
    pub fn base(&self) -> i32 {
        (self.height * 135 / 1000).clamp(320, 460)
    }

    /// The pockets on the sides.
    pub fn side_pocket(&self) -> SidePocket {
        SidePocket {
            low: self.base(),
            high: self.height * 2 / 5,
            front: -110,
            back: 70 - self.depth,
            belly: self.depth / 10,
            sag: 70,
            hem: 55,
        }
    }

    /// The cable port on the right of the gusset: height and depth of its middle. A pocket on the side moves it up.
    pub fn port(&self) -> (i32, i32) {
        let up = if self.parts.has(Part::SidePockets) { 50 } else { 29 };
        (self.height * up / 100, -self.depth * 73 / 100)
    }

    /// Half the size of the port's oval rim, from edge to edge: across and up.
    pub const PORT: (i32, i32) = (102, 152);

    /// The feet: how far from the middle to the sides, and from the middle to front and back.
    pub fn feet(&self) -> (i32, i32) {
        (self.half * 58 / 100, (self.depth / 2 - 170).min(self.depth * 30 / 100))
    }

    /// A foot: the radius of its flange, and how far it stands off the leather.
    pub const FOOT: (i32, i32) = (80, 57);
}
