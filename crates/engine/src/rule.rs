//! What cannot go together, why, and one valid way out.

use alloc::vec::Vec;

use crate::catalogue::{Catalogue, ChoiceId, ChoiceSet, FeatureId, Rule, TextId};
use crate::configuration::{Configuration, Picked};
use crate::order::order_by;

/// A rule a configuration breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Index into `Catalogue::rules`.
    pub rule: u16,
    /// The plain reason.
    pub reason: TextId,
}

/// A valid configuration reached by picking a choice, and what else had to change for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayOut {
    /// The configuration, free of conflicts, with the picked choice in it.
    pub configuration: Configuration,
    /// What had to change besides the pick, with what it was and what it became.
    pub changes: Vec<Change>,
}

/// A feature that had to change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which.
    pub feature: FeatureId,
    /// What was chosen.
    pub from: ChoiceSet,
    /// What is chosen now.
    pub to: ChoiceSet,
}

fn broken(rule: &Rule, picked: &Picked) -> bool {
    picked.of(rule.feature).meets(rule.forbids) && picked.holds(&rule.when)
}

/// The rules a configuration breaks, in catalogue order.
pub fn conflicts(catalogue: &Catalogue, configuration: &Configuration) -> Vec<Conflict> {
    let picked = Picked::new(catalogue, configuration);
    (0..=u16::MAX)
        .zip(catalogue.rules.iter())
        .filter(|(_, rule)| broken(rule, &picked))
        .map(|(index, rule)| Conflict {
            rule: index,
            reason: rule.reason,
        })
        .collect()
}

/// The first rule a configuration breaks, without collecting the others.
pub fn first_conflict(catalogue: &Catalogue, picked: &Picked) -> Option<Conflict> {
    (0..=u16::MAX)
        .zip(catalogue.rules.iter())
        .find(|(_, rule)| broken(rule, picked))
        .map(|(index, rule)| Conflict {
            rule: index,
            reason: rule.reason,
        })
}

/// Picks a choice and settles what conflicts with it by changing other features, never the pick itself. `None` if there
/// is no way out. Of a feature of several choices, others of its choices may have to go; taking one out is a pick too.
pub fn way_out(
    catalogue: &Catalogue,
    configuration: &Configuration,
    feature: FeatureId,
    choice: ChoiceId,
) -> Option<WayOut> {
    way_out_within(catalogue, configuration, feature, choice, &[])
}

/// `way_out` by changing none of the features in `fixed`. Whether the pick itself is allowed is the caller's business.
pub fn way_out_within(
    catalogue: &Catalogue,
    configuration: &Configuration,
    feature: FeatureId,
    choice: ChoiceId,
    fixed: &[FeatureId],
) -> Option<WayOut> {
    let several = catalogue.feature(feature)?.several;
    let wanted = configuration.with(catalogue, feature, choice);
    let mut search = Search::new(catalogue);
    search.fixed.extend(fixed.iter().filter(|id| **id != feature));
    if several {
        search.keep = Some((feature, choice));
    } else {
        search.fixed.push(feature);
    }
    let found = search.settle(wanted.clone())?;
    let mut changes = changes_between(catalogue, configuration, &found);
    changes.retain(|change| change.feature != feature || change.to != wanted.chosen(feature));
    Some(WayOut {
        configuration: found,
        changes,
    })
}

/// Settles all conflicts of `start` by changing features that are not in `fixed`; changes are told against `before`.
/// The result depends on the configuration alone, not on how it was reached.
pub fn settle(
    catalogue: &Catalogue,
    start: Configuration,
    fixed: &[FeatureId],
    before: &Configuration,
) -> Option<WayOut> {
    let mut search = Search::new(catalogue);
    search.fixed.extend(fixed);
    let found = search.settle(start)?;
    Some(WayOut {
        changes: changes_between(catalogue, before, &found),
        configuration: found,
    })
}

fn changes_between(catalogue: &Catalogue, before: &Configuration, after: &Configuration) -> Vec<Change> {
    let all = catalogue.features().map(|(id, _)| Change {
        feature: id,
        from: before.chosen(id),
        to: after.chosen(id),
    });
    all.filter(|change| change.from != change.to).collect()
}

/// Most configurations looked at for one way out. Real catalogues need a few dozen; this only keeps a hostile one from
/// holding up the page.
const LOOKS_MAX: u32 = 5_000;

/// The search for a configuration without conflicts.
struct Search<'a> {
    catalogue: &'a Catalogue,
    /// Features that stay as they are: the picked ones, and those changed on the way here.
    fixed: Vec<FeatureId>,
    /// A choice that stays, of a feature of several choices.
    keep: Option<(FeatureId, ChoiceId)>,
    looks: u32,
}

impl<'a> Search<'a> {
    fn new(catalogue: &'a Catalogue) -> Self {
        Self {
            catalogue,
            fixed: Vec::new(),
            keep: None,
            looks: LOOKS_MAX,
        }
    }

    /// Settles the first conflict in the most promising way and goes on from there; where that leads nowhere, in the
    /// next. A single choice changes at most once on the way and several choices only get fewer, so it ends.
    fn settle(&mut self, current: Configuration) -> Option<Configuration> {
        let Some(conflict) = first_conflict(self.catalogue, &Picked::new(self.catalogue, &current)) else {
            return Some(current);
        };
        let rule = self.catalogue.rules.get(usize::from(conflict.rule))?;
        for (_, changed, next) in self.changes(&current, rule) {
            let several = self.catalogue.feature(changed).is_some_and(|feature| feature.several);
            let depth = self.fixed.len();
            self.fixed.extend((!several).then_some(changed));
            let found = self.settle(next);
            self.fixed.truncate(depth);
            if found.is_some() {
                return found;
            }
        }
        None
    }

    /// The changes of one feature that settle a rule, those that leave the fewest conflicts first; among equals the
    /// restricted feature before those of the condition, and the catalogue's default before the other choices.
    fn changes(&mut self, current: &Configuration, rule: &Rule) -> Vec<(usize, FeatureId, Configuration)> {
        let movable = core::iter::once((rule.feature, rule.forbids)).chain(rule.when.iter().copied());
        let mut found = Vec::new();
        for (id, unwanted) in movable {
            if self.fixed.contains(&id) {
                continue;
            }
            for set in self.candidates(current, id, unwanted) {
                let Some(left) = self.looks.checked_sub(1) else { break };
                self.looks = left;
                let next = current.with_set(self.catalogue, id, set);
                let picked = Picked::new(self.catalogue, &next);
                if !broken(rule, &picked) {
                    found.push((conflict_count(self.catalogue, &picked), id, next));
                }
            }
        }
        order_by(&mut found, |(left, ..)| *left);
        found
    }

    /// What a feature may be instead, without what is unwanted.
    fn candidates(&self, current: &Configuration, id: FeatureId, unwanted: ChoiceSet) -> Vec<ChoiceSet> {
        let Some(feature) = self.catalogue.feature(id) else {
            return Vec::new();
        };
        if feature.several {
            let kept = self.keep.filter(|(kept, _)| *kept == id).map(|(_, choice)| choice);
            let spared = kept.is_none_or(|choice| !unwanted.has(choice));
            let fewer = spared.then_some(ChoiceSet(current.chosen(id).0 & !unwanted.0));
            return fewer.into_iter().collect();
        }
        let rest = feature.choices().map(|(choice, _)| ChoiceSet::of(choice));
        let rest = rest.filter(|set| *set != feature.default);
        let all = core::iter::once(feature.default).chain(rest);
        all.filter(|set| !set.meets(unwanted)).collect()
    }
}

fn conflict_count(catalogue: &Catalogue, picked: &Picked) -> usize {
    catalogue.rules.iter().filter(|rule| broken(rule, picked)).count()
}

#[cfg(test)]
mod tests;
