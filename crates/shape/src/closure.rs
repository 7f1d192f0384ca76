//! How the bag shuts: its zips, or a flap with its lock, or a gathered mouth.

mod buckle;
mod flap;
#[cfg(test)]
mod frugal;
mod gather;
mod snap;
mod turn;

use crate::curve::{Frame, Path};
use crate::plan::Plan;
use crate::shape::Shape;
use crate::stitch::{self, Sewing};
use crate::zip;
use alloc::vec::Vec;
use engine::look::Closure;
use flap::Flap;
use glam::{Vec2, Vec3};

/// Adds it.
pub(crate) fn build(plan: &Plan, shape: &mut Shape) {
    zip::build(plan, shape);
    let Some(flap) = Flap::new(plan) else { return };
    flap.build(shape);
    match plan.appearance.closure {
        Closure::Zip => {}
        Closure::Snap => snap::build(plan, &flap, shape),
        Closure::TurnLock => turn::build(plan, &flap, shape),
        Closure::Buckle => buckle::build(plan, &flap, shape),
        Closure::Drawstring => gather::build(plan, &flap, shape),
    }
}

/// The outer face of the flap before a place of the plane, with the frame there: along is up, out is to the front. On a
/// flap thrown back, the same place of the leather.
// Asked by the part that places logos.
pub(crate) fn flap_over(plan: &Plan) -> Option<impl Fn(Vec2) -> (Vec3, Frame)> {
    let flap = Flap::new(plan)?;
    Some(move |place| flap.over(place))
}

/// Sews along a line of places with their outward directions.
fn sew_along(shape: &mut Shape, sewing: Sewing, line: &[Vec3], outs: &[Vec3]) {
    let lengths: Vec<f32> = line
        .windows(2)
        .scan(0.0, |sum, two| {
            *sum += two[0].distance(two[1]);
            Some(*sum)
        })
        .collect();
    let Some(all) = lengths.last().copied() else { return };
    let last = outs.len() - 1;
    let out = |way: f32| {
        let place = lengths
            .iter()
            .position(|length| *length >= way * all - 1e-4)
            .map_or(last, |place| place + 1);
        outs[place.min(last)]
    };
    let path = Path::along(line, line.len() * 2, false, &out);
    stitch::row(&mut shape.stitches, sewing, (0.0, 1.0), path.length, &|way| {
        Some(path.at(way))
    });
}
