//! The stand-alone page. What answers first is here: it is small and brings the static first view to life. The widget
//! follows as a module of its own and takes up what has been done meanwhile.

use std::rc::Rc;

use packwright::app::{App, AppProperties};
use packwright::first_view::early::Early;
use packwright::later::{Later, Supply};
use packwright::shell::{self, clock, language};
use packwright::start::Start;
use packwright::view::Trouble;
use packwright::{baked, crash};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// Smaller and quicker than the standard allocator for WebAssembly.
#[cfg(all(target_family = "wasm", not(target_feature = "atomics")))]
#[global_allocator]
static TALC: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {
    wasm_bindgen_futures::spawn_local(async {
        let Some((early, root)) = begin().await else { return };
        let supply = Supply::new(&root, || Box::pin(async { later().await.ok() }));
        if widget(Box::new((root, early, supply))).await.is_err() {
            crash::lost();
        }
    });
}

/// The catalogue, the words and the buyer's work, and the first view answering with them.
async fn begin() -> Option<(Early, web_sys::Element)> {
    let wanted = language::wanted();
    // English is here already, and how the browser writes numbers in it is asked later: asking takes time.
    let keeps = wanted == "en";
    let spoken = if keeps { None } else { language::load(wanted).await };
    let trouble = (!keeps && spoken.is_none()).then_some(Trouble::Language);
    let words = spoken.or_else(baked::english)?;
    let root = web_sys::window()?
        .document()?
        .query_selector("[data-packwright-page]")
        .ok()
        .flatten()?;
    language::take_up(&words);
    let mut start = Start::new(words, clock::today())?;
    start.trouble = trouble;
    if let Some(message) = shell::remembered() {
        start.open(message);
    }
    // The build draws the first view in English; in another language it is drawn anew as a whole.
    let early = Early::begin(&root, start, keeps);
    if early.kept().any() {
        shell::mark("interactive");
    }
    Some((early, root))
}

/// The widget: loaded on its own, after the first answers are possible.
#[allow(
    unsafe_code,
    improper_ctypes_definitions,
    reason = "the two modules are one program taken apart"
)]
#[wasm_split(widget, fallible)]
fn widget(start: Box<(web_sys::Element, Early, Rc<Supply>)>) -> Result<(), SplitLoaderError> {
    let (root, early, supply) = *start;
    yew::Renderer::<App>::with_root_and_props(root, AppProperties::new(early, supply)).render();
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
