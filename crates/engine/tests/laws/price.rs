//! Amounts add up, are never negative, and depend on nothing they should not depend on.

use packwright_engine::amount::Minor;
use packwright_engine::catalogue::{Catalogue, Component};
use packwright_engine::date::Date;
use packwright_engine::quote::quote;
use packwright_engine::session::appearance;
use packwright_engine::terms::Terms;
use proptest::prelude::*;

use super::{Case, TODAY, cases, catalogue};

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn the_paper_adds_up(seed: u64) {
        let case = Case::new(seed);
        let quote = case.quote();
        let lines: Minor = quote.lines.iter().map(|line| line.unit).sum();
        prop_assert_eq!(lines, quote.unit_price, "{}", case.told());
        prop_assert_eq!(quote.unit_price.times(quote.quantity), quote.goods_total);
        let charged: Minor = quote.one_offs.iter().filter(|each| !each.credited).map(|each| each.amount).sum();
        prop_assert_eq!(charged, quote.one_off_total);
        prop_assert_eq!(quote.goods_total + quote.one_off_total, quote.total);
    }

    #[test]
    fn the_seven_components_add_up(seed: u64) {
        let quote = Case::new(seed).quote();
        let of = |wanted: Component| -> Minor {
            quote.lines.iter().filter(|line| line.component == wanted).map(|line| line.unit).sum()
        };
        let all: Minor = Component::ALL.into_iter().map(of).sum();
        prop_assert_eq!(all, quote.unit_price);
        prop_assert_eq!(quote.ex_works, quote.unit_price - of(Component::Logistics));
        for line in &quote.lines {
            let known = catalogue().lines.get(usize::from(line.line)).unwrap();
            prop_assert_eq!(known.component, line.component);
        }
    }

    #[test]
    fn nothing_is_negative(seed: u64) {
        let case = Case::new(seed);
        let quote = case.quote();
        prop_assert!(quote.lines.iter().all(|line| line.low >= Minor(0)), "{}", case.told());
        prop_assert!(quote.one_offs.iter().all(|each| each.amount >= Minor(0)), "{}", case.told());
        prop_assert!(quote.band.low > Minor(0) && quote.unit_price > Minor(0) && quote.total > Minor(0));
    }

    #[test]
    fn the_band_holds_the_price(seed: u64) {
        let case = Case::new(seed);
        let quote = case.quote();
        prop_assert!(quote.band.low <= quote.band.likely && quote.band.likely <= quote.band.high);
        prop_assert_eq!(quote.band.likely, quote.unit_price);
        prop_assert!(quote.lines.iter().all(|line| line.low <= line.unit && line.unit <= line.high), "{}", case.told());
        let spread = |index: &u8| quote.lines.get(usize::from(*index)).map(|line| line.high - line.low).unwrap();
        prop_assert!(quote.widest.is_sorted_by(|wide, narrow| spread(wide) >= spread(narrow)));
        prop_assert_eq!(quote.widest.len(), quote.lines.len());
    }

    #[test]
    fn only_the_validity_depends_on_the_day(seed: u64, day in 0..80_000_i32) {
        let case = Case::new(seed);
        let other = quote(catalogue(), &case.configuration, &case.terms, Date(day));
        let mut here = case.quote();
        prop_assert_eq!(other.valid_until, Date(day).plus(u32::from(catalogue().validity_days)));
        prop_assert_eq!(here.valid_until, TODAY.plus(u32::from(catalogue().validity_days)));
        here.valid_until = other.valid_until;
        prop_assert_eq!(here, other);
    }

    #[test]
    fn set_up_spread_or_apart_is_the_same_charge(seed: u64) {
        let case = Case::new(seed);
        let spread = quote(catalogue(), &case.configuration, &Terms { spread_setup: true, ..case.terms.clone() }, TODAY);
        let apart = quote(catalogue(), &case.configuration, &Terms { spread_setup: false, ..case.terms.clone() }, TODAY);
        // Spread dies bear rework and margin, so now and then it is cheaper to cut by hand just because of that.
        prop_assume!(spread.cutting == apart.cutting);
        // What is never spread is on both.
        prop_assert!(spread.one_offs.iter().all(|charge| apart.one_offs.contains(charge)), "{}", case.told());
        let quantity = i64::from(spread.quantity);
        for line in 0..u8::try_from(catalogue().lines.len()).unwrap() {
            let component = catalogue().lines.get(usize::from(line)).unwrap().component;
            if component != Component::Tooling {
                continue;
            }
            let unit = |quote: &packwright_engine::quote::Quote| {
                quote.lines.iter().find(|each| each.line == line).map_or(0, |each| each.unit.0)
            };
            let charges = |quote: &packwright_engine::quote::Quote| -> i64 {
                quote.one_offs.iter().filter(|each| each.line == line).map(|each| each.amount.0).sum()
            };
            let (a_bag, at_once) = (unit(&spread) - unit(&apart), charges(&apart) - charges(&spread));
            // A line is less than a minor unit a bag off on either paper, a charge half a minor unit.
            let tolerance = 2 * quantity + 4;
            prop_assert!((a_bag * quantity - at_once).abs() <= tolerance, "{line}: {a_bag} {at_once}");
        }
    }

    #[test]
    fn the_compact_form_quotes_the_same(seed: u64) {
        let unpacked = Catalogue::unpack(&catalogue().pack()).unwrap();
        let case = Case::new(seed);
        prop_assert_eq!(quote(&unpacked, &case.configuration, &case.terms, TODAY), case.quote());
    }

    #[test]
    fn looks_depend_on_nothing_but_looks(seed: u64) {
        let case = Case::new(seed);
        let looks = appearance(catalogue(), &case.configuration);
        for (id, feature) in catalogue().features() {
            let blind = feature.choices.iter().all(|choice| choice.looks.is_empty());
            let steers = catalogue().features.iter().any(|other| other.applies.iter().any(|(on, _)| *on == id));
            if !blind || steers {
                continue;
            }
            for (choice, _) in feature.choices() {
                let other = case.configuration.with(catalogue(), id, choice);
                prop_assert_eq!(&appearance(catalogue(), &other), &looks, "{}", feature.key);
            }
        }
    }
}
