//! The worker that reads artwork: it is asked once, and stopped whenever nobody waits for it any more.

use engine::artwork::ArtworkProblem;
use js_sys::{Function, Object, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, Event, File};

use super::promised;
use crate::place::Place;

/// What runs in it.
const SCRIPT: &str = include_str!("../../embed/artwork-worker.js");

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = Worker)]
    #[derive(Debug, Clone)]
    type Native;

    #[wasm_bindgen(method)]
    fn terminate(this: &Native);

    #[wasm_bindgen(method, catch, js_name = postMessage)]
    fn post(this: &Native, message: &JsValue) -> Result<(), JsValue>;

    #[wasm_bindgen(method, setter)]
    fn set_onmessage(this: &Native, handler: Option<&Function>);

    #[wasm_bindgen(method, setter)]
    fn set_onerror(this: &Native, handler: Option<&Function>);
}

/// A worker that has said it is ready; dropped, it stops.
#[derive(Debug)]
pub(super) struct Worker(Native);

impl Worker {
    /// Has the page start one.
    pub(super) async fn start(place: &Place) -> Result<Self, ArtworkProblem> {
        let started = JsFuture::from(place.worker(SCRIPT)).await;
        match started.unwrap_or(JsValue::FALSE) {
            none if none.is_undefined() => Err(ArtworkProblem::TooSlow),
            refused if refused.is_falsy() => Err(ArtworkProblem::Unguarded),
            // From here on it is stopped whenever it is dropped.
            native => Ok(Self(native.unchecked_into())),
        }
    }

    /// Decodes a file into a PNG of a given size; nothing if it cannot be decoded.
    pub(super) fn decode(&self, file: &File, width: u32, height: u32) -> impl Future<Output = Option<Blob>> + use<> {
        let answer = self.asked(&[
            ("file", JsValue::from(file)),
            ("width", width.into()),
            ("height", height.into()),
        ]);
        async move { answer.await.dyn_into().ok() }
    }

    /// Has a module make a drawing into pixels: the outcome as bytes, nothing if it failed.
    pub(super) fn draw(&self, module: &JsValue, bytes: &Uint8Array) -> impl Future<Output = Option<Vec<u8>>> + use<> {
        let answer = self.asked(&[("module", module.clone()), ("bytes", bytes.into())]);
        async move { answer.await.dyn_into().ok().map(|bytes: Uint8Array| bytes.to_vec()) }
    }

    /// What it says to this.
    fn asked(&self, what: &[(&str, JsValue)]) -> impl Future<Output = JsValue> + use<> {
        let message = Object::new();
        for (name, value) in what {
            let _ = Reflect::set(&message, &(*name).into(), value);
        }
        let native = self.0.clone();
        async move {
            match native.post(&message) {
                Ok(()) => heard(&native).await,
                Err(_) => JsValue::NULL,
            }
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
        native.set_onmessage(Some(message.unchecked_ref()));
        native.set_onerror(Some(error.unchecked_ref()));
    });
    let said = said.await.unwrap_or(JsValue::NULL);
    native.set_onmessage(None);
    native.set_onerror(None);
    said
}
