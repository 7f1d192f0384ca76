//! Work that waits until what has just been written is on the screen.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// A page that is not shown draws no frames; then the work is done after this long, milliseconds.
const HIDDEN_MS: u32 = 100;

/// How long after the frame the work begins, milliseconds.
const BREATH_MS: u32 = 6;

/// Work that is done once, right after the next frame; dropped before, it is not done at all.
pub struct AfterPaint {
    request: Option<i32>,
    _frame: Closure<dyn FnMut()>,
    _timers: Rc<RefCell<Vec<Timeout>>>,
}

impl AfterPaint {
    /// Plans the work.
    pub fn new(work: impl FnOnce() + 'static) -> Self {
        let work = Rc::new(RefCell::new(Some(work)));
        let run = move || {
            let due = work.try_borrow_mut().ok().and_then(|mut work| work.take());
            if let Some(work) = due {
                work();
            }
        };
        let timers = Rc::new(RefCell::new(vec![Timeout::new(HIDDEN_MS, run.clone())]));
        let frame = {
            let timers = timers.clone();
            // A timer set within a frame comes after it, and whatever the buyer does next comes before the timer.
            Closure::<dyn FnMut()>::new(move || {
                if let Ok(mut timers) = timers.try_borrow_mut() {
                    timers.push(Timeout::new(BREATH_MS, run.clone()));
                }
            })
        };
        let request =
            web_sys::window().and_then(|window| window.request_animation_frame(frame.as_ref().unchecked_ref()).ok());
        Self {
            request,
            _frame: frame,
            _timers: timers,
        }
    }
}

impl Drop for AfterPaint {
    fn drop(&mut self) {
        if let (Some(window), Some(request)) = (web_sys::window(), self.request) {
            let _ = window.cancel_animation_frame(request);
        }
    }
}
