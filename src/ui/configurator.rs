//! The whole: head, stage, choices and quote, laid out by the widget's own width, and drawn step by step.

use std::rc::Rc;

use engine::catalogue::{ChoiceId, FeatureId};
use engine::host::PriceDisplay;
use gloo_timers::callback::Timeout;
use wording::Phrase;
use yew::prelude::*;
use yew::virtual_dom::{ListenerKind, VNode};

use super::announcer::{Announcer, announcement};
use super::basis::{Basis, owned};
use super::choice::offer::{Offer, offer};
use super::control::approach::Approach;
use super::control::icon::{Icon, icon};
use super::control::listener::Listener;
use super::element::{Pen, only_if, shape};
use super::features::Asked;
use super::groups::Choices;
use super::header::Header;
use super::notice::notices;
use super::part::part;
use super::quote::moq::here;
use super::quote::unfolded::Unfolding;
use super::quote::{Quote, headline};
use super::stage::{Stage, caption, description};
use crate::first_view::early::Early;
use crate::first_view::focus::Focus;
use crate::first_view::{Kept, each_element};
use crate::view::{self, View};

/// How long the effects beside the choices wait for price and picture to be painted, milliseconds.
const AFTER_PAINT: u32 = 20;

/// When all that is seen first has been drawn; what lies below the fold follows, a group a step.
const SEEN: usize = 4;

/// What the widget shows.
#[derive(Clone, PartialEq, Properties)]
pub struct ConfiguratorProperties {
    /// Everything.
    pub view: View,
    /// The first view, if there is one to take up.
    #[prop_or_default]
    pub early: Option<Early>,
}

/// What happens in the interface itself.
pub enum Turn {
    /// The next part is drawn.
    Step,
    /// The choices follow the figures.
    Follow,
    /// An unavailable choice was asked for, or no longer.
    Ask(Asked),
    /// The page goes to a printer, or has gone.
    Paper(bool),
    /// A group of choices comes near what is seen.
    Near(u32),
}

/// See the module.
pub struct Configurator {
    /// How far the drawing has come. Each step is short, so that what the buyer does is answered between two of them.
    step: usize,
    /// Whether the step is new.
    stepped: bool,
    /// Where the focus was before the step.
    focus: Option<Focus>,
    /// The view that the choices show: price and picture answer at once, the effects once those have been painted.
    followed: View,
    /// What was asked for, and in which state of things: an offer answers one state.
    asked: Option<((FeatureId, ChoiceId), u32)>,
    /// Told what is asked for; the same one always, so that unchanged choices are not drawn again: that would put back
    /// what was just picked.
    ask: Callback<Asked>,
    paper: bool,
    stepping: Option<Timeout>,
    following: Option<Timeout>,
    printing: Option<(Listener, Listener)>,
    scrolling: Option<Listener>,
    /// Which groups are or were near what is seen, a bit for each.
    near: u32,
    approach: Option<Approach>,
}

impl Component for Configurator {
    type Message = Turn;
    type Properties = ConfiguratorProperties;

    fn create(context: &Context<Self>) -> Self {
        let properties = context.props();
        let (root, kept) = (root(properties), kept(properties));
        Self {
            step: if kept.any() { 0 } else { SEEN },
            stepped: true,
            focus: root.and_then(Focus::within_kept),
            followed: properties.view.clone(),
            asked: None,
            ask: context.link().callback(Turn::Ask),
            paper: false,
            stepping: None,
            following: None,
            printing: None,
            scrolling: None,
            // Where nobody can tell, all are.
            near: if root.is_some() { 1 } else { u32::MAX },
            approach: None,
        }
    }

    fn update(&mut self, context: &Context<Self>, turn: Turn) -> bool {
        match turn {
            Turn::Step => {
                self.focus = root(context.props()).and_then(Focus::within_kept);
                self.step += 1;
                self.stepped = true;
            }
            Turn::Follow => {
                self.followed = context.props().view.clone();
                self.following = None;
            }
            Turn::Ask(question) => self.asked = question.map(|question| (question, context.props().view.revision)),
            Turn::Paper(paper) => self.paper = paper,
            Turn::Near(group) => {
                let before = self.near;
                self.near |= group;
                return self.near != before;
            }
        }
        true
    }

    fn changed(&mut self, context: &Context<Self>, _before: &ConfiguratorProperties) -> bool {
        if self.followed != context.props().view {
            let link = context.link().clone();
            self.following = Some(Timeout::new(AFTER_PAINT, move || link.send_message(Turn::Follow)));
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let ConfiguratorProperties { view, early } = context.props();
        let basis = Basis::from(view);
        let kept = kept(context.props());
        let mut pen = Pen::default();
        pen.give(only_if(self.step >= last(view), "yes"));
        pen.give(owned(view.words.locale()));
        pen.give(AttrValue::Static(view.words.direction().html()));
        pen.draw(
            shape!(div class="packwright" part="configurator" data-packwright="" data-ready=? lang=? dir=?),
            |pen| {
                self.place(pen, 4, kept.header, || part(header(&basis, view)));
                pen.draw(shape!(div class="frame"), |pen| {
                    pen.dot(shape!(div class="sentinel" aria-hidden="true"));
                    pen.dot(shape!(div class="spark" aria-hidden="true"));
                    self.place(pen, 3, kept.stage, || part(stage(&basis, view)));
                    pen.draw(shape!(main class="middle" part="panel"), |pen| {
                        self.place(pen, 2, kept.choices, || part(self.choices(context)));
                        pen.add(notices(view));
                    });
                    pen.draw(
                        shape!(aside class="quote" part="summary" aria-labelledby="pw-quote-title"),
                        |pen| {
                            if !view.sheet {
                                self.place(pen, 1, kept.quote, || part(self.quote(view)));
                            }
                        },
                    );
                });
                self.place(pen, 4, kept.bar, || bar(&basis, view));
                pen.group(|pen| {
                    if let Some(later) = view.supply.get().filter(|_| view.sheet) {
                        pen.add((later.unfolded)(Unfolding::Sheet, view));
                    }
                });
                // The build draws the first view, in which nothing happens.
                if early.as_ref().is_none_or(|early| early.root().is_some()) {
                    let text = announcement(view);
                    pen.add(part(Announcer { text }));
                }
            },
        );
        pen.one()
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        if first {
            let (before, after) = (context.link().clone(), context.link().clone());
            self.printing = Some((
                Listener::new("beforeprint", move || before.send_message(Turn::Paper(true))),
                Listener::new("afterprint", move || after.send_message(Turn::Paper(false))),
            ));
            self.scrolling = root(context.props()).and_then(paint_after_scroll);
        }
        if !std::mem::take(&mut self.stepped) {
            return;
        }
        if let (Some(focus), Some(root)) = (self.focus.take(), root(context.props())) {
            focus.restore(root);
        }
        self.watch(context);
        let view = &context.props().view;
        if self.step < last(view) {
            let link = context.link().clone();
            self.stepping = Some(Timeout::new(0, move || link.send_message(Turn::Step)));
        } else {
            view.emit.emit(view::Event::Drawn);
        }
    }
}

impl Configurator {
    /// Waits for the groups to come near. Those that are there already are watched again, which changes nothing.
    fn watch(&mut self, context: &Context<Self>) {
        let Some(root) = root(context.props()) else { return };
        let link = context.link().clone();
        let catalogue = context.props().view.catalogue.clone();
        let approach = self.approach.take().or_else(|| {
            Approach::new(move |group| {
                let key = group.get_attribute("data-group").unwrap_or_default();
                let index = catalogue.groups.iter().position(|(known, _)| **known == *key);
                let bit = index.and_then(|index| 1_u32.checked_shl(u32::try_from(index).ok()?));
                link.send_message(Turn::Near(bit.unwrap_or(0)));
            })
        });
        match &approach {
            Some(approach) => each_element(root, "[data-group]", |group| approach.watch(group)),
            None => self.near = u32::MAX,
        }
        self.approach = approach;
    }

    /// A part in its place; what is kept from the first view stands there until its turn has come.
    fn place(&self, pen: &mut Pen, turn: usize, kept: Option<web_sys::Element>, draw: impl FnOnce() -> Html) {
        pen.add(match kept {
            Some(kept) if self.step < turn => VNode::VRef(kept.into()),
            _ => draw(),
        });
    }

    fn choices(&self, context: &Context<Self>) -> Choices {
        Choices {
            view: self.followed.clone(),
            shown: self.step.saturating_sub(SEEN),
            near: self.near,
            open: self.open_offer(context.props().view.revision),
            ask: self.ask.clone(),
        }
    }

    /// The way out for what was asked for. It stays until the choices have followed to the next state of things.
    fn open_offer(&self, now: u32) -> Option<(FeatureId, Rc<Offer>)> {
        let followed = &self.followed;
        let (question, _) = self.asked.filter(|(_, at)| *at == now || *at == followed.revision)?;
        let found = offer(
            &followed.catalogue,
            &followed.session,
            &followed.alternatives,
            here(followed),
            question,
        )?;
        Some((question.0, Rc::new(found)))
    }

    fn quote(&self, view: &View) -> Quote {
        Quote {
            view: view.clone(),
            brief: self.step <= SEEN,
            paper: self.paper,
        }
    }
}

/// A browser that was scrolled puts off painting what has come near until something changes. That would be the buyer's
/// next click, which then takes half as long again; so a change nobody sees is made as soon as the page stands still.
fn paint_after_scroll(root: &web_sys::Element) -> Option<Listener> {
    let spark = root.query_selector(".spark").ok().flatten()?;
    Some(Listener::new("scrollend", move || {
        let _ = spark.toggle_attribute("data-lit");
    }))
}

/// The last step of the drawing.
fn last(view: &View) -> usize {
    SEEN + view.catalogue.groups.len().saturating_sub(1)
}

fn root(properties: &ConfiguratorProperties) -> Option<&web_sys::Element> {
    properties.early.as_ref().and_then(Early::root)
}

fn kept(properties: &ConfiguratorProperties) -> Kept {
    properties.early.as_ref().map(Early::kept).cloned().unwrap_or_default()
}

fn header(basis: &Basis, view: &View) -> Header {
    Header {
        basis: basis.clone(),
        can_undo: view.session.can_undo(),
        can_redo: view.session.can_redo(),
    }
}

fn stage(basis: &Basis, view: &View) -> Stage {
    Stage {
        basis: basis.clone(),
        bag: view.appearance.clone(),
        artwork: view.artwork.clone(),
        description: description(view),
        caption: caption(view),
    }
}

/// The bar at the foot of narrow places: price, and the way to the whole quote.
fn bar(basis: &Basis, view: &View) -> Html {
    let mut pen = Pen::default();
    pen.give(basis.say(Phrase::QuoteTitle));
    pen.draw(shape!(section class="bar-foot" aria-label=?), |pen| {
        pen.draw(shape!(p class="bar-price"), |pen| {
            if view.rules.price != PriceDisplay::Hidden {
                pen.say(
                    shape!(span class="bar-amount" id="pw-bar" data-answer="price" translate="no"),
                    headline(view).price().into(),
                );
            }
            pen.say(
                shape!(span class="remark" data-answer="bags" translate="no"),
                basis.words.bags(view.quote.quantity).into(),
            );
        });
        pen.open(
            shape!(button type="button" class="button button-main" part="button button-primary" data-action="quote"),
        );
        let emit = view.emit.clone();
        pen.on(ListenerKind::onclick, move |_| emit.emit(view::Event::Sheet(true)));
        pen.add(icon(Icon::Up));
        pen.say(shape!(span), basis.say(Phrase::ActionOpenQuote));
        pen.close();
    });
    pen.one()
}
