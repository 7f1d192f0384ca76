//! The laws, one by one. Each says what is wrong with a shape.

use crate::drawn::Bag;
use engine::look::Closure;
use glam::Vec3;
use packwright_shape::stitch::Piece;
use packwright_shape::{Pose, Quality, Shape};

type Finding = Result<(), String>;

fn pieces(shape: &Shape) -> impl Iterator<Item = &Piece> {
    shape.stitches.iter().chain(&shape.teeth)
}

pub fn is_finite(shape: &Shape) -> Finding {
    for vertex in &shape.solid.vertices {
        if !(vertex.position.is_finite()
            && vertex.normal.is_finite()
            && vertex.uv.is_finite()
            && vertex.seam.is_finite())
        {
            return Err(format!("a vertex is not finite: {vertex:?}"));
        }
    }
    for piece in pieces(shape) {
        if !(piece.position.is_finite() && piece.along.is_finite() && piece.out.is_finite() && piece.half.is_finite()) {
            return Err(format!("a piece is not finite: {piece:?}"));
        }
    }
    let count = shape.solid.vertices.len();
    match shape.solid.indices.iter().find(|corner| **corner as usize >= count) {
        Some(corner) => Err(format!("corner {corner} of {count} vertices")),
        None if shape.solid.indices.is_empty() => Err("no triangles".into()),
        None => Ok(()),
    }
}

pub fn normals_are_units(shape: &Shape) -> Finding {
    let is_unit = |vector: Vec3| (vector.length() - 1.0).abs() < 2e-3;
    if let Some(vertex) = shape.solid.vertices.iter().find(|vertex| !is_unit(vertex.normal)) {
        return Err(format!(
            "normal of length {} at {}",
            vertex.normal.length(),
            vertex.position
        ));
    }
    let is_wrong =
        |piece: &&Piece| !is_unit(piece.along) || !is_unit(piece.out) || piece.along.dot(piece.out).abs() > 0.02;
    pieces(shape)
        .find(is_wrong)
        .map_or(Ok(()), |piece| Err(format!("a piece lies askew: {piece:?}")))
}

/// At least 98 % of the area look the way their corners' normals do.
pub fn normals_agree(shape: &Shape) -> Finding {
    let (mut all, mut wrong) = (0.0, 0.0);
    for three in shape.solid.indices.chunks_exact(3) {
        let [a, b, c] = [three[0], three[1], three[2]].map(|corner| shape.solid.vertices[corner as usize]);
        let face = (b.position - a.position).cross(c.position - a.position);
        let area = f64::from(face.length());
        all += area;
        if face.dot(a.normal + b.normal + c.normal) <= 0.0 {
            wrong += area;
        }
    }
    let share = 100.0 * wrong / all;
    if share > 2.0 {
        Err(format!("{share:.2} % of the area look the other way"))
    } else {
        Ok(())
    }
}

pub fn stands_on_the_floor(shape: &Shape) -> Finding {
    let low = shape
        .solid
        .vertices
        .iter()
        .map(|vertex| vertex.position.y)
        .fold(f32::INFINITY, f32::min);
    let lowest_piece = pieces(shape)
        .map(|piece| piece.position.y)
        .fold(f32::INFINITY, f32::min);
    if low.abs() > 0.01 || lowest_piece < -1.0 {
        return Err(format!("lowest vertex at {low}, lowest piece at {lowest_piece}"));
    }
    let is_boxed = shape.solid.vertices.iter().all(|vertex| {
        let (place, slack) = (vertex.position, Vec3::splat(0.01));
        place.cmpge(shape.low - slack).all() && place.cmple(shape.high + slack).all()
    });
    if is_boxed {
        Ok(())
    } else {
        Err("something is outside of the box around everything".into())
    }
}

/// The body is as large as it was ordered; straps, handle, pocket and what is folded out may go beyond.
pub fn fits_its_size(bag: &Bag, shape: &Shape) -> Finding {
    let (width, height, depth) = bag.appearance.size_mm;
    let size = shape.high - shape.low;
    // Straps hang out at the sides and behind, the handle and a flap thrown back stand above.
    let is_open = bag.pose == Pose::Open;
    let flap = if is_open && bag.appearance.closure != Closure::Zip {
        f32::from(height) * 0.6
    } else {
        0.0
    };
    let beyond = Vec3::new(
        180.0,
        110.0 + flap,
        if is_open { f32::from(height) + 60.0 } else { 190.0 } + flap,
    );
    let ordered = Vec3::new(f32::from(width), f32::from(height), f32::from(depth));
    let is_large_enough = size.cmpge(ordered * Vec3::new(0.95, 0.92, 0.95)).all();
    if is_large_enough && size.cmple(ordered + beyond).all() {
        return Ok(());
    }
    Err(format!("{size} for {ordered}"))
}

/// What half of the bags keep to; may only be turned down.
pub fn usual(quality: Quality) -> usize {
    match quality {
        Quality::Desktop => 72_200,
        Quality::Phone => 39_700,
        Quality::Export => 50_500,
    }
}

/// A number for where everything is, to a hundredth of a millimetre (FNV-1a).
#[allow(clippy::cast_possible_truncation)]
pub fn hash(shape: &Shape) -> u64 {
    let places = shape
        .solid
        .vertices
        .iter()
        .map(|vertex| vertex.position)
        .chain(pieces(shape).map(|piece| piece.position));
    let numbers = places
        .flat_map(|place| (place * 100.0).to_array())
        .map(|number| number.round() as i32);
    let corners = shape
        .solid
        .indices
        .iter()
        .map(|corner| i32::from_ne_bytes(corner.to_ne_bytes()));
    numbers
        .chain(corners)
        .flat_map(i32::to_le_bytes)
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        })
}
