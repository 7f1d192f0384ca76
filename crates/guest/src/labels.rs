//! What was chosen, in keys and in the buyer's language: for form posts, for exports, for people.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use engine::catalogue::{Catalogue, ChoiceId, Feature, FeatureId};
use engine::configuration::{Configuration, Picked};
use engine::host::HostRules;
use engine::look::{Look, Rgb};
use wording::{Phrase, Words};

use crate::settle::choice_keys;
use crate::wire::LabelFile;

/// A label for each feature that applies and is shown, in catalogue order.
pub(crate) fn labels(
    catalogue: &Catalogue,
    words: &Words,
    configuration: &Configuration,
    rules: &HostRules,
) -> Vec<LabelFile> {
    let picked = Picked::new(catalogue, configuration);
    let shown = catalogue
        .features()
        .filter(|(id, feature)| picked.holds(&feature.applies) && !rules.is_hidden(*id));
    shown
        .map(|(id, feature)| {
            let names: Vec<String> = picked
                .of(id)
                .iter()
                .map(|choice| named(catalogue, words, configuration, (id, choice)))
                .collect();
            LabelFile {
                feature: feature.key.to_string(),
                label: label(words, feature),
                choice: choice_keys(catalogue, id, picked.of(id)).join(" "),
                text: match names.as_slice() {
                    [] => words.say(Phrase::FeatureNone).to_string(),
                    [one] => one.clone(),
                    several => words.list(&several.iter().map(String::as_str).collect::<Vec<_>>()),
                },
            }
        })
        .collect()
}

/// The name of a feature.
fn label(words: &Words, feature: &Feature) -> String {
    words.text(feature.name).to_string()
}

/// The name of a choice; of a colour of the buyer's own with its value.
fn named(
    catalogue: &Catalogue,
    words: &Words,
    configuration: &Configuration,
    (feature, choice): (FeatureId, ChoiceId),
) -> String {
    let Some(known) = catalogue.choice(feature, choice) else {
        return String::new();
    };
    let name = words.text(known.name);
    let own = known.looks.iter().find_map(|look| match look {
        Look::CustomColour => Some(configuration.custom_colour),
        Look::CustomThread => Some(configuration.custom_thread),
        _ => None,
    });
    match own {
        Some(colour) => format!("{name} {}", hex(colour)),
        None => name.to_string(),
    }
}

/// A colour as `#rrggbb`.
pub(crate) fn hex(colour: Rgb) -> String {
    format!("#{:02x}{:02x}{:02x}", colour.0, colour.1, colour.2)
}
