//! What carries a logo that is not worked into the leather: a metal plate, a rubber patch, a woven label. All are bent
//! to the ground they lie on.

use crate::curve::Frame;
use crate::hardware::{Seat, screw};
use crate::many::many;
use crate::material::Material;
use crate::mesh::{Mesh, Point, Weave};
use crate::num::{PI, cos, mix, share, sin};
use crate::plan::{Plan, Quality};
use crate::shape::Shape;
use crate::stitch::{self, Sewing};
use alloc::vec::Vec;
use glam::{Vec2, Vec3, vec2, vec3};

/// The ground: a place on it and its frame, for a place of the plane.
type Over<'a> = &'a dyn Fn(Vec2) -> (Vec3, Frame);

/// How far the middle of a plate's screw is from its end, and the radius of its head, in millimetres.
pub(super) const SCREW: (f32, f32) = (4.4, 1.7);

/// A slab on the ground with the outline `half`, rounded by `radius`. `strips` go one after the other from its foot to
/// the rim of its face, each a list of (inset, height) that is smooth in itself; between strips there is an edge. The
/// face is flat inside the last. `stiff` from 0 to 1 says how little it bends.
struct Slab<'a> {
    material: Material,
    centre: Vec2,
    half: Vec2,
    radius: f32,
    strips: &'a [&'a [(f32, f32)]],
    stiff: f32,
}

/// A point of a rounded outline: what it is rounded about, and the direction from there.
struct Spoke(Vec2, Vec2);

/// The outline counter-clockwise, with points on its sides where it may have to bend.
fn spokes(plan: &Plan, half: Vec2, radius: f32) -> Vec<Spoke> {
    let bend = if plan.quality == Quality::Desktop { 5 } else { 3 };
    let core = half - Vec2::splat(radius);
    let corner = |turn: usize| {
        let (right, up) = (turn == 0 || turn == 3, turn < 2);
        core * vec2(if right { 1.0 } else { -1.0 }, if up { 1.0 } else { -1.0 })
    };
    let mut all = Vec::new();
    for turn in 0..4 {
        let angle = |step: usize| (share(turn, 4) * 2.0 + share(step, bend) * 0.5) * PI;
        for step in 0..=bend {
            all.push(Spoke(corner(turn), vec2(cos(angle(step)), sin(angle(step)))));
        }
        let (from, to) = (corner(turn), corner((turn + 1) % 4));
        let cells = plan.count(from.distance(to), 8.0, 1);
        let out = vec2(cos(angle(bend)), sin(angle(bend)));
        for step in 1..cells {
            all.push(Spoke(from.lerp(to, share(step, cells)), out));
        }
    }
    all
}

impl Slab<'_> {
    /// A place `flat` from its middle, `height` off the ground.
    fn lift(&self, over: Over, flat: Vec2, height: f32) -> (Vec3, Vec3) {
        let (middle, about) = over(self.centre);
        let (place, frame) = over(self.centre + flat);
        let rigid = middle - about.across * flat.x + about.along * flat.y;
        let place = vec3(place.x, place.y, mix(place.z, rigid.z, self.stiff));
        let out = frame.out.lerp(about.out, self.stiff).normalize_or(about.out);
        (place + out * height, out)
    }

    fn build(&self, plan: &Plan, mesh: &mut Mesh, over: Over) {
        let round = spokes(plan, self.half, self.radius);
        let count = round.len();
        let edge = |column: usize, inset: f32| {
            let Spoke(core, out) = round[column % count];
            core + out * (self.radius - inset)
        };
        for strip in self.strips {
            mesh.grid(
                (count, strip.len() - 1),
                Weave::TUBE,
                self.material,
                &mut |column, row| {
                    let (inset, height) = strip[row];
                    let flat = edge(column, inset);
                    Point::plain(self.lift(over, flat, height).0, flat)
                },
            );
        }
        let Some((inset, height)) = self.strips.last().and_then(|strip| strip.last()).copied() else {
            return;
        };
        // The face is drawn together onto the line in its middle, which leaves no corner without a side.
        let long = (self.half - Vec2::splat(self.half.min_element())).max(Vec2::ZERO);
        mesh.grid((count, FACE), Weave::TUBE, self.material, &mut |column, row| {
            let rim = edge(column, inset);
            let flat = rim.lerp(rim.clamp(-long, long), share(row, FACE));
            Point::plain(self.lift(over, flat, height).0, flat)
        });
    }
}

/// Rows from the rim of a face to its middle.
const FACE: usize = 2;

/// A bevelled metal plate held by two screws.
pub(super) fn plate(plan: &Plan, shape: &mut Shape, centre: Vec2, half: Vec2, over: Over) {
    let slab = Slab {
        material: Material::LogoPlate,
        centre,
        half,
        radius: 3.0,
        strips: &[&[(0.0, -1.5), (0.0, 1.2)], &[(0.0, 1.2), (0.9, 2.0)]],
        stiff: 0.55,
    };
    slab.build(plan, &mut shape.solid, over);
    for side in [-1.0, 1.0] {
        let (place, out) = slab.lift(over, vec2(side * (half.x - SCREW.0), 0.0), 2.0);
        // The slot, each screw turned as it happened to stop.
        let turn = 0.9 + side * 0.5;
        screw(&mut shape.solid, Seat::facing(place, Vec3::Y, out), SCREW.1, turn);
    }
}

/// A moulded patch with a raised rim.
pub(super) fn patch(plan: &Plan, shape: &mut Shape, centre: Vec2, half: Vec2, over: Over) {
    let wall: &[(f32, f32)] = &[(0.0, -1.5), (0.0, 2.1)];
    let rim: &[(f32, f32)] = &[
        (0.0, 2.1),
        (0.25, 2.65),
        (0.9, 2.95),
        (1.7, 2.95),
        (2.25, 2.65),
        (2.6, 2.1),
    ];
    let slab = Slab {
        material: Material::LogoRubber,
        centre,
        half,
        radius: 6.0,
        strips: &[wall, rim],
        stiff: 0.0,
    };
    slab.build(plan, &mut shape.solid, over);
}

/// Thickness of a woven label, and of its ends, which are turned in, and how much is turned in.
const LABEL: (f32, f32, f32) = (0.7, 1.2, 5.4);

/// A thin label turned in at both ends and sewn down there.
pub(super) fn label(plan: &Plan, shape: &mut Shape, centre: Vec2, half: Vec2, over: Over) {
    let (thin, thick, fold) = LABEL;
    // Places along half its width and height, from the rim inwards, with the height there.
    let end = [
        (0.0, -0.8),
        (0.0, thick * 0.55),
        (0.3, thick * 0.92),
        (0.9, thick),
        (fold - 0.5, thick),
        (fold, thin),
    ];
    let side = [(0.0, -0.8), (0.0, thick * 0.7), (0.35, thick)];
    let profile = |half: f32, rim: &[(f32, f32)], cells: usize| -> Vec<(f32, f32)> {
        let last = rim.last().copied().unwrap_or_default();
        let mut places = many(rim.len(), &mut |place| (rim[place].0 - half, rim[place].1));
        for step in 1..cells {
            places.push((mix(last.0 - half, half - last.0, share(step, cells)), last.1));
        }
        for (inset, high) in rim.iter().rev() {
            places.push((half - inset, *high));
        }
        places
    };
    let across = profile(half.x, &end, plan.count(half.x * 2.0, 9.0, 3));
    let up = profile(half.y, &side, 2);
    let size = (across.len() - 1, up.len() - 1);
    shape
        .solid
        .grid(size, Weave::OPEN, Material::LogoLabel, &mut |column, row| {
            let ((x, high), (y, low)) = (across[column], up[row]);
            let (place, frame) = over(centre + vec2(x, y));
            Point::plain(place + frame.out * high.min(low), vec2(x, y))
        });
    let sewing = Sewing {
        pitch: 2.8,
        thread: 0.55,
    };
    for side in [-1.0, 1.0] {
        let x = side * (half.x - fold * 0.5);
        let reach = half.y - 1.2;
        stitch::row(&mut shape.stitches, sewing, (-1.0, 1.0), reach, &|part| {
            let (place, frame) = over(centre + vec2(x, part * reach));
            Some((place + frame.out * thick, frame))
        });
    }
}
