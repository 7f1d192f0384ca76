//! A catalogue: everything a supplier offers, in the dense form the engine reads.
//!
//! Built only by `Catalogue::parse` from a file (feature `file`) or `Catalogue::unpack` from the compact form a
//! build made of such a file. Keys and texts are referred to by index; a figure carries its low, likely and high
//! value and the evidence for it.

use alloc::boxed::Box;

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::look::Look;

#[cfg(feature = "file")]
pub mod file;
#[cfg(feature = "file")]
mod lower;
pub mod pack;
#[cfg(feature = "file")]
pub mod parse;
#[cfg(feature = "file")]
pub mod problem;
#[cfg(feature = "file")]
mod validate;

/// Index of a text in the catalogue's list of text keys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct TextId(pub u16);

/// Index of a feature.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FeatureId(pub u8);

/// Index of a choice within its feature (0 to 63).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ChoiceId(pub u8);

/// A set of choices of one feature, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ChoiceSet(pub u64);

impl ChoiceSet {
    /// The set of one choice.
    pub fn of(choice: ChoiceId) -> Self {
        Self(1_u64.checked_shl(u32::from(choice.0)).unwrap_or(0))
    }

    /// Whether `choice` is in the set.
    pub fn has(self, choice: ChoiceId) -> bool {
        self.0 & Self::of(choice).0 != 0
    }

    /// Whether the two share a choice.
    pub fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// This set with `choice` put in or taken out.
    pub fn toggled(self, choice: ChoiceId) -> Self {
        Self(self.0 ^ Self::of(choice).0)
    }

    /// Both sets together.
    pub fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The choices in it, in catalogue order.
    pub fn iter(self) -> impl Iterator<Item = ChoiceId> {
        let mut rest = self;
        core::iter::from_fn(move || {
            let first = rest.first()?;
            rest.0 &= rest.0.wrapping_sub(1);
            Some(first)
        })
    }

    /// The first choice in it.
    pub fn first(self) -> Option<ChoiceId> {
        u8::try_from(self.0.trailing_zeros())
            .ok()
            .filter(|bit| *bit < 64)
            .map(ChoiceId)
    }
}

/// How sure a figure is. Ordered from least to most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "file", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// From memory or one weak source.
    Low,
    /// A published figure that fits others.
    Medium,
    /// Official, or several agreeing sources.
    High,
}

/// Where a figure comes from. Figures with the same evidence share one entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// How sure it is.
    pub confidence: Confidence,
    /// Indices into `Catalogue::sources`.
    pub sources: Box<[u8]>,
}

/// A source of figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Short id, such as `S01`.
    pub id: Box<str>,
    /// Title, in the source's own language.
    pub title: Box<str>,
}

/// A figure with its spread. The unit is the field's: micros, ten-thousandths, thousandths of a minute, days, pieces.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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

/// All of these must hold: each names a feature and the choices of which at least one must be picked (and the feature
/// must apply).
pub type Condition = Box<[(FeatureId, ChoiceSet)]>;

/// The seven components buyers are told to ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "file", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Stable key.
    pub key: Box<str>,
    /// Its name.
    pub name: TextId,
    /// The component it belongs to.
    pub component: Component,
}

/// What role a feature plays for the parts of the engine that need to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "file", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "file", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

/// What a choice adds to a quote, under a condition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contribution {
    /// When it counts; empty is always (when the choice is picked and its feature applies).
    pub when: Condition,
    /// What it adds.
    pub what: Addition,
}

/// How far a minimum reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "file", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum MoqUnit {
    /// Bags an order.
    Bags,
    /// Bags of each colour.
    BagsPerColour,
    /// Square millimetres of shell material an order (divided by gross consumption a bag).
    ShellArea,
    /// Square millimetres of shell material of each colour.
    ShellAreaPerColour,
}

/// What may be added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Addition {
    /// The body: its net shell area is `seam × 2 (HW + HD + WD)`.
    Body {
        /// Outer width, millimetres.
        width: u16,
        /// Outer height, millimetres.
        height: u16,
        /// Outer depth, millimetres.
        depth: u16,
        /// Factor for seams and turnings, ten-thousandths.
        seam: Figure,
    },
    /// More net shell area, mm² (pocket, flap, straps).
    ShellArea(Figure),
    /// The shell material.
    Shell {
        /// Its line, of materials.
        line: u8,
        /// Micros for `per` mm² bought.
        price: Figure,
        /// The area the price buys, mm²; not zero.
        per: u32,
        /// How much of what is bought ends in the bag, ten-thousandths; not zero.
        yield_share: Figure,
    },
    /// Multiplies the shell price and nothing else, ten-thousandths.
    ShellPrice(Figure),
    /// An amount for each bag.
    Each {
        /// A line of materials, quality or logistics.
        line: u8,
        /// Micros.
        amount: Figure,
        /// The scales that multiply it: bit `n` is `Catalogue::scales[n]`.
        scales: u16,
        /// Whether the origin's material index and the quantity's material factor apply.
        volume: bool,
    },
    /// Multiplies every `Each` that names the scale.
    Scale {
        /// Index into `Catalogue::scales`.
        scale: u8,
        /// Ten-thousandths.
        factor: Figure,
    },
    /// Multiplies the shell and every `Each` with `volume`, ten-thousandths: the origin's price level.
    MaterialIndex(Figure),
    /// Standard minutes, thousandths.
    Minutes(Figure),
    /// Cost of a standard minute, micros.
    MinuteCost(Figure),
    /// An amount for the order.
    Order {
        /// A line of tooling or quality.
        line: u8,
        /// Micros an order.
        amount: Figure,
        /// Counts once for each colour of the order.
        per_colour: bool,
        /// Never spread over the bags (samples).
        separate: bool,
        /// Comes back with the order.
        credited: bool,
        /// Beyond this many bags (0 = never) each further bag adds `further`, so that the total grows without a step.
        beyond: u32,
        /// Micros for each bag beyond `beyond`.
        further: Figure,
    },
    /// A set of cutting dies; cheaper orders are cut by hand instead, which adds the catalogue's hand-cutting share of
    /// minutes.
    Dies {
        /// A line of tooling.
        line: u8,
        /// Micros an order.
        amount: Figure,
    },
    /// Share of everything made before it that is made again, ten-thousandths. Several add up.
    Rework(Figure),
    /// A minimum order quantity.
    Moq {
        /// What it is called.
        name: TextId,
        /// Bags, or mm² of shell material bought, by `unit`.
        minimum: Figure,
        /// What it counts.
        unit: MoqUnit,
    },
    /// Days for a stage; the longest of a stage counts.
    Days {
        /// Index into `Catalogue::stages`.
        stage: u8,
        /// Least, likely and most days.
        days: Figure,
        /// Comes on top of the stage's longest instead of competing with it.
        added: bool,
    },
    /// Grams.
    Weight(Figure),
    /// Packed volume a bag, cm³; the largest counts.
    Volume(Figure),
    /// How far the named price goes: the legs after the factory's gate that are in the seller's price (bits in the
    /// order of `Leg`).
    SellerLegs(u16),
}

/// The legs of a journey an Incoterm divides between seller and buyer, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "file", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Leg {
    /// Packing for export.
    ExportPacking,
    /// From the factory to the port or airport.
    InlandToPort,
    /// Export clearance.
    ExportClearance,
    /// Terminal and loading at origin.
    OriginTerminal,
    /// Sea, air, express or rail.
    MainCarriage,
    /// Insurance.
    Insurance,
    /// Terminal at destination.
    DestinationTerminal,
    /// To the buyer's door.
    InlandToBuyer,
    /// Unloading.
    Unloading,
    /// Import clearance.
    ImportClearance,
    /// Duty and import tax.
    DutyAndTax,
}

impl Leg {
    /// All legs, in order.
    pub const ALL: [Self; 11] = [
        Self::ExportPacking,
        Self::InlandToPort,
        Self::ExportClearance,
        Self::OriginTerminal,
        Self::MainCarriage,
        Self::Insurance,
        Self::DestinationTerminal,
        Self::InlandToBuyer,
        Self::Unloading,
        Self::ImportClearance,
        Self::DutyAndTax,
    ];
}

/// Choices that cannot go together: where `when` holds, none of `forbids` may be picked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

/// A factor that depends on the quantity, ten-thousandths at knots.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Curve {
    /// Quantity and factor, quantities rising; `factor` never rises and `quantity × factor` never falls.
    pub knots: Box<[(u32, Figure)]>,
}

/// A style or application to start from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "file", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PresetKind {
    /// A style: sets the whole bag.
    Style,
    /// An application: sets what its use asks for, keeps the rest.
    Application,
}

/// Everything a supplier offers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
