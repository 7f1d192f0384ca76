//! Styles and uses to start from.

use engine::session::Message;
use packwright::ui::presets::Presets;
use packwright::view::Event;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::bench::{basis, count, draw_part, press, text, view_after};

#[wasm_bindgen_test]
async fn five_styles_and_five_uses_are_buttons_that_start_there() {
    let (view, emitted) = view_after(Vec::new());
    let root = draw_part(Presets {
        basis: basis(&view),
        current: None,
    })
    .await;
    assert_eq!(count(&root, "button[data-preset][aria-pressed=false]"), 10);
    press(&root, "[data-preset=luxury]").await;
    let index = view
        .catalogue
        .presets
        .iter()
        .position(|preset| &*preset.key == "luxury");
    let index = index
        .and_then(|index| u8::try_from(index).ok())
        .expect("a luxury style");
    assert_eq!(emitted.borrow().as_slice(), [Event::Session(Message::Start(index))]);
}

#[wasm_bindgen_test]
async fn the_picked_one_is_pressed_and_gives_advice() {
    let (view, _) = view_after(Vec::new());
    let root = draw_part(Presets {
        basis: basis(&view),
        current: Some(0),
    })
    .await;
    assert_eq!(count(&root, "button[aria-pressed=true]"), 1);
    assert!(text(&root, "details.advice").len() > 40);
    assert_eq!(count(&root, ".preset-picture svg"), 5);
}
