//! Choices as tiles: cards with a picture, small swatches, or text chips. The markup is one; the style sheet tells them apart.

use engine::catalogue::{Choice, Feature, FeatureId};
use yew::prelude::*;

use super::{Offered, effect_line};
use crate::first_view::PICKED;
use crate::ui::basis::{Basis, owned};
use crate::ui::control::icon::{Icon, icon};
use crate::ui::drawing::{Drawing, Subject};
use crate::ui::element::{Pen, shape};
use crate::ui::part::part;
use wording::Phrase;

/// One choice: a real radio button or checkbox in its label. `shown_picked` also holds for a choice that waits for an
/// answer to its offer. Only what is `near` is pictured.
pub fn tile(
    basis: &Basis,
    feature: FeatureId,
    choice: &Choice,
    offered: &Offered,
    shown_picked: bool,
    near: bool,
) -> Html {
    let Some(known) = basis.catalogue.feature(feature) else {
        return Html::default();
    };
    let id = AttrValue::from(["pw-", &known.key, "-", &choice.key].concat());
    let name_id = AttrValue::from([&id, "-n"].concat());
    let more_id = AttrValue::from([&id, "-d"].concat());
    let mut is = String::from(if offered.chip.is_some() { "pictured" } else { "plain" });
    for (holds, word) in [(offered.reason.is_some(), " barred"), (shown_picked, PICKED)] {
        is.push_str(if holds { word } else { "" });
    }
    let mut pen = Pen::default();
    // An attribute rather than classes, which are taken apart and put together each time.
    pen.give(is.into());
    pen.open(shape!(label class="tile" part="option" data-is=?));
    pen.key(&choice.key);
    pen.give(AttrValue::Static(if known.several { "checkbox" } else { "radio" }));
    pen.give(["pw-", &known.key].concat().into());
    pen.give(name_id.clone());
    pen.give(more_id.clone());
    pen.draw(
        shape!(input type=? name=? aria-labelledby=? aria-describedby=?),
        |pen| {
            pen.value(owned(&choice.key));
            pen.checked(shown_picked);
        },
    );
    picture(&mut pen, basis, offered, id, near);
    pen.give(name_id);
    pen.say(
        shape!(span class="tile-name" part="option-label" id=?),
        basis.text(choice.name),
    );
    pen.give(more_id);
    pen.draw(shape!(span class="tile-more" id=?), |pen| {
        more(pen, basis, choice, offered, known.several);
    });
    pen.draw(shape!(span class="tile-card"), |pen| pen.add(icon(Icon::Tick)));
    pen.close();
    pen.one()
}

/// The small picture of a choice.
fn picture(pen: &mut Pen, basis: &Basis, offered: &Offered, id: AttrValue, near: bool) {
    pen.group(|pen| {
        if let Some(chip) = offered.chip {
            pen.give(id.clone());
            pen.draw(
                shape!(span class="chip" part="option-swatch" aria-hidden="true" data-drawn=?),
                |pen| {
                    if near {
                        pen.add(part(Drawing {
                            supply: basis.supply.clone(),
                            of: Subject::Chip(chip),
                            prefix: id,
                        }));
                    }
                },
            );
        }
    });
}

/// What the host has chosen for the buyer: nothing to press, so that nobody tries.
pub fn fixed(basis: &Basis, feature: &Feature, offered: &[Offered], near: bool) -> Html {
    let mut pen = Pen::default();
    let mut chosen = offered.iter().filter(|each| each.picked).peekable();
    if chosen.peek().is_none() {
        pen.say(shape!(p class="tile-name"), basis.say(Phrase::FeatureNone));
    }
    for each in chosen {
        let Some(choice) = feature.choices.get(usize::from(each.choice.0)) else {
            continue;
        };
        let id = AttrValue::from(["pw-", &feature.key, "-", &choice.key].concat());
        pen.give(owned(&choice.key));
        pen.open(shape!(div class="fixed" part="option" data-choice=?));
        pen.key(&choice.key);
        picture(&mut pen, basis, each, id, near);
        pen.draw(shape!(p), |pen| {
            pen.say(
                shape!(span class="tile-name" part="option-label"),
                basis.text(choice.name),
            );
            if let Some(hint) = choice.hint {
                pen.say(shape!(span class="tile-hint"), basis.text(hint));
            }
        });
        pen.close();
    }
    pen.draw(shape!(p class="fixed-by"), |pen| {
        pen.add(icon(Icon::Lock));
        pen.say(shape!(span), basis.say(Phrase::FeatureFixed));
    });
    pen.done()
}

/// What is said of a choice besides its name.
fn more(pen: &mut Pen, basis: &Basis, choice: &Choice, offered: &Offered, several: bool) {
    if let Some(hint) = choice.hint {
        pen.say(shape!(span class="tile-hint"), basis.text(hint));
    }
    if offered.reason.is_none() && (!offered.picked || several) {
        if offered.picked {
            pen.say(shape!(span class="unseen"), basis.say(Phrase::EffectWithout));
        }
        effect_line(pen, basis, offered.effect);
    }
    if let Some(reason) = offered.reason {
        pen.draw(shape!(span class="tile-why"), |pen| {
            pen.add(icon(Icon::Barred));
            pen.say(shape!(span class="tile-why-not"), basis.say(Phrase::UnavailableLabel));
            pen.say(shape!(span class="tile-reason"), basis.text(reason));
        });
    }
}
