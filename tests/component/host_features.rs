//! Features a host has hidden or fixed: what is hidden is nowhere, what is fixed is told and cannot be picked.

use engine::catalogue::{Catalogue, FeatureId};
use engine::host::HostRules;
use engine::session::Message;
use packwright::baked;
use packwright::ui::announcer::announcement;
use packwright::ui::configurator::{Configurator, ConfiguratorProperties};
use packwright::ui::stage::{caption, description};
use packwright::view::{Event, View};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use crate::bench::{basis, count, draw_component, find, press, ready, text, unfold, view_under};

fn features(keys: &[&str]) -> Vec<FeatureId> {
    let catalogue = baked::catalogue().expect("the baked catalogue can be read");
    let found = keys.iter().map(|key| catalogue.find(key).expect("a feature").0);
    found.collect()
}

fn hiding(keys: &[&str]) -> HostRules {
    HostRules {
        hidden: features(keys),
        ..HostRules::default()
    }
}

fn locking(keys: &[&str]) -> HostRules {
    HostRules {
        locked: features(keys),
        ..HostRules::default()
    }
}

fn choosing(catalogue: &Catalogue, feature: &str, choice: &str) -> Message {
    let (id, known) = catalogue.find(feature).expect("a feature");
    Message::Choose(id, known.find(choice).expect("a choice").0)
}

async fn drawn(view: &View) -> Element {
    let root = draw_component::<Configurator>(ConfiguratorProperties {
        view: view.clone(),
        early: None,
    })
    .await;
    ready(&root).await;
    unfold(&root).await;
    root
}

#[wasm_bindgen_test]
async fn a_hidden_feature_is_nowhere_and_an_empty_group_goes_with_its_link() {
    let hardware = ["metal", "finish", "plating", "zip-make", "puller"];
    let hidden = [
        &hardware[..],
        &["closure", "packaging", "payment", "incoterm", "colour-pu"],
    ]
    .concat();
    let (view, _) = view_under(hiding(&hidden), Vec::new());
    let root = drawn(&view).await;
    for key in &hidden {
        assert_eq!(
            count(&root, &["[data-feature=", key, "]"].concat()),
            0,
            "{key} is shown"
        );
    }
    assert_eq!(count(&root, "[data-group=hardware]"), 0);
    assert_eq!(count(&root, "a[href='#pw-group-hardware']"), 0);
    assert_eq!(count(&root, "[data-group=body]"), 1);
    assert_eq!(count(&root, "a[href='#pw-group-body']"), 1);
    assert_eq!(count(&root, ".headline-basis"), 0, "an Incoterm is told");
    // The price has a line for packaging, whoever chose it.
    let (picture, quote) = (
        [&*description(&view), &*caption(&view)].concat(),
        text(&root, ".quote-sheet"),
    );
    for (key, said) in [("closure", &picture), ("packaging", &picture), ("payment", &quote)] {
        let (id, _) = view.catalogue.find(key).expect("a feature");
        let name = basis(&view).feature_name(id).to_owned();
        assert!(!said.contains(&name), "{name} is told in “{said}”");
    }
}

#[wasm_bindgen_test]
async fn without_its_size_the_bag_is_still_described() {
    let (view, _) = view_under(hiding(&["size"]), Vec::new());
    let said = description(&view);
    assert!(!said.contains("Classic"), "the size is told in “{said}”");
    assert!(
        said.contains("Your bag") && said.contains("Genuine leather"),
        "“{said}”"
    );
}

#[wasm_bindgen_test]
async fn advice_on_what_is_hidden_is_not_given() {
    for (hidden, given) in [("packaging", 0), ("transport", 1)] {
        let (view, _) = view_under(hiding(&[hidden]), vec![Message::Start(0)]);
        let root = drawn(&view).await;
        assert_eq!(count(&root, ".advice"), given, "with {hidden} hidden");
    }
}

#[wasm_bindgen_test]
async fn the_cause_of_the_minimum_is_not_told_where_it_is_hidden() {
    let (open, _) = view_under(HostRules::default(), Vec::new());
    let cause = open.quote.moq.drivers.first().expect("a cause").cause;
    let name = basis(&open).choice_name(cause.0, cause.1).to_owned();
    let rules = HostRules {
        hidden: vec![cause.0],
        ..HostRules::default()
    };
    let (view, _) = view_under(rules, Vec::new());
    let root = drawn(&view).await;
    let said = text(&root, "[data-moq]");
    assert!(said.contains("100") && !said.contains(&name), "“{said}”");
    assert_eq!(count(&root, ".relaxation"), 0, "a way the buyer cannot go");
}

#[wasm_bindgen_test]
async fn a_fixed_feature_is_told_and_cannot_be_picked() {
    // Cards, swatches, a list, several at once.
    let locked = ["size", "colour-leather", "destination", "parts"];
    let (view, emitted) = view_under(locking(&locked), Vec::new());
    let root = drawn(&view).await;
    for key in locked {
        let group = find(&root, &["fieldset[data-feature=", key, "]"].concat());
        let choices = find(&group, ".choices-fixed");
        let (id, known) = view.catalogue.find(key).expect("a feature");
        let chosen = view.session.configuration().chosen(id);
        let controls = "input, select, textarea, button:not(.term-word), [tabindex], a";
        assert_eq!(count(&group, controls), 0, "{key} can be picked");
        assert!(text(&choices, ".fixed-by").contains("Fixed by the shop"));
        assert_eq!(count(&choices, ".fixed-by svg[aria-hidden=true]"), 1);
        let picked = known.choices().filter(|(choice, _)| chosen.has(*choice)).count();
        assert_eq!(usize::try_from(count(&choices, ".fixed")).ok(), Some(picked));
        if let Some(choice) = chosen.first() {
            assert_eq!(
                find(&choices, ".tile-name").text_content().as_deref(),
                Some(basis(&view).choice_name(id, choice))
            );
        }
    }
    assert_eq!(count(&root, "[data-feature=size] .fixed .chip svg"), 1, "a swatch");
    assert_eq!(count(&root, ".split"), 0, "no further colours");
    assert!(count(&root, "[data-feature=material] input") > 1, "others stay open");
    press(&root, "[data-preset=luxury]").await;
    assert!(matches!(
        emitted.borrow().last(),
        Some(Event::Session(Message::Start(_)))
    ));
}

#[wasm_bindgen_test]
async fn where_nothing_is_fixed_nothing_says_so() {
    let (view, _) = view_under(HostRules::default(), Vec::new());
    let root = drawn(&view).await;
    assert_eq!(count(&root, ".choices-fixed, .fixed-by"), 0);
}

#[wasm_bindgen_test]
async fn a_colour_of_the_hosts_own_is_shown_but_not_asked_for() {
    let catalogue = baked::catalogue().expect("the baked catalogue can be read");
    let custom = choosing(&catalogue, "colour-leather", "custom");
    let (view, _) = view_under(HostRules::default(), vec![custom.clone()]);
    let root = drawn(&view).await;
    assert_eq!(count(&root, ".own-colour"), 1);
    let mut session = (*view.session).clone();
    let rules = locking(&["colour-leather"]);
    session.fix(&view.catalogue, rules.fixed());
    let fixed = View::derive(
        &view.catalogue,
        &view.words,
        &rules.into(),
        &session.into(),
        view.today,
        &view.supply,
        &view.emit,
    );
    let root = drawn(&fixed).await;
    assert_eq!(count(&root, ".own-colour"), 0);
    assert_eq!(count(&root, "[data-feature=colour-leather] .fixed"), 1);
}

#[wasm_bindgen_test]
async fn what_a_host_keeps_is_said_when_somebody_tries() {
    let catalogue = baked::catalogue().expect("the baked catalogue can be read");
    let tried = choosing(&catalogue, "size", "compact");
    let (view, _) = view_under(locking(&["size"]), vec![tried.clone()]);
    let root = drawn(&view).await;
    assert!(text(&root, ".notice").contains("Fixed by the shop, so unchanged: Size."));
    assert!(announcement(&view).contains("Fixed by the shop"));
    // Of what is hidden nothing is said.
    let (view, _) = view_under(hiding(&["size"]), vec![tried]);
    let root = drawn(&view).await;
    assert_eq!(count(&root, ".notice"), 0);
    assert!(!announcement(&view).contains("Size"));
}
