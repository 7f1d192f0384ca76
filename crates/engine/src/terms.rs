//! What the buyer decides about the order rather than the bag: how many, in which colours, by when, and how set-up
//! charges are paid. Destination, Incoterm, transport and payment are features of the catalogue.

use alloc::vec::Vec;

use crate::catalogue::{Catalogue, ChoiceId, FeatureId, Role};
use crate::configuration::{Configuration, Picked};
use crate::date::Date;

/// Largest order the engine prices; everything beyond is asked for in person.
pub const QUANTITY_MAX: u32 = 1_000_000;

/// A number of bags, 1 to `QUANTITY_MAX`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quantity(u32);

impl Quantity {
    /// `count` bags, or `None` outside 1 to `QUANTITY_MAX`.
    pub fn new(count: u32) -> Option<Self> {
        (1..=QUANTITY_MAX).contains(&count).then_some(Self(count))
    }

    /// `count` bags, moved to the nearest allowed number.
    pub fn nearest(count: u32) -> Self {
        Self(count.clamp(1, QUANTITY_MAX))
    }

    /// The number.
    pub fn get(self) -> u32 {
        self.0
    }

    /// The next round number up or down: people order in tens, fifties and hundreds.
    pub fn stepped(self, up: bool) -> Self {
        let Self(count) = self;
        let step = match count {
            0..20 => 1,
            20..200 => 10,
            200..1_000 => 50,
            _ => 100,
        };
        Self::nearest(if up {
            (count / step + 1) * step
        } else {
            (count - 1) / step * step
        })
    }
}

/// Bags in one more colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ColourShare {
    /// The colour feature.
    pub feature: FeatureId,
    /// The colour.
    pub choice: ChoiceId,
    /// How many bags.
    pub quantity: u32,
}

/// Terms of an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// All bags together.
    pub quantity: Quantity,
    /// Further colours; what they leave is made in the configuration's own colour.
    pub split: Vec<ColourShare>,
    /// Whether set-up charges are spread over the bags (`true`) or listed on their own.
    pub spread_setup: bool,
    /// The day the goods are needed, if there is one.
    pub needed_by: Option<Date>,
}

impl Terms {
    /// The catalogue's starting terms.
    pub fn new(catalogue: &Catalogue) -> Self {
        Self {
            quantity: Quantity::nearest(catalogue.quantity),
            split: Vec::new(),
            spread_setup: true,
            needed_by: None,
        }
    }
}

/// The colours of an order and how many bags of each: the configuration's own colour first, then the further ones that
/// fit. Shares of another material's colours are kept in the terms but do not count. At least one bag stays in the
/// own colour.
pub fn colour_shares(catalogue: &Catalogue, picked: &Picked, terms: &Terms) -> Vec<ColourShare> {
    let Some((feature, own)) = picked.role(catalogue, Role::Colour) else {
        return Vec::new();
    };
    let mut left = terms.quantity.get();
    let mut shares: Vec<ColourShare> = Vec::new();
    for share in &terms.split {
        let repeated = shares.iter().any(|earlier| earlier.choice == share.choice);
        let unknown = catalogue.choice(feature, share.choice).is_none();
        if share.feature != feature || share.choice == own || repeated || unknown {
            continue;
        }
        let quantity = share.quantity.min(left.saturating_sub(1));
        if quantity > 0 {
            left = left.saturating_sub(quantity);
            shares.push(ColourShare { quantity, ..*share });
        }
    }
    shares.insert(
        0,
        ColourShare {
            feature,
            choice: own,
            quantity: left,
        },
    );
    shares
}

/// The split with one colour's quantity set (0 removes it, more than `QUANTITY_MAX` counts as that).
pub fn with_share(terms: &Terms, share: ColourShare) -> Terms {
    let mut next = terms.clone();
    let quantity = share.quantity.min(QUANTITY_MAX);
    let share = ColourShare { quantity, ..share };
    let place = next
        .split
        .iter()
        .position(|each| each.feature == share.feature && each.choice == share.choice);
    match place {
        Some(index) if share.quantity == 0 => {
            next.split.remove(index);
        }
        Some(index) => {
            if let Some(slot) = next.split.get_mut(index) {
                *slot = share;
            }
        }
        None if share.quantity > 0 => next.split.push(share),
        None => {}
    }
    next
}

/// Whether anything about `configuration` can be split: whether a colour feature applies.
pub fn can_split(catalogue: &Catalogue, configuration: &Configuration) -> bool {
    Picked::new(catalogue, configuration)
        .role(catalogue, Role::Colour)
        .is_some()
}

#[cfg(test)]
mod tests;
