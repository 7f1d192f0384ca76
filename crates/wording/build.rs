//! Turns `locales/*.json` into `enum Phrase` and one packed text for each language, or fails with every problem found.

use std::fmt::Write as _;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

#[path = "src/check.rs"]
mod check;
#[path = "src/hash.rs"]
mod hash;
#[path = "src/plural.rs"]
mod plural;

use check::{Locale, SEPARATOR};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problems) => {
            eprintln!("the phrases in locales/ do not fit together:");
            for problem in problems {
                eprintln!("  {problem}");
            }
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Vec<String>> {
    let here = env::var("CARGO_MANIFEST_DIR").map_err(|error| vec![error.to_string()])?;
    let out = env::var("OUT_DIR").map_err(|error| vec![error.to_string()])?;
    let folder = Path::new(&here).join("../../locales");
    println!("cargo::rerun-if-changed={}", folder.display());
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/check.rs");
    println!("cargo::rerun-if-changed=src/hash.rs");
    println!("cargo::rerun-if-changed=src/plural.rs");
    let mut locales = read_all(&folder)?;
    let at = locales.iter().position(|locale| locale.tag == "en");
    let english = locales.remove(at.ok_or_else(|| vec!["locales/en.json is missing".to_owned()])?);
    let problems = check::check(&english, &locales);
    if !problems.is_empty() {
        return Err(problems);
    }
    let keys = check::order(&english);
    let page = keys.iter().filter(|key| !check::is_native(key)).count();
    write(&out, "phrase.rs", &phrase_enum(&english, &keys, page))?;
    let all: Vec<&Locale> = [&english].into_iter().chain(&locales).collect();
    write(&out, "locales.rs", &locale_list(&all))?;
    for locale in all {
        let texts: Vec<&str> = keys
            .iter()
            .filter_map(|key| locale.phrases.get(*key))
            .map(String::as_str)
            .collect();
        write(
            &out,
            &format!("{}.txt", locale.tag),
            &texts.join(&SEPARATOR.to_string()),
        )?;
        if locale.tag == "en" {
            // The page's share only: what the terminal says would be dead weight there.
            let texts = texts.get(..page).unwrap_or_default();
            write(&out, "page.en.txt", &texts.join(&SEPARATOR.to_string()))?;
        }
    }
    Ok(())
}

fn read_all(folder: &Path) -> Result<Vec<Locale>, Vec<String>> {
    let entries = fs::read_dir(folder).map_err(|error| vec![format!("{}: {error}", folder.display())])?;
    let mut paths: Vec<_> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    let (mut locales, mut problems) = (Vec::new(), Vec::new());
    for path in paths {
        println!("cargo::rerun-if-changed={}", path.display());
        let tag = path
            .file_stem()
            .map(|stem| stem.to_string_lossy().into_owned())
            .unwrap_or_default();
        let json = fs::read_to_string(&path).map_err(|error| vec![format!("{}: {error}", path.display())])?;
        match check::read(&tag, &json) {
            Ok(locale) => locales.push(locale),
            Err(found) => problems.extend(found),
        }
    }
    if problems.is_empty() {
        Ok(locales)
    } else {
        Err(problems)
    }
}

fn phrase_enum(english: &Locale, keys: &[&str], page: usize) -> String {
    let mut code = String::from(
        "/// Everything that is said, generated from `locales/en.json`: `quote.unit-price` there is `QuoteUnitPrice` here.\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]\n#[repr(u16)]\npub enum Phrase {\n",
    );
    let mut fingerprint = hash::START;
    let mut names = String::new();
    for (index, key) in keys.iter().enumerate() {
        let text = english.phrases.get(*key).map_or("", String::as_str);
        let gate = if index < page {
            ""
        } else {
            "    #[cfg(feature = \"all-locales\")]\n"
        };
        let _ = write!(
            code,
            "    /// `{key}`: “{}”\n{gate}    {},\n",
            documented(text),
            check::variant(key)
        );
        let shape = check::shape("en", text).unwrap_or_default();
        let placeholders: Vec<&str> = shape.names.iter().map(String::as_str).collect();
        let _ = writeln!(
            names,
            "    (Phrase::{}, {key:?}, &{placeholders:?}),",
            check::variant(key)
        );
        if index < page {
            fingerprint = hash::text(fingerprint, key);
            for name in placeholders {
                fingerprint = hash::text(fingerprint, name);
            }
        }
    }
    let _ = write!(
        code,
        "}}\n\n/// How many phrases a page knows.\npub(crate) const PAGE_PHRASES: usize = {page};\n\n\
         /// Changes with the keys and placeholders a page knows.\npub(crate) const FINGERPRINT: u64 = {fingerprint};\n\n\
         #[cfg(feature = \"all-locales\")]\nimpl Phrase {{\n    \
         /// Every phrase with its key and the names it wants filled, in order.\n    \
         pub const ALL: &'static [(Self, &'static str, &'static [&'static str])] = &[\n{names}    ];\n}}\n"
    );
    code
}

/// A phrase as text in a doc comment: brackets there would be links, angles tags.
fn documented(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace('[', "\\[")
        .replace(']', "\\]")
        .replace('<', "\\<")
        .replace('#', "\\#")
}

fn locale_list(locales: &[&Locale]) -> String {
    let mut code =
        String::from("/// The languages shipped: tag and phrases.\npub(crate) const TEXTS: &[(&str, &str)] = &[\n");
    for locale in locales {
        let tag = &locale.tag;
        let _ = writeln!(
            code,
            "    ({tag:?}, include_str!(concat!(env!(\"OUT_DIR\"), \"/{tag}.txt\"))),"
        );
    }
    code.push_str("];\n");
    code
}

fn write(folder: &str, name: &str, content: &str) -> Result<(), Vec<String>> {
    fs::write(Path::new(folder).join(name), content).map_err(|error| vec![format!("{name}: {error}")])
}
