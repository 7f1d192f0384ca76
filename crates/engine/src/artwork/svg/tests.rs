//! Drawings, good and hostile, and what becomes of their pixels.

use super::*;
use alloc::format;
use alloc::string::String;
use proptest::prelude::*;

fn svg(inner: &str) -> String {
    format!("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 50'>{inner}</svg>")
}

fn read(inner: &str) -> Result<Drawn, ArtworkProblem> {
    draw(svg(inner).as_bytes())
}

/// The pixel at a place of the box, out of the PNG: red, green, blue, opacity.
fn pixel(inner: &str, x: usize, y: usize) -> [u8; 4] {
    let drawn = read(inner).unwrap();
    // Stored blocks begin 43 bytes in, and have 5 bytes of their own every 65 535.
    let data: Vec<u8> = drawn.png[43..]
        .chunks(BLOCK)
        .flat_map(|block| block.iter().skip(5).copied())
        .collect();
    let at = (y * 512 / 100 + 2) * (512 * 4 + 1) + 1 + (x * 512 / 100 + 2) * 4;
    data[at..at + 4].try_into().unwrap()
}

/// A stored block with its head.
const BLOCK: usize = 65_540;
const RED: [u8; 4] = [255, 0, 0, 255];
const NOTHING: [u8; 4] = [0; 4];

#[test]
fn areas_lie_where_they_should() {
    let square = "<rect x='20' y='10' width='60' height='30' fill='red'/>";
    assert_eq!(pixel(square, 50, 25), RED);
    assert_eq!(pixel(square, 10, 25), NOTHING);
    assert_eq!(pixel(square, 50, 45), NOTHING);
    for same in [
        "<path fill='#f00' d='M20 10h60v30H20z'/>",
        "<path style='fill:rgb(255,0,0)' d='m20,10 60,0 0,30-60,0'/>",
        "<polygon fill='rgb(100%,0%,0%)' points='20 10 80 10 80 40 20 40'/>",
        "<g transform='translate(20 10)' fill='red'><path d='M0 0H60V30H0'/></g>",
        "<g transform='rotate(90) scale(1 -1)' fill='red'><path d='M10 20H40V80H10'/></g>",
        "<style>.a{fill:red}</style><rect class='b a' x='20' y='10' width='60' height='30'/>",
        "<defs><g id='a'><rect width='60' height='30'/></g></defs><use href='#a' x='20' y='10' fill='red'/>",
        "<line stroke='red' stroke-width='30' x1='20' y1='25' x2='80' y2='25'/>",
        "<linearGradient id='g'><stop stop-color='red'/></linearGradient><path fill='url(#g)' d='M20 10h60v30H20z'/>",
    ] {
        assert_eq!(pixel(same, 50, 25), RED, "{same}");
        assert_eq!(pixel(same, 22, 12), RED, "{same}");
        assert_eq!(pixel(same, 10, 25), NOTHING, "{same}");
        assert_eq!(pixel(same, 50, 45), NOTHING, "{same}");
    }
}

#[test]
fn curves_and_arcs_are_round() {
    for round in [
        "<circle cx='50' cy='25' r='20' fill='red'/>",
        "<ellipse cx='50' cy='25' rx='20' ry='20' fill='red'/>",
        "<path fill='red' d='M30 25A20 20 0 0 1 70 25A20 20 0 0 1 30 25'/>",
        "<path fill='red' d='M30 25a20 20 0 1140 0 20 20 0 11-40 0z'/>",
        "<path fill='red' d='M50 5A20 20 0 1 1 49.99 5z'/>",
        "<path fill='red' d='M30 25C30 14 39 5 50 5S70 14 70 25S61 45 50 45S30 36 30 25'/>",
        "<path fill='none' stroke='red' stroke-width='40' stroke-linecap='round' d='M50 25h0'/>",
    ] {
        assert_eq!(pixel(round, 50, 25), RED, "{round}");
        assert_eq!(pixel(round, 37, 37), RED, "{round}");
        assert_eq!(pixel(round, 34, 40), NOTHING, "{round}");
        assert_eq!(pixel(round, 64, 9), NOTHING, "{round}");
    }
}

#[test]
fn rules_and_opacities_hold() {
    let ring = "M10 5h80v40H10zM30 15h40v20H30z";
    assert_eq!(pixel(&format!("<path fill='red' d='{ring}'/>"), 50, 25), RED);
    assert_eq!(
        pixel(&format!("<path fill='red' fill-rule='evenodd' d='{ring}'/>"), 50, 25),
        NOTHING
    );
    let half = "<g opacity='.5'><rect width='100' height='50' fill='red'/></g>";
    assert_eq!(pixel(half, 50, 25), [255, 0, 0, 128]);
    let over =
        "<rect width='100' height='50' fill='red'/><rect width='100' height='50' fill='blue' fill-opacity='.5'/>";
    assert_eq!(pixel(over, 50, 25), [128, 0, 128, 255]);
    let mitre = "<path fill='none' stroke='red' stroke-width='20' d='M20 45L50 20L80 45'/>";
    assert_eq!(pixel(mitre, 50, 10), RED);
    assert_eq!(
        pixel(&mitre.replace("d=", "stroke-linejoin='bevel' d="), 50, 9),
        NOTHING
    );
}

#[test]
fn what_is_left_out_is_told() {
    let shape = "<path d='M0 0h9v9z'/>";
    let notes = |inner: &str| read(inner).unwrap().facts.notes;
    assert_eq!(notes(shape), ArtworkNotes::default());
    assert!(notes(&format!("<text>x</text>{shape}")).text);
    for inner in [
        format!("<g filter='url(#a)'>{shape}</g>"),
        format!("<g style='mask:url(#a)'>{shape}</g>"),
        format!("<g clip-path='url(#a)'>{shape}</g>"),
        format!("{shape}<path stroke='red' stroke-dasharray='1' d='M0 0h9'/>"),
        format!("{shape}<animate/>"),
        "<pattern id='p'/><path fill='url(#p)' d='M0 0h9v9z'/>".into(),
    ] {
        assert!(notes(&inner).left_out, "{inner}");
    }
    assert_eq!(read(""), Err(ArtworkProblem::SvgEmpty));
    assert_eq!(read("<text>x</text>"), Err(ArtworkProblem::SvgEmpty));
    assert_eq!(read("<path fill='none' d='M0 0h9v9z'/>"), Err(ArtworkProblem::SvgEmpty));
}

#[test]
fn what_runs_or_reaches_out_is_refused() {
    for inner in [
        "<script>1</script>",
        "<path onload='x()'/>",
        "<foreignObject/>",
        "<image href='https://example.org/x.png'/>",
        "<a href='https://example.org'/>",
        "<path style='fill:url(https://example.org/#a)'/>",
        "<style>@import 'x'</style>",
    ] {
        assert_eq!(read(inner), Err(ArtworkProblem::SvgActive), "{inner}");
        assert_eq!(super::inspect(svg(inner).as_bytes()), Err(ArtworkProblem::SvgActive));
    }
    let declared = "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>";
    assert_eq!(draw(declared.as_bytes()), Err(ArtworkProblem::SvgActive));
}

#[test]
fn what_multiplies_is_refused() {
    let levels: String = (1..=10)
        .map(|level| {
            format!(
                "<g id='n{level}'>{}</g>",
                format!("<use href='#n{}'/>", level - 1).repeat(10)
            )
        })
        .collect();
    for inner in [
        format!("<rect id='n0' width='1' height='1'/>{levels}<use href='#n10'/>"),
        "<g id='a'><use href='#a'/></g>".into(),
        "<g>".repeat(100_000),
        format!("<path d='M0 0{}'/>", "v50v-50".repeat(50_000)),
        "<path stroke='red' stroke-width='1e9' d='M0 0L1e9 1e9'/>".repeat(5_000),
        "<rect width='100' height='50' opacity='.5'/>".repeat(9_000),
        "<g/>".repeat(25_000),
        format!(
            "{}{}",
            "<g id='a1'/>".repeat(6_000),
            "<use href='#none'/>".repeat(6_000)
        ),
    ] {
        assert_eq!(read(&inner), Err(ArtworkProblem::SvgTooComplex), "{:.60}", inner);
    }
}

#[test]
fn the_picture_is_pixels_and_nothing_else() {
    let drawn =
        read("<title>Ann Author</title><metadata>GPS</metadata><!-- Ann --><rect width='9' height='9'/>").unwrap();
    assert!(drawn.facts.metadata);
    let mut at = 8;
    let mut kinds = Vec::new();
    while at < drawn.png.len() {
        let length = u32::from_be_bytes(drawn.png[at..at + 4].try_into().unwrap()) as usize;
        kinds.push(&drawn.png[at + 4..at + 8]);
        at += length + 12;
    }
    assert_eq!(kinds, [b"IHDR", b"IDAT", b"IEND"]);
    assert_eq!(at, drawn.png.len());
    // As every reader of PNG knows it.
    assert_eq!(drawn.png[drawn.png.len() - 4..], [0xae, 0x42, 0x60, 0x82]);
}

const PIECES: [&str; 24] = [
    "<g>",
    "</g>",
    "<path d='M0 0L9 9C1 2 3 4 5 6z'",
    "/>",
    ">",
    " d='",
    "'",
    "<use href='#a'/>",
    "<g id='a'>",
    "<svg>",
    "</svg>",
    " transform='rotate(1e9)skewX(90)'",
    "A1 1e-9 0 1 0 9 9",
    "M-1e40 .5-.5",
    "<!--",
    "-->",
    "<rect width='9' height='9'/>",
    " stroke='red' stroke-width='1e9'",
    "<style>.a{fill:red",
    "}</style>",
    "é",
    "&amp;",
    " viewBox='0 0 1e-9 9'",
    "<circle r='1e9'/>",
];

proptest! {
    #[test]
    fn no_drawing_panics_or_grows(pieces in prop::collection::vec(0..PIECES.len(), 0..60)) {
        let inner: String = pieces.iter().map(|at| PIECES[*at]).collect();
        if let Ok(drawn) = read(&inner) {
            prop_assert!(drawn.png.len() < 1_100_000);
            prop_assert_eq!(drawn.facts.width.max(drawn.facts.height), 512);
        }
    }

    #[test]
    fn no_path_panics(data in "[MLHVCSQTAZmlhvcsqtaz0-9eE., +-]{0,200}", width in "[0-9e.%a-z-]{0,8}") {
        let _ = read(&format!("<path stroke='red' stroke-width='{width}' transform='scale({width})' d='{data}'/>"));
    }

    #[test]
    fn no_declaration_panics(name in "(fill|stroke|opacity|stroke-width|color|fill-rule|stroke-miterlimit)", value in ".{0,30}") {
        let value = value.replace(['<', '\'', '&'], "");
        let _ = read(&format!("<style>.a{{{name}:{value}}}</style><rect width='9' height='9' class='a' {name}='{value}'/>"));
    }
}
