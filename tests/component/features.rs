//! Fieldsets of real radio buttons and checkboxes, their effects, and the way out of a conflict.

use engine::session::Message;
use packwright::ui::configurator::{Configurator, ConfiguratorProperties};
use packwright::view::Event;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

use crate::bench::{count, draw_component, find, press, ready, text, turn, view_after};

fn session_messages(emitted: &crate::bench::Emitted) -> Vec<Message> {
    let messages = emitted.borrow();
    messages
        .iter()
        .filter_map(|event| match event {
            Event::Session(message) => Some(message.clone()),
            _ => None,
        })
        .collect()
}

#[wasm_bindgen_test]
async fn each_feature_is_a_fieldset_with_one_choice_made() {
    let (view, _) = view_after(Vec::new());
    let applying = view.alternatives.iter().filter(|each| each.applies).count();
    let root = draw_component::<Configurator>(ConfiguratorProperties { view, early: None }).await;
    ready(&root).await;
    assert_eq!(
        usize::try_from(count(&root, "fieldset[data-feature]")).ok(),
        Some(applying)
    );
    assert_eq!(count(&root, "[data-feature=size] input[type=radio]:checked"), 1);
    assert_eq!(text(&root, "[data-feature=size] legend"), "Size");
    assert!(count(&root, "[data-feature=parts] input[type=checkbox]") > 2);
}

#[wasm_bindgen_test]
async fn a_choice_is_named_by_its_name_and_described_by_its_effect() {
    let (view, _) = view_after(Vec::new());
    let root = draw_component::<Configurator>(ConfiguratorProperties { view, early: None }).await;
    ready(&root).await;
    let field = find(&root, "[data-feature=size] input:not(:checked)");
    let name = field.get_attribute("aria-labelledby").unwrap_or_default();
    let about = field.get_attribute("aria-describedby").unwrap_or_default();
    assert!(!text(&root, &["[id='", &name, "']"].concat()).is_empty());
    assert!(text(&root, &["[id='", &about, "']"].concat()).contains('$'));
}

#[wasm_bindgen_test]
async fn a_free_choice_is_made_at_once() {
    let (view, emitted) = view_after(Vec::new());
    let (size, known) = view.catalogue.find("size").expect("sizes");
    let (compact, _) = known.find("compact").expect("a compact size");
    let root = draw_component::<Configurator>(ConfiguratorProperties {
        view: view.clone(),
        early: None,
    })
    .await;
    ready(&root).await;
    press(&root, "[data-feature=size] input[value=compact]").await;
    assert_eq!(session_messages(&emitted), [Message::Choose(size, compact)]);
}

#[wasm_bindgen_test]
async fn an_unavailable_choice_says_why_and_offers_the_way_out() {
    let (view, emitted) = view_after(Vec::new());
    let root = draw_component::<Configurator>(ConfiguratorProperties { view, early: None }).await;
    ready(&root).await;
    let barred = find(&root, ".tile[data-is~=barred] > input").unchecked_into::<HtmlInputElement>();
    let about = barred.get_attribute("aria-describedby").unwrap_or_default();
    assert!(text(&root, &["[id='", &about, "']"].concat()).len() > 20);
    barred.click();
    turn().await;
    assert!(
        session_messages(&emitted).is_empty(),
        "nothing is changed before it is agreed to"
    );
    assert_eq!(count(&root, ".offer[role=group]"), 1);
    press(&root, ".offer [data-action=keep]").await;
    assert_eq!(count(&root, ".offer"), 0);
    assert!(!barred.checked(), "what was chosen stays chosen");
    barred.click();
    turn().await;
    press(&root, ".offer [data-action=apply]").await;
    assert!(matches!(session_messages(&emitted).as_slice(), [Message::Choose(..)]));
}
