//! The engine in Wasm for the bench: each function works through the same 200 random bags; the page's script holds the
//! watch, because Wasm has none.

use std::cell::OnceCell;
use std::hint::black_box;

use packwright_engine::alternatives::alternatives;
use packwright_engine::catalogue::Catalogue;
use packwright_engine::configuration::Configuration;
use packwright_engine::date::Date;
use packwright_engine::digest::{Draw, samples};
use packwright_engine::quote::{glance, quote};
use packwright_engine::session::Session;
use packwright_engine::terms::Terms;
use wasm_bindgen::prelude::wasm_bindgen;

#[cfg(target_family = "wasm")]
#[global_allocator]
static TALC: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// How many random bags one round works through.
const BAGS: u32 = 200;

struct Stock {
    catalogue: Catalogue,
    bags: Vec<(Configuration, Terms)>,
}

thread_local! {
    static STOCK: OnceCell<Stock> = const { OnceCell::new() };
}

fn with<Answer>(work: impl FnOnce(&Stock) -> Answer) -> Answer {
    STOCK.with(|stock| {
        work(stock.get_or_init(|| {
            let catalogue =
                Catalogue::parse(include_bytes!("../../../../../catalogue/default.json")).unwrap_or_default();
            let bags = samples(&catalogue, &mut Draw::new(7), BAGS).collect();
            Stock { catalogue, bags }
        }))
    })
}

/// Full quotes of every bag, some rounds; returns how many.
#[wasm_bindgen]
pub fn quotes(rounds: u32) -> u32 {
    let count = rounds * BAGS;
    with(|stock| {
        for (configuration, terms) in stock.bags.iter().cycle().take(count as usize) {
            black_box(quote(&stock.catalogue, configuration, terms, Date(0)));
        }
    });
    count
}

/// Price, minimum and time alone.
#[wasm_bindgen]
pub fn glances(rounds: u32) -> u32 {
    let count = rounds * BAGS;
    with(|stock| {
        for (configuration, terms) in stock.bags.iter().cycle().take(count as usize) {
            black_box(glance(&stock.catalogue, configuration, terms));
        }
    });
    count
}

/// The effect beside every choice of the whole page.
#[wasm_bindgen]
pub fn pages(rounds: u32) -> u32 {
    let count = rounds * BAGS;
    with(|stock| {
        for (configuration, terms) in stock.bags.iter().cycle().take(count as usize) {
            black_box(alternatives(&stock.catalogue, configuration, terms));
        }
    });
    count
}

/// How many choices the page of the default bag shows an effect beside.
#[wasm_bindgen]
pub fn shown() -> usize {
    with(|stock| {
        let session = Session::new(&stock.catalogue);
        alternatives(&stock.catalogue, session.configuration(), session.terms())
            .iter()
            .map(|feature| feature.choices.len())
            .sum()
    })
}

fn main() {
    with(|_| ());
}
