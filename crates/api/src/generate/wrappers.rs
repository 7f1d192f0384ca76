//! The wrappers for React, Vue and Svelte: scripts from `templates/`, with the names of the table put in.

use std::fmt::Write;

use crate::entry::Kind;
use crate::phrase::camel;
use crate::table::{ATTRIBUTES, EVENTS, PROPERTIES};

/// `binding.js`, which the others share.
pub fn binding() -> String {
    let attributes = ATTRIBUTES
        .iter()
        .map(|entry| format!("  {}: '{}',", entry.property, entry.name));
    let events = EVENTS.iter().map(|event| format!("  '{}',", event.name));
    let data = data().map(|(name, _)| format!("  '{name}',"));
    let text = filled(include_str!("../templates/binding.js"), "//ATTRIBUTES", attributes);
    filled(&filled(&text, "//DATA", data), "//EVENTS", events)
}

/// `react.js`.
pub fn react() -> String {
    let events = EVENTS
        .iter()
        .map(|event| format!("  {}: '{}',", handler(event.name), event.name));
    filled(include_str!("../templates/react.js"), "//EVENTS", events)
}

/// `vue.js`.
pub fn vue() -> String {
    let props = ATTRIBUTES.iter().map(|entry| {
        let kind = match entry.kind {
            Kind::Number => "Number",
            Kind::Boolean => "Boolean",
            Kind::Text | Kind::OneOf(_) => "String",
        };
        format!("    {}: {kind},", entry.property)
    });
    let data = data().map(|(name, _)| format!("    {name}: [Object, String],"));
    filled(include_str!("../templates/vue.js"), "//PROPS", props.chain(data))
}

/// `svelte.js`.
pub fn svelte() -> String {
    filled(include_str!("../templates/svelte.js"), "//PROPS", std::iter::empty())
}

/// Properties that hold data and have no attribute: name and type.
pub fn data() -> impl Iterator<Item = (&'static str, &'static str)> {
    PROPERTIES
        .iter()
        .filter(|property| !property.read_only)
        .map(|property| (property.name, property.typescript))
}

/// `onPwChange` for `pw-change`.
pub fn handler(event: &str) -> String {
    format!("on{}", camel(event, true))
}

/// Puts lines in the place of a mark that stands alone on its line.
fn filled(template: &str, mark: &str, lines: impl Iterator<Item = String>) -> String {
    let mut given = String::new();
    for line in lines {
        let _ = writeln!(given, "{line}");
    }
    template.replace(&format!("{mark}\n"), &given).replace(
        "//GENERATED\n",
        "// Generated from the table of the element's interface; changes are lost.\n",
    )
}

#[cfg(test)]
mod tests {
    use super::{binding, react, svelte, vue};

    #[test]
    fn no_mark_is_left() {
        for text in [binding(), react(), vue(), svelte()] {
            assert!(
                !text
                    .lines()
                    .any(|line| line.starts_with("//") && !line.starts_with("// ")),
                "{text}"
            );
        }
    }

    #[test]
    fn names_are_put_in() {
        assert!(binding().contains("  priceDisplay: 'price-display',\n"));
        assert!(binding().contains("  'catalogueData',\n"));
        assert!(react().contains("  onPwBeforeSubmit: 'pw-before-submit',\n"));
        assert!(vue().contains("    readOnly: Boolean,\n"));
    }

    #[test]
    fn react_learns_first_that_this_runs_in_browsers() {
        assert!(react().starts_with("'use client';\n"));
    }
}
