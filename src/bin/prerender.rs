//! Renders the first view without a browser: the page shows the default bag with its price before any Wasm has arrived.
//!
//! Written for `index.html` to take in: the first view itself (`FILE`), beside it the language packs (`packs/`), the
//! pictures of the styles to start from (`thumbnails/`), all style sheets as one (`styles.css`), and what the element's script
//! says by itself (`element-words.json`), and the list of phrases a host may replace (`phrase-list.json`). The same components draw it that draw the page, so the two cannot disagree.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use engine::catalogue::PresetKind;
use packwright::app::{App, AppProperties};
use packwright::first_view::early::Early;
use packwright::later::Supply;
use packwright::start::Start;
use packwright::ui::presets::bag_of;
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
    let renderer = yew::ServerRenderer::<App>::with_props(move || {
        AppProperties::new(Early::without_page(start()), Supply::for_first_view(), None)
    });
    let html = pollster::block_on(renderer.hydratable(false).render());
    let packs = baked::PACK_FILES.iter().fold(String::new(), |text, (tag, name, _)| {
        format!("{text} data-pack-{tag}=\"locale/{name}\"")
    });
    let thumbnails = write_thumbnails(&folder.join("thumbnails"))?;
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
            "<div data-packwright-page{packs}{thumbnails} data-failures=\"{failures}\">{html}</div>\n\
             <noscript>{without_scripts}</noscript>\n"
        ),
    )?;

    let packs = folder.join("packs");
    make_empty(&packs)?;
    for (_, name, text) in baked::PACK_FILES {
        fs::write(packs.join(name), text)?;
    }
    fs::write(folder.join("styles.css"), stylesheet::all())?;
    fs::write(folder.join("element-words.json"), element_words())?;
    fs::write(folder.join("pack-en.txt"), baked::ENGLISH)?;
    fs::write(folder.join("phrase-list.json"), wording::phrase_list())?;
    Ok(())
}

/// Draws the bag of each style into a file of its own, named after what is in it, and returns the attributes that tell the
/// page where they are. Drawn there they would keep the page from answering; as code they would weigh more.
fn write_thumbnails(folder: &Path) -> Result<String, Box<dyn Error>> {
    make_empty(folder)?;
    let catalogue = baked::catalogue().ok_or("the baked catalogue cannot be read")?;
    let mut attributes = String::new();
    for preset in catalogue
        .presets
        .iter()
        .filter(|preset| preset.kind == PresetKind::Style)
    {
        let bag = bag_of(&catalogue, preset);
        // The viewer reads there which bag it is.
        let svg = picture::picture(&bag, picture::View::Front, None, "p")
            .with("data-bag", shape::code::encode(&bag))
            .to_svg();
        let mut hasher = DefaultHasher::new();
        svg.hash(&mut hasher);
        let name = format!("{}-{:016x}.svg", preset.key, hasher.finish());
        fs::write(folder.join(&name), svg)?;
        write!(attributes, " data-thumbnail-{}=\"thumbnails/{name}\"", preset.key)?;
    }
    Ok(attributes)
}

fn make_empty(folder: &Path) -> std::io::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)
}

/// What `boot.js` says, in each language, when the widget cannot start: a JSON object of phrases by language.
fn failures() -> String {
    said(&[
        ("title", Phrase::BootTitle),
        ("csp", Phrase::BootCsp),
        ("network", Phrase::BootNetwork),
        ("crash", Phrase::BootCrash),
        ("note", Phrase::BootNote),
        ("again", Phrase::BootAgain),
    ])
}

/// What the element's script says by itself, before there is a widget or when there can be none.
fn element_words() -> String {
    said(&[
        ("title", Phrase::BootTitle),
        ("csp", Phrase::BootCsp),
        ("mime", Phrase::BootMime),
        ("network", Phrase::BootNetwork),
        ("integrity", Phrase::BootIntegrity),
        ("unsupported", Phrase::BootUnsupported),
        ("crash", Phrase::BootCrash),
        ("link", Phrase::BootLink),
        ("again", Phrase::BootAgain),
        ("submit", Phrase::BootSubmit),
        ("start", Phrase::BootStart),
    ])
}

/// Phrases in each language, as a JSON object by language, with the direction of writing.
fn said(phrases: &[(&str, Phrase)]) -> String {
    let languages = wording::LOCALES.iter().filter_map(|locale| {
        let words = Words::native(locale)?;
        let mut said: Vec<String> = phrases
            .iter()
            .map(|(key, phrase)| format!("{key:?}:{:?}", words.say(*phrase)))
            .collect();
        said.push(format!("\"dir\":{:?}", words.direction().html()));
        Some(format!("{locale:?}:{{{}}}", said.join(",")))
    });
    format!("{{{}}}", languages.collect::<Vec<_>>().join(","))
}
