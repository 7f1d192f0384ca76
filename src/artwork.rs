//! The buyer's artwork, once it has been found safe to draw.

use std::rc::Rc;

pub use engine::artwork::{ArtworkFacts, ArtworkProblem};

/// Artwork that can be drawn. Its pixels are in the page only; nothing is sent anywhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Artwork {
    /// Address of the re-encoded picture (`blob:`), without the file's metadata.
    pub href: Rc<str>,
    /// What is known of it.
    pub facts: ArtworkFacts,
    /// Its file name, as shown.
    pub name: Rc<str>,
}
