//! By when the goods are needed and which transport makes it; and how set-up charges are paid.

use std::rc::Rc;

use engine::alternatives::InTime;
use engine::catalogue::{ChoiceId, FeatureId};
use engine::date::Date;
use engine::session::Message;
use wording::{Arg, Phrase};
use yew::prelude::*;

use super::basis::{Basis, figure, owned, span};
use super::control::icon::{Icon, icon};
use super::part::{Draw, Memory};

/// What is asked about delivery.
#[derive(Clone, PartialEq)]
pub struct Delivery {
    /// Catalogue, words, events.
    pub basis: Basis,
    /// The day the goods are needed.
    pub needed_by: Option<Date>,
    /// Today.
    pub today: Date,
    /// Each mode of transport with the day it likely arrives and how that stands.
    pub modes: Rc<[(FeatureId, ChoiceId, Date, InTime)]>,
    /// Whether set-up charges are spread over the bags.
    pub spread: bool,
}

impl Draw for Delivery {
    fn draw(&self, _memory: &Memory) -> Html {
        let Self {
            basis,
            needed_by,
            today,
            modes,
            spread,
        } = self;
        let onchange = {
            let basis = basis.clone();
            Callback::from(move |event: Event| {
                if let Some(field) = event.target_dyn_into::<web_sys::HtmlInputElement>() {
                    basis.send(Message::NeededBy(Date::parse(&field.value())));
                }
            })
        };
        let charge = {
            let basis = basis.clone();
            Callback::from(move |event: Event| {
                if let Some(field) = event.target_dyn_into::<web_sys::HtmlInputElement>() {
                    basis.send(Message::SpreadSetup(field.value() == "spread"));
                }
            })
        };
        let passed = needed_by.is_some_and(|date| date < *today);
        let radio = |value: &'static str, checked: bool, words: Phrase| {
            html! {
                <label class="segment" data-is={(checked).then_some("on")}>
                    <input type="radio" name="pw-charges" {value} {checked} /><span>{basis.say(words)}</span>
                </label>
            }
        };
        html! {
            <>
                <div class="feature">
                    <label class="logo-label" for="pw-needed-by">{basis.say(Phrase::DeliveryNeededBy)}</label>
                    <input id="pw-needed-by" class="field field-date" type="date" min={today.to_string()} {onchange}
                        value={needed_by.map(|date| date.to_string()).unwrap_or_default()}
                        aria-describedby="pw-needed-by-help" aria-invalid={if passed { "true" } else { "false" }} />
                    <p class="remark" id="pw-needed-by-help">
                        {basis.say(if passed { Phrase::DeliveryErrorPast } else { Phrase::DeliveryNeededByHelp })}
                    </p>
                    if needed_by.is_some() && !passed {
                        <ul class="modes">{for modes.iter().map(|each| mode(basis, *each))}</ul>
                    }
                </div>
                <fieldset class="feature" onchange={charge}>
                    <legend>{basis.say(Phrase::ChargesTitle)}</legend>
                    <p class="feature-help">{basis.say(Phrase::ChargesHelp)}</p>
                    <div class="segments">
                        {radio("spread", *spread, Phrase::ChargesAmortised)}
                        {radio("separate", !*spread, Phrase::ChargesSeparate)}
                    </div>
                </fieldset>
            </>
        }
    }
}

fn mode(basis: &Basis, (feature, choice, arrives, standing): (FeatureId, ChoiceId, Date, InTime)) -> Html {
    let (words, sign, class) = match standing {
        InTime::Safely => (Phrase::InTimeSafely, Icon::Tick, "mode mode-good"),
        InTime::Likely => (Phrase::InTimeLikely, Icon::Tick, "mode"),
        InTime::Barely => (Phrase::InTimeBarely, Icon::Warning, "mode"),
        InTime::Late => (Phrase::InTimeLate, Icon::Barred, "mode mode-late"),
    };
    let date = basis.words.date(arrives);
    html! {
        <li {class}>
            {icon(sign)}
            {span("mode-name", owned(basis.choice_name(feature, choice)))}
            {figure("mode-date", basis.fill(Phrase::QuoteLeadArrives, &[("date", Arg::Text(&date))]))}
            {span("mode-standing", basis.say(words))}
        </li>
    }
}
