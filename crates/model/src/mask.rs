//! The logo's picture: where it is opaque there is a mark. Cut to what is on it, and made into pictures for a file.

use crate::png;
use crate::soft::softened;
use alloc::vec::Vec;
use glam::{Vec2, Vec3, vec2, vec3};
use shape::num::{TAU, cos, float, sin};

/// Width and height of the frame a lettering is fitted into, which is laid over the whole area of the logo.
const FRAME: Vec2 = Vec2::new(1024.0, 256.0);
/// Pixels of a picture at most: more shows nothing more on a mark of a few centimetres.
const MOST_PIXELS: usize = 2_100_000;
/// Pixels kept around the mark, so that its edge can be softened.
const MARGIN: usize = 14;

/// What is to be seen of a logo, four bytes a pixel (red, green, blue, opacity), rows from the top. Where all is opaque,
/// dark is the mark.
#[derive(Clone, Copy, Debug)]
pub struct Lettering<'pixels> {
    /// `width` × `height` × 4 bytes.
    pub pixels: &'pixels [u8],
    /// Pixels in a row.
    pub width: usize,
    /// Rows.
    pub height: usize,
}

/// How opaque the mark is, 0 to 255, and where in the logo's area it lies.
#[derive(Clone, Debug)]
pub(crate) struct Mask {
    width: usize,
    opaque: Vec<u8>,
    /// The corners in shares of the area's width and height, from the upper left.
    pub(crate) from: Vec2,
    pub(crate) to: Vec2,
}

impl Mask {
    /// Nothing where there is no mark, or the size is not that of the pixels.
    pub(crate) fn new(lettering: &Lettering) -> Option<Self> {
        let Lettering { pixels, width, height } = *lettering;
        let count = width.checked_mul(height)?;
        if count == 0 || count > MOST_PIXELS || Some(pixels.len()) != count.checked_mul(4) {
            return None;
        }
        let is_opaque = pixels.chunks_exact(4).all(|pixel| pixel[3] > 250);
        let share = |pixel: &[u8]| if is_opaque { dark(pixel) } else { pixel[3] };
        let opaque: Vec<u8> = pixels.chunks_exact(4).map(share).collect();
        // The box around the mark.
        let (mut low, mut high) = ((width, height), (0, 0));
        for (place, _) in opaque.iter().enumerate().filter(|(_, share)| **share > 2) {
            let (column, row) = (place % width, place / width);
            low = (low.0.min(column), low.1.min(row));
            high = (high.0.max(column + 1), high.1.max(row + 1));
        }
        if high.0 <= low.0 {
            return None;
        }
        low = (low.0.saturating_sub(MARGIN), low.1.saturating_sub(MARGIN));
        high = ((high.0 + MARGIN).min(width), (high.1 + MARGIN).min(height));
        let rows = opaque.chunks_exact(width).take(high.1).skip(low.1);
        let kept = rows.flat_map(|row| row[low.0..high.0].iter().copied()).collect();
        // The picture keeps its proportions; beside it there is nothing.
        let size = vec2(float(width), float(height));
        let scale = (size / FRAME).max_element();
        let at = |(column, row): (usize, usize)| {
            let place = vec2(float(column), float(row)) - size * 0.5;
            place / scale / FRAME + Vec2::splat(0.5)
        };
        Some(Self {
            width: high.0 - low.0,
            opaque: kept,
            from: at(low),
            to: at(high),
        })
    }

    /// White that is as opaque as the mark, as a PNG file.
    pub(crate) fn picture(&self) -> Vec<u8> {
        let pixels: Vec<[u8; 4]> = self.opaque.iter().map(|share| [255, 255, 255, *share]).collect();
        png::picture(self.width, &pixels)
    }

    /// The relief of a mark that stands `rise` millimetres high as a picture of normals, in a PNG file; `pixel` is the
    /// size of a pixel on the bag in millimetres. Threads lie side by side in it if it is `sewn`.
    pub(crate) fn relief(&self, rise: f32, pixel: Vec2, sewn: bool) -> Vec<u8> {
        let (width, height) = (self.width, self.opaque.len() / self.width);
        let mut soft: Vec<f32> = self.opaque.iter().map(|share| f32::from(*share) / 255.0).collect();
        for _ in 0..3 {
            soft = softened(&soft, width, height);
        }
        let at = |column: usize, row: usize| soft[row.min(height - 1) * width + column.min(width - 1)];
        let mut pixels = Vec::with_capacity(soft.len());
        for row in 0..height {
            for column in 0..width {
                let across = at(column.saturating_sub(1), row) - at(column + 1, row);
                let up = at(column, row + 1) - at(column, row.saturating_sub(1));
                let mut slope = vec2(across, up) * rise * 0.5 / pixel;
                if sewn {
                    slope += threads(vec2(float(column), -float(row)) * pixel) * at(column, row);
                }
                pixels.push(coded(slope.extend(1.0).normalize()));
            }
        }
        png::picture(width, &pixels)
    }

    /// Width and height in pixels.
    pub(crate) fn size(&self) -> Vec2 {
        vec2(float(self.width), float(self.opaque.len() / self.width))
    }
}

/// Satin stitches: parallel threads a little slanted, as the slope at a place in millimetres.
fn threads(place: Vec2) -> Vec2 {
    const SLANT: f32 = 0.20;
    const ROUND: f32 = TAU / 0.46;
    let run = place.y * cos(SLANT) - place.x * sin(SLANT);
    vec2(-sin(SLANT), cos(SLANT)) * sin(run * ROUND) * 0.55
}

/// How dark an opaque pixel is.
fn dark(pixel: &[u8]) -> u8 {
    let [red, green, blue] = [pixel[0], pixel[1], pixel[2]].map(u32::from);
    u8::try_from(255 - (red * 30 + green * 59 + blue * 11) / 100).unwrap_or(0)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn coded(normal: Vec3) -> [u8; 3] {
    let steps = (normal + vec3(1.0, 1.0, 1.0)) * 31.5 + 0.5;
    steps.to_array().map(|part| part as u8 * 4 + 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;

    fn bar() -> Vec<u8> {
        let mut pixels = vec![0u8; 128 * 32 * 4];
        for row in 12..20 {
            for column in 40..80 {
                pixels[(row * 128 + column) * 4 + 3] = 255;
            }
        }
        pixels
    }

    fn mask(pixels: &[u8], width: usize, height: usize) -> Option<Mask> {
        Mask::new(&Lettering { pixels, width, height })
    }

    #[test]
    fn a_picture_is_cut_to_its_mark() {
        let mask = mask(&bar(), 128, 32).unwrap();
        assert_eq!(mask.size(), vec2(68.0, 32.0));
        assert!((mask.from - vec2(26.0 / 128.0, 0.0)).length() < 1e-5);
        assert!((mask.to - vec2(94.0 / 128.0, 1.0)).length() < 1e-5);
        assert!(mask.picture().starts_with(b"\x89PNG"));
        assert!(mask.relief(0.5, Vec2::splat(0.1), true).starts_with(b"\x89PNG"));
    }

    #[test]
    fn an_opaque_picture_is_read_by_its_darkness() {
        let mut pixels = vec![255u8; 64 * 64 * 4];
        pixels[(30 * 64 + 30) * 4] = 0;
        let found = mask(&pixels, 64, 64).map(|mask| (mask.from, mask.to));
        // A square lies in the middle of a frame four times as wide.
        assert!(found.is_some_and(|(from, to)| from.x > 0.37 && to.x < 0.63 && from.y > 0.2));
    }

    #[test]
    fn what_is_no_picture_has_no_mark() {
        assert!(mask(&[0; 12], 2, 2).is_none());
        assert!(mask(&[], 0, 0).is_none());
        assert!(mask(&[0; 64], 4, 4).is_none());
    }
}
