//! The one live region.

use packwright::ui::announcer::{Announcer, announcement};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::bench::{draw_part, find, text, view_after};

#[wasm_bindgen_test]
async fn it_is_polite_and_silent_at_first() {
    let (view, _) = view_after(Vec::new());
    let root = draw_part(Announcer {
        text: announcement(&view),
    })
    .await;
    assert_eq!(
        find(&root, "[data-live]").get_attribute("aria-live").as_deref(),
        Some("polite")
    );
    assert_eq!(text(&root, "[data-live]"), "");
}

#[wasm_bindgen_test]
fn what_it_says_holds_price_minimum_and_time() {
    let (view, _) = view_after(Vec::new());
    let said = announcement(&view);
    for part in ["Unit price $", "100 bags", "weeks"] {
        assert!(said.contains(part), "{part} is missing in “{said}”");
    }
}
