//! The figures a click asks about, as texts: price, band, total, minimum and time.
//!
//! They are written straight into the page the moment a choice is made, whoever has drawn it: the build (as the first
//! view), or the user interface, which draws everything else right after. Both take the texts from here, so they agree.

use engine::amount::Minor;
use engine::catalogue::Catalogue;
use engine::configuration::Configuration;
use engine::date::Date;
use engine::host::{HostRules, PriceDisplay};
use engine::quote::Quote;
use wasm_bindgen::JsCast;
use wording::{Arg, Phrase, Words};

/// The attribute that says which figure an element holds.
pub const HOOK: &str = "data-answer";

/// What the figures are made from.
#[derive(Clone, Copy, Debug)]
pub struct Headline<'a> {
    /// What is offered.
    pub catalogue: &'a Catalogue,
    /// The words of the current language.
    pub words: &'a Words,
    /// What the host decided.
    pub rules: &'a HostRules,
    /// The bag.
    pub configuration: &'a Configuration,
    /// Its quote.
    pub quote: &'a Quote,
    /// Today.
    pub today: Date,
}

impl Headline<'_> {
    /// The text of the figure with this name, empty if the host does not want it told; `None` if there is no such figure.
    pub fn text(&self, name: &str) -> Option<String> {
        let price = self.rules.price;
        Some(match name {
            "band" if !price.tells_amounts() => String::new(),
            "for" if !price.tells_band() => String::new(),
            "price" => self.price(),
            "band" => self.band(),
            "for" => self
                .words
                .fill(Phrase::QuoteTotalFor, &[("count", Arg::from(self.quote.quantity))]),
            "total" => self.total(),
            "minimum" => self.minimum(),
            "time" => self.time(),
            "bags" => self.words.bags(self.quote.quantity),
            _ => return None,
        })
    }

    fn money(&self, amount: Minor) -> String {
        self.words
            .money(amount, &self.catalogue.currency, self.catalogue.decimals)
    }

    /// An amount as far as the host has it told: as it is, or the ends of its band.
    fn told(&self, likely: Minor, low: Minor, high: Minor) -> String {
        match self.rules.price {
            PriceDisplay::Instant => self.money(likely),
            PriceDisplay::Range => {
                let (low, high) = (self.money(low), self.money(high));
                self.words.fill(
                    Phrase::RangeBetween,
                    &[("least", Arg::Text(&low)), ("most", Arg::Text(&high))],
                )
            }
            PriceDisplay::Request | PriceDisplay::Hidden => String::new(),
        }
    }

    /// The price per bag, or what stands in its place.
    pub fn price(&self) -> String {
        if self.rules.price == PriceDisplay::Request {
            return self.words.say(Phrase::PriceOnRequest).to_owned();
        }
        self.told(self.quote.unit_price, self.quote.band.low, self.quote.band.high)
    }

    /// The price of the order.
    pub fn total(&self) -> String {
        let quote = self.quote;
        let charged = quote.total - quote.goods_total;
        let of = |unit: Minor| unit.times(quote.quantity) + charged;
        self.told(quote.total, of(quote.band.low), of(quote.band.high))
    }

    /// From the low to the high price.
    pub fn band(&self) -> String {
        let band = self.quote.band;
        let (low, high) = (self.money(band.low), self.money(band.high));
        self.words.fill(
            Phrase::QuoteBand,
            &[("low", Arg::Text(&low)), ("high", Arg::Text(&high))],
        )
    }

    /// The minimum order and what asks for it.
    pub fn minimum(&self) -> String {
        let moq = &self.quote.moq;
        let binding = moq.drivers.first();
        if binding.is_some_and(|driver| self.rules.is_hidden(driver.cause.0)) {
            return self
                .words
                .fill(Phrase::QuantityMinimumMark, &[("count", moq.minimum.into())]);
        }
        let cause = binding.map_or(String::new(), |driver| {
            let (feature, choice) = driver.cause;
            let name = self.catalogue.choice(feature, choice);
            let name = name.map_or("", |known| self.words.text(known.name));
            [self.words.text(driver.name), " (", name, ")"].concat()
        });
        self.words.fill(
            Phrase::QuoteMoq,
            &[("count", moq.minimum.into()), ("cause", Arg::Text(&cause))],
        )
    }

    /// Weeks until ready, and the day of arrival where the goods travel.
    pub fn time(&self) -> String {
        let lead = &self.quote.lead_time;
        let weeks = lead.ready.weeks();
        let weeks = self.words.weeks(i64::from(weeks.least), i64::from(weeks.most));
        if !lead.has_transit() {
            return self.words.fill(Phrase::QuoteLead, &[("weeks", Arg::Text(&weeks))]);
        }
        let date = self.words.date(self.today.plus(lead.arrival.likely));
        self.words.fill(
            Phrase::QuoteLeadSentence,
            &[("weeks", Arg::Text(&weeks)), ("date", Arg::Text(&date))],
        )
    }

    /// Writes the figures within `root` that a selector finds. The text nodes stay the ones they are: they may be
    /// somebody's.
    pub fn write(&self, root: &web_sys::Element, selector: &str) {
        let Ok(found) = root.query_selector_all(selector) else {
            return;
        };
        for index in 0..found.length() {
            let element = found
                .get(index)
                .and_then(|node| node.dyn_into::<web_sys::Element>().ok());
            let Some(element) = element else { continue };
            let text = element.get_attribute(HOOK).and_then(|name| self.text(&name));
            let (Some(text), Some(node)) = (text, element.first_child()) else {
                continue;
            };
            if node.node_value().as_deref() != Some(&text) {
                node.set_node_value(Some(&text));
            }
        }
    }
}
