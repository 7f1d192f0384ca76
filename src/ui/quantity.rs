//! How many bags: a field that reads what people type, a step down and up, and a scale with the minimum marked.

use engine::session::Message;
use engine::terms::Quantity;
use wording::{Arg, Phrase, QuantityError, parse_quantity};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::basis::Basis;
use super::control::icon::{Icon, icon, warning};
use super::control::scale::{LENGTH, place, quantity};
use super::element::{Pen, shape, truth};
use super::part::{Draw, Kept, Memory};
use super::terms_explained::{MOQ, term};

/// What the field shows.
#[derive(Clone, PartialEq)]
pub struct QuantityField {
    /// Catalogue, words, events.
    pub basis: Basis,
    /// Bags.
    pub quantity: u32,
    /// The minimum order.
    pub minimum: u32,
}

impl Draw for QuantityField {
    fn draw(&self, memory: &Memory) -> Html {
        let basis = &self.basis;
        let mut pen = Pen::default();
        pen.open(shape!(div class="quantity" part="quantity"));
        pen.say(
            shape!(label class="quantity-label" for="pw-quantity"),
            basis.say(Phrase::QuantityLabel),
        );
        pen.open(shape!(div class="quantity-row"));
        self.step(&mut pen, false, Phrase::QuantityFewer);
        let error = self.field(&mut pen, memory);
        self.step(&mut pen, true, Phrase::QuantityMore);
        pen.close();
        pen.draw(shape!(p class="error" part="error" id="pw-quantity-error"), |pen| {
            if let Some(error) = error {
                warning(pen, basis.words.quantity_error(error).into());
            }
        });
        let limits = [("least", Arg::Number(1)), ("most", Arg::Number(1_000_000))];
        pen.say(
            shape!(p class="unseen" id="pw-quantity-help"),
            basis.fill(Phrase::QuantityHelp, &limits),
        );
        slider(&mut pen, basis, self.quantity, self.minimum);
        standing(&mut pen, basis, self.quantity, self.minimum);
        pen.close();
        pen.one()
    }
}

impl QuantityField {
    /// A button to the next round number.
    fn step(&self, pen: &mut Pen, up: bool, words: Phrase) {
        let basis = self.basis.clone();
        pen.give(AttrValue::Static(if up { "up" } else { "down" }));
        pen.give(basis.say(words));
        pen.open(shape!(button type="button" class="button button-step" part="button" data-step=? aria-label=?));
        pen.on(ListenerKind::onclick, move |_| basis.send(Message::StepQuantity(up)));
        pen.add(icon(if up { Icon::More } else { Icon::Fewer }));
        pen.close();
    }

    /// The field, and what is wrong with what was typed.
    fn field(&self, pen: &mut Pen, memory: &Memory) -> Option<QuantityError> {
        let (basis, count) = (&self.basis, self.quantity);
        // What was typed, as long as nothing else has changed the quantity since; and whether the field has been left.
        let kept = memory.kept();
        let now = i64::from(count);
        let typed = kept
            .text
            .as_ref()
            .filter(|_| kept.amounts.0 == now || kept.amounts.1 == now);
        let error = typed
            .filter(|_| kept.state == 1)
            .and_then(|text| parse_quantity(text, basis.words.style()).err());
        pen.give(truth(error.is_some()));
        pen.open(
            shape!(input id="pw-quantity" class="field quantity-field" part="input quantity-input" data-quantity="" type="text" inputmode="numeric"
                autocomplete="off" aria-describedby="pw-quantity-help pw-quantity-error" aria-invalid=?),
        );
        pen.value(typed.map_or_else(|| basis.words.number(now).into(), AttrValue::clone));
        for (kind, left) in [(ListenerKind::oninput, false), (ListenerKind::onchange, true)] {
            let (basis, memory) = (basis.clone(), memory.clone());
            pen.on(kind, move |event| hear(&basis, &memory, count, left, &event));
        }
        pen.close();
        error
    }
}

/// Takes what was typed, while it is typed and when the field is left.
fn hear(basis: &Basis, memory: &Memory, count: u32, left: bool, event: &Event) {
    let Some(field) = event.target_dyn_into::<web_sys::HtmlInputElement>() else {
        return;
    };
    let text = field.value();
    let understood = parse_quantity(&text, basis.words.style()).ok();
    let amounts = (i64::from(understood.unwrap_or(count)), i64::from(count));
    // Left with a good quantity, the field shows it as it is written.
    let text = (!left || understood.is_none()).then(|| AttrValue::from(text));
    memory.keep(Kept {
        state: u32::from(left),
        amounts,
        text,
    });
    if let Some(understood) = understood {
        send(basis, understood);
    }
}

fn send(basis: &Basis, count: u32) {
    if let Some(quantity) = Quantity::new(count) {
        basis.send(Message::SetQuantity(quantity));
    }
}

/// Whether the order meets the minimum; the button that makes it so.
fn standing(pen: &mut Pen, basis: &Basis, count: u32, minimum: u32) {
    let mark = basis.fill(Phrase::QuantityMinimumMark, &[("count", minimum.into())]);
    pen.open(shape!(p class="quantity-standing"));
    pen.say(shape!(span), mark);
    pen.add(term(basis, "quantity", MOQ));
    if count < minimum {
        let missing = [("count", (minimum - count).into())];
        pen.say(
            shape!(span class="warning"),
            basis.fill(Phrase::QuantityBelowMinimum, &missing),
        );
        let sender = basis.clone();
        pen.open(shape!(button type="button" class="button" part="button"));
        pen.on(ListenerKind::onclick, move |_| send(&sender, minimum));
        pen.text(basis.fill(Phrase::QuantityUseMinimum, &[("count", minimum.into())]));
        pen.close();
    }
    pen.close();
}

/// The scale, with the minimum marked.
fn slider(pen: &mut Pen, basis: &Basis, count: u32, minimum: u32) {
    let breaks = &basis.catalogue.ladder;
    pen.open(shape!(div class="scale"));
    pen.give(LENGTH.to_string().into());
    pen.give(basis.say(Phrase::QuantityLabel));
    pen.give(basis.words.bags(count).into());
    pen.open(shape!(input type="range" min="0" max=? step="1" aria-label=? aria-valuetext=?));
    pen.value(place(breaks, count).to_string().into());
    let sender = basis.clone();
    pen.on(ListenerKind::oninput, move |event| {
        let field = event.target_dyn_into::<web_sys::HtmlInputElement>();
        if let Some(place) = field.and_then(|field| field.value().parse::<u32>().ok()) {
            send(&sender, quantity(&sender.catalogue.ladder, place));
        }
    });
    pen.close();
    pen.draw(
        shape!(svg class="scale-ticks" viewBox="0 0 1000 14" preserveAspectRatio="none" aria-hidden="true"),
        |pen| {
            let mut line = |stop: u32, class: &'static str, length: &str| {
                pen.give(AttrValue::Static(class));
                pen.give(["M", &place(breaks, stop).to_string(), length].concat().into());
                pen.dot(shape!(path class=? d=?));
            };
            for stop in breaks.iter() {
                line(*stop, "scale-tick", " 0v6");
            }
            line(minimum, "scale-minimum", " 0v14");
        },
    );
    pen.draw(shape!(div class="scale-ends" aria-hidden="true"), |pen| {
        for end in [breaks.first(), breaks.last()].into_iter().flatten() {
            pen.say(shape!(span), basis.words.number(i64::from(*end)).into());
        }
    });
    pen.close();
}
