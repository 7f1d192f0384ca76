//! The bag as a solid: an appearance goes in, triangles come out. Pure Rust without a browser in reach, the same to the last
//! bit on every machine; used by the viewer in the page, by files for other programs, and by the command line.
//!
//! The bag is put together the way it is made: panels cut from outlines, gussets between them, straps and handles as
//! sections carried along paths, stitches along the seams. Lengths are millimetres.

#![no_std]

extern crate alloc;

pub mod budget;
pub mod code;
pub mod curve;
mod many;
pub mod material;
pub mod mesh;
pub mod noise;
pub mod num;
pub mod occlusion;
pub mod panel;
pub mod plan;
pub mod relief;
pub mod shape;
pub mod solid;
pub mod stitch;
pub mod sweep;

mod body;
mod closure;
mod edge;
mod extras;
mod handle;
mod hang;
mod hardware;
mod inside;
mod logo;
mod opening;
mod pocket;
mod strap;
mod zip;

pub use budget::Budget;
pub use material::Material;
pub use plan::{Pose, Quality};
pub use shape::{LogoArea, Shape};
