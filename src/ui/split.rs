//! One order in several colours: further colours, how many bags of each, and each colour's own minimum.

use std::rc::Rc;

use engine::catalogue::{ChoiceId, FeatureId};
use engine::look::Look;
use engine::moq::ColourShort;
use engine::session::Message;
use engine::terms::ColourShare;
use wording::{Arg, Phrase, parse_quantity};
use yew::prelude::*;

use super::basis::{Basis, figure, list, paragraph, span};
use super::control::icon::{Icon, icon};
use super::part::{Draw, Kept, Memory, part};

/// What the split shows.
#[derive(Clone, PartialEq)]
pub struct Split {
    /// Catalogue, words, events.
    pub basis: Basis,
    /// The colours of the order, the configuration's own first.
    pub shares: Rc<[ColourShare]>,
    /// Colours below their own minimum.
    pub short: Rc<[ColourShort]>,
}

impl Draw for Split {
    fn draw(&self, _memory: &Memory) -> Html {
        let Self { basis, shares, short } = self;
        let Some(own) = shares.first().copied() else {
            return Html::default();
        };
        let add = {
            let basis = basis.clone();
            Callback::from(move |event: Event| {
                let Some(field) = event.target_dyn_into::<web_sys::HtmlSelectElement>() else {
                    return;
                };
                let key = field.value();
                field.set_value("");
                let known = basis
                    .catalogue
                    .feature(own.feature)
                    .and_then(|feature| feature.find(&key));
                if let Some((choice, _)) = known {
                    let quantity = (own.quantity / 2).max(1);
                    basis.send(Message::SetShare(ColourShare {
                        feature: own.feature,
                        choice,
                        quantity,
                    }));
                }
            })
        };
        let taken = |choice: ChoiceId| shares.iter().any(|share| share.choice == choice);
        let open = basis
            .catalogue
            .feature(own.feature)
            .into_iter()
            .flat_map(|feature| feature.choices());
        let entries = open
            .filter(|(id, choice)| !taken(*id) && !choice.looks.contains(&Look::CustomColour))
            .map(|(_, choice)| html! { <option key={&*choice.key} value={choice.key.to_string()}>{basis.text(choice.name)}</option> });
        let row = |share: &ColourShare| {
            let short = short.iter().find(|short| short.share.choice == share.choice).copied();
            share_row(basis, *share, own, short)
        };
        html! {
            <details class="disclosure split" open={shares.len() > 1}>
                <summary><span class="disclosure-title">{basis.say(Phrase::SplitTitle)}</span></summary>
                <div class="disclosure-content">
                    {paragraph("feature-help", basis.say(Phrase::SplitHelp))}
                    <ul class="portions">{list(shares.iter().map(row))}</ul>
                    if own.quantity > 1 {
                        <select class="field" aria-label={basis.say(Phrase::SplitAdd)} onchange={add}>
                            <option value="" selected=true>{basis.say(Phrase::SplitAdd)}</option>
                            {list(entries)}
                        </select>
                    }
                </div>
            </details>
        }
    }
}

fn share_row(basis: &Basis, share: ColourShare, own: ColourShare, short: Option<ColourShort>) -> Html {
    let colour = basis.choice_name(share.feature, share.choice);
    let key = ["share-", &share.choice.0.to_string()].concat();
    let below = short.map(|short| {
        basis.fill(
            Phrase::SplitErrorBelow,
            &[
                ("colour", Arg::Text(colour)),
                ("count", share.quantity.into()),
                ("minimum", short.minimum.into()),
            ],
        )
    });
    html! {
        <li class="portion" {key}>
            {span("portion-name", super::basis::owned(colour))}
            if share.choice == own.choice {
                {figure("portion-rest amount", basis.words.bags(share.quantity).into())}
            } else {
                {part(ShareField { basis: basis.clone(), feature: share.feature, choice: share.choice, quantity: share.quantity })}
            }
            if let Some(below) = below { <p class="error">{icon(Icon::Warning)}<span>{below}</span></p> }
        </li>
    }
}

/// The number of bags in a further colour.
#[derive(Clone, PartialEq)]
struct ShareField {
    basis: Basis,
    feature: FeatureId,
    choice: ChoiceId,
    quantity: u32,
}

impl Draw for ShareField {
    fn draw(&self, memory: &Memory) -> Html {
        let Self {
            basis,
            feature,
            choice,
            quantity,
        } = self.clone();
        let failed = memory
            .kept()
            .text
            .as_ref()
            .and_then(|text| parse_quantity(text, basis.words.style()).err());
        let name = basis.choice_name(feature, choice).to_owned();
        let onchange = {
            let (basis, memory) = (basis.clone(), memory.clone());
            Callback::from(move |event: Event| {
                let Some(field) = event.target_dyn_into::<web_sys::HtmlInputElement>() else {
                    return;
                };
                let text = field.value();
                match parse_quantity(&text, basis.words.style()) {
                    Ok(quantity) => {
                        memory.keep_state(0);
                        basis.send(Message::SetShare(ColourShare {
                            feature,
                            choice,
                            quantity,
                        }));
                    }
                    Err(_) => memory.keep(Kept {
                        text: Some(text.into()),
                        ..Kept::default()
                    }),
                }
            })
        };
        let remove = {
            let basis = basis.clone();
            Callback::from(move |_: MouseEvent| {
                basis.send(Message::SetShare(ColourShare {
                    feature,
                    choice,
                    quantity: 0,
                }))
            })
        };
        let error_id = AttrValue::from(["pw-share-", &choice.0.to_string()].concat());
        html! {
            <>
                <input class="field portion-field" type="text" inputmode="numeric" autocomplete="off" {onchange}
                    value={basis.words.number(i64::from(quantity))} aria-describedby={error_id.clone()}
                    aria-label={basis.fill(Phrase::SplitQuantity, &[("colour", Arg::Text(&name))])}
                    aria-invalid={if failed.is_some() { "true" } else { "false" }} />
                <button type="button" class="button button-step" onclick={remove}
                    aria-label={basis.fill(Phrase::SplitRemove, &[("colour", Arg::Text(&name))])}>{icon(Icon::Close)}</button>
                <p class="error" id={error_id}>
                    if let Some(error) = failed { {icon(Icon::Warning)}<span>{basis.words.quantity_error(error)}</span> }
                </p>
            </>
        }
    }
}
