//! Languages as a page fetches them: what is packed comes back, and nothing else is taken for a pack.

use engine::catalogue::TextId;
use packwright_wording::{
    Arg, KeyMark, LOCALES, NumberStyle, PackError, Phrase, Slot, Words, catalogue_texts, pack, parted,
};

fn keys() -> Vec<Box<str>> {
    ["choice.black", "choice.tan"].map(Box::from).into()
}

fn packed(locale: &str) -> String {
    pack(locale, &keys(), &["Schwarz".into(), "Hellbraun {x}".into()]).unwrap_or_default()
}

#[test]
fn what_is_packed_comes_back_in_every_language() {
    for locale in LOCALES {
        let pack = packed(locale);
        let native = Words::native(locale).unwrap_or_else(Words::english);
        let unpacked = Words::unpack(&pack, KeyMark::of(&keys()));
        assert_eq!(unpacked.as_ref().err(), None, "{locale}");
        let unpacked = unpacked.unwrap_or_else(|_| Words::english());
        assert_eq!(unpacked.locale(), locale);
        assert_eq!(unpacked.style(), &NumberStyle::english());
        assert_eq!([0, 1].map(|id| unpacked.text(TextId(id))), ["Schwarz", "Hellbraun {x}"]);
        for (phrase, key, _) in Phrase::ALL {
            let expected = if ["cli.", "boot.", "solid."].iter().any(|prefix| key.starts_with(prefix)) {
                ""
            } else {
                native.say(*phrase)
            };
            assert_eq!(unpacked.say(*phrase), expected, "{key} in {locale}");
        }
        let styled = unpacked.with_style(native.style().clone());
        let arguments = [("count", Arg::Number(1_234))];
        assert_eq!(
            styled.fill(Phrase::UnitBags, &arguments),
            native.fill(Phrase::UnitBags, &arguments)
        );
    }
}

#[test]
fn two_parts_make_a_whole_and_neither_is_taken_for_it() {
    let (pack, keys) = (packed("de"), KeyMark::of(&keys()));
    let is_first = |slot| match slot {
        Slot::Phrase(number) => number == Phrase::UnitBags as usize,
        Slot::Text(number) => number == 1,
    };
    let parts = parted(&pack, &is_first).unwrap_or_default();
    assert!(
        parts
            .iter()
            .all(|part| Words::unpack(part, keys).err() == Some(PackError::Incomplete))
    );
    let [first, rest] = parts.map(|part| Words::unpack_part(&part, keys).unwrap_or_else(|_| Words::english()));
    assert!(!first.is_whole() && !rest.is_whole());
    assert_eq!([0, 1].map(|id| first.text(TextId(id))), ["", "Hellbraun {x}"]);
    assert_eq!(first.say(Phrase::QuoteUnitPrice), "");
    assert_eq!(rest.say(Phrase::UnitBags), "");
    let whole = first.completed(&rest);
    assert!(whole.is_whole());
    assert_eq!(Words::unpack(&pack, keys).ok(), Some(whole.clone()));
    // What is there stays.
    assert_eq!(whole.completed(&Words::english()), whole);
}

#[test]
fn nothing_else_is_taken_for_a_pack() {
    let pack = packed("de");
    let refused = |pack: &str| Words::unpack(pack, KeyMark::of(&keys())).err();
    assert_eq!(refused(&pack), None);
    assert_eq!(refused(""), Some(PackError::NotAPack));
    assert_eq!(
        refused("<!doctype html>\n<title>Not found</title>"),
        Some(PackError::NotAPack)
    );
    assert_eq!(refused(&pack.replacen("PWL1", "PWL2", 1)), Some(PackError::NotAPack));
    assert_eq!(
        refused(&pack.replacen(" de\n", " d\u{e9}\n", 1)),
        Some(PackError::NotAPack)
    );
    let fields: Vec<&str> = pack.split([' ', '\n']).take(3).collect();
    assert_eq!(
        refused(&pack.replacen(fields[1], "0000000000000000", 1)),
        Some(PackError::OtherPhrases)
    );
    assert_eq!(
        refused(&pack.replacen(fields[2], "0000000000000000", 1)),
        Some(PackError::OtherCatalogue)
    );
    assert_eq!(
        refused(pack.split('\u{1e}').next().unwrap_or_default()),
        Some(PackError::Incomplete)
    );
    assert_eq!(
        refused(&(pack.trim_end().to_owned() + "\u{1e}more\n")),
        Some(PackError::Incomplete)
    );
    let swapped: Vec<Box<str>> = keys().into_iter().rev().collect();
    assert_eq!(
        Words::unpack(&pack, KeyMark::of(&swapped)).err(),
        Some(PackError::OtherCatalogue)
    );
}

#[test]
fn a_pack_cut_anywhere_is_refused() {
    let pack = packed("ar");
    for end in 0..pack.len() {
        if let Some(part) = pack.get(..end) {
            assert!(Words::unpack(part, KeyMark::of(&keys())).is_err(), "cut at {end}");
        }
    }
}

#[test]
fn packs_are_made_only_of_what_fits() {
    assert_eq!(pack("xx", &keys(), &["a".into(), "b".into()]), None);
    assert_eq!(pack("de", &keys(), &["a".into()]), None);
    assert!(pack("de", &[], &[]).is_some_and(|pack| Words::unpack(&pack, KeyMark::of(&[])).is_ok()));
}

#[test]
fn texts_of_a_catalogue_are_read_in_its_order_with_every_problem() {
    let good = r#"{"choice.tan": "Tan", "choice.black": " Black "}"#;
    assert_eq!(catalogue_texts(good, &keys()), Ok(vec!["Black".into(), "Tan".into()]));
    let bad = r#"{"choice.tan": " ", "other": "x"}"#;
    let problems = [
        "`choice.black` is missing",
        "`choice.tan` is blank",
        "`other` is not a text of this catalogue",
    ];
    assert_eq!(catalogue_texts(bad, &keys()), Err(problems.map(String::from).into()));
    let trojan = "{\"choice.tan\": \"a\u{202e}b\", \"choice.black\": \"a\\u001eb\"}";
    assert_eq!(
        catalogue_texts(trojan, &keys()).err().map(|problems| problems.len()),
        Some(2)
    );
    assert!(catalogue_texts("[]", &keys()).is_err());
}
