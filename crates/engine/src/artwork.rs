//! What can be known of an artwork file from its first bytes, before anything decodes it; and drawings made into pixels.
//!
//! A small file can unpack to a picture that freezes a browser, and a small SVG can do the same by nesting. So the header
//! is read here and sizes are capped. An SVG is drawn here, by code whose work is counted, and never shown to a browser.

mod bytes;
mod jpeg;
mod outcome;
mod png;
mod svg;
mod webp;

pub use outcome::{pack, unpack};
pub use svg::{Drawing, Drawn, draw};

use crate::look::{LogoMethod, LogoSize};

/// Largest file, bytes.
pub const BYTES_MAX: usize = 5 * 1024 * 1024;
/// Largest SVG, bytes.
pub const SVG_BYTES_MAX: usize = 512 * 1024;
/// Longest side of a raster, pixels.
pub const SIDE_MAX: u32 = 6_000;
/// Most pixels of a raster; those of two bytes a colour count double.
pub const PIXELS_MAX: u64 = 24_000_000;
/// Largest colour profile, bytes. Those of printing houses have about half as many.
const PROFILE_BYTES_MAX: usize = 1024 * 1024;

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
    /// Width in pixels, the right side up (for an SVG: of the picture drawn of it, for its proportion).
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// Whether the file carried metadata (EXIF, which may hold a place), which is left behind.
    pub metadata: bool,
    /// What the buyer should know of what is shown.
    pub notes: ArtworkNotes,
}

/// In what the picture shown differs from the file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ArtworkNotes {
    /// Of a file that moves, the first picture is shown.
    pub animated: bool,
    /// Inks of a press are shown in a screen's colours.
    pub cmyk: bool,
    /// Text of an SVG is not drawn: the page has not its typeface.
    pub text: bool,
    /// Masks, clips, filters, patterns, gradients or dashes of an SVG are not drawn, or in one colour.
    pub left_out: bool,
}

/// Why a file is not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArtworkProblem {
    /// No bytes.
    Empty,
    /// More bytes than `BYTES_MAX`.
    TooManyBytes,
    /// An SVG of more bytes than `SVG_BYTES_MAX`.
    SvgTooManyBytes,
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
    /// An SVG in which nothing is drawn.
    SvgEmpty,
    /// A colour profile larger than any press has.
    ProfileTooLarge,
    /// It took longer than a buyer should wait, and was stopped.
    TooSlow,
    /// The browser could not decode it.
    Undecodable,
    /// The page allows no worker, and without one that can be stopped nothing is decoded.
    Unguarded,
    /// What makes drawings into pixels did not arrive.
    Unfetched,
}

/// Reads the header, of an SVG all elements.
///
/// # Errors
/// When the file should not be used; the reason is for the buyer.
pub fn inspect(bytes: &[u8]) -> Result<ArtworkFacts, ArtworkProblem> {
    inspect_raster(bytes)?.map_or_else(|| svg::inspect(bytes), Ok)
}

/// Reads the header of a raster; nothing where the file is none, but may be a drawing.
///
/// # Errors
/// When the file should not be used; the reason is for the buyer.
pub fn inspect_raster(bytes: &[u8]) -> Result<Option<ArtworkFacts>, ArtworkProblem> {
    if bytes.is_empty() {
        return Err(ArtworkProblem::Empty);
    }
    if bytes.len() > BYTES_MAX {
        return Err(ArtworkProblem::TooManyBytes);
    }
    let (facts, weight) = if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        png::inspect(bytes)?
    } else if bytes.starts_with(b"\xff\xd8\xff") {
        (jpeg::inspect(bytes)?, 1)
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        (webp::inspect(bytes)?, 1)
    } else {
        return Ok(None);
    };
    if facts.width == 0 || facts.height == 0 {
        return Err(ArtworkProblem::Damaged);
    }
    let pixels = u64::from(facts.width) * u64::from(facts.height) * u64::from(weight);
    if facts.width.max(facts.height) > SIDE_MAX || pixels > PIXELS_MAX {
        return Err(ArtworkProblem::TooManyPixels(facts.width, facts.height));
    }
    Ok(Some(facts))
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

#[cfg(test)]
mod tests;
