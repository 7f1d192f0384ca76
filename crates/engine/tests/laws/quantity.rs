//! More bags: never dearer each, never cheaper in total; and nothing overflows on the way to a million.

use packwright_engine::amount::Minor;
use packwright_engine::catalogue::Level;
use packwright_engine::configuration::Picked;
use packwright_engine::pricing::{Priced, tally::Tally};
use packwright_engine::terms::{QUANTITY_MAX, colour_shares};
use proptest::prelude::*;

use super::{Case, cases, catalogue};

/// The price of so many bags, worked out as `quote` does it.
fn priced(case: &Case, count: u32) -> Priced {
    let terms = case.terms_of(count);
    let picked = Picked::new(catalogue(), &case.configuration);
    let shares = colour_shares(catalogue(), &picked, &terms);
    let tally = Tally::new(catalogue(), &picked, &shares, &terms, Level::Likely);
    Priced::best(catalogue(), &tally, &terms).1
}

fn one_offs(priced: &Priced) -> Minor {
    priced.one_offs.iter().map(|charge| charge.amount).sum()
}

/// Starts of windows: around every knot and conventional quantity, and anywhere.
fn start() -> impl Strategy<Value = u32> {
    let anywhere = prop_oneof![1..5_000_u32, 1..QUANTITY_MAX - 100];
    prop_oneof![
        proptest::sample::select(vec![1, 40, 90, 190, 290, 490, 990, 2_990, 4_990, 9_990]),
        anywhere,
    ]
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn a_bag_is_never_dearer_in_a_larger_order(seed: u64, start in start(), more in 1..QUANTITY_MAX) {
        let case = Case::new(seed);
        let mut before = priced(&case, start);
        for count in start + 1..start + 30 {
            let here = priced(&case, count);
            prop_assert!(here.unit_price <= before.unit_price, "at {count}: {:?} {:?}\n{}", before, here, case.told());
            before = here;
        }
        let far = priced(&case, start.saturating_add(more).min(QUANTITY_MAX));
        prop_assert!(far.unit_price <= priced(&case, start).unit_price, "{}", case.told());
    }

    #[test]
    fn an_order_of_more_bags_never_costs_less_before_rounding(seed: u64, start in start()) {
        let case = Case::new(seed);
        let exact = |count: u32| {
            let priced = priced(&case, count);
            priced.exact_price.0 * i64::from(count) + one_offs(&priced).0 * 10_000
        };
        let mut before = exact(start);
        for count in start + 1..start + 30 {
            let here = exact(count);
            // Each of some forty products is cut to a millionth, and charges are rounded to a minor unit.
            let cut = 60 * i64::from(count) + 20_000;
            prop_assert!(here + cut >= before, "at {count}: {before} → {here}\n{}", case.told());
            before = here;
        }
    }

    #[test]
    fn an_order_of_more_bags_costs_less_by_at_most_a_minor_unit_a_bag(seed: u64, start in start()) {
        let case = Case::new(seed);
        let mut before = priced(&case, start);
        for count in start + 1..start + 30 {
            let here = priced(&case, count);
            let total = |priced: &Priced, count: u32| priced.unit_price.times(count) + one_offs(priced);
            let falls = total(&before, count - 1) - total(&here, count);
            prop_assert!(falls.0 <= i64::from(count), "at {count}: {falls:?}\n{}", case.told());
            before = here;
        }
    }

    #[test]
    fn every_quantity_is_priced(seed: u64, count in prop_oneof![Just(1), Just(QUANTITY_MAX), 1..QUANTITY_MAX]) {
        let case = Case::new(seed);
        let quote = case.of(count);
        prop_assert!(quote.unit_price > Minor(0) && quote.unit_price < Minor(100_000_000), "{}", case.told());
        prop_assert!(quote.total >= quote.unit_price.times(count));
        prop_assert!(quote.lead_time.arrival.most < 3_000_000);
    }
}
