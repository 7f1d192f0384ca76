//! A quote as JSON, for servers, hosts and the command line: keys instead of indices, dates and amounts as text.
//!
//! Amounts are whole numbers of the currency's minor unit, written as text (`"4320"` with two decimals is 43.20), so
//! that no reader turns them into binary floats. A receiver who does not trust a quote opens its `code` with the
//! catalogue it names and compares: `QuoteFile` has equality for that.

use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::amount::Minor;
use crate::catalogue::{Component, Confidence, Leg};
use crate::lead_time::Days;

mod fill;

/// The format's name and version; a new version is a new number.
pub const FORMAT: &str = "packwright-quote/1";

/// A quote with everything needed to read it and to make it again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct QuoteFile {
    /// `packwright-quote/1`.
    pub format: String,
    /// The price list it was worked out with.
    pub catalogue: CatalogueName,
    /// ISO 4217 code of all amounts.
    pub currency: String,
    /// Decimals of all amounts.
    pub decimals: u8,
    /// Share code of configuration and terms: all that is needed to make the quote again.
    pub code: String,
    /// The day of the quote, `YYYY-MM-DD`.
    pub as_of: String,
    /// The last day it is valid.
    pub valid_until: String,
    /// What was chosen.
    pub configuration: ConfigurationFile,
    /// How many, in which colours, and how set-up charges are paid.
    pub terms: TermsFile,
    /// Text keys of the reasons why the choices cannot go together; empty for a bag that can be made.
    pub conflicts: Vec<String>,
    /// Sum of all lines.
    pub unit_price: Amount,
    /// Sum of the lines of components 1 to 6.
    pub ex_works: Amount,
    /// Unit price times quantity.
    pub goods_total: Amount,
    /// Sum of the one-off charges that do not come back.
    pub one_off_total: Amount,
    /// Goods and one-off charges.
    pub total: Amount,
    /// How sure the unit price is.
    pub band: BandFile,
    /// Lines of the unit price.
    pub lines: Vec<LineFile>,
    /// Keys of the lines, widest spread first.
    pub widest: Vec<String>,
    /// Charges for the order as a whole.
    pub one_offs: Vec<OneOffFile>,
    /// `plain`, `dies` or `hand`.
    pub cutting: String,
    /// Standing against the minimum order quantity.
    pub moq: MoqFile,
    /// When it is ready and when it arrives.
    pub lead_time: LeadTimeFile,
    /// Weight of a bag.
    pub weight_grams: u32,
    /// Packed volume of a bag.
    pub volume_cm3: u32,
    /// Legs that are the seller's under the chosen Incoterm but not in this price.
    pub unpriced_legs: Vec<Leg>,
    /// The price at conventional quantities and at this one.
    pub ladder: Vec<BreakFile>,
    /// Larger quantities worth a thought.
    pub sweet_spots: Vec<SweetSpotFile>,
}

/// A whole number of the minor unit, as text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(transparent)]
pub struct Amount(pub String);

impl From<Minor> for Amount {
    fn from(amount: Minor) -> Self {
        Self(amount.0.to_string())
    }
}

/// Which price list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct CatalogueName {
    /// Its id.
    pub id: String,
    /// The supplier's version.
    pub version: String,
    /// First sixteen hexadecimal digits of the SHA-256 of its file.
    pub hash: String,
    /// The day its figures were compiled.
    pub as_of: String,
}

/// What was chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct ConfigurationFile {
    /// Keys of the choices by key of the feature, for the features that apply.
    pub choices: BTreeMap<String, Vec<String>>,
    /// The buyer's own shell colour, `#rrggbb`; it counts where custom dye is chosen.
    pub custom_colour: String,
    /// The buyer's own thread colour.
    pub custom_thread: String,
    /// The logo's wording.
    pub logo_text: String,
}

/// Terms of the order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct TermsFile {
    /// All bags together.
    pub quantity: u32,
    /// The colours of the order, the bag's own first.
    pub colours: Vec<ColourFile>,
    /// Whether set-up charges are spread over the bags.
    pub spread_setup: bool,
    /// The day the goods are needed, if there is one.
    pub needed_by: Option<String>,
}

/// Bags of a colour.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct ColourFile {
    /// Key of the colour feature.
    pub feature: String,
    /// Key of the colour.
    pub choice: String,
    /// How many bags.
    pub quantity: u32,
    /// How many bags of it are asked for, where these are too few.
    pub minimum: Option<u32>,
}

/// Low, likely and high unit price.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct BandFile {
    /// Lower end.
    pub low: Amount,
    /// The unit price.
    pub likely: Amount,
    /// Upper end.
    pub high: Amount,
}

/// A line of the unit price.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct LineFile {
    /// Its key in the catalogue.
    pub key: String,
    /// The component it belongs to.
    pub component: Component,
    /// A bag's share.
    pub unit: Amount,
    /// With every figure at its cheapest plausible value.
    pub low: Amount,
    /// With every figure at its dearest plausible value.
    pub high: Amount,
    /// The weakest confidence among its figures.
    pub confidence: Confidence,
    /// Ids of sources.
    pub sources: Vec<String>,
}

/// A charge for the order as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct OneOffFile {
    /// Key of its line.
    pub key: String,
    /// The amount.
    pub amount: Amount,
    /// Whether it comes back with the order.
    pub credited: bool,
}

/// Standing against the minimum order quantity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct MoqFile {
    /// Bags asked for.
    pub minimum: u32,
    /// Bags the order lacks.
    pub short_by: u32,
    /// What asks for them, the binding one first.
    pub drivers: Vec<DriverFile>,
}

/// One of the minima that apply.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct DriverFile {
    /// Text key of its name.
    pub name: String,
    /// Key of the feature it comes from.
    pub feature: String,
    /// Key of the choice it comes from.
    pub choice: String,
    /// Whether it counts for each colour.
    pub per_colour: bool,
    /// Bags it asks for: of each colour if `per_colour`, of the order otherwise.
    pub minimum: u32,
    /// What the order's minimum would be if this were the only one.
    pub order: u32,
}

/// When it is ready and when it arrives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct LeadTimeFile {
    /// Stages that take time.
    pub stages: Vec<StageFile>,
    /// Days until the goods are ready to ship.
    pub ready: DaysFile,
    /// Days until they arrive.
    pub arrival: DaysFile,
}

/// A stage that takes time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct StageFile {
    /// Its key in the catalogue.
    pub key: String,
    /// Stages of one step run side by side.
    pub step: u8,
    /// Whether it lies after the factory's gate.
    pub transit: bool,
    /// How long it takes.
    pub days: DaysFile,
}

/// A number of days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct DaysFile {
    /// If all goes well.
    pub least: u32,
    /// What is to be expected.
    pub likely: u32,
    /// If much goes wrong.
    pub most: u32,
}

impl From<Days> for DaysFile {
    fn from(days: Days) -> Self {
        Self {
            least: days.least,
            likely: days.likely,
            most: days.most,
        }
    }
}

/// The price at one quantity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct BreakFile {
    /// Bags.
    pub quantity: u32,
    /// Unit price.
    pub unit_price: Amount,
    /// Goods and the one-off charges that do not come back.
    pub total: Amount,
    /// Minimum order quantity there.
    pub moq: u32,
    /// Likely days until arrival.
    pub days: u32,
}

/// A larger quantity worth a thought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct SweetSpotFile {
    /// How many bags.
    pub quantity: u32,
    /// What the order costs more.
    pub costs: Amount,
    /// What each bag costs less.
    pub saves_each: Amount,
}

/// The JSON Schema of `QuoteFile`.
#[cfg(feature = "schema")]
pub fn schema() -> serde_json::Value {
    schemars::schema_for!(QuoteFile).to_value()
}
