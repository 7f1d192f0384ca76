//! When the goods are ready and when they arrive, stage by stage; and how that stands against the day they are needed.

use engine::alternatives::{InTime, modes_in_time};
use engine::date::Date;
use engine::lead_time::Days;
use wording::{Arg, Phrase};

use super::Page;

impl Page<'_> {
    pub(super) fn lead_time(&mut self) {
        let time = self.quote.lead_time.clone();
        let words = &self.offer.words;
        let weeks = time.ready.weeks();
        let weeks = words.weeks(i64::from(weeks.least), i64::from(weeks.most));
        let headline = self.say(Phrase::QuoteLead, &[("weeks", Arg::Text(&weeks))]);
        self.text.push('\n');
        self.line(&headline);
        if time.has_transit() {
            let first = words.date(self.as_of.plus(time.arrival.least));
            let last = words.date(self.as_of.plus(time.arrival.most));
            let arguments = [("first", Arg::Text(&first)), ("last", Arg::Text(&last))];
            let arrives = self.say(Phrase::QuoteLeadArrivesBetween, &arguments);
            self.indented(&arrives);
        }
        let mut before = None;
        for stage in &time.stages {
            let name = self.offer.text(stage.name);
            let days = self.days(stage.days);
            let arguments = [("stage", Arg::Text(name)), ("days", Arg::Text(&days))];
            let mut line = self.say(Phrase::QuoteStageDays, &arguments);
            if let Some((step, earlier)) = before
                && step == stage.step
            {
                let beside = self.say(Phrase::QuoteSideBySide, &[("stage", Arg::Text(earlier))]);
                line = format!("{line} ({beside})");
            }
            before = Some((stage.step, name));
            self.indented(&line);
        }
        if let Some(needed_by) = self.terms.needed_by {
            self.needed_by(needed_by);
        }
    }

    fn days(&self, days: Days) -> String {
        self.offer.words.days(i64::from(days.least), i64::from(days.most))
    }

    fn needed_by(&mut self, needed_by: Date) {
        let words = &self.offer.words;
        let modes = modes_in_time(
            &self.offer.catalogue,
            self.configuration,
            self.terms,
            self.as_of,
            needed_by,
        );
        let transport = engine::quote::transport(&self.offer.catalogue, self.configuration);
        let named = |worst: InTime| -> Vec<&str> {
            let met = modes.iter().filter(|(.., standing)| *standing <= worst);
            met.filter_map(|(choice, ..)| Some(self.offer.choice(transport?, *choice)))
                .collect()
        };
        let date = words.date(needed_by);
        let (likely, barely) = (named(InTime::Likely), named(InTime::Barely));
        let sentence = if !likely.is_empty() {
            let list = words.list(&likely);
            self.say(
                Phrase::DeliveryInTime,
                &[("date", Arg::Text(&date)), ("modes", Arg::Text(&list))],
            )
        } else if !barely.is_empty() {
            self.say(Phrase::DeliveryTight, &[("date", Arg::Text(&date))])
        } else {
            let earliest = modes.iter().map(|(_, day, _)| *day).min().unwrap_or(needed_by);
            let earliest = words.date(earliest);
            self.say(
                Phrase::DeliveryTooLate,
                &[("date", Arg::Text(&date)), ("earliest", Arg::Text(&earliest))],
            )
        };
        self.indented(&sentence);
    }
}
