//! Right-to-left text, and keeping fragments of the other direction from upsetting a sentence.
//!
//! An amount such as `US$ 40` within an Arabic sentence, or an Arabic file name within an English one, is wrapped in
//! the isolate marks of Unicode; what others wrote is first freed of marks that could reorder our own words.

use alloc::string::String;

use crate::plural::language;

/// Which way a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The direction of a locale.
    pub fn of(locale: &str) -> Self {
        match language(locale) {
            "ar" | "fa" | "he" | "ps" | "ur" => Self::Rtl,
            _ => Self::Ltr,
        }
    }

    /// `ltr` or `rtl`, as HTML's `dir` wants it.
    pub fn html(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// Letters of Hebrew, Arabic and their relatives.
fn is_rtl(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// Letters that are written left to right; roughly, since no sentence of ours holds rarer ones.
fn is_ltr(letter: char) -> bool {
    letter.is_ascii_alphabetic()
        || (letter >= '\u{c0}' && !is_rtl(letter) && !matches!(letter, '\u{2000}'..='\u{2bff}'))
}

/// Marks that order text without being seen: they stand in amounts of right-to-left languages.
pub fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{200e}' | '\u{200f}' | '\u{61c}')
}

/// Marks that open or close an embedding, override or isolate.
pub fn is_control(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Marks that force a direction on what follows.
#[cfg(feature = "all-locales")]
pub fn overrides(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}')
}

/// Appends `text`, isolated if it holds anything that runs against `direction`. A bare number or range is left alone:
/// an isolate would turn `4–6` round in a right-to-left sentence.
pub fn push(out: &mut String, text: &str, direction: Direction) {
    let against = match direction {
        Direction::Ltr => text.chars().any(|letter| is_rtl(letter) || is_mark(letter)),
        Direction::Rtl => text.chars().any(|letter| is_ltr(letter) || is_mark(letter)),
    };
    if against {
        out.push('\u{2068}');
    }
    out.push_str(text);
    if against {
        out.push('\u{2069}');
    }
}

/// Appends what somebody else wrote: without controls, always isolated.
pub fn push_foreign(out: &mut String, text: &str) {
    out.push('\u{2068}');
    out.extend(
        text.chars()
            .filter(|letter| !is_control(*letter) && !letter.is_control()),
    );
    out.push('\u{2069}');
}
