//! What editors read for completion in plain HTML: `html-custom-data.json` for VS Code, `web-types.json` for JetBrains.

use crate::entry::{Attribute, Kind};
use crate::json::Json;
use crate::release::Release;
use crate::table::{ABOUT, ATTRIBUTES, ELEMENT, EVENTS, PARTS, PROPERTIES, SLOTS, VARIABLES};

/// `html-custom-data.json`; its form is VS Code's custom data, version 1.1.
pub fn vscode() -> String {
    let attribute = |entry: &Attribute| {
        let Kind::OneOf(words) = entry.kind else {
            let flag = (entry.kind == Kind::Boolean).then(|| Json::text("v"));
            return Json::object([
                ("name", Json::text(entry.name)),
                ("description", Json::text(entry.about)),
            ])
            .with("valueSet", flag);
        };
        let words = words.iter().map(|word| {
            Json::object([
                ("name", Json::text(word.value)),
                ("description", Json::text(word.about)),
            ])
        });
        Json::object([
            ("name", Json::text(entry.name)),
            ("description", Json::text(entry.about)),
            ("values", Json::List(words.collect())),
        ])
    };
    let tag = Json::object([
        ("name", Json::text(ELEMENT)),
        ("description", Json::text(ABOUT)),
        ("attributes", Json::List(ATTRIBUTES.iter().map(attribute).collect())),
    ]);
    Json::object([("version", Json::Number("1.1")), ("tags", Json::List(vec![tag]))]).file()
}

/// `web-types.json`.
pub fn jetbrains(release: &Release) -> String {
    let named =
        |name: &str, about: &str| Json::object([("name", Json::text(name)), ("description", Json::text(about))]);
    let attributes = ATTRIBUTES.iter().map(|entry| {
        let value = Json::object([("type", Json::text(entry.kind.typescript()))]);
        named(entry.name, &entry.described()).with("value", Some(value))
    });
    let properties = ATTRIBUTES
        .iter()
        .map(|entry| (entry.property, entry.property_type(), entry.described()))
        .chain(
            PROPERTIES
                .iter()
                .filter(|entry| !entry.of_class)
                .map(|entry| (entry.name, entry.typescript.to_owned(), entry.about.to_owned())),
        )
        .map(|(name, typescript, about)| named(name, &about).with("type", Some(Json::text(typescript))));
    let events = EVENTS.iter().map(|entry| named(entry.name, &entry.described()));
    let javascript = Json::object([
        ("properties", Json::List(properties.collect())),
        ("events", Json::List(events.collect())),
    ]);
    let list = |entries: Vec<(&'static str, &'static str)>| {
        Json::List(entries.into_iter().map(|(name, about)| named(name, about)).collect())
    };
    let css = Json::object([
        (
            "properties",
            list(VARIABLES.iter().map(|entry| (entry.name, entry.about)).collect()),
        ),
        (
            "parts",
            list(PARTS.iter().map(|entry| (entry.name, entry.about)).collect()),
        ),
    ]);
    let element = named(ELEMENT, ABOUT)
        .with("attributes", Some(Json::List(attributes.collect())))
        .with(
            "slots",
            Some(list(SLOTS.iter().map(|entry| (entry.name, entry.about)).collect())),
        )
        .with("js", Some(javascript))
        .with("css", Some(css));
    Json::object([
        ("name", Json::text("packwright-configurator")),
        ("version", Json::text(&release.version)),
        ("description-markup", Json::text("markdown")),
        (
            "contributions",
            Json::object([("html", Json::object([("elements", Json::List(vec![element]))]))]),
        ),
    ])
    .file()
}

#[cfg(test)]
mod tests {
    use super::{jetbrains, vscode};
    use crate::release::Release;

    #[test]
    fn words_are_offered() {
        let read: serde_json::Value = serde_json::from_str(&vscode()).unwrap();
        let attributes = read["tags"][0]["attributes"].as_array().unwrap();
        let loading = attributes.iter().find(|entry| entry["name"] == "loading").unwrap();
        assert_eq!(loading["values"][0]["name"], "lazy");
        assert_eq!(read["version"], 1.1);
    }

    #[test]
    fn both_sides_of_an_attribute_are_there() {
        let read: serde_json::Value = serde_json::from_str(&jetbrains(&Release::in_documentation())).unwrap();
        let element = &read["contributions"]["html"]["elements"][0];
        assert_eq!(element["attributes"][0]["name"], "state");
        assert_eq!(element["js"]["properties"][0]["name"], "state");
    }
}
