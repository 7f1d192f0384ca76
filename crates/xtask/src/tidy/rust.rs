//! Rules for Rust files, and for the few scripts beside them.

use super::tree::{Finding, Source};

const LONGEST_FILE: usize = 400;

/// `//!` first: what the file is, why it is here.
pub(crate) fn opens_with_its_purpose(source: &Source) -> Vec<Finding> {
    if !source.is("rs") || source.text.starts_with("//!") {
        return Vec::new();
    }
    vec![source.finding(
        1,
        "open the file with `//!` and one to five sentences: what it is, why it is here",
    )]
}

/// Files above the limit hold two things.
pub(crate) fn is_short_enough(source: &Source) -> Vec<Finding> {
    let is_code = ["rs", "mjs", "js", "css"].iter().any(|extension| source.is(extension));
    let is_test = source.is_in("tests") || source.path.contains("/tests/") || source.path.contains("/data/");
    let length = source.text.lines().count();
    if !is_code || is_test || length <= LONGEST_FILE {
        return Vec::new();
    }
    vec![source.finding(
        LONGEST_FILE,
        format!("{length} lines are more than {LONGEST_FILE}: split it by subject"),
    )]
}

/// `foo.rs` beside `foo/`.
pub(crate) fn is_no_mod_file(source: &Source) -> Vec<Finding> {
    if source.path.rsplit('/').next() == Some("mod.rs") {
        return vec![source.finding(1, "name the file after its module and put it beside the folder")];
    }
    Vec::new()
}

/// No placeholders, no tests that do not run.
pub(crate) fn leaves_nothing_undone(source: &Source) -> Vec<Finding> {
    forbid(
        source,
        &["todo!", "unimplemented!", "#[ignore"],
        "finish it, or leave it out",
    )
}

/// Wire formats are types of their own, so that a renamed field never changes a stored link.
pub(crate) fn derives_serde_only_at_the_edge(source: &Source) -> Vec<Finding> {
    let name = source.path.rsplit('/').next().unwrap_or_default();
    // The compact catalogue is the dense types themselves: they, and what they are made of, are its wire format.
    let compact = ["catalogue.rs", "date.rs", "look.rs"].map(|file| ["crates/engine/src/", file].concat());
    let is_edge = compact.contains(&source.path)
        || source.is_in("crates/engine/src/catalogue")
        || name == "file.rs"
        || name == "wire.rs";
    if !source.is("rs") || is_edge || source.spells_out_the_rules() {
        return Vec::new();
    }
    let derives = |line: &str| line.contains("derive(") && (line.contains("Serialize") || line.contains("Deserialize"));
    source.lines_that(
        derives,
        "derive serde in a `file.rs` or `wire.rs` and convert from there",
    )
}

/// The browser would run what somebody typed.
pub(crate) fn makes_no_markup_from_text(source: &Source) -> Vec<Finding> {
    let words = [
        "from_html_unchecked",
        "inner_html",
        "outer_html",
        "insert_adjacent_html",
        "innerHTML",
        "document.write",
    ];
    forbid(source, &words, "build nodes; text must never become markup")
}

/// It panics where storage is refused, and after a panic nothing on the page answers any more.
pub(crate) fn avoids_the_storage_that_panics(source: &Source) -> Vec<Finding> {
    forbid(
        source,
        &["gloo_storage", "gloo::storage"],
        "use the shell's own storage, which can be refused",
    )
}

/// A strict policy blocks style attributes, silently.
pub(crate) fn writes_no_style_attribute(source: &Source) -> Vec<Finding> {
    if !(source.is("rs") && source.is_in("src") || source.path == "index.html") {
        return Vec::new();
    }
    let writes = |line: &str| {
        line.match_indices("style=").any(|(at, _)| {
            let before = line.get(..at).and_then(|text| text.chars().next_back());
            let after = line.get(at + "style=".len()..).and_then(|text| text.chars().next());
            before.is_none_or(char::is_whitespace) && matches!(after, Some('"' | '{'))
        })
    };
    source.lines_that(
        writes,
        "strict policies block style attributes: use a class or Yew's `~style=`",
    )
}

/// Time and chance are arguments.
pub(crate) fn engine_has_no_clock(source: &Source) -> Vec<Finding> {
    let pure = [
        "crates/engine/src",
        "crates/wording/src",
        "crates/measures/src",
        "crates/picture/src",
        "crates/shape/src",
        "crates/model/src",
        "crates/guest/src",
    ];
    if !pure.iter().any(|folder| source.is_in(folder)) {
        return Vec::new();
    }
    let words = [
        "std::time",
        "core::time",
        "SystemTime",
        "Instant::",
        "rand::",
        "getrandom",
        "Date::now",
    ];
    forbid(source, &words, "take the date or the draw as an argument")
}

/// The build turns what would use up a closure of this crate into a trap (`lent.mjs`).
pub(crate) fn lends_its_closures(source: &Source) -> Vec<Finding> {
    if !source.is_in("crates/shape/src") {
        return Vec::new();
    }
    forbid(
        source,
        &["FnOnce", "Box<", "Box::"],
        "lend the closure (`&dyn Fn`, `&mut dyn FnMut`): given away, it would trap in the page",
    )
}

fn forbid(source: &Source, words: &[&str], advice: &str) -> Vec<Finding> {
    let is_code = ["rs", "mjs", "js", "html"].iter().any(|extension| source.is(extension));
    if !is_code || source.is_in("tests/bench/pages") || source.spells_out_the_rules() {
        return Vec::new();
    }
    source.lines_that(|line| words.iter().any(|word| line.contains(word)), advice)
}

#[cfg(test)]
mod tests {
    use super::super::tree::check;
    use super::*;

    #[test]
    fn files_say_what_they_are() {
        check(opens_with_its_purpose, "src/app.rs", "use a;\n", 1);
        check(opens_with_its_purpose, "src/app.rs", "//! The app.\n", 0);
        check(opens_with_its_purpose, "styles/a.css", "a{}", 0);
    }

    #[test]
    fn files_stay_short_but_tests_may_be_long() {
        let long = "x\n".repeat(401);
        check(is_short_enough, "src/app.rs", &long, 1);
        check(is_short_enough, "src/app.rs", &long[2..], 0);
        check(is_short_enough, "crates/engine/tests/laws.rs", &long, 0);
        check(is_short_enough, "catalogue/a.json", &long, 0);
    }

    #[test]
    fn modules_are_named() {
        check(is_no_mod_file, "src/ui/mod.rs", "", 1);
        check(is_no_mod_file, "src/ui.rs", "", 0);
    }

    #[test]
    fn placeholders_are_found_but_not_in_comments() {
        check(
            leaves_nothing_undone,
            "src/a.rs",
            "fn a() { todo!() }\n#[ignore = \"slow\"]\n",
            2,
        );
        check(
            leaves_nothing_undone,
            "src/a.rs",
            "// no todo!() here\nlet a = 1; // nor todo!()\n",
            0,
        );
    }

    #[test]
    fn serde_is_kept_at_the_edge() {
        let derive = "#[derive(Clone, Serialize)]\n";
        check(derives_serde_only_at_the_edge, "crates/engine/src/quote.rs", derive, 1);
        check(derives_serde_only_at_the_edge, "crates/engine/src/wire.rs", derive, 0);
        check(
            derives_serde_only_at_the_edge,
            "crates/engine/src/catalogue/file.rs",
            derive,
            0,
        );
        check(derives_serde_only_at_the_edge, "crates/engine/src/look.rs", derive, 0);
    }

    #[test]
    fn markup_from_text_is_found() {
        check(
            makes_no_markup_from_text,
            "src/a.rs",
            "Html::from_html_unchecked(a)\nb.set_inner_html(c)\n",
            2,
        );
        check(makes_no_markup_from_text, "src/boot.js", "node.innerHTML = a\n", 1);
        check(makes_no_markup_from_text, "docs/design.md", "never innerHTML\n", 0);
    }

    #[test]
    fn the_storage_that_panics_is_found() {
        check(
            avoids_the_storage_that_panics,
            "src/a.rs",
            "use gloo_storage::LocalStorage;\n",
            1,
        );
    }

    #[test]
    fn style_attributes_are_found() {
        check(
            writes_no_style_attribute,
            "src/ui/a.rs",
            "<div style={width}>\n<p\n style=\"a\">\n",
            2,
        );
        check(
            writes_no_style_attribute,
            "src/ui/a.rs",
            "<div ~style={width} data-style=\"a\">\nlet style=1;\n",
            0,
        );
    }

    #[test]
    fn closures_given_away_are_found() {
        let boxed = "let a: Box<dyn Fn()> = b;\n";
        check(lends_its_closures, "crates/shape/src/a.rs", boxed, 1);
        check(
            lends_its_closures,
            "crates/shape/src/a.rs",
            "fn a(b: &dyn Fn(f32)) {}\n",
            0,
        );
        check(lends_its_closures, "crates/viewer/src/a.rs", boxed, 0);
    }

    #[test]
    fn clocks_are_found_in_the_pure_crates() {
        check(
            engine_has_no_clock,
            "crates/engine/src/a.rs",
            "use std::time::Instant;\n",
            1,
        );
        check(
            engine_has_no_clock,
            "crates/xtask/src/a.rs",
            "use std::time::Instant;\n",
            0,
        );
    }
}
