//! The program in the page. What answers first is here: it is small and brings the static first view to life. The widget
//! follows as a module of its own and takes up what has been done meanwhile.
//!
//! A script holds it: `boot.js` on our own page, the element's script on somebody else's. A panic is a trap here, without a
//! message: the script catches it where it enters the Wasm, and starts another instance with the buyer's work.

use std::rc::Rc;

use packwright::app::{App, AppProperties};
use packwright::baked;
use packwright::first_view::early::Early;
use packwright::guest::{Fetching, Furniture, Guest, WISHES};
use packwright::later::{Later, Supply};
use packwright::place::{Holder, Place};
use packwright::shell::{self, clock, language};
use packwright::start::Start;
use packwright::view::Trouble;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use web_sys::Element;

/// Smaller and quicker than the standard allocator for WebAssembly.
#[cfg(all(target_family = "wasm", not(target_feature = "atomics")))]
#[global_allocator]
static TALC: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {}

/// Brings a widget to life in an element, held by a script.
#[wasm_bindgen]
pub fn mount(root: Element, holder: Holder) {
    let place = Place::new(root, holder);
    wasm_bindgen_futures::spawn_local(async move {
        let fetch: fn() -> Fetching = || Box::pin(async { guest().await.ok() });
        let Some(early) = begin(&place, fetch).await else {
            return;
        };
        let supply = Supply::new(place.root(), || Box::pin(async { later().await.ok() }));
        let properties = AppProperties {
            fetch: place.is_guest().then_some(fetch),
            ..AppProperties::new(early, supply, Some(place.clone()))
        };
        if widget(Box::new(properties)).await.is_err() {
            place.tell("lost", "");
        }
    });
}

/// The catalogue, the words and the buyer's work, and the first view answering with them.
async fn begin(place: &Place, fetch: fn() -> Fetching) -> Option<Early> {
    let wanted = language::wanted(place);
    // English is here already, and how the browser writes numbers in it is asked later: asking takes time.
    let keeps = wanted == "en";
    let brought = if place.is_guest() {
        Some(Furniture::of(place))
    } else {
        None
    };
    let (own_words, own_catalogue) = brought.map_or((None, None), |brought| (brought.words, brought.catalogue));
    let spoken = match own_words {
        Some(words) => Some(language::with_browser_style(words)),
        None if keeps => None,
        None => language::load_pack(wanted, place).await,
    };
    let trouble = (!keeps && spoken.is_none()).then_some(Trouble::Language);
    // The rest of it comes with the widget.
    let words = spoken.or_else(baked::first_english)?;
    if !place.is_guest() {
        language::take_up(&words, place);
    }
    let mut start = match own_catalogue {
        Some(catalogue) => Start::with(Rc::new(catalogue), words, clock::today()),
        None => Start::new(words, clock::today())?,
    };
    start.trouble = trouble;
    // What reads a host's wishes is fetched when all has been drawn, or at once where there are any.
    if place.is_guest() && WISHES.iter().any(|name| place.option(name).is_some()) {
        ((fetch)().await?.obey)(&mut start, place);
    }
    if let Some(message) = shell::remembered(place) {
        start.open(message);
    }
    // The build draws the first view in English; in another language it is drawn anew as a whole.
    let early = Early::begin(place.root(), start, keeps);
    if early.kept().any() {
        place.tell("interactive", "");
    }
    Some(early)
}

/// The widget: loaded on its own, after the first answers are possible.
#[allow(
    unsafe_code,
    improper_ctypes_definitions,
    reason = "the two modules are one program taken apart"
)]
#[wasm_split(widget, fallible)]
fn widget(properties: Box<AppProperties>) -> Result<(), SplitLoaderError> {
    if let Some(root) = properties.early.root().cloned() {
        yew::Renderer::<App>::with_root_and_props(root, *properties).render();
    }
    Ok(())
}

/// What a buyer may never need: loaded at the first sign that it will be wanted.
#[allow(
    unsafe_code,
    improper_ctypes_definitions,
    reason = "the modules are one program taken apart"
)]
#[wasm_split(later, fallible)]
fn later() -> Result<Later, SplitLoaderError> {
    Ok(Later::here())
}

/// What a host may ask and is told: loaded where there is a host.
#[allow(
    unsafe_code,
    improper_ctypes_definitions,
    reason = "the modules are one program taken apart"
)]
#[wasm_split(guest, fallible)]
fn guest() -> Result<Guest, SplitLoaderError> {
    Ok(Guest::here())
}
