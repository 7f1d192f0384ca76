//! What a choice adds to a quote: amounts, areas, minutes, minima, days.

use super::{Condition, Figure, TextId};

/// What a choice adds to a quote, under a condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contribution {
    /// When it counts; empty is always (when the choice is picked and its feature applies).
    pub when: Condition,
    /// What it adds.
    pub what: Addition,
}

/// How far a minimum reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "file", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "file", serde(rename_all = "kebab-case"))]
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
#[derive(Clone, Debug, PartialEq, Eq)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "file", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "file", serde(rename_all = "kebab-case"))]
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
