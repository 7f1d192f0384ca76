//! Affine maps: the `transform` attribute, and points carried over to the picture's own grid.

use super::number::{Fx, MOST, Numbers, ONE, add, div, mul, root, sine_cosine};

/// A point in user units.
pub(super) type Spot = (Fx, Fx);
/// A point of the picture, 256ths of a pixel.
pub(super) type Dot = (i32, i32);

/// Half a million pixels; what lies further out is drawn as if it lay there.
const FARTHEST: i64 = 1 << 27;

/// x' = a x + c y + e, y' = b x + d y + f.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Matrix(pub(super) [Fx; 6]);

impl Matrix {
    /// Moves.
    pub(super) const fn shift(x: Fx, y: Fx) -> Self {
        Self([ONE, 0, 0, ONE, x, y])
    }

    /// Stretches.
    pub(super) const fn stretch(x: Fx, y: Fx) -> Self {
        Self([x, 0, 0, y, 0, 0])
    }

    /// First `inner`, then this.
    pub(super) fn after(&self, inner: &Self) -> Self {
        let [a, b, c, d, _, _] = inner.0;
        let Self([oa, ob, oc, od, _, _]) = *self;
        let row = |x: Fx, y: Fx| (add(mul(oa, x), mul(oc, y)), add(mul(ob, x), mul(od, y)));
        let ((a, b), (c, d)) = (row(a, b), row(c, d));
        let (e, f) = self.map((inner.0[4], inner.0[5]));
        Self([a, b, c, d, e, f])
    }

    /// Carries a point over.
    pub(super) fn map(&self, (x, y): Spot) -> Spot {
        let [a, b, c, d, e, f] = self.0;
        let far = |p: Fx, q: Fx, r: Fx| add(add(mul(p, x), mul(q, y)), r);
        (far(a, c, e), far(b, d, f))
    }

    /// Carries a point over to the picture.
    pub(super) fn dot(&self, spot: Spot) -> Dot {
        let (x, y) = self.map(spot);
        let near = |v: Fx| (v >> 24).clamp(-FARTHEST, FARTHEST) as i32;
        (near(x), near(y))
    }

    /// By how much lengths grow, on the whole.
    pub(super) fn growth(&self) -> Fx {
        let [a, b, c, d, _, _] = self.0;
        root(add(mul(a, d), -mul(b, c)).saturating_abs().min(MOST))
    }

    /// Reads a `transform` attribute; nothing if it cannot be read.
    pub(super) fn read(text: &str) -> Option<Self> {
        let mut whole = Self::shift(0, 0);
        let mut rest = text.trim();
        // More than a few dozen is no drawing program's work.
        for _ in 0..64 {
            rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
            if rest.is_empty() {
                return Some(whole);
            }
            let (name, after) = rest.split_once('(')?;
            let (inside, after) = after.split_once(')')?;
            whole = whole.after(&one(name.trim(), inside)?);
            rest = after;
        }
        None
    }
}

fn one(name: &str, inside: &str) -> Option<Matrix> {
    let mut numbers = Numbers::of(inside);
    let first = numbers.next()?;
    let mut more = || numbers.next();
    Some(match name {
        "translate" => Matrix::shift(first, more().unwrap_or(0)),
        "scale" => Matrix::stretch(first, more().unwrap_or(first)),
        "rotate" => {
            let (sine, cosine) = sine_cosine(first);
            let turned = Matrix([cosine, sine, -sine, cosine, 0, 0]);
            match (more(), more()) {
                (Some(x), Some(y)) => Matrix::shift(x, y).after(&turned).after(&Matrix::shift(-x, -y)),
                _ => turned,
            }
        }
        "skewX" | "skewY" => {
            let (sine, cosine) = sine_cosine(first);
            let slope = div(sine, cosine);
            if name == "skewX" {
                Matrix([ONE, 0, slope, ONE, 0, 0])
            } else {
                Matrix([ONE, slope, 0, ONE, 0, 0])
            }
        }
        "matrix" => Matrix([first, more()?, more()?, more()?, more()?, more()?]),
        _ => return None,
    })
}
