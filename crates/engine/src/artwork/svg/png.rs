//! Writes pixels as a PNG of exactly three chunks, so that nothing but pixels can be in it.

use alloc::vec::Vec;

use super::raster::Pixels;

/// Most bytes of a block that is stored as it is.
const BLOCK: usize = 65_535;

/// The picture as a file.
pub(super) fn write(pixels: &Pixels) -> Vec<u8> {
    let mut out = Vec::from(*b"\x89PNG\r\n\x1a\n");
    let table = table();
    let mut header = Vec::new();
    for side in [pixels.width, pixels.height] {
        header.extend(u32::try_from(side).unwrap_or(0).to_be_bytes());
    }
    // Eight bits for each of red, green, blue and opacity.
    header.extend([8, 6, 0, 0, 0]);
    chunk(*b"IHDR", &header, &table, &mut out);
    let rows = rows(pixels);
    let mut data = Vec::from([0x78, 0x01]);
    let last = rows.len().saturating_sub(1) / BLOCK;
    for (at, block) in rows.chunks(BLOCK).enumerate() {
        let length = u16::try_from(block.len()).unwrap_or(u16::MAX);
        data.push(u8::from(at == last));
        data.extend(length.to_le_bytes());
        data.extend((!length).to_le_bytes());
        data.extend(block);
    }
    data.extend(adler(&rows).to_be_bytes());
    chunk(*b"IDAT", &data, &table, &mut out);
    chunk(*b"IEND", &[], &table, &mut out);
    out
}

/// Each row behind a zero, which says that it is written plainly; opacity no longer multiplied in.
fn rows(pixels: &Pixels) -> Vec<u8> {
    let mut rows = Vec::with_capacity(pixels.bytes.len().saturating_add(pixels.height));
    for row in pixels.bytes.chunks(pixels.width.saturating_mul(4).max(4)) {
        rows.push(0);
        for pixel in row.chunks_exact(4) {
            if let [red, green, blue, opacity] = pixel {
                let plain = |part: u8| match *opacity {
                    0 | 255 => part,
                    some => (u32::from(part) * 255 / u32::from(some)).min(255) as u8,
                };
                rows.extend([plain(*red), plain(*green), plain(*blue), *opacity]);
            }
        }
    }
    rows
}

fn chunk(kind: [u8; 4], data: &[u8], table: &[u32; 256], out: &mut Vec<u8>) {
    out.extend(u32::try_from(data.len()).unwrap_or(0).to_be_bytes());
    let start = out.len();
    out.extend(kind);
    out.extend(data);
    let sum = out
        .get(start..)
        .unwrap_or(&[])
        .iter()
        .fold(u32::MAX, |sum, byte| table[usize::from(sum as u8 ^ byte)] ^ (sum >> 8));
    out.extend((!sum).to_be_bytes());
}

fn table() -> [u32; 256] {
    let mut table = [0_u32; 256];
    for (number, place) in (0_u32..).zip(&mut table) {
        *place = (0..8).fold(number, |sum, _| (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg()));
    }
    table
}

fn adler(bytes: &[u8]) -> u32 {
    let (mut low, mut high) = (1_u32, 0_u32);
    // Sums of this many bytes stay within 32 bits.
    for part in bytes.chunks(5_552) {
        for byte in part {
            low += u32::from(*byte);
            high += low;
        }
        low %= 65_521;
        high %= 65_521;
    }
    (high << 16) | low
}
