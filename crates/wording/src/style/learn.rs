//! Learns a number style from `Intl.NumberFormat(…).formatToParts`, by asking for a dozen samples.
//!
//! The samples are whole numbers, so that the page needs no code for floats; the parts of the answers tell what stands
//! around the digits and between them, in the reader's own region and numbering system.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use super::{NumberStyle, Separators, Signed};

/// What to ask `Intl.NumberFormat` for: the names are those of its options.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample<'a> {
    /// The number to format.
    pub number: i32,
    /// `style`: `decimal`, `percent` or `currency`.
    pub style: &'static str,
    /// `signDisplay`: `auto` or `always`.
    pub sign: &'static str,
    /// `useGrouping`: leave it out where true.
    pub grouping: bool,
    /// `minimumFractionDigits` and `maximumFractionDigits`.
    pub decimals: u8,
    /// `currency`; empty unless `style` is `currency`.
    pub currency: &'a str,
    /// `currencyDisplay`: `symbol` or `code`.
    pub display: &'static str,
}

/// One part of an answer: its `type` and its `value`.
pub type Part = (String, String);

impl NumberStyle {
    /// The style of whoever answers `ask` the way `formatToParts` does; `None` if an answer makes no sense.
    /// `currencies` are those that will be shown; others appear by their code.
    pub fn learn(currencies: &[&str], ask: &mut dyn FnMut(Sample<'_>) -> Vec<Part>) -> Option<Self> {
        let plain = Sample {
            number: 1_234_567_890,
            style: "decimal",
            sign: "auto",
            grouping: false,
            decimals: 0,
            currency: "",
            display: "symbol",
        };
        let answer = ask(plain);
        let digits = answer
            .iter()
            .filter(|(kind, _)| kind == "integer")
            .flat_map(|(_, value)| value.chars());
        let mut digits: Vec<char> = digits.collect();
        // Asked for were 1 to 9 and 0; 0 comes first here.
        let zero = digits.pop()?;
        digits.insert(0, zero);
        let coded = Sample {
            style: "currency",
            currency: "USD",
            display: "code",
            ..plain
        };
        let mut known = Vec::new();
        for code in currencies {
            known.push((
                (*code).to_owned(),
                signed(
                    Sample {
                        currency: code,
                        display: "symbol",
                        ..coded
                    },
                    ask,
                )?,
            ));
        }
        Some(Self {
            digits: digits.try_into().ok()?,
            number_marks: separators(plain, ask)?,
            money_marks: separators(coded, ask)?,
            number: signed(plain, ask)?,
            percent: signed(
                Sample {
                    style: "percent",
                    ..plain
                },
                ask,
            )?,
            currencies: known,
            code: signed(coded, ask)?,
        })
    }
}

/// What stands between the digits of a kind of number.
fn separators(sample: Sample<'_>, ask: &mut dyn FnMut(Sample<'_>) -> Vec<Part>) -> Option<Separators> {
    let large = ask(Sample {
        number: 1_234_567,
        grouping: true,
        decimals: 1,
        ..sample
    });
    let small = ask(Sample {
        number: 1_234,
        grouping: true,
        ..sample
    });
    // Of `12,34,567` the last group but one tells how long further groups are.
    let mut groups = large
        .iter()
        .rev()
        .filter(|(kind, _)| kind == "integer")
        .map(|(_, value)| value.chars().count());
    Some(Separators {
        group: value(&large, "group").unwrap_or_default(),
        decimal: value(&large, "decimal")?,
        minimum_grouping: if value(&small, "group").is_some() { 1 } else { 2 },
        further_groups: u8::try_from(groups.nth(1).unwrap_or(3)).ok()?,
    })
}

/// What stands around the digits of a kind of number, by sign.
fn signed(sample: Sample<'_>, ask: &mut dyn FnMut(Sample<'_>) -> Vec<Part>) -> Option<Signed> {
    let mut around = |number, sign| pattern(&ask(Sample { number, sign, ..sample }), sample.display == "code");
    Some(Signed {
        positive: around(1, "auto")?,
        negative: around(-1, "auto")?,
        plus: around(1, "always")?,
    })
}

fn value(parts: &[Part], wanted: &str) -> Option<String> {
    parts
        .iter()
        .find(|(kind, _)| kind == wanted)
        .map(|(_, value)| value.clone())
}

/// An answer with `0` for its digits and, if `code` is set, `¤` for its currency; `None` if it holds no digits.
fn pattern(parts: &[Part], code: bool) -> Option<String> {
    let mut pattern = String::new();
    let mut found = false;
    for (kind, value) in parts {
        match kind.as_str() {
            "integer" | "group" | "decimal" | "fraction" => {
                if !found {
                    pattern.push('0');
                }
                found = true;
            }
            "currency" if code => pattern.push('¤'),
            _ => pattern.push_str(value),
        }
    }
    found.then_some(pattern)
}
