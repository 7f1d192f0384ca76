//! The static first view says what the engine says: it is drawn by the page's own components, and the price in it is
//! the price of the default configuration.
#![allow(clippy::expect_used, reason = "a test that cannot begin has failed")]

use engine::catalogue::{ChoiceId, FeatureId};
use engine::configuration::Configuration;
use engine::host::{HostRules, PriceDisplay};
use engine::quote::quote;
use engine::session::{Message, Session, update};
use engine::terms::{Quantity, Terms};
use packwright::app::{App, AppProperties};
use packwright::baked;
use packwright::first_view::early::Early;
use packwright::headline::Headline;
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

#[test]
fn the_words_that_come_first_say_all_its_figures() {
    let catalogue = baked::catalogue().expect("the baked catalogue can be read");
    let first = baked::first_english().expect("the baked words can be read");
    let whole = baked::english().expect("the baked words can be read");
    assert!(whole.is_whole() && !first.is_whole());
    let title = wording::Phrase::PageTitle;
    assert_eq!(first.say(title), whole.say(title));
    let mut said = 0;
    for (feature, known) in catalogue.features.iter().enumerate() {
        for choice in 0..known.choices.len() {
            let number = |count: usize| u8::try_from(count).expect("there are not so many");
            let mut session = Session::new(&catalogue);
            let choose = Message::Choose(FeatureId(number(feature)), ChoiceId(number(choice)));
            let _ = update(&catalogue, &mut session, choose);
            // A month further and another quantity each time.
            let today = catalogue
                .as_of
                .plus(u32::try_from(choice % 12).expect("below twelve") * 30);
            let quantity = Quantity::nearest(u32::try_from(1 + choice * 37 + feature * 11).expect("a small number"));
            let _ = update(&catalogue, &mut session, Message::SetQuantity(quantity));
            let quote = quote(&catalogue, session.configuration(), session.terms(), today);
            for (price, _) in PriceDisplay::ALL {
                let rules = HostRules {
                    price,
                    ..HostRules::default()
                };
                let [first, whole] = [&first, &whole].map(|words| Headline {
                    catalogue: &catalogue,
                    words,
                    rules: &rules,
                    configuration: session.configuration(),
                    quote: &quote,
                    today,
                });
                for name in ["price", "band", "for", "total", "minimum", "time", "bags"] {
                    assert_eq!(first.text(name), whole.text(name), "{name} of {}", known.key);
                    said += 1;
                }
            }
        }
    }
    assert!(said > 5_000, "only {said} figures");
}
