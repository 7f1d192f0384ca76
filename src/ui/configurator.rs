//! The whole: head, stage, choices and quote, laid out by the widget's own width.

use std::rc::Rc;

use engine::alternatives::modes_in_time;
use engine::catalogue::{FeatureId, Role};
use engine::look::{LogoMethod, Look};
use engine::quote::transport;
use gloo_timers::callback::Timeout;
use wording::Phrase;
use yew::prelude::*;

use super::announcer::{Announcer, announcement};
use super::basis::{Basis, figure};
use super::choice::colour::OwnColour;
use super::choice::logo::Logo;
use super::choice::offer::{Offer, offer};
use super::choice::offered;
use super::control::chip::Own;
use super::control::icon::{Icon, icon};
use super::delivery::Delivery;
use super::features::{Asked, FeatureField};
use super::header::Header;
use super::notice::notices;
use super::presets::Presets;
use super::quantity::QuantityField;
use super::quote::Quote;
use super::quote::moq::here;
use super::sheet::Sheet;
use super::split::Split;
use super::stage::{Stage, caption, description};
use crate::view::View;

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
    let asked = use_state_eq(|| None::<(FeatureId, engine::catalogue::ChoiceId)>);
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
    {
        // An offer answers one state of things; another one has another answer.
        let asked = asked.setter();
        use_effect_with(Rc::as_ptr(&view.session), move |_| asked.set(None));
    }
    let ask = use_callback((), {
        let asked = asked.setter();
        move |question: Asked, ()| asked.set(question)
    });
    let show = {
        let sheet = sheet.setter();
        Callback::from(move |_: MouseEvent| sheet.set(true))
    };
    let closed = use_callback((), {
        let sheet = sheet.setter();
        move |(), ()| sheet.set(false)
    });
    let light = properties.first_view || !*whole;
    let open_offer = asked.and_then(|question| {
        let found = offer(
            &view.catalogue,
            view.session.configuration(),
            &view.alternatives,
            here(view),
            question,
        )?;
        Some((question.0, Rc::new(found)))
    });
    html! {
        <div class="packwright" data-packwright="" data-ready={(!light).then_some("")}
            lang={view.words.locale().to_owned()} dir={view.words.direction().html()}>
            <Header basis={basis.clone()} can_undo={view.session.can_undo()} can_redo={view.session.can_redo()} />
            <main class="frame">
                <div class="sentinel" aria-hidden="true"></div>
                <Stage basis={basis.clone()} bag={view.appearance.clone()} artwork={view.artwork.clone()}
                    description={description(view)} caption={caption(view)} />
                <div class="middle">
                    {notices(view)}
                    {choices(&basis, view, light, open_offer, &ask)}
                </div>
                <aside class="quote" aria-labelledby="pw-quote-title">
                    if !*sheet { <Quote view={view.clone()} brief={light} /> }
                </aside>
            </main>
            {bar(&basis, view, &show)}
            if *sheet { <Sheet view={view.clone()} {closed} /> }
            if !properties.first_view { <Announcer text={announcement(view)} /> }
        </div>
    }
}

/// The bar at the foot of narrow places: price, and the way to the whole quote.
fn bar(basis: &Basis, view: &View, show: &Callback<MouseEvent>) -> Html {
    html! {
        <div class="bar-foot">
            <p class="bar-price">
                {figure("bar-amount", basis.money(view.quote.unit_price).into())}
                {figure("remark", basis.words.bags(view.quote.quantity).into())}
            </p>
            <button type="button" class="button button-main" data-action="quote" onclick={show}>
                {icon(Icon::Up)}<span>{basis.say(Phrase::ActionOpenQuote)}</span>
            </button>
        </div>
    }
}

/// Presets, quantity and the groups of features, with a row of chips that leads to each.
fn choices(
    basis: &Basis,
    view: &View,
    light: bool,
    mut open: Option<(FeatureId, Rc<Offer>)>,
    ask: &Callback<Asked>,
) -> Html {
    let catalogue = &view.catalogue;
    let groups = (0..=u8::MAX).zip(catalogue.groups.iter());
    let jump = |(key, name): (&str, AttrValue)| {
        html! { <li><a class="jump" href={["#pw-group-", key].concat()}>{name}</a></li> }
    };
    let jumps = [
        ("presets", basis.say(Phrase::PresetsTitle)),
        ("quantity", basis.say(Phrase::QuantityLabel)),
    ]
    .into_iter()
    .chain(catalogue.groups.iter().map(|(key, name)| (&**key, basis.text(*name))));
    let section = |(index, (key, name)): (u8, &(Box<str>, engine::catalogue::TextId))| {
        let fields = fields(basis, view, index, &mut open, ask);
        let id = AttrValue::from(["pw-group-", key].concat());
        html! {
            <section class="group" data-group={key.to_string()} aria-labelledby={id.clone()} key={&**key}>
                <h2 {id} tabindex="-1">{basis.text(*name)}</h2>
                {fields}
            </section>
        }
    };
    let shown = if light { 1 } else { catalogue.groups.len() };
    let sections: Vec<Html> = groups.take(shown).map(section).collect();
    html! {
        <div class="choices-all">
            <nav class="jumps" aria-label={basis.say(Phrase::ChoicesTitle)}>
                <ul onclick={jump_to()}>{for jumps.map(jump)}</ul>
            </nav>
            <Presets basis={basis.clone()} current={view.session.preset()} pictures={!light} />
            <section class="group" data-group="quantity" aria-labelledby="pw-group-quantity">
                <h2 id="pw-group-quantity" tabindex="-1">{basis.say(Phrase::QuantityLabel)}</h2>
                <QuantityField basis={basis.clone()} quantity={view.quote.quantity} minimum={view.quote.moq.minimum} />
                if !light && !view.quote.shares.is_empty() {
                    <Split basis={basis.clone()} shares={Rc::from(view.quote.shares.as_slice())}
                        short={Rc::from(view.quote.moq.colours_short.as_slice())} />
                }
            </section>
            {for sections}
        </div>
    }
}

/// The features of a group that apply, and what belongs beside them.
fn fields(
    basis: &Basis,
    view: &View,
    group: u8,
    open: &mut Option<(FeatureId, Rc<Offer>)>,
    ask: &Callback<Asked>,
) -> Vec<Html> {
    let configuration = view.session.configuration();
    let own = Own {
        colour: configuration.custom_colour,
        thread: configuration.custom_thread,
    };
    let mut fields = Vec::new();
    let mut asks_delivery = false;
    for each in view.alternatives.iter() {
        let known = view
            .catalogue
            .feature(each.feature)
            .filter(|known| known.group == group && each.applies);
        let Some(known) = known else { continue };
        let offered: Rc<[_]> = offered(&view.catalogue, each, here(view), &view.appearance, own).into();
        let offer = open
            .take_if(|(feature, _)| *feature == each.feature)
            .map(|(_, offer)| offer);
        fields.push(html! {
            <FeatureField key={&*known.key} basis={basis.clone()} feature={each.feature} {offered} {offer} ask={ask.clone()} />
        });
        let picked = known
            .choices()
            .filter(|(choice, _)| configuration.chosen(each.feature).has(*choice));
        for look in picked.flat_map(|(_, choice)| choice.looks.iter()) {
            let (colour, thread) = match look {
                Look::CustomColour => (own.colour, false),
                Look::CustomThread => (own.thread, true),
                _ => continue,
            };
            fields.push(
                html! { <OwnColour key={[&known.key, "-own"].concat()} basis={basis.clone()} {colour} {thread} /> },
            );
        }
        if known.role == Some(Role::LogoMethod) {
            fields.push(logo(basis, view));
        }
        asks_delivery |= known.role == Some(Role::Transport);
    }
    if asks_delivery {
        fields.push(delivery(basis, view));
    }
    fields
}

fn logo(basis: &Basis, view: &View) -> Html {
    let logo = &view.appearance.logo;
    if logo.method == LogoMethod::None {
        return Html::default();
    }
    let text = super::basis::owned(view.session.configuration().logo_text());
    html! {
        <Logo key="logo-own" basis={basis.clone()} {text} artwork={view.artwork.clone()} problem={view.artwork_problem}
            method={logo.method} size={logo.size} />
    }
}

fn delivery(basis: &Basis, view: &View) -> Html {
    let terms = view.session.terms();
    let configuration = view.session.configuration();
    let feature = transport(&view.catalogue, configuration);
    let modes = terms.needed_by.zip(feature).map_or_else(Vec::new, |(date, feature)| {
        let modes = modes_in_time(&view.catalogue, configuration, terms, view.today, date);
        modes
            .into_iter()
            .map(|(choice, arrives, standing)| (feature, choice, arrives, standing))
            .collect()
    });
    html! {
        <Delivery key="delivery-own" basis={basis.clone()} needed_by={terms.needed_by} today={view.today} modes={Rc::from(modes)}
            spread={terms.spread_setup} />
    }
}

/// Scrolls to a group without touching the address, which holds the configuration.
fn jump_to() -> Callback<MouseEvent> {
    Callback::from(|event: MouseEvent| {
        let link = event
            .target_dyn_into::<web_sys::Element>()
            .and_then(|target| target.closest("a").ok().flatten());
        let Some(link) = link else { return };
        event.prevent_default();
        let target = link
            .get_attribute("href")
            .and_then(|href| link.owner_document()?.get_element_by_id(href.get(1..)?));
        if let Some(target) = target {
            target.scroll_into_view();
            if let Ok(target) = wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>(target) {
                let _ = target.focus();
            }
        }
    })
}
