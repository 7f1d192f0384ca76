//! Minima one can count.

use alloc::vec::Vec;

use crate::configuration::Configuration;
use crate::date::Date;
use crate::moq::Moq;
use crate::quote::quote;
use crate::sample::{BLACK, CANVAS, COLOUR, CUSTOM, FOIL, LOGO, MATERIAL, PARTS, POCKET, TAN, catalogue};
use crate::terms::{ColourShare, Quantity, Terms};

fn standing(configuration: &Configuration, count: u32, split: &[u32]) -> Moq {
    let catalogue = catalogue();
    let mut terms = Terms::new(&catalogue);
    terms.quantity = Quantity::nearest(count);
    let colours = [BLACK, TAN, CUSTOM];
    let others = colours
        .into_iter()
        .filter(|choice| !configuration.chosen(COLOUR).has(*choice));
    for (choice, quantity) in others.zip(split) {
        terms.split.push(ColourShare {
            feature: COLOUR,
            choice,
            quantity: *quantity,
        });
    }
    quote(&catalogue, configuration, &terms, Date(0)).moq
}

/// Text ids of the drivers: 1 sewing line (50), 2 stock colour (40 each), 3 dye lot (5 m²), 4 foil (100).
fn names(moq: &Moq) -> Vec<u16> {
    moq.drivers.iter().map(|driver| driver.name.0).collect()
}

#[test]
fn the_largest_minimum_binds() {
    let catalogue = catalogue();
    let bag = Configuration::new(&catalogue);
    let plain = standing(&bag, 300, &[]);
    assert_eq!((plain.minimum, plain.short_by, names(&plain)), (50, 0, [1, 2].to_vec()));
    let foil = standing(&bag.with(&catalogue, LOGO, FOIL), 60, &[]);
    assert_eq!(
        (foil.minimum, foil.short_by, names(&foil)),
        (100, 40, [4, 1, 2].to_vec())
    );
    assert_eq!(foil.drivers.first().map(|driver| driver.cause), Some((LOGO, FOIL)));
}

#[test]
fn a_dye_lot_is_divided_by_what_a_bag_takes_and_rounded_up() {
    let catalogue = catalogue();
    let bag = Configuration::new(&catalogue).with(&catalogue, COLOUR, CUSTOM);
    // 5 000 000 mm² for 50 000 mm² a bag; with a pocket 60 000, so 83.3 bags.
    assert_eq!(standing(&bag, 300, &[]).minimum, 100);
    assert_eq!(standing(&bag.with(&catalogue, PARTS, POCKET), 300, &[]).minimum, 84);
    // Canvas has no colours here, so no minimum of any.
    assert_eq!(names(&standing(&bag.with(&catalogue, MATERIAL, CANVAS), 300, &[])), [1]);
}

#[test]
fn colours_add_up_and_each_knows_its_own_minimum() {
    let catalogue = catalogue();
    let bag = Configuration::new(&catalogue);
    let two = standing(&bag, 300, &[100]);
    assert_eq!((two.minimum, names(&two)), (80, [2, 1, 2].to_vec()));
    assert!(two.colours_short.is_empty());
    let thin = standing(&bag, 300, &[30, 20]);
    assert_eq!(thin.minimum, 40 + 40 + 100, "two stock colours and a dye lot");
    assert_eq!(names(&thin).first(), Some(&3), "the dye lot asks most of a colour");
    let short: Vec<(u32, u32)> = thin
        .colours_short
        .iter()
        .map(|short| (short.share.quantity, short.minimum))
        .collect();
    assert_eq!(short, [(30, 40), (20, 100)]);
}
