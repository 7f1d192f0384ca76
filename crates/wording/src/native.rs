//! What only a command line, a build or a test needs: all languages, number styles without a browser, packs and the
//! texts of catalogues.

use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::check;
use crate::pack::header;
use crate::phrase::{PAGE_PHRASES, Phrase};
use crate::plural::language;
use crate::style::NumberStyle;
use crate::style::learn::Part;
use crate::words::{Arg, SEPARATOR, Texts, Words};

include!(concat!(env!("OUT_DIR"), "/locales.rs"));

/// The languages shipped, English first.
pub const LOCALES: [&str; TEXTS.len()] = {
    let mut locales = [""; TEXTS.len()];
    let mut at = 0;
    while at < TEXTS.len() {
        locales[at] = TEXTS[at].0;
        at += 1;
    }
    locales
};

/// What `Intl.NumberFormat` of Node 20 (ICU 78, as in Chromium) answered to the samples of `NumberStyle::learn`, by
/// language, in the order asked. Written by `data/intl.mjs`.
const ANSWERS: &str = include_str!("../data/intl.json");

/// The currencies `data/intl.json` has answers for, in its order.
const CURRENCIES: [&str; 16] = [
    "USD", "EUR", "GBP", "CHF", "JPY", "CNY", "INR", "BRL", "ZAR", "NGN", "KES", "AED", "SAR", "EGP", "KWD", "TRY",
];

impl NumberStyle {
    /// The style of a language shipped, as a browser set to it would have it.
    pub fn native(locale: &str) -> Option<Self> {
        let mut answers: BTreeMap<String, Vec<Vec<Part>>> = serde_json::from_str(ANSWERS).ok()?;
        let mut answers = answers.remove(language(locale))?.into_iter();
        Self::learn(&CURRENCIES, &mut |_| answers.next().unwrap_or_default())
    }
}

impl Words {
    /// The words of a language shipped; `de-CH` finds `de`. Without a catalogue's texts.
    pub fn native(locale: &str) -> Option<Self> {
        let exact = TEXTS.iter().find(|(tag, _)| *tag == locale);
        let (tag, joined) = exact.or_else(|| TEXTS.iter().find(|(tag, _)| *tag == language(locale)))?;
        Some(Self::new(
            tag,
            Texts::new(joined.split(SEPARATOR)),
            Texts::default(),
            NumberStyle::native(tag)?,
        ))
    }
}

impl Phrase {
    /// Its key in `locales/*.json`.
    pub fn key(self) -> &'static str {
        Self::ALL.get(self as usize).map_or("", |(_, key, _)| key)
    }

    /// The names it wants filled.
    pub fn placeholders(self) -> &'static [&'static str] {
        Self::ALL.get(self as usize).map_or(&[], |(_, _, names)| names)
    }

    /// Whether these arguments fill it, all and no other.
    pub(crate) fn takes(self, arguments: &[(&str, Arg<'_>)]) -> bool {
        let names = self.placeholders();
        names.len() == arguments.len() && arguments.iter().all(|(given, _)| names.contains(given))
    }
}

/// The names of a page's phrases with their English texts, as JSON: what a host copies from, and what comes with his
/// words so that they find their places.
pub fn phrase_list() -> String {
    let english = TEXTS
        .iter()
        .find(|(tag, _)| *tag == "en")
        .map_or("", |(_, joined)| joined);
    let texts = english.split(SEPARATOR);
    let pairs: BTreeMap<&str, &str> = Phrase::ALL
        .iter()
        .map(|(_, key, _)| *key)
        .zip(texts)
        .take(PAGE_PHRASES)
        .collect();
    serde_json::to_string_pretty(&pairs).unwrap_or_default()
}

/// The file a page fetches for a language: its phrases and a catalogue's texts in it. `None` if the language is not
/// shipped or there is not one text for each key.
pub fn pack(locale: &str, keys: &[Box<str>], texts: &[String]) -> Option<String> {
    let (tag, joined) = TEXTS.iter().find(|(tag, _)| *tag == locale)?;
    if keys.len() != texts.len() {
        return None;
    }
    let phrases = joined.split(SEPARATOR).take(PAGE_PHRASES);
    let all: Vec<&str> = phrases.chain(texts.iter().map(String::as_str)).collect();
    Some(header(tag, keys) + &all.join(SEPARATOR.encode_utf8(&mut [0; 4])) + "\n")
}

/// The texts of a catalogue in one language, in the order of `Catalogue::texts`, from a flat JSON object of texts by
/// key; or everything that is wrong with it.
pub fn catalogue_texts(json: &str, keys: &[Box<str>]) -> Result<Vec<String>, Vec<String>> {
    let mut phrases = check::read("catalogue texts", json)?.phrases;
    let (mut texts, mut problems) = (Vec::new(), Vec::new());
    for key in keys {
        match phrases.remove(&**key) {
            None => problems.push(format!("`{key}` is missing")),
            Some(text) if text.trim().is_empty() => problems.push(format!("`{key}` is blank")),
            // Isolates are allowed, embeddings and overrides are not: a size in an Arabic hint has to be held together.
            Some(text)
                if text
                    .chars()
                    .any(|letter| letter.is_control() || crate::bidi::overrides(letter)) =>
            {
                problems.push(format!("`{key}` holds a control character"));
            }
            Some(text) => texts.push(text.trim().to_owned()),
        }
    }
    problems.extend(
        phrases
            .keys()
            .map(|key| format!("`{key}` is not a text of this catalogue")),
    );
    if problems.is_empty() { Ok(texts) } else { Err(problems) }
}
