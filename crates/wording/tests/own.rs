//! A host's own words: they replace ours where they fit, and what does not fit is told.

use packwright_wording::{Arg, LOCALES, Phrase, PhraseList, Words, phrase_list};

fn list() -> PhraseList {
    PhraseList::read(&phrase_list()).unwrap_or_else(|| unreachable!("the list of this build"))
}

#[test]
fn the_list_names_the_phrases_of_a_page_in_their_order() {
    let list = list();
    for (place, key) in list.keys().enumerate() {
        assert_eq!(Phrase::ALL.get(place).map(|(_, known, _)| *known), Some(key));
        assert_eq!(list.find(key), Some(place));
    }
    assert_eq!(list.find("boot.title"), None);
    assert_eq!(list.find("__proto__"), None);
}

#[test]
fn the_list_of_another_build_is_refused() {
    let json = phrase_list();
    assert!(PhraseList::read("").is_none() && PhraseList::read("{}").is_none());
    assert!(PhraseList::read(&json.replace("quote.moq.met", "quote.moq.meet")).is_none());
    assert!(PhraseList::read(&json.replace("{modes}", "{ships}")).is_none());
    // Wording alone does not matter.
    assert!(PhraseList::read(&json.replace("Order total", "Total")).is_some());
}

#[test]
fn own_phrases_stand_in_the_place_of_ours() {
    let list = list();
    let place = |key: &str| list.find(key).unwrap_or(usize::MAX);
    for locale in LOCALES {
        let words = Words::native(locale).unwrap_or_else(Words::english);
        let own = [
            (place("quote.title"), "Our price".into()),
            (place("action.undo"), "Back".into()),
        ];
        let mine = words.clone().with_own_phrases(&own);
        for (phrase, key, _) in Phrase::ALL {
            let expected = match *key {
                "quote.title" => "Our price",
                "action.undo" => "Back",
                _ => words.say(*phrase),
            };
            assert_eq!(mine.say(*phrase), expected, "{key} in {locale}");
        }
    }
}

#[test]
fn what_does_not_fit_is_told() {
    let list = list();
    let check = |key: &str, locale: &str, text: &str| list.check(list.find(key).unwrap_or(usize::MAX), locale, text);
    assert!(check("unit.bags", "en", "{count|one:# sac|other:# sacs}").is_empty());
    assert_eq!(check("unit.bags", "en", "some bags"), ["lacks {count}"]);
    assert_eq!(
        check("quote.title", "en", "For {name}"),
        ["has {name}, which English does not have"]
    );
    assert_eq!(check("unit.bags", "ar", "{count|one:#|other:#}").len(), 1);
    assert_eq!(check("quote.title", "en", ""), ["is blank"]);
    assert_eq!(check("quote.title", "en", "a {b"), ["has an unmatched brace at “{b”"]);
    assert_eq!(
        check("quote.title", "en", &"x".repeat(2_001)),
        ["is longer than 2000 characters"]
    );
    let words = Words::english().with_own_phrases(&[(
        list.find("unit.bags").unwrap_or(0),
        "{count|one:# sac|other:# sacs}".into(),
    )]);
    assert_eq!(words.fill(Phrase::UnitBags, &[("count", Arg::Number(2))]), "2 sacs");
}

#[test]
fn keys_without_words_are_made_readable() {
    let keys = [
        "choice.leather-grade.full-grain",
        "feature.colour.help",
        "preset.town.advice.1",
        "moq.leather",
        "odd",
        "x.hint",
    ];
    let words = Words::english().with_own_texts(&keys.map(Box::from), |key| (key == "moq.leather").then_some("Hides"));
    let text = |id| words.text(engine::catalogue::TextId(id)).to_owned();
    let all: Vec<String> = (0..6).map(text).collect();
    assert_eq!(all, ["Full grain", "Colour", "Town", "Hides", "Odd", "Hint"]);
}
