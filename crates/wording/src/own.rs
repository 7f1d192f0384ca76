//! Phrases a host words its own way.
//!
//! A page does not carry the names of its phrases. Who brings words of his own brings the list of phrases with them: the
//! file our build writes beside the languages (`phrase_list`), name and English text of each. It has to be the list of
//! this very build, or a phrase would land in the wrong place.

use alloc::string::String;
use alloc::vec::Vec;

use crate::check::{Locale, Shape, misfits, order, read, shape};
use crate::hash;
use crate::phrase::{FINGERPRINT, PAGE_PHRASES};
use crate::words::{Texts, Words};

/// Longest phrase, in characters.
const TEXT_MAX: usize = 2_000;

/// The names of all phrases of a page, with what each wants filled.
#[derive(Debug)]
pub struct PhraseList {
    phrases: Vec<(String, Shape)>,
}

impl PhraseList {
    /// Reads the list: JSON of English texts by name. `None` if it is not the list of this build.
    pub fn read(json: &str) -> Option<Self> {
        let english: Locale = read("en", json).ok()?;
        let mut phrases = Vec::new();
        let mut fingerprint = hash::START;
        for key in order(&english).into_iter().take(PAGE_PHRASES) {
            let shape = shape("en", english.phrases.get(key)?).ok()?;
            fingerprint = hash::text(fingerprint, key);
            for name in &shape.names {
                fingerprint = hash::text(fingerprint, name);
            }
            phrases.push((key.into(), shape));
        }
        (phrases.len() == PAGE_PHRASES && fingerprint == FINGERPRINT).then_some(Self { phrases })
    }

    /// The names, in order.
    pub fn keys(&self) -> impl Iterator<Item = &str> + Clone {
        self.phrases.iter().map(|(key, _)| key.as_str())
    }

    /// The place of a phrase by its name.
    pub fn find(&self, key: &str) -> Option<usize> {
        self.phrases.iter().position(|(known, _)| known == key)
    }

    /// What is wrong with a host's text for the phrase at `place`: each a sentence's end, such as `lacks {count}`.
    pub fn check(&self, place: usize, locale: &str, text: &str) -> Vec<String> {
        let Some((_, wanted)) = self.phrases.get(place) else {
            return alloc::vec!["is not a phrase".into()];
        };
        if text.chars().nth(TEXT_MAX).is_some() {
            return alloc::vec![alloc::format!("is longer than {TEXT_MAX} characters")];
        }
        match shape(locale, text) {
            Ok(shape) => misfits(&shape, wanted),
            Err(problem) => alloc::vec![problem],
        }
    }
}

impl Words {
    /// With other texts for some phrases, each by its place in the list. Whoever calls this has checked them.
    #[must_use]
    pub fn with_own_phrases(self, own: &[(usize, String)]) -> Self {
        let all = (0..self.phrase_count()).map(|place| {
            let mine = own.iter().rev().find(|(known, _)| *known == place);
            mine.map_or_else(|| self.phrase_at(place), |(_, text)| text.as_str())
        });
        let phrases = Texts::new(all);
        self.with_phrases(phrases)
    }
}
