//! Laws every quote obeys, tried on random configurations and terms of the default catalogue.
//!
//! A case is a seed: `Draw` makes a configuration without conflicts and its terms of it, so a failing case is told by
//! one number and spelled out in the message. `PROPTEST_CASES=10000 cargo test …` tries more.
#![cfg(feature = "file")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::sync::OnceLock;

use packwright_engine::catalogue::Catalogue;
use packwright_engine::configuration::Configuration;
use packwright_engine::date::Date;
use packwright_engine::digest::{Draw, spelled};
use packwright_engine::quote::{Quote, quote};
use packwright_engine::terms::{Quantity, Terms};

#[path = "laws/choices.rs"]
mod choices;
#[path = "laws/fixed.rs"]
mod fixed;
#[path = "laws/price.rs"]
mod price;
#[path = "laws/quantity.rs"]
mod quantity;
#[path = "laws/session.rs"]
mod session;
#[path = "laws/share.rs"]
mod share;
#[path = "laws/standing.rs"]
mod standing;

/// The day all quotes of these laws are of.
const TODAY: Date = Date(20_780);

fn catalogue() -> &'static Catalogue {
    static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
    CATALOGUE.get_or_init(|| {
        let file = include_bytes!("../../../catalogue/default.json");
        Catalogue::parse(file).unwrap_or_else(|problems| panic!("{problems:#?}"))
    })
}

/// What a seed stands for.
struct Case {
    configuration: Configuration,
    terms: Terms,
}

impl Case {
    fn new(seed: u64) -> Self {
        let mut draw = Draw::new(seed);
        let configuration = draw.configuration(catalogue());
        let terms = draw.terms(catalogue(), &configuration);
        Self { configuration, terms }
    }

    fn quote(&self) -> Quote {
        quote(catalogue(), &self.configuration, &self.terms, TODAY)
    }

    /// The same bag in one colour, so many of it.
    fn of(&self, count: u32) -> Quote {
        quote(catalogue(), &self.configuration, &self.terms_of(count), TODAY)
    }

    fn terms_of(&self, count: u32) -> Terms {
        Terms {
            quantity: Quantity::new(count).unwrap(),
            split: Vec::new(),
            ..self.terms.clone()
        }
    }

    /// For the message of a law that is broken.
    fn told(&self) -> String {
        format!("{:?}\n{:?}", self.terms, spelled(catalogue(), &self.configuration))
    }
}

/// As many cases as `PROPTEST_CASES` says, 256 if it says nothing; seeds need no file of past failures.
fn cases() -> proptest::test_runner::Config {
    proptest::test_runner::Config {
        failure_persistence: None,
        ..Default::default()
    }
}
