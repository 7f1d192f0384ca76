//! What a buyer may never need: the drawings, what unfolds in the quote, the reading of artwork, and the controls that are
//! far down or asked for. The page fetches them as a module of their own at the first sign that they will be wanted, and
//! shows what the build drew until then.

use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use engine::artwork::ArtworkProblem;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::{AttrValue, Callback, Html};

use crate::artwork::Artwork;
use crate::place::Place;
use crate::ui::drawing::Subject;
use crate::ui::quote::unfolded::Unfolding;
use crate::view::View;
use crate::{shell, svg, ui};

/// Marks what holds a drawing, with the name the ids in it begin with.
pub const DRAWN: &str = "data-drawn";

/// Artwork on its way; nothing comes of it once another file has been taken up.
pub type Reading = Pin<Box<dyn Future<Output = Option<Result<Artwork, ArtworkProblem>>>>>;

/// The module on its way; nothing if it could not be had.
pub type Fetching = Pin<Box<dyn Future<Output = Option<Later>>>>;

/// The way into the module. Addresses rather than calls: whatever is called belongs to the caller's own module.
#[derive(Clone, Copy, Debug)]
pub struct Later {
    /// Draws a bag or the chip of a choice; ids in it begin with the text.
    pub drawing: fn(&Subject, &str) -> Html,
    /// Draws what unfolds in the quote, and the controls that come with it.
    pub unfolded: fn(Unfolding, &View) -> Html,
    /// Reads a file for the logo; the place is asked for a worker.
    pub artwork: fn(web_sys::File, Place, shell::artwork::Bench) -> Reading,
}

impl Later {
    /// All of it, as part of the module that asks.
    pub fn here() -> Self {
        Self {
            drawing: svg::drawing,
            unfolded: ui::quote::unfolded::draw,
            artwork: |file, place, bench| Box::pin(shell::artwork::read(file, place, bench)),
        }
    }
}

/// Where the small picture of a preset comes from.
#[derive(Clone, Debug, PartialEq)]
pub enum Thumbnail {
    /// From nowhere yet: the first view leaves it out.
    Blank,
    /// From a file of the build.
    File(AttrValue),
    /// From the module.
    Drawn,
}

#[derive(Default)]
struct State {
    later: Option<Later>,
    fetching: bool,
    waiting: Vec<Callback<bool>>,
    /// What the build drew, by the name its ids begin with.
    kept: Vec<(String, Element)>,
    outcome: Option<Callback<bool>>,
}

/// Brings the module when it is asked for, and stands in for it until then. One for each widget.
pub struct Supply {
    root: Option<Element>,
    first_view: bool,
    fetch: Option<fn() -> Fetching>,
    state: RefCell<State>,
}

/// Each is one of its own.
impl PartialEq for Supply {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Supply {
    /// For a page: keeps the drawings that are in it.
    pub fn new(root: &Element, fetch: fn() -> Fetching) -> Rc<Self> {
        let mut kept = Vec::new();
        crate::first_view::each_element(root, &["[", DRAWN, "]"].concat(), |place| {
            if let (Some(name), Some(drawing)) = (place.get_attribute(DRAWN), place.first_element_child()) {
                kept.push((name, drawing));
            }
        });
        let state = State {
            kept,
            ..State::default()
        };
        Rc::new(Self {
            root: Some(root.clone()),
            first_view: false,
            fetch: Some(fetch),
            state: RefCell::new(state),
        })
    }

    /// With everything there from the beginning.
    pub fn filled() -> Rc<Self> {
        Rc::new(Self::with_all(false))
    }

    /// With everything there, and the presets' pictures left out.
    pub fn for_first_view() -> Rc<Self> {
        Rc::new(Self::with_all(true))
    }

    fn with_all(first_view: bool) -> Self {
        Self {
            root: None,
            first_view,
            fetch: None,
            state: RefCell::new(State {
                later: Some(Later::here()),
                ..State::default()
            }),
        }
    }

    /// The module, if it is there.
    pub fn get(&self) -> Option<Later> {
        self.state.try_borrow().ok()?.later
    }

    /// Fetches the module, unless it is there or on its way.
    pub fn ask(self: &Rc<Self>) {
        let (Some(fetch), Ok(mut state)) = (self.fetch, self.state.try_borrow_mut()) else {
            return;
        };
        if state.later.is_some() || state.fetching {
            return;
        }
        state.fetching = true;
        let supply = self.clone();
        spawn_local(async move { supply.arrive(fetch().await) });
    }

    /// Tells when it has come, and each time before that it has not. Asks for nothing.
    pub fn wait(&self, done: Callback<bool>) {
        if let Ok(mut state) = self.state.try_borrow_mut() {
            state.waiting.push(done);
        }
    }

    /// Tells each time whether it has come.
    pub fn report_to(&self, outcome: Callback<bool>) {
        if let Ok(mut state) = self.state.try_borrow_mut() {
            state.outcome = Some(outcome);
        }
    }

    fn arrive(&self, later: Option<Later>) {
        let Ok(mut state) = self.state.try_borrow_mut() else {
            return;
        };
        state.fetching = false;
        state.later = later;
        let mut told = state.waiting.clone();
        told.extend(state.outcome.clone());
        if later.is_some() {
            state.kept.clear();
            state.waiting.clear();
        }
        drop(state);
        for each in told {
            each.emit(later.is_some());
        }
    }

    /// What the build drew under this name.
    pub fn kept(&self, name: &str) -> Option<Element> {
        let state = self.state.try_borrow().ok()?;
        let found = state.kept.iter().find(|(known, _)| known == name);
        found.map(|(_, drawing)| drawing.clone())
    }

    /// The picture of a preset, which the build made for the presets it knew.
    pub fn thumbnail(&self, key: &str) -> Thumbnail {
        if self.first_view {
            return Thumbnail::Blank;
        }
        self.root
            .as_ref()
            .and_then(|root| root.get_attribute(&["data-thumbnail-", key].concat()))
            .map_or(Thumbnail::Drawn, |file| Thumbnail::File(file.into()))
    }
}
