//! Rules for every text file: nothing of one machine or one registry gets in, and versions that must agree do.

use super::tree::{Finding, Source};

const MACHINE_PATHS: [&str; 5] = ["/work/", "/root/", "/home/", "/Users/", "C:\\Users"];
const REGISTRIES: [&str; 6] = [
    "crates.io",
    "npmjs.org",
    "npmjs.com",
    "yarnpkg.com",
    "unpkg.com",
    "jsdelivr.net",
];

/// A path of one machine means nothing on another.
pub(crate) fn names_no_machine_path(source: &Source) -> Vec<Finding> {
    if source.spells_out_the_rules() {
        return Vec::new();
    }
    let names = |line: &str| {
        MACHINE_PATHS.iter().any(|path| {
            line.match_indices(path).any(|(at, _)| {
                // After a letter, a dot or a brace it is the middle of some other path or address.
                let before = line.get(..at).and_then(|text| text.chars().next_back());
                before.is_none_or(|letter| !(letter.is_alphanumeric() || matches!(letter, '.' | '}' | '_' | '-')))
            })
        })
    };
    raw_lines_that(source, names, "say it relative to the project, or by a variable")
}

/// Where packages come from is the machine's business.
pub(crate) fn names_no_registry(source: &Source) -> Vec<Finding> {
    let is_lock = source.path.ends_with(".lock");
    if is_lock || source.spells_out_the_rules() {
        return Vec::new();
    }
    let names = |line: &str| REGISTRIES.iter().any(|registry| line.contains(registry));
    raw_lines_that(
        source,
        names,
        "leave the registry to the package manager's own settings",
    )
}

/// `npm ci` then uses whichever registry the machine is set to.
pub(crate) fn locks_without_addresses(source: &Source) -> Vec<Finding> {
    if !source.path.ends_with("package-lock.json") {
        return Vec::new();
    }
    let advice = "put `omit-lockfile-registry-resolved=true` into .npmrc and make the lock file again";
    // A folder of our own has no scheme.
    let is_address = |line: &str| line.contains("\"resolved\"") && line.contains("://");
    raw_lines_that(source, is_address, advice)
}

/// Conflicts are settled before they are kept.
pub(crate) fn has_no_merge_marks(source: &Source) -> Vec<Finding> {
    raw_lines_that(
        source,
        |line| line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> "),
        "settle the conflict",
    )
}

/// Trunk asks for one version of wasm-opt, npm installs one: they have to be the same.
pub(crate) fn optimiser_has_one_version(sources: &[Source]) -> Vec<Finding> {
    let text_of = |path: &str| sources.iter().find(|source| source.path == path);
    let (Some(trunk), Some(packages)) = (text_of("Trunk.toml"), text_of("tests/journeys/package.json")) else {
        return Vec::new();
    };
    let between = |text: &str, before: &str, after: char| {
        text.split_once(before)
            .and_then(|(_, rest)| rest.split_once(after))
            .map(|(found, _)| found.to_owned())
    };
    let wanted = between(&trunk.text, "wasm_opt = \"version_", '"');
    let installed = between(&packages.text, "\"binaryen\": \"", '.');
    if wanted.is_some() && wanted == installed {
        return Vec::new();
    }
    vec![trunk.finding(
        1,
        "`wasm_opt` here and `binaryen` in tests/journeys/package.json must be the same version",
    )]
}

fn raw_lines_that(source: &Source, breaks: impl Fn(&str) -> bool, advice: &str) -> Vec<Finding> {
    let lines = source.text.lines().enumerate().filter(|(_, line)| breaks(line));
    lines.map(|(index, _)| source.finding(index + 1, advice)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tree::{Source, check};
    use super::*;

    #[test]
    fn machine_paths_are_found() {
        check(
            names_no_machine_path,
            "docs/a.md",
            "see /home/somebody/a\nrun \"/root/.b\"\n",
            2,
        );
        check(
            names_no_machine_path,
            "docs/a.md",
            "https://example.org/home/page\n{base}/work/a\n",
            0,
        );
    }

    #[test]
    fn registries_are_found_outside_lock_files() {
        check(names_no_registry, "README.md", "https://crates.io/crates/yew\n", 1);
        check(names_no_registry, "Cargo.lock", "crates.io-index\n", 0);
    }

    #[test]
    fn addresses_in_lock_files_are_found() {
        check(
            locks_without_addresses,
            "tests/a/package-lock.json",
            "  \"resolved\": \"https://somewhere/a.tgz\"\n  \"resolved\": \"hosts/a\"\n",
            1,
        );
        check(
            locks_without_addresses,
            "tests/a/package.json",
            "  \"resolved\": \"https://somewhere/a.tgz\"\n",
            0,
        );
    }

    #[test]
    fn merge_marks_are_found() {
        check(
            has_no_merge_marks,
            "src/a.rs",
            "<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n",
            2,
        );
    }

    #[test]
    fn two_versions_of_the_optimiser_are_found() {
        let check = |wanted: &str, installed: &str, times| {
            let source = |path: &str, text: String| Source {
                path: path.to_owned(),
                text,
            };
            let sources = [
                source("Trunk.toml", format!("wasm_opt = \"version_{wanted}\"")),
                source("tests/journeys/package.json", format!("\"binaryen\": \"{installed}\"")),
            ];
            assert_eq!(optimiser_has_one_version(&sources).len(), times);
        };
        check("132", "132.0.0", 0);
        check("132", "133.0.0", 1);
    }
}
