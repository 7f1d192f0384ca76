//! A pocket sewn flat onto a wall: turned edges, lower corners rounded, its mouth bellied open or sewn shut.

use super::{Room, Wall};
use crate::curve::Path;
use crate::many::many;
use crate::material::Material;
use crate::mesh::{NO_SEAM, Point, Weave};
use crate::num::{PI, mix, pow, share, sin, smooth, sqrt};
use crate::plan::Plan;
use crate::shape::Shape;
use crate::stitch::{self, Sewing};
use crate::sweep::{Section, Sweep, sweep};
use alloc::vec;
use alloc::vec::Vec;
use glam::{Vec2, Vec3, vec2};

/// The measures of one. Millimetres.
#[derive(Clone, Copy, Debug)]
pub(super) struct Patch {
    /// Where it is.
    pub(super) room: Room,
    /// Radius of its lower corners.
    pub(super) radius: f32,
    /// Its thickness.
    pub(super) thick: f32,
    /// How far its mouth stands open.
    pub(super) belly: f32,
    /// Whether it has a mouth at its upper edge.
    pub(super) is_open: bool,
    /// What it is made of.
    pub(super) material: Material,
}

/// How far from its edge a pocket is stitched on.
const INSET: f32 = 2.4;
/// Threads inside are longer apart than outside, where they are looked at from near.
const SEWING: Sewing = Sewing {
    pitch: 5.2,
    thread: 0.7,
};

impl Patch {
    fn height(&self) -> f32 {
        self.room.high - self.room.low
    }

    /// Half the width at a share of the height.
    fn half(&self, up: f32) -> f32 {
        let over = (up * self.height() / self.radius).min(1.0);
        self.room.half - self.radius * (1.0 - sqrt(1.0 - (1.0 - over) * (1.0 - over)))
    }

    /// The place at a share from -1 to 1 across and from 0 to 1 up.
    fn place(&self, across: f32, up: f32) -> Vec2 {
        vec2(
            self.room.middle + across * self.half(up),
            mix(self.room.low, self.room.high, up),
        )
    }

    /// How far its outer face is from the wall.
    fn off(&self, across: f32, up: f32) -> f32 {
        let side = (1.0 - across.abs()) * self.half(up);
        let edge = side.min(up * self.height()).min(if self.is_open {
            f32::MAX
        } else {
            (1.0 - up) * self.height()
        });
        let part = 1.0 - (edge / (self.thick * 1.6)).min(1.0);
        let belly = pow(1.0 - across * across, 0.8);
        // A shut one is upholstered, an open one stands off at its mouth.
        let belly = belly
            * if self.is_open {
                smooth(0.0, 0.75, up) * mix(0.6, 1.0, up)
            } else {
                sin(PI * up)
            };
        self.thick * mix(0.45, 1.0, sqrt(1.0 - part * part)) + self.belly * belly
    }

    /// A point of its outer face.
    pub(super) fn over(&self, wall: &Wall, across: f32, up: f32) -> Vec3 {
        wall.over(self.place(across, up), self.off(across, up))
    }

    /// Adds it with the stitches along its edges.
    pub(super) fn build(&self, plan: &Plan, wall: &Wall, shape: &mut Shape) {
        let near = |length: f32| [0.35 * self.thick / length, 1.4 * self.thick / length];
        let (wide, high) = (self.room.half * 2.0, self.height());
        let columns = edges(near(wide), plan.count(wide, 15.0, 5), true);
        let mut rows = edges(near(high), plan.count(high, 16.0, 3), !self.is_open);
        let outer = rows.len();
        // Over the lip, down the inner face as far as one sees, and up the wall past the mouth.
        if self.is_open {
            let [near, far, above] = [-7.0, -18.0, 5.0].map(|step| 1.0 + step / high);
            rows.extend([1.0, near, far, far, near, 1.0, above, above]);
        } else {
            rows.push(1.0);
        }
        let (last, all) = (columns.len() - 1, rows.len());
        let skin = self.thick.min(1.2);
        let weave = Weave::OPEN.flip_if(wall.is_front);
        shape
            .solid
            .grid((last + 2, all), weave, self.material, &mut |column, row| {
                let across = columns[column.saturating_sub(1).min(last)] * 2.0 - 1.0;
                let up = rows[row.saturating_sub(1)];
                let off = self.off(across, up.min(1.0));
                let is_foot = column == 0 || column == last + 2 || row == 0 || row == all;
                let off = match row.saturating_sub(outer) {
                    _ if is_foot => -0.5,
                    0 => off,
                    1..=3 => (off - skin).max(0.45),
                    _ => 0.35,
                };
                let place = self.place(across, up);
                let seam = ((1.0 - across.abs()) * self.half(up)).min(up * high) - INSET;
                Point {
                    position: wall.over(place, off),
                    uv: place,
                    seam: if row > outer { NO_SEAM } else { seam.abs() },
                }
            });
        let path = self.outline(plan, wall);
        stitch::row(
            &mut shape.stitches,
            SEWING.at(plan.quality),
            (0.0, 1.0),
            path.length,
            &|way| Some(path.at(way)),
        );
    }

    /// The line its stitches follow, down one side and up the other.
    fn outline(&self, plan: &Plan, wall: &Wall) -> Path {
        let count = plan.count(self.height(), 7.0, 8);
        let inset = |up: f32| 1.0 - INSET / self.half(up).max(INSET * 2.0);
        let foot = INSET / self.height();
        let ups: Vec<f32> = many(count + 1, &mut |step| {
            mix(foot, 1.0, share(step, count) * share(step, count))
        });
        let mut line: Vec<Vec3> = many(count * 2 + 2, &mut |step| {
            let (side, up) = if step <= count {
                (-1.0, ups[count - step])
            } else {
                (1.0, ups[step - count - 1])
            };
            self.over(wall, side * inset(up), up)
        });
        if !self.is_open {
            let top = 1.0 - foot;
            line.retain(|place| place.y <= mix(self.room.low, self.room.high, top) + 0.01);
            line.insert(0, self.over(wall, -inset(top), top));
            line.push(self.over(wall, inset(top), top));
        }
        Path::along(&line, line.len() * 2, !self.is_open, &|_| Vec3::Z * wall.inwards())
    }

    /// Adds a binding along its mouth.
    pub(super) fn bind(&self, plan: &Plan, wall: &Wall, shape: &mut Shape) {
        let count = plan.count(self.room.half * 2.0, 9.0, 6);
        let skin = self.thick.min(1.2);
        let line: Vec<Vec3> = many(count + 1, &mut |step| {
            let across = share(step, count) * 2.0 - 1.0;
            wall.over(
                self.place(across, 1.0) + vec2(0.0, -1.6),
                (self.off(across, 1.0) - skin * 0.5).max(0.6),
            )
        });
        let path = Path::along(&line, count + 1, false, &|_| Vec3::Z * wall.inwards());
        let section = Section::flat(2.2, skin * 0.5 + 0.7);
        sweep(
            &mut shape.solid,
            &path,
            Sweep {
                rounding: 1.0,
                ..Sweep::plain(Material::Trim, 8)
            },
            &|_| section,
        );
    }
}

/// Shares from 0 to 1 with lines at `near` from the start, and from the end if that is an edge too.
fn edges([first, second]: [f32; 2], count: usize, is_edge_at_end: bool) -> Vec<f32> {
    let (first, second) = (first.min(0.06), second.min(0.12));
    let mut shares = vec![0.0, first];
    let end = if is_edge_at_end { 1.0 - second } else { 1.0 };
    shares.extend((0..=count).map(|step| mix(second, end, share(step, count))));
    if is_edge_at_end {
        shares.extend([1.0 - first, 1.0]);
    }
    shares
}
