//! Renders the first view without a browser: the page shows the default bag with its price before any Wasm has arrived.
//!
//! Written for `index.html` to take in: the first view itself (`FILE`), beside it the language packs (`packs/`) and all
//! style sheets as one (`styles.css`). The same components draw it that draw the page, so the two cannot disagree.

use std::error::Error;
use std::fs;
use std::path::Path;

use packwright::app::{App, AppProperties};
use packwright::first_view::early::Early;
use packwright::start::Start;
use packwright::{baked, stylesheet};
use wording::{Phrase, Words};

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args().nth(1).ok_or("usage: prerender FILE")?;
    let file = Path::new(&file);
    let folder = file.parent().unwrap_or(Path::new("."));

    let start = || {
        // Both are baked in, and the build has proved that they can be read.
        let as_of = baked::catalogue()?.as_of;
        Start::new(baked::english()?, as_of)
    };
    start().map(drop).ok_or("what is baked in cannot be read")?;
    let renderer = yew::ServerRenderer::<App>::with_props(move || AppProperties::new(Early::without_page(start())));
    let html = pollster::block_on(renderer.hydratable(false).render());
    let packs = baked::PACK_FILES.iter().fold(String::new(), |text, (tag, name, _)| {
        format!("{text} data-pack-{tag}=\"locale/{name}\"")
    });
    let failures = failures()
        .replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;");
    let without_scripts: String = wording::LOCALES
        .iter()
        .filter_map(|locale| {
            let words = Words::native(locale)?;
            let (text, way) = (words.say(Phrase::BootNoScript), words.direction().html());
            Some(format!(
                "<p class=\"page-note\" lang=\"{locale}\" dir=\"{way}\">{text}</p>"
            ))
        })
        .collect();
    fs::write(
        file,
        format!(
            "<div data-packwright-page{packs} data-failures=\"{failures}\">{html}</div>\n\
             <noscript>{without_scripts}</noscript>\n"
        ),
    )?;

    let packs = folder.join("packs");
    if packs.exists() {
        fs::remove_dir_all(&packs)?;
    }
    fs::create_dir_all(&packs)?;
    for (_, name, text) in baked::PACK_FILES {
        fs::write(packs.join(name), text)?;
    }
    fs::write(folder.join("styles.css"), stylesheet::all())?;
    Ok(())
}

/// What `boot.js` says, in each language, when the widget cannot start: a JSON object of phrases by language.
fn failures() -> String {
    let phrases = [
        ("title", Phrase::BootTitle),
        ("policy", Phrase::BootPolicy),
        ("network", Phrase::BootNetwork),
        ("crash", Phrase::BootCrash),
        ("note", Phrase::BootNote),
        ("again", Phrase::BootAgain),
    ];
    let languages = wording::LOCALES.iter().filter_map(|locale| {
        let words = Words::native(locale)?;
        let said: Vec<String> = phrases
            .iter()
            .map(|(key, phrase)| format!("{key:?}:{:?}", words.say(*phrase)))
            .collect();
        Some(format!("{locale:?}:{{{}}}", said.join(",")))
    });
    format!("{{{}}}", languages.collect::<Vec<_>>().join(","))
}
