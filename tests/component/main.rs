//! The views in a real browser: what they are called, what they say to assistive technology, and what they emit.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

mod announcer;
mod bench;
mod features;
mod header;
mod host_features;
mod host_price;
mod presets;
mod quantity;
mod quote;
mod stage;
mod terms_explained;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
