//! The root component with a host around it: what the host's script asks for, and what it is told.

use std::rc::Rc;

use engine::session::{Message, Session, update_as_host};
use js_sys::Function;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{App, Input};
use crate::baked;
use crate::guest::{Asked, Furniture, Guest};
use crate::shell::language;

/// The way to `App::answer`, for the module that speaks with hosts.
pub const ANSWER: fn(&mut App, &Context<App>, &Asked) -> bool = App::answer;

/// Who caused the last change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Source {
    /// An attribute, a link, a draft or a crash.
    #[default]
    Restore,
    /// The buyer.
    User,
    /// The host's script.
    Api,
}

impl Source {
    fn name(self) -> &'static str {
        match self {
            Self::Restore => "restore",
            Self::User => "user",
            Self::Api => "api",
        }
    }
}

/// Listens to the host's script.
type Asking = Closure<dyn FnMut(String, String, Function)>;

/// What there is for a host; on a page of its own, nothing.
#[derive(Default)]
pub(super) struct Hosted {
    pub(super) guest: Option<Guest>,
    pub(super) source: Source,
    asking: Option<Asking>,
    /// The file that is being read for the logo.
    pub(super) file: Option<web_sys::File>,
    /// Counts the host's catalogues; the same one may be read again for another language.
    revision: Option<String>,
}

/// An answer where nothing is told.
const DONE: &str = r#"{"ok":true}"#;

impl App {
    /// Everything has been drawn: the solid bag and the host may come in.
    pub(super) fn invite(&mut self, context: &Context<Self>) {
        let properties = context.props();
        let Some(place) = &properties.place else { return };
        place.tell("drawn", "");
        let Some(fetch) = properties.fetch else { return };
        let link = context.link().clone();
        spawn_local(async move { link.send_message(Input::Guest(fetch().await)) });
    }

    /// What speaks with the host has come: from now on it is told, and may ask.
    pub(super) fn greet(&mut self, context: &Context<Self>, guest: Option<Guest>) -> bool {
        let Some(place) = &context.props().place else {
            return false;
        };
        let Some(guest) = guest else {
            place.tell("lost", "");
            return false;
        };
        self.hosted.guest = Some(guest);
        self.hosted.revision = place.option("own-revision");
        self.report(context);
        let link = context.link().clone();
        let asking: Asking = Closure::new(move |name, json, answer| {
            link.send_message(Input::Asked(Asked { name, json, answer }));
        });
        place.attend(asking.as_ref().unchecked_ref());
        self.hosted.asking = Some(asking);
        false
    }

    /// Tells the host how things stand.
    pub(super) fn report(&self, context: &Context<Self>) {
        let (Some(place), Some(guest), Some(view)) = (&context.props().place, self.hosted.guest, &self.view) else {
            return;
        };
        let report = (guest.report)(
            &self.catalogue,
            &view.words,
            &self.session,
            &view.rules,
            view.today,
            self.hosted.source.name(),
        );
        place.tell("report", &report);
    }

    /// Does what the host's script asks for. Part of the module for hosts, through its table.
    fn answer(&mut self, context: &Context<Self>, asked: &Asked) -> bool {
        let (Some(place), Some(guest)) = (&context.props().place, self.hosted.guest) else {
            return false;
        };
        let Some(view) = &mut self.view else { return false };
        self.hosted.source = Source::Api;
        match asked.name.as_str() {
            "rules" => {
                view.rules = Rc::new((guest.rules)(&self.catalogue, &mut self.session, place));
                let changed = self.follow(context);
                asked.reply(DONE);
                changed
            }
            "language" => {
                if let Some(tag) = place.option("locale").and_then(|tag| language::shipped(&tag)) {
                    self.shell.speak(tag);
                }
                asked.reply(DONE);
                false
            }
            "furnish" => {
                let furniture = Furniture::of(place);
                let changed = self.move_in(context, furniture);
                asked.reply(DONE);
                changed
            }
            name => {
                let before = self.session.clone();
                let mut rules = (*view.rules).clone();
                let answer = (guest.answer)(
                    name,
                    &asked.json,
                    &mut ::guest::Guest {
                        catalogue: &self.catalogue,
                        words: &view.words,
                        session: &mut self.session,
                        rules: &mut rules,
                        today: view.today,
                    },
                );
                if !answer.effects.is_empty() {
                    self.due = answer.effects;
                }
                let changed = self.session != before && self.follow(context);
                asked.reply(&answer.json);
                changed
            }
        }
    }

    /// Whether the host brings words or a catalogue of its own, which have to be read for each language.
    pub(super) fn brings(&self, context: &Context<Self>) -> bool {
        let place = context.props().place.as_ref();
        place.is_some_and(|place| place.is_guest() && place.option("own-pack").is_some())
    }

    /// Takes up the host's words and catalogue, or goes back to ours. The buyer's work goes on as far as the other
    /// catalogue knows it.
    fn move_in(&mut self, context: &Context<Self>, furniture: Furniture) -> bool {
        let (Some(place), Some(guest), Some(view)) = (&context.props().place, self.hosted.guest, &mut self.view) else {
            return false;
        };
        let catalogue = furniture.catalogue.or_else(baked::catalogue);
        if let Some(words) = furniture.words {
            view.words = Rc::new(language::with_browser_style(words));
            view.trouble = None;
        }
        let revision = place.option("own-revision");
        let changed = std::mem::replace(&mut self.hosted.revision, revision.clone()) != revision;
        if let Some(catalogue) = catalogue.filter(|_| changed) {
            let code = engine::share::code(&self.catalogue, self.session.configuration(), self.session.terms());
            let catalogue = Rc::new(catalogue);
            let mut session = Session::new(&catalogue);
            let _ = update_as_host(&catalogue, &mut session, Message::Open(code));
            view.rules = Rc::new((guest.rules)(&catalogue, &mut session, place));
            session.forget_history();
            view.catalogue = catalogue.clone();
            self.catalogue = catalogue;
            self.session = session;
        }
        self.follow(context)
    }
}
