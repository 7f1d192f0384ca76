//! A mouth gathered by a cord: a soft collar of the shell on top of the body, eyelets round it, the cord through them,
//! and a leather stop on its two ends.

use super::flap::Flap;
use crate::curve::{Frame, Path};
use crate::hardware::{Seat, eyelet};
use crate::many::many;
use crate::material::Material;
use crate::mesh::{Point, Weave};
use crate::noise::noise;
use crate::num::{PI, TAU, cos, float, mix, share, sin, smooth};
use crate::plan::{Plan, Pose, Quality, mm};
use crate::shape::Shape;
use crate::sweep::{Fine, Section, Sweep, stations, sweep, sweep_at};
use alloc::vec::Vec;
use glam::{Vec2, Vec3, vec2, vec3};
use measures::{Gather, Measures};

/// The collar: an oval tube drawn together where the cord runs. Millimetres.
struct Collar<'plan> {
    plan: &'plan Plan,
    flap: &'plan Flap<'plan>,
    /// How high it stands over the top of the body.
    height: f32,
    /// Half its width and depth at the foot.
    half: Vec2,
}

/// Share of the height at which the cord runs.
const CORD: f32 = hundredths(Gather::CORD);
/// How wide the collar is there and at its rim, as shares of its foot.
const DRAWN: (f32, f32) = (hundredths(Gather::DRAWN.0), hundredths(Gather::DRAWN.1));
/// How deep folds are there.
const DEPTHS: (f32, f32) = (hundredths(Gather::DEPTHS.0), hundredths(Gather::DEPTHS.1));
/// Shares at which short sleeves of leather have points: close together at their rounded ends.
const ENDS: [f32; 8] = [0.0, 0.015, 0.06, 0.16, 0.84, 0.94, 0.985, 1.0];

const fn hundredths(share: i32) -> f32 {
    share as f32 / 100.0
}

impl Collar<'_> {
    /// The wall at an angle (0 is to the right, a quarter turn to the front) and a share of the height.
    fn at(&self, angle: f32, level: f32) -> Vec3 {
        let plan = self.plan;
        // Undone, it falls open.
        let tight = if plan.pose == Pose::Shut { 1.0 } else { -0.15 };
        let draws =
            |(cord, rim): (f32, f32)| cord * smooth(0.05, CORD, level) + (rim - cord) * smooth(CORD, 1.0, level);
        let drawn = 1.0 - tight * draws((1.0 - DRAWN.0, 1.0 - DRAWN.1));
        // Folds deepen towards the cord and fan out above it.
        let loose = if plan.pose == Pose::Shut { 1.0 } else { 0.55 };
        let depth = loose * draws(DEPTHS);
        let fold = cos(angle * float(Gather::FOLDS) + 0.7 * noise(vec3(cos(angle) * 2.0, sin(angle) * 2.0, 4.2)));
        let reach = drawn * (1.0 + depth * fold);
        let x = cos(angle) * self.half.x * reach;
        // Undone, its back is pushed aside by the flap.
        let pushed = if plan.pose == Pose::Shut {
            0.0
        } else {
            9.0 * level * (-sin(angle)).max(0.0)
        };
        let z = sin(angle) * self.half.y * reach + pushed;
        let foot = plan.body.ring.top(cos(angle) * self.half.x).unwrap_or(plan.height) - 3.0;
        let rim = plan.height + self.height + 1.2 * fold * smooth(0.6, 1.0, level) - 4.0 * cos(angle) * cos(angle);
        // The flap presses down what is under it.
        let rim = rim.min(self.flap.underside(x, z) - 1.0);
        vec3(x, mix(foot, rim, level), z)
    }

    /// The wall's outer side with the frame there: along goes up.
    fn frame(&self, angle: f32, level: f32) -> (Vec3, Frame) {
        let round = self.at(angle + 0.02, level) - self.at(angle - 0.02, level);
        let up = self.at(angle, level + 0.03) - self.at(angle, level - 0.03);
        (self.at(angle, level), Frame::new(up, up.cross(round)))
    }
}

/// Adds collar, eyelets, cord and stop.
pub(super) fn build(plan: &Plan, flap: &Flap<'_>, shape: &mut Shape) {
    let Some(gather) = Measures::of(&plan.appearance).gather() else {
        return;
    };
    let collar = Collar {
        plan,
        flap,
        height: mm(gather.rise),
        half: vec2(mm(gather.half), mm(gather.deep)),
    };
    let sides = plan.count(float(Gather::FOLDS) * 8.0, 1.0, 64);
    let rows = plan.count(7.0, 1.0, 5);
    let round = if plan.quality == Quality::Desktop { 12 } else { 8 };
    let mesh = &mut shape.solid;
    mesh.grid(
        (sides, rows),
        Weave::TUBE.flip(),
        Material::Shell,
        &mut |column, row| {
            let (angle, level) = (share(column, sides) * TAU, share(row, rows));
            let seam = ((level - 0.92) * collar.height).abs();
            Point {
                position: collar.at(angle, level),
                uv: vec2(angle * plan.half_width * 0.5, level * collar.height),
                seam,
            }
        },
    );
    // The rim and the inside down to where it is dark.
    let rim = [(1.0, 0.0), (1.035, 1.3), (1.0, 2.6)];
    let shut = [(1.0, 2.6), (0.6, 3.0), (0.12, 90.0)];
    let open = [(1.0, 2.6), (0.5, 3.0), (0.0, 3.0)];
    let lining = if plan.pose == Pose::Shut { shut } else { open };
    for (material, levels) in [(Material::Edge, &rim), (Material::Lining, &lining)] {
        mesh.grid(
            (sides, levels.len() - 1),
            Weave::TUBE.flip(),
            material,
            &mut |column, row| {
                let (level, inwards) = levels[row];
                let angle = share(column, sides) * TAU;
                let wall = collar.at(angle, level);
                let middle = vec3(0.0, wall.y, 0.0);
                let far = (middle - wall).length().max(1.0);
                let place = wall + (middle - wall) * (inwards / far).min(0.98);
                Point::plain(place, vec2(angle * 60.0, level * collar.height))
            },
        );
    }
    for step in 0..Gather::EYELETS {
        let angle = PI * 0.5 + (float(step) + 0.5) * TAU / float(Gather::EYELETS);
        let (at, frame) = collar.frame(angle, CORD);
        eyelet(mesh, Seat::new((at + frame.out * 0.2, frame)), 2.4, 1.5, round);
    }
    cord(&collar, shape);
}

fn cord(collar: &Collar<'_>, shape: &mut Shape) {
    let plan = collar.plan;
    let radius = 1.7;
    let sides = if plan.quality == Quality::Desktop { 7 } else { 5 };
    let how = Sweep::plain(Material::Webbing, sides);
    // In and out through the eyelets.
    let count = Gather::EYELETS * 4;
    let line: Vec<Vec3> = many(count, &mut |step| {
        let angle = PI * 0.5 + float(step) * TAU / float(count);
        let (at, frame) = collar.frame(angle, CORD);
        let swing = cos(share(step, Gather::EYELETS * 4) * TAU * float(Gather::EYELETS) * 0.5);
        at + frame.out * (0.6 + 2.1 * swing)
    });
    let path = Path::smooth(&line, plan.count(float(count), 0.5, 44), true, &|_| Vec3::Y);
    sweep(&mut shape.solid, &path, how, &|_| Section::round(radius));
    // The two ends come out in front, go through the stop and hang before the front.
    let (start, frame) = collar.frame(PI * 0.5, CORD);
    let brow = plan.body.front + 3.0;
    let edge = plan.body.ring.top(0.0).unwrap_or(plan.height);
    let over = |x: f32, y: f32| -> Vec3 {
        let (face, frame) = plan.body.front_over(vec2(x, y));
        let face = vec3(face.x, face.y, super::flap::face(plan, vec2(x, y)));
        face + frame.out * (radius + 0.4)
    };
    let stop_y = collar.flap.low() - mm(Gather::STOP);
    for side in [-1.0, 1.0] {
        let line = [
            start + frame.out * 2.0 + Vec3::X * (side * 2.0),
            vec3(side * 2.6, edge + 6.5, (start.z + brow) * 0.5 + 2.0),
            vec3(side * 2.6, edge + 3.4, brow - 1.0),
            vec3(side * 2.6, edge - 4.0, brow + 2.6),
            over(side * 2.6, edge - 18.0),
            over(side * 2.6, mix(edge - 18.0, stop_y, 0.5)),
            over(side * 2.4, stop_y),
            over(side * 4.0, stop_y - 12.0),
            over(side * 5.5 + 0.6, stop_y - 22.0),
            over(side * 6.0 + 1.4, stop_y - 33.0 - 3.0 * side),
        ];
        let path = Path::smooth(&line, 80, false, &|_| Vec3::Z);
        let ways = stations(&path, Fine::of(plan.quality), (0.0, 0.0));
        sweep_at(&mut shape.solid, &path, &ways, how, &|_| Section::round(radius));
        if let (Some(end), Some(last)) = (path.points.last(), path.frames.last()) {
            tip(shape, *end, last.along, radius);
        }
    }
    let at = over(0.0, stop_y);
    let seat = Seat::new((
        at,
        Frame::new(over(0.0, stop_y + 4.0) - over(0.0, stop_y - 4.0), Vec3::Z),
    ));
    stop(shape, seat, radius);
}

/// A leather sleeve that ends a cord.
fn tip(shape: &mut Shape, end: Vec3, along: Vec3, radius: f32) {
    let line = [end - along * 9.0, end + along * 3.0];
    let path = Path::along(&line, 2, false, &|_| Vec3::Z);
    let how = Sweep {
        rounding: 2.0,
        ..Sweep::plain(Material::Trim, 9)
    };
    sweep_at(&mut shape.solid, &path, &ENDS, how, &|_| Section::round(radius + 0.9));
}

/// The stop: a flat sleeve of leather both ends pass through.
fn stop(shape: &mut Shape, seat: Seat, radius: f32) {
    let line = [
        seat.point(0.0, 7.5, 0.3),
        seat.point(0.0, 0.0, 0.5),
        seat.point(0.0, -7.5, 0.3),
    ];
    let path = Path::along(&line, 9, false, &|_| seat.out);
    let how = Sweep {
        rounding: 1.2,
        ..Sweep::plain(Material::Trim, 12)
    };
    sweep_at(&mut shape.solid, &path, &ENDS, how, &|_| Section {
        half_width: 7.4,
        half_thickness: radius + 1.3,
        exponent: 3.2,
    });
}
