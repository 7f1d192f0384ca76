//! Whatever the bytes, reading a catalogue answers with a catalogue or with problems, and never panics; and the schema
//! that is committed is the one the reader uses.
#![cfg(feature = "file")]
#![allow(clippy::unwrap_used, reason = "a test that cannot be set up should stop loudly")]

use std::path::{Path, PathBuf};

use packwright_engine::catalogue::{Catalogue, parse};
use proptest::prelude::*;
use serde_json::{Value, json};

fn crate_folder() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn base() -> Vec<u8> {
    std::fs::read(crate_folder().join("tests/catalogues/base.json")).unwrap()
}

/// Reads the bytes; a catalogue must come back from its compact form unchanged, a refusal must say something.
fn read(bytes: &[u8]) -> bool {
    match Catalogue::parse(bytes) {
        Ok(catalogue) => {
            assert_eq!(Catalogue::unpack(&catalogue.pack()), Ok(catalogue));
            true
        }
        Err(problems) => {
            assert!(!problems.is_empty());
            for problem in problems {
                let shown = problem.to_string();
                assert!(!problem.what.is_empty() && problem.hint.as_deref() != Some(""));
                let control = shown
                    .chars()
                    .any(|c| c.is_control() || matches!(u32::from(c), 0x202A..=0x202E));
                assert!(!control, "not safe in a terminal: {shown:?}");
            }
            false
        }
    }
}

#[test]
fn cut_at_every_byte() {
    let bytes = base();
    let end = bytes.trim_ascii_end().len();
    for length in 0..end {
        assert!(!read(&bytes[..length]), "accepted when cut at {length}");
    }
    assert!(read(&bytes[..end]));
}

#[test]
fn the_shipped_catalogue_is_sound() {
    let path = crate_folder().join("../../catalogue/default.json");
    let bytes = std::fs::read(path).unwrap();
    let problems: Vec<String> = match Catalogue::parse(&bytes) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().map(ToString::to_string).collect(),
    };
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn the_example_of_the_guide_is_sound() {
    let guide = std::fs::read_to_string(crate_folder().join("../../docs/catalogue.md")).unwrap();
    let example = guide
        .split("```json\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .unwrap();
    assert!(
        read(example.as_bytes()),
        "{:?}",
        Catalogue::parse(example.as_bytes()).err()
    );
}

#[test]
fn the_committed_schema_is_the_one_in_use() {
    let path: PathBuf = crate_folder().join("../../catalogue/schema.json");
    let schema = format!("{}\n", serde_json::to_string_pretty(&parse::schema()).unwrap());
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, &schema).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        committed == schema,
        "catalogue/schema.json is not what the reader uses (BLESS=1 rewrites it)"
    );
}

/// What only editors read: `parse` leaves it out of the shape it walks, but for the sentence that tells what is missing.
fn bare(schema: &mut Value) {
    match schema {
        Value::Object(object) => {
            object.retain(|key, value| {
                let told = matches!(key.as_str(), "description" | "title" | "$schema" | "default");
                !told || value.is_object()
            });
            let needed: Vec<String> = object
                .get("required")
                .and_then(Value::as_array)
                .into_iter()
                .flatten()
                .filter_map(|name| name.as_str().map(ToOwned::to_owned))
                .collect();
            for (key, value) in object {
                if key != "properties" {
                    bare(value);
                    continue;
                }
                for (name, property) in value.as_object_mut().into_iter().flatten() {
                    let about = property.get("description").cloned();
                    bare(property);
                    if let (Some(about), true, Some(property)) =
                        (about, needed.contains(name), property.as_object_mut())
                    {
                        property.insert("description".to_string(), about);
                    }
                }
            }
        }
        Value::Array(list) => list.iter_mut().for_each(bare),
        _ => {}
    }
}

#[test]
fn the_shape_that_is_walked_is_the_schema() {
    let path: PathBuf = crate_folder().join("src/catalogue/parse/shape.json");
    let mut schema = parse::schema();
    bare(&mut schema);
    let shape = format!("{schema}\n");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, &shape).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(committed == shape, "shape.json is not the schema (BLESS=1 rewrites it)");
}

/// Pointers to every value of a JSON document.
fn pointers(value: &Value, at: &str, all: &mut Vec<String>) {
    all.push(at.to_string());
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                pointers(
                    value,
                    &format!("{at}/{}", key.replace('~', "~0").replace('/', "~1")),
                    all,
                );
            }
        }
        Value::Array(list) => {
            for (index, value) in list.iter().enumerate() {
                pointers(value, &format!("{at}/{index}"), all);
            }
        }
        _ => {}
    }
}

fn odd_values() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        Just(json!(true)),
        Just(json!([])),
        Just(json!({})),
        Just(json!("")),
        Just(json!("0")),
        Just(json!("1000000")),
        Just(json!("-1")),
        Just(json!("leather")),
        Just(json!("size")),
        Just(json!(["mini", "midi"])),
        Just(json!({ "material": ["canvas"] })),
        any::<i64>().prop_map(|number| json!(number)),
        (0..300_i64).prop_map(|number| json!(number)),
        (0..1_000_000_u32).prop_map(|number| json!(format!("{}.{:02}", number / 100, number % 100))),
        ".{0,12}".prop_map(|text| json!(text)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        read(&bytes);
    }

    #[test]
    fn any_json_like_text(text in "[\\[\\]{}\",:0-9a-z\\\\ .eE+-]{0,200}") {
        read(text.as_bytes());
    }

    #[test]
    fn changed_bytes(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..3_u8), 1..8)) {
        let mut bytes = base();
        for (place, byte, kind) in changes {
            let at = place.index(bytes.len());
            match kind {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                _ => drop(bytes.remove(at)),
            }
        }
        read(&bytes);
    }

    #[test]
    fn changed_values(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), odd_values(), 0..3_u8), 1..5)
    ) {
        let mut value: Value = serde_json::from_slice(&base()).unwrap();
        for (to, from, odd, kind) in changes {
            let mut all = Vec::new();
            pointers(&value, "", &mut all);
            let new = if kind == 0 { odd } else { value.pointer(&all[from.index(all.len())]).unwrap().clone() };
            // A copy of another part of the file, or of a part of like size, goes deeper than something odd.
            if new.to_string().len() < 20_000 {
                *value.pointer_mut(&all[to.index(all.len())]).unwrap() = new;
            }
        }
        read(value.to_string().as_bytes());
    }

    #[test]
    fn changed_compact_forms(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8), cut in any::<prop::sample::Index>()) {
        let mut bytes = Catalogue::parse(&base()).unwrap().pack();
        for (place, byte) in changes {
            let at = place.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = Catalogue::unpack(&bytes);
        bytes.truncate(cut.index(bytes.len()));
        let _ = Catalogue::unpack(&bytes);
    }
}
