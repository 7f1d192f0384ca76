//! Bands of leather and webbing along a path: two faces cut to a length, a finished edge between them, rows of
//! stitches, and the loops that hold them together.

use crate::curve::{Frame, Path};
use crate::hardware::Seat;
use crate::many::many;
use crate::material::Material;
use crate::mesh::{Mesh, NO_SEAM, Point, Weave};
use crate::num::{PI, cos, mix, pow, share, sin, smooth, steps};
use crate::plan::{Plan, Quality};
use crate::shape::Shape;
use crate::stitch::{self, Sewing};
use crate::sweep::{Fine, Section, Sweep, stations, sweep};
use alloc::vec::Vec;
use glam::{Vec3, vec2};

/// Half the width and half the thickness of a band at a share of the way, in millimetres.
pub(crate) type Cut<'a> = &'a dyn Fn(f32) -> (f32, f32);

/// How full a padded face is; see `Section`.
const FULLNESS: f32 = 4.2;
/// How far from its edge a band is sewn.
pub(crate) const INSET: f32 = 3.0;
/// Stands for the line of stitches among the shares of the half width at which a face has points.
const LINE: f32 = 2.0;
/// Length of a rounded tip.
const TIP: f32 = 6.5;

/// A piece of `path` from one share to another, moved outwards by `off` (asked for shares of the piece).
pub(super) fn slice(path: &Path, (from, to): (f32, f32), off: &dyn Fn(f32) -> f32) -> Path {
    let fine = steps((to - from) * path.length, 2.0, 12);
    let line: Vec<Vec3> = many(fine + 1, &mut |step| {
        let way = share(step, fine);
        let (place, frame) = path.at(mix(from, to, way));
        place + frame.out * off(way)
    });
    Path::along(&line, fine + 1, false, &|way| path.at(mix(from, to, way)).1.out)
}

/// How far a round tip has narrowed a band `left` millimetres before its end, 0 to 1.
pub(super) fn tip(left: f32, radius: f32) -> f32 {
    let part = (1.0 - left / radius).clamp(0.0, 1.0);
    pow(1.0 - part * part, 0.5).max(0.16)
}

/// What a band is made of.
#[derive(Clone, Copy)]
struct Made {
    face: Material,
    edge: Material,
    /// How far from the edge it is grooved by its stitches; 0 where it is not sewn.
    inset: f32,
}

/// A band of leather with its edges.
pub(crate) fn leather(plan: &Plan, shape: &mut Shape, path: &Path, cut: Cut) {
    let made = Made {
        face: Material::Trim,
        edge: Material::Edge,
        inset: INSET,
    };
    band(plan, &mut shape.solid, path, cut, made);
}

/// A flat band of webbing.
pub(super) fn webbing(plan: &Plan, shape: &mut Shape, path: &Path, cut: Cut) {
    let made = Made {
        face: Material::Webbing,
        edge: Material::Webbing,
        inset: 0.0,
    };
    band(plan, &mut shape.solid, path, cut, made);
}

/// Half the height of the edge of a band half as thick as `thick`: a padded one is drawn together where it is sewn.
fn rim(thick: f32) -> f32 {
    (thick * 0.66).min(1.25)
}

/// Height of the face of a band at a share of the half width.
fn height(part: f32, thick: f32) -> f32 {
    let part = part.abs().min(1.0);
    mix(rim(thick), thick, pow(1.0 - pow(part, FULLNESS), 1.0 / FULLNESS))
}

fn band(plan: &Plan, mesh: &mut Mesh, path: &Path, cut: Cut, made: Made) {
    let mm = 1.0 / path.length;
    let is_round = |end: f32, inside: f32| cut(end).0 < cut(inside).0 * 0.85;
    let tip = |is_round: bool| if is_round { TIP.min(path.length * 0.4) } else { 0.0 };
    let tips = (tip(is_round(0.0, TIP * mm)), tip(is_round(1.0, 1.0 - TIP * mm)));
    let ways = stations(path, Fine::of(plan.quality), tips);
    let is_fine = plan.quality == Quality::Desktop;
    let is_padded = cut(0.5).1 > 2.0;
    let above: &[f32] = match (made.inset > 0.0, is_padded && is_fine) {
        (true, true) => &[-1.0, -0.95, -LINE, 0.0, LINE, 0.95, 1.0],
        (true, false) => &[-1.0, -LINE, 0.0, LINE, 1.0],
        _ => &[-1.0, -0.86, 0.86, 1.0],
    };
    let across = |share: f32, half: f32| {
        if share.abs() <= 1.0 {
            share * half
        } else {
            share.signum() * (half - made.inset).max(half * 0.3)
        }
    };
    let rows = ways.len() - 1;
    let point = |row: usize, share: f32, is_above: bool| {
        let way = ways[row];
        let (centre, frame) = path.at(way);
        let (half, thick) = cut(way);
        let aside = across(share, half);
        // The underside is flat.
        let high = if is_above {
            height(aside / half.max(0.1), thick)
        } else {
            -rim(thick)
        };
        let seam = if made.inset > 0.0 && is_above {
            (aside.abs() - (half - made.inset)).abs()
        } else {
            NO_SEAM
        };
        Point {
            position: centre + frame.across * aside + frame.out * high,
            uv: vec2(way * path.length, aside + if is_above { 0.0 } else { 60.0 }),
            seam,
        }
    };
    for (shares, is_above) in [(above, true), (&[1.0, -1.0], false)] {
        // Across, then along: their product looks away from the upper face.
        mesh.grid(
            (shares.len() - 1, rows),
            Weave::OPEN.flip(),
            made.face,
            &mut |column, row| point(row, shares[column], is_above),
        );
    }
    let bends = if is_fine { 3 } else { 2 };
    for side in [-1.0, 1.0] {
        // A bead round the edge, proud of it, but not where it is cut off.
        let weave = Weave::OPEN.flip_if(side < 0.0);
        mesh.grid((bends, rows), weave, made.edge, &mut |column, row| {
            let (centre, frame) = path.at(ways[row]);
            let (half, thick) = cut(ways[row]);
            let angle = (share(column, bends) - 0.5) * PI;
            let stands = if row == 0 || row == rows { 0.0 } else { 0.55 };
            let (proud, high) = (cos(angle) * (rim(thick) * stands), sin(angle) * rim(thick));
            let position = centre + frame.across * (side * (half + proud)) + frame.out * high;
            Point::plain(position, vec2(ways[row] * path.length, high))
        });
    }
    for (row, is_last) in [(0, false), (rows, true)] {
        // The cut ends.
        let size = (above.len() - 1, 1);
        mesh.grid(size, Weave::OPEN.flip_if(!is_last), made.edge, &mut |column, up| {
            point(row, above[column], up == 1)
        });
    }
}

/// How a band is sewn: straps have long stitches, and on small screens fewer.
fn sewing(plan: &Plan) -> Sewing {
    let (pitch, thread) = match plan.quality {
        Quality::Desktop => (4.6, 0.85),
        Quality::Phone => (6.6, 0.95),
        Quality::Export => (6.0, 0.95),
    };
    // Straps of a large bag have longer stitches, not more of them.
    let longer = ((plan.half_width * 2.0 + plan.height) / 470.0).clamp(1.0, 1.35);
    Sewing {
        pitch: pitch * longer,
        thread,
    }
}

/// Both rows of stitches along a band, on its outer face, from one share of the way to another.
pub(crate) fn sew(plan: &Plan, shape: &mut Shape, path: &Path, span: (f32, f32), cut: Cut) {
    for side in [-1.0, 1.0] {
        stitch::row(&mut shape.stitches, sewing(plan), span, path.length, &|way| {
            let (half_width, half_thickness) = cut(way);
            Some(on_face(
                path,
                way,
                side * (half_width - INSET),
                half_width,
                half_thickness,
            ))
        });
    }
}

/// A short row across a band at a share of its way.
pub(crate) fn sew_across(plan: &Plan, shape: &mut Shape, path: &Path, way: f32, cut: Cut) {
    let (half_width, half_thickness) = cut(way);
    let reach = half_width - INSET;
    stitch::row(&mut shape.stitches, sewing(plan), (-1.0, 1.0), reach, &|part| {
        let (place, frame) = on_face(path, way, part * reach, half_width, half_thickness);
        Some((place, Frame::new(frame.across, frame.out)))
    });
}

/// Short rows across a band so many millimetres before its end each.
pub(super) fn sew_end(plan: &Plan, shape: &mut Shape, path: &Path, before: [f32; 2], cut: Cut) {
    for left in before {
        sew_across(plan, shape, path, 1.0 - left / path.length, cut);
    }
}

/// The outer face of a band, `across` from its middle.
fn on_face(path: &Path, way: f32, across: f32, half_width: f32, half_thickness: f32) -> (Vec3, Frame) {
    let (place, frame) = path.at(way);
    let high = height(across / half_width.max(0.1), half_thickness);
    (place + frame.across * across + frame.out * high, frame)
}

/// A keeper of leather: a narrow loop round a band at a share of its way, its middle `off` above the band's; `half` is
/// half the room inside, across and outwards.
pub(super) fn keeper(plan: &Plan, shape: &mut Shape, path: &Path, (way, off): (f32, f32), half: (f32, f32)) {
    let bend = if plan.quality == Quality::Desktop { 3 } else { 2 };
    let (place, frame) = path.at(way);
    let seat = Seat::new((place + frame.out * off, frame));
    crate::hardware::keeper(&mut shape.solid, seat, half, bend, Material::Trim);
}

/// Leather turned round a bar that lies across `seat`, `bar.0` along from its middle; `bar.1` is how thick it is there.
pub(super) fn wrap(plan: &Plan, shape: &mut Shape, (place, seat): (Vec3, Frame), bar: (f32, f32), half: f32) {
    let middle = place + seat.along * bar.0;
    let ends = [middle - seat.across * half, middle + seat.across * half];
    let path = Path::along(&ends, 2, false, &|_| seat.out);
    let sides = if plan.quality == Quality::Desktop { 12 } else { 8 };
    sweep(&mut shape.solid, &path, Sweep::plain(Material::Trim, sides), &|_| {
        Section {
            half_width: bar.1,
            half_thickness: bar.1 * 0.95,
            exponent: 2.2,
        }
    });
}

/// From 0 to 1 over the first `over` millimetres after `from`, for a band `length` long at a share of its way.
pub(super) fn rise(way: f32, length: f32, from: f32, over: f32) -> f32 {
    smooth(from, from + over, way * length)
}
