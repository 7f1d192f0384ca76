//! What can be known of an artwork file from its first bytes, before anything decodes it.
//!
//! A small file can unpack to a picture that freezes a browser, and a small SVG can do the same by nesting. So the header
//! is read here, sizes are capped, and an SVG that asks for more than shapes is refused with the reason.

use crate::look::{LogoMethod, LogoSize};

/// Largest file, bytes.
pub const BYTES_MAX: usize = 5 * 1024 * 1024;
/// Largest SVG, bytes.
pub const SVG_BYTES_MAX: usize = 512 * 1024;
/// Longest side of a raster, pixels.
pub const SIDE_MAX: u32 = 6_000;
/// Most pixels of a raster.
pub const PIXELS_MAX: u64 = 24_000_000;

/// The formats that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArtworkKind {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
    /// WebP.
    Webp,
    /// SVG.
    Svg,
}

/// What the header says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArtworkFacts {
    /// Format.
    pub kind: ArtworkKind,
    /// Width in pixels (for an SVG: of its view box, at least its proportion).
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// Whether the file carried metadata (EXIF, which may hold a place), which is left behind.
    pub metadata: bool,
}

/// Why a file is not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArtworkProblem {
    /// No bytes.
    Empty,
    /// More bytes than `BYTES_MAX`.
    TooManyBytes,
    /// None of the formats that are read.
    UnknownFormat,
    /// Cut off or damaged.
    Damaged,
    /// More pixels than can be shown safely.
    TooManyPixels(u32, u32),
    /// An SVG with scripts, foreign objects, entities or references out of the file.
    SvgActive,
    /// An SVG that repeats itself (`use`), filters or nests deeper than a logo does.
    SvgTooComplex,
    /// The browser could not decode it.
    Undecodable,
}

/// Reads the header.
///
/// # Errors
/// When the file should not be used; the reason is for the buyer.
pub fn inspect(bytes: &[u8]) -> Result<ArtworkFacts, ArtworkProblem> {
    if bytes.is_empty() {
        return Err(ArtworkProblem::Empty);
    }
    if bytes.len() > BYTES_MAX {
        return Err(ArtworkProblem::TooManyBytes);
    }
    let facts = if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        png(bytes)
    } else if bytes.starts_with(b"\xff\xd8\xff") {
        jpeg(bytes)
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        webp(bytes)
    } else {
        svg::inspect(bytes)
    }?;
    let pixels = u64::from(facts.width) * u64::from(facts.height);
    if facts.kind != ArtworkKind::Svg && (facts.width.max(facts.height) > SIDE_MAX || pixels > PIXELS_MAX) {
        return Err(ArtworkProblem::TooManyPixels(facts.width, facts.height));
    }
    if facts.width == 0 || facts.height == 0 {
        return Err(ArtworkProblem::Damaged);
    }
    Ok(facts)
}

/// Width of the logo on the bag, millimetres.
pub fn logo_width_mm(size: LogoSize) -> u32 {
    match size {
        LogoSize::Small => 40,
        LogoSize::Medium => 65,
        LogoSize::Large => 95,
    }
}

/// Dots per inch the artwork has at the logo's size; `None` for vectors, which have no such limit.
pub fn resolution_dpi(facts: &ArtworkFacts, size: LogoSize) -> Option<u32> {
    (facts.kind != ArtworkKind::Svg).then(|| facts.width.saturating_mul(254) / (logo_width_mm(size) * 10))
}

/// Dots per inch a method asks for: printing shows every dot, thread and moulds are coarser.
pub fn wanted_dpi(method: LogoMethod) -> u32 {
    match method {
        LogoMethod::ScreenPrint | LogoMethod::Foil | LogoMethod::Laser | LogoMethod::MetalPlate => 300,
        LogoMethod::None
        | LogoMethod::BlindDeboss
        | LogoMethod::Embroidery
        | LogoMethod::WovenLabel
        | LogoMethod::RubberPatch => 150,
    }
}

fn be16(bytes: &[u8], at: usize) -> Option<u32> {
    let pair: [u8; 2] = bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
    Some(u32::from(u16::from_be_bytes(pair)))
}

fn be32(bytes: &[u8], at: usize) -> Option<u32> {
    let four: [u8; 4] = bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
    Some(u32::from_be_bytes(four))
}

fn le24(bytes: &[u8], at: usize) -> Option<u32> {
    let three: [u8; 3] = bytes.get(at..at.checked_add(3)?)?.try_into().ok()?;
    let [a, b, c] = three;
    Some(u32::from_le_bytes([a, b, c, 0]))
}

fn le16(bytes: &[u8], at: usize) -> Option<u32> {
    let pair: [u8; 2] = bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
    Some(u32::from(u16::from_le_bytes(pair)))
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

fn png(bytes: &[u8]) -> Result<ArtworkFacts, ArtworkProblem> {
    if bytes.get(12..16) != Some(b"IHDR") {
        return Err(ArtworkProblem::Damaged);
    }
    let size = be32(bytes, 16).zip(be32(bytes, 20));
    let (width, height) = size.ok_or(ArtworkProblem::Damaged)?;
    let metadata = contains(bytes, b"eXIf") || contains(bytes, b"iTXt") || contains(bytes, b"tEXt");
    Ok(ArtworkFacts {
        kind: ArtworkKind::Png,
        width,
        height,
        metadata,
    })
}

/// Walks the segments to the frame header.
fn jpeg(bytes: &[u8]) -> Result<ArtworkFacts, ArtworkProblem> {
    let mut at = 2_usize;
    let mut metadata = false;
    loop {
        let marker = be16(bytes, at).ok_or(ArtworkProblem::Damaged)?;
        if marker >> 8 != 0xff {
            return Err(ArtworkProblem::Damaged);
        }
        metadata |= marker == 0xffe1 || marker == 0xffed;
        let frame = matches!(marker, 0xffc0..=0xffcf) && !matches!(marker, 0xffc4 | 0xffc8 | 0xffcc);
        if frame {
            let size = be16(bytes, at.saturating_add(7)).zip(be16(bytes, at.saturating_add(5)));
            let (width, height) = size.ok_or(ArtworkProblem::Damaged)?;
            return Ok(ArtworkFacts {
                kind: ArtworkKind::Jpeg,
                width,
                height,
                metadata,
            });
        }
        let length = be16(bytes, at.saturating_add(2)).ok_or(ArtworkProblem::Damaged)?;
        if length < 2 {
            return Err(ArtworkProblem::Damaged);
        }
        at = at
            .saturating_add(2)
            .saturating_add(usize::try_from(length).unwrap_or(usize::MAX));
    }
}

fn webp(bytes: &[u8]) -> Result<ArtworkFacts, ArtworkProblem> {
    let size = match bytes.get(12..16) {
        Some(b"VP8X") => le24(bytes, 24)
            .zip(le24(bytes, 27))
            .map(|(w, h)| (w.saturating_add(1), h.saturating_add(1))),
        Some(b"VP8 ") => le16(bytes, 26)
            .zip(le16(bytes, 28))
            .map(|(w, h)| (w & 0x3fff, h & 0x3fff)),
        Some(b"VP8L") => le24(bytes, 21).zip(le16(bytes, 23)).map(|(low, high)| {
            let bits = (low & 0xffff) | (high << 16);
            ((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1)
        }),
        _ => None,
    };
    let (width, height) = size.ok_or(ArtworkProblem::Damaged)?;
    Ok(ArtworkFacts {
        kind: ArtworkKind::Webp,
        width,
        height,
        metadata: contains(bytes, b"EXIF"),
    })
}

mod svg;

#[cfg(test)]
mod tests;
