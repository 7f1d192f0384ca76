//! A quote as plain text, in the language of the offer: what a buyer reads in a terminal, and what the golden quotes
//! record.

use engine::alternatives::{Relax, Relaxation, alternatives, relaxation};
use engine::amount::Minor;
use engine::configuration::Configuration;
use engine::date::Date;
use engine::pricing::ladder::{PriceBreak, ladder, sweet_spots};
use engine::quote::{Quote, quote};
use engine::terms::Terms;
use wording::{Arg, Phrase};

use crate::offer::Offer;

mod breakdown;
mod standing;
mod table;
mod time;

/// The quote of a configuration as text.
pub fn quote_text(offer: &Offer, configuration: &Configuration, terms: &Terms, as_of: Date) -> String {
    let (catalogue, words) = (&offer.catalogue, &offer.words);
    let quote = quote(catalogue, configuration, terms, as_of);
    let beside = alternatives(catalogue, configuration, terms);
    let relaxation = relaxation(catalogue, configuration, terms, &quote.moq, &beside);
    let mut page = Page {
        offer,
        configuration,
        terms,
        as_of,
        quote,
        text: String::new(),
    };
    page.headline();
    page.minimum(relaxation.as_ref());
    page.colours();
    page.lead_time();
    page.breakdown();
    page.one_offs();
    page.ladder(&ladder(catalogue, configuration, terms));
    page.sweet_spots();
    page.assumptions();
    page.text.push_str(words.say(Phrase::ActionShare));
    page.text.push_str(": ");
    page.text
        .push_str(&engine::share::code(catalogue, configuration, terms));
    page.text.push('\n');
    page.text
}

/// The page being written.
struct Page<'a> {
    offer: &'a Offer,
    configuration: &'a Configuration,
    terms: &'a Terms,
    as_of: Date,
    quote: Quote,
    text: String,
}

impl Page<'_> {
    fn line(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    fn indented(&mut self, line: &str) {
        self.line(&format!("  {line}"));
    }

    /// An empty line and a title.
    fn title(&mut self, phrase: Phrase) {
        let title = self.offer.words.say(phrase);
        self.line("");
        self.line(title);
    }

    fn say(&self, phrase: Phrase, arguments: &[(&str, Arg<'_>)]) -> String {
        self.offer.words.fill(phrase, arguments)
    }

    fn money(&self, amount: Minor) -> String {
        self.offer
            .words
            .money(amount, &self.offer.catalogue.currency, self.offer.catalogue.decimals)
    }

    fn delta(&self, amount: Minor) -> String {
        self.offer
            .words
            .price_effect(amount, &self.offer.catalogue.currency, self.offer.catalogue.decimals)
    }

    fn headline(&mut self) {
        let words = &self.offer.words;
        let quote = &self.quote;
        let (low, high) = (self.money(quote.band.low), self.money(quote.band.high));
        let band = [("low", Arg::Text(&low)), ("high", Arg::Text(&high))];
        let price = format!(
            "{}: {}. {}",
            words.say(Phrase::QuoteUnitPrice),
            self.money(quote.unit_price),
            self.say(Phrase::QuoteBand, &band)
        );
        let total = format!(
            "{}: {}",
            self.say(Phrase::QuoteTotalFor, &[("count", quote.quantity.into())]),
            self.money(quote.total)
        );
        let title = words.say(Phrase::QuoteTitle);
        self.line(title);
        self.line(&price);
        self.line(&total);
    }

    fn ladder(&mut self, steps: &[PriceBreak]) {
        self.title(Phrase::LadderTitle);
        let words = &self.offer.words;
        let mut rows = vec![[
            words.say(Phrase::LadderQuantity).to_owned(),
            words.say(Phrase::LadderUnitPrice).to_owned(),
            words.say(Phrase::LadderTotal).to_owned(),
            String::new(),
        ]];
        for step in steps {
            let remark = if step.quantity == self.quote.quantity {
                words.say(Phrase::LadderYours).to_owned()
            } else if step.quantity < step.moq {
                let short = step.moq.saturating_sub(step.quantity);
                self.say(Phrase::QuantityBelowMinimum, &[("count", short.into())])
            } else {
                String::new()
            };
            rows.push([
                words.number(i64::from(step.quantity)),
                self.money(step.unit_price),
                self.money(step.total),
                remark,
            ]);
        }
        let rows = table::aligned(&rows, [true, true, true, false]);
        rows.iter().for_each(|row| self.indented(row));
    }

    fn sweet_spots(&mut self) {
        let spots = sweet_spots(&self.offer.catalogue, self.configuration, self.terms);
        if spots.is_empty() {
            return;
        }
        self.title(Phrase::SweetTitle);
        for spot in spots {
            let sentence = if spot.costs > Minor(0) {
                let (money, saving) = (self.money(spot.costs), self.money(spot.saves_each));
                let arguments = [
                    ("count", spot.more.into()),
                    ("money", Arg::Text(&money)),
                    ("saving", Arg::Text(&saving)),
                ];
                self.say(Phrase::SweetSentence, &arguments)
            } else {
                self.say(Phrase::SweetNoMore, &[("count", spot.more.into())])
            };
            self.indented(&sentence);
        }
    }

    fn assumptions(&mut self) {
        self.title(Phrase::QuoteAssumptions);
        let (catalogue, words) = (&self.offer.catalogue, &self.offer.words);
        let (start, valid) = (words.date(self.as_of), words.date(self.quote.valid_until));
        let (code, compiled) = (format!("{:016x}", catalogue.hash), words.date(catalogue.as_of));
        let grams = words
            .say(Phrase::UnitGrams)
            .replace("{value}", &words.number(i64::from(self.quote.weight_grams)));
        let list = [
            ("id", Arg::Text(&catalogue.id)),
            ("version", Arg::Text(&catalogue.version)),
            ("date", Arg::Text(&compiled)),
        ];
        let lines = [
            words.say(Phrase::QuoteAssumptionIndicative).to_owned(),
            self.say(
                Phrase::QuoteAssumptionCurrency,
                &[("currency", Arg::Text(&catalogue.currency))],
            ),
            words.say(Phrase::QuoteAssumptionRounding).to_owned(),
            self.say(Phrase::QuoteAssumptionStart, &[("date", Arg::Text(&start))]),
            words.say(Phrase::QuoteAssumptionHolidays).to_owned(),
            self.say(Phrase::QuoteWeight, &[("weight", Arg::Text(&grams))]),
            self.say(Phrase::QuoteValid, &[("date", Arg::Text(&valid))]),
            self.say(Phrase::QuoteCatalogue, &list),
            self.say(Phrase::QuoteFingerprint, &[("code", Arg::Text(&code))]),
        ];
        lines.iter().for_each(|line| self.indented(line));
    }

    fn relaxed(&self, relaxation: &Relaxation) -> String {
        let glance = relaxation.glance;
        let change = match relaxation.change {
            Relax::Choose(feature, choice) => {
                format!(
                    "{}: {}",
                    self.offer.feature(feature),
                    self.offer.choice(feature, choice)
                )
            }
            Relax::OneColour => self.say(Phrase::UnitColours, &[("count", Arg::Number(1))]),
        };
        let days = i64::from(glance.days) - i64::from(self.quote.lead_time.arrival.likely);
        let (price, time) = (
            self.delta(glance.unit_price - self.quote.unit_price),
            self.offer.words.time_effect(days),
        );
        let effects = self.offer.words.list(&[&price, &time]);
        let arguments = [
            ("change", Arg::Text(&change)),
            ("from", self.quote.moq.minimum.into()),
            ("to", glance.moq.into()),
            ("effects", Arg::Text(&effects)),
        ];
        self.say(Phrase::QuoteMoqRelax, &arguments)
    }
}
