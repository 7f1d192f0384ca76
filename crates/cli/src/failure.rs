//! Why a command stops.

use std::io::ErrorKind;

use engine::json::nearest;

/// Why a command stops.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The command was not understood.
    Misuse(String),
    /// A file or a configuration has problems.
    Problem(String),
    /// The reader of our output has gone.
    Closed,
}

impl Failure {
    /// A command that does not exist.
    pub(crate) fn unknown_command(name: &str, known: &[&str]) -> Self {
        Self::Misuse(unknown("command", name, known.iter().copied()))
    }
}

/// "There is no … `name`", with the nearest known one, or all of them.
pub(crate) fn unknown<'a>(noun: &str, name: &str, known: impl Iterator<Item = &'a str> + Clone) -> String {
    let all: Vec<&str> = known.clone().collect();
    // Of two letters anything is near.
    let near = nearest(name, known).filter(|_| name.chars().count() > 2);
    let meant = near.map_or_else(String::new, |near| format!(" Did you mean `{near}`?"));
    format!("There is no {noun} `{name}`.{meant}\nThere is: {}.", all.join(", "))
}

impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Self {
        let text = error.to_string();
        let mut letters = text.chars();
        let first = letters
            .next()
            .map(|letter| letter.to_uppercase().to_string())
            .unwrap_or_default();
        Self::Misuse(format!("{first}{}.", letters.as_str()))
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        if error.kind() == ErrorKind::BrokenPipe {
            return Self::Closed;
        }
        Self::Problem(format!("The output could not be written: {error}."))
    }
}
