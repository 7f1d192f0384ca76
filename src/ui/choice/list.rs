//! Long lists such as countries: the browser's own list, each entry with its price effect, the current one explained below.

use engine::catalogue::{Choice, Feature};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::Offered;
use crate::ui::basis::Basis;
use crate::ui::element::{Pen, only_if, shape};
use crate::ui::part::{Draw, Memory};
use wording::Phrase;

/// What the list shows.
#[derive(Clone, PartialEq)]
pub struct List {
    /// Key of the picked choice, or of the one that waits for an answer to its offer.
    pub current: AttrValue,
    /// Id of the element that names it.
    pub label: AttrValue,
    /// Keys, names and whether each goes with the rest.
    pub entries: Vec<(AttrValue, AttrValue)>,
    /// What is said of the current one.
    pub about: AttrValue,
}

impl Draw for List {
    fn draw(&self, memory: &Memory) -> Html {
        let mut pen = Pen::default();
        pen.give(self.label.clone());
        pen.open(shape!(select class="field" part="input" aria-labelledby=?));
        pen.name(&memory.element);
        for (key, text) in &self.entries {
            pen.give(key.clone());
            pen.give(only_if(*key == self.current, "selected"));
            pen.open(shape!(option value=? selected=?));
            pen.key(key);
            pen.text(text.clone());
            pen.close();
        }
        pen.close();
        pen.say(shape!(p class="list-about"), self.about.clone());
        pen.done()
    }

    // An answered offer puts the old choice back, which attributes alone cannot do once the buyer has touched it.
    fn settled(&self, memory: &Memory) {
        if let Some(field) = memory.element.cast::<HtmlSelectElement>() {
            field.set_value(&self.current);
        }
    }
}

/// The entry of a choice: its name, its price effect where there is one, and a remark if it does not go with the rest.
pub fn entry(basis: &Basis, choice: &Choice, offered: &Offered) -> (AttrValue, AttrValue) {
    let mut text = basis.words.text(choice.name).to_owned();
    if offered.reason.is_some() {
        text = [&text, " · ", basis.words.say(Phrase::UnavailableLabel)].concat();
    } else {
        let price = basis.price_effect(offered.effect.price);
        if !price.is_empty() {
            text = [&text, "  ", &price].concat();
        }
    }
    (AttrValue::from(choice.key.to_string()), text.into())
}

/// What is said of the current choice of a feature.
pub fn about(basis: &Basis, feature: &Feature, offered: &[Offered]) -> AttrValue {
    let picked = offered.iter().find(|each| each.picked);
    let choice = picked.and_then(|each| feature.choices.get(usize::from(each.choice.0)));
    choice
        .and_then(|choice| choice.hint)
        .map_or(AttrValue::Static(""), |hint| basis.text(hint))
}
