//! The buyer's mark: wording, artwork or a neutral monogram, made in one of eight ways.
//!
//! The mark is defined once (id `L`) and then used several times, offset by half a millimetre: dents, foil and thread
//! are made of light and dark copies, not of filters.

use engine::look::{Closure, LogoMethod, LogoPlace, LogoSize, Part};

use crate::Artwork;
use crate::body::Measures;
use crate::closure::PROUD;
use crate::path::{Point, int, thousandths};
use crate::pen::{DOWN, Pen, RIGHT};

/// A neutral mark, nobody's: a ring, a lozenge and a point, 200 across.
const MONOGRAM: &str = "M0 -100A100 100 0 0 1 0 100A100 100 0 0 1 0 -100ZM0 -88A88 88 0 0 0 0 88A88 88 0 0 0 0 -88ZM0 -64L64 0L0 64L-64 0ZM0 -48L-48 0L0 48L48 0ZM0 -25L25 0L0 25L-25 0Z";

const FONT: &str = "text|id=L|text-anchor=middle|font-weight=600|font-family=Didot,'Bodoni 72','Playfair Display',Georgia,'Noto Serif','Times New Roman',serif";

const SCREW: &str = "circle|r=21|fill=$n|stroke=$o|stroke-width=7\n\
    path|stroke=$o|stroke-width=7|d=M-13 -9L13 9";

fn number(value: i32) -> String {
    let mut out = String::new();
    int(&mut out, value);
    out
}

/// Where the logo's middle lies and how wide it may be.
fn spot(pen: &Pen<'_>, m: Measures) -> (Point, i32) {
    let logo = &pen.look.logo;
    let pocket = pen.look.parts.has(Part::FrontPocket);
    let flap = pen.look.closure != Closure::Zip;
    let middle = match (flap, pen.look.closure) {
        (true, Closure::Drawstring) => (m.flap + m.pocket) * 47 / 100,
        (true, _) => m.top * 69 / 100,
        _ if pocket => m.top * 68 / 100,
        _ => m.top * 58 / 100,
    };
    let z = |y: i32| if flap && y > m.flap { PROUD + 6 } else { 4 };
    let width = match logo.size {
        LogoSize::Small => 400,
        LogoSize::Medium => 650,
        LogoSize::Large => 950,
    };
    let (at, room) = match logo.place {
        LogoPlace::FrontCentre => ([0, middle, z(middle)], m.half * 150 / 100),
        LogoPlace::FrontPocket => (
            [0, (m.pocket + m.top * 7 / 100) / 2, if pocket { 176 } else { 4 }],
            m.half * 110 / 100,
        ),
        LogoPlace::FrontCorner => {
            let room = width.min(m.half * 90 / 100);
            (
                [
                    m.half * 62 / 100 - room / 2,
                    m.top * 15 / 100,
                    if pocket { 176 } else { 4 },
                ],
                room,
            )
        }
        LogoPlace::Flap => {
            let y = if flap {
                (m.flap + m.top * 3) / 4
            } else {
                m.top * 83 / 100
            };
            ([0, y, z(y)], m.half * 130 / 100)
        }
    };
    (at, width.min(room))
}

/// How wide wording is, in hundredths of its size, and whether its letters may be spaced.
fn measure(text: &str) -> (i32, bool) {
    let mut wide = 0;
    let mut latin = true;
    for letter in text.chars() {
        wide += match letter {
            ' ' | 'i' | 'l' | 'j' | '.' | ',' | '\'' | 'I' => 40,
            'm' | 'M' | 'W' | 'w' => 98,
            'a'..='z' | '0'..='9' => 62,
            'A'..='Z' | '&' => 80,
            '\u{1100}'.. => 104,
            _ => 66,
        };
        // Scripts whose letters join, or stand in squares, must not be pulled apart.
        latin &= letter < '\u{590}';
    }
    (wide.max(60), latin)
}

/// Defines the mark, `wide` at most; returns its half width and half height.
fn mark(pen: &mut Pen<'_>, wide: i32, artwork: Option<Artwork<'_>>) -> (i32, i32) {
    let text = pen.look.logo.text.trim();
    if let Some(art) = artwork {
        let aspect = (art.aspect_milli as i32).clamp(100, 20_000);
        let height = (wide * 1000 / aspect).min(wide * 3 / 4);
        let width = height * aspect / 1000;
        let (a, b) = (width / 2, height / 2);
        // What is dark on paper, or opaque on nothing, becomes white cover for the mask. All in a unit square of
        // a thousand which the last element stretches to the artwork's proportions.
        let mut defs = pen.elements(
            "filter|id=K|color-interpolation-filters=sRGB\n\
             >feColorMatrix|values=0 0 0 0 1 0 0 0 0 1 0 0 0 0 1 -.3 -.59 -.11 1 0\n\
             mask|id=X|maskUnits=userSpaceOnUse|x=-500|y=-500|width=1000|height=1000\n\
             g|id=L\n\
             >rect|x=-500|y=-500|width=1000|height=1000|mask=~X|stroke=none",
        );
        let image = pen.element("image|x=-500|y=-500|width=1000|height=1000|preserveAspectRatio=none|filter=~K");
        if let [_, mask, group] = defs.as_mut_slice() {
            mask.children.push(image.with("href", art.href.into()));
            let mut scale = String::from("scale(");
            thousandths(&mut scale, width);
            scale.push(' ');
            thousandths(&mut scale, height);
            scale.push(')');
            group.attributes.push(("transform", scale.into()));
        }
        pen.defs.append(&mut defs);
        (a, b)
    } else if text.is_empty() {
        let half = wide * 29 / 100;
        let mut scale = String::from("scale(");
        thousandths(&mut scale, half * 10);
        scale.push(')');
        let node = pen
            .element("path|id=L|fill-rule=evenodd")
            .with("d", MONOGRAM.into())
            .with("transform", scale);
        pen.defs.push(node);
        (half, half)
    } else {
        let (units, latin) = measure(text);
        let size = (wide * 100 / units).min(wide * 26 / 100);
        let width = units * size / 100;
        let mut node = pen
            .element(FONT)
            .with("font-size", number(size))
            .with("y", number(size * 35 / 100));
        if text.chars().count() > 2 {
            node = node.with("textLength", number(width));
            let adjust = if latin { "spacing" } else { "spacingAndGlyphs" };
            node.attributes.push(("lengthAdjust", adjust.into()));
        }
        node.text = Some(text.chars().take(32).collect());
        pen.defs.push(node);
        (width / 2, size * 45 / 100)
    }
}

/// A plate of the given half measures with a corner radius.
fn plate(pen: &mut Pen<'_>, template: &'static str, (a, b): (i32, i32), radius: i32) {
    let node = pen.element(template).with("x", number(-a)).with("y", number(-b));
    let node = node
        .with("width", number(2 * a))
        .with("height", number(2 * b))
        .with("rx", number(radius));
    pen.out.push(node);
}

/// Draws the logo.
pub(crate) fn draw(pen: &mut Pen<'_>, m: Measures, artwork: Option<Artwork<'_>>) {
    let method = pen.look.logo.method;
    if method == LogoMethod::None {
        return;
    }
    let (at, wide) = spot(pen, m);
    let on_plate = matches!(
        method,
        LogoMethod::WovenLabel | LogoMethod::MetalPlate | LogoMethod::RubberPatch
    );
    let half = mark(pen, if on_plate { wide * 78 / 100 } else { wide }, artwork);
    let start = pen.mark();
    let (a, b) = (half.0 + 60, half.1 + 50);
    let layers = match method {
        LogoMethod::None => "",
        LogoMethod::BlindDeboss => {
            // The floor of the dent is the mark again, lower right, so that shadow stays inside along the top.
            // Letters clip it; artwork (a group) cannot be a clip and does without.
            if artwork.is_some() {
                "use|href=~L|fill=$k|opacity=.6|transform=translate(9 12)\n\
                 use|href=~L|fill=$S|opacity=.9\n\
                 use|href=~L|fill=$x|transform=translate(6 8)"
            } else {
                pen.define("clipPath|id=Y", "use|href=~L");
                "use|href=~L|fill=$k|opacity=.6|transform=translate(5 7)\n\
                 use|href=~L|fill=$S|opacity=.9\n\
                 g|clip-path=~Y\n\
                 >use|href=~L|fill=$x|transform=translate(5 7)"
            }
        }
        LogoMethod::Foil => {
            pen.gradient(
                "linearGradient|id=f|x1=0|y1=-80|x2=170|y2=110|gradientUnits=userSpaceOnUse|spreadMethod=reflect",
                "0 $f;.5 $c;1 $f",
            );
            "use|href=~L|fill=$S|opacity=.6|transform=translate(-3 -4)\n\
                use|href=~L|fill=$k|opacity=.5|transform=translate(3 4)\n\
                use|href=~L|fill=~f"
        }
        LogoMethod::Laser => {
            "use|href=~L|stroke=$B|stroke-width=22|stroke-opacity=.16|stroke-linejoin=round\n\
            use|href=~L|fill=$k|opacity=.3|transform=translate(3 4)\n\
            use|href=~L|fill=$B|stroke=$B|stroke-width=4|stroke-opacity=.5"
        }
        LogoMethod::ScreenPrint => "use|href=~L|fill=$c|opacity=.96",
        LogoMethod::Embroidery => {
            pen.define(
                "pattern|id=y|width=13|height=13|patternUnits=userSpaceOnUse|patternTransform=rotate(24)",
                "path|fill=$c|d=M0 0H13V13H0Z\n\
                    path|stroke=$f|stroke-width=4|d=M0 3H13\n\
                    path|stroke=$q|stroke-width=4|d=M0 10H13",
            );
            "use|href=~L|fill=$S|stroke=$S|stroke-width=14|opacity=.45|transform=translate(7 10)|stroke-linejoin=round\n\
                use|href=~L|fill=$q|stroke=$q|stroke-width=13|stroke-linejoin=round\n\
                use|href=~L|fill=~y|stroke=~y|stroke-width=9|stroke-linejoin=round\n\
                use|href=~L|stroke=$f|stroke-width=4|stroke-opacity=.55|stroke-dasharray=4 5|transform=translate(-2 -3)"
        }
        LogoMethod::WovenLabel => {
            pen.define(
                "pattern|id=y|width=12|height=12|patternUnits=userSpaceOnUse",
                "path|stroke=$q|stroke-opacity=.4|stroke-width=3|d=M0 3H6M6 9H12\n\
                    path|stroke=#fff|stroke-opacity=.3|stroke-width=3|d=M6 3H12M0 9H6",
            );
            let a = a + 50;
            plate(pen, "rect|fill=$S|fill-opacity=.4|transform=translate(8 12)", (a, b), 6);
            plate(pen, "rect|fill=$c", (a, b), 4);
            plate(pen, "rect|fill=~y", (a, b), 4);
            plate(
                pen,
                "rect|stroke=$u|stroke-width=9|stroke-dasharray=24 14|stroke-opacity=.75",
                (a - 20, b + 2),
                0,
            );
            "use|href=~L|fill=$u\n\
                use|href=~L|fill=~y"
        }
        LogoMethod::MetalPlate => {
            let a = a + 60;
            plate(
                pen,
                "rect|fill=$S|fill-opacity=.5|transform=translate(10 16)",
                (a, b),
                34,
            );
            plate(pen, "rect|fill=~m|stroke=$o|stroke-width=7", (a, b), 30);
            plate(
                pen,
                "rect|fill=$m|fill-opacity=.6|stroke=$n|stroke-width=6",
                (a - 14, b - 14),
                20,
            );
            for x in [-a + 48, a - 48] {
                let shift = ["translate(", &number(x), ")"].concat();
                pen.stamp("V", &[SCREW], shift);
            }
            "use|href=~L|fill=$n|transform=translate(3 4)\n\
                use|href=~L|fill=$O"
        }
        LogoMethod::RubberPatch => {
            plate(
                pen,
                "rect|fill=$S|fill-opacity=.45|transform=translate(12 20)",
                (a + 14, b + 14),
                60,
            );
            plate(pen, "rect|fill=$q", (a + 14, b + 14), 58);
            plate(
                pen,
                "rect|stroke=$f|stroke-width=7|stroke-opacity=.8",
                (a + 8, b + 8),
                54,
            );
            plate(pen, "rect|fill=$c|stroke=$q|stroke-width=10", (a - 8, b - 8), 40);
            plate(pen, "rect|fill=~h|fill-opacity=.6", (a - 8, b - 8), 40);
            "use|href=~L|fill=$q|transform=translate(5 8)|stroke=$q|stroke-width=8\n\
                use|href=~L|fill=$f|transform=translate(-2 -3)\n\
                use|href=~L|fill=$r"
        }
    };
    let mut drawn = pen.elements(layers);
    pen.out.append(&mut drawn);
    let matrix = pen.camera.matrix(at, RIGHT, DOWN);
    pen.place(start, matrix);
}
