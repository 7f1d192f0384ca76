//! The quote: price and band, standing against the minimum, lead time, and everything they are made of.

use engine::quote::quote;
use engine::session::Message;
use engine::terms::{Quantity, Terms};
use wording::Phrase;
use yew::prelude::*;

use super::basis::Basis;
use super::control::disclosure::{Disclosure, rendered};
use super::element::{Pen, shape};
use super::part::{Draw, Memory, part};
use crate::headline::Headline;
use crate::view::View;
use unfolded::{Unfolded, Unfolding};

pub mod assumptions;
pub mod curve;
pub mod ladder;
pub mod lines;
pub mod moq;
pub mod price;
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
            price::headline(pen, &basis, view);
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
                part(Unfolded { view, what, near: true })
            }),
        }));
    };
    let told = view.rules.price;
    let figure = |amount| {
        if told.tells_amounts() {
            basis.money(amount)
        } else {
            String::new()
        }
    };
    let (each, once) = (figure(view.quote.unit_price), figure(view.quote.one_off_total));
    pen.draw(shape!(div class="further"), |pen| {
        if told.tells_band() {
            fold(pen, Phrase::QuoteBreakdown, each, Unfolding::Breakdown);
            fold(pen, Phrase::QuoteBandWhy, String::new(), Unfolding::Widest);
            fold(pen, Phrase::LadderTitle, String::new(), Unfolding::Ladder);
            fold(pen, Phrase::QuoteOneOff, once, Unfolding::OneOffs);
        }
        fold(pen, Phrase::QuoteTimeLine, String::new(), Unfolding::Stages);
        fold(pen, Phrase::QuoteAssumptions, String::new(), Unfolding::Assumptions);
    });
}

/// What the figures of the headline are made from.
pub fn headline(view: &View) -> Headline<'_> {
    Headline {
        catalogue: &view.catalogue,
        words: &view.words,
        rules: &view.rules,
        configuration: view.session.configuration(),
        quote: &view.quote,
        today: view.today,
    }
}

/// What is said of the bag at another quantity.
pub fn at_quantity<T>(view: &View, count: u32, say: impl FnOnce(Headline<'_>) -> T) -> T {
    let terms = Terms {
        quantity: Quantity::nearest(count),
        ..view.session.terms().clone()
    };
    let there = quote(&view.catalogue, view.session.configuration(), &terms, view.today);
    say(Headline {
        quote: &there,
        ..headline(view)
    })
}

/// A button that orders another quantity.
pub fn order_button(basis: &Basis, quantity: u32, label: AttrValue) -> Html {
    let quantity = Quantity::nearest(quantity);
    button(basis, Message::SetQuantity(quantity), label)
}

/// A button that sends a message.
fn button(basis: &Basis, message: Message, label: AttrValue) -> Html {
    let sender = basis.clone();
    let onclick = Callback::from(move |_: MouseEvent| sender.send(message.clone()));
    html! { <button type="button" class="button" part="button" {onclick}>{label}</button> }
}
