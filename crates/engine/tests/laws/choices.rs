//! Choosing: conflicts are settled, picks are kept, and neither order nor repetition changes the result.

use packwright_engine::catalogue::{ChoiceId, FeatureId};
use packwright_engine::configuration::Configuration;
use packwright_engine::digest::Draw;
use packwright_engine::rule::{conflicts, settle, way_out};
use packwright_engine::session::preset_configuration;
use proptest::prelude::*;

use super::{Case, cases, catalogue};

/// Any choice of any feature.
fn any_choice(draw: &mut Draw) -> (FeatureId, ChoiceId) {
    let number = |draw: &mut Draw, length: usize| u8::try_from(draw.below(length as u64)).unwrap();
    let feature = FeatureId(number(draw, catalogue().features.len()));
    let known = catalogue().feature(feature).unwrap();
    (feature, ChoiceId(number(draw, known.choices.len())))
}

fn is_valid(configuration: &Configuration) -> bool {
    conflicts(catalogue(), configuration).is_empty()
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn every_drawn_configuration_can_be_settled(seed: u64) {
        let start = Draw::new(seed).choices(catalogue());
        let way = settle(catalogue(), start.clone(), &[], &start);
        prop_assert!(way.is_some_and(|way| is_valid(&way.configuration)));
    }

    #[test]
    fn a_way_out_is_valid_and_keeps_the_pick(seed: u64) {
        let case = Case::new(seed);
        let mut draw = Draw::new(!seed);
        for _ in 0..20 {
            let (feature, choice) = any_choice(&mut draw);
            let wanted = case.configuration.with(catalogue(), feature, choice);
            let Some(way) = way_out(catalogue(), &case.configuration, feature, choice) else { continue };
            prop_assert!(is_valid(&way.configuration), "{}", case.told());
            let kept = way.configuration.chosen(feature);
            prop_assert_eq!(kept.has(choice), wanted.chosen(feature).has(choice));
            if is_valid(&wanted) {
                prop_assert!(way.changes.is_empty());
            }
            for (id, _) in catalogue().features() {
                let changed = way.changes.iter().any(|change| change.feature == id);
                let differs = way.configuration.chosen(id) != wanted.chosen(id);
                prop_assert_eq!(changed, differs, "every change is told, and no other");
            }
        }
    }

    #[test]
    fn every_choice_of_a_feature_that_applies_can_be_reached(seed: u64) {
        let case = Case::new(seed);
        for (id, feature) in catalogue().features() {
            if !packwright_engine::configuration::applies(catalogue(), &case.configuration, id) {
                continue;
            }
            for (choice, known) in feature.choices() {
                let way = way_out(catalogue(), &case.configuration, id, choice);
                prop_assert!(way.is_some(), "{} {}\n{}", feature.key, known.key, case.told());
            }
        }
    }

    #[test]
    fn what_does_not_conflict_may_be_chosen_in_any_order(seed: u64) {
        let case = Case::new(seed);
        let mut draw = Draw::new(seed.rotate_left(17));
        for _ in 0..20 {
            let (one, other) = (any_choice(&mut draw), any_choice(&mut draw));
            if one.0 == other.0 {
                continue;
            }
            let choose = |from: &Configuration, (feature, choice)| way_out(catalogue(), from, feature, choice);
            let path = |first, second| {
                let half = choose(&case.configuration, first)?;
                let whole = choose(&half.configuration, second)?;
                (half.changes.is_empty() && whole.changes.is_empty()).then_some(whole.configuration)
            };
            if let (Some(here), Some(there)) = (path(one, other), path(other, one)) {
                prop_assert_eq!(here, there);
            }
        }
    }

    #[test]
    fn a_preset_is_valid_and_picking_it_twice_changes_nothing(seed: u64) {
        let case = Case::new(seed);
        for preset in &catalogue().presets {
            let once = preset_configuration(catalogue(), &case.configuration, preset);
            prop_assert!(is_valid(&once), "{}", preset.key);
            for (feature, set) in &preset.chooses {
                prop_assert_eq!(once.chosen(*feature), *set, "{} keeps what it chooses", &preset.key);
            }
            prop_assert_eq!(preset_configuration(catalogue(), &once, preset), once.clone(), "{}", preset.key);
        }
    }
}
