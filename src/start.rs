//! What a visit starts with: the catalogue, the words, today, and the buyer's work as an address or a draft left it.
//!
//! Nothing here knows the user interface: it is part of what answers first, before the widget has arrived.

use std::rc::Rc;

use engine::catalogue::Catalogue;
use engine::date::Date;
use engine::host::HostRules;
use engine::quote::{Quote, quote};
use engine::session::{Effect, Message, Session, update};
use wording::Words;

use crate::baked;
use crate::view::{Event, Trouble};

/// What a visit starts with.
#[derive(Debug)]
pub struct Start {
    /// What is offered.
    pub catalogue: Rc<Catalogue>,
    /// The words of the first language.
    pub words: Rc<Words>,
    /// The buyer's work.
    pub session: Session,
    /// What the host decides for its buyers.
    pub rules: Rc<HostRules>,
    /// Today.
    pub today: Date,
    /// Something to tell at once, such as a language that could not be loaded.
    pub trouble: Option<Trouble>,
    /// What has to be carried out for changes made so far.
    pub effects: Vec<Effect>,
    /// What was asked for before there was anybody to do it.
    pub wish: Option<Wish>,
}

/// What only the whole widget can do.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    /// The whole quote, as a sheet.
    Sheet,
    /// Anything else.
    Event(Event),
}

impl Start {
    /// A start with the default catalogue; `None` if it cannot be read, which the build rules out.
    pub fn new(words: Words, today: Date) -> Option<Self> {
        Some(Self::with(Rc::new(baked::catalogue()?), words, today))
    }

    /// A start with a catalogue and words for it.
    pub fn with(catalogue: Rc<Catalogue>, words: Words, today: Date) -> Self {
        let session = Session::new(&catalogue);
        Self {
            catalogue,
            words: Rc::new(words),
            session,
            rules: Rc::default(),
            today,
            trouble: None,
            effects: Vec::new(),
            wish: None,
        }
    }

    /// Opens what an earlier visit or an address left.
    pub fn open(&mut self, message: Message) {
        let _ = update(&self.catalogue, &mut self.session, message);
        self.session.forget_history();
    }

    /// Takes what happened.
    pub fn apply(&mut self, message: Message) {
        let effects = update(&self.catalogue, &mut self.session, message);
        if !effects.is_empty() {
            self.effects = effects;
        }
    }

    /// The quote as things stand.
    pub fn quote(&self) -> Quote {
        quote(
            &self.catalogue,
            self.session.configuration(),
            self.session.terms(),
            self.today,
        )
    }
}
