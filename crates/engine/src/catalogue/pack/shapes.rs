//! Which fields of the dense types are written, in which order. A field left out does not compile.

use alloc::vec::Vec;

use super::codec::{Packed, Reader};
use crate::catalogue::{
    Addition, Catalogue, Choice, ChoiceId, ChoiceSet, Component, Confidence, Contribution, Control, Curve, Evidence,
    Feature, FeatureId, Figure, Line, MoqUnit, Preset, PresetKind, Role, Rule, Source, Stage, TextId,
};
use crate::date::Date;
use crate::look::{
    Closure, Edge, Finish, LogoMethod, LogoPlace, LogoSize, Look, Metal, Part, Puller, Relief, Stitching, Straps,
    Surface, ZipTeeth,
};

macro_rules! shapes {
    ($($name:ident { $($field:tt),+ })+) => {$(
        impl Packed for $name {
            fn put(&self, out: &mut Vec<u8>) {
                $(self.$field.put(out);)+
            }
            #[inline(never)]
            fn take(from: &mut Reader<'_>) -> Option<Self> {
                Some(Self { $($field: Packed::take(from)?),+ })
            }
        }
    )+};
}

macro_rules! words {
    ($($name:ident [ $($word:ident),+ ])+) => {$(
        impl Packed for $name {
            fn put(&self, out: &mut Vec<u8>) {
                let place = [$(Self::$word),+].iter().position(|word| word == self);
                out.push(place.and_then(|place| u8::try_from(place).ok()).unwrap_or(0));
            }
            fn take(from: &mut Reader<'_>) -> Option<Self> {
                [$(Self::$word),+].get(usize::from(from.byte()?)).copied()
            }
        }
    )+};
}

macro_rules! kinds {
    ($($name:ident { $($tag:literal $kind:ident { $($field:tt $bound:ident),* })+ })+) => {$(
        impl Packed for $name {
            fn put(&self, out: &mut Vec<u8>) {
                match self {
                    $(Self::$kind { $($field: $bound),* } => {
                        out.push($tag);
                        $($bound.put(out);)*
                    })+
                }
            }
            #[inline(never)]
            fn take(from: &mut Reader<'_>) -> Option<Self> {
                Some(match from.byte()? {
                    $($tag => Self::$kind { $($field: Packed::take(from)?),* },)+
                    _ => return None,
                })
            }
        }
    )+};
}

shapes! {
    TextId { 0 }
    FeatureId { 0 }
    ChoiceId { 0 }
    ChoiceSet { 0 }
    Date { 0 }
    Evidence { confidence, sources }
    Source { id, title }
    Line { key, name, component }
    Feature { key, code, group, name, help, several, control, role, applies, choices, default }
    Choice { key, code, name, hint, looks, contributions }
    Contribution { when, what }
    Rule { when, feature, forbids, reason }
    Stage { key, name, step, transit }
    Curve { knots }
    Preset { key, kind, name, summary, advice, chooses, quantity }
    Catalogue {
        id, version, hash, as_of, validity_days, currency, decimals, texts, sources, evidence, groups, features, rules,
        presets, lines, scales, stages, material_curve, labour_curve, margin_curve, overhead, hand_cutting,
        production_start, minutes_per_day, production_stage, labour_line, overhead_line, rework_line, margin_line, ladder,
        quantity
    }
}

words! {
    Confidence [Low, Medium, High]
    Component [Materials, Labour, Overhead, Tooling, Quality, Margin, Logistics]
    Role [
        Colour, Thread, Size, Material, Origin, Destination, Incoterm, Transport, Payment, LogoMethod, LogoPlace, LogoSize,
        LogoColour
    ]
    Control [Cards, Swatches, Chips, List]
    MoqUnit [Bags, BagsPerColour, ShellArea, ShellAreaPerColour]
    PresetKind [Style, Application]
    Surface [FullGrain, TopGrain, Saffiano, Pu, Ripstop, Canvas]
    Relief [Plain, Diamond, Channel, Basket]
    Edge [Burnished, Painted, HandPainted, Turned, Bound]
    Stitching [Single, Double, Reinforced]
    Closure [Zip, Snap, TurnLock, Buckle, Drawstring]
    Straps [Leather, Webbing, Chain, Convertible]
    Metal [Zinc, Iron, Brass, Steel]
    Finish [Nickel, LightGold, Gunmetal, AntiqueBrass, RoseGold, MatteBlack, Brushed]
    ZipTeeth [Coil, Metal, Polished]
    Puller [Standard, Leather, Branded]
    LogoMethod [None, BlindDeboss, Foil, Laser, ScreenPrint, Embroidery, WovenLabel, MetalPlate, RubberPatch]
    LogoPlace [FrontCentre, FrontPocket, FrontCorner, Flap]
    LogoSize [Small, Medium, Large]
    Part [FrontPocket, InnerZip, SlipPocket, Organiser, PaddedSleeve, UsbPort, SidePockets, Feet]
}

kinds! {
    Addition {
        0 Body { width width, height height, depth depth, seam seam }
        1 ShellArea { 0 area }
        2 Shell { line line, price price, per per, yield_share yield_share }
        3 ShellPrice { 0 factor }
        4 Each { line line, amount amount, scales scales, volume volume }
        5 Scale { scale scale, factor factor }
        6 MaterialIndex { 0 factor }
        7 Minutes { 0 minutes }
        8 MinuteCost { 0 cost }
        9 Order {
            line line, amount amount, per_colour per_colour, separate separate, credited credited, beyond beyond,
            further further
        }
        10 Dies { line line, amount amount }
        11 Rework { 0 share }
        12 Moq { name name, minimum minimum, unit unit }
        13 Days { stage stage, days days, added added }
        14 Weight { 0 grams }
        15 Volume { 0 volume }
        16 SellerLegs { 0 legs }
    }
    Look {
        0 Size { 0 width, 1 height, 2 depth }
        1 Surface { 0 surface }
        2 Colour { 0 red, 1 green, 2 blue }
        3 CustomColour { }
        4 Relief { 0 relief }
        5 Edge { 0 edge }
        6 EdgeColour { 0 red, 1 green, 2 blue }
        7 Thread { 0 red, 1 green, 2 blue }
        8 CustomThread { }
        9 Stitching { 0 stitching }
        10 Closure { 0 closure }
        11 Straps { 0 straps }
        12 Part { 0 part }
        13 Lining { 0 red, 1 green, 2 blue }
        14 Metal { 0 metal }
        15 Finish { 0 finish }
        16 ZipTeeth { 0 teeth }
        17 Puller { 0 puller }
        18 Logo { 0 method }
        19 LogoPlace { 0 place }
        20 LogoSize { 0 size }
        21 LogoColour { 0 red, 1 green, 2 blue }
        22 Water { 0 level }
        23 Packaging { 0 kind }
    }
}

/// The likely value, then how far the others lie from it, which takes fewer bytes.
impl Packed for Figure {
    fn put(&self, out: &mut Vec<u8>) {
        self.likely.put(out);
        self.likely.wrapping_sub(self.low).put(out);
        self.high.wrapping_sub(self.likely).put(out);
        self.evidence.put(out);
    }
    #[inline(never)]
    fn take(from: &mut Reader<'_>) -> Option<Self> {
        let likely = i64::take(from)?;
        Some(Self {
            likely,
            low: likely.wrapping_sub(i64::take(from)?),
            high: likely.wrapping_add(i64::take(from)?),
            evidence: u16::take(from)?,
        })
    }
}
