//! Measures of a mouth gathered by a cord: the soft collar on top of the body, its folds, and where the cord runs and ends.

use crate::Measures;
use engine::look::Closure;

/// A gathered mouth: an oval collar which a cord draws together.
#[derive(Clone, Copy, Debug)]
pub struct Gather {
    /// How high it stands over the top of the body.
    pub rise: i32,
    /// Half its width at the foot.
    pub half: i32,
    /// Half its depth at the foot.
    pub deep: i32,
}

impl Gather {
    /// How far up the cord runs, in hundredths.
    pub const CORD: i32 = 62;
    /// How wide the collar is where the cord runs and at its rim, in hundredths of its foot.
    pub const DRAWN: (i32, i32) = (80, 87);
    /// How deep its folds are there, in hundredths.
    pub const DEPTHS: (i32, i32) = (7, 5);
    /// Folds all round; one is in the middle of each side.
    pub const FOLDS: usize = 12;
    /// Eyelets all round. The cord is outside in the middles of front, back and sides.
    pub const EYELETS: usize = 8;
    /// How far below the flap's lower edge the middle of the stop on the cord's ends is.
    pub const STOP: i32 = 130;
}

impl Measures {
    /// The gathered mouth, if that is how the bag shuts.
    pub fn gather(&self) -> Option<Gather> {
        (self.closure == Closure::Drawstring).then(|| Gather {
            rise: (self.height * 9 / 100).clamp(180, 300),
            half: self.half * 70 / 100,
            deep: self.depth * 34 / 100,
        })
    }
}
