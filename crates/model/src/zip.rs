//! The zip archive a USDZ file is: nothing compressed, every file on a 64-byte boundary, so that it can be read in place.

use crate::checksum::crc;
use alloc::vec::Vec;

const BOUNDARY: usize = 64;
/// Marks an extra field as padding only.
const PADDING: u16 = 0x1986;
/// The first of January 1980, the earliest day the format knows: files made on different days are the same.
const DAY: u16 = 0x0021;
const VERSION: u16 = 20;

/// An archive of files, in order.
pub(crate) fn write(files: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut archive, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in files {
        let start = archive.len();
        let pad = padding(start + 30 + name.len());
        archive.extend(b"PK\x03\x04");
        common(&mut archive, name, content, pad);
        archive.extend(name.as_bytes());
        if pad > 0 {
            archive.extend(PADDING.to_le_bytes());
            archive.extend(short(pad - 4).to_le_bytes());
            archive.resize(archive.len() + pad - 4, 0);
        }
        archive.extend_from_slice(content);
        directory.extend(b"PK\x01\x02");
        directory.extend(VERSION.to_le_bytes());
        common(&mut directory, name, content, 0);
        // No comment, first disk, no attributes.
        directory.extend([0u8; 10]);
        directory.extend(long(start).to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let start = archive.len();
    archive.extend_from_slice(&directory);
    archive.extend(b"PK\x05\x06\0\0\0\0");
    archive.extend(short(files.len()).to_le_bytes());
    archive.extend(short(files.len()).to_le_bytes());
    archive.extend(long(directory.len()).to_le_bytes());
    archive.extend(long(start).to_le_bytes());
    archive.extend([0u8; 2]);
    archive
}

/// How long the extra field is that brings `place` to a boundary: nothing, or at least its own head of four bytes.
fn padding(place: usize) -> usize {
    match place.next_multiple_of(BOUNDARY) - place {
        few @ 1..4 => few + BOUNDARY,
        enough => enough,
    }
}

/// What a file's own head and its entry in the directory share.
fn common(out: &mut Vec<u8>, name: &str, content: &[u8], extra: usize) {
    for value in [VERSION, 0, 0, 0, DAY] {
        out.extend(value.to_le_bytes());
    }
    for value in [crc(&[content]), long(content.len()), long(content.len())] {
        out.extend(value.to_le_bytes());
    }
    out.extend(short(name.len()).to_le_bytes());
    out.extend(short(extra).to_le_bytes());
}

fn short(value: usize) -> u16 {
    u16::try_from(value).unwrap_or(u16::MAX)
}

fn long(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}
