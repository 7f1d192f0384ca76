//! What the back carries: a padded panel with channels for air, a sleeve that slips over a suitcase's handle, and the
//! patches that straps are sewn into.

use super::patch::{Patch, flat};
use super::seams::bar_tack;
use crate::curve::{Corner, Division, Frame, Ring, corner};
use crate::material::Material;
use crate::mesh::{Point, Weave};
use crate::num::{mix, share, smooth, sqrt, steps};
use crate::plan::{LEATHER, Plan};
use crate::shape::Shape;
use crate::stitch::{self, Sewing};
use engine::look::Stitching;
use glam::{Vec2, Vec3, vec2};

/// How far the padding stands off the back.
const PADDING: f32 = 6.0;

/// Adds all of it.
pub(crate) fn build(plan: &Plan, shape: &mut Shape) {
    let ground = |place: Vec2| plan.body.back_over(place).z;
    padding(plan, &ground, shape);
    sleeve(plan, shape);
    anchors(plan, &ground, shape);
}

/// Where the padding lies: its middle and half its size.
fn padded(plan: &Plan) -> (Vec2, Vec2) {
    let (low, high) = (plan.height * 0.09 + 34.0, plan.height - 60.0);
    let half = vec2(plan.half_width * 0.72, ((high - low) * 0.5).max(24.0));
    (vec2(0.0, (low + high) * 0.5), half)
}

/// Whether a place of the back lies well under the padding.
pub(super) fn is_padded(plan: &Plan, place: Vec2) -> bool {
    let (centre, half) = padded(plan);
    (place - centre).abs().cmplt(half - 14.0).all()
}

/// A rectangle with rounded corners, its middle at `centre`.
fn rectangle(centre: Vec2, half: Vec2, radius: f32) -> Ring {
    let at = |x: f32, y: f32, radius: f32| {
        let place = centre + half * vec2(x, y);
        corner(place.x, place.y, radius)
    };
    let corners: [Corner; 5] = [
        at(0.0, -1.0, 0.0),
        at(1.0, -1.0, radius),
        at(1.0, 1.0, radius),
        at(-1.0, 1.0, radius),
        at(-1.0, -1.0, radius),
    ];
    Ring::rounded(&corners, steps(half.x + half.y, 0.6, 32) * 2, 4)
}

/// How far the padding stands off the leather at a place.
fn padding_rise(centre: Vec2, half: Vec2, place: Vec2, inset: f32) -> f32 {
    // A flat hem to sew through, then the foam.
    let foam = 1.0 - smooth(5.0, 15.0, inset);
    let foam = sqrt(1.0 - foam * foam);
    let off = place - centre;
    let valley = |distance: f32, width: f32| 1.0 - smooth(width * 0.35, width * 1.25, distance.abs());
    let upright = valley(off.x, 9.0);
    let slanted = valley((off.y - off.x.abs() * 0.28).abs() - half.y * 0.42, 7.0);
    let air = upright.max(slanted);
    flat(1.2, inset) + (PADDING - 1.2) * foam * (1.0 - 0.95 * air)
}

fn padding(plan: &Plan, ground: &dyn Fn(Vec2) -> f32, shape: &mut Shape) {
    let (centre, half) = padded(plan);
    // The channels bend more than the outline does.
    let (chord, longest) = (plan.cell(0.06), plan.cell(6.5f32.max((half.x + half.y) * 0.035)));
    let ring = rectangle(centre, half, 24.0);
    let rise = |place: Vec2, inset: f32| padding_rise(centre, half, place, inset);
    let patch = Patch {
        lines: Division::of(&ring, chord, longest),
        ring,
        centre,
        ground,
        rise: &rise,
        stitched: Some(3.4),
    };
    patch.build(&mut shape.solid, &mut shape.stitches, Material::Mesh, plan.quality);
}

/// A band across the padding, sewn down at both ends and open above and below.
fn sleeve(plan: &Plan, shape: &mut Shape) {
    let body = &plan.body;
    let (centre, pad) = padded(plan);
    let half_height = (plan.height * 0.1).clamp(20.0, 28.0);
    let end = plan.half_width * 0.86;
    let hem = 9.0;
    // Off the leather: flat where it is sewn, over the padding without touching its valleys.
    let stand = |x: f32| {
        let inwards = end - x.abs();
        mix(
            LEATHER,
            PADDING + 2.6,
            smooth(hem - 1.0, hem + 26.0, inwards).max(smooth(end - pad.x - 6.0, end - pad.x + 14.0, inwards)),
        )
    };
    let at = |x: f32, y: f32, off: f32| {
        let place = vec2(x, centre.y + y);
        body.back_over(place) - Vec3::Z * off
    };
    let (columns, rows) = (plan.count(end * 2.0, 8.0, 14), 2);
    // Round the section: outer face up, over the edge, inner face down.
    let section = |row: usize| {
        let face = rows + 1;
        let is_inner = row > face;
        let step = if is_inner { row - face - 1 } else { row };
        let y = mix(-1.0, 1.0, share(step, rows)) * half_height;
        if is_inner { (-y, 0.0) } else { (y, LEATHER) }
    };
    let round = 2 * (rows + 1);
    shape.solid.grid(
        (columns, round),
        Weave {
            wraps_rows: true,
            ..Weave::OPEN
        }
        .flip(),
        Material::Trim,
        &mut |column, row| {
            let x = mix(-end, end, share(column, columns));
            let row = row % round;
            let (y, thick) = if row <= rows { section(row) } else { section(row + 1) };
            let is_end = column == 0 || column == columns;
            let off = if is_end { -0.4 } else { stand(x) - LEATHER + thick };
            let seam = (end - x.abs() - 3.2).abs().min((half_height - y.abs() - 3.0).abs());
            Point {
                position: at(x, y, off),
                uv: vec2(x, y),
                seam,
            }
        },
    );
    let sewing = Sewing {
        pitch: 4.0,
        thread: 0.75,
    }
    .at(plan.quality);
    for side in [-1.0, 1.0] {
        for inset in [3.2, hem - 1.8] {
            let x = side * (end - inset);
            let line = |part: f32| {
                (
                    at(x, mix(-1.0, 1.0, part) * (half_height - 3.0), stand(x)),
                    Frame::new(Vec3::Y, Vec3::NEG_Z),
                )
            };
            stitch::row(
                &mut shape.stitches,
                sewing,
                (0.0, 1.0),
                half_height * 2.0 - 6.0,
                &|part| Some(line(part)),
            );
        }
        let y = side * (half_height - 3.0);
        let line = |part: f32| {
            let x = mix(-1.0, 1.0, part) * (end - hem - 1.0);
            let ahead = at(x + 1.0, y, stand(x + 1.0)) - at(x - 1.0, y, stand(x - 1.0));
            Some((at(x, y, stand(x)), Frame::new(ahead, Vec3::NEG_Z)))
        };
        stitch::row(&mut shape.stitches, sewing, (0.0, 1.0), (end - hem - 1.0) * 2.0, &line);
    }
}

/// Patches over the places at which the straps come out of the back.
fn anchors(plan: &Plan, ground: &dyn Fn(Vec2) -> f32, shape: &mut Shape) {
    let rise = |_: Vec2, inset: f32| flat(LEATHER * 1.3, inset);
    let top = (
        vec2(0.0, plan.height - 31.0),
        vec2((plan.half_width * 0.48).clamp(42.0, 50.0), 16.0),
        10.0,
    );
    let low = |side: f32| (vec2(side * (plan.half_width - 28.0), 28.0), vec2(15.0, 13.0), 9.0);
    for (centre, half, radius) in [top, low(-1.0), low(1.0)] {
        let ring = rectangle(centre, half, radius);
        let patch = Patch {
            lines: plan.lines(&ring),
            ring,
            centre,
            ground,
            rise: &rise,
            stitched: Some(3.0),
        };
        patch.build(&mut shape.solid, &mut shape.stitches, Material::Trim, plan.quality);
    }
    if plan.appearance.stitching != Stitching::Reinforced {
        return;
    }
    let surface = |place: Vec2| place.extend(ground(place) - LEATHER * 1.3);
    for side in [-1.0, 1.0] {
        let across = Frame::new(Vec3::X, Vec3::NEG_Z);
        bar_tack(
            &mut shape.stitches,
            surface(vec2(side * 26.0, plan.height - 42.0)),
            across,
            18.0,
        );
        bar_tack(
            &mut shape.stitches,
            surface(vec2(side * (plan.half_width - 28.0), 19.5)),
            across,
            14.0,
        );
    }
}
