//! Words of the host's own: phrases by locale and key, checked as our own are. What is sound is taken, the rest is told.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use engine::json::{Kind, Place, Problem, Report, Tree, quoted, suggestion, unseen};
use wording::{PhraseList, Words};

use crate::input::{described, misfit, problem, value};

/// How words are called where their JSON is wrong.
const KIND: Kind = Kind {
    noun: "a file of words",
    most: 256 * 1024,
    shorten: "give only what differs from our own words",
    compare: EXAMPLE,
    remarks: "JSON has no comments; take it out",
    numbers: "texts stand between straight double quotes",
    nested: "locales, and in them texts by key: no deeper",
    after: "one object, with nothing after it",
    cut: "the text ends too soon",
};

const EXAMPLE: &str = "texts by locale and key, such as {\"en\": {\"quote.title\": \"Your price\"}}";

/// The words at hand with a host's own in place of ours, and what is wrong with the rest. `list` is the list of phrases of
/// this build (`wording::phrase_list`).
pub fn phrases(json: &str, list: &str, words: &Words) -> (Words, Vec<Problem>) {
    let none = |problems| (words.clone(), problems);
    let Some(list) = PhraseList::read(list) else {
        let what = "the list of phrases is of another version";
        let hint = "serve all files of one release together".to_string();
        return none(alloc::vec![problem("", what, Some(hint))]);
    };
    let object = match value(json, &KIND) {
        Ok(Tree::Object(object)) => object,
        Ok(other) => {
            let what = format!("{} stands where an object is expected", described(&other));
            return none(alloc::vec![problem("", what, Some(EXAMPLE.to_string()))]);
        }
        Err(problems) => return none(problems),
    };
    let mut report = Report::default();
    let mut own = Vec::new();
    let locale = words.locale();
    let language = locale.split('-').next().unwrap_or(locale);
    for (tag, texts) in &object {
        let at = Place::Root.key(tag);
        let found = match texts {
            Tree::Text(_) => {
                let what = format!("{} is not a locale with its texts", quoted(tag));
                report.add(&at, what, EXAMPLE);
                continue;
            }
            Tree::Object(texts) if is_tag(tag) => read(&list, tag, texts, &at, &mut report),
            Tree::Object(_) => {
                let what = format!("{} is not a locale", quoted(tag));
                report.add(&at, what, "a language tag such as `en` or `pt-BR`");
                continue;
            }
            other => {
                misfit(other, "an object", EXAMPLE, &at, &mut report);
                continue;
            }
        };
        if tag == locale {
            own.extend(found);
        } else if tag == language {
            // Before those of the locale itself, which win.
            own.splice(0..0, found);
        }
    }
    let words = words.clone().with_own_phrases(&own);
    (words, report.settle(()).err().unwrap_or_default())
}

fn read(
    list: &PhraseList,
    tag: &str,
    texts: &[(String, Tree)],
    at: &Place<'_>,
    report: &mut Report,
) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (key, value) in texts {
        let at = at.key(key);
        let Some(place) = list.find(key) else {
            let what = format!("there is no phrase {}", quoted(key));
            report.add(&at, what, near(list, key));
            continue;
        };
        let Tree::Text(text) = value else {
            misfit(value, "text", "what is to be said instead of our words", &at, report);
            continue;
        };
        // Isolates and joiners belong to some languages; what is not seen and turns the writing round does not.
        let allowed = |letter: char| matches!(u32::from(letter), 0x200C..=0x200F | 0x061C | 0x2066..=0x2069);
        let hidden = text.chars().find(|letter| unseen(*letter) && !allowed(*letter));
        let mut problems = list.check(place, tag, text);
        let hidden = hidden.filter(|_| problems.is_empty());
        problems.extend(hidden.map(|letter| format!("has a character that is not seen (U+{:04X})", u32::from(letter))));
        let blank = text.chars().all(|letter| letter.is_whitespace() || unseen(letter));
        if blank && problems.is_empty() {
            problems.push("shows nothing".to_string());
        }
        if problems.is_empty() {
            found.push((place, text.clone()));
        }
        for problem in problems {
            report.add(
                &at,
                format!("this text {problem}"),
                "compare it with our own words for this phrase",
            );
        }
    }
    found
}

/// The nearest phrase; all of them would be a long list.
fn near(list: &PhraseList, key: &str) -> String {
    match suggestion(key, list.keys()) {
        near if near.starts_with("did") => near,
        _ => "the file phrases.json of this release names all of them".to_string(),
    }
}

fn is_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    (2..=3).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}
