//! How a shape is painted: presentation attributes, simple style sheets and inline declarations, of which only what
//! concerns areas and strokes in plain colours is understood.

use alloc::vec::Vec;

use super::colour::{self, Rgb};
use super::number::{Fx, ONE, length, whole};
use super::stroke::Edge;
use super::xml::cut;

/// Paint as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Paint<'a> {
    /// Nothing.
    Off,
    /// A colour.
    Plain(Rgb),
    /// What `color` says.
    Current,
    /// What is defined elsewhere in the file, by its id.
    Defined(&'a str),
}

/// Everything that is handed down to the shapes inside.
#[derive(Clone, Debug)]
pub(super) struct Style<'a> {
    /// Of areas.
    pub(super) fill: Paint<'a>,
    /// Of strokes.
    pub(super) stroke: Paint<'a>,
    /// What `currentColor` means.
    pub(super) colour: Rgb,
    /// Opacity of areas, of strokes, and of all so far: up to 256.
    pub(super) opacities: [u32; 3],
    /// Areas by the even-odd rule.
    pub(super) even_odd: bool,
    /// Width of strokes.
    pub(super) width: Fx,
    /// How strokes meet.
    pub(super) join: Edge,
    /// How strokes end.
    pub(super) cap: Edge,
    /// How long the points of strokes may be.
    pub(super) limit: Fx,
    /// Not to be seen.
    pub(super) hidden: bool,
    /// Not there, with all inside.
    pub(super) gone: bool,
    /// Something was asked for that is not drawn: dashes, a mask, a clip, a filter.
    pub(super) left_out: bool,
}

impl Default for Style<'_> {
    fn default() -> Self {
        Self {
            fill: Paint::Plain([0; 3]),
            stroke: Paint::Off,
            colour: [0; 3],
            opacities: [256; 3],
            even_odd: false,
            width: ONE,
            join: Edge::Plain,
            cap: Edge::Plain,
            limit: whole(4),
            hidden: false,
            gone: false,
            left_out: false,
        }
    }
}

impl<'a> Style<'a> {
    /// Takes a declaration; what is not understood changes nothing. `across` is what a hundred percent are.
    pub(super) fn declare(&mut self, name: &str, value: &'a str, across: Fx) {
        let value = value.trim();
        let value = value.strip_suffix("!important").map_or(value, str::trim_ascii_end);
        match name {
            "fill" => self.fill = paint(value).unwrap_or(self.fill),
            "stroke" => self.stroke = paint(value).unwrap_or(self.stroke),
            "color" => self.colour = colour::read(value).unwrap_or(self.colour),
            "fill-opacity" => self.opaque(0, value),
            "stroke-opacity" => self.opaque(1, value),
            "opacity" => {
                let before = self.opacities[2];
                self.opaque(2, value);
                self.opacities[2] = self.opacities[2] * before / 256;
            }
            "fill-rule" => self.even_odd = value == "evenodd",
            "stroke-width" => self.width = length(value, across).unwrap_or(self.width),
            "stroke-linejoin" => self.join = edge(value).unwrap_or(self.join),
            "stroke-linecap" => self.cap = edge(value).unwrap_or(self.cap),
            "stroke-miterlimit" => self.limit = length(value, 0).unwrap_or(self.limit).max(ONE),
            "visibility" => self.hidden = value != "visible",
            "display" => self.gone |= value == "none",
            "stroke-dasharray" | "mask" | "clip-path" | "filter" | "mix-blend-mode" => {
                self.left_out |= !matches!(value, "none" | "normal" | "0" | "");
            }
            _ => {}
        }
    }

    /// Takes a list of declarations.
    pub(super) fn declare_all(&mut self, declarations: &'a str, across: Fx) {
        for declaration in declarations.split(';') {
            if let Some((name, value)) = declaration.split_once(':') {
                self.declare(name.trim(), value, across);
            }
        }
    }

    fn opaque(&mut self, which: usize, value: &str) {
        if let (Some(number), Some(place)) = (length(value, ONE), self.opacities.get_mut(which)) {
            *place = (number.clamp(0, ONE) >> 24) as u32;
        }
    }
}

fn edge(value: &str) -> Option<Edge> {
    match value {
        "miter" | "butt" | "miter-clip" | "arcs" => Some(Edge::Plain),
        "round" => Some(Edge::Round),
        "bevel" | "square" => Some(Edge::Cut),
        _ => None,
    }
}

fn paint(value: &str) -> Option<Paint<'_>> {
    match value {
        "none" | "transparent" => Some(Paint::Off),
        "currentColor" | "currentcolor" | "context-fill" | "context-stroke" => Some(Paint::Current),
        "inherit" | "" => None,
        _ => match value.strip_prefix("url(") {
            Some(inside) => {
                let name = inside.split(')').next()?.trim_matches(['"', '\'', ' ']);
                Some(Paint::Defined(name.strip_prefix('#')?))
            }
            // A colour we do not know by its name is still an area.
            None => Some(Paint::Plain(colour::read(value).unwrap_or([0; 3]))),
        },
    }
}

/// The rules of a style sheet whose selectors are single classes, ids or names of elements.
#[derive(Debug, Default)]
pub(super) struct Sheet<'a> {
    rules: Vec<(&'a str, &'a str)>,
}

impl<'a> Sheet<'a> {
    /// Reads a sheet; rules with other selectors are passed over, blocks inside blocks too.
    pub(super) fn add(&mut self, text: &'a str) {
        for rule in text.split('}') {
            let Some((selectors, declarations)) = rule.split_once('{') else {
                continue;
            };
            let selectors = cut(selectors, "*/").map_or(selectors, |(_, after)| after);
            for selector in selectors.split(',').map(str::trim) {
                let simple = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
                let rest = selector.strip_prefix(['.', '#']).unwrap_or(selector);
                if !rest.is_empty() && rest.chars().all(simple) {
                    self.rules.push((selector, declarations));
                }
            }
        }
    }

    /// How many rules there are.
    pub(super) fn len(&self) -> usize {
        self.rules.len()
    }

    /// Applies what matches an element.
    pub(super) fn apply(&self, style: &mut Style<'a>, (name, id, classes): (&str, &str, &str), across: Fx) {
        for (selector, declarations) in &self.rules {
            let matches = match selector.split_at_checked(1) {
                Some((".", class)) => classes.split_ascii_whitespace().any(|one| one == class),
                Some(("#", wanted)) => wanted == id,
                _ => *selector == name,
            };
            if matches {
                style.declare_all(declarations, across);
            }
        }
    }
}
