//! What every choice would do to unit price, MOQ and time before it is picked: a full re-quote of each, never a stored
//! difference. And the cheapest change that lowers a minimum.

use alloc::vec::Vec;

use crate::catalogue::{Catalogue, ChoiceId, ChoiceSet, Feature, FeatureId, Role};
use crate::configuration::{Configuration, Picked};
use crate::date::Date;
use crate::moq::Moq;
use crate::quote::{Glance, glance, glance_of, quote};
use crate::rule::{Conflict, first_conflict, way_out_within};
use crate::terms::Terms;

mod alike;
use alike::Alike;

/// One choice of a feature, as it stands beside the current configuration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// The choice.
    pub choice: ChoiceId,
    /// Whether it is picked.
    pub picked: bool,
    /// The answers with this choice picked (for a feature of several choices: put in or taken out), after the way out
    /// if it conflicts with something.
    pub glance: Glance,
    /// Why it is not available as things are.
    pub conflict: Option<Conflict>,
    /// Whether picking it anyway has a valid way out (always true without a conflict).
    pub reachable: bool,
}

/// The choices of a feature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternatives {
    /// The feature.
    pub feature: FeatureId,
    /// Whether it applies to the current configuration; choices of one that does not are left out.
    pub applies: bool,
    /// Its choices in catalogue order.
    pub choices: Vec<Alternative>,
}

/// All features with the effect of each choice.
pub fn alternatives(catalogue: &Catalogue, configuration: &Configuration, terms: &Terms) -> Vec<Alternatives> {
    alternatives_within(catalogue, configuration, terms, &[])
}

/// `alternatives` where no way out may change a feature in `fixed`: a host has locked these.
pub fn alternatives_within(
    catalogue: &Catalogue,
    configuration: &Configuration,
    terms: &Terms,
    fixed: &[FeatureId],
) -> Vec<Alternatives> {
    let picked = Picked::new(catalogue, configuration);
    let beside = Beside {
        catalogue,
        configuration,
        terms,
        fixed,
        here: glance_of(catalogue, &picked, terms),
        is_valid: first_conflict(catalogue, &picked).is_none(),
        alike: Alike::new(catalogue),
    };
    catalogue
        .features()
        .map(|(id, feature)| {
            let applies = picked.holds(&feature.applies);
            let choices = if applies {
                beside.choices(id, feature)
            } else {
                Vec::new()
            };
            Alternatives {
                feature: id,
                applies,
                choices,
            }
        })
        .collect()
}

/// The configuration its alternatives stand beside.
struct Beside<'a> {
    catalogue: &'a Catalogue,
    configuration: &'a Configuration,
    terms: &'a Terms,
    fixed: &'a [FeatureId],
    here: Glance,
    is_valid: bool,
    alike: Alike<'a>,
}

impl Beside<'_> {
    fn choices(&self, id: FeatureId, feature: &Feature) -> Vec<Alternative> {
        // Picking a colour of a split order joins two shares, and of several choices each is in or out on its own.
        let splits = feature.role == Some(Role::Colour) && !self.terms.split.is_empty();
        let may_repeat = !feature.several && !splits;
        let chosen = self.configuration.chosen(id);
        let mut known: Vec<Alternative> = Vec::new();
        let own = chosen
            .first()
            .filter(|_| !feature.several)
            .map(|choice| self.as_things_are(choice));
        for (choice, _) in feature.choices() {
            // What is picked stands as it is, conflicts and all: no model for the others then.
            let same = |other: &&Alternative| {
                may_repeat && (self.is_valid || !other.picked) && self.alike.are(id, other.choice, choice)
            };
            let next = match own {
                Some(own) if own.choice == choice => own,
                _ => match own.iter().chain(known.iter()).find(same) {
                    Some(other) => Alternative {
                        choice,
                        picked: false,
                        ..*other
                    },
                    None => self.quoted(id, choice, chosen.has(choice)),
                },
            };
            known.push(next);
        }
        known
    }

    fn as_things_are(&self, choice: ChoiceId) -> Alternative {
        Alternative {
            choice,
            picked: true,
            glance: self.here,
            conflict: None,
            reachable: true,
        }
    }

    fn quoted(&self, feature: FeatureId, choice: ChoiceId, is_picked: bool) -> Alternative {
        let (catalogue, terms) = (self.catalogue, self.terms);
        let next = self.configuration.with(catalogue, feature, choice);
        let picked = Picked::new(catalogue, &next);
        let (glance, conflict, reachable) = match first_conflict(catalogue, &picked) {
            None => (glance_of(catalogue, &picked, terms), None, true),
            Some(conflict) => match way_out_within(catalogue, self.configuration, feature, choice, self.fixed) {
                Some(way) => (glance(catalogue, &way.configuration, terms), Some(conflict), true),
                None => (self.here, Some(conflict), false),
            },
        };
        Alternative {
            choice,
            picked: is_picked,
            glance,
            conflict,
            reachable,
        }
    }
}

/// A change that lowers the minimum order quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Relaxation {
    /// What to change.
    pub change: Relax,
    /// The answers after it.
    pub glance: Glance,
}

/// What to change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relax {
    /// Pick another choice.
    Choose(FeatureId, ChoiceId),
    /// Order one colour instead of several.
    OneColour,
}

/// The cheapest change that lowers the minimum: among other choices of the features that cause it (and, where colours
/// together bind, ordering a single colour) the one with the lowest unit price, then the lowest minimum, then the
/// fewest days.
pub fn relaxation(
    catalogue: &Catalogue,
    configuration: &Configuration,
    terms: &Terms,
    moq: &Moq,
    alternatives: &[Alternatives],
) -> Option<Relaxation> {
    let binding = moq.drivers.first()?;
    let causes = |feature: FeatureId| feature == binding.cause.0;
    let of_cause = alternatives
        .iter()
        .filter(|each| causes(each.feature))
        .flat_map(|each| {
            let open = each
                .choices
                .iter()
                .filter(|choice| choice.conflict.is_none() && !choice.picked);
            open.map(move |choice| (Relax::Choose(each.feature, choice.choice), choice.glance))
        });
    let one_colour = (binding.per_colour && !terms.split.is_empty()).then(|| {
        let alone = Terms {
            split: Vec::new(),
            ..terms.clone()
        };
        (Relax::OneColour, glance(catalogue, configuration, &alone))
    });
    of_cause
        .chain(one_colour)
        .filter(|(_, glance)| glance.moq < moq.minimum)
        .min_by_key(|(_, glance)| (glance.unit_price, glance.moq, glance.days))
        .map(|(change, glance)| Relaxation { change, glance })
}

/// How a mode of transport stands against the day the goods are needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum InTime {
    /// Even if things take longest.
    Safely,
    /// If things go as expected.
    Likely,
    /// Only if everything goes well.
    Barely,
    /// No.
    Late,
}

/// Each available mode of transport, with the day it likely arrives and how that stands against `needed_by`.
pub fn modes_in_time(
    catalogue: &Catalogue,
    configuration: &Configuration,
    terms: &Terms,
    as_of: Date,
    needed_by: Date,
) -> Vec<(ChoiceId, Date, InTime)> {
    let picked = Picked::new(catalogue, configuration);
    let Some((feature, _)) = picked.role(catalogue, Role::Transport) else {
        return Vec::new();
    };
    let Some(known) = catalogue.feature(feature) else {
        return Vec::new();
    };
    known
        .choices()
        .filter_map(|(choice, _)| {
            let next = configuration.with_set(catalogue, feature, ChoiceSet::of(choice));
            if first_conflict(catalogue, &Picked::new(catalogue, &next)).is_some() {
                return None;
            }
            let days = quote(catalogue, &next, terms, as_of).lead_time.arrival;
            let standing = if as_of.plus(days.most) <= needed_by {
                InTime::Safely
            } else if as_of.plus(days.likely) <= needed_by {
                InTime::Likely
            } else if as_of.plus(days.least) <= needed_by {
                InTime::Barely
            } else {
                InTime::Late
            };
            Some((choice, as_of.plus(days.likely), standing))
        })
        .collect()
}

#[cfg(test)]
mod tests;
