//! The way out of a conflict, offered where the conflict was met: the reason, what else would change, and the price of it.

use engine::alternatives::Alternatives;
use engine::catalogue::{Catalogue, ChoiceId, FeatureId, TextId};
use engine::configuration::Configuration;
use engine::quote::Glance;
use engine::rule::{Change, way_out};
use engine::session::Message;
use wording::{Arg, Phrase};
use yew::prelude::*;

use super::{Effect, effect, effect_words};
use crate::ui::basis::{Basis, paragraph};
use crate::ui::control::icon::{Icon, icon};

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
    configuration: &Configuration,
    alternatives: &[Alternatives],
    here: Glance,
    (feature, choice): (FeatureId, ChoiceId),
) -> Option<Offer> {
    let of_feature = alternatives.iter().find(|each| each.feature == feature)?;
    let alternative = of_feature.choices.iter().find(|each| each.choice == choice)?;
    let reason = alternative.conflict?.reason;
    let changes = way_out(catalogue, configuration, feature, choice).map(|way| {
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
    let line = |change: &Change| {
        let text = basis.fill(
            Phrase::UnavailableChange,
            &[
                ("feature", Arg::Text(basis.feature_name(change.feature))),
                ("from", Arg::Text(&basis.choice_names(change.feature, change.from))),
                ("to", Arg::Text(&basis.choice_names(change.feature, change.to))),
            ],
        );
        html! { <li>{text}</li> }
    };
    html! { <ul class="changes">{for changes.iter().map(line)}</ul> }
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
    let apply = {
        let basis = basis.clone();
        Callback::from(move |event: MouseEvent| {
            focus_beside(&event, "input:checked");
            basis.send(Message::Choose(feature, choice));
        })
    };
    let keep = {
        let answered = answered.clone();
        Callback::from(move |event: MouseEvent| {
            focus_beside(&event, "input:checked");
            answered.emit(());
        })
    };
    html! {
        <div class="offer" role="group" key="offer" aria-label={basis.say(Phrase::UnavailableLabel)}>
            <p class="offer-reason">{icon(Icon::Barred)}<span>{because}</span></p>
            if let Some(changes) = &offer.changes {
                {paragraph("offer-lead", basis.say(Phrase::OfferAnyway))}
                {change_lines(basis, changes)}
                {paragraph("offer-effect", effect_words(basis, offer.effect).into())}
                <div class="row">
                    <button type="button" class="button button-main" data-action="apply" onclick={apply}>
                        {basis.say(Phrase::ActionApply)}
                    </button>
                    <button type="button" class="button" data-action="keep" onclick={keep}>
                        {basis.say(Phrase::OfferKeep)}
                    </button>
                </div>
            } else {
                {paragraph("offer-lead", basis.say(Phrase::UnavailableNoWay))}
                <button type="button" class="button" data-action="keep" onclick={keep}>{basis.say(Phrase::OfferKeep)}</button>
            }
        </div>
    }
}

/// The button that was pressed goes away with the offer: the focus moves to the choice it was about.
fn focus_beside(event: &MouseEvent, selector: &str) {
    let group = event
        .target_dyn_into::<web_sys::Element>()
        .and_then(|pressed| pressed.closest("fieldset").ok().flatten());
    let field = group.and_then(|group| group.query_selector(selector).ok().flatten());
    if let Some(field) = field.and_then(|field| wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>(field).ok()) {
        let _ = field.focus();
    }
}
