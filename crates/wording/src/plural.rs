//! Which plural form a number takes in a language: the cardinal rules of Unicode CLDR, for whole numbers.
//!
//! `build.rs` reads this file too: a phrase must bring every form its language can ask for, and no other.

/// The six categories CLDR knows. What they mean differs by language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Category {
    /// Arabic: nothing.
    Zero,
    /// One, in most languages.
    One,
    /// Arabic, Hebrew: a pair.
    Two,
    /// Arabic: 3 to 10 of each hundred; Slavic languages: 2 to 4.
    Few,
    /// Arabic: 11 to 99 of each hundred; Romance languages: whole millions.
    Many,
    /// All others. Every language has it.
    Other,
}

impl Category {
    /// All categories, in CLDR's order.
    pub const ALL: [Self; 6] = [Self::Zero, Self::One, Self::Two, Self::Few, Self::Many, Self::Other];

    /// Its name in phrases.
    pub fn name(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }
}

/// The language of a locale: `pt` of `pt-BR`.
pub fn language(locale: &str) -> &str {
    locale.split(['-', '_']).next().unwrap_or(locale)
}

/// The form `number` takes in the language of `locale`. To add a language, add its rule here.
pub fn category(locale: &str, number: u64) -> Category {
    let last_two = number % 100;
    let million = number != 0 && number.is_multiple_of(1_000_000);
    match language(locale) {
        "ar" => match (number, last_two) {
            (0, _) => Category::Zero,
            (1, _) => Category::One,
            (2, _) => Category::Two,
            (_, 3..=10) => Category::Few,
            (_, 11..=99) => Category::Many,
            _ => Category::Other,
        },
        "he" if number == 2 => Category::Two,
        "bn" | "fa" | "fr" | "hi" | "pt" if number == 0 && locale != "pt-PT" => Category::One,
        "es" | "fr" | "it" | "pt" if million => Category::Many,
        "ja" | "ko" | "th" | "vi" | "zh" => Category::Other,
        // English, German, Spanish, Swahili, Swedish, Turkish and most others.
        _ if number == 1 => Category::One,
        _ => Category::Other,
    }
}

/// The forms the language of `locale` can ask for, for numbers a quote can hold.
#[cfg_attr(
    not(test),
    allow(dead_code, reason = "used by build.rs, which shares this file, and by tests")
)]
pub fn needs(locale: &str, wanted: Category) -> bool {
    (0..=200)
        .chain([1_000_000])
        .any(|number| category(locale, number) == wanted)
}
