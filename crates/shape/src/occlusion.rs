//! How much light reaches each point: the bag as a grid of filled cells, and rays through it. Also the soft shadow on the
//! floor. Slow beside all else, so it can be done in slices.

use crate::many::many;
use crate::mesh::Mesh;
use crate::num::{TAU, cos, float, share, sin, sqrt};
use crate::shape::Shape;
use alloc::vec;
use alloc::vec::Vec;
use core::ops::Range;
use glam::{Vec3, vec3};

/// The bag as filled cells.
#[derive(Clone, Debug)]
pub struct Cells {
    origin: Vec3,
    size: [usize; 3],
    cell: f32,
    filled: Vec<bool>,
    steps: Vec<Step>,
}

/// A stop on the way of every ray.
#[derive(Clone, Copy, Debug)]
struct Step {
    /// How far along, in cells.
    way: f32,
    /// How much of the light something here takes.
    taken: f32,
    /// How much the floor takes: it is lit itself, so only part.
    by_floor: f32,
}

/// Beyond so many millimetres nothing shades.
const FAR: f32 = 90.0;

fn steps(cell: f32) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut way = 0.5 * cell;
    while way < FAR {
        let rest = 1.0 - way / FAR;
        steps.push(Step {
            way: way / cell,
            taken: sqrt(rest),
            by_floor: 0.35 * rest,
        });
        way += cell * (0.75 + way / cell * 0.04);
    }
    steps
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
impl Cells {
    /// Fills the cells of `cell` millimetres that surfaces of the shape pass through.
    pub fn of(shape: &Shape, cell: f32) -> Self {
        let mut cells = Self::around(shape, cell);
        cells.fill(&shape.solid, 0..shape.solid.triangles());
        cells
    }

    /// Cells around all of the shape, none of them filled yet: `fill` has to follow.
    pub fn around(shape: &Shape, cell: f32) -> Self {
        let margin = Vec3::splat(2.0 * cell);
        let origin = shape.low - margin;
        let extent = (shape.high + margin - origin) / cell;
        let size = [extent.x as usize + 2, extent.y as usize + 2, extent.z as usize + 2];
        Self {
            origin,
            size,
            cell,
            filled: vec![false; size[0] * size[1] * size[2]],
            steps: steps(cell),
        }
    }

    /// Fills the cells that some of a mesh's triangles pass through, so that it can be done in slices.
    pub fn fill(&mut self, mesh: &Mesh, triangles: Range<usize>) {
        let inverse = 1.0 / self.cell;
        for three in mesh.indices.chunks_exact(3).skip(triangles.start).take(triangles.len()) {
            let [p, q, r] = [three[0], three[1], three[2]]
                .map(|corner| (mesh.vertices[corner as usize].position - self.origin) * inverse);
            let longest = p
                .distance_squared(q)
                .max(p.distance_squared(r))
                .max(q.distance_squared(r));
            let count = ((sqrt(longest) * 1.6) as usize + 1).min(64);
            for i in 0..=count {
                for j in 0..=count - i {
                    let at = p + (q - p) * share(i, count) + (r - p) * share(j, count);
                    let index = self.index(at);
                    if let Some(cell) = index.and_then(|index| self.filled.get_mut(index)) {
                        *cell = true;
                    }
                }
            }
        }
    }

    /// Which cell a place is in, given in cells from the origin.
    fn index(&self, at: Vec3) -> Option<usize> {
        if at.x < 0.0 || at.y < 0.0 || at.z < 0.0 {
            return None;
        }
        let [x, y, z] = [at.x as usize, at.y as usize, at.z as usize];
        (x < self.size[0] && y < self.size[1] && z < self.size[2]).then(|| (z * self.size[1] + y) * self.size[0] + x)
    }

    /// Whether there is something at a place, given in cells from the origin; `None` outside the grid.
    fn is_filled(&self, at: Vec3) -> Option<bool> {
        self.index(at).and_then(|index| self.filled.get(index)).copied()
    }

    /// A place in cells from the origin.
    fn inside(&self, place: Vec3) -> Vec3 {
        (place - self.origin) / self.cell
    }

    /// How open the surroundings of a point are: 0 to 1.
    pub fn openness(&self, place: Vec3, normal: Vec3, directions: &[Vec3]) -> f32 {
        let (mut closed, mut weight) = (0.0, 0.0);
        let start = self.inside(place) + normal * 1.25;
        let floor = -self.origin.y / self.cell;
        for direction in directions {
            let facing = direction.dot(normal);
            if facing < 0.12 {
                continue;
            }
            weight += facing;
            closed += facing * self.closed_along(start, *direction, floor);
        }
        if weight > 0.0 { 1.0 - closed / weight } else { 1.0 }
    }

    fn closed_along(&self, start: Vec3, direction: Vec3, floor: f32) -> f32 {
        for step in &self.steps {
            let at = start + direction * step.way;
            if at.y < floor {
                return step.by_floor;
            }
            match self.is_filled(at) {
                Some(true) => return step.taken,
                None if direction.y >= 0.0 => return 0.0,
                _ => {}
            }
        }
        0.0
    }
}

/// The shadow on the floor, worked out a few rows at a time.
#[derive(Clone, Debug)]
pub struct Floor {
    count: usize,
    reach: f32,
    /// Directions upwards, and how much of the light comes from each.
    directions: Vec<(Vec3, f32)>,
    raw: Vec<f32>,
}

/// From so far up nothing shades the floor, in millimetres.
const HIGH: f32 = 400.0;

impl Floor {
    /// `count` × `count` values over a square from -`reach` to `reach`, none worked out yet.
    pub fn new(count: usize, reach: f32, rays: usize) -> Self {
        let key = vec3(-0.35, 0.85, 0.45).normalize();
        let directions = sphere(rays * 2)
            .into_iter()
            .filter(|direction| direction.y > 0.08)
            .map(|direction| {
                let facing = direction.dot(key).max(0.0);
                (direction, direction.y * (0.35 + facing * facing))
            })
            .collect();
        Self {
            count,
            reach,
            directions,
            raw: Vec::with_capacity(count * count),
        }
    }

    /// Works out some more rows; whether there are more to come.
    pub fn advance(&mut self, cells: &Cells, rows: usize) -> bool {
        let done = self.raw.len() / self.count.max(1);
        for row in done..(done + rows).min(self.count) {
            for column in 0..self.count {
                let at = |step: usize| ((float(step) + 0.5) / float(self.count) * 2.0 - 1.0) * self.reach;
                let shade = self.shade(cells, vec3(at(column), 0.2, at(row)));
                self.raw.push(shade * 255.0);
            }
        }
        self.raw.len() < self.count * self.count
    }

    fn shade(&self, cells: &Cells, place: Vec3) -> f32 {
        let start = cells.inside(place);
        let top = float(cells.size[1]);
        let (mut shaded, mut weight) = (0.0, 0.0);
        for (direction, facing) in &self.directions {
            weight += facing;
            let mut way = 3.0 / cells.cell;
            while way * cells.cell < HIGH {
                let at = start + *direction * way;
                if at.y > top {
                    break;
                }
                if cells.is_filled(at) == Some(true) {
                    shaded += facing * (1.0 - way * cells.cell / HIGH);
                    break;
                }
                way += 0.9 + way * 0.025;
            }
        }
        (shaded / weight).min(1.0)
    }

    /// 0 no shadow to 255 all, row by row.
    pub fn values(&self) -> Vec<u8> {
        soften(&self.raw, self.count)
    }
}

/// The mean of each value and its eight neighbours; the rim stays dark-free.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn soften(raw: &[f32], count: usize) -> Vec<u8> {
    let mut soft = vec![0u8; count * count];
    for row in 1..count.saturating_sub(1) {
        for column in 1..count - 1 {
            let around = (0..9).map(|step| raw[(row + step / 3 - 1) * count + column + step % 3 - 1]);
            soft[row * count + column] = (around.sum::<f32>() / 9.0) as u8;
        }
    }
    soft
}

/// Directions spread evenly over a sphere.
pub fn sphere(count: usize) -> Vec<Vec3> {
    const GOLDEN: f32 = 2.399_963_2;
    many(count, &mut |step| {
        let y = 1.0 - 2.0 * (float(step) + 0.5) / float(count);
        let radius = sqrt(1.0 - y * y);
        // Kept below a turn, where the sine is at its most exact.
        let angle = crate::num::fract(float(step) * GOLDEN / TAU) * TAU;
        vec3(radius * cos(angle), y, radius * sin(angle))
    })
}
