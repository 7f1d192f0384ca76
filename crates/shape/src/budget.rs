//! How many triangles a bag may have, and what gives way in one that would have more. First each stitch gets fewer, then
//! stitches grow a little longer, then surfaces whose cells are of any size get larger ones; in the end stitches grow as
//! long as they have to.

use crate::num::{float, sqrt};
use crate::plan::Quality;
use crate::shape::Shape;
use crate::stitch::fewer;

/// Triangles a bag may have, and what each of its pieces is drawn with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// Triangles of a bag with all of its pieces.
    pub most: usize,
    /// Triangles of a stitch where there is room, and where there is not.
    pub stitch: (usize, usize),
    /// Triangles of a tooth, at most.
    pub tooth: usize,
}

/// Share of the stitches that is left out before surfaces are made coarser, in hundredths.
const SPARED: usize = 14;
/// By how much cells may be longer than a quality asks for.
const COARSEST: f32 = 1.45;
/// Share of what is to be saved by coarser surfaces that is aimed at: grids have their least counts.
const AIM: f32 = 1.2;

impl Budget {
    /// What a quality allows.
    pub fn of(quality: Quality) -> Self {
        let (most, stitch, tooth) = match quality {
            Quality::Desktop => (90_000, (12, 8), 12),
            Quality::Phone => (50_000, (8, 4), 12),
            Quality::Export => (60_000, (16, 8), 10),
        };
        Self { most, stitch, tooth }
    }

    /// What a bag takes of it with so many triangles to a stitch.
    fn with(self, shape: &Shape, stitch: usize) -> usize {
        shape.solid.triangles() + shape.stitches.len() * stitch + shape.teeth.len() * self.tooth
    }

    /// How many triangles each stitch of a bag has.
    pub fn stitch_of(self, shape: &Shape) -> usize {
        let (rich, poor) = self.stitch;
        if self.with(shape, rich) <= self.most {
            rich
        } else {
            poor
        }
    }

    /// What a bag takes of it.
    pub fn spent(self, shape: &Shape) -> usize {
        self.with(shape, self.stitch_of(shape))
    }

    /// By how much cells have to be longer for a bag to keep to it of which `soft` triangles belong to surfaces that can
    /// be made coarser; `None` if it is good as it is.
    pub(crate) fn thrift(self, shape: &Shape, soft: usize) -> Option<f32> {
        let spared = shape.stitches.len() * self.stitch.1 * SPARED / 100;
        let over = self.with(shape, self.stitch.1).checked_sub(self.most + spared)?;
        let (over, soft) = (float(over) * AIM, float(soft));
        let left = (soft - over).max(soft / (COARSEST * COARSEST));
        // Twice as long cells are a quarter as many.
        (over > 0.0 && left > 0.0).then(|| sqrt(soft / left))
    }

    /// Leaves so many stitches as there is room for.
    pub(crate) fn fit(self, shape: &mut Shape) {
        let others = shape.solid.triangles() + shape.teeth.len() * self.tooth;
        fewer(&mut shape.stitches, self.most.saturating_sub(others) / self.stitch.1);
    }
}
