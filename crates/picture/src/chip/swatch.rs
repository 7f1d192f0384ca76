//! Swatches: materials, metals, edges, threads and logo methods as they look close up.

use engine::look::{Edge, Finish, Puller, Relief, Stitching, Surface, ZipTeeth};

use super::Chip;
use crate::path::int;
use crate::pen::Pen;

const DOTS: &str = "M0 2H48M0 10H48M0 18H48M0 26H48M0 34H48M0 42H48M2 6H48M2 14H48M2 22H48M2 30H48M2 38H48M2 46H48";

/// Draws a swatch; false if the kind is a line drawing.
pub(super) fn draw(pen: &mut Pen<'_>, kind: Chip) -> bool {
    let templates = match kind {
        Chip::Surface(surface, _) | Chip::Colour(surface, _) => {
            cloth(pen, surface, matches!(kind, Chip::Surface(..)));
            return true;
        }
        Chip::Metal(_, finish) => metal(finish),
        Chip::Relief(relief, _) => match relief {
            Relief::Plain => {
                "T\n\
                path|fill=$k|fill-opacity=.3|d=M0 5Q0 0 5 0H43Q20 8 0 43Z"
            }
            Relief::Diamond => {
                "T\n\
                path|fill=$k|fill-opacity=.5|d=M24 3C26 8 29 10 33 12C28 14 26 18 24 21C22 18 20 14 15 12C19 10 22 8 24 3ZM12 15C14 20 17 22 21 24C16 26 14 30 12 33C10 30 8 26 3 24C7 22 10 20 12 15ZM36 15C38 20 41 22 45 24C40 26 38 30 36 33C34 30 32 26 27 24C31 22 34 20 36 15ZM24 27C26 32 29 34 33 36C28 38 26 42 24 45C22 42 20 38 15 36C19 34 22 32 24 27Z\n\
                path|fill=none|stroke=$S|stroke-opacity=.55|stroke-width=2.2|d=M0 0L48 48M24 0L48 24M0 24L24 48M48 0L0 48M24 0L0 24M48 24L24 48\n\
                path|fill=none|stroke=$h|stroke-opacity=.7|stroke-dasharray=2.4 1.6|d=M0 0L48 48M24 0L48 24M0 24L24 48M48 0L0 48M24 0L0 24M48 24L24 48"
            }
            Relief::Channel => {
                "T\n\
                path|stroke=$S|stroke-opacity=.28|stroke-width=5|d=M10 0V48M22 0V48M34 0V48M46 0V48\n\
                path|stroke=$k|stroke-opacity=.6|stroke-width=3|d=M4 0V48M16 0V48M28 0V48M40 0V48\n\
                path|stroke=$S|stroke-opacity=.6|stroke-width=1.6|d=M12 0V48M24 0V48M36 0V48\n\
                path|stroke=$h|stroke-opacity=.7|stroke-dasharray=2.4 1.6|d=M12 0V48M24 0V48M36 0V48"
            }
            Relief::Basket => {
                "T\n\
                path|fill=$k|fill-opacity=.45|d=M1 2H11V10H1ZM25 2H35V10H25ZM13 14H23V22H13ZM37 14H47V22H37ZM1 26H11V34H1ZM25 26H35V34H25ZM13 38H23V46H13ZM37 38H47V46H37Z\n\
                path|fill=$S|fill-opacity=.3|d=M14 1H22V11H14ZM38 1H46V11H38ZM2 13H10V23H2ZM26 13H34V23H26ZM14 25H22V35H14ZM38 25H46V35H38ZM2 37H10V47H2ZM26 37H34V47H26Z\n\
                path|stroke=$S|stroke-opacity=.55|d=M0 12H48M0 24H48M0 36H48M12 0V48M24 0V48M36 0V48"
            }
        },
        Chip::Edge(edge, _) => match edge {
            Edge::Burnished => {
                "path|fill=$s|d=M8 48V20Q8 8 20 8H48V48Z\n\
                path|fill=none|stroke=$e|stroke-width=2.4|d=M8 48V20Q8 8 20 8H48\n\
                path|fill=none|stroke=$t|stroke-width=1.2|stroke-dasharray=3.2 2|d=M15 48V22Q15 15 22 15H48"
            }
            Edge::Painted => {
                "path|fill=$s|d=M8 48V20Q8 8 20 8H48V48Z\n\
                path|fill=none|stroke=$e|stroke-width=4.6|d=M8 48V20Q8 8 20 8H48\n\
                path|fill=none|stroke=$E|stroke-opacity=.7|d=M6.8 48V20Q6.8 6.8 20 6.8H48\n\
                path|fill=none|stroke=$t|stroke-width=1.2|stroke-dasharray=3.2 2|d=M16 48V23Q16 16 23 16H48"
            }
            Edge::HandPainted => {
                "path|fill=$s|d=M8 48V20Q8 8 20 8H48V48Z\n\
                path|fill=none|stroke=$S|stroke-opacity=.5|stroke-width=8.4|d=M8.5 48V20Q8.5 8.5 20 8.5H48\n\
                path|fill=none|stroke=$e|stroke-width=7|d=M8 48V20Q8 8 20 8H48\n\
                path|fill=none|stroke=$E|stroke-opacity=.6|stroke-width=3|d=M7 48V20Q7 7 20 7H48\n\
                path|fill=none|stroke=#fff|stroke-opacity=.85|stroke-width=1.2|d=M6.2 46V20Q6.2 6.2 20 6.2H46\n\
                path|fill=none|stroke=$t|stroke-width=1.2|stroke-dasharray=3.2 2|d=M17 48V24Q17 17 24 17H48"
            }
            Edge::Turned => {
                "path|fill=$s|d=M6 48V20Q6 6 20 6H48V48Z\n\
                path|fill=none|stroke=$S|stroke-opacity=.45|stroke-width=2|d=M16 48V24Q16 16 24 16H48\n\
                path|fill=none|stroke=$h|stroke-opacity=.6|stroke-width=2.4|d=M9 48V20Q9 9 20 9H48\n\
                path|fill=none|stroke=$t|stroke-width=1.2|stroke-dasharray=3.2 2|d=M20 48V26Q20 20 26 20H48"
            }
            Edge::Bound => {
                "path|fill=$s|d=M8 48V20Q8 8 20 8H48V48Z\n\
                path|fill=none|stroke=$e|stroke-width=10|d=M10 48V20Q10 10 20 10H48\n\
                path|fill=none|stroke=$E|stroke-opacity=.35|stroke-width=10|stroke-dasharray=.8 .8|d=M10 48V20Q10 10 20 10H48\n\
                path|fill=none|stroke=$t|stroke-width=1.2|stroke-dasharray=3.2 2|d=M12.5 48V21Q12.5 12.5 21 12.5H48"
            }
        },
        Chip::Stitching(stitching, _) => match stitching {
            Stitching::Single => {
                "T\n\
                path|stroke=$S|stroke-opacity=.4|stroke-width=3.4|d=M0 24H48\n\
                path|stroke=$t|stroke-width=2.4|stroke-linecap=round|stroke-dasharray=5.4 4|d=M3 24H48"
            }
            Stitching::Double => {
                "T\n\
                path|stroke=$S|stroke-opacity=.4|stroke-width=3.4|d=M0 18H48M0 30H48\n\
                path|stroke=$t|stroke-width=2.4|stroke-linecap=round|stroke-dasharray=5.4 4|d=M3 18H48M3 30H48"
            }
            Stitching::Reinforced => {
                "T\n\
                path|fill=none|stroke=$S|stroke-opacity=.4|stroke-width=3.2|d=M10 12H38V36H10ZM10 12L38 36M38 12L10 36\n\
                path|fill=none|stroke=$t|stroke-width=2.2|stroke-linecap=round|stroke-dasharray=3.6 3|d=M10 12H38V36H10ZM10 12L38 36M38 12L10 36\n\
                path|stroke=$t|stroke-width=5|stroke-dasharray=1.3 .5|d=M8 5.5H40M8 42.5H40"
            }
        },
        Chip::Logo(method) => super::mark::templates(method),
        Chip::Lining(_) => {
            "rect|width=48|height=48|rx=5|fill=$i\n\
            path|stroke=$J|stroke-opacity=.25|stroke-width=1.2|d=M0 8L8 0M0 16L16 0M0 24L24 0M0 32L32 0M0 40L40 0M0 48L48 0M8 48L48 8M16 48L48 16M24 48L48 24M32 48L48 32M40 48L48 40\n\
            path|fill=$J|fill-opacity=.3|d=M0 43Q30 40 48 14V43Q48 48 43 48H5Q0 48 0 43Z\n\
            path|fill=$K|fill-opacity=.22|d=M0 20Q22 20 34 0H40Q26 26 0 27Z"
        }
        Chip::ZipTeeth(teeth) => match teeth {
            ZipTeeth::Coil => {
                "path|fill=$z|d=M10 0H38V48H10Z\n\
                path|stroke=$S|stroke-width=8|d=M24 0V48\n\
                path|stroke=$d|stroke-width=7|stroke-dasharray=1.8 1.1|d=M24 0V48\n\
                path|stroke=$h|stroke-opacity=.6|stroke-width=1.6|stroke-dasharray=1.8 1.1|d=M22 0V48"
            }
            ZipTeeth::Metal => {
                "path|fill=$z|d=M10 0H38V48H10Z\n\
                path|stroke=$S|stroke-width=10|d=M24 0V48\n\
                path|stroke=$m|stroke-width=8|stroke-dasharray=2.6 2|d=M22 0V48\n\
                path|stroke=$o|stroke-width=8|stroke-dasharray=2 2.6|stroke-dashoffset=-2.6|d=M26 0V48\n\
                path|stroke=$n|stroke-width=2|stroke-dasharray=2.6 2|d=M21 0V48"
            }
            ZipTeeth::Polished => {
                "path|fill=$z|d=M10 0H38V48H10Z\n\
                path|stroke=$O|stroke-width=14|d=M24 0V48\n\
                path|stroke=$n|stroke-width=12|stroke-dasharray=3.6 1.2|d=M24 0V48\n\
                path|stroke=$m|stroke-width=5|stroke-dasharray=3.6 1.2|d=M26.5 0V48\n\
                path|stroke=#fff|stroke-width=2.2|stroke-dasharray=3.6 1.2|d=M21 0V48"
            }
        },
        Chip::Puller(puller) => match puller {
            Puller::Standard => {
                "path|fill=$m|stroke=$o|d=M17 4H31L29 15H19Z\n\
                path|fill=$m|fill-rule=evenodd|stroke=$o|d=M21 12H27L30 40Q30 45 24 45T18 40ZM22 32L21.5 40Q24 43 26.5 40L26 32Z\n\
                path|stroke=$n|stroke-width=1.8|stroke-linecap=round|d=M22.5 14L21 29"
            }
            Puller::Leather => {
                "path|fill=$m|stroke=$o|d=M17 3H31L29 12H19Z\n\
                circle|cx=24|cy=15|r=4|fill=none|stroke=$m|stroke-width=2.2\n\
                path|fill=$s|stroke=$e|stroke-width=1.6|d=M19 19Q24 16 29 19L32 42Q32 46 24 46T16 42Z\n\
                path|fill=none|stroke=$T|stroke-dasharray=2.4 1.6|d=M21 22L19 42H29L27 22"
            }
            Puller::Branded => {
                "path|fill=$m|stroke=$o|d=M17 2H31L29 10H19Z\n\
                circle|cx=24|cy=13|r=3.6|fill=none|stroke=$m|stroke-width=2\n\
                circle|cx=24|cy=31|r=14|fill=$m|stroke=$o\n\
                path|fill=none|stroke=$n|stroke-width=1.6|d=M12.5 31A11.5 11.5 0 0 1 24 19.5\n\
                path|fill=none|stroke=$O|stroke-width=1.8|d=M18 37V26L24 33L30 26V37"
            }
        },
        _ => return false,
    };
    super::put(pen, templates);
    true
}

fn metal(finish: Finish) -> &'static str {
    match finish {
        Finish::Brushed => {
            "circle|cx=24|cy=24|r=20|fill=$m|stroke=$o\n\
            path|stroke=$n|stroke-opacity=.8|d=M14 9H34M9 13H40M7 17H38M5 21H43M5 25H41M6 29H43M7 33H39M11 37H38M15 41H33\n\
            path|stroke=$o|stroke-opacity=.5|stroke-width=.7|d=M12 11H36M8 15H41M6 19H42M5 23H43M5 27H43M6 31H42M9 35H39M13 39H36"
        }
        Finish::MatteBlack => {
            "circle|cx=24|cy=24|r=20|fill=$m|stroke=$o\n\
            path|fill=$o|fill-opacity=.6|d=M6 32A20 20 0 0 0 43 17Q38 36 6 32Z\n\
            path|fill=$n|fill-opacity=.5|d=M8 20A17 17 0 0 1 32 9Q14 12 8 20Z"
        }
        _ => {
            "circle|cx=24|cy=24|r=20|fill=$m|stroke=$o\n\
            path|fill=$o|fill-opacity=.75|d=M5.5 31A20 20 0 0 0 43 18Q42 30 30 33Q18 36 5.5 31Z\n\
            path|fill=$n|d=M6 26Q16 18 27 20T42 15A20 20 0 0 0 6 26Z\n\
            path|fill=$m|d=M11 22Q20 14 38 14A18 18 0 0 0 11 22Z\n\
            path|fill=none|stroke=#fff|stroke-width=1.8|stroke-linecap=round|stroke-opacity=.9|d=M9 18A17 17 0 0 1 19 8.5M38 34A17 17 0 0 1 32 39"
        }
    }
}

/// A swatch of the outer material: eight elements with the gradient.
fn cloth(pen: &mut Pen<'_>, surface: Surface, close: bool) {
    let stops = match surface {
        Surface::Pu => "0 $h .75;.4 $k .1;1 $S .4",
        Surface::Canvas | Surface::Ripstop => "0 $k .25;1 $S .2",
        _ => "0 $k .5;1 $S .35",
    };
    pen.gradient("linearGradient|id=c|x2=1|y2=1", stops);
    super::put(pen, "T");
    let mark = pen.mark();
    match surface {
        Surface::FullGrain => {
            let d = pebbles();
            pen.path(
                "path|fill=$k|fill-opacity=.5|stroke=$S|stroke-opacity=.55|stroke-width=.9",
                &d,
            );
        }
        Surface::TopGrain => {
            pen.path(
                "path|stroke=$S|stroke-opacity=.45|stroke-width=3.2|stroke-linecap=round|stroke-dasharray=.1 4",
                DOTS,
            );
            pen.path("path|stroke=$k|stroke-opacity=.8|stroke-width=2.2|stroke-linecap=round|stroke-dasharray=.1 4|transform=translate(-.4 -.5)", DOTS);
        }
        Surface::Saffiano => {
            pen.put("path|stroke=$S|stroke-opacity=.5|stroke-width=1.1|d=M0 4L4 0M0 10L10 0M0 16L16 0M0 22L22 0M0 28L28 0M0 34L34 0M0 40L40 0M0 46L46 0M4 48L48 4M10 48L48 10M16 48L48 16M22 48L48 22M28 48L48 28M34 48L48 34M40 48L48 40");
            pen.put("path|stroke=$k|stroke-opacity=.7|stroke-width=.9|d=M0 44L4 48M0 38L10 48M0 32L16 48M0 26L22 48M0 20L28 48M0 14L34 48M0 8L40 48M0 2L46 48M4 0L48 44M10 0L48 38M16 0L48 32M22 0L48 26M28 0L48 20M34 0L48 14M40 0L48 8");
        }
        Surface::Pu => pen.put("path|fill=#fff|fill-opacity=.38|d=M5 14Q6 5 15 4.5H30Q12 9 8 25Q5 22 5 14Z"),
        Surface::Ripstop => {
            pen.put("path|stroke=$S|stroke-opacity=.14|d=M0 4H48M0 12H48M0 20H48M0 28H48M0 36H48M0 44H48M4 0V48M12 0V48M20 0V48M28 0V48M36 0V48M44 0V48");
            pen.put("path|stroke=$h|stroke-opacity=.6|stroke-width=1.3|d=M0 8H48M0 20H48M0 32H48M0 44H48M8 0V48M20 0V48M32 0V48M44 0V48");
        }
        Surface::Canvas => {
            pen.path(
                "path|stroke=$S|stroke-opacity=.4|stroke-width=3.6|stroke-dasharray=4 4",
                DOTS,
            );
            pen.path(
                "path|stroke=$h|stroke-opacity=.55|stroke-width=2.4|stroke-dasharray=3.4 4.6|stroke-dashoffset=-4",
                DOTS,
            );
        }
    }
    if !close {
        pen.group(mark, "g|opacity=.6");
    }
    super::put(pen, "G");
}

/// Uneven pebbles, the same every time.
fn pebbles() -> String {
    let mut out = String::new();
    let mut seed = 41u32;
    let mut roll = |range: u32| {
        seed = seed.wrapping_mul(1_103_515_245).wrapping_add(12_345) & 0x7fff_ffff;
        ((seed >> 16) % range) as i32
    };
    for row in 0..7 {
        for column in 0..7 {
            let x = column * 7 + row % 2 * 3 + roll(2);
            let (w, h) = (5 + roll(3), 5 + roll(3));
            out.push('M');
            for (index, v) in [x, row * 7 + h / 2 + roll(2)].into_iter().enumerate() {
                if index > 0 {
                    out.push(' ');
                }
                int(&mut out, v);
            }
            for (a, b, c, d) in [
                (0, -h / 2, w / 2, -h / 2),
                (w - w / 2, 0, w - w / 2, h / 2),
                (0, h - h / 2, w / 2 - w, h - h / 2),
            ] {
                out.push('q');
                for (index, v) in [a, b, c, d].into_iter().enumerate() {
                    if index > 0 {
                        out.push(' ');
                    }
                    int(&mut out, v);
                }
            }
            out.push('z');
        }
    }
    out
}
