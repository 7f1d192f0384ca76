//! The rows of stitches along the seams of panel boxes, and the bar tacks where something pulls.

use super::hidden::is_under_flap;
use crate::curve::Frame;
use crate::edge::lift;
use crate::num::share;
use crate::panel::{GUSSET_INSET, LAP_INSET, Panel};
use crate::plan::Plan;
use crate::shape::Shape;
use crate::stitch::{self, Piece, Sewing};
use alloc::vec::Vec;
use engine::look::Stitching;
use glam::Vec3;

/// From the first row of stitches to the second.
const SECOND_ROW: f32 = 4.5;
/// How seams are sewn that are not looked at first.
const QUIET: Sewing = Sewing {
    pitch: 4.2,
    thread: 0.75,
};

/// How far each row of a seam is from the first.
pub(crate) fn rows(plan: &Plan) -> &'static [f32] {
    if plan.appearance.stitching == Stitching::Single {
        &[0.0]
    } else {
        &[0.0, SECOND_ROW]
    }
}

/// Stitches of a panel: round the front, along the gusset's front seam, and beside the zip.
pub(crate) fn sew(plan: &Plan, panel: &Panel, shape: &mut Shape) {
    let length = panel.ring.length;
    let [sewing, quiet] = [Sewing::default(), QUIET].map(|sewing| sewing.at(plan.quality));
    let lift = lift(plan);
    let raise = |(place, frame): (Vec3, Frame), by: f32| Some((place + frame.out * by, frame));
    for off in rows(plan) {
        // Only the first row goes through a binding.
        let by = if *off > 0.0 { 0.0 } else { lift };
        let at = |way: f32| {
            let is_seen = !is_under_flap(plan, panel.ring.at(way).0);
            is_seen
                .then(|| panel.front_edge(way, panel.inset + off))
                .and_then(|at| raise(at, by))
        };
        stitch::row(&mut shape.stitches, sewing, (0.0, 1.0), length, &at);
    }
    let has_room = panel
        .zip
        .as_ref()
        .is_none_or(|zip| panel.front - zip.z - zip.half_gap > GUSSET_INSET + 6.0);
    let along_front = |way: f32| {
        // Beside a zip close to the seam one row holds both.
        let is_free = has_room || panel.zip_share(way) < 0.5;
        (is_free && !is_under_flap(plan, panel.ring.at(way).0))
            .then(|| panel.gusset_frame(way, panel.front - GUSSET_INSET))
            .and_then(|at| raise(at, lift))
    };
    stitch::row(&mut shape.stitches, quiet, (0.0, 1.0), length, &along_front);
    if let Some(zip) = &panel.zip {
        for side in [-1.0, 1.0] {
            let z = zip.z + side * (zip.half_gap + 3.4);
            let at = |way: f32| Some(panel.gusset_frame(way, z));
            stitch::row(&mut shape.stitches, quiet, zip.span, length, &at);
        }
        for way in [zip.span.0, zip.span.1] {
            let (place, frame) = panel.gusset_frame(way, zip.z);
            let across = Frame::new(frame.across, frame.out);
            if plan.appearance.stitching == Stitching::Reinforced {
                bar_tack(&mut shape.stitches, place, across, zip.half_gap * 2.0 + 4.0);
            }
        }
    }
}

/// Stitches that hold the base panel's laps onto the gusset.
pub(crate) fn sew_base(plan: &Plan, shape: &mut Shape) {
    let body = &plan.body;
    let way = body.base_way() - LAP_INSET / body.ring.length;
    let (from, to) = (body.front - GUSSET_INSET - 3.0, body.back + 4.0);
    for way in [way, 1.0 - way] {
        let at = |part: f32| {
            let (place, frame) = body.gusset_frame(way, from + (to - from) * part);
            Some((place, Frame::new(frame.across, frame.out)))
        };
        stitch::row(&mut shape.stitches, QUIET.at(plan.quality), (0.0, 1.0), from - to, &at);
    }
}

/// Stitches round the back.
pub(crate) fn sew_back(plan: &Plan, shape: &mut Shape) {
    let body = &plan.body;
    let lift = lift(plan);
    let at = |way: f32| {
        let (place, frame) = body.back_edge(way, body.inset);
        Some((place + frame.out * lift, frame))
    };
    let sewing = QUIET.at(plan.quality);
    stitch::row(&mut shape.stitches, sewing, (0.0, 1.0), body.ring.length, &at);
}

/// Adds a bar tack of `length` along the frame at `centre`: short stitches side by side, close together.
pub(crate) fn bar_tack(pieces: &mut Vec<Piece>, centre: Vec3, frame: Frame, length: f32) {
    let across = Frame::new(frame.across, frame.out);
    let count = 12;
    for step in 0..=count {
        let off = (share(step, count) - 0.5) * length;
        let place = centre + frame.along * off;
        let sewing = Sewing {
            pitch: 3.4,
            thread: 0.9,
        };
        let at = |part: f32| Some((place + across.along * ((part - 0.5) * 3.4), across));
        stitch::row(pieces, sewing, (0.0, 1.0), 3.4, &at);
    }
}
