//! Something that unfolds: the browser's own `<details>`, whose content is drawn once it has been opened.

use std::rc::Rc;

use yew::prelude::*;

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
        let ontoggle = {
            let memory = memory.clone();
            Callback::from(move |event: Event| {
                let details = event.target_dyn_into::<web_sys::Element>();
                let now = details.is_some_and(|details| details.has_attribute("open"));
                memory.keep_state(if now { OPEN } else { FOLDED_AGAIN });
            })
        };
        html! {
            <details class="disclosure" {ontoggle} open={state == OPEN || self.unfolded}>
                <summary>
                    <span class="disclosure-title">{self.title.clone()}</span>
                    <span class="amount" translate="no">{self.figure.clone()}</span>
                </summary>
                if state != 0 || self.unfolded {
                    <div class="disclosure-content">{(self.content.0)()}</div>
                }
            </details>
        }
    }
}
