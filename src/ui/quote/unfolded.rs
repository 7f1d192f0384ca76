//! What unfolds in the quote, once the code that draws it has arrived.

use wording::Phrase;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::{assumptions, ladder, lines, timeline};
use crate::ui::basis::Basis;
use crate::ui::element::{Pen, shape};
use crate::ui::part::{Draw, Memory};
use crate::view::View;

/// It has come, and is drawn again for it.
const ARRIVED: u32 = 1;
/// It could not be had.
const LOST: u32 = 2;

/// What can be unfolded.
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
    }
}

/// Something unfolded.
#[derive(Clone, PartialEq)]
pub struct Unfolded {
    /// Everything.
    pub view: View,
    /// Which part of it.
    pub what: Unfolding,
}

impl Draw for Unfolded {
    fn draw(&self, memory: &Memory) -> Html {
        let view = &self.view;
        if let Some(later) = view.supply.get() {
            return (later.unfolded)(self.what, view);
        }
        let basis = Basis::from(view);
        let mut pen = Pen::default();
        if memory.kept().state == LOST {
            pen.draw(shape!(p class="error" role="status" data-notice=""), |pen| {
                pen.text(basis.say(Phrase::LaterLost));
            });
            pen.open(shape!(button type="button" class="button"));
            let memory = memory.clone();
            pen.on(ListenerKind::onclick, move |_| memory.keep_state(0));
            pen.text(basis.say(Phrase::LaterAgain));
            pen.close();
            return pen.done();
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
        view.supply.ask();
        pen.say(shape!(p class="remark" role="status"), basis.say(Phrase::LaterWait));
        pen.done()
    }
}
