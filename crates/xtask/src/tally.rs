//! Counts checks from what test runners print, so that the last line of `cargo xtask test` tells the whole.

use std::fmt;

/// How many checks passed and how many did not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Checks that held.
    pub(crate) passed: u64,
    /// Checks that did not hold.
    pub(crate) failed: u64,
}

impl Tally {
    /// One check without counts of its own.
    pub(crate) fn single(held: bool) -> Self {
        if held {
            Self { passed: 1, failed: 0 }
        } else {
            Self { passed: 0, failed: 1 }
        }
    }

    /// Adds what one line reports, if it is of the form `test result: ok. N passed; M failed`.
    pub(crate) fn read(&mut self, line: &str) {
        let report = line
            .strip_prefix("test result: ")
            .and_then(|rest| rest.split_once(". "));
        let Some((_, counts)) = report else { return };
        for part in counts.split(';') {
            let mut words = part.split_whitespace();
            let number = words.next().and_then(|digits| digits.parse::<u64>().ok()).unwrap_or(0);
            match words.next() {
                Some("passed") => self.passed += number,
                Some("failed") => self.failed += number,
                _ => {}
            }
        }
    }

    /// A program that ended badly has failed even if it counted nothing; one that counted nothing ran nothing.
    pub(crate) fn settle(&mut self, ended_well: bool) {
        if self.failed == 0 && (!ended_well || self.passed == 0) {
            self.failed += 1;
        }
    }
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;

    fn check(lines: &[&str], passed: u64, failed: u64) {
        let mut tally = Tally::default();
        for line in lines {
            tally.read(line);
        }
        assert_eq!(tally, Tally { passed, failed });
    }

    #[test]
    fn report_lines_are_counted() {
        check(
            &["test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.01s"],
            12,
            0,
        );
        check(&["test result: FAILED. 1 passed; 2 failed; 0 ignored"], 1, 2);
        check(
            &[
                "test result: FAILED. 40 passed; 2 failed",
                "test result: ok. 1 passed; 0 failed",
            ],
            41,
            2,
        );
        check(
            &["running 3 tests", "test a ... ok", "40 passed, 2 failed, I say"],
            0,
            0,
        );
    }

    #[test]
    fn a_bad_end_or_an_empty_run_is_a_failure() {
        for (passed, ended_well, failed) in [(3, true, 0), (3, false, 1), (0, true, 1), (0, false, 1)] {
            let mut tally = Tally { passed, failed: 0 };
            tally.settle(ended_well);
            assert_eq!(tally.failed, failed);
        }
    }
}
