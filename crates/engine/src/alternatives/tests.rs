//! What is said beside each choice, what lowers a minimum, and which modes are in time.

use super::{InTime, Relax, alternatives, modes_in_time, relaxation};
use crate::amount::Minor;
use crate::configuration::Configuration;
use crate::date::Date;
use crate::quote::{glance, quote};
use crate::sample::{
    AIR, BLACK, CANVAS, CHARGER, COLOUR, CUSTOM, FOIL, LOGO, MATERIAL, NO_LOGO, PARTS, PRINT, SEA, TAN, TRANSPORT,
    catalogue,
};
use crate::terms::{ColourShare, Terms};

#[test]
fn every_choice_says_what_it_would_do() {
    let catalogue = catalogue();
    let (bag, terms) = (Configuration::new(&catalogue), Terms::new(&catalogue));
    for beside in alternatives(&catalogue, &bag, &terms) {
        for each in beside.choices {
            let next = bag.with(&catalogue, beside.feature, each.choice);
            match each.conflict {
                None => assert_eq!(each.glance, glance(&catalogue, &next, &terms)),
                Some(_) => assert!(each.reachable && (beside.feature, each.choice) == (LOGO, PRINT)),
            }
        }
    }
}

#[test]
fn choices_of_features_that_do_not_apply_are_left_out() {
    let catalogue = catalogue();
    let bag = Configuration::new(&catalogue).with(&catalogue, MATERIAL, CANVAS);
    let all = alternatives(&catalogue, &bag, &Terms::new(&catalogue));
    let colours = all.iter().find(|each| each.feature == COLOUR);
    assert!(colours.is_some_and(|each| !each.applies && each.choices.is_empty()));
}

#[test]
fn the_cheapest_change_of_the_cause_is_proposed() {
    let catalogue = catalogue();
    let terms = Terms::new(&catalogue);
    let proposed = |bag: &Configuration, terms: &Terms| {
        let standing = quote(&catalogue, bag, terms, Date(0)).moq;
        let beside = alternatives(&catalogue, bag, terms);
        relaxation(&catalogue, bag, terms, &standing, &beside)
    };
    let bag = Configuration::new(&catalogue);
    let foil = proposed(&bag.with(&catalogue, LOGO, FOIL), &terms);
    assert_eq!(
        foil.map(|found| (found.change, found.glance.moq)),
        Some((Relax::Choose(LOGO, NO_LOGO), 50))
    );
    let custom = proposed(&bag.with(&catalogue, COLOUR, CUSTOM), &terms);
    let custom = custom.map(|found| (found.change, found.glance.unit_price));
    assert_eq!(custom, Some((Relax::Choose(COLOUR, BLACK), Minor(1_613))));
    let share = ColourShare {
        feature: COLOUR,
        choice: TAN,
        quantity: 100,
    };
    let split = Terms {
        split: [share].to_vec(),
        ..terms.clone()
    };
    let split = proposed(&bag, &split);
    // Tan for all would do as well and costs the same; other choices are looked at before the order's colours.
    assert_eq!(
        split.map(|found| (found.change, found.glance.moq)),
        Some((Relax::Choose(COLOUR, TAN), 50))
    );
    assert_eq!(proposed(&bag, &terms), None, "the size cannot be changed");
}

#[test]
fn modes_are_held_against_the_day() {
    let catalogue = catalogue();
    let bag = Configuration::new(&catalogue);
    let terms = Terms::new(&catalogue);
    // By sea 52, 73 or 98 days; by air 31, 49 or 65.
    for (day, sea, air) in [
        (98, InTime::Safely, InTime::Safely),
        (97, InTime::Likely, InTime::Safely),
        (72, InTime::Barely, InTime::Safely),
        (51, InTime::Late, InTime::Likely),
        (31, InTime::Late, InTime::Barely),
        (30, InTime::Late, InTime::Late),
    ] {
        let found = modes_in_time(&catalogue, &bag, &terms, Date(0), Date(day));
        assert_eq!(found, [(SEA, Date(73), sea), (AIR, Date(49), air)], "{day}");
    }
    let charger = bag.with(&catalogue, PARTS, CHARGER);
    let found = modes_in_time(&catalogue, &charger, &terms, Date(0), Date(200));
    assert_eq!(found.len(), 1, "no chargers by air");
    assert!(found.iter().all(|(mode, ..)| *mode == SEA && TRANSPORT.0 == 5));
}
