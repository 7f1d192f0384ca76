//! The photographer's studio: a dome of soft light and rectangular lamps, described by formulas and blurred ahead of
//! time, so that no picture of a room has to be downloaded. Directions as for the bag: x right, y up, z to the front.

use glam::{Vec2, Vec3, vec2, vec3};
use packwright_shape::num::{exp, float, share, smooth};
use packwright_shape::occlusion::sphere;

/// Which light the bag stands in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mood {
    /// A pale, warm studio.
    #[default]
    Daylight,
    /// A darker room with lamps behind the bag.
    Evening,
}

/// A rectangular lamp far away.
struct Lamp {
    towards: Vec3,
    across: Vec3,
    half: Vec2,
    colour: Vec3,
    softness: f32,
}

/// A studio with all its lamps. The first lamp is the key light, whose shadows are drawn.
pub struct Studio {
    lamps: [Lamp; 6],
    below: Vec3,
    above: Vec3,
    table: Vec3,
}

/// Width and height of the cube's largest faces.
pub const FACE: usize = 64;
/// How many sizes of faces there are, from mirror to dull.
pub const LEVELS: usize = 7;

fn lamp(towards: Vec3, across: Vec3, half: Vec2, colour: Vec3, softness: f32) -> Lamp {
    Lamp {
        towards: towards.normalize(),
        across: across.normalize(),
        half,
        colour,
        softness,
    }
}

impl Studio {
    /// The studio for a mood.
    pub fn new(mood: Mood) -> Self {
        let is_day = mood == Mood::Daylight;
        let light = |day: Vec3, evening: Vec3| if is_day { day } else { evening };
        let key = light(vec3(1.0, 0.972, 0.93) * 6.4, vec3(1.0, 0.90, 0.78) * 4.6);
        let lamps = [
            lamp(
                vec3(-0.62, 0.82, 0.62),
                vec3(0.71, 0.0, 0.71),
                vec2(0.60, 0.48),
                key,
                0.05,
            ),
            lamp(
                vec3(0.95, 0.35, 0.25),
                vec3(0.25, 0.0, -0.95),
                vec2(0.24, 1.0),
                light(vec3(1.0, 0.995, 0.985) * 2.0, vec3(1.0, 0.93, 0.84) * 1.7),
                0.04,
            ),
            lamp(
                vec3(-0.92, 0.30, -0.35),
                vec3(0.35, 0.0, -0.92),
                vec2(0.22, 1.0),
                light(vec3(1.0, 0.995, 0.985) * 3.6, vec3(1.0, 0.96, 0.92) * 8.0),
                0.04,
            ),
            lamp(
                Vec3::Y,
                Vec3::X,
                vec2(0.9, 0.45),
                light(vec3(1.0, 0.995, 0.985) * 2.7, vec3(1.0, 0.95, 0.88) * 1.9),
                0.12,
            ),
            lamp(
                vec3(0.12, 0.36, 1.0),
                Vec3::X,
                vec2(0.8, 0.42),
                light(vec3(1.0, 0.99, 0.97) * 0.95, vec3(1.0, 0.93, 0.85) * 1.0),
                0.45,
            ),
            lamp(
                vec3(0.62, 0.30, -0.8),
                vec3(0.9, 0.0, 0.62),
                vec2(0.34, 0.7),
                light(vec3(1.0, 0.995, 0.985) * 2.8, vec3(1.0, 0.94, 0.86) * 4.6),
                0.06,
            ),
        ];
        Self {
            lamps,
            below: light(vec3(0.200, 0.196, 0.190), vec3(0.060, 0.058, 0.056)),
            above: light(vec3(0.625, 0.622, 0.615), vec3(0.150, 0.147, 0.143)),
            table: light(vec3(0.300, 0.290, 0.276), vec3(0.075, 0.070, 0.065)),
        }
    }

    /// Colour of the key light.
    pub fn key(&self) -> Vec3 {
        self.lamps[0].colour
    }

    /// Direction to the key light.
    pub fn key_direction(&self) -> Vec3 {
        self.lamps[0].towards
    }

    /// The room without lamps, blurred by `blur` from 0 to 1.
    fn dome(&self, direction: Vec3, blur: f32) -> Vec3 {
        let mut colour = self
            .below
            .lerp(self.above, smooth(-0.5 - blur, 0.9 + 0.4 * blur, direction.y));
        let behind = 1.0 - smooth(-0.9, 0.2, direction.z);
        colour *= 1.0 - 0.45 * behind * (1.0 - blur * 0.6);
        colour + self.table * (1.0 - smooth(-0.6 - blur, 0.25 + blur, direction.y))
    }

    /// What a mirror with blur `alpha` shows in a direction: the light without the key, and how much of the key.
    fn mirrored(&self, direction: Vec3, alpha: f32) -> [f32; 4] {
        let mut colour = self.dome(direction, (alpha * 1.3).min(1.0));
        let mut key = 0.0;
        for (place, lamp) in self.lamps.iter().enumerate() {
            let facing = direction.dot(lamp.towards);
            if facing <= 0.02 {
                continue;
            }
            let blur = alpha * 0.85 + lamp.softness;
            let up = lamp.towards.cross(lamp.across);
            let seen = covered(direction.dot(lamp.across) / facing, lamp.half.x, blur)
                * covered(direction.dot(up) / facing, lamp.half.y, blur)
                * smooth(0.02, 0.30, facing);
            if place == 0 {
                key = seen
            } else {
                colour += lamp.colour * seen
            }
        }
        [colour.x, colour.y, colour.z, key]
    }

    /// The light that falls on a dull surface: without the key, and how much of the key.
    fn fallen(&self, normal: Vec3) -> [f32; 4] {
        let mut colour = self.dome(normal, 1.0) * 0.92;
        let mut key = 0.0;
        for (place, lamp) in self.lamps.iter().enumerate() {
            let facing = ((normal.dot(lamp.towards) + 0.18) / 1.18).max(0.0);
            let amount = facing * facing * (0.55 + 0.45 * facing) * 4.0 * lamp.half.x * lamp.half.y * 0.26;
            if place == 0 {
                key = amount
            } else {
                colour += lamp.colour * amount
            }
        }
        [colour.x, colour.y, colour.z, key]
    }

    /// One face of the blurred cube as half floats, four a point.
    pub fn face(&self, face: usize, level: usize) -> Vec<u16> {
        let count = (FACE >> level).max(1);
        let rough = share(level, LEVELS - 1);
        let mut values = Vec::with_capacity(count * count * 4);
        for row in 0..count {
            for column in 0..count {
                let at = |step: usize| (float(step) + 0.5) / float(count) * 2.0 - 1.0;
                let (u, v) = (at(column), at(row));
                let direction = match face {
                    0 => vec3(1.0, -v, -u),
                    1 => vec3(-1.0, -v, u),
                    2 => vec3(u, 1.0, v),
                    3 => vec3(u, -1.0, -v),
                    4 => vec3(u, -v, 1.0),
                    _ => vec3(-u, -v, -1.0),
                };
                values.extend(self.mirrored(direction.normalize(), rough * rough).map(half));
            }
        }
        values
    }

    /// Dull light as nine spherical harmonics of four values.
    pub fn harmonics(&self) -> [f32; 36] {
        let mut sums = [0.0f32; 36];
        let directions = sphere(600);
        let weight = 4.0 * core::f32::consts::PI / float(directions.len());
        for direction in &directions {
            let light = self.fallen(*direction);
            let Vec3 { x, y, z } = *direction;
            let base = [
                0.282_095,
                0.488_603 * y,
                0.488_603 * z,
                0.488_603 * x,
                1.092_548 * x * y,
                1.092_548 * y * z,
                0.315_392 * (3.0 * z * z - 1.0),
                1.092_548 * x * z,
                0.546_274 * (x * x - y * y),
            ];
            for (place, sum) in sums.iter_mut().enumerate() {
                *sum += light[place % 4] * base[place / 4] * weight;
            }
        }
        sums
    }
}

/// How much of a strip from -`half` to `half` is seen at `at` through a blur.
fn covered(at: f32, half: f32, blur: f32) -> f32 {
    let tanh = |value: f32| {
        let grown = exp(2.0 * value.clamp(-9.0, 9.0));
        (grown - 1.0) / (grown + 1.0)
    };
    0.5 * (tanh(1.13 * (at + half) / blur) - tanh(1.13 * (at - half) / blur))
}

/// A half float, for values that are not negative.
fn half(value: f32) -> u16 {
    let bits = value.max(0.0).to_bits();
    if bits < 0x3880_0000 {
        0
    } else {
        u16::try_from((bits - 0x3800_0000) >> 13).unwrap_or(0x7bff).min(0x7bff)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_are_halves() {
        assert_eq!(half(1.0), 0x3c00);
        assert_eq!(half(0.0), 0);
        assert_eq!(half(1e9), 0x7bff);
    }

    #[test]
    fn the_room_without_lamps_is_near_neutral() {
        for mood in [Mood::Daylight, Mood::Evening] {
            let studio = Studio::new(mood);
            for direction in sphere(50) {
                let colour = studio.dome(direction, 0.5);
                let spread = colour.max_element() - colour.min_element();
                assert!(spread < 0.14 * colour.max_element(), "{colour}");
                assert!(colour.x >= colour.z, "never bluish");
            }
        }
    }
}
