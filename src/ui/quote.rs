//! The quote: price and band, standing against the minimum, lead time, and everything they are made of.

use engine::amount::Minor;
use engine::catalogue::{Leg, Role};
use engine::configuration::Picked;
use engine::session::Message;
use wording::{Arg, Phrase};
use yew::prelude::*;

use super::basis::Basis;
use super::control::disclosure::{Disclosure, rendered};
use super::element::{Pen, shape};
use super::part::{Draw, Kept, Memory, part};
use super::terms_explained::{INCOTERM, term};
use crate::headline::Headline;
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
        let mut pen = Pen::default();
        pen.draw(shape!(div class="quote-sheet"), |pen| {
            pen.say(
                shape!(h2 class="quote-title" id="pw-quote-title"),
                basis.say(Phrase::QuoteTitle),
            );
            pen.draw(shape!(div class="headline"), |pen| {
                pen.say(shape!(p class="headline-label"), basis.say(Phrase::QuoteUnitPrice));
                let price = view.quote.unit_price;
                pen.draw(shape!(p class="headline-price"), |pen| {
                    pen.say(
                        shape!(span class="price notranslate" data-price="" data-answer="price" translate="no"),
                        headline(view).price().into(),
                    );
                    let basis = basis.clone();
                    pen.add(part(Change { basis, price }));
                });
                pen.say(shape!(p class="headline-basis"), basis_line(&basis, view));
                band(pen, &basis, view);
                total(pen, &basis, view);
            });
            moq::standing(pen, &basis, view, self.brief);
            timeline::sentence(pen, &basis, view);
            pen.group(|pen| {
                if !self.brief {
                    further(pen, &basis, view, self.paper);
                }
            });
        });
        pen.done()
    }
}

/// What unfolds below the headline.
fn further(pen: &mut Pen, basis: &Basis, view: &View, unfolded: bool) {
    let fold = |pen: &mut Pen, title: Phrase, figure: String, draw: fn(&View) -> Html| {
        let view = view.clone();
        pen.add(part(Disclosure {
            title: basis.say(title),
            figure: figure.into(),
            unfolded,
            content: rendered(move || draw(&view)),
        }));
    };
    let (each, once) = (
        basis.money(view.quote.unit_price),
        basis.money(view.quote.one_off_total),
    );
    pen.draw(shape!(div class="further"), |pen| {
        fold(pen, Phrase::QuoteBreakdown, each, lines::breakdown);
        fold(pen, Phrase::QuoteBandWhy, String::new(), lines::widest);
        fold(pen, Phrase::LadderTitle, String::new(), ladder::ladder);
        fold(pen, Phrase::QuoteOneOff, once, lines::one_offs);
        fold(pen, Phrase::QuoteTimeLine, String::new(), timeline::stages);
        fold(pen, Phrase::QuoteAssumptions, String::new(), assumptions::assumptions);
    });
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
fn band(pen: &mut Pen, basis: &Basis, view: &View) {
    let legs: Vec<&str> = view
        .quote
        .unpriced_legs
        .iter()
        .map(|leg| view.words.say(Phrase::leg(*leg)))
        .collect();
    pen.draw(shape!(p class="headline-band"), |pen| {
        pen.say(
            shape!(span data-answer="band" translate="no"),
            headline(view).band().into(),
        );
        pen.add(term(basis, "quote", INCOTERM));
    });
    pen.group(|pen| {
        if !legs.is_empty() {
            pen.draw(shape!(p class="headline-legs"), |pen| {
                pen.say(shape!(span class="strong"), basis.say(Phrase::QuoteNotIncluded));
                pen.say(shape!(span), [" ", &view.words.list(&legs)].concat().into());
            });
        }
    });
}

fn total(pen: &mut Pen, basis: &Basis, view: &View) {
    let label = basis.fill(Phrase::QuoteTotalFor, &[("count", view.quote.quantity.into())]);
    pen.draw(shape!(p class="headline-total"), |pen| {
        pen.say(shape!(span data-answer="for"), label);
        pen.say(
            shape!(span class="amount" data-answer="total" translate="no"),
            basis.money(view.quote.total).into(),
        );
    });
}

/// What the figures of the headline are made from.
pub fn headline(view: &View) -> Headline<'_> {
    Headline {
        catalogue: &view.catalogue,
        words: &view.words,
        configuration: view.session.configuration(),
        quote: &view.quote,
        today: view.today,
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
    let quantity = engine::terms::Quantity::nearest(quantity);
    button(basis, Message::SetQuantity(quantity), label)
}

/// A button that sends a message.
fn button(basis: &Basis, message: Message, label: AttrValue) -> Html {
    let sender = basis.clone();
    let onclick = Callback::from(move |_: MouseEvent| sender.send(message.clone()));
    html! { <button type="button" class="button" {onclick}>{label}</button> }
}
