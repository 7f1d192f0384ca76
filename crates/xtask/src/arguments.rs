//! The words after a command: `--name value` pairs and bare `--name` switches, no others.

use crate::failure::{Failure, Outcome};

/// Options that take no value.
const SWITCHES: [&str; 2] = ["write", "as-is"];
/// Options that take one.
const OPTIONS: [&str; 5] = ["port", "folder", "policy", "only", "runs"];

/// Parsed options of a command.
#[derive(Debug, Default)]
pub(crate) struct Arguments {
    pairs: Vec<(String, String)>,
}

impl Arguments {
    /// Reads the words; an unknown one is refused rather than ignored.
    pub(crate) fn parse(words: impl Iterator<Item = String>) -> Outcome<Self> {
        let mut pairs = Vec::new();
        let mut words = words;
        while let Some(word) = words.next() {
            let name = word.strip_prefix("--").unwrap_or_default().to_owned();
            if SWITCHES.contains(&name.as_str()) {
                pairs.push((name, String::new()));
            } else if OPTIONS.contains(&name.as_str()) {
                let value = words
                    .next()
                    .ok_or_else(|| Failure::new(format!("`{word}` needs a value")))?;
                pairs.push((name, value));
            } else {
                return Err(Failure::new(format!(
                    "`{word}` is not an option; see `cargo xtask help`"
                )));
            }
        }
        Ok(Self { pairs })
    }

    /// The value of an option, if it was given.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.pairs
            .iter()
            .find(|(given, _)| given == name)
            .map(|(_, value)| value.as_str())
    }

    /// Whether a switch was given.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.value(name).is_some()
    }

    /// The value of an option as a whole number.
    pub(crate) fn number(&self, name: &str) -> Outcome<Option<usize>> {
        self.value(name)
            .map(|value| {
                value
                    .parse()
                    .map_err(|_| Failure::new(format!("`--{name}` needs a whole number, not `{value}`")))
            })
            .transpose()
    }
}

#[cfg(test)]
mod tests {
    use super::Arguments;

    fn parse(line: &str) -> Result<Arguments, String> {
        Arguments::parse(line.split_whitespace().map(str::to_owned)).map_err(|failure| failure.to_string())
    }

    #[test]
    fn options_and_switches_are_read() {
        let arguments = parse("--port 9000 --write").unwrap();
        assert_eq!(arguments.number("port").unwrap(), Some(9000));
        assert!(arguments.has("write"));
        assert!(!arguments.has("as-is"));
    }

    #[test]
    fn unknown_words_and_missing_values_are_refused() {
        assert!(parse("--prot 9000").is_err());
        assert!(parse("9000").is_err());
        assert!(parse("--port").is_err());
        assert!(parse("--port many").unwrap().number("port").is_err());
    }
}
