//! Something that unfolds: the browser's own `<details>`, whose content is drawn once it has been opened.

use std::rc::Rc;

use yew::prelude::*;

/// What a disclosure shows.
#[derive(Clone, PartialEq, Properties)]
pub struct DisclosureProperties {
    /// What is seen while it is closed.
    pub title: AttrValue,
    /// A figure beside the title.
    #[prop_or_default]
    pub figure: AttrValue,
    /// Whether it is open whatever the buyer did, as on paper.
    #[prop_or_default]
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

/// See the module.
#[component]
pub fn Disclosure(properties: &DisclosureProperties) -> Html {
    let open = use_state_eq(|| false);
    let drawn = use_state_eq(|| false);
    let ontoggle = {
        let (open, drawn) = (open.setter(), drawn.setter());
        Callback::from(move |event: Event| {
            let details = event.target_dyn_into::<web_sys::Element>();
            let now = details.is_some_and(|details| details.has_attribute("open"));
            open.set(now);
            if now {
                drawn.set(true);
            }
        })
    };
    html! {
        <details class="disclosure" {ontoggle} open={*open || properties.unfolded}>
            <summary>
                <span class="disclosure-title">{properties.title.clone()}</span>
                <span class="amount" translate="no">{properties.figure.clone()}</span>
            </summary>
            if *drawn || properties.unfolded {
                <div class="disclosure-content">{(properties.content.0)()}</div>
            }
        </details>
    }
}
