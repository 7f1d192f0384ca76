//! An outline cut into pieces for surfaces to have their lines at: short where it bends, long where it runs straight.

use super::Ring;
use crate::many::many;
use crate::num::{float, floor, share, sqrt, steps};
use alloc::vec::Vec;

/// The shares of the way round at which surfaces along an outline have lines. The first is 0; there is a multiple of
/// eight, so that a square of cells bent into the outline meets them with all of its edge.
#[derive(Clone, Debug)]
pub struct Division {
    ways: Vec<f32>,
    longest: f32,
}

/// The shortest piece, in millimetres.
const SHORTEST: f32 = 2.2;
/// How often the density of lines is evened out between neighbouring points of the outline.
const EVENINGS: usize = 6;

impl Division {
    /// Pieces of at most `longest` millimetres that stay within `chord` millimetres of the outline.
    pub fn of(ring: &Ring, chord: f32, longest: f32) -> Self {
        let count = ring.count();
        let piece = ring.length / float(count);
        let mut dense: Vec<f32> = many(count, &mut |place| {
            let (one, two) = (
                ring.normals[(place + count - 1) % count],
                ring.normals[(place + 1) % count],
            );
            let bend = one.distance(two) / (2.0 * piece);
            // A chord of length s across an arc of radius r leaves it by s² / 8r.
            sqrt(bend / (8.0 * chord)).clamp(1.0 / longest, 1.0 / SHORTEST)
        });
        for _ in 0..EVENINGS {
            let old = dense.clone();
            for (place, here) in dense.iter_mut().enumerate() {
                *here = old[place] * 0.5 + (old[(place + 1) % count] + old[(place + count - 1) % count]) * 0.25;
            }
        }
        let mut sums = Vec::with_capacity(count + 1);
        let mut sum = 0.0;
        for place in 0..count {
            sums.push(sum);
            sum += 0.5 * (dense[place] + dense[(place + 1) % count]) * piece;
        }
        sums.push(sum);
        let all = steps(sum, 8.0, 2) * 8;
        let mut place = 0;
        let ways = many(all, &mut |step| {
            let wanted = sum * share(step, all);
            while place + 1 < count && sums[place + 1] < wanted {
                place += 1;
            }
            let part = (wanted - sums[place]) / (sums[place + 1] - sums[place]).max(1e-6);
            (float(place) + part.clamp(0.0, 1.0)) / float(count)
        });
        Self { ways, longest }
    }

    /// How many pieces there are.
    pub fn count(&self) -> usize {
        self.ways.len()
    }

    /// How long pieces may be, in millimetres: how fine surfaces are altogether.
    pub fn longest(&self) -> f32 {
        self.longest
    }

    /// The share of the way round at which a piece begins; after the last one it is 1.
    pub fn line(&self, number: usize) -> f32 {
        self.ways.get(number).copied().unwrap_or(1.0)
    }

    /// All lines, with the 1 at their end.
    pub fn lines(&self) -> Vec<f32> {
        many((self.count()) + 1, &mut |number| self.line(number))
    }

    /// The share of the way round for a share of the pieces: 0 up to 1.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    pub fn way(&self, part: f32) -> f32 {
        let place = (part - floor(part)) * float(self.count());
        let here = (place as usize).min(self.count() - 1);
        let (one, two) = (self.line(here), self.line(here + 1));
        one + (two - one) * (place - float(here))
    }
}
