//! `custom-elements.json`: the Custom Elements Manifest, schema 1.0.0, which editors and documentation tools read.

use crate::entry::{Attribute, Event, Field, Method, Named, Property, Variable};
use crate::json::Json;
use crate::table::{
    ABOUT, ATTRIBUTES, CLASS, ELEMENT, EVENTS, FRAME_ATTRIBUTES, FRAME_CLASS, FRAME_ELEMENT, METHODS, PARTS,
    PROPERTIES, SLOTS, STATES, VARIABLES,
};

/// The manifest.
pub fn manifest() -> String {
    Json::object([
        ("schemaVersion", Json::text("1.0.0")),
        ("readme", Json::text("README.md")),
        ("modules", Json::List(vec![element(), frame()])),
    ])
    .file()
}

fn element() -> Json {
    let declaration = Json::object([
        ("kind", Json::text("class")),
        ("name", Json::text(CLASS)),
        ("tagName", Json::text(ELEMENT)),
        ("customElement", Json::Truth(true)),
        ("description", Json::text(ABOUT)),
        ("superclass", named_type("HTMLElement")),
        ("attributes", all(ATTRIBUTES, attribute)),
        ("members", members()),
        ("events", all(EVENTS, event)),
        ("slots", all(SLOTS, named)),
        ("cssParts", all(PARTS, named)),
        ("cssProperties", all(VARIABLES, variable)),
        ("cssStates", all(STATES, named)),
    ]);
    in_module("packwright-configurator.js", CLASS, ELEMENT, declaration)
}

fn frame() -> Json {
    let own = FRAME_ATTRIBUTES.iter().map(|(name, about)| {
        Json::object([
            ("name", Json::text(*name)),
            ("type", typed("string")),
            ("description", Json::text(*about)),
            ("fieldName", Json::text(*name)),
        ])
    });
    let shared = ATTRIBUTES.iter().map(attribute);
    let declaration = Json::object([
        ("kind", Json::text("class")),
        ("name", Json::text(FRAME_CLASS)),
        ("tagName", Json::text(FRAME_ELEMENT)),
        ("customElement", Json::Truth(true)),
        (
            "description",
            Json::text("The same in a frame of its own, for pages whose scripts or styles are not to touch it."),
        ),
        ("superclass", named_type("HTMLElement")),
        ("attributes", Json::List(own.chain(shared).collect())),
        ("members", members()),
        ("events", all(EVENTS, event)),
        ("cssProperties", all(VARIABLES, variable)),
        ("cssStates", all(STATES, named)),
    ]);
    in_module("packwright-frame.js", FRAME_CLASS, FRAME_ELEMENT, declaration)
}

fn in_module(path: &str, class: &str, tag: &str, declaration: Json) -> Json {
    let reference = || Json::object([("name", Json::text(class)), ("module", Json::text(path))]);
    let export = |kind: &str, name: &str| {
        Json::object([
            ("kind", Json::text(kind)),
            ("name", Json::text(name)),
            ("declaration", reference()),
        ])
    };
    Json::object([
        ("kind", Json::text("javascript-module")),
        ("path", Json::text(path)),
        ("declarations", Json::List(vec![declaration])),
        (
            "exports",
            Json::List(vec![export("js", class), export("custom-element-definition", tag)]),
        ),
    ])
}

fn all<T>(entries: &[T], describe: impl Fn(&T) -> Json) -> Json {
    Json::List(entries.iter().map(describe).collect())
}

fn typed(typescript: impl Into<String>) -> Json {
    Json::object([("text", Json::text(typescript))])
}

fn named_type(name: &str) -> Json {
    Json::object([("name", Json::text(name))])
}

fn attribute(entry: &Attribute) -> Json {
    Json::object([
        ("name", Json::text(entry.name)),
        ("type", typed(entry.kind.typescript())),
    ])
    .with("default", entry.literal().map(Json::text))
    .with("description", Some(Json::text(entry.described())))
    .with("fieldName", Some(Json::text(entry.property)))
}

fn members() -> Json {
    let paired = ATTRIBUTES.iter().map(|entry| {
        Json::object([
            ("kind", Json::text("field")),
            ("name", Json::text(entry.property)),
            ("privacy", Json::text("public")),
            ("type", typed(entry.property_type())),
        ])
        .with(
            "default",
            Some(Json::text(entry.literal().unwrap_or_else(|| "null".to_owned()))),
        )
        .with("description", Some(Json::text(entry.described())))
        .with("attribute", Some(Json::text(entry.name)))
        .with("reflects", Some(Json::Truth(entry.reflects)))
        .with("readonly", entry.read_only.then_some(Json::Truth(true)))
    });
    let fields = PROPERTIES.iter().map(property);
    let methods = METHODS.iter().map(method);
    Json::List(paired.chain(fields).chain(methods).collect())
}

fn property(entry: &Property) -> Json {
    Json::object([
        ("kind", Json::text("field")),
        ("name", Json::text(entry.name)),
        ("privacy", Json::text("public")),
        ("type", typed(entry.typescript)),
        ("default", Json::text(entry.default)),
        ("description", Json::text(entry.about)),
    ])
    .with("static", entry.of_class.then_some(Json::Truth(true)))
    .with("readonly", entry.read_only.then_some(Json::Truth(true)))
}

fn method(entry: &Method) -> Json {
    let parameter = |field: &Field| {
        Json::object([
            ("name", Json::text(field.name)),
            ("type", typed(field.typescript)),
            ("description", Json::text(field.about)),
        ])
        .with("optional", field.optional.then_some(Json::Truth(true)))
    };
    Json::object([
        ("kind", Json::text("method")),
        ("name", Json::text(entry.name)),
        ("privacy", Json::text("public")),
        ("description", Json::text(entry.about)),
    ])
    .with(
        "parameters",
        (!entry.parameters.is_empty()).then(|| all(entry.parameters, parameter)),
    )
    .with("return", Some(Json::object([("type", typed(entry.return_type()))])))
}

fn event(entry: &Event) -> Json {
    Json::object([
        ("name", Json::text(entry.name)),
        ("type", typed(entry.event_type())),
        ("description", Json::text(entry.described())),
    ])
}

fn named(entry: &Named) -> Json {
    Json::object([
        ("name", Json::text(entry.name)),
        ("description", Json::text(entry.about)),
    ])
}

fn variable(entry: &Variable) -> Json {
    Json::object([
        ("name", Json::text(entry.name)),
        ("syntax", Json::text(entry.syntax)),
        ("default", Json::text(entry.default)),
        ("description", Json::text(entry.about)),
    ])
}

#[cfg(test)]
mod tests {
    use super::manifest;
    use crate::table::{ATTRIBUTES, EVENTS, METHODS, PARTS, PROPERTIES, SLOTS, STATES, VARIABLES};

    #[test]
    fn it_holds_the_whole_table() {
        let read: serde_json::Value = serde_json::from_str(&manifest()).unwrap();
        let element = &read["modules"][0]["declarations"][0];
        assert_eq!(element["tagName"], "packwright-configurator");
        for (list, count) in [
            ("attributes", ATTRIBUTES.len()),
            ("members", ATTRIBUTES.len() + PROPERTIES.len() + METHODS.len()),
            ("events", EVENTS.len()),
            ("slots", SLOTS.len()),
            ("cssParts", PARTS.len()),
            ("cssProperties", VARIABLES.len()),
            ("cssStates", STATES.len()),
        ] {
            assert_eq!(element[list].as_array().map(Vec::len), Some(count), "{list}");
        }
    }

    #[test]
    fn defaults_are_literals() {
        let read: serde_json::Value = serde_json::from_str(&manifest()).unwrap();
        let attributes = read["modules"][0]["declarations"][0]["attributes"]
            .as_array()
            .unwrap()
            .clone();
        let of = |name: &str| attributes.iter().find(|entry| entry["name"] == name).unwrap()["default"].clone();
        assert_eq!(of("loading"), "'lazy'");
        assert_eq!(of("required"), "false");
        assert!(of("quantity").is_null());
    }
}
