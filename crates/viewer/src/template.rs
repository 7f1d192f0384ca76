//! The one stitch and the one tooth of which all others are copies, in units of their half measures: x along, y
//! outwards, z across.

use crate::pack::template;
use engine::look::ZipTeeth;
use glam::{Vec2, Vec3, vec2, vec3};
use packwright_shape::num::{PI, cos, float, share, sin};

/// Vertices and triangles as bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Template {
    /// 28 bytes each.
    pub vertices: Vec<u8>,
    /// Three a triangle.
    pub indices: Vec<u8>,
    count: u32,
    points: u32,
}

impl Template {
    /// How many numbers the triangles have.
    pub fn count(&self) -> u32 {
        self.count
    }

    fn point(&mut self, position: Vec3, normal: Vec3, uv: Vec2) -> u32 {
        template(&mut self.vertices, position, normal.normalize_or(Vec3::Y), uv);
        self.points += 1;
        self.points - 1
    }

    fn triangle(&mut self, corners: [u32; 3]) {
        for corner in corners {
            self.indices.extend_from_slice(&corner.to_le_bytes());
        }
        self.count += 3;
    }

    /// The upper half of a thread: `rows` along x, or across, with their radius and height, `sides` cells round.
    fn arch(&mut self, rows: &[(f32, f32, f32)], sides: usize, reach: f32, is_across: bool) {
        // Turned, not mirrored, so that its outside stays outside.
        let turn = |vector: Vec3| {
            if is_across {
                vec3(vector.z, vector.y, -vector.x)
            } else {
                vector
            }
        };
        let first = self.points;
        for (place, (x, radius, lift)) in rows.iter().enumerate() {
            let (before, after) = (rows[place.saturating_sub(1)], rows[(place + 1).min(rows.len() - 1)]);
            let slope = -((after.1 + after.2) - (before.1 + before.2)) / (after.0 - before.0);
            for step in 0..=sides {
                let angle = PI * 0.5 + (share(step, sides) - 0.5) * reach;
                let (across, up) = (cos(angle), sin(angle));
                let normal = vec3(slope * 0.5, up, across);
                self.point(
                    turn(vec3(*x, up * radius + lift, across * radius)),
                    turn(normal),
                    vec2(*x, angle),
                );
            }
        }
        let row = u32::try_from(sides + 1).unwrap_or(1);
        for place in 0..u32::try_from(rows.len() - 1).unwrap_or(0) {
            for side in 0..row - 1 {
                let corner = first + place * row + side;
                self.triangle([corner, corner + row + 1, corner + 1]);
                self.triangle([corner, corner + row, corner + row + 1]);
            }
        }
    }
}

/// A stitch: a thread that comes out of the material and goes back in; the twist is drawn by the shader. Of at most
/// `most` triangles: 12, 8 with two sides to the thread instead of three, or 4 without tips.
pub fn stitch(most: usize) -> Template {
    let (sides, has_tips) = match most {
        12.. => (3u8, true),
        8.. => (2, true),
        _ => (2, false),
    };
    let mut stitch = Template::default();
    let ring = u32::from(sides) + 1;
    let ends = [-1.0, 1.0];
    for end in ends {
        for step in 0..=sides {
            let angle = PI * 0.5 + (f32::from(step) / f32::from(sides) - 0.5) * PI * 1.2;
            let (across, up) = (cos(angle), sin(angle));
            let x = if has_tips { 0.6 * end } else { 0.85 * end };
            // So few corners lie a little outside of the round they stand for.
            let place = vec3(x, up * 1.15, across * 1.1);
            stitch.point(place, vec3(0.22 * end, up, across), vec2(x, angle));
        }
    }
    // The tips are in the holes.
    for end in ends.into_iter().filter(|_| has_tips) {
        stitch.point(vec3(end, -0.75, 0.0), vec3(end, 0.5, 0.0), vec2(end, PI * 0.5));
    }
    let (first, last) = (2 * ring, 2 * ring + 1);
    for here in 0..ring - 1 {
        let [a, b, c, d] = [here, here + 1, here + ring, here + ring + 1];
        stitch.triangle([a, d, b]);
        stitch.triangle([a, c, d]);
        if has_tips {
            stitch.triangle([first, a, b]);
            stitch.triangle([last, d, c]);
        }
    }
    stitch
}

/// A tooth of a zip. At most 12 triangles.
pub fn tooth(kind: ZipTeeth) -> Template {
    let mut tooth = Template::default();
    if kind == ZipTeeth::Coil {
        let rows = [
            (-1.0, 0.62, -0.45),
            (-0.5, 0.98, -0.05),
            (0.5, 0.98, -0.05),
            (1.0, 0.62, -0.45),
        ];
        tooth.arch(&rows, 2, PI * 1.15, true);
        return tooth;
    }
    // A block that narrows upwards, its top shaded as if its edges were rounded; its foot is in the tape.
    let inner = if kind == ZipTeeth::Polished { 0.70 } else { 0.78 };
    let corners = [vec2(1.0, 1.0), vec2(-1.0, 1.0), vec2(-1.0, -1.0), vec2(1.0, -1.0)];
    for side in 0..4 {
        let (here, next) = (corners[side], corners[(side + 1) % 4]);
        let out = (here + next).normalize_or_zero();
        let wall = vec3(out.x, 0.25, out.y);
        let [a, b, c, d] = [
            (here, 1.0, -1.0),
            (next, 1.0, -1.0),
            (here, inner, 1.0),
            (next, inner, 1.0),
        ]
        .map(|(corner, spread, height)| {
            tooth.point(
                vec3(corner.x * spread, height, corner.y * spread),
                wall,
                corner * float(2),
            )
        });
        tooth.triangle([a, d, b]);
        tooth.triangle([a, c, d]);
    }
    let top = corners.map(|corner| {
        let normal = vec3(corner.x * 0.35, 1.0, corner.y * 0.35);
        tooth.point(vec3(corner.x * inner, 1.0, corner.y * inner), normal, corner)
    });
    tooth.triangle([top[0], top[2], top[1]]);
    tooth.triangle([top[0], top[3], top[2]]);
    tooth
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_are_frugal() {
        for most in [12u8, 8, 4] {
            assert_eq!(stitch(most.into()).count(), u32::from(most) * 3);
        }
        for kind in [ZipTeeth::Coil, ZipTeeth::Metal, ZipTeeth::Polished] {
            assert!(tooth(kind).count() <= 12 * 3);
        }
    }

    #[test]
    fn faces_look_outwards() {
        for template in [
            stitch(12),
            stitch(8),
            stitch(4),
            tooth(ZipTeeth::Coil),
            tooth(ZipTeeth::Metal),
        ] {
            let place = |number: u32| {
                let start = number as usize * 28;
                let part = |step: usize| {
                    let at = start + step * 4;
                    f32::from_le_bytes(template.vertices[at..at + 4].try_into().unwrap())
                };
                vec3(part(0), part(1), part(2))
            };
            let numbers: Vec<u32> = template
                .indices
                .chunks_exact(4)
                .map(|four| u32::from_le_bytes(four.try_into().unwrap()))
                .collect();
            for three in numbers.chunks_exact(3) {
                let [a, b, c] = [three[0], three[1], three[2]].map(place);
                let middle = (a + b + c) / 3.0 + Vec3::Y * 0.9;
                let across = vec3(middle.x * 0.2, middle.y, middle.z * 0.2);
                assert!((b - a).cross(c - a).dot(across) > -1e-4, "{a} {b} {c}");
            }
        }
    }
}
