//! Snippets to copy: what a retailer puts into a page, a shop or a project. Each names one release, with its hash.

use crate::entry::Kind;
use crate::release::Release;
use crate::table::ATTRIBUTES;

/// A text to copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// A short name that stays the same, for anchors and file names.
    pub key: &'static str,
    /// What it is for.
    pub title: &'static str,
    /// What to do with it, in a sentence or two.
    pub about: &'static str,
    /// Its language, as fenced code names it.
    pub language: &'static str,
    /// The text, with a line end at the end.
    pub text: String,
}

/// All snippets for a release.
pub fn snippets(release: &Release) -> Vec<Snippet> {
    let snippet = |key, title, about, language, template: &str| Snippet {
        key,
        title,
        about,
        language,
        text: filled(template, release),
    };
    vec![
        snippet(
            "html",
            "Any page",
            "Put both where the configurator is to stand. What is inside the element is shown until it is ready, and \
             for good where it cannot run.",
            "html",
            include_str!("../templates/snippets/script.html"),
        ),
        snippet(
            "quick",
            "A quicker start",
            "Where the configurator is what the page is for. The browser fetches at once what the loader would ask for \
             a moment later. The names change with each release, so take these lines from the `snippets.md` inside it; \
             files that browsers may not keep (`Cache-Control: no-store`) would be fetched twice by some.",
            "html",
            include_str!("../templates/snippets/quick.html"),
        ),
        snippet(
            "mail",
            "A mail form in plain HTML",
            "The buyer's own mail program sends the quote, a line for each choice. With the address of a script of \
             yours in `action`, and without `enctype`, the same form posts to your server.",
            "html",
            include_str!("../templates/snippets/mail.html"),
        ),
        snippet(
            "shopify",
            "Shopify: a theme section",
            "What the buyer chooses becomes line item properties. Properties that begin with an underscore are not \
             shown at checkout; `_state` holds the share code and `_quote` the whole quote. Shopify takes the price \
             from its own variant, so check the quote before you confirm an order.",
            "liquid",
            include_str!("../templates/snippets/shopify.liquid"),
        ),
        snippet(
            "quantity",
            "Shopify and others: one quantity",
            "With `form-format=\"brackets\"` the quantity stays the form's own field. This keeps both the same.",
            "js",
            include_str!("../templates/snippets/quantity.js"),
        ),
        snippet(
            "woocommerce",
            "WooCommerce: a plugin of one file",
            "Keeps every choice with the line of the cart and of the order. Put the ids of your products in at the \
             top.",
            "php",
            include_str!("../templates/snippets/woocommerce.php"),
        ),
        snippet(
            "wordpress",
            "WordPress: a shortcode",
            "A plugin of one file; then write `[packwright locale=\"de\"]` in a Shortcode block. A Custom HTML block \
             with the first snippet works too, for users who may write unfiltered HTML.",
            "php",
            include_str!("../templates/snippets/wordpress.php"),
        ),
        snippet(
            "frame",
            "In a frame",
            "For pages whose scripts or styles are not to touch it. Attributes, methods and events are the same.",
            "html",
            include_str!("../templates/snippets/frame.html"),
        ),
        snippet(
            "bare-frame",
            "Where scripts are stripped",
            "Only a frame, with a height you choose: no events reach the page.",
            "html",
            include_str!("../templates/snippets/bare-frame.html"),
        ),
        snippet(
            "react",
            "React 18 and 19",
            "The component sets properties, listens to events, and gives the element to its ref.",
            "jsx",
            include_str!("../templates/snippets/react.jsx"),
        ),
        snippet(
            "vue",
            "Vue 3",
            "`v-model:state` holds the share code; no compiler option is needed.",
            "vue",
            include_str!("../templates/snippets/vue.vue"),
        ),
        snippet(
            "svelte",
            "Svelte",
            "An action on the bare tag; no compiler option is needed.",
            "svelte",
            include_str!("../templates/snippets/svelte.svelte"),
        ),
        snippet(
            "angular",
            "Angular",
            "Angular sets properties and hears events of elements by itself, once it is told that there are some.",
            "ts",
            include_str!("../templates/snippets/angular.ts"),
        ),
    ]
}

/// `docs/embed/snippets.md`.
pub fn page(release: &Release) -> String {
    let mut out = format!(
        "# Snippets\n\nEach is complete: copy it, and put in the address of your own copy of the release and, as `integrity`, the \
         hash of the file from its `integrity.json`. These speak of version {}.\n\nGenerated by `cargo xtask api` from \
         `crates/api`; change it there. Every name is explained in [the reference](api.md).\n",
        release.version
    );
    for snippet in snippets(release) {
        out.push_str(&format!(
            "\n## {}\n\n{}\n\n```{}\n{}```\n",
            snippet.title, snippet.about, snippet.language, snippet.text
        ));
    }
    out
}

fn filled(template: &str, release: &Release) -> String {
    let mut text = template.replace("{{PHP_ATTRIBUTES}}\n", &php_attributes());
    let plain = [
        ("ENTRY", "packwright-configurator.js"),
        ("FRAME", "packwright-frame.js"),
        ("FRAME_PAGE", "frame.html"),
    ]
    .map(|(mark, file)| (mark, file.to_owned()));
    let hashed = [
        ("GLUE", "packwright-page-", ".js"),
        ("MAIN", "packwright-page-", "_bg.wasm"),
        ("BESIDE", "beside-", ".js"),
        ("DRESS", "dress-", ".json"),
    ]
    .map(|(mark, start, end)| (mark, release.file(start, end)));
    for (mark, file) in plain.into_iter().chain(hashed) {
        text = text.replace(&format!("{{{{{mark}}}}}"), &release.url(&file));
        text = text.replace(&format!("{{{{{mark}_HASH}}}}"), release.hash(&file));
    }
    text
}

/// What an editor of a page may write: texts that do no harm, in the order of the table.
fn php_attributes() -> String {
    ATTRIBUTES
        .iter()
        .filter(|entry| entry.kind != Kind::Boolean && entry.name != "form")
        .map(|entry| format!("\t'{}' => '',\n", entry.name))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{page, snippets};
    use crate::release::Release;

    fn release() -> Release {
        Release {
            version: "1.4.2".to_owned(),
            base_url: "https://shop.example/p/1.4.2".to_owned(),
            integrity: [
                ("packwright-configurator.js", "sha384-abc"),
                ("packwright-page-01.js", "sha384-glue"),
                ("packwright-page-01_bg.wasm", "sha384-main"),
            ]
            .map(|(name, hash)| (name.to_owned(), hash.to_owned()))
            .to_vec(),
        }
    }

    #[test]
    fn addresses_and_hashes_are_pinned() {
        let all = snippets(&release());
        let html = all.iter().find(|snippet| snippet.key == "html").unwrap();
        assert!(
            html.text
                .contains("src=\"https://shop.example/p/1.4.2/packwright-configurator.js\"")
        );
        assert!(html.text.contains("integrity=\"sha384-abc\""));
        for snippet in &all {
            for mark in ["{{ENTRY", "{{FRAME", "{{PHP", "{{GLUE", "{{MAIN", "{{BESIDE", "{{DRESS"] {
                assert!(!snippet.text.contains(mark), "{}", snippet.key);
            }
        }
    }

    #[test]
    fn every_script_from_elsewhere_has_a_hash() {
        for snippet in snippets(&release()) {
            // What is fetched ahead has its hash asked for when the loader takes it.
            let text: String = snippet
                .text
                .lines()
                .filter(|line| !line.contains("rel=\"preload\""))
                .collect();
            let scripts = text.matches("/p/1.4.2/packwright-").count() + text.matches("/p/1.4.2/beside-").count();
            assert_eq!(scripts, text.matches("integrity").count(), "{}", snippet.key);
            assert_eq!(scripts, text.matches("crossorigin").count(), "{}", snippet.key);
        }
    }

    #[test]
    fn what_is_fetched_ahead_is_named_as_the_release_has_it() {
        let all = snippets(&release());
        let quick = all.iter().find(|snippet| snippet.key == "quick").unwrap();
        assert!(
            quick
                .text
                .contains("/p/1.4.2/packwright-page-01.js\" integrity=\"sha384-glue\"")
        );
        assert!(quick.text.contains("/p/1.4.2/packwright-page-01_bg.wasm\" crossorigin"));
        assert!(quick.text.contains("/p/1.4.2/dress-….json\""));
    }

    #[test]
    fn fences_close() {
        assert_eq!(
            page(&release()).matches("\n```").count(),
            2 * snippets(&release()).len()
        );
    }
}
