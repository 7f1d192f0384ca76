//! How long a quote takes: `cargo run --release -p packwright-engine --features file --example speed`.
//!
//! Prints nanoseconds of a full quote, of a glance and of the alternatives of a whole page, averaged over random
//! configurations of the default catalogue, with the digest that shows the answers did not change.

use std::hint::black_box;
use std::time::Instant;

use packwright_engine::alternatives::alternatives;
use packwright_engine::catalogue::Catalogue;
use packwright_engine::date::Date;
use packwright_engine::digest::{Draw, digest, samples};
use packwright_engine::pricing::ladder::{ladder, sweet_spots};
use packwright_engine::quote::{glance, quote};

fn main() {
    let file = include_bytes!("../../../catalogue/default.json");
    let catalogue = match Catalogue::parse(file) {
        Ok(catalogue) => catalogue,
        Err(problems) => {
            problems.iter().for_each(|problem| eprintln!("{problem}"));
            std::process::exit(1);
        }
    };
    println!("digest of 2 000 quotes: {:016x}", digest(&catalogue, 1, 2_000));
    let mut draw = Draw::new(7);
    let bags: Vec<_> = samples(&catalogue, &mut draw, 200).collect();
    let time = |name: &str, rounds: u32, work: &dyn Fn(usize)| {
        let start = Instant::now();
        for _ in 0..rounds {
            (0..bags.len()).for_each(work);
        }
        let runs = u128::from(rounds) * bags.len() as u128;
        println!("{name:<14} {:>9} ns", start.elapsed().as_nanos() / runs);
    };
    time("glance", 50, &|index| {
        let (configuration, terms) = &bags[index];
        black_box(glance(&catalogue, configuration, terms));
    });
    time("quote", 20, &|index| {
        let (configuration, terms) = &bags[index];
        black_box(quote(&catalogue, configuration, terms, Date(0)));
    });
    time("ladder", 5, &|index| {
        let (configuration, terms) = &bags[index];
        black_box((
            ladder(&catalogue, configuration, terms),
            sweet_spots(&catalogue, configuration, terms),
        ));
    });
    time("alternatives", 2, &|index| {
        let (configuration, terms) = &bags[index];
        black_box(alternatives(&catalogue, configuration, terms));
    });
}
