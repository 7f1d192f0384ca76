//! JSON as others write it: read without trust, every problem told with its place and what to do about it.
//!
//! Catalogue files and what a host tells us are read the same way: text, then a tree that keeps order and doubles, then
//! one sentence for each thing that is wrong. Nothing here panics, whatever the bytes.

mod place;
mod problem;
mod report;
mod suggest;
mod text;
mod tree;

pub use place::{Place, unseen};
pub use problem::Problem;
pub use report::{Report, listed, quoted};
pub use suggest::{nearest, suggestion};
pub use text::{Kind, decode, tree};
pub use tree::Tree;
