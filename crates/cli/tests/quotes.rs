//! Golden quotes: `tests/quotes/*.txt` at the root of the project.
//!
//! Each file holds cases: a name between dashes, options a line each (`quantity = 300`, `preset = luxury`, any other key
//! is a feature), three equals signs, and the quote as it is printed. `cargo xtask bless` (or `BLESS=1 cargo test`)
//! rewrites what is printed; the difference is the review.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use engine::date::Date;
use packwright_cli::{Bag, Offer, QuoteOptions, quote_text, report};

/// The day of every golden quote that names none.
const AS_OF: &str = "2026-11-23";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/quotes")
}

fn blesses() -> bool {
    std::env::var_os("BLESS").is_some_and(|value| value == "1")
}

/// Compares, or rewrites.
fn settle(path: &Path, expected: &str, found: &str) {
    if blesses() {
        if expected != found {
            fs::write(path, found).unwrap();
        }
        return;
    }
    let differs = expected
        .lines()
        .zip(found.lines())
        .enumerate()
        .find(|(_, (old, new))| old != new);
    if let Some((index, (old, new))) = differs {
        panic!(
            "{}:{}: was\n  {old}\nis\n  {new}\n`cargo xtask bless` takes it over.",
            path.display(),
            index + 1
        );
    }
    assert_eq!(
        expected.len(),
        found.len(),
        "{}: something follows or is missing at the end",
        path.display()
    );
}

struct Case<'a> {
    name: &'a str,
    options: Vec<(&'a str, &'a str)>,
}

fn cases(text: &str) -> Vec<Case<'_>> {
    let mut cases = Vec::new();
    let mut reading = false;
    for line in text.lines() {
        if let Some(name) = line.strip_prefix("--- ").and_then(|rest| rest.strip_suffix(" ---")) {
            cases.push(Case {
                name,
                options: Vec::new(),
            });
            reading = true;
        } else if line == "===" {
            reading = false;
        } else if reading && !line.trim().is_empty() {
            let (key, value) = line
                .split_once('=')
                .unwrap_or_else(|| panic!("`{line}`: write key = value"));
            cases.last_mut().unwrap().options.push((key.trim(), value.trim()));
        }
    }
    cases
}

fn options_of(case: &Case<'_>) -> QuoteOptions {
    let mut options = QuoteOptions::default();
    for (key, value) in &case.options {
        match *key {
            "setup" => options.separate_setup = *value == "separate",
            "as-of" | "preset" | "quantity" | "split" | "needed-by" | "logo-text" | "language" | "code" => {
                options.take(key, value).unwrap();
            }
            feature => options.take("set", &format!("{feature}={value}")).unwrap(),
        }
    }
    options
}

#[test]
fn golden_quotes() {
    let mut names = std::collections::BTreeSet::new();
    let mut files: Vec<PathBuf> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    // The census and the digest that Wasm builds are held to stand beside them.
    files.retain(|path| {
        path.file_name()
            .is_some_and(|name| name != "census.txt" && name != "digest.txt")
    });
    files.sort();
    for path in files {
        let expected = fs::read_to_string(&path).unwrap();
        let mut found = String::new();
        for case in cases(&expected) {
            assert!(names.insert(case.name.to_owned()), "{} stands twice", case.name);
            let options = options_of(&case);
            let language = options.language.as_deref().unwrap_or("en");
            let offer = Offer::load(None, language).unwrap_or_else(|failure| panic!("{failure:?}"));
            let bag = Bag::new(&offer, &options).unwrap_or_else(|failure| panic!("{}: {failure:?}", case.name));
            let as_of = options.as_of.or(Date::parse(AS_OF)).unwrap();
            let gap = if found.is_empty() { "" } else { "\n" };
            writeln!(found, "{gap}--- {} ---", case.name).unwrap();
            for (key, value) in &case.options {
                writeln!(found, "{key} = {value}").unwrap();
            }
            writeln!(found, "===").unwrap();
            for remark in &bag.remarks {
                writeln!(found, "({remark})").unwrap();
            }
            found.push_str(&quote_text(&offer, &bag.configuration, &bag.terms, as_of));
        }
        settle(&path, &expected, &found);
    }
    assert!(names.len() >= 40, "only {} golden quotes", names.len());
}

#[test]
fn golden_census() {
    let path = folder().join("census.txt");
    let expected = fs::read_to_string(&path).unwrap_or_default();
    let offer = Offer::load(None, "en").unwrap_or_else(|failure| panic!("{failure:?}"));
    settle(&path, &expected, &report(&offer, 1, 12_000));
}
