//! A catalogue with the words for it.

use std::collections::BTreeMap;
use std::fs;

use engine::catalogue::{Catalogue, ChoiceId, FeatureId, TextId};
use wording::{LOCALES, Words};

use crate::failure::{Failure, unknown};

/// The catalogue built in.
const DEFAULT: &[u8] = include_bytes!("../../../catalogue/default.json");

/// The built-in catalogue's texts by language.
const TEXTS: [(&str, &str); 3] = [
    ("en", include_str!("../../../locales/catalogue/en.json")),
    ("de", include_str!("../../../locales/catalogue/de.json")),
    ("ar", include_str!("../../../locales/catalogue/ar.json")),
];

type Texts = BTreeMap<String, String>;

/// A catalogue with the words for it.
#[derive(Clone, Debug)]
pub struct Offer {
    /// What is offered.
    pub catalogue: Catalogue,
    /// The language, with the catalogue's texts.
    pub words: Words,
}

impl Offer {
    /// Reads a catalogue file (without a path the one built in), with the words of a language.
    ///
    /// # Errors
    /// When there is no such language, or the file cannot be read or has problems.
    pub fn load(path: Option<&str>, language: &str) -> Result<Self, Failure> {
        let words = Words::native(language)
            .ok_or_else(|| Failure::Misuse(unknown("language", language, LOCALES.into_iter())))?;
        let bytes = match path {
            None => DEFAULT.to_vec(),
            Some(path) => fs::read(path).map_err(|error| unreadable(path, &error))?,
        };
        let catalogue = Catalogue::parse(&bytes).map_err(|problems| {
            let listed: Vec<String> = problems.iter().map(|problem| format!("  {problem}")).collect();
            Failure::Problem(format!(
                "{} cannot be used:\n{}",
                path.unwrap_or("The catalogue built in"),
                listed.join("\n")
            ))
        })?;
        let shelves = shelves(&bytes, words.locale());
        let all: Vec<String> = catalogue.texts.iter().map(|key| found(key, &shelves)).collect();
        let words = words.with_texts(all.iter().map(String::as_str));
        Ok(Self { catalogue, words })
    }

    /// A text of the catalogue.
    pub fn text(&self, id: TextId) -> &str {
        self.words.text(id)
    }

    /// The name of a choice.
    pub fn choice(&self, feature: FeatureId, choice: ChoiceId) -> &str {
        self.catalogue
            .choice(feature, choice)
            .map_or("", |known| self.text(known.name))
    }

    /// The name of a feature.
    pub fn feature(&self, feature: FeatureId) -> &str {
        self.catalogue
            .feature(feature)
            .map_or("", |known| self.text(known.name))
    }
}

/// A file that cannot be read.
pub(crate) fn unreadable(path: &str, error: &std::io::Error) -> Failure {
    Failure::Problem(format!("{path} could not be read: {error}"))
}

/// Where texts are looked up, in this order: the catalogue's own in the language, ours, then both in English.
fn shelves(bytes: &[u8], language: &str) -> Vec<Texts> {
    let file: serde_json::Value = serde_json::from_slice(bytes).unwrap_or_default();
    let own = |language: &str| {
        let texts = file.get("texts").and_then(|texts| texts.get(language)).cloned();
        texts
            .and_then(|texts| serde_json::from_value(texts).ok())
            .unwrap_or_default()
    };
    let ours = |language: &str| {
        let json = TEXTS
            .iter()
            .find(|(tag, _)| *tag == language)
            .map_or("{}", |(_, json)| *json);
        serde_json::from_str(json).unwrap_or_default()
    };
    vec![own(language), ours(language), own("en"), ours("en")]
}

/// The text of a key, or the key itself where there is none.
fn found(key: &str, shelves: &[Texts]) -> String {
    let text = shelves
        .iter()
        .find_map(|texts| texts.get(key))
        .map_or(key, String::as_str);
    text.chars().filter(|letter| !letter.is_control()).collect()
}
