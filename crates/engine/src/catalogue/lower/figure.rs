//! Figures: decimal text to whole numbers of a unit, within the unit's limits, and the evidence they share.

use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::ToString;
use alloc::vec::Vec;

use super::Lowering;
use super::decimal::{DecimalFault, MILLION, display, millionths};
use crate::catalogue::file::{DecimalFile, FigureFile};
use crate::catalogue::{Confidence, Evidence, Figure};
use crate::json::{Place, Report, quoted};

/// What a figure counts: its limits in millionths as written, and how many decimals are kept.
pub(super) struct Unit {
    about: &'static str,
    least: i64,
    most: i64,
    decimals: u32,
}

const fn unit(about: &'static str, least: i64, most: i64, decimals: u32) -> Unit {
    Unit {
        about,
        least: least * MILLION,
        most: most * MILLION,
        decimals,
    }
}

/// An amount of money; micros.
pub(super) const MONEY: Unit = unit("an amount of money", 0, 1_000_000, 6);
/// A factor; ten-thousandths.
pub(super) const FACTOR: Unit = Unit {
    least: 100,
    ..unit("a factor", 0, 100, 4)
};
/// Per cent; ten-thousandths of the whole.
pub(super) const PERCENT: Unit = unit("a percentage here", 0, 100, 2);
/// Per cent of what is bought that ends in the bag; ten-thousandths.
pub(super) const YIELD: Unit = unit("a cutting yield in per cent", 1, 100, 2);
/// Overhead in per cent of labour, which may well be more than labour itself; ten-thousandths.
pub(super) const OVERHEAD: Unit = unit("overhead in per cent of labour", 0, 1_000, 2);
/// Minutes a bag, which a choice may also save; thousandths.
pub(super) const MINUTES: Unit = unit("a number of minutes", -10_000, 10_000, 3);
/// Minutes a line makes in a day; thousandths.
pub(super) const DAY_MINUTES: Unit = unit("the minutes of a day", 1, 10_000_000, 3);
/// Area in cm²; mm².
pub(super) const AREA: Unit = unit("an area in cm²", 0, 100_000, 2);
/// Minimum of material in cm²; mm².
pub(super) const MINIMUM_AREA: Unit = unit("a minimum in cm²", 1, 1_000_000_000, 2);
/// Minimum of bags.
pub(super) const PIECES: Unit = unit("a minimum in bags", 1, 1_000_000, 0);
/// Days.
pub(super) const DAYS: Unit = unit("a number of days", 0, 3_650, 0);
/// Grams.
pub(super) const GRAMS: Unit = unit("a weight in grams", 0, 100_000, 0);
/// Cubic centimetres.
pub(super) const CUBIC_CM: Unit = unit("a volume in cm³", 0, 1_000_000, 0);

impl Unit {
    fn rule(&self) -> alloc::string::String {
        let (least, most) = (display(self.least), display(self.most));
        match self.decimals {
            0 => format!("{} is a whole number from {least} to {most}", self.about),
            decimals => format!(
                "{} is from {least} to {most}, with at most {decimals} decimals",
                self.about
            ),
        }
    }

    /// A number of this unit in the millionths it is written in.
    pub(super) fn as_written(&self, value: i64) -> i64 {
        value.saturating_mul(10_i64.saturating_pow(6_u32.saturating_sub(self.decimals)))
    }

    /// The number as this unit counts it.
    fn read(&self, file: &DecimalFile, at: &Place<'_>, report: &mut Report) -> Option<i64> {
        let (read, shown) = match file {
            DecimalFile::Whole(whole) => {
                let read = whole.checked_mul(MILLION).ok_or(DecimalFault::TooLarge);
                (read, format!("{whole}"))
            }
            DecimalFile::Text(text) => (millionths(text), quoted(text)),
        };
        let value = match read {
            Ok(value) => value,
            Err(DecimalFault::Grammar) => {
                let hint = grammar_hint(file);
                report.add(at, format!("{shown} is not a decimal number"), hint);
                return None;
            }
            Err(DecimalFault::TooFine) => {
                report.add(at, format!("{shown} has too many decimals"), self.rule());
                return None;
            }
            Err(DecimalFault::TooLarge) => {
                report.add(at, format!("{shown} is too large"), self.rule());
                return None;
            }
        };
        if value < self.least || value > self.most {
            report.add(at, format!("{shown} is out of range"), self.rule());
            return None;
        }
        let step = 10_i64.saturating_pow(6_u32.saturating_sub(self.decimals));
        if value.checked_rem(step) != Some(0) {
            report.add(at, format!("{shown} has too many decimals"), self.rule());
            return None;
        }
        value.checked_div(step)
    }
}

fn grammar_hint(file: &DecimalFile) -> alloc::string::String {
    if let DecimalFile::Text(text) = file {
        let pointed = text.trim().replace(',', ".");
        if pointed != *text && millionths(&pointed).is_ok() {
            return format!("write a point and no space: \"{pointed}\"; thousands are not set apart");
        }
    }
    "write digits with at most one point, such as \"3.20\": no currency sign, no spaces, no exponent".to_string()
}

/// The distinct pieces of evidence met so far.
#[derive(Debug, Default)]
pub(super) struct Evidences {
    list: Vec<Evidence>,
    known: BTreeMap<(Confidence, Box<[u8]>), u16>,
}

impl Evidences {
    fn index(&mut self, confidence: Confidence, sources: Box<[u8]>) -> u16 {
        let next = u16::try_from(self.list.len()).unwrap_or(u16::MAX);
        *self.known.entry((confidence, sources.clone())).or_insert_with(|| {
            self.list.push(Evidence { confidence, sources });
            next
        })
    }

    /// All of them, by index.
    pub(super) fn into_list(self) -> Box<[Evidence]> {
        self.list.into()
    }
}

impl Lowering<'_, '_> {
    /// A figure in the unit's whole numbers.
    pub(super) fn figure(&mut self, file: &FigureFile, unit: &Unit, at: &Place<'_>) -> Figure {
        let likely = unit.read(&file.likely, &at.key("likely"), self.report);
        let mut bound = |bound: &Option<DecimalFile>, name: &str| match bound {
            Some(bound) => unit.read(bound, &at.key(name), self.report),
            None => likely,
        };
        let (low, high) = (bound(&file.low, "low"), bound(&file.high, "high"));
        if let (Some(low), Some(likely)) = (low, likely)
            && low > likely
        {
            self.report.add(
                &at.key("low"),
                "the lowest value is above the likely one",
                "low ≤ likely ≤ high",
            );
        }
        if let (Some(likely), Some(high)) = (likely, high)
            && high < likely
        {
            self.report.add(
                &at.key("high"),
                "the highest value is below the likely one",
                "low ≤ likely ≤ high",
            );
        }
        let mut sources = Vec::new();
        for (index, id) in file.source.iter().enumerate() {
            let place = at.key("source");
            let found = self.directory.sources.find(id, &place.index(index), self.report);
            sources.extend(found.and_then(|index| u8::try_from(index).ok()));
        }
        let evidence = self.evidences.index(file.confidence, sources.into());
        let or_none = |value: Option<i64>| value.unwrap_or_default();
        Figure {
            likely: or_none(likely),
            low: or_none(low),
            high: or_none(high),
            evidence,
        }
    }
}
