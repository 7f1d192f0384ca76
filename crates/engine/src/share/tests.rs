//! Codes letter by letter; the laws try random ones on the whole catalogue.

use super::{CodeTrouble, code, open};
use crate::catalogue::ChoiceSet;
use crate::configuration::Configuration;
use crate::date::Date;
use crate::look::Rgb;
use crate::rule::conflicts;
use crate::sample::{COLOUR, CUSTOM, LOGO, MATERIAL, PARTS, PRINT, TAN, catalogue};
use crate::share::nibbles::{Writer, checksum, to_text};
use crate::terms::{ColourShare, Quantity, Terms};

#[test]
fn the_default_is_short_and_comes_back() {
    let catalogue = catalogue();
    let (bag, terms) = (Configuration::new(&catalogue), Terms::new(&catalogue));
    let text = code(&catalogue, &bag, &terms);
    assert!(text.len() < 32, "{text}");
    let opened = open(&catalogue, &text);
    assert_eq!((opened.configuration, opened.terms, opened.trouble), (bag, terms, None));
    assert_eq!(open(&catalogue, &alloc::format!(" {text}\n")).trouble, None);
}

#[test]
fn everything_a_buyer_decided_comes_back() {
    let catalogue = catalogue();
    let mut bag = Configuration::new(&catalogue)
        .with(&catalogue, COLOUR, CUSTOM)
        .with_set(&catalogue, PARTS, ChoiceSet(0b11));
    bag.custom_colour = Rgb(1, 2, 3);
    bag.custom_thread = Rgb(255, 0, 254);
    bag.set_logo_text("  حقيبة   Nº 5 ");
    assert_eq!(bag.logo_text(), "حقيبة Nº 5 ");
    let terms = Terms {
        quantity: Quantity::nearest(1_000_000),
        split: [ColourShare {
            feature: COLOUR,
            choice: TAN,
            quantity: 77,
        }]
        .to_vec(),
        spread_setup: false,
        needed_by: Some(Date(20_900)),
    };
    let opened = open(&catalogue, &code(&catalogue, &bag, &terms));
    assert_eq!((opened.configuration, opened.terms, opened.trouble), (bag, terms, None));
}

#[test]
fn a_code_outlives_another_order_of_features_and_choices() {
    let old = catalogue();
    let bag = Configuration::new(&old).with(&old, COLOUR, TAN);
    let text = code(&old, &bag, &Terms::new(&old));
    let mut new = catalogue();
    new.hash ^= 1 << 60;
    if let Some(colours) = new.features.get_mut(2) {
        colours.choices.reverse();
    }
    let opened = open(&new, &text);
    assert_eq!(opened.trouble, Some(CodeTrouble::Outdated));
    let colour = opened
        .configuration
        .chosen(COLOUR)
        .first()
        .and_then(|choice| new.choice(COLOUR, choice));
    assert_eq!(colour.map(|colour| &*colour.key), Some("tan"));
}

#[test]
fn what_is_no_longer_offered_is_replaced_and_said() {
    let old = catalogue();
    let bag = Configuration::new(&old)
        .with(&old, COLOUR, CUSTOM)
        .with_set(&old, PARTS, ChoiceSet(0b11));
    let text = code(&old, &bag, &Terms::new(&old));
    for (feature, left) in [(2, 2), (3, 1)] {
        let mut new = catalogue();
        if let Some(known) = new.features.get_mut(feature) {
            known.choices = known.choices.iter().take(left).cloned().collect();
        }
        let opened = open(&new, &text);
        assert_eq!(opened.trouble, Some(CodeTrouble::Adjusted));
        assert!(conflicts(&new, &opened.configuration).is_empty());
    }
}

#[test]
fn a_bag_that_no_longer_goes_together_is_settled_and_said() {
    let catalogue = catalogue();
    let impossible = Configuration::new(&catalogue).with(&catalogue, LOGO, PRINT);
    let opened = open(&catalogue, &code(&catalogue, &impossible, &Terms::new(&catalogue)));
    assert_eq!(opened.trouble, Some(CodeTrouble::Adjusted));
    assert!(conflicts(&catalogue, &opened.configuration).is_empty());
    assert_ne!(opened.configuration.chosen(MATERIAL), ChoiceSet::default());
}

#[test]
fn newer_and_damaged_codes_are_told_apart() {
    let catalogue = catalogue();
    let sealed = |numbers: &[u64]| {
        let mut writer = Writer::default();
        numbers.iter().for_each(|number| writer.number(*number));
        let mut bytes = writer.finish();
        let sum = checksum(&bytes);
        bytes.extend(sum);
        to_text(&bytes)
    };
    assert_eq!(open(&catalogue, &sealed(&[2, 9, 9])).trouble, Some(CodeTrouble::Newer));
    // Sealed, but it ends too soon, or promises more than there is.
    for numbers in [
        &[0][..],
        &[1],
        &[1, 5, 300],
        &[1, 5, 300, 0, 0, 0, 0, u64::MAX >> 1],
        &[1, 5, 0, 0, 0, 0, 0, 0, 9],
    ] {
        assert_eq!(
            open(&catalogue, &sealed(numbers)).trouble,
            Some(CodeTrouble::Damaged),
            "{numbers:?}"
        );
    }
    for text in ["", "A", "AAAA", "?", "çode"] {
        assert_eq!(open(&catalogue, text).trouble, Some(CodeTrouble::Damaged), "{text}");
    }
}
