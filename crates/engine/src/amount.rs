//! Money, shares and the one rule of rounding.
//!
//! All arithmetic is in whole numbers. Amounts inside a calculation are millionths of a currency unit; every
//! multiplication with a share or a factor is cut (floored) to a millionth, and the price is rounded once, half up, to
//! the currency's minor unit. `docs/pricing.md` states the same order of operations for other implementations.

use core::ops::{Add, AddAssign, Sub};

/// Millionths of a currency unit. The currency is named once, by the catalogue, so unlike sums cannot meet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Micros(pub i64);

/// A whole number of the currency's minor unit (cents, fils, yen): what is shown and added up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Minor(pub i64);

/// Micros of a minor unit with so many decimals.
const MINOR_UNITS: [i64; 7] = [1_000_000, 100_000, 10_000, 1_000, 100, 10, 1];

/// Ten-thousandths: 10 000 is one, 1 200 is 12 %.
pub const ONE: i64 = 10_000;

/// `value × numerator ÷ denominator`, cut towards minus infinity; saturates instead of overflowing, and is zero for a
/// denominator of zero (catalogues with such a figure are refused when they are read).
pub fn mul_div(value: i64, numerator: i64, denominator: i64) -> i64 {
    if denominator == 0 {
        return 0;
    }
    if numerator == denominator {
        return value;
    }
    if let Some(product) = value.checked_mul(numerator) {
        // The usual case by far, and much the quickest.
        if product >= 0 && denominator > 0 {
            return product / denominator;
        }
        return product.checked_div_euclid(denominator).unwrap_or(0);
    }
    let product = i128::from(value).saturating_mul(i128::from(numerator));
    let quotient = product.checked_div_euclid(i128::from(denominator)).unwrap_or(0);
    i64::try_from(quotient).unwrap_or(if quotient < 0 { i64::MIN } else { i64::MAX })
}

impl Micros {
    /// This amount times a share in ten-thousandths.
    pub fn share(self, ten_thousandths: i64) -> Self {
        Self(mul_div(self.0, ten_thousandths, ONE))
    }

    /// This amount divided among `count` bags.
    pub fn each(self, count: u32) -> Self {
        Self(mul_div(self.0, 1, i64::from(count)))
    }

    /// Cut (floored) to a minor unit with `decimals` decimals (0 to 6), and what is cut off.
    pub fn cut(self, decimals: u8) -> (Minor, Self) {
        let unit = MINOR_UNITS.get(usize::from(decimals)).copied().unwrap_or(1);
        let whole = if self.0 >= 0 {
            self.0 / unit
        } else {
            self.0.checked_div_euclid(unit).unwrap_or(0)
        };
        (Minor(whole), Self(self.0.saturating_sub(whole.saturating_mul(unit))))
    }

    /// Rounded half up to a minor unit with `decimals` decimals (0 to 6).
    pub fn rounded(self, decimals: u8) -> Minor {
        let unit = MINOR_UNITS.get(usize::from(decimals)).copied().unwrap_or(1);
        let raised = self.0.saturating_add(unit / 2);
        Minor(if raised >= 0 {
            raised / unit
        } else {
            raised.checked_div_euclid(unit).unwrap_or(0)
        })
    }
}

impl Minor {
    /// This amount for `count` bags.
    pub fn times(self, count: u32) -> Self {
        Self(self.0.saturating_mul(i64::from(count)))
    }
}

impl Add for Micros {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl AddAssign for Micros {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Add for Minor {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl AddAssign for Minor {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Minor {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl core::iter::Sum for Minor {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self(0), Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_cent_rounds_up_and_less_does_not() {
        assert_eq!(Micros(1_005_000).rounded(2), Minor(101));
        assert_eq!(Micros(1_004_999).rounded(2), Minor(100));
        assert_eq!(Micros(-5_000).rounded(2), Minor(0));
        assert_eq!(Micros(1_500_000).rounded(0), Minor(2));
        assert_eq!(Micros(1_234_500).rounded(3), Minor(1235));
    }

    #[test]
    fn wide_products_are_exact_and_wider_ones_saturate() {
        assert_eq!(mul_div(i64::MAX, 10_000, 10_000), i64::MAX);
        assert_eq!(mul_div(i64::MAX, i64::MAX, 1), i64::MAX);
        assert_eq!(mul_div(i64::MIN, i64::MAX, 1), i64::MIN);
        assert_eq!(mul_div(-1, 1, 2), -1);
        assert_eq!(mul_div(5, 5, 0), 0);
    }
}
