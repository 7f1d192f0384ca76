//! A strap sewn to the flap that goes under the roller of a buckle, over the chape that holds it, through a keeper, and
//! ends in a pointed tip.

use super::flap::{Flap, HALF_THICK, face};
use super::sew_along;
use crate::curve::{Frame, Path};
use crate::hardware::{ROLLER, Seat, hole, keeper, prong, rod_of, roller_buckle};
use crate::many::many;
use crate::material::Material;
use crate::num::{float, mix, share, sqrt};
use crate::plan::{Plan, Pose, Quality, mm};
use crate::shape::Shape;
use crate::stitch::Sewing;
use crate::strap::band;
use alloc::vec::Vec;
use glam::{Vec3, vec2, vec3};
use measures::Measures;

/// Half the strap's thickness, in millimetres.
const THICK: f32 = 1.2;
/// How high the buckle's lower and upper bar lie over the leather under them.
const BARS: (f32, f32) = (3.1, 5.8);
/// Thickness of the leather that is turned round the lower bar.
const TURNED: f32 = 1.1;
/// Length over which the tip narrows.
const TIP: f32 = 13.0;
/// From hole to hole.
const HOLES: f32 = 8.0;

/// The measures of the strap and its buckle, in millimetres.
struct Strap {
    /// Half the width.
    half: f32,
    /// Half the distance of the buckle's bars.
    tall: f32,
    /// How much of it lies on the flap.
    on_flap: f32,
    /// Heights of the middle of the buckle and of the strap's end.
    buckle: f32,
    end: f32,
}

impl Strap {
    fn new(plan: &Plan, flap: &Flap<'_>) -> Option<Self> {
        let measures::Buckle {
            half,
            tall,
            head,
            middle,
            end,
        } = Measures::of(&plan.appearance).buckle()?;
        let [half, tall, head, buckle, end] = [half, tall, head, middle, end].map(mm);
        Some(Self {
            half,
            tall,
            on_flap: head - flap.low(),
            buckle,
            end,
        })
    }
}

/// Adds strap, buckle and keeper.
pub(super) fn build(plan: &Plan, flap: &Flap<'_>, shape: &mut Shape) {
    let Some(own) = Strap::new(plan, flap) else { return };
    let &Strap {
        half,
        tall,
        on_flap,
        buckle,
        end,
    } = &own;
    // Heights are those over the middle of the buckle.
    let on_body = |y: f32, off: f32| vec3(0.0, buckle + y, face(plan, vec2(0.0, buckle + y)) + off);
    let sewn = flap.length() - on_flap;
    let count = 14;
    let over = |way: f32| flap.at(0.0, way, HALF_THICK + THICK).0;
    let mut knots: Vec<Vec3> = many(count + 1, &mut |step| {
        over(mix(sewn, flap.length() - 3.0, share(step, count)))
    });
    if plan.pose == Pose::Shut {
        // Down under the roller, up over the lower bar, and down again.
        let lie = [
            (tall, BARS.1 - ROLLER.0 - THICK),
            (3.0, 3.0),
            (-4.0, 5.0),
            (-tall, BARS.0 + ROLLER.1 + TURNED + THICK),
            (-tall - 8.4, 5.4),
            (-tall - 18.4, 4.0),
        ];
        knots.extend(lie.map(|(y, off)| on_body(y, off)));
        knots.extend([(0.5, 2.6), (1.0, 1.7)].map(|(part, off)| on_body(mix(-tall - 18.4, end - buckle, part), off)));
    } else {
        knots.extend((1..=7).map(|step| over(flap.length() + 10.0 * float(step))));
    }
    strap(&knots, plan, flap, &own, shape);
    let (low, high) = (on_body(-tall, BARS.0), on_body(tall, BARS.1));
    let seat = Seat::facing(low.lerp(high, 0.5), high - low, Vec3::Z);
    let bend = if plan.quality == Quality::Desktop { 3 } else { 2 };
    roller_buckle(&mut shape.solid, seat, half, tall, bend);
    // It comes out of the hole and rests on the roller; shut or not, it lies over the frame.
    let rests = ROLLER.0 + 0.8;
    let line = [
        (-5.5, 0.2),
        (-3.4, 1.5),
        (-0.5, 2.5),
        (4.0, 3.1),
        (tall, rests),
        (tall + 1.9, rests - 0.5),
    ];
    prong(&mut shape.solid, seat, &line.map(|(up, out)| seat.point(0.0, up, out)));
    chape(plan, &on_body, (half, tall), shape);
    let at = -tall - mm(measures::Buckle::KEEPER);
    let at = Seat::facing(
        on_body(at, 3.6),
        on_body(at + 3.5, 0.0) - on_body(at - 3.5, 0.0),
        Vec3::Z,
    );
    keeper(&mut shape.solid, at, (half + 0.7, 3.0), bend, Material::Trim);
}

fn strap(knots: &[Vec3], plan: &Plan, flap: &Flap<'_>, own: &Strap, shape: &mut Shape) {
    let rough = Path::smooth(knots, 120, false, &|_| Vec3::Z);
    let start = flap.at(0.0, flap.length() - own.on_flap, 0.0).1.out;
    // Behind the flap when open, so the outward direction is carried from it.
    let out = if plan.pose == Pose::Shut { Vec3::Z } else { start };
    let path = Path::along(&rough.points, 120, false, &|_| out);
    let (length, half) = (path.length, own.half);
    let cut = move |way: f32| {
        let left = ((1.0 - way) * length).max(0.0);
        let begun = (way * length / 5.0).min(1.0);
        let start = mix(0.62, 1.0, sqrt(begun * (2.0 - begun)));
        let part = (left / TIP).min(1.0);
        ((half * start * part * (2.0 - part)).max(0.5), THICK)
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
    let at_prong = 1.0 - (own.buckle - own.end - 1.5) / length;
    for step in -3i8..=1 {
        let (at, frame) = path.at(at_prong - f32::from(step) * HOLES / length);
        let seat = Seat::facing(at + frame.out * THICK, -frame.along, frame.out);
        hole(&mut shape.solid, seat, 1.5, sides);
    }
}

/// The short strap that holds the buckle: sewn to the body below it, turned round its lower bar.
fn chape(plan: &Plan, on_body: &dyn Fn(f32, f32) -> Vec3, (half, tall): (f32, f32), shape: &mut Shape) {
    let line = [(27.4, 0.4), (20.4, 0.8), (11.4, 1.1), (5.4, 1.7), (1.4, 2.7)];
    let line = line.map(|(below, off)| on_body(-tall - below, off));
    let path = Path::smooth(&line, 24, false, &|_| Vec3::Z);
    let cut = |way: f32| (half + 0.9 - 0.6 * (1.0 - way), THICK);
    band::leather(plan, shape, &path, &cut);
    let sides = if plan.quality == Quality::Desktop { 12 } else { 8 };
    let bar = on_body(-tall, BARS.0);
    let reach = Vec3::X * (half + 0.6);
    let frame = Frame::new(Vec3::X, Vec3::Z);
    rod_of(
        &mut shape.solid,
        Material::Trim,
        Seat::new((bar, frame)),
        (bar - reach, bar + reach),
        (ROLLER.1 + TURNED, sides),
    );
}
