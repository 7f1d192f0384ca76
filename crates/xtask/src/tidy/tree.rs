//! The project's text files as the rules see them, and what a rule has to say about one.

use crate::failure::{Outcome, While};
use std::fmt;
use std::fs;
use std::path::Path;

/// Folders that hold what is built or fetched, not what is written.
const NOT_OURS: [&str; 6] = [".git", "target", "dist", "node_modules", "tests/artefacts", ".idea"];

/// One text file.
#[derive(Debug)]
pub(crate) struct Source {
    /// Path below the root, with forward slashes.
    pub(crate) path: String,
    /// The whole text; empty for files that are no text.
    pub(crate) text: String,
}

impl Source {
    /// Whether the file's name ends in `.extension`.
    pub(crate) fn is(&self, extension: &str) -> bool {
        self.path
            .rsplit_once('.')
            .is_some_and(|(_, ending)| ending == extension)
    }

    /// Whether the file lies in a folder.
    pub(crate) fn is_in(&self, folder: &str) -> bool {
        self.path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
    }

    /// Whether this is the code of the rules, which has to spell out what it forbids.
    pub(crate) fn spells_out_the_rules(&self) -> bool {
        self.is_in("crates/xtask/src/tidy") || self.path == "clippy.toml" || self.path == "deny.toml"
    }

    /// A finding for each line that `breaks` the rule, comments left out.
    pub(crate) fn lines_that(&self, breaks: impl Fn(&str) -> bool, advice: &str) -> Vec<Finding> {
        let code = self.text.lines().map(without_comment).enumerate();
        code.filter(|(_, line)| breaks(line))
            .map(|(index, _)| self.finding(index + 1, advice))
            .collect()
    }

    /// A finding at a line, counted from one.
    pub(crate) fn finding(&self, line: usize, advice: impl Into<String>) -> Finding {
        Finding {
            path: self.path.clone(),
            line,
            advice: advice.into(),
        }
    }
}

/// A broken rule: where, and what to do instead.
#[derive(Debug)]
pub(crate) struct Finding {
    /// Path below the root.
    pub(crate) path: String,
    /// Line, counted from one.
    pub(crate) line: usize,
    /// What is wrong, or what to do instead.
    pub(crate) advice: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}: {}", self.path, self.line, self.advice)
    }
}

/// Reads every file below the root that somebody wrote.
pub(crate) fn read(root: &Path) -> Outcome<Vec<Source>> {
    let mut sources = Vec::new();
    gather(root, "", &mut sources)?;
    sources.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(sources)
}

fn gather(root: &Path, below: &str, sources: &mut Vec<Source>) -> Outcome<()> {
    for entry in fs::read_dir(root.join(below)).while_trying("list the tree")? {
        let entry = entry.while_trying("list the tree")?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if below.is_empty() {
            name.clone()
        } else {
            format!("{below}/{name}")
        };
        if NOT_OURS.contains(&path.as_str()) || NOT_OURS.contains(&name.as_str()) {
            continue;
        }
        if entry.path().is_dir() {
            gather(root, &path, sources)?;
        } else {
            let bytes = fs::read(entry.path()).while_trying(format!("read {path}"))?;
            sources.push(Source {
                path,
                text: String::from_utf8(bytes).unwrap_or_default(),
            });
        }
    }
    Ok(())
}

fn without_comment(line: &str) -> &str {
    if line.trim_start().starts_with("//") {
        return "";
    }
    line.split_once(" // ").map_or(line, |(code, _)| code)
}

/// For the tests of the rules: a file with this path and text breaks `rule` this many times.
#[cfg(test)]
pub(crate) fn check(rule: fn(&Source) -> Vec<Finding>, path: &str, text: &str, times: usize) {
    let source = Source {
        path: path.to_owned(),
        text: text.to_owned(),
    };
    let findings = rule(&source);
    assert_eq!(findings.len(), times, "{path}\n{text}\n{findings:?}");
}
