//! Minimum order quantity, colours, lead time, and what is said beside each choice.

use packwright_engine::alternatives::{Relax, alternatives, modes_in_time, relaxation};
use packwright_engine::amount::Minor;
use packwright_engine::catalogue::Role;
use packwright_engine::configuration::Picked;
use packwright_engine::quote::{Glance, Quote, glance, quote};
use packwright_engine::rule::{conflicts, way_out};
use packwright_engine::terms::Terms;
use proptest::prelude::*;

use super::{Case, TODAY, cases, catalogue};

fn glance_of(quote: &Quote) -> Glance {
    Glance {
        unit_price: quote.unit_price,
        moq: quote.moq.minimum,
        days: quote.lead_time.arrival.likely,
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn the_minimum_names_its_cause_first(seed: u64) {
        let case = Case::new(seed);
        let quote = case.quote();
        prop_assert!(quote.moq.minimum >= 1);
        let binding = quote.moq.drivers.first().unwrap();
        let rest = quote.moq.drivers.get(1..).unwrap();
        prop_assert!(rest.is_sorted_by(|more, less| more.order >= less.order), "{}", case.told());
        if quote.shares.len() <= 1 {
            prop_assert_eq!(binding.order.max(1), quote.moq.minimum, "{}", case.told());
        }
        prop_assert!(quote.moq.drivers.iter().filter(|driver| !driver.per_colour).all(|d| d.order <= quote.moq.minimum));
        prop_assert_eq!(quote.moq.short_by, quote.moq.minimum.saturating_sub(quote.quantity));
        let (feature, choice) = binding.cause;
        let picked = Picked::new(catalogue(), &case.configuration);
        let of_split = quote.shares.iter().any(|share| (share.feature, share.choice) == (feature, choice));
        prop_assert!(picked.of(feature).has(choice) || of_split);
    }

    #[test]
    fn below_the_minimum_there_is_still_a_price(seed: u64) {
        let case = Case::new(seed);
        let minimum = case.of(1).moq.minimum;
        let below = case.of((minimum - 1).max(1));
        prop_assert!(below.unit_price > Minor(0));
        prop_assert_eq!(below.moq.short_by, below.moq.minimum - below.quantity);
        prop_assert_eq!(case.of(minimum).moq.short_by, 0, "one colour: the minimum does not depend on the quantity");
    }

    #[test]
    fn colours_share_the_order_and_their_order_does_not_matter(seed: u64) {
        let case = Case::new(seed);
        let here = case.quote();
        let bags: u32 = here.shares.iter().map(|share| share.quantity).sum();
        prop_assert_eq!(bags, case.terms.quantity.get());
        prop_assert!(here.shares.iter().all(|share| share.quantity > 0));
        let mut split: Vec<_> = here.shares.get(1..).unwrap().to_vec();
        split.reverse();
        let turned = quote(catalogue(), &case.configuration, &Terms { split, ..case.terms.clone() }, TODAY);
        prop_assert_eq!(glance_of(&here), glance_of(&turned), "{}", case.told());
        prop_assert_eq!((here.total, here.band, here.lines), (turned.total, turned.band, turned.lines));
    }

    #[test]
    fn a_colour_alone_is_a_split_of_one(seed: u64) {
        let case = Case::new(seed);
        let own = case.of(case.terms.quantity.get());
        let mut terms = case.terms_of(case.terms.quantity.get());
        terms.split.extend(own.shares.first().copied());
        prop_assert_eq!(own, quote(catalogue(), &case.configuration, &terms, TODAY));
    }

    #[test]
    fn the_lead_time_has_its_order(seed: u64) {
        let case = Case::new(seed);
        let time = case.quote().lead_time;
        for days in time.stages.iter().map(|stage| stage.days).chain([time.ready, time.arrival]) {
            prop_assert!(days.least <= days.likely && days.likely <= days.most, "{days:?}\n{}", case.told());
        }
        prop_assert!(time.ready.likely > 0 && time.ready.likely <= time.arrival.likely);
    }

    #[test]
    fn what_is_said_beside_a_choice_is_what_it_does(seed: u64) {
        let case = Case::new(seed);
        let quote_of = |configuration: &_| glance_of(&quote(catalogue(), configuration, &case.terms, TODAY));
        for beside in alternatives(catalogue(), &case.configuration, &case.terms) {
            for each in &beside.choices {
                let next = case.configuration.with(catalogue(), beside.feature, each.choice);
                let told = if each.conflict.is_none() {
                    quote_of(&next)
                } else if let Some(way) = way_out(catalogue(), &case.configuration, beside.feature, each.choice) {
                    quote_of(&way.configuration)
                } else {
                    quote_of(&case.configuration)
                };
                prop_assert_eq!(each.glance, told, "{:?}\n{}", beside.feature, case.told());
                prop_assert_eq!(each.conflict, conflicts(catalogue(), &next).first().copied());
            }
        }
    }

    #[test]
    fn a_relaxation_lowers_the_minimum(seed: u64) {
        let case = Case::new(seed);
        let here = case.quote();
        let beside = alternatives(catalogue(), &case.configuration, &case.terms);
        let found = relaxation(catalogue(), &case.configuration, &case.terms, &here.moq, &beside);
        let Some(found) = found else { return Ok(()) };
        prop_assert!(found.glance.moq < here.moq.minimum);
        let (configuration, terms) = match found.change {
            Relax::Choose(feature, choice) => (case.configuration.with(catalogue(), feature, choice), case.terms.clone()),
            Relax::OneColour => (case.configuration.clone(), case.terms_of(case.terms.quantity.get())),
        };
        prop_assert!(conflicts(catalogue(), &configuration).is_empty());
        prop_assert_eq!(found.glance, glance(catalogue(), &configuration, &terms));
    }

    #[test]
    fn a_later_day_is_met_by_no_fewer_modes(seed: u64, days in 1..200_u32, more in 0..60_u32) {
        let case = Case::new(seed);
        let at = |days| modes_in_time(catalogue(), &case.configuration, &case.terms, TODAY, TODAY.plus(days));
        let picked = Picked::new(catalogue(), &case.configuration);
        let has_modes = picked.role(catalogue(), Role::Transport).is_some();
        prop_assert_eq!(has_modes, !at(days).is_empty(), "the mode that is picked is always among them");
        for ((choice, day, standing), (same, same_day, later)) in at(days).into_iter().zip(at(days + more)) {
            prop_assert!(choice == same && day == same_day && later <= standing);
        }
    }
}
