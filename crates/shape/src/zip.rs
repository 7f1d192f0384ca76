//! Zips in the gusset of a panel: tape, teeth, stops, sliders and what hangs on them.

mod drape;
mod pull;
mod slider;

use crate::curve::Frame;
use crate::hardware::{Seat, oblong, plate};
use crate::material::Material;
use crate::mesh::{Point, Weave};
use crate::num::{float, share, steps};
use crate::panel::{Panel, ZipSeat};
use crate::plan::{Plan, Pose, Quality};
use crate::shape::Shape;
use crate::stitch::Piece;
use engine::look::ZipTeeth;
use glam::{Vec3, vec2, vec3};

/// How far the tape lies below the leather, in millimetres.
const TAPE_DEPTH: f32 = 1.5;
/// How far the middle of the teeth lies below the leather.
const TEETH_DEPTH: f32 = 0.7;
/// The most teeth all zips of a bag have, on large screens and elsewhere: above that the pitch grows.
const MOST_TEETH: (f32, f32) = (356.0, 236.0);

/// Adds the zip of the body and that of the pocket.
pub(crate) fn build(plan: &Plan, shape: &mut Shape) {
    let panels = [Some(&plan.body), plan.pocket.as_ref()];
    let zips = || {
        panels
            .iter()
            .flatten()
            .filter_map(|panel| panel.zip.as_ref().map(|zip| (*panel, zip)))
    };
    let length = zips()
        .map(|(panel, zip)| panel.ring.length * (zip.span.1 - zip.span.0))
        .sum::<f32>();
    for (panel, zip) in zips() {
        let is_body = core::ptr::eq(panel, &raw const plan.body);
        let is_open = is_body && plan.pose == Pose::Open;
        let bed = Bed { panel, zip, is_open };
        bed.tape(plan, shape);
        bed.teeth(plan, length, shape);
        for (way, onwards) in [(zip.span.0, 1.0), (zip.span.1, -1.0)] {
            bed.stop(plan, way + onwards * 3.0 / panel.ring.length, shape);
        }
        for (place, way) in zip.sliders.iter().enumerate() {
            let ends = [zip.span.0 + 0.01, zip.span.1 - 0.01];
            let way = if is_open { ends[place.min(1)] } else { *way };
            // Of two sliders each faces the other; one alone faces the way it shuts.
            let facing = if is_body && place == 0 { 1.0 } else { -1.0 };
            let seat = bed.seat(way, facing);
            slider::build(plan, &mut shape.solid, seat, bed.zip.half_gap);
            pull::build(plan, &bed, way, seat, shape);
        }
    }
}

/// Where a zip lies: the gusset as it would be without the slot cut for it.
pub(crate) struct Bed<'plan> {
    /// The panel whose gusset it is in.
    pub panel: &'plan Panel,
    /// The zip.
    pub zip: &'plan ZipSeat,
    /// Whether its two halves part.
    is_open: bool,
}

impl Bed<'_> {
    /// The place at a share of the way round, `aside` from the zip's middle to the front and `off` the leather.
    pub(crate) fn at(&self, way: f32, aside: f32, off: f32) -> Vec3 {
        let beside = self.zip.half_gap + 5.0;
        let lips = [-1.0, 1.0].map(|side| self.panel.gusset_at(way, self.zip.z + side * beside));
        let normal = self.panel.ring.at(way).1.extend(0.0);
        (lips[0] + lips[1]) * 0.5 + vec3(0.0, 0.0, aside) + normal * off
    }

    /// The frame there: along goes round.
    fn frame(&self, way: f32) -> Frame {
        let step = 2.0 / self.panel.ring.length;
        let along = self.at(way + step, 0.0, 0.0) - self.at(way - step, 0.0, 0.0);
        Frame::new(along, self.panel.ring.at(way).1.extend(0.0))
    }

    /// The seat of a slider: up is the way its nose points, on with the share of the way or against it.
    fn seat(&self, way: f32, facing: f32) -> Seat {
        let frame = self.frame(way);
        Seat::new((
            self.at(way, 0.0, -TEETH_DEPTH),
            Frame::new(frame.along * facing, frame.out),
        ))
    }

    fn tape(&self, plan: &Plan, shape: &mut Shape) {
        let soft = 8.0 / self.panel.ring.length;
        let (from, to) = (self.zip.span.0 - soft, self.zip.span.1 + soft);
        let rows = plan.count(((to - from) * self.panel.ring.length).min(560.0), 9.0, 8);
        let half = self.zip.half_gap + 0.3;
        // The cords at the inner edges of the two tapes carry the teeth. An open zip has a gap between them.
        let whole = [(-1.0, 0.0), (-0.46, 0.35), (0.46, 0.35), (1.0, 0.0)];
        let halves = [
            [(-1.0, 0.0), (-0.46, 0.35), (-0.08, 0.35)],
            [(0.08, 0.35), (0.46, 0.35), (1.0, 0.0)],
        ];
        let sections: &[&[(f32, f32)]] = if self.is_open {
            &[&halves[0], &halves[1]]
        } else {
            &[&whole]
        };
        for section in sections {
            shape.solid.grid(
                (section.len() - 1, rows),
                Weave::OPEN.flip(),
                Material::Tape,
                &mut |column, row| {
                    let way = from + (to - from) * share(row, rows);
                    let (aside, raised) = section[column];
                    let place = self.at(way, aside * half, raised - TAPE_DEPTH);
                    Point::plain(place, vec2(way * self.panel.ring.length, aside * half))
                },
            );
        }
    }

    fn teeth(&self, plan: &Plan, all: f32, shape: &mut Shape) {
        // Pitch from tooth to tooth whichever side, and half the size along, outwards and across.
        let (pitch, half) = match plan.appearance.zip_teeth {
            ZipTeeth::Coil => (1.6, vec3(0.62, 0.55, 2.5)),
            ZipTeeth::Metal => (1.5, vec3(0.62, 0.85, 1.75)),
            ZipTeeth::Polished => (1.7, vec3(0.72, 1.0, 2.0)),
        };
        let most = if plan.quality == Quality::Desktop {
            MOST_TEETH.0
        } else {
            MOST_TEETH.1
        };
        let stretch = (all / pitch / most).max(1.0);
        let half = vec3(half.x * stretch, half.y, half.z);
        let is_coil = plan.appearance.zip_teeth == ZipTeeth::Coil;
        let (from, to) = self.zip.span;
        let length = self.panel.ring.length * (to - from);
        let count = steps(length, pitch * stretch, 8);
        for step in 0..count {
            let way = from + (to - from) * (float(step) + 0.5) / float(count);
            let side = if step % 2 == 0 { 1.0 } else { -1.0 };
            let frame = self.frame(way);
            // A coil's turns lie aslant.
            let along = if is_coil {
                (frame.along + frame.across * 0.2).normalize_or(frame.along)
            } else {
                frame.along
            };
            // The two coils of an open zip have parted.
            let aside = side
                * match (is_coil, self.is_open) {
                    (false, _) => 0.85,
                    (true, false) => 0.0,
                    (true, true) => 1.5,
                };
            let half = if is_coil && self.is_open {
                vec3(half.x, half.y, half.z * 0.5)
            } else {
                half
            };
            shape.teeth.push(Piece {
                position: self.at(way, aside, -TEETH_DEPTH),
                along,
                out: frame.out,
                half,
                occlusion: 1.0,
                material: Material::Teeth,
            });
        }
    }

    /// A pair of clamped blocks that ends the row of teeth.
    fn stop(&self, plan: &Plan, way: f32, shape: &mut Shape) {
        let frame = self.frame(way);
        let seat = Seat::new((self.at(way, 0.0, -TEETH_DEPTH), frame));
        // On small screens both are one.
        let (sides, half, bend): (&[f32], f32, usize) = if plan.quality == Quality::Desktop {
            (&[-1.0, 1.0], 1.15, 2)
        } else {
            (&[0.0], 2.4, 1)
        };
        for side in sides {
            let outline = oblong(vec2(half, 2.0), 0.6, bend);
            plate(
                &mut shape.solid,
                Material::Teeth,
                seat.moved(*side * 1.3, 0.0, 0.0),
                &outline,
                (-1.0, 1.25),
                0.4,
            );
        }
    }
}
