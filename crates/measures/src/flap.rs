//! Measures of the flap and of what holds it shut: a magnet, a turn-lock, or a strap that goes through a buckle.

use crate::Measures;
use engine::look::Closure;

/// A flap: a sheet from the back's top seam over the top and down the front.
#[derive(Clone, Copy, Debug)]
pub struct Flap {
    /// Depth of the line along which it is sewn on; the handle stands behind it.
    pub root: i32,
    /// Half its width at the hinge.
    pub hinge: i32,
    /// Half its width where it hangs.
    pub half: i32,
    /// Radius of its lower corners.
    pub radius: i32,
    /// How much its lower edge hangs through in the middle.
    pub sag: i32,
    /// Height of the middle of its lower edge.
    pub low: i32,
    /// How much more room it leaves over the pocket than leather needs.
    pub spare: i32,
    /// Depth of its outer face at the lower edge.
    pub hem: i32,
    /// Depth of its outer face where it lies on the front.
    pub lies: i32,
    /// How far its top is raised by what is gathered under it.
    pub hood: i32,
}

/// The strap of a buckle and the buckle it goes through.
#[derive(Clone, Copy, Debug)]
pub struct Buckle {
    /// Half the strap's width.
    pub half: i32,
    /// Half the distance of the buckle's bars.
    pub tall: i32,
    /// Height of the strap's head, which is sewn to the flap.
    pub head: i32,
    /// Height of the buckle's middle.
    pub middle: i32,
    /// Height of the strap's tip.
    pub end: i32,
}

impl Flap {
    /// How thick it is.
    pub const THICK: i32 = 22;
    /// Radius of the bend over the front edge.
    pub const BEND: i32 = 140;
    /// How far beyond the edge of the body the bend reaches, upwards and forwards.
    pub const CREST: i32 = 75;
    /// How far its outer face lies above what is under it.
    pub const CLEAR: i32 = 37;
    /// How far before the seam of a pocket what it lies on is at least, and how far above the pocket's edge that begins.
    pub const POCKET: (i32, i32) = (25, 20);
    /// How far above the lower edge the middle of its magnet or turn-lock is.
    pub const LOCK: i32 = 240;

    /// Depth of its outer face in the middle at a height.
    pub fn face(&self, y: i32) -> i32 {
        (self.hem - (y - self.low) / 2).max(self.lies)
    }
}

impl Buckle {
    /// How far below its lower bar the middle of the keeper is.
    pub const KEEPER: i32 = 119;
    /// Half the width of the strap for which everything that does not grow with the strap is made.
    pub const USUAL: i32 = 105;
}

impl Measures {
    /// The flap, if the closure has one.
    pub fn flap(&self) -> Option<Flap> {
        // The share of the height it hangs down; half its width at the hinge and below, in hundredths of the bag's; how far
        // before the back's seam it is sewn on; its spare room. The pocket's slider lies under the strap of a buckle.
        let (share, hinge, half, root, spare) = match self.closure {
            Closure::Zip => return None,
            Closure::Buckle => (60, 70, 78, 160, 25),
            Closure::Drawstring => (30, 40, 46, 90, 0),
            Closure::Snap | Closure::TurnLock => (48, 70, 78, 160, 0),
        };
        let (half, low) = (self.half * half / 100, self.height * (100 - share) / 100);
        // Over the front, or over the pocket with a slope up to it.
        let under = if self.has_pocket() {
            let (before, above) = Flap::POCKET;
            let above = (low - self.pocket_span().1 - 35 - above).max(0);
            self.puff().max(self.pocket_front() + before + spare - above / 2)
        } else {
            self.puff()
        };
        Some(Flap {
            root: root - self.depth,
            hinge: self.half * hinge / 100,
            half,
            radius: (half * 42 / 100).min(480),
            sag: half * 7 / 100,
            low,
            spare,
            hem: under + Flap::CLEAR,
            lies: self.puff() + Flap::CLEAR,
            hood: self.gather().map_or(0, |gather| gather.rise),
        })
    }

    /// How large a turn-lock is against the usual, in thousandths: a large bag has a larger one.
    pub fn turn_lock(&self) -> i32 {
        (self.half * 1000 / 1050).clamp(850, 1300)
    }

    /// The buckle under the flap, if that is how the bag shuts. A compact bag has a narrower strap, which leaves room for a
    /// logo beside it.
    pub fn buckle(&self) -> Option<Buckle> {
        if self.closure != Closure::Buckle {
            return None;
        }
        let half = (80 + (self.half - 950) / 8).clamp(80, Buckle::USUAL);
        let tall = half * 92 / 100;
        let middle = self.height * 2 / 5 - 190;
        Some(Buckle {
            half,
            tall,
            head: self.height * 3 / 5,
            middle,
            end: (middle - tall - 384).max(self.height * 64 / 1000 + 60),
        })
    }
}
