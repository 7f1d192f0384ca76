//! The pure crates cannot reach the browser: not by promise, but because nothing they depend on can.

use super::tree::Finding;
use crate::failure::Outcome;
use crate::process;
use crate::workshop::Workshop;

/// The crates a server or a command line uses as they are.
pub(crate) const PURE: [&str; 7] = [
    "packwright-engine",
    "packwright-measures",
    "packwright-shape",
    "packwright-model",
    "packwright-wording",
    "packwright-picture",
    "packwright-guest",
];

const WEB: [&str; 5] = ["wasm-bindgen", "web-sys", "js-sys", "yew", "gloo"];

/// The web crates a package reaches.
pub(crate) fn findings(workshop: &Workshop, package: &str) -> Outcome<Vec<Finding>> {
    let mut command = workshop.cargo();
    command.args([
        "tree",
        "--locked",
        "--package",
        package,
        "--edges",
        "normal",
        "--prefix",
        "none",
        "--target",
        "all",
    ]);
    Ok(web_crates(&process::capture(&mut command)?)
        .into_iter()
        .map(|found| Finding {
            path: "Cargo.toml".to_owned(),
            line: 1,
            advice: format!("{package} reaches {found}; it has to work where there is no browser"),
        })
        .collect())
}

fn web_crates(tree: &str) -> Vec<&str> {
    let names = tree.lines().filter_map(|line| line.split_whitespace().next());
    let is_web = |name: &&str| {
        WEB.iter().any(|web| {
            name.strip_prefix(web)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
        })
    };
    let mut found = names.filter(is_web).collect::<Vec<_>>();
    found.sort_unstable();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::web_crates;

    #[test]
    fn web_crates_are_found_in_a_tree() {
        assert!(web_crates("packwright-engine v0.1.0\nserde v1.0.0\n").is_empty());
        let tree = "packwright-engine v0.1.0\ngloo-net v0.5.0\nyew v0.23.0\nyew v0.23.0 (*)\nyewish v1.0.0\n";
        assert_eq!(web_crates(tree), ["gloo-net", "yew"]);
    }
}
