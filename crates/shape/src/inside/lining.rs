//! The lining: inner sides of front, gusset and back, with the seams between them and the inner side of the zip's tape.

use super::wall::{GAP, Wall};
use crate::curve::{Division, Path};
use crate::many::{between, in_order, many};
use crate::material::Material;
use crate::mesh::{Point, Weave};
use crate::noise::noise;
use crate::num::{PI, mix, share, sin, smooth, steps};
use crate::opening::Opening;
use crate::panel::square_to_ring;
use crate::plan::Plan;
use crate::shape::Shape;
use crate::sweep::{Section, Sweep, sweep};
use alloc::vec::Vec;
use glam::{Vec3, vec2, vec3};

/// How far inside the plain gusset the lining is at the zip's lips, where the shell is drawn in.
const AT_LIPS: f32 = 5.6;
/// How far inside the inner side of the zip's tape is where its two halves meet.
const AT_TAPE: f32 = 4.3;

/// By how much its parts lap over each other where their points do not meet.
const LAP: f32 = 0.8;
/// How far the gusset's lining goes on beyond the edge of a wall.
const BEYOND: f32 = 2.2;

/// Adds the lining of front and back, and the seams round them.
pub(super) fn sides(plan: &Plan, shape: &mut Shape) {
    for wall in [Wall::front(plan), Wall::back(plan)] {
        side(plan, &wall, shape);
        seam(plan, &wall, shape);
    }
}

/// Adds the lining of the gusset between them.
pub(super) fn round(plan: &Plan, opening: &Opening, shape: &mut Shape) {
    let body = &plan.body;
    let lip = body.zip.as_ref().map_or(0.0, |zip| zip.half_gap + 0.5);
    let (behind, before) = (opening.back_edge - lip, opening.front_edge + lip);
    let all = (0.0, 1.0);
    gusset(plan, all, (body.front - GAP + BEYOND, before), Material::Lining, shape);
    gusset(plan, all, (behind, body.back + GAP - BEYOND), Material::Lining, shape);
    if let Some(zip) = &body.zip {
        let strip = (before + LAP, behind - LAP);
        let more = 2.5 / body.ring.length;
        gusset(
            plan,
            (zip.span.1 - 1.0 - more, zip.span.0 + more),
            strip,
            Material::Lining,
            shape,
        );
        // In halves, so that there are points where the zip opens.
        gusset(plan, zip.span, (strip.0, zip.z), Material::Tape, shape);
        gusset(plan, zip.span, (zip.z, strip.1), Material::Tape, shape);
    } else {
        let ends = (opening.span.1 - 1.0, opening.span.0);
        let span = if opening.oval.is_some() { all } else { ends };
        let strip = (before + LAP, behind - LAP);
        gusset(plan, span, strip, Material::Lining, shape);
    }
}

/// Where all parts of the lining have lines round the body: their edges lie on each other.
fn lines(plan: &Plan) -> Division {
    Division::of(&plan.body.ring, plan.cell(0.35), plan.cell(15.0))
}

fn side(plan: &Plan, wall: &Wall, shape: &mut Shape) {
    // As fine as folds need, however large the bag is.
    let lines = lines(plan);
    let cells = lines.count() / 4;
    shape.solid.grid(
        (cells, cells),
        Weave::OPEN.flip_if(wall.is_front),
        Material::Lining,
        &mut |column, row| {
            let (part, reach) = square_to_ring(share(column, cells), share(row, cells));
            let place = wall.at(lines.way(part), reach);
            Point::plain(place, place.truncate())
        },
    );
}

/// A place of the gusset's lining.
pub(super) fn gusset_at(plan: &Plan, way: f32, z: f32) -> Vec3 {
    let body = &plan.body;
    let depth = (body.front - z) / (body.front - body.back);
    let (near, inset) = body.zip.as_ref().map_or((0.0, GAP), |zip| {
        let off = (z - zip.z).abs();
        let near = body.zip_share(way) * (1.0 - smooth(zip.half_gap + 2.0, zip.half_gap + 12.0, off));
        (
            near,
            mix(GAP, mix(AT_TAPE, AT_LIPS, smooth(1.0, zip.half_gap, off)), near),
        )
    });
    let (edge, normal) = body.ring.at(way);
    let fold = 0.5 + 0.5 * noise(vec3(edge.x * 0.03, edge.y * 0.03, z * 0.03 + 40.0));
    // Towards a bound mouth it is drawn tight.
    let taut = if body.zip.is_some() {
        near
    } else {
        smooth(0.5, 0.72, edge.y / plan.height)
    };
    let slack = 2.4 * fold * sin(PI * depth.clamp(0.0, 1.0)) * (1.0 - taut);
    // Where the shell is folded inwards the lining gives way to it.
    let folded = body.gusset_creases(edge, normal, z);
    body.gusset_base(way, z, folded - inset - slack)
}

fn gusset(plan: &Plan, (start, end): (f32, f32), (from, to): (f32, f32), material: Material, shape: &mut Shape) {
    // Lines between the ends, and the ends themselves.
    let all = lines(plan).lines();
    let mut ways = all.clone();
    ways.extend(all.iter().map(|way| way - 1.0));
    let near = 1.5 / plan.body.ring.length;
    between(&mut ways, start + near, end - near);
    ways.extend([start, end]);
    in_order(&mut ways, f32::EPSILON);
    let columns = ways.len() - 1;
    let rows = steps(from - to, plan.cell(18.0), 1);
    let weave = Weave {
        wraps_columns: end - start > 0.999,
        ..Weave::OPEN
    };
    shape.solid.grid((columns, rows), weave, material, &mut |column, row| {
        let way = ways[column];
        let z = mix(from, to, share(row, rows));
        Point::plain(gusset_at(plan, way, z), vec2(way * plan.body.ring.length, z))
    });
}

/// The felled seam where a wall meets the gusset.
fn seam(plan: &Plan, wall: &Wall, shape: &mut Shape) {
    let lines = lines(plan);
    let line: Vec<Vec3> = many(lines.count(), &mut |number| {
        wall.at(lines.line(number), 0.988) + Vec3::Z * (0.7 * wall.inwards())
    });
    let out = |number: usize| plan.body.ring.at(lines.line(number)).1.extend(0.0);
    let path = Path::round(line, &out);
    sweep(&mut shape.solid, &path, Sweep::plain(Material::Lining, 4), &|_| {
        Section::round(1.1)
    });
}
