//! The small picture of a choice: which one fits its looks.

use engine::appearance::Appearance;
use engine::look::{Look, Rgb, Surface};
use picture::Chip;

/// The buyer's own colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Own {
    /// Of the shell.
    pub colour: Rgb,
    /// Of the thread.
    pub thread: Rgb,
}

/// The chip of a choice with these looks, on the bag as it is.
pub fn chip_of(looks: &[Look], bag: &Appearance, own: Own) -> Option<Chip> {
    looks.iter().find_map(|look| chip_of_look(*look, bag, own))
}

/// The chip of a choice without looks among siblings with looks: tone in tone with the shell.
pub fn chip_in_tone(sibling: &[Look], bag: &Appearance) -> Option<Chip> {
    sibling.iter().find_map(|look| match look {
        Look::EdgeColour(..) => Some(Chip::Edge(bag.edge, bag.colour)),
        Look::Thread(..) => Some(Chip::Stitching(bag.stitching, bag.colour)),
        _ => None,
    })
}

fn chip_of_look(look: Look, bag: &Appearance, own: Own) -> Option<Chip> {
    Some(match look {
        Look::Size(width, height, depth) => Chip::Size(width, height, depth),
        Look::Surface(surface) => Chip::Surface(surface, bag.colour),
        Look::Colour(r, g, b) => Chip::Colour(bag.surface, Rgb(r, g, b)),
        Look::CustomColour => Chip::Colour(bag.surface, own.colour),
        Look::Relief(relief) => Chip::Relief(relief, bag.colour),
        Look::Edge(edge) => Chip::Edge(edge, bag.edge_colour.unwrap_or(bag.colour)),
        Look::EdgeColour(r, g, b) => Chip::Edge(bag.edge, Rgb(r, g, b)),
        Look::Thread(r, g, b) => Chip::Stitching(bag.stitching, Rgb(r, g, b)),
        Look::CustomThread => Chip::Stitching(bag.stitching, own.thread),
        Look::Stitching(stitching) => Chip::Stitching(stitching, bag.thread.unwrap_or(bag.colour)),
        Look::Closure(closure) => Chip::Closure(closure),
        Look::Straps(straps) => Chip::Straps(straps),
        Look::Part(part) => Chip::Part(part),
        Look::Lining(r, g, b) => Chip::Lining(Rgb(r, g, b)),
        Look::Metal(metal) => Chip::Metal(metal, bag.finish),
        Look::Finish(finish) => Chip::Metal(bag.metal, finish),
        Look::ZipTeeth(teeth) => Chip::ZipTeeth(teeth),
        Look::Puller(puller) => Chip::Puller(puller),
        Look::Logo(method) => Chip::Logo(method),
        Look::LogoPlace(place) => Chip::LogoPlace(place),
        Look::LogoColour(r, g, b) => Chip::Colour(Surface::Pu, Rgb(r, g, b)),
        Look::Water(level) => Chip::Water(level),
        Look::Packaging(kind) => Chip::Packaging(kind),
        Look::LogoSize(_) => return None,
    })
}
