//! Something that unfolds: the browser's own `<details>`, whose content is drawn once it has been opened.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::ui::element::{Pen, only_if, shape};
use crate::ui::part::{Draw, Memory};

/// It is open.
const OPEN: u32 = 1;
/// It was open.
const FOLDED_AGAIN: u32 = 2;

/// What a disclosure shows.
#[derive(Clone, PartialEq)]
pub struct Disclosure {
    /// What is seen while it is closed.
    pub title: AttrValue,
    /// A figure beside the title.
    pub figure: AttrValue,
    /// Whether it is open whatever the buyer did, as on paper.
    pub unfolded: bool,
    /// Draws the content.
    pub content: Rendered,
}

/// Draws the content of a disclosure. Two are never equal: what they draw changes with every quote.
#[derive(Clone)]
pub struct Rendered(Rc<dyn Fn() -> Html>);

impl PartialEq for Rendered {
    fn eq(&self, _other: &Self) -> bool {
        false
    }
}

/// Wraps a function that draws.
pub fn rendered(draw: impl Fn() -> Html + 'static) -> Rendered {
    Rendered(Rc::new(draw))
}

impl Draw for Disclosure {
    fn draw(&self, memory: &Memory) -> Html {
        // Folded and never drawn, open, or folded again.
        let state = memory.kept().state;
        let open = state == OPEN || self.unfolded;
        let mut pen = Pen::default();
        pen.give(only_if(open, "open"));
        pen.open(shape!(details class="disclosure" open=?));
        let memory = memory.clone();
        pen.on(ListenerKind::ontoggle, move |event| {
            let details = event.target_dyn_into::<web_sys::Element>();
            let now = details.is_some_and(|details| details.has_attribute("open"));
            memory.keep_state(if now { OPEN } else { FOLDED_AGAIN });
        });
        pen.draw(shape!(summary), |pen| {
            pen.say(shape!(span class="disclosure-title"), self.title.clone());
            pen.say(shape!(span class="amount" translate="no"), self.figure.clone());
        });
        if state != 0 || self.unfolded {
            pen.draw(shape!(div class="disclosure-content"), |pen| {
                pen.add((self.content.0)())
            });
        }
        pen.close();
        pen.one()
    }
}
