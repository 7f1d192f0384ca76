//! The thin layer over WebGL2: programs, textures, geometry. Whatever can fail says so in words.

mod geometry;
mod program;
mod shadow;
pub(crate) mod source;
mod texture;

pub(crate) use geometry::Geometry;
pub(crate) use program::Program;
pub(crate) use shadow::Shadow;
pub(crate) use texture::{Cube, Layers, Picture, SLOTS};
pub(crate) use web_sys::WebGl2RenderingContext as Gl;

/// What went wrong, for the page to report.
pub(crate) type Problem = String;

/// Makes something, or says that the browser would not.
fn made<T>(what: Option<T>, name: &str) -> Result<T, Problem> {
    what.ok_or_else(|| {
        let mut problem = Problem::from("The browser made no ");
        problem.push_str(name);
        problem
    })
}

/// A number that the browser wants signed.
pub(crate) fn signed(number: u32) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

/// A count that the browser wants signed.
pub(crate) fn count(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}
