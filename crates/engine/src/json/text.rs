//! From bytes to JSON text, and from text to a tree: what is often mistaken for JSON is recognised and named.

use alloc::format;
use alloc::string::{String, ToString};
use core::cell::RefCell;

use serde::de::DeserializeSeed;

use super::problem::Problem;
use super::report::Report;
use super::tree::{Grow, Trail, Tree};

/// What is read, for the sentences that have to name it.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    /// With its article: `a catalogue`.
    pub noun: &'static str,
    /// The most bytes it may have.
    pub most: usize,
    /// What to do when it has more.
    pub shorten: &'static str,
    /// What to compare it with.
    pub compare: &'static str,
    /// Where remarks go.
    pub remarks: &'static str,
    /// How numbers that are not whole are written.
    pub numbers: &'static str,
    /// What to do where it is nested too deeply.
    pub nested: &'static str,
    /// What to do where something follows its end.
    pub after: &'static str,
    /// What is said where it ends too soon.
    pub cut: &'static str,
}

fn whole(what: impl Into<String>, hint: &str) -> Problem {
    Problem {
        at: String::new(),
        what: what.into(),
        hint: Some(hint.to_string()),
    }
}

/// The text in the bytes. A UTF-8 byte order mark, as some editors write, is skipped.
///
/// # Errors
/// When the bytes are too many, or no text, or something else altogether.
pub fn decode<'b>(bytes: &'b [u8], kind: &Kind) -> Result<&'b str, Problem> {
    if bytes.len() > kind.most {
        let what = format!(
            "the file has {} bytes; {} has at most {}",
            bytes.len(),
            kind.noun,
            kind.most
        );
        return Err(whole(what, kind.shorten));
    }
    match bytes {
        [0x1f, 0x8b, ..] => return Err(whole("the file is compressed (gzip)", "unpack it first")),
        [0x50, 0x4b, 0x03, 0x04, ..] => {
            return Err(whole(
                "the file is a zip archive or a spreadsheet",
                &format!("{} is a JSON text file", kind.noun),
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
        return Err(whole("the file is empty", kind.compare));
    }
    if start.starts_with('<') {
        let hint = "check the address it was fetched from: an error page or a log-in page may have answered";
        return Err(whole("the file is a web page, not JSON", hint));
    }
    Ok(text)
}

/// The JSON in the text. Names given twice are problems, and reading goes on.
///
/// # Errors
/// With the place at which it stops being JSON.
pub fn tree(text: &str, kind: &Kind, report: &mut Report) -> Result<Tree, Problem> {
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
        let (line, column) = (error.line(), error.column());
        let place = match column {
            // The parser had already gone on to the next line.
            0 => format!("at the end of line {}", line.saturating_sub(1).max(1)),
            _ => format!("at line {line}, column {column}"),
        };
        let (plain, hint) = plain(reason, found(text, line, column), kind);
        // Where lists are nested without end, the way there says nothing.
        let at = if reason.starts_with("recursion") {
            String::new()
        } else {
            at
        };
        Problem {
            at,
            what: format!("not JSON {place}: {plain}"),
            hint: Some(hint.to_string()),
        }
    })
}

/// The character a mistake was noticed at.
fn found(text: &str, line: usize, column: usize) -> Option<char> {
    let bytes = text
        .lines()
        .nth(line.saturating_sub(1))?
        .as_bytes()
        .get(column.saturating_sub(1)..)?;
    String::from_utf8_lossy(bytes).chars().next()
}

/// A mistake in the JSON itself in plain words, and what to do about it, by serde_json's name for it.
fn plain<'r>(reason: &'r str, found: Option<char>, kind: &'r Kind) -> (&'r str, &'static str) {
    let as_text = kind.numbers;
    match (reason, found) {
        (_, Some('/' | '#')) => ("a remark stands here", kind.remarks),
        (_, Some('\'' | '“' | '”' | '„' | '‘' | '’' | '«')) => (
            "quotation marks of the wrong kind",
            "text stands between straight double quotes: \"…\"",
        ),
        ("trailing comma", _) | ("key must be a string" | "expected value", Some(',')) => {
            ("a comma too many", "take it out; nothing follows it")
        }
        ("key must be a string", _) => (
            "a name without quotes",
            "names stand between straight double quotes: \"name\": …",
        ),
        ("expected value", Some('+' | '.' | 'N' | 'I' | '-')) | ("invalid number", _) => {
            ("this is not a number", as_text)
        }
        ("expected value", Some('}' | ']')) => ("a value is missing", "write it, or take the name out"),
        ("expected value", _) => ("this is no value", "text stands between straight double quotes: \"…\""),
        ("number out of range", _) => ("the number is too large", as_text),
        ("recursion limit exceeded", _) => ("lists and objects are nested too deeply", kind.nested),
        ("trailing characters", _) => ("something follows the end", kind.after),
        ("expected `:`", _) => ("a colon is missing", "between a name and its value stands a colon"),
        _ if reason.starts_with("EOF") => (kind.cut, "was it cut off while it was copied or sent?"),
        _ if reason.starts_with("expected `,`") => (
            "a comma is missing",
            "or a quotation mark inside text has no backslash before it: \\\"",
        ),
        _ if reason.starts_with("control character") => {
            ("a line break or tab inside text", "texts are single lines; take it out")
        }
        _ if reason.contains("surrogate") || reason.contains("hex escape") => (
            "an incomplete \\u escape",
            "write the character itself; UTF-8 needs no escapes",
        ),
        ("invalid escape", _) => ("a backslash that begins no escape", "write \\\\ for a backslash"),
        _ => (reason, kind.compare),
    }
}
