//! Draws the bag in a canvas: WebGL2 without an engine, a Wasm module apart from the widget that is fetched once the
//! page can be used. Everything seen is worked out here from the appearance: no picture and no model is downloaded.
//!
//! The page drives it: it says what the bag is and from where it is looked at, has pending work done in small steps,
//! and asks for a picture when something has changed.

pub mod camera;
pub mod grain;
pub mod mark;
pub mod material;
pub mod pack;
pub mod studio;
pub mod template;
pub mod viewer;

mod change;
mod gpu;
mod light;
mod room;
mod scene;
mod work;

/// Smaller and quicker than the standard allocator for WebAssembly.
#[cfg(all(target_family = "wasm", not(target_feature = "atomics")))]
#[global_allocator]
static TALC: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
