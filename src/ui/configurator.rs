//! Placeholder until the real one is written.
use yew::prelude::*;
use crate::view::View;
/// Properties.
#[derive(Properties, Clone)]
pub struct ConfiguratorProperties { /// View.
 pub view: View, /// First.
 pub first_view: bool }
impl PartialEq for ConfiguratorProperties { fn eq(&self, _: &Self) -> bool { false } }
/// The whole.
#[component]
pub fn Configurator(properties: &ConfiguratorProperties) -> Html {
    let _ = properties;
    html! { <div data-packwright="">{ "…" }</div> }
}
