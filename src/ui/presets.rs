//! Where to start: five styles that set the whole bag, five uses that adapt it, each with advice once it is picked.

use std::rc::Rc;

use engine::appearance::Appearance;
use engine::catalogue::{Catalogue, Preset, PresetKind};
use engine::configuration::Configuration;
use engine::session::{Message, appearance, preset_configuration};
use wording::{Arg, Phrase};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::basis::{Basis, owned};
use super::control::icon::{Icon, icon};
use super::drawing::{Drawing, Subject};
use super::element::{Pen, shape, truth};
use super::part::{Draw, Memory, part};
use crate::later::Thumbnail;

/// What the presets show.
#[derive(Clone, PartialEq)]
pub struct Presets {
    /// Catalogue, words, events.
    pub basis: Basis,
    /// The preset picked last.
    pub current: Option<u8>,
}

impl Draw for Presets {
    fn draw(&self, _memory: &Memory) -> Html {
        let Self { basis, current, .. } = self;
        let mut pen = Pen::default();
        pen.open(
            shape!(section class="group presets" part="group" data-group="presets" aria-labelledby="pw-group-presets"),
        );
        let sender = basis.clone();
        pen.on(ListenerKind::onclick, move |event| start(&sender, &event));
        pen.say(
            shape!(h2 id="pw-group-presets" part="group-title" tabindex="-1"),
            basis.say(Phrase::PresetsTitle),
        );
        self.row(
            &mut pen,
            PresetKind::Style,
            Phrase::PresetsStyles,
            Phrase::PresetsStyleEffect,
        );
        self.row(
            &mut pen,
            PresetKind::Application,
            Phrase::PresetsApplications,
            Phrase::PresetsApplicationEffect,
        );
        let picked = current.and_then(|index| basis.catalogue.presets.get(usize::from(index)));
        // Advice speaks of what the preset chooses, sentence by sentence as the catalogue likes.
        let is_open = |preset: &&Preset| {
            let mut chooses = preset.chooses.iter();
            !preset.advice.is_empty() && !chooses.any(|(feature, _)| basis.rules.is_hidden(*feature))
        };
        // In a list of its own: one keyed child more would have the whole section built anew.
        pen.group(|pen| {
            if let Some(preset) = picked.filter(is_open) {
                advice(pen, basis, preset);
            }
        });
        pen.close();
        pen.one()
    }
}

impl Presets {
    /// The presets of one kind.
    fn row(&self, pen: &mut Pen, kind: PresetKind, title: Phrase, effect: Phrase) {
        let basis = &self.basis;
        pen.give(basis.say(title));
        pen.open(shape!(div class="presets-kind" role="group" aria-label=?));
        pen.say(shape!(h3 class="presets-title"), basis.say(title));
        pen.say(shape!(p class="presets-effect"), basis.say(effect));
        pen.give(AttrValue::Static(if kind == PresetKind::Style {
            "presets-row presets-styles"
        } else {
            "presets-row"
        }));
        pen.open(shape!(div class=?));
        for (index, preset) in (0..=u8::MAX).zip(basis.catalogue.presets.iter()) {
            if preset.kind == kind {
                card(pen, basis, preset, self.current == Some(index));
            }
        }
        pen.close();
        pen.close();
    }
}

/// One listener for all cards: which one it was is read from the event.
fn start(basis: &Basis, event: &Event) {
    let target = event.target_dyn_into::<web_sys::Element>();
    let button = target.and_then(|target| target.closest("[data-preset]").ok().flatten());
    let key = button.and_then(|button| button.get_attribute("data-preset"));
    let index = key.and_then(|key| basis.catalogue.presets.iter().position(|preset| *preset.key == key));
    if let Some(index) = index.and_then(|index| u8::try_from(index).ok()) {
        basis.send(Message::Start(index));
    }
}

fn card(pen: &mut Pen, basis: &Basis, preset: &Preset, active: bool) {
    pen.give(owned(&preset.key));
    pen.give(truth(active));
    pen.open(shape!(button type="button" class="preset" data-preset=? aria-pressed=?));
    pen.key(&preset.key);
    if preset.kind == PresetKind::Style {
        pen.draw(
            shape!(span class="preset-picture" aria-hidden="true"),
            |pen| match basis.supply.thumbnail(&preset.key) {
                Thumbnail::Blank => {}
                Thumbnail::File(file) => {
                    pen.give(file);
                    pen.dot(shape!(img src=? alt="" loading="lazy" decoding="async" draggable="false"));
                }
                Thumbnail::Drawn => pen.add(part(Drawing {
                    supply: basis.supply.clone(),
                    of: Subject::Bag {
                        bag: bag_of(&basis.catalogue, preset),
                        side: picture::View::Front,
                        artwork: None,
                    },
                    prefix: ["pw-preset-", &preset.key].concat().into(),
                })),
            },
        );
    }
    pen.say(shape!(span class="preset-name"), basis.text(preset.name));
    pen.say(shape!(span class="preset-summary"), basis.text(preset.summary));
    pen.draw(shape!(span class="tile-tick"), |pen| pen.add(icon(Icon::Tick)));
    pen.close();
}

fn advice(pen: &mut Pen, basis: &Basis, preset: &Preset) {
    let title = basis.fill(
        Phrase::PresetsAdvice,
        &[("name", Arg::Text(basis.words.text(preset.name)))],
    );
    pen.open(shape!(details class="disclosure advice" open="open"));
    pen.key(&preset.key);
    pen.draw(shape!(summary), |pen| {
        pen.say(shape!(span class="disclosure-title"), title)
    });
    pen.draw(shape!(div class="disclosure-content"), |pen| {
        pen.say(shape!(p), basis.text(preset.summary));
        pen.draw(shape!(ul class="plain-list"), |pen| {
            for line in preset.advice.iter() {
                pen.say(shape!(li), basis.text(*line));
            }
        });
    });
    pen.close();
}

/// The bag a style stands for, without what it is packed in.
pub fn bag_of(catalogue: &Catalogue, preset: &Preset) -> Rc<Appearance> {
    let fresh = Configuration::new(catalogue);
    let mut bag = appearance(catalogue, &preset_configuration(catalogue, &fresh, preset));
    bag.packaging = 0;
    Rc::new(bag)
}
