//! What a host is told after a change, and what holds while it has fixed something.

use engine::session::{Message, update};
use serde_json::{Value, json};

use super::{Stand, catalogue};

fn ids(value: &Value) -> Vec<&str> {
    value
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|each| each["feature"].as_str())
        .collect()
}

#[test]
fn a_report_says_what_there_is() {
    let mut stand = Stand::new("en");
    stand.done(
        "configure",
        r#"{"choices": {"leather-grade": "full-grain", "parts": ["feet"]}, "quantity": 500}"#,
    );
    let told = stand.report();
    assert_eq!(told["version"], 1);
    assert_eq!(
        (&told["source"], &told["canUndo"], &told["canRedo"]),
        (&json!("api"), &json!(true), &json!(false))
    );
    assert_eq!(told["configuration"]["choices"]["leather-grade"], "full-grain");
    assert_eq!(told["configuration"]["choices"]["parts"], json!(["feet"]));
    assert_eq!(told["terms"]["quantity"], 500);
    assert_eq!(told["quote"]["format"], "packwright-quote/1");
    assert_eq!(told["quote"]["code"], told["state"]);
    let label = told["labels"]
        .as_array()
        .unwrap()
        .iter()
        .find(|label| label["feature"] == "leather-grade")
        .unwrap();
    assert_eq!(label["label"], "Leather grade");
    assert_eq!(label["choice"], "full-grain");
    assert!(
        label["text"].as_str().unwrap().starts_with("Full-grain") || label["text"] == "Full grain",
        "{label}"
    );
}

#[test]
fn what_a_bag_looks_like_is_told_of_the_work_at_hand_and_of_any_code() {
    let mut stand = Stand::new("en");
    let first = stand.done("bag", "");
    let code = stand.report()["state"].clone();
    stand.done(
        "configure",
        r##"{"choices": {"colour-leather": "custom"}, "customColour": "#123456", "logoText": "Two words"}"##,
    );
    let second = stand.done("bag", "{}");
    let text = second["bag"].as_str().unwrap();
    let seen = shape::code::decode(text).unwrap();
    assert_eq!(seen, stand.session.appearance(catalogue()), "{text}");
    assert!(
        text.contains("123456") && text != first["bag"].as_str().unwrap(),
        "{text}"
    );
    let before = stand.report();
    let again = stand.done("bag", &json!({ "code": code }).to_string());
    assert_eq!(again["bag"], first["bag"]);
    assert_eq!(stand.report(), before, "nothing has changed");
}

#[test]
fn below_the_minimum_is_an_issue_in_the_readers_language() {
    for (locale, part) in [
        ("en", "below the minimum"),
        ("de", "Mindestmenge"),
        ("ar", "الحد الأدنى"),
    ] {
        let mut stand = Stand::new(locale);
        stand.done("configure", "{\"quantity\": 3}");
        let told = stand.report();
        let issues = told["issues"].as_array().unwrap();
        assert_eq!(issues.len(), 1, "{issues:?}");
        assert_eq!(issues[0]["kind"], "below-moq");
        let message = issues[0]["message"].as_str().unwrap();
        assert!(message.contains(part) && !message.contains('{'), "{message}");
        stand.done("configure", "{\"quantity\": 20000}");
        assert_eq!(stand.report()["issues"], json!([]));
    }
}

#[test]
fn a_colour_below_its_minimum_is_an_issue_of_its_own() {
    let mut stand = Stand::new("en");
    stand.done(
        "configure",
        r#"{"quantity": 5000, "split": [{"choice": "tan", "quantity": 2}]}"#,
    );
    let told = stand.report();
    let issues = told["issues"].as_array().unwrap();
    assert!(
        issues
            .iter()
            .any(|issue| issue["message"].as_str().unwrap().contains("Saddle tan")),
        "{issues:?}"
    );
}

#[test]
fn hidden_features_count_but_have_no_label() {
    let mut stand = Stand::new("en");
    stand.done("options", "{\"hide\": \"payment incoterm\"}");
    let told = stand.report();
    assert!(told["configuration"]["choices"].get("payment").is_some());
    let labels = ids(&told["labels"]);
    assert!(labels.contains(&"material") && !labels.contains(&"payment") && !labels.contains(&"incoterm"));
}

#[test]
fn locks_hold_against_the_buyer_and_not_against_the_host() {
    let mut stand = Stand::new("en");
    stand.done("options", r#"{"lock": "material", "market": "US", "incoterm": "fob"}"#);
    let (material, known) = catalogue().find("material").unwrap();
    let canvas = known.find("canvas").unwrap().0;
    update(catalogue(), &mut stand.session, Message::Choose(material, canvas));
    assert_eq!(stand.report()["configuration"]["choices"]["material"], "leather");
    stand.done("configure", r#"{"choices": {"material": "canvas"}}"#);
    assert_eq!(stand.report()["configuration"]["choices"]["material"], "canvas");
    stand.done("reset", "");
    assert_eq!(stand.report()["configuration"]["choices"]["material"], "canvas");
    stand.done("undo", "");
    stand.done("undo", "");
    let told = stand.report();
    assert_eq!(told["configuration"]["choices"]["material"], "canvas");
    // Options that are not given stay; null takes them back.
    stand.done("options", "{\"priceDisplay\": \"range\"}");
    assert!(stand.rules.is_locked(material));
    stand.done("options", "{\"lock\": null}");
    assert!(!stand.rules.is_locked(material) && stand.session.fixed().is_empty());
}

#[test]
fn a_patch_is_one_step_and_says_what_else_changed() {
    let mut stand = Stand::new("en");
    let before = stand.report();
    let answer = stand.done(
        "configure",
        r#"{"choices": {"material": "canvas"}, "quantity": 800, "logoText": "Ida"}"#,
    );
    assert!(!ids(&answer["changed"]).contains(&"material"));
    stand.done("undo", "");
    let after = stand.report();
    assert_eq!(
        (&after["state"], &after["canUndo"], &after["canRedo"]),
        (&before["state"], &json!(false), &json!(true))
    );
}

#[test]
fn a_sheet_speaks_the_readers_language_and_runs_no_formula() {
    let mut stand = Stand::new("de");
    stand.done("configure", "{\"logoText\": \"=1+1\"}");
    let answer = stand.done("export", "{\"kind\": \"csv\"}");
    let text = answer["file"]["text"].as_str().unwrap();
    assert!(
        text.starts_with('\u{feff}') && text.contains("\"'=1+1\"\r\n") && text.contains("Menge"),
        "{text}"
    );
    assert!(text.lines().all(|line| line.split(',').count() >= 2));
    let price = stand.report()["quote"]["unit_price"].as_str().unwrap().to_owned();
    let (whole, part) = price.split_at(price.len() - 2);
    assert!(text.contains(&format!("{whole}.{part},USD\r\n")), "{price} {text}");
}
