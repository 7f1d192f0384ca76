//! A strap sewn to the flap that goes under the roller of a buckle, over the chape that holds it, through a keeper, and
//! ends in a pointed tip.

use super::flap::{Flap, HALF_THICK, face};
use super::sew_along;
use crate::curve::{Frame, Path};
use crate::hardware::{ROLLER, Seat, hole, keeper, prong, rod_of, roller_buckle};
use crate::material::Material;
use crate::num::{float, mix, share, sqrt};
use crate::plan::{Plan, Pose, Quality};
use crate::shape::Shape;
use crate::stitch::Sewing;
use crate::strap::band;
use alloc::vec::Vec;
use glam::{Vec3, vec2, vec3};

/// Half the strap's width and thickness, in millimetres.
const HALF: f32 = 10.5;
const THICK: f32 = 1.2;
/// Half the distance of the buckle's bars.
const TALL: f32 = 9.6;
/// How high the buckle's lower and upper bar lie over the leather under them.
const BARS: (f32, f32) = (3.1, 5.8);
/// Thickness of the leather that is turned round the lower bar.
const TURNED: f32 = 1.1;
/// Length over which the tip narrows.
const TIP: f32 = 13.0;
/// From hole to hole.
const HOLES: f32 = 8.0;

/// Where the middle of the buckle is, and the end of the strap.
fn heights(plan: &Plan) -> (f32, f32) {
    let buckle = plan.height * 0.4 - 19.0;
    (buckle, (buckle - 48.0).max(plan.height * 0.4 * 0.16 + 6.0))
}

/// Adds strap, buckle and keeper.
pub(super) fn build(plan: &Plan, flap: &Flap<'_>, shape: &mut Shape) {
    let (buckle, end) = heights(plan);
    let on_body = |y: f32, off: f32| vec3(0.0, y, face(plan, vec2(0.0, y)) + off);
    let sewn = flap.length() - flap_part(plan);
    let count = 14;
    let over = |way: f32| flap.at(0.0, way, HALF_THICK + THICK).0;
    let mut knots: Vec<Vec3> = (0..=count)
        .map(|step| over(mix(sewn, flap.length() - 3.0, share(step, count))))
        .collect();
    if plan.pose == Pose::Shut {
        // Down under the roller, up over the lower bar, and down again.
        let lie = [
            (TALL, BARS.1 - ROLLER.0 - THICK),
            (3.0, 3.0),
            (-4.0, 5.0),
            (-TALL, BARS.0 + ROLLER.1 + TURNED + THICK),
            (-18.0, 5.4),
            (-28.0, 4.0),
        ];
        knots.extend(lie.map(|(y, off)| on_body(buckle + y, off)));
        knots.extend([(0.5, 2.6), (1.0, 1.7)].map(|(part, off)| on_body(mix(buckle - 28.0, end, part), off)));
    } else {
        knots.extend((1..=7).map(|step| over(flap.length() + 10.0 * float(step))));
    }
    strap(&knots, plan, flap, shape);
    let (low, high) = (on_body(buckle - TALL, BARS.0), on_body(buckle + TALL, BARS.1));
    let seat = Seat::facing(low.lerp(high, 0.5), high - low, Vec3::Z);
    let bend = if plan.quality == Quality::Desktop { 3 } else { 2 };
    roller_buckle(&mut shape.solid, seat, HALF, TALL, bend);
    // It comes out of the hole and rests on the roller; shut or not, it lies over the frame.
    let rests = ROLLER.0 + 0.8;
    let line = [
        (-5.5, 0.2),
        (-3.4, 1.5),
        (-0.5, 2.5),
        (4.0, 3.1),
        (TALL, rests),
        (TALL + 1.9, rests - 0.5),
    ];
    prong(&mut shape.solid, seat, &line.map(|(up, out)| seat.point(0.0, up, out)));
    chape(plan, &on_body, buckle, shape);
    let at = Seat::facing(
        on_body(buckle - 21.5, 3.6),
        on_body(buckle - 18.0, 0.0) - on_body(buckle - 25.0, 0.0),
        Vec3::Z,
    );
    keeper(&mut shape.solid, at, (HALF + 0.7, 3.0), bend, Material::Trim);
}

/// How much of the way the strap lies on the flap.
fn flap_part(plan: &Plan) -> f32 {
    plan.height * 0.2
}

fn strap(knots: &[Vec3], plan: &Plan, flap: &Flap<'_>, shape: &mut Shape) {
    let rough = Path::smooth(knots, 120, false, &|_| Vec3::Z);
    let start = flap.at(0.0, flap.length() - flap_part(plan), 0.0).1.out;
    // Behind the flap when open, so the outward direction is carried from it.
    let out = if plan.pose == Pose::Shut { Vec3::Z } else { start };
    let path = Path::along(&rough.points, 120, false, &|_| out);
    let length = path.length;
    let cut = move |way: f32| {
        let left = ((1.0 - way) * length).max(0.0);
        let begun = (way * length / 5.0).min(1.0);
        let start = mix(0.62, 1.0, sqrt(begun * (2.0 - begun)));
        let part = (left / TIP).min(1.0);
        ((HALF * start * part * (2.0 - part)).max(0.5), THICK)
    };
    band::leather(plan, shape, &path, &cut);
    band::sew(plan, shape, &path, (3.0 / length, 1.0 - 9.0 / length), &cut);
    // Sewn to the flap across its head and once more below.
    let sewing = Sewing {
        pitch: if plan.quality == Quality::Desktop { 3.2 } else { 4.8 },
        thread: 0.75,
    };
    for way in [3.0 / length, 24.0 / length] {
        let (at, frame) = path.at(way);
        let face = at + frame.out * THICK;
        let reach = frame.across * (cut(way).0 - band::INSET);
        sew_along(shape, sewing, &[face - reach, face, face + reach], &[frame.out; 3]);
    }
    let sides = if plan.quality == Quality::Desktop { 10 } else { 6 };
    let (buckle, end) = heights(plan);
    let at_prong = 1.0 - (buckle - end - 1.5) / length;
    for step in -3i8..=1 {
        let (at, frame) = path.at(at_prong - f32::from(step) * HOLES / length);
        let seat = Seat::facing(at + frame.out * THICK, -frame.along, frame.out);
        hole(&mut shape.solid, seat, 1.5, sides);
    }
}

/// The short strap that holds the buckle: sewn to the body below it, turned round its lower bar.
fn chape(plan: &Plan, on_body: &dyn Fn(f32, f32) -> Vec3, buckle: f32, shape: &mut Shape) {
    let line = [(-37.0, 0.4), (-30.0, 0.8), (-21.0, 1.1), (-15.0, 1.7), (-11.0, 2.7)];
    let line = line.map(|(y, off)| on_body(buckle + y, off));
    let path = Path::smooth(&line, 24, false, &|_| Vec3::Z);
    let cut = |way: f32| (HALF + 0.9 - 0.6 * (1.0 - way), THICK);
    band::leather(plan, shape, &path, &cut);
    let sides = if plan.quality == Quality::Desktop { 12 } else { 8 };
    let bar = on_body(buckle - TALL, BARS.0);
    let reach = Vec3::X * (HALF + 0.6);
    let frame = Frame::new(Vec3::X, Vec3::Z);
    rod_of(
        &mut shape.solid,
        Material::Trim,
        Seat::new((bar, frame)),
        (bar - reach, bar + reach),
        (ROLLER.1 + TURNED, sides),
    );
}
