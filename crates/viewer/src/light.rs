//! How much light reaches each point of a bag, and the shadow on the floor, worked out in steps of a few milliseconds.

use crate::scene::{CONTACT_SIDE, reach_of};
use glam::Vec3;
use packwright_shape::Shape;
use packwright_shape::occlusion::{Cells, Floor, sphere};

/// Millimetres of a cell, and how many rays a point sends out.
const CELL: f32 = 5.5;
const RAYS: usize = 48;
/// Rays that a point of the floor sends upwards, about.
const FLOOR_RAYS: usize = 24;
/// What is done in one step: triangles that fill cells, points lit, rows of the floor.
const TRIANGLES_AT_ONCE: usize = 6000;
const POINTS_AT_ONCE: usize = 320;
const ROWS_AT_ONCE: usize = 3;

/// Light being worked out.
pub(crate) struct Light {
    cells: Cells,
    directions: Vec<Vec3>,
    floor: Floor,
    filled: usize,
    lit: usize,
    is_over: bool,
}

impl Light {
    pub(crate) fn new(shape: &Shape) -> Self {
        Self {
            cells: Cells::around(shape, CELL),
            directions: sphere(RAYS),
            floor: Floor::new(CONTACT_SIDE, reach_of(shape), FLOOR_RAYS),
            filled: 0,
            lit: 0,
            is_over: false,
        }
    }

    /// Works out some more of the shape it was made for.
    pub(crate) fn advance(&mut self, shape: &mut Shape) {
        if self.filled < shape.solid.triangles() {
            let end = (self.filled + TRIANGLES_AT_ONCE).min(shape.solid.triangles());
            self.cells.fill(&shape.solid, self.filled..end);
            self.filled = end;
        } else if self.lit < shape.points() {
            let end = (self.lit + POINTS_AT_ONCE).min(shape.points());
            shape.shade_part(&self.cells, &self.directions, self.lit..end);
            self.lit = end;
        } else {
            self.is_over = !self.floor.advance(&self.cells, ROWS_AT_ONCE);
        }
    }

    /// Whether all is worked out.
    pub(crate) fn is_over(&self) -> bool {
        self.is_over
    }

    /// The shadow on the floor.
    pub(crate) fn ground(&self) -> Vec<u8> {
        self.floor.values()
    }
}

/// Parts of the box around a bag along each side within which light is taken to be alike.
const PARTS: usize = 24;

/// Until the light of a new bag is worked out, that of the old one at about the same place, on surfaces that look about
/// the same way, is nearer to the truth than none.
pub(crate) fn carry(old: &Shape, new: &mut Shape) {
    if old.points() == 0 {
        return;
    }
    let mut known = vec![(0.0f32, 0.0f32); PARTS * PARTS * PARTS * 6];
    for vertex in &old.solid.vertices {
        let part = &mut known[part(old, vertex.position, vertex.normal)];
        *part = (part.0 + vertex.occlusion, part.1 + 1.0);
    }
    let (low, high) = (new.low, new.high);
    let frame = Shape {
        low,
        high,
        ..Shape::default()
    };
    let vertices = new.solid.vertices.iter_mut();
    let vertices = vertices.map(|vertex| (vertex.position, vertex.normal, &mut vertex.occlusion));
    let pieces = new.stitches.iter_mut().chain(&mut new.teeth);
    let pieces = pieces.map(|piece| (piece.position, piece.out, &mut piece.occlusion));
    for (place, normal, occlusion) in vertices.chain(pieces) {
        let (sum, count) = known[part(&frame, place, normal)];
        // Where there was nothing, light is as it mostly is.
        *occlusion = if count > 0.0 { sum / count } else { 0.8 };
    }
}

/// The part of a shape's box that a place is in, with the side it faces.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn part(shape: &Shape, place: Vec3, normal: Vec3) -> usize {
    let share = (place - shape.low) / (shape.high - shape.low).max(Vec3::ONE);
    let steps = (share * 24.0).clamp(Vec3::ZERO, Vec3::splat(23.0));
    let [x, y, z] = steps.to_array().map(|step| step as usize);
    let sizes = normal.abs();
    let (side, along) = if sizes.x > sizes.y && sizes.x > sizes.z {
        (0, normal.x)
    } else if sizes.y > sizes.z {
        (2, normal.y)
    } else {
        (4, normal.z)
    };
    ((z * PARTS + y) * PARTS + x) * 6 + side + usize::from(along < 0.0)
}
