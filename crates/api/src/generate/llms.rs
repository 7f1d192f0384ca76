//! `llms.txt`: the interface as short plain text, for language models that write pages.

use std::fmt::Write;

use super::reference::called;
use super::snippets::snippets;
use crate::entry::Named;
use crate::release::Release;
use crate::table::{
    ABOUT, ATTRIBUTES, CODES, ELEMENT, EVENTS, FRAME_ELEMENT, METHODS, PARTS, PROPERTIES, SLOTS, STATES, VARIABLES,
};

/// The text.
pub fn llms(release: &Release) -> String {
    let mut out = format!(
        "# {ELEMENT} {}\n\n> {ABOUT} One custom element with an open shadow root that takes part in forms. No server, no \
         cookie, no storage unless asked. Quotes are indicative.\n\nRules: pin the version and the hash. Put a link \
         or a form inside the element as fallback. Style it with the CSS variables and parts below, never by reaching \
         into the shadow root. Amounts are whole minor units as text. The page needs `'wasm-unsafe-eval'` in \
         `script-src` if it has a Content Security Policy. `<{FRAME_ELEMENT} src=\"…/frame.html\" title=\"…\">` is the \
         same in a frame.\n",
        release.version
    );
    out.push_str("\n## Attributes (property)\n\n");
    for entry in ATTRIBUTES {
        let _ = writeln!(
            out,
            "- `{}` (`{}`: {}, default {}): {}",
            entry.name,
            entry.property,
            entry.property_type(),
            entry.literal().unwrap_or_else(|| "null".to_owned()),
            entry.described()
        );
    }
    out.push_str("\n## Properties\n\n");
    for entry in PROPERTIES.iter().filter(|entry| !entry.of_class) {
        let read_only = if entry.read_only { ", read only" } else { "" };
        let _ = writeln!(
            out,
            "- `{}` ({}{read_only}): {}",
            entry.name, entry.typescript, entry.about
        );
    }
    out.push_str("\n## Methods\n\n");
    for entry in METHODS {
        let _ = writeln!(out, "- `{}: {}`: {}", called(entry), entry.return_type(), entry.about);
    }
    out.push_str("\n## Events\n\n");
    for entry in EVENTS {
        let _ = writeln!(out, "- `{}`: {}", entry.name, entry.described());
    }
    out.push_str("\n## Codes of pw-error\n\n");
    for entry in CODES {
        let _ = writeln!(out, "- `{}`: {} {}", entry.name, entry.about, entry.remedy);
    }
    named(&mut out, "Slots", SLOTS);
    named(&mut out, "Parts", PARTS);
    named(&mut out, "States", STATES);
    out.push_str("\n## CSS variables\n\n");
    for entry in VARIABLES {
        let _ = writeln!(out, "- `{}` (default `{}`): {}", entry.name, entry.default, entry.about);
    }
    out.push_str("\n## Snippets\n");
    for snippet in snippets(release) {
        let _ = write!(
            out,
            "\n### {}\n\n{}\n\n```{}\n{}```\n",
            snippet.title, snippet.about, snippet.language, snippet.text
        );
    }
    out
}

fn named(out: &mut String, title: &str, entries: &[Named]) {
    let _ = write!(out, "\n## {title}\n\n");
    for entry in entries {
        let name = if entry.name.is_empty() { "(default)" } else { entry.name };
        let _ = writeln!(out, "- `{name}`: {}", entry.about);
    }
}

#[cfg(test)]
mod tests {
    use super::llms;
    use crate::release::Release;
    use crate::table::{ATTRIBUTES, EVENTS, METHODS, VARIABLES};

    #[test]
    fn every_name_is_there() {
        let text = llms(&Release::in_documentation());
        let names = ATTRIBUTES.iter().map(|entry| entry.name);
        let names = names.chain(EVENTS.iter().map(|entry| entry.name));
        let names = names.chain(VARIABLES.iter().map(|entry| entry.name));
        for name in names {
            assert!(text.contains(&format!("- `{name}`")), "{name}");
        }
        for method in METHODS {
            assert!(text.contains(&format!("- `{}(", method.name)), "{}", method.name);
        }
    }
}
