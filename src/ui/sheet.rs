//! The quote as a sheet over the page, for narrow places: the browser's own dialog, which keeps the focus within.
//! Closes with Escape, with Back, with a swipe down, by its button and by a touch beside it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};
use wording::Phrase;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::basis::Basis;
use super::control::icon::{Icon, icon};
use super::control::listener::Listener;
use super::element::{Pen, shape};
use super::part::part;
use super::quote::Quote;
use crate::view::View;

/// How far a swipe has to go, points.
const SWIPE: i32 = 70;

/// When the address has followed a change, milliseconds.
const SETTLED: u32 = 1_200;

/// What closes the sheet when it is pressed.
const CLOSERS: &str = "dialog, dialog [data-action=close], dialog [data-action=close] *";

/// What the sheet shows.
#[derive(Clone, PartialEq, Properties)]
pub struct SheetProperties {
    /// Everything.
    pub view: View,
    /// Told when it has been closed.
    pub closed: Callback<()>,
}

/// See the module. It is open as long as it is drawn.
#[derive(Default)]
pub struct Sheet {
    dialog: NodeRef,
    step: Rc<RefCell<Step>>,
    /// Where a swipe began, points from the top.
    began: Rc<Cell<Option<i32>>>,
    /// The change that the address is to follow.
    revision: Option<u32>,
    later: Option<Timeout>,
    back: Option<Listener>,
}

impl Component for Sheet {
    type Message = ();
    type Properties = SheetProperties;

    fn create(_context: &Context<Self>) -> Self {
        Self::default()
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        let SheetProperties { view, closed } = context.props();
        if first {
            self.begin(closed.clone());
        }
        // The address follows the configuration a moment later; Back must not bring an older one back.
        if self.revision.replace(view.revision) != Some(view.revision) {
            let step = self.step.clone();
            self.later = Some(Timeout::new(SETTLED, move || step.borrow_mut().note()));
        }
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let SheetProperties { view, closed } = context.props();
        let basis = Basis::from(view);
        let mut pen = Pen::default();
        pen.give(basis.say(Phrase::QuoteTitle));
        pen.open(shape!(dialog class="sheet" aria-label=?));
        pen.name(&self.dialog);
        self.hear(&mut pen, closed);
        pen.open(shape!(div class="sheet-body"));
        pen.draw(shape!(div class="sheet-grip"), |pen| {
            let began = self.began.clone();
            pen.on(ListenerKind::onpointerdown, move |event| {
                began.set(Some(event.unchecked_ref::<PointerEvent>().client_y()));
            });
            pen.dot(shape!(span class="sheet-bar" aria-hidden="true"));
            pen.give(basis.say(Phrase::ActionClose));
            pen.draw(
                shape!(button type="button" class="button button-quiet" data-action="close" aria-label=?),
                |pen| pen.add(icon(Icon::Close)),
            );
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
}

impl Sheet {
    /// Opens the dialog and takes a step that Back takes back.
    fn begin(&mut self, closed: Callback<()>) {
        let dialog = self.dialog.cast::<web_sys::HtmlDialogElement>();
        if let Some(dialog) = &dialog {
            let _ = dialog.show_modal();
        }
        self.step.borrow_mut().go();
        let step = self.step.clone();
        self.back = Some(Listener::new("popstate", move || {
            step.borrow_mut().arrive();
            // Closed by itself, the dialog gives the focus back to what opened it.
            if let Some(dialog) = &dialog {
                dialog.close();
            }
            closed.emit(());
        }));
    }

    /// Everything that closes it.
    fn hear(&self, pen: &mut Pen, closed: &Callback<()>) {
        for kind in [
            ListenerKind::oncancel,
            ListenerKind::onclose,
            ListenerKind::onclick,
            ListenerKind::onpointermove,
        ] {
            let (step, began, closed) = (self.step.clone(), self.began.clone(), closed.clone());
            let heard = kind.clone();
            pen.on(kind, move |event| {
                if closes(&heard, &event, &began) && !step.borrow_mut().leave() {
                    closed.emit(());
                }
            });
        }
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
