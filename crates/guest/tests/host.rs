//! A host speaks with the configurator: what it gets wrong, what it is told, and what it can rely on.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::sync::OnceLock;

use engine::catalogue::Catalogue;
use engine::date::Date;
use engine::host::HostRules;
use engine::session::Session;
use packwright_guest::{Guest, answer, report};
use serde_json::Value;
use wording::{Words, catalogue_texts};

#[path = "host/anything.rs"]
mod anything;
#[path = "host/nasty.rs"]
mod nasty;
#[path = "host/own.rs"]
mod own;
#[path = "host/told.rs"]
mod told;

/// The day all quotes of these tests are of.
const TODAY: Date = Date(20_780);

fn catalogue() -> &'static Catalogue {
    static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
    CATALOGUE.get_or_init(|| {
        let file = include_bytes!("../../../catalogue/default.json");
        Catalogue::parse(file).unwrap_or_else(|problems| panic!("{problems:#?}"))
    })
}

/// A language with the catalogue's texts; English is asked for often.
fn words(locale: &str) -> Words {
    static ENGLISH: OnceLock<Words> = OnceLock::new();
    match locale {
        "en" => ENGLISH.get_or_init(|| read_words("en")).clone(),
        _ => read_words(locale),
    }
}

fn read_words(locale: &str) -> Words {
    let json = match locale {
        "de" => include_str!("../../../locales/catalogue/de.json"),
        "ar" => include_str!("../../../locales/catalogue/ar.json"),
        _ => include_str!("../../../locales/catalogue/en.json"),
    };
    let texts = catalogue_texts(json, &catalogue().texts).unwrap();
    Words::native(locale)
        .unwrap()
        .with_texts(texts.iter().map(String::as_str))
}

/// One element on a page.
struct Stand {
    words: Words,
    session: Session,
    rules: HostRules,
}

impl Stand {
    fn new(locale: &str) -> Self {
        Self {
            words: words(locale),
            session: Session::new(catalogue()),
            rules: HostRules::default(),
        }
    }

    /// The answer to an operation, as text.
    fn raw(&mut self, name: &str, json: &str) -> String {
        let mut guest = Guest {
            catalogue: catalogue(),
            words: &self.words,
            session: &mut self.session,
            rules: &mut self.rules,
            today: TODAY,
        };
        answer(name, json, &mut guest).json
    }

    fn ask(&mut self, name: &str, json: &str) -> Value {
        serde_json::from_str(&self.raw(name, json)).unwrap()
    }

    /// An operation that has to succeed.
    fn done(&mut self, name: &str, json: &str) -> Value {
        let answer = self.ask(name, json);
        assert_eq!(answer["ok"], true, "{name} {json}: {answer:#}");
        answer
    }

    fn report(&self) -> Value {
        let json = report(catalogue(), &self.words, &self.session, &self.rules, TODAY, "api");
        serde_json::from_str(&json).unwrap()
    }
}
