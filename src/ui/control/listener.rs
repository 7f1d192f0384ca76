//! A listener on the window for as long as a component lives; used for what no element hears, such as printing.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Listens until it is dropped.
pub struct Listener {
    name: &'static str,
    heard: Closure<dyn FnMut()>,
}

impl Listener {
    /// Listens to an event of the window.
    pub fn new(name: &'static str, heard: impl FnMut() + 'static) -> Self {
        let heard = Closure::new(heard);
        if let Some(window) = web_sys::window() {
            let _ = window.add_event_listener_with_callback(name, heard.as_ref().unchecked_ref());
        }
        Self { name, heard }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            let _ = window.remove_event_listener_with_callback(self.name, self.heard.as_ref().unchecked_ref());
        }
    }
}
