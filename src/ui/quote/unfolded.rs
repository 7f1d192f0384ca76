//! What unfolds in the quote, once the code that draws it has arrived. And what comes with that code: controls that are
//! far down among the choices, there only once something was picked, or asked for.

use wording::Phrase;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::{assumptions, ladder, lines, timeline};
use crate::ui::basis::Basis;
use crate::ui::choice::{colour, logo};
use crate::ui::element::{Pen, shape};
use crate::ui::part::{Draw, Memory};
use crate::ui::{delivery, sheet};
use crate::view::View;

/// It has come, and is drawn again for it.
const ARRIVED: u32 = 1;
/// It could not be had.
const LOST: u32 = 2;

/// What can be unfolded, or comes with the same code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfolding {
    /// The lines of the price.
    Breakdown,
    /// Why the band is as wide as it is.
    Widest,
    /// The price at other quantities.
    Ladder,
    /// What is charged once.
    OneOffs,
    /// The stages of the lead time.
    Stages,
    /// What the figures rest on.
    Assumptions,
    /// The buyer's own colour of the shell.
    OwnColour,
    /// The buyer's own colour of the thread.
    OwnThread,
    /// The logo's wording and artwork.
    Logo,
    /// By when the goods are needed, and how set-up charges are paid.
    Delivery,
    /// The quote itself, as a sheet over the page.
    Sheet,
}

/// Draws it.
pub fn draw(what: Unfolding, view: &View) -> Html {
    match what {
        Unfolding::Breakdown => lines::breakdown(view),
        Unfolding::Widest => lines::widest(view),
        Unfolding::Ladder => ladder::ladder(view),
        Unfolding::OneOffs => lines::one_offs(view),
        Unfolding::Stages => timeline::stages(view),
        Unfolding::Assumptions => assumptions::assumptions(view),
        Unfolding::OwnColour => colour::own_colour(view, false),
        Unfolding::OwnThread => colour::own_colour(view, true),
        Unfolding::Logo => logo::logo(view),
        Unfolding::Delivery => delivery::delivery(view),
        Unfolding::Sheet => sheet::sheet(view),
    }
}

/// Something unfolded.
#[derive(Clone, PartialEq)]
pub struct Unfolded {
    /// Everything.
    pub view: View,
    /// Which part of it.
    pub what: Unfolding,
    /// Whether it is near what is seen: what is far away asks for nothing, and takes no room until it has come.
    pub near: bool,
}

impl Draw for Unfolded {
    fn draw(&self, memory: &Memory) -> Html {
        let Self { view, what, near } = self;
        if let Some(later) = view.supply.get() {
            return (later.unfolded)(*what, view);
        }
        let registered = memory
            .held
            .try_borrow_mut()
            .is_ok_and(|mut held| held.replace(Box::new(())).is_some());
        if !registered {
            let memory = memory.clone();
            view.supply.wait(Callback::from(move |come| {
                memory.keep_state(if come { ARRIVED } else { LOST });
            }));
        }
        if !near {
            return Html::default();
        }
        let basis = Basis::from(view);
        let mut pen = Pen::default();
        if memory.kept().state == LOST {
            pen.draw(
                shape!(p class="error" part="error" role="status" data-notice=""),
                |pen| {
                    pen.text(basis.say(Phrase::LaterLost));
                },
            );
            pen.open(shape!(button type="button" class="button" part="button"));
            let memory = memory.clone();
            pen.on(ListenerKind::onclick, move |_| memory.keep_state(0));
            pen.text(basis.say(Phrase::LaterAgain));
            pen.close();
            return pen.done();
        }
        view.supply.ask();
        pen.say(shape!(p class="remark" role="status"), basis.say(Phrase::LaterWait));
        pen.done()
    }
}
