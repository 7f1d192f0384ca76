//! What `Words` says about amounts, dates and times: small sentences every part of the product needs.

use alloc::string::String;

use engine::amount::Minor;
use engine::date::Date;

use crate::bidi;
use crate::bidi::Direction;
use crate::phrase::Phrase;
use crate::quantity::{MOST_BAGS, QuantityError};
use crate::words::{Arg, Words};

/// The months, in order.
const MONTHS: [Phrase; 12] = [
    Phrase::Month01,
    Phrase::Month02,
    Phrase::Month03,
    Phrase::Month04,
    Phrase::Month05,
    Phrase::Month06,
    Phrase::Month07,
    Phrase::Month08,
    Phrase::Month09,
    Phrase::Month10,
    Phrase::Month11,
    Phrase::Month12,
];

impl Words {
    /// A whole number, grouped.
    pub fn number(&self, number: i64) -> String {
        let mut out = String::new();
        self.style().push_number(&mut out, number);
        out
    }

    /// A number given in thousandths, rounded half up to `places` decimals, without trailing zeros.
    pub fn decimal(&self, thousandths: i64, places: u8) -> String {
        self.style().decimal(thousandths, places)
    }

    /// A share given in ten-thousandths, with exactly `places` decimals (0 to 2).
    pub fn percent(&self, ten_thousandths: i64, places: u8) -> String {
        self.style().percent(ten_thousandths, places)
    }

    /// An amount: `decimals` come from the catalogue's currency, never from the browser.
    pub fn money(&self, amount: Minor, currency: &str, decimals: u8) -> String {
        self.held(self.style().money(amount, currency, decimals))
    }

    /// A difference of two amounts with its sign; nothing before zero.
    pub fn money_delta(&self, amount: Minor, currency: &str, decimals: u8) -> String {
        self.held(self.style().money_delta(amount, currency, decimals))
    }

    /// An amount whose currency stays in one piece and after its number in a right-to-left sentence: the sign of `US$` would
    /// wander off to the far side of its letters, and a number with a plus or minus, which browsers mark as left-to-right,
    /// would take the letters along to its right, unlike one without.
    fn held(&self, amount: String) -> String {
        if self.direction() == Direction::Ltr {
            return amount;
        }
        let mut held = String::new();
        for letter in amount.chars() {
            if letter == '\u{a0}' {
                held.push('\u{200f}');
            }
            held.push(letter);
            if letter == '$' {
                held.push('\u{200e}');
            }
        }
        held
    }

    /// What a choice does to the unit price: `+$1.20 each`, or `same price`.
    pub fn price_effect(&self, amount: Minor, currency: &str, decimals: u8) -> String {
        if amount == Minor(0) {
            return self.say(Phrase::EffectSamePrice).into();
        }
        self.fill(
            Phrase::EffectPrice,
            &[("delta", Arg::Text(&self.money_delta(amount, currency, decimals)))],
        )
    }

    /// What a choice does to the lead time: `2 weeks later`, `3 days sooner`, or `same lead time`.
    /// Weeks from 14 days on, when they come out even; days otherwise.
    pub fn time_effect(&self, days: i64) -> String {
        let magnitude = i64::try_from(days.unsigned_abs()).unwrap_or(i64::MAX);
        let weeks = magnitude % 7 == 0;
        let (phrase, name) = match (days.signum(), weeks) {
            (0, _) => return self.say(Phrase::EffectSameTime).into(),
            (1, true) => (Phrase::EffectLater, "weeks"),
            (1, false) => (Phrase::EffectDaysLater, "days"),
            (_, true) => (Phrase::EffectSooner, "weeks"),
            (_, false) => (Phrase::EffectDaysSooner, "days"),
        };
        self.fill(
            phrase,
            &[(name, Arg::Number(if weeks { magnitude / 7 } else { magnitude }))],
        )
    }

    /// `4–6`, or `4` if both ends are the same.
    pub fn range(&self, least: i64, most: i64) -> String {
        if least == most {
            return self.number(least);
        }
        self.fill(
            Phrase::RangeBetween,
            &[("least", Arg::Number(least)), ("most", Arg::Number(most))],
        )
    }

    /// `4–6 weeks`.
    pub fn weeks(&self, least: i64, most: i64) -> String {
        if least == most {
            return self.fill(Phrase::UnitWeeks, &[("count", Arg::Number(least))]);
        }
        let range = self.range(least, most);
        self.fill(
            Phrase::UnitWeeksRange,
            &[("most", Arg::Number(most)), ("range", Arg::Text(&range))],
        )
    }

    /// `10–14 days`.
    pub fn days(&self, least: i64, most: i64) -> String {
        if least == most {
            return self.fill(Phrase::UnitDays, &[("count", Arg::Number(least))]);
        }
        let range = self.range(least, most);
        self.fill(
            Phrase::UnitDaysRange,
            &[("most", Arg::Number(most)), ("range", Arg::Text(&range))],
        )
    }

    /// `300 bags`.
    pub fn bags(&self, count: u32) -> String {
        self.fill(Phrase::UnitBags, &[("count", count.into())])
    }

    /// A date with the month's name, in the language's order and digits.
    pub fn date(&self, date: Date) -> String {
        let (year, month, day) = date.civil();
        let month = MONTHS
            .get(usize::from(month).wrapping_sub(1))
            .map_or("", |month| self.say(*month));
        let (day, year) = (
            self.style().plain(u64::from(day)),
            self.style().plain(u64::from(year.unsigned_abs())),
        );
        let arguments = [
            ("day", Arg::Text(&day)),
            ("month", Arg::Text(month)),
            ("year", Arg::Text(&year)),
        ];
        self.fill(Phrase::DateLong, &arguments)
    }

    /// `1 May 2026 to 8 May 2026`.
    pub fn dates(&self, first: Date, last: Date) -> String {
        if first == last {
            return self.date(first);
        }
        let (first, last) = (self.date(first), self.date(last));
        self.fill(
            Phrase::DateRange,
            &[("first", Arg::Text(&first)), ("last", Arg::Text(&last))],
        )
    }

    /// A list in a sentence: `black, tan and red`.
    pub fn list(&self, items: &[&str]) -> String {
        let mut out = String::new();
        for (index, item) in items.iter().enumerate() {
            let mut last = String::new();
            bidi::push(&mut last, item, self.direction());
            let phrase = if index + 1 == items.len() {
                Phrase::ListPair
            } else {
                Phrase::ListComma
            };
            out = match index {
                0 => last,
                _ => self.fill(phrase, &[("first", Arg::Ready(&out)), ("last", Arg::Ready(&last))]),
            };
        }
        out
    }

    /// What is wrong with a typed quantity, and what to write instead.
    pub fn quantity_error(&self, error: QuantityError) -> String {
        let example = self.style().plain(300);
        let example = Arg::Text(&example);
        let (phrase, count) = match error {
            QuantityError::Empty => (Phrase::QuantityErrorEmpty, 0),
            QuantityError::NotANumber => (Phrase::QuantityErrorNotANumber, 0),
            QuantityError::Negative => (Phrase::QuantityErrorNegative, 0),
            QuantityError::Decimals => (Phrase::QuantityErrorDecimals, 0),
            QuantityError::Exponent => (Phrase::QuantityErrorExponent, 0),
            QuantityError::Ambiguous(count) => (Phrase::QuantityErrorAmbiguous, count),
            QuantityError::TooSmall => (Phrase::QuantityErrorTooSmall, 1),
            QuantityError::TooLarge => (Phrase::QuantityErrorTooLarge, MOST_BAGS),
        };
        let plain = self.style().plain(u64::from(count));
        match error {
            QuantityError::Negative => self.say(phrase).into(),
            QuantityError::Ambiguous(_) => self.fill(phrase, &[("count", count.into()), ("plain", Arg::Text(&plain))]),
            QuantityError::TooSmall | QuantityError::TooLarge => self.fill(phrase, &[("count", count.into())]),
            _ => self.fill(phrase, &[("example", example)]),
        }
    }
}
