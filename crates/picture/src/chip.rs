//! Small pictures for choices, 48 × 48: swatches which show the material, and line drawings in the text's colour.
//!
//! At most eight elements each and no filters: a page shows sixty of them at once.

mod lines;
mod mark;
mod swatch;

use engine::appearance::Appearance;
use engine::look::{
    Closure, Edge, Finish, LogoMethod, LogoPlace, Metal, Part, Puller, Relief, Rgb, Stitching, Straps, Surface,
    ZipTeeth,
};

use crate::colour::luma;
use crate::node::Node;
use crate::palette::palette;
use crate::path::Camera;
use crate::pen::Pen;

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

/// A leather which shows off whatever lies on it.
const TAN: Rgb = Rgb(0xa8, 0x6a, 0x40);
const BROWN: Rgb = Rgb(0x5a, 0x38, 0x24);

/// A small picture of one choice. Line drawings use `currentColor`.
pub(crate) fn draw(kind: Chip, prefix: &str) -> Node {
    let mut look = Appearance {
        colour: TAN,
        ..Appearance::default()
    };
    match kind {
        Chip::Surface(_, colour) | Chip::Colour(_, colour) | Chip::Relief(_, colour) => look.colour = colour,
        Chip::Edge(_, colour) => look.edge_colour = Some(colour),
        Chip::Stitching(_, thread) => {
            look.thread = Some(thread);
            look.colour = if luma(thread) > 90 {
                BROWN
            } else {
                Rgb(0xc8, 0x98, 0x68)
            };
        }
        Chip::Metal(metal, finish) => (look.metal, look.finish) = (metal, finish),
        Chip::Lining(colour) => look.lining = colour,
        Chip::Logo(method) => look.logo.method = method,
        _ => {}
    }
    let mut pen = Pen {
        camera: Camera {
            origin: (0, 0),
            yaw: (0, 1024),
            pitch: (0, 1024),
            aim: (0, 0),
            far: 30000,
        },
        palette: palette(&look),
        look: &look,
        prefix,
        out: Vec::new(),
        defs: Vec::new(),
        stamps: Vec::new(),
    };
    let drawn = swatch::draw(&mut pen, kind);
    let root = if drawn {
        pen.element("svg|viewBox=0 0 48 48")
    } else {
        put(&mut pen, lines::templates(kind));
        if let Chip::Size(width, height, depth) = kind {
            lines::size(&mut pen, width, height, depth);
        }
        pen.element(
            "svg|viewBox=0 0 48 48|fill=none|stroke=currentColor|stroke-width=1.6|stroke-linecap=round|stroke-linejoin=round",
        )
    };
    root.holding(pen.defs).holding(pen.out)
}

/// Draws templates, one a line; a single letter stands for what many chips have in common.
fn put(pen: &mut Pen<'_>, templates: &'static str) {
    for template in templates.split('\n') {
        pen.put(match template {
            "" => continue,
            "B" => "path|d=M12 42V21C12 12 16 9.5 24 9.5S36 12 36 21V42Q36 43.5 34.5 43.5H13.5Q12 43.5 12 42Z",
            "H" => "path|d=M20 9.5V8C20 3.5 28 3.5 28 8V9.5",
            "P" => "path|stroke-opacity=.45|d=M16 40V31Q16 28 19 28H29Q32 28 32 31V40Z",
            "T" => "rect|width=48|height=48|rx=5|fill=$s",
            "G" => "rect|width=48|height=48|rx=5|fill=~c",
            other => other,
        });
    }
}
