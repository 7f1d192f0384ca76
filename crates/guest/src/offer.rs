//! A catalogue of the host's own, with words for it.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use engine::catalogue::Catalogue;
use engine::json::Problem;
use wording::Words;

/// Reads a host's catalogue file. Words are looked up in this order: the file's own in the language at hand, the file's
/// own in English, ours by key (`ours`: JSON of texts by key, as in `locales/catalogue`; the host's file may share keys
/// with it), and else the key made readable.
///
/// # Errors
/// With everything that is wrong with the file; the catalogue at hand then stays.
pub fn offer(file: &[u8], ours: Option<&str>, words: &Words) -> Result<(Catalogue, Words), Vec<Problem>> {
    let (catalogue, own) = Catalogue::read(file)?;
    let ours: BTreeMap<String, String> = ours
        .and_then(|json| serde_json::from_str(json).ok())
        .unwrap_or_default();
    let locale = words.locale();
    let language = locale.split('-').next().unwrap_or(locale);
    let shelves: Vec<&BTreeMap<String, String>> = [own.get(locale), own.get(language), own.get("en"), Some(&ours)]
        .into_iter()
        .flatten()
        .collect();
    let lookup = |key: &str| shelves.iter().find_map(|shelf| shelf.get(key)).map(String::as_str);
    let words = words.clone().with_own_texts(&catalogue.texts, lookup);
    Ok((catalogue, words))
}
