//! The worker that decodes pictures: it is asked once, and stopped whenever nobody waits for it any more.

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, Event, File};

use super::promised;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = Worker)]
    #[derive(Debug, Clone)]
    type Native;

    #[wasm_bindgen(constructor, catch, js_class = Worker)]
    fn new(address: &str) -> Result<Native, JsValue>;

    #[wasm_bindgen(method)]
    fn terminate(this: &Native);

    #[wasm_bindgen(method, catch, js_name = postMessage)]
    fn post(this: &Native, message: &JsValue) -> Result<(), JsValue>;

    #[wasm_bindgen(method, setter)]
    fn set_onmessage(this: &Native, handler: &Function);

    #[wasm_bindgen(method, setter)]
    fn set_onerror(this: &Native, handler: &Function);
}

/// A worker that has said it is ready; dropped, it stops.
#[derive(Debug)]
pub(super) struct Worker(Native);

impl Worker {
    /// Starts one from our script's address; nothing where the host or the browser will not have it.
    pub(super) async fn start(address: &str) -> Option<Self> {
        // A script of another origin may not become a worker; asking would only put an error on the host's console.
        let window = web_sys::window()?;
        let here = window.location().origin().ok()?;
        let script = web_sys::Url::new_with_base(address, &window.document()?.base_uri().ok()??).ok()?;
        if script.origin() != here {
            return None;
        }
        // From here on it is stopped whenever it is dropped.
        let worker = Self(Native::new(&script.href()).ok()?);
        let word = heard(&worker.0).await;
        (word.as_string().as_deref() == Some("ready")).then_some(worker)
    }

    /// Decodes a file into a PNG of a given size; nothing if it cannot be decoded.
    pub(super) fn decode(&self, file: &File, width: u32, height: u32) -> impl Future<Output = Option<Blob>> + use<> {
        let message = Object::new();
        for (name, value) in [
            ("file", JsValue::from(file)),
            ("width", width.into()),
            ("height", height.into()),
        ] {
            let _ = Reflect::set(&message, &name.into(), &value);
        }
        let native = self.0.clone();
        async move {
            native.post(&message).ok()?;
            heard(&native).await.dyn_into().ok()
        }
    }
}

impl Drop for Worker {
    /// Stops it, whatever it is at.
    fn drop(&mut self) {
        self.0.terminate();
    }
}

/// The next thing it says; nothing at all if it fails.
async fn heard(native: &Native) -> JsValue {
    let said = promised(|resolve| {
        let fail = resolve.clone();
        let message = Closure::once_into_js(move |event: Event| {
            let said = Reflect::get(&event, &"data".into()).unwrap_or(JsValue::NULL);
            let _ = resolve.call1(&JsValue::NULL, &said);
        });
        let error = Closure::once_into_js(move |event: Event| {
            event.prevent_default();
            let _ = fail.call1(&JsValue::NULL, &JsValue::NULL);
        });
        native.set_onmessage(message.unchecked_ref());
        native.set_onerror(error.unchecked_ref());
    });
    let said = said.await.unwrap_or(JsValue::NULL);
    native.set_onmessage(&Function::default());
    native.set_onerror(&Function::default());
    said
}
