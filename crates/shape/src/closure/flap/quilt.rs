//! A flap of quilted or embossed leather: a grid whose lines meet those of the pattern and whose cells are folded along
//! its grooves, and the places that are left plain for what is mounted there.

use super::sewn::{Row, with_rest};
use super::{Flap, LOCK};
use crate::many::{between, in_order, many};
use crate::mesh::Mesh;
use crate::num::{float, floor, smooth, steps};
use crate::plan::{Quality, mm};
use alloc::vec::Vec;
use engine::look::{Closure, Relief};
use glam::{Vec2, vec2};
use measures::Measures;

impl Flap<'_> {
    /// The pattern it is quilted or embossed with, which is that of the body.
    pub(super) fn relief(&self) -> Option<Relief> {
        self.plan.body.relief.filter(|relief| *relief != Relief::Plain)
    }

    /// Steps across and along of a grid that meets the pattern, if it has one: the finest that is not too dear.
    pub(super) fn pattern(&self) -> Option<Vec2> {
        let relief = self.relief()?;
        let (first, wider): (Vec2, &[f32]) = match relief {
            // Raised strips of leather are finer than quilting.
            Relief::Basket => (crate::relief::steps(relief, 1.5), &[1.5]),
            _ => (crate::relief::steps(relief, 1.0), &[4.0 / 3.0, 2.0]),
        };
        let most = match self.plan.quality {
            Quality::Desktop if relief == Relief::Basket => 9000.0,
            Quality::Desktop => 7500.0,
            Quality::Phone => 3000.0,
            Quality::Export => 3600.0,
        };
        let mut step = first;
        for factor in wider {
            if 4.0 * self.half.1 * self.length() <= most * step.x * step.y {
                break;
            }
            // Channels do not change along their length.
            let along = if relief == Relief::Channel { 1.0 } else { *factor };
            step = first * vec2(*factor, along);
        }
        Some(step)
    }

    /// How much the pattern is left out where something else is on the flap: 0 not at all, 1 wholly.
    pub(super) fn calm(&self, x: f32, way: f32, logo: Option<(Vec2, Vec2)>) -> f32 {
        let end = self.length() - way;
        let away = match self.plan.appearance.closure {
            Closure::TurnLock => vec2(x, end - LOCK).length() - 19.0,
            Closure::Snap => vec2(x, end - LOCK).length() - 18.0,
            Closure::Buckle => {
                let strap = Measures::of(&self.plan.appearance).buckle();
                strap.map_or(f32::MAX, |strap| {
                    let over = (x.abs() - mm(strap.half)).max(end + self.low - mm(strap.head));
                    over - 1.5
                })
            }
            Closure::Zip | Closure::Drawstring => f32::MAX,
        };
        let beside = logo.map_or(f32::MAX, |(centre, half)| {
            let off = (vec2(x, self.level(x, way)) - centre).abs() - half;
            off.max_element()
        });
        1.0 - smooth(1.0, 7.0, away.min(beside))
    }

    /// Rows that meet a pattern every `step` millimetres of height, as far as the sides go straight.
    pub(super) fn quilted_rows(&self, step: f32) -> Vec<Row> {
        let straight = self.end(self.half.1, 0.0) - 3.0;
        let first = self.plan.height - floor((self.plan.height - 5.0) / step) * step;
        let cells = steps(straight - first, step, 2) - 1;
        let last = first + step * float(cells);
        let rest = steps(self.length() - last, step, 4) - 1;
        let mut ways = alloc::vec![0.0];
        for cell in 0..cells {
            ways.push(first + step * float(cell));
        }
        with_rest(&ways, last, rest)
    }
}

/// Places across that meet a pattern every `step` millimetres, and those that a rounded corner needs.
pub(super) fn columns(half: f32, step: f32) -> Vec<f32> {
    let count = floor((half - step) / step);
    let inner = steps(count, 1.0, 1);
    let mut places = many(inner * 2 + 1, &mut |place| (float(place) - float(inner)) * step);
    between(&mut places, 4.0 - half, half - 4.0);
    for inset in [0.0, 0.4, 1.3, 3.0] {
        places.extend([inset - half, half - inset]);
    }
    in_order(&mut places, 0.0);
    places
}

/// A grid that has just been added to a mesh, its outside flipped.
pub(super) struct Grid {
    size: (usize, usize),
    vertices: usize,
    indices: usize,
}

impl Grid {
    /// What is about to be added as a grid of `size` cells.
    pub(super) fn begin(mesh: &Mesh, size: (usize, usize)) -> Self {
        Self {
            size,
            vertices: mesh.vertices.len(),
            indices: mesh.indices.len(),
        }
    }

    /// Cuts each of its cells in two along that diagonal which is nearer to a stitch line, so that grooves aslant are
    /// as straight one way as the other.
    #[allow(clippy::cast_possible_truncation)]
    pub(super) fn fold_along_grooves(self, mesh: &mut Mesh) {
        let stride = self.size.0 + 1;
        mesh.indices.truncate(self.indices);
        for row in 0..self.size.1 {
            for column in 0..self.size.0 {
                let corner = self.vertices + row * stride + column;
                let [a, b, c, d] = [corner, corner + 1, corner + stride, corner + stride + 1];
                let seam = |one: usize, two: usize| mesh.vertices[one].seam + mesh.vertices[two].seam;
                let halves = if seam(a, d) <= seam(b, c) {
                    [[a, d, b], [a, c, d]]
                } else {
                    [[a, c, b], [b, c, d]]
                };
                for three in halves {
                    let [one, two, three_at] = three.map(|corner| mesh.vertices[corner].position);
                    if (two - one).cross(three_at - one).length_squared() >= 1e-10 {
                        mesh.indices.extend(three.map(|corner| corner as u32));
                    }
                }
            }
        }
    }
}
