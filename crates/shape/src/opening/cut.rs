//! Opening what has been built: triangles that cross the cut are cut in two, and all that belongs to the front moves.

use super::{Opening, Side, normal};
use crate::material::Material;
use crate::mesh::{Mesh, Vertex};
use crate::shape::{LogoArea, Shape};
use crate::stitch::Piece;
use alloc::vec;
use alloc::vec::Vec;
use core::mem;
use glam::{Vec3, vec2};

/// How a part takes part in the opening.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tie {
    /// It is cut along the opening.
    Cut,
    /// It is the closure: what is woven is cut, what is hard bridges the end of the cut.
    Closure,
    /// It moves as a whole with what it lies on.
    Laid,
    /// It stays where it is.
    Still,
}

/// Which part what was built belongs to: counts of vertices, stitches and teeth at which parts begin.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ties(Vec<([usize; 3], Tie)>);

impl Ties {
    /// From here on what is added to `shape` is tied like this.
    pub(crate) fn begin(&mut self, shape: &Shape, tie: Tie) {
        self.0.push((
            [shape.solid.vertices.len(), shape.stitches.len(), shape.teeth.len()],
            tie,
        ));
    }

    /// Forgets all but the first `count` parts.
    pub(crate) fn keep(&mut self, count: usize) {
        self.0.truncate(count);
    }

    /// The tie of each of `count` things of a kind: 0 vertices, 1 stitches, 2 teeth.
    fn each(&self, kind: usize, count: usize) -> Vec<Tie> {
        let mut ties = Vec::with_capacity(count);
        for (place, (_, tie)) in self.0.iter().enumerate() {
            let end = self.0.get(place + 1).map_or(count, |(counts, _)| counts[kind]);
            ties.resize(end.max(ties.len()), *tie);
        }
        ties.resize(count, Tie::Laid);
        ties
    }
}

impl Opening {
    /// Opens the bag.
    pub(crate) fn apply(&self, shape: &mut Shape, ties: &Ties) {
        let of_vertices = ties.each(0, shape.solid.vertices.len());
        let sides = Halves::cut(self, &mut shape.solid, &of_vertices);
        for (vertex, side) in shape.solid.vertices.iter_mut().zip(sides) {
            let (place, change) = self.at(vertex.position, side);
            (vertex.position, vertex.normal) = (place, normal(change, vertex.normal));
        }
        let of_stitches = ties.each(1, shape.stitches.len());
        shape.stitches = self.pieces(&shape.stitches, &of_stitches);
        let of_teeth = ties.each(2, shape.teeth.len());
        shape.teeth = self.pieces(&shape.teeth, &of_teeth);
        shape.logo = shape.logo.map(|area| self.logo(area));
    }

    fn pieces(&self, pieces: &[Piece], ties: &[Tie]) -> Vec<Piece> {
        let is_kept = |piece: &Piece, tie: Tie| {
            let place = piece.position;
            tie != Tie::Cut || place.y <= self.low || self.before(place) >= 0.0 || self.behind(place) >= 0.0
        };
        let kept = pieces
            .iter()
            .zip(ties)
            .enumerate()
            .filter(|(_, (piece, tie))| is_kept(piece, **tie));
        kept.map(|(place, (piece, tie))| {
            let near = (piece.position.z - self.front_edge).abs() < 0.4;
            let side = match tie {
                Tie::Still => Side::Still,
                // Teeth in one row on the cut belong to its edges in turn.
                Tie::Closure if near => {
                    if place % 2 == 0 {
                        Side::Front
                    } else {
                        Side::Back
                    }
                }
                _ => self.side(piece.position.z),
            };
            let (position, change) = self.at(piece.position, side);
            let along = (change * piece.along).normalize_or(piece.along);
            let out = normal(change, piece.out);
            let out = (out - along * out.dot(along)).normalize_or(along.any_orthonormal_vector());
            Piece {
                position,
                along,
                out,
                ..*piece
            }
        })
        .collect()
    }

    /// The area leans with the front; looked at along -z it is as much lower.
    fn logo(&self, area: LogoArea) -> LogoArea {
        let LogoArea { centre, half, from_z } = area;
        if self.side(from_z) == Side::Back {
            return area;
        }
        let [below, middle, above] = [-1.0, 0.0, 1.0].map(|step| {
            self.at((centre + vec2(0.0, half.y * step)).extend(from_z), Side::Front)
                .0
        });
        let height = (above.y - below.y).abs() * 0.5;
        LogoArea {
            centre: middle.truncate(),
            half: vec2(half.x, height),
            from_z: below.z.min(above.z),
        }
    }
}

/// A mesh while it is cut.
struct Halves<'mesh> {
    mesh: &'mesh mut Mesh,
    sides: Vec<Side>,
    /// For each vertex there was its copies at the back and at the front, where both halves need it.
    twins: Vec<[Option<u32>; 2]>,
}

/// How near to the cut counts as on it.
const NEAR: f32 = 1e-3;

impl<'mesh> Halves<'mesh> {
    /// Cuts what is tied to be cut; returns the side of each vertex.
    fn cut(opening: &Opening, mesh: &'mesh mut Mesh, ties: &[Tie]) -> Vec<Side> {
        let is_soft = |vertex: &Vertex| matches!(vertex.material, Material::Shell | Material::Tape | Material::Lining);
        let sides = mesh
            .vertices
            .iter()
            .zip(ties)
            .map(|(vertex, tie)| match tie {
                Tie::Still => Side::Still,
                Tie::Closure if !is_soft(vertex) && opening.is_bridged(vertex.position) => Side::Bridge,
                _ => opening.side(vertex.position.z),
            })
            .collect();
        let indices = mem::take(&mut mesh.indices);
        let twins = vec![[None; 2]; mesh.vertices.len()];
        let mut halves = Self { mesh, sides, twins };
        for three in indices.chunks_exact(3) {
            let three = [three[0], three[1], three[2]];
            let corners = three.map(|corner| halves.mesh.vertices[corner as usize]);
            let tie = ties[three[0] as usize];
            let is_open = corners.iter().map(|corner| corner.position.y).sum::<f32>() > opening.low * 3.0;
            let is_cut = tie == Tie::Cut || (tie == Tie::Closure && opening.is_zip);
            if is_open && is_cut && is_soft(&corners[0]) {
                halves.half(three, Side::Front, &|place| opening.before(place));
                halves.half(three, Side::Back, &|place| opening.behind(place));
            } else {
                halves.mesh.indices.extend(three);
            }
        }
        halves.sides
    }

    /// Keeps what of a triangle is where `over` is not negative.
    fn half(&mut self, three: [u32; 3], side: Side, over: &dyn Fn(Vec3) -> f32) {
        let heights = three.map(|corner| over(self.mesh.vertices[corner as usize].position));
        if heights.iter().all(|height| *height < NEAR) {
            return;
        }
        if heights.iter().all(|height| *height >= -NEAR) {
            let whole = three.map(|corner| self.twin(corner, side));
            self.mesh.indices.extend(whole);
            return;
        }
        let mut corners = Vec::with_capacity(4);
        for place in 0..3 {
            let next = (place + 1) % 3;
            let (here, there) = (heights[place], heights[next]);
            if here >= -NEAR {
                corners.push(self.twin(three[place], side));
            }
            if here.min(there) < -NEAR && here.max(there) > NEAR {
                corners.push(self.between(three[place], three[next], here / (here - there), side));
            }
        }
        for place in 2..corners.len() {
            self.mesh
                .indices
                .extend([corners[0], corners[place - 1], corners[place]]);
        }
    }

    fn add(&mut self, vertex: Vertex, side: Side) -> u32 {
        self.mesh.vertices.push(vertex);
        self.sides.push(side);
        u32::try_from(self.sides.len() - 1).unwrap_or(0)
    }

    fn twin(&mut self, corner: u32, side: Side) -> u32 {
        if self.sides[corner as usize] == side {
            return corner;
        }
        let place = usize::from(side == Side::Front);
        if let Some(twin) = self.twins[corner as usize][place] {
            return twin;
        }
        let twin = self.add(self.mesh.vertices[corner as usize], side);
        self.twins[corner as usize][place] = Some(twin);
        twin
    }

    fn between(&mut self, one: u32, two: u32, part: f32, side: Side) -> u32 {
        let [one, two] = [one, two].map(|corner| self.mesh.vertices[corner as usize]);
        let vertex = Vertex {
            position: one.position.lerp(two.position, part),
            normal: one.normal.lerp(two.normal, part).normalize_or(one.normal),
            uv: one.uv.lerp(two.uv, part),
            seam: one.seam + (two.seam - one.seam) * part,
            ..one
        };
        self.add(vertex, side)
    }
}
