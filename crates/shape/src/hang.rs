//! How straps hang: an elastic band between two places where it is sewn flat to the bag, left to gravity. No drawn
//! curve looks right at every size; one that has settled does.

use crate::curve::{Frame, Path};
use crate::many::many;
use crate::num::{float, share};
use alloc::vec::Vec;
use glam::Vec3;

/// A band as it is fixed. Millimetres.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Band {
    /// Where it begins, and the way it leaves.
    pub(crate) start: (Vec3, Vec3),
    /// Where it ends, and the way it arrives.
    pub(crate) end: (Vec3, Vec3),
    /// How long it is.
    pub(crate) length: f32,
    /// It stays behind this z, which is the bag's back.
    pub(crate) back: f32,
    /// It stays above this y, which is the floor.
    pub(crate) floor: f32,
    /// Weight, as millimetres it would fall in one step.
    pub(crate) weight: f32,
}

const POINTS: usize = 40;
/// Points at each end that lie where they are sewn.
const SEWN: usize = 2;
const STEPS: usize = 150;
const ROUNDS: usize = 6;
/// What moves by less than this in a step, in millimetres, has come to rest.
const REST: f32 = 0.004;

/// Where the band comes to rest, as points. `stiffness` is asked for shares of the way: 0 a cord, 1 a rod.
pub(crate) fn settle(band: &Band, stiffness: &dyn Fn(f32) -> f32) -> Vec<Vec3> {
    let link = band.length / float(POINTS - 1);
    let mut points = begin(band, link);
    let mut speeds = many(POINTS, &mut |_| Vec3::ZERO);
    let mut before = points.clone();
    let stiff: Vec<f32> = many(POINTS, &mut |place| stiffness(share(place, POINTS - 1)));
    let free = SEWN..POINTS - SEWN;
    for step in 0..STEPS {
        // It is damped more and more, so that it comes to rest and does so always at the same place.
        let keep = 0.94 - 0.5 * share(step, STEPS);
        before.copy_from_slice(&points);
        for place in free.clone() {
            points[place] += speeds[place] * keep - Vec3::Y * band.weight;
        }
        for _ in 0..ROUNDS {
            bend(&mut points, &stiff);
            stretch(&mut points, link);
            for point in &mut points[free.clone()] {
                point.z = point.z.min(band.back);
                point.y = point.y.max(band.floor);
            }
        }
        let mut fastest = 0.0f32;
        for place in free.clone() {
            speeds[place] = points[place] - before[place];
            fastest = fastest.max(speeds[place].length_squared());
        }
        if fastest < REST * REST {
            break;
        }
    }
    points
}

/// A first guess: an even arc that leaves and arrives as it has to.
fn begin(band: &Band, link: f32) -> Vec<Vec3> {
    let ((start, leaving), (end, arriving)) = (band.start, band.end);
    let pull = band.length * 1.3;
    many(POINTS, &mut |place| {
        let from_end = POINTS - 1 - place;
        if place < SEWN {
            return start + leaving * (link * float(place));
        }
        if from_end < SEWN {
            return end - arriving * (link * float(from_end));
        }
        let t = share(place, POINTS - 1);
        let (square, cube) = (t * t, t * t * t);
        let at = start * (2.0 * cube - 3.0 * square + 1.0)
            + end * (3.0 * square - 2.0 * cube)
            + leaving * (pull * (cube - 2.0 * square + t))
            + arriving * (pull * (cube - square));
        at - Vec3::Z * (band.length * 0.5 * t * (1.0 - t))
    })
}

fn is_free(place: usize) -> bool {
    (SEWN..POINTS - SEWN).contains(&place)
}

/// Moves every point towards the middle of its neighbours, and them the other way.
fn bend(points: &mut [Vec3], stiff: &[f32]) {
    for place in 1..POINTS - 1 {
        let bow = (points[place - 1] + points[place + 1]) * 0.5 - points[place];
        let move_by = bow * (stiff[place] * 0.5);
        for (which, factor) in [(place - 1, -0.5), (place, 1.0), (place + 1, -0.5)] {
            if is_free(which) {
                points[which] += move_by * factor;
            }
        }
    }
}

/// Brings neighbours to their distance.
fn stretch(points: &mut [Vec3], link: f32) {
    for place in 1..POINTS {
        let gap = points[place] - points[place - 1];
        let correction = gap * (0.5 * (1.0 - link / gap.length().max(1e-3)));
        if is_free(place - 1) {
            points[place - 1] += correction;
        }
        if is_free(place) {
            points[place] -= correction;
        }
    }
}

/// The path through `points` of a ribbon that lies across it as `across` says, for shares of the way.
pub(crate) fn ribbon(points: &[Vec3], count: usize, across: &dyn Fn(f32) -> Vec3) -> Path {
    let mut path = Path::smooth(points, count, false, &|_| Vec3::Z);
    let steps = path.frames.len() - 1;
    for (place, frame) in path.frames.iter_mut().enumerate() {
        *frame = Frame::new(frame.along, frame.along.cross(across(share(place, steps))));
    }
    path
}
