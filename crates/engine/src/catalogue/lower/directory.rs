//! What a file declares, by key, so that references can be followed and slips of the hand explained.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::vec::Vec;

use crate::catalogue::file::CatalogueFile;
use crate::json::{Place, Report, quoted, suggestion};

/// Most features, and most choices of one feature: sets of choices are 64 bits.
pub(super) const FEATURES_MAX: usize = 64;
/// See `FEATURES_MAX`.
pub(super) const CHOICES_MAX: usize = 64;
/// Most choices of all features together.
const ALL_CHOICES_MAX: usize = 512;

/// Keys of one kind of thing, with their places in the list that declares them.
pub(super) struct Keys<'f> {
    noun: &'static str,
    /// Whether there must be one: then an empty list is reported once, not at each reference.
    needed: bool,
    places: BTreeMap<&'f str, usize>,
}

impl<'f> Keys<'f> {
    /// The index of `key`; if there is none, that is a problem at the place of the reference.
    pub(super) fn find(&self, key: &str, at: &Place<'_>, report: &mut Report) -> Option<usize> {
        let found = self.places.get(key).copied();
        if found.is_none() && !(self.needed && self.places.is_empty()) {
            let what = format!("there is no {} {}", self.noun, quoted(key));
            report.add(at, what, suggestion(key, self.places.keys().copied()));
        }
        found
    }
}

/// Everything that can be referred to.
pub(super) struct Directory<'f> {
    pub(super) sources: Keys<'f>,
    pub(super) groups: Keys<'f>,
    pub(super) lines: Keys<'f>,
    pub(super) scales: Keys<'f>,
    pub(super) stages: Keys<'f>,
    pub(super) features: Keys<'f>,
    /// Of each feature, by its index.
    pub(super) choices: Vec<Keys<'f>>,
}

impl<'f> Directory<'f> {
    /// Collects all keys and reports those that are ill-formed or given twice, and lists that are too long or empty.
    pub(super) fn new(file: &'f CatalogueFile, report: &mut Report) -> Self {
        let root = Place::Root;
        let features_at = root.key("features");
        let mut choices = Vec::new();
        for (index, feature) in file.features.iter().enumerate().take(FEATURES_MAX) {
            let at = features_at.index(index);
            let keys = feature.choices.iter().map(|choice| choice.key.as_str());
            choices.push(declare(
                "choice",
                keys,
                (1, CHOICES_MAX),
                true,
                &at.key("choices"),
                report,
            ));
        }
        let all: usize = file.features.iter().map(|feature| feature.choices.len()).sum();
        if all > ALL_CHOICES_MAX {
            let what = format!("the features have {all} choices in all; {ALL_CHOICES_MAX} are possible");
            report.add(&features_at, what, "leave out choices hardly anybody asks for");
        }
        let feature_keys = file.features.iter().map(|feature| feature.key.as_str());
        let source_ids = file.sources.iter().map(|source| source.id.as_str());
        let groups = file.groups.iter().map(|group| group.key.as_str());
        let lines = file.lines.iter().map(|line| line.key.as_str());
        let stages = file.stages.iter().map(|stage| stage.key.as_str());
        let scales = file.scales.iter().map(alloc::string::String::as_str);
        Self {
            sources: declare("source", source_ids, (0, 255), true, &root.key("sources"), report),
            groups: declare("group", groups, (1, 64), true, &root.key("groups"), report),
            lines: declare("line", lines, (1, 64), true, &root.key("lines"), report),
            scales: declare("scale", scales, (0, 16), false, &root.key("scales"), report),
            stages: declare("stage", stages, (1, 32), true, &root.key("stages"), report),
            features: declare("feature", feature_keys, (1, FEATURES_MAX), true, &features_at, report),
            choices,
        }
    }
}

/// Collects the keys of a list; `named` tells objects with a `key` (for sources: an `id`) from plain text.
fn declare<'f>(
    noun: &'static str,
    keys: impl ExactSizeIterator<Item = &'f str>,
    (least, most): (usize, usize),
    named: bool,
    at: &Place<'_>,
    report: &mut Report,
) -> Keys<'f> {
    let count = keys.len();
    if count > most {
        report.add_plain(at, format!("the list has {count} {noun}s; at most {most} are possible"));
    } else if count < least {
        report.add_plain(at, format!("the list is empty; at least one {noun} is needed"));
    }
    let mut places = BTreeMap::new();
    for (index, key) in keys.enumerate() {
        let entry = at.index(index);
        let inner = entry.key(if noun == "source" { "id" } else { "key" });
        let place = if named { &inner } else { &entry };
        if noun == "source" {
            check_id(key, place, report);
        } else {
            check_key(key, place, report);
        }
        if let Some(first) = places.get(key) {
            let what = format!("{} is already the {noun} at {at}/{first}", quoted(key));
            report.add(place, what, "give each a key of its own");
        } else {
            places.insert(key, index);
        }
    }
    Keys {
        noun,
        needed: least > 0,
        places,
    }
}

/// Keys are what addresses, share links and files carry: a few plain characters.
pub(super) fn check_key(key: &str, at: &Place<'_>, report: &mut Report) {
    let lower = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    let starts = key.bytes().next().is_some_and(lower);
    if !starts || key.len() > 40 || !key.bytes().all(|byte| lower(byte) || byte == b'-') {
        let hint = "1 to 40 of a–z, 0–9 and -, beginning with a letter or digit, such as `full-grain`";
        report.add(at, format!("{} is not a key", quoted(key)), hint);
    }
}

fn check_id(id: &str, at: &Place<'_>, report: &mut Report) {
    let first = id.bytes().next().is_some_and(|byte| byte.is_ascii_alphanumeric());
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_');
    if !first || id.len() > 40 || !id.bytes().all(plain) {
        let hint = "1 to 40 letters, digits, points, hyphens and underscores, such as `S01`";
        report.add(at, format!("{} is not an id of a source", quoted(id)), hint);
    }
}
