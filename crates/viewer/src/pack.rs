//! A shape as bytes for the graphics card: 28 a vertex and 28 a piece.

use crate::grain::byte;
use glam::{Vec2, Vec3, vec2};
use packwright_shape::Material;
use packwright_shape::mesh::{Mesh, Vertex};
use packwright_shape::num::{floor, sqrt};
use packwright_shape::stitch::Piece;

/// Bytes of a vertex, and of a piece.
pub const STRIDE: i32 = 28;
/// Steps of the distance to a stitch line in a millimetre.
const SEAM_STEPS: f32 = 8.0;
/// Farther off, in millimetres, no stitch line draws the material in.
const SEAM_REACH: f32 = 12.0;
/// Largest half measure of a piece in millimetres.
pub const LARGEST_PIECE: f32 = 16.0;

/// Vertices whose distance to the stitch line has a sign, and triangles over them, as bytes. Packed a few at a time.
///
/// Some surfaces know distances without a side, and between two points on either side of a line there would be no line.
/// There the side of each corner follows from how the distances change over its triangle; corners that lie on one side for one
/// triangle and on the other for the next are there twice.
#[derive(Clone, Debug, Default)]
pub struct Packed {
    /// For each vertex its number in the mesh, and whether it is on the far side of its stitch line.
    corners: Vec<(u32, bool)>,
    /// For each vertex of the mesh the number of its copy on the far side.
    twins: Vec<u32>,
    /// Vertices: place, normal, place on the material, then openness, seam, material.
    pub vertices: Vec<u8>,
    /// Triangles: three numbers each.
    pub indices: Vec<u8>,
    /// Which materials there are: one bit each, by number.
    pub materials: u32,
}

impl Packed {
    /// Packs a mesh in one go.
    pub fn of(mesh: &Mesh) -> Self {
        let mut packed = Self::room(mesh);
        while packed.advance(mesh, usize::MAX) {}
        packed
    }

    /// Room for a mesh; nothing is packed yet.
    pub fn room(mesh: &Mesh) -> Self {
        let count = mesh.vertices.len();
        Self {
            corners: (0u32..).take(count).map(|number| (number, false)).collect(),
            twins: vec![NONE; count],
            // Few corners are there twice.
            vertices: Vec::with_capacity((count + count / 8) * SIZE),
            indices: Vec::with_capacity(mesh.indices.len() * 4),
            materials: 0,
        }
    }

    /// Packs about `count` more triangles or vertices of the mesh; whether there is more.
    pub fn advance(&mut self, mesh: &Mesh, count: usize) -> bool {
        let done = self.indices.len() / 4;
        if done < mesh.indices.len() {
            for three in mesh.indices.chunks_exact(3).skip(done / 3).take(count) {
                self.triangle(mesh, [three[0], three[1], three[2]]);
            }
            return true;
        }
        let done = self.vertices.len() / SIZE;
        for (number, is_far) in self.corners.iter().skip(done).take(count) {
            let words = mesh.vertices.get(*number as usize).map_or([0; SIZE / 4], |vertex| {
                self.materials |= 1 << vertex.material.number();
                packed(vertex, *is_far)
            });
            put(&mut self.vertices, words);
        }
        self.vertices.len() / SIZE < self.corners.len()
    }

    fn triangle(&mut self, mesh: &Mesh, corners: [u32; 3]) {
        let vertices = corners.map(|number| mesh.vertices.get(number as usize));
        let far = match vertices {
            [Some(one), Some(two), Some(three)] => far_corner([one, two, three]),
            _ => None,
        };
        let mut corners = corners;
        if let Some(number) = far.and_then(|place| corners.get_mut(place))
            && let Some(twin) = self.twins.get_mut(*number as usize)
        {
            if *twin == NONE {
                *twin = u32::try_from(self.corners.len()).unwrap_or(0);
                self.corners.push((*number, true));
            }
            *number = *twin;
        }
        put(&mut self.indices, corners);
    }

    /// Takes the openness of the mesh's points anew.
    pub fn relight(&mut self, mesh: &Mesh) {
        for (bytes, (number, _)) in self.vertices.chunks_exact_mut(SIZE).zip(&self.corners) {
            if let Some(vertex) = mesh.vertices.get(*number as usize) {
                bytes[OPENNESS] = byte(vertex.occlusion.clamp(0.0, 1.0));
            }
        }
    }
}

/// No number of a vertex.
const NONE: u32 = u32::MAX;
/// `STRIDE` as what lengths are measured in.
const SIZE: usize = 28;
/// Which byte of a vertex says how open it is.
const OPENNESS: usize = 24;

/// Words of four bytes, the lowest byte first, since there are tens of thousands of them to write.
fn packed(vertex: &Vertex, is_far: bool) -> [u32; SIZE / 4] {
    let [x, y, z] = vertex.position.to_array().map(f32::to_bits);
    let [u, v] = vertex.uv.to_array().map(f32::to_bits);
    let distance = if is_far { -vertex.seam } else { vertex.seam };
    let seam = (distance * SEAM_STEPS).clamp(-127.0, 127.0) + 128.5;
    let rest = [
        byte(vertex.occlusion.clamp(0.0, 1.0)),
        whole(seam),
        vertex.material.number(),
        0,
    ];
    [x, y, z, direction(vertex.normal), u, v, u32::from_le_bytes(rest)]
}

/// Appends words to bytes.
fn put<const COUNT: usize>(bytes: &mut Vec<u8>, words: [u32; COUNT]) {
    bytes.extend_from_slice(words.map(u32::to_le_bytes).as_flattened());
}

/// Which corner of a triangle is alone on its side of the stitch line: the one with which the distance changes by one
/// millimetre a millimetre.
fn far_corner(corners: [&Vertex; 3]) -> Option<usize> {
    let distances = corners.map(|corner| corner.seam);
    // What has a side already needs none.
    if distances.iter().any(|distance| !(0.0..=SEAM_REACH).contains(distance)) {
        return None;
    }
    let [a, b, c] = corners.map(|corner| corner.position);
    let (right, other) = (b - a, c - a);
    let across = right.normalize_or_zero();
    let width = right.length();
    let (x, y) = (other.dot(across), (other - across * other.dot(across)).length());
    if width < 1e-4 || y < 1e-4 {
        return None;
    }
    let slope = |signs: [f32; 3]| {
        let [p, q, r] = [0, 1, 2].map(|place| distances[place] * signs[place]);
        let along = (q - p) / width;
        let up = (r - p - along * x) / y;
        sqrt(along * along + up * up)
    };
    let ways = [[1.0, 1.0, 1.0], [-1.0, 1.0, 1.0], [1.0, -1.0, 1.0], [1.0, 1.0, -1.0]];
    let errors = ways.map(|signs| (slope(signs) - 1.0).abs());
    let best = (0..4).min_by(|one, two| errors[*one].total_cmp(&errors[*two]))?;
    // Where the plain reading is nearly as good there is no line between.
    if best == 0 || errors[0] - errors[best] < 0.08 {
        None
    } else {
        Some(best - 1)
    }
}

/// Pieces as bytes: place, along, outwards, half measures, openness, material.
pub fn pieces(pieces: &[Piece]) -> Vec<u8> {
    let mut all = Vec::with_capacity(pieces.len() * SIZE);
    for piece in pieces {
        let [x, y, z] = piece.position.to_array().map(f32::to_bits);
        let half = |half: f32| unsigned((half / LARGEST_PIECE).clamp(0.0, 1.0) * 65535.0);
        let rest = [byte(piece.occlusion.clamp(0.0, 1.0)), piece.material.number()];
        let words = [
            direction(piece.along),
            direction(piece.out),
            pair(half(piece.half.x), half(piece.half.y)),
            pair(half(piece.half.z), u16::from_le_bytes(rest)),
        ];
        put(&mut all, [x, y, z]);
        put(&mut all, words);
    }
    all
}

/// One vertex of a piece's template: a place in units of the piece's half measures, and place on the material.
pub fn template(bytes: &mut Vec<u8>, position: Vec3, normal: Vec3, uv: Vec2) {
    let vertex = Vertex {
        position,
        normal,
        uv,
        occlusion: 1.0,
        seam: SEAM_REACH * 2.0,
        material: Material::Thread,
    };
    put(bytes, packed(&vertex, false));
}

fn pair(low: u16, high: u16) -> u32 {
    u32::from(low) | u32::from(high) << 16
}

/// A unit vector in four bytes: the sphere unfolded from an octahedron onto a square.
fn direction(vector: Vec3) -> u32 {
    let sum = vector.x.abs() + vector.y.abs() + vector.z.abs();
    let flat = vec2(vector.x, vector.y) / sum.max(1e-6);
    let sign = |value: f32| if value < 0.0 { -1.0 } else { 1.0 };
    let folded = if vector.z < 0.0 {
        vec2((1.0 - flat.y.abs()) * sign(flat.x), (1.0 - flat.x.abs()) * sign(flat.y))
    } else {
        flat
    };
    let signed = |value: f32| signed(value.clamp(-1.0, 1.0) * 32767.0);
    pair(signed(folded.x), signed(folded.y))
}

/// A number with a sign, as the two bytes that a graphics card reads as such.
#[allow(clippy::cast_possible_truncation)]
fn signed(value: f32) -> u16 {
    (floor(value + 0.5) as i16).cast_unsigned()
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn unsigned(value: f32) -> u16 {
    floor(value + 0.5) as u16
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn whole(value: f32) -> u8 {
    value as u8
}

#[cfg(test)]
mod tests {
    use super::*;
    use packwright_shape::mesh::{Point, Weave};

    #[test]
    fn a_line_between_two_columns_parts_them() {
        let mut mesh = Mesh::default();
        mesh.grid((4, 4), Weave::OPEN, Material::Shell, &mut |column, row| {
            let place = vec2(column as f32 * 4.0, row as f32 * 4.0);
            Point {
                position: place.extend(0.0),
                uv: place,
                seam: (place.x - 6.0).abs(),
            }
        });
        let packed = Packed::of(&mesh);
        let far: Vec<f32> = packed
            .corners
            .iter()
            .filter(|(_, is_far)| *is_far)
            .map(|(number, _)| mesh.vertices[*number as usize].position.x)
            .collect();
        assert!(!far.is_empty());
        assert!(
            far.iter().all(|x| (*x - 4.0).abs() < 0.1 || (*x - 8.0).abs() < 0.1),
            "{far:?}"
        );
        assert_eq!(packed.vertices.len(), packed.corners.len() * SIZE);
        assert_eq!(packed.indices.len(), mesh.indices.len() * 4);
    }
}
