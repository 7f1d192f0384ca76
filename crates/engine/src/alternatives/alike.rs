//! Which choices of a feature are the same to a quote: they add the same, and no condition tells them apart.
//!
//! Thread and lining colours, most destinations and most shell colours are; quoting one of them answers for the rest.

use alloc::vec::Vec;

use crate::catalogue::{Catalogue, ChoiceId, ChoiceSet, Condition, FeatureId};

/// What conditions ask, by feature.
pub(super) struct Alike<'a> {
    catalogue: &'a Catalogue,
    asked: Vec<Vec<ChoiceSet>>,
}

impl<'a> Alike<'a> {
    /// Collects what the catalogue's conditions ask.
    pub(super) fn new(catalogue: &'a Catalogue) -> Self {
        let mut alike = Self {
            catalogue,
            asked: alloc::vec![Vec::new(); catalogue.features.len()],
        };
        for feature in &catalogue.features {
            alike.note(&feature.applies);
            for choice in &feature.choices {
                choice.contributions.iter().for_each(|each| alike.note(&each.when));
            }
        }
        for rule in &catalogue.rules {
            alike.note(&rule.when);
            alike.note_set(rule.feature, rule.forbids);
        }
        alike
    }

    fn note(&mut self, condition: &Condition) {
        condition
            .iter()
            .for_each(|(feature, set)| self.note_set(*feature, *set));
    }

    fn note_set(&mut self, feature: FeatureId, set: ChoiceSet) {
        if let Some(asked) = self.asked.get_mut(usize::from(feature.0))
            && !asked.contains(&set)
        {
            asked.push(set);
        }
    }

    /// Whether picking one is the same to a quote as picking the other.
    pub(super) fn are(&self, feature: FeatureId, one: ChoiceId, other: ChoiceId) -> bool {
        let asked = self.asked.get(usize::from(feature.0));
        let told_apart = |set: &ChoiceSet| set.has(one) != set.has(other);
        if asked.is_none_or(|asked| asked.iter().any(told_apart)) {
            return false;
        }
        let adds = |choice| self.catalogue.choice(feature, choice).map(|known| &known.contributions);
        adds(one) == adds(other)
    }
}
