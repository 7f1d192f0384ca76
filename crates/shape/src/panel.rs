//! A padded box sewn of a front panel, a gusset and a back panel: the body of the bag and each of its pockets. Everything
//! that lies on them (stitches, tabs, logos) asks here for places and directions.

use crate::curve::{Frame, Ring};
use crate::noise::noise;
use crate::num::{PI, TAU, atan2, exp, float, pow, sin, smooth};
use crate::relief::height;
use alloc::vec::Vec;
use engine::look::Relief;
use glam::{Vec2, Vec3, vec3};

mod cut;
mod raised;

/// A zip in the gusset of a panel. Millimetres and shares of the way round.
#[derive(Clone, Debug)]
pub struct ZipSeat {
    /// Middle of the zip, as z.
    pub z: f32,
    /// Half the gap between the lips.
    pub half_gap: f32,
    /// First and last share of the way round.
    pub span: (f32, f32),
    /// Shares at which sliders stand.
    pub sliders: Vec<f32>,
}

/// The measures of a panel box. Millimetres.
#[derive(Clone, Debug)]
pub struct Panel {
    /// Outline of front and back.
    pub ring: Ring,
    /// Middle of the outline; every point of the outline is seen from it.
    pub centre: Vec2,
    /// z of the back seam.
    pub back: f32,
    /// z of the front seam.
    pub front: f32,
    /// How far the padding raises the middle of the front.
    pub puff: f32,
    /// How far the gusset bulges.
    pub bulge: f32,
    /// Height up to which the base panel is lapped over it, where it is deep.
    pub base: f32,
    /// The zip in the gusset.
    pub zip: Option<ZipSeat>,
    /// How far from the edge the front is stitched.
    pub inset: f32,
    /// Makes each panel's irregularities its own.
    pub seed: f32,
    /// A pattern raised from the front.
    pub relief: Option<Relief>,
}

/// A part of a front, which is built in two steps where it is much work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Band {
    /// Below the middle.
    Lower,
    /// Above it.
    Upper,
}

/// How far from a seam along the gusset its stitches are.
pub const GUSSET_INSET: f32 = 6.2;
/// How far below its upper edge the base panel is stitched onto the gusset.
pub const LAP_INSET: f32 = 3.2;

impl Panel {
    /// Share of the way round and of the way from the centre to the edge, for a place of the plane.
    pub fn polar(&self, place: Vec2) -> (f32, f32) {
        let spoke = place - self.centre;
        if spoke.length_squared() < 1e-6 {
            return (0.0, 0.0);
        }
        let (way, reach) = self.ring.ray(self.centre, spoke);
        (way, (spoke.length() / reach).min(1.0))
    }

    /// How far inside the outline a place is, about.
    pub fn inset_of(&self, way: f32, reach: f32) -> f32 {
        let (edge, normal) = self.ring.at(way);
        (1.0 - reach) * (edge - self.centre).dot(normal)
    }

    /// The point of the front at a share of the way round and a share of the way out.
    pub fn front_at(&self, way: f32, reach: f32) -> Vec3 {
        self.front(way, reach).0
    }

    /// The same, and how far inside the outline it is, as `inset_of` has it.
    fn front(&self, way: f32, reach: f32) -> (Vec3, f32) {
        let (edge, normal) = self.ring.at(way);
        let place = self.centre + (edge - self.centre) * reach;
        let inset = (1.0 - reach) * (edge - self.centre).dot(normal);
        let mut z = self.front + self.puff * pow(1.0 - reach * reach * reach, 0.62);
        // Hides are never quite flat, and a seam draws them in.
        let inner = smooth(2.0, 40.0, inset);
        z += inner * 1.4 * noise(vec3(place.x * 0.017, place.y * 0.017, self.seed));
        z += inner * 0.4 * noise(vec3(place.x * 0.045, place.y * 0.045, self.seed + 7.0));
        // Beyond that there is less left of it than can be seen.
        if inset < 60.0 {
            let round = way * self.ring.length;
            let pucker = smooth(0.0, 5.0, inset) * exp(-(inset - 5.0).max(0.0) / 9.0);
            let wave = sin(round * TAU / 46.0 + 2.0 * noise(vec3(round * 0.04, self.seed, 0.0)));
            z += 0.2 * pucker * wave;
        }
        z += self.corner_creases(normal, inset);
        if let Some(relief) = self.relief {
            z += height(relief, place, inset).0;
        }
        (place.extend(z), inset)
    }

    /// The folds that fan out from the lower corners, where a filled bag pulls on its seam.
    fn corner_creases(&self, normal: Vec2, inset: f32) -> f32 {
        let corner = smooth(0.1, 0.5, normal.x.abs()) * smooth(0.1, 0.5, -normal.y);
        let near = smooth(2.0, 14.0, inset) * (1.0 - smooth(18.0, 62.0, inset));
        if corner * near <= 0.0 {
            return 0.0;
        }
        let angle = atan2(-normal.y, normal.x.abs());
        let own = noise(vec3(self.seed, normal.x.signum() * 3.7, 0.5));
        corner * near * (0.9 * sin(angle * 9.0 + own * 1.5) - 0.5)
    }

    /// The point of the back at a share of the way round and of the way out.
    pub fn back_at(&self, way: f32, reach: f32) -> Vec3 {
        let (edge, _) = self.ring.at(way);
        let place = self.centre + (edge - self.centre) * reach;
        place.extend(self.back - 3.0 * (1.0 - reach * reach))
    }

    /// The point of the back behind `place`.
    pub fn back_over(&self, place: Vec2) -> Vec3 {
        let (way, reach) = self.polar(place);
        place.extend(self.back_at(way, reach).z)
    }

    /// The point of the back on a line `inset` from the edge, with the frame there: along the edge, out to the back.
    pub fn back_edge(&self, way: f32, inset: f32) -> (Vec3, Frame) {
        let at = |way: f32| {
            let (edge, normal) = self.ring.at(way);
            self.back_at(way, 1.0 - inset / (edge - self.centre).dot(normal).max(1.0))
        };
        let here = at(way);
        (here, Frame::new(at(way + 1.2 / self.ring.length) - here, Vec3::NEG_Z))
    }

    /// The share of the way round at which the right side first reaches a height.
    pub fn way_at_height(&self, height: f32) -> f32 {
        let count = self.ring.count();
        let found = (1..count / 2).find(|place| self.ring.points[*place].y >= height);
        found.map_or(0.25, |place| {
            let (low, high) = (self.ring.points[place - 1].y, self.ring.points[place].y);
            (float(place) - ((high - height) / (high - low).max(1e-3)).clamp(0.0, 1.0)) / float(count)
        })
    }

    /// The point of the front before `place`, with the frame there: along is up, out is to the front. Slopes are taken
    /// towards the middle, since there is nothing beyond the outline.
    pub fn front_over(&self, place: Vec2) -> (Vec3, Frame) {
        let at = |offset: Vec2| {
            let (way, reach) = self.polar(place + offset);
            self.front_at(way, reach)
        };
        let here = at(Vec2::ZERO);
        let slope = |axis: Vec2| {
            let inwards = if (place - self.centre).dot(axis) > 0.0 {
                -0.8
            } else {
                0.8
            };
            (at(axis * inwards) - here) * inwards
        };
        let (right, up) = (slope(Vec2::X), slope(Vec2::Y));
        (here, Frame::new(up, right.cross(up)))
    }

    /// The point of the front on a line `inset` from the edge, with the frame there: along the edge.
    pub fn front_edge(&self, way: f32, inset: f32) -> (Vec3, Frame) {
        let reach = |way: f32| {
            let (edge, normal) = self.ring.at(way);
            1.0 - inset / (edge - self.centre).dot(normal).max(1.0)
        };
        let at = |way: f32, further: f32| self.front_at(way, reach(way) - further);
        let here = at(way, 0.0);
        let along = at(way + 1.2 / self.ring.length, 0.0) - here;
        let inwards = at(way, 0.012) - here;
        (here, Frame::new(along, along.cross(inwards)))
    }

    /// Whether the zip is there, 0 to 1, softly at its ends.
    pub fn zip_share(&self, way: f32) -> f32 {
        self.zip.as_ref().map_or(0.0, |zip| {
            let soft = 10.0 / self.ring.length;
            smooth(zip.span.0 - soft, zip.span.0 + soft, way)
                * (1.0 - smooth(zip.span.1 - soft, zip.span.1 + soft, way))
        })
    }

    /// The gusset's curve outwards without lips, creases and noise. The bottom carries the load and is stiffened: it
    /// stays nearly flat.
    fn swell(&self, normal: Vec2, z: f32) -> f32 {
        let depth = ((self.front - z) / (self.front - self.back)).clamp(0.0, 1.0);
        let stiff = smooth(0.3, 0.95, -normal.y);
        self.bulge * (1.0 - 0.85 * stiff) * pow(sin(PI * depth), 0.8)
    }

    /// The folds of a deep gusset: it gives inwards along its middle, most of all a third of the way up.
    pub(crate) fn gusset_creases(&self, edge: Vec2, normal: Vec2, z: f32) -> f32 {
        let depth = self.front - self.back;
        let deep = smooth(50.0, 90.0, depth);
        if deep <= 0.0 {
            return 0.0;
        }
        let side = smooth(0.75, 0.98, normal.x.abs());
        let height = edge.y / (self.centre.y * 2.0).max(1.0);
        let low = smooth(0.08, 0.26, height) * (1.0 - smooth(0.36, 0.62, height));
        let middle = self.front - depth * 0.56;
        let off = (z - middle) / (depth * 0.16);
        let fold = exp(-off * off);
        let wander = 1.0 + 0.4 * noise(vec3(edge.y * 0.03, self.seed, edge.x.signum()));
        -deep * side * low * fold * 2.2 * wander
    }

    /// The share of the way round at which the base panel is lapped over the gusset, on the right.
    pub fn base_way(&self) -> f32 {
        self.way_at_height(self.base)
    }

    /// How thick the base panel lies over the gusset, 0 where there is none: only a deep gusset has one.
    fn lap(&self, edge: Vec2) -> f32 {
        let has_base = self.front - self.back > 50.0;
        if has_base {
            1.3 * (1.0 - smooth(self.base - 0.9, self.base + 0.1, edge.y))
        } else {
            0.0
        }
    }

    /// A point above the gusset, `off` from its plain surface: where zips and sliders sit.
    pub fn gusset_base(&self, way: f32, z: f32, off: f32) -> Vec3 {
        let (edge, normal) = self.ring.at(way);
        (edge + normal * (self.swell(normal, z) + off)).extend(z)
    }

    /// The point of the gusset at a share of the way round and a depth.
    pub fn gusset_at(&self, way: f32, z: f32) -> Vec3 {
        let (edge, normal) = self.ring.at(way);
        let mut off = self.swell(normal, z) + self.gusset_creases(edge, normal, z);
        // Skived towards the seams, where it would be too thick to sew.
        off += self.lap(edge) * smooth(0.0, 7.0, (self.front - z).min(z - self.back));
        let depth = ((self.front - z) / (self.front - self.back)).clamp(0.0, 1.0);
        off += sin(PI * depth) * noise(vec3(edge.x * 0.016, edge.y * 0.016, z * 0.02 + self.seed));
        if let Some(zip) = &self.zip {
            let over = (z - zip.z).abs() - zip.half_gap;
            let lip = 0.7 * exp(-(over - 1.6) * (over - 1.6) / 2.0);
            let cut = -3.4 * (1.0 - smooth(-1.0, 0.3, over));
            off += self.zip_share(way) * (lip + cut);
        }
        (edge + normal * off).extend(z)
    }

    /// The point of the gusset with the frame there: along goes round.
    pub fn gusset_frame(&self, way: f32, z: f32) -> (Vec3, Frame) {
        let here = self.gusset_at(way, z);
        let along = self.gusset_at(way + 1.5 / self.ring.length, z) - here;
        let deeper = self.gusset_at(way, z - 0.6) - here;
        (here, Frame::new(along, deeper.cross(along)))
    }
}

/// Where a point of the unit square lies in a round panel: share of the way round, share of the way out.
pub fn square_to_ring(column: f32, row: f32) -> (f32, f32) {
    let (a, c) = (2.0 * column - 1.0, 2.0 * row - 1.0);
    let shell = a.abs().max(c.abs());
    if shell < 1e-5 {
        return (0.0, 0.0);
    }
    let (x, y) = (a / shell, c / shell);
    const EDGE: f32 = 1.0 - 1e-5;
    // Counter-clockwise from the middle of the lower side.
    let way = if y <= -EDGE {
        x
    } else if x >= EDGE {
        2.0 + y
    } else if y >= EDGE {
        4.0 - x
    } else {
        6.0 - y
    };
    let way = way / 8.0;
    // Closer together towards the edge, where the panel bends most.
    (way - crate::num::floor(way), 1.0 - pow(1.0 - shell, 1.45))
}
