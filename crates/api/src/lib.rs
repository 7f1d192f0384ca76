//! The element's public interface as one table, and every file that is generated from it.
//!
//! A retailer meets the interface in many places: an editor's completion, a framework's types, the reference, the
//! loader itself. Written by hand they drift apart within a week; here each is a pure function of the table, and a test
//! fails as soon as a file in the tree says anything else.

pub mod entry;
pub mod generate;
pub mod json;
pub mod phrase;
pub mod release;
pub mod table;

pub use release::Release;

/// Files of the release folder that come from the table, by name. The scripts and the Wasm come from the build.
pub fn files(release: &Release) -> Vec<(&'static str, String)> {
    vec![
        ("package.json", generate::package::package(release)),
        ("README.md", generate::package::readme(release)),
        ("llms.txt", generate::llms::llms(release)),
        ("api.md", generate::reference::page()),
        ("snippets.md", generate::snippets::page(release)),
        ("custom-elements.json", generate::manifest::manifest()),
        ("html-custom-data.json", generate::editors::vscode()),
        ("web-types.json", generate::editors::jetbrains(release)),
        ("packwright-configurator.d.ts", generate::types::element()),
        ("packwright-frame.d.ts", generate::types::frame()),
        ("binding.js", generate::wrappers::binding()),
        ("react.js", generate::wrappers::react()),
        ("react.d.ts", generate::framework_types::react()),
        ("vue.js", generate::wrappers::vue()),
        ("vue.d.ts", generate::framework_types::vue()),
        ("svelte.js", generate::wrappers::svelte()),
        ("svelte.d.ts", generate::framework_types::svelte()),
    ]
}

/// Files that are kept in the tree, by path below the project's root. `cargo xtask api` writes them.
pub fn kept() -> Vec<(&'static str, String)> {
    vec![
        ("src/embed/api.js", generate::module::module()),
        ("docs/embed/api.md", generate::reference::page()),
        (
            "docs/embed/snippets.md",
            generate::snippets::page(&Release::in_documentation()),
        ),
    ]
}
