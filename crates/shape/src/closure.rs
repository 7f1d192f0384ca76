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
    if line.len() < 2 {
        return;
    }
    let path = Path::carried(line, outs, line.len() * 2);
    stitch::row(&mut shape.stitches, sewing, (0.0, 1.0), path.length, &|way| {
        Some(path.at(way))
    });
}
