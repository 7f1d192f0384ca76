//! The quote as a sheet over the page, for narrow places: the browser's own dialog, which keeps the focus within.
//! Closes with Escape, with Back, with a swipe down, by its button and by a touch beside it.

use wasm_bindgen::JsValue;
use wording::Phrase;
use yew::prelude::*;

use super::basis::Basis;
use super::control::icon::{Icon, icon};
use super::control::listener::Listener;
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
#[component]
pub fn Sheet(properties: &SheetProperties) -> Html {
    let basis = Basis::from(&properties.view);
    let dialog = use_node_ref();
    let step = use_mut_ref(Step::default);
    {
        let (dialog, step, closed) = (dialog.clone(), step.clone(), properties.closed.clone());
        use_effect_with((), move |()| {
            let dialog = dialog.cast::<web_sys::HtmlDialogElement>();
            if let Some(dialog) = &dialog {
                let _ = dialog.show_modal();
            }
            step.borrow_mut().go();
            let listener = Listener::new("popstate", move || {
                step.borrow_mut().arrive();
                // Closed by itself, the dialog gives the focus back to what opened it.
                if let Some(dialog) = &dialog {
                    dialog.close();
                }
                closed.emit(());
            });
            move || drop(listener)
        });
    }
    {
        // The address follows the configuration a moment later; Back must not bring an older one back.
        let step = step.clone();
        use_effect_with(properties.view.revision, move |_| {
            let later = gloo_timers::callback::Timeout::new(SETTLED, move || step.borrow_mut().note());
            move || drop(later)
        });
    }
    let leave = {
        let closed = properties.closed.clone();
        move || {
            if !step.borrow_mut().leave() {
                closed.emit(());
            }
        }
    };
    let oncancel = {
        let leave = leave.clone();
        Callback::from(move |event: Event| {
            event.prevent_default();
            leave();
        })
    };
    let onclose = {
        let leave = leave.clone();
        Callback::from(move |_: Event| leave())
    };
    let onclick = {
        let leave = leave.clone();
        Callback::from(move |event: MouseEvent| {
            // The backdrop belongs to the dialog itself; anything within has an element of its own.
            let target = event.target_dyn_into::<web_sys::Element>();
            if target.is_some_and(|target| target.matches(CLOSERS).unwrap_or(false)) {
                leave();
            }
        })
    };
    let began = use_mut_ref(|| None::<i32>);
    let onpointerdown = {
        let began = began.clone();
        Callback::from(move |event: PointerEvent| *began.borrow_mut() = Some(event.client_y()))
    };
    let onpointermove = Callback::from(move |event: PointerEvent| {
        let from = *began.borrow();
        if from.is_some_and(|from| event.buttons() > 0 && event.client_y() - from > SWIPE) {
            *began.borrow_mut() = None;
            leave();
        }
    });
    html! {
        <dialog class="sheet" ref={dialog} aria-label={basis.say(Phrase::QuoteTitle)} {oncancel} {onclose} {onclick} {onpointermove}>
            <div class="sheet-body">
                <div class="sheet-grip" {onpointerdown}>
                    <span class="sheet-bar" aria-hidden="true"></span>
                    <button type="button" class="button button-quiet" data-action="close" aria-label={basis.say(Phrase::ActionClose)}>
                        {icon(Icon::Close)}
                    </button>
                </div>
                {part(Quote { view: properties.view.clone(), brief: false, paper: false })}
            </div>
        </dialog>
    }
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
