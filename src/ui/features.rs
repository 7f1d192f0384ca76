//! The features in the order of the catalogue's groups; each is a fieldset that is drawn again only if something in it changed.

use std::rc::Rc;

use engine::catalogue::{Control, FeatureId};
use engine::session::Message;
use wasm_bindgen::JsCast;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::basis::{Basis, list, owned};
use super::choice::Offered;
use super::choice::list::{List, about, entry};
use super::choice::offer::{Offer, offer_box};
use super::choice::tiles::{fixed, tile};
use super::element::{Pen, shape};
use super::part::{Draw, Memory, part};
use super::terms_explained::terms_of_feature;
use engine::catalogue::ChoiceId;

/// Which unavailable choice was asked for.
pub type Asked = Option<(FeatureId, ChoiceId)>;

/// What a feature shows.
#[derive(Clone, PartialEq)]
pub struct FeatureField {
    /// Catalogue, words, events.
    pub basis: Basis,
    /// The feature.
    pub feature: FeatureId,
    /// Whether it is near what is seen, so that its choices are pictured.
    pub near: bool,
    /// Its choices.
    pub offered: Rc<[Offered]>,
    /// The way out for one of its unavailable choices.
    pub offer: Option<Rc<Offer>>,
    /// Told when an unavailable choice is asked for, or no longer.
    pub ask: Callback<Asked>,
}

impl Draw for FeatureField {
    fn draw(&self, _memory: &Memory) -> Html {
        let Self {
            basis,
            feature,
            near,
            offered,
            offer,
            ask,
        } = self;
        let Some(known) = basis.catalogue.feature(*feature) else {
            return Html::default();
        };
        let asked = offer.as_ref().map(|offer| offer.choice);
        let answered = ask.reform(|()| None);
        let label = AttrValue::from(["pw-", &known.key, "-legend"].concat());
        let shown = |each: &Offered| match asked {
            Some(choice) if known.several => each.picked != (choice == each.choice),
            Some(choice) => choice == each.choice,
            None => each.picked,
        };
        let is_fixed = basis.rules.is_locked(*feature);
        let control = match known.control {
            _ if is_fixed => "choices-fixed",
            Control::Cards => "choices choices-cards",
            Control::Swatches => "choices choices-swatches",
            Control::Chips => "choices choices-chips",
            Control::List => "choices-list",
        };
        let choices = if is_fixed {
            fixed(basis, known, offered, *near)
        } else if known.control == Control::List && !known.several {
            let entries = offered
                .iter()
                .filter_map(|each| Some(entry(basis, known.choices.get(usize::from(each.choice.0))?, each)));
            let current = offered
                .iter()
                .find(|each| shown(each))
                .and_then(|each| known.choices.get(usize::from(each.choice.0)));
            let current = current.map_or(AttrValue::Static(""), |choice| AttrValue::from(choice.key.to_string()));
            part(List {
                current,
                label: label.clone(),
                entries: entries.collect(),
                about: about(basis, known, offered),
            })
        } else {
            let draw = |each: &Offered| {
                let choice = known.choices.get(usize::from(each.choice.0))?;
                Some(tile(basis, *feature, choice, each, shown(each), *near))
            };
            list(offered.iter().filter_map(draw))
        };
        let mut pen = Pen::default();
        pen.give(owned(&known.key));
        pen.open(shape!(fieldset class="feature" part="field" data-feature=?));
        let pick = pick(self);
        pen.on(ListenerKind::onchange, move |event| pick.emit(event));
        pen.draw(shape!(legend), |pen| {
            pen.give(label);
            pen.say(shape!(span id=?), basis.text(known.name));
        });
        pen.group(|pen| {
            if let Some(help) = known.help {
                pen.say(shape!(p class="feature-help"), basis.text(help));
            }
        });
        pen.add(terms_of_feature(basis, known));
        pen.give(AttrValue::Static(control));
        pen.draw(shape!(div class=?), |pen| {
            pen.add(choices);
            pen.group(|pen| {
                if let Some(offer) = offer {
                    pen.add(offer_box(basis, *feature, offer, &answered));
                }
            });
        });
        pen.close();
        pen.one()
    }
}

/// One listener for all choices: which one it was is read from the event.
fn pick(properties: &FeatureField) -> Callback<Event> {
    let FeatureField {
        basis,
        feature,
        offered,
        ask,
        offer,
        near: _,
    } = properties.clone();
    Callback::from(move |event: Event| {
        let Some(key) = event.target().and_then(|target| value_of(&target)) else {
            return;
        };
        let Some(known) = basis.catalogue.feature(feature) else {
            return;
        };
        let Some((choice, _)) = known.find(&key) else { return };
        let Some(each) = offered.iter().find(|each| each.choice == choice) else {
            return;
        };
        let asked_before = offer.as_ref().is_some_and(|offer| offer.choice == choice);
        if each.reason.is_some() && !asked_before {
            ask.emit(Some((feature, choice)));
            return;
        }
        // A choice that is made clears the question by itself, once everything has followed.
        if asked_before {
            ask.emit(None);
            return;
        }
        if offer.is_some() && each.picked && !known.several {
            ask.emit(None);
        }
        // Sent even if it looks picked already: right after a click these choices still show what was before it, and a
        // second thought must count. The session ignores what changes nothing.
        basis.send(Message::Choose(feature, choice));
    })
}

fn value_of(target: &web_sys::EventTarget) -> Option<String> {
    if let Some(field) = target.dyn_ref::<web_sys::HtmlInputElement>() {
        return Some(field.value());
    }
    target
        .dyn_ref::<web_sys::HtmlSelectElement>()
        .map(web_sys::HtmlSelectElement::value)
}
