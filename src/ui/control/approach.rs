//! Tells which parts of the page come near what is seen, so that what is far away is drawn when the buyer gets there.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// How near is near: a share of the height of what is seen, above and below it.
const MARGIN: &str = "40% 0px";

/// Watches until it is dropped.
pub struct Approach {
    observer: IntersectionObserver,
    _heard: Closure<dyn FnMut(Array)>,
}

impl Approach {
    /// Calls `near` with each element that comes near; `None` where the browser cannot tell.
    pub fn new(near: impl Fn(Element) + 'static) -> Option<Self> {
        let heard = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            for entry in entries.iter() {
                let entry: IntersectionObserverEntry = entry.unchecked_into();
                if entry.is_intersecting() {
                    near(entry.target());
                }
            }
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin(MARGIN);
        let observer = IntersectionObserver::new_with_options(heard.as_ref().unchecked_ref(), &options).ok()?;
        Some(Self {
            observer,
            _heard: heard,
        })
    }

    /// Watches an element; one that is watched already is watched no more than before.
    pub fn watch(&self, element: &Element) {
        self.observer.observe(element);
    }
}

impl Drop for Approach {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
