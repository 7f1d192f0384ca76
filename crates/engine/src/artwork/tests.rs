//! Good, bad and hostile files.

use super::*;
use alloc::format;
use alloc::vec::Vec;

fn png_header(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bytes.extend(width.to_be_bytes());
    bytes.extend(height.to_be_bytes());
    bytes
}

#[test]
fn headers_tell_the_size() {
    assert_eq!(
        inspect(&png_header(640, 480)).map(|facts| (facts.width, facts.height)),
        Ok((640, 480))
    );
    let jpeg = b"\xff\xd8\xff\xe1\0\x04XX\xff\xc0\0\x0b\x08\x01\xe0\x02\x80\x03";
    let facts = inspect(jpeg);
    assert_eq!(
        facts.map(|facts| (facts.width, facts.height, facts.metadata)),
        Ok((640, 480, true))
    );
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 120 60'><path d='M0 0h9'/></svg>";
    assert_eq!(inspect(svg).map(|facts| (facts.width, facts.height)), Ok((1200, 600)));
}

#[test]
fn what_is_no_picture_is_told_apart() {
    assert_eq!(inspect(b""), Err(ArtworkProblem::Empty));
    assert_eq!(inspect(b"%PDF-1.7"), Err(ArtworkProblem::UnknownFormat));
    assert_eq!(inspect(b"GIF89a"), Err(ArtworkProblem::UnknownFormat));
    assert_eq!(inspect(b"\x89PNG\r\n\x1a\n"), Err(ArtworkProblem::Damaged));
    assert_eq!(inspect(b"\xff\xd8\xff\xe0"), Err(ArtworkProblem::Damaged));
    assert_eq!(inspect(b"RIFF\0\0\0\0WEBPVP8 "), Err(ArtworkProblem::Damaged));
    assert_eq!(
        inspect(&alloc::vec![0; BYTES_MAX + 1]),
        Err(ArtworkProblem::TooManyBytes)
    );
}

#[test]
fn giants_are_refused_by_their_header() {
    assert_eq!(
        inspect(&png_header(20_000, 20_000)),
        Err(ArtworkProblem::TooManyPixels(20_000, 20_000))
    );
    assert_eq!(
        inspect(&png_header(6_000, 5_000)),
        Err(ArtworkProblem::TooManyPixels(6_000, 5_000))
    );
    assert_eq!(inspect(&png_header(0, 10)), Err(ArtworkProblem::Damaged));
}

#[test]
fn svg_that_runs_or_reaches_out_is_refused() {
    for inner in [
        "<script>1</script>",
        "<path onload='x()'/>",
        "<foreignObject/>",
        "<image href='https://example.org/x.png'/>",
        "<a href='https://example.org'/>",
        "<path style='fill:url(https://example.org/#a)'/>",
        "<style>@import 'x'</style>",
    ] {
        let svg = format!("<svg xmlns='http://www.w3.org/2000/svg'>{inner}</svg>");
        assert_eq!(inspect(svg.as_bytes()), Err(ArtworkProblem::SvgActive), "{inner}");
    }
    let doctype = b"<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>";
    assert_eq!(inspect(doctype), Err(ArtworkProblem::SvgActive));
}

#[test]
fn svg_that_multiplies_is_refused() {
    let bomb = b"<svg><g id='a'><path d='M0 0'/></g><use href='#a'/></svg>";
    assert_eq!(inspect(bomb), Err(ArtworkProblem::SvgTooComplex));
    let deep = format!("<svg>{}</svg>", "<g>".repeat(100));
    assert_eq!(inspect(deep.as_bytes()), Err(ArtworkProblem::SvgTooComplex));
    let fine = "<svg><defs><linearGradient id='a'/></defs><path fill='url(#a)' d='M0 0'/></svg>";
    assert!(inspect(fine.as_bytes()).is_ok());
}

#[test]
fn no_prefix_of_any_file_panics() {
    let svg = b"<svg viewBox='0 0 1 1' width='x'><use xlink:href = '#a'/></svg>".to_vec();
    for bytes in [
        png_header(1, 1),
        svg,
        b"\xff\xd8\xff\xe0\0\x10JFIF".to_vec(),
        b"RIFF____WEBPVP8L_____".to_vec(),
    ] {
        for end in 0..=bytes.len() {
            let _ = inspect(bytes.get(..end).unwrap_or(&[]));
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
    };
    assert_eq!(resolution_dpi(&facts, LogoSize::Medium), Some(390));
    assert_eq!(
        resolution_dpi(
            &ArtworkFacts {
                kind: ArtworkKind::Svg,
                ..facts
            },
            LogoSize::Large
        ),
        None
    );
}
