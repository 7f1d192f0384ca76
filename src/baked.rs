//! What the build baked in: the default catalogue in compact form, the English pack, and where the other languages are.

use engine::catalogue::Catalogue;
use wording::{KeyMark, Words};

static CATALOGUE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalogue.bin"));
/// English, as a pack.
pub static ENGLISH: &str = include_str!(concat!(env!("OUT_DIR"), "/locale.en.txt"));

/// File names and contents of the language packs, for whoever writes them beside the page.
#[cfg(feature = "prerender")]
pub static PACK_FILES: &[(&str, &str, &str)] = &include!(concat!(env!("OUT_DIR"), "/packs_with_texts.in"));

/// The text keys of the default catalogue: a count and a fingerprint.
static KEYS: (u64, usize) = include!(concat!(env!("OUT_DIR"), "/keys.in"));

/// The default catalogue.
pub fn catalogue() -> Option<Catalogue> {
    Catalogue::unpack(CATALOGUE).ok()
}

/// English, with the texts of the default catalogue.
pub fn english() -> Option<Words> {
    unpack(ENGLISH)
}

/// A language, from its pack.
pub fn unpack(pack: &str) -> Option<Words> {
    let (fingerprint, count) = KEYS;
    Words::unpack(pack, KeyMark { fingerprint, count }).ok()
}
