//! A drawn node as a virtual one: the picture crate knows nothing of Yew.

use std::borrow::Cow;

use picture::Node;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VNode, VTag, VText};
use yew::{AttrValue, Html};

use crate::ui::drawing::Subject;

/// What nearly all elements make do with. One list for all lets Yew compare two drawings place by place; a map of its
/// own for each of thousands of elements would cost more than the drawing.
const NAMES: [&str; 26] = [
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
    "data-bag",
];

/// Draws a bag or the chip of a choice; ids in it begin with `prefix`.
pub fn drawing(subject: &Subject, prefix: &str) -> Html {
    virtual_node(match subject {
        Subject::Bag { bag, side, artwork } => {
            let artwork = artwork.as_ref().map(|artwork| picture::Artwork {
                href: &artwork.href,
                aspect_milli: (u64::from(artwork.facts.width) * 1_000 / u64::from(artwork.facts.height.max(1))) as u32,
            });
            // In words for every other renderer, so that none can disagree with the drawing.
            picture::picture(bag, *side, artwork, prefix).with("data-bag", shape::code::encode(bag))
        }
        Subject::Chip(chip) => picture::chip(*chip, prefix),
    })
}

/// Turns a picture's tree into virtual nodes. Attributes are set one by one; no markup is parsed.
fn virtual_node(node: Node) -> VNode {
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
