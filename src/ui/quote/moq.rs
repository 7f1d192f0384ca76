//! The standing against the minimum order: how many, because of what, and what lowers it.

use engine::alternatives::Relax;
use engine::session::Message;
use wording::{Arg, Phrase};
use yew::AttrValue;

use super::{at_quantity, button, headline, order_button};
use crate::ui::basis::Basis;
use crate::ui::choice::{effect, effect_words};
use crate::ui::control::icon::{Icon, icon};
use crate::ui::element::{Pen, shape};
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
pub fn standing(pen: &mut Pen, basis: &Basis, view: &View, brief: bool) {
    let moq = &view.quote.moq;
    let below = moq.short_by > 0;
    let class = if below { "standing standing-below" } else { "standing" };
    pen.give(AttrValue::Static(class));
    pen.draw(shape!(section class=? part="moq"), |pen| {
        pen.add(icon(if below { Icon::Warning } else { Icon::Tick }));
        pen.draw(shape!(div class="standing-words"), |pen| {
            pen.draw(shape!(p), |pen| {
                pen.say(
                    shape!(span data-moq="" data-answer="minimum"),
                    headline(view).minimum().into(),
                );
                pen.add(term(basis, "standing", MOQ));
            });
            pen.group(|pen| {
                if below {
                    short(pen, basis, view);
                } else {
                    pen.say(shape!(p class="remark"), basis.say(Phrase::QuoteMoqMet));
                }
            });
            pen.group(|pen| {
                if !brief {
                    relaxation(pen, basis, view);
                }
            });
        });
    });
}

/// Below the minimum: by how much, what the price then means, and the price at the minimum.
fn short(pen: &mut Pen, basis: &Basis, view: &View) {
    let minimum = view.quote.moq.minimum;
    let (below, at) = (("count", view.quote.moq.short_by.into()), ("count", minimum.into()));
    if view.rules.price.tells_band() {
        let price = at_quantity(view, minimum, |told| told.price());
        pen.say(shape!(p class="warning"), basis.fill(Phrase::QuoteMoqBelow, &[below]));
        pen.say(
            shape!(p),
            basis.fill(Phrase::QuoteMoqPriceAt, &[at, ("price", Arg::Text(&price))]),
        );
    } else {
        pen.say(
            shape!(p class="warning"),
            basis.fill(Phrase::QuantityBelowMinimum, &[below]),
        );
    }
    let label = basis.fill(Phrase::QuantityUseMinimum, &[("count", minimum.into())]);
    pen.add(order_button(basis, minimum, label));
}

/// What lowers the minimum most cheaply.
fn relaxation(pen: &mut Pen, basis: &Basis, view: &View) {
    let Some(relaxation) = view.relaxation else {
        return;
    };
    let (change, message) = match relaxation.change {
        Relax::Choose(feature, choice) => {
            let name = [basis.feature_name(feature), ": ", basis.choice_name(feature, choice)].concat();
            (name, Message::Choose(feature, choice))
        }
        Relax::OneColour => (view.words.say(Phrase::MoqOneColour).to_owned(), Message::OneColour),
    };
    let words = effect_words(basis, effect(here(view), relaxation.glance));
    pen.draw(shape!(div class="relaxation"), |pen| {
        pen.say(
            shape!(p class="relaxation-title"),
            basis.say(Phrase::QuoteMoqRelaxTitle),
        );
        pen.draw(shape!(p), |pen| {
            pen.say(shape!(span class="strong"), change.into());
            pen.say(shape!(span class="relaxation-effect"), [" ", &words].concat().into());
        });
        pen.add(button(basis, message, basis.say(Phrase::ActionApply)));
    });
}
