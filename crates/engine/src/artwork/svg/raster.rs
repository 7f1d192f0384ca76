//! Fills areas into pixels: where a row of samples crosses the outlines, in order, gives the stretches that are inside.
//! The work is counted as it is done, and grows with what is crossed, never with its square.

use alloc::vec;
use alloc::vec::Vec;

use super::outline::Runs;
use crate::artwork::ArtworkProblem;

/// Rows of samples in a row of pixels.
const SAMPLES: i32 = 4;
/// Distance of two rows of samples, 256ths of a pixel.
const STEP: i32 = 256 / SAMPLES;
/// Most crossings of one picture.
const CROSSINGS_MAX: usize = 600_000;
/// Most pixels painted in one picture, each as often as it is painted.
const PAINTED_MAX: usize = 8_000_000;

/// A colour with its opacity: red, green, blue, and up to 256.
pub(super) type Ink = ([u8; 3], u32);

/// A picture; its pixels are premultiplied.
#[derive(Debug)]
pub(super) struct Pixels {
    /// Pixels a row.
    pub(super) width: usize,
    /// Rows.
    pub(super) height: usize,
    /// Red, green, blue and opacity of each pixel.
    pub(super) bytes: Vec<u8>,
    crossings: usize,
    painted: usize,
}

impl Pixels {
    /// An empty picture.
    pub(super) fn new(width: usize, height: usize) -> Self {
        Self {
            width,
            height,
            bytes: vec![0; width.saturating_mul(height).saturating_mul(4)],
            crossings: 0,
            painted: 0,
        }
    }

    /// Whether nothing was painted.
    pub(super) fn is_empty(&self) -> bool {
        self.bytes.iter().skip(3).step_by(4).all(|opacity| *opacity == 0)
    }

    /// Fills areas with a colour, by the even-odd rule or by winding.
    pub(super) fn fill(&mut self, runs: &Runs, even_odd: bool, ink: Ink) -> Result<(), ArtworkProblem> {
        let heights = || runs.dots().iter().map(|dot| dot.1);
        let (Some(top), Some(bottom)) = (heights().min(), heights().max()) else {
            return Ok(());
        };
        // The rows of pixels it can touch.
        let row = |height: i32| usize::try_from(height.max(0) / 256).unwrap_or(0);
        let (first, last) = (row(top), row(bottom).saturating_add(1).min(self.height));
        let rows = last.saturating_sub(first).saturating_mul(4);
        let skipped = first.saturating_mul(4);
        let mut starts = vec![0_usize; rows.saturating_add(1)];
        self.cross(runs, |row, _| {
            if let Some(count) = starts.get_mut(row.saturating_sub(skipped).saturating_add(1)) {
                *count = count.saturating_add(1);
            }
        });
        let mut sum = 0_usize;
        for count in &mut starts {
            sum = sum.saturating_add(*count);
            *count = sum;
        }
        // A shape costs something even where it crosses little.
        self.crossings = self.crossings.saturating_add(sum).saturating_add(20);
        if self.crossings > CROSSINGS_MAX {
            return Err(ArtworkProblem::SvgTooComplex);
        }
        let mut crossings = vec![0_u32; sum];
        let mut ends = starts.clone();
        self.cross(runs, |row, crossing| {
            if let Some(end) = ends.get_mut(row.saturating_sub(skipped)) {
                if let Some(place) = crossings.get_mut(*end) {
                    *place = crossing;
                }
                *end = end.saturating_add(1);
            }
        });
        let mut cover = vec![0_i32; self.width.saturating_add(2)];
        for row in first..last {
            let mut reach: Option<(usize, usize)> = None;
            for sample in 0..4 {
                let at = (row - first).saturating_mul(4).saturating_add(sample);
                let range = starts.get(at).zip(starts.get(at.saturating_add(1)));
                let Some(line) = range.and_then(|(from, to)| crossings.get_mut(*from..*to)) else {
                    continue;
                };
                order(line);
                stretches(line, even_odd, |from, to| {
                    let (first, last) = (from >> 8, to >> 8);
                    spread(&mut cover, from, to);
                    let (low, high) = reach.unwrap_or((first, last));
                    reach = Some((low.min(first), high.max(last)));
                });
            }
            if let Some((from, to)) = reach {
                self.paint(row, from, to, &mut cover, ink)?;
            }
        }
        Ok(())
    }

    /// Tells each crossing: its row of samples, and its place (256ths of a pixel) with the direction in the last bit.
    fn cross(&self, runs: &Runs, mut tell: impl FnMut(usize, u32)) {
        let bottom = i32::try_from(self.height).unwrap_or(0).saturating_mul(256);
        let right = i64::try_from(self.width).unwrap_or(0).saturating_mul(256);
        let mut told = 0_usize;
        for (run, _) in runs.each() {
            let next = run.iter().skip(1).chain(run.first());
            for (a, b) in run.iter().zip(next) {
                let (top, end, down) = if a.1 <= b.1 { (a, b, 1) } else { (b, a, 0) };
                // Samples lie in the middle of their rows.
                let row = |y: i32| (y.clamp(0, bottom) + STEP / 2 - 1) / STEP;
                let (first, last) = (row(top.1), row(end.1));
                if first >= last {
                    continue;
                }
                let slope = ((i64::from(end.0) - i64::from(top.0)) << 16) / (i64::from(end.1) - i64::from(top.1));
                let below = i64::from(first * STEP + STEP / 2) - i64::from(top.1);
                let mut x = (i64::from(top.0) << 16).saturating_add(slope.saturating_mul(below));
                for row in first..last {
                    let place = (x >> 16).clamp(0, right) as u32;
                    tell(usize::try_from(row).unwrap_or(0), place << 1 | down);
                    x = x.saturating_add(slope.saturating_mul(i64::from(STEP)));
                }
                told = told.saturating_add(usize::try_from(last - first).unwrap_or(0));
                if told > CROSSINGS_MAX {
                    return;
                }
            }
        }
    }

    /// Paints a row where it is covered, and clears what covered it.
    fn paint(&mut self, row: usize, from: usize, to: usize, cover: &mut [i32], ink: Ink) -> Result<(), ArtworkProblem> {
        let to = to.min(self.width.saturating_sub(1));
        self.painted = self.painted.saturating_add(to.saturating_sub(from).saturating_add(1));
        if self.painted > PAINTED_MAX {
            return Err(ArtworkProblem::SvgTooComplex);
        }
        let ([red, green, blue], opacity) = ink;
        let start = row.saturating_mul(self.width).saturating_add(from).saturating_mul(4);
        let end = row
            .saturating_mul(self.width)
            .saturating_add(to)
            .saturating_add(1)
            .saturating_mul(4);
        let pixels = self.bytes.get_mut(start..end).unwrap_or(&mut []);
        let mut sum = 0_i32;
        for (pixel, covered) in pixels.chunks_exact_mut(4).zip(cover.iter_mut().skip(from)) {
            sum = sum.saturating_add(*covered);
            *covered = 0;
            // Up to 256 × 256.
            let alpha = sum.clamp(0, 1024).unsigned_abs() * opacity / 4;
            if alpha == 0 {
                continue;
            }
            if alpha == 65_536 {
                pixel.copy_from_slice(&[red, green, blue, 255]);
                continue;
            }
            for (under, over) in pixel.iter_mut().zip([red, green, blue, 255]) {
                *under = ((u32::from(*under) * (65_536 - alpha) + u32::from(over) * alpha + 32_768) >> 16) as u8;
            }
        }
        for covered in cover.iter_mut().skip(to.saturating_add(1)).take(2) {
            *covered = 0;
        }
        Ok(())
    }
}

/// Adds a stretch to the cover of a row, as differences from pixel to pixel.
fn spread(cover: &mut [i32], from: usize, to: usize) {
    for (at, sign) in [(from, 1_i32), (to, -1)] {
        let part = (at & 255) as i32;
        if let Some(pair) = cover.get_mut(at >> 8..).and_then(|rest| rest.get_mut(..2))
            && let [here, next] = pair
        {
            *here += sign * (256 - part);
            *next += sign * part;
        }
    }
}

/// The stretches of a row which are inside.
fn stretches(line: &[u32], even_odd: bool, mut tell: impl FnMut(usize, usize)) {
    let (mut winding, mut from) = (0_i32, 0_u32);
    for crossing in line {
        let before = winding;
        winding = if even_odd {
            1 - before
        } else if crossing & 1 == 1 {
            before.saturating_add(1)
        } else {
            before.saturating_sub(1)
        };
        let place = crossing >> 1;
        if before == 0 {
            from = place;
        } else if winding == 0 && place > from {
            tell(from as usize, place as usize);
        }
    }
}

/// Puts crossings in order: as a heap, which takes no longer when somebody has chosen them so that it should.
fn order(line: &mut [u32]) {
    let count = line.len();
    if let [a, b] = line {
        if a > b {
            core::mem::swap(a, b);
        }
        return;
    }
    for root in (0..count / 2).rev() {
        sift(line, root, count);
    }
    for end in (1..count).rev() {
        line.swap(0, end);
        sift(line, 0, end);
    }
}

fn sift(line: &mut [u32], mut root: usize, end: usize) {
    loop {
        let mut child = root * 2 + 1;
        if child >= end {
            return;
        }
        if child + 1 < end && line.get(child) < line.get(child + 1) {
            child += 1;
        }
        if line.get(root) >= line.get(child) {
            return;
        }
        line.swap(root, child);
        root = child;
    }
}
