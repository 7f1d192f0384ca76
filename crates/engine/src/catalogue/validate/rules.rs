//! What a session starts from must be free of conflicts: the default, and each preset on top of it.

use alloc::format;

use super::{PRESETS, RULES, names};
use crate::catalogue::Catalogue;
use crate::configuration::{Configuration, Picked};
use crate::json::{Report, quoted};
use crate::rule;

/// Reports rules that the default or a preset breaks.
pub(super) fn check(catalogue: &Catalogue, report: &mut Report) {
    let default = Configuration::new(catalogue);
    for conflict in rule::conflicts(catalogue, &default) {
        let at = RULES.index(usize::from(conflict.rule));
        let what = format!(
            "the default breaks this rule: {}",
            ruled_out(catalogue, conflict.rule, &default)
        );
        report.add(&at, what, "change `default` of a feature the rule names");
    }
    for (index, preset) in catalogue.presets.iter().enumerate() {
        let chosen =
            |configuration: Configuration, (feature, set): &(_, _)| configuration.with_set(catalogue, *feature, *set);
        let start = preset.chooses.iter().fold(default.clone(), chosen);
        for conflict in rule::conflicts(catalogue, &start) {
            let broken_anyway = rule::conflicts(catalogue, &default)
                .iter()
                .any(|other| other.rule == conflict.rule);
            if broken_anyway {
                continue;
            }
            let at = PRESETS.index(index);
            let why = ruled_out(catalogue, conflict.rule, &start);
            let what = format!(
                "the preset {} breaks /rules/{}: {why}",
                quoted(&preset.key),
                conflict.rule
            );
            report.add(
                &at.key("chooses"),
                what,
                "choose something else, or choose it for the other feature too",
            );
        }
    }
}

/// Which picked choice a rule forbids, and because of what.
fn ruled_out(catalogue: &Catalogue, index: u16, configuration: &Configuration) -> alloc::string::String {
    let Some(rule) = catalogue.rules.get(usize::from(index)) else {
        return "it applies".into();
    };
    let Some(feature) = catalogue.feature(rule.feature) else {
        return "it applies".into();
    };
    let picked = Picked::new(catalogue, configuration);
    let forbidden = crate::catalogue::ChoiceSet(picked.of(rule.feature).0 & rule.forbids.0);
    let causes: alloc::vec::Vec<_> = rule
        .when
        .iter()
        .filter_map(|(id, set)| {
            let cause = catalogue.feature(*id)?;
            let met = crate::catalogue::ChoiceSet(picked.of(*id).0 & set.0);
            Some(format!("{} of {}", names(cause, met), quoted(&cause.key)))
        })
        .collect();
    format!(
        "{} rules out {} of {}",
        causes.join(" with "),
        names(feature, forbidden),
        quoted(&feature.key)
    )
}
