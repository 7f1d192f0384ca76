//! SVG artwork: read by our own reader, drawn by our own hand into pixels. No browser ever sees the file, and the work a
//! file can cause is counted and capped, so a small file cannot hold a page up.
//!
//! Drawn are areas and strokes in plain colours (of a gradient: its middle colour). Text, masks, clips, filters,
//! patterns and dashes are left out, and the buyer is told.

mod colour;
mod matrix;
mod number;
mod outline;
mod paint;
mod path;
mod png;
mod raster;
mod stroke;
mod style;
mod xml;

use alloc::vec::{IntoIter, Vec};

use self::matrix::{Matrix, Spot};
use self::number::{Fx, Numbers, div, length, mul, whole};
use self::paint::Area;
use self::raster::Pixels;
use self::xml::{Element, Tree, cut, seek};
use super::{ArtworkFacts, ArtworkKind, ArtworkNotes, ArtworkProblem, SVG_BYTES_MAX};

/// Longest side of the drawn picture, pixels.
const SIDE: i32 = 512;
/// Largest box a drawing may be made in, user units.
const BOX_MAX: Fx = whole(10_000_000);

/// What runs, or shows what is not in the file.
const ACTIVE: [&str; 9] = [
    "script",
    "foreignobject",
    "iframe",
    "object",
    "embed",
    "audio",
    "video",
    "handler",
    "image",
];

/// A drawing made into pixels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// What is known of it.
    pub facts: ArtworkFacts,
    /// The pixels as a PNG without anything else in it.
    pub png: Vec<u8>,
}

/// The file as a tree, and how it comes to lie on the picture.
struct Opened<'a> {
    tree: Tree<'a>,
    view: View,
    facts: ArtworkFacts,
}

/// The box of a drawing and the picture it is drawn into.
#[derive(Clone, Copy, Debug)]
struct View {
    matrix: Matrix,
    size: Spot,
    pixels: (u32, u32),
}

/// Whether a file that has no other mark may be a drawing.
fn looks_like_one(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let head = bytes.get(..bytes.len().min(65_536)).unwrap_or(bytes);
    bytes.starts_with(b"<") && (head.windows(4).any(|window| window == b"<svg") || head.starts_with(b"<?xml"))
}

pub(super) fn inspect(bytes: &[u8]) -> Result<ArtworkFacts, ArtworkProblem> {
    open(bytes).map(|opened| opened.facts)
}

/// An SVG on its way into pixels, area by area, so that a page can breathe in between.
#[derive(Debug)]
pub struct Drawing {
    facts: ArtworkFacts,
    pixels: Pixels,
    areas: IntoIter<Area>,
}

impl Drawing {
    /// Reads a file.
    ///
    /// # Errors
    /// When the file should not be used; the reason is for the buyer.
    pub fn read(bytes: &[u8]) -> Result<Self, ArtworkProblem> {
        let Opened { tree, view, mut facts } = open(bytes)?;
        let (areas, notes) = paint::areas(&tree, &view)?;
        facts.notes = notes;
        let side = |pixels: u32| usize::try_from(pixels).unwrap_or(1);
        Ok(Self {
            facts,
            pixels: Pixels::new(side(view.pixels.0), side(view.pixels.1)),
            areas: areas.into_iter(),
        })
    }

    /// Paints one more area; false once there is none.
    ///
    /// # Errors
    /// When the drawing is more work than a logo.
    pub fn step(&mut self) -> Result<bool, ArtworkProblem> {
        let Some(Area { runs, even_odd, ink }) = self.areas.next() else {
            return Ok(false);
        };
        self.pixels.fill(&runs, even_odd, ink)?;
        Ok(true)
    }

    /// The finished picture.
    ///
    /// # Errors
    /// When nothing was painted.
    pub fn finish(self) -> Result<Drawn, ArtworkProblem> {
        if self.pixels.is_empty() {
            return Err(ArtworkProblem::SvgEmpty);
        }
        Ok(Drawn {
            facts: self.facts,
            png: png::write(&self.pixels),
        })
    }
}

/// Draws an SVG into pixels in one go.
///
/// # Errors
/// When the file should not be used; the reason is for the buyer.
pub fn draw(bytes: &[u8]) -> Result<Drawn, ArtworkProblem> {
    let mut drawing = Drawing::read(bytes)?;
    while drawing.step()? {}
    drawing.finish()
}

fn open(bytes: &[u8]) -> Result<Opened<'_>, ArtworkProblem> {
    if !looks_like_one(bytes) {
        return Err(ArtworkProblem::UnknownFormat);
    }
    if bytes.len() > SVG_BYTES_MAX {
        return Err(ArtworkProblem::SvgTooManyBytes);
    }
    let text = core::str::from_utf8(bytes).map_err(|_| ArtworkProblem::Damaged)?;
    let tree = Tree::read(text)?;
    let outermost = tree.get(0).filter(|root| root.name == "svg");
    let outermost = outermost.ok_or(ArtworkProblem::UnknownFormat)?;
    let mut metadata = tree.comments;
    for (_, element) in tree.all() {
        metadata |= matches!(element.name, "metadata" | "title" | "desc");
        // What belongs to a drawing program is never looked at.
        if element.name.contains(':') {
            metadata = true;
            continue;
        }
        refuse_active(&tree, element)?;
    }
    let view = view(&tree, outermost).ok_or(ArtworkProblem::Damaged)?;
    let facts = ArtworkFacts {
        kind: ArtworkKind::Svg,
        width: view.pixels.0,
        height: view.pixels.1,
        metadata,
        notes: ArtworkNotes::default(),
    };
    Ok(Opened { tree, view, facts })
}

/// Scripts, handlers and references out of the file: whoever wrote them wanted more than a logo.
fn refuse_active(tree: &Tree<'_>, element: &Element<'_>) -> Result<(), ArtworkProblem> {
    let is_active = ACTIVE.iter().any(|name| element.name.eq_ignore_ascii_case(name));
    let reaches_out = |value: &str| {
        let mut rest = value;
        while let Some((_, after)) = cut(rest, "url(") {
            if !after.trim_start_matches(['"', '\'', ' ']).starts_with('#') {
                return true;
            }
            rest = after;
        }
        seek(value, "javascript:").is_some()
    };
    let is_told = tree.attributes(element).iter().any(|(name, value)| {
        let handles = name.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("on"));
        let refers = *name == "href" || name.ends_with(":href");
        (handles && name.len() > 2) || (refers && !value.trim().starts_with('#')) || reaches_out(value)
    });
    let sheet = element.name == "style" && (seek(element.text, "@import").is_some() || reaches_out(element.text));
    if is_active || is_told || sheet {
        return Err(ArtworkProblem::SvgActive);
    }
    Ok(())
}

/// A `viewBox`: place and size.
fn view_box(tree: &Tree<'_>, element: &Element<'_>) -> Option<(Spot, Spot)> {
    let mut numbers = Numbers::of(tree.attribute(element, "viewBox")?);
    let (x, y, width, height) = (numbers.next()?, numbers.next()?, numbers.next()?, numbers.next()?);
    (width > 0 && height > 0).then_some(((x, y), (width, height)))
}

/// From the outermost element to the picture; nothing if there is no box one could draw in.
fn view(tree: &Tree<'_>, outermost: &Element<'_>) -> Option<View> {
    let side = |name: &str, usual: i32| match tree.attribute(outermost, name) {
        Some(text) => length(text, whole(usual)),
        None => Some(whole(usual)),
    };
    let ((x, y), size) = match view_box(tree, outermost) {
        Some(found) => found,
        // What a browser takes where nothing is said.
        None => ((0, 0), (side("width", 300)?, side("height", 150)?)),
    };
    let (longest, shortest) = (size.0.max(size.1), size.0.min(size.1));
    // Finer than this, a box is a mistake, and its numbers have no room for the drawing.
    if longest > BOX_MAX || shortest <= whole(1) / 10_000 || x.abs() > BOX_MAX || y.abs() > BOX_MAX {
        return None;
    }
    let scale = div(whole(SIDE), longest);
    let pixels = |length: Fx| (((mul(length, scale) >> 31) + 1) >> 1).clamp(1, i64::from(SIDE)) as u32;
    let pixels = (pixels(size.0), pixels(size.1));
    // To the full pixel, so that a line of a drawing is not thinner than one.
    let stretch = |pixels: u32, length: Fx| div(i64::from(pixels) << 32, length);
    let fit = Matrix::stretch(stretch(pixels.0, size.0), stretch(pixels.1, size.1));
    Some(View {
        matrix: fit.after(&Matrix::shift(-x, -y)),
        size,
        pixels,
    })
}

#[cfg(test)]
mod tests;
