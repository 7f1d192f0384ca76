//! The share code in the address (`#c=…`) and the language (`?lang=…`). Writing is tried and never insisted on.

use wasm_bindgen::JsValue;

/// What stands before the code in the fragment.
const PREFIX: &str = "#c=";
/// Where a restart after a crash looks for the last code.
const RESTART: &str = "data-restart";

/// The code in the address, if there is one.
pub fn code() -> Option<String> {
    let window = web_sys::window()?;
    let hash = window.location().hash().ok()?;
    let from_address = hash
        .strip_prefix(PREFIX)
        .filter(|code| !code.is_empty())
        .map(String::from);
    let root = window.document()?.document_element()?;
    let from_restart = root.get_attribute(RESTART);
    let _ = root.remove_attribute(RESTART);
    from_restart.filter(|_| restarted()).or(from_address)
}

/// Whether the page was started again after a crash.
fn restarted() -> bool {
    web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element())
        .is_some_and(|root| root.has_attribute("data-restarted"))
}

/// Keeps the code where a restart after a crash finds it.
pub fn keep_for_restart(code: &str) {
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    if let Some(root) = root {
        let _ = root.set_attribute(RESTART, code);
    }
}

/// Puts the code into the address without a step in the history.
pub fn write(code: &str) {
    replace(&[PREFIX, code].concat());
}

/// Puts the language into the address, so that a link opens in it; English needs none.
pub fn write_language(tag: &str) {
    let Some(location) = web_sys::window().map(|window| window.location()) else {
        return;
    };
    let (Ok(path), Ok(search), Ok(hash)) = (location.pathname(), location.search(), location.hash()) else {
        return;
    };
    let Ok(parameters) = web_sys::UrlSearchParams::new_with_str(&search) else {
        return;
    };
    if tag == "en" && parameters.get("lang").is_none() {
        return;
    }
    parameters.set("lang", tag);
    let query = String::from(parameters.to_string());
    replace(&[&path, "?", &query, &hash].concat());
}

fn replace(address: &str) {
    if let Some(Ok(history)) = web_sys::window().map(|window| window.history()) {
        // Refused in some frames, and when called too often: the configuration is then only in the draft.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(address));
    }
}

/// The full address of a code.
pub fn link(code: &str) -> String {
    let address = web_sys::window()
        .and_then(|window| window.location().href().ok())
        .unwrap_or_default();
    let base = address.split('#').next().unwrap_or_default();
    [base, PREFIX, code].concat()
}

/// Whether there is a clipboard at all: insecure pages have none.
pub fn has_clipboard(navigator: &web_sys::Navigator) -> bool {
    js_sys::Reflect::get(navigator, &JsValue::from_str("clipboard")).is_ok_and(|clipboard| clipboard.is_object())
}

/// A parameter of the address.
pub fn parameter(name: &str) -> Option<String> {
    let search = web_sys::window()?.location().search().ok()?;
    web_sys::UrlSearchParams::new_with_str(&search).ok()?.get(name)
}
