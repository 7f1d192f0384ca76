//! The static first view, which the build drew into the page: it answers before the widget has arrived.
//!
//! Its controls are real ones. What is chosen, typed or pressed in them becomes a message like any other, and its figures
//! follow at once. The widget later takes up the elements as they are and draws them anew one after the other, so that
//! nothing the buyer is doing is lost and no moment is long.

use engine::catalogue::Catalogue;
use engine::session::Session;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use wording::Words;

use crate::ui::control::scale::place;

pub mod early;
pub mod focus;
pub mod message;

/// Marks what the build drew and nobody has drawn anew.
pub const KEPT: &str = "data-kept";

/// The parts of the first view that are drawn anew one by one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept {
    /// The head.
    pub header: Option<Element>,
    /// The picture.
    pub stage: Option<Element>,
    /// The choices.
    pub choices: Option<Element>,
    /// The quote.
    pub quote: Option<Element>,
    /// The bar at the foot of narrow places.
    pub bar: Option<Element>,
}

impl Kept {
    /// Finds the parts in a page and marks them. A page without a first view, such as after a crash, has none.
    pub fn find(root: &Element) -> Self {
        let part = |selector: &str| {
            let found = root.query_selector(selector).ok().flatten()?;
            let _ = found.set_attribute(KEPT, "");
            Some(found)
        };
        Self {
            header: part(".head"),
            stage: part(".stage"),
            choices: part(".choices-all"),
            quote: part(".quote-sheet"),
            bar: part(".bar-foot"),
        }
    }

    /// Whether there is something to keep.
    pub fn any(&self) -> bool {
        self.choices.is_some()
    }
}

/// Brings the kept controls to where the session stands, which a click on one of them may have changed for others too.
pub fn follow(root: &Element, catalogue: &Catalogue, words: &Words, session: &Session) {
    each(root, "[data-kept] [data-feature] input", |field| {
        let feature = feature_of(field).and_then(|key| catalogue.find(&key));
        let Some((id, feature)) = feature else { return };
        if let Some((choice, _)) = feature.find(&field.value()) {
            let picked = session.configuration().chosen(id).has(choice);
            field.set_checked(picked);
            tick(field, picked);
        }
    });
    let focused = crate::place::focused(root);
    let quantity = session.terms().quantity.get();
    each(root, "[data-kept] .quantity input", |field| {
        if focused.as_ref() == Some(field) {
            return;
        }
        field.set_value(&if field.type_() == "range" {
            place(&catalogue.ladder, quantity).to_string()
        } else {
            words.number(i64::from(quantity))
        });
    });
    let preset = session
        .preset()
        .and_then(|index| catalogue.presets.get(usize::from(index)));
    each_element(root, "[data-kept] [data-preset]", |button| {
        let key = button.get_attribute("data-preset");
        let pressed = preset.is_some_and(|preset| key.as_deref() == Some(&preset.key));
        let _ = button.set_attribute("aria-pressed", if pressed { "true" } else { "false" });
    });
}

/// What a picked choice's label says of it besides, after a space and at the end.
pub const PICKED: &str = " picked";

/// Shows the tick of a choice or takes it away.
fn tick(field: &Element, picked: bool) {
    let Some(label) = field.parent_element() else { return };
    let is = label.get_attribute("data-is").unwrap_or_default();
    let plain = is.strip_suffix(PICKED).unwrap_or(&is);
    let wanted = [plain, if picked { PICKED } else { "" }].concat();
    if wanted != is {
        let _ = label.set_attribute("data-is", &wanted);
    }
}

/// The key of the feature a control belongs to.
fn feature_of(control: &Element) -> Option<String> {
    control
        .closest("[data-feature]")
        .ok()
        .flatten()?
        .get_attribute("data-feature")
}

fn each(root: &Element, selector: &str, mut work: impl FnMut(&HtmlInputElement)) {
    each_element(root, selector, |element| {
        if let Some(field) = element.dyn_ref::<HtmlInputElement>() {
            work(field);
        }
    });
}

/// Calls `work` with each element below `root` that a selector finds.
pub fn each_element(root: &Element, selector: &str, mut work: impl FnMut(&Element)) {
    let Ok(found) = root.query_selector_all(selector) else {
        return;
    };
    for index in 0..found.length() {
        if let Some(element) = found.get(index).and_then(|node| node.dyn_into::<Element>().ok()) {
            work(&element);
        }
    }
}
