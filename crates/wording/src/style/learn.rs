//! Learns a number style from `Intl.NumberFormat(…).formatToParts`, by asking for a dozen samples.
//!
//! The samples are whole numbers, so that the page needs no code for floats; the parts of the answers tell what stands
//! around the digits and between them, in the reader's own region and numbering system.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use super::{NumberStyle, Signed};

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
        let plain =
            Sample { number: 1_234_567_890, style: "decimal", sign: "auto", grouping: false, decimals: 0, currency: "", display: "symbol" };
        let all = ask(plain);
        // 1 to 9 and 0 were asked for; 0 comes first here.
        let mut digits: Vec<char> = all.iter().flat_map(|(_, value)| value.chars()).filter(|c| !crate::bidi::is_mark(*c)).collect();
        let zero = digits.pop()?;
        digits.insert(0, zero);
        let large = ask(Sample { number: 1_234_567, grouping: true, decimals: 1, ..plain });
        let small = ask(Sample { number: 1_234, grouping: true, ..plain });
        let groups: Vec<usize> =
            large.iter().filter(|(kind, _)| kind == "integer").map(|(_, value)| value.chars().count()).collect();
        let further = groups.len().checked_sub(2).and_then(|at| groups.get(at)).copied().unwrap_or(3);
        let of_currency = |currency, display| Sample { style: "currency", currency, display, ..plain };
        let mut known = Vec::new();
        for code in currencies {
            known.push(((*code).to_owned(), signed(of_currency(code, "symbol"), ask)?));
        }
        Some(Self {
            digits: digits.try_into().ok()?,
            group: value(&large, "group").unwrap_or_default(),
            decimal: value(&large, "decimal")?,
            minimum_grouping: if value(&small, "group").is_some() { 1 } else { 2 },
            further_groups: u8::try_from(further).ok()?,
            number: signed(plain, ask)?,
            percent: signed(Sample { style: "percent", ..plain }, ask)?,
            currencies: known,
            code: signed(of_currency("USD", "code"), ask)?,
        })
    }
}

/// What stands around the digits of a kind of number, by sign.
fn signed(sample: Sample<'_>, ask: &mut dyn FnMut(Sample<'_>) -> Vec<Part>) -> Option<Signed> {
    let mut around = |number, sign| pattern(&ask(Sample { number, sign, ..sample }), sample.display == "code");
    Some(Signed { positive: around(1, "auto")?, negative: around(-1, "auto")?, plus: around(1, "always")? })
}

fn value(parts: &[Part], wanted: &str) -> Option<String> {
    parts.iter().find(|(kind, _)| kind == wanted).map(|(_, value)| value.clone())
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
