//! A figure with its spread, and how sure it is.

use alloc::boxed::Box;

/// How sure a figure is. Ordered from least to most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "file", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "file", serde(rename_all = "kebab-case"))]
pub enum Confidence {
    /// From memory or one weak source.
    Low,
    /// A published figure that fits others.
    Medium,
    /// Official, or several agreeing sources.
    High,
}

/// Where a figure comes from. Figures with the same evidence share one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// How sure it is.
    pub confidence: Confidence,
    /// Indices into `Catalogue::sources`.
    pub sources: Box<[u8]>,
}

/// A source of figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Short id, such as `S01`.
    pub id: Box<str>,
    /// Title, in the source's own language.
    pub title: Box<str>,
}

/// A figure with its spread. The unit is the field's: micros, ten-thousandths, thousandths of a minute, days, pieces.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    /// The likely value.
    pub likely: i64,
    /// The lowest plausible value.
    pub low: i64,
    /// The highest plausible value.
    pub high: i64,
    /// Index into `Catalogue::evidence`.
    pub evidence: u16,
}

/// Which value of a figure a calculation takes, by its effect on the price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// The cheapest plausible.
    Low,
    /// The likely one.
    Likely,
    /// The dearest plausible.
    High,
}

impl Figure {
    /// The value at a level, for figures that make a bag dearer when they grow.
    pub fn at(&self, level: Level) -> i64 {
        match level {
            Level::Low => self.low,
            Level::Likely => self.likely,
            Level::High => self.high,
        }
    }

    /// The value at a level, for figures that make a bag cheaper when they grow, such as a cutting yield.
    pub fn at_inverse(&self, level: Level) -> i64 {
        match level {
            Level::Low => self.high,
            Level::Likely => self.likely,
            Level::High => self.low,
        }
    }
}

/// A factor that depends on the quantity, ten-thousandths at knots.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Curve {
    /// Quantity and factor, quantities rising; `factor` never rises and `quantity × factor` never falls.
    pub knots: Box<[(u32, Figure)]>,
}
