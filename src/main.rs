//! The stand-alone page: speaks the reader's language and mounts one widget.

use packwright::app::{App, AppProperties};
use packwright::shell::{clock, language};
use packwright::view::Trouble;
use packwright::{baked, crash};

/// Smaller and quicker than the standard allocator for WebAssembly.
#[cfg(all(target_family = "wasm", not(target_feature = "atomics")))]
#[global_allocator]
static TALC: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {
    crash::watch();
    wasm_bindgen_futures::spawn_local(async {
        let wanted = language::wanted();
        let spoken = language::load(wanted).await;
        let trouble = spoken.is_none().then_some(Trouble::Language);
        let Some(words) = spoken.or_else(baked::english) else {
            return;
        };
        let root = web_sys::window()
            .and_then(|window| window.document())
            .and_then(|document| document.query_selector("[data-packwright-page]").ok().flatten());
        let Some(root) = root else { return };
        language::take_up(&words);
        let properties = AppProperties {
            today: clock::today(),
            first_view: false,
            words,
            trouble,
        };
        yew::Renderer::<App>::with_root_and_props(root, properties).render();
    });
}
