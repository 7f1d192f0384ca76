//! The table of what hosts get wrong: each line answered in exactly the words that stand below it.

use std::fs;
use std::path::Path;

use engine::json::Problem;
use packwright_guest::{offer, phrases, refusal};
use serde_json::Value;
use wording::{Words, phrase_list};

use super::Stand;

/// `⟦text×n⟧` written out.
fn written_out(input: &str) -> String {
    let mut out = String::new();
    let mut rest = input;
    while let Some((before, after)) = rest.split_once('⟦') {
        let (inner, after) = after.split_once('⟧').unwrap();
        let (text, count) = inner.rsplit_once('×').unwrap();
        out.push_str(before);
        out.push_str(&text.repeat(count.parse().unwrap()));
        rest = after;
    }
    out.push_str(rest);
    out
}

fn answered(operation: &str, json: &str) -> String {
    let refused = |problems: Vec<Problem>| match problems.is_empty() {
        true => "{\"ok\":true}".to_owned(),
        false => refusal(problems),
    };
    match operation {
        "words" => refused(phrases(json, &phrase_list(), &Words::english()).1),
        "catalogue" => refused(
            offer(json.as_bytes(), None, &Words::english())
                .err()
                .unwrap_or_default(),
        ),
        _ => {
            let mut stand = Stand::new("en");
            let before = stand.session.clone();
            let raw = stand.raw(operation, json);
            let refused = raw.starts_with("{\"ok\":false");
            if refused && operation != "options" {
                assert_eq!(
                    stand.session, before,
                    "{operation} {json}: refused, and something changed"
                );
            }
            raw
        }
    }
}

/// An answer as a reader wants it.
fn shown(answer: &str) -> String {
    let answer: Value = serde_json::from_str(answer).unwrap();
    let mut lines = String::new();
    for problem in answer["problems"].as_array().into_iter().flatten() {
        let text = |name: &str| problem[name].as_str().unwrap_or_default();
        assert!(!text("what").is_empty());
        let place = if text("at").is_empty() { "/" } else { text("at") };
        let hint = match text("hint") {
            "" => String::new(),
            hint => format!(" ({hint})"),
        };
        lines.push_str(&format!("{place}: {}{hint}\n", text("what")));
    }
    assert_eq!(answer["ok"] == true, lines.is_empty(), "{answer}");
    for change in answer["changed"].as_array().into_iter().flatten() {
        lines.push_str(&format!(
            "changed {}: {} → {}\n",
            change["feature"], change["from"], change["to"]
        ));
    }
    if let Some(trouble) = answer["trouble"].as_str() {
        lines.push_str(&format!("trouble: {trouble}\n"));
    }
    if answer["ok"] == true {
        format!("fine\n{lines}")
    } else {
        lines
    }
}

#[test]
fn whatever_is_wrong_is_said_in_these_words() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/host/nasty.txt");
    let table = fs::read_to_string(&path).unwrap();
    let (mut found, mut count, mut refused) = (String::new(), 0, 0);
    for line in table.lines() {
        if line.starts_with('#') {
            if count > 0 {
                found.push('\n');
            }
            found.push_str(&format!("{line}\n"));
        }
        let Some(input) = line.strip_prefix("> ") else { continue };
        let (operation, json) = input.split_once(' ').unwrap_or((input, ""));
        let answer = shown(&answered(&written_out(operation), &written_out(json)));
        count += 1;
        refused += usize::from(!answer.starts_with("fine"));
        found.push_str(&format!("\n{line}\n{answer}"));
    }
    assert!(refused >= 200, "{refused} of {count} are refused");
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, &found).unwrap();
    }
    assert!(
        found == fs::read_to_string(&path).unwrap(),
        "found:\n{found}\n(BLESS=1 rewrites {})",
        path.display()
    );
}
