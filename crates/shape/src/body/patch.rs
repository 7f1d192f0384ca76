//! Pieces of material laid flat onto a face and sewn down: anchor patches, padding.

use crate::curve::{Division, Frame, Ring};
use crate::material::Material;
use crate::mesh::{Mesh, NO_SEAM, Point, Weave};
use crate::num::{share, sqrt};
use crate::panel::square_to_ring;
use crate::plan::Quality;
use crate::stitch::{self, Piece, Sewing};
use alloc::vec::Vec;
use glam::{Vec2, Vec3};

/// A piece laid onto the back: its outline in x and y, and what it does above the leather.
pub(crate) struct Patch<'plan> {
    /// Outline.
    pub ring: Ring,
    /// Where along it the surface has lines.
    pub lines: Division,
    /// Middle of the outline.
    pub centre: Vec2,
    /// z of the leather it lies on.
    pub ground: &'plan dyn Fn(Vec2) -> f32,
    /// How far it stands off, for a place and its distance from the outline.
    pub rise: &'plan dyn Fn(Vec2, f32) -> f32,
    /// How far from its outline it is stitched; `None` for not at all.
    pub stitched: Option<f32>,
}

/// A leather patch's rise: `thick` with a rounded edge.
pub(crate) fn flat(thick: f32, inset: f32) -> f32 {
    let part = 1.0 - (inset / 1.4).clamp(0.0, 1.0);
    thick * sqrt(1.0 - part * part)
}

impl Patch<'_> {
    fn at(&self, way: f32, reach: f32) -> (Vec3, f32) {
        let (edge, normal) = self.ring.at(way);
        let place = self.centre + (edge - self.centre) * reach;
        let inset = (1.0 - reach) * (edge - self.centre).dot(normal);
        // The outline itself is a little below the leather, so that no light falls under it.
        let sunk = if inset < 0.02 { 0.4 } else { 0.0 };
        (
            place.extend((self.ground)(place) - (self.rise)(place, inset) + sunk),
            inset,
        )
    }

    /// Adds surface and stitches.
    pub(crate) fn build(&self, mesh: &mut Mesh, pieces: &mut Vec<Piece>, material: Material, quality: Quality) {
        // Rings round the rim, where it bends; a square of cells bent into the last of them inside.
        const RIM: [f32; 4] = [0.0, 0.25, 0.9, 2.2];
        let last = RIM.len() - 1;
        let reach = |way: f32, inset: f32| {
            let (edge, normal) = self.ring.at(way);
            1.0 - inset / (edge - self.centre).dot(normal).max(1.0)
        };
        let point = |way: f32, reach: f32| {
            let (position, inset) = self.at(way, reach);
            let seam = self.stitched.map_or(NO_SEAM, |line| (inset - line).abs());
            Point {
                position,
                uv: position.truncate(),
                seam,
            }
        };
        let round = self.lines.count();
        let cells = round / 4;
        mesh.grid((round, last), Weave::TUBE.flip(), material, &mut |column, row| {
            let way = self.lines.line(column % round);
            point(way, reach(way, RIM[row]))
        });
        mesh.grid((cells, cells), Weave::OPEN.flip(), material, &mut |column, row| {
            let (part, out) = square_to_ring(share(column, cells), share(row, cells));
            let way = self.lines.way(part);
            point(way, out * reach(way, RIM[last]))
        });
        let Some(line) = self.stitched else { return };
        let sewing = Sewing {
            pitch: 4.0,
            thread: 0.75,
        }
        .at(quality);
        let seam = self.ring.inset(line);
        let place = |way: f32| {
            let (place, _) = seam.at(way);
            place.extend((self.ground)(place) - (self.rise)(place, line))
        };
        stitch::row(pieces, sewing, (0.0, 1.0), seam.length, &|way| {
            let step = 1.0 / self.ring.length;
            let along = place(way + step) - place(way - step);
            Some((place(way), Frame::new(along, Vec3::NEG_Z)))
        });
    }
}
