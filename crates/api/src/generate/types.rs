//! The TypeScript declarations of both elements, their events and every type they speak of.

use std::fmt::Write;

use crate::entry::{Body, Event, Field, Method};
use crate::table::{
    ABOUT, ATTRIBUTES, CLASS, CODES, ELEMENT, EVENTS, FRAME_ATTRIBUTES, FRAME_CLASS, FRAME_ELEMENT, METHODS,
    PROPERTIES, records,
};

/// First lines of every generated declaration.
pub const HEAD: &str = "// Generated from the table of the element's interface; changes are lost.\n";

/// `packwright-configurator.d.ts`.
pub fn element() -> String {
    let mut out = format!("// The element <{ELEMENT}> and every type its interface speaks of.\n{HEAD}\n");
    for record in records() {
        comment(&mut out, "", record.about);
        match record.body {
            Body::Object(fields) => {
                let _ = writeln!(out, "export interface {} {{", record.name);
                all_fields(&mut out, "  ", fields);
                out.push_str("}\n\n");
            }
            Body::Alias(to) => {
                let _ = writeln!(out, "export type {} = {to};\n", record.name);
            }
            Body::OneOf(texts) => union(&mut out, record.name, texts.iter().copied()),
        }
    }
    comment(&mut out, "", "Why `pw-error` was sent.");
    union(&mut out, "ErrorCode", CODES.iter().map(|code| code.name));
    events(&mut out);
    out.push_str(&super::framework_types::writable());
    class(&mut out);
    global(&mut out, ELEMENT, CLASS);
    out
}

/// `packwright-frame.d.ts`.
pub fn frame() -> String {
    let mut out = format!("// The element <{FRAME_ELEMENT}>: the same interface, through a frame.\n{HEAD}\n");
    let of_ours = records().map(|record| record.name).filter(|name| is_spoken_of(name));
    let names = of_ours.chain(["PackwrightEvents"]).collect::<Vec<_>>().join(", ");
    let _ = writeln!(out, "import type {{ {names} }} from './packwright-configurator.js';\n");
    comment(
        &mut out,
        "",
        "The widget in a frame, for pages whose scripts or styles are not to touch it.",
    );
    let _ = writeln!(out, "export declare class {FRAME_CLASS} extends HTMLElement {{");
    for (name, about) in FRAME_ATTRIBUTES {
        comment(&mut out, "  ", about);
        let _ = writeln!(out, "  {name}: string;");
    }
    members(&mut out);
    out.push_str("}\n\nexport type { PackwrightEvents };\n\n");
    let _ = writeln!(
        out,
        "declare global {{\n  interface HTMLElementTagNameMap {{\n    '{FRAME_ELEMENT}': {FRAME_CLASS};\n  }}\n}}"
    );
    out
}

/// Whether a member of the element has this type in it.
fn is_spoken_of(name: &str) -> bool {
    let whole = |text: &str| {
        text.split(|letter: char| !letter.is_alphanumeric())
            .any(|word| word == name)
    };
    let in_method =
        |method: &Method| whole(method.returns) || method.parameters.iter().any(|field| whole(field.typescript));
    METHODS.iter().any(in_method) || PROPERTIES.iter().any(|property| whole(property.typescript))
}

fn events(out: &mut String) {
    for event in EVENTS.iter().filter(|event| !event.native) {
        comment(out, "", &format!("What `{}` carries.", event.name));
        let _ = writeln!(out, "export interface {} {{", event.detail_type());
        comment(out, "  ", "version of the detail");
        out.push_str("  version: 1;\n");
        all_fields(out, "  ", event.detail);
        out.push_str("}\n\n");
    }
    comment(
        out,
        "",
        "The events of our own, by name. They bubble and cross shadow roots.",
    );
    out.push_str("export interface PackwrightEvents {\n");
    for event in EVENTS.iter().filter(|event| !event.native) {
        comment(out, "  ", &cancelable(event));
        let _ = writeln!(out, "  '{}': {};", event.name, event.event_type());
    }
    out.push_str("}\n\n");
}

fn cancelable(event: &Event) -> String {
    format!("{}{}", event.about, if event.cancelable { " Cancelable." } else { "" })
}

fn class(out: &mut String) {
    comment(out, "", ABOUT);
    let _ = writeln!(out, "export declare class {CLASS} extends HTMLElement {{");
    for property in PROPERTIES.iter().filter(|property| property.of_class) {
        comment(out, "  ", property.about);
        let _ = writeln!(out, "  static readonly {}: {};", property.name, property.typescript);
    }
    comment(out, "  ", "It takes part in forms.");
    out.push_str("  static readonly formAssociated: true;\n");
    members(out);
    out.push_str("}\n\n");
}

/// What both elements have: properties with and without an attribute, and methods.
fn members(out: &mut String) {
    for attribute in ATTRIBUTES {
        comment(out, "  ", &attribute.described());
        let read_only = if attribute.read_only { "readonly " } else { "" };
        let _ = writeln!(
            out,
            "  {read_only}{}: {};",
            attribute.property,
            attribute.property_type()
        );
    }
    for property in PROPERTIES.iter().filter(|property| !property.of_class) {
        comment(out, "  ", property.about);
        let read_only = if property.read_only { "readonly " } else { "" };
        let _ = writeln!(out, "  {read_only}{}: {};", property.name, property.typescript);
    }
    for method in METHODS {
        signature(out, method);
    }
}

fn signature(out: &mut String, method: &Method) {
    let mut about = method.about.to_owned();
    for parameter in method.parameters {
        let _ = write!(about, "\n@param {} {}", parameter.name, parameter.about);
    }
    let _ = write!(about, "\n@example {}", method.example);
    comment(out, "  ", &about);
    let parameters = method
        .parameters
        .iter()
        .map(|field| {
            format!(
                "{}{}: {}",
                field.name,
                if field.optional { "?" } else { "" },
                field.typescript
            )
        })
        .collect::<Vec<_>>()
        .join(", ");
    let _ = writeln!(out, "  {}({parameters}): {};", method.name, method.return_type());
}

fn global(out: &mut String, element: &str, class: &str) {
    let _ = writeln!(
        out,
        "declare global {{\n  interface HTMLElementTagNameMap {{\n    '{element}': {class};\n  }}\n  interface \
         HTMLElementEventMap extends PackwrightEvents {{}}\n  interface DocumentEventMap extends PackwrightEvents {{}}\n  \
         interface WindowEventMap extends PackwrightEvents {{}}\n}}"
    );
}

fn all_fields(out: &mut String, indent: &str, fields: &[Field]) {
    for field in fields {
        comment(out, indent, field.about);
        let mark = if field.optional { "?" } else { "" };
        let _ = writeln!(out, "{indent}{}{mark}: {};", field.name, field.typescript);
    }
}

fn union<'a>(out: &mut String, name: &str, texts: impl Iterator<Item = &'a str>) {
    let texts = texts.map(|text| format!("'{text}'")).collect::<Vec<_>>();
    let _ = writeln!(out, "export type {name} = {};\n", texts.join(" | "));
}

/// A documentation comment; a text of several lines takes several.
pub fn comment(out: &mut String, indent: &str, text: &str) {
    if text.contains('\n') {
        let _ = writeln!(out, "{indent}/**");
        for line in text.lines() {
            let _ = writeln!(out, "{indent} * {line}");
        }
        let _ = writeln!(out, "{indent} */");
    } else {
        let _ = writeln!(out, "{indent}/** {text} */");
    }
}

#[cfg(test)]
mod tests {
    use super::{element, frame};

    #[test]
    fn properties_methods_and_events_are_declared() {
        let text = element();
        for line in [
            "  priceDisplay: 'instant' | 'range' | 'request' | 'hidden';\n",
            "  readonly form: HTMLFormElement | null;\n",
            "  quantity: number | null;\n",
            "  readonly ready: Promise<void>;\n",
            "  static readonly version: string;\n",
            "  getQuote(options?: { quantity?: number }): Promise<Quote>;\n",
            "  checkValidity(): boolean;\n",
            "  'pw-change': CustomEvent<ChangeDetail>;\n",
            "    'packwright-configurator': PackwrightConfigurator;\n",
        ] {
            assert!(text.contains(line), "{line}");
        }
    }

    #[test]
    fn the_frame_has_the_same_members() {
        let text = frame();
        assert!(text.contains("  src: string;\n"));
        assert!(text.contains("  checkValidity(): boolean;\n"));
        assert!(text.starts_with("// The element <packwright-frame>"));
        assert!(
            text.contains(
                "import type { Patch, Configuration, Terms, ExportKind, PictureOptions, Quote, PriceBreak, PackwrightEvents }"
            )
        );
    }
}
