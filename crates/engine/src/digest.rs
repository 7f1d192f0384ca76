//! One number for a great many quotes.
//!
//! Draws configurations and terms by a small generator, quotes each and folds what a buyer sees into a checksum. The
//! same catalogue, seed and count give the same number everywhere: natively, in a browser, in another build. The laws
//! and the golden census draw from here too.

use alloc::vec::Vec;

use crate::catalogue::{Catalogue, ChoiceId, ChoiceSet, Feature, Role};
use crate::configuration::{Configuration, Picked};
use crate::date::Date;
use crate::quote::{Quote, quote};
use crate::rule::settle;
use crate::terms::{ColourShare, QUANTITY_MAX, Quantity, Terms};

/// A stream of numbers: `SplitMix64`, which needs eight bytes and no clock.
#[derive(Clone, Debug)]
pub struct Draw {
    state: u64,
}

impl Draw {
    /// The stream of a seed.
    pub fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// The next number.
    pub fn next_number(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`; zero for an `end` of zero.
    pub fn below(&mut self, end: u64) -> u64 {
        self.next_number().checked_rem(end).unwrap_or(0)
    }

    fn index(&mut self, length: usize) -> usize {
        let end = u64::try_from(length).unwrap_or(u64::MAX);
        usize::try_from(self.below(end)).unwrap_or(0)
    }

    /// Random choices for every feature, conflicts or not.
    pub fn choices(&mut self, catalogue: &Catalogue) -> Configuration {
        let mut configuration = Configuration::new(catalogue);
        for (id, feature) in catalogue.features() {
            let set = if feature.several {
                // Each choice with one chance in four.
                ChoiceSet(self.next_number() & self.next_number() & feature.all().0)
            } else {
                self.one_of(feature)
            };
            configuration = configuration.with_set(catalogue, id, set);
        }
        configuration
    }

    fn one_of(&mut self, feature: &Feature) -> ChoiceSet {
        let index = self.index(feature.choices.len());
        ChoiceSet::of(ChoiceId(u8::try_from(index).unwrap_or(0)))
    }

    /// A configuration without conflicts: random choices, settled; the default if twenty draws find no way out.
    pub fn configuration(&mut self, catalogue: &Catalogue) -> Configuration {
        for _ in 0..20 {
            let start = self.choices(catalogue);
            if let Some(way) = settle(catalogue, start.clone(), &[], &start) {
                return way.configuration;
            }
        }
        Configuration::new(catalogue)
    }

    /// A quantity: of the ladder and its neighbours as often as any other up to 5 000, now and then a huge one.
    pub fn quantity(&mut self, catalogue: &Catalogue) -> Quantity {
        let count = match self.below(8) {
            0..=2 => {
                let index = self.index(catalogue.ladder.len());
                let step = catalogue.ladder.get(index).copied().unwrap_or(1);
                u64::from(step).saturating_add(self.below(3)).saturating_sub(1)
            }
            3..=6 => self.below(5_000),
            _ => self.below(u64::from(QUANTITY_MAX)) + 1,
        };
        Quantity::nearest(u32::try_from(count).unwrap_or(QUANTITY_MAX))
    }

    /// Terms: every third order in two or three colours, every second with set-up charges on their own.
    pub fn terms(&mut self, catalogue: &Catalogue, configuration: &Configuration) -> Terms {
        let quantity = self.quantity(catalogue);
        let mut terms = Terms {
            quantity,
            spread_setup: self.below(2) == 0,
            ..Terms::new(catalogue)
        };
        let further = self.below(6).saturating_sub(3);
        let colour = Picked::new(catalogue, configuration).role(catalogue, Role::Colour);
        let Some((feature, known)) = colour.and_then(|(id, _)| catalogue.feature(id).map(|known| (id, known))) else {
            return terms;
        };
        for _ in 0..further {
            let choice = self.one_of(known).first().unwrap_or_default();
            let quantity = u32::try_from(self.below(u64::from(quantity.get()) / 2)).unwrap_or(0);
            if quantity > 0 {
                terms.split.push(ColourShare {
                    feature,
                    choice,
                    quantity,
                });
            }
        }
        terms
    }
}

/// FNV-1a over 64 bits.
#[derive(Clone, Debug)]
pub struct Checksum(u64);

impl Default for Checksum {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Checksum {
    /// Takes up a number, low byte first.
    pub fn take(&mut self, number: i64) {
        for byte in number.to_le_bytes() {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    /// Takes up what a buyer sees of a quote.
    pub fn take_quote(&mut self, quote: &Quote) {
        self.take(i64::from(quote.quantity));
        for line in &quote.lines {
            self.take(i64::from(line.line));
            [line.unit, line.low, line.high]
                .into_iter()
                .for_each(|amount| self.take(amount.0));
        }
        for charge in &quote.one_offs {
            self.take(charge.amount.0);
        }
        let amounts = [
            quote.ex_works,
            quote.unit_price,
            quote.total,
            quote.band.low,
            quote.band.high,
        ];
        amounts.into_iter().for_each(|amount| self.take(amount.0));
        self.take(i64::from(quote.moq.minimum));
        let (ready, arrival) = (quote.lead_time.ready, quote.lead_time.arrival);
        for days in [ready, arrival] {
            [days.least, days.likely, days.most]
                .into_iter()
                .for_each(|count| self.take(i64::from(count)));
        }
        self.take(i64::from(quote.weight_grams));
        self.take(i64::from(quote.volume_cm3));
    }

    /// The sum.
    pub fn value(&self) -> u64 {
        self.0
    }
}

/// The checksum of `count` quotes of random configurations and terms.
pub fn digest(catalogue: &Catalogue, seed: u64, count: u32) -> u64 {
    let mut draw = Draw::new(seed);
    let mut checksum = Checksum::default();
    for (configuration, terms) in samples(catalogue, &mut draw, count) {
        checksum.take_quote(&quote(catalogue, &configuration, &terms, Date(0)));
    }
    checksum.value()
}

/// `count` configurations without conflicts, with terms.
pub fn samples<'a>(
    catalogue: &'a Catalogue,
    draw: &'a mut Draw,
    count: u32,
) -> impl Iterator<Item = (Configuration, Terms)> + 'a {
    (0..count).map(move |_| {
        let configuration = draw.configuration(catalogue);
        let terms = draw.terms(catalogue, &configuration);
        (configuration, terms)
    })
}

/// The features of `configuration` that count, for a test to show: keys of features and their choices.
pub fn spelled<'a>(catalogue: &'a Catalogue, configuration: &Configuration) -> Vec<(&'a str, Vec<&'a str>)> {
    let picked = Picked::new(catalogue, configuration);
    catalogue
        .features()
        .filter(|(_, feature)| picked.holds(&feature.applies))
        .map(|(id, feature)| {
            let set = picked.of(id);
            let chosen = feature.choices().filter(|(choice, _)| set.has(*choice));
            (&*feature.key, chosen.map(|(_, choice)| &*choice.key).collect())
        })
        .collect()
}
