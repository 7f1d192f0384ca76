//! Can every choice be had? For each one a configuration is looked for in which it counts and no rule is broken.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::space::{Known, Space, State};
use super::{FEATURES, names};
use crate::catalogue::{ChoiceSet, FeatureId, Rule};
use crate::json::{Report, quoted};

/// Reports choices no configuration without a conflict has, and features that never apply.
pub(super) fn check(space: &Space<'_>, report: &mut Report) {
    for (id, feature) in space.catalogue.features() {
        let at = FEATURES.index(usize::from(id.0));
        if !can_hold(space, &feature.applies) {
            let what = format!(
                "{} can never apply: its conditions exclude each other",
                quoted(&feature.key)
            );
            report.add(
                &at.key("applies"),
                what,
                "several features named in one condition must all hold",
            );
            continue;
        }
        let choices_at = at.key("choices");
        for (choice, known) in feature.choices() {
            let wanted: Vec<_> = feature
                .applies
                .iter()
                .copied()
                .chain(core::iter::once((id, ChoiceSet::of(choice))))
                .collect();
            let mut why = None;
            if !search(space, space.everything(), wanted, &mut |state| {
                is_free(space, state, &mut why)
            }) {
                let place = choices_at.index(usize::from(choice.0));
                let (what, hint) = explained(space, &quoted(&known.key), &quoted(&feature.key), why);
                report.add(&place, what, hint);
            }
        }
    }
}

/// Whether some configuration, conflicts or not, meets all of these.
pub(super) fn can_hold(space: &Space<'_>, wanted: &[(FeatureId, ChoiceSet)]) -> bool {
    search(space, space.everything(), wanted.to_vec(), &mut |_| true)
}

/// Narrows a state to what is wanted, with all conditions that entails, and asks `accept` about each way to do so.
fn search(
    space: &Space<'_>,
    mut state: State,
    mut wanted: Vec<(FeatureId, ChoiceSet)>,
    accept: &mut dyn FnMut(State) -> bool,
) -> bool {
    while let Some((id, set)) = wanted.pop() {
        if space.is_tired() {
            // Nothing was proved, so nothing is claimed.
            return true;
        }
        let Some(feature) = space.catalogue.feature(id) else {
            return false;
        };
        let open = state.of(id);
        wanted.extend(feature.applies.iter().copied());
        if !feature.several {
            if !open.meets(set) {
                return false;
            }
            state.set(id, ChoiceSet(open.0 & set.0));
        } else if !open.meets(set) {
            return set.iter().any(|choice| {
                let mut next = state.clone();
                next.set(id, open.union(ChoiceSet::of(choice)));
                search(space, next, wanted.clone(), accept)
            });
        }
    }
    space.refresh(&mut state);
    accept(state)
}

/// What left nothing to pick: a feature and the rules that emptied it.
type Emptied = (FeatureId, Vec<usize>);

/// Whether a state has a configuration that breaks no rule. If it plainly has none, `why` says so.
fn is_free(space: &Space<'_>, state: State, why: &mut Option<Emptied>) -> bool {
    let mut states = alloc::vec![state];
    let mut first = true;
    while let Some(mut state) = states.pop() {
        if space.is_tired() {
            return true;
        }
        let emptied = narrow(space, &mut state);
        if core::mem::take(&mut first) {
            why.clone_from(&emptied);
        }
        if emptied.is_some() {
            continue;
        }
        let Some(rule) = space.catalogue.rules.iter().find(|rule| may_break(space, rule, &state)) else {
            return true;
        };
        let mut parts: Vec<_> = rule.when.to_vec();
        parts.push((rule.feature, rule.forbids));
        match space.question(&parts, &state) {
            Some(question) => states.extend(space.split(&state, question)),
            None => continue,
        }
    }
    false
}

fn may_break(space: &Space<'_>, rule: &Rule, state: &State) -> bool {
    space.picked(rule.feature, rule.forbids, state) != Known::No && space.holds(&rule.when, state) != Known::No
}

/// Takes out what rules certainly forbid, until nothing more follows.
fn narrow(space: &Space<'_>, state: &mut State) -> Option<Emptied> {
    let mut taken = Vec::new();
    loop {
        let mut changed = false;
        for (index, rule) in space.catalogue.rules.iter().enumerate() {
            let Some((feature, unwanted)) = consequence(space, rule, state) else {
                continue;
            };
            taken.push((feature, index));
            let left = ChoiceSet(state.of(feature).0 & !unwanted.0);
            let several = space.catalogue.feature(feature).is_some_and(|known| known.several);
            if several || left == ChoiceSet::default() {
                return Some((feature, culprits(space, feature, &taken)));
            }
            state.set(feature, left);
            space.refresh(state);
            changed = true;
        }
        if !changed {
            return None;
        }
    }
}

/// The rules that led to a feature being emptied, out of all that took something away, in that order.
fn culprits(space: &Space<'_>, emptied: FeatureId, taken: &[(FeatureId, usize)]) -> Vec<usize> {
    let mut led = alloc::vec![emptied];
    let mut rules = Vec::new();
    for (feature, index) in taken.iter().rev() {
        if led.contains(feature) && !rules.contains(index) {
            let Some(rule) = space.catalogue.rules.get(*index) else {
                continue;
            };
            led.push(rule.feature);
            led.extend(rule.when.iter().map(|(other, _)| *other));
            rules.push(*index);
        }
    }
    rules.sort_unstable();
    rules
}

/// What a rule certainly takes away: all its parts but one hold, so that one must not.
fn consequence(space: &Space<'_>, rule: &Rule, state: &State) -> Option<(FeatureId, ChoiceSet)> {
    let mut open = None;
    for part in rule
        .when
        .iter()
        .copied()
        .chain(core::iter::once((rule.feature, rule.forbids)))
    {
        match space.picked(part.0, part.1, state) {
            Known::Yes => {}
            Known::Open if open.is_none() => open = Some(part),
            Known::No | Known::Open => return None,
        }
    }
    match open {
        // An open feature might also come not to apply.
        Some(part) => Some(part).filter(|(feature, _)| state.applies(*feature) == Known::Yes),
        None => Some((rule.feature, rule.forbids)),
    }
}

fn explained(space: &Space<'_>, choice: &str, feature: &str, why: Option<Emptied>) -> (String, String) {
    let Some((emptied, rules)) = why else {
        let what = format!("{choice} of {feature} can never be picked without a conflict");
        return (what, "look at the rules that follow from picking it".into());
    };
    let places: Vec<String> = rules.iter().map(|index| format!("/rules/{index}")).collect();
    let hint = if places.len() == 1 {
        format!("ruled out by {}", places.concat())
    } else {
        format!("ruled out by {} together", places.join(", "))
    };
    let Some(known) = space.catalogue.feature(emptied) else {
        return (String::new(), hint);
    };
    let other = quoted(&known.key);
    if other == feature {
        return (format!("{choice} of {feature} can never be picked"), hint);
    }
    let what = if known.several {
        format!("when {choice} of {feature} is picked, a choice of {other} it needs is ruled out")
    } else {
        format!(
            "when {choice} of {feature} is picked, no choice of {other} is left: {}",
            names(known, known.all())
        )
    };
    (what, hint)
}
