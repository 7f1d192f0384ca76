//! Where to start: five styles that set the whole bag, five uses that adapt it, each with advice once it is picked.

use std::rc::Rc;

use engine::appearance::Appearance;
use engine::catalogue::{Preset, PresetKind};
use engine::configuration::Configuration;
use engine::session::{Message, appearance, preset_configuration};
use wording::{Arg, Phrase};
use yew::prelude::*;

use super::basis::{Basis, paragraph, span};
use super::control::icon::{Icon, icon};
use super::part::{Draw, Memory, part};
use crate::svg::virtual_node;

/// What the presets show.
#[derive(Clone, PartialEq)]
pub struct Presets {
    /// Catalogue, words, events.
    pub basis: Basis,
    /// The preset picked last.
    pub current: Option<u8>,
    /// Whether thumbnails may be drawn yet.
    pub pictures: bool,
}

impl Draw for Presets {
    fn draw(&self, _memory: &Memory) -> Html {
        let Self {
            basis,
            current,
            pictures,
        } = self;
        let start = {
            let basis = basis.clone();
            Callback::from(move |event: MouseEvent| {
                let target = event.target_dyn_into::<web_sys::Element>();
                let button = target.and_then(|target| target.closest("[data-preset]").ok().flatten());
                let key = button.and_then(|button| button.get_attribute("data-preset"));
                let index = key.and_then(|key| basis.catalogue.presets.iter().position(|preset| *preset.key == key));
                if let Some(index) = index.and_then(|index| u8::try_from(index).ok()) {
                    basis.send(Message::Start(index));
                }
            })
        };
        let row = |kind: PresetKind, title: Phrase, effect: Phrase| {
            let cards = (0..=u8::MAX)
                .zip(basis.catalogue.presets.iter())
                .filter(|(_, preset)| preset.kind == kind);
            let card = |(index, preset)| card(basis, preset, *current == Some(index), *pictures);
            html! {
                <div class="presets-kind" role="group" aria-label={basis.say(title)}>
                    <h3 class="presets-title">{basis.say(title)}</h3>
                    {paragraph("presets-effect", basis.say(effect))}
                    <div class={if kind == PresetKind::Style { "presets-row presets-styles" } else { "presets-row" }}>
                        {for cards.map(card)}
                    </div>
                </div>
            }
        };
        let picked = current.and_then(|index| basis.catalogue.presets.get(usize::from(index)));
        html! {
            <section class="group presets" data-group="presets" aria-labelledby="pw-group-presets" onclick={start}>
                <h2 id="pw-group-presets" tabindex="-1">{basis.say(Phrase::PresetsTitle)}</h2>
                {row(PresetKind::Style, Phrase::PresetsStyles, Phrase::PresetsStyleEffect)}
                {row(PresetKind::Application, Phrase::PresetsApplications, Phrase::PresetsApplicationEffect)}
                if let Some(preset) = picked.filter(|preset| !preset.advice.is_empty()) { {advice(basis, preset)} }
            </section>
        }
    }
}

fn card(basis: &Basis, preset: &Preset, active: bool, pictures: bool) -> Html {
    let thumbnail = preset.kind == PresetKind::Style;
    html! {
        <button type="button" class="preset" data-preset={preset.key.to_string()} key={&*preset.key}
            aria-pressed={if active { "true" } else { "false" }}>
            if thumbnail {
                <span class="preset-picture" aria-hidden="true">
                    if pictures { {part(Thumbnail { bag: bag_of(basis, preset), prefix: ["pw-preset-", &preset.key].concat().into() })} }
                </span>
            }
            {span("preset-name", basis.text(preset.name))}
            {span("preset-summary", basis.text(preset.summary))}
            <span class="tile-tick">{icon(Icon::Tick)}</span>
        </button>
    }
}

fn advice(basis: &Basis, preset: &Preset) -> Html {
    let title = basis.fill(
        Phrase::PresetsAdvice,
        &[("name", Arg::Text(basis.words.text(preset.name)))],
    );
    let lines = preset.advice.iter().map(|line| html! { <li>{basis.text(*line)}</li> });
    html! {
        <details class="disclosure advice" key={&*preset.key} open=true>
            <summary><span class="disclosure-title">{title}</span></summary>
            <div class="disclosure-content">
                {paragraph("", basis.text(preset.summary))}
                <ul class="plain-list">{for lines}</ul>
            </div>
        </details>
    }
}

fn bag_of(basis: &Basis, preset: &Preset) -> Rc<Appearance> {
    let fresh = Configuration::new(&basis.catalogue);
    let mut bag = appearance(
        &basis.catalogue,
        &preset_configuration(&basis.catalogue, &fresh, preset),
    );
    bag.packaging = 0;
    Rc::new(bag)
}

/// A small picture of a style's bag.
#[derive(Clone, PartialEq)]
struct Thumbnail {
    bag: Rc<Appearance>,
    prefix: AttrValue,
}

impl Draw for Thumbnail {
    fn draw(&self, _memory: &Memory) -> Html {
        virtual_node(picture::picture(&self.bag, picture::View::Front, None, &self.prefix))
    }
}
