//! What the host, the page that embeds us, decides for its buyers: which features are fixed, which are not shown, and
//! how much of a price is told.
//!
//! Plain data without a format: the widget's first part of the Wasm holds it, and reading it from attributes is the
//! business of `packwright-guest`.

use alloc::vec::Vec;

use crate::catalogue::FeatureId;

/// How much of a price the buyer is told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PriceDisplay {
    /// The unit price with its band and all that it is made of, at once.
    #[default]
    Instant,
    /// The band only, from low to high.
    Range,
    /// No amount; the buyer asks for one.
    Request,
    /// No amount, and no word of one.
    Hidden,
}

impl PriceDisplay {
    /// All four, in order, as hosts write them.
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::Instant, "instant"),
        (Self::Range, "range"),
        (Self::Request, "request"),
        (Self::Hidden, "hidden"),
    ];

    /// Whether amounts other than the band may be told.
    pub fn tells_amounts(self) -> bool {
        self == Self::Instant
    }

    /// Whether the band may be told.
    pub fn tells_band(self) -> bool {
        matches!(self, Self::Instant | Self::Range)
    }
}

/// What a host decides for its buyers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HostRules {
    /// Features the buyer may see but not change.
    pub locked: Vec<FeatureId>,
    /// Features that are not shown. They still count, and what is not shown cannot be changed by the buyer either.
    pub hidden: Vec<FeatureId>,
    /// How much of a price is told.
    pub price: PriceDisplay,
}

impl HostRules {
    /// Whether the buyer may not change a feature.
    pub fn is_locked(&self, feature: FeatureId) -> bool {
        self.locked.contains(&feature)
    }

    /// Whether a feature is not shown.
    pub fn is_hidden(&self, feature: FeatureId) -> bool {
        self.hidden.contains(&feature)
    }

    /// The features a session has to keep as the host set them: those locked, and those hidden, which a buyer could not
    /// put right. In the order given, each once.
    pub fn fixed(&self) -> Vec<FeatureId> {
        let mut fixed = self.locked.clone();
        for feature in &self.hidden {
            if !fixed.contains(feature) {
                fixed.push(*feature);
            }
        }
        fixed
    }
}
