//! Renders the first view without a browser: the page shows the default bag with its price before any Wasm has arrived.
//!
//! Written for `index.html` to take in: the first view itself (`FILE`), beside it the language packs (`packs/`) and all
//! style sheets as one (`styles.css`). The same components draw it that draw the page, so the two cannot disagree.

use std::error::Error;
use std::fs;
use std::path::Path;

use packwright::app::{App, AppProperties};
use packwright::{baked, stylesheet};

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args().nth(1).ok_or("usage: prerender FILE")?;
    let file = Path::new(&file);
    let folder = file.parent().unwrap_or(Path::new("."));

    let renderer = yew::ServerRenderer::<App>::with_props(|| {
        // Both are baked in, and the build has proved that they can be read.
        let words = baked::english().unwrap_or_else(wording::Words::english);
        let today = baked::catalogue().map(|catalogue| catalogue.as_of).unwrap_or_default();
        AppProperties {
            today,
            first_view: true,
            words,
            trouble: None,
        }
    });
    let html = pollster::block_on(renderer.hydratable(false).render());
    let packs = baked::PACK_FILES.iter().fold(String::new(), |text, (tag, name, _)| {
        format!("{text} data-pack-{tag}=\"locale/{name}\"")
    });
    fs::write(file, format!("<div data-packwright-page{packs}>{html}</div>\n"))?;

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
