//! Elements without the macro: it writes out the making of every element again at its place, this is there once.
//!
//! What an element is, apart from what is in it, is its shape: `shape!(th class="amount" scope="col")`. A question mark
//! (`x=?`) takes its value from the caller, in order, and is left out if that is empty.

use std::mem;
use std::rc::Rc;

use web_sys::Event;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Listener, ListenerKind, VList, VNode, VTag, VText};
use yew::{AttrValue, Callback, Html, NodeRef};

/// What an element is, apart from what is in it; made by `shape!`.
#[derive(Debug)]
pub struct Shape {
    /// Names of the attributes. A place shows the same list each time, so that Yew compares values by their position.
    pub keys: &'static [&'static str],
    /// The tag, then the values of the attributes, with bars between: one text weighs less than many references.
    pub text: &'static str,
}

/// A shape, written as a start tag is.
macro_rules! shape {
    (@ ?) => { "?" };
    (@ $value:literal) => { $value };
    ($tag:ident $($name:ident $(- $more:ident)* = $value:tt)*) => {
        &$crate::ui::element::Shape {
            keys: &[$(concat!(stringify!($name) $(, "-", stringify!($more))*)),*],
            text: concat!(stringify!($tag) $(, "|", $crate::ui::element::shape!(@ $value))*),
        }
    };
}
pub(crate) use shape;

/// `true` or `false` in words, as ARIA has it.
pub fn truth(is: bool) -> AttrValue {
    AttrValue::Static(if is { "true" } else { "false" })
}

/// A value, or none.
pub fn only_if(is: bool, value: &'static str) -> AttrValue {
    AttrValue::Static(if is { value } else { "" })
}

/// Hears every kind of event; Yew has a type for each.
struct Ear {
    kind: ListenerKind,
    hear: Callback<Event>,
}

impl Listener for Ear {
    fn kind(&self) -> ListenerKind {
        self.kind.clone()
    }

    fn handle(&self, event: Event) {
        self.hear.emit(event);
    }

    fn passive(&self) -> bool {
        false
    }
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

    /// An element of this shape.
    #[inline(never)]
    fn tag(&mut self, shape: &'static Shape) -> VTag {
        let mut given = self.given.drain(..);
        let mut texts = shape.text.split('|');
        let mut tag = VTag::new(texts.next().unwrap_or(""));
        let mut values = Vec::with_capacity(shape.keys.len());
        for text in texts {
            let value = if text == "?" {
                given.next().filter(|value| !value.is_empty())
            } else {
                Some(AttrValue::Static(text))
            };
            values.push(value.map(AttributeOrProperty::Attribute));
        }
        tag.set_attributes(Attributes::Dynamic {
            keys: shape.keys,
            values: values.into(),
        });
        tag
    }

    /// Opens an element.
    #[inline(never)]
    pub fn open(&mut self, shape: &'static Shape) {
        let tag = self.tag(shape);
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
        let inside = mem::replace(&mut self.nodes, before);
        self.add(match tag {
            Some(tag) if inside.is_empty() => VNode::from(tag),
            Some(tag) => holding(tag, list(inside)),
            None => list(inside),
        });
    }

    /// The innermost open element.
    fn innermost(&mut self) -> Option<&mut VTag> {
        self.open.last_mut().and_then(|(tag, _)| tag.as_mut())
    }

    /// Lets the open element hear an event.
    #[inline(always)]
    pub fn on(&mut self, kind: ListenerKind, hear: impl Fn(Event) + 'static) {
        self.listen(kind, Callback::from(hear));
    }

    #[inline(never)]
    fn listen(&mut self, kind: ListenerKind, hear: Callback<Event>) {
        if let Some(tag) = self.innermost() {
            tag.add_listener(Rc::new(Ear { kind, hear }));
        }
    }

    /// Tells the open element from its neighbours, which come and go.
    #[inline(never)]
    pub fn key(&mut self, key: &str) {
        if let Some(tag) = self.innermost() {
            tag.key = Some(key.into());
        }
    }

    /// Makes the open element known to its owner.
    #[inline(never)]
    pub fn name(&mut self, reference: &NodeRef) {
        if let Some(tag) = self.innermost() {
            tag.node_ref = reference.clone();
        }
    }

    /// Sets what the open field holds, whatever the buyer has made of it.
    #[inline(never)]
    pub fn value(&mut self, value: AttrValue) {
        if let Some(tag) = self.innermost() {
            tag.set_value(value);
        }
    }

    /// Sets whether the open field is picked, whatever the buyer has made of it.
    #[inline(never)]
    pub fn checked(&mut self, checked: bool) {
        if let Some(tag) = self.innermost() {
            tag.set_checked(checked);
        }
    }

    /// An element and what is inside.
    #[inline(always)]
    pub fn draw(&mut self, shape: &'static Shape, inside: impl FnOnce(&mut Self)) {
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
    pub fn dot(&mut self, shape: &'static Shape) {
        let tag = self.tag(shape);
        self.add(VNode::from(tag));
    }

    /// An element with a text in it.
    #[inline(never)]
    pub fn say(&mut self, shape: &'static Shape, text: AttrValue) {
        let tag = self.tag(shape);
        self.add(holding(tag, VNode::from(VText::new(text))));
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

    /// The one element that is drawn.
    #[inline(never)]
    pub fn one(mut self) -> Html {
        self.nodes.pop().unwrap_or_default()
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

fn holding(mut tag: VTag, inside: Html) -> Html {
    if let Some(place) = tag.children_mut() {
        *place = inside;
    }
    VNode::from(tag)
}
