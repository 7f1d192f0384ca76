//! A bag built: all surfaces in one mesh, stitches and teeth as pieces, and where the logo goes.

use crate::mesh::Mesh;
use crate::occlusion::{Cells, sphere};
use crate::opening::{Opening, Tie, Ties};
use crate::plan::{Plan, Pose, Quality};
use crate::stitch::Piece;
use crate::{body, closure, extras, handle, inside, logo, pocket, strap};
use alloc::vec::Vec;
use core::mem;
use core::ops::Range;
use engine::appearance::Appearance;
use glam::{Vec2, Vec3};

/// The rectangle a logo is projected onto. The front is looked at along -z.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct LogoArea {
    /// Middle, in x and y, millimetres.
    pub centre: Vec2,
    /// Half its width and height.
    pub half: Vec2,
    /// Only what is before this z is meant.
    pub from_z: f32,
}

/// A bag as triangles. Millimetres; the lowest point is on the floor, y = 0.
#[derive(Clone, Debug, Default)]
pub struct Shape {
    /// All surfaces.
    pub solid: Mesh,
    /// Stitches.
    pub stitches: Vec<Piece>,
    /// Teeth of zips.
    pub teeth: Vec<Piece>,
    /// Lowest corner of the box around everything.
    pub low: Vec3,
    /// Highest corner.
    pub high: Vec3,
    /// Where the logo goes, if there is one.
    pub logo: Option<LogoArea>,
}

/// A part's way of adding itself.
type Build = fn(&Plan, &mut Shape);

/// The parts in the order in which they are put together, and how each takes part in the opening.
const PARTS: [(Tie, Build); 8] = [
    (Tie::Cut, body::build),
    (Tie::Laid, pocket::build),
    (Tie::Closure, closure::build),
    (Tie::Still, handle::build),
    (Tie::Still, strap::build),
    (Tie::Cut, inside::build),
    (Tie::Laid, extras::build),
    (Tie::Laid, logo::build),
];

/// A bag on its way: one part after the other, so that who builds it can do something else in between. Light is not
/// worked out: every point is as open as can be.
pub struct Building {
    plan: Plan,
    shape: Shape,
    ties: Ties,
    done: usize,
}

impl Building {
    /// The plan is drawn up; nothing is built yet.
    pub fn new(appearance: &Appearance, quality: Quality, pose: Pose) -> Self {
        Self {
            plan: Plan::new(appearance, quality, pose),
            shape: Shape::default(),
            ties: Ties::default(),
            done: 0,
        }
    }

    /// Builds the next part, and after the last one gives the bag.
    pub fn step(&mut self) -> Option<Shape> {
        let part = PARTS.get(self.done);
        self.done += 1;
        if let Some((tie, build)) = part {
            self.ties.begin(&self.shape, *tie);
            build(&self.plan, &mut self.shape);
            return None;
        }
        if self.done == PARTS.len() + 1
            && let Some(opening) = Opening::new(&self.plan)
        {
            opening.apply(&mut self.shape, &self.ties);
            return None;
        }
        self.shape.stand();
        Some(mem::take(&mut self.shape))
    }
}

impl Shape {
    /// Builds the bag in one go.
    pub fn new(appearance: &Appearance, quality: Quality, pose: Pose) -> Self {
        let mut building = Building::new(appearance, quality, pose);
        loop {
            if let Some(shape) = building.step() {
                return shape;
            }
        }
    }

    /// Puts the lowest point onto the floor, and measures the box around everything.
    fn stand(&mut self) {
        let places = || self.solid.vertices.iter().map(|vertex| vertex.position);
        let low = places().fold(Vec3::INFINITY, Vec3::min);
        let high = places().fold(Vec3::NEG_INFINITY, Vec3::max);
        if !low.is_finite() {
            return;
        }
        let lift = Vec3::Y * -low.y;
        for vertex in &mut self.solid.vertices {
            vertex.position += lift;
        }
        for piece in self.stitches.iter_mut().chain(&mut self.teeth) {
            piece.position += lift;
        }
        if let Some(area) = &mut self.logo {
            area.centre.y += lift.y;
        }
        (self.low, self.high) = (low + lift, high + lift);
    }

    /// Works out how open every point is, in cells of `cell` millimetres with `rays` rays. Returns the cells, for the
    /// shadow.
    pub fn shade(&mut self, cell: f32, rays: usize) -> Cells {
        let cells = Cells::of(self, cell);
        let directions = sphere(rays);
        self.shade_part(&cells, &directions, 0..self.points());
        cells
    }

    /// How many points there are to shade: vertices, then stitches, then teeth.
    pub fn points(&self) -> usize {
        self.solid.vertices.len() + self.stitches.len() + self.teeth.len()
    }

    /// The same for some of the points only, so that it can be done in slices.
    pub fn shade_part(&mut self, cells: &Cells, directions: &[Vec3], points: Range<usize>) {
        let vertices = self.solid.vertices.len();
        for vertex in within(&mut self.solid.vertices, &points, 0) {
            vertex.occlusion = cells.openness(vertex.position, vertex.normal, directions);
        }
        let sewn = vertices + self.stitches.len();
        let stitches = within(&mut self.stitches, &points, vertices);
        for piece in stitches.iter_mut().chain(within(&mut self.teeth, &points, sewn)) {
            piece.occlusion = cells.openness(piece.position, piece.out, directions);
        }
    }
}

/// Those of `all`, whose first has the number `first`, that are in a range of numbers.
fn within<'all, T>(all: &'all mut [T], numbers: &Range<usize>, first: usize) -> &'all mut [T] {
    let count = all.len();
    let place = |number: usize| number.saturating_sub(first).min(count);
    &mut all[place(numbers.start)..place(numbers.end)]
}
