//! The choices: where to start, how many, then the catalogue's groups of features, with a row of links that leads to each.

use std::rc::Rc;

use engine::alternatives::modes_in_time;
use engine::catalogue::{FeatureId, Role};
use engine::look::{LogoMethod, Look};
use engine::quote::transport;
use wording::Phrase;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::basis::{Basis, list, owned};
use super::choice::colour::OwnColour;
use super::choice::logo::Logo;
use super::choice::offer::Offer;
use super::choice::offered;
use super::control::chip::Own;
use super::delivery::Delivery;
use super::element::{Pen, shape};
use super::features::{Asked, FeatureField};
use super::part::{Draw, Memory, keyed_part, part};
use super::presets::Presets;
use super::quantity::QuantityField;
use super::quote::moq::here;
use super::split::Split;
use crate::view::View;

/// All choices.
#[derive(Clone, PartialEq)]
pub struct Choices {
    /// Everything.
    pub view: View,
    /// How many groups are drawn besides the first one: the page grows by one at a time while it is young.
    pub shown: usize,
    /// Which groups are near what is seen, a bit for each.
    pub near: u32,
    /// The way out for an unavailable choice that was asked for.
    pub open: Option<(FeatureId, Rc<Offer>)>,
    /// Told when an unavailable choice is asked for, or no longer.
    pub ask: Callback<Asked>,
}

impl Draw for Choices {
    fn draw(&self, _memory: &Memory) -> Html {
        groups(
            &Basis::from(&self.view),
            &self.view,
            (self.shown, self.near),
            self.open.clone(),
            &self.ask,
        )
    }
}

fn groups(
    basis: &Basis,
    view: &View,
    (shown, near): (usize, u32),
    mut open: Option<(FeatureId, Rc<Offer>)>,
    ask: &Callback<Asked>,
) -> Html {
    let catalogue = &view.catalogue;
    let groups = (0..=u8::MAX).zip(catalogue.groups.iter());
    let mut pen = Pen::default();
    pen.draw(shape!(div class="choices-all"), |pen| {
        jumps(pen, basis);
        pen.add(part(Presets {
            basis: basis.clone(),
            current: view.session.preset(),
        }));
        pen.draw(
            shape!(section class="group" data-group="quantity" aria-labelledby="pw-group-quantity"),
            |pen| {
                let title = basis.say(Phrase::QuantityLabel);
                pen.say(shape!(h2 id="pw-group-quantity" tabindex="-1"), title);
                pen.add(part(QuantityField {
                    basis: basis.clone(),
                    quantity: view.quote.quantity,
                    minimum: view.quote.moq.minimum,
                }));
                pen.group(|pen| {
                    if shown > 0 && !view.quote.shares.is_empty() {
                        pen.add(part(Split {
                            basis: basis.clone(),
                            shares: Rc::from(view.quote.shares.as_slice()),
                            short: Rc::from(view.quote.moq.colours_short.as_slice()),
                        }));
                    }
                });
            },
        );
        pen.group(|pen| {
            for (index, (key, name)) in groups.take(shown + 1) {
                let id = AttrValue::from(["pw-group-", key].concat());
                pen.give(owned(key));
                pen.give(id.clone());
                pen.open(shape!(section class="group" data-group=? aria-labelledby=?));
                pen.key(key);
                pen.give(id);
                pen.say(shape!(h2 id=? tabindex="-1"), basis.text(*name));
                pen.add(list(fields(basis, view, (index, is_near(near, index)), &mut open, ask)));
                pen.close();
            }
        });
    });
    pen.one()
}

/// Whether a group is among those that are near. Beyond what can be told apart, all are.
fn is_near(near: u32, group: u8) -> bool {
    1_u32.checked_shl(group.into()).is_none_or(|bit| near & bit != 0)
}

/// A row of links that leads to each group.
fn jumps(pen: &mut Pen, basis: &Basis) {
    let groups = basis
        .catalogue
        .groups
        .iter()
        .map(|(key, name)| (&**key, basis.text(*name)));
    let entries = [
        ("presets", basis.say(Phrase::PresetsTitle)),
        ("quantity", basis.say(Phrase::QuantityLabel)),
    ]
    .into_iter()
    .chain(groups);
    pen.give(basis.say(Phrase::ChoicesTitle));
    pen.draw(shape!(nav class="jumps" aria-label=?), |pen| {
        pen.open(shape!(ul));
        pen.on(ListenerKind::onclick, jump_to);
        for (key, name) in entries {
            pen.draw(shape!(li), |pen| {
                pen.give(["#pw-group-", key].concat().into());
                pen.say(shape!(a class="jump" href=?), name);
            });
        }
        pen.close();
    });
}

/// The features of a group that apply, and what belongs beside them.
fn fields(
    basis: &Basis,
    view: &View,
    (group, near): (u8, bool),
    open: &mut Option<(FeatureId, Rc<Offer>)>,
    ask: &Callback<Asked>,
) -> Vec<Html> {
    let configuration = view.session.configuration();
    let own = Own {
        colour: configuration.custom_colour,
        thread: configuration.custom_thread,
    };
    let mut fields = Vec::new();
    let mut asks_delivery = false;
    for each in view.alternatives.iter() {
        let known = view
            .catalogue
            .feature(each.feature)
            .filter(|known| known.group == group && each.applies);
        let Some(known) = known else { continue };
        let offered: Rc<[_]> = offered(&view.catalogue, each, here(view), &view.appearance, own).into();
        let offer = open
            .take_if(|(feature, _)| *feature == each.feature)
            .map(|(_, offer)| offer);
        fields.push(keyed_part(
            &known.key,
            FeatureField {
                basis: basis.clone(),
                feature: each.feature,
                near,
                offered,
                offer,
                ask: ask.clone(),
            },
        ));
        let picked = known
            .choices()
            .filter(|(choice, _)| configuration.chosen(each.feature).has(*choice));
        for look in picked.flat_map(|(_, choice)| choice.looks.iter()) {
            let (colour, thread) = match look {
                Look::CustomColour => (own.colour, false),
                Look::CustomThread => (own.thread, true),
                _ => continue,
            };
            let key = [&known.key, "-own"].concat();
            fields.push(keyed_part(
                &key,
                OwnColour {
                    basis: basis.clone(),
                    colour,
                    thread,
                },
            ));
        }
        if known.role == Some(Role::LogoMethod) {
            fields.extend(logo(basis, view));
        }
        asks_delivery |= known.role == Some(Role::Transport);
    }
    if asks_delivery {
        fields.push(delivery(basis, view));
    }
    fields
}

fn logo(basis: &Basis, view: &View) -> Option<Html> {
    let logo = &view.appearance.logo;
    if logo.method == LogoMethod::None {
        return None;
    }
    let text = owned(view.session.configuration().logo_text());
    let (artwork, problem) = (view.artwork.clone(), view.artwork_problem);
    let logo = Logo {
        basis: basis.clone(),
        text,
        artwork,
        problem,
        method: logo.method,
        size: logo.size,
    };
    Some(keyed_part("logo-own", logo))
}

fn delivery(basis: &Basis, view: &View) -> Html {
    let terms = view.session.terms();
    let configuration = view.session.configuration();
    let feature = transport(&view.catalogue, configuration);
    let modes = terms.needed_by.zip(feature).map_or_else(Vec::new, |(date, feature)| {
        let modes = modes_in_time(&view.catalogue, configuration, terms, view.today, date);
        modes
            .into_iter()
            .map(|(choice, arrives, standing)| (feature, choice, arrives, standing))
            .collect()
    });
    let delivery = Delivery {
        basis: basis.clone(),
        needed_by: terms.needed_by,
        today: view.today,
        modes: Rc::from(modes),
        spread: terms.spread_setup,
    };
    keyed_part("delivery-own", delivery)
}

/// Scrolls to a group without touching the address, which holds the configuration.
fn jump_to(event: Event) {
    let link = event
        .target_dyn_into::<web_sys::Element>()
        .and_then(|target| target.closest("a").ok().flatten());
    let Some(link) = link else { return };
    event.prevent_default();
    let target = link
        .get_attribute("href")
        .and_then(|href| link.owner_document()?.get_element_by_id(href.get(1..)?));
    if let Some(target) = target {
        target.scroll_into_view();
        if let Ok(target) = wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>(target) {
            let _ = target.focus();
        }
    }
}
