//! The table of typed quantities: what each is taken for, in which language, and what the answer says.

use std::collections::BTreeMap;

use packwright_wording::{LOCALES, MOST_BAGS, NumberStyle, Part, QuantityError, Words, parse_quantity};

fn style(locale: &str) -> Option<NumberStyle> {
    if LOCALES.contains(&locale) {
        return NumberStyle::native(locale);
    }
    let others: BTreeMap<String, Vec<Vec<Part>>> = serde_json::from_str(include_str!("data/intl-others.json")).ok()?;
    let mut answers = others.get(locale)?.iter().cloned();
    NumberStyle::learn(&["USD", "KWD", "JPY"], &mut |_| answers.next().unwrap_or_default())
}

fn outcome(result: Result<u32, QuantityError>) -> String {
    match result {
        Ok(count) => count.to_string(),
        Err(QuantityError::Empty) => "empty".into(),
        Err(QuantityError::NotANumber) => "not-a-number".into(),
        Err(QuantityError::Negative) => "negative".into(),
        Err(QuantityError::Decimals) => "decimals".into(),
        Err(QuantityError::Ambiguous(count)) => format!("ambiguous {count}"),
        Err(QuantityError::Exponent) => "exponent".into(),
        Err(QuantityError::TooSmall) => "too-small".into(),
        Err(QuantityError::TooLarge) => "too-large".into(),
    }
}

#[test]
fn every_line_of_the_table_is_taken_as_it_says() {
    let mut styles: BTreeMap<&str, Option<NumberStyle>> = BTreeMap::new();
    let (mut checked, mut wrong) = (0, Vec::new());
    for line in include_str!("data/quantities.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
    {
        let fields: Vec<&str> = line.split('\t').collect();
        let [locale, typed, expected] = fields[..] else {
            wrong.push(format!("{line}: not three fields"));
            continue;
        };
        let Some(style) = styles.entry(locale).or_insert_with(|| style(locale)) else {
            wrong.push(format!("{line}: no such style"));
            continue;
        };
        let typed: String = serde_json::from_str(&format!("\"{typed}\"")).unwrap_or_default();
        let found = outcome(parse_quantity(&typed, style));
        checked += 1;
        if found != expected {
            wrong.push(format!("{line}: taken for {found}"));
        }
    }
    assert!(checked >= 280, "only {checked} lines");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_we_write_we_read_in_every_language() {
    for locale in [
        "en", "de", "ar", "ar-EG", "de-CH", "de-AT", "en-IN", "fr", "es", "pt", "tr", "sw", "he", "fa", "hi",
    ] {
        let style = style(locale);
        for count in (1..3_000).chain((3_000..=MOST_BAGS).step_by(997)).chain([MOST_BAGS]) {
            let written = style.as_ref().map(|style| {
                let mut written = String::new();
                style.push_number(&mut written, i64::from(count));
                (
                    parse_quantity(&written, style),
                    parse_quantity(&style.plain(u64::from(count)), style),
                )
            });
            assert_eq!(written, Some((Ok(count), Ok(count))), "{count} in {locale}");
        }
    }
}

#[test]
fn every_error_says_what_to_write() {
    let errors = [
        (QuantityError::Empty, "300"),
        (QuantityError::NotANumber, "300"),
        (QuantityError::Decimals, "300"),
        (QuantityError::Exponent, "300"),
        (QuantityError::Ambiguous(1_000), "write 1000."),
        (QuantityError::Negative, "without the minus sign"),
        (QuantityError::TooSmall, "1 bag."),
        (QuantityError::TooLarge, "1,000,000 bags"),
    ];
    for (error, part) in errors {
        let said = Words::english().quantity_error(error);
        assert!(said.contains(part) && !said.contains('{'), "{said}");
    }
    for locale in LOCALES {
        for (error, _) in errors {
            let said = Words::native(locale)
                .map(|words| words.quantity_error(error))
                .unwrap_or_default();
            assert!(!said.is_empty() && !said.contains('{'), "{locale}: {said}");
        }
    }
}

/// A cheap walk through odd texts: none may panic, and none may be taken for a number it does not show.
#[test]
fn no_mixture_of_odd_characters_upsets_it() {
    const ODD: [char; 24] = [
        '0', '1', '9', '٣', '۵', '５', '.', ',', '\'', ' ', '-', '+', 'e', '٫', '٬', '\u{202f}', '\u{200f}', 'x', '½',
        '\u{301}', '\n', '\u{e000}', '😀', 'ü',
    ];
    let style = NumberStyle::english();
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    for _ in 0..200_000 {
        let mut text = String::new();
        for _ in 0..1 + state % 9 {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            text.extend(ODD.get((state >> 32) as usize % ODD.len()));
        }
        if let Ok(count) = parse_quantity(&text, &style) {
            assert!((1..=MOST_BAGS).contains(&count), "{text:?}");
            assert!(
                !text.contains(['x', 'e', '½', 'ü', '😀', '٫']),
                "{text:?} is taken for {count}"
            );
        }
    }
}
