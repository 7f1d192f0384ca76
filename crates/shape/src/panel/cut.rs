//! The surfaces of a panel box as grids: front, back and gusset.

use super::{GUSSET_INSET, Panel, square_to_ring};
use crate::curve::Division;
use crate::many::{between, in_order, many};
use crate::material::Material;
use crate::mesh::{Mesh, Point, Weave};
use crate::num::{self, float, share, smooth};
use alloc::vec::Vec;
use glam::{Vec2, Vec3};

impl Panel {
    /// Adds the front panel: a square of cells bent into the outline, so that no point is a pole and its edge meets the
    /// gusset's points. `cover` tells how far, in millimetres, a place is inside of what something else hides: nothing
    /// is built there. What is raised from the front is not made here.
    pub fn build_front(&self, lines: &Division, mesh: &mut Mesh, material: Material, cover: &dyn Fn(Vec2) -> f32) {
        let start = mesh.end();
        let cells = lines.count() / 4;
        mesh.grid((cells, cells), Weave::OPEN, material, &mut |column, row| {
            let (part, reach) = square_to_ring(share(column, cells), share(row, cells));
            let way = lines.way(part);
            let (position, inset) = self.front(way, reach);
            self.point(position, inset)
        });
        mesh.prune(start, f32::NEG_INFINITY, &mut |corner| cover(corner.truncate()) >= 0.0);
    }

    /// A point of a face. Its distance to the stitch line has a side, or no line could lie between two rings of cells.
    fn point(&self, position: Vec3, inset: f32) -> Point {
        Point {
            position,
            uv: position.truncate(),
            seam: inset - self.inset,
        }
    }

    /// Adds the back panel, which is nearly flat.
    pub fn build_back(&self, lines: &Division, mesh: &mut Mesh, material: Material) {
        let cells = (lines.count() / 4 * 2 / 3).max(8);
        mesh.grid((cells, cells), Weave::OPEN.flip(), material, &mut |column, row| {
            let (part, reach) = square_to_ring(share(column, cells), share(row, cells));
            let way = lines.way(part);
            self.point(self.back_at(way, reach), self.inset_of(way, reach))
        });
    }

    /// Adds the gusset from the front seam to the back seam, with lines close together at the lips of the zip.
    pub fn build_gusset(&self, lines: &Division, mesh: &mut Mesh, material: Material) {
        self.gusset(lines, mesh, material, &|_| self.back);
    }

    /// The same with its back edge on what it is sewn to: `ground` gives the z there for a place.
    pub fn build_gusset_onto(
        &self,
        lines: &Division,
        mesh: &mut Mesh,
        material: Material,
        ground: &dyn Fn(Vec2) -> f32,
    ) {
        self.gusset(lines, mesh, material, ground);
    }

    /// Distances from the front seam, as shares of the depth, at which the gusset has lines.
    fn depths(&self, longest: f32) -> Vec<f32> {
        let depth = self.front - self.back;
        let least = if depth > 50.0 { 7 } else { 3 };
        let mut near: Vec<f32> = Vec::new();
        if let Some(zip) = &self.zip {
            // Down into the slot, over the lip, out to where it is plain again.
            let offsets = [-1.0, 0.3, 1.6, 4.0];
            for reach in offsets.map(|off| zip.half_gap + off) {
                near.extend([-reach, reach].map(|off| (self.front - (zip.z + off)) / depth));
            }
        }
        if let Some(zip) = self.zip.as_ref().filter(|_| depth > 50.0) {
            // Half-way between the seam's stitches and the zip's, where the distance to both is greatest.
            let lines = GUSSET_INSET + self.front - zip.z - zip.half_gap - 3.4;
            near.push(lines * 0.5 / depth);
        }
        // Where the pocket on the side begins and where the fold of a deep gusset is, even steps are near enough.
        let count = num::steps(depth, longest, least);
        let step = 1.0 / float(count);
        let mut all = many(count, &mut |number| share(number, count));
        all.retain(|way| *way > 0.0 && near.iter().all(|other| (way - other).abs() > step * 0.4));
        between(&mut near, 0.0, 1.0);
        all.append(&mut near);
        all.extend([0.0, 1.0]);
        in_order(&mut all, 0.0);
        all
    }

    fn gusset(&self, lines: &Division, mesh: &mut Mesh, material: Material, ground: &dyn Fn(Vec2) -> f32) {
        let depth = self.front - self.back;
        let depths = self.depths(self.ring.length / float(lines.count()) * 1.5);
        let lap = self.base_way();
        let is_lapped = depth > 50.0;
        let mut ways = lines.lines();
        if is_lapped {
            for way in [-1.2, -0.6, 0.1, 0.8].map(|off| lap + off / self.ring.length) {
                ways.extend([way, 1.0 - way]);
            }
            in_order(&mut ways, 0.3 / self.ring.length);
        }
        let columns = ways.len() - 1;
        // Where the ground is not the plane of the back seam, what lies behind the zip stretches or shrinks to reach it.
        let firm = self
            .zip
            .as_ref()
            .map_or(self.front, |zip| zip.z - zip.half_gap - 4.6)
            .max(self.back + 0.5);
        let edges = many(ways.len(), &mut |column| self.ring.at(ways[column]));
        let grounds = many(ways.len(), &mut |column| ground(edges[column].0));
        mesh.grid(
            (columns, depths.len() - 1),
            Weave::TUBE.flip(),
            material,
            &mut |column, row| {
                let way = if column == columns { 0.0 } else { ways[column] };
                let plain = self.front - depth * depths[row];
                let behind = ((firm - plain) / (firm - self.back)).clamp(0.0, 1.0);
                let z = if behind > 0.0 {
                    firm + (grounds[column % columns] - firm) * behind
                } else {
                    plain
                };
                // On which side of every line together: past each one it is the other.
                let front = self.front - z - GUSSET_INSET;
                let (mut seam, mut side) = (front.abs(), front.signum());
                let mut line = |off: f32| {
                    seam = seam.min(off.abs());
                    side *= off.signum();
                };
                if is_lapped {
                    line((way.min(1.0 - way) - lap) * self.ring.length + super::LAP_INSET);
                }
                if let Some(zip) = &self.zip
                    && self.zip_share(way) > 0.5
                {
                    line((z - zip.z).abs() - zip.half_gap - 3.4);
                }
                let position: Vec3 = self.gusset_at(way, z);
                // A gusset that lies on another panel turns out a little where it is sewn down.
                let flare = if z > self.back + 40.0 {
                    0.0
                } else {
                    smooth(0.55, 1.0, behind)
                };
                let position = position + edges[column % columns].1.extend(0.0) * (flare * 0.9);
                Point {
                    position,
                    uv: Vec2::new(ways[column] * self.ring.length, z),
                    seam: seam * side,
                }
            },
        );
    }
}
