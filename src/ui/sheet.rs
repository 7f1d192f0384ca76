//! The quote as a sheet over the page, for narrow places: the browser's own dialog, which keeps the focus within.
//! Closes with Escape, with Back, with a swipe down, by its button and by a touch beside it.

use wording::Phrase;
use yew::prelude::*;

use super::basis::Basis;
use super::control::icon::{Icon, icon};
use super::quote::Quote;
use crate::view::View;

/// How far a swipe has to go, points.
const SWIPE: i32 = 70;

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
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| {
            if let Some(dialog) = dialog.cast::<web_sys::HtmlDialogElement>() {
                let _ = dialog.show_modal();
            }
        });
    }
    let close = {
        let dialog = dialog.clone();
        move || {
            if let Some(dialog) = dialog.cast::<web_sys::HtmlDialogElement>() {
                dialog.close();
            }
        }
    };
    let onclose = properties.closed.reform(|_: Event| ());
    let onclick = {
        let close = close.clone();
        Callback::from(move |event: MouseEvent| {
            // The backdrop belongs to the dialog itself; anything within has an element of its own.
            let target = event.target_dyn_into::<web_sys::Element>();
            if target.is_some_and(|target| {
                target
                    .matches("dialog, dialog [data-action=close] *, dialog [data-action=close]")
                    .unwrap_or(false)
            }) {
                close();
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
            close();
        }
    });
    html! {
        <dialog class="sheet" ref={dialog} aria-label={basis.say(Phrase::QuoteTitle)} {onclose} {onclick}>
            <div class="sheet-body">
                <div class="sheet-grip" {onpointerdown} {onpointermove}>
                    <span class="sheet-bar" aria-hidden="true"></span>
                    <button type="button" class="button button-quiet" data-action="close" aria-label={basis.say(Phrase::ActionClose)}>
                        {icon(Icon::Close)}
                    </button>
                </div>
                <Quote view={properties.view.clone()} />
            </div>
        </dialog>
    }
}
