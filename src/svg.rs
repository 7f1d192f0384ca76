//! A drawn node as a virtual one: the picture crate knows nothing of Yew.

use std::borrow::Cow;

use picture::Node;
use yew::AttrValue;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VNode, VTag, VText};

/// What nearly all elements make do with. One list for all lets Yew compare two drawings place by place; a map of its
/// own for each of thousands of elements would cost more than the drawing.
const NAMES: [&str; 25] = [
    "id",
    "d",
    "fill",
    "stroke",
    "stroke-width",
    "stroke-opacity",
    "stroke-dasharray",
    "opacity",
    "transform",
    "stroke-linecap",
    "stroke-linejoin",
    "fill-opacity",
    "fill-rule",
    "href",
    "cx",
    "cy",
    "r",
    "x",
    "y",
    "width",
    "height",
    "rx",
    "ry",
    "viewBox",
    "stop-color",
];

/// Turns a picture's tree into virtual nodes. Attributes are set one by one; no markup is parsed.
pub fn virtual_node(node: Node) -> VNode {
    let mut tag = VTag::new(node.tag);
    let mut values = vec![None; NAMES.len()];
    let mut others = Vec::new();
    for (name, value) in node.attributes {
        let value = match value {
            Cow::Borrowed(text) => AttrValue::Static(text),
            Cow::Owned(text) => AttrValue::from(text),
        };
        let place = NAMES.iter().position(|known| *known == name);
        match place.and_then(|place| values.get_mut(place)) {
            Some(place) => *place = Some(AttributeOrProperty::Attribute(value)),
            None => others.push((name, value)),
        }
    }
    tag.set_attributes(Attributes::Dynamic {
        keys: &NAMES,
        values: values.into(),
    });
    for (name, value) in others {
        tag.add_attribute(name, value);
    }
    for child in node.children {
        tag.add_child(virtual_node(child));
    }
    if let Some(text) = node.text {
        tag.add_child(VNode::VText(VText::new(text)));
    }
    tag.into()
}
