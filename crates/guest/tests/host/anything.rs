//! Whatever a host sends, there is an answer: valid JSON, a sound session, and no panic.

use engine::amount::Minor;
use engine::digest::Draw;
use engine::host::PriceDisplay;
use engine::quote::quote;
use engine::rule::conflicts;
use packwright_guest::{OPERATIONS, offer, phrases, refusal};
use proptest::prelude::*;
use serde_json::{Value, json};
use wording::{Words, phrase_list};

use super::{Stand, TODAY, catalogue};

/// As many cases as `PROPTEST_CASES` says; without it fewer than elsewhere, since each speaks twenty times.
fn cases() -> proptest::test_runner::Config {
    let wanted = std::env::var("PROPTEST_CASES")
        .ok()
        .and_then(|count| count.parse().ok());
    proptest::test_runner::Config {
        cases: wanted.unwrap_or(48),
        failure_persistence: None,
        ..Default::default()
    }
}

/// Words a host may get right.
const WORDS: [&str; 40] = [
    "choices",
    "quantity",
    "spreadSetup",
    "neededBy",
    "customColour",
    "customThread",
    "logoText",
    "split",
    "feature",
    "choice",
    "quantities",
    "code",
    "kind",
    "lock",
    "hide",
    "priceDisplay",
    "market",
    "incoterm",
    "json",
    "csv",
    "range",
    "hidden",
    "material",
    "leather",
    "canvas",
    "parts",
    "feet",
    "colour-leather",
    "black",
    "tan",
    "2027-03-31",
    "#a87b4f",
    "de",
    "fob",
    "size",
    "__proto__",
    "constructor",
    "\u{202e}",
    "",
    "quote.title",
];

fn any_word(draw: &mut Draw) -> String {
    let index = usize::try_from(draw.below(WORDS.len() as u64)).unwrap();
    match draw.below(12) {
        0 => WORDS[index].to_uppercase(),
        1 => WORDS[index].chars().rev().collect(),
        2 => format!("{} {}", WORDS[index], WORDS[(index + 7) % WORDS.len()]),
        _ => WORDS[index].to_owned(),
    }
}

fn any_json(draw: &mut Draw, depth: u32) -> Value {
    let kinds = if depth == 0 { 7 } else { 12 };
    match draw.below(kinds) {
        0 => Value::Null,
        1 => Value::Bool(draw.below(2) == 0),
        2 => json!(draw.below(2_000)),
        3 => json!(draw.next_number()),
        4 => json!(-1 - i64::try_from(draw.below(1 << 40)).unwrap()),
        5 => json!(draw.below(1_000) as f64 / 7.0),
        6 | 7 => Value::String(any_word(draw)),
        8 | 9 => (0..draw.below(4)).map(|_| any_json(draw, depth - 1)).collect(),
        _ => {
            let pairs = (0..1 + draw.below(4)).map(|_| (any_word(draw), any_json(draw, depth - 1)));
            Value::Object(pairs.collect())
        }
    }
}

/// A patch that is more often right than wrong.
fn any_patch(draw: &mut Draw) -> Value {
    let configuration = draw.choices(catalogue());
    let mut choices = serde_json::Map::new();
    for (id, feature) in catalogue().features() {
        if draw.below(6) != 0 {
            continue;
        }
        let chosen: Vec<&str> = configuration
            .chosen(id)
            .iter()
            .filter_map(|choice| catalogue().choice(id, choice))
            .map(|choice| &*choice.key)
            .collect();
        let value = match (feature.several, chosen.first()) {
            (false, Some(one)) => json!(one),
            _ => json!(chosen),
        };
        choices.insert(feature.key.to_string(), value);
    }
    let mut patch = json!({ "choices": choices, "quantity": 1 + draw.below(3_000) });
    if draw.below(4) == 0 {
        patch["split"] = json!([{ "choice": "black", "quantity": 1 + draw.below(50) }]);
    }
    if draw.below(4) == 0 {
        patch["customColour"] = json!("#102030");
        patch["logoText"] = json!("Ida");
        patch["neededBy"] = json!("2027-05-01");
        patch["spreadSetup"] = json!(draw.below(2) == 0);
    }
    patch
}

fn is_sound(stand: &Stand) -> bool {
    let (configuration, terms) = (stand.session.configuration(), stand.session.terms());
    let quote = quote(catalogue(), configuration, terms, TODAY);
    conflicts(catalogue(), configuration).is_empty() && quote.unit_price > Minor(0)
}

fn any_operation(draw: &mut Draw) -> &'static str {
    OPERATIONS[usize::try_from(draw.below(OPERATIONS.len() as u64)).unwrap()]
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn any_json_is_answered(seed: u64) {
        let mut draw = Draw::new(seed);
        let mut stand = Stand::new("en");
        for _ in 0..20 {
            let operation = any_operation(&mut draw);
            let input = any_json(&mut draw, 4).to_string();
            let before = stand.session.clone();
            let answer = stand.ask(operation, &input);
            prop_assert!(is_sound(&stand), "{operation} {input}");
            if answer["ok"] == true {
                prop_assert!(answer.get("problems").is_none());
            } else {
                prop_assert!(!answer["problems"].as_array().unwrap().is_empty(), "{operation} {input}");
                prop_assert!(operation == "options" || stand.session == before, "{operation} {input}");
            }
            stand.report();
        }
    }

    #[test]
    fn any_text_is_answered(text in ".*", operation in ".{0,20}") {
        let mut stand = Stand::new("en");
        for name in OPERATIONS.into_iter().chain([operation.as_str()]) {
            stand.ask(name, &text);
            prop_assert!(is_sound(&stand));
        }
        let words = Words::english();
        phrases(&text, &phrase_list(), &words);
        phrases("{}", &text, &words);
        if let Err(problems) = offer(text.as_bytes(), Some(&text), &words) {
            serde_json::from_str::<Value>(&refusal(problems)).unwrap();
        }
    }

    #[test]
    fn any_bytes_are_no_catalogue_and_no_panic(bytes: Vec<u8>) {
        prop_assert!(offer(&bytes, None, &Words::english()).is_err());
    }

    #[test]
    fn damaged_messages_are_answered(seed: u64) {
        let mut draw = Draw::new(seed);
        let mut stand = Stand::new("en");
        let mut text: Vec<char> = any_patch(&mut draw).to_string().chars().collect();
        for _ in 0..20 {
            let at = usize::try_from(draw.below(text.len() as u64)).unwrap();
            match draw.below(3) {
                0 => drop(text.remove(at)),
                1 => text.insert(at, ['"', '{', '}', ',', ':', '0', '\u{202e}', '\\'][at % 8]),
                _ => text.truncate(text.len().saturating_sub(1).max(1)),
            }
            let damaged: String = text.iter().collect();
            stand.ask("configure", &damaged);
            prop_assert!(is_sound(&stand), "{damaged}");
            if text.len() < 2 {
                break;
            }
        }
    }

    #[test]
    fn what_is_told_configures_the_same_again(seed: u64) {
        let mut draw = Draw::new(seed);
        let mut stand = Stand::new("en");
        for _ in 0..6 {
            let patch = any_patch(&mut draw);
            let answer = stand.ask("configure", &patch.to_string());
            prop_assert!(is_sound(&stand));
            if answer["ok"] == true {
                for (feature, value) in patch["choices"].as_object().unwrap() {
                    let (id, known) = catalogue().find(feature).unwrap();
                    let keys: Vec<&str> = value.as_array().map_or_else(
                        || vec![value.as_str().unwrap()],
                        |list| list.iter().filter_map(Value::as_str).collect(),
                    );
                    let chosen = stand.session.configuration().chosen(id);
                    let got: Vec<&str> = known.choices().filter(|(choice, _)| chosen.has(*choice)).map(|(_, choice)| &*choice.key).collect();
                    prop_assert_eq!(got, keys, "{}", feature);
                }
            }
            let told = stand.report();
            let mut again = told["configuration"].clone();
            for (name, value) in told["terms"].as_object().unwrap() {
                again[name] = value.clone();
            }
            let mut other = Stand::new("en");
            other.done("configure", &again.to_string());
            let same = other.report();
            prop_assert_eq!(&same["configuration"], &told["configuration"]);
            prop_assert_eq!(&same["terms"], &told["terms"]);
            prop_assert_eq!(&same["quote"]["total"], &told["quote"]["total"]);
            let mut third = Stand::new("en");
            third.done("open", &json!({ "code": told["state"] }).to_string());
            prop_assert_eq!(&third.report()["state"], &told["state"]);
        }
    }

    #[test]
    fn amounts_the_host_does_not_want_told_are_nowhere(seed: u64) {
        let mut draw = Draw::new(seed);
        let mut stand = Stand::new("en");
        stand.ask("configure", &any_patch(&mut draw).to_string());
        for (price, name) in PriceDisplay::ALL {
            stand.done("options", &json!({ "priceDisplay": name }).to_string());
            prop_assert_eq!(stand.rules.price, price);
            for text in [stand.report()["quote"].clone(), stand.done("quote", "")["quote"].clone()] {
                for key in ["unit_price", "total", "lines", "ladder", "one_offs", "ex_works", "sweet_spots"] {
                    prop_assert_eq!(text.get(key).is_some(), price.tells_amounts(), "{} {}", name, key);
                }
                prop_assert_eq!(text.get("band").is_some(), price.tells_band());
                prop_assert_eq!(text["band"].get("likely").is_some(), price.tells_amounts());
                prop_assert!(text.get("moq").is_some() && text.get("lead_time").is_some());
            }
            let breaks = stand.ask("price-breaks", "{\"quantities\": [300]}");
            prop_assert_eq!(breaks["ok"] == true, price.tells_amounts());
            let file = stand.done("export", "{\"kind\": \"json\"}")["file"]["text"].to_string();
            prop_assert_eq!(file.contains("unit_price"), price.tells_amounts());
        }
    }
}
