//! Quantities and shares of colours.

use alloc::vec::Vec;

use super::{ColourShare, QUANTITY_MAX, Quantity, Terms, can_split, colour_shares, with_share};
use crate::configuration::{Configuration, Picked};
use crate::sample::{BLACK, CANVAS, COLOUR, CUSTOM, MATERIAL, PARTS, TAN, catalogue};

fn share(choice: crate::catalogue::ChoiceId, quantity: u32) -> ColourShare {
    ColourShare {
        feature: COLOUR,
        choice,
        quantity,
    }
}

#[test]
fn quantities_have_limits() {
    assert_eq!(Quantity::new(0), None);
    assert_eq!(Quantity::new(QUANTITY_MAX + 1), None);
    assert_eq!(Quantity::new(1).map(Quantity::get), Some(1));
    assert_eq!(
        (Quantity::nearest(0).get(), Quantity::nearest(u32::MAX).get()),
        (1, QUANTITY_MAX)
    );
}

#[test]
fn steps_lead_from_one_round_number_to_the_next() {
    let stepped = |count, up| Quantity::nearest(count).stepped(up).get();
    assert_eq!((stepped(300, true), stepped(300, false)), (350, 250));
    assert_eq!((stepped(205, true), stepped(205, false)), (250, 200));
    assert_eq!((stepped(19, true), stepped(20, false)), (20, 10));
    assert_eq!((stepped(1, false), stepped(QUANTITY_MAX, true)), (1, QUANTITY_MAX));
}

#[test]
fn at_least_one_bag_stays_in_the_own_colour() {
    let catalogue = catalogue();
    let picked = Picked::new(&catalogue, &Configuration::new(&catalogue));
    let shares = |count, split: &[ColourShare]| -> Vec<(u8, u32)> {
        let terms = Terms {
            quantity: Quantity::nearest(count),
            split: split.to_vec(),
            ..Terms::new(&catalogue)
        };
        colour_shares(&catalogue, &picked, &terms)
            .iter()
            .map(|share| (share.choice.0, share.quantity))
            .collect()
    };
    let unknown = ColourShare {
        feature: PARTS,
        choice: TAN,
        quantity: 5,
    };
    assert_eq!(shares(100, &[]), [(0, 100)]);
    assert_eq!(
        shares(100, &[share(TAN, 30), share(CUSTOM, 20)]),
        [(0, 50), (1, 30), (2, 20)]
    );
    assert_eq!(
        shares(100, &[share(TAN, 90), share(CUSTOM, 20)]),
        [(0, 1), (1, 90), (2, 9)]
    );
    assert_eq!(shares(1, &[share(TAN, 90)]), [(0, 1)]);
    assert_eq!(
        shares(100, &[share(BLACK, 30), share(TAN, 10), share(TAN, 20), unknown]),
        [(0, 90), (1, 10)]
    );
}

#[test]
fn without_colours_there_is_nothing_to_split() {
    let catalogue = catalogue();
    let leather = Configuration::new(&catalogue);
    let canvas = leather.with(&catalogue, MATERIAL, CANVAS);
    assert!(can_split(&catalogue, &leather) && !can_split(&catalogue, &canvas));
    let terms = Terms {
        split: [share(TAN, 30)].to_vec(),
        ..Terms::new(&catalogue)
    };
    assert!(colour_shares(&catalogue, &Picked::new(&catalogue, &canvas), &terms).is_empty());
}

#[test]
fn a_share_is_set_changed_and_removed() {
    let catalogue = catalogue();
    let terms = with_share(&Terms::new(&catalogue), share(TAN, 30));
    assert_eq!(terms.split, [share(TAN, 30)]);
    assert_eq!(with_share(&terms, share(TAN, 40)).split, [share(TAN, 40)]);
    assert_eq!(with_share(&terms, share(TAN, 0)).split, []);
    assert_eq!(with_share(&terms, share(CUSTOM, 0)).split, terms.split);
    assert_eq!(
        with_share(&terms, share(TAN, u32::MAX)).split,
        [share(TAN, QUANTITY_MAX)]
    );
}
