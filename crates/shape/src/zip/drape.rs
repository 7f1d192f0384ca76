//! The way a thing takes that hangs from a slider by its weight: over the gusset, round the edge, down the front; or
//! straight down where the zip itself goes down.

use super::Bed;
use super::slider::BRIDGE;
use crate::curve::Path;
use crate::hardware::Seat;
use crate::num::{PI, cos, share, sin, sqrt};
use alloc::vec::Vec;
use glam::{Vec2, Vec3, vec2, vec3};

/// How far the edge of a panel (piping or strip) stands out from its seam, in millimetres.
const EDGE: f32 = 3.0;

/// A way to hang.
pub(super) struct Drape {
    /// From the bridge to the end.
    pub path: Path,
    /// Length from the bridge to where it hangs freely.
    pub brow: f32,
}

/// The way from the bridge of a slider, `clear` above what it lies on, with `tail` millimetres hanging freely.
pub(super) fn drape(bed: &Bed<'_>, way: f32, seat: Seat, clear: f32, tail: f32) -> Drape {
    let (_, normal) = bed.panel.ring.at(way);
    let start = seat.point(0.0, 0.0, BRIDGE - 1.4);
    if normal.y > 0.55 {
        over_the_edge(bed, way, start, clear, tail)
    } else {
        straight_down(bed, way, start, clear, tail)
    }
}

fn over_the_edge(bed: &Bed<'_>, way: f32, start: Vec3, clear: f32, tail: f32) -> Drape {
    let panel = bed.panel;
    let (edge, normal) = panel.ring.at(way);

    let mut line: Vec<Vec3> = Vec::new();
    let mut outs: Vec<Vec3> = Vec::new();
    line.push(start);
    outs.push(normal.extend(0.0));
    let reach = EDGE + clear;
    // From the bridge the weight draws it straight to the edge, unless the gusset bulges in between.
    let corner = (edge + normal * reach).extend(panel.front - 1.0);
    let count = 8;
    for step in 1..count {
        let part = share(step, count);
        let straight = start.lerp(corner, part);
        let z = straight.z;
        let lies = panel.gusset_at(way, z.min(panel.front - 0.5)) + normal.extend(0.0) * clear;
        let lift = (lies - straight).dot(normal.extend(0.0));
        let is_beyond_lip = bed.zip.z + bed.zip.half_gap + 1.0 < z;
        line.push(if is_beyond_lip && lift > 0.0 {
            straight + normal.extend(0.0) * lift
        } else {
            straight
        });
        outs.push(normal.extend(0.0));
    }
    for step in 0..=6 {
        let angle = share(step, 6) * PI * 0.5;
        line.push((edge + normal * (reach * cos(angle))).extend(panel.front + reach * sin(angle)));
        outs.push((normal * cos(angle)).extend(sin(angle)));
    }
    let brow = line.windows(2).map(|two| two[0].distance(two[1])).sum::<f32>();
    let foot = line.last().copied().unwrap_or(start);
    let mut way_down = 0.0;
    while way_down < tail {
        way_down += 3.0;
        let place = vec2(foot.x, foot.y - way_down);
        let (point, frame) = panel.front_over(limited(place, panel.centre));
        line.push(vec3(place.x, place.y, (point.z + clear).max(foot.z)));
        outs.push(frame.out);
    }
    finish(&line, &outs, brow, tail)
}

/// A place kept away from the middle, where directions round it have no meaning.
fn limited(place: Vec2, centre: Vec2) -> Vec2 {
    let offset = place - centre;
    if offset.length() < 3.0 {
        centre + vec2(0.0, 3.0)
    } else {
        place
    }
}

fn straight_down(bed: &Bed<'_>, way: f32, start: Vec3, clear: f32, tail: f32) -> Drape {
    let panel = bed.panel;
    // Towards the bottom of the outline, where the way round begins and ends.
    let downwards = if way < 0.5 { -1.0 } else { 1.0 };
    let mut line: Vec<Vec3> = Vec::new();
    let mut outs: Vec<Vec3> = Vec::new();
    line.push(start);
    outs.push(panel.ring.at(way).1.extend(0.0));
    let mut gone = 8.0;
    while gone < tail + 12.0 {
        let there = way + downwards * gone / panel.ring.length;
        let ease = 5.0 * (1.0 - sqrt((gone / 16.0).min(1.0)));
        line.push(bed.at(there, 0.0, clear + ease));
        outs.push(panel.ring.at(there).1.extend(0.0));
        gone += 3.0;
    }
    finish(&line, &outs, 8.0, tail)
}

fn finish(line: &[Vec3], outs: &[Vec3], brow: f32, tail: f32) -> Drape {
    let mut soft = line.to_vec();
    for _ in 0..4 {
        let old = soft.clone();
        for place in 1..old.len() - 1 {
            soft[place] = old[place] * 0.6 + (old[place - 1] + old[place + 1]) * 0.2;
        }
    }
    let path = Path::carried(&soft, outs, 64);
    let all = path.length;
    Drape {
        path,
        brow: brow.min(all - tail * 0.5),
    }
}
