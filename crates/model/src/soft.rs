//! Pictures made softer, for what is pressed in or raised: in files and in the viewer.

use alloc::vec;
use alloc::vec::Vec;
use shape::num::float;

/// How many neighbours on either side count.
const REACH: usize = 4;

/// The mean over a square around each value of a picture that is `width` by `height`; beyond its edges there is nothing.
pub fn softened(values: &[f32], width: usize, height: usize) -> Vec<f32> {
    let rows = along(values, (width, 1), height);
    along(&rows, (height, width), width)
}

/// The mean of the neighbours along lines of `count` values, `step` apart from each other; there are `lines` lines.
fn along(values: &[f32], (count, step): (usize, usize), lines: usize) -> Vec<f32> {
    let mut soft = vec![0.0; values.len()];
    let stride = if step == 1 { count } else { 1 };
    for line in 0..lines {
        let at = |place: usize| line * stride + place * step;
        let mut sum: f32 = (0..=REACH.min(count - 1)).map(|place| values[at(place)]).sum();
        for place in 0..count {
            soft[at(place)] = sum / float(2 * REACH + 1);
            if place + REACH + 1 < count {
                sum += values[at(place + REACH + 1)];
            }
            if place >= REACH {
                sum -= values[at(place - REACH)];
            }
        }
    }
    soft
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_becomes_a_square() {
        let mut values = vec![0.0; 20 * 16];
        values[8 * 20 + 10] = 81.0;
        let soft = softened(&values, 20, 16);
        for (place, value) in soft.iter().enumerate() {
            let is_near = (place % 20).abs_diff(10) <= REACH && (place / 20).abs_diff(8) <= REACH;
            assert!((value - f32::from(u8::from(is_near))).abs() < 1e-4, "{place}: {value}");
        }
    }
}
