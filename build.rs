//! Bakes the default catalogue and the English words into the page, and names the other languages' files.
//!
//! A catalogue with a problem, or a text missing in any language, fails the build here, with every problem listed.

use std::collections::BTreeSet;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use engine::catalogue::{Addition, Catalogue};
use wording::{Phrase, Slot};

/// What the first view says anew when something in it is chosen: the figures of `src/headline.rs`, and the page's title.
/// The months belong to them. The other phrases come with the widget.
const FIRST: [Phrase; 13] = [
    Phrase::DateLong,
    Phrase::PageTitle,
    Phrase::PriceOnRequest,
    Phrase::QuantityMinimumMark,
    Phrase::QuoteBand,
    Phrase::QuoteLead,
    Phrase::QuoteLeadSentence,
    Phrase::QuoteMoq,
    Phrase::QuoteTotalFor,
    Phrase::RangeBetween,
    Phrase::UnitBags,
    Phrase::UnitWeeks,
    Phrase::UnitWeeksRange,
];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=catalogue/default.json");
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=styles");
    if std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
    let out = std::env::var("OUT_DIR")?;
    let out = Path::new(&out);

    let file = fs::read("catalogue/default.json")?;
    let catalogue = Catalogue::parse(&file).map_err(|problems| {
        problems.iter().fold(
            String::from("catalogue/default.json is not usable:"),
            |text, problem| format!("{text}\n  {problem}"),
        )
    })?;
    // The page refers to texts by number; the keys stay behind, but for the mark that tells whether a pack fits.
    let keys = wording::KeyMark::of(&catalogue.texts);
    fs::write(
        out.join("keys.in"),
        format!("({:#x}, {})", keys.fingerprint, keys.count),
    )?;
    let baked = Catalogue {
        texts: Box::default(),
        ..catalogue.clone()
    };
    fs::write(out.join("catalogue.bin"), baked.pack())?;

    // The page needs the names only; the prerenderer also has the texts, to write the files.
    let (mut names, mut files) = (String::from("["), String::from("["));
    for locale in wording::LOCALES {
        let path = format!("locales/catalogue/{locale}.json");
        let json = fs::read_to_string(&path)?;
        let texts = wording::catalogue_texts(&json, &catalogue.texts)
            .map_err(|problems| format!("{path}:\n  {}", problems.join("\n  ")))?;
        let pack = wording::pack(locale, &catalogue.texts, &texts).ok_or("a language pack could not be made")?;
        let file = out.join(format!("locale.{locale}.txt"));
        fs::write(&file, &pack)?;
        if locale == "en" {
            let names = names_of_minima(&catalogue);
            let parts = wording::parted(&pack, &|slot| match slot {
                Slot::Phrase(number) => Phrase::ALL
                    .get(number)
                    .is_some_and(|(phrase, key, _)| FIRST.contains(phrase) || key.starts_with("month.")),
                Slot::Text(number) => names.contains(&number),
            });
            let [first, rest] = parts.ok_or("the English pack could not be parted")?;
            fs::write(out.join("first.en.txt"), first)?;
            fs::write(out.join("rest.en.txt"), rest)?;
        }
        if locale != "en" {
            let name = format!("{locale}-{:08x}.txt", fingerprint(pack.as_bytes()));
            write!(names, "({locale:?}, {name:?}),")?;
            write!(
                files,
                "({locale:?}, {name:?}, include_str!({:?})),",
                file.display().to_string()
            )?;
        }
    }
    fs::write(out.join("packs.in"), names + "]")?;
    fs::write(out.join("packs_with_texts.in"), files + "]")?;
    fs::write(out.join("sheets.in"), sheets(Path::new("styles"))?)?;
    Ok(())
}

/// The numbers of the texts that name a minimum and its cause.
fn names_of_minima(catalogue: &Catalogue) -> BTreeSet<usize> {
    let choices = || catalogue.features.iter().flat_map(|feature| &feature.choices);
    let minima = choices()
        .flat_map(|choice| &choice.contributions)
        .filter_map(|each| match each.what {
            Addition::Moq { name, .. } => Some(name),
            _ => None,
        });
    let names = choices().map(|choice| choice.name).chain(minima);
    names.map(|id| usize::from(id.0)).collect()
}

/// All style sheets as one expression: `layers.css`, which orders the cascade, then the rest by name.
fn sheets(folder: &Path) -> Result<String, Box<dyn Error>> {
    let mut files = Vec::new();
    for each in [folder.to_path_buf(), folder.join("ui")] {
        for entry in fs::read_dir(&each)? {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == "css") {
                files.push(fs::canonicalize(path)?);
            }
        }
    }
    files.sort_by_key(|path| (!path.ends_with("layers.css"), path.clone()));
    let list: String = files.iter().fold(String::new(), |mut text, path| {
        let _ = write!(text, "include_str!({:?}),", path.display().to_string());
        text
    });
    Ok(format!("[{list}]"))
}

/// FNV-1a, to give a changed pack another name.
fn fingerprint(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
    })
}
