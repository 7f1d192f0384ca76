//! Something that unfolds: the browser's own `<details>`, whose content is drawn once it has been opened.

use yew::prelude::*;

/// What a disclosure shows.
#[derive(Clone, PartialEq, Properties)]
pub struct DisclosureProperties {
    /// What is seen while it is closed.
    pub title: AttrValue,
    /// A figure beside the title.
    #[prop_or_default]
    pub figure: AttrValue,
    /// Draws the content.
    pub content: Rendered,
}

/// Draws the content of a disclosure. Two are never equal: what they draw changes with every quote.
#[derive(Clone)]
pub struct Rendered(pub std::rc::Rc<dyn Fn() -> Html>);

impl PartialEq for Rendered {
    fn eq(&self, _other: &Self) -> bool {
        false
    }
}

/// Wraps a function that draws.
pub fn rendered(draw: impl Fn() -> Html + 'static) -> Rendered {
    Rendered(std::rc::Rc::new(draw))
}

/// See the module.
#[component]
pub fn Disclosure(properties: &DisclosureProperties) -> Html {
    let opened = use_state_eq(|| false);
    let ontoggle = {
        let opened = opened.setter();
        Callback::from(move |_: Event| opened.set(true))
    };
    html! {
        <details class="disclosure" {ontoggle}>
            <summary>
                <span class="disclosure-title">{properties.title.clone()}</span>
                <span class="amount" translate="no">{properties.figure.clone()}</span>
            </summary>
            if *opened {
                <div class="disclosure-content">{(properties.content.0)()}</div>
            }
        </details>
    }
}
