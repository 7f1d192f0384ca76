//! Shoulder straps: hung from the back's upper anchors to its lower ones, one side built and the other mirrored.

use crate::curve::Path;
use crate::hang::{Band, ribbon, settle};
use crate::num::{mix, smooth};
use crate::plan::{Plan, mm, part};
use crate::shape::Shape;
use crate::stitch::Piece;
use engine::look::Straps;
use glam::{Vec2, Vec3, vec2, vec3};

pub(crate) mod band;
mod chain;
mod convertible;
mod leather;
mod metal;
mod webbing;
mod yoke;

/// Adds the straps.
pub(crate) fn build(plan: &Plan, shape: &mut Shape) {
    let mut side = Shape::default();
    match plan.appearance.straps {
        Straps::Leather => leather::build(plan, &mut side),
        Straps::Webbing => webbing::build(plan, &mut side),
        Straps::Chain => chain::build(plan, &mut side),
        Straps::Convertible => convertible::build(plan, &mut side),
    }
    shape.solid.append(&side.solid.mirrored());
    shape.solid.append(&side.solid);
    let turn = |vector: Vec3| vec3(-vector.x, vector.y, vector.z);
    let other = |piece: &Piece| Piece {
        position: turn(piece.position),
        along: turn(piece.along),
        out: turn(piece.out),
        ..*piece
    };
    shape.stitches.extend(side.stitches.iter().map(other));
    shape.stitches.extend(side.stitches);
    yoke::build(plan, shape);
}

/// Where a strap is sewn on above, as seen from the middle of the strap.
fn upper_anchor(plan: &Plan) -> Vec3 {
    plan.place(plan.measures.strap_above())
}

/// Where a strap is sewn on below.
fn lower_anchor(plan: &Plan) -> Vec3 {
    plan.place(plan.measures.strap_below())
}

/// The character of a strap.
#[derive(Clone, Copy)]
struct Hanging {
    /// Length against the distance of the anchors.
    slack: f32,
    /// Stiffness at the upper and the lower end, 0 to 1.
    stiffness: (f32, f32),
    /// Millimetres it would fall in a step.
    weight: f32,
    /// How far below the upper anchor it is sewn on.
    sewn: f32,
}

/// A strap on the right side as it hangs. Millimetres.
struct Hung {
    /// Its middle line, from above to below.
    path: Path,
    /// What share of its way a millimetre is.
    mm: f32,
    /// Half its width where it is sewn on above, over the shoulder, and below or at both ends of a chain's leather.
    root: f32,
    shoulder: f32,
    narrow: f32,
    /// Share of its way at which it is taken up, and half the size of the frame there; a chain is nowhere.
    adjuster: (f32, Vec2),
}

impl Hung {
    fn new(plan: &Plan, how: Hanging) -> Self {
        let path = path(plan, how);
        let told = plan.measures.strap();
        Self {
            mm: 1.0 / path.length,
            path,
            root: mm(told.root),
            shoulder: mm(told.shoulder),
            narrow: mm(told.narrow),
            adjuster: told.adjuster.map_or((1.0, Vec2::ZERO), |frame| {
                (part(frame.way), vec2(mm(frame.half[0]), mm(frame.half[1])))
            }),
        }
    }
}

/// Points of the path that bands are cut along.
const POINTS: usize = 121;

/// The way a strap arrives below: out of its bow.
const BOWED: Vec3 = vec3(-0.16, -0.78, 0.60);

/// The path of a strap on the right side, seen from the front, from above to below. Its outward side faces the bag's
/// back where it begins, and away from it where it ends: it goes over in an arch, like a strap does.
fn path(plan: &Plan, how: Hanging) -> Path {
    let (above, below) = (upper_anchor(plan), lower_anchor(plan));
    // It is creased where it is sewn on, and bows out from there.
    let leaving = vec3(0.50, 0.82, -0.36).normalize();
    let arriving = BOWED.normalize();
    let end = below + vec3(1.0, 6.0, -3.0);
    let length = above.distance(end) * how.slack;
    let band = Band {
        start: (above, leaving),
        end: (end, arriving),
        length,
        back: plan.body.back - 5.0,
        floor: 8.0,
        weight: how.weight,
    };
    let settled = settle(&band, &|way| {
        mix(how.stiffness.0, how.stiffness.1, smooth(0.5, 0.65, way))
    });
    let root = vec3(0.12, 1.0, 0.0).normalize();
    let foot = vec3(-0.14, -1.0, 0.0).normalize();
    let mut points = alloc::vec![above - root * how.sewn, above - root * (how.sewn * 0.5)];
    points.extend(settled);
    points.extend([6.5, 13.0].map(|far| below + foot * far - Vec3::Z * 1.2));
    // Between the anchors it turns to the side it bows out to, so that it bends over its flat.
    let across = |way: f32| {
        let turned = smooth(0.02, 0.42, way) * (1.0 - smooth(0.66, 0.95, way));
        vec3(-1.0, 0.0, -0.95 * turned)
    };
    ribbon(&points, POINTS, &across)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curve::Frame;
    use crate::plan::{Pose, Quality};
    use engine::appearance::Appearance;

    #[test]
    fn straps_are_the_same_on_both_sides() {
        for straps in [Straps::Leather, Straps::Webbing, Straps::Chain, Straps::Convertible] {
            for size_mm in [(160, 200, 70), (210, 260, 110), (320, 200, 180), (320, 400, 180)] {
                let appearance = Appearance {
                    straps,
                    size_mm,
                    ..Appearance::default()
                };
                let mut shape = Shape::default();
                build(&Plan::new(&appearance, Quality::Desktop, Pose::Shut), &mut shape);
                let across = shape.solid.vertices.iter().map(|vertex| vertex.position.x);
                let lean = across.clone().fold(0.0, f32::max) + across.fold(0.0, f32::min);
                assert!(lean.abs() < 0.5, "{straps:?} leans by {lean}");
            }
        }
    }

    #[test]
    fn straps_hang_behind_the_bag_and_above_the_floor() {
        let how = Hanging {
            slack: 1.5,
            stiffness: (0.9, 0.8),
            weight: 0.05,
            sewn: 16.0,
        };
        for size_mm in [(160, 200, 70), (160, 400, 180), (320, 200, 70), (320, 400, 180)] {
            let plan = Plan::new(
                &Appearance {
                    size_mm,
                    ..Appearance::default()
                },
                Quality::Phone,
                Pose::Shut,
            );
            let path = path(&plan, how);
            assert!(
                path.points
                    .iter()
                    .all(|point| point.z < plan.body.back - 1.0 && point.y > 5.0),
                "{size_mm:?}"
            );
            let turn = |two: &[Frame]| two[0].across.dot(two[1].across);
            let least = path.frames.windows(2).map(turn).fold(1.0, f32::min);
            assert!(least > 0.9, "{size_mm:?} is wrung: {least}");
        }
    }

    #[test]
    fn straps_come_to_rest_where_the_measures_tell() {
        let hangs = [
            (Straps::Leather, leather::HANGING),
            (Straps::Webbing, webbing::HANGING),
            (Straps::Chain, chain::HANGING),
            (Straps::Convertible, convertible::HANGING),
        ];
        for size_mm in [(190, 240, 90), (210, 260, 110), (240, 290, 120), (260, 320, 130)] {
            for (straps, how) in hangs {
                let bag = Appearance {
                    straps,
                    size_mm,
                    ..Appearance::default()
                };
                let plan = Plan::new(&bag, Quality::Phone, Pose::Shut);
                let path = path(&plan, how);
                for (tenth, told) in plan.measures.strap_rests().into_iter().enumerate() {
                    let off = path.at(crate::num::share(tenth, 10)).0.distance(plan.place(told));
                    assert!(
                        off < plan.height * 0.04,
                        "{straps:?} of {size_mm:?} at {tenth}: {off} mm"
                    );
                }
            }
        }
    }
}
