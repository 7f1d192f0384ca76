//! The palette of one bag: every colour a template may name, by letter.
//!
//! A table rather than code: a colour is a base colour made lighter or darker by so much.

use engine::appearance::Appearance;
use engine::look::{LogoMethod, Rgb};

use crate::colour::{WHITE, drawable, gain, luma, mix, shade};
use crate::hardware::tones;

/// Letter, base letter, and 256ths: positive towards white, negative the part that is left of the light.
const DERIVED: &[(u8, u8, i16)] = &[
    (b'f', b'c', 110),
    (b'q', b'c', -170),
    (b'r', b'c', 60),
    (b'x', b's', -212),
    (b'l', b's', 40),
    (b'h', b's', 120),
    (b'w', b's', -190),
    (b'T', b't', 130),
    (b'E', b'e', 110),
    (b'I', b'i', -150),
    (b'J', b'i', -56),
    (b'K', b'i', 120),
];

/// The colours of a look by letter.
pub(crate) fn palette(look: &Appearance) -> Vec<(u8, Rgb)> {
    let shell = drawable(look.colour);
    // Tone in tone: a little lighter than the shell, and on black only a very little.
    let thread = look.thread.unwrap_or(mix(shell, WHITE, 12 + luma(shell) / 3));
    // Light leather throws light shadows: what would be ink on brown is dirt on cream.
    let pale = luma(shell).saturating_sub(110) * 3 / 4;
    let lining = drawable(look.lining);
    let edge = look.edge_colour.unwrap_or(shade(shell, 132 + pale / 2));
    // Engraving is darker than bright metal, and goes through a dark coating to the bright metal beneath.
    let [light, metal, dark] = tones(look.metal, look.finish);
    let engraved = if luma(metal) < 100 {
        mix(light, WHITE, 90)
    } else {
        shade(dark, 150)
    };
    let logo = look.logo.colour.unwrap_or(match look.logo.method {
        LogoMethod::Foil => Rgb(0xd9, 0xb4, 0x6a),
        LogoMethod::WovenLabel => Rgb(0xf1, 0xea, 0xdc),
        LogoMethod::RubberPatch => shade(shell, 120),
        _ if luma(shell) > 120 => shade(shell, 70),
        _ => Rgb(0xf3, 0xec, 0xdf),
    });
    let contrast = if luma(logo) > 120 {
        shade(logo, 60)
    } else {
        mix(logo, WHITE, 190)
    };
    // In the order of the letters.
    let known = [
        shell,
        logo,
        contrast,
        mix(shade(shell, 70), Rgb(0x1c, 0x0e, 0x06), 130),
        shade(shell, 214 + pale / 4),
        shade(shell, 150 + pale / 2),
        shade(shell, 34 + pale),
        shade(shell, 110 + pale / 2),
        mix(gain(shell), Rgb(255, 244, 226), 24 + luma(shell) / 3),
        thread,
        edge,
        lining,
        light,
        metal,
        dark,
        engraved,
    ];
    let mut out: Vec<(u8, Rgb)> = b"scuBdDSzkteinmoO".iter().copied().zip(known).collect();
    for &(letter, base, part) in DERIVED {
        let from = find(&out, base);
        let by = u32::from(part.unsigned_abs());
        out.push((
            letter,
            if part > 0 {
                mix(from, WHITE, by)
            } else {
                shade(from, by)
            },
        ));
    }
    out
}

/// The colour of a letter.
pub(crate) fn find(palette: &[(u8, Rgb)], letter: u8) -> Rgb {
    palette
        .iter()
        .find(|entry| entry.0 == letter)
        .map_or(WHITE, |entry| entry.1)
}
