//! Counts checks from what test runners print, and keeps what failed, so that the last lines of `cargo xtask test` tell the
//! whole.

use crate::failure::Outcome;
use std::fmt;
use std::thread;

/// How many checks passed and how many did not.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Checks that held.
    pub(crate) passed: u64,
    /// Checks that did not hold.
    pub(crate) failed: u64,
    /// The lines that name those that did not, each with the first lines of its reason.
    pub(crate) complaints: Vec<String>,
    /// How many lines that follow still belong to the last complaint.
    follows: usize,
}

/// Lines of a reason that are kept after the name of a check that did not hold.
const REASON: usize = 4;

impl Tally {
    /// One check without counts of its own.
    pub(crate) fn single(held: bool) -> Self {
        Self::counts(u64::from(held), u64::from(!held))
    }

    /// As many that held and as many that did not.
    pub(crate) fn counts(passed: u64, failed: u64) -> Self {
        Self {
            passed,
            failed,
            ..Self::default()
        }
    }

    /// Runs all of these at the same time, and counts them together. One that breaks down is a check that did not hold.
    pub(crate) fn side_by_side<const N: usize>(runs: [impl FnOnce() -> Outcome<Self> + Send; N]) -> Outcome<Self> {
        let tallies = thread::scope(|scope| {
            runs.map(|run| scope.spawn(run))
                .map(|run| run.join().unwrap_or_else(|_| Ok(Self::single(false))))
        });
        let mut whole = Self::default();
        for tally in tallies {
            whole += tally?;
        }
        Ok(whole)
    }

    /// Adds what one line reports, if it is of the form `test result: ok. N passed; M failed`, and keeps what fails.
    pub(crate) fn read(&mut self, line: &str) {
        self.keep(line);
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

    fn keep(&mut self, line: &str) {
        let names_one = line.starts_with("FAIL ") || line.ends_with(" --- FAILED") || line.ends_with("... FAIL");
        if names_one {
            self.follows = REASON;
        } else if self.follows == 0 || line.starts_with("ok ") || line.starts_with("test result: ") {
            self.follows = 0;
            return;
        } else {
            self.follows -= 1;
        }
        self.complaints.push(line.to_owned());
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
        self.complaints.extend(other.complaints);
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
        assert_eq!((tally.passed, tally.failed), (passed, failed));
    }

    #[test]
    fn what_fails_is_kept_with_its_reason() {
        let mut tally = Tally::default();
        let lines = "ok   one\nFAIL two\nbecause\nof this\nok   three\nfour\ntest five --- FAILED\na\nb\nc\nd\ne";
        lines.lines().for_each(|line| tally.read(line));
        assert_eq!(
            tally.complaints.join("\n"),
            "FAIL two\nbecause\nof this\ntest five --- FAILED\na\nb\nc\nd"
        );
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
            let mut tally = Tally::counts(passed, 0);
            tally.settle(ended_well);
            assert_eq!(tally.failed, failed);
        }
    }
}
