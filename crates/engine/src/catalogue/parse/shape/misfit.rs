//! A value of the wrong kind or size, and how it would be written right.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde_json::Value;

use crate::json::{Place, Report, Tree, quoted};

/// Reports a whole number outside what its property can hold.
pub(super) fn check_range(schema: &Value, number: i128, at: &Place<'_>, report: &mut Report) {
    let least = match schema.get("minimum").and_then(Value::as_i64) {
        Some(minimum) => i128::from(minimum),
        None => i128::from(i64::MIN),
    };
    let most = match (
        schema.get("maximum").and_then(Value::as_u64),
        schema.get("format").and_then(Value::as_str),
    ) {
        (Some(maximum), _) => i128::from(maximum),
        (None, Some("uint32")) => i128::from(u32::MAX),
        (None, _) => i128::from(i64::MAX),
    };
    if number < least || number > most {
        report.add_plain(at, format!("{number} is out of range; {least} to {most} is possible"));
    }
}

/// Reports a value of a kind the schema does not know here.
pub(super) fn mismatch(schema: &Value, kinds: &[&str], tree: &Tree, at: &Place<'_>, report: &mut Report) {
    let wanted: Vec<&str> = kinds
        .iter()
        .filter(|kind| **kind != "null")
        .map(|kind| match *kind {
            "boolean" => "true or false",
            "integer" => "a whole number",
            "string" => "text",
            "array" => "a list",
            "object" => "an object",
            other => other,
        })
        .collect();
    let wanted = wanted.join(" or ");
    let what = format!("{} stands where {wanted} is expected", describe(tree));
    if matches!(at, Place::Root) {
        return report.add(at, what, "a catalogue is one object: { \"format\": …, … }");
    }
    let parts = schema.get("prefixItems").and_then(Value::as_array).map_or(0, Vec::len);
    match tree {
        _ if kinds == ["array"] && parts > 0 => {
            let zeros = alloc::vec!["0"; parts].join(", ");
            report.add(
                at,
                what,
                format!("write {parts} whole numbers in brackets, such as [{zeros}]"),
            );
        }
        Tree::Broken(number) if number.len() > 20 => report.add_plain(at, what),
        Tree::Broken(number) if kinds.contains(&"string") => {
            report.add(
                at,
                what,
                format!("write it as decimal text, such as \"{number}\": a binary fraction is not exact"),
            );
        }
        Tree::Whole(number) if kinds == ["string"] => {
            report.add(at, what, format!("put quotes around it: \"{number}\""))
        }
        Tree::Text(text) if kinds == ["integer"] && text.parse::<i64>().is_ok() => {
            report.add(at, what, format!("take the quotes off: {text}"));
        }
        Tree::Text(text) if kinds == ["array"] => {
            report.add(at, what, format!("put brackets around it: [{}]", json(text)))
        }
        Tree::Broken(number) if kinds == ["integer"] => {
            report.add(
                at,
                what,
                format!(
                    "write it without a point: {}",
                    number.split('.').next().unwrap_or_default()
                ),
            );
        }
        Tree::Null => report.add(at, what, "give a value, or take the property out if it is optional"),
        _ => report.add_plain(at, what),
    }
}

fn json(text: &str) -> String {
    quoted(text).replace('`', "\"")
}

/// A value, for a sentence.
pub(super) fn describe(tree: &Tree) -> String {
    match tree {
        Tree::Whole(number) => format!("the number {number}"),
        Tree::Broken(number) if number.len() > 20 => "a number that is too large".to_string(),
        Tree::Broken(number) => format!("the number {number}"),
        Tree::Text(text) => format!("the text {}", quoted(text)),
        other => other.kind().to_string(),
    }
}
