//! Phrases said and filled, in both directions of writing; dates, ranges and lists; and every phrase of every language.

use engine::amount::Minor;
use engine::catalogue::{Component, Confidence, Leg, TextId};
use engine::date::Date;
use packwright_wording::{Arg, Direction, LOCALES, Phrase, Words};

fn words(locale: &str) -> Words {
    Words::native(locale).unwrap_or_else(Words::english)
}

#[test]
fn plurals_take_the_form_their_number_asks_for() {
    let bags = |locale, count| words(locale).bags(count);
    assert_eq!(
        [0, 1, 2, 1_000].map(|count| bags("en", count)),
        ["0 bags", "1 bag", "2 bags", "1,000 bags"]
    );
    assert_eq!(
        [0, 1, 1_000].map(|count| bags("de", count)),
        ["0 Taschen", "1 Tasche", "1.000 Taschen"]
    );
    assert_eq!(
        [0, 1, 2, 3, 11, 100, 103].map(|count| bags("ar", count)),
        [
            "لا حقائب",
            "حقيبة واحدة",
            "حقيبتان",
            "3 حقائب",
            "11 حقيبة",
            "100 حقيبة",
            "103 حقائب"
        ]
    );
}

#[test]
fn placeholders_within_plurals_are_filled_too() {
    let sentence = words("en").fill(
        Phrase::SweetSentence,
        &[
            ("count", 25_u32.into()),
            ("money", "$180.00".into()),
            ("saving", "$0.90".into()),
        ],
    );
    assert_eq!(sentence, "25 more bags cost $180.00 more in total and $0.90 less each.");
    assert_eq!(words("en").weeks(4, 6), "4–6 weeks");
    assert_eq!(words("en").weeks(1, 1), "1 week");
    assert_eq!(words("en").days(0, 1), "0–1 day");
    assert_eq!(words("ar").weeks(2, 2), "أسبوعان");
    assert_eq!(words("ar").weeks(4, 12), "4–12 أسبوعًا");
}

#[test]
fn effects_are_short_and_signed() {
    let english = words("en");
    assert_eq!(english.price_effect(Minor(120), "USD", 2), "+$1.20 each");
    assert_eq!(english.price_effect(Minor(-40), "USD", 2), "-$0.40 each");
    assert_eq!(english.price_effect(Minor(0), "USD", 2), "same price");
    assert_eq!(
        [0, 1, -3, 7, -21, 15].map(|days| english.time_effect(days)),
        [
            "same lead time",
            "1 day later",
            "3 days sooner",
            "1 week later",
            "3 weeks sooner",
            "15 days later"
        ]
    );
    assert_eq!(words("de").price_effect(Minor(120), "USD", 2), "+1,20\u{a0}$ pro Stück");
}

#[test]
fn amounts_and_codes_are_isolated_where_they_run_against_the_sentence() {
    let arabic = words("ar");
    let price = arabic.money(Minor(4_320), "USD", 2);
    assert_eq!(price, "\u{200f}43.20\u{200f}\u{a0}US$\u{200e}");
    // A browser's own mark before the plus makes what follows run to the right: another keeps the code after the number.
    let difference = arabic.money_delta(Minor(402), "USD", 2);
    assert_eq!(difference, "\u{200f}\u{200e}+4.02\u{200f}\u{a0}US$\u{200e}");
    let said = arabic.fill(Phrase::UnitEach, &[("price", Arg::Text(&price))]);
    assert_eq!(said, "\u{2068}\u{200f}43.20\u{200f}\u{a0}US$\u{200e}\u{2069} للحقيبة");
    let said = arabic.fill(Phrase::QuoteFingerprint, &[("code", Arg::Text("PW1-7f3a"))]);
    assert_eq!(said, "بصمة قائمة الأسعار: \u{2068}PW1-7f3a\u{2069}");
    // An isolated range of digits would be turned round.
    assert_eq!(arabic.weeks(4, 6), "4–6 أسابيع");
    assert_eq!(
        arabic.fill(
            Phrase::EffectMinimum,
            &[("from", 250_u32.into()), ("to", 100_u32.into())]
        ),
        "الحد الأدنى 250 ← 100"
    );
    let chosen = [("feature", Arg::Text("اللون")), ("choice", Arg::Text("أسود"))];
    assert_eq!(arabic.fill(Phrase::AnnounceChosen, &chosen), "اللون: أسود");
    let english = words("en");
    let chosen = [("feature", Arg::Text("Colour")), ("choice", Arg::Text("أسود"))];
    assert_eq!(
        english.fill(Phrase::AnnounceChosen, &chosen),
        "Colour: \u{2068}أسود\u{2069}"
    );
    let price = english.money(Minor(4_320), "USD", 2);
    assert_eq!(
        english.fill(Phrase::UnitEach, &[("price", Arg::Text(&price))]),
        "$43.20 each"
    );
}

#[test]
fn what_others_wrote_cannot_reorder_or_fill_our_sentence() {
    let name = Arg::Foreign("\u{202e}gnp.exe\u{2066}\n{name}#");
    let said = words("en").fill(Phrase::ArtworkErrorEmpty, &[("name", name)]);
    assert_eq!(said, "\u{2068}gnp.exe{name}#\u{2069} is empty.");
}

#[test]
fn dates_are_long_and_in_the_order_of_the_language() {
    let day = Date::parse("2026-11-22").unwrap_or_default();
    assert_eq!(words("en").date(day), "22 November 2026");
    assert_eq!(words("de").date(day), "22. November 2026");
    assert_eq!(words("ar").date(day), "22 نوفمبر 2026");
    let eastern = words("ar").style().clone();
    let eastern = packwright_wording::NumberStyle {
        digits: ['٠', '١', '٢', '٣', '٤', '٥', '٦', '٧', '٨', '٩'],
        ..eastern
    };
    assert_eq!(words("ar").with_style(eastern).date(day), "٢٢ نوفمبر ٢٠٢٦");
    assert_eq!(
        words("en").dates(day, day.plus(10)),
        "22 November 2026 to 2 December 2026"
    );
    assert_eq!(words("en").dates(day, day), "22 November 2026");
}

#[test]
fn lists_read_like_a_sentence() {
    let english = words("en");
    assert_eq!(english.list(&[]), "");
    assert_eq!(english.list(&["black"]), "black");
    assert_eq!(english.list(&["black", "tan"]), "black and tan");
    assert_eq!(english.list(&["black", "tan", "red"]), "black, tan and red");
    assert_eq!(words("de").list(&["Schwarz", "Tan", "Rot"]), "Schwarz, Tan und Rot");
    assert_eq!(words("ar").list(&["أسود", "بني", "أحمر"]), "أسود، بني وأحمر");
    assert_eq!(words("ar").list(&["أسود", "PU"]), "أسود و\u{2068}PU\u{2069}");
}

#[test]
fn directions_and_tags_are_known() {
    assert_eq!(words("ar").direction(), Direction::Rtl);
    assert_eq!(words("de-CH").locale(), "de");
    assert_eq!(words("en").direction().html(), "ltr");
    assert_eq!(Direction::of("fa-IR"), Direction::Rtl);
    assert_eq!(Words::native("xx"), None);
    assert_eq!(LOCALES[0], "en");
}

#[test]
fn texts_of_a_catalogue_are_found_by_their_number() {
    let words = words("en").with_texts(["Classic", "", "Black"].into_iter());
    assert_eq!(words.text_count(), 3);
    assert_eq!(
        [0, 1, 2, 3].map(|id| words.text(TextId(id))),
        ["Classic", "", "Black", ""]
    );
}

#[test]
fn the_fixed_lists_of_the_engine_have_names() {
    let english = words("en");
    assert_eq!(english.say(Phrase::component(Component::Quality)), "Quality control");
    assert_eq!(english.say(Phrase::leg(Leg::MainCarriage)), "main carriage");
    assert_eq!(english.say(Phrase::confidence(Confidence::Low)), "low");
    assert!(
        english
            .say(Phrase::confidence_explained(Confidence::High))
            .starts_with("Official")
    );
    let explained = Component::ALL.map(|component| english.say(Phrase::component_explained(component)));
    assert!(explained.iter().all(|text| text.ends_with('.')), "{explained:?}");
}

/// Fills every phrase of every language with numbers that reach every plural form.
#[test]
fn every_phrase_of_every_language_fills_without_remains() {
    for locale in LOCALES {
        let words = words(locale);
        assert_eq!(words.locale(), locale);
        for (phrase, key, names) in Phrase::ALL {
            assert!(!words.say(*phrase).is_empty(), "{key} in {locale}");
            for number in [0, 1, 2, 5, 11, 100, 1_000_000, -1] {
                let arguments: Vec<(&str, Arg<'_>)> = names.iter().map(|name| (*name, Arg::Number(number))).collect();
                let said = words.fill(*phrase, &arguments);
                let remains = said.contains(['{', '}', '|']);
                assert!(
                    !remains && !said.contains(":#") && !said.contains("other:"),
                    "{key} in {locale}: {said}"
                );
            }
        }
    }
}

#[test]
fn the_tone_is_calm_in_every_language() {
    for locale in LOCALES {
        let words = words(locale);
        for (phrase, key, _) in Phrase::ALL {
            let text = words.say(*phrase);
            assert!(!text.contains(['!', '¡', '！']), "{key} in {locale} shouts: {text}");
            assert!(
                !text.contains("..") && !text.contains('"') && !text.contains("  "),
                "{key} in {locale}: {text}"
            );
            for rude in ["Oops", "Hoppla", "Ups"] {
                assert!(!text.contains(rude), "{key} in {locale}: {text}");
            }
        }
    }
}

#[test]
fn keys_and_variants_match() {
    assert_eq!(Phrase::QuoteUnitPrice.key(), "quote.unit-price");
    assert_eq!(Phrase::SweetSentence.placeholders(), ["count", "money", "saving"]);
    for (index, (phrase, _, _)) in Phrase::ALL.iter().enumerate() {
        assert_eq!(*phrase as usize, index);
    }
}
