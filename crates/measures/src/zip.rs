//! Measures of the zips: that in the gusset of the body, and the pocket's.

use crate::Measures;
use engine::look::Part;

impl Measures {
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
}
