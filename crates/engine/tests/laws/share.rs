//! Share codes: they come back as they were, and no damage passes unseen or stops anything.

use packwright_engine::configuration::Configuration;
use packwright_engine::digest::Draw;
use packwright_engine::look::Rgb;
use packwright_engine::rule::conflicts;
use packwright_engine::share::{CodeTrouble, code, open};
use proptest::prelude::*;

use super::{Case, TODAY, cases, catalogue};

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// A case with everything a code carries.
fn full(seed: u64, logo: &str) -> Case {
    let mut case = Case::new(seed);
    let mut draw = Draw::new(!seed);
    if draw.below(2) == 0 {
        let [r, g, b, ..] = draw.next_number().to_be_bytes();
        case.configuration.custom_colour = Rgb(r, g, b);
        case.configuration.custom_thread = Rgb(b, g, r);
        case.configuration.set_logo_text(logo);
        case.terms.needed_by = Some(TODAY.plus(u32::from(r)));
    }
    case
}

fn is_valid(configuration: &Configuration) -> bool {
    conflicts(catalogue(), configuration).is_empty()
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn a_code_comes_back_as_it_was(seed: u64, logo in "\\PC{0,40}") {
        let case = full(seed, &logo);
        let text = code(catalogue(), &case.configuration, &case.terms);
        let opened = open(catalogue(), &text);
        prop_assert_eq!(opened.trouble, None);
        prop_assert_eq!(&opened.configuration, &case.configuration);
        prop_assert_eq!(&opened.terms, &case.terms);
        prop_assert_eq!(code(catalogue(), &opened.configuration, &opened.terms), text.clone());
        prop_assert!(text.len() <= 400 && text.bytes().all(|letter| LETTERS.contains(&letter)));
    }

    #[test]
    fn every_single_altered_letter_is_noticed(seed: u64, logo in "[a-z]{0,8}") {
        let case = full(seed, &logo);
        let text = code(catalogue(), &case.configuration, &case.terms);
        let mut draw = Draw::new(seed);
        for at in 0..text.len() {
            let mut damaged = text.clone().into_bytes();
            let other = LETTERS[usize::try_from(draw.below(64)).unwrap()];
            if damaged[at] == other {
                continue;
            }
            damaged[at] = other;
            let damaged = String::from_utf8(damaged).unwrap();
            let opened = open(catalogue(), &damaged);
            prop_assert_eq!(opened.trouble, Some(CodeTrouble::Damaged), "{} {} → {}", at, &text, damaged);
            prop_assert!(is_valid(&opened.configuration));
        }
    }

    #[test]
    fn a_code_cut_off_anywhere_is_noticed(seed: u64) {
        let case = full(seed, "Atelier");
        let text = code(catalogue(), &case.configuration, &case.terms);
        for end in 0..text.len() {
            let opened = open(catalogue(), &text[..end]);
            prop_assert!(opened.trouble.is_some() && is_valid(&opened.configuration), "{}", &text[..end]);
        }
    }

    #[test]
    fn any_text_opens_a_valid_bag(text in "\\PC{0,200}", letters in "[A-Za-z0-9_-]{0,200}") {
        for text in [text, letters] {
            let opened = open(catalogue(), &text);
            prop_assert!(is_valid(&opened.configuration));
        }
    }
}
