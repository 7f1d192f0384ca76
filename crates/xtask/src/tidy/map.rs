//! The map in `docs/architecture.md` and the tree are the same. A map that has drifted is worse than none.
//!
//! The document has one block that opens with "```text map"; each line is a path, two spaces or more, and a description.
//! A path that ends in a slash stands for everything below it, which suits folders full of data.

use super::tree::{Finding, Source};

const DOCUMENT: &str = "docs/architecture.md";
const FENCE: &str = "```text map";

/// Paths listed but absent, and files present but not listed.
pub(crate) fn agrees_with(sources: &[Source]) -> Vec<Finding> {
    let Some(document) = sources.iter().find(|source| source.path == DOCUMENT) else {
        let advice = format!("write it, with a map of the tree in a block that opens with {FENCE}");
        return vec![Finding {
            path: DOCUMENT.to_owned(),
            line: 1,
            advice,
        }];
    };
    let listed = listed(&document.text);
    if listed.is_empty() {
        return vec![document.finding(1, format!("draw the map, in a block that opens with {FENCE}"))];
    }
    let covers = |entry: &str, path: &str| entry == path || entry.ends_with('/') && path.starts_with(entry);
    let absent = listed
        .iter()
        .filter(|(_, entry)| !sources.iter().any(|source| covers(entry, &source.path)))
        .map(|(line, entry)| document.finding(*line, format!("{entry} is on the map but not in the tree")));
    let last_line = listed.last().map_or(1, |(line, _)| *line);
    let missing = sources
        .iter()
        .filter(|source| is_mapped(&source.path))
        .filter(|source| !listed.iter().any(|(_, entry)| covers(entry, &source.path)))
        .map(|source| document.finding(last_line, format!("{} is in the tree but not on the map", source.path)));
    absent.chain(missing).collect()
}

fn listed(text: &str) -> Vec<(usize, &str)> {
    let mut lines = text
        .lines()
        .enumerate()
        .skip_while(|(_, line)| line.trim_end() != FENCE);
    lines.next();
    lines
        .take_while(|(_, line)| !line.starts_with("```"))
        .filter_map(|(index, line)| line.split_whitespace().next().map(|path| (index + 1, path)))
        .collect()
}

fn is_mapped(path: &str) -> bool {
    let in_crate = path
        .strip_prefix("crates/")
        .and_then(|rest| rest.split_once('/'))
        .is_some_and(|(_, inner)| ["src/", "tests/"].iter().any(|folder| inner.starts_with(folder)));
    in_crate
        || ["src/", "styles/", "tests/", "catalogue/", "locales/"]
            .iter()
            .any(|folder| path.starts_with(folder))
}

#[cfg(test)]
mod tests {
    use super::agrees_with;
    use crate::tidy::tree::Source;

    fn check(map: &str, files: &[&str], expected: &[&str]) {
        let mut sources = vec![Source {
            path: "docs/architecture.md".to_owned(),
            text: format!("# Map\n\n```text map\n{map}```\n\nsrc/not_in_the_map.rs\n"),
        }];
        sources.extend(files.iter().map(|path| Source {
            path: (*path).to_owned(),
            text: String::new(),
        }));
        let findings = agrees_with(&sources)
            .into_iter()
            .map(|finding| finding.advice)
            .collect::<Vec<_>>();
        assert_eq!(findings, expected);
    }

    #[test]
    fn drift_is_found_in_both_directions() {
        check(
            "src/app.rs  the root\ncatalogue/  data\n",
            &["src/app.rs", "catalogue/a.json", "README.md"],
            &[],
        );
        check(
            "src/app.rs  the root\n",
            &["src/app.rs", "src/b.rs"],
            &["src/b.rs is in the tree but not on the map"],
        );
        check(
            "src/app.rs  a\nsrc/c.rs  b\n",
            &["src/app.rs"],
            &["src/c.rs is on the map but not in the tree"],
        );
        let in_crate = ["crates/engine/src/a.rs is in the tree but not on the map"];
        check(
            "src/app.rs  a\n",
            &["src/app.rs", "crates/engine/src/a.rs", "crates/engine/Cargo.toml"],
            &in_crate,
        );
    }

    #[test]
    fn a_missing_map_is_found() {
        assert_eq!(agrees_with(&[]).len(), 1);
        check("", &[], &["draw the map, in a block that opens with ```text map"]);
    }
}
