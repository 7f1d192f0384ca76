//! The head of the widget: what it is, back and forward, begin again, share, and the language.

use engine::session::Message;
use wording::Phrase;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::basis::Basis;
use super::control::icon::{Icon, icon};
use super::element::{Pen, only_if, shape};
use super::part::{Draw, Memory};
use crate::view;

/// The languages, in their own words.
const LANGUAGES: [(&str, Phrase); 3] = [
    ("en", Phrase::LanguageEn),
    ("de", Phrase::LanguageDe),
    ("ar", Phrase::LanguageAr),
];

/// What the head shows.
#[derive(Clone, PartialEq)]
pub struct Header {
    /// Catalogue, words, events.
    pub basis: Basis,
    /// Whether there is a step to undo.
    pub can_undo: bool,
    /// Whether there is a step to redo.
    pub can_redo: bool,
}

impl Draw for Header {
    fn draw(&self, _memory: &Memory) -> Html {
        let basis = &self.basis;
        let mut pen = Pen::default();
        pen.open(shape!(header class="head" part="header"));
        pen.say(shape!(h1 class="head-title"), basis.say(Phrase::PageName));
        pen.draw(shape!(div class="head-actions" part="toolbar"), |pen| {
            let sender = basis.clone();
            pen.on(ListenerKind::onclick, move |event| press(&sender, &event));
            for (action, kind, words, enabled) in [
                ("undo", Icon::Undo, Phrase::ActionUndo, self.can_undo),
                ("redo", Icon::Redo, Phrase::ActionRedo, self.can_redo),
                ("reset", Icon::Reset, Phrase::ActionReset, true),
                ("share", Icon::Link, Phrase::ActionCopyLink, true),
            ] {
                pen.give(AttrValue::Static(action));
                // Not `disabled`: a button that goes grey under the finger would drop the focus.
                pen.give(only_if(!enabled, "true"));
                pen.draw(
                    shape!(button type="button" class="button button-quiet" part="button" data-action=? aria-disabled=?),
                    |pen| {
                        pen.add(icon(kind));
                        pen.say(shape!(span class="button-words"), basis.say(words));
                    },
                );
            }
        });
        pen.draw(shape!(label class="head-language"), |pen| {
            pen.say(shape!(span class="unseen"), basis.say(Phrase::PageLanguage));
            pen.draw(shape!(select class="field" part="input"), |pen| {
                let sender = basis.clone();
                pen.on(ListenerKind::onchange, move |event| speak(&sender, &event));
                for (tag, name) in LANGUAGES {
                    pen.give(AttrValue::Static(tag));
                    pen.give(AttrValue::Static(tag));
                    pen.give(only_if(tag == basis.words.locale(), "selected"));
                    pen.say(shape!(option value=? lang=? selected=?), basis.say(name));
                }
            });
        });
        pen.close();
        pen.one()
    }
}

/// One listener for all buttons: which one it was is read from the event.
fn press(basis: &Basis, event: &Event) {
    let target = event.target_dyn_into::<web_sys::Element>();
    let button = target.and_then(|target| target.closest("[data-action]").ok().flatten());
    match button.and_then(|button| button.get_attribute("data-action")).as_deref() {
        Some("undo") => basis.send(Message::Undo),
        Some("redo") => basis.send(Message::Redo),
        Some("reset") => basis.send(Message::Reset),
        Some("share") => basis.emit.emit(view::Event::CopyLink),
        _ => {}
    }
}

fn speak(basis: &Basis, event: &Event) {
    let Some(field) = event.target_dyn_into::<web_sys::HtmlSelectElement>() else {
        return;
    };
    let asked = field.value();
    if let Some((tag, _)) = LANGUAGES.iter().find(|(tag, _)| *tag == asked) {
        basis.emit.emit(view::Event::Language(tag));
    }
}
