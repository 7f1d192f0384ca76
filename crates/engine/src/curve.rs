//! Factors that depend on the quantity, without steps.
//!
//! Between two knots the factor is such that `factor × quantity`, the order's total, is a straight line; below the first
//! and above the last knot it is constant. So an order of one more bag never costs less in total, and a bag never
//! costs more in a larger order. Catalogues whose knots break that are refused when they are read.

use crate::amount::mul_div;
use crate::catalogue::{Curve, Level};

/// Millionths: the precision of a factor between knots.
pub const MILLION: i64 = 1_000_000;

impl Curve {
    /// The factor at a quantity in millionths, cut to a whole millionth.
    pub fn at(&self, quantity: u32, level: Level) -> i64 {
        let scale = MILLION / crate::amount::ONE;
        let mut below = None;
        for (knot, figure) in &self.knots {
            let factor = figure.at(level);
            if *knot == quantity {
                return factor.saturating_mul(scale);
            }
            if *knot > quantity {
                return match below {
                    None => factor.saturating_mul(scale),
                    Some((left, left_factor)) => between(quantity, (left, left_factor), (*knot, factor), scale),
                };
            }
            below = Some((*knot, factor));
        }
        below.map_or(MILLION, |(_, factor)| factor.saturating_mul(scale))
    }
}

/// `[f₀q₀(q₁ − q) + f₁q₁(q − q₀)] ÷ [(q₁ − q₀)q]`.
fn between(quantity: u32, left: (u32, i64), right: (u32, i64), scale: i64) -> i64 {
    let (q, q0, q1) = (i64::from(quantity), i64::from(left.0), i64::from(right.0));
    let total_left = left.1.saturating_mul(q0);
    let total_right = right.1.saturating_mul(q1);
    let weighted = total_left
        .saturating_mul(q1 - q)
        .saturating_add(total_right.saturating_mul(q - q0));
    mul_div(weighted, scale, (q1 - q0).saturating_mul(q))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Figure;

    fn curve(knots: &[(u32, i64)]) -> Curve {
        let figure = |value| Figure {
            likely: value,
            low: value,
            high: value,
            evidence: 0,
        };
        Curve {
            knots: knots
                .iter()
                .map(|(quantity, value)| (*quantity, figure(*value)))
                .collect(),
        }
    }

    #[test]
    fn total_is_linear_between_knots() {
        let curve = curve(&[(100, 11_200), (200, 10_700), (500, 10_000)]);
        assert_eq!(curve.at(50, Level::Likely), 1_120_000);
        assert_eq!(curve.at(100, Level::Likely), 1_120_000);
        // (112 + 214) ÷ 2 = 163 for 150 bags.
        assert_eq!(curve.at(150, Level::Likely), 1_086_666);
        assert_eq!(curve.at(200, Level::Likely), 1_070_000);
        assert_eq!(curve.at(9_000, Level::Likely), 1_000_000);
    }

    #[test]
    fn the_factor_never_rises_and_the_total_never_falls() {
        let curve = curve(&[
            (50, 11_800),
            (100, 11_200),
            (200, 10_700),
            (300, 10_400),
            (500, 10_000),
            (1000, 9_600),
        ]);
        let mut previous = (i64::MAX, 0);
        for quantity in 1..2_000 {
            let factor = curve.at(quantity, Level::Likely);
            // A cut of one millionth on each side is all the total may lose.
            let total = factor * i64::from(quantity);
            assert!(factor <= previous.0, "factor rises at {quantity}");
            assert!(total + i64::from(quantity) >= previous.1, "total falls at {quantity}");
            previous = (factor, total);
        }
    }
}
