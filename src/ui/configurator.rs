//! The whole: head, stage, choices and quote, laid out by the widget's own width.

use std::rc::Rc;

use engine::catalogue::{ChoiceId, FeatureId};
use gloo_timers::callback::Timeout;
use wording::Phrase;
use yew::prelude::*;

use super::announcer::{Announcer, announcement};
use super::basis::{Basis, figure};
use super::choice::offer::offer;
use super::control::icon::{Icon, icon};
use super::control::listener::Listener;
use super::features::Asked;
use super::groups::Choices;
use super::header::Header;
use super::notice::notices;
use super::part::part;
use super::quote::Quote;
use super::quote::moq::here;
use super::sheet::Sheet;
use super::stage::{Stage, caption, description};
use crate::view::View;

/// How long the effects beside the choices wait for price and picture to be painted, milliseconds.
const AFTER_PAINT: u32 = 20;

/// What the widget shows.
#[derive(Clone, PartialEq, Properties)]
pub struct ConfiguratorProperties {
    /// Everything.
    pub view: View,
    /// Whether this is the light first view, drawn without a browser and replaced as soon as there is one.
    pub first_view: bool,
}

/// See the module.
#[component]
pub fn Configurator(properties: &ConfiguratorProperties) -> Html {
    let view = &properties.view;
    let basis = Basis::from(view);
    // What lies below the fold is drawn once the first picture and price are there.
    let whole = use_state_eq(|| false);
    let asked = use_state_eq(|| None::<((FeatureId, ChoiceId), u32)>);
    let sheet = use_state_eq(|| false);
    {
        let whole = whole.setter();
        use_effect_with((), move |()| {
            let later = Timeout::new(0, move || whole.set(true));
            move || drop(later)
        });
    }
    use_effect_with(*whole, |whole| {
        if let Some(performance) = web_sys::window()
            .filter(|_| *whole)
            .and_then(|window| window.performance())
        {
            let _ = performance.mark("interactive");
        }
    });
    // Price and picture answer at once; the effects beside the choices follow once those have been painted.
    let followed = use_state(|| view.clone());
    {
        let followed = followed.clone();
        use_effect_with(view.clone(), move |view| {
            let later = (*followed != *view).then(|| {
                let view = view.clone();
                Timeout::new(AFTER_PAINT, move || followed.set(view))
            });
            move || drop(later)
        });
    }
    // An offer answers one state of things; it stays until the choices have followed to the next.
    let now = view.revision;
    let latest = use_mut_ref(|| now);
    *latest.borrow_mut() = now;
    let paper = use_state_eq(|| false);
    {
        let paper = paper.setter();
        use_effect_with((), move |()| {
            let back = paper.clone();
            let before = Listener::new("beforeprint", move || paper.set(true));
            let after = Listener::new("afterprint", move || back.set(false));
            move || drop((before, after))
        });
    }
    let ask = use_callback((), {
        let asked = asked.setter();
        move |question: Asked, ()| asked.set(question.map(|question| (question, *latest.borrow())))
    });
    let show = {
        let sheet = sheet.setter();
        Callback::from(move |_: MouseEvent| sheet.set(true))
    };
    let closed = use_callback((), {
        let sheet = sheet.setter();
        move |(), ()| sheet.set(false)
    });
    let stage = Stage {
        basis: basis.clone(),
        bag: view.appearance.clone(),
        artwork: view.artwork.clone(),
        description: description(view),
        caption: caption(view),
    };
    let light = properties.first_view || !*whole;
    let before = followed.revision;
    let open_offer = asked.and_then(|(question, at)| {
        if at != now && at != before {
            return None;
        }
        let found = offer(
            &followed.catalogue,
            followed.session.configuration(),
            &followed.alternatives,
            here(&followed),
            question,
        )?;
        Some((question.0, Rc::new(found)))
    });
    let choices = Choices {
        view: (*followed).clone(),
        light,
        open: open_offer,
        ask,
    };
    html! {
        <div class="packwright" data-packwright="" data-ready={(!light).then_some("")}
            lang={view.words.locale().to_owned()} dir={view.words.direction().html()}>
            {part(Header { basis: basis.clone(), can_undo: view.session.can_undo(), can_redo: view.session.can_redo() })}
            <div class="frame">
                <div class="sentinel" aria-hidden="true"></div>
                {part(stage)}
                <main class="middle">
                    {part(choices)}
                    {notices(view)}
                </main>
                <aside class="quote" aria-labelledby="pw-quote-title">
                    if !*sheet { {part(Quote { view: view.clone(), brief: light, paper: *paper })} }
                </aside>
            </div>
            {bar(&basis, view, &show)}
            if *sheet { <Sheet view={view.clone()} {closed} /> }
            if !properties.first_view { <Announcer text={announcement(view)} /> }
        </div>
    }
}

/// The bar at the foot of narrow places: price, and the way to the whole quote.
fn bar(basis: &Basis, view: &View, show: &Callback<MouseEvent>) -> Html {
    html! {
        <section class="bar-foot" aria-label={basis.say(Phrase::QuoteTitle)}>
            <p class="bar-price">
                {figure("bar-amount", basis.money(view.quote.unit_price).into())}
                {figure("remark", basis.words.bags(view.quote.quantity).into())}
            </p>
            <button type="button" class="button button-main" data-action="quote" onclick={show}>
                {icon(Icon::Up)}<span>{basis.say(Phrase::ActionOpenQuote)}</span>
            </button>
        </section>
    }
}
