//! JPEG files: the segments up to the first scan tell the size, the kind of coding, the colours and which side is up.

use super::bytes::{be16, be32, far, le16, le32};
use super::{ArtworkFacts, ArtworkKind, ArtworkNotes, ArtworkProblem, PROFILE_BYTES_MAX};

pub(super) fn inspect(bytes: &[u8]) -> Result<ArtworkFacts, ArtworkProblem> {
    let mut at = 2_usize;
    let mut facts: Option<ArtworkFacts> = None;
    let (mut metadata, mut turned, mut profile) = (false, false, 0_usize);
    loop {
        let marker = be16(bytes, at).ok_or(ArtworkProblem::Damaged)?;
        if marker >> 8 != 0xff {
            return Err(ArtworkProblem::Damaged);
        }
        // A marker may be preceded by any number of these.
        if marker == 0xffff {
            at = at.saturating_add(1);
            continue;
        }
        let length = be16(bytes, at.saturating_add(2))
            .map(far)
            .ok_or(ArtworkProblem::Damaged)?;
        let body = bytes.get(at.saturating_add(4)..at.saturating_add(2).saturating_add(length));
        let body = body.ok_or(ArtworkProblem::Damaged)?;
        match marker {
            // Coded plainly, or in steps; with lossless and arithmetic coding no browser is at home.
            0xffc0..=0xffc2 => {
                let size = be16(body, 3).zip(be16(body, 1)).ok_or(ArtworkProblem::Damaged)?;
                facts = Some(ArtworkFacts {
                    kind: ArtworkKind::Jpeg,
                    width: size.0,
                    height: size.1,
                    metadata: false,
                    notes: ArtworkNotes {
                        cmyk: body.get(5) == Some(&4),
                        ..ArtworkNotes::default()
                    },
                });
            }
            0xffc3 | 0xffc5..=0xffc7 | 0xffc9..=0xffcb | 0xffcd..=0xffcf => return Err(ArtworkProblem::Undecodable),
            0xffe1 => {
                metadata = true;
                if let Some(exif) = body.strip_prefix(b"Exif\0\0") {
                    turned |= orientation(exif).is_some_and(|orientation| (5..=8).contains(&orientation));
                }
            }
            0xffe2 if body.starts_with(b"ICC_PROFILE") => {
                profile = profile.saturating_add(length);
                if profile > PROFILE_BYTES_MAX {
                    return Err(ArtworkProblem::ProfileTooLarge);
                }
            }
            0xffed | 0xfffe => metadata = true,
            0xffda => break,
            _ => {}
        }
        at = at.saturating_add(2).saturating_add(length);
    }
    // A scan that was cut off has no end.
    let scan = bytes.get(at..).unwrap_or(&[]);
    let mut facts = facts
        .filter(|_| scan.windows(2).any(|pair| pair == [0xff, 0xd9]))
        .ok_or(ArtworkProblem::Damaged)?;
    facts.metadata = metadata;
    if turned {
        (facts.width, facts.height) = (facts.height, facts.width);
    }
    Ok(facts)
}

/// Which side is up, 1 to 8, as the first directory of an EXIF block says.
fn orientation(exif: &[u8]) -> Option<u32> {
    let little = match exif.get(..4)? {
        b"II*\0" => true,
        b"MM\0*" => false,
        _ => return None,
    };
    let short = |at: usize| if little { le16(exif, at) } else { be16(exif, at) };
    let directory = far(if little { le32(exif, 4) } else { be32(exif, 4) }?);
    let entries = far(short(directory)?);
    (0..entries.min(200)).find_map(|entry| {
        let at = directory.saturating_add(2).saturating_add(entry.saturating_mul(12));
        (short(at) == Some(0x0112)).then(|| short(at.saturating_add(8)))?
    })
}
