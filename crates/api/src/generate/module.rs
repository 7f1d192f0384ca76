//! `src/embed/api.js`: the names the loader needs at run time, and no more, because they count towards its ten
//! kilobytes.

use std::fmt::Write;

use crate::entry::{Attribute, Kind, Named};
use crate::table::{ATTRIBUTES, CODES, EVENTS, METHODS, STATES};

/// The module.
pub fn module() -> String {
    let mut out = String::from(
        "// What the element offers, by name: attributes, events, methods, states and error codes. Generated from the\n\
         // table in crates/api by `cargo xtask api`; change it there.\n\
         //\n\
         // An attribute is [attribute, property, kind, default, whether the property is nothing but the attribute]; its\n\
         // kind is 'string', 'number', 'boolean' or a list of words.\n\n\
         export const ATTRIBUTES = [\n",
    );
    for attribute in ATTRIBUTES {
        let _ = writeln!(out, "  {},", row(attribute));
    }
    out.push_str("];\n");
    let named = |named: &[Named]| named.iter().map(|entry| entry.name).collect::<Vec<_>>();
    let events = EVENTS.iter().filter(|event| !event.native).map(|event| event.name);
    list(&mut out, "EVENTS", events);
    list(&mut out, "METHODS", METHODS.iter().map(|method| method.name));
    list(&mut out, "STATES", named(STATES));
    list(&mut out, "CODES", CODES.iter().map(|code| code.name));
    out
}

fn row(attribute: &Attribute) -> String {
    let kind = match attribute.kind {
        Kind::Text => "'string'".to_owned(),
        Kind::Number => "'number'".to_owned(),
        Kind::Boolean => "'boolean'".to_owned(),
        Kind::OneOf(words) => {
            let words = words.iter().map(|word| format!("'{}'", word.value));
            format!("[{}]", words.collect::<Vec<_>>().join(", "))
        }
    };
    let default = match (attribute.kind, attribute.default) {
        (_, None) => "null".to_owned(),
        (Kind::Boolean | Kind::Number, Some(literal)) => literal.to_owned(),
        (_, Some(text)) => format!("'{text}'"),
    };
    format!(
        "['{}', '{}', {kind}, {default}, {}]",
        attribute.name, attribute.property, attribute.reflects
    )
}

fn list<'a>(out: &mut String, name: &str, items: impl IntoIterator<Item = &'a str>) {
    let _ = writeln!(out, "\nexport const {name} = [");
    for item in items {
        let _ = writeln!(out, "  '{item}',");
    }
    out.push_str("];\n");
}

#[cfg(test)]
mod tests {
    use super::module;

    #[test]
    fn rows_say_kind_default_and_reflection() {
        let text = module();
        for row in [
            "  ['state', 'state', 'string', '', false],\n",
            "  ['quantity', 'quantity', 'number', null, false],\n",
            "  ['readonly', 'readOnly', 'boolean', false, true],\n",
            "  ['storage', 'storage', ['none', 'session', 'local'], 'none', true],\n",
        ] {
            assert!(text.contains(row), "{row}");
        }
    }

    #[test]
    fn the_platforms_own_events_are_left_out() {
        assert!(!module().contains("'change'"));
    }
}
