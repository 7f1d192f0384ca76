//! The quote as a sheet over the page, for narrow places: the browser's own dialog, which keeps the focus within.
//! Closes with Escape, with Back, with a swipe down, by its button and by a touch beside it. Drawn by what comes later.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlDialogElement;
use wording::Phrase;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::basis::Basis;
use super::control::icon::{Icon, icon};
use super::control::listener::Listener;
use super::drawing::{Drawing, Subject};
use super::element::{Pen, shape};
use super::part::{Draw, Memory, part};
use super::quote::Quote;
use super::stage::description;
use crate::view::{self, View};

/// How far a swipe has to go, points.
const SWIPE: i32 = 70;

/// When the address has followed a change, milliseconds.
const SETTLED: u32 = 1_200;

/// What closes the sheet when it is pressed.
const CLOSERS: &str = "dialog, dialog [data-action=close], dialog [data-action=close] *";

/// The quote of a view over the page.
pub fn sheet(view: &View) -> Html {
    part(Sheet { view: view.clone() })
}

/// See the module. It is open as long as it is drawn.
#[derive(Clone, PartialEq)]
struct Sheet {
    /// Everything.
    view: View,
}

/// What lives as long as it is open.
#[derive(Default)]
struct Open {
    step: Rc<RefCell<Step>>,
    /// Where a swipe began, points from the top.
    began: Rc<Cell<Option<i32>>>,
    /// The change that the address is to follow.
    revision: Option<u32>,
    later: Option<Timeout>,
    back: Option<Listener>,
}

impl Draw for Sheet {
    fn draw(&self, memory: &Memory) -> Html {
        let view = &self.view;
        let basis = Basis::from(view);
        let (step, began) = open(memory, |open| (open.step.clone(), open.began.clone())).unwrap_or_default();
        let mut pen = Pen::default();
        pen.give(basis.say(Phrase::QuoteTitle));
        pen.open(shape!(dialog class="sheet" part="dialog" aria-label=?));
        pen.name(&memory.element);
        for kind in [
            ListenerKind::oncancel,
            ListenerKind::onclose,
            ListenerKind::onclick,
            ListenerKind::onpointermove,
        ] {
            let (step, began, emit) = (step.clone(), began.clone(), view.emit.clone());
            let heard = kind.clone();
            pen.on(kind, move |event| {
                if closes(&heard, &event, &began) && !step.borrow_mut().leave() {
                    emit.emit(view::Event::Sheet(false));
                }
            });
        }
        pen.open(shape!(div class="sheet-body"));
        pen.draw(shape!(div class="sheet-grip"), |pen| {
            pen.on(ListenerKind::onpointerdown, move |event| {
                began.set(Some(event.unchecked_ref::<PointerEvent>().client_y()));
            });
            pen.dot(shape!(span class="sheet-bar" aria-hidden="true"));
            pen.give(basis.say(Phrase::ActionClose));
            pen.draw(
                shape!(button type="button" class="button button-quiet" part="button" data-action="close" aria-label=?),
                |pen| pen.add(icon(Icon::Close)),
            );
        });
        pen.give(description(view));
        pen.draw(shape!(div class="sheet-picture" role="img" aria-label=?), |pen| {
            pen.add(part(Drawing {
                supply: basis.supply.clone(),
                of: Subject::Bag {
                    bag: view.appearance.clone(),
                    side: picture::View::ThreeQuarter,
                    artwork: view.artwork.clone(),
                },
                prefix: AttrValue::Static("pw-sheet"),
            }));
        });
        pen.add(part(Quote {
            view: view.clone(),
            brief: false,
            paper: false,
        }));
        pen.close();
        pen.close();
        pen.one()
    }

    fn settled(&self, memory: &Memory) {
        let view = &self.view;
        open(memory, |open| {
            if open.back.is_none() {
                open.begin(memory.element.cast(), view.emit.clone());
            }
            // The address follows the configuration a moment later; Back must not bring an older one back.
            if open.revision.replace(view.revision) != Some(view.revision) {
                let step = open.step.clone();
                open.later = Some(Timeout::new(SETTLED, move || step.borrow_mut().note()));
            }
        });
    }
}

/// Does something with what lives as long as the sheet is open.
fn open<T>(memory: &Memory, act: impl FnOnce(&mut Open) -> T) -> Option<T> {
    let mut held = memory.held.try_borrow_mut().ok()?;
    let open = held.get_or_insert_with(|| Box::new(Open::default()));
    open.downcast_mut().map(act)
}

impl Open {
    /// Opens the dialog and takes a step that Back takes back.
    fn begin(&mut self, dialog: Option<HtmlDialogElement>, emit: Callback<view::Event>) {
        if let Some(dialog) = &dialog {
            let _ = dialog.show_modal();
        }
        // The history of somebody else's page is not ours to write.
        let is_ours = dialog.as_ref().is_some_and(|dialog| {
            dialog
                .owner_document()
                .is_some_and(|document| dialog.get_root_node() == *document.as_ref())
        });
        if is_ours {
            self.step.borrow_mut().go();
        }
        let step = self.step.clone();
        self.back = Some(Listener::new("popstate", move || {
            step.borrow_mut().arrive();
            // Closed by itself, the dialog gives the focus back to what opened it.
            if let Some(dialog) = &dialog {
                dialog.close();
            }
            emit.emit(view::Event::Sheet(false));
        }));
    }
}

/// Whether an event is one that closes the sheet.
fn closes(kind: &ListenerKind, event: &Event, began: &Cell<Option<i32>>) -> bool {
    match kind {
        ListenerKind::oncancel => event.prevent_default(),
        ListenerKind::onclick => {
            // The backdrop belongs to the dialog itself; anything within has an element of its own.
            let target = event.target_dyn_into::<web_sys::Element>();
            return target.is_some_and(|target| target.matches(CLOSERS).unwrap_or(false));
        }
        ListenerKind::onpointermove => {
            let event = event.unchecked_ref::<PointerEvent>();
            let far = |from| event.buttons() > 0 && event.client_y() - from > SWIPE;
            if !began.get().is_some_and(far) {
                return false;
            }
            began.set(None);
        }
        _ => {}
    }
    true
}

/// The step in the browser's history that Back takes back.
#[derive(Default)]
struct Step {
    there: bool,
    address: String,
}

impl Step {
    /// Goes a step forward; some frames refuse.
    fn go(&mut self) {
        self.there = history().is_some_and(|history| history.push_state(&JsValue::NULL, "").is_ok());
        self.note();
    }

    /// Notes the address as it is now.
    fn note(&mut self) {
        self.address = web_sys::window()
            .and_then(|window| window.location().href().ok())
            .unwrap_or_default();
    }

    /// Goes back; `false` if there is no step to take back.
    fn leave(&mut self) -> bool {
        let there = core::mem::take(&mut self.there);
        if there {
            self.note();
        }
        there && history().is_some_and(|history| history.back().is_ok())
    }

    /// Has come back: the address of now goes where the older one stood.
    fn arrive(&mut self) {
        self.there = false;
        if let Some(history) = history() {
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&self.address));
        }
    }
}

fn history() -> Option<web_sys::History> {
    web_sys::window()?.history().ok()
}
