//! Words of the trade and their notes.

use packwright::ui::basis::Basis;
use packwright::ui::part::{Draw, Memory};
use packwright::ui::terms_explained::{MOQ, term};
use wasm_bindgen_test::wasm_bindgen_test;
use yew::Html;

use crate::bench::{basis, draw_part, find, press, text, view_after};

#[derive(Clone, PartialEq)]
struct Word(Basis);

impl Draw for Word {
    fn draw(&self, _memory: &Memory) -> Html {
        term(&self.0, "test", MOQ)
    }
}

#[wasm_bindgen_test]
async fn a_word_opens_its_note_by_itself() {
    let (view, _) = view_after(Vec::new());
    let root = draw_part(Word(basis(&view))).await;
    let target = find(&root, "button").get_attribute("popovertarget");
    assert_eq!(find(&root, "[popover]").get_attribute("id"), target);
    assert!(text(&root, "[popover]").starts_with("Minimum order quantity"));
    press(&root, "button").await;
    assert!(find(&root, "[popover]").matches(":popover-open").unwrap_or(false));
}
