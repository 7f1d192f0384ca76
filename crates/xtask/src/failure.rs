//! What a command says when it cannot go on: one sentence for a person, with the cause in it.

use std::fmt;

/// The result of every step of every command.
pub(crate) type Outcome<T> = Result<T, Failure>;

/// A reason to stop, in words.
#[derive(Debug)]
pub(crate) struct Failure(String);

impl Failure {
    /// A failure that says `sentence`.
    pub(crate) fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Adds to an error what was being attempted, because "No such file" alone helps nobody.
pub(crate) trait While<T> {
    /// Turns the error into a failure that reads "could not `attempt`: cause".
    fn while_trying(self, attempt: impl fmt::Display) -> Outcome<T>;
}

impl<T, E: fmt::Display> While<T> for Result<T, E> {
    fn while_trying(self, attempt: impl fmt::Display) -> Outcome<T> {
        self.map_err(|cause| Failure::new(format!("could not {attempt}: {cause}")))
    }
}
