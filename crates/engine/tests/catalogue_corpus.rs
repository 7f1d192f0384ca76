//! Every broken catalogue of `catalogues/*.txt` is refused with exactly the words that stand there.
//!
//! A case is a remark, patches to `catalogues/base.json`, `===`, and the problems as they are displayed. `BLESS=1`
//! rewrites what is expected; the difference is then read as a retailer would read it. Patches:
//! `set /pointer = json`, `add /pointer = json` (to a list), `remove /pointer`, `repeat /pointer n` (the list's last entry, with keys and codes
//! of their own), `text "old" -> "new"` (in the JSON text, JSON-quoted), `raw "text"`, `bytes 1f 8b …`, `before hex…`,
//! `cut n` (bytes from the end), `nest n`, `pad n`.
#![cfg(feature = "file")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a case that cannot be set up should stop the test loudly"
)]

use std::fs;
use std::path::{Path, PathBuf};

use packwright_engine::catalogue::Catalogue;
use serde_json::Value;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/catalogues")
}

fn base() -> Vec<u8> {
    fs::read(folder().join("base.json")).unwrap()
}

/// Everything after `===` as the parser would have it.
fn verdict(bytes: &[u8]) -> String {
    match Catalogue::parse(bytes) {
        Ok(_) => "(no problems)\n".to_string(),
        Err(problems) => problems.iter().map(|problem| format!("{problem}\n")).collect(),
    }
}

fn patched(commands: &str) -> Vec<u8> {
    let mut value: Value = serde_json::from_slice(&base()).unwrap();
    let mut text: Option<String> = None;
    let mut bytes: Option<Vec<u8>> = None;
    for command in commands
        .lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
    {
        let (verb, rest) = command.split_once(' ').unwrap_or((command, ""));
        let as_text = || serde_json::to_string_pretty(&value).unwrap();
        let as_bytes = |text: &Option<String>| text.clone().unwrap_or_else(as_text).into_bytes();
        match verb {
            "set" | "add" => {
                let (pointer, json) = rest.split_once(" = ").unwrap();
                let json: Value = serde_json::from_str(json).unwrap_or_else(|error| panic!("{json}: {error}"));
                if verb == "set" {
                    set(&mut value, pointer, json)
                } else {
                    list(&mut value, pointer).push(json)
                }
            }
            "remove" => remove(&mut value, rest),
            "repeat" => {
                let (pointer, count) = rest.split_once(' ').unwrap();
                repeat(list(&mut value, pointer), count.parse().unwrap());
            }
            "text" => {
                let (old, new) = rest.split_once(" -> ").unwrap();
                let (old, new): (String, String) = (unquote(old), unquote(new));
                let whole = text.take().unwrap_or_else(as_text);
                assert!(whole.contains(&old), "the file has no {old}");
                text = Some(whole.replacen(&old, &new, 1));
            }
            "raw" => bytes = Some(unquote(rest).into_bytes()),
            "bytes" => bytes = Some(hex(rest)),
            "before" => bytes = Some([hex(rest), as_bytes(&text)].concat()),
            "nest" => {
                let depth = rest.parse().unwrap();
                bytes = Some(format!("{}{}", "[".repeat(depth), "]".repeat(depth)).into_bytes());
            }
            "cut" => {
                let mut whole = as_bytes(&text);
                whole.truncate(whole.len() - rest.parse::<usize>().unwrap());
                bytes = Some(whole);
            }
            "pad" => {
                let mut whole = as_bytes(&text);
                whole.resize(rest.parse().unwrap(), b' ');
                bytes = Some(whole);
            }
            _ => panic!("no such patch: {command}"),
        }
    }
    bytes.unwrap_or_else(|| {
        text.unwrap_or_else(|| serde_json::to_string_pretty(&value).unwrap())
            .into_bytes()
    })
}

fn unquote(json: &str) -> String {
    serde_json::from_str(json).unwrap_or_else(|error| panic!("{json}: {error}"))
}

fn hex(bytes: &str) -> Vec<u8> {
    bytes
        .split_whitespace()
        .map(|byte| u8::from_str_radix(byte, 16).unwrap())
        .collect()
}

fn list<'v>(value: &'v mut Value, pointer: &str) -> &'v mut Vec<Value> {
    value
        .pointer_mut(pointer)
        .unwrap_or_else(|| panic!("no {pointer}"))
        .as_array_mut()
        .unwrap()
}

fn set(value: &mut Value, pointer: &str, new: Value) {
    if pointer.is_empty() {
        *value = new;
        return;
    }
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let key = key.replace("~1", "/").replace("~0", "~");
    match value.pointer_mut(parent).unwrap_or_else(|| panic!("no {parent}")) {
        Value::Object(object) => drop(object.insert(key, new)),
        Value::Array(list) => list[key.parse::<usize>().unwrap()] = new,
        _ => panic!("{parent} holds nothing"),
    }
}

fn remove(value: &mut Value, pointer: &str) {
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match value.pointer_mut(parent).unwrap_or_else(|| panic!("no {parent}")) {
        Value::Object(object) => drop(object.remove(key).unwrap_or_else(|| panic!("no {pointer}"))),
        Value::Array(list) => drop(list.remove(key.parse().unwrap())),
        _ => panic!("{parent} holds nothing"),
    }
}

fn repeat(list: &mut Vec<Value>, count: usize) {
    let last = list.last().cloned().unwrap();
    for number in 0..count {
        let mut next = last.clone();
        if let Value::Object(object) = &mut next {
            object
                .entry("key")
                .and_modify(|key| *key = format!("more-{number}").into());
            object
                .entry("id")
                .and_modify(|id| *id = format!("more-{number}").into());
            object.entry("code").and_modify(|code| *code = (1_000 + number).into());
        } else if last.is_string() {
            next = format!("more-{number}").into();
        } else if let Some(highest) = last.as_u64() {
            next = (highest + 1 + number as u64).into();
        }
        list.push(next);
    }
}

#[test]
fn the_base_is_sound_and_survives_packing() {
    assert_eq!(verdict(&base()), "(no problems)\n");
    let catalogue = Catalogue::parse(&base()).unwrap();
    assert_eq!(Catalogue::unpack(&catalogue.pack()), Ok(catalogue));
}

#[test]
fn broken_catalogues_are_refused_in_these_words() {
    let bless = std::env::var_os("BLESS").is_some();
    let mut files: Vec<PathBuf> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    files.sort();
    assert!(files.len() >= 60, "only {} cases", files.len());
    let mut different = Vec::new();
    for path in files {
        let case = fs::read_to_string(&path).unwrap();
        let (commands, expected) = case.split_once("===\n").unwrap_or((&case, ""));
        let found = verdict(&patched(commands));
        if found == expected {
            continue;
        }
        if bless {
            fs::write(&path, format!("{}\n===\n{found}", commands.trim_end())).unwrap();
        } else {
            different.push(format!("{}\nexpected:\n{expected}found:\n{found}", path.display()));
        }
    }
    assert!(
        different.is_empty(),
        "{}\n(BLESS=1 rewrites them)",
        different.join("\n")
    );
}
