//! The picture of the bag, from three sides, with a text that says the same.

use std::rc::Rc;

use engine::appearance::Appearance;
use engine::catalogue::Role;
use engine::configuration::Picked;
use engine::look::{LogoMethod, Look};
use wording::{Arg, Phrase};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::basis::Basis;
use super::delivery::segment;
use super::drawing::{Drawing, Subject};
use super::element::{Pen, shape};
use super::part::{Draw, Memory, part};
use crate::artwork::Artwork;
use crate::view;

/// What the stage shows.
#[derive(Clone, PartialEq)]
pub struct Stage {
    /// Catalogue, words, events.
    pub basis: Basis,
    /// What the bag looks like.
    pub bag: Rc<Appearance>,
    /// The buyer's artwork.
    pub artwork: Option<Artwork>,
    /// The picture in words.
    pub description: AttrValue,
    /// What it is packed in, and its size.
    pub caption: AttrValue,
}

const SIDES: [(picture::View, &str, Phrase); 3] = [
    (picture::View::Front, "front", Phrase::StageViewFront),
    (
        picture::View::ThreeQuarter,
        "three-quarter",
        Phrase::StageViewThreeQuarter,
    ),
    (picture::View::Open, "open", Phrase::StageViewOpen),
];

impl Draw for Stage {
    fn draw(&self, memory: &Memory) -> Html {
        let Self {
            basis,
            bag,
            artwork,
            description,
            caption,
        } = self;
        let state = memory.kept().state;
        let side = SIDES.iter().zip(0..).find(|(_, index)| *index == state);
        let side = side.map_or(picture::View::Front, |((side, ..), _)| *side);
        let prefix = AttrValue::Static("pw-bag");
        let mut pen = Pen::default();
        pen.give(basis.say(Phrase::StageTitle));
        pen.open(shape!(section class="stage" part="stage" data-stage="" aria-label=?));
        pen.draw(shape!(figure class="stage-figure"), |pen| {
            pen.give(description.clone());
            pen.give(prefix.clone());
            pen.draw(
                shape!(div class="stage-picture" part="stage-image" role="img" aria-label=? data-drawn=?),
                |pen| {
                    pen.add(part(Drawing {
                        supply: basis.supply.clone(),
                        of: Subject::Bag {
                            bag: bag.clone(),
                            side,
                            artwork: artwork.clone(),
                        },
                        prefix,
                    }));
                },
            );
            pen.draw(shape!(figcaption class="stage-caption"), |pen| {
                pen.say(shape!(p), caption.clone());
            });
        });
        pen.draw(shape!(fieldset class="segments"), |pen| {
            let memory = memory.clone();
            pen.on(ListenerKind::onchange, move |event| turn(&memory, &event));
            pen.say(shape!(legend class="unseen"), basis.say(Phrase::StageViews));
            for (view, key, words) in SIDES {
                let field = shape!(input type="radio" name="pw-view");
                segment(pen, field, key, view == side, basis.say(words));
            }
        });
        pen.close();
        pen.one()
    }
}

fn turn(memory: &Memory, event: &Event) {
    let field = event.target_dyn_into::<web_sys::HtmlInputElement>();
    let asked = field.and_then(|field| SIDES.iter().position(|(_, key, _)| *key == field.value()));
    if let Some(index) = asked.and_then(|index| u32::try_from(index).ok()) {
        memory.keep_state(index);
    }
}

/// The picture in words: what it is, in what, in which colour, then everything else that can be seen.
pub fn description(view: &view::View) -> AttrValue {
    let basis = Basis::from(view);
    let configuration = view.session.configuration();
    let picked = Picked::new(&view.catalogue, configuration);
    let name = |role| {
        picked
            .role(&view.catalogue, role)
            .map_or("", |(feature, choice)| basis.choice_name(feature, choice))
    };
    let roles = [Role::Size, Role::Material, Role::Colour];
    let is_open = |role| {
        let found = picked.role(&view.catalogue, role);
        !found.is_some_and(|(feature, _)| view.rules.is_hidden(feature))
    };
    let sums_up = roles.into_iter().all(is_open);
    let mut text = if sums_up {
        view.words.fill(
            Phrase::StageAlt,
            &[
                ("size", Arg::Text(name(Role::Size))),
                ("material", Arg::Text(name(Role::Material))),
                ("colour", Arg::Text(name(Role::Colour))),
            ],
        )
    } else {
        view.words.say(Phrase::StageTitle).to_owned()
    };
    for (id, feature) in view.catalogue.features() {
        let said = sums_up && feature.role.is_some_and(|role| roles.contains(&role));
        let seen = !view.rules.is_hidden(id) && feature.choices.iter().any(|choice| !choice.looks.is_empty());
        let set = picked.of(id);
        if said || !seen || set.first().is_none() {
            continue;
        }
        let names = basis.choice_names(id, set);
        for part in [". ", basis.feature_name(id), ": ", &names] {
            text.push_str(part);
        }
    }
    let lettering = view.session.configuration().logo_text();
    if view.appearance.logo.method != LogoMethod::None && !lettering.is_empty() {
        for part in [". ", view.words.say(Phrase::LogoText), ": ", lettering] {
            text.push_str(part);
        }
    }
    text.into()
}

/// Drawn to scale, and packed in what.
pub fn caption(view: &view::View) -> AttrValue {
    let basis = Basis::from(view);
    let (width, height, depth) = view.appearance.size_mm;
    let side = |millimetres: u16| view.words.decimal(i64::from(millimetres) * 100, 1);
    let size = view.words.fill(
        Phrase::UnitDimensions,
        &[
            ("width", Arg::Text(&side(width))),
            ("height", Arg::Text(&side(height))),
            ("depth", Arg::Text(&side(depth))),
        ],
    );
    let mut text = view.words.fill(Phrase::StageScale, &[("dimensions", Arg::Text(&size))]);
    let packed = view.catalogue.features().find(|(_, feature)| {
        feature
            .choices
            .iter()
            .any(|choice| choice.looks.iter().any(|look| matches!(look, Look::Packaging(_))))
    });
    if let Some((id, _)) = packed.filter(|(id, _)| !view.rules.is_hidden(*id)) {
        let names = basis.choice_names(id, view.session.configuration().chosen(id));
        for part in [" · ", basis.feature_name(id), ": ", &names] {
            text.push_str(part);
        }
    }
    text.into()
}
