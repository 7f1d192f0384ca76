//! `package.json` and the readme of the npm package, which is the release folder itself.

use crate::json::Json;
use crate::release::Release;
use crate::table::ABOUT;

/// Ways into the package: path, script, declarations. Bundlers find the files of the element by addresses written out in
/// `index.js`; pages without one use `packwright-configurator.js`, which finds them beside itself.
const ENTRIES: [(&str, &str, &str); 6] = [
    (".", "index.js", "packwright-configurator.d.ts"),
    ("./define", "index.js", "packwright-configurator.d.ts"),
    ("./react", "react.js", "react.d.ts"),
    ("./vue", "vue.js", "vue.d.ts"),
    ("./svelte", "svelte.js", "svelte.d.ts"),
    ("./frame", "packwright-frame.js", "packwright-frame.d.ts"),
];

/// Scripts that do something when they are imported: elements are defined. The wrappers import the element, and so must
/// not be dropped before it.
const WITH_EFFECTS: [&str; 6] = [
    "./index.js",
    "./packwright-configurator.js",
    "./packwright-frame.js",
    "./frame.js",
    "./check.js",
    "./packwright-page-*.js",
];

/// Frameworks a wrapper is for, and the versions it was tried with.
const PEERS: [(&str, &str); 3] = [("react", ">=18"), ("vue", ">=3.3"), ("svelte", ">=4")];

/// `package.json`.
pub fn package(release: &Release) -> String {
    let file = |name: &str| Json::text(format!("./{name}"));
    let entries = ENTRIES.iter().map(|(path, script, declarations)| {
        // A resolver takes the first condition that fits.
        let conditions = Json::object([("types", file(declarations)), ("default", file(script))]);
        ((*path).to_owned(), conditions)
    });
    let data = ["custom-elements.json", "package.json"].map(|name| (format!("./{name}"), file(name)));
    let peers = PEERS.map(|(name, range)| (name.to_owned(), Json::text(range)));
    let optional = PEERS.map(|(name, _)| (name.to_owned(), Json::object([("optional", Json::Truth(true))])));
    Json::object([
        ("name", Json::text("packwright-configurator")),
        ("version", Json::text(&release.version)),
        ("description", Json::text(ABOUT)),
        ("license", Json::text("MIT OR Apache-2.0")),
        ("type", Json::text("module")),
        ("main", file("index.js")),
        ("module", file("index.js")),
        ("types", file("packwright-configurator.d.ts")),
        ("exports", Json::Object(entries.chain(data).collect())),
        ("sideEffects", Json::texts(WITH_EFFECTS)),
        ("customElements", Json::text("custom-elements.json")),
        ("web-types", Json::text("./web-types.json")),
        (
            "keywords",
            Json::texts([
                "configurator",
                "custom-element",
                "web-component",
                "webassembly",
                "quote",
            ]),
        ),
        ("peerDependencies", Json::Object(peers.into())),
        ("peerDependenciesMeta", Json::Object(optional.into())),
    ])
    .file()
}

/// `README.md` of the package.
pub fn readme(release: &Release) -> String {
    let snippet = super::snippets::snippets(release)
        .into_iter()
        .find(|snippet| snippet.key == "html")
        .map(|snippet| snippet.text)
        .unwrap_or_default();
    format!(
        "# packwright-configurator\n\n{ABOUT}\n\nNo server, no cookie, no request but for its own files. Prices are \
         indicative.\n\n## From a script tag\n\n```html\n{snippet}```\n\n## From a bundler\n\n```js\nimport \
         'packwright-configurator';\n```\n\n```html\n<packwright-configurator quantity=\"300\"></packwright-configurator>\n\
         ```\n\nFor React, Vue and Svelte there are `packwright-configurator/react`, `/vue` and `/svelte`; for a frame \
         there is `/frame`. Every attribute, method, event, part and variable is listed in `llms.txt` and, for editors, in \
         `custom-elements.json`.\n\nMIT or Apache-2.0, at your choice.\n"
    )
}

#[cfg(test)]
mod tests {
    use super::package;
    use crate::release::Release;

    #[test]
    fn types_come_before_scripts() {
        let text = package(&Release::in_documentation());
        let exports = text.split("\"exports\"").nth(1).unwrap();
        assert!(exports.find("\"types\"").unwrap() < exports.find("\"default\"").unwrap());
    }

    #[test]
    fn every_way_in_leads_to_a_file_of_the_release() {
        let release = Release::in_documentation();
        let read: serde_json::Value = serde_json::from_str(&package(&release)).unwrap();
        let made = crate::files(&release);
        let scripts = ["index.js", "packwright-frame.js", "package.json"];
        let is_there = |path: &str| {
            let name = path.trim_start_matches("./");
            scripts.contains(&name) || made.iter().any(|(known, _)| *known == name)
        };
        for (way, target) in read["exports"].as_object().unwrap() {
            match target.as_str() {
                Some(file) => assert!(is_there(file), "{way}"),
                None => target
                    .as_object()
                    .unwrap()
                    .values()
                    .for_each(|file| assert!(is_there(file.as_str().unwrap()), "{way}")),
            }
        }
    }
}
