//! The bag as a drawing: an appearance goes in, a small tree of SVG elements comes out.
//!
//! Pure Rust without a browser in reach. Only presentation attributes are used, no `style` and no script, so the
//! pictures live under the strictest content security policy.

mod body;
mod chip;
mod closure;
mod colour;
mod extras;
mod gather;
mod hardware;
mod logo;
mod node;
mod open;
mod palette;
mod path;
mod pen;
mod scene;
mod strap;
mod surface;
mod zip;

pub use chip::Chip;
pub use node::Node;

use engine::appearance::Appearance;

/// From where one looks at the bag.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum View {
    /// Straight at the front.
    #[default]
    Front,
    /// From the front right and a little above: front and side.
    ThreeQuarter,
    /// Opened, with the lining and what is in it.
    Open,
}

/// Raster or vector artwork the caller has already made safe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Artwork<'a> {
    /// Image address (`blob:` or `data:`).
    pub href: &'a str,
    /// Aspect ratio: width * 1000 / height.
    pub aspect_milli: u32,
}

/// The bag in one view. The root is an `<svg>` with a `viewBox`; ids inside begin with `id_prefix`.
pub fn picture(appearance: &Appearance, view: View, artwork: Option<Artwork<'_>>, id_prefix: &str) -> Node {
    scene::draw(appearance, view, artwork, id_prefix)
}

/// A small picture of one choice. Line drawings use `currentColor`.
pub fn chip(kind: Chip, id_prefix: &str) -> Node {
    chip::draw(kind, id_prefix)
}
