//! Reads a locale file and finds everything that is wrong with it. `build.rs` and the tests share this file.
//!
//! A missing or surplus phrase, a blank one, a placeholder or plural form that does not fit: each is found here, all
//! at once, and fails the build, so that no page ever meets one.

// Named one by one because the crate itself does without the standard library's prelude.
use std::collections::{BTreeMap, BTreeSet};
use std::string::String;
use std::vec::Vec;
use std::{format, vec};

use serde::de::{Deserializer, MapAccess, Visitor};

use crate::plural::{Category, needs};

/// Stands between two phrases of a blob.
pub const SEPARATOR: char = '\u{1e}';

/// The phrases of one language.
pub struct Locale {
    /// BCP 47 tag: the name of the file.
    pub tag: String,
    /// Phrases by key.
    pub phrases: BTreeMap<String, String>,
}

/// What a phrase expects to be filled with.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Shape {
    /// All names in braces.
    pub names: BTreeSet<String>,
    /// Those that choose a plural form.
    pub counted: BTreeSet<String>,
}

/// Pairs in the order of the file, duplicates included.
struct Pairs(Vec<(String, String)>);

impl<'de> Visitor<'de> for Pairs {
    type Value = Self;

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("an object of phrases: a text for each key, no nesting")
    }

    fn visit_map<M: MapAccess<'de>>(mut self, mut map: M) -> Result<Self, M::Error> {
        while let Some(pair) = map.next_entry()? {
            self.0.push(pair);
        }
        Ok(self)
    }
}

/// Reads the file of a language: a flat object, each key once.
pub fn read(tag: &str, json: &str) -> Result<Locale, Vec<String>> {
    let mut reader = serde_json::Deserializer::from_str(json);
    let pairs = reader
        .deserialize_map(Pairs(Vec::new()))
        .and_then(|pairs| reader.end().map(|()| pairs));
    let pairs = pairs.map_err(|error| vec![format!("{tag}.json: {error}")])?;
    let mut phrases = BTreeMap::new();
    let mut problems = Vec::new();
    for (key, text) in pairs.0 {
        if phrases.insert(key.clone(), text).is_some() {
            problems.push(format!("{tag}.json: `{key}` is there twice"));
        }
    }
    if problems.is_empty() {
        Ok(Locale {
            tag: tag.into(),
            phrases,
        })
    } else {
        Err(problems)
    }
}

/// Everything that is wrong with the languages, English being the measure.
pub fn check(english: &Locale, others: &[Locale]) -> Vec<String> {
    let mut problems = Vec::new();
    let mut variants = BTreeMap::new();
    for key in english.phrases.keys() {
        if !well_formed(key) {
            problems.push(format!(
                "en.json: `{key}` is not a key: write lower-case words, joined by dots or hyphens"
            ));
        }
        if let Some(other) = variants.insert(variant(key), key) {
            problems.push(format!(
                "en.json: `{key}` and `{other}` are both Phrase::{}",
                variant(key)
            ));
        }
    }
    let mut shapes = BTreeMap::new();
    for (key, text) in &english.phrases {
        match shape(&english.tag, text) {
            Ok(shape) => drop(shapes.insert(key.as_str(), shape)),
            Err(problem) => problems.push(format!("en.json: `{key}` {problem}")),
        }
    }
    for locale in others {
        compare(locale, english, &shapes, &mut problems);
    }
    problems
}

fn compare(locale: &Locale, english: &Locale, shapes: &BTreeMap<&str, Shape>, problems: &mut Vec<String>) {
    let tag = &locale.tag;
    for (key, original) in &english.phrases {
        let Some(text) = locale.phrases.get(key) else {
            problems.push(format!("{tag}.json: `{key}` is missing; in English it is “{original}”"));
            continue;
        };
        match (shape(tag, text), shapes.get(key.as_str())) {
            (Err(problem), _) => problems.push(format!("{tag}.json: `{key}` {problem}")),
            (Ok(_), None) => {}
            (Ok(shape), Some(wanted)) => {
                let misfits = misfits(&shape, wanted);
                problems.extend(
                    misfits
                        .into_iter()
                        .map(|misfit| format!("{tag}.json: `{key}` {misfit}")),
                );
            }
        }
    }
    for key in locale.phrases.keys().filter(|key| !english.phrases.contains_key(*key)) {
        problems.push(format!(
            "{tag}.json: `{key}` is not in en.json: remove it, or add it there first"
        ));
    }
}

/// How a phrase differs from what English wants filled.
pub fn misfits(shape: &Shape, wanted: &Shape) -> Vec<String> {
    let lacking = wanted
        .names
        .difference(&shape.names)
        .map(|name| format!("lacks {{{name}}}"));
    let surplus = shape
        .names
        .difference(&wanted.names)
        .map(|name| format!("has {{{name}}}, which English does not have"));
    // Where English does not count, the caller may pass a text instead of a number.
    let counting = shape
        .counted
        .intersection(&wanted.names)
        .filter(|name| !wanted.counted.contains(*name))
        .map(|name| format!("counts {{{name}}}, which English does not count"));
    lacking.chain(surplus).chain(counting).collect()
}

/// What a phrase expects, or what is wrong with it.
pub fn shape(tag: &str, text: &str) -> Result<Shape, String> {
    if text.trim().is_empty() {
        return Err("is blank".into());
    }
    if text.trim() != text {
        return Err("begins or ends with a space".into());
    }
    if text.chars().any(|letter| letter < ' ') {
        return Err("holds a control character or a line break".into());
    }
    let mut shape = Shape::default();
    visit(tag, text, &mut shape)?;
    Ok(shape)
}

fn visit(tag: &str, text: &str, shape: &mut Shape) -> Result<(), String> {
    let mut rest = text;
    while let Some(open) = rest.find(['{', '}']) {
        let tail = rest.get(open..).unwrap_or_default();
        let Some(end) = closing(tail) else {
            return Err(format!("has an unmatched brace at “{tail}”"));
        };
        let inner = tail.get(1..end).unwrap_or_default();
        let (name, forms) = inner
            .split_once('|')
            .map_or((inner, None), |(name, forms)| (name, Some(forms)));
        if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return Err(format!("has a placeholder “{{{name}}}”: write one lower-case word"));
        }
        shape.names.insert(name.into());
        if let Some(forms) = forms {
            shape.counted.insert(name.into());
            visit_forms(tag, name, forms, shape)?;
        }
        rest = tail.get(end + 1..).unwrap_or_default();
    }
    Ok(())
}

fn visit_forms(tag: &str, name: &str, forms: &str, shape: &mut Shape) -> Result<(), String> {
    let mut found = BTreeSet::new();
    for form in forms_of(forms) {
        let (category, text) = form.split_once(':').unwrap_or((form, ""));
        let known = Category::ALL.into_iter().find(|known| known.name() == category);
        let known =
            known.ok_or_else(|| format!("has a plural form “{category}” of {{{name}}}; there is no such form"))?;
        if !needs(tag, known) {
            return Err(format!(
                "has a plural form “{category}” of {{{name}}}, which this language never uses"
            ));
        }
        if !found.insert(known) {
            return Err(format!("has the plural form “{category}” of {{{name}}} twice"));
        }
        visit(tag, text, shape)?;
    }
    let missing: Vec<&str> = Category::ALL
        .into_iter()
        .filter(|category| needs(tag, *category) && !found.contains(category))
        .map(Category::name)
        .collect();
    if missing.is_empty() {
        Ok(())
    } else {
        Err(format!("lacks plural forms of {{{name}}}: {}", missing.join(", ")))
    }
}

/// The forms of a plural: split at bars outside braces.
fn forms_of(forms: &str) -> Vec<&str> {
    let (mut depth, mut start, mut found) = (0_usize, 0, Vec::new());
    for (at, letter) in forms.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            '|' if depth == 0 => {
                found.extend(forms.get(start..at));
                start = at + 1;
            }
            _ => {}
        }
    }
    found.extend(forms.get(start..));
    found
}

/// Where the brace that opens `text` closes; `None` if it does not open one or never closes.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, letter) in text.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.checked_sub(1)?,
            _ => {}
        }
        if depth == 0 {
            return (at > 0).then_some(at);
        }
    }
    None
}

fn well_formed(key: &str) -> bool {
    let words = key.split(['.', '-']);
    key.starts_with(|first: char| first.is_ascii_lowercase())
        && words
            .into_iter()
            .all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}

/// The name of a key in Rust: `quote.unit-price` is `QuoteUnitPrice`.
pub fn variant(key: &str) -> String {
    let mut name = String::new();
    for word in key.split(['.', '-']) {
        let mut letters = word.chars();
        name.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        name.push_str(letters.as_str());
    }
    name
}

/// Whether only the command line says it: such phrases come last and stay out of pages.
pub fn is_native(key: &str) -> bool {
    ["cli.", "boot.", "solid."].iter().any(|prefix| key.starts_with(prefix))
}

/// The keys in the order of `Phrase`: alphabetical, those of the command line last.
pub fn order(english: &Locale) -> Vec<&str> {
    let (cli, page): (Vec<&str>, Vec<&str>) = english
        .phrases
        .keys()
        .map(String::as_str)
        .partition(|key| is_native(key));
    [page, cli].concat()
}

#[cfg(test)]
#[path = "check/tests.rs"]
mod tests;
