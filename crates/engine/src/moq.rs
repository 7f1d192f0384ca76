//! The minimum order quantity, what causes it, and how far an order is from it.

use alloc::vec::Vec;

use crate::catalogue::{Addition, ChoiceId, FeatureId, MoqUnit, TextId};
use crate::order::order_by;
use crate::pricing::tally::{Counted, Tally};
use crate::terms::{ColourShare, Terms};

/// One of the minima that apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MoqDriver {
    /// What it is called.
    pub name: TextId,
    /// The choice it comes from.
    pub cause: (FeatureId, ChoiceId),
    /// Whether it counts for each colour.
    pub per_colour: bool,
    /// Bags it asks for: of each colour if `per_colour`, of the order otherwise.
    pub minimum: u32,
    /// What the order's MOQ would be if this were the only driver.
    pub order: u32,
}

/// A colour whose share is below its minimum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ColourShort {
    /// The colour's share.
    pub share: ColourShare,
    /// Bags of it that are asked for.
    pub minimum: u32,
}

/// Standing against the minimum order quantity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moq {
    /// Bags asked for: the larger of the order's minima and the sum of its colours' minima.
    pub minimum: u32,
    /// What asks for them, the binding driver first, then the others by falling `order`.
    pub drivers: Vec<MoqDriver>,
    /// Bags the order lacks; zero when it meets the minimum.
    pub short_by: u32,
    /// Colours below their own minimum.
    pub colours_short: Vec<ColourShort>,
}

/// Bags a driver asks for. Area minima are divided by the gross consumption of a bag and rounded up.
fn asked(minimum: i64, unit: MoqUnit, gross_area: i64) -> u32 {
    let bags = match unit {
        MoqUnit::Bags | MoqUnit::BagsPerColour => minimum,
        MoqUnit::ShellArea | MoqUnit::ShellAreaPerColour => {
            if gross_area <= 0 {
                0
            } else {
                minimum.saturating_add(gross_area - 1) / gross_area
            }
        }
    };
    u32::try_from(bags).unwrap_or(u32::MAX)
}

fn per_colour(unit: MoqUnit) -> bool {
    matches!(unit, MoqUnit::BagsPerColour | MoqUnit::ShellAreaPerColour)
}

/// Whether a contribution concerns a colour: those of a colour's own choice concern only it.
fn concerns(each: &Counted<'_>, share: &ColourShare) -> bool {
    each.feature != share.feature || each.choice == share.choice
}

/// Each contribution that is a minimum, with bags asked for.
fn minima<'a>(tally: &'a Tally<'_>) -> impl Iterator<Item = (&'a Counted<'a>, TextId, bool, u32)> {
    tally.counted.iter().filter_map(|each| match each.what {
        Addition::Moq { name, minimum, unit } => Some((
            each,
            *name,
            per_colour(*unit),
            asked(minimum.likely, *unit, tally.gross_area),
        )),
        _ => None,
    })
}

fn colour_minimum(tally: &Tally<'_>, share: &ColourShare) -> u32 {
    minima(tally)
        .filter(|(each, _, colour, _)| *colour && concerns(each, share))
        .map(|(.., asked)| asked)
        .max()
        .unwrap_or(0)
}

/// The number alone.
pub fn minimum(shares: &[ColourShare], tally: &Tally<'_>) -> u32 {
    let order = minima(tally)
        .filter(|(_, _, colour, _)| !*colour || shares.is_empty())
        .map(|(.., asked)| asked)
        .max()
        .unwrap_or(0);
    let colours = shares
        .iter()
        .fold(0_u32, |sum, share| sum.saturating_add(colour_minimum(tally, share)));
    order.max(colours).max(1)
}

/// The whole standing.
pub fn moq(shares: &[ColourShare], tally: &Tally<'_>, terms: &Terms) -> Moq {
    let minimum = minimum(shares, tally);
    let mut drivers: Vec<MoqDriver> = minima(tally)
        .map(|(each, name, per_colour, asked)| {
            let colours = shares.iter().filter(|share| concerns(each, share)).count().max(1);
            let times = if per_colour {
                u32::try_from(colours).unwrap_or(1)
            } else {
                1
            };
            let cause = (each.feature, each.choice);
            MoqDriver {
                name,
                cause,
                per_colour,
                minimum: asked,
                order: asked.saturating_mul(times),
            }
        })
        .collect();
    let order_wide = drivers
        .iter()
        .filter(|driver| !driver.per_colour)
        .map(|driver| driver.order)
        .max()
        .unwrap_or(0);
    // Where the colours together bind, the driver that asks most of a colour is the cause.
    let colours_bind = minimum > order_wide;
    order_by(&mut drivers, |driver| {
        let binding = driver.per_colour == colours_bind;
        (
            core::cmp::Reverse(if binding { driver.minimum } else { 0 }),
            core::cmp::Reverse(driver.order),
        )
    });
    if let Some((_, rest)) = drivers.split_first_mut() {
        order_by(rest, |driver| core::cmp::Reverse(driver.order));
    }
    let colours_short = shares
        .iter()
        .map(|share| ColourShort {
            share: *share,
            minimum: colour_minimum(tally, share),
        })
        .filter(|short| short.share.quantity < short.minimum)
        .collect();
    Moq {
        minimum,
        drivers,
        short_by: minimum.saturating_sub(terms.quantity.get()),
        colours_short,
    }
}

#[cfg(test)]
mod tests;
