//! The standing against the minimum order: how many, because of what, and what lowers it.

use engine::alternatives::Relax;
use engine::pricing::ladder::price_break;
use engine::session::Message;
use wording::{Arg, Phrase};
use yew::prelude::*;

use super::order_button;
use crate::ui::basis::{Basis, paragraph, span};
use crate::ui::choice::{effect, effect_words};
use crate::ui::control::icon::{Icon, icon};
use crate::ui::terms_explained::{MOQ, term};
use crate::view::View;
use engine::quote::Glance;

/// The answers of the current quote, as a choice's are told.
pub fn here(view: &View) -> Glance {
    Glance {
        unit_price: view.quote.unit_price,
        moq: view.quote.moq.minimum,
        days: view.quote.lead_time.arrival.likely,
    }
}

/// The sentence, and what follows from it.
pub fn standing(basis: &Basis, view: &View, brief: bool) -> Html {
    let moq = &view.quote.moq;
    let cause = moq.drivers.first().map_or(String::new(), |driver| {
        let (feature, choice) = driver.cause;
        [
            view.words.text(driver.name),
            " (",
            basis.choice_name(feature, choice),
            ")",
        ]
        .concat()
    });
    let sentence = basis.fill(
        Phrase::QuoteMoq,
        &[("count", moq.minimum.into()), ("cause", Arg::Text(&cause))],
    );
    let below = moq.short_by > 0;
    html! {
        <section class={if below { "standing standing-below" } else { "standing" }}>
            {icon(if below { Icon::Warning } else { Icon::Tick })}
            <div class="standing-words">
                <p><span data-moq="">{sentence}</span>{term(basis, "standing", MOQ)}</p>
                if below { {short(basis, view)} } else { {paragraph("remark", basis.say(Phrase::QuoteMoqMet))} }
                if !brief { {relaxation(basis, view)} }
            </div>
        </section>
    }
}

/// Below the minimum: by how much, what the price then means, and the price at the minimum.
fn short(basis: &Basis, view: &View) -> Html {
    let minimum = view.quote.moq.minimum;
    let there = price_break(
        &view.catalogue,
        view.session.configuration(),
        view.session.terms(),
        minimum,
    );
    let price = basis.money(there.unit_price);
    html! {
        <>
            {paragraph("warning", basis.fill(Phrase::QuoteMoqBelow, &[("count", view.quote.moq.short_by.into())]))}
            {paragraph("", basis.fill(Phrase::QuoteMoqPriceAt, &[("count", minimum.into()), ("price", Arg::Text(&price))]))}
            {order_button(basis, minimum, basis.fill(Phrase::QuantityUseMinimum, &[("count", minimum.into())]))}
        </>
    }
}

/// What lowers the minimum most cheaply.
fn relaxation(basis: &Basis, view: &View) -> Html {
    let Some(relaxation) = view.relaxation else {
        return Html::default();
    };
    let (change, message) = match relaxation.change {
        Relax::Choose(feature, choice) => {
            let name = [basis.feature_name(feature), ": ", basis.choice_name(feature, choice)].concat();
            (name, Message::Choose(feature, choice))
        }
        Relax::OneColour => (view.words.say(Phrase::MoqOneColour).to_owned(), Message::OneColour),
    };
    let sender = basis.clone();
    let onclick = Callback::from(move |_: MouseEvent| sender.send(message.clone()));
    let words = effect_words(basis, effect(here(view), relaxation.glance));
    html! {
        <div class="relaxation">
            {paragraph("relaxation-title", basis.say(Phrase::QuoteMoqRelaxTitle))}
            <p>{span("strong", change.into())}{span("relaxation-effect", [" ", &words].concat().into())}</p>
            <button type="button" class="button" {onclick}>{basis.say(Phrase::ActionApply)}</button>
        </div>
    }
}
