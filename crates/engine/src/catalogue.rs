//! A catalogue: everything a supplier offers, in the dense form the engine reads.
//!
//! Built only by `Catalogue::parse` from a file (feature `file`) or `Catalogue::unpack` from the compact form a
//! build made of such a file. Keys and texts are referred to by index; a figure carries its low, likely and high
//! value and the evidence for it.

use alloc::boxed::Box;

use crate::date::Date;
use crate::look::Look;

pub mod addition;
pub mod figure;
#[cfg(feature = "file")]
pub mod file;
pub mod id;
#[cfg(feature = "file")]
mod lower;
pub mod pack;
#[cfg(feature = "file")]
pub mod parse;
#[cfg(feature = "file")]
mod validate;

pub use addition::{Addition, Contribution, Leg, MoqUnit};
pub use figure::{Confidence, Curve, Evidence, Figure, Level, Source};
pub use id::{ChoiceId, ChoiceSet, Condition, FeatureId, TextId};

/// The seven components buyers are told to ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "file", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "file", serde(rename_all = "kebab-case"))]
pub enum Component {
    /// 1. What the bag is made of, logo and packaging included.
    Materials,
    /// 2. Sewing and finishing time.
    Labour,
    /// 3. The factory's overhead, a share of labour.
    Overhead,
    /// 4. Dies, plates, moulds and pattern set-up.
    Tooling,
    /// 5. In-line control, rework, inspection and laboratory.
    Quality,
    /// 6. The factory's margin.
    Margin,
    /// 7. From the factory's gate onwards.
    Logistics,
}

impl Component {
    /// All seven, in order.
    pub const ALL: [Self; 7] = [
        Self::Materials,
        Self::Labour,
        Self::Overhead,
        Self::Tooling,
        Self::Quality,
        Self::Margin,
        Self::Logistics,
    ];
}

/// A named line of the breakdown. Amounts that go to the same line are added before the line is rounded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Stable key.
    pub key: Box<str>,
    /// Its name.
    pub name: TextId,
    /// The component it belongs to.
    pub component: Component,
}

/// What role a feature plays for the parts of the engine that need to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "file", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "file", serde(rename_all = "kebab-case"))]
pub enum Role {
    /// Shell colour: an order may be split over its choices. Several features may have it; one applies at a time.
    Colour,
    /// Thread colour.
    Thread,
    /// Size of the bag.
    Size,
    /// Material family.
    Material,
    /// Where the bag is made.
    Origin,
    /// Where it goes.
    Destination,
    /// Incoterm 2020.
    Incoterm,
    /// Mode of transport.
    Transport,
    /// Terms of payment.
    Payment,
    /// Logo method.
    LogoMethod,
    /// Logo place.
    LogoPlace,
    /// Logo size.
    LogoSize,
    /// Logo colour.
    LogoColour,
}

/// How a feature's choices are best shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "file", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "file", serde(rename_all = "kebab-case"))]
pub enum Control {
    /// Cards with a picture of what the choice looks like, and its name.
    #[default]
    Cards,
    /// Small swatches with names.
    Swatches,
    /// Text chips, for what cannot be shown.
    Chips,
    /// A list to pick from, for long lists such as countries.
    List,
}

/// Something to decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feature {
    /// Stable key, used in files, addresses and on the command line.
    pub key: Box<str>,
    /// Stable small number, used in share codes; never reused.
    pub code: u16,
    /// Index into `Catalogue::groups`.
    pub group: u8,
    /// Its name.
    pub name: TextId,
    /// A sentence that explains it, if it needs one.
    pub help: Option<TextId>,
    /// Whether several choices (or none) may be picked.
    pub several: bool,
    /// How to show it.
    pub control: Control,
    /// Its role, if the engine has to know it.
    pub role: Option<Role>,
    /// When it applies; empty is always.
    pub applies: Condition,
    /// What may be chosen; at least one, at most 64.
    pub choices: Box<[Choice]>,
    /// What is chosen at first.
    pub default: ChoiceSet,
}

/// One answer to a feature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Stable key within its feature.
    pub key: Box<str>,
    /// Stable small number within its feature, used in share codes; never reused.
    pub code: u16,
    /// Its name.
    pub name: TextId,
    /// A short remark: what it is, or what speaks for it.
    pub hint: Option<TextId>,
    /// What it looks like.
    pub looks: Box<[Look]>,
    /// What it costs, needs and takes.
    pub contributions: Box<[Contribution]>,
}

/// Choices that cannot go together: where `when` holds, none of `forbids` may be picked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// When the rule bites.
    pub when: Condition,
    /// The feature it restricts.
    pub feature: FeatureId,
    /// The choices it rules out.
    pub forbids: ChoiceSet,
    /// The plain reason.
    pub reason: TextId,
}

/// A stage of the lead time. Stages with the same `step` run side by side; steps follow each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// Stable key.
    pub key: Box<str>,
    /// Its name.
    pub name: TextId,
    /// Its place in the order of steps.
    pub step: u8,
    /// Whether it lies after the goods have left the factory: not part of "ready to ship".
    pub transit: bool,
}

/// A style or application to start from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preset {
    /// Stable key.
    pub key: Box<str>,
    /// Style or application.
    pub kind: PresetKind,
    /// Its name.
    pub name: TextId,
    /// Who it is for, in a sentence.
    pub summary: TextId,
    /// What to weigh: advice, a sentence each.
    pub advice: Box<[TextId]>,
    /// What it chooses; the rest stays as it is for applications and goes to the default for styles.
    pub chooses: Box<[(FeatureId, ChoiceSet)]>,
    /// The quantity it starts from, if it names one.
    pub quantity: Option<u32>,
}

/// The two kinds of presets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "file", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "file", serde(rename_all = "kebab-case"))]
pub enum PresetKind {
    /// A style: sets the whole bag.
    Style,
    /// An application: sets what its use asks for, keeps the rest.
    Application,
}

/// Everything a supplier offers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// Stable id.
    pub id: Box<str>,
    /// The supplier's version of it.
    pub version: Box<str>,
    /// First eight bytes of the SHA-256 of the file it was read from, big end first.
    pub hash: u64,
    /// The day its figures were compiled.
    pub as_of: Date,
    /// How many days a quote stays valid.
    pub validity_days: u16,
    /// ISO 4217 code of its currency.
    pub currency: Box<str>,
    /// Decimals of a price, from ISO 4217 unless the file says otherwise.
    pub decimals: u8,
    /// Keys of all texts, in the order of `TextId`.
    pub texts: Box<[Box<str>]>,
    /// Where figures come from.
    pub sources: Box<[Source]>,
    /// Evidence shared by figures.
    pub evidence: Box<[Evidence]>,
    /// Names of the groups of features.
    pub groups: Box<[(Box<str>, TextId)]>,
    /// What to decide.
    pub features: Box<[Feature]>,
    /// What cannot go together.
    pub rules: Box<[Rule]>,
    /// Where to start from.
    pub presets: Box<[Preset]>,
    /// The lines of a breakdown, in order.
    pub lines: Box<[Line]>,
    /// Keys of the scales.
    pub scales: Box<[Box<str>]>,
    /// The stages of the lead time, in order.
    pub stages: Box<[Stage]>,
    /// The material factor.
    pub material_curve: Curve,
    /// The labour factor.
    pub labour_curve: Curve,
    /// The margin on cost; `rate × quantity` must not fall either.
    pub margin_curve: Curve,
    /// Overhead on labour, ten-thousandths.
    pub overhead: Figure,
    /// More minutes when cut by hand, ten-thousandths of the minutes.
    pub hand_cutting: Figure,
    /// Days of production before the first bag is done.
    pub production_start: Figure,
    /// Standard minutes the line makes in a day, thousandths.
    pub minutes_per_day: Figure,
    /// The stage production belongs to.
    pub production_stage: u8,
    /// Lines the engine itself fills: labour, overhead, rework, margin.
    pub labour_line: u8,
    /// See `labour_line`.
    pub overhead_line: u8,
    /// See `labour_line`.
    pub rework_line: u8,
    /// See `labour_line`.
    pub margin_line: u8,
    /// The conventional quantities of a ladder.
    pub ladder: Box<[u32]>,
    /// The quantity a session starts with.
    pub quantity: u32,
}
