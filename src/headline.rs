//! The figures a click asks about, as texts: price, band, total, minimum and time.
//!
//! They are written straight into the page the moment a choice is made, whoever has drawn it: the build (as the first
//! view), or the user interface, which draws everything else right after. Both take the texts from here, so they agree.

use engine::catalogue::Catalogue;
use engine::configuration::Configuration;
use engine::date::Date;
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
    /// The bag.
    pub configuration: &'a Configuration,
    /// Its quote.
    pub quote: &'a Quote,
    /// Today.
    pub today: Date,
}

impl Headline<'_> {
    /// The text of the figure with this name; `None` if there is none.
    pub fn text(&self, name: &str) -> Option<String> {
        Some(match name {
            "price" => self.price(),
            "band" => self.band(),
            "for" => self
                .words
                .fill(Phrase::QuoteTotalFor, &[("count", Arg::from(self.quote.quantity))]),
            "total" => self.money(self.quote.total),
            "minimum" => self.minimum(),
            "time" => self.time(),
            "bags" => self.words.bags(self.quote.quantity),
            _ => return None,
        })
    }

    fn money(&self, amount: engine::amount::Minor) -> String {
        self.words
            .money(amount, &self.catalogue.currency, self.catalogue.decimals)
    }

    /// The price per bag.
    pub fn price(&self) -> String {
        self.money(self.quote.unit_price)
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
        let cause = moq.drivers.first().map_or(String::new(), |driver| {
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
