//! The bag sorted by material: what a file calls a mesh. Stitches and teeth become triangles here.

use crate::grain::Grain;
use crate::piece::{Sink, TOOTH, stitch, stitch_triangles, tooth};
use crate::substance::{Substance, substances};
use crate::thin::thin;
use crate::{MOST_TRIANGLES, naming};
use alloc::vec;
use alloc::vec::Vec;
use engine::appearance::Appearance;
use glam::{Vec2, Vec3, Vec4};
use shape::mesh::Mesh;
use shape::stitch::Piece;
use shape::{Material, Shape};

/// All triangles of one material.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    pub(crate) name: &'static str,
    pub(crate) look: Substance,
    /// What is to be seen on it, if it is the logo.
    pub(crate) pictures: Option<Pictures>,
    /// Millimetres.
    pub(crate) places: Vec<Vec3>,
    pub(crate) normals: Vec<Vec3>,
    /// Place on the material in millimetres, or in shares of the mark's picture.
    pub(crate) uvs: Vec<Vec2>,
    /// 0 to 1.
    pub(crate) occlusions: Vec<f32>,
    pub(crate) indices: Vec<u32>,
}

/// PNG files of a mark, both over the whole of its part.
#[derive(Clone, Debug)]
pub(crate) struct Pictures {
    /// White, as opaque as the mark.
    pub(crate) mark: Vec<u8>,
    /// Its relief as normals, if it has one.
    pub(crate) relief: Option<Vec<u8>>,
}

/// The materials that are there, in the order of their numbers. What is under the `mark` of a logo stays as it is.
pub(crate) fn split(shape: &Shape, appearance: &Appearance, mark: Option<&Part>) -> Vec<Part> {
    let mut parts: Vec<Part> = Material::ALL
        .into_iter()
        .zip(substances(appearance))
        .map(|(material, look)| Part::new(naming::of(material, appearance), look))
        .collect();
    surfaces(&shape.solid, &mut parts);
    // What is not seen goes; where there is a thread for every stitch only if some of the surface goes, a little more.
    let taken = mark.map_or(0, |mark| mark.indices.len() / 3);
    let kept = mark.map(|mark| {
        let (low, high) = mark.bounds();
        (low - AROUND_MARK, high + AROUND_MARK)
    });
    let others = taken + shape.teeth.len() * TOOTH;
    for (around, limit) in [(5, UNSEEN), (3, HARDLY_SEEN)] {
        let stitches = shape.stitches.len() * stitch_triangles(around);
        thin(
            &mut parts,
            MOST_TRIANGLES.saturating_sub(others + stitches),
            limit,
            kept,
        );
    }
    let spent = others + parts.iter().map(|part| part.indices.len() / 3).sum::<usize>();
    // Round threads where the budget allows for them, angular ones otherwise.
    let is_rich = spent + shape.stitches.len() * stitch_triangles(5) <= MOST_TRIANGLES;
    let around = if is_rich { 5 } else { 3 };
    // Where even those are too many, some are left out, evenly.
    let most = MOST_TRIANGLES.saturating_sub(spent) / stitch_triangles(around);
    let all = shape.stitches.len().max(1);
    let kept: Vec<Piece> = shape
        .stitches
        .iter()
        .enumerate()
        .filter(|(number, _)| (number + 1) * most / all > number * most / all || most >= all)
        .map(|(_, piece)| *piece)
        .collect();
    pieces(&kept, &mut parts, &|piece, sink| stitch(piece, around, sink));
    pieces(&shape.teeth, &mut parts, &tooth);
    parts.retain(|part| !part.indices.is_empty());
    parts
}

/// How far, in millimetres, a surface may move where nobody sees it, and where hardly anybody does.
const UNSEEN: f32 = 0.06;
const HARDLY_SEEN: f32 = 0.5;
/// Millimetres around a mark in which nothing is left out.
const AROUND_MARK: Vec3 = Vec3::splat(6.0);

fn surfaces(mesh: &Mesh, parts: &mut [Part]) {
    const NONE: u32 = u32::MAX;
    // A grid's vertices are all of one material, so each has one number in its part.
    let mut numbers = vec![NONE; mesh.vertices.len()];
    for three in mesh.indices.chunks_exact(3) {
        let Some(material) = mesh.vertices.get(three[0] as usize).map(|vertex| vertex.material) else {
            continue;
        };
        let part = &mut parts[usize::from(material.number())];
        for &corner in three {
            let (number, vertex) = (&mut numbers[corner as usize], &mesh.vertices[corner as usize]);
            if *number == NONE {
                *number = part.add(vertex.position, vertex.normal, vertex.uv, vertex.occlusion);
            }
            part.indices.push(*number);
        }
    }
}

fn pieces(pieces: &[Piece], parts: &mut [Part], build: &dyn Fn(&Piece, &mut dyn Sink)) {
    for piece in pieces {
        let part = &mut parts[usize::from(piece.material.number())];
        let base = part.next();
        build(
            piece,
            &mut Into {
                part,
                base,
                occlusion: piece.occlusion,
            },
        );
    }
}

impl Part {
    /// A part without triangles.
    pub(crate) fn new(name: &'static str, look: Substance) -> Self {
        Self {
            name,
            look,
            pictures: None,
            places: Vec::new(),
            normals: Vec::new(),
            uvs: Vec::new(),
            occlusions: Vec::new(),
            indices: Vec::new(),
        }
    }

    /// Leaves out the vertices no triangle has.
    pub(crate) fn compact(&mut self) {
        let mut numbers = vec![u32::MAX; self.places.len()];
        let mut whole = Self::new(self.name, self.look);
        for &corner in &self.indices {
            let corner = corner as usize;
            if numbers[corner] == u32::MAX {
                let (place, normal) = (self.places[corner], self.normals[corner]);
                numbers[corner] = whole.add(place, normal, self.uvs[corner], self.occlusions[corner]);
            }
            whole.indices.push(numbers[corner]);
        }
        whole.pictures = self.pictures.take();
        *self = whole;
    }

    /// The number the next vertex gets.
    #[allow(clippy::cast_possible_truncation)]
    pub(crate) fn next(&self) -> u32 {
        self.places.len() as u32
    }

    /// Whether it has a picture on it, and so needs places in it.
    pub(crate) fn is_textured(&self) -> bool {
        self.look.grain != Grain::Smooth || self.pictures.is_some()
    }

    /// Whether it has a picture of normals.
    pub(crate) fn has_relief(&self) -> bool {
        match &self.pictures {
            Some(pictures) => pictures.relief.is_some(),
            None => self.look.grain != Grain::Smooth,
        }
    }

    /// The place in its picture, both coordinates 0 to 1 for one tile, the second downwards.
    pub(crate) fn texture_places(&self) -> impl Iterator<Item = Vec2> {
        // A mark has one picture, whose shares its places are already.
        let tile = if self.pictures.is_some() { 1.0 } else { self.look.scale };
        self.uvs.iter().map(move |uv| *uv / tile)
    }

    pub(crate) fn add(&mut self, place: Vec3, normal: Vec3, uv: Vec2, occlusion: f32) -> u32 {
        let number = self.next();
        self.places.push(place);
        self.normals.push(normal.normalize_or(Vec3::Y));
        self.uvs.push(uv);
        self.occlusions.push(occlusion.clamp(0.0, 1.0));
        number
    }

    /// The lowest and the highest corner of the box around it.
    pub(crate) fn bounds(&self) -> (Vec3, Vec3) {
        let around = (Vec3::INFINITY, Vec3::NEG_INFINITY);
        self.places
            .iter()
            .fold(around, |(low, high), place| (low.min(*place), high.max(*place)))
    }

    /// For each vertex the unit vector along which the picture's columns run, at right angles to the normal; its fourth
    /// part tells whether the picture lies mirrored. Pictures run downwards with the second coordinate.
    pub(crate) fn tangents(&self) -> Vec<Vec4> {
        let mut along = vec![Vec3::ZERO; self.places.len()];
        let mut down = along.clone();
        for three in self.indices.chunks_exact(3) {
            let [a, b, c] = [three[0], three[1], three[2]].map(|corner| corner as usize);
            let (one, two) = (self.places[b] - self.places[a], self.places[c] - self.places[a]);
            let (first, second) = (self.uvs[b] - self.uvs[a], self.uvs[c] - self.uvs[a]);
            let turn = first.perp_dot(second);
            if turn.abs() < 1e-9 {
                continue;
            }
            let columns = (one * second.y - two * first.y) / turn;
            let rows = (two * first.x - one * second.x) / turn;
            for corner in [a, b, c] {
                along[corner] += columns;
                down[corner] += rows;
            }
        }
        let each = self.normals.iter().zip(along.iter().zip(&down));
        each.map(|(normal, (along, down))| {
            let flat = (along - normal * normal.dot(*along)).normalize_or(normal.any_orthonormal_vector());
            let is_mirrored = normal.cross(flat).dot(*down) > 0.0;
            flat.extend(if is_mirrored { -1.0 } else { 1.0 })
        })
        .collect()
    }
}

/// A piece on its way into a part.
struct Into<'part> {
    part: &'part mut Part,
    base: u32,
    occlusion: f32,
}

impl Sink for Into<'_> {
    fn point(&mut self, place: Vec3, normal: Vec3) {
        self.part.add(place, normal, Vec2::ZERO, self.occlusion);
    }

    fn triangle(&mut self, corners: [u32; 3]) {
        self.part.indices.extend(corners.map(|corner| corner + self.base));
    }
}
