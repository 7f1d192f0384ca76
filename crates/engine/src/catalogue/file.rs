//! The catalogue file: what a supplier writes, as JSON.
//!
//! These types are the format. The JSON Schema is generated from them, the structural check walks that schema, and
//! `docs/catalogue.md` explains each part. Amounts are decimal text (`"3.00"`) or whole numbers, never binary floats.
//! Names are not written here: a text key follows from the place (`feature.<key>`, `choice.<feature>.<choice>`,
//! `group.<key>`, `line.<key>`, `stage.<key>`, `preset.<key>`, `rule.<reason>`, `moq.<name>`), and the words stand in
//! `texts` or in the widget's own locales.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Component, Confidence, Control, PresetKind, Role};
use crate::look::Look;

mod addition;

pub use addition::{AdditionFile, ContributionFile};

/// A decimal number as text with at most six decimals (`"3.00"`), or a whole number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(untagged)]
pub enum DecimalFile {
    /// A whole number.
    Whole(i64),
    /// Decimal text.
    Text(String),
}

/// A figure with its spread and its evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FigureFile {
    /// The likely value.
    pub likely: DecimalFile,
    /// The lowest plausible value; without it the likely one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<DecimalFile>,
    /// The highest plausible value; without it the likely one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<DecimalFile>,
    /// How sure it is.
    pub confidence: Confidence,
    /// Ids of sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub source: Vec<String>,
    /// How it was derived, if it is not simply quoted. Not shown to buyers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Feature key → choice keys of which at least one must be picked; several features must all hold.
pub type ConditionFile = BTreeMap<String, Vec<String>>;

/// A source of figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SourceFile {
    /// Short id, such as `S01`.
    pub id: String,
    /// Title.
    pub title: String,
    /// Address, if it has one. `https` only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Its own date, or `undated`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// The fact taken from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fact: Option<String>,
}

/// A group of features.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GroupFile {
    /// Stable key; named by `group.<key>`.
    pub key: String,
}

/// A line of the breakdown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LineFile {
    /// Stable key; named by `line.<key>`.
    pub key: String,
    /// The component it belongs to.
    pub component: Component,
}

/// A stage of the lead time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StageFile {
    /// Stable key; named by `stage.<key>`.
    pub key: String,
    /// Stages with the same step run side by side; steps follow each other.
    pub step: u8,
    /// Whether it lies after the goods have left the factory.
    #[serde(default)]
    pub transit: bool,
}

/// One answer to a feature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ChoiceFile {
    /// Stable key; named by `choice.<feature>.<key>`.
    pub key: String,
    /// Stable small number within the feature, never reused: share codes depend on it.
    pub code: u16,
    /// Whether `choice.<feature>.<key>.hint` is a text.
    #[serde(default)]
    pub hint: bool,
    /// What it looks like.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub looks: Vec<Look>,
    /// What it costs, needs and takes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub adds: Vec<ContributionFile>,
}

/// Something to decide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FeatureFile {
    /// Stable key; named by `feature.<key>`.
    pub key: String,
    /// Stable small number, never reused: share codes depend on it.
    pub code: u16,
    /// Key of its group.
    pub group: String,
    /// Whether `feature.<key>.help` is a text.
    #[serde(default)]
    pub help: bool,
    /// Whether several choices, or none, may be picked.
    #[serde(default)]
    pub several: bool,
    /// How to show it.
    #[serde(default)]
    pub control: Control,
    /// Its role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// When it applies; without it always.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub applies: ConditionFile,
    /// Keys of what is chosen at first: exactly one unless `several`.
    pub default: Vec<String>,
    /// What may be chosen.
    pub choices: Vec<ChoiceFile>,
}

/// Choices that cannot go together, or need each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RuleFile {
    /// When the rule bites.
    pub when: ConditionFile,
    /// These choices are then ruled out. Exactly one of `excludes` and `requires` is given, and it names one feature.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub excludes: ConditionFile,
    /// Only these choices are then left.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub requires: ConditionFile,
    /// The plain reason; `rule.<reason>`.
    pub reason: String,
}

/// A style or application to start from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PresetFile {
    /// Stable key; named by `preset.<key>`, described by `preset.<key>.summary`.
    pub key: String,
    /// Style or application.
    pub kind: PresetKind,
    /// How many pieces of advice there are: `preset.<key>.advice.1` and so on.
    #[serde(default)]
    pub advice: u8,
    /// What it chooses.
    pub chooses: ConditionFile,
    /// The quantity it starts from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<u32>,
}

/// A knot of a curve.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct KnotFile {
    /// Bags.
    pub quantity: u32,
    /// The factor there (for the margin: per cent).
    pub factor: FigureFile,
}

/// Factors that depend on the quantity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CurvesFile {
    /// On materials.
    pub material: Vec<KnotFile>,
    /// On labour.
    pub labour: Vec<KnotFile>,
    /// Margin on cost, per cent.
    pub margin: Vec<KnotFile>,
}

/// How the factory works.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FactoryFile {
    /// Overhead, per cent of labour.
    pub overhead_percent: FigureFile,
    /// More minutes when cut by hand, per cent.
    pub hand_cutting_percent: FigureFile,
    /// Days of production before the first bag is done.
    pub production_start_days: FigureFile,
    /// Standard minutes the line makes in a day.
    pub minutes_per_day: FigureFile,
    /// Key of the stage production belongs to.
    pub production_stage: String,
    /// Key of the line for labour.
    pub labour_line: String,
    /// Key of the line for overhead.
    pub overhead_line: String,
    /// Key of the line for rework.
    pub rework_line: String,
    /// Key of the line for the margin.
    pub margin_line: String,
}

/// A catalogue file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CatalogueFile {
    /// `packwright-catalogue/1`.
    pub format: String,
    /// Stable id of the catalogue.
    pub id: String,
    /// The supplier's version.
    pub version: String,
    /// The day its figures were compiled, `YYYY-MM-DD`.
    pub as_of: String,
    /// How many days a quote stays valid.
    pub validity_days: u16,
    /// ISO 4217 code.
    pub currency: String,
    /// Decimals of a price, where they differ from ISO 4217.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decimals: Option<u8>,
    /// The quantity a session starts with.
    pub quantity: u32,
    /// The conventional quantities of a ladder.
    pub ladder: Vec<u32>,
    /// Where figures come from.
    pub sources: Vec<SourceFile>,
    /// Groups of features, in order.
    pub groups: Vec<GroupFile>,
    /// Lines of the breakdown, in order.
    pub lines: Vec<LineFile>,
    /// Keys of the scales.
    pub scales: Vec<String>,
    /// Stages of the lead time, in order.
    pub stages: Vec<StageFile>,
    /// Factors that depend on the quantity.
    pub curves: CurvesFile,
    /// How the factory works.
    pub factory: FactoryFile,
    /// What to decide, in order.
    pub features: Vec<FeatureFile>,
    /// What cannot go together.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<RuleFile>,
    /// Where to start from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub presets: Vec<PresetFile>,
    /// Words by locale and text key, for catalogues that bring their own.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub texts: BTreeMap<String, BTreeMap<String, String>>,
}
