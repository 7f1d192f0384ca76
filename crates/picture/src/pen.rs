//! The drawing hand: holds the camera and the palette, reads one-line element templates and collects elements.
//!
//! A template is `tag|name=value|…`. A value beginning with `~` refers to an id of this picture, one beginning with
//! `$` is a palette colour. One parser and many short strings weigh far less in a page than many builder calls.

use std::borrow::Cow;

use engine::appearance::Appearance;
use engine::look::Rgb;

use crate::colour::hex;
use crate::node::Node;
use crate::palette::find;
use crate::path::{Camera, Corner, Point, flatten, hull, int, rounded, trace};

/// Rights of the picture plane: unit vectors of a thousand tenths of a millimetre.
pub(crate) const RIGHT: Point = [1000, 0, 0];
/// Down the front.
pub(crate) const DOWN: Point = [0, -1000, 0];
/// Towards the back along the side.
pub(crate) const BACK: Point = [0, 0, -1000];

/// Collects the elements of one picture.
pub(crate) struct Pen<'a> {
    /// What is drawn.
    pub(crate) look: &'a Appearance,
    /// From where.
    pub(crate) camera: Camera,
    /// Colours by letter.
    pub(crate) palette: Vec<(u8, Rgb)>,
    /// What ids begin with.
    pub(crate) prefix: &'a str,
    /// Elements so far.
    pub(crate) out: Vec<Node>,
    /// Definitions so far.
    pub(crate) defs: Vec<Node>,
    /// Art defined so far.
    pub(crate) stamps: Vec<&'static str>,
}

impl Pen<'_> {
    /// The palette colour of a letter.
    pub(crate) fn ink(&self, letter: u8) -> Rgb {
        find(&self.palette, letter)
    }

    /// An element from a template.
    pub(crate) fn element(&self, template: &'static str) -> Node {
        let mut parts = template.split('|');
        let mut node = Node::new(parts.next().unwrap_or("g"));
        for part in parts {
            let Some((name, value)) = part.split_once('=') else {
                continue;
            };
            let value = match value.as_bytes() {
                [b'~', ..] => {
                    let (open, close) = if name == "href" { ("#", "") } else { ("url(#", ")") };
                    Cow::Owned([open, self.prefix, &value[1..], close].concat())
                }
                [b'$', letter] => Cow::Owned(hex(self.ink(*letter))),
                _ if name == "id" => Cow::Owned([self.prefix, value].concat()),
                _ => Cow::Borrowed(value),
            };
            node.attributes.push((name, value));
        }
        node
    }

    /// Draws an element.
    pub(crate) fn put(&mut self, template: &'static str) {
        let node = self.element(template);
        self.out.push(node);
    }

    /// Draws a path.
    pub(crate) fn path(&mut self, template: &'static str, d: &str) {
        let node = self.element(template).with("d", d.into());
        self.out.push(node);
    }

    /// The elements of several templates, one a line; `>` makes a line the child of the one before.
    pub(crate) fn elements(&self, templates: &'static str) -> Vec<Node> {
        let mut out: Vec<Node> = Vec::new();
        for template in templates.split('\n') {
            match (template.strip_prefix('>'), out.last_mut()) {
                (Some(child), Some(parent)) => parent.children.push(self.element(child)),
                _ => out.push(self.element(template)),
            }
        }
        out
    }

    /// Draws one path several times over.
    pub(crate) fn layers(&mut self, templates: &'static str, d: &str) {
        self.stack(&[templates], d);
    }

    /// Draws one path with several lists of layers; a long one is told once and referred to.
    pub(crate) fn stack(&mut self, lists: &[&'static str], d: &str) {
        let mut nodes = Vec::new();
        for list in lists {
            nodes.append(&mut self.elements(list));
        }
        let mut id = String::new();
        let shared = nodes.len() * d.len() >= 500;
        if shared {
            id.push_str(self.prefix);
            id.push('u');
            int(&mut id, self.defs.len() as i32);
            self.defs
                .push(Node::new("path").with("id", id.clone()).with("d", d.into()));
        }
        for mut node in nodes {
            if shared {
                node.tag = "use";
                node = node.with("href", ["#", &id].concat());
            } else {
                node = node.with("d", d.into());
            }
            self.out.push(node);
        }
    }

    /// Adds a definition with children.
    pub(crate) fn define(&mut self, template: &'static str, children: &'static str) {
        let children = self.elements(children);
        let node = self.element(template).holding(children);
        self.defs.push(node);
    }

    /// Defines a gradient; stops are `offset colour opacity` (opacity may be left off), separated by `;`.
    pub(crate) fn gradient(&mut self, template: &'static str, stops: &'static str) {
        let mut node = self.element(template);
        for stop in stops.split(';') {
            let mut words = stop.split(' ');
            let mut element = Node::new("stop");
            for name in ["offset", "stop-color", "stop-opacity"] {
                let Some(word) = words.next() else { break };
                let value = match word.as_bytes() {
                    [b'$', letter] => Cow::Owned(hex(self.ink(*letter))),
                    _ => Cow::Borrowed(word),
                };
                element.attributes.push((name, value));
            }
            node.children.push(element);
        }
        self.defs.push(node);
    }

    /// Remembers where a group begins.
    pub(crate) fn mark(&self) -> usize {
        self.out.len()
    }

    /// Puts everything drawn since `mark` into a group and hands the group back for more attributes.
    pub(crate) fn group(&mut self, mark: usize, template: &'static str) {
        let children = self.out.split_off(mark);
        if !children.is_empty() {
            let node = self.element(template).holding(children);
            self.out.push(node);
        }
    }

    /// Draws flat art, given in tenths of a millimetre with y down, at a place on a plane.
    pub(crate) fn art(&mut self, templates: &'static str, at: Point, right: Point, down: Point) {
        let node = Node::new("g").with("transform", self.camera.matrix(at, right, down));
        let node = node.holding(self.elements(templates));
        self.out.push(node);
    }

    /// Draws flat art which the picture holds several times: defined at first use, then referred to.
    pub(crate) fn stamp(&mut self, key: &'static str, art: &[&'static str], matrix: String) {
        let id = [self.prefix, key].concat();
        if !self.stamps.contains(&key) {
            self.stamps.push(key);
            let mut node = Node::new("g").with("id", id.clone());
            for list in art {
                node.children.append(&mut self.elements(list));
            }
            self.defs.push(node);
        }
        self.out.push(
            Node::new("use")
                .with("href", ["#", &id].concat())
                .with("transform", matrix),
        );
    }

    /// Puts everything drawn since `mark` into a transformed group.
    pub(crate) fn place(&mut self, mark: usize, transform: String) {
        let children = self.out.split_off(mark);
        self.out
            .push(Node::new("g").with("transform", transform).holding(children));
    }

    /// Path data of a closed outline.
    pub(crate) fn closed(&self, corners: &[Corner]) -> String {
        let mut out = String::new();
        trace(&self.camera, &rounded(corners, true), false, true, &mut out);
        out
    }

    /// Path data of an open line.
    pub(crate) fn open(&self, corners: &[Corner]) -> String {
        let mut out = String::new();
        trace(&self.camera, &rounded(corners, false), false, false, &mut out);
        out
    }

    /// Draws layers on a closed outline.
    pub(crate) fn shape(&mut self, corners: &[Corner], templates: &'static str) {
        let d = self.closed(corners);
        self.layers(templates, &d);
    }

    /// Draws layers along an open line.
    pub(crate) fn line(&mut self, corners: &[Corner], templates: &'static str) {
        let d = self.open(corners);
        self.layers(templates, &d);
    }

    /// Draws layers on the band between two lines.
    pub(crate) fn strip(&mut self, one: &[Corner], other: &[Corner], templates: &'static str) {
        let d = self.band(one, other);
        self.layers(templates, &d);
    }

    /// Path data of the band between two lines which run the same way.
    pub(crate) fn band(&self, one: &[Corner], other: &[Corner]) -> String {
        self.ribbon(&rounded(one, false), rounded(other, false))
    }

    /// Path data of the ribbon between two lines of points.
    pub(crate) fn ribbon(&self, one: &[Point], mut back: Vec<Point>) -> String {
        let mut out = String::new();
        trace(&self.camera, one, false, false, &mut out);
        back.reverse();
        trace(&self.camera, &back, true, true, &mut out);
        out
    }

    /// Path data of the silhouette of what several lines of points span.
    pub(crate) fn span(&self, lines: &[Vec<Point>]) -> String {
        let mut points = Vec::new();
        for line in lines {
            flatten(&self.camera, line, &mut points);
        }
        hull(&points)
    }
}
