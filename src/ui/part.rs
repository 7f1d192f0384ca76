//! A part of the page that is drawn again only if it changed, and remembers a little of its own.
//!
//! Yew compiles a component's machinery once for each type of component, several kilobytes each, and as much again for
//! hooks. Here all parts share one plain component: what differs between them stands behind a trait object.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

/// What a part remembers between drawings: folded or open, typed but not understood, and the like.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept {
    /// A small state.
    pub state: u32,
    /// Amounts to compare with.
    pub amounts: (i64, i64),
    /// A text, such as what was typed.
    pub text: Option<AttrValue>,
}

/// A part's own memory, and the element it may name.
#[derive(Clone)]
pub struct Memory {
    kept: Kept,
    keep: Callback<Kept>,
    /// The element that was drawn with this reference.
    pub element: NodeRef,
    /// What lives as long as the part, such as listeners and timers.
    pub held: Rc<RefCell<Option<Box<dyn Any>>>>,
}

impl Memory {
    /// What is remembered.
    pub fn kept(&self) -> &Kept {
        &self.kept
    }

    /// Remembers something else; the part is drawn again if it differs.
    pub fn keep(&self, kept: Kept) {
        self.keep.emit(kept);
    }

    /// Remembers another state and forgets the rest.
    pub fn keep_state(&self, state: u32) {
        self.keep(Kept {
            state,
            ..Kept::default()
        });
    }
}

/// What can be drawn as a part.
pub trait Draw: PartialEq + 'static {
    /// Draws it.
    fn draw(&self, memory: &Memory) -> Html;

    /// Does what can only be done once it is in the page.
    fn settled(&self, _memory: &Memory) {}
}

/// `Draw` without its type.
trait Erased {
    fn draw(&self, memory: &Memory) -> Html;
    fn settled(&self, memory: &Memory);
    fn equals(&self, other: &dyn Any) -> bool;
    fn as_any(&self) -> &dyn Any;
}

impl<T: Draw> Erased for T {
    fn draw(&self, memory: &Memory) -> Html {
        Draw::draw(self, memory)
    }

    fn settled(&self, memory: &Memory) {
        Draw::settled(self, memory);
    }

    fn equals(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<T>() == Some(self)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

#[derive(Clone, Properties)]
struct PartProperties {
    of: Rc<dyn Erased>,
}

impl PartialEq for PartProperties {
    fn eq(&self, other: &Self) -> bool {
        self.of.equals(other.of.as_any())
    }
}

struct Part {
    memory: Memory,
}

impl Component for Part {
    type Message = Kept;
    type Properties = PartProperties;

    fn create(context: &Context<Self>) -> Self {
        Self {
            memory: Memory {
                kept: Kept::default(),
                keep: context.link().callback(|kept| kept),
                element: NodeRef::default(),
                held: Rc::default(),
            },
        }
    }

    fn update(&mut self, _context: &Context<Self>, kept: Kept) -> bool {
        let differs = self.memory.kept != kept;
        self.memory.kept = kept;
        differs
    }

    fn view(&self, context: &Context<Self>) -> Html {
        context.props().of.draw(&self.memory)
    }

    fn rendered(&mut self, context: &Context<Self>, _first: bool) {
        context.props().of.settled(&self.memory);
    }
}

/// A part in its place.
pub fn part(of: impl Draw) -> Html {
    whole(None, Rc::new(of))
}

/// A part in a list whose members come and go.
pub fn keyed_part(key: &str, of: impl Draw) -> Html {
    whole(Some(key), Rc::new(of))
}

#[inline(never)]
fn whole(key: Option<&str>, of: Rc<dyn Erased>) -> Html {
    match key {
        Some(key) => html! { <Part {key} {of} /> },
        None => html! { <Part {of} /> },
    }
}
