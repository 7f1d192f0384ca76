//! Configuration and terms to cost lines, as one readable list of steps.
//!
//! 1 materials, 2 labour, 3 overhead, 4 tooling, 5 quality, 6 margin, 7 logistics; `docs/pricing.md` states each formula
//! with its order of operations.

use alloc::vec::Vec;
use core::cmp::Reverse;

use crate::amount::{Micros, Minor, ONE, mul_div};
use crate::catalogue::{Catalogue, Component};
use crate::curve::MILLION;
use crate::order::order_by;
use crate::quote::OneOff;
use crate::terms::Terms;

pub mod evidence;
pub mod ladder;
pub mod tally;

use tally::Tally;

/// How the shell is cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cutting {
    /// No dies are needed (textiles, cut by band knife).
    Plain,
    /// With a set of dies.
    Dies,
    /// By hand or plotter: no dies, more minutes.
    Hand,
}

/// Unit price by line, and what is charged on its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Priced {
    exact: Vec<Micros>,
    /// Sum of the lines before any is rounded.
    pub exact_price: Micros,
    /// Charges for the order as a whole.
    pub one_offs: Vec<OneOff>,
    /// Sum of all lines, rounded.
    pub unit_price: Minor,
    /// What the lines that are shares of others were taken of.
    pub bases: Bases,
}

/// What overhead, rework and margin are shares of, a bag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bases {
    /// Labour.
    pub labour: Micros,
    /// All that was made, before rework.
    pub made: Micros,
    /// All cost, before the margin.
    pub cost: Micros,
}

impl Priced {
    /// Prices with dies and by hand where there is the question, and takes what makes the whole order cheaper; dies
    /// where both cost the same. Spread over the bags, the unit prices as they are shown are compared; apart, the
    /// totals before rounding: rounded ones would jump to and fro between the two around the quantity where dies
    /// begin to pay, and the unit price with them.
    pub fn best(catalogue: &Catalogue, tally: &Tally, terms: &Terms) -> (Cutting, Self) {
        if tally.dies.is_empty() {
            return (Cutting::Plain, Self::new(catalogue, tally, terms, Cutting::Plain, None));
        }
        let with_dies = Self::new(catalogue, tally, terms, Cutting::Dies, None);
        let by_hand = Self::new(catalogue, tally, terms, Cutting::Hand, None);
        let hand_pays = if terms.spread_setup {
            by_hand.unit_price < with_dies.unit_price
        } else {
            let bags = i64::from(terms.quantity.get());
            let dies = tally.dies.iter().fold(Micros(0), |sum, charge| sum + charge.amount);
            let more = by_hand.exact_price.0.saturating_sub(with_dies.exact_price.0);
            more.saturating_mul(bags) < dies.0
        };
        if hand_pays {
            (Cutting::Hand, by_hand)
        } else {
            (Cutting::Dies, with_dies)
        }
    }

    /// Prices one way of cutting. With `likely` given, lines that are shares of others are taken of those, so that the
    /// spread of a line is that of its own figures only.
    pub fn new(catalogue: &Catalogue, tally: &Tally, terms: &Terms, cutting: Cutting, likely: Option<Bases>) -> Self {
        let quantity = terms.quantity.get();
        let mut exact: Vec<Micros> = tally.each.clone();
        let mut one_offs = Vec::new();
        let decimals = catalogue.decimals;

        // 2 and 3: labour and the overhead on it.
        let minutes = tally.minutes_cut(catalogue, cutting).max(0);
        let plain_labour = mul_div(minutes, tally.minute_cost, 1_000);
        let labour = Micros(mul_div(plain_labour, tally.labour_factor, MILLION));
        add(&mut exact, catalogue.labour_line, labour);
        let overhead_of = likely.map_or(labour, |bases| bases.labour);
        add(&mut exact, catalogue.overhead_line, overhead_of.share(tally.overhead));

        // 4 and the order charges of 5: spread over the bags, or on their own.
        let dies = tally.dies.iter().filter(|_| cutting == Cutting::Dies);
        for charge in tally.orders.iter().chain(dies) {
            if terms.spread_setup && !charge.separate {
                add(&mut exact, charge.line, charge.amount.each(quantity));
            } else {
                let amount = charge.amount.rounded(decimals);
                one_offs.push(OneOff {
                    line: charge.line,
                    amount,
                    credited: charge.credited,
                });
            }
        }

        // 5: what is made again costs as much as what was made.
        let made: Micros = total(catalogue, &exact, |component| component < Component::Margin);
        let rework_of = likely.map_or(made, |bases| bases.made);
        add(&mut exact, catalogue.rework_line, rework_of.share(tally.rework));

        // 6: margin on the sum of 1 to 5.
        let cost = total(catalogue, &exact, |component| component < Component::Margin);
        let margin_of = likely.map_or(cost, |bases| bases.cost);
        let margin = Micros(mul_div(margin_of.0, tally.margin_rate, MILLION));
        add(&mut exact, catalogue.margin_line, margin);

        let exact_price = exact.iter().fold(Micros(0), |sum, amount| sum + *amount);
        Self {
            exact,
            exact_price,
            one_offs,
            unit_price: exact_price.rounded(decimals),
            bases: Bases { labour, made, cost },
        }
    }

    /// A line on its own, rounded.
    pub fn line(&self, line: u8, decimals: u8) -> Minor {
        let exact = self.exact.get(usize::from(line)).copied().unwrap_or_default();
        exact.rounded(decimals)
    }

    /// All lines, each rounded down or up so that they add up to the unit price (largest remainder): up go the lines
    /// that rounding down would take most from; of equal ones, the first.
    pub fn lines(&self, decimals: u8) -> Vec<Minor> {
        let mut lines = Vec::with_capacity(self.exact.len());
        let mut cut_off = Vec::with_capacity(self.exact.len());
        for (place, exact) in self.exact.iter().enumerate() {
            let (whole, rest) = exact.cut(decimals);
            lines.push(whole);
            if rest > Micros(0) {
                cut_off.push((Reverse(rest), place));
            }
        }
        let missing = self.unit_price - lines.iter().copied().sum();
        order_by(&mut cut_off, |(rest, _)| *rest);
        for (_, place) in cut_off.iter().take(usize::try_from(missing.0).unwrap_or(0)) {
            if let Some(line) = lines.get_mut(*place) {
                *line += Minor(1);
            }
        }
        lines
    }
}

fn add(lines: &mut [Micros], line: u8, amount: Micros) {
    if let Some(slot) = lines.get_mut(usize::from(line)) {
        *slot += amount;
    }
}

fn total(catalogue: &Catalogue, lines: &[Micros], wanted: impl Fn(Component) -> bool) -> Micros {
    catalogue
        .lines
        .iter()
        .zip(lines)
        .filter(|(line, _)| wanted(line.component))
        .fold(Micros(0), |sum, (_, amount)| sum + *amount)
}

/// One, in the unit of `Tally` weights.
pub(crate) const WHOLE: i64 = ONE;

#[cfg(test)]
mod tests;
