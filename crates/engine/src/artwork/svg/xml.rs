//! As much of an XML reader as a drawing needs: elements, attributes and the text of style sheets, borrowed from the
//! file. Nothing is expanded and nothing is fetched; what a document type could declare is refused.

use alloc::vec::Vec;

use crate::artwork::ArtworkProblem;

/// Most elements of a file.
const ELEMENTS_MAX: usize = 20_000;
/// Most attributes of a file.
const ATTRIBUTES_MAX: usize = 100_000;
/// Deepest nesting of a file.
pub(super) const DEPTH_MAX: usize = 64;

/// Stands for no element.
pub(super) const NONE: u32 = u32::MAX;

/// An element.
#[derive(Clone, Debug)]
pub(super) struct Element<'a> {
    /// Its name, the prefix of SVG left out.
    pub(super) name: &'a str,
    /// Where its attributes begin and end in the tree's list.
    attributes: (usize, usize),
    /// The text directly after its start tag.
    pub(super) text: &'a str,
    /// Its first child.
    pub(super) child: u32,
    /// The element after it.
    pub(super) next: u32,
}

/// A file as a tree; the first element is the outermost.
#[derive(Debug, Default)]
pub(super) struct Tree<'a> {
    elements: Vec<Element<'a>>,
    attributes: Vec<(&'a str, &'a str)>,
    /// Whether there were comments, which may name people.
    pub(super) comments: bool,
}

impl<'a> Tree<'a> {
    /// An element by its number.
    pub(super) fn get(&self, at: u32) -> Option<&Element<'a>> {
        self.elements.get(usize::try_from(at).ok()?)
    }

    /// All elements in the order of the file.
    pub(super) fn all(&self) -> impl Iterator<Item = (u32, &Element<'a>)> {
        (0_u32..).zip(&self.elements)
    }

    /// An element's attributes, in the order of the file.
    pub(super) fn attributes(&self, of: &Element<'a>) -> &[(&'a str, &'a str)] {
        self.attributes.get(of.attributes.0..of.attributes.1).unwrap_or(&[])
    }

    /// An attribute by its name.
    pub(super) fn attribute(&self, of: &Element<'a>, name: &str) -> Option<&'a str> {
        let found = self.attributes(of).iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| *value)
    }

    /// Reads a file.
    pub(super) fn read(text: &'a str) -> Result<Self, ArtworkProblem> {
        let mut tree = Self::default();
        let mut rest = text;
        // Each open element, with its last child so far.
        let mut open: Vec<(u32, u32)> = Vec::new();
        while let Some((before, after)) = rest.split_once('<') {
            if let Some(parent) = open.last().filter(|(_, last)| *last == NONE) {
                tree.note_text(parent.0, before);
            }
            rest = if let Some(after) = after.strip_prefix("!--") {
                tree.comments = true;
                past(after, "-->")?
            } else if let Some(after) = after.strip_prefix("![CDATA[") {
                let (inside, after) = cut(after, "]]>").ok_or(ArtworkProblem::Damaged)?;
                if let Some(parent) = open.last() {
                    tree.note_text(parent.0, inside);
                }
                after
            } else if after.starts_with('!') {
                let end = past(after, ">")?;
                let declared = after.get(..after.len().saturating_sub(end.len())).unwrap_or("");
                // Drawing programs name the document type; only hostile files declare anything inside it.
                if declared.contains('[') || !tree.elements.is_empty() {
                    return Err(ArtworkProblem::SvgActive);
                }
                end
            } else if let Some(after) = after.strip_prefix('?') {
                if after.starts_with("xml-stylesheet") {
                    return Err(ArtworkProblem::SvgActive);
                }
                past(after, "?>")?
            } else if let Some(after) = after.strip_prefix('/') {
                open.pop().ok_or(ArtworkProblem::Damaged)?;
                past(after, ">")?
            } else {
                tree.start(after, &mut open)?
            };
        }
        if !open.is_empty() || tree.elements.is_empty() {
            return Err(ArtworkProblem::Damaged);
        }
        Ok(tree)
    }

    fn note_text(&mut self, of: u32, text: &'a str) {
        let element = usize::try_from(of).ok().and_then(|at| self.elements.get_mut(at));
        if let Some(element) = element.filter(|element| element.text.trim().is_empty()) {
            element.text = text;
        }
    }

    /// Reads a start tag; returns what stands after it.
    fn start(&mut self, after: &'a str, open: &mut Vec<(u32, u32)>) -> Result<&'a str, ArtworkProblem> {
        let ends = |c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>');
        let at = after.find(ends).ok_or(ArtworkProblem::Damaged)?;
        let (name, mut rest) = after.split_at(at);
        let first = self.attributes.len();
        let alone = loop {
            rest = rest.trim_ascii_start();
            if let Some(after) = rest.strip_prefix("/>") {
                rest = after;
                break true;
            }
            if let Some(after) = rest.strip_prefix('>') {
                rest = after;
                break false;
            }
            let (name, value) = rest.split_once('=').ok_or(ArtworkProblem::Damaged)?;
            let value = value.trim_ascii_start();
            let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''));
            let value = quote.and_then(|quote| value.get(1..)?.split_once(quote));
            let (value, after) = value.ok_or(ArtworkProblem::Damaged)?;
            if self.attributes.len() >= ATTRIBUTES_MAX {
                return Err(ArtworkProblem::SvgTooComplex);
            }
            self.attributes.push((name.trim_ascii_end(), value));
            rest = after;
        };
        if self.elements.len() >= ELEMENTS_MAX || open.len() >= DEPTH_MAX {
            return Err(ArtworkProblem::SvgTooComplex);
        }
        let number = u32::try_from(self.elements.len()).unwrap_or(NONE);
        // A second outermost element belongs to no drawing.
        if open.is_empty() && number > 0 {
            return Err(ArtworkProblem::Damaged);
        }
        self.elements.push(Element {
            name: name.strip_prefix("svg:").unwrap_or(name),
            attributes: (first, self.attributes.len()),
            text: "",
            child: NONE,
            next: NONE,
        });
        if let Some((parent, last)) = open.last_mut() {
            let (from, is_first) = if *last == NONE { (*parent, true) } else { (*last, false) };
            let element = usize::try_from(from).ok().and_then(|at| self.elements.get_mut(at));
            if let Some(element) = element {
                *(if is_first {
                    &mut element.child
                } else {
                    &mut element.next
                }) = number;
            }
            *last = number;
        }
        if !alone {
            open.push((number, NONE));
        }
        Ok(rest)
    }
}

fn past<'a>(text: &'a str, end: &str) -> Result<&'a str, ArtworkProblem> {
    cut(text, end).map(|(_, after)| after).ok_or(ArtworkProblem::Damaged)
}

/// Where a word stands. The standard library's search is made for long words and costs kilobytes.
pub(super) fn seek(text: &str, word: &str) -> Option<usize> {
    text.as_bytes()
        .windows(word.len())
        .position(|window| window == word.as_bytes())
}

/// What stands before a word, and what after it.
pub(super) fn cut<'a>(text: &'a str, word: &str) -> Option<(&'a str, &'a str)> {
    let at = seek(text, word)?;
    Some((text.get(..at)?, text.get(at.saturating_add(word.len())..)?))
}
