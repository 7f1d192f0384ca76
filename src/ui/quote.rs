//! The quote: price and band, standing against the minimum, lead time, and everything they are made of.

use engine::amount::Minor;
use engine::catalogue::{Leg, Role};
use engine::configuration::Picked;
use engine::session::Message;
use wording::{Arg, Phrase};
use yew::prelude::*;

use super::basis::{Basis, figure, paragraph, span};
use super::control::disclosure::{Disclosure, rendered};
use super::control::listener::Listener;
use super::terms_explained::{INCOTERM, term};
use crate::view::View;

pub mod assumptions;
pub mod curve;
pub mod ladder;
pub mod lines;
pub mod moq;
pub mod timeline;

/// What the quote shows.
#[derive(Clone, PartialEq, Properties)]
pub struct QuoteProperties {
    /// Everything.
    pub view: View,
    /// Whether only the headline is wanted.
    #[prop_or_default]
    pub brief: bool,
}

/// See the module.
#[component]
pub fn Quote(properties: &QuoteProperties) -> Html {
    let view = &properties.view;
    let basis = Basis::from(view);
    let paper = use_state_eq(|| false);
    {
        let paper = paper.setter();
        use_effect_with((), move |()| {
            let back = paper.clone();
            let both = (
                Listener::new("beforeprint", move || paper.set(true)),
                Listener::new("afterprint", move || back.set(false)),
            );
            move || drop(both)
        });
    }
    html! {
        <div class="quote-sheet">
            <h2 class="quote-title" id="pw-quote-title">{basis.say(Phrase::QuoteTitle)}</h2>
            <div class="headline">
                {paragraph("headline-label", basis.say(Phrase::QuoteUnitPrice))}
                <p class="headline-price">
                    <span class="price notranslate" data-price="" translate="no">{basis.money(view.quote.unit_price)}</span>
                    <Change basis={basis.clone()} price={view.quote.unit_price} />
                </p>
                {paragraph("headline-basis", basis_line(&basis, view))}
                {band(&basis, view)}
                {total(&basis, view)}
            </div>
            {moq::standing(&basis, view, properties.brief)}
            {timeline::sentence(&basis, view)}
            if !properties.brief { {further(&basis, view, *paper)} }
        </div>
    }
}

/// What unfolds below the headline.
fn further(basis: &Basis, view: &View, unfolded: bool) -> Html {
    let fold = |title: Phrase, figure: String, draw: fn(&View) -> Html| {
        let view = view.clone();
        html! { <Disclosure title={basis.say(title)} {figure} {unfolded} content={rendered(move || draw(&view))} /> }
    };
    html! {
        <div class="further">
            {fold(Phrase::QuoteBreakdown, basis.money(view.quote.unit_price), lines::breakdown)}
            {fold(Phrase::QuoteBandWhy, String::new(), lines::widest)}
            {fold(Phrase::LadderTitle, String::new(), ladder::ladder)}
            {fold(Phrase::QuoteOneOff, basis.money(view.quote.one_off_total), lines::one_offs)}
            {fold(Phrase::QuoteTimeLine, String::new(), timeline::stages)}
            {fold(Phrase::QuoteAssumptions, String::new(), assumptions::assumptions)}
        </div>
    }
}

/// `FOB Free On Board, China (Incoterms 2020)`.
fn basis_line(basis: &Basis, view: &View) -> AttrValue {
    let picked = Picked::new(&view.catalogue, view.session.configuration());
    let name = |role| {
        picked
            .role(&view.catalogue, role)
            .map_or("", |(feature, choice)| basis.choice_name(feature, choice))
    };
    // Where the seller carries the goods, the place named is theirs to reach; otherwise it is where they are made.
    let delivered = view.quote.unpriced_legs.contains(&Leg::MainCarriage);
    let place = name(if delivered { Role::Destination } else { Role::Origin });
    basis.fill(
        Phrase::QuoteBasis,
        &[
            ("incoterm", Arg::Text(name(Role::Incoterm))),
            ("place", Arg::Text(place)),
        ],
    )
}

/// The band, and the part of the journey that the price leaves out.
fn band(basis: &Basis, view: &View) -> Html {
    let band = view.quote.band;
    let (low, high) = (basis.money(band.low), basis.money(band.high));
    let legs: Vec<&str> = view
        .quote
        .unpriced_legs
        .iter()
        .map(|leg| view.words.say(Phrase::leg(*leg)))
        .collect();
    html! {
        <>
            <p class="headline-band">
                {figure("", basis.fill(Phrase::QuoteBand, &[("low", Arg::Text(&low)), ("high", Arg::Text(&high))]))}
                {term(basis, "quote", INCOTERM)}
            </p>
            if !legs.is_empty() {
                <p class="headline-legs">
                    {span("strong", basis.say(Phrase::QuoteNotIncluded))}
                    {span("", [" ", &view.words.list(&legs)].concat().into())}
                </p>
            }
        </>
    }
}

fn total(basis: &Basis, view: &View) -> Html {
    html! {
        <p class="headline-total">
            {span("", basis.fill(Phrase::QuoteTotalFor, &[("count", view.quote.quantity.into())]))}
            {figure("amount", basis.money(view.quote.total).into())}
        </p>
    }
}

/// How the price has just changed; fades by itself.
#[derive(Clone, PartialEq, Properties)]
struct ChangeProperties {
    basis: Basis,
    price: Minor,
}

#[component]
fn Change(properties: &ChangeProperties) -> Html {
    let ChangeProperties { basis, price } = properties;
    let last = use_mut_ref(|| (*price, Minor(0), 0_u32));
    let mut last = last.borrow_mut();
    if last.0 != *price {
        *last = (*price, *price - last.0, last.2.wrapping_add(1));
    }
    let (_, change, count) = *last;
    html! {
        if change != Minor(0) {
            <span key={count} class="headline-change amount" aria-hidden="true" translate="no">{basis.delta(change)}</span>
        }
    }
}

/// A button that orders another quantity.
pub fn order_button(basis: &Basis, quantity: u32, label: AttrValue) -> Html {
    let sender = basis.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        sender.send(Message::SetQuantity(engine::terms::Quantity::nearest(quantity)));
    });
    html! { <button type="button" class="button" {onclick}>{label}</button> }
}
