//! Choices a host asks for, made one configuration: what conflicts is settled among the features it did not name, and
//! where that cannot be done every broken rule is told.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use engine::catalogue::{Catalogue, ChoiceSet, FeatureId, Rule};
use engine::configuration::Configuration;
use engine::json::{Place, Report, quoted};
use engine::rule::{Change, WayOut, conflicts, settle};
use wording::Words;

use crate::wire::ChangeFile;

/// What a host asks for, by feature, with the place it was said at.
pub(crate) type Asked = Vec<(FeatureId, ChoiceSet)>;

/// The configuration with all that was asked for in it, or `None` and the reasons. Features in `kept` change only where
/// there is no other way.
pub(crate) fn settled(
    catalogue: &Catalogue,
    words: &Words,
    start: &Configuration,
    asked: &Asked,
    kept: &[FeatureId],
    at: &Place<'_>,
    report: &mut Report,
) -> Option<WayOut> {
    let mut wanted = start.clone();
    for (feature, set) in asked {
        wanted = wanted.with_set(catalogue, *feature, *set);
    }
    let named: Vec<FeatureId> = asked.iter().map(|(feature, _)| *feature).collect();
    let all: Vec<FeatureId> = named.iter().chain(kept).copied().collect();
    let way =
        settle(catalogue, wanted.clone(), &all, start).or_else(|| settle(catalogue, wanted.clone(), &named, start));
    if way.is_none() {
        tell(catalogue, words, &wanted, &named, at, report);
    }
    way.map(|way| WayOut {
        changes: way
            .changes
            .into_iter()
            .filter(|change| !named.contains(&change.feature))
            .collect(),
        ..way
    })
}

/// Tells the rules that are broken: those between the features that were named, or where there are none, all.
fn tell(
    catalogue: &Catalogue,
    words: &Words,
    wanted: &Configuration,
    named: &[FeatureId],
    at: &Place<'_>,
    report: &mut Report,
) {
    let broken = conflicts(catalogue, wanted);
    let rules: Vec<&Rule> = broken
        .iter()
        .filter_map(|conflict| catalogue.rules.get(usize::from(conflict.rule)))
        .collect();
    let among = |rule: &&&Rule| features(rule).all(|feature| named.contains(&feature));
    let between = rules.iter().filter(among).count();
    for rule in rules.iter().filter(|rule| between == 0 || among(rule)) {
        let keys: Vec<String> = features(rule)
            .map(|feature| quoted(feature_key(catalogue, feature)))
            .collect();
        let reason = words.text(rule.reason);
        let hint = format!("choose otherwise for {}", keys.join(" or "));
        report.add(at, format!("these choices cannot go together: {reason}"), hint);
    }
    if rules.is_empty() {
        let what = "these choices cannot go together with the rest";
        report.add(at, what, "ask for fewer of them at once");
    }
}

/// The features a rule speaks of.
fn features(rule: &Rule) -> impl Iterator<Item = FeatureId> {
    core::iter::once(rule.feature).chain(rule.when.iter().map(|(feature, _)| *feature))
}

/// Changes as a host reads them.
pub(crate) fn told(catalogue: &Catalogue, changes: &[Change]) -> Vec<ChangeFile> {
    changes
        .iter()
        .map(|change| ChangeFile {
            feature: feature_key(catalogue, change.feature).to_string(),
            from: choice_keys(catalogue, change.feature, change.from),
            to: choice_keys(catalogue, change.feature, change.to),
        })
        .collect()
}

/// The key of a feature.
pub(crate) fn feature_key(catalogue: &Catalogue, feature: FeatureId) -> &str {
    catalogue.feature(feature).map_or("", |known| &known.key)
}

/// The keys of choices.
pub(crate) fn choice_keys(catalogue: &Catalogue, feature: FeatureId, set: ChoiceSet) -> Vec<String> {
    set.iter()
        .filter_map(|choice| catalogue.choice(feature, choice))
        .map(|choice| choice.key.to_string())
        .collect()
}
