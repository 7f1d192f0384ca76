//! Makes a drawing into pixels where the page allows no worker: in an instance of the module beside the widget, in steps
//! short enough for the page to stay alive.

use engine::artwork::ArtworkProblem;
use js_sys::WebAssembly::{Instance, Memory, instantiate_module};
use js_sys::{Object, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::{PATIENCE, rest};

/// How long the page may be held up at a time, milliseconds.
const BREATH: f64 = 16.0;

#[wasm_bindgen]
extern "C" {
    /// What `crates/artwork` offers.
    type Exports;

    #[wasm_bindgen(method, getter)]
    fn memory(this: &Exports) -> Memory;

    #[wasm_bindgen(method, catch)]
    fn room(this: &Exports, length: u32) -> Result<u32, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn step(this: &Exports) -> Result<u32, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn outcome(this: &Exports) -> Result<u32, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn size(this: &Exports) -> Result<u32, JsValue>;
}

/// The outcome as bytes; nothing if the module fails, or once the file is not wanted any more.
pub(super) async fn drawn(
    module: &JsValue,
    bytes: &Uint8Array,
    is_wanted: impl Fn() -> bool,
) -> Result<Option<Vec<u8>>, ArtworkProblem> {
    let Ok(instance) = JsFuture::from(instantiate_module(module.unchecked_ref(), &Object::new())).await else {
        return Ok(None);
    };
    let exports: Exports = instance.unchecked_into::<Instance>().exports().unchecked_into();
    let Ok(place) = exports.room(bytes.length()) else {
        return Ok(None);
    };
    Uint8Array::new(&exports.memory().buffer()).set(bytes, place);
    let begun = now();
    let mut since = begun;
    loop {
        match exports.step() {
            Ok(1) => {}
            Ok(_) => break,
            Err(_) => return Ok(None),
        }
        if now() - begun > f64::from(PATIENCE) {
            return Err(ArtworkProblem::TooSlow);
        }
        if now() - since > BREATH {
            rest(0).await;
            since = now();
        }
        if !is_wanted() {
            return Ok(None);
        }
    }
    let (Ok(start), Ok(size)) = (exports.outcome(), exports.size()) else {
        return Ok(None);
    };
    let all = Uint8Array::new(&exports.memory().buffer());
    Ok(Some(all.subarray(start, start.saturating_add(size)).to_vec()))
}

/// The page's clock, milliseconds.
fn now() -> f64 {
    web_sys::window()
        .and_then(|window| window.performance())
        .map_or(0.0, |clock| clock.now())
}
