//! Two widgets on one page are two sessions: nothing may be shared behind their backs.

use super::tree::{Finding, Source};

const WORDS: [&str; 6] = [
    "static mut ",
    "thread_local!",
    "OnceLock",
    "OnceCell",
    "LazyLock",
    "LazyCell",
];

/// The exceptions: path, the word that is allowed in it, and why.
const ALLOWED: [(&str, &str, &str); 1] = [(
    "crates/artwork/src/lib.rs",
    "thread_local!",
    "a module without glue has nobody to keep its one file for it; each file gets an instance, and with it a memory, of its own",
)];

/// No variable outlives the widget that made it.
pub(crate) fn holds_no_hidden_state(source: &Source) -> Vec<Finding> {
    hidden_state(source, &ALLOWED)
}

fn hidden_state(source: &Source, allowed: &[(&str, &str, &str)]) -> Vec<Finding> {
    let is_shipped = source.is_in("src") || (source.is_in("crates") && !source.path.contains("/tests/"));
    if !is_shipped || !source.is("rs") || source.spells_out_the_rules() {
        return Vec::new();
    }
    let excused = |word: &str| {
        allowed
            .iter()
            .any(|(path, excuse, _)| *path == source.path && *excuse == word)
    };
    source.lines_that(
        |line| WORDS.iter().any(|word| line.contains(word) && !excused(word)),
        "keep it in the session or pass it along; an exception is listed, with its reason, in tidy/state.rs",
    )
}

#[cfg(test)]
mod tests {
    use super::super::tree::{Source, check};
    use super::{hidden_state, holds_no_hidden_state};

    #[test]
    fn hidden_state_is_found() {
        check(
            holds_no_hidden_state,
            "src/a.rs",
            "static mut COUNT: u8 = 0;\nthread_local! {}\n",
            2,
        );
        check(
            holds_no_hidden_state,
            "crates/engine/src/a.rs",
            "static A: OnceLock<u8> = OnceLock::new();\n",
            1,
        );
        check(
            holds_no_hidden_state,
            "src/a.rs",
            "static NAMES: [&str; 1] = [\"a\"];\n",
            0,
        );
    }

    #[test]
    fn an_exception_covers_its_file_and_word_only() {
        let source = Source {
            path: "src/a.rs".to_owned(),
            text: "thread_local! {}\nstatic mut A: u8 = 0;\n".to_owned(),
        };
        assert_eq!(
            hidden_state(&source, &[("src/a.rs", "thread_local!", "one sheet for the page")]).len(),
            1
        );
        assert_eq!(
            hidden_state(&source, &[("src/b.rs", "thread_local!", "one sheet for the page")]).len(),
            2
        );
    }
}
