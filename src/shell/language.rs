//! Which language to speak, where its words come from, and how the browser writes numbers in it.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;
use wording::{NumberStyle, Part, Sample, Words};

use crate::baked;
use crate::place::Place;

/// The languages that are shipped, with their own names.
pub static LANGUAGES: &[(&str, &str)] = &[("en", "English"), ("de", "Deutsch"), ("ar", "العربية")];

/// The language the page asks for, if it is shipped, else English.
pub fn wanted(place: &Place) -> &'static str {
    place.option("locale").and_then(|tag| shipped(&tag)).unwrap_or("en")
}

/// The shipped language that a tag asks for.
pub fn shipped(tag: &str) -> Option<&'static str> {
    let primary = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    LANGUAGES
        .iter()
        .map(|(known, _)| *known)
        .find(|known| *known == primary)
}

/// The words of a language, with the browser's way of writing numbers; `None` if they could not be had.
pub async fn load(tag: &str, place: &Place) -> Option<Words> {
    if tag == "en" {
        return baked::english().map(with_browser_style);
    }
    load_pack(tag, place).await
}

/// The same of a language that is a file of its own, as all but English are.
pub async fn load_pack(tag: &str, place: &Place) -> Option<Words> {
    let text = fetch(&place.option(&["pack-", tag].concat())?).await?;
    baked::unpack(&text).map(with_browser_style)
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
pub fn take_up(words: &Words, place: &Place) {
    place.tell("title", words.say(wording::Phrase::PageTitle));
    place.tell("direction", words.direction().html());
    place.tell("locale", words.locale());
}

/// The text of a file.
pub async fn fetch(file: &str) -> Option<String> {
    let response: Response = JsFuture::from(web_sys::window()?.fetch_with_str(file))
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
