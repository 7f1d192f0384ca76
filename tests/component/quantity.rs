//! The field for quantities: what is understood, what is refused with a word, and the steps.

use engine::session::Message;
use engine::terms::Quantity;
use packwright::ui::quantity::QuantityField;
use packwright::view::Event;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::bench::{basis, count, draw_part, find, press, text, view_after, write};

fn properties(view: &packwright::view::View) -> QuantityField {
    QuantityField {
        basis: basis(view),
        quantity: 300,
        minimum: 100,
    }
}

fn ordered(count: u32) -> Event {
    Event::Session(Message::SetQuantity(Quantity::nearest(count)))
}

#[wasm_bindgen_test]
async fn it_is_a_text_field_with_a_label_and_a_numeric_keyboard() {
    let (view, _) = view_after(Vec::new());
    let root = draw_part(properties(&view)).await;
    let field = find(&root, "[data-quantity]");
    assert_eq!(field.get_attribute("type").as_deref(), Some("text"));
    assert_eq!(field.get_attribute("inputmode").as_deref(), Some("numeric"));
    assert_eq!(text(&root, "label[for=pw-quantity]"), "Quantity");
}

#[wasm_bindgen_test]
async fn what_is_typed_is_ordered_and_what_is_no_quantity_is_refused() {
    let (view, emitted) = view_after(Vec::new());
    let root = draw_part(properties(&view)).await;
    write(&root, "[data-quantity]", "1,000").await;
    assert_eq!(emitted.borrow().last(), Some(&ordered(1_000)));
    let before = emitted.borrow().len();
    write(&root, "[data-quantity]", "1.5").await;
    assert_eq!(emitted.borrow().len(), before, "the last good quantity stays");
    assert_eq!(
        find(&root, "[data-quantity]").get_attribute("aria-invalid").as_deref(),
        Some("true")
    );
    assert!(text(&root, "#pw-quantity-error").contains("whole"));
}

#[wasm_bindgen_test]
async fn the_steps_go_to_round_numbers() {
    let (view, emitted) = view_after(Vec::new());
    let root = draw_part(properties(&view)).await;
    press(&root, "[aria-label='More bags']").await;
    press(&root, "[aria-label='Fewer bags']").await;
    let step = |up| Event::Session(Message::StepQuantity(up));
    assert_eq!(emitted.borrow().as_slice(), [step(true), step(false)]);
}

#[wasm_bindgen_test]
async fn below_the_minimum_it_offers_the_minimum() {
    let (view, emitted) = view_after(Vec::new());
    let below = QuantityField {
        quantity: 60,
        ..properties(&view)
    };
    let root = draw_part(below).await;
    assert_eq!(count(&root, ".quantity-standing .warning"), 1);
    press(&root, ".quantity-standing .button").await;
    assert_eq!(emitted.borrow().as_slice(), [ordered(100)]);
}
