//! The count of bags, held against counting them one by one on small catalogues with random rules and conditions.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::collections::HashSet;

use engine::catalogue::{Catalogue, ChoiceSet, Feature, FeatureId, Rule, TextId};
use engine::configuration::{Configuration, Picked};
use engine::digest::Draw;
use engine::rule::conflicts;
use packwright_cli::bags;

fn some_of(draw: &mut Draw, feature: &Feature) -> ChoiceSet {
    loop {
        let set = ChoiceSet(draw.next_number() & feature.all().0);
        if set != ChoiceSet::default() && set != feature.all() {
            return set;
        }
    }
}

/// Five features of which every other takes several choices, with random rules, and conditions on features before.
fn small(draw: &mut Draw) -> Catalogue {
    let file = include_bytes!("../../../catalogue/default.json");
    let mut catalogue = Catalogue::parse(file).unwrap();
    let mut features: Vec<Feature> = catalogue.features.iter().take(5).cloned().collect();
    for (at, feature) in features.iter_mut().enumerate() {
        let mut choices = feature.choices.to_vec();
        choices.truncate(2 + usize::try_from(draw.below(2)).unwrap());
        feature.choices = choices.into();
        feature.several = at % 2 == 1;
        feature.default = ChoiceSet(1);
        feature.applies = Box::default();
    }
    for at in 1..features.len() {
        if draw.below(2) == 0 {
            let on = usize::try_from(draw.below(at as u64)).unwrap();
            let set = some_of(draw, &features[on]);
            features[at].applies = Box::new([(FeatureId(u8::try_from(on).unwrap()), set)]);
        }
    }
    let feature = |draw: &mut Draw| {
        let at = usize::try_from(draw.below(5)).unwrap();
        (FeatureId(u8::try_from(at).unwrap()), some_of(draw, &features[at]))
    };
    let rules = (0..draw.below(5)).map(|_| {
        let when = (0..=draw.below(2)).map(|_| feature(draw)).collect();
        let (restricted, forbids) = feature(draw);
        Rule {
            when,
            feature: restricted,
            forbids,
            reason: TextId(0),
        }
    });
    catalogue.rules = rules.collect();
    catalogue.features = features.into();
    catalogue
}

/// All bags, made one by one.
fn one_by_one(catalogue: &Catalogue) -> u128 {
    let mut all = vec![Configuration::new(catalogue)];
    for (id, feature) in catalogue.features() {
        let sets: Vec<ChoiceSet> = if feature.several {
            (0..=feature.all().0).map(ChoiceSet).collect()
        } else {
            feature.choices().map(|(choice, _)| ChoiceSet::of(choice)).collect()
        };
        all = all
            .iter()
            .flat_map(|bag| sets.iter().map(|set| bag.with_set(catalogue, id, *set)))
            .collect();
    }
    let valid = all.iter().filter(|bag| conflicts(catalogue, bag).is_empty());
    let effective = valid.map(|bag| {
        let picked = Picked::new(catalogue, bag);
        catalogue
            .features()
            .map(|(id, _)| picked.of(id).0)
            .collect::<Vec<u64>>()
    });
    effective.collect::<HashSet<_>>().len() as u128
}

#[test]
fn counting_agrees_with_making_them_all() {
    let mut draw = Draw::new(11);
    let mut most = 0;
    for _ in 0..150 {
        let catalogue = small(&mut draw);
        let expected = one_by_one(&catalogue);
        assert_eq!(bags(&catalogue), Some(expected), "{:?}", catalogue.rules);
        most = expected.max(most);
    }
    assert!(most > 100, "some have many bags");
}
