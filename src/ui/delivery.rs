//! By when the goods are needed and which transport makes it; and how set-up charges are paid.

use std::rc::Rc;

use engine::alternatives::{InTime, modes_in_time};
use engine::catalogue::{ChoiceId, FeatureId};
use engine::date::Date;
use engine::quote::transport;
use engine::session::Message;
use wording::{Arg, Phrase};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::basis::{Basis, owned};
use super::control::icon::{Icon, icon};
use super::element::{Pen, Shape, only_if, shape, truth};
use super::part::{Draw, Memory, part};
use crate::view::View;

/// What is asked about delivery, in a view.
pub fn delivery(view: &View) -> Html {
    let terms = view.session.terms();
    let configuration = view.session.configuration();
    let feature = transport(&view.catalogue, configuration);
    let modes = terms.needed_by.zip(feature).map_or_else(Vec::new, |(date, feature)| {
        let modes = modes_in_time(&view.catalogue, configuration, terms, view.today, date);
        let (fixed, chosen) = (view.rules.is_locked(feature), configuration.chosen(feature));
        modes
            .into_iter()
            .filter(|(choice, ..)| !fixed || chosen.has(*choice))
            .map(|(choice, arrives, standing)| (feature, choice, arrives, standing))
            .collect()
    });
    part(Delivery {
        basis: Basis::from(view),
        needed_by: terms.needed_by,
        today: view.today,
        modes: Rc::from(modes),
        spread: terms.spread_setup,
    })
}

/// What is asked about delivery.
#[derive(Clone, PartialEq)]
pub struct Delivery {
    /// Catalogue, words, events.
    pub basis: Basis,
    /// The day the goods are needed.
    pub needed_by: Option<Date>,
    /// Today.
    pub today: Date,
    /// Each mode of transport with the day it likely arrives and how that stands.
    pub modes: Rc<[(FeatureId, ChoiceId, Date, InTime)]>,
    /// Whether set-up charges are spread over the bags.
    pub spread: bool,
}

impl Draw for Delivery {
    fn draw(&self, _memory: &Memory) -> Html {
        let mut pen = Pen::default();
        self.needed_by(&mut pen);
        // How charges are paid only moves amounts about.
        if self.basis.rules.price.tells_band() {
            self.charges(&mut pen);
        }
        pen.done()
    }
}

impl Delivery {
    /// The day, and which modes make it.
    fn needed_by(&self, pen: &mut Pen) {
        let Self {
            basis,
            needed_by,
            today,
            modes,
            ..
        } = self;
        let passed = needed_by.is_some_and(|date| date < *today);
        pen.open(shape!(div class="feature" part="field"));
        pen.say(
            shape!(label class="logo-label" for="pw-needed-by"),
            basis.say(Phrase::DeliveryNeededBy),
        );
        pen.give(today.to_string().into());
        pen.give(truth(passed));
        pen.open(
            shape!(input id="pw-needed-by" class="field field-date" part="input" type="date" min=?
                aria-describedby="pw-needed-by-help" aria-invalid=?),
        );
        pen.value(needed_by.map(|date| date.to_string()).unwrap_or_default().into());
        let sender = basis.clone();
        pen.on(ListenerKind::onchange, move |event| {
            if let Some(field) = event.target_dyn_into::<web_sys::HtmlInputElement>() {
                sender.send(Message::NeededBy(Date::parse(&field.value())));
            }
        });
        pen.close();
        pen.say(
            shape!(p class="remark" id="pw-needed-by-help"),
            basis.say(if passed {
                Phrase::DeliveryErrorPast
            } else {
                Phrase::DeliveryNeededByHelp
            }),
        );
        if needed_by.is_some() && !passed {
            pen.draw(shape!(ul class="modes"), |pen| {
                for each in modes.iter() {
                    mode(pen, basis, *each);
                }
            });
        }
        pen.close();
    }

    /// How set-up charges are paid.
    fn charges(&self, pen: &mut Pen) {
        let basis = &self.basis;
        pen.open(shape!(fieldset class="feature" part="field"));
        let sender = basis.clone();
        pen.on(ListenerKind::onchange, move |event| {
            if let Some(field) = event.target_dyn_into::<web_sys::HtmlInputElement>() {
                sender.send(Message::SpreadSetup(field.value() == "spread"));
            }
        });
        pen.say(shape!(legend), basis.say(Phrase::ChargesTitle));
        pen.say(shape!(p class="feature-help"), basis.say(Phrase::ChargesHelp));
        pen.draw(shape!(div class="segments"), |pen| {
            for (value, checked, words) in [
                ("spread", self.spread, Phrase::ChargesAmortised),
                ("separate", !self.spread, Phrase::ChargesSeparate),
            ] {
                segment(
                    pen,
                    shape!(input type="radio" name="pw-charges"),
                    value,
                    checked,
                    basis.say(words),
                );
            }
        });
        pen.close();
    }
}

/// One of a few answers side by side: a radio button in its label.
pub fn segment(pen: &mut Pen, field: &'static Shape, value: &'static str, checked: bool, words: AttrValue) {
    pen.give(only_if(checked, "on"));
    pen.open(shape!(label class="segment" data-is=?));
    pen.draw(field, |pen| {
        pen.value(AttrValue::Static(value));
        pen.checked(checked);
    });
    pen.say(shape!(span), words);
    pen.close();
}

fn mode(pen: &mut Pen, basis: &Basis, (feature, choice, arrives, standing): (FeatureId, ChoiceId, Date, InTime)) {
    let (words, sign, class) = match standing {
        InTime::Safely => (Phrase::InTimeSafely, Icon::Tick, "mode mode-good"),
        InTime::Likely => (Phrase::InTimeLikely, Icon::Tick, "mode"),
        InTime::Barely => (Phrase::InTimeBarely, Icon::Warning, "mode"),
        InTime::Late => (Phrase::InTimeLate, Icon::Barred, "mode mode-late"),
    };
    let date = basis.words.date(arrives);
    pen.give(AttrValue::Static(class));
    pen.draw(shape!(li class=?), |pen| {
        pen.add(icon(sign));
        pen.say(
            shape!(span class="mode-name"),
            owned(basis.choice_name(feature, choice)),
        );
        pen.say(
            shape!(span class="mode-date" translate="no"),
            basis.fill(Phrase::QuoteLeadArrives, &[("date", Arg::Text(&date))]),
        );
        pen.say(shape!(span class="mode-standing"), basis.say(words));
    });
}
