//! Outlines of the picture: lines, curves and arcs carried over to its grid and made into short straight pieces.

use alloc::vec::Vec;

use super::matrix::{Dot, Matrix, Spot};
use super::number::{Fx, ONE, add, div, mul, root};

/// Most straight pieces of one picture, those of strokes included.
pub(super) const PIECES_MAX: usize = 24_000;

/// Runs of straight pieces, one after the other.
#[derive(Clone, Debug, Default)]
pub(super) struct Runs {
    /// The corners of all.
    dots: Vec<Dot>,
    /// Where each run ends among the corners, and whether it returns to its beginning.
    ends: Vec<(usize, bool)>,
}

impl Runs {
    /// Begins another run.
    pub(super) fn begin(&mut self, first: Dot) {
        self.dots.push(first);
        self.ends.push((self.dots.len(), false));
    }

    /// Takes the run further.
    pub(super) fn go(&mut self, to: Dot) {
        if let Some(end) = self.ends.last_mut().filter(|_| self.dots.last() != Some(&to)) {
            self.dots.push(to);
            end.0 = self.dots.len();
        }
    }

    /// Takes the run back to its beginning.
    pub(super) fn close(&mut self) {
        if let Some(end) = self.ends.last_mut() {
            end.1 = true;
        }
    }

    /// All corners.
    pub(super) fn dots(&self) -> &[Dot] {
        &self.dots
    }

    /// Each run's corners, and whether it returns to its beginning.
    pub(super) fn each(&self) -> impl Iterator<Item = (&[Dot], bool)> {
        let mut start = 0;
        self.ends.iter().map(move |(end, closed)| {
            let run = self.dots.get(start..*end).unwrap_or(&[]);
            start = *end;
            (run, *closed)
        })
    }
}

/// Follows a path's commands.
#[derive(Debug)]
pub(super) struct Outline {
    matrix: Matrix,
    /// What has been drawn so far.
    pub(super) runs: Runs,
    /// Where the pen is, in user units.
    pub(super) at: Spot,
    /// Where the run began.
    start: Spot,
    /// Whether a run is being drawn.
    drawing: bool,
    pieces: usize,
}

impl Outline {
    /// Nothing drawn yet.
    pub(super) fn new(matrix: Matrix) -> Self {
        Self {
            matrix,
            runs: Runs::default(),
            at: (0, 0),
            start: (0, 0),
            drawing: false,
            pieces: 0,
        }
    }

    /// Whether there are more pieces than a logo has.
    pub(super) fn is_too_much(&self) -> bool {
        self.pieces > PIECES_MAX
    }

    /// How many pieces there are.
    pub(super) fn pieces(&self) -> usize {
        self.pieces
    }

    fn put(&mut self, dot: Dot) {
        if self.is_too_much() {
            return;
        }
        if !self.drawing {
            self.drawing = true;
            self.runs.begin(self.matrix.dot(self.start));
        }
        self.pieces = self.pieces.saturating_add(1);
        self.runs.go(dot);
    }

    /// Lifts the pen.
    pub(super) fn move_to(&mut self, to: Spot) {
        (self.at, self.start, self.drawing) = (to, to, false);
    }

    /// A straight line.
    pub(super) fn line(&mut self, to: Spot) {
        let dot = self.matrix.dot(to);
        self.put(dot);
        self.at = to;
    }

    /// Back to where the run began.
    pub(super) fn close(&mut self) {
        if !self.drawing {
            let dot = self.matrix.dot(self.start);
            self.put(dot);
        }
        self.runs.close();
        self.move_to(self.start);
    }

    /// A curve with two handles.
    pub(super) fn cubic(&mut self, first: Spot, second: Spot, to: Spot) {
        let [a, b, c, d] = [self.at, first, second, to].map(|spot| self.matrix.dot(spot));
        let wide = |p: [i32; 4]| p.map(i64::from);
        let (x, y) = (wide([a.0, b.0, c.0, d.0]), wide([a.1, b.1, c.1, d.1]));
        // How far the handles stray from an even pace decides into how many pieces it is cut.
        let strays = |[a, b, c, d]: [i64; 4]| (a - 2 * b + c).abs().max((b - 2 * c + d).abs());
        let count = cuts(strays(x).saturating_add(strays(y)));
        for step in 1..=count {
            let (t, u) = (step, count - step);
            let on = |[a, b, c, d]: [i64; 4]| {
                (u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d) / (count * count * count)
            };
            self.put((on(x) as i32, on(y) as i32));
        }
        self.at = to;
    }

    /// A curve with one handle.
    pub(super) fn quadratic(&mut self, handle: Spot, to: Spot) {
        let towards = |end: Spot| {
            let near = |end: Fx, handle: Fx| add(end, add(handle, -end) / 3 * 2);
            (near(end.0, handle.0), near(end.1, handle.1))
        };
        self.cubic(towards(self.at), towards(to), to);
    }

    /// A piece of an ellipse; `turned` is its sine and cosine.
    pub(super) fn arc(&mut self, radii: Spot, turned: (Fx, Fx), large: bool, sweep: bool, to: Spot) {
        let (mut rx, mut ry) = (radii.0.saturating_abs(), radii.1.saturating_abs());
        if rx >> 12 == 0 || ry >> 12 == 0 || to == self.at {
            self.line(to);
            return;
        }
        let (sine, cosine) = turned;
        let from = self.at;
        let half = |a: Fx, b: Fx| add(a, -b) / 2;
        let (dx, dy) = (half(from.0, to.0), half(from.1, to.1));
        // In the ellipse's own frame, where it is a circle of one.
        let (px, py) = (
            add(mul(cosine, dx), mul(sine, dy)),
            add(mul(cosine, dy), -mul(sine, dx)),
        );
        let (mut ux, mut uy) = (div(px, rx), div(py, ry));
        let reach = add(mul(ux, ux), mul(uy, uy));
        if reach > ONE {
            let grow = root(reach);
            (rx, ry) = (mul(rx, grow), mul(ry, grow));
            (ux, uy) = (div(ux, grow), div(uy, grow));
        }
        let reach = add(mul(ux, ux), mul(uy, uy));
        let aside = root(div(add(ONE, -reach).max(0), reach.max(1)));
        let aside = if large == sweep { -aside } else { aside };
        let (cx, cy) = (mul(aside, uy), -mul(aside, ux));
        let (begin, end) = ((add(ux, -cx), add(uy, -cy)), (add(-ux, -cx), add(-uy, -cy)));
        let middle = (add(from.0, to.0) / 2, add(from.1, to.1) / 2);
        let (mx, my) = (mul(cx, rx), mul(cy, ry));
        let centre = (
            add(middle.0, add(mul(cosine, mx), -mul(sine, my))),
            add(middle.1, add(mul(sine, mx), mul(cosine, my))),
        );
        let frame = Matrix([
            mul(cosine, rx),
            mul(sine, rx),
            -mul(sine, ry),
            mul(cosine, ry),
            centre.0,
            centre.1,
        ]);
        let crossed = add(mul(begin.0, end.1), -mul(begin.1, end.0));
        let wide = if sweep { crossed < 0 } else { crossed > 0 };
        self.bend(&frame, begin, end, (sweep, wide), 6);
        self.line(to);
    }

    /// Halves an arc of the unit circle until it is as good as straight.
    fn bend(&mut self, frame: &Matrix, begin: Spot, end: Spot, (sweep, wide): (bool, bool), left: u32) {
        let sum = (add(begin.0, end.0), add(begin.1, end.1));
        let size = root(add(mul(sum.0, sum.0), mul(sum.1, sum.1)));
        let middle = if size >> 20 == 0 {
            // Half a turn: the middle lies a quarter on.
            if sweep {
                (-begin.1, begin.0)
            } else {
                (begin.1, -begin.0)
            }
        } else {
            let there = (div(sum.0, size), div(sum.1, size));
            if wide { (-there.0, -there.1) } else { there }
        };
        let seen = |spot: Spot| self.matrix.dot(frame.map(spot));
        let (a, b, c) = (seen(begin), seen(middle), seen(end));
        let off = |a: i32, b: i32, c: i32| (i64::from(a) - 2 * i64::from(b) + i64::from(c)).abs();
        let is_straight = off(a.0, b.0, c.0).max(off(a.1, b.1, c.1)) < 48;
        if left == 0 || (is_straight && left < 5) || self.is_too_much() {
            self.put(b);
            return;
        }
        self.bend(frame, begin, middle, (sweep, false), left - 1);
        self.put(b);
        self.bend(frame, middle, end, (sweep, false), left - 1);
    }
}

/// Into how many pieces a curve is cut: the root of how far it strays, from 1 to 32.
fn cuts(strays: i64) -> i64 {
    (strays / 24).max(1).isqrt().clamp(1, 32)
}
