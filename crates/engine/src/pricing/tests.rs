//! Prices one can follow in one's head; the sample's figures are told at its top.

use alloc::vec;
use alloc::vec::Vec;

use crate::amount::{Micros, Minor};
use crate::configuration::Configuration;
use crate::date::Date;
use crate::pricing::ladder::{ladder, sweet_spots};
use crate::pricing::{Bases, Cutting, Priced};
use crate::quote::{Quote, quote};
use crate::sample::{CANVAS, COLOUR, CUSTOM, FOIL, LOGO, MATERIAL, PARTS, POCKET, PRINT, TAN, catalogue};
use crate::terms::{ColourShare, Quantity, Terms};

fn terms(count: u32, spread_setup: bool) -> Terms {
    Terms {
        quantity: Quantity::nearest(count),
        split: Vec::new(),
        spread_setup,
        needed_by: None,
    }
}

fn lines(quote: &Quote) -> Vec<i64> {
    quote.lines.iter().map(|line| line.unit.0).collect()
}

#[test]
fn a_plain_bag_is_the_sum_of_its_lines() {
    let catalogue = catalogue();
    let bag = Configuration::new(&catalogue);
    let priced = quote(&catalogue, &bag, &terms(300, true), Date(0));
    // Shell 5.00, labour 6.00, overhead 3.00, dies 200 ÷ 300, margin a tenth of 14.666666: together 16.133332. Cut, the
    // last two lack a cent between them, which goes to the first of them.
    assert_eq!(lines(&priced), [500, 600, 300, 67, 146]);
    assert_eq!((priced.unit_price, priced.total), (Minor(1_613), Minor(483_900)));
    assert_eq!((priced.cutting, priced.ex_works), (Cutting::Dies, Minor(1_613)));
    assert_eq!(priced.valid_until, Date(30));
}

#[test]
fn small_orders_are_cut_by_hand() {
    let catalogue = catalogue();
    let bag = Configuration::new(&catalogue);
    let by_hand = quote(&catalogue, &bag, &terms(100, true), Date(0));
    // A tenth more minutes: labour 6.60, overhead 3.30, margin a tenth of 14.90.
    assert_eq!(
        (lines(&by_hand), by_hand.cutting),
        (vec![500, 660, 330, 149], Cutting::Hand)
    );
    // Apart, dies cost 200.00 and save 0.99 a bag: from 203 bags on.
    for (count, cutting) in [(202, Cutting::Hand), (203, Cutting::Dies)] {
        let apart = quote(&catalogue, &bag, &terms(count, false), Date(0));
        assert_eq!(apart.cutting, cutting, "{count}");
        assert_eq!(
            apart.one_off_total,
            Minor(if cutting == Cutting::Dies { 20_000 } else { 0 })
        );
    }
    let canvas = bag.with(&catalogue, MATERIAL, CANVAS);
    assert_eq!(
        quote(&catalogue, &canvas, &terms(1, true), Date(0)).cutting,
        Cutting::Plain
    );
}

#[test]
fn added_parts_take_shell_and_minutes() {
    let catalogue = catalogue();
    let bag = Configuration::new(&catalogue).with(&catalogue, PARTS, POCKET);
    let priced = quote(&catalogue, &bag, &terms(100, true), Date(0));
    // 48 000 mm² net are 60 000 gross: 6.00. 63 minutes by hand are 69.3: 6.93, and half of it.
    assert_eq!(lines(&priced), [600, 693, 346, 164]);
}

#[test]
fn a_colour_counts_by_its_share_of_the_bags() {
    let catalogue = catalogue();
    let bag = Configuration::new(&catalogue).with(&catalogue, COLOUR, CUSTOM);
    let mut terms = terms(300, true);
    let whole = quote(&catalogue, &bag, &terms, Date(0));
    // Custom leather costs a tenth more; matching the colour 100.00 an order.
    assert_eq!(lines(&whole), [550, 600, 300, 67, 33, 155]);
    let share = ColourShare {
        feature: COLOUR,
        choice: TAN,
        quantity: 150,
    };
    terms.split.push(share);
    let half = quote(&catalogue, &bag, &terms, Date(0));
    // Half the bags: half the surcharge; the charge for matching counts for each colour of the order.
    assert_eq!(lines(&half), [525, 600, 300, 67, 66, 156]);
}

#[test]
fn set_up_charges_spread_or_apart() {
    let catalogue = catalogue();
    let bag = Configuration::new(&catalogue).with(&catalogue, LOGO, FOIL);
    let spread = quote(&catalogue, &bag, &terms(300, true), Date(0));
    assert_eq!(
        (lines(&spread), spread.one_offs.len()),
        (vec![500, 600, 300, 67, 20, 148], 0)
    );
    let apart = quote(&catalogue, &bag, &terms(300, false), Date(0));
    assert_eq!(lines(&apart), [500, 600, 300, 140]);
    assert_eq!(
        apart.one_offs.iter().map(|charge| charge.amount.0).collect::<Vec<_>>(),
        [6_000, 20_000]
    );
    assert_eq!(apart.total, Minor(300 * 1_540 + 26_000));
}

#[test]
fn the_ladder_holds_the_chosen_quantity_and_sweet_spots_save_a_hundredth() {
    let catalogue = catalogue();
    let bag = Configuration::new(&catalogue).with_set(&catalogue, MATERIAL, crate::catalogue::ChoiceSet::of(CANVAS));
    let bag = bag.with(&catalogue, LOGO, PRINT);
    let steps = ladder(&catalogue, &bag, &terms(120, true));
    assert_eq!(
        steps.iter().map(|step| step.quantity).collect::<Vec<_>>(),
        [50, 100, 120, 300, 1_000]
    );
    // Shell 0.80, labour 6.00, overhead 3.00, screen 40.00 an order, margin a tenth.
    let prices = steps.iter().map(|step| step.unit_price.0).collect::<Vec<_>>();
    assert_eq!(prices, [1_166, 1_122, 1_115, 1_093, 1_082]);
    let spots = sweet_spots(&catalogue, &bag, &terms(120, true));
    // 150 saves 0.08, too little; 180 saves 0.13, a hundredth of 11.15; 300 another 0.09, too little after that, but
    // 1 000 another 0.20.
    let found = spots.iter().map(|spot| (spot.quantity, spot.saves_each.0));
    assert_eq!(found.collect::<Vec<_>>(), [(180, 13), (1_000, 33)]);
}

#[test]
fn lines_are_rounded_to_fit_their_sum() {
    let priced = |exact: &[i64]| {
        let exact: Vec<Micros> = exact.iter().map(|amount| Micros(*amount)).collect();
        let exact_price = exact.iter().fold(Micros(0), |sum, amount| sum + *amount);
        Priced {
            unit_price: exact_price.rounded(2),
            exact_price,
            one_offs: Vec::new(),
            bases: Bases {
                labour: Micros(0),
                made: Micros(0),
                cost: Micros(0),
            },
            exact,
        }
    };
    let lines = |exact: &[i64]| priced(exact).lines(2).iter().map(|line| line.0).collect::<Vec<_>>();
    // Three times 0.333: one of them gets the cent.
    assert_eq!(lines(&[3_333, 3_333, 3_333]), [1, 0, 0]);
    // Nothing stays nothing, and what was cut most goes up first.
    assert_eq!(lines(&[0, 14_000, 16_000, 15_000]), [0, 1, 2, 2]);
    // A discount is cut downwards.
    assert_eq!(lines(&[20_000, -6_000]), [2, -1]);
    assert!(lines(&[]).is_empty());
}
