//! Walks the tree and paints each shape: groups hand their style down, `use` is followed, and every step is counted.

use alloc::vec::Vec;

use super::colour::Rgb;
use super::matrix::{Matrix, Spot};
use super::number::{Fx, div, length, mul, root, whole};
use super::outline::{Outline, PIECES_MAX, Runs};
use super::raster::Ink;
use super::stroke::Pen;
use super::style::{Paint, Sheet, Style};
use super::xml::{DEPTH_MAX, Element, NONE, Tree};
use super::{View, path, view_box};
use crate::artwork::{ArtworkNotes, ArtworkProblem};

/// Most elements that are drawn, each as often as it is used.
const VISITS_MAX: usize = 20_000;
/// Most names that are compared.
const COMPARED_MAX: usize = 400_000;

/// An area to be filled, in the picture's own grid.
#[derive(Debug)]
pub(super) struct Area {
    /// Its outlines.
    pub(super) runs: Runs,
    /// By the even-odd rule, or by winding.
    pub(super) even_odd: bool,
    /// With what.
    pub(super) ink: Ink,
}

struct Painter<'t, 'a> {
    tree: &'t Tree<'a>,
    sheet: Sheet<'a>,
    ids: Vec<(&'a str, u32)>,
    areas: Vec<Area>,
    notes: ArtworkNotes,
    /// What a hundred percent are: across, down, and for what has no direction.
    hundred: (Fx, Fx, Fx),
    visits: usize,
    compared: usize,
    pieces: usize,
}

/// Turns the drawing into areas, in the order in which they are painted.
pub(super) fn areas(tree: &Tree<'_>, view: &View) -> Result<(Vec<Area>, ArtworkNotes), ArtworkProblem> {
    let (width, height) = view.size;
    let mut painter = Painter {
        tree,
        sheet: Sheet::default(),
        ids: Vec::new(),
        areas: Vec::new(),
        notes: ArtworkNotes::default(),
        hundred: (width, height, root(mul(width, width) / 2 + mul(height, height) / 2)),
        visits: 0,
        compared: 0,
        pieces: 0,
    };
    for (number, element) in tree.all() {
        if element.name == "style" {
            painter.sheet.add(element.text);
        }
        if let Some(id) = tree.attribute(element, "id") {
            painter.ids.push((id, number));
        }
    }
    if let Some(outermost) = tree.get(0) {
        let mut style = Style::default();
        painter.dress(outermost, &mut style)?;
        painter.inside(outermost, &style, &view.matrix, 1)?;
    }
    Ok((painter.areas, painter.notes))
}

impl<'a> Painter<'_, 'a> {
    /// Counts names that are compared.
    fn compare(&mut self, count: usize) -> Result<(), ArtworkProblem> {
        self.compared = self.compared.saturating_add(count);
        if self.compared > COMPARED_MAX {
            return Err(ArtworkProblem::SvgTooComplex);
        }
        Ok(())
    }

    /// The element of an id.
    fn named(&mut self, id: &str) -> Result<Option<u32>, ArtworkProblem> {
        let found = self.ids.iter().position(|(known, _)| *known == id);
        self.compare(found.unwrap_or(self.ids.len()).saturating_add(1))?;
        Ok(found.and_then(|at| self.ids.get(at)).map(|(_, number)| *number))
    }

    /// Takes up an element's own style.
    fn dress(&mut self, element: &Element<'a>, style: &mut Style<'a>) -> Result<(), ArtworkProblem> {
        let across = self.hundred.2;
        style.left_out = false;
        let (mut id, mut classes, mut inline) = ("", "", "");
        for (name, value) in self.tree.attributes(element) {
            match *name {
                "id" => id = value,
                "class" => classes = value,
                "style" => inline = value,
                _ => style.declare(name, value, across),
            }
        }
        let names = classes.split_ascii_whitespace().count().saturating_add(1);
        self.compare(self.sheet.len().saturating_mul(names))?;
        self.sheet.apply(style, (element.name, id, classes), across);
        style.declare_all(inline, across);
        self.notes.left_out |= style.left_out;
        Ok(())
    }

    /// Draws the children of an element.
    fn inside(
        &mut self,
        of: &Element<'a>,
        style: &Style<'a>,
        matrix: &Matrix,
        depth: usize,
    ) -> Result<(), ArtworkProblem> {
        let mut at = of.child;
        let tree = self.tree;
        while at != NONE {
            let Some(element) = tree.get(at) else { break };
            self.element(element, style, matrix, depth)?;
            at = element.next;
        }
        Ok(())
    }

    fn element(
        &mut self,
        element: &Element<'a>,
        style: &Style<'a>,
        matrix: &Matrix,
        depth: usize,
    ) -> Result<(), ArtworkProblem> {
        self.visits = self.visits.saturating_add(1);
        if self.visits > VISITS_MAX || depth > DEPTH_MAX {
            return Err(ArtworkProblem::SvgTooComplex);
        }
        let is_shape = matches!(
            element.name,
            "path" | "rect" | "circle" | "ellipse" | "line" | "polyline" | "polygon"
        );
        let is_group = matches!(element.name, "g" | "a" | "svg" | "switch" | "use");
        if !is_shape && !is_group {
            self.notes.text |= matches!(element.name, "text" | "textPath");
            self.notes.left_out |= matches!(element.name, "animate" | "animateTransform" | "animateMotion" | "set");
            return Ok(());
        }
        let mut style = style.clone();
        self.dress(element, &mut style)?;
        if style.gone {
            return Ok(());
        }
        let mut matrix = *matrix;
        if let Some(transform) = self.tree.attribute(element, "transform") {
            // A transform one cannot read means that the shape is not drawn, as browsers have it.
            let Some(inner) = Matrix::read(transform) else {
                return Ok(());
            };
            matrix = matrix.after(&inner);
        }
        if is_shape {
            return self.shape(element, &style, &matrix);
        }
        if matches!(element.name, "use" | "svg") {
            let spot = self.spot(element, "x", "y");
            matrix = matrix.after(&Matrix::shift(spot.0, spot.1));
        }
        match element.name {
            "use" => self.used(element, &style, &matrix, depth),
            "svg" => {
                let size = (self.side(element, "width"), self.side(element, "height"));
                matrix = self.fitted(element, size, &matrix);
                self.inside(element, &style, &matrix, depth + 1)
            }
            _ => self.inside(element, &style, &matrix, depth + 1),
        }
    }

    /// Draws what a `use` refers to.
    fn used(
        &mut self,
        element: &Element<'a>,
        style: &Style<'a>,
        matrix: &Matrix,
        depth: usize,
    ) -> Result<(), ArtworkProblem> {
        let tree = self.tree;
        let href = tree
            .attribute(element, "href")
            .or_else(|| tree.attribute(element, "xlink:href"));
        let Some(id) = href.and_then(|href| href.trim().strip_prefix('#')) else {
            return Ok(());
        };
        let Some(target) = self.named(id)?.and_then(|number| tree.get(number)) else {
            return Ok(());
        };
        if target.name != "symbol" {
            return self.element(target, style, matrix, depth + 1);
        }
        let size = (self.side(element, "width"), self.side(element, "height"));
        let matrix = self.fitted(target, size, matrix);
        let mut style = style.clone();
        self.dress(target, &mut style)?;
        self.inside(target, &style, &matrix, depth + 1)
    }

    /// The map of a box within the drawing, whole and in its middle.
    fn fitted(&self, element: &Element<'a>, (width, height): (Option<Fx>, Option<Fx>), matrix: &Matrix) -> Matrix {
        let Some(((x, y), inner)) = view_box(self.tree, element) else {
            return *matrix;
        };
        let outer = (width.unwrap_or(self.hundred.0), height.unwrap_or(self.hundred.1));
        let scale = div(outer.0, inner.0).min(div(outer.1, inner.1));
        let aside = |outer: Fx, inner: Fx| (outer - mul(inner, scale)) / 2;
        matrix
            .after(&Matrix::shift(aside(outer.0, inner.0), aside(outer.1, inner.1)))
            .after(&Matrix::stretch(scale, scale))
            .after(&Matrix::shift(-x, -y))
    }

    /// A length by its attribute.
    fn side(&self, element: &Element<'a>, name: &str) -> Option<Fx> {
        let whole = match name {
            "x" | "cx" | "rx" | "width" | "x1" | "x2" => self.hundred.0,
            "y" | "cy" | "ry" | "height" | "y1" | "y2" => self.hundred.1,
            _ => self.hundred.2,
        };
        length(self.tree.attribute(element, name)?, whole)
    }

    fn spot(&self, element: &Element<'a>, x: &str, y: &str) -> Spot {
        (self.side(element, x).unwrap_or(0), self.side(element, y).unwrap_or(0))
    }

    fn shape(&mut self, element: &Element<'a>, style: &Style<'a>, matrix: &Matrix) -> Result<(), ArtworkProblem> {
        if style.hidden || style.opacities[2] == 0 {
            return Ok(());
        }
        let mut out = Outline::new(*matrix);
        let text = |name: &str| self.tree.attribute(element, name).unwrap_or("");
        match element.name {
            "path" => path::data(text("d"), &mut out),
            "polyline" => path::points(text("points"), false, &mut out),
            "polygon" => path::points(text("points"), true, &mut out),
            "line" => path::line(self.spot(element, "x1", "y1"), self.spot(element, "x2", "y2"), &mut out),
            "circle" => {
                let radius = self.side(element, "r").unwrap_or(0);
                path::ellipse(self.spot(element, "cx", "cy"), (radius, radius), &mut out);
            }
            "ellipse" => path::ellipse(self.spot(element, "cx", "cy"), self.spot(element, "rx", "ry"), &mut out),
            _ => {
                let (rx, ry) = (self.side(element, "rx"), self.side(element, "ry"));
                let radii = (rx.or(ry).unwrap_or(0), ry.or(rx).unwrap_or(0));
                let size = self.spot(element, "width", "height");
                path::rectangle(self.spot(element, "x", "y"), size, radii, &mut out);
            }
        }
        self.count(out.pieces())?;
        let fill = self.colour(style.fill, style)?;
        let stroke = self.colour(style.stroke, style)?;
        let ink = |colour: Rgb, which: usize| {
            let own = style.opacities.get(which).copied().unwrap_or(0);
            (colour, own * style.opacities[2] / 256)
        };
        let half = mul(style.width, matrix.growth()) >> 25;
        let stroked = stroke.filter(|_| half > 0).map(|colour| {
            let pen = Pen {
                // Half a million pixels, as far as points may lie.
                half: half.min(1 << 27),
                join: style.join,
                cap: style.cap,
                limit: (style.limit.min(whole(1_000)) >> 24).max(256),
            };
            let mut runs = Runs::default();
            for (run, closed) in out.runs.each() {
                pen.draw(run, closed, &mut runs);
            }
            Area {
                runs,
                even_odd: false,
                ink: ink(colour, 1),
            }
        });
        let filled = fill.map(|colour| Area {
            runs: out.runs,
            even_odd: style.even_odd,
            ink: ink(colour, 0),
        });
        for area in filled.into_iter().chain(stroked) {
            self.count(area.runs.dots().len())?;
            self.areas.push(area);
        }
        Ok(())
    }

    fn count(&mut self, pieces: usize) -> Result<(), ArtworkProblem> {
        self.pieces = self.pieces.saturating_add(pieces);
        if self.pieces > PIECES_MAX {
            return Err(ArtworkProblem::SvgTooComplex);
        }
        Ok(())
    }

    /// The colour of paint; of a gradient, the middle of its colours.
    fn colour(&mut self, paint: Paint<'a>, style: &Style<'a>) -> Result<Option<Rgb>, ArtworkProblem> {
        let mut wanted = match paint {
            Paint::Off => return Ok(None),
            Paint::Plain(colour) => return Ok(Some(colour)),
            Paint::Current => return Ok(Some(style.colour)),
            Paint::Defined(id) => id,
        };
        self.notes.left_out = true;
        let tree = self.tree;
        // A gradient may borrow the colours of another.
        for _ in 0..4 {
            let Some(element) = self.named(wanted)?.and_then(|number| tree.get(number)) else {
                return Ok(None);
            };
            if !matches!(element.name, "linearGradient" | "radialGradient") {
                break;
            }
            let (mut sum, mut count, mut at) = ([0_u32; 3], 0_u32, element.child);
            while let Some(stop) = tree.get(at).filter(|_| at != NONE) {
                // Reading a colour takes as long as a few names.
                self.compare(4)?;
                at = stop.next;
                let [red, green, blue] = self.stop(stop, style)?;
                for (total, part) in sum.iter_mut().zip([red, green, blue]) {
                    *total = total.saturating_add(u32::from(part));
                }
                count = count.saturating_add(1);
            }
            if count > 0 {
                return Ok(Some(sum.map(|total| (total / count) as u8)));
            }
            let other = tree
                .attribute(element, "href")
                .or_else(|| tree.attribute(element, "xlink:href"));
            let Some(other) = other.and_then(|href| href.trim().strip_prefix('#')) else {
                return Ok(None);
            };
            wanted = other;
        }
        // A pattern is an area all the same.
        Ok(Some([96; 3]))
    }

    fn stop(&mut self, stop: &Element<'a>, style: &Style<'a>) -> Result<Rgb, ArtworkProblem> {
        // Its colour is read as that of an area, whose declarations it shares in all but the name.
        let mut found = Style {
            colour: style.colour,
            ..Style::default()
        };
        let declared = |text: &'a str| {
            let mut parts = text.split(';').filter_map(|part| part.split_once(':'));
            parts
                .find(|(name, _)| name.trim() == "stop-color")
                .map(|(_, value)| value)
        };
        let inline = self.tree.attribute(stop, "style").and_then(declared);
        if let Some(colour) = inline.or_else(|| self.tree.attribute(stop, "stop-color")) {
            found.declare("fill", colour, 0);
        }
        Ok(match found.fill {
            Paint::Plain(colour) => colour,
            _ => style.colour,
        })
    }
}
