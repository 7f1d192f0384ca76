//! The declared types of a quote are those the engine writes: field by field, against the JSON Schema made from its types.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::collections::BTreeSet;

use packwright_api::entry::{Body, Field};
use packwright_api::table::records;
use serde_json::Value;

/// The schema of a type, with what a reference stands for.
fn definition<'a>(schema: &'a Value, name: &str) -> &'a Value {
    if schema["title"] == name {
        return schema;
    }
    let found = &schema["$defs"][name];
    assert!(found.is_object(), "the schema has no type {name}");
    found
}

/// The TypeScript a schema stands for; named types keep the names of the schema.
fn typescript(schema: &Value) -> String {
    if let Some(path) = schema["$ref"].as_str() {
        let name = path.trim_start_matches("#/$defs/");
        let ours = records().find(|record| record.schema == Some(name));
        return ours
            .unwrap_or_else(|| panic!("{name} is not in the table"))
            .name
            .to_owned();
    }
    let of = |kind: &str| match kind {
        "string" => "string".to_owned(),
        "integer" => "number".to_owned(),
        "boolean" => "boolean".to_owned(),
        "null" => "null".to_owned(),
        "array" => format!("{}[]", typescript(&schema["items"])),
        "object" => format!("Record<string, {}>", typescript(&schema["additionalProperties"])),
        other => panic!("{other} in {schema}"),
    };
    match &schema["type"] {
        Value::String(kind) => of(kind),
        Value::Array(kinds) => {
            let kinds = kinds.iter().map(|kind| of(kind.as_str().unwrap()));
            kinds.collect::<Vec<_>>().join(" | ")
        }
        _ => panic!("no type in {schema}"),
    }
}

fn check_fields(name: &str, fields: &[Field], schema: &Value) {
    let properties = schema["properties"].as_object().unwrap();
    let written = properties.keys().map(String::as_str).collect::<BTreeSet<_>>();
    let declared = fields.iter().map(|field| field.name).collect::<BTreeSet<_>>();
    assert_eq!(declared, written, "{name}");
    let required = schema["required"].as_array().cloned().unwrap_or_default();
    for field in fields {
        let is_required = required.iter().any(|known| known == field.name);
        // A host may have it that amounts are not told; which these are, tests/drift.rs asks the widget.
        let is_told_always = name != "Quote" && (name, field.name) != ("Band", "likely");
        if is_told_always {
            assert_eq!(field.optional, !is_required, "{name}.{}", field.name);
        }
        // A text the declarations know more of: a fixed word or one of a few.
        if !field.typescript.starts_with('\'') {
            assert_eq!(
                field.typescript,
                typescript(&properties[field.name]),
                "{name}.{}",
                field.name
            );
        }
    }
}

fn words_of(schema: &Value) -> Vec<String> {
    let listed = schema["enum"]
        .as_array()
        .or_else(|| schema["oneOf"].as_array())
        .unwrap();
    let text = |entry: &Value| match entry {
        Value::String(word) => vec![word.clone()],
        other => match (&other["const"], &other["enum"]) {
            (Value::String(word), _) => vec![word.clone()],
            (_, Value::Array(words)) => words.iter().map(|word| word.as_str().unwrap().to_owned()).collect(),
            _ => panic!("no word in {other}"),
        },
    };
    listed.iter().flat_map(text).collect()
}

#[test]
fn every_type_of_a_quote_is_declared_as_it_is_written() {
    let schema = engine::wire::schema();
    let mut covered = BTreeSet::new();
    for record in records() {
        let Some(name) = record.schema else { continue };
        covered.insert(name);
        let found = definition(&schema, name);
        match record.body {
            Body::Object(fields) => check_fields(record.name, fields, found),
            Body::Alias(to) => assert_eq!(to, typescript(found), "{}", record.name),
            Body::OneOf(words) => assert_eq!(words_of(found), words, "{}", record.name),
        }
    }
    for name in schema["$defs"].as_object().unwrap().keys() {
        assert!(covered.contains(name.as_str()), "{name} is not in the table");
    }
}
