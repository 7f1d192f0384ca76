//! What cannot go together, why, and one valid way out.

use alloc::vec::Vec;

use crate::catalogue::{Catalogue, ChoiceId, ChoiceSet, FeatureId, Rule, TextId};
use crate::configuration::{Configuration, Picked};

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
    /// Features that had to change besides the picked one, with what they were and what they became.
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
    conflicts_of(catalogue, &picked)
}

fn conflicts_of(catalogue: &Catalogue, picked: &Picked) -> Vec<Conflict> {
    (0..=u16::MAX)
        .zip(catalogue.rules.iter())
        .filter(|(_, rule)| broken(rule, picked))
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

/// Picks a choice and settles what conflicts with it by changing other features, never the picked one. `None` if no
/// way out was found; for a feature of several choices, taking a choice out is a pick too.
pub fn way_out(
    catalogue: &Catalogue,
    configuration: &Configuration,
    feature: FeatureId,
    choice: ChoiceId,
) -> Option<WayOut> {
    let picked = configuration.with(catalogue, feature, choice);
    let mut way = settle(catalogue, picked, &[feature], configuration)?;
    way.changes.retain(|change| change.feature != feature);
    Some(way)
}

/// Settles all conflicts of `start` by changing features that are not in `fixed`; changes are told against `before`.
/// The result depends on the configuration alone, not on how it was reached.
pub fn settle(
    catalogue: &Catalogue,
    start: Configuration,
    fixed: &[FeatureId],
    before: &Configuration,
) -> Option<WayOut> {
    let mut fixed = fixed.to_vec();
    let mut current = start;
    loop {
        let open = conflicts(catalogue, &current);
        let Some(conflict) = open.first() else { break };
        let rule = catalogue.rules.get(usize::from(conflict.rule))?;
        let (changed, next) = best_change(catalogue, &current, rule, &fixed)?;
        fixed.push(changed);
        current = next;
    }
    let changes = catalogue
        .features()
        .map(|(id, _)| Change {
            feature: id,
            from: before.chosen(id),
            to: current.chosen(id),
        })
        .filter(|change| change.from != change.to)
        .collect();
    Some(WayOut {
        configuration: current,
        changes,
    })
}

/// The change of one feature that settles a rule and leaves the fewest conflicts; among equals the restricted feature
/// before those of the condition, and the catalogue's default before its other choices.
fn best_change(
    catalogue: &Catalogue,
    current: &Configuration,
    rule: &Rule,
    fixed: &[FeatureId],
) -> Option<(FeatureId, Configuration)> {
    let movable = core::iter::once((rule.feature, rule.forbids)).chain(rule.when.iter().copied());
    let mut best: Option<(usize, FeatureId, Configuration)> = None;
    for (id, unwanted) in movable {
        if fixed.contains(&id) {
            continue;
        }
        let Some(feature) = catalogue.feature(id) else { continue };
        let candidates: Vec<ChoiceSet> = if feature.several {
            alloc::vec![ChoiceSet(current.chosen(id).0 & !unwanted.0)]
        } else {
            let rest = feature.choices().map(|(choice, _)| ChoiceSet::of(choice));
            core::iter::once(feature.default)
                .chain(rest)
                .filter(|set| !set.meets(unwanted))
                .collect()
        };
        for set in candidates {
            let next = current.with_set(catalogue, id, set);
            let picked = Picked::new(catalogue, &next);
            if broken(rule, &picked) {
                continue;
            }
            let left = conflicts_of(catalogue, &picked).len();
            if best.as_ref().is_none_or(|(fewest, ..)| left < *fewest) {
                best = Some((left, id, next));
            }
        }
    }
    best.map(|(_, id, next)| (id, next))
}
