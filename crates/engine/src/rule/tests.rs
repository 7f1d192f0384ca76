//! Conflicts and ways out of them.

use super::{conflicts, settle, way_out};
use crate::catalogue::ChoiceSet;
use crate::configuration::Configuration;
use crate::sample::{AIR, CANVAS, CHARGER, FOIL, LOGO, MATERIAL, PARTS, PRINT, SEA, TRANSPORT, catalogue, chosen};

#[test]
fn a_free_choice_changes_nothing_else() {
    let catalogue = catalogue();
    let bag = Configuration::new(&catalogue);
    let way = way_out(&catalogue, &bag, LOGO, FOIL);
    assert_eq!(way.as_ref().map(|way| way.changes.len()), Some(0));
    assert_eq!(way.map(|way| way.configuration), Some(bag.with(&catalogue, LOGO, FOIL)));
}

#[test]
fn the_pick_stays_and_the_rest_gives_way() {
    let catalogue = catalogue();
    let bag = Configuration::new(&catalogue).with(&catalogue, LOGO, FOIL);
    let way = way_out(&catalogue, &bag, MATERIAL, CANVAS);
    let way = way.unwrap_or_else(|| panic!("there is a way"));
    assert_eq!(
        chosen(&catalogue, way.configuration.chosen(LOGO), LOGO),
        "none",
        "the default before others"
    );
    assert_eq!(way.changes.len(), 1);
    // The other way round the material gives way.
    let way = way_out(&catalogue, &way.configuration, LOGO, FOIL);
    let way = way.unwrap_or_else(|| panic!("there is a way"));
    assert_eq!(
        chosen(&catalogue, way.configuration.chosen(MATERIAL), MATERIAL),
        "leather"
    );
}

#[test]
fn of_several_choices_the_one_in_the_way_is_taken_out() {
    let catalogue = catalogue();
    let bag = Configuration::new(&catalogue).with_set(&catalogue, PARTS, ChoiceSet(0b11));
    let way = way_out(&catalogue, &bag, TRANSPORT, AIR).unwrap_or_else(|| panic!("there is a way"));
    assert_eq!(chosen(&catalogue, way.configuration.chosen(PARTS), PARTS), "pocket");
    let way = way_out(&catalogue, &way.configuration, PARTS, CHARGER).unwrap_or_else(|| panic!("there is a way"));
    assert_eq!(
        chosen(&catalogue, way.configuration.chosen(PARTS), PARTS),
        "pocket,charger"
    );
    assert!(way.configuration.chosen(TRANSPORT).has(SEA));
}

#[test]
fn what_is_fixed_does_not_give_way() {
    let catalogue = catalogue();
    let bag = Configuration::new(&catalogue).with(&catalogue, LOGO, PRINT);
    assert_eq!(conflicts(&catalogue, &bag).len(), 1);
    assert_eq!(settle(&catalogue, bag.clone(), &[LOGO, MATERIAL], &bag), None);
    let way = settle(&catalogue, bag.clone(), &[LOGO], &bag).unwrap_or_else(|| panic!("there is a way"));
    assert!(way.configuration.chosen(MATERIAL).has(CANVAS) && conflicts(&catalogue, &way.configuration).is_empty());
}

#[test]
fn where_the_first_step_leads_nowhere_another_is_tried() {
    let mut catalogue = catalogue();
    // Print wants canvas; canvas, once picked, forbids air; air is fixed. So with air fixed there is no way to print ...
    let mut rules = catalogue.rules.to_vec();
    rules.push(crate::catalogue::Rule {
        when: alloc::boxed::Box::new([(MATERIAL, ChoiceSet::of(CANVAS))]),
        feature: TRANSPORT,
        forbids: ChoiceSet::of(AIR),
        reason: crate::catalogue::TextId(0),
    });
    catalogue.rules = rules.into();
    let bag = Configuration::new(&catalogue)
        .with(&catalogue, TRANSPORT, AIR)
        .with(&catalogue, LOGO, PRINT);
    assert_eq!(settle(&catalogue, bag.clone(), &[LOGO, TRANSPORT], &bag), None);
    // ... and with nothing fixed the logo gives way after all, or material and transport do.
    let way = settle(&catalogue, bag.clone(), &[TRANSPORT], &bag).unwrap_or_else(|| panic!("there is a way"));
    assert!(way.configuration.chosen(TRANSPORT).has(AIR) && !way.configuration.chosen(LOGO).has(PRINT));
}
