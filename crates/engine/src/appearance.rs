//! What the bag looks like, for any renderer: the flat picture, the 3D viewer, a document.
//!
//! An `Appearance` is derived from a configuration and knows no prices. Renderers read it and nothing else, so two
//! pictures of one configuration cannot disagree.

use alloc::string::String;

use crate::look::{
    Closure, Edge, Finish, LogoMethod, LogoPlace, LogoSize, Look, Metal, Part, Puller, Relief, Rgb, Stitching, Straps,
    Surface, ZipTeeth,
};

/// Everything a renderer may know about one configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appearance {
    /// Outer width, height and depth in millimetres.
    pub size_mm: (u16, u16, u16),
    /// Outer material.
    pub surface: Surface,
    /// Shell colour.
    pub colour: Rgb,
    /// Relief on the front.
    pub relief: Relief,
    /// Edge finish.
    pub edge: Edge,
    /// Edge colour; `None` follows the shell.
    pub edge_colour: Option<Rgb>,
    /// Thread colour; `None` is tone in tone with the shell.
    pub thread: Option<Rgb>,
    /// Stitching.
    pub stitching: Stitching,
    /// Closure of the main compartment.
    pub closure: Closure,
    /// Shoulder straps.
    pub straps: Straps,
    /// Added parts.
    pub parts: Parts,
    /// Lining colour.
    pub lining: Rgb,
    /// Base metal of the hardware.
    pub metal: Metal,
    /// Finish of the hardware.
    pub finish: Finish,
    /// Zip teeth.
    pub zip_teeth: ZipTeeth,
    /// Zip puller.
    pub puller: Puller,
    /// The logo.
    pub logo: Logo,
    /// Water-resistance, 0 to 3.
    pub water: u8,
    /// Packaging, 0 polybag to 3 rigid box.
    pub packaging: u8,
}

/// The logo as it is to be drawn; the artwork's pixels, if any, are the renderer's caller's to supply.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Logo {
    /// How it is made; `None` means no logo is drawn.
    pub method: LogoMethod,
    /// Where it sits.
    pub place: LogoPlace,
    /// How large it is.
    pub size: LogoSize,
    /// Its ink, foil, thread or rubber colour; `None` for methods without colour or tone in tone.
    pub colour: Option<Rgb>,
    /// The buyer's wording; empty means a placeholder mark is drawn (or the uploaded artwork).
    pub text: String,
}

/// A set of parts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts(u16);

impl Parts {
    /// Whether `part` is there.
    pub fn has(self, part: Part) -> bool {
        self.0 & Self::bit(part) != 0
    }

    /// The set with `part` in it.
    pub fn with(self, part: Part) -> Self {
        Self(self.0 | Self::bit(part))
    }

    fn bit(part: Part) -> u16 {
        match part {
            Part::FrontPocket => 1,
            Part::InnerZip => 2,
            Part::SlipPocket => 4,
            Part::Organiser => 8,
            Part::PaddedSleeve => 16,
            Part::UsbPort => 32,
            Part::SidePockets => 64,
            Part::Feet => 128,
        }
    }
}

impl Default for Appearance {
    fn default() -> Self {
        Self {
            size_mm: (210, 260, 110),
            surface: Surface::FullGrain,
            colour: Rgb(0x8a, 0x4f, 0x2d),
            relief: Relief::Plain,
            edge: Edge::Burnished,
            edge_colour: None,
            thread: None,
            stitching: Stitching::Single,
            closure: Closure::Zip,
            straps: Straps::Leather,
            parts: Parts::default(),
            lining: Rgb(0xc9, 0xb8, 0x9c),
            metal: Metal::Zinc,
            finish: Finish::LightGold,
            zip_teeth: ZipTeeth::Metal,
            puller: Puller::Standard,
            logo: Logo::default(),
            water: 0,
            packaging: 0,
        }
    }
}

impl Appearance {
    /// Takes up one look. Later looks of the same kind win.
    pub fn take(&mut self, look: Look, custom_colour: Rgb, custom_thread: Rgb) {
        match look {
            Look::Size(width, height, depth) => self.size_mm = (width, height, depth),
            Look::Surface(surface) => self.surface = surface,
            Look::Colour(r, g, b) => self.colour = Rgb(r, g, b),
            Look::CustomColour => self.colour = custom_colour,
            Look::Relief(relief) => self.relief = relief,
            Look::Edge(edge) => self.edge = edge,
            Look::EdgeColour(r, g, b) => self.edge_colour = Some(Rgb(r, g, b)),
            Look::Thread(r, g, b) => self.thread = Some(Rgb(r, g, b)),
            Look::CustomThread => self.thread = Some(custom_thread),
            Look::Stitching(stitching) => self.stitching = stitching,
            Look::Closure(closure) => self.closure = closure,
            Look::Straps(straps) => self.straps = straps,
            Look::Part(part) => self.parts = self.parts.with(part),
            Look::Lining(r, g, b) => self.lining = Rgb(r, g, b),
            Look::Metal(metal) => self.metal = metal,
            Look::Finish(finish) => self.finish = finish,
            Look::ZipTeeth(teeth) => self.zip_teeth = teeth,
            Look::Puller(puller) => self.puller = puller,
            Look::Logo(method) => self.logo.method = method,
            Look::LogoPlace(place) => self.logo.place = place,
            Look::LogoSize(size) => self.logo.size = size,
            Look::LogoColour(r, g, b) => self.logo.colour = Some(Rgb(r, g, b)),
            Look::Water(level) => self.water = level,
            Look::Packaging(kind) => self.packaging = kind,
        }
    }
}
