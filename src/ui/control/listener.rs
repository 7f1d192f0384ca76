//! A listener for as long as a component lives: on the window, for what no element hears, such as printing, or on an
//! element, for what is heard once only.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::EventTarget;

/// Listens until it is dropped.
pub struct Listener {
    target: Option<EventTarget>,
    name: &'static str,
    heard: Closure<dyn FnMut()>,
}

impl Listener {
    /// Listens to an event of the window.
    pub fn new(name: &'static str, heard: impl FnMut() + 'static) -> Self {
        Self::on(web_sys::window().map(EventTarget::from), name, heard)
    }

    /// Listens to an event of an element and of all that is in it, before they do: what does not bubble, such as the end of
    /// a scroll, is heard too.
    pub fn on(target: Option<EventTarget>, name: &'static str, heard: impl FnMut() + 'static) -> Self {
        let heard = Closure::new(heard);
        if let Some(target) = &target {
            let _ = target.add_event_listener_with_callback_and_bool(name, heard.as_ref().unchecked_ref(), true);
        }
        Self { target, name, heard }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        if let Some(target) = &self.target {
            let heard = self.heard.as_ref().unchecked_ref();
            let _ = target.remove_event_listener_with_callback_and_bool(self.name, heard, true);
        }
    }
}
