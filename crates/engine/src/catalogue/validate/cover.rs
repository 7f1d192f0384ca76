//! Whatever is picked, the bag has a shell and its minutes have a cost: nothing may fall out of a price unnoticed.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::space::{Known, Space, State};
use super::{FEATURES, names};
use crate::catalogue::{Addition, ChoiceSet, FeatureId};
use crate::json::{Report, quoted};

/// Reports configurations without shell material or without a cost of minutes.
pub(super) fn check(space: &Space<'_>, report: &mut Report) {
    always(
        space,
        "shell",
        "gives the bag its shell material",
        |what| matches!(what, Addition::Shell { .. }),
        report,
    );
    always(
        space,
        "minute-cost",
        "says what a minute of work costs",
        |what| matches!(what, Addition::MinuteCost(_)),
        report,
    );
}

fn always(space: &Space<'_>, name: &str, does: &str, wanted: impl Fn(&Addition) -> bool, report: &mut Report) {
    let mut ways = Vec::new();
    for (id, feature) in space.catalogue.features() {
        for (choice, known) in feature.choices() {
            for contribution in known
                .contributions
                .iter()
                .filter(|contribution| wanted(&contribution.what))
            {
                let mut way = alloc::vec![(id, ChoiceSet::of(choice))];
                way.extend(contribution.when.iter().copied());
                ways.push(way);
            }
        }
    }
    if ways.is_empty() {
        let hint = format!("add `{name}` to the choices that decide it");
        return report.add(&FEATURES, format!("no choice has `{name}`: nothing {does}"), hint);
    }
    let mut states = alloc::vec![space.everything()];
    while let Some(state) = states.pop() {
        if space.is_tired() {
            let hint = format!("let each choice of one feature that always applies add `{name}`");
            return report.add(
                &FEATURES,
                format!("it cannot be told whether a choice always {does}"),
                hint,
            );
        }
        match next(space, &ways, &state) {
            Next::Covered => {}
            Next::Split(question) => states.extend(space.split(&state, question)),
            Next::Hole => {
                let when = match described(space, &state) {
                    Some(when) => format!("when {when}"),
                    None => String::from("unless more is picked than must be"),
                };
                let hint = format!("add `{name}` to a choice that is then picked");
                return report.add(&FEATURES, format!("nothing {does} {when}"), hint);
            }
        }
    }
}

enum Next {
    Covered,
    Hole,
    Split((FeatureId, ChoiceSet)),
}

fn next(space: &Space<'_>, ways: &[Vec<(FeatureId, ChoiceSet)>], state: &State) -> Next {
    let mut question = None;
    for way in ways {
        let known = way.iter().map(|(feature, set)| space.picked(*feature, *set, state));
        let known: Vec<Known> = known.collect();
        if known.contains(&Known::No) {
            continue;
        }
        if known.iter().all(|known| *known == Known::Yes) {
            return Next::Covered;
        }
        question = question.or_else(|| space.question(way, state));
    }
    question.map_or(Next::Hole, Next::Split)
}

/// The features a search has narrowed, for a sentence, if it has narrowed any.
pub(super) fn described(space: &Space<'_>, state: &State) -> Option<String> {
    let mut parts: Vec<String> = Vec::new();
    for (id, feature) in space.catalogue.features() {
        let open = state.of(id);
        if !feature.several && open != feature.all() {
            parts.push(format!("{} is {}", quoted(&feature.key), names(feature, open)));
        }
    }
    (!parts.is_empty()).then(|| parts.join(" and "))
}
