//! No bag takes less than no time: choices may save minutes, but not more than there are.

use alloc::format;
use alloc::string::String;

use super::FEATURES;
use super::cover::described;
use super::space::{Known, Space, State};
use crate::catalogue::{Addition, Choice, ChoiceSet, Feature, FeatureId};
use crate::json::Report;

/// Reports configurations of which the minutes add up to less than nothing.
pub(super) fn check(space: &Space<'_>, report: &mut Report) {
    let mut states = alloc::vec![space.everything()];
    while let Some(state) = states.pop() {
        if space.is_tired() || fewest(space, &state) >= 0 {
            continue;
        }
        match question(space, &state) {
            Some(question) => states.extend(space.split(&state, question)),
            None => {
                let when = described(space, &state).map_or_else(String::new, |when| format!(" when {when}"));
                let what = format!("with the choices that save most, a bag takes less than no time to make{when}");
                return report.add(
                    &FEATURES,
                    what,
                    "look at `minutes` below zero, or give each size its minutes",
                );
            }
        }
    }
}

/// The fewest minutes of all configurations of a state, or fewer, in thousandths.
fn fewest(space: &Space<'_>, state: &State) -> i64 {
    let of_choice = |feature: &Feature, choice: &Choice| -> i64 {
        let minutes = choice
            .contributions
            .iter()
            .filter_map(|contribution| match &contribution.what {
                Addition::Minutes(minutes) => Some((minutes.low, space.holds(&contribution.when, state))),
                _ => None,
            });
        let sum = minutes.fold(0_i64, |sum, (minutes, counts)| match counts {
            Known::Yes => sum.saturating_add(minutes),
            // A pick of several choices, which no state holds, might still make it count.
            Known::No | Known::Open => sum.saturating_add(minutes.min(0)),
        });
        if feature.several { sum.min(0) } else { sum }
    };
    let of_feature = |(id, feature): (FeatureId, &Feature)| -> i64 {
        let applies = state.applies(id);
        if applies == Known::No && !feature.several {
            return 0;
        }
        let open = if feature.several { feature.all() } else { state.of(id) };
        let choices = feature
            .choices()
            .filter(|(choice, _)| open.has(*choice))
            .map(|(_, choice)| of_choice(feature, choice));
        let least = if feature.several {
            choices.fold(0, i64::saturating_add)
        } else {
            choices.min().unwrap_or_default()
        };
        if applies == Known::Yes { least } else { least.min(0) }
    };
    space.catalogue.features().map(of_feature).fold(0, i64::saturating_add)
}

/// What would tell more about the minutes of a state.
fn question(space: &Space<'_>, state: &State) -> Option<(FeatureId, ChoiceSet)> {
    let counts = |choice: &Choice| {
        choice
            .contributions
            .iter()
            .any(|each| matches!(each.what, Addition::Minutes(_)))
    };
    for (_, feature) in space
        .catalogue
        .features()
        .filter(|(_, feature)| feature.choices.iter().any(counts))
    {
        let own = space.question(&feature.applies, state);
        let conditions = feature.choices.iter().flat_map(|choice| &choice.contributions);
        let minutes = conditions.filter(|each| matches!(each.what, Addition::Minutes(_)));
        if let Some(question) = own.or_else(|| minutes.into_iter().find_map(|each| space.question(&each.when, state))) {
            return Some(question);
        }
    }
    None
}
