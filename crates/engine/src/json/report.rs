//! The list of problems as it grows, and the way a file's own words are quoted in it.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::place::{Place, unseen};
use super::problem::Problem;

/// Nobody reads more; the rest is counted.
const MOST: usize = 300;

/// Words of a file longer than this are cut when quoted.
const QUOTED: usize = 48;

/// Problems found so far.
#[derive(Debug, Default)]
pub struct Report {
    problems: Vec<Problem>,
    more: usize,
}

impl Report {
    /// Adds a problem with what to do about it.
    pub fn add(&mut self, at: &Place<'_>, what: impl Into<String>, hint: impl Into<String>) {
        self.push(|| at.to_string(), what.into(), Some(hint.into()));
    }

    /// Adds a problem of which the sentence already says what to do, or nothing is known about that.
    pub fn add_plain(&mut self, at: &Place<'_>, what: impl Into<String>) {
        self.push(|| at.to_string(), what.into(), None);
    }

    /// Adds a problem at a pointer already written out.
    pub fn add_at(&mut self, at: String, what: impl Into<String>, hint: Option<String>) {
        self.push(|| at, what.into(), hint);
    }

    fn push(&mut self, at: impl FnOnce() -> String, what: String, hint: Option<String>) {
        if self.problems.len() < MOST {
            self.problems.push(Problem { at: at(), what, hint });
        } else {
            self.more = self.more.saturating_add(1);
        }
    }

    /// How many there are so far.
    pub fn count(&self) -> usize {
        self.problems.len().saturating_add(self.more)
    }

    /// All problems, or the value if there are none.
    ///
    /// # Errors
    /// With all of them.
    pub fn settle<T>(mut self, value: T) -> Result<T, Vec<Problem>> {
        if self.problems.is_empty() {
            return Ok(value);
        }
        if self.more > 0 {
            let what = format!("{} more problems were found", self.more);
            let hint = "put these right first, then check again".to_string();
            self.problems.push(Problem {
                at: String::new(),
                what,
                hint: Some(hint),
            });
        }
        Err(self.problems)
    }
}

/// A word of the file in backquotes, cut when long, with invisible characters written out: safe in a terminal.
pub fn quoted(text: &str) -> String {
    let mut shown = String::from("`");
    for character in text.chars().take(QUOTED) {
        if unseen(character) {
            shown.extend(character.escape_unicode());
        } else {
            shown.push(character);
        }
    }
    if text.chars().nth(QUOTED).is_some() {
        shown.push('…');
    }
    shown.push('`');
    shown
}

/// Words in backquotes, separated by commas; the first few and how many more there are.
pub fn listed<'a>(words: impl Iterator<Item = &'a str> + Clone) -> String {
    const SHOWN: usize = 24;
    let mut shown: Vec<String> = words.clone().take(SHOWN).map(quoted).collect();
    let rest = words.skip(SHOWN).count();
    if rest > 0 {
        shown.push(format!("and {rest} more"));
    }
    shown.join(", ")
}
