//! What fails a build, one case each: the checker is the only thing between a slip in a locale file and a page.

use std::string::{String, ToString};
use std::vec::Vec;

use super::{Locale, Shape, check, order, read, shape, variant};

fn locale(tag: &str, phrases: &[(&str, &str)]) -> Locale {
    let phrases = phrases
        .iter()
        .map(|(key, text)| (key.to_string(), text.to_string()))
        .collect();
    Locale {
        tag: tag.into(),
        phrases,
    }
}

fn problems(english: &[(&str, &str)], german: &[(&str, &str)]) -> Vec<String> {
    check(&locale("en", english), &[locale("de", german)])
}

#[test]
fn what_fits_has_no_problems() {
    let english = [("a.b", "{count|one:# bag|other:# bags} for {price}"), ("c", "#1")];
    let german = [
        ("a.b", "{price} für {count|one:# Tasche|other:# Taschen}"),
        ("c", "Nr. 1"),
    ];
    assert_eq!(problems(&english, &german), Vec::<String>::new());
    // German may do without a plural where the word does not change.
    assert_eq!(
        problems(&english, &[("a.b", "{count} Stück, {price}"), ("c", "1")]),
        Vec::<String>::new()
    );
}

#[test]
fn everything_wrong_is_found_at_once() {
    let english = [
        ("a", "A"),
        ("b", "{x} and {y}"),
        ("c", "C"),
        ("d", "{count|one:#|other:#s}"),
    ];
    let german = [("b", "{x} und {z}"), ("c", "  "), ("d", "{count|one:#}"), ("e", "E")];
    assert_eq!(
        problems(&english, &german),
        [
            "de.json: `a` is missing; in English it is “A”",
            "de.json: `b` lacks {y}",
            "de.json: `b` has {z}, which English does not have",
            "de.json: `c` is blank",
            "de.json: `d` lacks plural forms of {count}: other",
            "de.json: `e` is not in en.json: remove it, or add it there first",
        ]
    );
}

#[test]
fn each_language_brings_its_own_plural_forms() {
    let problem = |tag, text| shape(tag, text).err().unwrap_or_default();
    assert_eq!(problem("en", "{n|one:#}"), "lacks plural forms of {n}: other");
    assert_eq!(
        problem("ar", "{n|one:#|other:#}"),
        "lacks plural forms of {n}: zero, two, few, many"
    );
    assert_eq!(problem("ar", "{n|zero:#|one:#|two:#|few:#|many:#|other:#}"), "");
    assert_eq!(problem("es", "{n|one:#|other:#}"), "lacks plural forms of {n}: many");
    assert_eq!(
        problem("en", "{n|one:#|few:#|other:#}"),
        "has a plural form “few” of {n}, which this language never uses"
    );
    assert_eq!(
        problem("en", "{n|one:#|some:#|other:#}"),
        "has a plural form “some” of {n}; there is no such form"
    );
    assert_eq!(
        problem("en", "{n|one:#|one:#|other:#}"),
        "has the plural form “one” of {n} twice"
    );
    assert_eq!(problem("ja", "{n|other:#}"), "");
}

#[test]
fn braces_spaces_and_control_characters_are_watched() {
    let problem = |text| shape("en", text).err().unwrap_or_default();
    assert_eq!(problem("a {b"), "has an unmatched brace at “{b”");
    assert_eq!(problem("a } b"), "has an unmatched brace at “} b”");
    assert_eq!(problem("{}"), "has a placeholder “{}”: write one lower-case word");
    assert_eq!(
        problem("{Price}"),
        "has a placeholder “{Price}”: write one lower-case word"
    );
    assert_eq!(
        problem("a {b c}"),
        "has a placeholder “{b c}”: write one lower-case word"
    );
    assert_eq!(problem(" a"), "begins or ends with a space");
    assert_eq!(problem("a\nb"), "holds a control character or a line break");
    assert_eq!(problem("a\u{1e}b"), "holds a control character or a line break");
    assert_eq!(problem("\u{a0}"), "is blank");
    assert_eq!(problem("{n|one:{x|one:a|other:b}|other:{y}}"), "");
}

#[test]
fn placeholders_within_plural_forms_count() -> Result<(), String> {
    let Shape { names, counted } = shape("en", "{n|one:{range} week|other:{range} weeks} for {price}")?;
    assert_eq!(names.into_iter().collect::<Vec<_>>(), ["n", "price", "range"]);
    assert_eq!(counted.into_iter().collect::<Vec<_>>(), ["n"]);
    Ok(())
}

#[test]
fn a_language_cannot_count_what_english_only_inserts() {
    let found = problems(&[("a", "{n} in all")], &[("a", "{n|one:eins|other:#}")]);
    assert_eq!(found, ["de.json: `a` counts {n}, which English does not count"]);
}

#[test]
fn keys_are_lower_case_words_and_make_different_names() {
    let keys = [("A", "x"), ("a..b", "x"), ("a_b", "x"), ("1a", "x"), ("a-", "x")];
    let english = locale("en", &keys);
    let found = check(&english, &[])
        .into_iter()
        .filter(|problem| problem.contains("is not a key"))
        .count();
    assert_eq!(found, 5);
    let found = check(&locale("en", &[("a.b", "x"), ("a-b", "y")]), &[]);
    assert_eq!(found, ["en.json: `a.b` and `a-b` are both Phrase::AB"]);
    assert_eq!(variant("quote.unit-price"), "QuoteUnitPrice");
    assert_eq!(variant("month.01"), "Month01");
}

#[test]
fn a_file_is_a_flat_object_with_each_key_once() {
    let problem = |json| read("de", json).err().unwrap_or_default().join("; ");
    assert_eq!(
        problem(r#"{"a": "x", "b": "y", "a": "z"}"#),
        "de.json: `a` is there twice"
    );
    assert!(problem(r#"{"a": {"b": "x"}}"#).starts_with("de.json: invalid type"));
    assert!(problem(r#"{"a": "x",}"#).starts_with("de.json: trailing comma"));
    assert!(problem(r#"{"a": "x"} more"#).starts_with("de.json: trailing characters"));
    assert!(problem("[]").contains("an object of phrases"));
    assert_eq!(problem(r#"{"a": "x"}"#), "");
}

#[test]
fn phrases_of_the_command_line_come_last() {
    let english = locale("en", &[("cli.a", "x"), ("zebra", "x"), ("apple", "x"), ("client", "x")]);
    assert_eq!(order(&english), ["apple", "client", "zebra", "cli.a"]);
}
