//! The same numbers in WebAssembly as natively, over ten thousand random configurations.
//!
//! Run natively and in a browser against one committed figure: whoever disagrees with it disagrees with the other.
#![allow(clippy::expect_used, reason = "a test that cannot begin has failed")]

use engine::digest::digest;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::{wasm_bindgen_test as test, wasm_bindgen_test_configure};

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test_configure!(run_in_browser);

const SEED: u64 = 0x5041_434b;
const COUNT: u32 = 10_000;
const FILE: &str = include_str!("quotes/digest.txt");

#[test]
fn ten_thousand_quotes_have_the_committed_digest() {
    let catalogue = packwright::baked::catalogue().expect("the baked catalogue can be read");
    let line = format!(
        "{COUNT} quotes from seed {SEED:#x}: {:016x}\n",
        digest(&catalogue, SEED, COUNT)
    );
    #[cfg(not(target_arch = "wasm32"))]
    if std::env::var_os("BLESS").is_some() {
        std::fs::write("tests/quotes/digest.txt", &line).expect("the digest can be written");
        return;
    }
    assert_eq!(line, FILE);
}
