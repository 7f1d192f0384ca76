//! An indicative quote: derived from a configuration and terms, never stored and never edited.

use alloc::vec::Vec;

use crate::amount::{Minor, ONE, mul_div};
use crate::catalogue::{Catalogue, Component, Confidence, Leg, Level, Role};
use crate::configuration::{Configuration, Picked};
use crate::curve::MILLION;
use crate::date::Date;
use crate::lead_time::{LeadTime, lead_time, likely_days};
use crate::moq::{Moq, minimum, moq};
use crate::order::order_by;
use crate::pricing::evidence::evidence;
use crate::pricing::tally::Tally;
use crate::pricing::{Cutting, Priced};
use crate::terms::{ColourShare, Terms, colour_shares};

/// One named part of the price of a bag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CostLine {
    /// Index into `Catalogue::lines`.
    pub line: u8,
    /// The component it belongs to.
    pub component: Component,
    /// A bag's share, rounded down or up so that all lines add up to the unit price.
    pub unit: Minor,
    /// The same with every figure of the line at its cheapest plausible value.
    pub low: Minor,
    /// The same with every figure of the line at its dearest plausible value.
    pub high: Minor,
    /// The weakest confidence among its figures.
    pub confidence: Confidence,
    /// Indices into `Catalogue::sources`, ascending.
    pub sources: Vec<u8>,
}

/// A charge for the order as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OneOff {
    /// Index into `Catalogue::lines`.
    pub line: u8,
    /// The amount.
    pub amount: Minor,
    /// Whether it comes back with the order.
    pub credited: bool,
}

/// Low, likely and high unit price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// Lower end.
    pub low: Minor,
    /// The unit price.
    pub likely: Minor,
    /// Upper end.
    pub high: Minor,
}

/// An indicative price, MOQ standing and lead time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// Bags.
    pub quantity: u32,
    /// The colours of the order, the configuration's own first; empty where no colour feature applies.
    pub shares: Vec<ColourShare>,
    /// Lines of the unit price, in catalogue order; lines of zero are left out.
    pub lines: Vec<CostLine>,
    /// Charges for the order as a whole.
    pub one_offs: Vec<OneOff>,
    /// Sum of the lines of components 1 to 6.
    pub ex_works: Minor,
    /// Sum of all lines: the unit price under the chosen Incoterm, as far as its legs are priced.
    pub unit_price: Minor,
    /// Unit price times quantity.
    pub goods_total: Minor,
    /// Sum of the one-off charges that do not come back.
    pub one_off_total: Minor,
    /// Goods and one-off charges.
    pub total: Minor,
    /// How sure the unit price is.
    pub band: Band,
    /// Indices into `lines`, widest spread first.
    pub widest: Vec<u8>,
    /// How the shell is cut.
    pub cutting: Cutting,
    /// Standing against the minimum order quantity.
    pub moq: Moq,
    /// When it is ready and when it arrives.
    pub lead_time: LeadTime,
    /// Weight of a bag, grams.
    pub weight_grams: u32,
    /// Packed volume of a bag, cm³.
    pub volume_cm3: u32,
    /// Legs that are the seller's under the chosen Incoterm but not in this price.
    pub unpriced_legs: Vec<Leg>,
    /// Last day of validity.
    pub valid_until: Date,
}

/// The three answers shown beside a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Glance {
    /// Unit price.
    pub unit_price: Minor,
    /// Minimum order quantity.
    pub moq: u32,
    /// Likely days until the goods arrive (or leave the factory, where no transit is known).
    pub days: u32,
}

/// Legs whose cost is in the logistics lines: up to and including loading at origin.
const PRICED_LEGS: u16 = 0b1111;

/// The quote for a configuration on the given day. Total: whatever is not possible is part of the answer.
pub fn quote(catalogue: &Catalogue, configuration: &Configuration, terms: &Terms, as_of: Date) -> Quote {
    let picked = Picked::new(catalogue, configuration);
    let shares = colour_shares(catalogue, &picked, terms);
    let likely_tally = Tally::new(catalogue, &picked, &shares, terms, Level::Likely);
    let (cutting, likely) = Priced::best(catalogue, &likely_tally, terms);
    let low_tally = likely_tally.at(catalogue, &shares, terms, Level::Low);
    let high_tally = likely_tally.at(catalogue, &shares, terms, Level::High);
    let low = Priced::new(catalogue, &low_tally, terms, cutting, Some(likely.bases));
    let high = Priced::new(catalogue, &high_tally, terms, cutting, Some(likely.bases));

    let lines = cost_lines(catalogue, &likely_tally, [&likely, &low, &high]);
    let spread = |line: &CostLine| core::cmp::Reverse(line.high.0 - line.low.0);
    let mut widest: Vec<_> = lines.iter().map(spread).zip(0_u8..).collect();
    order_by(&mut widest, |(spread, _)| *spread);
    let widest = widest.into_iter().map(|(_, index)| index).collect();

    let unit_price = likely.unit_price;
    let ex_works = lines
        .iter()
        .filter(|line| line.component != Component::Logistics)
        .map(|line| line.unit)
        .sum();
    let goods_total = unit_price.times(terms.quantity.get());
    let one_offs = likely.one_offs;
    let one_off_total = one_offs
        .iter()
        .filter(|charge| !charge.credited)
        .map(|charge| charge.amount)
        .sum();
    Quote {
        quantity: terms.quantity.get(),
        band: band(catalogue, &likely_tally, unit_price, &lines),
        widest,
        ex_works,
        unit_price,
        goods_total,
        one_off_total,
        total: goods_total + one_off_total,
        cutting,
        moq: moq(&shares, &likely_tally, terms),
        lead_time: lead_time(catalogue, [&likely_tally, &low_tally, &high_tally], terms, cutting),
        weight_grams: u32::try_from(likely_tally.weight).unwrap_or(0),
        volume_cm3: u32::try_from(likely_tally.volume).unwrap_or(0),
        unpriced_legs: unpriced_legs(&likely_tally),
        valid_until: as_of.plus(u32::from(catalogue.validity_days)),
        lines,
        one_offs,
        shares,
    }
}

/// What `quote` says of unit price, MOQ and likely days, without the rest.
pub fn glance(catalogue: &Catalogue, configuration: &Configuration, terms: &Terms) -> Glance {
    let picked = Picked::new(catalogue, configuration);
    glance_of(catalogue, &picked, terms)
}

/// `glance` for what is already worked out.
pub fn glance_of(catalogue: &Catalogue, picked: &Picked, terms: &Terms) -> Glance {
    let shares = colour_shares(catalogue, picked, terms);
    let tally = Tally::new(catalogue, picked, &shares, terms, Level::Likely);
    let (cutting, priced) = Priced::best(catalogue, &tally, terms);
    Glance {
        unit_price: priced.unit_price,
        moq: minimum(&shares, &tally),
        days: likely_days(catalogue, &tally, terms, cutting),
    }
}

/// The transport choice's feature, if the catalogue has one that applies.
pub fn transport(catalogue: &Catalogue, configuration: &Configuration) -> Option<crate::catalogue::FeatureId> {
    Picked::new(catalogue, configuration)
        .role(catalogue, Role::Transport)
        .map(|(feature, _)| feature)
}

fn cost_lines(catalogue: &Catalogue, tally: &Tally, [likely, low, high]: [&Priced; 3]) -> Vec<CostLine> {
    let numbered = (0..=u8::MAX).zip(catalogue.lines.iter());
    let decimals = catalogue.decimals;
    let mut lines = Vec::with_capacity(catalogue.lines.len());
    let kept = numbered
        .zip(evidence(catalogue, tally))
        .zip(likely.lines(decimals))
        .filter_map(|(((index, line), evidence), unit)| {
            let (low, high) = (low.line(index, decimals), high.line(index, decimals));
            if unit == Minor(0) && low == Minor(0) && high == Minor(0) {
                return None;
            }
            let evidence = evidence.spelled_out();
            Some(CostLine {
                line: index,
                component: line.component,
                unit,
                low: low.min(unit),
                high: high.max(unit),
                confidence: evidence.confidence,
                sources: evidence.sources,
            })
        });
    lines.extend(kept);
    lines
}

/// The band of the sum: lines err independently, so their spreads add up as squares do (root of the sum of squares),
/// cut to a whole minor unit. A line's spread counts with all that is a share of it.
fn band(catalogue: &Catalogue, tally: &Tally, unit_price: Minor, lines: &[CostLine]) -> Band {
    let (mut below, mut above) = (0_u64, 0_u64);
    for line in lines {
        for (sum, spread) in [(&mut below, line.unit - line.low), (&mut above, line.high - line.unit)] {
            let spread = carried(catalogue, tally, line, spread.0).unsigned_abs();
            *sum = sum.saturating_add(spread.saturating_mul(spread));
        }
    }
    let root = |squares: u64| Minor(i64::try_from(squares.isqrt()).unwrap_or(i64::MAX));
    Band {
        low: unit_price - root(below),
        likely: unit_price,
        high: unit_price + root(above),
    }
}

/// What a line's spread does to the unit price: overhead is a share of labour, rework of what is made, the margin of all
/// cost, each at its likely rate. Minor units, cut at each step.
fn carried(catalogue: &Catalogue, tally: &Tally, line: &CostLine, spread: i64) -> i64 {
    let mut spread = spread;
    if line.component >= Component::Margin {
        return spread;
    }
    if line.line == catalogue.labour_line {
        spread = mul_div(spread, ONE.saturating_add(tally.overhead), ONE);
    }
    if line.line != catalogue.rework_line {
        spread = mul_div(spread, ONE.saturating_add(tally.rework), ONE);
    }
    mul_div(spread, MILLION.saturating_add(tally.margin_rate), MILLION)
}

fn unpriced_legs(tally: &Tally) -> Vec<Leg> {
    Leg::ALL
        .into_iter()
        .zip(0_u32..)
        .filter(|(_, bit)| tally.seller_legs & !PRICED_LEGS & 1_u16.checked_shl(*bit).unwrap_or(0) != 0)
        .map(|(leg, _)| leg)
        .collect()
}
