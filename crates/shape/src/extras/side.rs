//! Open slip pockets on both sides of the gusset: a piece of leather that bellies out towards its bound mouth.

use crate::curve::{Frame, Path};
use crate::many::many;
use crate::material::Material;
use crate::mesh::{Point, Weave, lines};
use crate::num::{PI, mix, pow, share, sin, smooth};
use crate::plan::{LEATHER, Plan, mm};
use crate::shape::Shape;
use crate::stitch::{self, Sewing};
use crate::sweep::{Section, Sweep, sweep};
use alloc::vec::Vec;
use glam::{Vec3, vec2};

/// How far inside its edge the pocket is sewn down.
const INSET: f32 = 3.0;

/// A side pocket's measures.
struct Pocket<'plan> {
    plan: &'plan Plan,
    /// 1 on the right, -1 on the left.
    side: f32,
    /// Lowest and highest share of the way round on the right.
    span: (f32, f32),
    /// First and last z.
    depth: (f32, f32),
    /// How far the mouth stands off, and how far it hangs through in the middle.
    belly: f32,
    sag: f32,
    /// How far below the mouth it is hemmed.
    hem: f32,
}

/// Adds the pocket of one side.
pub(crate) fn build(plan: &Plan, side: f32, shape: &mut Shape) {
    let body = &plan.body;
    let measures = plan.measures.side_pocket();
    let pocket = Pocket {
        plan,
        side,
        // Its lower edge meets that of the base panel.
        span: (
            body.way_at_height(mm(measures.low)) + 2.0 / body.ring.length,
            body.way_at_height(mm(measures.high)),
        ),
        depth: (body.front + mm(measures.front), body.front + mm(measures.back)),
        belly: mm(measures.belly),
        sag: mm(measures.sag),
        hem: mm(measures.hem),
    };
    pocket.leather(shape);
    pocket.mouth(shape);
    pocket.stitches(shape);
}

impl Pocket<'_> {
    /// A point `off` above the pocket's leather: `across` from front to back, `up` from the bottom to the mouth, 0 to 1.
    fn at(&self, across: f32, up: f32, off: f32) -> Vec3 {
        let body = &self.plan.body;
        let length = (self.span.1 - self.span.0) * body.ring.length;
        // The mouth hangs lower in the middle.
        let sag = self.sag * sin(PI * across) / length;
        let way = mix(self.span.0, self.span.1, up * (1.0 - sag));
        let way = if self.side > 0.0 { way } else { 1.0 - way };
        let z = mix(self.depth.0, self.depth.1, across);
        let (place, frame) = body.gusset_frame(way, z);
        let free = smooth(0.07, 0.5, across) * smooth(0.07, 0.5, 1.0 - across);
        let belly = self.belly * pow(free, 0.8) * pow(smooth(0.02, 1.1, up), 0.9);
        place + frame.out * (belly + off)
    }

    fn leather(&self, shape: &mut Shape) {
        let (width, height) = (
            self.depth.0 - self.depth.1,
            (self.span.1 - self.span.0) * self.plan.body.ring.length,
        );
        let (thin_x, thin_y) = (0.5 / width, 0.5 / height);
        let columns = lines(
            self.plan.count(width, 8.5, 8),
            &[thin_x, 3.0 * thin_x, 1.0 - 3.0 * thin_x, 1.0 - thin_x],
            thin_x * 0.5,
        );
        let rows = lines(self.plan.count(height, 11.0, 6), &[thin_y, 3.0 * thin_y], thin_y * 0.5);
        let (last_column, last_row) = (columns.len() - 1, rows.len() - 1);
        let weave = Weave::OPEN.flip_if(self.side > 0.0);
        shape.solid.grid(
            (last_column, last_row),
            weave.flip(),
            Material::Shell,
            &mut |column, row| {
                let (across, up) = (columns[column], rows[row]);
                let edge = column == 0 || column == last_column || row == 0;
                let off = if edge { -0.5 } else { LEATHER };
                let (x, y) = (across * width, up * height);
                let seam = (x.min(width - x).min(y) - INSET).abs();
                Point {
                    position: self.at(across, up, off),
                    uv: vec2(x, y),
                    seam,
                }
            },
        );
        // The lining inside, as deep as is seen from above.
        let deep = 2;
        shape
            .solid
            .grid((last_column, deep), weave, Material::Lining, &mut |column, row| {
                let across = columns[column].clamp(0.02, 0.98);
                let up = mix(0.45, 1.0, share(row, deep));
                Point::plain(self.at(across, up, 0.25), vec2(across * width, up * height))
            });
    }

    /// The tape over the mouth.
    fn mouth(&self, shape: &mut Shape) {
        let knots: Vec<Vec3> = many(17, &mut |step| self.at(share(step, 16), 1.0, LEATHER * 0.6));
        let out = Vec3::X * self.side;
        let path = Path::smooth(
            &knots,
            self.plan.count(self.depth.0 - self.depth.1, 6.0, 10),
            false,
            &|_| out,
        );
        let section = Section {
            half_width: 2.6,
            half_thickness: 1.7,
            exponent: 2.8,
        };
        let how = Sweep {
            rounding: 2.0,
            ..Sweep::plain(Material::Edge, 8)
        };
        sweep(&mut shape.solid, &path, how, &|_| section);
    }

    fn stitches(&self, shape: &mut Shape) {
        let (width, height) = (
            self.depth.0 - self.depth.1,
            (self.span.1 - self.span.0) * self.plan.body.ring.length,
        );
        let (x, y) = (INSET / width, INSET / height);
        let line = |from: (f32, f32), to: (f32, f32)| {
            move |part: f32| {
                let at = |part: f32| self.at(mix(from.0, to.0, part), mix(from.1, to.1, part), LEATHER);
                Some((
                    at(part),
                    Frame::new(at(part + 0.02) - at(part - 0.02), Vec3::X * self.side),
                ))
            }
        };
        let sewing = Sewing {
            pitch: 4.0,
            thread: 0.75,
        }
        .at(self.plan.quality);
        let upright = height * (1.0 - y);
        for (length, from, to) in [
            (upright, (x, 0.97), (x, y)),
            (width - 2.0 * INSET, (x, y), (1.0 - x, y)),
            (upright, (1.0 - x, y), (1.0 - x, 0.97)),
        ] {
            stitch::row(&mut shape.stitches, sewing, (0.0, 1.0), length, &line(from, to));
        }
        let below = self.hem / height;
        stitch::row(
            &mut shape.stitches,
            sewing,
            (0.0, 1.0),
            width * 0.9,
            &line((0.05, 1.0 - below), (0.95, 1.0 - below)),
        );
    }
}
