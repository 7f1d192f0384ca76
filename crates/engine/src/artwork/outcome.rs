//! What came of a drawing, as bytes: it is made by a Wasm module of its own, and told to the widget in these.
//!
//! The first byte is 0 for pixels: then come width and height, two bytes each, the lower first, one byte of marks, and the
//! PNG. Any other first byte is the place of a problem in the list below, counted from 1.

use alloc::vec::Vec;

use super::{ArtworkFacts, ArtworkKind, ArtworkNotes, ArtworkProblem, Drawn};

/// What a drawing can be refused for. Both sides are built together, so the order is free.
const PROBLEMS: [ArtworkProblem; 6] = [
    ArtworkProblem::SvgTooManyBytes,
    ArtworkProblem::UnknownFormat,
    ArtworkProblem::Damaged,
    ArtworkProblem::SvgActive,
    ArtworkProblem::SvgTooComplex,
    ArtworkProblem::SvgEmpty,
];

/// The outcome as bytes.
pub fn pack(outcome: &Result<Drawn, ArtworkProblem>) -> Vec<u8> {
    match outcome {
        Ok(Drawn { facts, png }) => {
            let notes = facts.notes;
            let marks = [facts.metadata, notes.text, notes.left_out];
            let marks = marks.iter().rev().fold(0, |all, mark| all << 1 | u8::from(*mark));
            let mut bytes = Vec::from([0]);
            for side in [facts.width, facts.height] {
                bytes.extend(u16::try_from(side).unwrap_or(u16::MAX).to_le_bytes());
            }
            bytes.push(marks);
            bytes.extend(png);
            bytes
        }
        Err(problem) => {
            let place = PROBLEMS.iter().position(|known| known == problem);
            let place = place.and_then(|place| u8::try_from(place + 1).ok());
            Vec::from([place.unwrap_or(u8::MAX)])
        }
    }
}

/// The outcome from bytes.
///
/// # Errors
/// What was refused, with its reason; what cannot be read is [`ArtworkProblem::Undecodable`].
pub fn unpack(bytes: &[u8]) -> Result<Drawn, ArtworkProblem> {
    match bytes {
        [0, w0, w1, h0, h1, marks, png @ ..] if !png.is_empty() => Ok(Drawn {
            facts: ArtworkFacts {
                kind: ArtworkKind::Svg,
                width: u32::from(u16::from_le_bytes([*w0, *w1])),
                height: u32::from(u16::from_le_bytes([*h0, *h1])),
                metadata: marks & 1 != 0,
                notes: ArtworkNotes {
                    text: marks & 2 != 0,
                    left_out: marks & 4 != 0,
                    ..ArtworkNotes::default()
                },
            },
            png: png.to_vec(),
        }),
        [place @ 1..=u8::MAX, ..] => Err(PROBLEMS
            .get(usize::from(*place) - 1)
            .copied()
            .unwrap_or(ArtworkProblem::Undecodable)),
        _ => Err(ArtworkProblem::Undecodable),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outcome_survives_the_way() {
        for marks in 0..8_u8 {
            let drawn = Drawn {
                facts: ArtworkFacts {
                    kind: ArtworkKind::Svg,
                    width: 512,
                    height: 1 + u32::from(marks),
                    metadata: marks & 4 != 0,
                    notes: ArtworkNotes {
                        text: marks & 2 != 0,
                        left_out: marks & 1 != 0,
                        ..ArtworkNotes::default()
                    },
                },
                png: Vec::from(*b"\x89PNG"),
            };
            assert_eq!(unpack(&pack(&Ok(drawn.clone()))), Ok(drawn));
        }
        for problem in PROBLEMS {
            assert_eq!(unpack(&pack(&Err(problem))), Err(problem));
        }
    }

    #[test]
    fn anything_else_is_no_picture() {
        assert_eq!(pack(&Err(ArtworkProblem::Unguarded)), [u8::MAX]);
        for bytes in [&[][..], &[0], &[0, 1, 0, 1, 0, 0], &[7], &[u8::MAX, 0]] {
            assert_eq!(unpack(bytes), Err(ArtworkProblem::Undecodable), "{bytes:?}");
        }
    }
}
