//! Plural categories, compared with `Intl.PluralRules` for 21 languages.

use packwright_wording::{Category, category};

#[test]
fn categories_are_those_of_intl() {
    let numbers: Vec<u64> = (0..=210)
        .chain([1_000, 1_002, 1_011, 10_000, 100_000, 1_000_000, 1_000_001, 2_000_000])
        .collect();
    let mut compared = 0;
    for line in include_str!("data/plurals.tsv").lines() {
        let (locale, letters) = line.split_once('\t').unwrap_or_default();
        assert_eq!(letters.len(), numbers.len(), "{locale}");
        for (number, letter) in numbers.iter().zip(letters.chars()) {
            let expected = match letter {
                'z' => Category::Zero,
                'o' => Category::One,
                't' => Category::Two,
                'f' => Category::Few,
                'm' => Category::Many,
                _ => Category::Other,
            };
            assert_eq!(category(locale, *number), expected, "{number} in {locale}");
            compared += 1;
        }
    }
    assert_eq!(compared, 21 * 219);
}

#[test]
fn a_region_follows_its_language() {
    assert_eq!(category("ar-EG", 2), Category::Two);
    assert_eq!(category("pt-BR", 0), Category::One);
    assert_eq!(category("de_CH", 1), Category::One);
    assert_eq!(category("", 5), Category::Other);
}
