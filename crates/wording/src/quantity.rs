//! Reads a quantity as people type and paste it: in any digits, grouped in any usual way, never guessed.
//!
//! `1.000` is a thousand in Berlin and one in Boston: where a reading depends on the reader, the answer is a question.

use alloc::string::String;
use alloc::vec::Vec;

use crate::bidi;
use crate::style::NumberStyle;

/// The largest quantity that can be priced.
pub const MOST_BAGS: u32 = 1_000_000;

/// What is wrong with a typed quantity. `Words::quantity_error` says it, with what to write instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuantityError {
    /// Nothing was typed.
    Empty,
    /// It is no whole number at all.
    NotANumber,
    /// It has a minus sign.
    Negative,
    /// It has decimals.
    Decimals,
    /// It can be read in two ways; the whole number it may mean.
    Ambiguous(u32),
    /// It is written with an exponent, such as `1e5`.
    Exponent,
    /// It is zero.
    TooSmall,
    /// It is more than `MOST_BAGS`.
    TooLarge,
}

/// Where the digits 0 to 9 begin: ASCII, Arabic, Persian, Devanagari, Bengali, full width.
const ZEROS: [char; 6] = ['0', '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{ff10}'];

/// The words for pieces and bags that may follow a number. Others may not: `5k` is not five.
const UNITS: [&str; 16] = [
    "pcs",
    "pc",
    "piece",
    "pieces",
    "unit",
    "units",
    "bag",
    "bags",
    "stück",
    "stk",
    "tasche",
    "taschen",
    "قطعة",
    "قطع",
    "حقيبة",
    "حقائب",
];

/// The Arabic decimal separator, which never groups.
const ARABIC_DECIMAL: char = '\u{66b}';

/// The number of bags somebody typed.
pub fn parse_quantity(text: &str, style: &NumberStyle) -> Result<u32, QuantityError> {
    let simple = simplified(text, style).ok_or(QuantityError::NotANumber)?;
    let trimmed = simple.trim();
    if trimmed.is_empty() {
        return Err(QuantityError::Empty);
    }
    let signed = without_unit(trimmed);
    let minus = signed.strip_prefix('-').or_else(|| signed.strip_suffix('-'));
    let unsigned = minus.or_else(|| signed.strip_prefix('+')).unwrap_or(signed);
    match number(unsigned.trim(), style) {
        Err(QuantityError::NotANumber) => Err(QuantityError::NotANumber),
        _ if minus.is_some() => Err(QuantityError::Negative),
        Ok(0) => Err(QuantityError::TooSmall),
        Ok(count) => u32::try_from(count)
            .ok()
            .filter(|count| *count <= MOST_BAGS)
            .ok_or(QuantityError::TooLarge),
        Err(error) => Err(error),
    }
}

/// The text with ASCII digits and one character for each kind of separator, without what cannot be seen; `None` if
/// it mixes digits of several scripts, which nobody types.
fn simplified(text: &str, style: &NumberStyle) -> Option<String> {
    let (mut out, mut script) = (String::new(), None);
    for letter in text.chars().filter(|letter| !is_invisible(*letter)) {
        match digit(letter, style) {
            Some((zero, digit)) => {
                if *script.get_or_insert(zero) != zero {
                    return None;
                }
                out.extend(char::from_digit(digit, 10));
            }
            None => out.push(separator(letter)),
        }
    }
    Some(out)
}

/// The zero of a digit's script, and its value.
fn digit(letter: char, style: &NumberStyle) -> Option<(char, u32)> {
    let offset = |zero: char| (letter as u32).checked_sub(zero as u32).filter(|digit| *digit < 10);
    let known = ZEROS
        .into_iter()
        .find_map(|zero| offset(zero).map(|digit| (zero, digit)));
    known.or_else(|| {
        style
            .digits
            .iter()
            .zip(0..)
            .find(|(own, _)| **own == letter)
            .map(|(_, at)| (style.digits[0], at))
    })
}

/// One character for each kind of separator; all others stay. Tabs and line breaks stay too: they part cells of a
/// table, not digits of a number.
fn separator(letter: char) -> char {
    match letter {
        '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}' | '\u{3000}' => ' ',
        '\u{2019}' | '\u{2bc}' | '\u{ff07}' | '\u{66c}' => '\'',
        '\u{60c}' | '\u{ff0c}' => ',',
        '\u{ff0e}' => '.',
        '\u{2010}' | '\u{2011}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => '-',
        '\u{ff0b}' => '+',
        _ => letter,
    }
}

fn is_invisible(letter: char) -> bool {
    bidi::is_mark(letter)
        || bidi::is_control(letter)
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// The text without the word for pieces or bags after its last digit, if there is one.
fn without_unit(text: &str) -> &str {
    let end = text
        .rfind(|letter: char| letter.is_ascii_digit())
        .map_or(0, |last| last + 1);
    let tail = text.get(end..).unwrap_or_default().trim();
    let unit = tail.strip_suffix('.').unwrap_or(tail);
    let known = UNITS.iter().any(|known| known.eq_ignore_ascii_case(unit));
    text.get(..end).filter(|_| known).unwrap_or(text)
}

fn number(text: &str, style: &NumberStyle) -> Result<u64, QuantityError> {
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if let Some((mantissa, exponent)) = text.split_once(['e', 'E']) {
        let power = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
        let mut plain = mantissa.bytes().filter(|byte| !matches!(byte, b'.' | b',')).peekable();
        let is_plain = plain.peek().is_some() && plain.all(|byte| byte.is_ascii_digit());
        let exponential = is_plain && is_digits(power);
        return Err(if exponential {
            QuantityError::Exponent
        } else {
            QuantityError::NotANumber
        });
    }
    let separators: Vec<char> = text.chars().filter(|letter| !letter.is_ascii_digit()).collect();
    if !separators
        .iter()
        .all(|letter| matches!(letter, ' ' | '\'' | ',' | '.' | '\u{66b}'))
    {
        return Err(QuantityError::NotANumber);
    }
    let groups: Vec<&str> = text.split(|letter: char| !letter.is_ascii_digit()).collect();
    let value = groups.iter().flat_map(|group| group.bytes());
    let value = value.fold(0_u64, |value, byte| {
        value.saturating_mul(10).saturating_add(u64::from(byte - b'0'))
    });
    let Some((last, before)) = separators.split_last() else {
        return if text.is_empty() {
            Err(QuantityError::NotANumber)
        } else {
            Ok(value)
        };
    };
    let may_be_decimal = matches!(*last, '.' | ',' | ARABIC_DECIMAL);
    // `.5` has nothing before its point; nothing between or after separators is a slip.
    if groups.iter().skip(1).any(|group| group.is_empty()) || (groups.first() == Some(&"") && !may_be_decimal) {
        return Err(QuantityError::NotANumber);
    }
    let uniform = before.iter().all(|other| other == last);
    if uniform && *last != ARABIC_DECIMAL && is_grouped(&groups, style) {
        let is_own = style.number_marks.group.chars().map(separator).eq([*last]);
        // One point or comma that the reader's language does not group with may be meant as a decimal sign.
        return if may_be_decimal && before.is_empty() && !is_own {
            Err(QuantityError::Ambiguous(u32::try_from(value).unwrap_or(MOST_BAGS)))
        } else {
            Ok(value)
        };
    }
    // `1,5`; or groups first and then, behind another sign, decimals: `1.000,50`.
    let is_decimal = may_be_decimal
        && before
            .iter()
            .all(|other| other != last && Some(other) == before.first());
    Err(if is_decimal {
        QuantityError::Decimals
    } else {
        QuantityError::NotANumber
    })
}

/// Whether the groups are those of one number: three digits at the end, and three, or in India two, before.
fn is_grouped(groups: &[&str], style: &NumberStyle) -> bool {
    let Some((first, rest)) = groups.split_first() else {
        return false;
    };
    let Some((last, middle)) = rest.split_last() else {
        return false;
    };
    let fits = |size: usize| (1..=size).contains(&first.len()) && middle.iter().all(|group| group.len() == size);
    last.len() == 3 && !first.starts_with('0') && (fits(3) || (style.number_marks.further_groups == 2 && fits(2)))
}
