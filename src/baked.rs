//! What the build baked in: the default catalogue in compact form, the English pack in two parts, and where the other
//! languages are.

use std::rc::Rc;

use engine::catalogue::Catalogue;
use wording::{KeyMark, Words};

static CATALOGUE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalogue.bin"));
/// English as a whole, as a pack, for whoever writes it beside the page.
#[cfg(feature = "prerender")]
pub static ENGLISH: &str = include_str!(concat!(env!("OUT_DIR"), "/locale.en.txt"));
/// What the first view needs of it, which is there first, and the rest, which comes with the widget.
static FIRST: &str = include_str!(concat!(env!("OUT_DIR"), "/first.en.txt"));
static REST: &str = include_str!(concat!(env!("OUT_DIR"), "/rest.en.txt"));

/// File names and contents of the language packs, for whoever writes them beside the page.
#[cfg(feature = "prerender")]
pub static PACK_FILES: &[(&str, &str, &str)] = &include!(concat!(env!("OUT_DIR"), "/packs_with_texts.in"));

/// The text keys of the default catalogue: a count and a fingerprint.
static KEYS: (u64, usize) = include!(concat!(env!("OUT_DIR"), "/keys.in"));

/// The default catalogue.
pub fn catalogue() -> Option<Catalogue> {
    Catalogue::unpack(CATALOGUE).ok()
}

/// English as far as the first view speaks it, with those texts of the default catalogue.
pub fn first_english() -> Option<Words> {
    Words::unpack_part(FIRST, keys()).ok()
}

/// English, with the texts of the default catalogue.
pub fn english() -> Option<Words> {
    first_english().map(|words| with_rest(&words))
}

/// The words with what the first view did without.
pub fn completed(words: &Rc<Words>) -> Rc<Words> {
    if words.is_whole() {
        words.clone()
    } else {
        Rc::new(with_rest(words))
    }
}

fn with_rest(words: &Words) -> Words {
    match Words::unpack_part(REST, keys()) {
        Ok(rest) => words.completed(&rest),
        Err(_) => words.clone(),
    }
}

/// A language, from its pack.
pub fn unpack(pack: &str) -> Option<Words> {
    Words::unpack(pack, keys()).ok()
}

fn keys() -> KeyMark {
    let (fingerprint, count) = KEYS;
    KeyMark { fingerprint, count }
}
