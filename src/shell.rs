//! The only part that touches the browser beyond drawing: it carries out effects and reports back.
//!
//! Refusals are normal here: storage may be forbidden, the clipboard closed, a language unreachable. Each has an answer
//! the buyer can see, and none may throw.

use std::rc::Rc;

use engine::session::{Effect, Message};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use wording::Words;
use yew::Callback;

use crate::app::Input;
use crate::artwork::Artwork;
use crate::later::{Later, Supply};
use crate::place::Place;
use crate::view::Copied;

pub mod artwork;
pub mod clock;
pub mod frame;
pub mod language;

/// How long "copied" stays, milliseconds.
const COPIED_MS: u32 = 4_000;

/// The browser, as far as one widget may use it.
pub struct Shell {
    report: Callback<Input>,
    /// Nowhere in the static first view, which does nothing at all.
    place: Option<Place>,
    bench: artwork::Bench,
    copied: Option<gloo_timers::callback::Timeout>,
    navigated: Option<Closure<dyn FnMut()>>,
}

impl Shell {
    /// A shell that reports to `report`.
    pub fn new(place: Option<Place>, report: Callback<Input>) -> Self {
        Self {
            report,
            place,
            bench: artwork::Bench::default(),
            copied: None,
            navigated: None,
        }
    }

    /// On a page of its own, begins to follow changes of the address from outside (a link pasted, Back pressed).
    pub fn listen(&mut self) {
        let Some(place) = self.place.clone().filter(|place| !place.is_guest()) else {
            return;
        };
        let report = self.report.clone();
        let closure = Closure::<dyn FnMut()>::new(move || {
            if let Some(code) = place.option("address") {
                report.emit(Input::Navigated(code));
            }
        });
        if let Some(window) = web_sys::window() {
            let _ = window.add_event_listener_with_callback("hashchange", closure.as_ref().unchecked_ref());
        }
        self.navigated = Some(closure);
    }

    /// Carries out an effect.
    pub fn run(&mut self, effect: Effect) {
        match effect {
            Effect::Remember(code) => {
                // A restart after a crash opens it again; the page takes its time with the rest.
                if let Some(place) = &self.place {
                    place.tell("keep", &code);
                }
            }
        }
    }

    /// Loads a language and reports it.
    pub fn speak(&self, tag: &'static str) {
        let (report, place) = (self.report.clone(), self.place.clone());
        spawn_local(async move {
            let Some(place) = place else { return };
            let words = language::load(tag, &place).await.map(Rc::new);
            report.emit(Input::Spoken(words));
        });
    }

    /// The page takes up the language that is now spoken.
    pub fn spoken(&self, words: &Words) {
        if let Some(place) = &self.place {
            language::take_up(words, place);
        }
    }

    /// Reads a file for the logo and reports it, once the code for that has come, be it at a later attempt.
    pub fn read_artwork(&self, supply: &Rc<Supply>, file: web_sys::File) {
        let Some(place) = self.place.clone() else { return };
        let (report, bench) = (self.report.clone(), self.bench.clone());
        let read = move |later: Later| {
            let reading = (later.artwork)(file.clone(), place.clone(), bench.clone());
            let report = report.clone();
            spawn_local(async move {
                if let Some(read) = reading.await {
                    report.emit(Input::Artwork(read));
                }
            });
        };
        if let Some(later) = supply.get() {
            read(later);
            return;
        }
        let waiting = Rc::downgrade(supply);
        supply.wait(Callback::from(move |_| {
            if let Some(later) = waiting.upgrade().and_then(|supply| supply.get()) {
                read(later);
            }
        }));
        supply.ask();
    }

    /// Keeps the buyer's file for after a crash.
    pub fn hold(&self, file: Option<web_sys::File>) {
        if let Some(place) = &self.place {
            place.hold(file);
        }
    }

    /// The file kept before a crash.
    pub fn held(&self) -> Option<web_sys::File> {
        self.place.as_ref()?.held()
    }

    /// Frees the memory of artwork no longer shown.
    pub fn release(&self, artwork: &Artwork) {
        let _ = web_sys::Url::revoke_object_url(&artwork.href);
    }

    /// Copies the address of a code, and reports how that went; the report is withdrawn after a while.
    pub fn copy_link(&mut self, code: &str) {
        let prefix = self.place.as_ref().and_then(|place| place.option("link"));
        let link = [prefix.as_deref().unwrap_or_default(), code].concat();
        let report = self.report.clone();
        spawn_local(async move {
            let written = match web_sys::window().map(|window| window.navigator()) {
                Some(navigator) if has_clipboard(&navigator) => {
                    wasm_bindgen_futures::JsFuture::from(navigator.clipboard().write_text(&link))
                        .await
                        .is_ok()
                }
                _ => false,
            };
            report.emit(Input::Copied(Some(if written {
                Copied::Yes
            } else {
                Copied::Refused(link)
            })));
        });
        let report = self.report.clone();
        let withdraw = move || report.emit(Input::Copied(None));
        self.copied = Some(gloo_timers::callback::Timeout::new(COPIED_MS, withdraw));
    }
}

/// What a crash, an address or an earlier visit left, in this order.
pub fn remembered(place: &Place) -> Option<Message> {
    place
        .option("resume")
        .map(Message::Open)
        .or_else(|| place.option("draft").map(Message::Restore))
}

/// Whether there is a clipboard at all: insecure pages have none.
fn has_clipboard(navigator: &web_sys::Navigator) -> bool {
    js_sys::Reflect::get(navigator, &JsValue::from_str("clipboard")).is_ok_and(|clipboard| clipboard.is_object())
}

impl Drop for Shell {
    fn drop(&mut self) {
        // Only a living shell listens; the static first view must not even ask for a window.
        let Some(closure) = self.navigated.take() else { return };
        if let Some(window) = web_sys::window() {
            let _ = window.remove_event_listener_with_callback("hashchange", closure.as_ref().unchecked_ref());
        }
    }
}
