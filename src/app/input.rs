//! What the root component is given, and what can reach it.

use std::rc::Rc;

use wording::Words;
use yew::Properties;

use crate::artwork::{Artwork, ArtworkProblem};
use crate::first_view::early::Early;
use crate::guest::{Asked, Fetching, Guest};
use crate::later::Supply;
use crate::place::Place;
use crate::view::{Copied, Event};

/// What the page hands to the widget.
#[derive(Clone, Properties)]
pub struct AppProperties {
    /// The first view, and the buyer's work in it.
    pub early: Early,
    /// Brings the drawings and the details.
    pub supply: Rc<Supply>,
    /// Where the widget stands; nowhere where the first view is drawn.
    pub place: Option<Place>,
    /// Brings what speaks with a host.
    pub fetch: Option<fn() -> Fetching>,
}

/// Handed over once; nobody hands over others.
impl PartialEq for AppProperties {
    fn eq(&self, other: &Self) -> bool {
        self.early == other.early && self.place == other.place
    }
}

impl AppProperties {
    /// All there is to hand over.
    pub fn new(early: Early, supply: Rc<Supply>, place: Option<Place>) -> Self {
        Self {
            early,
            supply,
            place,
            fetch: None,
        }
    }
}

/// What can reach the root.
#[derive(Debug)]
pub enum Input {
    /// From the user interface.
    Event(Event),
    /// The figures of the last change have been painted: draw the rest.
    Follow,
    /// A language has arrived, or not.
    Spoken(Option<Rc<Words>>),
    /// The artwork was read, or refused.
    Artwork(Result<Artwork, ArtworkProblem>),
    /// The link was copied, or not.
    Copied(Option<Copied>),
    /// The address was changed from outside.
    Navigated(String),
    /// The buyer is here.
    Sign,
    /// Signs of the buyer count again.
    Watch,
    /// Drawings and details have come, or not.
    Supplied(bool),
    /// What speaks with the host has come, or not.
    Guest(Option<Guest>),
    /// The host's script asks for something.
    Asked(Asked),
}
