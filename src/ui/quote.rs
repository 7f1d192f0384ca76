//! The quote: price and band, standing against the minimum, lead time, and everything they are made of.

use engine::amount::Minor;
use engine::catalogue::{Leg, Role};
use engine::configuration::Picked;
use engine::session::Message;
use wording::{Arg, Phrase};
use yew::prelude::*;

use super::basis::{Basis, figure, paragraph, span};
use super::control::disclosure::{Disclosure, rendered};
use super::part::{Draw, Kept, Memory, part};
use super::terms_explained::{INCOTERM, term};
use crate::view::View;

pub mod assumptions;
pub mod curve;
pub mod ladder;
pub mod lines;
pub mod moq;
pub mod timeline;

/// What the quote shows.
#[derive(Clone, PartialEq)]
pub struct Quote {
    /// Everything.
    pub view: View,
    /// Whether only the headline is wanted.
    pub brief: bool,
    /// Whether it goes to paper, where nothing can be unfolded.
    pub paper: bool,
}

impl Draw for Quote {
    fn draw(&self, _memory: &Memory) -> Html {
        let view = &self.view;
        let basis = Basis::from(view);
        html! {
            <div class="quote-sheet">
                <h2 class="quote-title" id="pw-quote-title">{basis.say(Phrase::QuoteTitle)}</h2>
                <div class="headline">
                    {paragraph("headline-label", basis.say(Phrase::QuoteUnitPrice))}
                    <p class="headline-price">
                        <span class="price notranslate" data-price="" translate="no">{basis.money(view.quote.unit_price)}</span>
                        {part(Change { basis: basis.clone(), price: view.quote.unit_price })}
                    </p>
                    {paragraph("headline-basis", basis_line(&basis, view))}
                    {band(&basis, view)}
                    {total(&basis, view)}
                </div>
                {moq::standing(&basis, view, self.brief)}
                {timeline::sentence(&basis, view)}
                if !self.brief { {further(&basis, view, self.paper)} }
            </div>
        }
    }
}

/// What unfolds below the headline.
fn further(basis: &Basis, view: &View, unfolded: bool) -> Html {
    let fold = |title: Phrase, figure: String, draw: fn(&View) -> Html| {
        let view = view.clone();
        part(Disclosure {
            title: basis.say(title),
            figure: figure.into(),
            unfolded,
            content: rendered(move || draw(&view)),
        })
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
#[derive(Clone, PartialEq)]
struct Change {
    basis: Basis,
    price: Minor,
}

impl Draw for Change {
    fn draw(&self, memory: &Memory) -> Html {
        let Kept {
            state,
            amounts: (price, change),
            ..
        } = *memory.kept();
        if state == 0 || change == 0 || price != self.price.0 {
            return Html::default();
        }
        html! {
            <span key={state} class="headline-change amount" aria-hidden="true" translate="no">
                {self.basis.delta(Minor(change))}
            </span>
        }
    }

    fn settled(&self, memory: &Memory) {
        let Kept {
            state,
            amounts: (before, _),
            ..
        } = *memory.kept();
        let now = self.price.0;
        if state == 0 {
            memory.keep(Kept {
                state: 1,
                amounts: (now, 0),
                text: None,
            });
        } else if before != now {
            memory.keep(Kept {
                state: state.wrapping_add(1).max(1),
                amounts: (now, now - before),
                text: None,
            });
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
