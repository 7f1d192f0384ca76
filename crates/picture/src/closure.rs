//! Closures: the flap and what holds it, and the drawstring mouth.

use engine::look::{Closure, Relief};

use crate::body::{Measures, SWELL, panel, shadow};
use crate::path::{Corner, at_depth, rounded};
use crate::pen::{DOWN, Pen, RIGHT};

/// How far the flap's front stands before the front panel.
pub(crate) const PROUD: i32 = 70;

const TURN_LOCK: &str = "path|fill=$S|fill-opacity=.5|d=M-150 -70H170Q210 -60 206 24T160 116H-140Q-180 100 -176 24T-150 -70Z\n\
    path|fill=~m|stroke=$o|stroke-width=6|d=M-120 -92H120C172 -92 196 -50 196 0S172 92 120 92H-120C-172 92 -196 50 -196 0S-172 -92 -120 -92Z\n\
    path|stroke=$n|stroke-width=7|stroke-opacity=.9|d=M-118 -78H118C160 -78 182 -44 182 0\n\
    ellipse|rx=112|ry=46|fill=$o|fill-opacity=.75\n\
    path|fill=$o|fill-opacity=.6|transform=translate(8 12)|d=M-34 -92Q0 -112 34 -92V92Q0 112 -34 92Z\n\
    path|fill=~m|stroke=$o|stroke-width=5|d=M-34 -96Q0 -116 34 -96V88Q0 108 -34 88Z\n\
    path|stroke=#fff|stroke-opacity=.75|stroke-width=9|stroke-linecap=round|d=M-18 -86V74";

const BUCKLE: &str = "path|fill=$S|fill-opacity=.45|d=M-96 -300H130V254C130 310 -70 310 -70 254Z\n\
    path|fill=$s|stroke=$e|stroke-width=16|d=M-104 -330H104V230C104 286 -104 286 -104 230Z\n\
    path|fill=~h|d=M-104 -330H104V230C104 286 -104 286 -104 230Z\n\
    path|stroke=$t|stroke-width=9|stroke-linecap=round|stroke-dasharray=26 13|d=M-80 -300V226C-80 262 80 262 80 226V-300\n\
    path|fill=$S|d=M-9 140h18v24h-18ZM-9 196h18v24h-18Z\n\
    path|fill=~m|fill-rule=evenodd|stroke=$o|stroke-width=6|d=M-130 -110H130Q166 -110 166 -74V74Q166 110 130 110H-130Q-166 110 -166 74V-74Q-166 -110 -130 -110ZM-118 -70V70H118V-70Z\n\
    path|fill=~m|stroke=$o|stroke-width=5|d=M-12 -112H12L15 62H124Q140 62 140 84T124 106H-124Q-140 106 -140 84T-124 62H-15Z\n\
    path|stroke=#fff|stroke-opacity=.7|stroke-width=9|stroke-linecap=round|d=M-140 -92H110M-110 76H90";

const TAB: &str = "path|fill=$S|fill-opacity=.4|d=M-66 -40H90V140C90 190 -56 190 -56 140Z\n\
    path|fill=$s|stroke=$e|stroke-width=14|d=M-76 -64H76V116C76 170 -76 170 -76 116Z\n\
    path|fill=~h|d=M-76 -64H76V116C76 170 -76 170 -76 116Z\n\
    path|stroke=$t|stroke-width=9|stroke-linecap=round|stroke-dasharray=24 13|d=M-54 -40V112C-54 146 54 146 54 112V-40Z";

const CORDS: &str = "path|stroke=$S|stroke-opacity=.4|stroke-width=46|stroke-linecap=round|transform=translate(18 22)|d=M-60 -120C-70 60 -110 160 -104 290M60 -120C80 60 84 180 120 350\n\
    path|stroke=$d|stroke-width=38|stroke-linecap=round|d=M-60 -120C-70 60 -110 160 -104 290M60 -120C80 60 84 180 120 350\n\
    path|stroke=$h|stroke-opacity=.7|stroke-width=12|stroke-dasharray=16 12|d=M-64 -120C-74 60 -114 160 -108 290M56 -120C76 60 80 180 116 350\n\
    path|fill=~m|stroke=$o|stroke-width=6|d=M-134 270H-76V370C-76 390 -134 390 -134 370ZM92 330H150V430C150 450 92 450 92 430Z\n\
    path|fill=~m|stroke=$o|stroke-width=6|d=M-100 16C-120 16 -120 110 -100 110H100C120 110 120 16 100 16Z\n\
    path|stroke=#fff|stroke-opacity=.7|stroke-width=10|stroke-linecap=round|d=M-90 36H70";

/// The outline of the flap's front.
pub(crate) fn flap(m: Measures) -> Vec<Corner> {
    let (w, h, y, out) = (m.half, m.top, m.flap, SWELL + 16);
    let mut outline = crate::path::mirrored(
        &[
            (-w * 99 / 100, y + h * 2 / 100, w * 28 / 100),
            (-w * 98 / 100 - out * 8 / 10, h * 95 / 100 + out / 2, w * 96 / 100),
            (0, h + out, w * 60 / 100),
        ],
        PROUD,
    );
    outline.push([0, y - h / 100, PROUD, w * 60 / 100]);
    outline
}

/// Draws flap and lock, or the drawstring under its short flap; nothing for a zip.
pub(crate) fn draw(pen: &mut Pen<'_>, m: Measures) {
    let closure = pen.look.closure;
    if closure == Closure::Zip {
        return;
    }
    if closure == Closure::Drawstring {
        gathers(pen, m);
    }
    let outline = flap(m);
    let d = pen.closed(&outline);
    // The shadow falls on the bag only.
    let mark = pen.mark();
    shadow(pen, &d);
    let body = pen.closed(&m.front());
    let clip = pen
        .element("clipPath|id=fb")
        .holding(vec![pen.element("path").with("d", body)]);
    pen.defs.push(clip);
    pen.group(mark, "g|clip-path=~fb");
    over_the_top(pen, m, &outline);
    panel(pen, &outline, pen.look.relief != Relief::Plain);
    let art = match closure {
        Closure::TurnLock => TURN_LOCK,
        Closure::Buckle => BUCKLE,
        Closure::Drawstring => CORDS,
        _ => TAB,
    };
    let y = match closure {
        Closure::TurnLock => m.flap + 90,
        Closure::Buckle => m.flap + 110,
        _ => m.flap,
    };
    pen.art(art, [0, y, PROUD + 10], RIGHT, DOWN);
}

/// The part of the flap which runs over the top to the back.
fn over_the_top(pen: &mut Pen<'_>, m: Measures, outline: &[Corner]) {
    // From where the shoulder begins to bend, over the top, to where the other one ends.
    let rim = |outline: &[Corner]| rounded(outline, true)[4..16].to_vec();
    let d = pen.ribbon(&rim(outline), rim(&at_depth(outline.to_vec(), 60 - m.depth)));
    pen.layers(
        "path|fill=$s|stroke=$e|stroke-width=12\n\
            path|fill=~G\n\
            path|fill=~o",
        &d,
    );
}

/// Pleats below the drawstring's channel: light and dark wedges which fade downwards.
fn gathers(pen: &mut Pen<'_>, m: Measures) {
    let (w, h) = (m.half, m.top);
    pen.gradient("linearGradient|id=pd|x2=0|y2=1", "0 $S .6;1 $S 0");
    pen.gradient("linearGradient|id=pl|x2=0|y2=1", "0 $k .55;1 $k 0");
    let wedge = |x: i32, wide: i32, low: i32| {
        let line = |by: i32| {
            [
                [x * 95 / 100 + by / 3, h * 80 / 100, 4, 0],
                [x + by, h * 62 / 100, 4, 400],
                [x * 104 / 100, low, 4, 0],
            ]
        };
        (line(-wide), line(wide))
    };
    let (mut dark, mut light) = (String::new(), String::new());
    for step in -4i32..=4 {
        let x = step * w * 20 / 100;
        let low = h * (46 + step.abs() * 2 + (step & 1) * 7) / 100;
        let (a, b) = wedge(x, 34 + (step & 1) * 12, low);
        dark.push_str(&pen.band(&a, &b));
        let (a, b) = wedge(x - w * 9 / 100, 44, low + 60);
        light.push_str(&pen.band(&a, &b));
    }
    pen.path("path|fill=~pd", &dark);
    pen.path("path|fill=~pl", &light);
}
