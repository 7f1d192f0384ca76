//! The picture, its text, and the sides one can look at it from.

use packwright::ui::stage::{Stage, caption, description};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::bench::{basis, count, draw_part, find, press, view_after};

#[wasm_bindgen_test]
async fn the_picture_says_in_words_what_it_shows() {
    let (view, _) = view_after(Vec::new());
    let properties = Stage {
        basis: basis(&view),
        bag: view.appearance.clone(),
        artwork: None,
        description: description(&view),
        caption: caption(&view),
    };
    let root = draw_part(properties).await;
    assert_eq!(count(&root, "[data-stage] [role=img] > svg"), 1);
    let words = find(&root, "[role=img]")
        .get_attribute("aria-label")
        .unwrap_or_default();
    for part in ["Classic", "Genuine leather", "Closure", "Logo method"] {
        assert!(words.contains(part), "{part} is missing in “{words}”");
    }
    let before = find(&root, "[role=img]").text_content();
    let nodes = count(&root, "[role=img] *");
    press(&root, "input[value=open]").await;
    assert!(count(&root, "[role=img] *") != nodes || find(&root, "[role=img]").text_content() != before);
    assert_eq!(count(&root, "input[name=pw-view]:checked[value=open]"), 1);
}
