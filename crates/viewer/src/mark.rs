//! The logo's picture made ready for the shader: how far each point is from the edge of the mark, which keeps edges
//! sharp however near one looks; the mark softened, for what is pressed in or raised; and the mark itself.

use crate::grain::byte;
use packwright_model::soft::softened;
use packwright_shape::num::{float, sqrt};

/// Width of the picture in points.
pub const WIDTH: usize = 1024;
/// Height of the picture in points.
pub const HEIGHT: usize = 256;
/// How many points from an edge distances are told apart.
const REACH: f32 = 8.0;
/// Larger than any distance, squared.
const FAR: f32 = 1e9;

/// Rows of the picture worked out at a time.
const ROWS: usize = 32;

/// A picture on its way, made ready in steps of a few milliseconds.
#[derive(Debug)]
pub struct Mark {
    pixels: Vec<u8>,
    width: usize,
    height: usize,
    /// Whether no point of the picture is see-through.
    is_opaque: bool,
    /// The mark as shares.
    mask: Vec<f32>,
    /// Squared distances to the nearest point outside, from within, and the other way round.
    inside: Vec<f32>,
    outside: Vec<f32>,
    /// Rows of both that are finished.
    rows: usize,
    soft: Vec<f32>,
    /// How often it has been softened.
    times: usize,
    bytes: Vec<u8>,
}

impl Mark {
    /// Takes an RGBA picture of `width` by `height`; where it is see-through there is no mark, and where nothing is,
    /// dark is the mark. `None` where the size does not fit.
    pub fn new(pixels: &[u8], width: usize, height: usize) -> Option<Self> {
        if width == 0 || height == 0 || pixels.len() != width.checked_mul(height)?.checked_mul(4)? {
            return None;
        }
        Some(Self {
            pixels: pixels.to_vec(),
            width,
            height,
            is_opaque: pixels.chunks_exact(4).all(|pixel| pixel[3] > 250),
            mask: Vec::with_capacity(WIDTH * HEIGHT),
            inside: Vec::new(),
            outside: Vec::new(),
            rows: 0,
            soft: Vec::new(),
            times: 0,
            bytes: Vec::with_capacity(WIDTH * HEIGHT * 4),
        })
    }

    /// Does the next step. After the last one it gives four bytes a point: distance to the edge (128 at it, more
    /// inside), softened, mark, 255.
    pub fn advance(&mut self) -> Option<Vec<u8>> {
        if self.mask.len() < WIDTH * HEIGHT {
            let first = self.mask.len() / WIDTH;
            for place in first * WIDTH..(first + ROWS) * WIDTH {
                self.mask.push(self.share(place % WIDTH, place / WIDTH));
            }
        } else if self.inside.is_empty() {
            self.inside = distances(&self.mask, |share| share < 0.5);
        } else if self.outside.is_empty() {
            self.outside = distances(&self.mask, |share| share >= 0.5);
        } else if self.rows < HEIGHT {
            let part = self.rows * WIDTH..(self.rows + ROWS) * WIDTH;
            across(&mut self.inside[part.clone()]);
            across(&mut self.outside[part]);
            self.rows += ROWS;
        } else if self.times < 3 {
            let rough = if self.times == 0 { &self.mask } else { &self.soft };
            self.soft = softened(rough, WIDTH, HEIGHT);
            for value in &mut self.soft {
                *value = value.clamp(0.0, 1.0);
            }
            self.times += 1;
        } else {
            let first = self.bytes.len() / 4;
            for place in first..first + 2 * ROWS * WIDTH {
                self.bytes.extend_from_slice(&self.point(place));
            }
            if self.bytes.len() == WIDTH * HEIGHT * 4 {
                return Some(std::mem::take(&mut self.bytes));
            }
        }
        None
    }

    fn point(&self, place: usize) -> [u8; 4] {
        let share = self.mask[place];
        // Within half a point of the edge the mask itself says where the edge is.
        let whole = if share >= 0.5 {
            sqrt(self.inside[place]) - 0.5
        } else {
            0.5 - sqrt(self.outside[place])
        };
        let distance = if whole.abs() < 0.6 { share - 0.5 } else { whole };
        [
            byte((distance / REACH * 0.5 + 0.5).clamp(0.0, 1.0)),
            byte(self.soft[place]),
            byte(share),
            255,
        ]
    }

    /// How much of a point of the ready picture is mark. The picture keeps its proportions; beside it there is nothing.
    fn share(&self, column: usize, row: usize) -> f32 {
        let [width, height] = [self.width, self.height].map(float);
        let scale = (width / float(WIDTH)).max(height / float(HEIGHT));
        let x = (float(column) + 0.5 - float(WIDTH) * 0.5) * scale + width * 0.5 - 0.5;
        let y = (float(row) + 0.5 - float(HEIGHT) * 0.5) * scale + height * 0.5 - 0.5;
        if x < -0.5 || y < -0.5 || x > width - 0.5 || y > height - 0.5 {
            return 0.0;
        }
        let ((left, right), (low, up)) = (parts(x.max(0.0)), parts(y.max(0.0)));
        let row = |row: usize| self.raw(left, row) * (1.0 - right) + self.raw(left + 1, row) * right;
        row(low) * (1.0 - up) + row(low + 1) * up
    }

    /// How much of a point of the given picture is mark.
    fn raw(&self, column: usize, row: usize) -> f32 {
        let start = (row.min(self.height - 1) * self.width + column.min(self.width - 1)) * 4;
        let pixel = &self.pixels[start..start + 4];
        if self.is_opaque {
            let [red, green, blue] = [pixel[0], pixel[1], pixel[2]].map(f32::from);
            1.0 - (0.30 * red + 0.59 * green + 0.11 * blue) / 255.0
        } else {
            f32::from(pixel[3]) / 255.0
        }
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn parts(value: f32) -> (usize, f32) {
    let low = value as usize;
    (low, value - float(low))
}

/// Distances to the nearest point of the same column that `is_target`.
fn distances(mask: &[f32], is_target: fn(f32) -> bool) -> Vec<f32> {
    // Within each column, down and up again.
    let mut field: Vec<f32> = mask
        .iter()
        .map(|share| if is_target(*share) { 0.0 } else { FAR })
        .collect();
    for place in WIDTH..field.len() {
        field[place] = field[place].min(field[place - WIDTH] + 1.0);
    }
    for place in (WIDTH..field.len()).rev() {
        field[place - WIDTH] = field[place - WIDTH].min(field[place] + 1.0);
    }
    field
}

/// What of distances within columns is nearest within each of some rows, squared.
fn across(rows: &mut [f32]) {
    let mut line = [FAR; WIDTH];
    for row in rows.chunks_exact_mut(WIDTH) {
        for (square, way) in line.iter_mut().zip(row.iter()) {
            *square = if *way > REACH + 1.0 { FAR } else { way * way };
        }
        nearest(&line, row);
    }
}

/// For each place of a line the least of value plus squared way. No way beyond reach matters, so few need looking at.
fn nearest(line: &[f32; WIDTH], found: &mut [f32]) {
    const STEPS: usize = REACH as usize + 1;
    // Places without anything near are most of the picture.
    let mut next = 0;
    let mut last = None;
    for (place, least) in found.iter_mut().enumerate() {
        *least = line[place];
        while next < WIDTH && (next <= place || line[next] >= FAR) {
            next += 1;
        }
        if *least < FAR {
            last = Some(place);
        }
        if next > place + STEPS && last.is_none_or(|last| last + STEPS < place) {
            continue;
        }
        for step in 1..=STEPS {
            let square = float(step * step);
            if square >= *least {
                break;
            }
            let sides = [place.checked_sub(step), Some(place + step)];
            for value in sides.into_iter().flatten().filter_map(|place| line.get(place)) {
                *least = least.min(value + square);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_inside_where_it_is() {
        let mut pixels = vec![0u8; 128 * 32 * 4];
        for row in 8..24 {
            for column in 40..80 {
                pixels[(row * 128 + column) * 4 + 3] = 255;
            }
        }
        let mut mark = Mark::new(&pixels, 128, 32).unwrap();
        let ready = loop {
            if let Some(ready) = mark.advance() {
                break ready;
            }
        };
        assert_eq!(ready.len(), WIDTH * HEIGHT * 4);
        let at = |column: usize, row: usize| &ready[(row * WIDTH + column) * 4..][..4];
        assert!(at(480, 128)[0] == 255 && at(480, 128)[2] == 255);
        assert_eq!(at(100, 128), [0, 0, 0, 255]);
        assert!(at(320, 128)[0].abs_diff(128) < 24, "{:?}", at(320, 128));
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        assert!(Mark::new(&[0; 12], 2, 2).is_none());
        assert!(Mark::new(&[], 0, 0).is_none());
    }
}
