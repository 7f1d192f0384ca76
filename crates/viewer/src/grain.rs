//! Grain of materials: square tiles of heights that repeat without a seam, and the normals that follow from them.
//! Worked out in slices of rows, so that the page stays responsive.

mod cloth;
mod hide;
mod lattice;

use packwright_model::Grain;
use packwright_shape::num::{float, floor, sqrt};

/// Width and height of a tile in points.
pub const SIDE: usize = 512;

/// How many millimetres of the material one tile covers.
pub const fn tile(grain: Grain) -> f32 {
    match grain {
        Grain::Pebble => 56.0,
        Grain::Fine => 44.0,
        Grain::Hatch => 58.0,
        Grain::Smooth | Grain::Pores => 40.0,
        Grain::Ripstop => 20.0,
        Grain::Weave => 25.0,
        Grain::Twill => 22.0,
        Grain::Webbing | Grain::Mesh => 24.0,
        Grain::Brushed => 30.0,
    }
}

/// Height of the relief in millimetres between its lowest and highest points.
const fn relief(grain: Grain) -> f32 {
    match grain {
        Grain::Smooth => 0.0,
        Grain::Pebble | Grain::Weave => 0.19,
        Grain::Fine => 0.12,
        Grain::Hatch => 0.38,
        Grain::Pores => 0.07,
        Grain::Ripstop => 0.10,
        Grain::Twill => 0.11,
        Grain::Webbing => 0.32,
        Grain::Brushed => 0.020,
        Grain::Mesh => 0.60,
    }
}

/// Height at a place of the tile, both from 0 to 1.
fn height(grain: Grain, u: f32, v: f32) -> f32 {
    match grain {
        Grain::Smooth => 0.0,
        Grain::Pebble => hide::pebbled(u, v, 38, 1.0),
        Grain::Fine => hide::pebbled(u, v, 42, 0.45),
        Grain::Hatch => hide::saffiano(u, v),
        Grain::Pores => hide::smooth(u, v),
        Grain::Ripstop => cloth::ripstop(u, v),
        Grain::Weave => cloth::canvas(u, v),
        Grain::Twill => cloth::twill(u, v),
        Grain::Webbing => cloth::webbing(u, v),
        Grain::Brushed => cloth::brushed(u, v),
        Grain::Mesh => cloth::mesh(u, v),
    }
}

/// A tile being worked out: heights first, row by row, then what follows from them.
#[derive(Debug)]
pub struct Tile {
    grain: Grain,
    heights: Vec<f32>,
    /// The usual lowest height, and one over the usual span.
    span: (f32, f32),
    pixels: Vec<u8>,
}

impl Tile {
    /// A tile of which nothing is worked out.
    pub fn new(grain: Grain) -> Self {
        Self {
            grain,
            heights: Vec::with_capacity(SIDE * SIDE),
            span: (0.0, 0.0),
            pixels: Vec::with_capacity(SIDE * SIDE * 4),
        }
    }

    /// What it shows.
    pub fn grain(&self) -> Grain {
        self.grain
    }

    /// Works out some more rows. After the last ones it gives four bytes a point: normal and height.
    pub fn advance(&mut self, rows: usize) -> Option<Vec<u8>> {
        let done = self.heights.len() / SIDE;
        for row in done..(done + rows).min(SIDE) {
            let v = float(row) / float(SIDE);
            self.heights
                .extend((0..SIDE).map(|column| height(self.grain, float(column) / float(SIDE), v)));
        }
        if done < SIDE {
            return None;
        }
        if self.pixels.is_empty() {
            let (low, high) = usual(&self.heights);
            self.span = (low, 1.0 / (high - low).max(1e-6));
        }
        // Rows are quicker to finish than to begin.
        let done = self.pixels.len() / (SIDE * 4);
        for row in done..(done + rows * 4).min(SIDE) {
            self.finish(row);
        }
        (self.pixels.len() == SIDE * SIDE * 4).then(|| std::mem::take(&mut self.pixels))
    }

    /// Height between the usual ones, 0 to 1. The few points far off the others would be specks.
    fn height(&self, column: usize, row: usize) -> f32 {
        let height = self.heights.get((row % SIDE) * SIDE + column % SIDE);
        ((height.copied().unwrap_or(0.0) - self.span.0) * self.span.1).clamp(0.0, 1.0)
    }

    fn finish(&mut self, row: usize) {
        let steepness = relief(self.grain) * float(SIDE) / tile(self.grain) * 0.5;
        for column in 0..SIDE {
            let right = (self.height(column + 1, row) - self.height(column + SIDE - 1, row)) * steepness;
            let up = (self.height(column, row + 1) - self.height(column, row + SIDE - 1)) * steepness;
            let shorter = 1.0 / sqrt(1.0 + right * right + up * up);
            let middle = byte(self.height(column, row));
            self.pixels
                .extend_from_slice(&[signed(-right * shorter), signed(-up * shorter), signed(shorter), middle]);
        }
    }
}

/// Heights below which, and above which, only two points in a hundred lie, by counting in bins.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn usual(heights: &[f32]) -> (f32, f32) {
    const BINS: usize = 1024;
    let low = heights.iter().copied().fold(f32::INFINITY, f32::min);
    let high = heights.iter().copied().fold(low, f32::max);
    let step = ((high - low) / float(BINS)).max(1e-9);
    let mut bins = [0usize; BINS];
    for height in heights {
        bins[(((height - low) / step) as usize).min(BINS - 1)] += 1;
    }
    let few = heights.len() / 50;
    let after = |is_from_above: bool| {
        let mut sum = 0;
        let bin = |step: usize| if is_from_above { BINS - 1 - step } else { step };
        (0..BINS).find(|step| {
            sum += bins[bin(*step)];
            sum > few
        })
    };
    let (first, last) = (after(false).unwrap_or(0), after(true).unwrap_or(0));
    (low + step * float(first), high - step * float(last))
}

fn signed(value: f32) -> u8 {
    byte(value * 0.5 + 0.5)
}

/// A share from 0 to 1 as a byte.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub fn byte(share: f32) -> u8 {
    floor(share * 255.0 + 0.5) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tiles_repeat_without_a_seam() {
        for grain in Grain::ALL {
            for step in 0..50 {
                let at = float(step) / 50.0;
                let sides = [
                    height(grain, 0.0, at) - height(grain, 1.0, at),
                    height(grain, at, 0.0) - height(grain, at, 1.0),
                ];
                assert!(
                    sides.iter().all(|difference| difference.abs() < 0.02),
                    "{grain:?} at {at}: {sides:?}"
                );
            }
        }
    }

    #[test]
    fn normals_point_outwards() {
        for grain in [Grain::Pebble, Grain::Hatch, Grain::Mesh] {
            let mut tile = Tile::new(grain);
            let pixels = loop {
                if let Some(pixels) = tile.advance(64) {
                    break pixels;
                }
            };
            assert_eq!(pixels.len(), SIDE * SIDE * 4);
            assert!(pixels.chunks_exact(4).all(|pixel| pixel[2] > 127), "{grain:?}");
        }
    }
}
