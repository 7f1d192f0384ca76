//! Starting from a style or an application.

use super::{Session, State};
use crate::catalogue::{Catalogue, FeatureId, Preset, PresetKind};
use crate::configuration::Configuration;
use crate::rule::settle;
use crate::terms::{Quantity, Terms};

pub(super) fn start(catalogue: &Catalogue, session: &mut Session, index: u8) {
    let Some(preset) = catalogue.presets.get(usize::from(index)) else {
        return;
    };
    let configuration = preset_configuration_within(catalogue, session.configuration(), preset, session.fixed());
    let next = State {
        configuration,
        terms: Terms {
            quantity: preset.quantity.map_or(session.terms().quantity, Quantity::nearest),
            ..session.terms().clone()
        },
        preset: Some(index),
    };
    session.step(next, None);
}

/// What a preset makes of a configuration: a style starts from the default (the logo's wording and own colours stay),
/// an application from what is there; conflicts are settled without touching what the preset chose.
pub fn preset_configuration(catalogue: &Catalogue, current: &Configuration, preset: &Preset) -> Configuration {
    preset_configuration_within(catalogue, current, preset, &[])
}

/// `preset_configuration` without touching the features in `fixed`. Where the preset cannot be had with them, it changes
/// what it can; where even that is in conflict, nothing.
pub fn preset_configuration_within(
    catalogue: &Catalogue,
    current: &Configuration,
    preset: &Preset,
    fixed: &[FeatureId],
) -> Configuration {
    let mut next = current.clone();
    if preset.kind == PresetKind::Style {
        for (id, feature) in catalogue.features().filter(|(id, _)| !fixed.contains(id)) {
            next = next.with_set(catalogue, id, feature.default);
        }
    }
    let mut kept = fixed.to_vec();
    for (feature, set) in preset.chooses.iter().filter(|(feature, _)| !fixed.contains(feature)) {
        next = next.with_set(catalogue, *feature, *set);
        kept.push(*feature);
    }
    let unsettled = next.clone();
    let way =
        settle(catalogue, next, &kept, &unsettled).or_else(|| settle(catalogue, unsettled.clone(), fixed, &unsettled));
    match way {
        Some(way) => way.configuration,
        None if fixed.is_empty() => Configuration::new(catalogue),
        None => current.clone(),
    }
}
