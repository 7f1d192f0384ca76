//! A front with a relief: a grid whose lines meet those of the pattern, each column cut to length by the outline.

use super::{Band, Panel};
use crate::curve::Ring;
use crate::many::{between, in_order, many};
use crate::material::Material;
use crate::mesh::{Mesh, Point, Weave};
use crate::relief::{grid, height};
use alloc::vec::Vec;
use glam::{Vec2, Vec3};

/// Distances from the outline's sides and from its ends at which there are lines besides the pattern's.
const SIDES: [f32; 3] = [0.4, 1.2, 3.0];
const ENDS: [f32; 2] = [1.5, 4.0];
/// Stands for a point that is not worked out; beside none.
const NOWHERE: Vec3 = Vec3::splat(1e6);
/// No cell is longer, in millimetres.
const FAR: f32 = 18.0;
/// Step over which slopes are taken, in millimetres.
const STEP: f32 = 0.8;

impl Panel {
    /// Adds a band of the front with what is raised from it, in cells of about `longest` millimetres where nothing bends.
    /// `cover` is as for a plain front.
    pub fn build_raised(&self, longest: f32, band: Band, mesh: &mut Mesh, cover: &dyn Fn(Vec2) -> f32) {
        let Some(relief) = self.relief else { return };
        let points = || self.ring.points.iter();
        let high = points().fold(Vec2::NEG_INFINITY, |high, point| high.max(*point));
        let low = points().fold(Vec2::INFINITY, |low, point| low.min(*point));
        let [columns, rows] = grid(relief, low, high, longest);
        let columns = framed(columns, low.x, high.x, &SIDES);
        let rows = framed(rows, low.y, high.y, &ENDS);
        // Both bands have the line between them.
        let middle = rows.len() / 2;
        let (rows, before) = match band {
            Band::Lower => (&rows[..=middle], None),
            Band::Upper => (&rows[middle..], Some(rows[middle - 1])),
        };
        let plain = Self {
            relief: None,
            ..self.clone()
        };
        let turned: Vec<Vec2> = points().map(|point| Vec2::new(-point.x, -point.y)).collect();
        let turned = Ring::through(&turned);
        let spans = many(columns.len(), &mut |column| {
            let x = columns[column].clamp(low.x + 0.01, high.x - 0.01);
            let high = self.ring.top(x).unwrap_or(self.centre.y);
            (turned.top(-x).map_or(high, |low| -low), high)
        });
        let start = mesh.end();
        let mut normals = Vec::with_capacity(columns.len() * rows.len());
        // The panel under the pattern, in the order of the grid's points.
        let mut bases: Vec<Vec3> = Vec::with_capacity(columns.len() * rows.len());
        let mut covers = Vec::with_capacity(columns.len() * rows.len());
        let stride = columns.len();
        let points = many(stride * rows.len(), &mut |number| {
            let (column, row) = (number % stride, number / stride);
            let (low, high) = spans[column];
            let place = Vec2::new(columns[column], rows[row].clamp(low, high));
            // Only places in cells of which all is covered; they are left out in the end.
            let covered = cover(place);
            covers.push(covered);
            if covered > FAR {
                normals.push(Vec3::Z);
                bases.push(NOWHERE);
                return Point::plain(place.extend(self.front), place);
            }
            let base = |place: Vec2| {
                let (way, reach) = plain.polar(place);
                let (at, inset) = plain.front(way, reach);
                (at.z, inset)
            };
            let (z, inset) = base(place);
            let (raised, seam) = height(relief, place, inset);
            // The slope of the panel: from the neighbours before, or, where there are none, towards the middle,
            // since there is nothing beyond the outline.
            let under = |axis: Vec2, neighbour: Option<Vec3>| {
                let off = neighbour.map(|at| at - place.extend(z));
                let straight =
                    off.filter(|off| off.truncate().dot(axis).abs() > (1.0 - 1e-3) * off.truncate().length());
                straight
                    .filter(|off| off.dot(axis.extend(0.0)).abs() > 0.3)
                    .map_or_else(
                        || {
                            let inwards = if (place - self.centre).dot(axis) > 0.0 {
                                -STEP
                            } else {
                                STEP
                            };
                            (base(place + axis * inwards).0 - z) / inwards
                        },
                        |off| off.z / off.truncate().dot(axis),
                    )
            };
            let left = column.checked_sub(1).and_then(|_| bases.last().copied());
            let below = bases
                .len()
                .checked_sub(columns.len())
                .and_then(|number| bases.get(number).copied())
                .or_else(|| {
                    // The last row of the other band.
                    let place = Vec2::new(place.x, before?.clamp(low, high));
                    Some(place.extend(base(place).0))
                });
            let slopes = [(Vec2::X, left), (Vec2::Y, below)].map(|(axis, neighbour)| {
                // The pattern's own slope: its neighbours in the grid would be too coarse to show it.
                let [one, two] = [STEP, -STEP].map(|step| height(relief, place + axis * step, inset).0);
                under(axis, neighbour) + (one - two) / (2.0 * STEP)
            });
            bases.push(place.extend(z));
            normals.push(Vec3::new(-slopes[0], -slopes[1], 1.0).normalize_or(Vec3::Z));
            Point {
                position: place.extend(z + raised),
                uv: place,
                seam: seam.min((inset - self.inset).abs()),
            }
        });
        let size = (stride - 1, rows.len() - 1);
        mesh.sheet(size, Weave::OPEN, Material::Shell, &points, &normals);
        // Slivers along the outline, where cells are cut, could stand on edge.
        let mut covers = covers.into_iter();
        mesh.prune(start, 1e-3, &mut |_| {
            covers.next().is_some_and(|covered| covered >= 0.0)
        });
    }
}

/// The lines between `low` and `high`, with both ends and with some `near` them.
fn framed(lines: Vec<f32>, low: f32, high: f32, near: &[f32]) -> Vec<f32> {
    let mut all = lines;
    for off in near {
        all.extend([low + off, high - off]);
    }
    between(&mut all, low + 0.15, high - 0.15);
    all.extend([low, high]);
    in_order(&mut all, 0.15);
    all
}
