//! From bytes to JSON text: what is often mistaken for a catalogue is recognised and named.

use alloc::format;
use alloc::string::{String, ToString};
use core::cell::RefCell;

use serde::de::DeserializeSeed;

use super::SIZE_MAX;
use super::report::Report;
use super::tree::{Grow, Trail, Tree};
use crate::catalogue::problem::CatalogueProblem;

fn whole(what: impl Into<String>, hint: &str) -> CatalogueProblem {
    CatalogueProblem {
        at: String::new(),
        what: what.into(),
        hint: Some(hint.to_string()),
    }
}

/// The text in the bytes. A UTF-8 byte order mark, as some editors write, is skipped.
pub(super) fn decode(bytes: &[u8]) -> Result<&str, CatalogueProblem> {
    if bytes.len() > SIZE_MAX {
        let what = format!("the file has {} bytes; a catalogue has at most {SIZE_MAX}", bytes.len());
        return Err(whole(what, "leave out what no buyer needs, or offer two catalogues"));
    }
    match bytes {
        [0x1f, 0x8b, ..] => return Err(whole("the file is compressed (gzip)", "unpack it first")),
        [0x50, 0x4b, 0x03, 0x04, ..] => {
            return Err(whole(
                "the file is a zip archive or a spreadsheet",
                "a catalogue is a JSON text file",
            ));
        }
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => {
            return Err(whole(
                "the file is saved as UTF-16",
                "save it again with the encoding UTF-8",
            ));
        }
        _ => {}
    }
    let body = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = core::str::from_utf8(body).map_err(|error| {
        let sound = body.get(..error.valid_up_to()).unwrap_or_default();
        let line = sound.iter().filter(|byte| **byte == b'\n').count().saturating_add(1);
        whole(
            format!("line {line} is not UTF-8 text"),
            "save the file again with the encoding UTF-8",
        )
    })?;
    let start = text.trim_start();
    if start.is_empty() {
        return Err(whole(
            "the file is empty",
            "start from the example in docs/catalogue.md",
        ));
    }
    if start.starts_with('<') {
        let hint = "check the address it was fetched from: an error page or a log-in page may have answered";
        return Err(whole("the file is a web page, not JSON", hint));
    }
    Ok(text)
}

/// The JSON in the text. Names given twice are problems, and reading goes on.
pub(super) fn tree(text: &str, report: &mut Report) -> Result<Tree, CatalogueProblem> {
    let trail = RefCell::new(Trail::default());
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let result = Grow(&trail)
        .deserialize(&mut deserializer)
        .and_then(|tree| deserializer.end().map(|()| tree));
    let Trail { at, twice } = trail.into_inner();
    for at in twice {
        let what = "this name is given twice in the same object";
        report.add_at(at, what, Some("keep one of the two; only one could count".to_string()));
    }
    result.map_err(|error| {
        let message = error.to_string();
        let reason = message.split(" at line ").next().unwrap_or_default();
        let what = format!(
            "not JSON from line {}, column {}: {reason}",
            error.line(),
            error.column()
        );
        CatalogueProblem {
            at,
            what,
            hint: advice(reason, text, error.line(), error.column()).map(ToString::to_string),
        }
    })
}

/// What to do about a mistake in the JSON itself, by serde_json's name for it.
fn advice(reason: &str, text: &str, line: usize, column: usize) -> Option<&'static str> {
    let rest = text
        .lines()
        .nth(line.saturating_sub(1))
        .and_then(|line| line.get(column.saturating_sub(1)..));
    let found = rest.and_then(|rest| rest.chars().next());
    Some(match (reason, found) {
        (_, Some('/' | '#')) => "JSON has no comments; put remarks into `note`",
        (_, Some('\'' | '“' | '”' | '„' | '‘' | '’')) => "text stands between straight double quotes: \"…\"",
        (reason, _) if reason.starts_with("EOF") => "the end of the file is missing",
        ("trailing comma", _) => "take out the comma after the last entry",
        ("number out of range", _) => "write figures as decimal text, such as \"3.20\"",
        ("recursion limit exceeded", _) => "a catalogue is never that deep",
        ("trailing characters", _) => "a catalogue is one JSON object, and nothing follows it",
        ("key must be a string", _) => "names stand between straight double quotes: \"name\": …",
        ("invalid number", _) => "write figures as decimal text, such as \"3.20\"",
        (reason, _) if reason.contains("surrogate") || reason.contains("escape") => {
            "write the character itself; UTF-8 needs no \\u escapes"
        }
        (reason, _) if reason.starts_with("control character") => "write \\n for a line break inside text",
        (reason, _) if reason.starts_with("expected `,`") => {
            "a comma is missing between two entries, or a quote too many"
        }
        _ => return None,
    })
}
