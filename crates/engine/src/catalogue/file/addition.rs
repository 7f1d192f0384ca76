//! What a choice adds, as it is written in a catalogue file.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{ConditionFile, FigureFile};
use crate::catalogue::{Leg, MoqUnit};

/// What a choice adds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum AdditionFile {
    /// The body: net shell area is `seam × 2 (HW + HD + WD)`.
    Body {
        /// Outer width in millimetres.
        width_mm: u16,
        /// Outer height in millimetres.
        height_mm: u16,
        /// Outer depth in millimetres.
        depth_mm: u16,
        /// Factor for seams and turnings, such as `"1.12"`.
        seam: FigureFile,
    },
    /// More net shell area.
    ShellArea {
        /// In cm².
        cm2: FigureFile,
    },
    /// The shell material.
    Shell {
        /// Key of the line.
        line: String,
        /// Price, in the catalogue's currency, for `per_mm2`.
        price: FigureFile,
        /// Area the price buys, in mm²: 92 903 for a square foot, 1 370 000 for a metre of 137 cm width.
        per_mm2: u32,
        /// Percentage of what is bought that ends in the bag.
        yield_percent: FigureFile,
    },
    /// Multiplies the shell price.
    ShellPrice {
        /// Factor, such as `"1.20"`.
        factor: FigureFile,
    },
    /// An amount for each bag.
    Each {
        /// Key of the line.
        line: String,
        /// In the catalogue's currency.
        amount: FigureFile,
        /// Keys of the scales that multiply it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        scales: Vec<String>,
        /// Whether the quantity's material factor and the origin's material index apply.
        #[serde(default)]
        volume: bool,
    },
    /// Multiplies every `each` that names the scale.
    Scale {
        /// Key of the scale.
        scale: String,
        /// Factor.
        factor: FigureFile,
    },
    /// The origin's price level for materials.
    MaterialIndex {
        /// Factor.
        factor: FigureFile,
    },
    /// Standard minutes (SAM).
    Minutes {
        /// Minutes a bag; may be negative.
        minutes: FigureFile,
    },
    /// Cost of one standard minute.
    MinuteCost {
        /// In the catalogue's currency.
        amount: FigureFile,
    },
    /// An amount for the order.
    Order {
        /// Key of the line.
        line: String,
        /// In the catalogue's currency.
        amount: FigureFile,
        /// Once for each colour of the order.
        #[serde(default)]
        per_colour: bool,
        /// Always charged on its own, never spread over the bags.
        #[serde(default)]
        separate: bool,
        /// Comes back with the order.
        #[serde(default)]
        credited: bool,
        /// From this many bags on, each further bag adds `further`.
        #[serde(default)]
        beyond: u32,
        /// See `beyond`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        further: Option<FigureFile>,
    },
    /// A set of cutting dies; where cheaper, cut by hand instead.
    Dies {
        /// Key of the line.
        line: String,
        /// In the catalogue's currency.
        amount: FigureFile,
    },
    /// Share made again.
    Rework {
        /// Per cent of all cost before it.
        percent: FigureFile,
    },
    /// A minimum order quantity.
    Moq {
        /// Its name; `moq.<name>`.
        name: String,
        /// Bags, or cm² of shell material for the two area units.
        minimum: FigureFile,
        /// What it counts.
        unit: MoqUnit,
    },
    /// Days for a stage.
    Days {
        /// Key of the stage.
        stage: String,
        /// Least, likely and most days.
        days: FigureFile,
        /// Comes on top of the stage's longest instead of competing with it.
        #[serde(default)]
        added: bool,
    },
    /// Weight.
    Weight {
        /// Grams.
        grams: FigureFile,
    },
    /// Packed volume a bag; the largest counts.
    Volume {
        /// In cm³.
        cm3: FigureFile,
    },
    /// The legs in the seller's price under this Incoterm.
    SellerLegs {
        /// The legs.
        legs: Vec<Leg>,
    },
}

/// An addition and when it counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ContributionFile {
    /// When it counts; without it always.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub when: ConditionFile,
    /// What it adds.
    pub add: AdditionFile,
}
