//! What every part of the interface stands on: the catalogue, the words, and where events go.

use std::rc::Rc;

use engine::amount::Minor;
use engine::catalogue::{Catalogue, ChoiceId, ChoiceSet, FeatureId, TextId};
use engine::host::{HostRules, PriceDisplay};
use engine::session::Message;
use wording::{Arg, Phrase, Words};
use yew::virtual_dom::{VList, VNode};
use yew::{AttrValue, Callback, Html};

use crate::later::Supply;
use crate::view::{Event, View};

/// Shared by all parts of one widget. Compared by address: its parts are replaced as a whole or not at all.
#[derive(Clone)]
pub struct Basis {
    /// What is offered.
    pub catalogue: Rc<Catalogue>,
    /// The words of the current language.
    pub words: Rc<Words>,
    /// What the host decided.
    pub rules: Rc<HostRules>,
    /// Brings the drawings.
    pub supply: Rc<Supply>,
    /// Where events go.
    pub emit: Callback<Event>,
}

impl PartialEq for Basis {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.catalogue, &other.catalogue)
            && Rc::ptr_eq(&self.words, &other.words)
            && Rc::ptr_eq(&self.rules, &other.rules)
    }
}

impl From<&View> for Basis {
    fn from(view: &View) -> Self {
        Self {
            catalogue: view.catalogue.clone(),
            words: view.words.clone(),
            rules: view.rules.clone(),
            supply: view.supply.clone(),
            emit: view.emit.clone(),
        }
    }
}

impl Basis {
    /// Sends a message to the session.
    pub fn send(&self, message: Message) {
        self.emit.emit(Event::Session(message));
    }

    /// A phrase as it is.
    pub fn say(&self, phrase: Phrase) -> AttrValue {
        owned(self.words.say(phrase))
    }

    /// A phrase with its placeholders filled.
    pub fn fill(&self, phrase: Phrase, arguments: &[(&str, Arg<'_>)]) -> AttrValue {
        self.words.fill(phrase, arguments).into()
    }

    /// A text of the catalogue.
    pub fn text(&self, id: TextId) -> AttrValue {
        owned(self.words.text(id))
    }

    /// An amount in the catalogue's currency.
    pub fn money(&self, amount: Minor) -> String {
        self.words
            .money(amount, &self.catalogue.currency, self.catalogue.decimals)
    }

    /// A difference of amounts, with its sign.
    pub fn delta(&self, amount: Minor) -> String {
        self.words
            .money_delta(amount, &self.catalogue.currency, self.catalogue.decimals)
    }

    /// What a difference of the unit price says beside a choice: its amount, only which way it goes, or nothing, as the
    /// host has it.
    pub fn price_effect(&self, amount: Minor) -> String {
        match self.rules.price {
            _ if amount == Minor(0) => String::new(),
            PriceDisplay::Instant => self.delta(amount),
            PriceDisplay::Range if amount.0 > 0 => self.words.say(Phrase::EffectDearer).to_owned(),
            PriceDisplay::Range => self.words.say(Phrase::EffectCheaper).to_owned(),
            PriceDisplay::Request | PriceDisplay::Hidden => String::new(),
        }
    }

    /// The name of a feature.
    pub fn feature_name(&self, feature: FeatureId) -> &str {
        self.catalogue
            .feature(feature)
            .map_or("", |known| self.words.text(known.name))
    }

    /// The name of a choice.
    pub fn choice_name(&self, feature: FeatureId, choice: ChoiceId) -> &str {
        self.catalogue
            .choice(feature, choice)
            .map_or("", |known| self.words.text(known.name))
    }

    /// The names of some choices of a feature in a sentence, or the word for none.
    pub fn choice_names(&self, feature: FeatureId, set: ChoiceSet) -> String {
        let names: Vec<&str> = set.iter().map(|choice| self.choice_name(feature, choice)).collect();
        if names.is_empty() {
            return self.words.say(Phrase::FeatureNone).to_owned();
        }
        self.words.list(&names)
    }
}

/// A text that outlives its source.
pub fn owned(text: &str) -> AttrValue {
    AttrValue::from(text.to_owned())
}

/// A list of its own, so that its keys are compared among themselves: nodes keep their focus when neighbours come and go.
pub fn list(nodes: impl IntoIterator<Item = Html>) -> Html {
    VNode::from(VList::with_children(nodes.into_iter().collect(), None))
}

/// Two views are equal if their parts are the same ones.
impl PartialEq for View {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.session, &other.session)
            && Rc::ptr_eq(&self.words, &other.words)
            && Rc::ptr_eq(&self.catalogue, &other.catalogue)
            && Rc::ptr_eq(&self.rules, &other.rules)
            && Rc::ptr_eq(&self.quote, &other.quote)
            && self.artwork == other.artwork
            && self.artwork_problem == other.artwork_problem
            && self.copied == other.copied
            && self.trouble == other.trouble
            && self.sheet == other.sheet
    }
}
