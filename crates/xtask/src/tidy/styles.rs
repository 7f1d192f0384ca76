//! Rules for stylesheets: colours are tokens, directions are logical, and the widget's own width decides its layout.

mod reader;

use super::tree::{Finding, Source};
use reader::{Part, read};

/// Functions that make a colour out of figures.
const COLOUR_FUNCTIONS: [&str; 8] = ["rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklch("];
const COLOUR_NAMES: [&str; 8] = ["white", "black", "red", "green", "blue", "grey", "gray", "orange"];
const SIDED: [&str; 3] = ["margin", "padding", "border"];

/// A colour outside the tokens cannot be themed and has no dark twin.
pub(crate) fn names_colours_in_tokens_only(source: &Source) -> Vec<Finding> {
    if source.path.ends_with("/tokens.css") || source.path.ends_with("/themes.css") {
        return Vec::new();
    }
    declarations(
        source,
        |_, value, _| is_coloured(value),
        "name the colour in styles/themes.css and use the token",
    )
}

/// What begins with `--pw-` is a host's to set. Read in one place, each has its default there; declared by us, it would
/// silence the host. The stand-alone page is a host like any other.
pub(crate) fn leaves_public_variables_to_hosts(source: &Source) -> Vec<Finding> {
    if !source.is_in("styles") || source.path.ends_with("/page.css") {
        return Vec::new();
    }
    let is_read_here = source.path.ends_with("/tokens.css");
    declarations(
        source,
        |name, value, _| name.starts_with("--pw-") || (value.contains("--pw-") && !is_read_here),
        "read a host's variable in styles/tokens.css, with a default, and use the token",
    )
}

/// Left and right trade places in half of the languages we care about.
pub(crate) fn uses_logical_directions(source: &Source) -> Vec<Finding> {
    declarations(
        source,
        |name, value, _| {
            let sided = SIDED.iter().any(|start| {
                name.strip_prefix(start)
                    .is_some_and(|rest| rest.starts_with("-left") || rest.starts_with("-right"))
            });
            let aligned = ["text-align", "float", "clear"].contains(&name) && ["left", "right"].contains(&value);
            sided || aligned || name == "left" || name == "right"
        },
        "use the logical property: -inline-start, -inline-end, inset-inline, start, end",
    )
}

/// An id may occur once in a page; a widget may occur twice.
pub(crate) fn selects_no_ids(source: &Source) -> Vec<Finding> {
    parts(
        source,
        |part| matches!(part, Part::Selector { text, .. } if has_id(text)),
        "select by class or attribute",
    )
}

/// Only the reader's own settings may overrule everything.
pub(crate) fn forces_nothing(source: &Source) -> Vec<Finding> {
    declarations(
        source,
        |_, value, around| {
            let asked_for = around
                .iter()
                .any(|rule| rule.contains("prefers-reduced-motion") || rule.contains("forced-colors"));
            value.contains("!important") && !asked_for
        },
        "layers decide who wins; `!important` belongs to reduced motion and forced colours alone",
    )
}

/// The widget is embedded: the window's width says nothing about its own.
pub(crate) fn asks_containers_for_width(source: &Source) -> Vec<Finding> {
    if source.path.ends_with("/page.css") {
        return Vec::new();
    }
    let asks_window = |part: &Part| {
        matches!(part, Part::Selector { text, .. }
        if text.starts_with("@media") && (text.contains("width") || text.contains("aspect-ratio")))
    };
    parts(source, asks_window, "use a container query")
}

fn is_coloured(value: &str) -> bool {
    let hexadecimal = value.match_indices('#').any(|(at, _)| {
        let digits = value
            .get(at + 1..)
            .unwrap_or_default()
            .chars()
            .take_while(char::is_ascii_alphanumeric);
        let digits = digits.collect::<String>();
        (3..=8).contains(&digits.len()) && digits.chars().all(|digit| digit.is_ascii_hexdigit())
    });
    let is_address = value.contains("url(");
    let words = value.split(|letter: char| !(letter.is_alphanumeric() || matches!(letter, '-' | '_' | '(')));
    let spelled = words
        .into_iter()
        .any(|word| COLOUR_NAMES.contains(&word) || COLOUR_FUNCTIONS.iter().any(|function| word.starts_with(function)));
    (hexadecimal && !is_address) || spelled
}

fn has_id(selector: &str) -> bool {
    !selector.starts_with('@')
        && selector.match_indices('#').any(|(at, _)| {
            // Inside [href="#…"] it is text.
            let before = selector.get(..at).unwrap_or_default();
            before.matches('[').count() == before.matches(']').count()
        })
}

fn declarations(source: &Source, breaks: impl Fn(&str, &str, &[String]) -> bool, advice: &str) -> Vec<Finding> {
    let breaks = |part: &Part| match part {
        Part::Declaration {
            name, value, around, ..
        } => breaks(name, value, around),
        Part::Selector { .. } => false,
    };
    parts(source, breaks, advice)
}

fn parts(source: &Source, breaks: impl Fn(&Part) -> bool, advice: &str) -> Vec<Finding> {
    if !source.is("css") || source.is_in("tests") {
        return Vec::new();
    }
    read(&source.text)
        .iter()
        .filter(|part| breaks(part))
        .map(|part| source.finding(part.line(), advice))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::tree::check;
    use super::*;

    #[test]
    fn colours_are_found_outside_the_tokens() {
        let colours =
            ".a{color:#fff;background:rgb(1 2 3);border:1px solid white;fill:color-mix(in oklch, #a0b1c2 5%, red)}";
        check(names_colours_in_tokens_only, "styles/ui/a.css", colours, 4);
        check(names_colours_in_tokens_only, "styles/tokens.css", colours, 0);
        check(names_colours_in_tokens_only, "styles/themes.css", colours, 0);
        let fine = ".a{color:var(--_white);background:currentColor;fill:CanvasText;mask:url(#added)}";
        check(names_colours_in_tokens_only, "styles/ui/a.css", fine, 0);
    }

    #[test]
    fn public_variables_are_found_outside_their_place() {
        let reads = ".a{--_paper:var(--pw-color-bg,var(--_own-paper));color:var(--_ink)}";
        check(leaves_public_variables_to_hosts, "styles/tokens.css", reads, 0);
        check(leaves_public_variables_to_hosts, "styles/ui/a.css", reads, 1);
        let declares = ".a{--pw-color-bg:var(--_paper)}";
        check(leaves_public_variables_to_hosts, "styles/tokens.css", declares, 1);
        check(leaves_public_variables_to_hosts, "styles/page.css", declares, 0);
        check(leaves_public_variables_to_hosts, "docs/shop.css", declares, 0);
    }

    #[test]
    fn physical_directions_are_found() {
        let sided = ".a{margin-left:1px;padding-right:2px;left:0;text-align:right;border-left-width:1px}";
        check(uses_logical_directions, "styles/ui/a.css", sided, 5);
        let logical = ".a{margin-inline-start:1px;inset-inline-end:0;text-align:start;margin-top:1px}";
        check(uses_logical_directions, "styles/ui/a.css", logical, 0);
    }

    #[test]
    fn ids_are_found_in_selectors() {
        check(
            selects_no_ids,
            "styles/ui/a.css",
            "/* #a */ #quote .line{} .a[href=\"#b\"]{} .c{color:#fff}",
            1,
        );
    }

    #[test]
    fn forced_declarations_are_found() {
        check(forces_nothing, "styles/ui/a.css", ".a{color:var(--b) !important}", 1);
        let asked_for = "@media (prefers-reduced-motion: reduce){*{transition:none !important}}";
        check(forces_nothing, "styles/ui/a.css", asked_for, 0);
    }

    #[test]
    fn questions_about_the_window_are_found() {
        check(
            asks_containers_for_width,
            "styles/ui/a.css",
            "@media (min-width: 40em){.a{gap:1px}}",
            1,
        );
        check(
            asks_containers_for_width,
            "styles/ui/a.css",
            "@container (min-width: 40em){.a{gap:1px}}",
            0,
        );
        check(
            asks_containers_for_width,
            "styles/page.css",
            "@media (width > 40em){.a{gap:1px}}",
            0,
        );
    }
}
