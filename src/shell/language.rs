//! Which language to speak, where its words come from, and how the browser writes numbers in it.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;
use wording::{NumberStyle, Part, Sample, Words};

use crate::baked;

/// The languages that are shipped, with their own names.
pub static LANGUAGES: &[(&str, &str)] = &[("en", "English"), ("de", "Deutsch"), ("ar", "العربية")];

/// The language asked for by the address, else the first of the reader's that is shipped, else English.
pub fn wanted() -> &'static str {
    let asked = super::address::parameter("lang");
    let readers = web_sys::window().map(|window| window.navigator().languages());
    let readers = readers
        .into_iter()
        .flat_map(|list| list.iter().filter_map(|tag| tag.as_string()).collect::<Vec<_>>());
    asked
        .into_iter()
        .chain(readers)
        .find_map(|tag| shipped(&tag))
        .unwrap_or("en")
}

fn shipped(tag: &str) -> Option<&'static str> {
    let primary = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    LANGUAGES
        .iter()
        .map(|(known, _)| *known)
        .find(|known| *known == primary)
}

/// The words of a language, with the browser's way of writing numbers; `None` if they could not be had.
pub async fn load(tag: &str) -> Option<Words> {
    let words = if tag == "en" {
        baked::english()
    } else {
        let (_, file) = baked::PACKS.iter().find(|(known, _)| *known == tag)?;
        let text = fetch(&["locale/", file].concat()).await?;
        baked::unpack(&text)
    }?;
    Some(with_browser_style(words))
}

/// The words with numbers written as the browser does in their language.
pub fn with_browser_style(words: Words) -> Words {
    let locale = words.locale().to_owned();
    match NumberStyle::learn(&["USD"], &mut |sample| ask(&locale, sample)) {
        Some(style) => words.with_style(style),
        None => words,
    }
}

/// The page takes up the language: for its title, hyphenation, spelling and screen readers.
pub fn take_up(words: &Words) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    if let Some(root) = document.document_element() {
        if root.get_attribute("lang").as_deref() == Some(words.locale()) {
            return;
        }
        document.set_title(words.say(wording::Phrase::PageTitle));
        let _ = root.set_attribute("lang", words.locale());
        let _ = root.set_attribute("dir", words.direction().html());
    }
}

async fn fetch(file: &str) -> Option<String> {
    let window = web_sys::window()?;
    let base = window.document()?.base_uri().ok().flatten()?;
    let address = web_sys::Url::new_with_base(file, &base).ok()?.href();
    let response: Response = JsFuture::from(window.fetch_with_str(&address))
        .await
        .ok()?
        .dyn_into()
        .ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

/// The words with numbers written as the browser does, if that is not how they are written already.
pub fn restyled(words: &Words) -> Option<Words> {
    let styled = with_browser_style(words.clone());
    (styled.style() != words.style()).then_some(styled)
}

/// One sample through `Intl.NumberFormat(…).formatToParts`; nothing if the browser refuses.
fn ask(locale: &str, sample: Sample<'_>) -> Vec<Part> {
    let options = Object::new();
    let decimals = JsValue::from(sample.decimals);
    let set = |name: &str, value: &JsValue| {
        let _ = Reflect::set(&options, &JsValue::from_str(name), value);
    };
    set("style", &sample.style.into());
    set("signDisplay", &sample.sign.into());
    set("minimumFractionDigits", &decimals);
    set("maximumFractionDigits", &decimals);
    if !sample.grouping {
        set("useGrouping", &JsValue::FALSE);
    }
    if sample.style == "currency" {
        set("currency", &sample.currency.into());
        set("currencyDisplay", &sample.display.into());
    }
    let locales = Array::of1(&locale.into());
    let format = js_sys::Intl::NumberFormat::new(&locales, &options);
    let text = |part: &JsValue, name: &str| {
        Reflect::get(part, &JsValue::from_str(name))
            .ok()
            .and_then(|value| value.as_string())
            .unwrap_or_default()
    };
    let parts = format.format_to_parts(f64::from(sample.number));
    parts
        .iter()
        .map(|part| (text(&part, "type"), text(&part, "value")))
        .collect()
}
