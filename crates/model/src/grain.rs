//! The fine relief of a surface as a picture of normals. Tiles fit to themselves on all four sides.

use crate::png;
use alloc::vec::Vec;
use glam::{Vec2, Vec3, vec2, vec3};
use shape::noise::hash;
use shape::num::{TAU, cos, float, floor, fract, sin, smooth};

/// Pixels along a side of a tile.
pub const SIDE: usize = 256;

/// Which relief. The viewer has finer tiles of its own for each; files have one of a few pictures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Grain {
    /// None.
    #[default]
    Smooth,
    /// Pebbles of hide of many sizes, with creases between them.
    Pebble,
    /// Finer, more even pebbles of a sanded hide.
    Fine,
    /// Fine crossing ridges pressed into corrected hide.
    Hatch,
    /// Nearly smooth, with fine pores.
    Pores,
    /// Fine weave with a thicker thread now and then, both ways.
    Ripstop,
    /// Plain weave of soft threads.
    Weave,
    /// Diagonal weave.
    Twill,
    /// Ribs of woven straps.
    Webbing,
    /// Fine scratches along one way.
    Brushed,
    /// Padding mesh with holes.
    Mesh,
}

impl Grain {
    /// How many there are besides none.
    pub const COUNT: usize = 10;
    /// All but none.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Pebble,
        Self::Fine,
        Self::Hatch,
        Self::Pores,
        Self::Ripstop,
        Self::Weave,
        Self::Twill,
        Self::Webbing,
        Self::Brushed,
        Self::Mesh,
    ];

    /// The name its picture has in a file.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Smooth => "smooth",
            Self::Pebble => "pebble",
            Self::Fine => "fine",
            Self::Hatch => "hatch",
            Self::Pores => "pores",
            Self::Ripstop => "ripstop",
            Self::Weave => "weave",
            Self::Twill => "twill",
            Self::Webbing => "webbing",
            Self::Brushed => "brushed",
            Self::Mesh => "mesh",
        }
    }

    /// Side of the tile that files have, in millimetres of the material.
    pub const fn side(self) -> f32 {
        match self {
            Self::Smooth | Self::Brushed => 20.0,
            Self::Pebble => 19.0,
            Self::Fine | Self::Pores | Self::Mesh => 14.0,
            Self::Hatch => 18.0,
            Self::Ripstop => 12.0,
            Self::Weave => 6.0,
            Self::Twill => 7.0,
            Self::Webbing => 9.0,
        }
    }

    /// How deep it usually is, 0 to 1.
    pub const fn depth(self) -> f32 {
        match self {
            Self::Smooth => 0.0,
            Self::Pebble => 0.85,
            Self::Fine => 0.55,
            Self::Hatch => 0.80,
            Self::Pores => 0.18,
            Self::Ripstop => 0.7,
            Self::Weave | Self::Webbing => 0.9,
            Self::Twill => 0.45,
            Self::Brushed => 0.2,
            Self::Mesh => 1.0,
        }
    }

    /// Height at a place of the tile, both coordinates 0 to 1; heights are 0 to about 1.
    pub fn height(self, place: Vec2) -> f32 {
        match self {
            Self::Smooth => 0.0,
            Self::Pebble | Self::Fine | Self::Pores => pebbles(place),
            Self::Hatch => ridges(place),
            Self::Weave | Self::Twill | Self::Webbing | Self::Mesh => weave(place, 8.0),
            Self::Brushed => scratches(place),
            Self::Ripstop => {
                let cross = fract(place.x * 3.0).min(fract(place.y * 3.0));
                weave(place, 36.0) * 0.35 + 0.65 * (1.0 - smooth(0.05, 0.11, cross))
            }
        }
    }

    /// How steep the tile's normals are: so many tile sides of height.
    const fn steepness(self) -> f32 {
        match self {
            Self::Smooth => 0.0,
            Self::Pebble | Self::Fine | Self::Pores => 0.012,
            Self::Hatch => 0.014,
            Self::Weave | Self::Twill | Self::Webbing | Self::Mesh => 0.030,
            Self::Ripstop | Self::Brushed => 0.008,
        }
    }

    /// Normals as a PNG file: x to the right, y to the top, z out of the picture, each from -1 to 1 as 0 to 255.
    /// `depth` is 1 for the relief as it is, less for a shallower one.
    pub fn normals(self, depth: f32) -> Vec<u8> {
        let mut heights = Vec::with_capacity(SIDE * SIDE);
        for row in 0..SIDE {
            for column in 0..SIDE {
                heights.push(self.height(vec2(float(column), float(row)) / float(SIDE)));
            }
        }
        let at = |column: usize, row: usize| heights[row % SIDE * SIDE + column % SIDE];
        let slope = self.steepness() * depth * float(SIDE) * 0.5;
        let mut pixels = Vec::with_capacity(SIDE * SIDE);
        for row in 0..SIDE {
            for column in 0..SIDE {
                let across = at(column + SIDE - 1, row) - at(column + 1, row);
                let up = at(column, row + 1) - at(column, row + SIDE - 1);
                pixels.push(coded(vec3(across * slope, up * slope, 1.0).normalize()));
            }
        }
        png::write(SIDE, &pixels)
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn coded(normal: Vec3) -> [u8; 3] {
    // Steps of four: the eye sees no difference, and the file is a third smaller.
    normal
        .to_array()
        .map(|part| ((part * 0.5 + 0.5) * 63.0 + 0.5) as u8 * 4 + 2)
}

/// Pillows around scattered points: high in the middle, falling towards the crease to the next one.
fn pebbles(place: Vec2) -> f32 {
    const CELLS: f32 = 13.0;
    // Bent a little, so that no pebble is a regular polygon.
    let bend = vec2(
        sin(TAU * (2.0 * place.y + place.x)),
        cos(TAU * (2.0 * place.x - place.y)),
    ) * 0.012;
    let at = (place + bend) * CELLS;
    let cell = at.floor();
    let (mut first, mut second) = (9.0f32, 9.0f32);
    for row in -1i8..=1 {
        for column in -1i8..=1 {
            let near = cell + vec2(f32::from(column), f32::from(row));
            let tile = (near - (near / CELLS).floor() * CELLS).extend(0.0);
            let shift = vec2(hash(tile + Vec3::Z), hash(tile + Vec3::Z * 2.0)) * 0.86 + 0.07;
            let away = (near + shift - at).length();
            (first, second) = if away < first {
                (away, first)
            } else {
                (first, second.min(away))
            };
        }
    }
    smooth(0.0, 0.42, second - first) * (1.0 - 0.35 * first)
}

/// Two sets of slanting ridges, one over the other.
fn ridges(place: Vec2) -> f32 {
    let wander = 0.12 * sin(TAU * 3.0 * place.y) + 0.1 * cos(TAU * 2.0 * place.x);
    let one = 0.5 + 0.5 * cos(TAU * (14.0 * place.x + 9.0 * place.y + wander));
    let two = 0.5 + 0.5 * cos(TAU * (14.0 * place.x - 9.0 * place.y - wander));
    (one * one).max(two * two)
}

/// Threads over and under each other, `count` each way.
fn weave(place: Vec2, count: f32) -> f32 {
    let at = place * count;
    let is_over = fract((floor(at.x) + floor(at.y)) * 0.5) < 0.25;
    let inside = vec2(fract(at.x), fract(at.y)) - 0.5;
    let (across, along) = if is_over {
        (inside.y, inside.x)
    } else {
        (inside.x, inside.y)
    };
    // Round across the thread, and diving at both ends.
    (1.0 - 4.0 * across * across).max(0.0) * (0.45 + 0.55 * cos(along * TAU * 0.5))
}

/// Scratches side by side, each as long as a quarter of the tile.
fn scratches(place: Vec2) -> f32 {
    let at = (place * vec2(4.0, 128.0)).floor();
    hash(vec3(fract(at.x / 4.0) * 4.0, fract(at.y / 128.0) * 128.0, 7.0))
}
