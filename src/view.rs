//! All that the user interface may read, derived afresh after every change.

use std::rc::Rc;

use engine::alternatives::{Alternatives, Relax, Relaxation, alternatives_within, relaxation};
use engine::appearance::Appearance;
use engine::catalogue::Catalogue;
use engine::date::Date;
use engine::host::HostRules;
use engine::pricing::ladder::{PriceBreak, SweetSpot, ladder, sweet_spots};
use engine::quote::{Quote, quote};
use engine::session::{Message, Session};
use wording::Words;
use yew::Callback;

use crate::artwork::{Artwork, ArtworkProblem};
use crate::later::Supply;

/// What happened in the user interface.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// Something the session has to know.
    Session(Message),
    /// Another language, by tag.
    Language(&'static str),
    /// A file was picked or dropped for the logo.
    PickArtwork(web_sys::File),
    /// The artwork was taken away.
    RemoveArtwork,
    /// Copy the address of this configuration.
    CopyLink,
    /// Open or close the quote as a sheet.
    Sheet(bool),
    /// Everything has been drawn for the first time.
    Drawn,
}

/// How copying the link went, for a short while after it was tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Copied {
    /// The link is on the clipboard.
    Yes,
    /// The clipboard refused; the link is shown to be copied by hand.
    Refused(String),
}

/// What the widget itself has to tell, besides the session's notices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// A language could not be loaded; the one before stays.
    Language,
    /// Storage is refused: drafts live in memory only. Told quietly.
    Storage,
    /// Drawings and details could not be loaded.
    Later,
}

/// Everything a view may show. Parts are shared, so that an unchanged part is cheap to compare.
#[derive(Clone)]
pub struct View {
    /// What is offered.
    pub catalogue: Rc<Catalogue>,
    /// The words of the current language.
    pub words: Rc<Words>,
    /// What the host decided.
    pub rules: Rc<HostRules>,
    /// The buyer's work.
    pub session: Rc<Session>,
    /// Its price, MOQ and lead time.
    pub quote: Rc<Quote>,
    /// What every choice would do. Features that are hidden are not among them.
    pub alternatives: Rc<Vec<Alternatives>>,
    /// What lowers the minimum most cheaply.
    pub relaxation: Option<Relaxation>,
    /// What the bag looks like.
    pub appearance: Rc<Appearance>,
    /// The buyer's artwork.
    pub artwork: Option<Artwork>,
    /// Why the last file was refused.
    pub artwork_problem: Option<ArtworkProblem>,
    /// How copying the link went.
    pub copied: Option<Copied>,
    /// What else has to be told.
    pub trouble: Option<Trouble>,
    /// Whether the quote stands as a sheet over the page, which it does once what draws it is there.
    pub sheet: bool,
    /// Counts the states of the session, so that one can be told from another after it is gone.
    pub revision: u32,
    /// Today.
    pub today: Date,
    /// Brings the drawings and the details.
    pub supply: Rc<Supply>,
    /// Where events go.
    pub emit: Callback<Event>,
}

impl View {
    /// Derives everything from the session.
    pub fn derive(
        catalogue: &Rc<Catalogue>,
        words: &Rc<Words>,
        rules: &Rc<HostRules>,
        session: &Rc<Session>,
        today: Date,
        supply: &Rc<Supply>,
        emit: &Callback<Event>,
    ) -> Self {
        let (configuration, terms) = (session.configuration(), session.terms());
        let quote = quote(catalogue, configuration, terms, today);
        let fixed = session.fixed();
        let mut alternatives = alternatives_within(catalogue, configuration, terms, fixed);
        // What causes the minimum can be lowered only where the buyer may choose.
        let cause = quote.moq.drivers.first().map(|driver| driver.cause.0);
        let open = if cause.is_some_and(|feature| fixed.contains(&feature)) {
            &[]
        } else {
            alternatives.as_slice()
        };
        let colours = quote.shares.first().map(|share| share.feature);
        let splits = !colours.is_some_and(|feature| fixed.contains(&feature));
        let relaxation = relaxation(catalogue, configuration, terms, &quote.moq, open)
            .filter(|found| splits || found.change != Relax::OneColour);
        alternatives.retain(|each| !rules.is_hidden(each.feature));
        Self {
            relaxation,
            appearance: Rc::new(session.appearance(catalogue)),
            quote: Rc::new(quote),
            alternatives: Rc::new(alternatives),
            catalogue: catalogue.clone(),
            words: words.clone(),
            rules: rules.clone(),
            session: session.clone(),
            artwork: None,
            artwork_problem: None,
            copied: None,
            trouble: None,
            sheet: false,
            revision: 0,
            today,
            supply: supply.clone(),
            emit: emit.clone(),
        }
    }

    /// The price at conventional quantities. Reckoned when it is to be seen: what draws it comes later.
    pub fn ladder(&self) -> Vec<PriceBreak> {
        ladder(&self.catalogue, self.session.configuration(), self.session.terms())
    }

    /// Quantities worth a second look.
    pub fn sweet_spots(&self) -> Vec<SweetSpot> {
        sweet_spots(&self.catalogue, self.session.configuration(), self.session.terms())
    }

    /// Sends a message to the session.
    pub fn send(&self, message: Message) {
        self.emit.emit(Event::Session(message));
    }
}
