//! PNG files: every chunk is walked to the last, so that a file cut off is known before anything decodes it.

use super::bytes::{be32, far};
use super::{ArtworkFacts, ArtworkKind, ArtworkNotes, ArtworkProblem, PROFILE_BYTES_MAX};

pub(super) fn inspect(bytes: &[u8]) -> Result<(ArtworkFacts, u32), ArtworkProblem> {
    let header = bytes.get(8..29).filter(|header| header.get(4..8) == Some(b"IHDR"));
    let header = header.filter(|header| be32(header, 0) == Some(13));
    let size = header.and_then(|header| be32(header, 8).zip(be32(header, 12)));
    let ((width, height), header) = size.zip(header).ok_or(ArtworkProblem::Damaged)?;
    let [depth, colour, method, filter, interlace] = header
        .get(16..21)
        .and_then(|rest| rest.try_into().ok())
        .unwrap_or([0; 5]);
    let fits = match colour {
        0 => matches!(depth, 1 | 2 | 4 | 8 | 16),
        3 => matches!(depth, 1 | 2 | 4 | 8),
        2 | 4 | 6 => matches!(depth, 8 | 16),
        _ => false,
    };
    if !fits || method != 0 || filter != 0 || interlace > 1 || width > i32::MAX as u32 || height > i32::MAX as u32 {
        return Err(ArtworkProblem::Damaged);
    }
    let mut facts = ArtworkFacts {
        kind: ArtworkKind::Png,
        width,
        height,
        metadata: false,
        notes: ArtworkNotes::default(),
    };
    let mut at = 8_usize;
    let mut has_data = false;
    // Every turn takes twelve bytes of the file at least.
    loop {
        let length = be32(bytes, at).map(far).ok_or(ArtworkProblem::Damaged)?;
        let kind = bytes
            .get(at.saturating_add(4)..)
            .and_then(|rest| rest.get(..4))
            .ok_or(ArtworkProblem::Damaged)?;
        // Length, kind and checksum are four bytes each.
        let next = at.saturating_add(length).saturating_add(12);
        if next > bytes.len() {
            return Err(ArtworkProblem::Damaged);
        }
        match kind {
            b"IEND" if has_data => return Ok((facts, if depth == 16 { 2 } else { 1 })),
            b"IEND" => return Err(ArtworkProblem::Damaged),
            b"IDAT" => has_data = true,
            b"acTL" => facts.notes.animated = true,
            b"iCCP" if length > PROFILE_BYTES_MAX => return Err(ArtworkProblem::ProfileTooLarge),
            b"eXIf" | b"iTXt" | b"tEXt" | b"zTXt" | b"tIME" => facts.metadata = true,
            _ => {}
        }
        at = next;
    }
}
