//! Pictures as PNG files: eight bits a channel, red, green, blue and perhaps how opaque they are, no palette.

use crate::checksum::crc;
use alloc::vec::Vec;
use miniz_oxide::deflate::compress_to_vec_zlib;

/// How hard the compressor tries; more gains less than a hundredth.
const EFFORT: u8 = 8;

/// A square picture of `side` pixels, row by row from the top.
pub(crate) fn write(side: usize, pixels: &[[u8; 3]]) -> Vec<u8> {
    picture(side, pixels)
}

/// A picture of rows of `width` pixels from the top, each of three channels, or of four.
pub(crate) fn picture<const CHANNELS: usize>(width: usize, pixels: &[[u8; CHANNELS]]) -> Vec<u8> {
    let height = pixels.len() / width.max(1);
    let mut filtered = Vec::with_capacity(height * (width * CHANNELS + 1));
    for row in pixels.chunks_exact(width.max(1)) {
        // Every channel as its difference to the pixel on the left: neighbours are alike.
        filtered.push(1);
        let mut left = [0u8; CHANNELS];
        for pixel in row {
            filtered.extend((0..CHANNELS).map(|channel| pixel[channel].wrapping_sub(left[channel])));
            left = *pixel;
        }
    }
    let size = |pixels: usize| u32::try_from(pixels).unwrap_or(u32::MAX).to_be_bytes();
    let kind = if CHANNELS == 4 { 6 } else { 2 };
    let header = [&size(width)[..], &size(height), &[8, kind, 0, 0, 0]].concat();
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    chunk(&mut file, b"IHDR", &header);
    chunk(&mut file, b"IDAT", &compress_to_vec_zlib(&filtered, EFFORT));
    chunk(&mut file, b"IEND", &[]);
    file
}

fn chunk(file: &mut Vec<u8>, kind: &[u8; 4], content: &[u8]) {
    file.extend(u32::try_from(content.len()).unwrap_or(u32::MAX).to_be_bytes());
    file.extend(kind);
    file.extend(content);
    file.extend(crc(&[kind, content]).to_be_bytes());
}
