//! What a hand takes hold of: a metal drop, a leather tab, or a cast plate with the buyer's mark, each on a short chain
//! of links or a ring, hanging by its weight.

use super::Bed;
use super::drape::{Drape, drape};
use crate::curve::Path;
use crate::hardware::{Seat, band, disc, lid, oblong, plate, wire};
use crate::many::many;
use crate::material::Material;
use crate::mesh::Mesh;
use crate::num::{float, share, smooth, sqrt, steps};
use crate::plan::{Plan, Quality};
use crate::shape::Shape;
use crate::stitch::{self, Sewing};
use crate::sweep::{Fine, Section, Sweep, stations, sweep_at};
use alloc::vec::Vec;
use engine::look::Puller;
use glam::vec2;

/// How finely pulls are made: points to a bend of wire, sides of a wire, points of a turned ring, sides of a drop.
#[derive(Clone, Copy)]
struct Fineness {
    bend: usize,
    wire: usize,
    round: usize,
    drop: usize,
}

fn fineness(plan: &Plan) -> Fineness {
    let [bend, wire, round, drop] = match plan.quality {
        Quality::Desktop => [3, 5, 11, 10],
        Quality::Phone => [1, 4, 8, 8],
        Quality::Export => [2, 4, 7, 8],
    };
    Fineness {
        bend,
        wire,
        round,
        drop,
    }
}

/// Adds the pull of a slider.
pub(super) fn build(plan: &Plan, bed: &Bed<'_>, way: f32, seat: Seat, shape: &mut Shape) {
    let fine = fineness(plan);
    match plan.appearance.puller {
        Puller::Standard => {
            let hung = drape(bed, way, seat, 2.4, 34.0);
            let at = links(&mut shape.solid, &hung, fine);
            drop(&mut shape.solid, &hung, at, fine);
        }
        Puller::Leather => leather(plan, &drape(bed, way, seat, 1.6, 42.0), seat, shape),
        Puller::Branded => {
            let hung = drape(bed, way, seat, 2.4, 36.0);
            let at = links(&mut shape.solid, &hung, fine);
            cast(&mut shape.solid, &hung, at, fine);
        }
    }
}

/// The seat on a hanging way at a length from the bridge: up is back towards the bridge.
fn seat_at(hung: &Drape, length: f32) -> Seat {
    let (at, frame) = hung.path.at(length / hung.path.length);
    Seat::facing(at, -frame.along, frame.out)
}

/// The seat of something stiff from one length to another: it lies along the chord.
fn chord(hung: &Drape, from: f32, to: f32) -> Seat {
    let at = |length: f32| hung.path.at(length / hung.path.length);
    let ((start, _), (end, _), (_, middle)) = (at(from), at(to), at((from + to) * 0.5));
    Seat::facing(start.lerp(end, 0.5), start - end, middle.out)
}

/// Oval links, flat and on edge by turns, from the bridge to where it hangs freely. Returns the length they take.
fn links(mesh: &mut Mesh, hung: &Drape, fine: Fineness) -> f32 {
    let (half, inner) = (2.5, (hung.brow / 5.0).max(8.6));
    let count = steps(hung.brow - 2.0, inner, 1);
    // An odd number, so that the last lies flat and the drop's eye stands across it.
    let count = count + 1 - count % 2;
    let pitch = (hung.brow / float(count)).clamp(6.0, inner);
    for step in 0..count {
        let from = pitch * float(step) - 1.0;
        let seat = chord(hung, from.max(0.0), from + pitch + 2.0);
        let is_flat = step % 2 == 0;
        let width = if is_flat { half } else { half * 0.86 };
        let outline = oblong(vec2(width, (pitch + 2.2) * 0.5), width, fine.bend);
        // On edge the right becomes outwards.
        let seat = if is_flat { seat } else { seat.sideways() };
        wire(mesh, seat, &outline, 0.75, fine.wire);
    }
    pitch * float(count)
}

/// A drop: a small eye widening to a rounded end, thick in its middle.
fn drop(mesh: &mut Mesh, hung: &Drape, from: f32, fine: Fineness) {
    // Shares of its length, closer together where it bends: at the neck and at the round end.
    const FINE: [f32; 13] = [
        0.0, 0.04, 0.1, 0.3, 0.55, 0.72, 0.81, 0.87, 0.92, 0.955, 0.98, 0.994, 1.0,
    ];
    const COARSE: [f32; 8] = [0.0, 0.07, 0.3, 0.7, 0.85, 0.94, 0.985, 1.0];
    let length = 27.0;
    let eye = seat_at(hung, from + 0.5);
    wire(mesh, eye.sideways(), &disc(2.3, fine.round), 0.85, fine.wire);
    let seat = chord(hung, from + 3.0, from + 3.0 + length);
    let ends = [length * 0.5, -length * 0.5].map(|up| seat.point(0.0, up, 0.0));
    let path = Path::along(&ends, 2, false, &|_| seat.out);
    let ways: &[f32] = if fine.drop > 8 { &FINE } else { &COARSE };
    sweep_at(mesh, &path, ways, Sweep::plain(Material::Metal, fine.drop), &|way| {
        let end = ((way - 0.8) / 0.2).clamp(0.0, 1.0);
        let round = sqrt(1.0 - end * end * 0.999);
        let start = sqrt((way / 0.07).clamp(0.1, 1.0));
        Section {
            half_width: (1.4 + 3.2 * way * way) * round * start,
            half_thickness: (0.9 + 0.8 * way) * (0.2 + 0.8 * round) * start,
            exponent: 2.4,
        }
    });
}

/// A cast plate with an eye, a raised rim and a sunk field.
fn cast(mesh: &mut Mesh, hung: &Drape, from: f32, fine: Fineness) {
    let (half, thick) = (vec2(5.6, 13.5), 1.3);
    let eye = seat_at(hung, from + 0.5);
    wire(mesh, eye.sideways(), &disc(2.4, fine.round), 0.9, fine.wire);
    let seat = chord(hung, from + 2.6, from + 2.6 + half.y * 2.0);
    let outline = oblong(half, 3.2, fine.bend);
    let metal = Material::Metal;
    band(mesh, metal, seat, &outline, (0.5, -thick), (0.0, 0.5 - thick));
    band(mesh, metal, seat, &outline, (0.0, 0.5 - thick), (0.0, thick - 0.4));
    band(mesh, metal, seat, &outline, (0.0, thick - 0.4), (0.4, thick));
    band(mesh, metal, seat, &outline, (0.4, thick), (1.2, thick));
    band(mesh, metal, seat, &outline, (1.2, thick), (1.5, thick - 0.55));
    lid(mesh, metal, seat, &outline, (1.5, thick - 0.55), true);
    lid(mesh, metal, seat, &outline, (0.5, -thick), false);
    // The mark: a ring and a bar, as a maker's die would leave them.
    let round = disc(2.6, fine.round);
    let bar = oblong(vec2(2.6, 0.6), 0.6, 1);
    for (up, mark) in [(4.0, &round), (-4.5, &bar)] {
        plate(mesh, metal, seat.moved(0.0, up, thick - 0.6), mark, (0.0, 0.45), 0.2);
    }
}

/// A stitched tab with a ring through its folded head.
fn leather(plan: &Plan, hung: &Drape, slider: Seat, shape: &mut Shape) {
    let fine = fineness(plan);
    // The ring hangs in the bridge and lies back towards the tab.
    let ring = chord(hung, 0.0, 8.0);
    let ring = Seat::facing(ring.at, ring.up, (ring.out + slider.out).normalize_or(ring.out));
    wire(&mut shape.solid, ring, &disc(4.2, fine.round + 2), 0.8, fine.wire);
    let (from, half, thick) = (6.2, 5.2, 1.1);
    let length = hung.path.length - from;
    let place = |way: f32| hung.path.at((from + length * way) / hung.path.length);
    let line: Vec<_> = many(41, &mut |step| place(share(step, 40)).0);
    let path = Path::along(&line, 41, false, &|way| place(way).1.out);
    // Narrow where it goes through the ring and over the edge, wide where it hangs.
    let width = |way: f32| half * (0.62 + 0.38 * smooth(0.25, 0.8, way));
    let how = Sweep {
        stitched: Some(1.6),
        ..Sweep::plain(Material::Trim, 8)
    };
    let ways = stations(&path, Fine::of(plan.quality), (0.0, 4.8));
    sweep_at(&mut shape.solid, &path, &ways, how, &|way| {
        let end = (1.0 - (1.0 - way) * length / 4.8).clamp(0.0, 1.0);
        let round = sqrt(1.0 - end * end).max(0.12);
        // The head is folded round the ring and thicker for it.
        let fold = 1.0 + 0.9 * (1.0 - way * 9.0).max(0.0);
        Section::flat(width(way) * round, thick * fold * (round * 2.5).min(1.0))
    });
    // Sewn where it can be seen.
    if plan.quality != Quality::Desktop {
        return;
    }
    let sewing = Sewing {
        pitch: 3.5,
        thread: 0.6,
    };
    stitch::edges(&mut shape.stitches, sewing, &path, (0.3, 0.93), (&width, thick, 1.6));
}
