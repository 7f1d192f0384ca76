//! Files of the bag: what the ending of the name asks for, for the bag that was chosen.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::ffi::OsString;
use std::fs;

use engine::date::Date;
use packwright_cli::{FINE, PROBLEMS, run};

fn packwright(arguments: &[&str]) -> (u8, String, String) {
    let (mut out, mut errors) = (Vec::new(), Vec::new());
    let arguments = arguments.iter().map(OsString::from);
    let code = run(arguments, Date::parse("2026-11-26").unwrap(), &mut out, &mut errors);
    (
        code,
        String::from_utf8(out).unwrap(),
        String::from_utf8(errors).unwrap(),
    )
}

/// Renders into a file of its own. Returns the bytes.
fn rendered(name: &str, options: &[&str]) -> Vec<u8> {
    let path = std::env::temp_dir().join(format!("packwright-{}-{name}", std::process::id()));
    let path = path.to_str().unwrap();
    let (code, out, errors) = packwright(&[&["render", "--out", path], options].concat());
    assert_eq!(code, FINE, "{errors}");
    let bytes = fs::read(path).unwrap();
    fs::remove_file(path).unwrap();
    assert_eq!(out, format!("{path}: {} bytes\n", bytes.len()));
    bytes
}

#[test]
fn the_ending_says_what_is_written() {
    assert!(rendered("one.glb", &["--preset", "luxury"]).starts_with(b"glTF"));
    assert!(rendered("one.USDZ", &["--preset", "luxury"]).starts_with(b"PK\x03\x04"));
    assert!(rendered("one.svg", &["--preset", "luxury"]).starts_with(b"<svg "));
}

#[test]
fn choices_and_views_are_seen() {
    let plain = rendered("plain.glb", &[]);
    assert_ne!(plain, rendered("black.glb", &["--set", "colour-leather=black"]));
    let [front, open] = ["front", "open"].map(|view| rendered(&format!("{view}.svg"), &["--view", view]));
    assert_ne!(front, open);
}

#[test]
fn a_file_that_cannot_be_written_says_what_to_look_at() {
    let (code, _, errors) = packwright(&["render", "--out", "/no/such/folder/bag.svg"]);
    assert_eq!(code, PROBLEMS);
    assert!(errors.contains("/no/such/folder/bag.svg could not be written") && errors.contains("folder exist"));
}

#[test]
fn a_damaged_code_is_told() {
    let path = std::env::temp_dir().join(format!("packwright-{}-code.svg", std::process::id()));
    let path = path.to_str().unwrap();
    let (code, _, errors) = packwright(&["render", "--state", "!!", "--out", path]);
    fs::remove_file(path).unwrap();
    assert_eq!(code, FINE);
    assert!(errors.contains("The code is damaged"), "{errors}");
}
