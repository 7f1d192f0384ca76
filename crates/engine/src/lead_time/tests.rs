//! Times one can add up.

use super::{Days, in_a_row};
use crate::configuration::Configuration;
use crate::date::Date;
use crate::quote::quote;
use crate::sample::{AIR, CHARGER, PARTS, TRANSPORT, catalogue};
use crate::terms::{Quantity, Terms};

fn days(least: u32, likely: u32, most: u32) -> Days {
    Days { least, likely, most }
}

#[test]
fn steps_add_up_and_the_longest_of_a_step_counts() {
    let row = [
        (0, days(1, 5, 9)),
        (0, days(2, 4, 8)),
        (1, days(1, 1, 1)),
        (3, days(0, 10, 20)),
    ];
    assert_eq!(in_a_row(row.into_iter()), days(3, 16, 30));
    assert_eq!(in_a_row(core::iter::empty()), days(0, 0, 0));
}

#[test]
fn production_takes_its_start_and_the_minutes_of_all_bags() {
    let catalogue = catalogue();
    let bag = Configuration::new(&catalogue);
    let terms = Terms {
        quantity: Quantity::nearest(300),
        ..Terms::new(&catalogue)
    };
    let time = quote(&catalogue, &bag, &terms, Date(0)).lead_time;
    // 18 000 minutes: 18 days at 1 000 a day, 30 at 600, 36 at 500; and 4, 5 or 8 before the first bag.
    let found: alloc::vec::Vec<Days> = time.stages.iter().map(|stage| stage.days).collect();
    assert_eq!(found, [days(5, 8, 12), days(22, 35, 44), days(25, 30, 42)]);
    assert_eq!((time.ready, time.arrival), (days(27, 43, 56), days(52, 73, 98)));
    assert_eq!(time.ready.weeks(), days(4, 7, 8));
    let one_more = Terms {
        quantity: Quantity::nearest(301),
        ..terms
    };
    let time = quote(&catalogue, &bag, &one_more, Date(0)).lead_time;
    assert_eq!(time.ready, days(28, 44, 57), "a begun day is a day");
}

#[test]
fn what_runs_side_by_side_is_not_added() {
    let catalogue = catalogue();
    let bag = Configuration::new(&catalogue).with(&catalogue, PARTS, CHARGER);
    let time = quote(&catalogue, &bag, &Terms::new(&catalogue), Date(0)).lead_time;
    // Leather takes 5 to 12 days, the charger 9 to 11, at the same time.
    assert_eq!(time.ready, days(9 + 22, 10 + 35, 12 + 44));
    let plain = Configuration::new(&catalogue).with(&catalogue, TRANSPORT, AIR);
    let time = quote(&catalogue, &plain, &Terms::new(&catalogue), Date(0)).lead_time;
    assert_eq!(time.arrival, days(27 + 4, 43 + 6, 56 + 9));
}
