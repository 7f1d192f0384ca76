//! The digest: the same draw gives the same number, another draw or another price list another.
#![cfg(feature = "file")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use packwright_engine::catalogue::Catalogue;
use packwright_engine::configuration::Configuration;
use packwright_engine::digest::{Draw, digest, samples};
use packwright_engine::rule::conflicts;

fn catalogue() -> Catalogue {
    Catalogue::parse(include_bytes!("../../../catalogue/default.json")).unwrap()
}

#[test]
fn the_same_draw_gives_the_same_number() {
    let catalogue = catalogue();
    let first = digest(&catalogue, 1, 500);
    assert_eq!(digest(&catalogue, 1, 500), first);
    assert_eq!(digest(&Catalogue::unpack(&catalogue.pack()).unwrap(), 1, 500), first);
    assert_ne!(digest(&catalogue, 2, 500), first);
    assert_ne!(digest(&catalogue, 1, 499), first);
}

#[test]
fn a_single_figure_changes_the_number() {
    let mut dearer = catalogue();
    dearer.overhead.likely += 100;
    assert_ne!(digest(&dearer, 1, 50), digest(&catalogue(), 1, 50));
}

#[test]
fn the_draw_is_the_published_one() {
    // SplitMix64 from seed 1234567, as published with it.
    let mut draw = Draw::new(1_234_567);
    let numbers: Vec<u64> = (0..3).map(|_| draw.next_number()).collect();
    assert_eq!(
        numbers,
        [
            6_457_827_717_110_365_317,
            3_203_168_211_198_807_973,
            9_817_491_932_198_370_423
        ]
    );
}

#[test]
fn samples_are_valid_and_reach_every_choice() {
    let catalogue = catalogue();
    let mut draw = Draw::new(3);
    let mut seen = vec![0_u64; catalogue.features.len()];
    let (mut split, mut apart) = (0, 0);
    for (configuration, terms) in samples(&catalogue, &mut draw, 4_000) {
        assert!(conflicts(&catalogue, &configuration).is_empty());
        for (seen, (id, _)) in seen.iter_mut().zip(catalogue.features()) {
            *seen |= configuration.chosen(id).0;
        }
        split += usize::from(!terms.split.is_empty());
        apart += usize::from(!terms.spread_setup);
    }
    for (seen, (_, feature)) in seen.iter().zip(catalogue.features()) {
        assert_eq!(*seen, feature.all().0, "{}", feature.key);
    }
    assert!(split > 1_000 && apart > 1_500, "{split} {apart}");
    let fresh = Configuration::new(&catalogue);
    assert!(samples(&catalogue, &mut draw, 100).all(|(configuration, _)| configuration != fresh));
}
