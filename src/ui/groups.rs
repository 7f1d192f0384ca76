//! The choices: where to start, how many, then the catalogue's groups of features, with a row of links that leads to each.

use std::rc::Rc;

use engine::catalogue::{FeatureId, Role};
use engine::look::{LogoMethod, Look};
use wording::Phrase;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::basis::{Basis, list, owned};
use super::choice::offer::Offer;
use super::choice::offered;
use super::control::chip::Own;
use super::element::{Pen, shape};
use super::features::{Asked, FeatureField};
use super::part::{Draw, Memory, keyed_part, part};
use super::presets::Presets;
use super::quantity::QuantityField;
use super::quote::moq::here;
use super::quote::unfolded::{Unfolded, Unfolding};
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
            shape!(section class="group" part="group" data-group="quantity" aria-labelledby="pw-group-quantity"),
            |pen| {
                let title = basis.say(Phrase::QuantityLabel);
                pen.say(
                    shape!(h2 id="pw-group-quantity" part="group-title" tabindex="-1"),
                    title,
                );
                pen.add(part(QuantityField {
                    basis: basis.clone(),
                    quantity: view.quote.quantity,
                    minimum: view.quote.moq.minimum,
                }));
                pen.group(|pen| {
                    if shown > 0 && may_split(view) {
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
            for (index, (key, name)) in groups.take(shown + 1).filter(|(index, _)| has_any(basis, *index)) {
                let id = AttrValue::from(["pw-group-", key].concat());
                pen.give(owned(key));
                pen.give(id.clone());
                pen.open(shape!(section class="group" part="group" data-group=? aria-labelledby=?));
                pen.key(key);
                pen.give(id);
                pen.say(shape!(h2 id=? part="group-title" tabindex="-1"), basis.text(*name));
                pen.add(list(fields(basis, view, (index, is_near(near, index)), &mut open, ask)));
                pen.close();
            }
        });
    });
    pen.one()
}

/// Whether the colours of the order are told: a single one that is fixed says nothing new.
fn may_split(view: &View) -> bool {
    let shares = &view.quote.shares;
    let is_open = |feature| !view.rules.is_hidden(feature) && (shares.len() > 1 || !view.rules.is_locked(feature));
    shares.first().is_some_and(|share| is_open(share.feature))
}

/// Whether a group is among those that are near. Beyond what can be told apart, all are.
fn is_near(near: u32, group: u8) -> bool {
    1_u32.checked_shl(group.into()).is_none_or(|bit| near & bit != 0)
}

/// Whether the host shows anything of a group.
fn has_any(basis: &Basis, group: u8) -> bool {
    let mut features = basis.catalogue.features();
    features.any(|(id, feature)| feature.group == group && !basis.rules.is_hidden(id))
}

/// A row of links that leads to each group.
fn jumps(pen: &mut Pen, basis: &Basis) {
    let groups = (0..=u8::MAX)
        .zip(basis.catalogue.groups.iter())
        .filter(|(index, _)| has_any(basis, *index))
        .map(|(_, (key, name))| (&**key, basis.text(*name)));
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
    // Drawn by what comes later: it is far from what is seen first, or there only once something was picked.
    let beside = |key: &str, what: Unfolding| {
        let view = view.clone();
        keyed_part(key, Unfolded { view, what, near })
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
        let is_fixed = view.rules.is_locked(each.feature);
        let picked = known
            .choices()
            .filter(|(choice, _)| !is_fixed && configuration.chosen(each.feature).has(*choice));
        for look in picked.flat_map(|(_, choice)| choice.looks.iter()) {
            let what = match look {
                Look::CustomColour => Unfolding::OwnColour,
                Look::CustomThread => Unfolding::OwnThread,
                _ => continue,
            };
            fields.push(beside(&[&known.key, "-own"].concat(), what));
        }
        if known.role == Some(Role::LogoMethod) && view.appearance.logo.method != LogoMethod::None {
            fields.push(beside("logo-own", Unfolding::Logo));
        }
        asks_delivery |= known.role == Some(Role::Transport);
    }
    if asks_delivery {
        fields.push(beside("delivery-own", Unfolding::Delivery));
    }
    fields
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
        .and_then(|href| link.closest("[data-packwright]").ok()??.query_selector(&href).ok()?);
    if let Some(target) = target {
        target.scroll_into_view();
        if let Ok(target) = wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>(target) {
            let _ = target.focus();
        }
    }
}
