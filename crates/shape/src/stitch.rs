//! Things of which there are hundreds, kept as places: stitches, teeth of zips.

mod fewer;

pub(crate) use fewer::fewer;

use crate::curve::{Frame, Path};
use crate::material::Material;
use crate::num::{float, share, steps};
use crate::plan::Quality;
use alloc::vec::Vec;
use glam::Vec3;

/// One stitch or tooth: where it lies and which way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Piece {
    /// Middle, in millimetres.
    pub position: Vec3,
    /// The way it lies; unit.
    pub along: Vec3,
    /// Away from the surface; unit, at right angles to `along`.
    pub out: Vec3,
    /// Half its length, height and width in millimetres.
    pub half: Vec3,
    /// As for vertices.
    pub occlusion: f32,
    /// What it is made of.
    pub material: Material,
}

/// How a row is sewn. Millimetres.
#[derive(Clone, Copy, Debug)]
pub struct Sewing {
    /// From one stitch to the next. Bags of this size have 6 to 8 stitches an inch, 3.2 to 4.2 mm.
    pub pitch: f32,
    /// Thickness of the thread.
    pub thread: f32,
}

impl Sewing {
    /// The same as it is sewn at a quality: on small screens single stitches cannot be told apart, so there are fewer.
    #[must_use]
    pub fn at(self, quality: Quality) -> Self {
        let longer = match quality {
            Quality::Desktop => 1.0,
            Quality::Phone => 1.28,
            Quality::Export => 1.2,
        };
        Self {
            pitch: self.pitch * longer,
            ..self
        }
    }
}

impl Default for Sewing {
    fn default() -> Self {
        Self {
            pitch: 3.6,
            thread: 0.75,
        }
    }
}

/// Where a row goes: place and frame for a share of the way, or nothing where no stitch is.
pub type Way<'row> = &'row dyn Fn(f32) -> Option<(Vec3, Frame)>;

/// Share of the pitch that shows as thread; the rest is in the material.
const VISIBLE: f32 = 0.78;

/// Adds the stitches of a row that `at` describes for shares of the way from `from` to `to`, over `length` millimetres.
/// What `at` refuses is left out.
pub fn row(pieces: &mut Vec<Piece>, sewing: Sewing, (from, to): (f32, f32), length: f32, at: Way<'_>) {
    let length = length * (to - from).abs();
    let count = steps(length, sewing.pitch, 1);
    let pitch = length / float(count);
    for step in 0..count {
        let way = from + (to - from) * (share(step, count) + 0.5 / float(count));
        let Some((place, frame)) = at(way) else { continue };
        pieces.push(Piece {
            position: place + frame.out * (sewing.thread * 0.12),
            along: frame.along,
            out: frame.out,
            half: Vec3::new(pitch * VISIBLE * 0.5, sewing.thread * 0.5, sewing.thread * 0.5),
            occlusion: 1.0,
            material: Material::Thread,
        });
    }
}

/// Adds the two rows along the edges of a swept strap, `inset` from them, on its outer face.
pub fn edges(
    pieces: &mut Vec<Piece>,
    sewing: Sewing,
    path: &Path,
    span: (f32, f32),
    (half_width, half_thickness, inset): (&dyn Fn(f32) -> f32, f32, f32),
) {
    for side in [-1.0, 1.0] {
        row(pieces, sewing, span, path.length, &|way| {
            let (place, frame) = path.at(way);
            Some((
                place + frame.across * (side * (half_width(way) - inset)) + frame.out * half_thickness,
                frame,
            ))
        });
    }
}
