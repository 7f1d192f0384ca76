//! A drawn node as a virtual one: the picture crate knows nothing of Yew.

use picture::Node;
use yew::virtual_dom::{VNode, VTag, VText};

/// Turns a picture's tree into virtual nodes. Attributes are set one by one; no markup is parsed.
pub fn virtual_node(node: Node) -> VNode {
    let mut tag = VTag::new(node.tag);
    for (name, value) in node.attributes {
        tag.add_attribute(name, value.into_owned());
    }
    for child in node.children {
        tag.add_child(virtual_node(child));
    }
    if let Some(text) = node.text {
        tag.add_child(VNode::VText(VText::new(text)));
    }
    tag.into()
}
