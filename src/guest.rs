//! What a host may ask and is told: a module of its own, which only the element fetches. And what a host brings, a
//! catalogue and words, which its script has had read.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use ::guest::Answer;
use engine::catalogue::{Catalogue, FeatureId};
use engine::date::Date;
use engine::host::{HostRules, PriceDisplay};
use engine::session::{Message, Session, update_as_host};
use engine::terms::Quantity;
use js_sys::Function;
use wasm_bindgen::JsValue;
use wording::Words;
use yew::Context;

use crate::app::App;
use crate::app::hosted::ANSWER;
use crate::place::Place;
use crate::start::Start;

/// What a host may want from the beginning.
pub const WISHES: [&str; 8] = [
    "catalogue-refused",
    "state",
    "market",
    "incoterm",
    "quantity",
    "lock",
    "hide",
    "price-display",
];

/// The module on its way; nothing if it could not be had.
pub type Fetching = Pin<Box<dyn Future<Output = Option<Guest>>>>;

/// The way into the module, as addresses: whatever is called belongs to the caller's own module.
#[derive(Clone, Copy, Debug)]
pub struct Guest {
    /// Does what a host asks for.
    pub answer: fn(&str, &str, &mut ::guest::Guest<'_>) -> Answer,
    /// What a host is told after a change.
    pub report: fn(&Catalogue, &Words, &Session, &HostRules, Date, &str) -> String,
    /// Has a start take up what the host wants.
    pub obey: fn(&mut Start, &Place),
    /// Does what the host's script asks for.
    pub serve: fn(&mut App, &Context<App>, &Asked) -> bool,
    /// Reads the host's rules anew, for a catalogue and the work in it.
    pub rules: fn(&Catalogue, &mut Session, &Place) -> HostRules,
}

impl Guest {
    /// All of it, as part of the module that asks.
    pub fn here() -> Self {
        Self {
            answer: ::guest::answer,
            report: ::guest::report,
            obey,
            serve: ANSWER,
            rules,
        }
    }
}

/// Something the host's script asked for.
#[derive(Clone, Debug)]
pub struct Asked {
    /// What.
    pub name: String,
    /// With what, as JSON.
    pub json: String,
    /// Who waits for the answer.
    pub answer: Function,
}

impl Asked {
    /// Gives the answer.
    pub fn reply(&self, json: &str) {
        let _ = self.answer.call1(&JsValue::NULL, &JsValue::from_str(json));
    }
}

/// What the host offers in place of ours, already read by its script.
#[derive(Clone, Debug)]
pub struct Furniture {
    /// The words, with texts for the catalogue.
    pub words: Option<Words>,
    /// The host's catalogue.
    pub catalogue: Option<Catalogue>,
}

impl Furniture {
    /// What the host's script has ready.
    pub fn of(place: &Place) -> Self {
        Self {
            words: place.option("own-pack").and_then(|pack| Words::unpack_any(&pack).ok()),
            catalogue: place
                .bytes("own-catalogue")
                .and_then(|packed| Catalogue::unpack(&packed).ok()),
        }
    }
}

/// What the host wants: what to start from, and what the buyer may change and see.
fn obey(start: &mut Start, place: &Place) {
    let catalogue = start.catalogue.clone();
    let mut set = |message| {
        let _ = update_as_host(&catalogue, &mut start.session, message);
    };
    if let Some(code) = place.option("state").filter(|code| !code.is_empty()) {
        set(Message::Open(code));
    }
    for (attribute, feature) in [("market", "destination"), ("incoterm", "incoterm")] {
        let choice = place.option(attribute).and_then(|key| {
            let (id, feature) = catalogue.find(feature)?;
            Some((id, feature.find(&key)?.0))
        });
        if let Some((feature, choice)) = choice {
            set(Message::Choose(feature, choice));
        }
    }
    let quantity = place.option("quantity").and_then(|text| text.trim().parse().ok());
    if let Some(quantity) = quantity {
        set(Message::SetQuantity(Quantity::nearest(quantity)));
    }
    let mut rules = rules(&catalogue, &mut start.session, place);
    if place.option("catalogue-refused").is_some() {
        // Nobody is told the prices of another catalogue.
        rules.price = PriceDisplay::Request;
    }
    start.rules = Rc::new(rules);
    start.session.forget_history();
}

/// What the host decides for its buyers, read from what its script says, and fixed in the buyer's work. Keys of features
/// that are not there are left out: a list may be meant for several catalogues.
fn rules(catalogue: &Catalogue, session: &mut Session, place: &Place) -> HostRules {
    let features = |name: &str| -> Vec<FeatureId> {
        let text = place.option(name).unwrap_or_default();
        text.split_ascii_whitespace()
            .filter_map(|key| catalogue.find(key))
            .map(|(id, _)| id)
            .collect()
    };
    let price = place.option("price-display").unwrap_or_default();
    // A slip of the pen must not tell what the host wanted kept.
    let otherwise = if price.is_empty() {
        PriceDisplay::Instant
    } else {
        PriceDisplay::Request
    };
    let rules = HostRules {
        locked: features("lock"),
        hidden: features("hide"),
        price: PriceDisplay::ALL
            .into_iter()
            .find(|(_, name)| *name == price)
            .map_or(otherwise, |(display, _)| display),
    };
    session.fix(catalogue, rules.fixed());
    rules
}
