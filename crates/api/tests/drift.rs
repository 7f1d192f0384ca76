//! Nothing else says otherwise: the files made from the table are as it makes them, and the names in the sources of the
//! element are those of the table, in both directions.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use packwright_api::entry::Body;
use packwright_api::kept;
use packwright_api::table::{ATTRIBUTES, CODES, EVENTS, METHODS, PARTS, PROPERTIES, SLOTS, STATES, VARIABLES, records};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The texts of all files below a folder with one of these endings, with their paths from the root on: where the root
/// lies must change nothing.
fn read(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if endings
                .iter()
                .any(|ending| path.extension().is_some_and(|known| known == *ending))
            {
                let name = path.strip_prefix(root()).unwrap().display().to_string();
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found
}

/// The element's own scripts, without those generated from the table.
fn scripts() -> Vec<(String, String)> {
    let mut scripts = read("src/embed", &["js"]);
    scripts.retain(|(path, _)| !path.ends_with("/api.js") && !path.contains("/check/"));
    scripts
}

/// What stands between two marks, everywhere in a text.
fn between<'a>(text: &'a str, before: &str, after: char) -> Vec<&'a str> {
    text.split(before)
        .skip(1)
        .filter_map(|rest| rest.split_once(after).map(|(found, _)| found))
        .collect()
}

/// The texts in single quotes; they and what stands between them alternate.
fn quoted(text: &str) -> Vec<&str> {
    text.split('\'').skip(1).step_by(2).collect()
}

fn agree(what: &str, table: &BTreeSet<&str>, sources: &BTreeSet<String>) {
    let unknown = sources
        .iter()
        .filter(|name| !table.contains(name.as_str()))
        .collect::<Vec<_>>();
    assert!(
        unknown.is_empty(),
        "{what} the sources use and the table lacks: {unknown:?}"
    );
    let missing = table
        .iter()
        .filter(|name| !sources.contains(**name))
        .collect::<Vec<_>>();
    assert!(
        missing.is_empty(),
        "{what} of the table the sources do not use: {missing:?}"
    );
}

#[test]
fn generated_files_are_as_the_table_makes_them() {
    for (path, text) in kept() {
        let present = fs::read_to_string(root().join(path)).unwrap_or_default();
        assert!(present == text, "{path} differs from the table: run `cargo xtask api`");
    }
}

#[test]
fn parts_are_those_of_the_sources() {
    let mut used = BTreeSet::new();
    for (_, text) in read("src", &["rs", "js"]) {
        for found in [
            between(&text, "part=\"", '"'),
            between(&text, "setAttribute('part', '", '\''),
        ]
        .concat()
        {
            used.extend(found.split_whitespace().map(str::to_owned));
        }
    }
    agree("parts", &PARTS.iter().map(|entry| entry.name).collect(), &used);
}

#[test]
fn variables_are_those_of_the_styles() {
    let mut used = BTreeSet::new();
    for (_, text) in read("styles", &["css"]) {
        let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
        for rest in text.split("--pw-").skip(1) {
            let name = rest.split(|letter| !is_name(letter)).next().unwrap_or_default();
            // Comments speak of names that begin with `--pw-`.
            if !name.is_empty() {
                used.insert(format!("--pw-{name}"));
            }
        }
    }
    agree("variables", &VARIABLES.iter().map(|entry| entry.name).collect(), &used);
}

#[test]
fn defaults_of_variables_are_those_of_the_house() {
    let themes = fs::read_to_string(root().join("styles/themes.css")).unwrap();
    let house = themes
        .split_once("[data-theme=\"house\"] {")
        .unwrap()
        .1
        .split_once('}')
        .unwrap()
        .0
        .to_owned();
    let shade = between(&house, "--_own-shade: ", ';')[0].to_owned();
    let mut all = read("styles", &["css"]);
    all.extend(read("src/embed", &["js"]));
    let all = all
        .into_iter()
        .map(|(_, text)| text.replace("var(--_shade)", &shade))
        .collect::<String>();
    for entry in VARIABLES {
        let is_fallback = all.contains(&format!("var({}, {})", entry.name, entry.default));
        let is_of_house = house.contains(&format!(": {};", entry.default));
        let follows = VARIABLES
            .iter()
            .any(|other| entry.default == format!("var({})", other.name));
        // Columns are asked for by style queries; without an answer none of them holds.
        let is_no_answer = entry.default == "auto" && all.contains(&format!("style({}: ", entry.name));
        assert!(
            is_fallback || is_of_house || follows || is_no_answer,
            "{} is `{}` nowhere",
            entry.name,
            entry.default
        );
    }
}

#[test]
fn the_element_takes_its_attributes_from_the_table() {
    let all = scripts();
    let reads = |(_, text): &(String, String)| text.contains("ATTRIBUTES") && text.contains("/api.js'");
    assert!(all.iter().any(reads), "no script of the element reads ATTRIBUTES");
}

#[test]
fn members_are_those_of_the_class() {
    let element = fs::read_to_string(root().join("src/embed/element.js")).unwrap();
    for method in METHODS {
        let starts = [format!("  {}(", method.name), format!("  async {}(", method.name)];
        assert!(
            element
                .lines()
                .any(|line| starts.iter().any(|start| line.starts_with(start))),
            "the class has no method {}",
            method.name
        );
    }
    let own = ATTRIBUTES
        .iter()
        .filter(|entry| !entry.reflects)
        .map(|entry| (entry.property, entry.read_only));
    let all = own.chain(
        PROPERTIES
            .iter()
            .filter(|entry| !entry.of_class)
            .map(|entry| (entry.name, entry.read_only)),
    );
    for (name, read_only) in all {
        assert!(
            element.contains(&format!("  get {name}() ")),
            "the class has no property {name}"
        );
        assert_eq!(
            !read_only,
            element.contains(&format!("  set {name}(")),
            "{name} can be written, or not"
        );
    }
}

#[test]
fn events_and_states_are_those_of_the_scripts() {
    let is_event = |name: &&str| name.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-');
    let (mut events, mut texts) = (BTreeSet::new(), String::new());
    for (_, text) in scripts() {
        let found = between(&text, "'pw-", '\'');
        events.extend(found.into_iter().filter(is_event).map(|name| format!("pw-{name}")));
        texts.push_str(&text);
    }
    let table = EVENTS.iter().filter(|entry| !entry.native).map(|entry| entry.name);
    agree("events", &table.collect(), &events);
    for state in STATES {
        assert!(
            texts.contains(&format!("'{}'", state.name)),
            "no script sets the state {}",
            state.name
        );
    }
    for code in CODES {
        assert!(
            texts.contains(&format!("'{}'", code.name)),
            "no script knows the code {}",
            code.name
        );
    }
    for slot in SLOTS.iter().filter(|slot| !slot.name.is_empty()) {
        assert!(
            texts.contains(&format!("'{}'", slot.name)),
            "no script makes the slot {}",
            slot.name
        );
    }
}

#[test]
fn the_frame_lets_the_same_names_across() {
    let protocol = fs::read_to_string(root().join("src/embed/frame/protocol.js")).unwrap();
    let texts = |name: &str| {
        let found = between(&protocol, &format!("export const {name} = ["), ']');
        let found = found.first().unwrap_or_else(|| panic!("no list {name}"));
        quoted(found).into_iter().map(str::to_owned).collect::<BTreeSet<_>>()
    };
    // The form is the page's own, and documents cross as text.
    let attributes = ATTRIBUTES.iter().map(|entry| entry.name);
    let attributes = attributes.filter(|name| !["form", "catalogue", "words"].contains(name));
    agree("attributes", &attributes.collect(), &texts("attributes"));
    // Answered at once, from what is known outside.
    let methods = METHODS
        .iter()
        .map(|entry| entry.name)
        .filter(|name| *name != "checkValidity");
    agree("methods", &methods.collect(), &texts("methods"));
    agree(
        "events",
        &EVENTS.iter().map(|entry| entry.name).collect(),
        &texts("events"),
    );
    agree(
        "states",
        &STATES.iter().map(|entry| entry.name).collect(),
        &texts("states"),
    );
    let variables = texts("variables").iter().map(|name| format!("--pw-{name}")).collect();
    // The frame's own height, which is outside.
    let table = VARIABLES
        .iter()
        .map(|entry| entry.name)
        .filter(|name| *name != "--pw-min-block-size");
    agree("variables", &table.collect(), &variables);
}

#[test]
fn what_a_host_may_not_be_told_can_be_absent() {
    let guest = fs::read_to_string(root().join("crates/guest/src/quote.rs")).unwrap();
    let listed = guest
        .split_once("const AMOUNTS")
        .unwrap()
        .1
        .split_once("= [")
        .unwrap()
        .1;
    let listed = listed.split_once(']').unwrap().0;
    let listed = listed.split('"').skip(1).step_by(2).collect::<BTreeSet<_>>();
    let quote = records().find(|record| record.name == "Quote").unwrap();
    let Body::Object(fields) = quote.body else {
        panic!("a quote is an object")
    };
    let optional = fields.iter().filter(|field| field.optional).map(|field| field.name);
    assert_eq!(optional.collect::<BTreeSet<_>>(), listed);
}

#[test]
fn a_patch_has_the_properties_the_widget_reads() {
    let guest = fs::read_to_string(root().join("crates/guest/src/patch.rs")).unwrap();
    let listed = guest
        .split_once("const PROPERTIES")
        .unwrap()
        .1
        .split_once("= [")
        .unwrap()
        .1;
    let listed = listed
        .split_once(']')
        .unwrap()
        .0
        .split('"')
        .skip(1)
        .step_by(2)
        .collect::<BTreeSet<_>>();
    let patch = records().find(|record| record.name == "Patch").unwrap();
    let Body::Object(fields) = patch.body else {
        panic!("a patch is an object")
    };
    assert_eq!(fields.iter().map(|field| field.name).collect::<BTreeSet<_>>(), listed);
}
