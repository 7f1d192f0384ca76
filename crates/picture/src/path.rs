//! Outlines in the bag's own space (tenths of a millimetre, x right, y up, z towards the viewer), their projection
//! and their spelling as path data. Whole numbers only.

/// A corner of an outline: x, y, z and how far from the corner its rounding begins.
pub(crate) type Corner = [i32; 4];

/// A point in space.
pub(crate) type Point = [i32; 3];

/// From where one looks: a yaw and a pitch (1024ths) and a distance for a touch of perspective.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Camera {
    /// Where the origin's foot comes to lie in the picture.
    pub(crate) origin: (i32, i32),
    /// Sine and cosine of the yaw.
    pub(crate) yaw: (i32, i32),
    /// Sine and cosine of the pitch.
    pub(crate) pitch: (i32, i32),
    /// Point of the bag which the eye looks at: height and depth.
    pub(crate) aim: (i32, i32),
    /// Distance of the eye.
    pub(crate) far: i32,
}

impl Camera {
    /// Where a point comes to lie in the picture (y down).
    pub(crate) fn see(&self, point: Point) -> (i32, i32) {
        let (y, z) = (point[1] - self.aim.0, point[2] - self.aim.1);
        let x = (point[0] * self.yaw.1 - z * self.yaw.0) / 1024;
        let z = (point[0] * self.yaw.0 + z * self.yaw.1) / 1024;
        let up = (y * self.pitch.1 - z * self.pitch.0) / 1024;
        let near = (y * self.pitch.0 + z * self.pitch.1) / 1024;
        let reach = (self.far - near).max(1000);
        let scaled = |v: i32| (i64::from(v) * i64::from(self.far) / i64::from(reach)) as i32;
        (self.origin.0 + scaled(x), self.origin.1 - self.aim.0 - scaled(up))
    }

    /// The `matrix()` which lays flat art (tenths of a millimetre, y down) at `at` along `right` and `down`.
    pub(crate) fn matrix(&self, at: Point, right: Point, down: Point) -> String {
        let zero = self.see(at);
        let toward = |axis: Point| {
            let tip = self.see([at[0] + axis[0], at[1] + axis[1], at[2] + axis[2]]);
            (tip.0 - zero.0, tip.1 - zero.1)
        };
        let (a, b) = (toward(right), toward(down));
        let mut out = String::from("matrix(");
        for value in [a.0, a.1, b.0, b.1] {
            thousandths(&mut out, value);
            out.push(' ');
        }
        int(&mut out, zero.0);
        out.push(' ');
        int(&mut out, zero.1);
        out.push(')');
        out
    }
}

/// Appends a whole number.
pub(crate) fn int(out: &mut String, value: i32) {
    if value < 0 {
        out.push('-');
    }
    let mut rest = value.unsigned_abs();
    let mut digits = [0u8; 10];
    let mut at = digits.len();
    loop {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    for digit in &digits[at..] {
        out.push(char::from(*digit));
    }
}

/// Appends whole numbers with spaces between.
pub(crate) fn numbers(out: &mut String, values: &[i32]) {
    for (index, value) in values.iter().enumerate() {
        if index > 0 {
            out.push(' ');
        }
        int(out, *value);
    }
}

/// Appends `value` thousandths as a decimal.
pub(crate) fn thousandths(out: &mut String, value: i32) {
    if value < 0 {
        out.push('-');
    }
    let value = value.abs();
    int(out, value / 1000);
    if value % 1000 != 0 {
        out.push('.');
        for unit in [100, 10, 1] {
            out.push(char::from(b'0' + (value / unit % 10) as u8));
        }
    }
}

fn length(a: Point) -> i32 {
    a.iter().map(|v| v * v).sum::<i32>().max(0).isqrt().max(1)
}

/// A rounded outline as points: four for every corner, a line to the first and a cubic over the other three.
pub(crate) fn rounded(corners: &[Corner], closed: bool) -> Vec<Point> {
    let count = corners.len();
    let mut out = Vec::with_capacity(count * 4);
    for (index, corner) in corners.iter().enumerate() {
        let here = [corner[0], corner[1], corner[2]];
        if !closed && (index == 0 || index + 1 == count) {
            out.extend([here; 4]);
            continue;
        }
        let arm = |other: &Corner| [other[0] - here[0], other[1] - here[1], other[2] - here[2]];
        let (a, b) = (
            arm(&corners[(index + count - 1) % count]),
            arm(&corners[(index + 1) % count]),
        );
        let (la, lb) = (length(a), length(b));
        // The end of an open line has no rounding of its own and leaves its neighbour the whole leg.
        let room = |end: bool, length: i32| if !closed && end { length * 92 / 100 } else { length / 2 };
        let reach = corner[3].min(room(index == 1, la)).min(room(index + 2 == count, lb));
        let along = |arm: Point, length: i32, part: i32| {
            let mut point = here;
            for axis in 0..3 {
                point[axis] += arm[axis] * reach / length * part / 100;
            }
            point
        };
        out.extend([along(a, la, 100), along(a, la, 44), along(b, lb, 44), along(b, lb, 100)]);
    }
    out
}

/// A closed outline drawn inwards by `by` in its plane (outwards if negative). Corners run clockwise.
pub(crate) fn inset(corners: &[Corner], by: i32) -> Vec<Corner> {
    let count = corners.len();
    (0..count)
        .map(|index| {
            let (a, c, b) = (
                corners[(index + count - 1) % count],
                corners[index],
                corners[(index + 1) % count],
            );
            let normal = |from: Corner, to: Corner| {
                let (x, y) = (to[0] - from[0], to[1] - from[1]);
                let long = length([x, y, 0]);
                (y * 1024 / long, -x * 1024 / long)
            };
            let (m, n) = (normal(a, c), normal(c, b));
            let sum = (1024 + (m.0 * n.0 + m.1 * n.1) / 1024).max(200);
            let turn = ((m.0 * n.1 - m.1 * n.0) / 1024).abs();
            let radius = (c[3] - by * turn / sum).max(20);
            [
                c[0] + by * (m.0 + n.0) / sum,
                c[1] + by * (m.1 + n.1) / sum,
                c[2],
                radius,
            ]
        })
        .collect()
}

/// The outline moved to another depth.
pub(crate) fn at_depth(mut corners: Vec<Corner>, z: i32) -> Vec<Corner> {
    for corner in &mut corners {
        corner[2] = z;
    }
    corners
}

/// A symmetric outline from its left half, given from the bottom upwards; a last point on the axis stays single.
pub(crate) fn mirrored(half: &[(i32, i32, i32)], z: i32) -> Vec<Corner> {
    let mut out: Vec<Corner> = half.iter().map(|&(x, y, r)| [x, y, z, r]).collect();
    for &(x, y, r) in half.iter().rev() {
        if x != 0 {
            out.push([-x, y, z, r]);
        }
    }
    out
}

/// The whole of an outline whose right half is given from the bottom up, as the measures tell it.
pub(crate) fn outline(right: &[[i32; 3]; 4], z: i32) -> Vec<Corner> {
    let mut out = Vec::with_capacity(7);
    for index in 0..7 {
        let [x, y, reach] = right[usize::min(index, 6 - index)];
        // The solid's outlines become a little rounder by being smoothed.
        out.push([if index < 3 { -x } else { x }, y, z, reach + 35]);
    }
    out
}

/// Appends one projected outline to path data; `joined` continues the path before it.
pub(crate) fn trace(camera: &Camera, points: &[Point], joined: bool, closed: bool, out: &mut String) {
    let mut last = (0, 0);
    for (index, point) in points.iter().enumerate() {
        let at = camera.see(*point);
        let command = match index % 4 {
            0 if index == 0 && !joined => 'M',
            0 if index == 0 => 'L',
            0 if at == last => {
                continue;
            }
            0 => 'l',
            1 => 'c',
            _ => ' ',
        };
        if index % 4 == 1 {
            // A corner without rounding needs no curve.
            if points[index] == points[index + 2] && points[index] == points[index - 1] {
                continue;
            }
        } else if index % 4 > 1 && points[index - index % 4] == points[index - index % 4 + 3] {
            continue;
        }
        out.push(command);
        // Curves and lines are told relative to where the last one ended: shorter.
        let base = if index == 0 { (0, 0) } else { last };
        int(out, at.0 - base.0);
        out.push(' ');
        int(out, at.1 - base.1);
        if index % 4 == 0 || index % 4 == 3 {
            last = at;
        }
    }
    if closed {
        out.push('Z');
    }
}

/// Points along a projected outline, for hulls.
pub(crate) fn flatten(camera: &Camera, points: &[Point], out: &mut Vec<(i32, i32)>) {
    for four in points.chunks_exact(4) {
        let [a, b, c, d] = four else { continue };
        let (a, b, c, d) = (camera.see(*a), camera.see(*b), camera.see(*c), camera.see(*d));
        for t in 0..=12 {
            let u = 12 - t;
            let at = |a: i32, b: i32, c: i32, d: i32| {
                (a * u * u * u + 3 * b * u * u * t + 3 * c * u * t * t + d * t * t * t) / 1728
            };
            out.push((at(a.0, b.0, c.0, d.0), at(a.1, b.1, c.1, d.1)));
        }
    }
}

/// The convex hull of some points as path data, wound round them like string: the silhouette of a swept outline.
pub(crate) fn hull(points: &[(i32, i32)]) -> String {
    let mut out = String::new();
    let Some(&start) = points.iter().min() else { return out };
    let mut at = start;
    let mut command = 'M';
    let mut last = (0, 0);
    loop {
        out.push(command);
        numbers(&mut out, &[at.0 - last.0, at.1 - last.1]);
        (last, command) = (at, 'l');
        let mut next = start;
        for &p in points {
            let (a, b) = ((next.0 - at.0, next.1 - at.1), (p.0 - at.0, p.1 - at.1));
            let turn = a.0 * b.1 - a.1 * b.0;
            // Leftmost first; of points in one line the farthest.
            let farther = b.0 * b.0 + b.1 * b.1 > a.0 * a.0 + a.1 * a.1;
            if turn < 0 || (turn == 0 && farther) {
                next = p;
            }
        }
        // Every step takes a point of the hull for good; the length guards against a point visited twice.
        if next == start || next == at || out.len() > 8000 {
            break;
        }
        at = next;
    }
    out.push('Z');
    out
}
