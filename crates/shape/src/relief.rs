//! Relief worked into panels: quilting with padding, and an embossed weave. Heights are a field over the plane, so that any
//! panel can carry them; quilting is stitched in its grooves.

use crate::curve::Frame;
use crate::many::between;
use crate::mesh::NO_SEAM;
use crate::num::{PI, floor, fract, sin, smooth, sqrt};
use crate::panel::Panel;
use crate::plan::{Plan, mm};
use crate::stitch::{Piece, Sewing, row};
use alloc::vec::Vec;
use engine::look::Relief;
use glam::{Vec2, vec2};
use measures::Measures;

/// A diamond's width and height from corner to corner, in millimetres.
const DIAMOND: Vec2 = vec2(mm(Measures::DIAMOND.0), mm(Measures::DIAMOND.1));
/// Width of a channel.
const CHANNEL: f32 = mm(Measures::CHANNEL);
/// Width of a strip of the weave.
const STRIP: f32 = mm(Measures::STRIP);
/// How far from the edge quilting seams end.
const END: f32 = 7.6;

/// Height in millimetres and distance to the nearest stitch line, for a place and its distance from the panel's edge.
pub fn height(relief: Relief, place: Vec2, inset: f32) -> (f32, f32) {
    match relief {
        Relief::Plain => (0.0, NO_SEAM),
        Relief::Diamond => diamond(place, inset),
        Relief::Channel => channel(place, inset),
        Relief::Basket => basket(place, inset),
    }
}

/// Lines in x and in y of a grid that meets the pattern between `low` and `high`, for cells of about `longest`
/// millimetres where nothing bends.
pub(crate) fn grid(relief: Relief, low: Vec2, high: Vec2, longest: f32) -> [Vec<f32>; 2] {
    let is_fine = longest < LARGE_SCREENS;
    let size = high - low;
    let lines = |period: Vec2, shift: f32, x: &[f32], y: &[f32]| {
        [
            repeated(low.x, high.x, period.x, shift, x),
            repeated(low.y, high.y, period.y, 0.0, y),
        ]
    };
    match relief {
        Relief::Plain => lines(Vec2::splat(longest), 0.0, &[0.0], &[0.0]),
        Relief::Diamond => {
            // Seams run through the corners of cells only where a diamond has as many across as up.
            let parts: &[f32] = if is_fine {
                &[0.0, 1.0 / 6.0, 1.0 / 3.0, 0.5, 2.0 / 3.0, 5.0 / 6.0]
            } else {
                &[0.0, 0.25, 0.5, 0.75]
            };
            lines(DIAMOND, 0.0, parts, parts)
        }
        Relief::Channel => {
            let across: &[f32] = if is_fine {
                &[0.0, 0.07, 0.22, 0.5, 0.78, 0.93]
            } else {
                &[0.0, 0.12, 0.5, 0.88]
            };
            lines(vec2(CHANNEL, longest), 0.5 * CHANNEL, across, &[0.0])
        }
        Relief::Basket => {
            let is_small = size.x * size.y < 75_000.0;
            let parts: &[f32] = if is_fine && is_small {
                &[0.0, 0.25, 0.75]
            } else {
                &[0.2, 0.8]
            };
            lines(Vec2::splat(STRIP), 0.0, parts, parts)
        }
    }
}

/// Steps in x and y, in millimetres, of an even grid whose lines meet those of the pattern; coarser where cells are
/// about `coarse` times as long as on large screens. For sheets that bend, as a flap does.
pub(crate) fn steps(relief: Relief, coarse: f32) -> Vec2 {
    let is_fine = coarse < 1.2;
    match relief {
        Relief::Plain => Vec2::splat(5.0),
        Relief::Diamond => DIAMOND / if is_fine { 8.0 } else { 6.0 },
        Relief::Channel => vec2(CHANNEL / if is_fine { 8.0 } else { 6.0 }, 8.0),
        Relief::Basket => Vec2::splat(STRIP / if is_fine { 4.0 } else { 3.0 }),
    }
}

/// Cells up to so many millimetres are those for large screens.
const LARGE_SCREENS: f32 = 12.0;

/// The places between `low` and `high` that are at one of `parts` of a period.
fn repeated(low: f32, high: f32, period: f32, shift: f32, parts: &[f32]) -> Vec<f32> {
    let mut lines = Vec::new();
    let mut number = floor((low - shift) / period);
    while number * period + shift < high {
        lines.extend(parts.iter().map(|part| (number + part) * period + shift));
        number += 1.0;
    }
    between(&mut lines, low, high);
    lines
}

fn diamond(place: Vec2, inset: f32) -> (f32, f32) {
    let (x, y) = (place.x / DIAMOND.x, place.y / DIAMOND.y);
    let (up, down) = (fract(x + y), fract(x - y));
    let pillow = trough(sin(PI * up) * sin(PI * down));
    let perpendicular = 1.0 / sqrt(1.0 / (DIAMOND.x * DIAMOND.x) + 1.0 / (DIAMOND.y * DIAMOND.y));
    let distance = up.min(1.0 - up).min(down.min(1.0 - down)) * perpendicular;
    (3.4 * (pillow - 0.35) * smooth(6.5, 24.0, inset), near(distance, inset))
}

/// A root that runs out flat towards zero: grooves are as wide as the thread in them. Patterns are asked for tens of
/// thousands of heights, so they are made of roots, which are quicker than powers.
fn trough(base: f32) -> f32 {
    const FLAT: f32 = 0.05;
    sqrt(base.max(0.0) + FLAT) - sqrt(FLAT) * (1.0 - base.clamp(0.0, 1.0))
}

fn channel(place: Vec2, inset: f32) -> (f32, f32) {
    let part = fract(place.x / CHANNEL + 0.5);
    let pillow = trough(sin(PI * part));
    (
        3.2 * (pillow - 0.35) * smooth(6.5, 22.0, inset),
        near(part.min(1.0 - part) * CHANNEL, inset),
    )
}

fn basket(place: Vec2, inset: f32) -> (f32, f32) {
    let cell = place / STRIP;
    let (x, y) = (fract(cell.x), fract(cell.y));
    let is_level = fract((floor(cell.x) + floor(cell.y)) * 0.5) < 0.25;
    let (along, across) = if is_level { (x, y) } else { (y, x) };
    let end = sqrt(sin(PI * along));
    let strip = sqrt(sin(PI * across)) * (0.35 + 0.65 * end * sqrt(end));
    (1.3 * (strip - 0.5) * smooth(9.0, 15.0, inset), NO_SEAM)
}

fn near(distance: f32, inset: f32) -> f32 {
    if inset > END { distance } else { NO_SEAM }
}

/// Adds the stitches of quilting on a panel's front. Places that `is_hidden` are left out.
pub(crate) fn sew(plan: &Plan, panel: &Panel, is_hidden: &dyn Fn(Vec2) -> bool, pieces: &mut Vec<Piece>) {
    let (relief, quality) = (plan.appearance.relief, plan.quality);
    let (low, high) = panel
        .ring
        .points
        .iter()
        .fold((Vec2::INFINITY, Vec2::NEG_INFINITY), |(low, high), point| {
            (low.min(*point), high.max(*point))
        });
    for (start, end) in seams(relief, low, high) {
        let sewing = Sewing {
            pitch: 5.6,
            thread: 0.7,
        }
        .at(quality);
        row(pieces, sewing, (0.0, 1.0), start.distance(end), &|way| {
            let place = start.lerp(end, way);
            let (round, reach) = panel.polar(place);
            if panel.inset_of(round, reach) < END || is_hidden(place) {
                return None;
            }
            let (position, frame) = panel.front_over(place);
            let along = (frame.along * (end - start).y - frame.across * (end - start).x).normalize_or_zero();
            Some((position + frame.out * 0.35, Frame::new(along, frame.out)))
        });
    }
}

/// The straight lines quilting is sewn along, as far as the box from `low` to `high`.
fn seams(relief: Relief, low: Vec2, high: Vec2) -> Vec<(Vec2, Vec2)> {
    let mut seams = Vec::new();
    match relief {
        Relief::Plain | Relief::Basket => {}
        Relief::Channel => {
            let mut x = (floor(low.x / CHANNEL) + 0.5) * CHANNEL;
            while x < high.x {
                seams.push((vec2(x, low.y), vec2(x, high.y)));
                x += CHANNEL;
            }
        }
        Relief::Diamond => {
            for slope in [-1.0, 1.0] {
                // x / width + slope · y / height is a whole number along each line.
                let value = |point: Vec2| point.x / DIAMOND.x + slope * point.y / DIAMOND.y;
                let corners = [
                    value(low),
                    value(high),
                    value(vec2(low.x, high.y)),
                    value(vec2(high.x, low.y)),
                ];
                let last = corners.into_iter().fold(f32::NEG_INFINITY, f32::max);
                let mut number = floor(corners.into_iter().fold(f32::INFINITY, f32::min));
                while number <= last {
                    let x = |y: f32| (number - slope * y / DIAMOND.y) * DIAMOND.x;
                    seams.push((vec2(x(low.y), low.y), vec2(x(high.y), high.y)));
                    number += 1.0;
                }
            }
        }
    }
    seams
}
