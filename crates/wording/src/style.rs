//! How a language writes numbers, as plain data, and the writing itself: exact, from whole numbers only.
//!
//! A page learns the style once from its browser (`style/learn.rs`), so the reader's own region counts; elsewhere it
//! comes from the same answers, recorded. Decimals are always the caller's, because browsers disagree about them.

use alloc::string::String;
use alloc::vec::Vec;

use engine::amount::Minor;

pub mod learn;

/// What stands around the digits, by sign. `0` is the place of the digits, `¤` that of a currency code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// Without a sign.
    pub positive: String,
    /// With a minus.
    pub negative: String,
    /// With a plus, for differences.
    pub plus: String,
}

/// What stands between digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Separators {
    /// Stands between groups of digits; may be empty.
    pub group: String,
    /// Stands before decimals.
    pub decimal: String,
    /// Digits needed before the last three for a group to be parted: 2 where `1234` is written in one piece.
    pub minimum_grouping: u8,
    /// Size of the groups beyond the last three digits: 2 in India, else 3.
    pub further_groups: u8,
}

/// How a language writes numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberStyle {
    /// The digits from 0 to 9.
    pub digits: [char; 10],
    /// What stands between digits of plain numbers and shares.
    pub number_marks: Separators,
    /// What stands between digits of amounts: another thing in Austria and in parts of India.
    pub money_marks: Separators,
    /// Plain numbers.
    pub number: Signed,
    /// Shares.
    pub percent: Signed,
    /// Amounts in currencies that have a sign of their own, by ISO 4217 code.
    pub currencies: Vec<(String, Signed)>,
    /// Amounts in any other currency.
    pub code: Signed,
}

impl Signed {
    fn new(positive: &str, negative: &str, plus: &str) -> Self {
        Self {
            positive: positive.into(),
            negative: negative.into(),
            plus: plus.into(),
        }
    }

    fn pick(&self, value: i64, explicit: bool) -> &str {
        match value.signum() {
            -1 => &self.negative,
            1 if explicit => &self.plus,
            _ => &self.positive,
        }
    }
}

impl NumberStyle {
    /// English, for the moment before a browser was asked and for browsers that do not answer.
    pub fn english() -> Self {
        let sign = |code: &str, sign: &str| {
            let with = |before: &str| [before, sign, "0"].concat();
            (
                code.into(),
                Signed {
                    positive: with(""),
                    negative: with("-"),
                    plus: with("+"),
                },
            )
        };
        let marks = Separators {
            group: ",".into(),
            decimal: ".".into(),
            minimum_grouping: 1,
            further_groups: 3,
        };
        Self {
            digits: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
            number_marks: marks.clone(),
            money_marks: marks,
            number: Signed::new("0", "-0", "+0"),
            percent: Signed::new("0%", "-0%", "+0%"),
            currencies: [sign("USD", "$"), sign("EUR", "€"), sign("GBP", "£")].into(),
            code: Signed::new("¤\u{a0}0", "-¤\u{a0}0", "+¤\u{a0}0"),
        }
    }

    /// A number in the style's digits without groups, to be typed or set in a date.
    pub fn plain(&self, number: u64) -> String {
        let mut out = String::new();
        self.push_digits(&mut out, number, 0, None);
        out
    }

    /// An amount with exactly `decimals` decimals.
    pub fn money(&self, amount: Minor, currency: &str, decimals: u8) -> String {
        self.write_money(amount, currency, decimals, false)
    }

    /// A difference of amounts: with `+` or `-`, but no sign before zero.
    pub fn money_delta(&self, amount: Minor, currency: &str, decimals: u8) -> String {
        self.write_money(amount, currency, decimals, true)
    }

    /// See `Words::decimal`.
    pub fn decimal(&self, thousandths: i64, places: u8) -> String {
        let (mut value, mut places) = rounded(thousandths.unsigned_abs(), 3, places);
        while places > 0 && value % 10 == 0 {
            value /= 10;
            places -= 1;
        }
        let sign = if value == 0 { 0 } else { thousandths.signum() };
        self.write(self.number.pick(sign, false), value, places, &self.number_marks, "")
    }

    /// See `Words::percent`.
    pub fn percent(&self, ten_thousandths: i64, places: u8) -> String {
        let (value, places) = rounded(ten_thousandths.unsigned_abs(), 2, places);
        let sign = if value == 0 { 0 } else { ten_thousandths.signum() };
        self.write(self.percent.pick(sign, false), value, places, &self.number_marks, "")
    }

    /// Appends a whole number, grouped.
    pub fn push_number(&self, out: &mut String, number: i64) {
        out.push_str(&self.write(
            self.number.pick(number, false),
            number.unsigned_abs(),
            0,
            &self.number_marks,
            "",
        ));
    }

    fn write_money(&self, amount: Minor, currency: &str, decimals: u8, explicit: bool) -> String {
        let known = self.currencies.iter().find(|(code, _)| code == currency);
        let signed = known.map_or(&self.code, |(_, signed)| signed);
        self.write(
            signed.pick(amount.0, explicit),
            amount.0.unsigned_abs(),
            decimals,
            &self.money_marks,
            currency,
        )
    }

    fn write(&self, pattern: &str, magnitude: u64, decimals: u8, marks: &Separators, currency: &str) -> String {
        let mut out = String::new();
        for letter in pattern.chars() {
            match letter {
                '0' => self.push_digits(&mut out, magnitude, decimals, Some(marks)),
                '¤' => out.push_str(currency),
                _ => out.push(letter),
            }
        }
        out
    }

    fn push_digits(&self, out: &mut String, magnitude: u64, decimals: u8, marks: Option<&Separators>) {
        let decimals = usize::from(decimals);
        let (mut digits, mut left) = (Vec::new(), magnitude);
        // The last digit comes first; at least one stands before the decimals.
        while left > 0 || digits.len() <= decimals {
            digits.push((left % 10) as usize);
            left /= 10;
        }
        let whole = digits.len() - decimals;
        for (place, digit) in digits.iter().enumerate().rev() {
            out.extend(self.digits.get(*digit));
            let Some(marks) = marks else { continue };
            if place == decimals && decimals > 0 {
                out.push_str(&marks.decimal);
            } else if place > decimals && marks.part(place - decimals, whole) {
                out.push_str(&marks.group);
            }
        }
    }
}

impl Separators {
    /// Whether a separator stands where `following` of `whole` digits follow.
    fn part(&self, following: usize, whole: usize) -> bool {
        let beyond = following
            .checked_sub(3)
            .map(|beyond| beyond % usize::from(self.further_groups.max(1)));
        beyond == Some(0) && whole >= 3 + usize::from(self.minimum_grouping)
    }
}

/// A magnitude with `from` decimals, rounded half up to `to` decimals or fewer; with the decimals it then has.
fn rounded(magnitude: u64, from: u8, to: u8) -> (u64, u8) {
    let to = to.min(from);
    let unit = 10_u64.pow(u32::from(from - to));
    (magnitude.saturating_add(unit / 2) / unit, to)
}
