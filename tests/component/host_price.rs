//! How much of a price is told, as the host has it: as bands, not at all, or without a word.

use engine::amount::Minor;
use engine::catalogue::TextId;
use engine::host::{HostRules, PriceDisplay};
use engine::session::Message;
use engine::terms::Quantity;
use packwright::headline::{HOOK, Headline};
use packwright::ui::announcer::announcement;
use packwright::ui::configurator::{Configurator, ConfiguratorProperties};
use packwright::ui::quote::{Quote, headline};
use packwright::view::View;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use crate::bench::{basis, count, draw_component, draw_part, find, press, ready, text, unfold, view_under};

fn telling(price: PriceDisplay) -> HostRules {
    HostRules {
        price,
        ..HostRules::default()
    }
}

/// A bag below its minimum, whose price at the minimum is told where prices are.
fn below(price: PriceDisplay) -> View {
    let few = Message::SetQuantity(Quantity::nearest(50));
    view_under(telling(price), vec![Message::Start(2), few]).0
}

async fn whole(view: &View) -> Element {
    let root = draw_component::<Configurator>(ConfiguratorProperties {
        view: view.clone(),
        early: None,
    })
    .await;
    ready(&root).await;
    unfold(&root).await;
    root
}

async fn on_paper(view: &View) -> Element {
    draw_part(Quote {
        view: view.clone(),
        brief: false,
        paper: true,
    })
    .await
}

/// All texts and all values of attributes below an element, besides pictures of the bag, whose lines are full of numbers.
fn everything_said(root: &Element) -> Vec<String> {
    let all = root.query_selector_all("*").expect("elements");
    let mut said = Vec::new();
    for index in 0..all.length() {
        let element: Element = all.get(index).expect("an element").unchecked_into();
        if element
            .closest("[data-drawn] svg, .preset-picture")
            .expect("a selector")
            .is_some()
        {
            continue;
        }
        for name in element.get_attribute_names() {
            let name = name.as_string().unwrap_or_default();
            let value = element.get_attribute(&name).unwrap_or_default();
            said.push([&name, "=", &value].concat());
        }
        if let Some(field) = element.dyn_ref::<web_sys::HtmlInputElement>() {
            said.push(field.value());
        }
        let inside = element.child_nodes();
        for index in 0..inside.length() {
            let node = inside.get(index).expect("a node");
            if node.node_type() == web_sys::Node::TEXT_NODE {
                said.push(node.node_value().unwrap_or_default());
            }
        }
    }
    said
}

/// What amounts are written as, without the sign of the currency.
fn digits(view: &View, amount: Minor) -> String {
    let written = basis(view).money(amount);
    written
        .trim_start_matches(|sign: char| !sign.is_ascii_digit())
        .to_owned()
}

/// Every amount of a quote that could slip through.
fn amounts(view: &View) -> Vec<String> {
    let quote = &view.quote;
    let mut amounts = vec![quote.unit_price, quote.total, quote.goods_total, quote.ex_works];
    amounts.extend([quote.band.low, quote.band.high, quote.one_off_total]);
    amounts.extend(quote.lines.iter().map(|line| line.unit));
    amounts.extend(quote.one_offs.iter().map(|charge| charge.amount));
    amounts.extend(view.ladder().iter().flat_map(|each| [each.unit_price, each.total]));
    for each in view.alternatives.iter().flat_map(|each| each.choices.iter()) {
        amounts.push(each.glance.unit_price);
        amounts.push(each.glance.unit_price - quote.unit_price);
    }
    // Small numbers with two decimals stand in texts of the catalogue too; the sign of the currency gives those away.
    let large = amounts.into_iter().filter(|amount| amount.0.abs() >= 1_000);
    large.map(|amount| digits(view, amount)).collect()
}

fn assert_silent(view: &View, root: &Element, place: &str) {
    let amounts = amounts(view);
    // What the catalogue says of a choice is the same for every bag: "worth it above about 20,000 USD".
    let texts = u16::try_from(view.words.text_count()).unwrap_or(u16::MAX);
    let general = |said: &str| (0..texts).any(|text| view.words.text(TextId(text)) == said.trim());
    for said in everything_said(root).into_iter().filter(|said| !general(said)) {
        for sign in ["$", "€", "£", "¥"] {
            assert!(!said.contains(sign), "{place}: {sign} in “{said}”");
        }
        for amount in &amounts {
            assert!(!said.contains(&**amount), "{place}: {amount} in “{said}”");
        }
    }
}

#[wasm_bindgen_test]
async fn on_request_and_hidden_no_amount_is_anywhere() {
    for price in [PriceDisplay::Request, PriceDisplay::Hidden] {
        for view in [view_under(telling(price), Vec::new()).0, below(price)] {
            let root = whole(&view).await;
            assert_silent(&view, &root, "widget");
            press(&root, ".tile[data-is~=barred] > input").await;
            assert_eq!(count(&root, ".offer"), 1);
            assert_silent(&view, &root, "with an offer");
            let paper = on_paper(&view).await;
            assert!(count(&paper, "details[open]") > 0, "paper is unfolded");
            assert_silent(&view, &paper, "on paper");
            // A text of the catalogue may speak of money; the quote does not.
            assert!(!everything_said(&paper).concat().contains(&*view.catalogue.currency));
            let said = announcement(&view);
            assert!(
                !said.contains('$') && said.contains("bags") && said.contains("weeks"),
                "“{said}”"
            );
        }
    }
}

/// Without it the sweep could pass for want of anything to find.
#[wasm_bindgen_test]
async fn the_sweep_finds_amounts_where_they_are_told() {
    let (view, _) = view_under(HostRules::default(), Vec::new());
    let root = whole(&view).await;
    let said = everything_said(&root).concat();
    for amount in [view.quote.unit_price, view.quote.total, view.quote.band.low] {
        assert!(said.contains(&digits(&view, amount)));
    }
}

#[wasm_bindgen_test]
async fn on_request_the_headline_says_so_and_the_rest_stays() {
    let (view, _) = view_under(telling(PriceDisplay::Request), Vec::new());
    let root = whole(&view).await;
    assert_eq!(text(&root, "[data-price]"), "Price on request");
    assert_eq!(text(&root, ".bar-amount"), "Price on request");
    assert!(text(&root, "[data-moq]").contains("100"));
    assert!(text(&root, "[data-lead]").contains("weeks"));
    assert!(text(&root, ".quote-sheet").contains("Weight:"));
    assert_eq!(
        count(&root, ".headline-total, .lines, .ladder, .curve, .sums, .effect-price"),
        0
    );
    assert!(count(&root, ".effect-further") > 0, "effects on minimum and time stay");
}

#[wasm_bindgen_test]
async fn hidden_there_is_no_word_of_it_either() {
    let (view, _) = view_under(telling(PriceDisplay::Hidden), Vec::new());
    let root = whole(&view).await;
    assert_eq!(count(&root, "[data-price], [data-answer=price], .headline-label"), 0);
    assert!(!everything_said(&root).concat().contains("on request"));
    assert!(text(&root, "[data-moq]").contains("100"));
}

#[wasm_bindgen_test]
async fn as_a_range_only_bands_are_told() {
    for view in [
        view_under(telling(PriceDisplay::Range), Vec::new()).0,
        below(PriceDisplay::Range),
    ] {
        let root = whole(&view).await;
        let band = [
            basis(&view).money(view.quote.band.low),
            basis(&view).money(view.quote.band.high),
        ]
        .join("–");
        assert_eq!(text(&root, "[data-price]"), band);
        assert_eq!(text(&root, ".bar-amount"), band);
        assert!(announcement(&view).contains(&band));
        let exact = [view.quote.unit_price, view.quote.total, view.quote.goods_total].map(|it| digits(&view, it));
        for said in everything_said(&root) {
            for amount in &exact {
                assert!(!said.contains(&**amount), "{amount} in “{said}”");
            }
            // What is told has two ends.
            assert_eq!(said.matches('$').count() % 2, 0, "“{said}”");
        }
        for selector in [".lines", ".sum:not(.sum-total)", ".tile", "select"] {
            let found = root.query_selector_all(selector).expect("a selector");
            assert!(found.length() > 0, "{selector} is gone");
            for index in 0..found.length() {
                let said = found
                    .get(index)
                    .and_then(|node| node.text_content())
                    .unwrap_or_default();
                assert!(!said.contains('$'), "{selector}: “{said}”");
            }
        }
        assert_eq!(count(&root, ".curve, .sweet"), 0);
        assert_eq!(
            usize::try_from(count(&root, ".ladder tbody tr")).ok(),
            Some(view.ladder().len())
        );
        let effects = everything_said(&root).concat();
        assert!(effects.contains("costs more") && effects.contains("costs less"));
    }
}

/// The first view's elements are the same for all hosts: the figures are written into them.
#[wasm_bindgen_test]
fn what_is_written_early_obeys_too() {
    let document = web_sys::window().and_then(|window| window.document()).expect("a page");
    let root = document.create_element("div").expect("an element");
    for name in ["price", "band", "for", "total", "minimum", "time"] {
        let place = document.create_element("span").expect("an element");
        let _ = place.set_attribute(HOOK, name);
        place.set_text_content(Some("$1.00"));
        root.append_child(&place).expect("a place");
    }
    for (price, written) in [(PriceDisplay::Request, "Price on request"), (PriceDisplay::Hidden, "")] {
        let (view, _) = view_under(telling(price), Vec::new());
        let told: Headline<'_> = headline(&view);
        told.write(&root, "[data-answer]");
        assert!(!root.text_content().unwrap_or_default().contains('$'));
        assert_eq!(
            find(&root, "[data-answer=price]").text_content().as_deref(),
            Some(written)
        );
    }
}
