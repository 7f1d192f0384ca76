//! What is wrong with a file or a message: where, what, and what to do about it.

use alloc::string::String;
use core::fmt;

/// One problem. A file with any is refused as a whole, after all have been found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// JSON pointer (RFC 6901) to the place; empty for the whole file.
    pub at: String,
    /// What is wrong, as a plain sentence.
    pub what: String,
    /// What to do, if we can tell: often "did you mean …?".
    pub hint: Option<String>,
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = if self.at.is_empty() { "/" } else { &self.at };
        write!(formatter, "{place}: {}", self.what)?;
        match &self.hint {
            Some(hint) => write!(formatter, " ({hint})"),
            None => Ok(()),
        }
    }
}
