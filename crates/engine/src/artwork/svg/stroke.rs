//! Strokes as areas: a bar for every straight piece, and what joins and ends them, all turned the same way round so
//! that they add up.

use super::matrix::Dot;
use super::outline::{PIECES_MAX, Runs};

/// How pieces meet and how a run ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    /// With a point; ends flush.
    Plain,
    /// Round.
    Round,
    /// Cut off; ends half a width further on.
    Cut,
}

/// A stroke's measures.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pen {
    /// Half its width, 256ths of a pixel.
    pub(super) half: i64,
    /// How pieces meet.
    pub(super) join: Edge,
    /// How runs end.
    pub(super) cap: Edge,
    /// How long a point may be, in 256ths of the stroke's width.
    pub(super) limit: i64,
}

/// A direction of length 2¹⁶.
type Way = (i64, i64);

fn way(from: Dot, to: Dot) -> Option<Way> {
    let (x, y) = (i64::from(to.0) - i64::from(from.0), i64::from(to.1) - i64::from(from.1));
    let length = (x * x + y * y).isqrt();
    (length > 0).then(|| (x * 65_536 / length, y * 65_536 / length))
}

fn moved(from: Dot, (x, y): Way, by: i64) -> Dot {
    let far = |at: i32, way: i64| (i64::from(at) + (way * by) / 65_536).clamp(-(1 << 28), 1 << 28) as i32;
    (far(from.0, x), far(from.1, y))
}

/// Left of a direction.
fn left((x, y): Way) -> Way {
    (y, -x)
}

impl Pen {
    /// The areas of a run; not all of them if they are more than are drawn anyway.
    pub(super) fn draw(&self, run: &[Dot], closed: bool, out: &mut Runs) {
        let (Some(first), Some(last)) = (run.first(), run.last()) else {
            return;
        };
        let back = [(*last, *first)];
        let pairs = run.windows(2).filter_map(|pair| match pair {
            [from, to] => Some((*from, *to)),
            _ => None,
        });
        let pairs = pairs.chain(back.into_iter().filter(|_| closed));
        let mut before: Option<Way> = None;
        let mut begun: Option<Way> = None;
        for (from, to) in pairs {
            let Some(along) = way(from, to).filter(|_| out.dots().len() <= PIECES_MAX) else {
                continue;
            };
            self.bar(from, to, along, out);
            match before {
                Some(before) => self.meet(from, before, along, out),
                None => begun = Some(along),
            }
            before = Some(along);
        }
        match (begun, before) {
            (Some(begun), Some(before)) if closed => self.meet(*first, before, begun, out),
            (Some(begun), Some(before)) => {
                self.end(*first, (-begun.0, -begun.1), out);
                self.end(*last, before, out);
            }
            // A dot: it is seen if its ends are.
            _ if self.cap != Edge::Plain => {
                self.end(*first, (65_536, 0), out);
                self.end(*first, (-65_536, 0), out);
            }
            _ => {}
        }
    }

    fn bar(&self, from: Dot, to: Dot, along: Way, out: &mut Runs) {
        let side = left(along);
        area(
            &[
                moved(from, side, self.half),
                moved(to, side, self.half),
                moved(to, side, -self.half),
                moved(from, side, -self.half),
            ],
            out,
        );
    }

    fn meet(&self, at: Dot, before: Way, after: Way, out: &mut Runs) {
        if self.join == Edge::Round {
            self.disc(at, out);
            return;
        }
        let turn = before.0 * after.1 - before.1 * after.0;
        let outside = if turn >= 0 { self.half } else { -self.half };
        let (a, b) = (moved(at, left(before), outside), moved(at, left(after), outside));
        // The point lies along the sum of both sides; the sum's length says how sharp it is.
        let (one, two) = (left(before), left(after));
        let sum = (one.0 + two.0, one.1 + two.1);
        let square = sum.0 * sum.0 + sum.1 * sum.1;
        let length = square.isqrt();
        // 1 / cos of half the turn, in 256ths.
        let sharp = if length == 0 {
            i64::MAX
        } else {
            2 * 65_536 * 256 / length
        };
        if self.join == Edge::Plain && sharp <= self.limit {
            let tip = moved(
                at,
                (sum.0 * 65_536 / length, sum.1 * 65_536 / length),
                outside * sharp / 256,
            );
            area(&[at, a, tip, b], out);
        } else {
            area(&[at, a, b], out);
        }
    }

    fn end(&self, at: Dot, along: Way, out: &mut Runs) {
        match self.cap {
            Edge::Plain => {}
            Edge::Round => self.disc(at, out),
            Edge::Cut => self.bar(at, moved(at, along, self.half), along, out),
        }
    }

    fn disc(&self, at: Dot, out: &mut Runs) {
        // Sixteen directions are round enough for a logo's strokes.
        const QUARTER: [Way; 4] = [(65_536, 0), (60_547, 25_080), (46_341, 46_341), (25_080, 60_547)];
        let turned = |times: usize| {
            QUARTER.map(|(x, y)| match times {
                0 => (x, y),
                1 => (-y, x),
                2 => (-x, -y),
                _ => (y, -x),
            })
        };
        let mut dots = [at; 16];
        for (dot, way) in dots.iter_mut().zip((0..4).flat_map(turned)) {
            *dot = moved(at, way, self.half);
        }
        area(&dots, out);
    }
}

/// Adds an area, turned clockwise.
fn area(dots: &[Dot], out: &mut Runs) {
    let pairs = dots.iter().zip(dots.iter().cycle().skip(1));
    // Corners lie within 2²⁸, so that a few dozen of these products fit.
    let twice: i64 = pairs
        .map(|(a, b)| i64::from(a.0) * i64::from(b.1) - i64::from(a.1) * i64::from(b.0))
        .sum();
    let mut put = |at: usize, dot: Dot| if at == 0 { out.begin(dot) } else { out.go(dot) };
    if twice < 0 {
        dots.iter().rev().enumerate().for_each(|(at, dot)| put(at, *dot));
    } else {
        dots.iter().enumerate().for_each(|(at, dot)| put(at, *dot));
    }
}
