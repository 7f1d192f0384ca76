//! A bag built: all surfaces in one mesh, stitches and teeth as pieces, and where the logo goes.

use crate::budget::Budget;
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

/// The parts in the order in which they are put together, each small enough for one step, and how each takes part in
/// the opening. First those that are as they are.
const PARTS: [(Tie, Build); 17] = [
    (Tie::Cut, body::lower_relief),
    (Tie::Cut, body::upper_relief),
    (Tie::Cut, body::stitches),
    (Tie::Cut, body::quilting),
    (Tie::Closure, closure::build),
    (Tie::Still, handle::build),
    (Tie::Still, strap::build),
    (Tie::Laid, logo::build),
    (Tie::Cut, body::front),
    (Tie::Cut, body::gusset),
    (Tie::Cut, body::edges),
    (Tie::Cut, body::back),
    (Tie::Laid, pocket::build),
    (Tie::Cut, inside::walls),
    (Tie::Cut, inside::gusset),
    (Tie::Cut, inside::pockets),
    (Tie::Laid, extras::build),
];

/// How many parts come first whose triangles cannot be fewer. The others are quick to make, and made again, coarser, if
/// a bag has come to more triangles than it may have.
const FIRM: usize = 8;

/// A bag on its way: one part after the other, so that who builds it can do something else in between. Light is not
/// worked out: every point is as open as can be.
pub struct Building {
    plan: Plan,
    shape: Shape,
    ties: Ties,
    next: Next,
    /// What there was when the firm parts were built.
    firm: [usize; 4],
}

/// What is done next.
enum Next {
    /// The part with this number.
    Part(usize),
    /// Counting triangles.
    Count,
    /// Opening the bag.
    Open,
    /// Putting it onto the floor.
    Stand,
}

impl Building {
    /// The plan is drawn up; nothing is built yet.
    pub fn new(appearance: &Appearance, quality: Quality, pose: Pose) -> Self {
        Self {
            plan: Plan::new(appearance, quality, pose),
            shape: Shape::default(),
            ties: Ties::default(),
            next: Next::Part(0),
            firm: [0; 4],
        }
    }

    /// The bag as far as it is built.
    pub fn so_far(&self) -> &Shape {
        &self.shape
    }

    /// Whether all parts are there, and the bag is still shut.
    pub fn is_whole(&self) -> bool {
        matches!(self.next, Next::Open)
    }

    /// Builds the next part, and after the last one gives the bag.
    pub fn step(&mut self) -> Option<Shape> {
        self.next = match self.next {
            Next::Part(number) => {
                if number == FIRM {
                    self.firm = self.shape.ends();
                }
                if let Some((tie, build)) = PARTS.get(number) {
                    self.ties.begin(&self.shape, *tie);
                    build(&self.plan, &mut self.shape);
                    Next::Part(number + 1)
                } else {
                    Next::Count
                }
            }
            Next::Count => self.count(),
            Next::Open => {
                if let Some(opening) = Opening::new(&self.plan) {
                    opening.apply(&mut self.shape, &self.ties);
                }
                Next::Stand
            }
            Next::Stand => {
                Budget::of(self.plan.quality).fit(&mut self.shape);
                self.shape.stand();
                return Some(mem::take(&mut self.shape));
            }
        };
        None
    }

    /// Goes back to the parts that can be coarser if the bag has too many triangles, once.
    fn count(&mut self) -> Next {
        let soft = self.shape.solid.triangles() - self.firm[1] / 3;
        let thrift = Budget::of(self.plan.quality).thrift(&self.shape, soft);
        match thrift {
            Some(thrift) if self.plan.thrift <= 1.0 => {
                self.plan.thrift = thrift;
                self.shape.cut_back(self.firm);
                self.ties.keep(FIRM);
                Next::Part(FIRM)
            }
            _ => Next::Open,
        }
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

    /// How much there is of everything: vertices, indices, stitches, teeth.
    fn ends(&self) -> [usize; 4] {
        let (vertices, indices) = self.solid.end();
        [vertices, indices, self.stitches.len(), self.teeth.len()]
    }

    /// Takes away what was added since there was so much.
    fn cut_back(&mut self, [vertices, indices, stitches, teeth]: [usize; 4]) {
        self.solid.vertices.truncate(vertices);
        self.solid.indices.truncate(indices);
        self.stitches.truncate(stitches);
        self.teeth.truncate(teeth);
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
