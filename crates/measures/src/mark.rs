//! Where the logo goes and how large it is.

use crate::Measures;
use engine::look::{Closure, LogoPlace, LogoSize, Stitching};

/// What a logo lies on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// The front of the body.
    Body,
    /// The front of the pocket.
    Pocket,
    /// The flap where it hangs over the front.
    Flap,
}

/// A place for a logo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// What it lies on.
    pub ground: Ground,
    /// Its middle: x, y and depth.
    pub middle: [i32; 3],
    /// Half the width it has: as wished, or less where there is no room.
    pub half: i32,
}

impl Measures {
    /// The spot for a logo of a size, whose height is `proportion` hundredths of its width.
    pub fn spot(&self, place: LogoPlace, size: LogoSize, proportion: i32) -> Spot {
        let wished = match size {
            LogoSize::Small => 200,
            LogoSize::Medium => 325,
            LogoSize::Large => 475,
        };
        let (height, has_pocket) = (self.height, self.has_pocket());
        let (low, high) = self.pocket_span();
        let middle = (low + high) / 2;
        let strap = self.buckle();
        let has_strap = strap.is_some();
        // Clear of the stitches along the edge, and of the buckle's frame.
        let outer = match self.stitching {
            _ if !has_pocket => self.half - 180,
            Stitching::Single => self.pocket_half() - 80,
            Stitching::Double | Stitching::Reinforced => self.pocket_half() - 120,
        };
        let inner = strap.map_or(0, |strap| strap.half + 45);
        let beside = (inner + outer) / 2;
        let (x, y) = match place {
            // The small flap over a gathered mouth carries it: beneath it hang the cord's ends.
            LogoPlace::FrontCentre | LogoPlace::Flap if self.closure == Closure::Drawstring => {
                (0, (self.flap().map_or(height * 70 / 100, |flap| flap.low) + height) / 2)
            }
            LogoPlace::FrontCentre if has_pocket => (0, (high + 33 + height) / 2 + 20),
            // Half-way up a flap has its edge.
            LogoPlace::FrontCentre if self.has_flap() => (0, height * 70 / 100),
            LogoPlace::FrontCentre => (0, height / 2),
            // A buckle's strap hangs over the middle: the logo keeps beside it.
            LogoPlace::FrontPocket if has_strap => (beside, middle - 40),
            LogoPlace::FrontPocket if has_pocket => (0, middle - 40),
            LogoPlace::FrontPocket => (0, height * 31 / 100),
            LogoPlace::FrontCorner if has_pocket && has_strap => (outer, low + 150 + (middle - low) / 20),
            LogoPlace::FrontCorner if has_pocket => (self.pocket_half() - 130, low + 150 + (middle - low) / 20),
            LogoPlace::FrontCorner => (self.half - 240, 300),
            LogoPlace::Flap => (0, height * 68 / 100),
        };
        let ground = match place {
            LogoPlace::FrontPocket | LogoPlace::FrontCorner if has_pocket => Ground::Pocket,
            LogoPlace::Flap if self.has_flap() => Ground::Flap,
            // The flap hangs down to about the middle of the height.
            LogoPlace::FrontCentre if self.has_flap() && y - wished * proportion / 100 > height * 52 / 100 => {
                Ground::Flap
            }
            _ => Ground::Body,
        };
        let room = match ground {
            Ground::Pocket | Ground::Body if has_strap => (outer - inner) / 2,
            Ground::Pocket => self.pocket_half() - 140,
            Ground::Body => self.half - 180,
            // Clear of the stitches along its edge.
            Ground::Flap => self.flap().map_or(self.half, |flap| flap.half) - 110,
        };
        let is_corner = place == LogoPlace::FrontCorner;
        let half = wished.min(if is_corner && !has_strap { room * 4 / 5 } else { room });
        let lies = match ground {
            Ground::Pocket => self.pocket_front() + Self::POCKET_PUFF * 9 / 10,
            Ground::Body | Ground::Flap => self.puff() * 9 / 10,
        };
        // What hangs over the ground, even over half of the logo, is what is seen.
        let z = self
            .flap()
            .filter(|flap| y > flap.low - 70)
            .map_or(lies, |flap| flap.face(y));
        // In a corner the place given is that of the logo's own corner.
        let middle = if is_corner {
            [x - half, y + half * proportion / 100 * 3 / 5, z]
        } else {
            [x, y, z]
        };
        Spot { ground, middle, half }
    }
}
