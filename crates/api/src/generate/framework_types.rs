//! TypeScript declarations of the wrappers, and what each framework's own checker needs to know about the bare tag.

use std::fmt::Write;

use super::types::{HEAD, comment};
use super::wrappers::handler;
use crate::entry::Kind;
use crate::table::{ATTRIBUTES, ELEMENT, EVENTS};

/// `react.d.ts`: the component, and the bare tag in JSX.
pub fn react() -> String {
    let mut out = format!(
        "// The component for React 18 and 19, and the bare tag <{ELEMENT}> in JSX.\n{HEAD}\
         import type {{ DetailedHTMLProps, ForwardRefExoticComponent, HTMLAttributes, RefAttributes }} from 'react';\n\
         import type {{ PackwrightAttributes, PackwrightConfigurator, PackwrightEvents, PackwrightProps }} from \
         './packwright-configurator.js';\n\n\
         /** Props of the component. */\n\
         export interface PackwrightReactProps\n  \
         extends PackwrightProps, Omit<HTMLAttributes<PackwrightConfigurator>, 'onInput' | 'onChange'> {{\n"
    );
    for event in EVENTS {
        comment(&mut out, "  ", event.about);
        let of = if event.native {
            "Event".to_owned()
        } else {
            format!("PackwrightEvents['{}']", event.name)
        };
        let _ = writeln!(out, "  {}?: (event: {of}) => void;", handler(event.name));
    }
    let _ = write!(
        out,
        "}}\n\n\
         /** The element as a component; a ref gives the element itself. */\n\
         export declare const Packwright: ForwardRefExoticComponent<\n  \
         PackwrightReactProps & RefAttributes<PackwrightConfigurator>\n>;\n\
         export default Packwright;\n\n\
         /** What the bare tag takes: attributes, properties (React 19 sets them) and events as `onpw-change`. */\n\
         export type PackwrightTag = DetailedHTMLProps<HTMLAttributes<PackwrightConfigurator>, PackwrightConfigurator> &\n  \
         PackwrightAttributes &\n  \
         PackwrightProps & {{ class?: string }} & {{\n    \
         [Name in keyof PackwrightEvents as `on${{Name}}`]?: (event: PackwrightEvents[Name]) => void;\n  }};\n\n\
         declare module 'react' {{\n  namespace JSX {{\n    interface IntrinsicElements {{\n      \
         '{ELEMENT}': PackwrightTag;\n    }}\n  }}\n}}\n"
    );
    out
}

/// `vue.d.ts`: the component, and the bare tag in templates.
pub fn vue() -> String {
    let mut out = format!(
        "// The component for Vue 3, and the bare tag <{ELEMENT}> in templates.\n{HEAD}\
         import type {{ DefineComponent, HTMLAttributes, PublicProps, SlotsType }} from 'vue';\n\
         import type {{ PackwrightAttributes, PackwrightConfigurator, PackwrightEvents, PackwrightProps }} from \
         './packwright-configurator.js';\n\n\
         /** What the component emits: the element's events under their own names, and the code for `v-model:state`. */\n\
         export type PackwrightEmits = {{\n"
    );
    for event in EVENTS.iter().filter(|event| !event.native) {
        comment(&mut out, "  ", event.about);
        let _ = writeln!(out, "  '{}': (event: PackwrightEvents['{0}']) => void;", event.name);
    }
    let _ = write!(
        out,
        "  /** The code has changed. */\n  'update:state': (code: string) => void;\n}};\n\n\
         /** The element as a component; a template ref gives `{{ element }}`. */\n\
         export declare const Packwright: DefineComponent<\n  \
         PackwrightProps,\n  {{ element: PackwrightConfigurator | null }},\n  {{}},\n  {{}},\n  {{}},\n  {{}},\n  {{}},\n  \
         PackwrightEmits,\n  string,\n  PublicProps,\n  PackwrightProps,\n  {{}},\n  SlotsType<Partial<Record<{slots}, \
         unknown>>>\n>;\n\
         export default Packwright;\n\n\
         declare module 'vue' {{\n  interface GlobalComponents {{\n    \
         '{ELEMENT}': DefineComponent<PackwrightAttributes & PackwrightProps & HTMLAttributes>;\n  }}\n}}\n",
        slots = slots()
    );
    out
}

fn slots() -> String {
    let names = crate::table::SLOTS.iter().map(|slot| match slot.name {
        "" => "'default'".to_owned(),
        name => format!("'{name}'"),
    });
    names.collect::<Vec<_>>().join(" | ")
}

/// `svelte.d.ts`: the action, and the bare tag in components.
pub fn svelte() -> String {
    format!(
        "// The action for Svelte, and the bare tag <{ELEMENT}> in components.\n{HEAD}\
         import type {{ Action }} from 'svelte/action';\n\
         import type {{ HTMLAttributes }} from 'svelte/elements';\n\
         import type {{ PackwrightAttributes, PackwrightConfigurator, PackwrightEvents, PackwrightProps }} from \
         './packwright-configurator.js';\n\n\
         /** What the action takes: properties, and handlers by name of the event. */\n\
         export interface PackwrightOptions extends PackwrightProps {{\n  \
         on?: {{ [Name in keyof PackwrightEvents]?: (event: PackwrightEvents[Name]) => void }} & {{\n    \
         input?: (event: Event) => void;\n    change?: (event: Event) => void;\n  }};\n}}\n\n\
         /** Keeps the element's properties as given, and its events heard, until it is removed. */\n\
         export declare const packwright: Action<PackwrightConfigurator, PackwrightOptions | undefined>;\n\
         export default packwright;\n\n\
         /** What the bare tag takes: attributes, properties and events as `onpw-change`. */\n\
         export type PackwrightTag = HTMLAttributes<PackwrightConfigurator> &\n  PackwrightAttributes &\n  \
         PackwrightProps & {{\n    \
         [Name in keyof PackwrightEvents as `on${{Name}}`]?: (event: PackwrightEvents[Name]) => void;\n  }};\n\n\
         declare module 'svelte/elements' {{\n  interface SvelteHTMLElements {{\n    '{ELEMENT}': PackwrightTag;\n  \
         }}\n}}\n"
    )
}

/// What a page can write on the element, for the main declarations: properties, and attributes.
pub fn writable() -> String {
    let mut out = String::new();
    comment(
        &mut out,
        "",
        "What a page can set: the element's properties, all of them optional.",
    );
    out.push_str("export interface PackwrightProps {\n");
    for entry in ATTRIBUTES {
        comment(&mut out, "  ", &entry.described());
        let _ = writeln!(out, "  {}?: {};", entry.property, entry.kind.typescript());
    }
    for (name, typescript) in super::wrappers::data() {
        let _ = writeln!(out, "  {name}?: {typescript};");
    }
    out.push_str("}\n\n");
    comment(&mut out, "", "What a page can write in a tag, attribute by attribute.");
    out.push_str("export interface PackwrightAttributes {\n");
    for entry in ATTRIBUTES {
        let typescript = match entry.kind {
            Kind::Text | Kind::OneOf(_) => entry.kind.typescript(),
            Kind::Number => "number | string".to_owned(),
            Kind::Boolean => "boolean | ''".to_owned(),
        };
        let quote = if entry.name.contains('-') { "'" } else { "" };
        let _ = writeln!(out, "  {quote}{}{quote}?: {typescript};", entry.name);
    }
    out.push_str("}\n\n");
    out
}

#[cfg(test)]
mod tests {
    use super::{react, svelte, vue, writable};

    #[test]
    fn events_become_props_emits_and_handlers() {
        assert!(react().contains("  onPwChange?: (event: PackwrightEvents['pw-change']) => void;\n"));
        assert!(react().contains("  onInput?: (event: Event) => void;\n"));
        assert!(vue().contains("  'pw-ready': (event: PackwrightEvents['pw-ready']) => void;\n"));
        assert!(svelte().contains("change?: (event: Event) => void;"));
    }

    #[test]
    fn what_can_be_written_is_listed_twice() {
        let text = writable();
        assert!(text.contains("  formFormat?: 'json' | 'flat' | 'brackets';\n"));
        assert!(text.contains("  'form-format'?: 'json' | 'flat' | 'brackets';\n"));
        assert!(text.contains("  readonly?: boolean | '';\n"));
        assert!(text.contains("  form?: string;\n"));
    }
}
