//! Numbers as runs of nibbles (three bits and a "more follows" bit each), text as base64url, and a checksum.

use alloc::string::String;
use alloc::vec::Vec;

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/// Longer codes are refused unread: no honest one comes near.
const LONGEST: usize = 2_000;

/// Writes numbers, low groups first.
#[derive(Default)]
pub(super) struct Writer {
    nibbles: Vec<u8>,
}

impl Writer {
    pub(super) fn number(&mut self, mut value: u64) {
        loop {
            let group = u8::try_from(value & 7).unwrap_or(0);
            value >>= 3;
            if value == 0 {
                self.nibbles.push(group);
                return;
            }
            self.nibbles.push(group | 8);
        }
    }

    /// Two nibbles a byte; an odd last one is filled up with zero.
    pub(super) fn finish(self) -> Vec<u8> {
        self.nibbles
            .chunks(2)
            .map(|pair| match pair {
                [high, low] => (high << 4) | low,
                [high] => high << 4,
                _ => 0,
            })
            .collect()
    }
}

/// Reads numbers.
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// The next number; `None` at the end, or if it does not fit.
    pub(super) fn number(&mut self) -> Option<u64> {
        let mut value = 0_u64;
        for shift in 0..22_u32 {
            let byte = self.bytes.get(self.at / 2)?;
            let nibble = if self.at.is_multiple_of(2) {
                byte >> 4
            } else {
                byte & 15
            };
            self.at += 1;
            value |= u64::from(nibble & 7).checked_shl(shift * 3)?;
            if nibble & 8 == 0 {
                return Some(value);
            }
        }
        None
    }
}

/// CRC-16/GENIBUS (polynomial 0x1021, start and end inverted), big end first. Inverted, so that zeros at the end are
/// noticed.
pub(super) fn checksum(bytes: &[u8]) -> [u8; 2] {
    let mut crc = u16::MAX;
    for byte in bytes {
        crc ^= u16::from(*byte) << 8;
        for _ in 0..8 {
            crc = if crc & 0x8000 == 0 {
                crc << 1
            } else {
                (crc << 1) ^ 0x1021
            };
        }
    }
    (!crc).to_be_bytes()
}

pub(super) fn to_text(bytes: &[u8]) -> String {
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let at = |index: usize| u32::from(chunk.get(index).copied().unwrap_or(0));
        let bits = (at(0) << 16) | (at(1) << 8) | at(2);
        for index in 0..=u32::try_from(chunk.len()).unwrap_or(0) {
            let letter = usize::try_from((bits >> (18 - 6 * index)) & 63).unwrap_or(0);
            text.push(ALPHABET.get(letter).copied().map_or('A', char::from));
        }
    }
    text
}

/// The bytes of a text, and whether it is written as `to_text` writes it: the bits of the last letter that belong to no
/// byte are zero. `None` for foreign letters.
pub(super) fn from_text(text: &str) -> Option<(Vec<u8>, bool)> {
    let text = text.trim();
    if text.is_empty() || text.len() > LONGEST {
        return None;
    }
    let mut bytes = Vec::new();
    let (mut bits, mut held) = (0_u32, 0_u32);
    for letter in text.bytes() {
        let value = ALPHABET.iter().position(|known| *known == letter)?;
        bits = ((bits << 6) | u32::try_from(value).ok()?) & 0x00ff_ffff;
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push(u8::try_from((bits >> held) & 255).ok()?);
        }
    }
    let left_over = bits & ((1_u32 << held) - 1);
    Some((bytes, held < 6 && left_over == 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_every_width_come_back() {
        let numbers: Vec<u64> = (0..64)
            .map(|bit| 1_u64 << bit)
            .chain([0, 7, 8, u64::MAX >> 1])
            .collect();
        let mut writer = Writer::default();
        numbers.iter().for_each(|number| writer.number(*number));
        let bytes = writer.finish();
        let mut reader = Reader::new(&bytes);
        for number in numbers {
            assert_eq!(reader.number(), Some(number));
        }
    }

    #[test]
    fn text_comes_back_and_foreign_letters_do_not() {
        for length in 0..40_u8 {
            let bytes: Vec<u8> = (0..length).map(|each| each.wrapping_mul(37)).collect();
            if length > 0 {
                assert_eq!(from_text(&to_text(&bytes)), Some((bytes, true)));
            }
        }
        assert_eq!(from_text("ab+/"), None);
        // "AA" is one zero byte; "AB" is the same byte with a bit set that belongs to none.
        assert_eq!(from_text("AA"), Some((alloc::vec![0], true)));
        assert_eq!(from_text("AB"), Some((alloc::vec![0], false)));
        assert_eq!(from_text("AAAAA").map(|(_, whole)| whole), Some(false));
        assert_eq!(from_text(""), None);
    }

    #[test]
    fn the_checksum_is_the_published_one() {
        assert_eq!(checksum(b"123456789"), [0xD6, 0x4E]);
    }
}
