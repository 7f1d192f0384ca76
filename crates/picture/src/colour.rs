//! Colour arithmetic in whole numbers: shades, tints and mixes which keep neutrals neutral.
//!
//! Mixing squares the channels first: close enough to light for leather, and no floats in the page.

use engine::look::Rgb;

/// Paper white.
pub(crate) const WHITE: Rgb = Rgb(255, 255, 255);

fn channel(a: u8, b: u8, part: u32) -> u8 {
    let (a, b) = (u32::from(a), u32::from(b));
    (((a * a * (256 - part) + b * b * part) >> 8).isqrt()).min(255) as u8
}

/// `part` of 256 of `b` in `a`, as light would mix them.
pub(crate) fn mix(a: Rgb, b: Rgb, part: u32) -> Rgb {
    Rgb(
        channel(a.0, b.0, part),
        channel(a.1, b.1, part),
        channel(a.2, b.2, part),
    )
}

/// The colour multiplied by `part` of 256: a shadow on the same material, never greyer than it was.
pub(crate) fn shade(a: Rgb, part: u32) -> Rgb {
    let dim = |c: u8| ((u32::from(c) * part) >> 8).min(255) as u8;
    Rgb(dim(a.0), dim(a.1), dim(a.2))
}

/// The colour in strong light: brighter but as saturated as it was.
pub(crate) fn gain(a: Rgb) -> Rgb {
    let lift = |c: u8| (u32::from(c) * 3 / 2 + 12).min(255) as u8;
    Rgb(lift(a.0), lift(a.1), lift(a.2))
}

/// How bright the eye takes it, 0 to 255.
pub(crate) fn luma(a: Rgb) -> u32 {
    (u32::from(a.0) * 3 + u32::from(a.1) * 6 + u32::from(a.2)) / 10
}

/// `#rrggbb`.
pub(crate) fn hex(a: Rgb) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut out = String::from("#");
    for c in [a.0, a.1, a.2] {
        for nibble in [c >> 4, c & 15] {
            out.push(char::from(DIGITS[usize::from(nibble)]));
        }
    }
    out
}

/// A shell colour as it can be drawn: black keeps room for shadow, white keeps room for light.
pub(crate) fn drawable(a: Rgb) -> Rgb {
    let bright = luma(a);
    if bright < 40 {
        mix(a, WHITE, (40 - bright) / 4)
    } else if bright > 232 {
        shade(a, 256 - (bright - 232) / 2)
    } else {
        a
    }
}
