//! Listens to the first view until the widget has drawn everything anew.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlInputElement};

use engine::catalogue::Catalogue;
use engine::session::Session;
use wording::Words;

use super::message::{Meaning, of_field, of_press};
use super::{Kept, each, each_element, follow};
use crate::headline::Headline;
use crate::start::Start;

/// What is listened to.
const EVENTS: [&str; 3] = ["change", "input", "click"];

/// Who is told of what happens once the widget is there.
type Forward = Rc<dyn Fn(Meaning)>;

#[derive(Default)]
struct State {
    catalogue: Rc<Catalogue>,
    words: Option<Rc<Words>>,
    /// The buyer's work, until the widget has it.
    start: Option<Start>,
    forward: Option<Forward>,
    heard: Option<Closure<dyn FnMut(web_sys::Event)>>,
}

/// The first view at work. Clones are the same one.
#[derive(Clone)]
pub struct Early {
    root: Option<Element>,
    kept: Kept,
    state: Rc<RefCell<State>>,
}

impl PartialEq for Early {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state, &other.state)
    }
}

impl Early {
    /// A start without a page, as where the first view itself is drawn.
    pub fn without_page(start: Option<Start>) -> Self {
        Self {
            root: None,
            kept: Kept::default(),
            state: Rc::new(RefCell::new(State {
                catalogue: start.as_ref().map(|start| start.catalogue.clone()).unwrap_or_default(),
                words: start.as_ref().map(|start| start.words.clone()),
                start,
                ..State::default()
            })),
        }
    }

    /// Brings the first view of a page to life: it shows where the buyer stands, and what is done in it counts, even
    /// what was done before this code had arrived. A view in another language (`keeps` is false) is not taken up.
    pub fn begin(root: &Element, start: Start, keeps: bool) -> Self {
        let kept = if keeps { Kept::find(root) } else { Kept::default() };
        let early = Self {
            root: Some(root.clone()),
            kept,
            ..Self::without_page(Some(start))
        };
        if early.kept.any() {
            early.listen(root);
            early.catch_up(root);
            early.show();
        }
        early
    }

    /// What the widget takes up.
    pub fn kept(&self) -> &Kept {
        &self.kept
    }

    /// The element the widget stands in.
    pub fn root(&self) -> Option<&Element> {
        self.root.as_ref()
    }

    /// Hands the work over; from now on `forward` is told.
    pub fn hand_over(&self, forward: impl Fn(Meaning) + 'static) -> Option<Start> {
        let mut state = self.state.try_borrow_mut().ok()?;
        state.forward = Some(Rc::new(forward));
        state.start.take()
    }

    /// Everything has been drawn anew.
    pub fn end(&self) {
        let heard = self
            .state
            .try_borrow_mut()
            .ok()
            .and_then(|mut state| state.heard.take());
        if let (Some(root), Some(heard)) = (&self.root, heard) {
            for name in EVENTS {
                let _ = root.remove_event_listener_with_callback(name, heard.as_ref().unchecked_ref());
            }
        }
    }

    fn listen(&self, root: &Element) {
        let early = self.clone();
        let heard = Closure::<dyn FnMut(web_sys::Event)>::new(move |event: web_sys::Event| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let kept = target.filter(|target| target.closest("[data-kept]").ok().flatten().is_some());
            if let Some(target) = kept {
                early.hear(&target, event.type_() == "click");
            }
        });
        for name in EVENTS {
            let _ = root.add_event_listener_with_callback(name, heard.as_ref().unchecked_ref());
        }
        if let Ok(mut state) = self.state.try_borrow_mut() {
            state.heard = Some(heard);
        }
    }

    /// What was chosen, typed and pressed before anybody listened: fields show it, the page's script marked the buttons.
    fn catch_up(&self, root: &Element) {
        let mut changed = Vec::new();
        each(root, "[data-kept] input", |field: &HtmlInputElement| {
            let is_choice = matches!(field.type_().as_str(), "radio" | "checkbox");
            let differs = if is_choice {
                field.checked() && !field.default_checked()
            } else {
                field.value() != field.default_value()
            };
            if differs {
                changed.push(field.clone());
            }
        });
        for field in changed {
            self.hear(&field, false);
        }
        let mut pressed = Vec::new();
        each_element(root, "[data-pressed]", |button| pressed.push(button.clone()));
        for button in pressed {
            let _ = button.remove_attribute("data-pressed");
            self.hear(&button, true);
        }
    }

    fn hear(&self, target: &Element, pressed: bool) {
        let Ok(mut state) = self.state.try_borrow_mut() else {
            return;
        };
        let meaning = match &state.words {
            _ if pressed => of_press(&state.catalogue, target),
            Some(words) => of_field(&state.catalogue, words, target),
            None => None,
        };
        let Some(meaning) = meaning else { return };
        if let Some(start) = &mut state.start {
            match meaning {
                Meaning::Message(message) => start.apply(message),
                Meaning::Wish(wish) => start.wish = Some(wish),
            }
            drop(state);
            self.show();
        } else if let Some(forward) = state.forward.clone() {
            // Whoever is told may come back to us.
            drop(state);
            forward(meaning);
        }
    }

    /// Writes the figures and brings the controls along.
    fn show(&self) {
        let (Some(root), Ok(state)) = (&self.root, self.state.try_borrow()) else {
            return;
        };
        if let Some(start) = &state.start {
            Headline {
                catalogue: &start.catalogue,
                words: &start.words,
                rules: &start.rules,
                configuration: start.session.configuration(),
                quote: &start.quote(),
                today: start.today,
            }
            .write(root, "[data-answer]");
            // As drawn, nothing has to be brought along; a session that has come back to that has been elsewhere.
            if start.session.can_undo() || start.session != Session::new(&start.catalogue) {
                follow(root, &start.catalogue, &start.words, &start.session);
            }
        }
    }
}
