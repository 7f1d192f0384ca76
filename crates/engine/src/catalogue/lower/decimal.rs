//! Decimal text: `"3.00"`, `"-0.5"`, `"12"`, read exactly.

use alloc::string::{String, ToString};

/// One, in the millionths numbers are read in.
pub(super) const MILLION: i64 = 1_000_000;

/// Why text is not a decimal number that can be used.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum DecimalFault {
    /// It is not written as one.
    Grammar,
    /// More than six decimals.
    TooFine,
    /// More than twelve digits before the point.
    TooLarge,
}

/// The number in millionths: an optional minus, digits without a leading zero, and at most six decimals.
pub(super) fn millionths(text: &str) -> Result<i64, DecimalFault> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (whole, fraction) = match digits.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (digits, None),
    };
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !plain(whole) || !fraction.is_none_or(plain) || (whole.len() > 1 && whole.starts_with('0')) {
        return Err(DecimalFault::Grammar);
    }
    let fraction = fraction.unwrap_or_default();
    if fraction.len() > 6 {
        return Err(DecimalFault::TooFine);
    }
    if whole.len() > 12 {
        return Err(DecimalFault::TooLarge);
    }
    let digit = |value: i64, byte: u8| {
        value
            .saturating_mul(10)
            .saturating_add(i64::from(byte.saturating_sub(b'0')))
    };
    let padding = core::iter::repeat_n(b'0', 6_usize.saturating_sub(fraction.len()));
    Ok(sign * whole.bytes().chain(fraction.bytes()).chain(padding).fold(0, digit))
}

/// Millionths as decimal text, without needless zeros.
pub(in crate::catalogue) fn display(millionths: i64) -> String {
    let sign = if millionths < 0 { "-" } else { "" };
    let (whole, fraction) = (
        millionths.unsigned_abs() / 1_000_000,
        millionths.unsigned_abs() % 1_000_000,
    );
    if fraction == 0 {
        return alloc::format!("{sign}{whole}");
    }
    alloc::format!("{sign}{whole}.{fraction:06}")
        .trim_end_matches('0')
        .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimal_text_is_read_exactly() {
        for (text, expected) in [
            ("3.00", Ok(3_000_000)),
            ("0", Ok(0)),
            ("-0.5", Ok(-500_000)),
            ("0.000001", Ok(1)),
            ("1000000", Ok(1_000_000_000_000)),
            ("999999999999.999999", Ok(999_999_999_999_999_999)),
            ("1000000000000", Err(DecimalFault::TooLarge)),
            ("0.0000001", Err(DecimalFault::TooFine)),
        ] {
            assert_eq!(millionths(text), expected, "{text}");
        }
    }

    #[test]
    fn nothing_else_is_a_decimal_number() {
        let wrong = [
            "", "-", ".", "1.", ".5", "+1", "01", "00", "1e5", "0x10", "1,5", "1 000", " 1", "1 ", "1.2.3", "--1",
            "NaN", "inf", "١٢٣", "１２", "½", "1_000", "$3", "3 USD", "1.-5", "-.5",
        ];
        for text in wrong {
            assert_eq!(millionths(text), Err(DecimalFault::Grammar), "{text}");
        }
    }

    #[test]
    fn numbers_are_shown_as_they_are_written() {
        for (number, expected) in [(0, "0"), (1, "0.000001"), (-1_500_000, "-1.5"), (100_000_000, "100")] {
            assert_eq!(display(number), expected);
        }
    }
}
