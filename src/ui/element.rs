//! Elements without the macro: it writes out the making of every element again at its place, this is there once.
//!
//! An element is described by its shape, as a style sheet would: `th.amount[scope=col]`. An attribute without a value
//! (`[data-price]`) is there and empty; one with a question mark (`[x=?]`) takes its value from the caller, in order,
//! and is left out if that is empty. The class, if it is given behind the dot, becomes the last attribute.

use std::mem;

use yew::virtual_dom::{VList, VNode, VTag, VText};
use yew::{AttrValue, Html};

/// What is before a mark and what is behind it.
fn halves(text: &'static str, mark: char) -> (&'static str, &'static str) {
    text.split_once(mark).unwrap_or((text, ""))
}

/// Draws elements one after the other and inside one another.
#[derive(Default)]
pub struct Pen {
    /// What is drawn beside one another so far, inside the innermost open element.
    nodes: Vec<Html>,
    /// The open elements and groups (without a tag), each with what is drawn before it.
    open: Vec<(Option<VTag>, Vec<Html>)>,
    /// Values for the question marks of the next element.
    given: Vec<AttrValue>,
}

impl Pen {
    /// Gives a value to a question mark of the next element.
    #[inline(never)]
    pub fn give(&mut self, value: AttrValue) {
        self.given.push(value);
    }

    /// Opens an element.
    #[inline(never)]
    pub fn open(&mut self, shape: &'static str) {
        let mut given = mem::take(&mut self.given).into_iter();
        let mut parts = shape.split('[');
        let (name, class) = halves(parts.next().unwrap_or(""), '.');
        let mut tag = VTag::new(name);
        for part in parts {
            let (name, value) = halves(part.trim_end_matches(']'), '=');
            let value = if value == "?" {
                given.next().filter(|value| !value.is_empty())
            } else {
                Some(AttrValue::Static(value))
            };
            if let Some(value) = value {
                tag.add_attribute(name, value);
            }
        }
        if !class.is_empty() {
            tag.add_attribute("class", AttrValue::Static(class));
        }
        self.begin(Some(tag));
    }

    #[inline(never)]
    fn begin(&mut self, tag: Option<VTag>) {
        self.open.push((tag, mem::take(&mut self.nodes)));
    }

    /// Closes the innermost element or group.
    #[inline(never)]
    pub fn close(&mut self) {
        let Some((tag, before)) = self.open.pop() else {
            return;
        };
        let mut node = list(mem::replace(&mut self.nodes, before));
        if let Some(mut tag) = tag {
            if let Some(place) = tag.children_mut() {
                *place = node;
            }
            node = VNode::from(tag);
        }
        self.add(node);
    }

    /// An element and what is inside.
    #[inline(always)]
    pub fn draw(&mut self, shape: &'static str, inside: impl FnOnce(&mut Self)) {
        self.open(shape);
        inside(self);
        self.close();
    }

    /// What comes and goes: it takes one place among its neighbours, so that these stay the same elements.
    #[inline(always)]
    pub fn group(&mut self, inside: impl FnOnce(&mut Self)) {
        self.begin(None);
        inside(self);
        self.close();
    }

    /// An element with nothing in it.
    #[inline(never)]
    pub fn dot(&mut self, shape: &'static str) {
        self.open(shape);
        self.close();
    }

    /// An element with a text in it.
    #[inline(never)]
    pub fn say(&mut self, shape: &'static str, text: AttrValue) {
        self.open(shape);
        self.text(text);
        self.close();
    }

    /// A text.
    #[inline(never)]
    pub fn text(&mut self, text: AttrValue) {
        self.add(VNode::from(VText::new(text)));
    }

    /// What has been drawn elsewhere.
    #[inline(never)]
    pub fn add(&mut self, node: Html) {
        self.nodes.push(node);
    }

    /// All that is drawn, side by side.
    #[inline(never)]
    pub fn done(self) -> Html {
        list(self.nodes)
    }
}

#[inline(never)]
fn list(nodes: Vec<Html>) -> Html {
    VNode::from(VList::from(nodes))
}
