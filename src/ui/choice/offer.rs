//! The way out of a conflict, offered where the conflict was met: the reason, what else would change, and the price of it.

use engine::alternatives::Alternatives;
use engine::catalogue::{Catalogue, ChoiceId, FeatureId, TextId};
use engine::quote::Glance;
use engine::rule::{Change, way_out_within};
use engine::session::{Message, Session};
use wording::{Arg, Phrase};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::{Effect, effect, effect_words};
use crate::ui::basis::Basis;
use crate::ui::control::icon::{Icon, icon};
use crate::ui::element::{Pen, shape};

/// What picking an unavailable choice would mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The choice.
    pub choice: ChoiceId,
    /// Why it does not go with the rest.
    pub reason: TextId,
    /// What else would change; `None` where no way out is known.
    pub changes: Option<Vec<Change>>,
    /// What all of it would do.
    pub effect: Effect,
}

/// The offer for a choice, if it needs one as things stand.
pub fn offer(
    catalogue: &Catalogue,
    session: &Session,
    alternatives: &[Alternatives],
    here: Glance,
    (feature, choice): (FeatureId, ChoiceId),
) -> Option<Offer> {
    let of_feature = alternatives.iter().find(|each| each.feature == feature)?;
    let alternative = of_feature.choices.iter().find(|each| each.choice == choice)?;
    let reason = alternative.conflict?.reason;
    let way = way_out_within(catalogue, session.configuration(), feature, choice, session.fixed());
    let changes = way.map(|way| {
        way.changes
            .into_iter()
            .filter(|change| change.feature != feature)
            .collect()
    });
    Some(Offer {
        choice,
        reason,
        changes,
        effect: effect(here, alternative.glance),
    })
}

/// What a list of changes says: `Closure: Zip → Snap`, one line each.
pub fn change_lines(basis: &Basis, changes: &[Change]) -> Html {
    let mut pen = Pen::default();
    pen.open(shape!(ul class="changes"));
    for change in changes.iter().filter(|change| !basis.rules.is_hidden(change.feature)) {
        let text = basis.fill(
            Phrase::UnavailableChange,
            &[
                ("feature", Arg::Text(basis.feature_name(change.feature))),
                ("from", Arg::Text(&basis.choice_names(change.feature, change.from))),
                ("to", Arg::Text(&basis.choice_names(change.feature, change.to))),
            ],
        );
        pen.say(shape!(li), text);
    }
    pen.close();
    pen.one()
}

/// Draws an offer. `answered` is told when it is refused; taking it changes the session.
pub fn offer_box(basis: &Basis, feature: FeatureId, offer: &Offer, answered: &Callback<()>) -> Html {
    let choice = offer.choice;
    let name = basis.choice_name(feature, choice);
    let because = basis.fill(
        Phrase::UnavailableBecause,
        &[
            ("choice", Arg::Text(name)),
            ("reason", Arg::Text(basis.words.text(offer.reason))),
        ],
    );
    let mut pen = Pen::default();
    pen.give(basis.say(Phrase::UnavailableLabel));
    pen.open(shape!(div class="offer" role="group" aria-label=?));
    pen.key("offer");
    pen.draw(shape!(p class="offer-reason"), |pen| {
        pen.add(icon(Icon::Barred));
        pen.say(shape!(span), because);
    });
    let keep = |pen: &mut Pen| {
        let answered = answered.clone();
        pen.open(shape!(button type="button" class="button" part="button" data-action="keep"));
        pen.on(ListenerKind::onclick, move |event| {
            focus_beside(&event, "input:checked");
            answered.emit(());
        });
        pen.text(basis.say(Phrase::OfferKeep));
        pen.close();
    };
    if let Some(changes) = &offer.changes {
        pen.say(shape!(p class="offer-lead"), basis.say(Phrase::OfferAnyway));
        pen.add(change_lines(basis, changes));
        pen.say(shape!(p class="offer-effect"), effect_words(basis, offer.effect).into());
        pen.draw(shape!(div class="row"), |pen| {
            let basis_sent = basis.clone();
            pen.open(shape!(button type="button" class="button button-main" part="button button-primary" data-action="apply"));
            pen.on(ListenerKind::onclick, move |event| {
                focus_beside(&event, "input:checked");
                basis_sent.send(Message::Choose(feature, choice));
            });
            pen.text(basis.say(Phrase::ActionApply));
            pen.close();
            keep(pen);
        });
    } else {
        pen.say(shape!(p class="offer-lead"), basis.say(Phrase::UnavailableNoWay));
        keep(&mut pen);
    }
    pen.close();
    pen.one()
}

/// The button that was pressed goes away with the offer: the focus moves to the choice it was about.
fn focus_beside(event: &Event, selector: &str) {
    let group = event
        .target_dyn_into::<web_sys::Element>()
        .and_then(|pressed| pressed.closest("fieldset").ok().flatten());
    let field = group.and_then(|group| group.query_selector(selector).ok().flatten());
    if let Some(field) = field.and_then(|field| wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>(field).ok()) {
        let _ = field.focus();
    }
}
