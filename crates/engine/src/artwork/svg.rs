//! SVG artwork: a scan that lets shapes, paths, text and gradients through and refuses what runs, points elsewhere,
//! or multiplies.

use super::{ArtworkFacts, ArtworkKind, ArtworkProblem, SVG_BYTES_MAX};

/// What runs or points elsewhere. Matched without regard to case.
const ACTIVE: [&[u8]; 9] = [
    b"<script",
    b"<foreignobject",
    b"<!entity",
    b"<!doctype",
    b"<iframe",
    b"javascript:",
    b"<?xml-stylesheet",
    b"@import",
    b"<image",
];

/// What multiplies or is costly to draw.
const COSTLY: [&[u8]; 6] = [b"<use", b"<filter", b"<animate", b"<set", b"<pattern", b"<mask"];

/// Most elements of a logo.
const ELEMENTS_MAX: usize = 5_000;
/// Deepest nesting of a logo.
const DEPTH_MAX: usize = 64;

pub(super) fn inspect(bytes: &[u8]) -> Result<ArtworkFacts, ArtworkProblem> {
    let head = bytes.get(..bytes.len().min(1_024)).unwrap_or(bytes);
    if !has(head, b"<svg") && !has(head, b"<?xml") {
        return Err(ArtworkProblem::UnknownFormat);
    }
    if bytes.len() > SVG_BYTES_MAX {
        return Err(ArtworkProblem::TooManyBytes);
    }
    if core::str::from_utf8(bytes).is_err() {
        return Err(ArtworkProblem::Damaged);
    }
    if ACTIVE.iter().any(|wanted| has(bytes, wanted)) || has_handler(bytes) || has_outer_reference(bytes) {
        return Err(ArtworkProblem::SvgActive);
    }
    if COSTLY.iter().any(|wanted| has(bytes, wanted)) {
        return Err(ArtworkProblem::SvgTooComplex);
    }
    nesting(bytes)?;
    let (width, height) = size(bytes).unwrap_or((100, 100));
    let metadata = has(bytes, b"<metadata") || has(bytes, b"<!--");
    Ok(ArtworkFacts {
        kind: ArtworkKind::Svg,
        width,
        height,
        metadata,
    })
}

fn has(bytes: &[u8], wanted: &[u8]) -> bool {
    find(bytes, wanted, 0).is_some()
}

fn find(bytes: &[u8], wanted: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    rest.windows(wanted.len())
        .position(|window| window.eq_ignore_ascii_case(wanted))
        .map(|at| at + from)
}

/// An attribute whose name begins with `on`.
fn has_handler(bytes: &[u8]) -> bool {
    bytes.windows(4).any(|window| match window {
        [space, o, n, letter] => {
            (space.is_ascii_whitespace() || matches!(space, b'"' | b'\'' | b'/'))
                && o.eq_ignore_ascii_case(&b'o')
                && n.eq_ignore_ascii_case(&b'n')
                && letter.is_ascii_alphabetic()
        }
        _ => false,
    })
}

/// A reference that is not to a fragment of the same file.
fn has_outer_reference(bytes: &[u8]) -> bool {
    let outer_href = occurrences(bytes, b"href").any(|at| {
        let value = bytes.get(at.saturating_add(4)..).unwrap_or(&[]);
        let mut value = value.iter().skip_while(|byte| byte.is_ascii_whitespace());
        value.next() == Some(&b'=') && {
            let mut value = value.skip_while(|byte| byte.is_ascii_whitespace() || matches!(byte, b'"' | b'\''));
            value.next() != Some(&b'#')
        }
    });
    let outer_url = occurrences(bytes, b"url(").any(|at| {
        let value = bytes.get(at.saturating_add(4)..).unwrap_or(&[]);
        let mut value = value
            .iter()
            .skip_while(|byte| byte.is_ascii_whitespace() || matches!(byte, b'"' | b'\''));
        value.next() != Some(&b'#')
    });
    outer_href || outer_url
}

fn occurrences<'a>(bytes: &'a [u8], wanted: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    let mut from = 0;
    core::iter::from_fn(move || {
        let at = find(bytes, wanted, from)?;
        from = at.saturating_add(wanted.len());
        Some(at)
    })
}

fn nesting(bytes: &[u8]) -> Result<(), ArtworkProblem> {
    let (mut depth, mut elements) = (0_usize, 0_usize);
    for (at, byte) in bytes.iter().enumerate() {
        let next = bytes.get(at.saturating_add(1)).copied();
        match (byte, next) {
            (b'<', Some(b'/')) => depth = depth.saturating_sub(1),
            (b'<', Some(letter)) if letter.is_ascii_alphabetic() => {
                depth = depth.saturating_add(1);
                elements = elements.saturating_add(1);
            }
            (b'/', Some(b'>')) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEPTH_MAX || elements > ELEMENTS_MAX {
            return Err(ArtworkProblem::SvgTooComplex);
        }
    }
    Ok(())
}

/// Width and height of the view box, else of the attributes, as whole numbers of at most 100 000.
fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    let start = find(bytes, b"<svg", 0)?;
    let end = find(bytes, b">", start)?;
    let tag = core::str::from_utf8(bytes.get(start..end)?).ok()?;
    let measured = attribute(tag, "viewBox").and_then(|text| {
        let mut numbers = text.split([' ', ',']).filter(|part| !part.is_empty()).skip(2);
        Some((whole(numbers.next()?)?, whole(numbers.next()?)?))
    });
    let (width, height) =
        measured.or_else(|| Some((whole(attribute(tag, "width")?)?, whole(attribute(tag, "height")?)?)))?;
    (width > 0 && height > 0).then_some((width, height))
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = tag;
    loop {
        let at = rest.find(name)?;
        let before = rest.get(..at)?.bytes().last()?;
        rest = rest.get(at.saturating_add(name.len())..)?;
        if before.is_ascii_whitespace() && rest.starts_with('=') {
            let quote = rest.chars().nth(1).filter(|quote| matches!(quote, '"' | '\''))?;
            return rest.get(2..)?.split(quote).next();
        }
    }
}

/// The whole part of a decimal number, times ten where it is small, so that proportions of small boxes survive.
fn whole(text: &str) -> Option<u32> {
    let mut parts = text.trim().split('.');
    let number: u32 = parts
        .next()?
        .trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '%')
        .parse()
        .ok()?;
    let tenth = parts
        .next()
        .and_then(|part| part.chars().next())
        .and_then(|digit| digit.to_digit(10))
        .unwrap_or(0);
    (number <= 100_000).then(|| number.saturating_mul(10).saturating_add(tenth))
}
