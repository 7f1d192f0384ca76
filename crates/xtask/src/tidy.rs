//! Style rules as code: what a reviewer would have to say twice is said here once, with the place and the way out.
//!
//! Each rule lives in the file of its subject and has a test that shows it firing on a small wrong example.

mod hygiene;
mod map;
mod rust;
mod state;
mod styles;
mod tree;
mod walls;

use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome};
use crate::tally::Tally;
use crate::workshop::Workshop;
use tree::{Finding, Source};

type Rule = fn(&Source) -> Vec<Finding>;

/// The rules that look at one file at a time.
const RULES: [(&str, Rule); 21] = [
    ("every Rust file opens with what it is", rust::opens_with_its_purpose),
    ("no file is too long to read", rust::is_short_enough),
    ("modules are named files", rust::is_no_mod_file),
    ("nothing is left undone", rust::leaves_nothing_undone),
    ("serde stays at the edge", rust::derives_serde_only_at_the_edge),
    ("text never becomes markup", rust::makes_no_markup_from_text),
    ("storage is asked politely", rust::avoids_the_storage_that_panics),
    ("elements carry no inline style", rust::writes_no_style_attribute),
    ("the engine knows no clock and no chance", rust::engine_has_no_clock),
    (
        "the shape lends its closures and gives none away",
        rust::lends_its_closures,
    ),
    (
        "nothing is shared behind the widget's back",
        state::holds_no_hidden_state,
    ),
    ("colours are tokens", styles::names_colours_in_tokens_only),
    ("public variables are hosts'", styles::leaves_public_variables_to_hosts),
    ("directions are logical", styles::uses_logical_directions),
    ("no id selectors", styles::selects_no_ids),
    ("no forced declarations", styles::forces_nothing),
    (
        "containers, not windows, decide the layout",
        styles::asks_containers_for_width,
    ),
    ("no machine's paths", hygiene::names_no_machine_path),
    ("no registry's address", hygiene::names_no_registry),
    ("lock files carry no addresses", hygiene::locks_without_addresses),
    ("no forgotten merge", hygiene::has_no_merge_marks),
];

/// `cargo xtask tidy`.
pub(crate) fn command(workshop: &Workshop, _arguments: &Arguments) -> Outcome<()> {
    let tally = report(workshop)?;
    println!("{tally}");
    if tally.failed == 0 {
        Ok(())
    } else {
        Err(Failure::new("the tree breaks its own rules"))
    }
}

/// Applies every rule, prints what breaks it, and counts one check for each rule.
pub(crate) fn report(workshop: &Workshop) -> Outcome<Tally> {
    let sources = tree::read(&workshop.root)?;
    let mut tally = Tally::default();
    let mut judge = |rule: &str, findings: Vec<Finding>| {
        for finding in &findings {
            println!("{finding}  ({rule})");
        }
        tally += Tally::single(findings.is_empty());
    };
    for (name, rule) in RULES {
        judge(name, sources.iter().flat_map(rule).collect());
    }
    judge("the map shows the tree", map::agrees_with(&sources));
    judge(
        "the optimiser has one version",
        hygiene::optimiser_has_one_version(&sources),
    );
    for package in walls::PURE {
        judge(
            "pure crates cannot reach the browser",
            walls::findings(workshop, package)?,
        );
    }
    Ok(tally)
}

#[cfg(test)]
mod tests {
    use super::report;
    use crate::workshop::Workshop;

    #[test]
    fn the_tree_obeys_its_rules() {
        let tally = report(&Workshop::open().unwrap()).unwrap();
        assert_eq!(
            tally.failed, 0,
            "the findings are printed above; `cargo xtask tidy` shows them alone"
        );
    }
}
