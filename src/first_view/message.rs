//! What a buyer means by something done in the first view.

use engine::catalogue::Catalogue;
use engine::session::Message;
use engine::terms::Quantity;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};
use wording::{Words, parse_quantity};

use super::feature_of;
use crate::shell::language::LANGUAGES;
use crate::start::Wish;
use crate::ui::control::scale::quantity;
use crate::view::Event;

/// What was meant.
#[derive(Clone, Debug, PartialEq)]
pub enum Meaning {
    /// Something the session has to know.
    Message(Message),
    /// Something only the widget can do.
    Wish(Wish),
}

/// What a changed field means.
pub fn of_field(catalogue: &Catalogue, words: &Words, field: &Element) -> Option<Meaning> {
    if let Some(list) = field.dyn_ref::<HtmlSelectElement>() {
        let asked = list.value();
        let known = LANGUAGES.iter().find(|(tag, _)| *tag == asked);
        return known.map(|(tag, _)| Meaning::Wish(Wish::Event(Event::Language(tag))));
    }
    let field = field.dyn_ref::<HtmlInputElement>()?;
    if let Some(feature) = feature_of(field) {
        let (id, feature) = catalogue.find(&feature)?;
        let (choice, _) = feature.find(&field.value())?;
        return Some(Meaning::Message(Message::Choose(id, choice)));
    }
    let count = if field.type_() == "range" {
        quantity(&catalogue.ladder, field.value().parse().ok()?)
    } else if field.has_attribute("data-quantity") {
        parse_quantity(&field.value(), words.style()).ok()?
    } else {
        return None;
    };
    Quantity::new(count).map(|quantity| Meaning::Message(Message::SetQuantity(quantity)))
}

/// What a press on a button (or on something in it) means.
pub fn of_press(catalogue: &Catalogue, pressed: &Element) -> Option<Meaning> {
    let button = pressed.closest("button").ok().flatten()?;
    if let Some(key) = button.get_attribute("data-preset") {
        let index = catalogue.presets.iter().position(|preset| *preset.key == key)?;
        return Some(Meaning::Message(Message::Start(u8::try_from(index).ok()?)));
    }
    if let Some(way) = button.get_attribute("data-step") {
        return Some(Meaning::Message(Message::StepQuantity(way == "up")));
    }
    Some(match button.get_attribute("data-action")?.as_str() {
        "undo" => Meaning::Message(Message::Undo),
        "redo" => Meaning::Message(Message::Redo),
        "reset" => Meaning::Message(Message::Reset),
        "share" => Meaning::Wish(Wish::Event(Event::CopyLink)),
        "quote" => Meaning::Wish(Wish::Sheet),
        _ => return None,
    })
}
