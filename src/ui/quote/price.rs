//! The head of the quote: price, terms, band and total, as far as the host has them told.

use engine::amount::Minor;
use engine::catalogue::{Leg, Role};
use engine::configuration::Picked;
use engine::host::PriceDisplay;
use gloo_timers::callback::Timeout;
use wording::{Arg, Phrase};
use yew::prelude::*;

use super::headline as figures;
use crate::ui::basis::{Basis, owned};
use crate::ui::element::{Pen, only_if, shape};
use crate::ui::part::{Draw, Kept, Memory, part};
use crate::ui::terms_explained::{INCOTERM, term};
use crate::view::View;

/// All of it.
pub fn headline(pen: &mut Pen, basis: &Basis, view: &View) {
    pen.draw(shape!(div class="headline"), |pen| {
        pen.group(|pen| price(pen, basis, view));
        band(pen, basis, view);
        if view.rules.price.tells_band() {
            total(pen, basis, view);
        }
    });
}

/// The price of a bag, as far as the host has it told, and under which terms.
fn price(pen: &mut Pen, basis: &Basis, view: &View) {
    let told = view.rules.price;
    if told.tells_band() {
        pen.say(shape!(p class="headline-label"), basis.say(Phrase::QuoteUnitPrice));
    }
    if told != PriceDisplay::Hidden {
        // Words instead of one figure take more room.
        pen.give(only_if(!told.tells_amounts(), "words"));
        pen.draw(shape!(p class="headline-price" data-is=?), |pen| {
            pen.say(
                shape!(span class="price notranslate" id="pw-price" part="price" data-price="" data-answer="price" translate="no"),
                figures(view).price().into(),
            );
            if told.tells_amounts() {
                let (basis, price) = (basis.clone(), view.quote.unit_price);
                pen.add(part(Change { basis, price }));
            }
        });
    }
    if let Some(line) = basis_line(basis, view) {
        pen.say(shape!(p class="headline-basis"), line);
    }
}

/// `FOB Free On Board, China (Incoterms 2020)`, as far as the host shows it.
fn basis_line(basis: &Basis, view: &View) -> Option<AttrValue> {
    let picked = Picked::new(&view.catalogue, view.session.configuration());
    let name = |role| match picked.role(&view.catalogue, role) {
        Some((feature, _)) if view.rules.is_hidden(feature) => None,
        found => Some(found.map_or("", |(feature, choice)| basis.choice_name(feature, choice))),
    };
    let incoterm = name(Role::Incoterm)?;
    // Where the seller carries the goods, the place named is theirs to reach; otherwise it is where they are made.
    let delivered = view.quote.unpriced_legs.contains(&Leg::MainCarriage);
    let Some(place) = name(if delivered { Role::Destination } else { Role::Origin }) else {
        return Some(owned(incoterm));
    };
    Some(basis.fill(
        Phrase::QuoteBasis,
        &[("incoterm", Arg::Text(incoterm)), ("place", Arg::Text(place))],
    ))
}

/// The band, and the part of the journey that the price leaves out.
fn band(pen: &mut Pen, basis: &Basis, view: &View) {
    let legs: Vec<&str> = view
        .quote
        .unpriced_legs
        .iter()
        .map(|leg| view.words.say(Phrase::leg(*leg)))
        .collect();
    let told = view.rules.price;
    let explained = has_incoterm(view);
    if told.tells_amounts() || explained {
        pen.draw(shape!(p class="headline-band" part="price-range"), |pen| {
            if told.tells_amounts() {
                pen.say(
                    shape!(span data-answer="band" translate="no"),
                    figures(view).band().into(),
                );
            }
            if explained {
                pen.add(term(basis, "quote", INCOTERM));
            }
        });
    }
    pen.group(|pen| {
        if !legs.is_empty() && told.tells_band() {
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
            figures(view).total().into(),
        );
    });
}

/// Whether the host shows under which Incoterm the bag is sold.
fn has_incoterm(view: &View) -> bool {
    let mut features = view.catalogue.features();
    !features.any(|(id, feature)| feature.role == Some(Role::Incoterm) && view.rules.is_hidden(id))
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
