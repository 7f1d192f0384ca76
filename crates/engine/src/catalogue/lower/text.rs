//! Text keys, and the words a catalogue brings for them.

use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::catalogue::TextId;
use crate::catalogue::file::CatalogueFile;
use crate::json::{Place, Report, listed, quoted, suggestion, unseen};

/// Longest text, in characters.
const TEXT_MAX: usize = 2_000;
/// Most locales.
const LOCALES_MAX: usize = 64;

/// Text keys met so far.
#[derive(Debug, Default)]
pub(super) struct Texts {
    keys: Vec<Box<str>>,
    known: BTreeMap<String, TextId>,
}

impl Texts {
    /// The id of a text key.
    pub(super) fn key(&mut self, key: String) -> TextId {
        let next = TextId(u16::try_from(self.keys.len()).unwrap_or(u16::MAX));
        *self.known.entry(key).or_insert_with_key(|key| {
            self.keys.push(key.as_str().into());
            next
        })
    }

    /// All text keys, by id.
    pub(super) fn into_keys(self) -> Box<[Box<str>]> {
        self.keys.into()
    }

    /// Checks the words: every text key in every locale given, and no others.
    pub(super) fn check(&self, file: &CatalogueFile, report: &mut Report) {
        let root = Place::Root;
        let at = root.key("texts");
        if file.texts.len() > LOCALES_MAX {
            report.add_plain(
                &at,
                format!("{} locales; at most {LOCALES_MAX} are possible", file.texts.len()),
            );
        }
        for (locale, words) in &file.texts {
            let place = at.key(locale);
            if !is_locale(locale) {
                report.add(
                    &place,
                    format!("{} is not a locale", quoted(locale)),
                    "a language tag such as `en` or `pt-BR`",
                );
            }
            let missing: Vec<&str> = self
                .known
                .keys()
                .map(String::as_str)
                .filter(|key| !words.contains_key(*key))
                .collect();
            for (key, text) in words {
                let place = place.key(key);
                if self.known.contains_key(key) {
                    check_text(text, &place, report);
                } else {
                    let hint = suggestion(key, missing.iter().copied());
                    let hint = if hint.starts_with("did") {
                        hint
                    } else {
                        "take it out".to_owned()
                    };
                    report.add(&place, "nothing in this catalogue has this text key", hint);
                }
            }
            if !missing.is_empty() {
                let what = format!("words are missing for {}", listed(missing.iter().copied()));
                report.add(&place, what, "a locale that is given is given completely");
            }
        }
    }
}

/// Whether a text is something a reader can read as it is written.
pub(super) fn check_text(text: &str, at: &Place<'_>, report: &mut Report) {
    let length = text.chars().count();
    if length > TEXT_MAX {
        report.add_plain(
            at,
            format!("the text has {length} characters; at most {TEXT_MAX} are possible"),
        );
    }
    if text
        .chars()
        .all(|character| character.is_whitespace() || unseen(character))
    {
        report.add(at, "the text shows nothing", "write what a reader is to see");
    }
    for character in text.chars() {
        let code = u32::from(character);
        if character.is_control() {
            let what = format!("the text has a control character (U+{code:04X})");
            return report.add(at, what, "take it out; texts are single lines");
        }
        if matches!(code, 0x202A..=0x202E | 0x2066..=0x2069) {
            let what = format!("the text has a character that turns the direction of writing (U+{code:04X})");
            return report.add(at, what, "take it out; directions follow from the letters");
        }
    }
}

/// Language and further parts, as in `en`, `pt-BR` or `zh-Hant-TW`.
fn is_locale(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    (2..=3).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}
