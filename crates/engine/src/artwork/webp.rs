//! WebP files: the first chunk tells the size; the container tells how long the file should be.

use super::bytes::{far, le16, le24, le32};
use super::{ArtworkFacts, ArtworkKind, ArtworkNotes, ArtworkProblem, PROFILE_BYTES_MAX};

pub(super) fn inspect(bytes: &[u8]) -> Result<ArtworkFacts, ArtworkProblem> {
    let length = le32(bytes, 4).map(far).ok_or(ArtworkProblem::Damaged)?;
    let flags = bytes.get(20).copied().unwrap_or(0);
    let (size, flags) = match bytes.get(12..16) {
        Some(b"VP8X") => {
            let size = le24(bytes, 24).zip(le24(bytes, 27));
            (size.map(|(w, h)| (w.saturating_add(1), h.saturating_add(1))), flags)
        }
        Some(b"VP8 ") if bytes.get(23..26) == Some(b"\x9d\x01\x2a") => {
            let size = le16(bytes, 26).zip(le16(bytes, 28));
            (size.map(|(w, h)| (w & 0x3fff, h & 0x3fff)), 0)
        }
        Some(b"VP8L") if flags == 0x2f => {
            let size = le32(bytes, 21).map(|bits| ((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1));
            (size, 0)
        }
        _ => (None, 0),
    };
    let (width, height) = size
        .filter(|_| length.saturating_add(8) <= bytes.len())
        .ok_or(ArtworkProblem::Damaged)?;
    let profile = (bytes.get(30..34) == Some(b"ICCP")).then(|| le32(bytes, 34)).flatten();
    if flags & 0x20 != 0 && profile.is_some_and(|length| far(length) > PROFILE_BYTES_MAX) {
        return Err(ArtworkProblem::ProfileTooLarge);
    }
    Ok(ArtworkFacts {
        kind: ArtworkKind::Webp,
        width,
        height,
        // EXIF and XMP.
        metadata: flags & 0x0c != 0,
        notes: ArtworkNotes {
            animated: flags & 0x02 != 0,
            ..ArtworkNotes::default()
        },
    })
}
