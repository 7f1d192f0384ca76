//! A tiny tree of SVG elements: what the widget turns into virtual DOM nodes, and what files and tests print.
//!
//! It knows nothing of bags. Attribute names are static so that a renderer never has to trust a string as a name.

use std::borrow::Cow;

/// One SVG element.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Node {
    /// Element name.
    pub tag: &'static str,
    /// Attributes in drawing order; never `style`.
    pub attributes: Vec<(&'static str, Cow<'static, str>)>,
    /// Child elements.
    pub children: Vec<Node>,
    /// Text content (the buyer's wording), not escaped.
    pub text: Option<String>,
}

impl Node {
    /// An element without anything in it.
    pub fn new(tag: &'static str) -> Self {
        Self { tag, ..Self::default() }
    }

    /// The element with one more attribute.
    pub fn with(mut self, name: &'static str, value: String) -> Self {
        self.attributes.push((name, Cow::Owned(value)));
        self
    }

    /// The element with these children added.
    pub fn holding(mut self, mut children: Vec<Node>) -> Self {
        self.children.append(&mut children);
        self
    }

    /// How many elements the tree holds, itself included.
    pub fn count(&self) -> usize {
        1 + self.children.iter().map(Node::count).sum::<usize>()
    }

    /// The tree as SVG text, escaped.
    pub fn to_svg(&self) -> String {
        let mut out = String::new();
        self.write(true, &mut out);
        out
    }

    fn write(&self, root: bool, out: &mut String) {
        out.push('<');
        out.push_str(self.tag);
        // In a page the parser knows the name space; in a file of its own the root has to say it.
        if root && self.tag == "svg" {
            out.push_str(" xmlns=\"http://www.w3.org/2000/svg\"");
        }
        for (name, value) in &self.attributes {
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            escape(value, out);
            out.push('"');
        }
        if self.children.is_empty() && self.text.is_none() {
            out.push_str("/>");
            return;
        }
        out.push('>');
        if let Some(text) = &self.text {
            escape(text, out);
        }
        for child in &self.children {
            child.write(false, out);
        }
        out.push_str("</");
        out.push_str(self.tag);
        out.push('>');
    }
}

fn escape(text: &str, out: &mut String) {
    for character in text.chars() {
        match character {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            // Control characters are not allowed in XML at all.
            '\0'..='\u{1f}' => out.push(' '),
            other => out.push(other),
        }
    }
}
