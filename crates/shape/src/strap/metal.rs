//! Metal on the straps: rings, links, adjusters, clips. Crisp wire, few sides.

use crate::curve::{Frame, Path};
use crate::hardware::{Seat, bent, disc, oblong, rod};
use crate::material::Material;
use crate::mesh::Mesh;
use crate::num::{share, sqrt};
use crate::plan::{Plan, Quality};
use crate::sweep::{Section, Sweep, sweep};
use glam::{Vec2, Vec3, vec2};

/// Points round a small loop of wire, points to each corner of a frame, and sides of a wire.
fn fineness(plan: &Plan) -> (usize, usize, usize) {
    match plan.quality {
        Quality::Desktop => (14, 3, 5),
        Quality::Phone => (10, 2, 4),
        Quality::Export => (12, 2, 5),
    }
}

/// A ring of wire about `centre` in the plane that `normal` stands on.
pub(super) fn ring(plan: &Plan, mesh: &mut Mesh, (centre, normal): (Vec3, Vec3), radius: f32, wire: f32) {
    let (round, _, sides) = fineness(plan);
    let seat = Seat::facing(centre, normal.any_orthonormal_vector(), normal);
    crate::hardware::wire(mesh, seat, &disc(radius, round), wire, sides);
}

/// A flat frame, rounded at its corners, with bars across at `bars` along it. `half` is half its size across and along,
/// to the middle of its wire.
pub(super) fn frame(plan: &Plan, mesh: &mut Mesh, (centre, seat): (Vec3, Frame), half: Vec2, bars: &[f32]) {
    let (_, bend, sides) = fineness(plan);
    let seat = Seat::new((centre, seat));
    let path = bent(seat, &oblong(half, 3.4, bend));
    sweep(mesh, &path, Sweep::plain(Material::Metal, sides.max(6)), &|_| Section {
        half_width: 1.55,
        half_thickness: 1.25,
        exponent: 3.0,
    });
    for bar in bars {
        let ends = (seat.point(-half.x, *bar, 0.0), seat.point(half.x, *bar, 0.0));
        rod(mesh, seat, ends, 1.25, sides);
    }
}

/// Length of a link over all, its width over all, and half the thickness of its wire.
const LINK: (f32, f32, f32) = (11.0, 8.0, 1.0);

/// A run of interlocked links along a piece of `path`, each turned a quarter against the one before.
pub(super) fn chain(plan: &Plan, mesh: &mut Mesh, path: &Path, (from, to): (f32, f32)) {
    // A large bag has a heavier chain.
    let heavier = (path.length / 310.0).clamp(1.0, 1.75);
    let [length, width, wire] = [LINK.0, LINK.1, LINK.2].map(|measure| measure * heavier);
    let count = crate::num::steps((to - from) * path.length, length - 4.0 * wire + 0.15, 1);
    let turned = sqrt(0.5);
    let half = vec2(width * 0.5 - wire, length * 0.5 - wire);
    // There are many of them, so they have fewer points than what stands alone.
    let (bend, sides) = match plan.quality {
        Quality::Desktop => (3, 4),
        Quality::Phone => (1, 3),
        Quality::Export => (2, 3),
    };
    let outline = oblong(half, half.x, bend);
    for step in 0..count {
        let way = from + (to - from) * (share(step, count) + 0.5 * share(1, count));
        let (place, seat) = path.at(way);
        let side = if step % 2 == 0 { turned } else { -turned };
        let normal = seat.out * turned + seat.across * side;
        crate::hardware::wire(mesh, Seat::facing(place, seat.along, normal), &outline, wire, sides);
    }
}

/// An oval of wire: half its size across and along, to the middle of the wire.
pub(super) fn oval(plan: &Plan, mesh: &mut Mesh, at: (Vec3, Frame), half: Vec2, wire: f32) {
    let (_, bend, sides) = fineness(plan);
    let outline = oblong(half, half.min_element(), bend + 1);
    crate::hardware::wire(mesh, Seat::new(at), &outline, wire, sides);
}

/// A swivel clip whose hook hangs at `centre` and whose barrel points against the frame's way.
pub(super) fn clip(plan: &Plan, mesh: &mut Mesh, centre: Vec3, seat: Frame) {
    oval(plan, mesh, (centre, seat), vec2(5.0, 9.0), 1.5);
    // The barrel: a collar, a neck, a head with the eye of the strap above it.
    let profile = [
        (0.0, -0.6),
        (3.0, -0.2),
        (3.3, 0.6),
        (3.1, 1.8),
        (2.1, 2.6),
        (2.1, 3.8),
        (3.4, 4.6),
        (3.6, 6.2),
        (3.0, 7.4),
        (0.0, 7.8),
    ];
    let sides = if plan.quality == Quality::Desktop { 12 } else { 8 };
    let seat = Seat::facing(centre - seat.along * 8.6, seat.out, -seat.along);
    for two in profile.windows(2) {
        let (from, to) = (two[0], two[1]);
        let cone = |(radius, height): (f32, f32)| {
            move |column: usize| {
                let angle = share(column % sides, sides) * crate::num::TAU;
                let spoke = vec2(crate::num::cos(angle), crate::num::sin(angle)) * radius;
                crate::mesh::Point::plain(seat.point(spoke.x, spoke.y, height), spoke)
            }
        };
        let (low, high) = (cone(from), cone(to));
        let weave = crate::mesh::Weave::TUBE;
        mesh.grid((sides, 1), weave, Material::Metal, &mut |column, row| {
            if row == 0 { low(column) } else { high(column) }
        });
    }
    // The tongue that shuts the hook.
    let thumb = seat.point(0.0, 0.0, -6.0) + seat.right * 5.0;
    rod(mesh, seat, (thumb - seat.out * 4.0, thumb + seat.out * 3.0), 1.1, 6);
}
