//! How a choice stands beside the current configuration, in figures small enough to compare, and in words.

use engine::alternatives::{Alternative, Alternatives};
use engine::amount::Minor;
use engine::appearance::Appearance;
use engine::catalogue::{Catalogue, ChoiceId, TextId};
use engine::host::PriceDisplay;
use engine::quote::Glance;
use picture::Chip;
use wording::{Arg, Phrase};
use yew::AttrValue;

use super::basis::Basis;
use super::control::chip::{Own, chip_in_tone, chip_of};
use super::element::{Pen, shape};

pub mod colour;
pub mod list;
pub mod logo;
pub mod offer;
pub mod tiles;

/// What picking a choice changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Effect {
    /// Unit price, difference.
    pub price: Minor,
    /// Minimum order quantity before and after.
    pub moq: (u32, u32),
    /// Lead time, difference in days.
    pub days: i64,
}

/// The difference between two sets of answers.
pub fn effect(here: Glance, there: Glance) -> Effect {
    Effect {
        price: there.unit_price - here.unit_price,
        moq: (here.moq, there.moq),
        days: i64::from(there.days) - i64::from(here.days),
    }
}

/// A choice as it is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offered {
    /// Which.
    pub choice: ChoiceId,
    /// Whether it is picked.
    pub picked: bool,
    /// What picking it (or taking it out) changes.
    pub effect: Effect,
    /// Why it does not go with the rest, if so.
    pub reason: Option<TextId>,
    /// What it looks like.
    pub chip: Option<Chip>,
}

/// The choices of a feature as they are offered.
pub fn offered(catalogue: &Catalogue, each: &Alternatives, here: Glance, bag: &Appearance, own: Own) -> Vec<Offered> {
    let Some(feature) = catalogue.feature(each.feature) else {
        return Vec::new();
    };
    let sibling = feature.choices.iter().find(|choice| !choice.looks.is_empty());
    let offer = |alternative: &Alternative| {
        let known = catalogue.choice(each.feature, alternative.choice)?;
        let in_tone = || {
            sibling
                .filter(|_| known.looks.is_empty())
                .and_then(|other| chip_in_tone(&other.looks, bag))
        };
        Some(Offered {
            choice: alternative.choice,
            picked: alternative.picked,
            effect: effect(here, alternative.glance),
            reason: alternative.conflict.map(|conflict| conflict.reason),
            chip: chip_of(&known.looks, bag, own).or_else(in_tone),
        })
    };
    each.choices.iter().filter_map(offer).collect()
}

/// What an effect says besides the price: the minimum and the time, each only if it changes.
pub fn further(basis: &Basis, effect: Effect) -> AttrValue {
    let (from, to) = effect.moq;
    let mut parts = Vec::new();
    if from != to {
        parts.push(basis.words.fill(
            Phrase::EffectMinimum,
            &[("from", Arg::from(from)), ("to", Arg::from(to))],
        ));
    }
    if effect.days != 0 {
        parts.push(basis.words.time_effect(effect.days));
    }
    parts.join(" · ").into()
}

/// An effect, set quietly: the price in figures, then what else changes.
pub fn effect_line(pen: &mut Pen, basis: &Basis, effect: Effect) {
    let (price, further) = (basis.price_effect(effect.price), further(basis, effect));
    pen.draw(shape!(span class="effect"), |pen| {
        if !price.is_empty() {
            pen.say(shape!(span class="effect-price" translate="no"), price.into());
        }
        if !further.is_empty() {
            pen.say(shape!(span class="effect-further"), further);
        }
    });
}

/// All of an effect in one sentence, for lists and offers.
pub fn effect_words(basis: &Basis, effect: Effect) -> String {
    let price = match basis.rules.price {
        PriceDisplay::Range if effect.price != Minor(0) => basis.price_effect(effect.price),
        PriceDisplay::Instant | PriceDisplay::Range => {
            basis
                .words
                .price_effect(effect.price, &basis.catalogue.currency, basis.catalogue.decimals)
        }
        PriceDisplay::Request | PriceDisplay::Hidden => String::new(),
    };
    let further = further(basis, effect);
    match (price.is_empty(), further.is_empty()) {
        (true, true) => basis.words.say(Phrase::EffectSameTime).to_owned(),
        (true, false) => further.to_string(),
        (false, true) => price,
        (false, false) => [price.as_str(), " · ", &further].concat(),
    }
}
