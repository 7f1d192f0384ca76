//! Numbers as text. Files are hundreds of thousands of them, and printing floats the general way would be most of the code.

use alloc::string::String;
use core::fmt::Write;

/// Places behind the point that a number at `FINEST` has.
const EXACT_PLACES: usize = 18;
/// Two to the power of 18: exact lengths in metres are multiples of its inverse, 4 micrometres.
const FINEST: f32 = 262_144.0;

/// The nearest length that `exact` prints without loss.
pub(crate) fn snapped(metres: f32) -> f32 {
    libm::roundf(metres * FINEST) / FINEST
}

/// A length from `snapped`, to the last digit: whoever reads it gets the same bits.
#[allow(clippy::cast_possible_truncation)]
pub(crate) fn exact(out: &mut String, metres: f32) {
    let steps = libm::roundf(metres * FINEST) as i64;
    // 5^18 / 10^18 is 2^-18.
    decimal(out, steps * 3_814_697_265_625, EXACT_PLACES);
}

/// A number with at most `places` decimals, up to nine.
#[allow(clippy::cast_possible_truncation)]
pub(crate) fn rounded(out: &mut String, value: f32, places: usize) {
    const TENS: [f64; 10] = [1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];
    let places = places.min(TENS.len() - 1);
    decimal(out, libm::round(f64::from(value) * TENS[places]) as i64, places);
}

/// A whole number.
pub(crate) fn whole(out: &mut String, value: usize) {
    decimal(out, i64::try_from(value).unwrap_or(i64::MAX), 0);
}

/// `value` with its last `places` digits behind the point, without trailing zeros.
fn decimal(out: &mut String, value: i64, places: usize) {
    if value < 0 {
        out.push('-');
    }
    let unit = 10u64.pow(u32::try_from(places).unwrap_or(0));
    let value = value.unsigned_abs();
    // Writing into a string cannot fail.
    let _ = write!(out, "{}", value / unit);
    let part = value % unit;
    if part > 0 {
        let _ = write!(out, ".{part:0places$}");
        let kept = out.trim_end_matches('0').len();
        out.truncate(kept);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(print: impl Fn(&mut String)) -> String {
        let mut out = String::new();
        print(&mut out);
        out
    }

    #[test]
    fn numbers_are_as_short_as_they_can_be() {
        for (value, places, expected) in [
            (0.0, 3, "0"),
            (-0.0001, 3, "0"),
            (1.5, 3, "1.5"),
            (-0.25, 1, "-0.3"),
            (120.0, 2, "120"),
            (0.05, 2, "0.05"),
        ] {
            assert_eq!(text(|out| rounded(out, value, places)), expected);
        }
        assert_eq!(text(|out| whole(out, 70)), "70");
    }

    #[test]
    fn exact_lengths_come_back_bit_by_bit() {
        for step in -2000i16..2000 {
            let length = snapped(f32::from(step) * 0.000_237_1);
            let back: f64 = text(|out| exact(out, length)).parse().unwrap_or(f64::NAN);
            assert_eq!(back, f64::from(length));
        }
    }
}
