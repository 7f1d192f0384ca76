//! Undo, redo, begin again, share, and the language.

use engine::session::Message;
use packwright::ui::header::Header;
use packwright::view::Event;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlSelectElement;

use crate::bench::{basis, draw_part, find, press, view_after};

#[wasm_bindgen_test]
async fn its_buttons_say_what_they_do_and_do_it() {
    let (view, emitted) = view_after(Vec::new());
    let root = draw_part(Header {
        basis: basis(&view),
        can_undo: true,
        can_redo: false,
    })
    .await;
    assert_eq!(
        find(&root, "[data-action=redo]")
            .get_attribute("aria-disabled")
            .as_deref(),
        Some("true")
    );
    for action in ["undo", "reset", "share"] {
        assert!(
            !find(&root, &["[data-action=", action, "]"].concat())
                .text_content()
                .unwrap_or_default()
                .is_empty()
        );
        press(&root, &["[data-action=", action, "]"].concat()).await;
    }
    let expected = [
        Event::Session(Message::Undo),
        Event::Session(Message::Reset),
        Event::CopyLink,
    ];
    assert_eq!(emitted.borrow().as_slice(), expected);
}

#[wasm_bindgen_test]
async fn the_languages_are_written_in_themselves() {
    let (view, _) = view_after(Vec::new());
    let root = draw_part(Header {
        basis: basis(&view),
        can_undo: false,
        can_redo: false,
    })
    .await;
    let field: HtmlSelectElement = find(&root, "select").unchecked_into();
    assert_eq!(field.value(), "en");
    assert_eq!(
        find(&root, "option[value=ar]").text_content().as_deref(),
        Some("العربية")
    );
    assert_eq!(
        find(&root, "option[value=de]").get_attribute("lang").as_deref(),
        Some("de")
    );
}
