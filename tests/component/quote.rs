//! The quote: headline, standing, and the tables behind it.

use engine::session::Message;
use engine::terms::Quantity;
use packwright::ui::quote::Quote;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::bench::{count, draw_part, find, text, unfold, view_after};

#[wasm_bindgen_test]
async fn the_headline_is_the_engines_price_and_is_never_translated() {
    let (view, _) = view_after(Vec::new());
    let price = view
        .words
        .money(view.quote.unit_price, &view.catalogue.currency, view.catalogue.decimals);
    let root = draw_part(Quote {
        view,
        brief: false,
        paper: false,
    })
    .await;
    assert_eq!(text(&root, "[data-price]"), price);
    assert_eq!(
        find(&root, "[data-price]").get_attribute("translate").as_deref(),
        Some("no")
    );
    assert!(text(&root, "[data-moq]").contains("100"));
    assert!(text(&root, "[data-lead]").contains("weeks"));
}

#[wasm_bindgen_test]
async fn what_unfolds_is_drawn_when_it_is_opened() {
    let (view, _) = view_after(Vec::new());
    let lines = view.quote.lines.len();
    let steps = view.ladder().len();
    let root = draw_part(Quote {
        view,
        brief: false,
        paper: false,
    })
    .await;
    assert_eq!(count(&root, "table"), 0);
    unfold(&root).await;
    assert_eq!(usize::try_from(count(&root, ".lines .line-name")).ok(), Some(lines));
    assert_eq!(usize::try_from(count(&root, ".ladder tbody tr")).ok(), Some(steps));
    assert_eq!(count(&root, ".curve svg[role=img][aria-label]"), 1);
    assert!(count(&root, ".ladder th[scope=col]") == 3);
}

#[wasm_bindgen_test]
async fn below_the_minimum_it_says_so_and_names_the_price_at_the_minimum() {
    let (view, _) = view_after(vec![Message::SetQuantity(Quantity::nearest(50))]);
    let root = draw_part(Quote {
        view,
        brief: false,
        paper: false,
    })
    .await;
    assert_eq!(count(&root, ".standing-below"), 1);
    assert!(text(&root, ".standing-below").contains("below the minimum"));
    assert!(text(&root, ".standing-below").contains("At the minimum of 100"));
}
