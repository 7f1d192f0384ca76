//! Curves: closed outlines of panels, smooth paths in space, and the frames that travel along them.

use crate::many::many;
use crate::num::{PI, TAU, acos, atan2, cos, float, floor, share, sin, tan};
use alloc::vec;
use alloc::vec::Vec;
use glam::{Vec2, Vec3, vec2};

mod division;
#[cfg(test)]
mod tests;

pub use division::Division;

/// A corner of an outline with the radius it is rounded with, in millimetres.
#[derive(Clone, Copy, Debug)]
pub struct Corner {
    /// Place.
    pub at: Vec2,
    /// Radius; 0 leaves the corner sharp.
    pub radius: f32,
}

/// A corner at `x`, `y` rounded with `radius`.
pub fn corner(x: f32, y: f32, radius: f32) -> Corner {
    Corner { at: vec2(x, y), radius }
}

/// A closed outline in the plane, counter-clockwise, as evenly spaced points with their outward normals.
#[derive(Clone, Debug)]
pub struct Ring {
    /// Points, evenly spaced.
    pub points: Vec<Vec2>,
    /// Outward unit normals.
    pub normals: Vec<Vec2>,
    /// Length all round in millimetres.
    pub length: f32,
    /// Which point is the highest, and which are farthest to the right and to the left.
    ends: [usize; 3],
}

const ARC_STEPS: usize = 16;

impl Ring {
    /// The rounded polygon through `corners` (counter-clockwise), as `count` points, smoothed so often that its
    /// curvature has no jumps.
    pub fn rounded(corners: &[Corner], count: usize, smoothings: usize) -> Self {
        let mut outline = Vec::new();
        for (place, here) in corners.iter().enumerate() {
            let before = corners[(place + corners.len() - 1) % corners.len()].at;
            let after = corners[(place + 1) % corners.len()].at;
            round(&mut outline, before, *here, after);
        }
        let mut points = evenly(&outline, count);
        for _ in 0..smoothings {
            let old = points.clone();
            for (place, point) in points.iter_mut().enumerate() {
                *point = old[place] * 0.5 + (old[(place + 1) % count] + old[(place + count - 1) % count]) * 0.25;
            }
        }
        Self::through(&evenly(&points, count))
    }

    /// The outline through points that are evenly spaced already.
    pub fn through(points: &[Vec2]) -> Self {
        let count = points.len();
        let next = |place: usize| points[(place + 1) % count];
        let length = many(count, &mut |place| points[place].distance(next(place)))
            .iter()
            .sum();
        let normals = many(count, &mut |place| {
            let along = next(place) - points[(place + count - 1) % count];
            vec2(along.y, -along.x).normalize_or(Vec2::Y)
        });
        let ends = [Vec2::Y, Vec2::X, Vec2::NEG_X].map(|way| {
            let far = |place: &usize| points[*place].dot(way);
            (0..count).max_by(|one, two| far(one).total_cmp(&far(two))).unwrap_or(0)
        });
        Self {
            points: points.to_vec(),
            normals,
            length,
            ends,
        }
    }

    /// How many points it has.
    pub fn count(&self) -> usize {
        self.points.len()
    }

    /// Place and outward normal at a share of the way round; beyond 0 to 1 it goes on round.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    pub fn at(&self, share: f32) -> (Vec2, Vec2) {
        let count = self.count();
        let way = (share - floor(share)) * float(count);
        let here = (way as usize).min(count - 1);
        let part = way - float(here);
        let next = (here + 1) % count;
        let normal = self.normals[here].lerp(self.normals[next], part);
        (
            self.points[here].lerp(self.points[next], part),
            normal.normalize_or(Vec2::Y),
        )
    }

    /// The same outline with a point more between each two, on a curve through them.
    #[must_use]
    pub fn finer(&self) -> Self {
        let count = self.count();
        let at = |place: usize| self.points[place % count];
        Self::through(&many(count * 2, &mut |half| {
            let place = half / 2;
            if half % 2 == 0 {
                return at(place);
            }
            let (outer, inner) = (at(place + count - 1) + at(place + 2), at(place) + at(place + 1));
            inner * 0.5625 - outer * 0.0625
        }))
    }

    /// Where a ray from `centre`, from which every point of the outline is seen, leaves it: the share of the way round,
    /// and the distance.
    pub fn ray(&self, centre: Vec2, direction: Vec2) -> (f32, f32) {
        let count = self.count();
        let direction = direction.normalize_or(Vec2::Y);
        let first = self.points[0] - centre;
        // Whether a direction lies in the second half of the turn that begins at the first point.
        let is_late = |spoke: Vec2| first.perp_dot(spoke) < 0.0;
        let late = is_late(direction);
        let is_before = |place: usize| {
            let spoke = self.points[place] - centre;
            match (is_late(spoke), late) {
                (false, true) => true,
                (true, false) => false,
                _ => spoke.perp_dot(direction) >= 0.0,
            }
        };
        // The last point that is not beyond the ray.
        let (mut low, mut high) = (0, count);
        while high - low > 1 {
            let middle = usize::midpoint(low, high);
            if is_before(middle) {
                low = middle;
            } else {
                high = middle;
            }
        }
        let (one, two) = (self.points[low] - centre, self.points[high % count] - centre);
        let (start, end) = (direction.perp_dot(one), direction.perp_dot(two));
        let part = if end > start {
            (start / (start - end)).clamp(0.0, 1.0)
        } else {
            0.0
        };
        ((float(low) + part) / float(count), one.lerp(two, part).length())
    }

    /// The highest point of the outline above `x`; `None` beside it. Between its highest point and those farthest to the
    /// sides the outline never turns back.
    pub fn top(&self, x: f32) -> Option<f32> {
        let count = self.count();
        let [high, right, left] = self.ends;
        let is_right = x >= self.points[high].x;
        // Points from the highest down to the one at the side.
        let all = if is_right {
            high + count - right
        } else {
            left + count - high
        } % count;
        let point = |step: usize| self.points[(high + if is_right { count - step } else { step }) % count];
        let is_before = |step: usize| is_right == (point(step).x <= x);
        let (mut low, mut end) = (0, all);
        while end - low > 1 {
            let middle = usize::midpoint(low, end);
            if is_before(middle) {
                low = middle;
            } else {
                end = middle;
            }
        }
        let (one, two) = (point(low), point(end));
        let part = (x - one.x) / (two.x - one.x);
        (0.0..=1.0).contains(&part).then_some(one.y + (two.y - one.y) * part)
    }

    /// The outline moved inwards by `inset` millimetres, which has to be less than its smallest radius.
    #[must_use]
    pub fn inset(&self, inset: f32) -> Self {
        let points = many(self.count(), &mut |place| {
            self.points[place] - self.normals[place] * inset
        });
        Self::through(&evenly(&points, self.count()))
    }
}

fn round(outline: &mut Vec<Vec2>, before: Vec2, Corner { at, radius }: Corner, after: Vec2) {
    let (back, on) = ((before - at).normalize_or_zero(), (after - at).normalize_or_zero());
    let angle = acos(back.dot(on));
    if radius <= 0.0 || angle > PI - 0.04 {
        outline.push(at);
        return;
    }
    // An arc never takes more than half of either side, so that two of them cannot fold the outline.
    let room = before.distance(at).min(after.distance(at)) * 0.499;
    let cut = (radius / tan(angle * 0.5)).min(room);
    let radius = cut * tan(angle * 0.5);
    let centre = at + (back + on).normalize_or_zero() * (radius / sin(angle * 0.5));
    let angle_of = |point: Vec2| atan2(point.y - centre.y, point.x - centre.x);
    let (start, end) = (angle_of(at + back * cut), angle_of(at + on * cut));
    let turn = end - start;
    let turn = turn - TAU * floor((turn + PI) / TAU);
    for step in 0..=ARC_STEPS {
        let angle = start + turn * share(step, ARC_STEPS);
        outline.push(centre + vec2(cos(angle), sin(angle)) * radius);
    }
}

/// A closed outline as `count` points evenly spaced along it.
fn evenly(outline: &[Vec2], count: usize) -> Vec<Vec2> {
    let last = outline.len();
    let mut lengths = vec![0.0f32];
    let mut sum = 0.0;
    for place in 0..last {
        sum += outline[place].distance(outline[(place + 1) % last]);
        lengths.push(sum);
    }
    let mut place = 0;
    many(count, &mut |step| {
        let way = sum * share(step, count);
        while place + 1 < last && lengths[place + 1] < way {
            place += 1;
        }
        let part = (way - lengths[place]) / (lengths[place + 1] - lengths[place]).max(1e-6);
        outline[place].lerp(outline[(place + 1) % last], part.clamp(0.0, 1.0))
    })
}

/// A path in space: points, and for each the direction along, the outward one, and the one across.
#[derive(Clone, Debug)]
pub struct Path {
    /// Points, evenly spaced.
    pub points: Vec<Vec3>,
    /// Frames at the points.
    pub frames: Vec<Frame>,
    /// Length in millimetres, with the way back where it is closed.
    pub length: f32,
    /// Whether the last point is followed by the first.
    pub is_closed: bool,
}

/// Three unit vectors at right angles: `across` × `out` = `along`, `along` × `across` = `out`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// The way the path goes.
    pub along: Vec3,
    /// Away from what the path lies on.
    pub out: Vec3,
    /// To the side.
    pub across: Vec3,
}

impl Frame {
    /// The frame along `along` whose outward direction is as near to `out` as it can be.
    pub fn new(along: Vec3, out: Vec3) -> Self {
        let along = along.normalize_or(Vec3::Y);
        let across = out.cross(along);
        let across = if across.length_squared() < 1e-8 {
            along.any_orthonormal_vector()
        } else {
            across.normalize()
        };
        Self {
            along,
            out: along.cross(across),
            across,
        }
    }
}

const SPLINE_STEPS: usize = 16;

impl Path {
    /// A smooth path through `knots`, as `count` points. `out` gives the outward direction for a share of the way.
    pub fn smooth(knots: &[Vec3], count: usize, is_closed: bool, out: &dyn Fn(f32) -> Vec3) -> Self {
        let last = knots.len();
        let at = |place: usize, step: isize| {
            let place = isize::try_from(place).unwrap_or(0) + step;
            let size = isize::try_from(last).unwrap_or(1);
            let wanted = if is_closed {
                place.rem_euclid(size)
            } else {
                place.clamp(0, size - 1)
            };
            knots[usize::try_from(wanted).unwrap_or(0)]
        };
        let mut fine = Vec::new();
        for place in 0..if is_closed { last } else { last - 1 } {
            let [a, b, c, d] = [-1, 0, 1, 2].map(|step| at(place, step));
            for step in 0..SPLINE_STEPS {
                let t = share(step, SPLINE_STEPS);
                let linear = (c - a) * t;
                let square = (2.0 * a - 5.0 * b + 4.0 * c - d) * (t * t);
                let cube = (3.0 * b - a - 3.0 * c + d) * (t * t * t);
                fine.push(0.5 * (2.0 * b + linear + square + cube));
            }
        }
        if !is_closed {
            fine.push(knots[last - 1]);
        }
        Self::along(&fine, count, is_closed, out)
    }

    /// The path along straight pieces, as `count` points evenly spaced.
    pub fn along(line: &[Vec3], count: usize, is_closed: bool, out: &dyn Fn(f32) -> Vec3) -> Self {
        let mut lengths = vec![0.0f32];
        let mut sum = 0.0;
        let pieces = if is_closed { line.len() } else { line.len() - 1 };
        for place in 0..pieces {
            sum += line[place].distance(line[(place + 1) % line.len()]);
            lengths.push(sum);
        }
        let divisions = if is_closed { count } else { count - 1 };
        let mut place = 0;
        let points: Vec<Vec3> = many(count, &mut |step| {
            let way = sum * share(step, divisions);
            while place + 1 < pieces && lengths[place + 1] < way {
                place += 1;
            }
            let part = (way - lengths[place]) / (lengths[place + 1] - lengths[place]).max(1e-6);
            line[place].lerp(line[(place + 1) % line.len()], part.clamp(0.0, 1.0))
        });
        let frames = many(count, &mut |place| {
            let (before, after) = if is_closed {
                (points[(place + count - 1) % count], points[(place + 1) % count])
            } else {
                (points[place.saturating_sub(1)], points[(place + 1).min(count - 1)])
            };
            Frame::new(after - before, out(share(place, divisions)))
        });
        Self {
            points,
            frames,
            length: sum,
            is_closed,
        }
    }

    /// The same along an open line whose outward direction is known at each of its points.
    pub fn carried(line: &[Vec3], outs: &[Vec3], count: usize) -> Self {
        let mut sum = 0.0;
        let lengths = many(line.len() - 1, &mut |place| {
            sum += line[place].distance(line[place + 1]);
            sum
        });
        let last = outs.len() - 1;
        let out = |way: f32| {
            let place = lengths.iter().position(|length| *length >= way * sum - 1e-4);
            outs[place.map_or(last, |place| place + 1).min(last)]
        };
        Self::along(line, count, false, &out)
    }

    /// The closed path through points as they are, for surfaces that need fewer where it runs straight: shares of its
    /// way are shares of its points. `out` gives the outward direction at each of them.
    pub fn round(points: Vec<Vec3>, out: &dyn Fn(usize) -> Vec3) -> Self {
        let count = points.len();
        let at = |place: usize| points[place % count];
        let frames = many(count, &mut |place| {
            Frame::new(at(place + 1) - at(place + count - 1), out(place))
        });
        Self {
            frames,
            length: many(count, &mut |place| at(place).distance(at(place + 1))).iter().sum(),
            is_closed: true,
            points,
        }
    }

    /// How many points it has.
    pub fn count(&self) -> usize {
        self.points.len()
    }

    /// Place and frame at a share of the way.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    pub fn at(&self, share: f32) -> (Vec3, Frame) {
        let count = self.count();
        let divisions = if self.is_closed { count } else { count - 1 };
        let way = share.clamp(0.0, 1.0) * float(divisions);
        let here = (way as usize).min(divisions - 1);
        let (next, part) = ((here + 1) % count, way - float(here));
        let (one, two) = (self.frames[here], self.frames[next]);
        let frame = Frame::new(one.along.lerp(two.along, part), one.out.lerp(two.out, part));
        (self.points[here].lerp(self.points[next], part), frame)
    }
}
