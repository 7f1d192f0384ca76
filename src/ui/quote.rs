//! The quote: price and band, standing against the minimum, lead time, and everything they are made of.

use engine::amount::Minor;
use engine::catalogue::{Leg, Role};
use engine::configuration::Picked;
use engine::session::Message;
use gloo_timers::callback::Timeout;
use wording::{Arg, Phrase};
use yew::prelude::*;

use super::basis::Basis;
use super::control::disclosure::{Disclosure, rendered};
use super::element::{Pen, shape};
use super::part::{Draw, Kept, Memory, part};
use super::terms_explained::{INCOTERM, term};
use crate::headline::Headline;
use crate::view::View;
use unfolded::{Unfolded, Unfolding};

pub mod assumptions;
pub mod curve;
pub mod ladder;
pub mod lines;
pub mod moq;
pub mod timeline;
pub mod unfolded;

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
    // On paper nothing can be waited for.
    if unfolded && view.supply.get().is_none() {
        return;
    }
    let fold = |pen: &mut Pen, title: Phrase, figure: String, what: Unfolding| {
        let view = view.clone();
        pen.add(part(Disclosure {
            title: basis.say(title),
            figure: figure.into(),
            unfolded,
            content: rendered(move || {
                let view = view.clone();
                part(Unfolded { view, what })
            }),
        }));
    };
    let (each, once) = (
        basis.money(view.quote.unit_price),
        basis.money(view.quote.one_off_total),
    );
    pen.draw(shape!(div class="further"), |pen| {
        fold(pen, Phrase::QuoteBreakdown, each, Unfolding::Breakdown);
        fold(pen, Phrase::QuoteBandWhy, String::new(), Unfolding::Widest);
        fold(pen, Phrase::LadderTitle, String::new(), Unfolding::Ladder);
        fold(pen, Phrase::QuoteOneOff, once, Unfolding::OneOffs);
        fold(pen, Phrase::QuoteTimeLine, String::new(), Unfolding::Stages);
        fold(pen, Phrase::QuoteAssumptions, String::new(), Unfolding::Assumptions);
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

/// How long a change is told, milliseconds. It goes as it came: an animation would keep the page drawing frame after
/// frame, and the answer to the next click would have to wait for its turn.
const CHANGE_MS: u32 = 4_000;

/// How the price has just changed; gone after a while.
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
        let mut pen = Pen::default();
        pen.say(
            shape!(span class="headline-change amount" aria-hidden="true" translate="no"),
            self.basis.delta(Minor(change)).into(),
        );
        pen.one()
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
            let told = |change| Kept {
                state: 1,
                amounts: (now, change),
                text: None,
            };
            memory.keep(told(now - before));
            let (later, settled) = (memory.clone(), told(0));
            let timer = Timeout::new(CHANGE_MS, move || later.keep(settled));
            if let Ok(mut held) = memory.held.try_borrow_mut() {
                *held = Some(Box::new(timer));
            }
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
