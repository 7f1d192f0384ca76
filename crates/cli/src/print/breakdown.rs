//! What the price is made of: seven components and their lines, what makes the band wide, and one-off charges.

use engine::amount::Minor;
use engine::catalogue::Component;
use wording::{Arg, Phrase};

use super::{Page, table};

/// How many of the widest lines are named.
const WIDEST: usize = 3;

impl Page<'_> {
    pub(super) fn breakdown(&mut self) {
        self.title(Phrase::QuoteBreakdown);
        let words = &self.offer.words;
        let mut rows = Vec::new();
        for component in Component::ALL {
            let lines = self.quote.lines.iter().filter(|line| line.component == component);
            let sum: Minor = lines.clone().map(|line| line.unit).sum();
            let name = words.say(Phrase::component(component)).to_owned();
            rows.push([name, self.money(sum), self.share_of(sum), String::new(), String::new()]);
            for line in lines {
                let known = self.offer.catalogue.lines.get(usize::from(line.line));
                rows.push([
                    format!("  {}", known.map_or("", |known| self.offer.text(known.name))),
                    self.money(line.unit),
                    String::new(),
                    self.range(line.low, line.high),
                    words.say(Phrase::confidence(line.confidence)).to_owned(),
                ]);
            }
        }
        let sum = words.say(Phrase::QuoteSum).to_owned();
        rows.push([
            sum,
            self.money(self.quote.unit_price),
            String::new(),
            String::new(),
            String::new(),
        ]);
        let rows = table::aligned(&rows, [false, true, true, true, false]);
        rows.iter().for_each(|row| self.indented(row));
        self.unpriced();
        self.widest();
    }

    fn range(&self, low: Minor, high: Minor) -> String {
        if low == high {
            return String::new();
        }
        format!("{} – {}", self.money(low), self.money(high))
    }

    /// The share of the unit price, in whole per cent.
    fn share_of(&self, amount: Minor) -> String {
        let whole = self.quote.unit_price.0.max(1);
        let share = amount.0.saturating_mul(10_000).checked_div(whole).unwrap_or(0);
        self.offer.words.percent(share, 0)
    }

    fn unpriced(&mut self) {
        let legs: Vec<&str> = self
            .quote
            .unpriced_legs
            .iter()
            .map(|leg| self.offer.words.say(Phrase::leg(*leg)))
            .collect();
        if legs.is_empty() {
            return;
        }
        let title = self.offer.words.say(Phrase::QuoteNotIncluded);
        let line = format!("{title}: {}", self.offer.words.list(&legs));
        self.indented(&line);
    }

    fn widest(&mut self) {
        self.title(Phrase::QuoteBandWhy);
        let mut sentences = Vec::new();
        for index in self.quote.widest.iter().take(WIDEST) {
            let Some(line) = self.quote.lines.get(usize::from(*index)) else {
                continue;
            };
            let known = self.offer.catalogue.lines.get(usize::from(line.line));
            let name = known.map_or("", |known| self.offer.text(known.name));
            let (low, high) = (self.money(line.low), self.money(line.high));
            let arguments = [
                ("line", Arg::Text(name)),
                ("low", Arg::Text(&low)),
                ("high", Arg::Text(&high)),
            ];
            sentences.push(self.say(Phrase::QuoteBandLine, &arguments));
        }
        sentences.iter().for_each(|sentence| self.indented(sentence));
    }

    pub(super) fn one_offs(&mut self) {
        if self.quote.one_offs.is_empty() {
            self.line("");
            let none = self.offer.words.say(Phrase::QuoteOneOffNone);
            self.line(none);
            return;
        }
        self.title(Phrase::QuoteOneOff);
        let words = &self.offer.words;
        let mut rows = Vec::new();
        for charge in &self.quote.one_offs {
            let known = self.offer.catalogue.lines.get(usize::from(charge.line));
            let credited = if charge.credited {
                words.say(Phrase::QuoteCredited)
            } else {
                ""
            };
            rows.push([
                known.map_or("", |known| self.offer.text(known.name)).to_owned(),
                self.money(charge.amount),
                credited.to_owned(),
            ]);
        }
        let sum = words.say(Phrase::QuoteSum).to_owned();
        rows.push([sum, self.money(self.quote.one_off_total), String::new()]);
        let rows = table::aligned(&rows, [false, true, false]);
        rows.iter().for_each(|row| self.indented(row));
    }
}
