//! Colours as drawing programs write them.

use super::number::{Numbers, whole};

/// Red, green and blue.
pub(super) type Rgb = [u8; 3];

/// The names logos use; what is named otherwise is drawn black.
const NAMES: [(&str, u32); 34] = [
    ("aqua", 0x00_ffff),
    ("beige", 0xf5_f5dc),
    ("black", 0),
    ("blue", 0x00_00ff),
    ("brown", 0xa5_2a2a),
    ("crimson", 0xdc_143c),
    ("cyan", 0x00_ffff),
    ("darkblue", 0x00_008b),
    ("darkgray", 0xa9_a9a9),
    ("darkgreen", 0x00_6400),
    ("darkgrey", 0xa9_a9a9),
    ("darkred", 0x8b_0000),
    ("fuchsia", 0xff_00ff),
    ("gold", 0xff_d700),
    ("gray", 0x80_8080),
    ("green", 0x00_8000),
    ("grey", 0x80_8080),
    ("indigo", 0x4b_0082),
    ("ivory", 0xff_fff0),
    ("lightgray", 0xd3_d3d3),
    ("lightgrey", 0xd3_d3d3),
    ("lime", 0x00_ff00),
    ("magenta", 0xff_00ff),
    ("maroon", 0x80_0000),
    ("navy", 0x00_0080),
    ("olive", 0x80_8000),
    ("orange", 0xff_a500),
    ("pink", 0xff_c0cb),
    ("purple", 0x80_0080),
    ("red", 0xff_0000),
    ("silver", 0xc0_c0c0),
    ("teal", 0x00_8080),
    ("white", 0xff_ffff),
    ("yellow", 0xff_ff00),
];

fn parts(number: u32) -> Rgb {
    let [_, red, green, blue] = number.to_be_bytes();
    [red, green, blue]
}

/// Reads a colour; nothing if it is none we know.
pub(super) fn read(text: &str) -> Option<Rgb> {
    let text = text.trim();
    if let Some(digits) = text.strip_prefix('#') {
        let number = u32::from_str_radix(digits, 16).ok()?;
        let short = |at: u32| ((number >> at) & 15) as u8 * 17;
        return match digits.len() {
            3 => Some([short(8), short(4), short(0)]),
            4 => Some([short(12), short(8), short(4)]),
            6 => Some(parts(number)),
            8 => Some(parts(number >> 8)),
            _ => None,
        };
    }
    if text.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("rgb")) {
        let (_, inside) = text.split_once('(')?;
        let mut numbers = Numbers::of(inside);
        let mut part = || {
            let number = numbers.next()?;
            let percent = numbers.pass(|byte| byte == b'%').is_some();
            let size = if percent { number / 100 * 255 } else { number };
            Some((size.clamp(0, whole(255)) >> 32) as u8)
        };
        return Some([part()?, part()?, part()?]);
    }
    let known = NAMES.iter().find(|(name, _)| text.eq_ignore_ascii_case(name));
    known.map(|(_, number)| parts(*number))
}
