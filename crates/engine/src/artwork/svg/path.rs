//! Path data and the basic shapes, drawn by an outline.

use super::matrix::Spot;
use super::number::{Fx, Numbers, ONE, add, mul, sine_cosine};
use super::outline::Outline;

/// A handle of a circle's quarter.
const ROUND: Fx = 2_372_101_244;

/// Draws path data up to its first mistake, as browsers do.
pub(super) fn data(text: &str, out: &mut Outline) {
    let mut numbers = Numbers::of(text);
    let mut command = b'?';
    // The last handle, for the curves that mirror it, and the family of curves it belongs to.
    let mut handle: Option<(u8, Spot)> = None;
    loop {
        numbers.skip();
        if let Some(letter) = numbers.pass(|byte| byte.is_ascii_alphabetic()) {
            command = letter;
        } else if numbers.is_done() || matches!(command, b'?' | b'z' | b'Z') {
            return;
        }
        if out.is_too_much() {
            return;
        }
        let Some((family, left)) = step(command, &mut numbers, out, handle) else {
            return;
        };
        handle = left.map(|spot| (family, spot));
        if command.eq_ignore_ascii_case(&b'm') {
            // What follows a move without a letter are lines.
            command = if command == b'm' { b'l' } else { b'L' };
        }
    }
}

fn step(
    command: u8,
    numbers: &mut Numbers<'_>,
    out: &mut Outline,
    handle: Option<(u8, Spot)>,
) -> Option<(u8, Option<Spot>)> {
    let at = out.at;
    let base = if command.is_ascii_lowercase() { at } else { (0, 0) };
    let spot = |numbers: &mut Numbers<'_>| {
        let (x, y) = (numbers.next()?, numbers.next()?);
        Some((add(base.0, x), add(base.1, y)))
    };
    let mirrored = |family: u8| match handle {
        Some((kind, (x, y))) if kind == family => (add(at.0, add(at.0, -x)), add(at.1, add(at.1, -y))),
        _ => at,
    };
    let family = command.to_ascii_lowercase();
    let mut left = None;
    match family {
        b'm' => out.move_to(spot(numbers)?),
        b'l' => out.line(spot(numbers)?),
        b'h' => out.line((add(base.0, numbers.next()?), at.1)),
        b'v' => out.line((at.0, add(base.1, numbers.next()?))),
        b'z' => out.close(),
        b'c' | b's' => {
            let first = if family == b'c' { spot(numbers)? } else { mirrored(b'c') };
            let (second, to) = (spot(numbers)?, spot(numbers)?);
            out.cubic(first, second, to);
            left = Some(second);
        }
        b'q' | b't' => {
            let bend = if family == b'q' { spot(numbers)? } else { mirrored(b'q') };
            let to = spot(numbers)?;
            out.quadratic(bend, to);
            left = Some(bend);
        }
        b'a' => {
            let radii = (numbers.next()?, numbers.next()?);
            let turned = sine_cosine(numbers.next()?);
            let (large, sweep) = (numbers.flag()?, numbers.flag()?);
            let to = spot(numbers)?;
            out.arc(radii, turned, large, sweep, to);
        }
        _ => return None,
    }
    let curve = match family {
        b's' => b'c',
        b't' => b'q',
        other => other,
    };
    Some((curve, left))
}

/// A row of points.
pub(super) fn points(text: &str, closed: bool, out: &mut Outline) {
    let mut numbers = Numbers::of(text);
    let mut first = true;
    while let (Some(x), Some(y)) = (numbers.next(), numbers.next()) {
        if first {
            out.move_to((x, y));
        } else {
            out.line((x, y));
        }
        first = false;
        if out.is_too_much() {
            return;
        }
    }
    if closed && !first {
        out.close();
    }
}

/// A rectangle with rounded corners.
pub(super) fn rectangle((x, y): Spot, (width, height): Spot, (rx, ry): Spot, out: &mut Outline) {
    if width <= 0 || height <= 0 {
        return;
    }
    let (rx, ry) = (rx.clamp(0, width / 2), ry.clamp(0, height / 2));
    let (right, bottom) = (add(x, width), add(y, height));
    out.move_to((add(x, rx), y));
    // Each corner: to where it begins, round it, to where it ends.
    for (begin, corner, end) in [
        ((add(right, -rx), y), (right, y), (right, add(y, ry))),
        ((right, add(bottom, -ry)), (right, bottom), (add(right, -rx), bottom)),
        ((add(x, rx), bottom), (x, bottom), (x, add(bottom, -ry))),
        ((x, add(y, ry)), (x, y), (add(x, rx), y)),
    ] {
        out.line(begin);
        if rx > 0 && ry > 0 {
            round(begin, corner, end, out);
        }
    }
    out.close();
}

/// An ellipse.
pub(super) fn ellipse((x, y): Spot, (rx, ry): Spot, out: &mut Outline) {
    if rx <= 0 || ry <= 0 {
        return;
    }
    rectangle((add(x, -rx), add(y, -ry)), (add(rx, rx), add(ry, ry)), (rx, ry), out);
}

/// A quarter of an ellipse towards a corner.
fn round(begin: Spot, corner: Spot, end: Spot, out: &mut Outline) {
    let towards = |from: Spot| {
        let near = |from: Fx, to: Fx| add(from, mul(add(to, -from), ROUND));
        (near(from.0, corner.0), near(from.1, corner.1))
    };
    out.cubic(towards(begin), towards(end), end);
}

/// A straight line.
pub(super) fn line(from: Spot, to: Spot, out: &mut Outline) {
    out.move_to(from);
    out.line(to);
}

const _: () = assert!(ROUND < ONE);
