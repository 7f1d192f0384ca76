//! One order in several colours: further colours, how many bags of each, and each colour's own minimum.

use std::rc::Rc;

use engine::catalogue::{ChoiceId, FeatureId};
use engine::look::Look;
use engine::moq::ColourShort;
use engine::session::Message;
use engine::terms::ColourShare;
use wording::{Arg, Phrase, parse_quantity};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::basis::{Basis, owned};
use super::control::icon::{Icon, icon, warning};
use super::element::{Pen, only_if, shape, truth};
use super::part::{Draw, Kept, Memory, part};

/// What the split shows.
#[derive(Clone, PartialEq)]
pub struct Split {
    /// Catalogue, words, events.
    pub basis: Basis,
    /// The colours of the order, the configuration's own first.
    pub shares: Rc<[ColourShare]>,
    /// Colours below their own minimum.
    pub short: Rc<[ColourShort]>,
}

impl Draw for Split {
    fn draw(&self, _memory: &Memory) -> Html {
        let Self { basis, shares, short } = self;
        let Some(own) = shares.first().copied() else {
            return Html::default();
        };
        let mut pen = Pen::default();
        pen.give(only_if(shares.len() > 1, "open"));
        pen.open(shape!(details class="disclosure split" open=?));
        pen.draw(shape!(summary), |pen| {
            pen.say(shape!(span class="disclosure-title"), basis.say(Phrase::SplitTitle));
        });
        pen.draw(shape!(div class="disclosure-content"), |pen| {
            pen.say(shape!(p class="feature-help"), basis.say(Phrase::SplitHelp));
            pen.draw(shape!(ul class="portions"), |pen| {
                for share in shares.iter() {
                    let short = short.iter().find(|short| short.share.choice == share.choice).copied();
                    share_row(pen, basis, *share, own, short);
                }
            });
            if own.quantity > 1 && !basis.rules.is_locked(own.feature) {
                self.further(pen, own);
            }
        });
        pen.close();
        pen.one()
    }
}

impl Split {
    /// The list of colours that can be added.
    fn further(&self, pen: &mut Pen, own: ColourShare) {
        let Self { basis, shares, .. } = self;
        pen.give(basis.say(Phrase::SplitAdd));
        pen.open(shape!(select class="field" part="input" aria-label=?));
        let sender = basis.clone();
        pen.on(ListenerKind::onchange, move |event| add(&sender, own, &event));
        pen.say(shape!(option value="" selected="selected"), basis.say(Phrase::SplitAdd));
        let taken = |choice: ChoiceId| shares.iter().any(|share| share.choice == choice);
        pen.group(|pen| {
            let open = basis.catalogue.feature(own.feature);
            for (id, choice) in open.into_iter().flat_map(|feature| feature.choices()) {
                if !taken(id) && !choice.looks.contains(&Look::CustomColour) {
                    pen.give(owned(&choice.key));
                    pen.open(shape!(option value=?));
                    pen.key(&choice.key);
                    pen.text(basis.text(choice.name));
                    pen.close();
                }
            }
        });
        pen.close();
    }
}

/// Adds the colour that was picked from the list.
fn add(basis: &Basis, own: ColourShare, event: &Event) {
    let Some(field) = event.target_dyn_into::<web_sys::HtmlSelectElement>() else {
        return;
    };
    let key = field.value();
    field.set_value("");
    let known = basis
        .catalogue
        .feature(own.feature)
        .and_then(|feature| feature.find(&key));
    if let Some((choice, _)) = known {
        let quantity = (own.quantity / 2).max(1);
        set_share(basis, own.feature, choice, quantity);
    }
}

fn set_share(basis: &Basis, feature: FeatureId, choice: ChoiceId, quantity: u32) {
    basis.send(Message::SetShare(ColourShare {
        feature,
        choice,
        quantity,
    }));
}

fn share_row(pen: &mut Pen, basis: &Basis, share: ColourShare, own: ColourShare, short: Option<ColourShort>) {
    let colour = basis.choice_name(share.feature, share.choice);
    pen.open(shape!(li class="portion"));
    pen.key(&["share-", &share.choice.0.to_string()].concat());
    pen.say(shape!(span class="portion-name"), owned(colour));
    if share.choice == own.choice || basis.rules.is_locked(own.feature) {
        pen.say(
            shape!(span class="portion-rest amount" translate="no"),
            basis.words.bags(share.quantity).into(),
        );
    } else {
        pen.add(part(ShareField {
            basis: basis.clone(),
            feature: share.feature,
            choice: share.choice,
            quantity: share.quantity,
        }));
    }
    if let Some(short) = short {
        let arguments = [
            ("colour", Arg::Text(colour)),
            ("count", share.quantity.into()),
            ("minimum", short.minimum.into()),
        ];
        pen.draw(shape!(p class="error" part="error"), |pen| {
            warning(pen, basis.fill(Phrase::SplitErrorBelow, &arguments));
        });
    }
    pen.close();
}

/// The number of bags in a further colour.
#[derive(Clone, PartialEq)]
struct ShareField {
    basis: Basis,
    feature: FeatureId,
    choice: ChoiceId,
    quantity: u32,
}

impl Draw for ShareField {
    fn draw(&self, memory: &Memory) -> Html {
        let basis = &self.basis;
        let (feature, choice) = (self.feature, self.choice);
        let failed = memory
            .kept()
            .text
            .as_ref()
            .and_then(|text| parse_quantity(text, basis.words.style()).err());
        let name = [("colour", Arg::Text(basis.choice_name(feature, choice)))];
        let error_id = AttrValue::from(["pw-share-", &choice.0.to_string()].concat());
        let mut pen = Pen::default();
        pen.give(error_id.clone());
        pen.give(basis.fill(Phrase::SplitQuantity, &name));
        pen.give(truth(failed.is_some()));
        pen.open(
            shape!(input class="field portion-field" part="input" type="text" inputmode="numeric" autocomplete="off"
                aria-describedby=? aria-label=? aria-invalid=?),
        );
        pen.value(basis.words.number(i64::from(self.quantity)).into());
        let (sender, memory) = (basis.clone(), memory.clone());
        pen.on(ListenerKind::onchange, move |event| {
            let Some(field) = event.target_dyn_into::<web_sys::HtmlInputElement>() else {
                return;
            };
            let text = field.value();
            match parse_quantity(&text, sender.words.style()) {
                Ok(quantity) => {
                    memory.keep_state(0);
                    set_share(&sender, feature, choice, quantity);
                }
                Err(_) => memory.keep(Kept {
                    text: Some(text.into()),
                    ..Kept::default()
                }),
            }
        });
        pen.close();
        pen.give(basis.fill(Phrase::SplitRemove, &name));
        pen.open(shape!(button type="button" class="button button-step" part="button" aria-label=?));
        let sender = basis.clone();
        pen.on(ListenerKind::onclick, move |_| set_share(&sender, feature, choice, 0));
        pen.add(icon(Icon::Close));
        pen.close();
        pen.give(error_id);
        pen.draw(shape!(p class="error" part="error" id=?), |pen| {
            if let Some(error) = failed {
                warning(pen, basis.words.quantity_error(error).into());
            }
        });
        pen.done()
    }
}
