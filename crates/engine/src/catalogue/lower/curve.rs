//! Curves: knots in order, a factor that never rises, and a total that never falls.

use alloc::format;
use alloc::vec::Vec;

use super::decimal::display;
use super::figure::Unit;
use super::{Lowering, QUANTITY_MAX};
use crate::catalogue::file::KnotFile;
use crate::catalogue::{Curve, Figure, Level};
use crate::json::{Place, Report};

/// Most knots of a curve.
const KNOTS_MAX: usize = 64;

impl Lowering<'_, '_> {
    /// A curve.
    pub(super) fn curve(&mut self, knots: &[KnotFile], unit: &Unit, at: &Place<'_>) -> Curve {
        let before = self.report.count();
        if knots.len() > KNOTS_MAX {
            let what = format!("the curve has {} knots; at most {KNOTS_MAX} are possible", knots.len());
            self.report.add_plain(at, what);
        }
        if knots.len() < 2 {
            let hint = "give at least two quantities with their factors";
            self.report.add(
                at,
                format!("the curve has {} of the 2 knots it needs", knots.len()),
                hint,
            );
        }
        let mut lowered = Vec::new();
        for (index, knot) in knots.iter().enumerate() {
            let place = at.index(index);
            if !(1..=QUANTITY_MAX).contains(&knot.quantity) {
                let what = format!("{} is out of range", knot.quantity);
                self.report
                    .add(&place.key("quantity"), what, format!("1 to {QUANTITY_MAX} bags"));
            }
            lowered.push((knot.quantity, self.figure(&knot.factor, unit, &place.key("factor"))));
        }
        if self.report.count() == before {
            for (index, pair) in lowered.windows(2).enumerate() {
                if let [left, right] = pair {
                    check_step(*left, *right, unit, &at.index(index.saturating_add(1)), self.report);
                }
            }
        }
        Curve { knots: lowered.into() }
    }
}

fn check_step(left: (u32, Figure), right: (u32, Figure), unit: &Unit, at: &Place<'_>, report: &mut Report) {
    let (from, to) = (left.0, right.0);
    if to <= from {
        let what = format!("{to} bags follow {from} bags");
        return report.add(
            &at.key("quantity"),
            what,
            "quantities must rise from one knot to the next",
        );
    }
    for (level, name) in [
        (Level::Likely, "likely"),
        (Level::Low, "lowest"),
        (Level::High, "highest"),
    ] {
        let (before, after) = (left.1.at(level), right.1.at(level));
        let shown = |value: i64| display(unit.as_written(value));
        if after > before {
            let what = format!(
                "the {name} value rises from {} at {from} bags to {} at {to} bags",
                shown(before),
                shown(after)
            );
            return report.add(
                &at.key("factor"),
                what,
                "a bag may not cost more in a larger order: keep it or let it fall",
            );
        }
        let (total_before, total_after) = (
            before.saturating_mul(i64::from(from)),
            after.saturating_mul(i64::from(to)),
        );
        if total_after < total_before {
            // The least factor that keeps the total, rounded up to what can be written.
            let least = total_before
                .saturating_add(i64::from(to) - 1)
                .checked_div(i64::from(to))
                .unwrap_or_default();
            let what = format!(
                "{to} bags would cost less in all than {from}: with the {name} values {from} × {} is more than {to} × {}",
                shown(before),
                shown(after)
            );
            return report.add(
                &at.key("factor"),
                what,
                format!("let the value at {to} bags be {} or more", shown(least)),
            );
        }
    }
}
