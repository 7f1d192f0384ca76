//! Measures of what shuts the bag: zips, the flap, and what is gathered under it.

use crate::Measures;
use engine::look::{Closure, Part};

/// A flap: a sheet from the back's top seam over the top and down the front.
#[derive(Clone, Copy, Debug)]
pub struct Flap {
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
    /// Depth of its outer face at the lower edge.
    pub hem: i32,
    /// Depth of its outer face where it lies on the front.
    pub lies: i32,
    /// How far its top is raised by what is gathered under it.
    pub hood: i32,
}

impl Flap {
    /// Radius of the bend over the front edge.
    pub const BEND: i32 = 140;
    /// How far beyond the edge of the body the bend reaches, upwards and forwards.
    pub const CREST: i32 = 75;
    /// How far its outer face lies above what is under it.
    pub const CLEAR: i32 = 37;

    /// Depth of its outer face in the middle at a height.
    pub fn face(&self, y: i32) -> i32 {
        (self.hem - (y - self.low) / 2).max(self.lies)
    }
}

impl Measures {
    /// The flap, if the closure has one.
    pub fn flap(&self) -> Option<Flap> {
        let (share, hinge, half, hood) = match self.closure {
            Closure::Zip => return None,
            Closure::Buckle => (60, 70, 78, 0),
            Closure::Drawstring => (30, 40, 46, self.gathered()),
            Closure::Snap | Closure::TurnLock => (48, 70, 78, 0),
        };
        let (half, low) = (self.half * half / 100, self.height * (100 - share) / 100);
        // Over the front, or over the pocket with a slope up to it.
        let under = if self.has_pocket() {
            let spare = if self.closure == Closure::Buckle { 25 } else { 0 };
            let above = (low - self.pocket_span().1 - 55).max(0);
            self.puff().max(self.pocket_front() + 25 + spare - above / 2)
        } else {
            self.puff()
        };
        Some(Flap {
            hinge: self.half * hinge / 100,
            half,
            radius: (half * 42 / 100).min(480),
            sag: half * 7 / 100,
            low,
            hem: under + Flap::CLEAR,
            lies: self.puff() + Flap::CLEAR,
            hood,
        })
    }

    /// How high a gathered mouth stands over the top of the body.
    pub fn gathered(&self) -> i32 {
        (self.height * 9 / 100).clamp(180, 300)
    }

    /// The zip in the gusset of the body: how deep its middle lies.
    pub fn zip(&self) -> i32 {
        -self.depth * 27 / 100
    }

    /// Half the gaps between the lips of the body's zip and of the pocket's.
    pub const ZIP_GAPS: (i32, i32) = (50, 36);

    /// Share of the way round the body, in thousandths from the middle of the bottom, at which the zip begins; it ends
    /// as far before the whole. Above pockets on the sides it begins higher.
    pub fn zip_begins(&self) -> i32 {
        if self.parts.has(Part::SidePockets) { 285 } else { 200 }
    }

    /// The way round the body, and that round the pocket, about.
    fn rounds(&self) -> (i32, i32) {
        let (low, high) = self.pocket_span();
        (
            (356 * self.half + 191 * self.height) / 100 - 270,
            self.pocket_half() * 39 / 10 + 2 * (high - low) - 460,
        )
    }

    /// Height at which the body's zip begins.
    pub fn zip_low(&self) -> i32 {
        self.zip_begins() * self.rounds().0 / 1000 - self.half * 97 / 100 + 140
    }

    /// The same for the pocket's zip.
    pub const POCKET_ZIP_BEGINS: i32 = 305;

    /// Height at which the pocket's zip begins.
    pub fn pocket_zip_low(&self) -> i32 {
        self.pocket_span().0 + Self::POCKET_ZIP_BEGINS * self.rounds().1 / 1000 - self.pocket_half() + 120
    }

    /// Shares of the way round the body at which its two sliders stand, in thousandths.
    pub const SLIDERS: [i32; 2] = [470, 530];

    /// How far the body's two sliders are from the middle of the top.
    pub fn slider(&self) -> i32 {
        (500 - Self::SLIDERS[0]) * self.rounds().0 / 1000
    }

    /// Share of the way round the pocket at which its slider stands, in thousandths.
    pub const POCKET_SLIDER: i32 = 585;

    /// How far the pocket's slider is from the middle of the top.
    pub fn pocket_slider(&self) -> i32 {
        (500 - Self::POCKET_SLIDER) * self.rounds().1 / 1000
    }

    /// How far the pocket's zip lies behind the seam of its front.
    pub const POCKET_ZIP: i32 = 110;

    /// The buckle on the body under a flap: height of its middle.
    pub fn buckle(&self) -> i32 {
        self.height * 2 / 5 - 150
    }
}
