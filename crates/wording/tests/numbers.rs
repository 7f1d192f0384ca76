//! Numbers, amounts, shares and dates, compared with what the Intl of a browser engine makes of them.
//!
//! `tests/data/intl-expected.tsv` is Intl's own output for some five thousand cases in 23 languages and regions; the
//! styles under test were learned from a dozen other answers each (`data/intl.mjs` wrote both).

use std::collections::BTreeMap;

use engine::amount::Minor;
use engine::date::Date;
use packwright_wording::{LOCALES, NumberStyle, Part, Sample, Words};

type Answers = BTreeMap<String, Vec<Vec<Part>>>;

fn learned(locale: &str) -> Option<NumberStyle> {
    let others: Answers = serde_json::from_str(include_str!("data/intl-others.json")).ok()?;
    let mut answers = others.get(locale)?.iter().cloned();
    NumberStyle::learn(&["USD", "KWD", "JPY"], &mut |_| answers.next().unwrap_or_default())
}

/// Turns the `\uXXXX` of the fixture back into what it stands for.
fn unescaped(text: &str) -> String {
    let json = format!("\"{}\"", text.replace('"', "\\\""));
    serde_json::from_str(&json).unwrap_or_default()
}

/// What we write for a line of the fixture.
fn ours(style: &NumberStyle, words: Option<&Words>, fields: &[&str]) -> Option<String> {
    let number = fields.get(1)?.parse::<i64>().ok();
    let places = fields.get(fields.len() - 2)?.parse::<u8>().ok();
    let mut plain = String::new();
    Some(match *fields.first()? {
        "number" => {
            style.push_number(&mut plain, number?);
            plain
        }
        "money" => style.money(Minor(number?), fields.get(2)?, places?),
        "delta" => style.money_delta(Minor(number?), fields.get(2)?, places?),
        "percent" => style.percent(number?, places?),
        "decimal" => style.decimal(number?, places?),
        "date" => words?.date(Date::parse(fields.get(1)?)?),
        _ => return None,
    })
}

#[test]
fn what_we_write_is_what_intl_writes() {
    let (mut style, mut words, mut locale) = (None, None, "");
    let (mut compared, mut wrong) = (0, Vec::new());
    for line in include_str!("data/intl-expected.tsv").lines() {
        if let Some(tag) = line.strip_prefix('@') {
            locale = tag;
            words = LOCALES.contains(&tag).then(|| Words::native(tag)).flatten();
            style = words
                .as_ref()
                .map(|words| words.style().clone())
                .or_else(|| learned(tag));
            assert!(style.is_some(), "no style for {tag}");
            continue;
        }
        let fields: Vec<&str> = line.split('\t').collect();
        let expected = unescaped(fields.last().copied().unwrap_or_default());
        let ours = style.as_ref().and_then(|style| ours(style, words.as_ref(), &fields));
        compared += 1;
        if ours.as_ref() != Some(&expected) {
            wrong.push(format!(
                "{locale} {line}: we write {:?}",
                ours.map(|ours| ours.escape_unicode().to_string())
            ));
        }
    }
    assert!(compared > 5_000, "only {compared} cases");
    assert!(
        wrong.is_empty(),
        "{} of {compared} differ:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn the_english_carried_by_a_page_is_the_one_intl_has() {
    let (carried, native) = (NumberStyle::english(), NumberStyle::native("en"));
    let known = |code: &str| carried.currencies.iter().any(|(own, _)| own == code);
    let native = native.map(|mut native| {
        native.currencies.retain(|(code, _)| known(code));
        native
    });
    assert_eq!(native, Some(carried));
}

#[test]
fn a_browser_that_answers_nonsense_is_not_believed() {
    assert_eq!(NumberStyle::learn(&["USD"], &mut |_| Vec::new()), None);
    let odd = |_: Sample<'_>| vec![("nan".to_owned(), "NaN".to_owned())];
    assert_eq!(NumberStyle::learn(&[], &mut { odd }), None);
}

#[test]
fn samples_ask_for_what_they_need_and_no_more() {
    let mut asked = Vec::new();
    let _ = NumberStyle::learn(&["KWD"], &mut |sample| {
        asked.push((sample.style, sample.sign, sample.number, sample.currency.to_owned()));
        vec![("integer".into(), "1234567890".into()), ("decimal".into(), ".".into())]
    });
    assert_eq!(asked.len(), 17);
    assert!(asked.contains(&("currency", "always", 1, "KWD".into())));
    assert!(asked.contains(&("percent", "auto", -1, String::new())));
}

#[test]
fn decimals_are_the_callers_and_the_ends_of_the_range_do_not_wrap() {
    let style = NumberStyle::english();
    assert_eq!(style.money(Minor(1_234_567), "IQD", 3), "IQD\u{a0}1,234.567");
    assert_eq!(style.money(Minor(4_320), "USD", 0), "$4,320");
    assert_eq!(style.money(Minor(5), "USD", 2), "$0.05");
    assert_eq!(style.money(Minor(i64::MIN), "USD", 2), "-$92,233,720,368,547,758.08");
    assert_eq!(style.money(Minor(i64::MAX), "USD", 4), "$922,337,203,685,477.5807");
    assert_eq!(style.decimal(i64::MIN, 3), "-9,223,372,036,854,775.808");
    assert_eq!(style.percent(i64::MAX, 0), "92,233,720,368,547,758%");
    assert_eq!(style.decimal(-4, 2), "0");
    assert_eq!(style.percent(-4, 1), "0.0%");
}

#[test]
fn a_difference_shows_its_sign_and_nothing_before_zero() {
    let style = NumberStyle::english();
    let signed = [(120, "+$1.20"), (-40, "-$0.40"), (0, "$0.00")];
    for (amount, expected) in signed {
        assert_eq!(style.money_delta(Minor(amount), "USD", 2), expected);
    }
}
