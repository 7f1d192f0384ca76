//! How many bags: a field that reads what people type, a step down and up, and a scale with the minimum marked.

use engine::session::Message;
use engine::terms::Quantity;
use wording::{Arg, Phrase, parse_quantity};
use yew::prelude::*;

use super::basis::{Basis, paragraph, span};
use super::control::icon::{Icon, icon};
use super::control::scale::{LENGTH, place, quantity};
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
        let Self {
            basis,
            quantity: count,
            minimum,
        } = self;
        // What was typed, as long as nothing else has changed the quantity since; and whether the field has been left.
        let kept = memory.kept();
        let now = i64::from(*count);
        let typed = kept
            .text
            .as_ref()
            .filter(|_| kept.amounts.0 == now || kept.amounts.1 == now);
        let hear = |left: bool| {
            let (basis, memory, count) = (basis.clone(), memory.clone(), *count);
            move |field: Option<web_sys::HtmlInputElement>| {
                let Some(field) = field else { return };
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
                    send(&basis, understood);
                }
            }
        };
        let (typing, leaving) = (hear(false), hear(true));
        let oninput = Callback::from(move |event: InputEvent| typing(event.target_dyn_into()));
        let onchange = Callback::from(move |event: Event| leaving(event.target_dyn_into()));
        let error = typed
            .filter(|_| kept.state == 1)
            .and_then(|text| parse_quantity(text, basis.words.style()).err());
        let value = typed.map_or_else(|| basis.words.number(i64::from(*count)).into(), AttrValue::clone);
        let step = |up: bool, words: Phrase| {
            let target = stepped(*count, up);
            let basis_sent = basis.clone();
            let onclick = Callback::from(move |_: MouseEvent| send(&basis_sent, target));
            html! {
                <button type="button" class="button button-step" aria-label={basis.say(words)} {onclick}>
                    {icon(if up { Icon::More } else { Icon::Fewer })}
                </button>
            }
        };
        let example = basis.fill(
            Phrase::QuantityHelp,
            &[("least", Arg::Number(1)), ("most", Arg::Number(1_000_000))],
        );
        html! {
            <div class="quantity">
                <label class="quantity-label" for="pw-quantity">{basis.say(Phrase::QuantityLabel)}</label>
                <div class="quantity-row">
                    {step(false, Phrase::QuantityFewer)}
                    <input id="pw-quantity" class="field quantity-field" data-quantity="" type="text" inputmode="numeric"
                        autocomplete="off" {value} {oninput} {onchange} aria-describedby="pw-quantity-help pw-quantity-error"
                        aria-invalid={if error.is_some() { "true" } else { "false" }} />
                    {step(true, Phrase::QuantityMore)}
                </div>
                <p class="error" id="pw-quantity-error">
                    if let Some(error) = error { {icon(Icon::Warning)}<span>{basis.words.quantity_error(error)}</span> }
                </p>
                <p class="unseen" id="pw-quantity-help">{example}</p>
                {slider(basis, *count, *minimum)}
                {standing(basis, *count, *minimum)}
            </div>
        }
    }
}

fn send(basis: &Basis, count: u32) {
    if let Some(quantity) = Quantity::new(count) {
        basis.send(Message::SetQuantity(quantity));
    }
}

/// The next round number up or down.
fn stepped(count: u32, up: bool) -> u32 {
    let step = match count {
        0..20 => 1,
        20..200 => 10,
        200..1_000 => 50,
        _ => 100,
    };
    let next = if up {
        (count / step + 1) * step
    } else {
        count.saturating_sub(1) / step * step
    };
    next.max(1)
}

/// Whether the order meets the minimum; the button that makes it so.
fn standing(basis: &Basis, count: u32, minimum: u32) -> Html {
    let mark = basis.fill(Phrase::QuantityMinimumMark, &[("count", minimum.into())]);
    let use_minimum = {
        let basis = basis.clone();
        Callback::from(move |_: MouseEvent| send(&basis, minimum))
    };
    html! {
        <p class="quantity-standing">
            {span("", mark)}
            {term(basis, "quantity", MOQ)}
            if count < minimum {
                {span("warning", basis.fill(Phrase::QuantityBelowMinimum, &[("count", (minimum - count).into())]))}
                <button type="button" class="button" onclick={use_minimum}>
                    {basis.fill(Phrase::QuantityUseMinimum, &[("count", minimum.into())])}
                </button>
            }
        </p>
    }
}

/// The scale, with the minimum marked.
fn slider(basis: &Basis, count: u32, minimum: u32) -> Html {
    let breaks = &basis.catalogue.ladder;
    let oninput = {
        let basis = basis.clone();
        Callback::from(move |event: InputEvent| {
            let field = event.target_dyn_into::<web_sys::HtmlInputElement>();
            if let Some(place) = field.and_then(|field| field.value().parse::<u32>().ok()) {
                send(&basis, quantity(&basis.catalogue.ladder, place));
            }
        })
    };
    let tick = |stop: &u32| {
        let x = place(breaks, *stop).to_string();
        html! { <path class="scale-tick" d={["M", &x, " 0v6"].concat()} /> }
    };
    let mark = ["M", &place(breaks, minimum).to_string(), " 0v14"].concat();
    let ends = [breaks.first(), breaks.last()];
    html! {
        <div class="scale">
            <input type="range" min="0" max={LENGTH.to_string()} step="1" value={place(breaks, count).to_string()} {oninput}
                aria-label={basis.say(Phrase::QuantityLabel)} aria-valuetext={basis.words.bags(count)} />
            <svg class="scale-ticks" viewBox="0 0 1000 14" preserveAspectRatio="none" aria-hidden="true">
                {for breaks.iter().map(tick)}
                <path class="scale-minimum" d={mark} />
            </svg>
            <div class="scale-ends" aria-hidden="true">
                {for ends.into_iter().flatten().map(|end| span("", basis.words.number(i64::from(*end)).into()))}
            </div>
        </div>
    }
}

/// A remark under a field.
pub fn remark(text: AttrValue) -> Html {
    paragraph("remark", text)
}
