//! Wires bent into loops, and what is made of them: rings, links, buckles.

use super::Seat;
use super::plate::oblong;
use crate::curve::{Frame, Path, Ring};
use crate::many::many;
use crate::material::Material;
use crate::mesh::Mesh;
use crate::sweep::{Fine, Section, Sweep, stations, sweep, sweep_at};
use glam::{Vec3, vec2};

/// The closed path along an outline on a seat. It keeps the outline's own points, so that corners stay corners.
pub(crate) fn bent(seat: Seat, outline: &Ring) -> Path {
    let points = many(outline.count(), &mut |place| {
        let place = outline.points[place];
        seat.point(place.x, place.y, 0.0)
    });
    let count = points.len();
    let frames = many(count, &mut |here| {
        let [before, after] = [(here + count - 1) % count, (here + 1) % count].map(|other| points[other]);
        let (to, from) = (points[here] - before, after - points[here]);
        Frame::new(to.normalize_or_zero() + from.normalize_or_zero(), seat.out)
    });
    Path {
        points,
        frames,
        length: outline.length,
        is_closed: true,
    }
}

/// Adds a closed wire of `radius` bent along an outline.
pub(crate) fn wire(mesh: &mut Mesh, seat: Seat, outline: &Ring, radius: f32, sides: usize) {
    let how = Sweep::plain(Material::Metal, sides);
    sweep(mesh, &bent(seat, outline), how, &|_| Section::round(radius));
}

/// Adds a straight rod of metal between two places.
pub(crate) fn rod(mesh: &mut Mesh, seat: Seat, ends: (Vec3, Vec3), radius: f32, sides: usize) {
    rod_of(mesh, Material::Metal, seat, ends, (radius, sides));
}

/// Adds a straight rod between two places: its radius, and its sides.
pub(crate) fn rod_of(
    mesh: &mut Mesh,
    material: Material,
    seat: Seat,
    (from, to): (Vec3, Vec3),
    (radius, sides): (f32, usize),
) {
    let path = Path::along(&[from, to], 2, false, &|_| seat.out);
    sweep(mesh, &path, Sweep::plain(material, sides), &|_| Section::round(radius));
}

/// Radius of a buckle's roller, and of the bar that it turns on.
pub(crate) const ROLLER: (f32, f32) = (2.1, 1.3);

/// Adds a buckle about the seat for a strap half as wide as `half_strap`: a frame `tall` from its middle to its upper
/// and to its lower bar, and a roller on the upper one, between the frame's shoulders. `bend` is the points to each
/// corner of the frame.
pub(crate) fn roller_buckle(mesh: &mut Mesh, seat: Seat, half_strap: f32, tall: f32, bend: usize) {
    let outline = oblong(vec2(half_strap + 2.9, tall), 3.6, bend);
    let how = Sweep::plain(Material::Metal, 8);
    sweep(mesh, &bent(seat, &outline), how, &|_| Section {
        half_width: 1.5,
        half_thickness: ROLLER.1,
        exponent: 3.0,
    });
    let at = |x: f32| seat.point(x, tall, 0.0);
    let reach = half_strap + 0.2;
    rod(mesh, seat, (at(-reach), at(reach)), ROLLER.0, 10);
    // The collars it runs between.
    for side in [-1.0, 1.0] {
        rod(
            mesh,
            seat,
            (at(side * (reach + 0.25)), at(side * (reach + 1.1))),
            ROLLER.0 - 0.3,
            8,
        );
    }
}

/// Adds the prong of a buckle along a line of places, seen from `seat`: blunt, and thinner towards its end.
pub(crate) fn prong(mesh: &mut Mesh, seat: Seat, line: &[Vec3]) {
    let path = Path::smooth(line, 40, false, &|_| seat.out);
    let fine = Fine {
        turn: 0.3,
        longest: 5.0,
    };
    let how = Sweep {
        rounding: 1.4,
        ..Sweep::plain(Material::Metal, 8)
    };
    sweep_at(mesh, &path, &stations(&path, fine, (0.0, 1.4)), how, &|way| Section {
        half_width: 1.5 - 0.35 * way,
        half_thickness: 1.05 - 0.2 * way,
        exponent: 2.6,
    });
}

/// Adds a keeper: a loop of leather round what lies along a seat; `half` is half the room inside, across and outwards,
/// `bend` the points to each of its corners.
pub(crate) fn keeper(mesh: &mut Mesh, seat: Seat, half: (f32, f32), bend: usize, material: Material) {
    // It lies in the plane the band goes through.
    let about = Seat {
        up: seat.out,
        out: -seat.up,
        ..seat
    };
    let outline = oblong(vec2(half.0 + 0.8, half.1 + 0.8), 1.7, bend);
    let mut path = bent(about, &outline);
    for (frame, normal) in path.frames.iter_mut().zip(&outline.normals) {
        *frame = Frame::new(frame.along, about.right * normal.x + about.up * normal.y);
    }
    sweep(mesh, &path, Sweep::plain(material, 8), &|_| Section::flat(3.8, 0.8));
}
