//! One buyer's work, and the one place where it changes.
//!
//! `update` takes what happened and answers with the effects to be carried out; it causes none itself. A quote is never
//! part of a session: it is derived.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use crate::appearance::Appearance;
use crate::catalogue::{Catalogue, ChoiceId, FeatureId};
use crate::configuration::{Configuration, Picked};
use crate::date::Date;
use crate::look::Rgb;
use crate::rule::{Change, way_out_within};
use crate::share::{CodeTrouble, code, open};
use crate::terms::{ColourShare, Quantity, Terms, with_share};

mod fixed;
mod preset;

pub use fixed::{put_as_host, update_as_host};
pub use preset::{preset_configuration, preset_configuration_within};

use fixed::Pins;
use preset::start;

/// Most steps that can be undone.
pub const HISTORY_MAX: usize = 200;

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// A choice was picked; what conflicts with it is settled.
    Choose(FeatureId, ChoiceId),
    /// A preset was picked, by its index.
    Start(u8),
    /// Another quantity.
    SetQuantity(Quantity),
    /// The next round quantity, up or down.
    StepQuantity(bool),
    /// Bags in a further colour; zero removes it.
    SetShare(ColourShare),
    /// All bags in the configuration's own colour.
    OneColour,
    /// Set-up charges spread over the bags, or on their own.
    SpreadSetup(bool),
    /// The day the goods are needed.
    NeededBy(Option<Date>),
    /// The buyer's own shell colour.
    CustomColour(Rgb),
    /// The buyer's own thread colour.
    CustomThread(Rgb),
    /// The logo's wording.
    LogoText(String),
    /// Back one step.
    Undo,
    /// Forward one step.
    Redo,
    /// Back to the catalogue's default (can be undone).
    Reset,
    /// A share code was opened from an address or pasted.
    Open(String),
    /// A draft was found in storage.
    Restore(String),
    /// The notice was read.
    Dismiss,
}

/// What should be done about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Keep this share code as the draft and in the address, soon but not at once.
    Remember(String),
}

/// What the buyer should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Other features had to change with the last choice.
    Changed(Vec<Change>),
    /// A code had trouble.
    Code(CodeTrouble),
    /// The stored draft had trouble.
    Draft(CodeTrouble),
    /// The choice cannot be combined with the rest in any way we know.
    NoWay(FeatureId, ChoiceId),
    /// The host has fixed this feature; nothing was changed.
    Fixed(FeatureId),
    /// What was opened chose otherwise for these features, which the host has fixed; they were put back.
    PutBack(Vec<FeatureId>),
}

/// What can be undone.
#[derive(Clone, Debug, PartialEq, Eq)]
struct State {
    configuration: Configuration,
    terms: Terms,
    preset: Option<u8>,
}

/// What kind of change the last one was: runs of the same kind of typing are one step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Typing {
    Quantity,
    Share(ColourShareKey),
    Colour,
    Thread,
    Logo,
}

type ColourShareKey = (FeatureId, ChoiceId);

/// One buyer's work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    now: State,
    past: Vec<State>,
    future: Vec<State>,
    typing: Option<Typing>,
    notice: Option<Notice>,
    /// What a host has fixed, if it has.
    pins: Option<Box<Pins>>,
}

impl Session {
    /// A fresh one, at the catalogue's default.
    pub fn new(catalogue: &Catalogue) -> Self {
        let now = State {
            configuration: Configuration::new(catalogue),
            terms: Terms::new(catalogue),
            preset: None,
        };
        Self {
            now,
            past: Vec::new(),
            future: Vec::new(),
            typing: None,
            notice: None,
            pins: None,
        }
    }

    /// The configuration.
    pub fn configuration(&self) -> &Configuration {
        &self.now.configuration
    }

    /// The terms.
    pub fn terms(&self) -> &Terms {
        &self.now.terms
    }

    /// The preset picked last, by its index, if any.
    pub fn preset(&self) -> Option<u8> {
        self.now.preset
    }

    /// What the buyer should know, if anything.
    pub fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// Whether there is a step to undo.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a step to redo.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// What the bag looks like.
    pub fn appearance(&self, catalogue: &Catalogue) -> Appearance {
        appearance(catalogue, self.configuration())
    }

    /// The features the buyer may not change.
    pub fn fixed(&self) -> &[FeatureId] {
        self.pins.as_ref().map_or(&[], |pins| &pins.fixed)
    }

    /// Makes the present the beginning: nothing before it can be undone. For what was opened rather than done.
    pub fn forget_history(&mut self) {
        self.past.clear();
        self.future.clear();
        self.typing = None;
    }

    /// Changes the terms.
    fn order(&mut self, change: impl FnOnce(&mut Terms), typing: Option<Typing>) {
        let mut next = self.now.clone();
        change(&mut next.terms);
        self.step(next, typing);
    }

    /// Changes what is typed about the bag.
    fn dress(&mut self, change: impl FnOnce(&mut Configuration), typing: Typing) {
        let mut next = self.now.clone();
        change(&mut next.configuration);
        self.step(next, Some(typing));
    }

    /// Takes a step to `next` with what a host has fixed put back; answers with the features that had to be.
    fn step_pinned(&mut self, catalogue: &Catalogue, next: State) -> Vec<FeatureId> {
        if let Some(pins) = &self.pins {
            return (pins.step)(self, catalogue, next);
        }
        self.step(next, None);
        Vec::new()
    }

    fn step(&mut self, next: State, typing: Option<Typing>) {
        // Typing what is there already is no step, and what follows must not be taken for its continuation.
        if next == self.now {
            return;
        }
        let goes_on = typing.is_some() && typing == self.typing;
        self.typing = typing;
        let before = core::mem::replace(&mut self.now, next);
        if !goes_on {
            self.past.push(before);
            if self.past.len() > HISTORY_MAX {
                self.past.remove(0);
            }
        }
        self.future.clear();
    }
}

/// What the bag of a configuration looks like.
pub fn appearance(catalogue: &Catalogue, configuration: &Configuration) -> Appearance {
    let picked = Picked::new(catalogue, configuration);
    let mut appearance = Appearance::default();
    for (id, feature) in catalogue.features() {
        let set = picked.of(id);
        for (_, choice) in feature.choices().filter(|(choice, _)| set.has(*choice)) {
            for look in &choice.looks {
                appearance.take(*look, configuration.custom_colour, configuration.custom_thread);
            }
        }
    }
    appearance.logo.text = String::from(configuration.logo_text().trim_end());
    appearance
}

/// Takes what happened and answers with what should be done. What the buyer does leaves the features the host has fixed as
/// they are; for what the host does there is `update_as_host`.
pub fn update(catalogue: &Catalogue, session: &mut Session, message: Message) -> Vec<Effect> {
    let before = session.now.clone();
    session.notice = None;
    let pins = session.pins.as_deref();
    if let Some(feature) = pins.and_then(|pins| (pins.forbids)(pins, catalogue, &message)) {
        session.notice = Some(Notice::Fixed(feature));
        return Vec::new();
    }
    match message {
        Message::Choose(feature, choice) => choose(catalogue, session, feature, choice),
        Message::Start(index) => start(catalogue, session, index),
        Message::SetQuantity(quantity) => {
            session.order(|terms| terms.quantity = quantity, Some(Typing::Quantity));
        }
        Message::StepQuantity(up) => {
            let quantity = session.terms().quantity.stepped(up);
            session.order(|terms| terms.quantity = quantity, Some(Typing::Quantity));
        }
        Message::SetShare(share) => {
            let typing = (share.quantity > 0).then_some(Typing::Share((share.feature, share.choice)));
            session.order(|terms| *terms = with_share(terms, share), typing);
        }
        Message::OneColour => {
            let mut next = session.now.clone();
            next.terms.split.clear();
            session.step_pinned(catalogue, next);
        }
        Message::SpreadSetup(spread) => session.order(|terms| terms.spread_setup = spread, None),
        Message::NeededBy(needed_by) => session.order(|terms| terms.needed_by = needed_by, None),
        Message::CustomColour(colour) => session.dress(|bag| bag.custom_colour = colour, Typing::Colour),
        Message::CustomThread(colour) => session.dress(|bag| bag.custom_thread = colour, Typing::Thread),
        Message::LogoText(text) => session.dress(|bag| bag.set_logo_text(&text), Typing::Logo),
        Message::Undo => travel(session, true),
        Message::Redo => travel(session, false),
        Message::Reset => {
            let fresh = Session::new(catalogue).now;
            session.step_pinned(catalogue, fresh);
        }
        Message::Open(text) => load(catalogue, session, &text, Notice::Code),
        Message::Restore(text) => load(catalogue, session, &text, Notice::Draft),
        Message::Dismiss => return Vec::new(),
    }
    remember(catalogue, session, &before)
}

fn remember(catalogue: &Catalogue, session: &Session, before: &State) -> Vec<Effect> {
    if session.now == *before {
        return Vec::new();
    }
    alloc::vec![Effect::Remember(code(
        catalogue,
        session.configuration(),
        session.terms()
    ))]
}

fn choose(catalogue: &Catalogue, session: &mut Session, feature: FeatureId, choice: ChoiceId) {
    match way_out_within(catalogue, session.configuration(), feature, choice, session.fixed()) {
        Some(way) => {
            let others = way.changes;
            let next = State {
                configuration: way.configuration,
                ..session.now.clone()
            };
            session.step(next, None);
            if !others.is_empty() {
                session.notice = Some(Notice::Changed(others));
            }
        }
        None => session.notice = Some(Notice::NoWay(feature, choice)),
    }
}

fn travel(session: &mut Session, back: bool) {
    let (from, to) = if back {
        (&mut session.past, &mut session.future)
    } else {
        (&mut session.future, &mut session.past)
    };
    if let Some(state) = from.pop() {
        to.push(core::mem::replace(&mut session.now, state));
    }
    session.typing = None;
}

fn load(catalogue: &Catalogue, session: &mut Session, text: &str, notice: fn(CodeTrouble) -> Notice) {
    let opened = open(catalogue, text);
    let next = State {
        configuration: opened.configuration,
        terms: opened.terms,
        preset: None,
    };
    let put_back = session.step_pinned(catalogue, next);
    // That a code could not be read says more than that some of it was put back.
    let unread = matches!(opened.trouble, Some(CodeTrouble::Damaged | CodeTrouble::Newer));
    session.notice = if unread || put_back.is_empty() {
        opened.trouble.map(notice)
    } else {
        Some(Notice::PutBack(put_back))
    };
}

#[cfg(test)]
mod tests;
