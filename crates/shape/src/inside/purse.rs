//! The zipped pocket on the inner front: a leather welt let into the lining, and the zip in it.

use super::{Room, Wall};
use crate::curve::{Frame, Path, Ring, corner};
use crate::many::many;
use crate::material::Material;
use crate::mesh::{Point, Weave};
use crate::num::{mix, share, steps};
use crate::plan::Plan;
use crate::shape::Shape;
use crate::solid::rounded_box;
use crate::stitch::{self, Piece, Sewing};
use crate::sweep::{Section, Sweep, sweep};
use alloc::vec::Vec;
use glam::{Vec2, Vec3, vec2, vec3};

/// Half the height of the tape that shows.
const TAPE: f32 = 4.6;
/// Width of the welt round it.
const WELT: f32 = 6.5;

/// Adds it.
pub(super) fn build(plan: &Plan, wall: &Wall, room: Room, shape: &mut Shape) {
    let centre = vec2(room.middle, (room.low + room.high) * 0.5);
    let half = vec2(room.half, TAPE);
    tape(plan, wall, centre, half, shape);
    let outline = frame(centre, half + Vec2::splat(WELT * 0.5));
    let lines = plan.lines(&outline);
    let line = many(lines.count(), &mut |number| {
        wall.over(outline.at(lines.line(number)).0, 0.7)
    });
    let path = Path::round(line, &|_| Vec3::Z * wall.inwards());
    sweep(&mut shape.solid, &path, Sweep::plain(Material::Trim, 8), &|_| {
        Section::flat(WELT * 0.5, 1.1)
    });
    let sewing = Sewing {
        pitch: 4.4,
        thread: 0.7,
    };
    // Evenly along it, whatever the distances of the path's points.
    stitch::row(&mut shape.stitches, sewing, (0.0, 1.0), path.length, &|way| {
        let at = |way: f32| wall.over(outline.at(way).0, 0.7);
        let step = 1.0 / outline.length;
        let frame = Frame::new(at(way + step) - at(way - step), Vec3::Z * wall.inwards());
        Some((at(way) + frame.out * 1.1, frame))
    });
    teeth(wall, centre, half, shape);
    slider(wall, centre, half, shape);
}

/// A flat oblong with rounded corners.
fn frame(centre: Vec2, half: Vec2) -> Ring {
    let corners = [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)]
        .map(|(x, y)| corner(centre.x + x * half.x, centre.y + y * half.y, 5.5));
    Ring::rounded(&corners, steps(half.x + half.y, 0.4, 24), 1)
}

fn tape(plan: &Plan, wall: &Wall, centre: Vec2, half: Vec2, shape: &mut Shape) {
    let columns = plan.count(half.x * 2.0, 14.0, 4);
    let weave = Weave::OPEN.flip_if(wall.is_front);
    shape
        .solid
        .grid((columns, 2), weave, Material::Tape, &mut |column, row| {
            let spread = vec2(share(column, columns), share(row, 2)) * 2.0 - Vec2::ONE;
            let place = centre + spread * (half + Vec2::splat(1.5));
            Point::plain(wall.over(place, 0.45), place)
        });
}

/// One row of blocks that stand for both rows of teeth.
fn teeth(wall: &Wall, centre: Vec2, half: Vec2, shape: &mut Shape) {
    let count = steps(half.x * 2.0, 2.9, 8);
    for step in 0..count {
        let x = centre.x + half.x * mix(-0.98, 0.98, share(step, count - 1));
        let up = if step % 2 == 0 { 0.5 } else { -0.5 };
        shape.teeth.push(Piece {
            position: wall.over(vec2(x, centre.y + up), 1.0),
            along: Vec3::Y,
            out: Vec3::Z * wall.inwards(),
            half: vec3(1.7, 0.7, 0.75),
            occlusion: 1.0,
            material: Material::Teeth,
        });
    }
}

fn slider(wall: &Wall, centre: Vec2, half: Vec2, shape: &mut Shape) {
    let inwards = Vec3::Z * wall.inwards();
    let place = centre + vec2(half.x * 0.8, 0.0);
    let frame = wall.frame(Vec3::X);
    rounded_box(
        &mut shape.solid,
        Material::Metal,
        wall.over(place, 1.6),
        frame,
        vec3(3.6, 1.5, 4.6),
        1.2,
        3,
    );
    rounded_box(
        &mut shape.solid,
        Material::Metal,
        wall.over(place, 3.6),
        frame,
        vec3(1.1, 1.1, 3.4),
        0.8,
        3,
    );
    // The pull lies along the zip, as it does when nobody holds it.
    let line: Vec<Vec3> = many(7, &mut |step| {
        let way = share(step, 6);
        wall.over(place - vec2(way * 24.0, way * way * 3.0), mix(3.6, 2.4, way))
    });
    let path = Path::along(&line, 9, false, &|_| inwards);
    let how = Sweep {
        rounding: 3.0,
        ..Sweep::plain(Material::Trim, 8)
    };
    sweep(&mut shape.solid, &path, how, &|way| {
        Section::flat(mix(1.8, 3.4, way), 0.8)
    });
}
