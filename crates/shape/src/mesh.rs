//! Triangles: vertices with all a renderer needs, and the one way surfaces come to be here, a grid of points.

use crate::many::{in_order, many};
use crate::material::Material;
use crate::num::share;
use alloc::vec;
use alloc::vec::Vec;
use glam::{Vec2, Vec3};

/// Distance, in millimetres, that says there is no stitch line near.
pub const NO_SEAM: f32 = 99.0;

/// Eight times the difference, in millimetres, that does not matter between two ways to cut a cell.
const SAME: f32 = 0.2;

/// One corner of a triangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Vertex {
    /// Place in millimetres: x to the right, y up from the floor, z to the front.
    pub position: Vec3,
    /// Unit vector away from the surface.
    pub normal: Vec3,
    /// Place on the material in millimetres.
    pub uv: Vec2,
    /// How much of the surroundings the point sees: 0 nothing, 1 everything. Filled in after all is built.
    pub occlusion: f32,
    /// Distance to the nearest stitch line on the surface in millimetres; `NO_SEAM` where there is none. Surfaces whose
    /// cells are larger than what lies between line and edge give it a sign, which changes at every line.
    pub seam: f32,
    /// What it is made of.
    pub material: Material,
}

/// What a grid needs to know of each of its points.
#[derive(Clone, Copy, Debug)]
pub struct Point {
    /// Place in millimetres.
    pub position: Vec3,
    /// Place on the material in millimetres.
    pub uv: Vec2,
    /// Distance to the nearest stitch line in millimetres, as for vertices.
    pub seam: f32,
}

impl Point {
    /// A point far from any stitch.
    pub fn plain(position: Vec3, uv: Vec2) -> Self {
        Self {
            position,
            uv,
            seam: NO_SEAM,
        }
    }
}

/// How a grid is closed and on which side its outside is.
#[derive(Clone, Copy, Debug, Default)]
pub struct Weave {
    /// Whether the last column is the first again.
    pub wraps_columns: bool,
    /// Whether the last row is the first again.
    pub wraps_rows: bool,
    /// Whether the outside is where columns × rows points away from.
    pub flipped: bool,
}

impl Weave {
    /// Neither closed nor turned over.
    pub const OPEN: Self = Self {
        wraps_columns: false,
        wraps_rows: false,
        flipped: false,
    };
    /// Closed round the columns, like a tube.
    pub const TUBE: Self = Self {
        wraps_columns: true,
        wraps_rows: false,
        flipped: false,
    };
    /// Closed both ways, like a ring.
    pub const RING: Self = Self {
        wraps_columns: true,
        wraps_rows: true,
        flipped: false,
    };

    /// The same with its outside on the other side.
    pub const fn flip(self) -> Self {
        Self {
            flipped: !self.flipped,
            ..self
        }
    }

    /// The same, with its outside on the other side if so.
    pub const fn flip_if(self, is_so: bool) -> Self {
        Self {
            flipped: self.flipped != is_so,
            ..self
        }
    }
}

/// Triangles over shared vertices; their outside is counter-clockwise.
#[derive(Clone, Debug, Default)]
pub struct Mesh {
    /// Corners.
    pub vertices: Vec<Vertex>,
    /// Three indices a triangle.
    pub indices: Vec<u32>,
}

impl Mesh {
    /// How many triangles there are.
    pub fn triangles(&self) -> usize {
        self.indices.len() / 3
    }

    /// Adds a surface of `columns` × `rows` cells whose points `at(column, row)` gives, with normals from the points
    /// around each. Where a grid is closed, `at` is asked for both ends and has to give the same place.
    pub fn grid(
        &mut self,
        (columns, rows): (usize, usize),
        weave: Weave,
        material: Material,
        at: &mut dyn FnMut(usize, usize) -> Point,
    ) {
        if columns == 0 || rows == 0 {
            return;
        }
        let stride = columns + 1;
        let points = many(stride * (rows + 1), &mut |place| at(place % stride, place / stride));
        self.sheet((columns, rows), weave, material, &points, &[]);
    }

    /// The same from points that are there already, row by row, with their normals if those are known better than from
    /// the points around each.
    pub fn sheet(
        &mut self,
        (columns, rows): (usize, usize),
        weave: Weave,
        material: Material,
        points: &[Point],
        normals: &[Vec3],
    ) {
        let net = Net {
            points,
            columns,
            rows,
            weave,
        };
        let base = index(self.vertices.len());
        for row in 0..=rows {
            for column in 0..=columns {
                let place = row * (columns + 1) + column;
                let Point { position, uv, seam } = points[place];
                let normal = normals.get(place).copied().unwrap_or_else(|| {
                    let normal = net.normal(column, row);
                    if weave.flipped { -normal } else { normal }
                });
                self.vertices.push(Vertex {
                    position,
                    normal,
                    uv,
                    occlusion: 1.0,
                    seam,
                    material,
                });
            }
        }
        let stride = index(columns + 1);
        for row in 0..index(rows) {
            for column in 0..index(columns) {
                let corner = base + row * stride + column;
                let [a, b, c, d] = [corner, corner + 1, corner + stride, corner + stride + 1];
                self.cell([a, b, c, d], weave.flipped);
            }
        }
    }

    /// Two triangles for a cell, cut along the diagonal that strays less from the surface: so a groove that crosses it
    /// stays a groove. Where that is all one the shorter one is taken. What has no area is left out.
    fn cell(&mut self, [a, b, c, d]: [u32; 4], is_flipped: bool) {
        let place = |corner: u32| self.vertices[corner as usize].position;
        let normal = |corner: u32| self.vertices[corner as usize].normal;
        // Eight times as far as the surface rises above the diagonal, or falls below it, in millimetres.
        let stray = |one: u32, two: u32| (normal(two) - normal(one)).dot(place(two) - place(one)).abs();
        let gain = stray(b, c) - stray(a, d);
        let is_straight = if gain.abs() > SAME {
            gain > 0.0
        } else {
            place(a).distance_squared(place(d)) <= place(b).distance_squared(place(c))
        };
        let halves = if is_straight {
            [[a, b, d], [a, d, c]]
        } else {
            [[a, b, c], [b, d, c]]
        };
        for [first, second, third] in halves {
            let (one, two) = (place(second) - place(first), place(third) - place(first));
            if one.cross(two).length_squared() < 1e-10 {
                continue;
            }
            self.indices.extend(if is_flipped {
                [first, third, second]
            } else {
                [first, second, third]
            });
        }
    }

    /// Where the next surface will begin: counts of vertices and of indices.
    pub fn end(&self) -> (usize, usize) {
        (self.vertices.len(), self.indices.len())
    }

    /// Leaves out, of what was added after `start`, triangles whose corners are all hidden, and vertices that none needs
    /// any more. `is_hidden` is asked once for each vertex, in order. Nor is a triangle kept of which, seen from the
    /// front, less than half of `least` square millimetres faces there.
    pub fn prune(&mut self, start: (usize, usize), least: f32, is_hidden: &mut dyn FnMut(Vec3) -> bool) {
        const GONE: u32 = u32::MAX;
        let added = self.indices.split_off(start.1);
        let tail = self.vertices.split_off(start.0);
        let hidden = many(tail.len(), &mut |vertex| is_hidden(tail[vertex].position));
        let mut numbers = vec![GONE; tail.len()];
        let first = index(start.0);
        for three in added.chunks_exact(3) {
            let corners = [three[0], three[1], three[2]].map(|corner| (corner - first) as usize);
            let [a, b, c] = corners.map(|corner| tail[corner].position.truncate());
            if corners.into_iter().all(|corner| hidden[corner]) || (b - a).perp_dot(c - a) < least {
                continue;
            }
            for corner in corners {
                if numbers[corner] == GONE {
                    numbers[corner] = index(self.vertices.len());
                    self.vertices.push(tail[corner]);
                }
                self.indices.push(numbers[corner]);
            }
        }
    }

    /// Adds another mesh.
    pub fn append(&mut self, other: &Self) {
        let base = index(self.vertices.len());
        self.vertices.extend_from_slice(&other.vertices);
        self.indices.extend(other.indices.iter().map(|corner| corner + base));
    }

    /// The same in a mirror at x = 0, with its outside outside.
    #[must_use]
    pub fn mirrored(&self) -> Self {
        let turn = |vector: Vec3| Vec3::new(-vector.x, vector.y, vector.z);
        let mut mirrored = self.clone();
        for vertex in &mut mirrored.vertices {
            vertex.position = turn(vertex.position);
            vertex.normal = turn(vertex.normal);
        }
        for three in mirrored.indices.chunks_exact_mut(3) {
            three.swap(1, 2);
        }
        mirrored
    }
}

/// Points on their grid, for the vectors between neighbours.
struct Net<'points> {
    points: &'points [Point],
    columns: usize,
    rows: usize,
    weave: Weave,
}

impl Net<'_> {
    fn place(&self, column: usize, row: usize) -> Vec3 {
        self.points[row * (self.columns + 1) + column].position
    }

    /// The neighbours before and after along one direction, past the seam where the grid is closed.
    fn around(index: usize, last: usize, wraps: bool) -> (usize, usize) {
        if wraps {
            let here = index % last;
            ((here + last - 1) % last, (here + 1) % last)
        } else {
            (index.saturating_sub(1), (index + 1).min(last))
        }
    }

    fn raw(&self, column: usize, row: usize) -> Vec3 {
        let (left, right) = Self::around(column, self.columns, self.weave.wraps_columns);
        let (below, above) = Self::around(row, self.rows, self.weave.wraps_rows);
        let along = self.place(right, row) - self.place(left, row);
        let across = self.place(column, above) - self.place(column, below);
        along.cross(across)
    }

    /// The unit normal; at a pole, where a whole row is one place, that of the row beside it.
    fn normal(&self, column: usize, row: usize) -> Vec3 {
        let own = self.raw(column, row);
        if own.length_squared() > 1e-8 {
            return own.normalize();
        }
        let beside = if row == 0 { 1 } else { row - 1 };
        let sum = (0..self.columns).fold(Vec3::ZERO, |sum, each| sum + self.raw(each, beside.min(self.rows)));
        sum.normalize_or(Vec3::Y)
    }
}

#[allow(clippy::cast_possible_truncation)]
fn index(count: usize) -> u32 {
    count as u32
}

/// Shares from 0 to 1 that a grid of `count` cells puts its lines at, with those of `extra` among them and none closer
/// than `least` to another.
pub fn lines(count: usize, extra: &[f32], least: f32) -> Vec<f32> {
    let mut all: Vec<f32> = many(count + 1, &mut |step| share(step, count));
    all.extend_from_slice(extra);
    all.retain(|line| (0.0..=1.0).contains(line));
    in_order(&mut all, least);
    if let Some(last) = all.last_mut() {
        *last = 1.0;
    }
    debug_assert!(all.len() >= 2);
    all
}
