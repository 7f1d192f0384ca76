//! The buyer's mark: wording, artwork or a neutral monogram, made in one of eight ways.
//!
//! The mark is defined once (id `L`) and then used several times, offset by half a millimetre: dents, foil and thread
//! are made of light and dark copies, not of filters.

use engine::look::LogoMethod;
use measures::Measures;

use crate::Artwork;
use crate::path::{int, thousandths};
use crate::pen::{DOWN, Pen, RIGHT};

/// A neutral mark, nobody's: a ring, a lozenge and a point, 200 across.
const MONOGRAM: &str = "M0 -100A100 100 0 0 1 0 100A100 100 0 0 1 0 -100ZM0 -88A88 88 0 0 0 0 88A88 88 0 0 0 0 -88ZM0 -64L64 0L0 64L-64 0ZM0 -48L-48 0L0 48L48 0ZM0 -25L25 0L0 25L-25 0Z";

const FONT: &str = "text|id=L|text-anchor=middle|font-weight=600|font-family=Didot,'Bodoni 72','Playfair Display',Georgia,'Noto Serif','Times New Roman',serif";

const SCREW: &str = "circle|r=17|fill=$n|stroke=$o|stroke-width=7\n\
    path|stroke=$o|stroke-width=7|d=M-13 -9L13 9";

fn number(value: i32) -> String {
    let mut out = String::new();
    int(&mut out, value);
    out
}

/// Height of what carries a logo, in hundredths of its width.
fn proportion(method: LogoMethod) -> i32 {
    match method {
        LogoMethod::RubberPatch => 42,
        LogoMethod::MetalPlate | LogoMethod::WovenLabel => 34,
        _ => 25,
    }
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

/// Defines the mark within a width and half a height.
fn mark(pen: &mut Pen<'_>, (wide, high): (i32, i32), artwork: Option<Artwork<'_>>) {
    let text = pen.look.logo.text.trim();
    if let Some(art) = artwork {
        let aspect = (art.aspect_milli as i32).clamp(100, 20_000);
        let height = (wide * 1000 / aspect).min(2 * high);
        let width = height * aspect / 1000;
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
    } else if text.is_empty() {
        let mut scale = String::from("scale(");
        thousandths(&mut scale, high * 10);
        scale.push(')');
        let node = pen
            .element("path|id=L|fill-rule=evenodd")
            .with("d", MONOGRAM.into())
            .with("transform", scale);
        pen.defs.push(node);
    } else {
        let (units, latin) = measure(text);
        let size = (wide * 94 / units).min(high * 117 / 100);
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
    let logo = &pen.look.logo;
    let spot = m.spot(logo.place, logo.size, proportion(method));
    let (a, b) = (spot.half, spot.half * proportion(method) / 100);
    // What is written stays clear of screws, rims and folds.
    let room = match method {
        LogoMethod::MetalPlate => ((a - 80) * 156 / 100, b * 58 / 100),
        LogoMethod::WovenLabel => ((a - 80) * 156 / 100, b * 62 / 100),
        LogoMethod::RubberPatch => ((a - 42) * 156 / 100, (b - 42) * 78 / 100),
        _ => (2 * a, b),
    };
    mark(pen, room, artwork);
    let start = pen.mark();
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
            plate(pen, "rect|fill=$S|fill-opacity=.4|transform=translate(8 12)", (a, b), 6);
            plate(pen, "rect|fill=$c", (a, b), 4);
            plate(pen, "rect|fill=~y", (a, b), 4);
            plate(
                pen,
                "rect|stroke=$u|stroke-width=9|stroke-dasharray=24 14|stroke-opacity=.75",
                (a - 30, b + 2),
                0,
            );
            "use|href=~L|fill=$u\n\
                use|href=~L|fill=~y"
        }
        LogoMethod::MetalPlate => {
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
            for x in [44 - a, a - 44] {
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
                (a, b),
                60,
            );
            plate(pen, "rect|fill=$q", (a, b), 58);
            plate(
                pen,
                "rect|stroke=$f|stroke-width=7|stroke-opacity=.8",
                (a - 6, b - 6),
                54,
            );
            plate(pen, "rect|fill=$c|stroke=$q|stroke-width=10", (a - 24, b - 24), 40);
            plate(pen, "rect|fill=~h|fill-opacity=.6", (a - 24, b - 24), 40);
            "use|href=~L|fill=$q|transform=translate(5 8)|stroke=$q|stroke-width=8\n\
                use|href=~L|fill=$f|transform=translate(-2 -3)\n\
                use|href=~L|fill=$r"
        }
    };
    let mut drawn = pen.elements(layers);
    pen.out.append(&mut drawn);
    let matrix = pen.camera.matrix(spot.middle, RIGHT, DOWN);
    pen.place(start, matrix);
}
