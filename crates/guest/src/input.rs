//! What comes in: JSON text of a host, and the few kinds of values its operations take, each refused with its place and
//! with how it would be right.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use engine::json::{Kind, Place, Problem, Report, Tree, listed, quoted, suggestion, tree, unseen};
use engine::terms::{QUANTITY_MAX, Quantity};

/// The most bytes a message may have.
const MESSAGE_MAX: usize = 256 * 1024;

/// How a message is called where its JSON is wrong.
const KIND: Kind = Kind {
    noun: "a message",
    most: MESSAGE_MAX,
    shorten: "leave out what is not needed",
    compare: "give one JSON object, such as {\"quantity\": 300}",
    remarks: "JSON has no comments; take it out",
    numbers: "write whole numbers in digits, such as 300",
    nested: "nothing here is that deep",
    after: "one object, with nothing after it",
    cut: "the text ends too soon",
};

/// Reads a message: one object. Empty text is an empty object, for operations that need nothing.
pub(crate) fn object(json: &str) -> Result<Vec<(String, Tree)>, Vec<Problem>> {
    if json.trim().is_empty() {
        return Ok(Vec::new());
    }
    match value(json, &KIND)? {
        Tree::Object(object) => Ok(object),
        other => {
            let what = format!("{} stands where an object is expected", described(&other));
            Err(alloc::vec![problem("", what, Some(KIND.compare.to_string()))])
        }
    }
}

/// Reads any JSON of one kind.
pub(crate) fn value(json: &str, kind: &Kind) -> Result<Tree, Vec<Problem>> {
    if json.len() > kind.most {
        let what = format!(
            "the text has {} bytes; {} has at most {}",
            json.len(),
            kind.noun,
            kind.most
        );
        return Err(alloc::vec![problem("", what, Some(kind.shorten.to_string()))]);
    }
    let mut report = Report::default();
    let found = tree(json, kind, &mut report).map_err(|problem| alloc::vec![problem])?;
    report.settle(found)
}

/// A problem at a place already written out.
pub(crate) fn problem(at: &str, what: impl Into<String>, hint: Option<String>) -> Problem {
    Problem {
        at: at.to_string(),
        what: what.into(),
        hint,
    }
}

/// A name that an object does not take.
pub(crate) fn unknown(known: &[&str], name: &str, report: &mut Report) {
    let what = format!("there is no property {} here", quoted(name));
    report.add(&Place::Root.key(name), what, suggestion(name, known.iter().copied()));
}

/// A value, for a sentence.
pub(crate) fn described(tree: &Tree) -> String {
    match tree {
        Tree::Whole(number) if number.unsigned_abs() < 1_u128 << 64 => format!("the number {number}"),
        Tree::Broken(number) if number.len() <= 20 => format!("the number {number}"),
        Tree::Whole(_) | Tree::Broken(_) => "a number that is too large".to_string(),
        Tree::Text(text) => format!("the text {}", quoted(text)),
        other => other.kind().to_string(),
    }
}

/// Reports a value of the wrong kind.
pub(crate) fn misfit(tree: &Tree, wanted: &str, hint: &str, at: &Place<'_>, report: &mut Report) {
    let what = format!("{} stands where {wanted} is expected", described(tree));
    report.add(at, what, hint);
}

/// A number of bags.
pub(crate) fn quantity(tree: &Tree, at: &Place<'_>, report: &mut Report) -> Option<Quantity> {
    let hint = || format!("1 to {QUANTITY_MAX} bags");
    match tree {
        Tree::Whole(number) => {
            let found = u32::try_from(*number).ok().and_then(Quantity::new);
            if found.is_none() {
                report.add(at, format!("{} is out of range", described(tree)), hint());
            }
            found
        }
        Tree::Broken(number) if number.len() <= 20 => {
            report.add(at, format!("{number} is not a whole number; bags come whole"), hint());
            None
        }
        Tree::Text(text) if digits(text).is_some() => {
            let what = format!("{} stands where a whole number is expected", described(tree));
            report.add(at, what, format!("take the quotes off: {}", text.trim()));
            None
        }
        other => {
            misfit(other, "a whole number", &hint(), at, report);
            None
        }
    }
}

/// Plain digits as a number.
pub(crate) fn digits(text: &str) -> Option<u32> {
    let text = text.trim();
    let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

/// `true` or `false`.
pub(crate) fn flag(tree: &Tree, at: &Place<'_>, report: &mut Report) -> Option<bool> {
    match tree {
        Tree::Flag(flag) => Some(*flag),
        Tree::Text(text) if text == "true" || text == "false" => {
            let what = format!("{} stands where true or false is expected", described(tree));
            report.add(at, what, format!("take the quotes off: {text}"));
            None
        }
        other => {
            misfit(other, "true or false", "write true or false", at, report);
            None
        }
    }
}

/// A text in which nothing hides.
pub(crate) fn text<'t>(tree: &'t Tree, hint: &str, at: &Place<'_>, report: &mut Report) -> Option<&'t str> {
    let Tree::Text(text) = tree else {
        misfit(tree, "text", hint, at, report);
        return None;
    };
    if let Some(hidden) = text.chars().find(|letter| unseen(*letter)) {
        let what = format!(
            "the text has a character that is not seen (U+{:04X})",
            u32::from(hidden)
        );
        report.add(at, what, "take it out");
        return None;
    }
    Some(text)
}

/// A word out of a few.
pub(crate) fn word<T: Copy>(
    tree: &Tree,
    known: &[(T, &str)],
    noun: &str,
    at: &Place<'_>,
    report: &mut Report,
) -> Option<T> {
    let words = || known.iter().map(|(_, word)| *word);
    let Tree::Text(given) = tree else {
        misfit(tree, noun, &format!("known: {}", listed(words())), at, report);
        return None;
    };
    let found = known.iter().find(|(_, word)| *word == given).map(|(value, _)| *value);
    if found.is_none() {
        let what = format!("{} is not {noun}", quoted(given));
        report.add(at, what, suggestion(given, words()));
    }
    found
}
