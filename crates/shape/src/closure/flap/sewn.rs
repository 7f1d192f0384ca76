//! What is made of a flap: its two faces, the finished edge round them, the rows of stitches.

use super::quilt::{self, Grid};
use super::{Flap, HALF_THICK};
use crate::many::{between, many};
use crate::material::Material;
use crate::mesh::{Mesh, NO_SEAM, Point, Weave};
use crate::num::{PI, cos, mix, share, sin};
use crate::plan::{Pose, Quality};
use crate::shape::Shape;
use crate::stitch::Sewing;
use alloc::vec::Vec;
use engine::look::{Edge, Relief, Stitching};
use glam::{Vec2, Vec3, vec2};

/// How far inside the edge it is stitched, in millimetres.
const INSET: f32 = 5.0;
/// How much further inside a second row is.
const SECOND: f32 = 4.5;
/// Where on the way the row along the hinge lies.
const HINGE_ROW: f32 = 9.0;

impl Flap<'_> {
    /// Its outline as places of x and way, `inset` from the edge, from the hinge on the left round to the hinge. On the
    /// edge itself it takes the sheet's own points, so that nothing gapes.
    fn border(&self, from: f32, inset: f32) -> Vec<Vec2> {
        let corner = self.end(self.half.1 - inset, inset);
        let rows = self.rows(1.0);
        let mut ways = many(rows.len(), &mut |row| self.way_of(rows[row], corner));
        between(&mut ways, from, corner - 0.1);
        ways.insert(0, from);
        let left = |way: f32| vec2(inset - self.half_at(way), way);
        let mut border = many(ways.len(), &mut |row| left(ways[row]));
        for x in self.columns(inset) {
            border.push(vec2(x, self.end(x, inset)));
        }
        for way in ways.into_iter().rev() {
            border.push(left(way) * vec2(-1.0, 1.0));
        }
        border
    }

    fn way_of(&self, row: Row, end: f32) -> f32 {
        // Rows are places of the way, then shares of the rest, which ends on a curve: a row lies under the stitches.
        match row {
            Row::Way(way) => way,
            Row::Share(from, share) => mix(from, end - INSET, share),
            Row::End => end,
        }
    }

    /// Places across, close together in the corners.
    fn columns(&self, inset: f32) -> Vec<f32> {
        match self.pattern() {
            Some(step) => quilt::columns(self.half.1 - inset, step.x),
            None => self.plain_columns(inset),
        }
    }

    fn plain_columns(&self, inset: f32) -> Vec<f32> {
        let (half, radius) = (self.half.1 - inset, self.radius - inset);
        across(half, radius, self.bends(), self.count((half - radius) * 2.0, 10.0, 4))
    }

    /// Adds the flap.
    pub(in crate::closure) fn build(&self, shape: &mut Shape) {
        self.sheet(&mut shape.solid, true);
        self.sheet(&mut shape.solid, false);
        self.edge(&mut shape.solid);
        self.hinge_end(&mut shape.solid);
        self.sew(shape);
    }

    fn sheet(&self, mesh: &mut Mesh, is_outer: bool) {
        let plan = self.plan;
        let coarse = if is_outer { 1.0 } else { 2.6 };
        let columns = if is_outer {
            self.columns(0.0)
        } else {
            self.plain_columns(0.0)
        };
        let rows = self.rows(coarse);
        let (material, off) = if is_outer {
            (Material::Shell, HALF_THICK)
        } else {
            (Material::Lining, -HALF_THICK)
        };
        let is_double = plan.appearance.stitching != Stitching::Single;
        let relief = self.relief().filter(|_| is_outer);
        let logo = crate::logo::on_flap(plan);
        let weave = Weave::OPEN.flip_if(is_outer);
        let grid = Grid::begin(mesh, (columns.len() - 1, rows.len() - 1));
        mesh.grid(
            (columns.len() - 1, rows.len() - 1),
            weave,
            material,
            &mut |column, row| {
                let outer = columns[column];
                let way = self.way_of(rows[row], self.end(outer, 0.0));
                let x = outer / self.half.1 * self.half_at(way);
                let inset = self.inset_of(x, way);
                let (raised, groove) = relief.map_or((0.0, NO_SEAM), |relief| {
                    let (high, groove) = crate::relief::height(relief, vec2(outer, self.plan.height - way), inset);
                    let calm = self.calm(x, way, logo);
                    (high * (1.0 - calm), if calm > 0.5 { NO_SEAM } else { groove })
                });
                let (place, _) = self.at(x, way, off + raised);
                let own = |inset: f32| (inset - INSET).abs();
                let rows = if is_double {
                    own(inset).min(own(inset - SECOND))
                } else {
                    own(inset)
                };
                let seam = rows.min((way - HINGE_ROW).abs()).min(groove);
                Point {
                    position: place,
                    uv: vec2(x, -way),
                    seam: if is_outer { seam } else { NO_SEAM },
                }
            },
        );
        if relief == Some(Relief::Diamond) {
            grid.fold_along_grooves(mesh);
        }
    }

    /// Points to each lower corner.
    fn bends(&self) -> usize {
        self.count(self.radius * 1.6, 7.0, 5)
    }

    fn rows(&self, coarse: f32) -> Vec<Row> {
        if let Some(step) = self.pattern().filter(|_| coarse < 1.2) {
            return self.quilted_rows(step.y);
        }
        if self.plan.pose == Pose::Open {
            return self.fallen_rows();
        }
        // Where it bends over what is gathered every row counts.
        let (coarse, step) = if self.hood > 0.0 { (1.0, 7.2) } else { (coarse, 13.0) };
        let tops = self.count(self.top, step * coarse, 5);
        let bends = self.count(self.bend, 3.7, 4);
        let fronts = self.count(self.front, 9.0 * coarse, 6) - 1;
        let mut ways = alloc::vec![0.0];
        for step in 0..tops {
            ways.push(mix(8.0, self.top, share(step, tops)));
        }
        for step in 0..bends {
            ways.push(self.top + self.bend * share(step, bends));
        }
        with_rest(&ways, self.brow(), fronts)
    }

    /// Rows of a flap thrown back: as it turns, then shares of what is left for the rounded corners.
    fn fallen_rows(&self) -> Vec<Row> {
        let straight = self.end(self.half.1, 0.0) - 3.0;
        let rest = self.count(self.length() - straight, 9.0, 5) - 1;
        let ways = self
            .fallen
            .ways(straight - 4.0, self.size() / self.plan.quality.factor());
        with_rest(&ways, straight, rest)
    }

    /// Points for a length; a large flap has larger cells, not more of them.
    fn count(&self, length: f32, step: f32, least: usize) -> usize {
        self.plan.count(length, step * self.size(), least)
    }

    /// How large it is against the usual; a small one counts as usual.
    pub(super) fn size(&self) -> f32 {
        ((self.plan.half_width * 2.0 + self.plan.height) / 470.0).max(1.0)
    }

    /// The finished edge: a strip round the outline, slightly proud of both faces.
    fn edge(&self, mesh: &mut Mesh) {
        let border = self.border(0.0, 0.0);
        let last = border.len() - 1;
        let (material, high, wide, lap) = match self.plan.appearance.edge {
            Edge::Burnished | Edge::Painted => (Material::Edge, 0.15, 0.9, 0.0),
            Edge::HandPainted => (Material::Edge, 0.32, 1.3, 0.0),
            Edge::Turned => (Material::Trim, 0.1, 1.2, 0.0),
            // A tape folded over the edge, caught by the stitches.
            Edge::Bound => (Material::Edge, 0.5, 1.2, INSET + 1.8),
        };
        let arc = if self.plan.quality == Quality::Desktop { 4 } else { 3 };
        let laps = usize::from(lap > 0.0);
        // Where a pattern asks for many rows it ends at its lower rim.
        let (lower, section) = (arc + 2 * laps, arc + 2 * laps + usize::from(self.pattern().is_none()));
        mesh.grid((last, section), Weave::OPEN.flip(), material, &mut |column, row| {
            let place = border[column];
            let (middle, frame) = self.at(place.x, place.y, 0.0);
            let (before, after) = (border[column.saturating_sub(1)], border[(column + 1).min(last)]);
            let run = after - before;
            // Outwards from the outline in x and way; on the sheet, way runs against the frame.
            let side = vec2(-run.y, run.x).normalize_or(Vec2::Y);
            let beyond = -frame.across * side.x - frame.along * side.y;
            let angle = PI * share(row.saturating_sub(laps).min(arc), arc);
            // Its rims go into the upper face, and lap the lower one before they go into it, so that nothing shows under
            // them, from whichever side a flap is seen.
            let rim = lap.max(0.6) + 0.1;
            let (height, inwards) = if row == 0 {
                (HALF_THICK - 0.1, rim)
            } else if row == lower {
                (-HALF_THICK - 0.2, rim)
            } else if row > lower {
                (0.4 - HALF_THICK, rim + 0.5)
            } else {
                ((HALF_THICK + high) * cos(angle), 0.1)
            };
            let position = middle + frame.out * height + beyond * (wide * sin(angle) - inwards);
            Point::plain(position, vec2(share(column, last) * 600.0, angle * 1.2 + inwards))
        });
    }

    /// The cut end along the hinge, down into the leather it is sewn to, seen from behind and from below the flap.
    fn hinge_end(&self, mesh: &mut Mesh) {
        let columns = self.plain_columns(0.0);
        for (way, beyond, is_inner) in [(0.0, 1.2, false), (0.15, 1.0, true)] {
            let weave = Weave::OPEN.flip_if(is_inner);
            mesh.grid((columns.len() - 1, 1), weave, Material::Edge, &mut |column, row| {
                // Behind, a little beyond the edge, which ends there.
                let x = columns[column] / self.half.1 * (self.half.0 + beyond);
                let off = if row == 0 { HALF_THICK } else { -HALF_THICK - 1.6 };
                Point::plain(self.at(x, way, off).0, vec2(x, off))
            });
        }
    }

    fn sew(&self, shape: &mut Shape) {
        let off = HALF_THICK
            + if self.plan.appearance.edge == Edge::Bound {
                0.5
            } else {
                0.0
            };
        let is_double = self.plan.appearance.stitching != Stitching::Single;
        let sewing = Sewing {
            pitch: self.size().min(1.55)
                * if is_double { 1.1 } else { 1.0 }
                * if self.plan.quality == Quality::Desktop {
                    3.8
                } else {
                    6.3
                },
            thread: 0.8,
        };
        for inset in [Some(INSET), is_double.then_some(INSET + SECOND)].into_iter().flatten() {
            let mut places = self.border(HINGE_ROW + inset - INSET, inset);
            let (Some(first), Some(last)) = (places.first().copied(), places.last().copied()) else {
                return;
            };
            places.extend((1..=12).map(|step| last.lerp(first, share(step, 12))));
            let (line, outs): (Vec<Vec3>, Vec<Vec3>) = places
                .iter()
                .map(|place| {
                    let (at, frame) = self.at(place.x, place.y, off);
                    (at, frame.out)
                })
                .unzip();
            crate::closure::sew_along(shape, sewing, &line, &outs);
        }
    }
}

/// One row of the sheet.
#[derive(Clone, Copy)]
pub(super) enum Row {
    /// At a place of the way.
    Way(f32),
    /// At a share of what is left after a place of the way up to the stitches along the lower edge.
    Share(f32, f32),
    /// At the lower edge.
    End,
}

/// Rows at these places of the way, then `rest` steps from `from` to the stitches along the lower edge, and that edge.
pub(super) fn with_rest(ways: &[f32], from: f32, rest: usize) -> Vec<Row> {
    let mut rows = many(ways.len(), &mut |row| Row::Way(ways[row]));
    for step in 0..=rest {
        rows.push(Row::Share(from, share(step, rest)));
    }
    rows.push(Row::End);
    rows
}

/// Places across an outline with rounded lower corners, close together in the corners.
fn across(half: f32, radius: f32, bends: usize, straight: usize) -> Vec<f32> {
    let core = half - radius;
    let bend = |step: usize| core + radius * sin(PI * 0.5 * share(step, bends));
    let mut places = many(bends, &mut |step| -bend(bends - step));
    for step in 0..straight {
        places.push(mix(-core, core, share(step, straight)));
    }
    for step in 0..=bends {
        places.push(bend(step));
    }
    places
}
