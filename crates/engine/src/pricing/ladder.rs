//! The price over the quantity: the ladder at conventional breaks, the curve, and the sweet spots.

use alloc::vec::Vec;

use crate::amount::Minor;
use crate::catalogue::{Catalogue, Level};
use crate::configuration::{Configuration, Picked};
use crate::lead_time::likely_days;
use crate::moq::minimum;
use crate::order::order_by;
use crate::pricing::Priced;
use crate::pricing::tally::Tally;
use crate::terms::{Quantity, Terms, colour_shares};

/// The price at one quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PriceBreak {
    /// Bags.
    pub quantity: u32,
    /// Unit price.
    pub unit_price: Minor,
    /// Unit price times quantity.
    pub goods_total: Minor,
    /// Goods and the one-off charges that do not come back.
    pub total: Minor,
    /// Minimum order quantity there (a split order's depends on its quantity).
    pub moq: u32,
    /// Likely days until arrival.
    pub days: u32,
}

/// "25 more bags cost 180 more in total, and 0.90 less each."
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SweetSpot {
    /// How many bags to order.
    pub quantity: u32,
    /// How many more that is.
    pub more: u32,
    /// What the order costs more.
    pub costs: Minor,
    /// What each bag costs less.
    pub saves_each: Minor,
}

/// The price at one quantity.
pub fn price_break(catalogue: &Catalogue, configuration: &Configuration, terms: &Terms, quantity: u32) -> PriceBreak {
    let terms = Terms {
        quantity: Quantity::nearest(quantity),
        ..terms.clone()
    };
    let picked = Picked::new(catalogue, configuration);
    let shares = colour_shares(catalogue, &picked, &terms);
    let tally = Tally::new(catalogue, &picked, &shares, &terms, Level::Likely);
    let (cutting, priced) = Priced::best(catalogue, &tally, &terms);
    let charged = priced
        .one_offs
        .iter()
        .filter(|charge| !charge.credited)
        .map(|charge| charge.amount)
        .sum();
    let goods_total = priced.unit_price.times(terms.quantity.get());
    PriceBreak {
        quantity: terms.quantity.get(),
        unit_price: priced.unit_price,
        goods_total,
        total: goods_total + charged,
        moq: minimum(&shares, &tally),
        days: likely_days(catalogue, &tally, &terms, cutting),
    }
}

/// The price at the catalogue's conventional quantities and at the chosen one, ascending.
pub fn ladder(catalogue: &Catalogue, configuration: &Configuration, terms: &Terms) -> Vec<PriceBreak> {
    let mut quantities = catalogue.ladder.to_vec();
    quantities.push(terms.quantity.get());
    order_by(&mut quantities, |each| *each);
    quantities.dedup();
    quantities
        .into_iter()
        .map(|quantity| price_break(catalogue, configuration, terms, quantity))
        .collect()
}

/// Quantities worth a second look: the next conventional breaks above the chosen one, and a quarter and a half more,
/// where a bag gets cheaper by at least one per cent; at most three, ascending.
pub fn sweet_spots(catalogue: &Catalogue, configuration: &Configuration, terms: &Terms) -> Vec<SweetSpot> {
    let here = price_break(catalogue, configuration, terms, terms.quantity.get());
    let next = catalogue
        .ladder
        .iter()
        .copied()
        .filter(|quantity| *quantity > here.quantity)
        .take(2);
    let quarter = here
        .quantity
        .saturating_add((here.quantity / 4).max(1))
        .next_multiple_of(5);
    let half = here
        .quantity
        .saturating_add((here.quantity / 2).max(1))
        .next_multiple_of(5);
    let mut quantities: Vec<u32> = next
        .chain([quarter, half])
        .filter(|quantity| *quantity > here.quantity)
        .collect();
    order_by(&mut quantities, |each| *each);
    quantities.dedup();
    let mut spots = Vec::new();
    let mut reached = here.unit_price.0;
    for quantity in quantities {
        if quantity > crate::terms::QUANTITY_MAX || spots.len() == 3 {
            break;
        }
        let there = price_break(catalogue, configuration, terms, quantity);
        if (reached - there.unit_price.0).saturating_mul(100) >= here.unit_price.0 {
            reached = there.unit_price.0;
            spots.push(SweetSpot {
                quantity,
                more: quantity - here.quantity,
                costs: there.total - here.total,
                saves_each: here.unit_price - there.unit_price,
            });
        }
    }
    spots
}
