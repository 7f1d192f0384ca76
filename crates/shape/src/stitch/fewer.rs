//! Fewer stitches along the same rows, each a little longer.

use super::Piece;
use crate::num::float;
use alloc::vec::Vec;

/// A row of fewer stitches is left as it is: it holds something and is counted by who looks at it.
const SHORT: usize = 4;
/// How much farther apart than usual two stitches may be and still belong to one row.
const SLACK: f32 = 1.3;

/// Leaves `most` stitches, or fewer by a row or so, of which all long rows have the same share of what they had.
pub(crate) fn fewer(pieces: &mut Vec<Piece>, most: usize) {
    if pieces.len() <= most {
        return;
    }
    let (mut short, mut place) = (0, 0);
    while place < pieces.len() {
        let row = row(&pieces[place..]).len();
        place += row;
        short += if row < SHORT { row } else { 0 };
    }
    let share = float(most.saturating_sub(short)) / float(pieces.len() - short).max(1.0);
    let mut kept = Vec::with_capacity(most);
    let mut due = 0.0;
    place = 0;
    while place < pieces.len() {
        let row = row(&pieces[place..]);
        place += row.len();
        if row.len() < SHORT {
            kept.extend_from_slice(row);
            continue;
        }
        // What one row has too many the next has too few.
        due += float(row.len()) * share;
        let count = whole(due);
        due -= float(count);
        for number in 0..count {
            kept.push(stretched(row, number, count));
        }
    }
    *pieces = kept;
}

/// The row these stitches begin with.
fn row(pieces: &[Piece]) -> &[Piece] {
    let mut count = 1;
    while count < pieces.len() && follows(&pieces[count - 1], &pieces[count]) {
        count += 1;
    }
    &pieces[..count]
}

/// The whole part of what is not negative.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn whole(value: f32) -> usize {
    value as usize
}

/// Whether a stitch goes on where another ends.
fn follows(one: &Piece, two: &Piece) -> bool {
    let step = two.position - one.position;
    let (ahead, pitch) = (step.dot(one.along), 2.0 * one.half.x / super::VISIBLE);
    one.along.dot(two.along) > 0.6 && ahead > 0.75 * step.length() && step.length() < pitch * SLACK
}

/// One of `count` stitches that take the place of a row.
fn stretched(row: &[Piece], number: usize, count: usize) -> Piece {
    let longer = float(row.len()) / float(count);
    let way = ((float(number) + 0.5) * longer - 0.5).clamp(0.0, float(row.len() - 1));
    let here = whole(way).min(row.len() - 2);
    let (one, two, part) = (row[here], row[here + 1], way - float(here));
    let along = one.along.lerp(two.along, part).normalize_or(one.along);
    let out = one.out.lerp(two.out, part);
    Piece {
        position: one.position.lerp(two.position, part),
        along,
        out: (out - along * out.dot(along)).normalize_or(one.out),
        half: one.half.with_x(one.half.x * longer),
        ..one
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curve::Frame;
    use crate::stitch::{Sewing, row};
    use glam::{Vec3, vec3};

    #[test]
    fn rows_keep_their_ends_and_share_what_is_left() {
        let mut pieces = Vec::new();
        for (length, y) in [(200.0, 0.0), (100.0, 20.0), (7.0, 40.0)] {
            row(&mut pieces, Sewing::default(), (0.0, 1.0), length, &|way| {
                Some((vec3(way * length, y, 0.0), Frame::new(Vec3::X, Vec3::Z)))
            });
        }
        let before = pieces.clone();
        let in_row = |pieces: &[Piece], y: f32| -> Vec<Piece> {
            let is_in = |piece: &&Piece| (piece.position.y - y).abs() < 1.0;
            pieces.iter().filter(is_in).copied().collect()
        };
        let most = before.len() * 2 / 3;
        fewer(&mut pieces, most);
        assert!(
            pieces.len() <= most && pieces.len() + 2 >= most,
            "{} of {most}",
            pieces.len()
        );
        assert_eq!(in_row(&pieces, 40.0), in_row(&before, 40.0));
        for (y, length) in [(0.0, 200.0), (20.0, 100.0)] {
            let row = in_row(&pieces, y);
            let ends = [row[0], row[row.len() - 1]].map(|piece| piece.position.x);
            let pitch = length / float(row.len());
            assert!((ends[0] - pitch * 0.5).abs() < 0.3 && (length - ends[1] - pitch * 0.5).abs() < 0.3);
            assert!((row[0].half.x * 2.0 - pitch * crate::stitch::VISIBLE).abs() < 0.05);
        }
    }

    #[test]
    fn enough_room_changes_nothing() {
        let mut pieces = Vec::new();
        row(&mut pieces, Sewing::default(), (0.0, 1.0), 90.0, &|way| {
            Some((vec3(way * 90.0, 0.0, 0.0), Frame::new(Vec3::X, Vec3::Z)))
        });
        let before = pieces.clone();
        fewer(&mut pieces, before.len());
        assert_eq!(pieces, before);
    }
}
