//! The minimum order quantity, its causes and what lowers it; the colours of the order.

use engine::alternatives::Relaxation;
use engine::pricing::ladder::price_break;
use wording::{Arg, Phrase};

use super::Page;

impl Page<'_> {
    pub(super) fn minimum(&mut self, relaxation: Option<&Relaxation>) {
        let moq = self.quote.moq.clone();
        let words = &self.offer.words;
        self.text.push('\n');
        let Some((binding, others)) = moq.drivers.split_first() else {
            return;
        };
        let cause = self.offer.text(binding.name);
        let headline = self.say(
            Phrase::QuoteMoq,
            &[("count", moq.minimum.into()), ("cause", Arg::Text(cause))],
        );
        let standing = if moq.short_by == 0 {
            words.say(Phrase::QuoteMoqMet).to_owned()
        } else {
            self.say(Phrase::QuoteMoqBelow, &[("count", moq.short_by.into())])
        };
        self.line(&headline);
        self.indented(&standing);
        if moq.short_by > 0 {
            let there = price_break(&self.offer.catalogue, self.configuration, self.terms, moq.minimum);
            let price = self.money(there.unit_price);
            let arguments = [("count", moq.minimum.into()), ("price", Arg::Text(&price))];
            let sentence = self.say(Phrase::QuoteMoqPriceAt, &arguments);
            self.indented(&sentence);
        }
        if let Some(relaxation) = relaxation {
            let sentence = self.relaxed(relaxation);
            self.indented(&sentence);
        }
        let others: Vec<String> = others
            .iter()
            .filter(|driver| driver.order > 1)
            .map(|driver| {
                let cause = Arg::Text(self.offer.text(driver.name));
                self.say(
                    Phrase::QuoteMoqDriver,
                    &[("cause", cause), ("count", driver.order.into())],
                )
            })
            .collect();
        if !others.is_empty() {
            let title = self.offer.words.say(Phrase::QuoteMoqOthers);
            let others: Vec<&str> = others.iter().map(String::as_str).collect();
            let line = format!("{title}: {}", self.offer.words.list(&others));
            self.indented(&line);
        }
    }

    pub(super) fn colours(&mut self) {
        if self.quote.shares.len() < 2 {
            return;
        }
        self.title(Phrase::SplitTitle);
        let mut lines = Vec::new();
        for share in &self.quote.shares {
            let colour = self.offer.choice(share.feature, share.choice);
            let short = self.quote.moq.colours_short.iter().find(|short| short.share == *share);
            lines.push(match short {
                None => format!("{colour}: {}", self.offer.words.bags(share.quantity)),
                Some(short) => {
                    let arguments = [
                        ("colour", Arg::Text(colour)),
                        ("count", share.quantity.into()),
                        ("minimum", short.minimum.into()),
                    ];
                    self.say(Phrase::SplitErrorBelow, &arguments)
                }
            });
        }
        lines.iter().for_each(|line| self.indented(line));
    }
}
