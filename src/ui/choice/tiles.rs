//! Choices as tiles: cards with a picture, small swatches, or text chips. The markup is one; the style sheet tells them apart.

use engine::catalogue::{Choice, FeatureId};
use yew::prelude::*;

use super::{Offered, effect_line};
use crate::ui::basis::{Basis, span};
use crate::ui::control::chip::Picture;
use crate::ui::control::icon::{Icon, icon};
use crate::ui::part::part;
use wording::Phrase;

/// One choice: a real radio button or checkbox in its label. `shown_picked` also holds for a choice that waits for an
/// answer to its offer.
pub fn tile(basis: &Basis, feature: FeatureId, choice: &Choice, offered: &Offered, shown_picked: bool) -> Html {
    let Some(known) = basis.catalogue.feature(feature) else {
        return Html::default();
    };
    let id = AttrValue::from(["pw-", &known.key, "-", &choice.key].concat());
    let (name_id, more_id) = ([&id, "-n"].concat(), [&id, "-d"].concat());
    // An attribute rather than classes, which are taken apart and put together each time.
    let is = match (offered.reason.is_some(), shown_picked, offered.chip.is_some()) {
        (true, true, true) => "barred on pictured",
        (true, true, false) => "barred on plain",
        (true, false, true) => "barred pictured",
        (true, false, false) => "barred plain",
        (false, true, true) => "on pictured",
        (false, true, false) => "on plain",
        (false, false, true) => "pictured",
        (false, false, false) => "plain",
    };
    html! {
        <label key={&*choice.key} class="tile" data-is={is}>
            <input type={if known.several { "checkbox" } else { "radio" }} name={["pw-", &known.key].concat()}
                value={choice.key.to_string()} checked={shown_picked}
                aria-labelledby={name_id.clone()} aria-describedby={more_id.clone()} />
            if let Some(chip) = offered.chip { {part(Picture { chip, prefix: id })} }
            <span class="tile-name" id={name_id}>{basis.text(choice.name)}</span>
            <span class="tile-more" id={more_id}>
                if let Some(hint) = choice.hint { {span("tile-hint", basis.text(hint))} }
                if offered.reason.is_none() && (!offered.picked || known.several) {
                    if offered.picked { <span class="unseen">{basis.say(Phrase::EffectWithout)}</span> }
                    {effect_line(basis, offered.effect)}
                }
                if let Some(reason) = offered.reason {
                    <span class="tile-why">
                        {icon(Icon::Barred)}
                        {span("tile-why-not", basis.say(Phrase::UnavailableLabel))}
                        {span("tile-reason", basis.text(reason))}
                    </span>
                }
            </span>
            <span class="tile-tick">{icon(Icon::Tick)}</span>
        </label>
    }
}
