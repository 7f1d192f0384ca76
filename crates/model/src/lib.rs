//! The bag as a file for other programs: glTF for the web and for 3D tools, USDZ for phones that show it on the table.
//!
//! Pure Rust without a browser in reach; the same configuration gives the same bytes on every machine. How a substance
//! looks is decided in one table, `substance`, which renderers may use as well.

#![no_std]

extern crate alloc;

pub mod grain;
pub mod soft;
pub mod substance;

mod checksum;
mod decal;
mod draft;
mod gltf;
mod mask;
mod naming;
mod number;
mod part;
mod piece;
mod png;
mod quoted;
mod thin;
mod usd;
mod zip;

pub use draft::{Draft, Model};
pub use grain::Grain;
pub use mask::Lettering;
pub use substance::{Substance, substances};

use alloc::vec::Vec;
use engine::appearance::Appearance;
use shape::Pose;

/// Triangles a file has at most: what viewers on phones are recommended to be given.
pub const MOST_TRIANGLES: usize = 60_000;

/// The bag as a binary glTF 2.0 file (`.glb`, `model/gltf-binary`): metres, y up, one node for each material; the logo
/// is on it if its lettering is given.
pub fn glb(appearance: &Appearance, pose: Pose, lettering: Option<Lettering>) -> Vec<u8> {
    finished(appearance, pose, lettering).glb()
}

/// The bag as a USDZ file (`.usdz`, `model/vnd.usdz+zip`): centimetres, y up, one mesh for each material; the logo is on
/// it if its lettering is given.
pub fn usdz(appearance: &Appearance, pose: Pose, lettering: Option<Lettering>) -> Vec<u8> {
    finished(appearance, pose, lettering).usdz()
}

fn finished(appearance: &Appearance, pose: Pose, lettering: Option<Lettering>) -> Model {
    let mut draft = Draft::new(appearance, pose);
    while draft.step(usize::MAX) {}
    draft.finish(lettering)
}
