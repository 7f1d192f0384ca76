//! A catalogue and words of the host's own.

use engine::catalogue::Catalogue;
use packwright_guest::{offer, phrases};
use serde_json::{Value, json};
use wording::{Phrase, Words, phrase_list};

use super::catalogue;

const DEFAULT: &[u8] = include_bytes!("../../../../catalogue/default.json");

fn name(catalogue: &Catalogue, words: &Words, feature: &str) -> String {
    words.text(catalogue.find(feature).unwrap().1.name).to_owned()
}

/// The default catalogue with words of its own, complete for each locale given.
fn with_texts(locales: &[&str]) -> Vec<u8> {
    let mut file: Value = serde_json::from_slice(DEFAULT).unwrap();
    for locale in locales {
        let texts: serde_json::Map<String, Value> = catalogue()
            .texts
            .iter()
            .map(|key| (key.to_string(), json!(format!("{locale} {key}"))))
            .collect();
        file["texts"][*locale] = Value::Object(texts);
    }
    serde_json::to_vec(&file).unwrap()
}

#[test]
fn words_are_looked_up_in_their_order() {
    let german = Words::native("de").unwrap();
    let ours = include_str!("../../../../locales/catalogue/de.json");
    let (read, words) = offer(&with_texts(&["de", "en"]), Some(ours), &german).unwrap();
    assert_eq!(name(&read, &words, "size"), "de feature.size");
    let (read, words) = offer(&with_texts(&["en"]), Some(ours), &german).unwrap();
    assert_eq!(name(&read, &words, "size"), "en feature.size");
    let (read, words) = offer(DEFAULT, Some(ours), &german).unwrap();
    let expected: Value = serde_json::from_str(ours).unwrap();
    assert_eq!(name(&read, &words, "size"), expected["feature.size"].as_str().unwrap());
    let (read, words) = offer(DEFAULT, Some("no JSON"), &german).unwrap();
    assert_eq!(name(&read, &words, "logo-method"), "Logo method");
    assert_eq!(words.text_count(), read.texts.len());
    assert_eq!(read, *catalogue());
}

#[test]
fn a_broken_catalogue_is_refused_with_its_problems() {
    let mut file: Value = serde_json::from_slice(DEFAULT).unwrap();
    file["features"][0]["defualt"] = json!(["reference"]);
    let problems = offer(&serde_json::to_vec(&file).unwrap(), None, &Words::english()).unwrap_err();
    assert!(
        problems.iter().any(|problem| problem.at == "/features/0/defualt"),
        "{problems:?}"
    );
}

#[test]
fn sound_phrases_are_taken_and_the_others_told() {
    let json = json!({
        "en": { "quote.title": "Your price", "unit.bags": "bags", "nothing": "x" },
        "de": { "quote.title": "Ihr Preis" },
    });
    let (english, problems) = phrases(&json.to_string(), &phrase_list(), &Words::english());
    assert_eq!(english.say(Phrase::QuoteTitle), "Your price");
    assert_eq!(english.say(Phrase::UnitBags), Words::english().say(Phrase::UnitBags));
    assert_eq!(problems.len(), 2, "{problems:?}");
    let (german, _) = phrases(&json.to_string(), &phrase_list(), &Words::native("de").unwrap());
    assert_eq!(german.say(Phrase::QuoteTitle), "Ihr Preis");
    let (arabic, _) = phrases(&json.to_string(), &phrase_list(), &Words::native("ar").unwrap());
    assert_eq!(arabic, Words::native("ar").unwrap());
    let (same, problems) = phrases("{}", "{\"quote.title\": \"of another build\"}", &english);
    assert_eq!((same, problems.len()), (english, 1));
}
