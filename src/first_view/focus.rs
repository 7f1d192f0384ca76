//! Where the focus is, so that it can be put back when the elements under it are drawn anew.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The way from a root down to the focused element: which child at each step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Focus(Vec<u32>);

impl Focus {
    /// The way to the focus, if it is within something kept below `root`.
    pub fn within_kept(root: &Element) -> Option<Self> {
        let focused = crate::place::focused(root)?;
        focused.closest("[data-kept]").ok().flatten()?;
        let mut way = Vec::new();
        let mut element = focused;
        while element != *root {
            let mut before = 0;
            let mut sibling = element.previous_element_sibling();
            while let Some(other) = sibling {
                before += 1;
                sibling = other.previous_element_sibling();
            }
            way.push(before);
            element = element.parent_element()?;
        }
        way.reverse();
        Some(Self(way))
    }

    /// Puts the focus back to the element that stands there now.
    pub fn restore(&self, root: &Element) {
        let mut element = root.clone();
        for step in &self.0 {
            let Some(child) = element.children().item(*step) else {
                return;
            };
            element = child;
        }
        if let Some(element) = element.dyn_ref::<HtmlElement>() {
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = element.focus_with_options(&options);
        }
    }
}
