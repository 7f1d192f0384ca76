//! The only part that touches the browser beyond drawing: it carries out effects and reports back.
//!
//! Refusals are normal here: storage may be forbidden, the clipboard closed, a language unreachable. Each has an answer
//! the buyer can see, and none may throw.

use std::rc::Rc;

use engine::session::{Effect, Message};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::spawn_local;
use wording::Words;
use yew::Callback;

use crate::app::Input;
use crate::artwork::Artwork;
use crate::later::{Later, Supply};
use crate::view::Copied;

pub mod address;
pub mod artwork;
pub mod clock;
pub mod drafts;
pub mod frame;
pub mod language;

/// How long to wait before the address and the draft follow a change, milliseconds: some browsers refuse address
/// changes that come too fast.
const SETTLE_MS: u32 = 400;
/// How long "copied" stays, milliseconds.
const COPIED_MS: u32 = 4_000;

/// The browser, as far as one widget may use it.
pub struct Shell {
    report: Callback<Input>,
    alive: bool,
    drafts: drafts::Drafts,
    pending: Option<gloo_timers::callback::Timeout>,
    copied: Option<gloo_timers::callback::Timeout>,
    navigated: Option<Closure<dyn FnMut()>>,
}

impl Shell {
    /// A shell that reports to `report`; one that is not `alive` (the static first view) does nothing at all.
    pub fn new(alive: bool, report: Callback<Input>) -> Self {
        Self {
            report,
            alive,
            drafts: drafts::Drafts::new(),
            pending: None,
            copied: None,
            navigated: None,
        }
    }

    /// Begins to follow changes of the address from outside (a link pasted, Back pressed).
    pub fn listen(&mut self) {
        if !self.alive {
            return;
        }
        let report = self.report.clone();
        let closure = Closure::<dyn FnMut()>::new(move || {
            if let Some(code) = address::code() {
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
                // What a restart after a crash opens again; must not wait.
                address::keep_for_restart(&code);
                let drafts = self.drafts.clone();
                self.pending = Some(gloo_timers::callback::Timeout::new(SETTLE_MS, move || {
                    address::write(&code);
                    drafts.write(&code);
                }));
            }
        }
    }

    /// Loads a language and reports it.
    pub fn speak(&self, tag: &'static str) {
        let report = self.report.clone();
        spawn_local(async move {
            let words = language::load(tag).await.map(Rc::new);
            report.emit(Input::Spoken(words));
        });
    }

    /// The page takes up the language that is now spoken.
    pub fn spoken(&self, words: &Words) {
        language::take_up(words);
        address::write_language(words.locale());
    }

    /// Reads a file for the logo and reports it, once the code for that has come, be it at a later attempt.
    pub fn read_artwork(&self, supply: &Rc<Supply>, file: web_sys::File) {
        let report = self.report.clone();
        let read = move |later: Later| {
            let (report, reading) = (report.clone(), (later.artwork)(file.clone()));
            spawn_local(async move { report.emit(Input::Artwork(reading.await)) });
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

    /// Frees the memory of artwork no longer shown.
    pub fn release(&self, artwork: &Artwork) {
        let _ = web_sys::Url::revoke_object_url(&artwork.href);
    }

    /// Copies the address of a code, and reports how that went; the report is withdrawn after a while.
    pub fn copy_link(&mut self, code: &str) {
        let link = address::link(code);
        let report = self.report.clone();
        spawn_local(async move {
            let written = match web_sys::window().map(|window| window.navigator()) {
                Some(navigator) if address::has_clipboard(&navigator) => {
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

/// What an address or an earlier visit left, the address first.
pub fn remembered() -> Option<Message> {
    address::code()
        .map(Message::Open)
        .or_else(|| drafts::Drafts::new().read().map(Message::Restore))
}

/// Marks a moment for whoever measures.
pub fn mark(name: &str) {
    if let Some(performance) = web_sys::window().and_then(|window| window.performance()) {
        let _ = performance.mark(name);
    }
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
