//! The table in itself: names are unique, spelled by one rule, and say something.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::collections::BTreeSet;

use packwright_api::entry::Kind;
use packwright_api::phrase::camel;
use packwright_api::table::{ATTRIBUTES, CODES, EVENTS, METHODS, PARTS, PROPERTIES, SLOTS, STATES, VARIABLES, records};

fn unique<'a>(what: &str, names: impl IntoIterator<Item = &'a str>) {
    let mut seen = BTreeSet::new();
    for name in names {
        assert!(seen.insert(name), "{what} `{name}` is there twice");
    }
}

fn is_kebab(name: &str) -> bool {
    name.split('-').all(|word| {
        word.starts_with(|first: char| first.is_ascii_lowercase())
            && word
                .chars()
                .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit())
    })
}

#[test]
fn names_are_unique() {
    let members = ATTRIBUTES.iter().map(|entry| entry.property);
    let members = members.chain(
        PROPERTIES
            .iter()
            .filter(|entry| !entry.of_class)
            .map(|entry| entry.name),
    );
    unique("the member", members.chain(METHODS.iter().map(|entry| entry.name)));
    unique("the attribute", ATTRIBUTES.iter().map(|entry| entry.name));
    unique("the event", EVENTS.iter().map(|entry| entry.name));
    unique("the slot", SLOTS.iter().map(|entry| entry.name));
    unique("the part", PARTS.iter().map(|entry| entry.name));
    unique("the state", STATES.iter().map(|entry| entry.name));
    unique("the variable", VARIABLES.iter().map(|entry| entry.name));
    unique("the code", CODES.iter().map(|entry| entry.name));
    unique("the type", records().map(|entry| entry.name));
}

#[test]
fn an_attribute_and_its_property_are_one_name() {
    for entry in ATTRIBUTES {
        assert!(is_kebab(entry.name), "{}", entry.name);
        // HTML knows this one as `readonly` and scripts know it as `readOnly`.
        let expected = if entry.name == "readonly" {
            "readOnly".to_owned()
        } else {
            camel(entry.name, false)
        };
        assert_eq!(entry.property, expected);
        assert!(entry.example.starts_with(entry.name), "{}", entry.example);
    }
}

#[test]
fn defaults_are_among_the_words() {
    for entry in ATTRIBUTES {
        match (entry.kind, entry.default) {
            (Kind::OneOf(words), default) => assert!(
                words.iter().any(|word| Some(word.value) == default),
                "{}: {default:?}",
                entry.name
            ),
            (Kind::Boolean, default) => assert_eq!(default, Some("false"), "{}", entry.name),
            (Kind::Number, default) => assert!(default.is_none_or(|text| text.parse::<u32>().is_ok())),
            (Kind::Text, _) => {}
        }
    }
}

#[test]
fn what_can_be_told_apart_on_a_hosts_page_has_our_prefix() {
    for entry in EVENTS {
        assert!(entry.native || entry.name.starts_with("pw-"), "{}", entry.name);
        assert!(is_kebab(entry.name), "{}", entry.name);
        assert!(!entry.native || entry.detail.is_empty(), "{}", entry.name);
        unique("the field", entry.detail.iter().map(|field| field.name));
    }
    for entry in VARIABLES {
        assert!(entry.name.strip_prefix("--pw-").is_some_and(is_kebab), "{}", entry.name);
    }
    for entry in PARTS.iter().chain(STATES) {
        assert!(is_kebab(entry.name), "{}", entry.name);
    }
}

#[test]
fn types_that_are_spoken_of_are_declared() {
    let declared = packwright_api::generate::types::element();
    let known = [
        "HTMLElement",
        "HTMLFormElement",
        "ValidityState",
        "Promise",
        "Record",
        "Blob",
    ];
    let spoken = PROPERTIES.iter().map(|entry| entry.typescript);
    let spoken = spoken.chain(METHODS.iter().map(|entry| entry.returns));
    let fields = METHODS.iter().flat_map(|entry| entry.parameters);
    let fields = fields.chain(EVENTS.iter().flat_map(|entry| entry.detail));
    for typescript in spoken.chain(fields.map(|field| field.typescript)) {
        let names = typescript.split(|letter: char| !letter.is_alphanumeric());
        for name in names.filter(|name| name.starts_with(|first: char| first.is_ascii_uppercase())) {
            let is_ours = ["interface", "type"]
                .iter()
                .any(|word| declared.contains(&format!("export {word} {name} ")));
            assert!(is_ours || known.contains(&name), "{name} in `{typescript}`");
        }
    }
}

#[test]
fn descriptions_are_sentences() {
    let texts = ATTRIBUTES.iter().map(|entry| (entry.name, entry.about));
    let texts = texts.chain(PROPERTIES.iter().map(|entry| (entry.name, entry.about)));
    let texts = texts.chain(METHODS.iter().map(|entry| (entry.name, entry.about)));
    let texts = texts.chain(EVENTS.iter().map(|entry| (entry.name, entry.about)));
    let texts = texts.chain(VARIABLES.iter().map(|entry| (entry.name, entry.about)));
    let texts = texts.chain(
        SLOTS
            .iter()
            .chain(PARTS)
            .chain(STATES)
            .map(|entry| (entry.name, entry.about)),
    );
    for (name, about) in texts.chain(CODES.iter().map(|entry| (entry.name, entry.about))) {
        assert!(
            about.ends_with('.') && !about.starts_with(' ') && !about.contains("  "),
            "{name}: {about}"
        );
    }
}
