//! The head of the widget: what it is, back and forward, begin again, share, and the language.

use engine::session::Message;
use wording::Phrase;
use yew::prelude::*;

use super::basis::Basis;
use super::control::icon::{Icon, icon};
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
        let Self {
            basis,
            can_undo,
            can_redo,
        } = self;
        let press = {
            let basis = basis.clone();
            Callback::from(move |event: MouseEvent| {
                let target = event.target_dyn_into::<web_sys::Element>();
                let button = target.and_then(|target| target.closest("[data-action]").ok().flatten());
                match button.and_then(|button| button.get_attribute("data-action")).as_deref() {
                    Some("undo") => basis.send(Message::Undo),
                    Some("redo") => basis.send(Message::Redo),
                    Some("reset") => basis.send(Message::Reset),
                    Some("share") => basis.emit.emit(view::Event::CopyLink),
                    _ => {}
                }
            })
        };
        let speak = {
            let basis = basis.clone();
            Callback::from(move |event: Event| {
                let Some(field) = event.target_dyn_into::<web_sys::HtmlSelectElement>() else {
                    return;
                };
                let asked = field.value();
                if let Some((tag, _)) = LANGUAGES.iter().find(|(tag, _)| *tag == asked) {
                    basis.emit.emit(view::Event::Language(tag));
                }
            })
        };
        let button = |action: &'static str, kind: Icon, words: Phrase, enabled: bool| {
            // Not `disabled`: a button that goes grey under the finger would drop the focus.
            let off = (!enabled).then_some("true");
            html! {
                <button type="button" class="button button-quiet" data-action={action} aria-disabled={off}>
                    {icon(kind)}<span class="button-words">{basis.say(words)}</span>
                </button>
            }
        };
        let language = |(tag, name): &(&'static str, Phrase)| {
            html! { <option value={*tag} lang={*tag} selected={*tag == basis.words.locale()}>{basis.say(*name)}</option> }
        };
        html! {
            <header class="head">
                <h1 class="head-title">{basis.say(Phrase::PageName)}</h1>
                <div class="head-actions" onclick={press}>
                    {button("undo", Icon::Undo, Phrase::ActionUndo, *can_undo)}
                    {button("redo", Icon::Redo, Phrase::ActionRedo, *can_redo)}
                    {button("reset", Icon::Reset, Phrase::ActionReset, true)}
                    {button("share", Icon::Link, Phrase::ActionCopyLink, true)}
                </div>
                <label class="head-language">
                    <span class="unseen">{basis.say(Phrase::PageLanguage)}</span>
                    <select class="field" onchange={speak}>{for LANGUAGES.iter().map(language)}</select>
                </label>
            </header>
        }
    }
}
