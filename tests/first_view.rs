//! The static first view says what the engine says: it is drawn by the page's own components, and the price in it is
//! the price of the default configuration.
#![allow(clippy::expect_used, reason = "a test that cannot begin has failed")]

use engine::configuration::Configuration;
use engine::quote::quote;
use engine::terms::Terms;
use packwright::app::{App, AppProperties};
use packwright::baked;
use packwright::first_view::early::Early;
use packwright::later::Supply;
use packwright::start::Start;

#[test]
fn the_default_price_and_minimum_stand_in_the_html() {
    let catalogue = baked::catalogue().expect("the baked catalogue can be read");
    let html = pollster::block_on(
        yew::ServerRenderer::<App>::with_props(|| {
            let as_of = baked::catalogue().map(|catalogue| catalogue.as_of).unwrap_or_default();
            let start = Start::new(baked::english().expect("the baked words can be read"), as_of);
            AppProperties::new(Early::without_page(start), Supply::for_first_view(), None)
        })
        .hydratable(false)
        .render(),
    );
    let words = baked::english().expect("the baked words can be read");
    let quote = quote(
        &catalogue,
        &Configuration::new(&catalogue),
        &Terms::new(&catalogue),
        catalogue.as_of,
    );
    let price = words.money(quote.unit_price, &catalogue.currency, catalogue.decimals);
    assert!(html.contains(&price), "{price} is not in the first view");
    for hook in [
        "data-packwright",
        "data-price",
        "data-moq",
        "data-lead",
        "data-stage",
        "<svg",
    ] {
        assert!(html.contains(hook), "{hook} is not in the first view");
    }
    assert!(
        !html.contains("style="),
        "a style attribute would be refused by a strict policy"
    );
    assert!(html.len() < 120_000, "the first view has grown to {} bytes", html.len());
}
