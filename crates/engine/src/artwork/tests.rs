//! Good, bad and hostile files, made here byte by byte.

use super::*;
use alloc::vec::Vec;
use proptest::prelude::*;

fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let mut out = Vec::from((data.len() as u32).to_be_bytes());
    out.extend(kind);
    out.extend(data);
    // Browsers check sums, the header check does not.
    out.extend([0; 4]);
    out
}

/// A PNG of the given size, kind of colour and depth, with further chunks before its pixels.
fn png_of(width: u32, height: u32, [depth, colour]: [u8; 2], more: &[u8]) -> Vec<u8> {
    let mut header = Vec::from(width.to_be_bytes());
    header.extend(height.to_be_bytes());
    header.extend([depth, colour, 0, 0, 0]);
    let mut out = b"\x89PNG\r\n\x1a\n".to_vec();
    out.extend(chunk(b"IHDR", &header));
    out.extend(more);
    out.extend(chunk(b"IDAT", b"x"));
    out.extend(chunk(b"IEND", b""));
    out
}

fn png(width: u32, height: u32) -> Vec<u8> {
    png_of(width, height, [8, 2], &[])
}

fn segment(marker: u8, data: &[u8]) -> Vec<u8> {
    let mut out = Vec::from([0xff, marker]);
    out.extend((data.len() as u16 + 2).to_be_bytes());
    out.extend(data);
    out
}

/// A JPEG of 640 by 480 with further segments before its frame.
fn jpeg(marker: u8, components: u8, more: &[u8]) -> Vec<u8> {
    let mut out = b"\xff\xd8".to_vec();
    out.extend(more);
    out.extend(segment(marker, &[8, 1, 0xe0, 2, 0x80, components]));
    out.extend(segment(0xda, &[1, 1, 0, 0, 63, 0]));
    out.extend(b"scan\xff\xd9");
    out
}

fn exif(orientation: u8, little: bool) -> Vec<u8> {
    let tiff: &[u8] = if little {
        b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0"
    } else {
        b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01"
    };
    let side = if little {
        [orientation, 0, 0, 0]
    } else {
        [0, orientation, 0, 0]
    };
    segment(0xe1, &[tiff, &side].concat())
}

fn riff(chunks: &[u8]) -> Vec<u8> {
    let mut out = b"RIFF".to_vec();
    out.extend((chunks.len() as u32 + 4).to_le_bytes());
    out.extend(b"WEBP");
    out.extend(chunks);
    out
}

fn extended(flags: u8, more: &[u8]) -> Vec<u8> {
    let mut out = b"VP8X\x0a\0\0\0".to_vec();
    out.extend([flags, 0, 0, 0, 0x7f, 2, 0, 0xdf, 1, 0]);
    out.extend(more);
    riff(&out)
}

fn size(bytes: &[u8]) -> Result<(u32, u32), ArtworkProblem> {
    inspect(bytes).map(|facts| (facts.width, facts.height))
}

#[test]
fn headers_tell_the_size() {
    assert_eq!(size(&png(640, 480)), Ok((640, 480)));
    assert_eq!(size(&jpeg(0xc0, 3, &[])), Ok((640, 480)));
    assert_eq!(
        size(&jpeg(0xc2, 1, &[0xff, 0xff])),
        Ok((640, 480)),
        "fill bytes before a marker"
    );
    assert_eq!(size(&extended(0, &[])), Ok((640, 480)));
    assert_eq!(
        size(&riff(b"VP8 \x0a\0\0\0\0\0\0\x9d\x01\x2a\x80\x02\xe0\x01")),
        Ok((640, 480))
    );
    assert_eq!(size(&riff(b"VP8L\x05\0\0\0\x2f\x7f\xc2\x77\0")), Ok((640, 480)));
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 120 60'><path d='M0 0h9v9z'/></svg>";
    assert_eq!(size(svg), Ok((512, 256)));
}

#[test]
fn the_right_side_is_up() {
    for little in [false, true] {
        for orientation in 1..=9 {
            let turned = (5..=8).contains(&orientation);
            let wanted = if turned { (480, 640) } else { (640, 480) };
            let file = jpeg(0xc0, 3, &exif(orientation, little));
            assert_eq!(size(&file), Ok(wanted), "{orientation}");
            assert!(inspect(&file).unwrap().metadata);
        }
    }
    assert_eq!(size(&jpeg(0xc0, 3, &segment(0xe1, b"Exif\0\0MM\0*"))), Ok((640, 480)));
}

#[test]
fn what_is_no_picture_is_told_apart() {
    for bytes in [
        &b"%PDF-1.7"[..],
        b"GIF89a",
        b"MZ",
        b"BM",
        b"PK\x03\x04",
        b"\0\0\0\x18ftypheic",
        b"<!DOCTYPE html><html><svg/></html>",
        b"<?xml?><a/>",
    ] {
        assert_eq!(inspect(bytes), Err(ArtworkProblem::UnknownFormat), "{bytes:?}");
    }
    assert_eq!(inspect(b""), Err(ArtworkProblem::Empty));
    assert_eq!(
        inspect(&alloc::vec![0; BYTES_MAX + 1]),
        Err(ArtworkProblem::TooManyBytes)
    );
    assert_eq!(inspect(&png_of(9, 9, [3, 0], &[])), Err(ArtworkProblem::Damaged));
    assert_eq!(inspect(&png_of(9, 9, [16, 3], &[])), Err(ArtworkProblem::Damaged));
    assert_eq!(inspect(&png(0, 10)), Err(ArtworkProblem::Damaged));
    for coding in [0xc3, 0xc5, 0xc9, 0xcf] {
        assert_eq!(inspect(&jpeg(coding, 3, &[])), Err(ArtworkProblem::Undecodable));
    }
}

#[test]
fn a_file_cut_anywhere_is_refused() {
    for file in [
        png(640, 480),
        jpeg(0xc0, 3, &exif(6, true)),
        riff(b"VP8L\x05\0\0\0\x2f\x7f\xc2\x77\0"),
        b"<svg viewBox='0 0 9 9'><path d='M0 0h9v9z'/></svg>".to_vec(),
    ] {
        assert!(inspect(&file).is_ok());
        for end in 0..file.len() {
            let cut = file.get(..end).unwrap_or(&[]);
            assert!(inspect(cut).is_err(), "{end} of {:?}", file.get(..4));
            assert!(draw(cut).is_err());
        }
        // What is behind the end is nobody's.
        let longer = [&file[..], b"<script>alert(1)</script>"].concat();
        assert_eq!(inspect(&longer).is_ok(), !file.starts_with(b"<svg"));
    }
}

#[test]
fn giants_are_refused_by_their_header() {
    for (width, height) in [
        (20_000, 20_000),
        (6_001, 1),
        (5_000, 5_000),
        (i32::MAX as u32, i32::MAX as u32),
    ] {
        assert_eq!(
            inspect(&png(width, height)),
            Err(ArtworkProblem::TooManyPixels(width, height))
        );
    }
    assert_eq!(size(&png(6_000, 4_000)), Ok((6_000, 4_000)));
    assert_eq!(inspect(&png(1 << 31, 9)), Err(ArtworkProblem::Damaged));
    // Two bytes a colour count double.
    assert_eq!(
        inspect(&png_of(4_000, 4_000, [16, 6], &[])),
        Err(ArtworkProblem::TooManyPixels(4_000, 4_000))
    );
    let profile = alloc::vec![7; 1024 * 1024 + 1];
    assert_eq!(
        inspect(&png_of(9, 9, [8, 2], &chunk(b"iCCP", &profile))),
        Err(ArtworkProblem::ProfileTooLarge)
    );
    let parts: Vec<u8> = (0..20)
        .flat_map(|_| segment(0xe2, &[&b"ICC_PROFILE\0\x01\x14"[..], &[7; 60_000]].concat()))
        .collect();
    assert_eq!(inspect(&jpeg(0xc0, 3, &parts)), Err(ArtworkProblem::ProfileTooLarge));
    let mut icc = b"ICCP\0\0\x20\0".to_vec();
    icc.extend(alloc::vec![0; 0x20_0000]);
    assert_eq!(inspect(&extended(0x20, &icc)), Err(ArtworkProblem::ProfileTooLarge));
}

#[test]
fn the_buyer_is_told_what_is_special() {
    let notes = |bytes: &[u8]| inspect(bytes).unwrap().notes;
    assert!(notes(&png_of(9, 9, [8, 2], &chunk(b"acTL", &[0; 8]))).animated);
    assert!(notes(&extended(0x02, &[])).animated);
    assert!(notes(&jpeg(0xc0, 4, &[])).cmyk);
    assert!(!notes(&jpeg(0xc0, 3, &[])).cmyk);
    for kind in [b"eXIf", b"tEXt", b"iTXt", b"zTXt"] {
        assert!(inspect(&png_of(9, 9, [8, 2], &chunk(kind, b"x"))).unwrap().metadata);
    }
    assert!(!inspect(&png(9, 9)).unwrap().metadata);
    assert!(inspect(&extended(0x04, &[])).unwrap().metadata);
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(start in 0..5_usize, bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let starts: [&[u8]; 5] = [b"", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"\xff\xd8\xff", b"RIFF\x10\0\0\0WEBPVP8", b"<svg viewBox='0 0 9 9'>"];
        let file = [starts[start], &bytes].concat();
        let _ = inspect(&file);
        let _ = draw(&file);
    }

    #[test]
    fn no_changed_byte_makes_it_panic(at in 0..90_usize, byte in any::<u8>()) {
        for mut file in [png(640, 480), jpeg(0xc0, 3, &exif(6, true)), extended(0x20, b"ICCP\0\0\0\0")] {
            if let Some(place) = file.get_mut(at) {
                *place = byte;
            }
            let _ = inspect(&file);
        }
    }
}

#[test]
fn resolution_is_told_at_the_size_on_the_bag() {
    let facts = ArtworkFacts {
        kind: ArtworkKind::Png,
        width: 1_000,
        height: 500,
        metadata: false,
        notes: ArtworkNotes::default(),
    };
    assert_eq!(resolution_dpi(&facts, LogoSize::Medium), Some(390));
    let drawing = ArtworkFacts {
        kind: ArtworkKind::Svg,
        ..facts
    };
    assert_eq!(resolution_dpi(&drawing, LogoSize::Large), None);
}
