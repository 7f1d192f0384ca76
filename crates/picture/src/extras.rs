//! Side pockets, USB port, feet, water beads and packaging: whatever is added to the plain bag.

use engine::look::Part;

use crate::body::{Measures, SEAM, SWELL, edge};
use crate::hardware::FOOT;
use crate::path::{Corner, Point};
use crate::pen::{BACK, DOWN, Pen, RIGHT};

const PORT: &str = "path|fill=$S|fill-opacity=.5|d=M-74 -116H96V140H-74Z\n\
    path|fill=~m|stroke=$o|stroke-width=6|d=M-50 -130H50Q84 -130 84 -96V96Q84 130 50 130H-50Q-84 130 -84 96V-96Q-84 -130 -50 -130Z\n\
    path|fill=#17171a|d=M-34 -104H34Q56 -104 56 -82V82Q56 104 34 104H-34Q-56 104 -56 82V-82Q-56 -104 -34 -104Z\n\
    path|fill=#6f7276|d=M-20 -64H20V64H-20Z";

const PORT_EDGE: &str = "path|fill=~m|stroke=$o|stroke-width=6|d=M-40 -130H40Q74 -130 74 -96V96Q74 130 40 130H-40Z\n\
    path|fill=#17171a|d=M-40 -104H30Q50 -104 50 -82V82Q50 104 30 104H-40Z";

/// What hides behind the body in the front view: side pockets swelling out, the port's rim, feet.
pub(crate) fn behind(pen: &mut Pen<'_>, m: Measures) {
    let (w, h, parts) = (m.half, m.top, pen.look.parts);
    let oblique = pen.camera.yaw.0 != 0;
    if parts.has(Part::Feet) {
        for (x, z) in [(-62, -8), (62, -8), (62, -92)] {
            if z > -50 || oblique {
                let matrix = pen
                    .camera
                    .matrix([w * x / 100, 14 - SWELL, m.depth * z / 100], RIGHT, DOWN);
                pen.stamp("F", &[FOOT], matrix);
            }
        }
    }
    if parts.has(Part::SidePockets) && !oblique {
        let (mut bags, mut hems) = (String::new(), String::new());
        for side in [-1, 1] {
            let (inner, out) = (side * w / 2, side * (w + SWELL + 130));
            let mut pocket: Vec<Corner> = vec![
                [inner, h * 3 / 100, 0, 0],
                [inner, h * 39 / 100, 0, 0],
                [out, h * 37 / 100, 0, 80],
                [out, h * 4 / 100, 0, 260],
            ];
            if side < 0 {
                pocket.reverse();
            }
            bags.push_str(&pen.closed(&pocket));
            hems.push_str(&pen.open(&[[out, h * 35 / 100, 0, 0], [inner, h * 37 / 100, 0, 0]]));
        }
        let lists = [
            "path|fill=$d\n\
                path|fill=~g\n\
                path|fill=~h\n\
                path|fill=~v",
            edge(pen),
        ];
        pen.stack(&lists, &bags);
        pen.layers(SEAM, &hems);
    }
    if parts.has(Part::UsbPort) && !oblique {
        pen.art(PORT_EDGE, [w + SWELL - 10, h * 55 / 100, -m.depth / 2], RIGHT, DOWN);
    }
}

/// What sits on the side that the three-quarter view shows.
pub(crate) fn beside(pen: &mut Pen<'_>, m: Measures) {
    let (h, d, parts) = (m.top, m.depth, pen.look.parts);
    if pen.camera.yaw.0 == 0 {
        return;
    }
    let x = m.half + SWELL;
    if parts.has(Part::SidePockets) {
        let at = |z: i32, y: i32, out: i32, r: i32| [x + out, h * y / 100, -d * z / 100, r];
        let mouth = pen.band(
            &[at(14, 37, 0, 0), at(50, 37, 0, d / 4), at(88, 37, 0, 0)],
            &[at(14, 37, 0, 0), at(50, 31, 130, d / 3), at(88, 37, 0, 0)],
        );
        let front: Vec<Corner> = vec![
            at(16, 6, 0, d / 6),
            at(14, 37, 0, 30),
            at(50, 32, 110, d / 3),
            at(88, 37, 0, 30),
            at(86, 6, 0, d / 6),
        ];
        let outline = pen.closed(&front);
        pen.path("path|fill=$S", &mouth);
        let lists = [
            "path|fill=$d|stroke=$S|stroke-opacity=.3|stroke-width=70\n\
                path|fill=~G\n\
                path|fill=~h\n\
                path|fill=~v",
            edge(pen),
        ];
        pen.stack(&lists, &outline);
        pen.line(&[at(17, 34, 0, 0), at(50, 29, 110, d / 3), at(85, 34, 0, 0)], SEAM);
    }
    if parts.has(Part::UsbPort) {
        pen.art(PORT, [x, h * 55 / 100, -d * 52 / 100], BACK, DOWN);
    }
}

/// Sheen and beads of a water-resistant shell, on the front.
pub(crate) fn water(pen: &mut Pen<'_>, m: Measures) {
    let level = pen.look.water;
    if level == 0 {
        return;
    }
    let stops = match level {
        1 => ".1 #fff 0;.34 #fff .14;.6 #fff 0",
        _ => ".06 #fff 0;.36 #fff .3;.7 #fff 0",
    };
    pen.gradient("linearGradient|id=i|x2=1|y2=.7", stops);
    pen.shape(&m.front(), "path|fill=~i");
    if level > 2 {
        pen.art(BEADS, [0, 0, 80], [m.half, 0, 0], [0, -m.top * 10 / 24, 0]);
    }
}

/// Beads are dots of a thick round pen: shade, water, light.
const BEADS: &str = "path|stroke=$S|stroke-opacity=.4|stroke-width=66|stroke-linecap=round|transform=translate(6 10)|d=M-700 -2112h0M-580 -1824h0M620 -2016h0M-780 -1488h0M480 -1320h0M860 -720h0M-880 -528h0\n\
    path|stroke=$l|stroke-width=62|stroke-linecap=round|d=M-700 -2112h0M-580 -1824h0M620 -2016h0M-780 -1488h0M480 -1320h0M860 -720h0M-880 -528h0\n\
    path|stroke=#fff|stroke-width=18|stroke-linecap=round|transform=translate(-12 -14)|d=M-700 -2112h0M-580 -1824h0M620 -2016h0M-780 -1488h0M480 -1320h0M860 -720h0M-880 -528h0M-400 -2232h0M300 -2160h0M740 -1584h0M-640 -1320h0M840 -1200h0M-860 -960h0M840 -336h0M80 -2304h0M-200 -1344h0\n\
    path|stroke=$h|stroke-width=38|stroke-linecap=round|stroke-opacity=.9|d=M-400 -2232h0M300 -2160h0M740 -1584h0M-640 -1320h0M840 -1200h0M-860 -960h0M840 -336h0M80 -2304h0M-200 -1344h0";

const DUST_BAG: &str = "ellipse|rx=760|ry=60|cx=-200|cy=-10|fill=~s|fill-opacity=.8\n\
    path|fill=#e9e1d2|d=M-560 0C-640 -260 -600 -620 -500 -790C-420 -850 -470 -960 -560 -1010C-300 -1060 60 -1060 300 -1010C230 -960 200 -850 270 -790C420 -560 440 -200 380 0Z\n\
    path|fill=~x1|d=M-560 0C-640 -260 -600 -620 -500 -790C-420 -850 -470 -960 -560 -1010C-300 -1060 60 -1060 300 -1010C230 -960 200 -850 270 -790C420 -560 440 -200 380 0Z\n\
    path|stroke=#a99a80|stroke-opacity=.5|stroke-width=14|d=M-440 -800C-380 -600 -470 -300 -420 -60M-300 -810C-260 -640 -320 -500 -290 -300M160 -800C120 -560 250 -420 230 -120M-360 -860L-400 -1000M-200 -860L-210 -1020M0 -860L20 -1020M150 -860L190 -1000\n\
    path|stroke=#8a7757|stroke-width=22|stroke-linecap=round|d=M-500 -800C-300 -760 60 -760 270 -800M-440 -790C-470 -700 -440 -640 -470 -560M-420 -790C-400 -700 -380 -660 -400 -600";

const BOX: &str = "ellipse|rx=760|ry=60|cx=-200|cy=-10|fill=~s|fill-opacity=.8\n\
    path|fill=#c6a77e|d=M-700 0V-900H250V0Z\n\
    path|fill=#a98a62|d=M250 0V-900L420 -960V-60Z\n\
    path|fill=#dcc29c|d=M-700 -900L-530 -960H420L250 -900Z\n\
    path|fill=~x1|d=M-700 0V-900H250V0Z\n\
    path|stroke=#7c6240|stroke-opacity=.6|stroke-width=8|d=M-700 -780H250M-240 -900V-780M-160 -900V-780M250 0V-900";

const RIGID: &str = "ellipse|rx=760|ry=60|cx=-200|cy=-10|fill=~s|fill-opacity=.8\n\
    path|fill=#2b2a2c|d=M-700 0V-900H250V0Z\n\
    path|fill=#1a191b|d=M250 0V-900L420 -960V-60Z\n\
    path|fill=#454346|d=M-700 -900L-530 -960H420L250 -900Z\n\
    path|fill=#353336|d=M-720 -660V-905H262V-660Z\n\
    path|fill=#b79a67|d=M-560 0V-905L-400 -960H-330L-480 -905V0Z\n\
    path|fill=~x1|d=M-720 0V-905H262V0Z";

/// The packaging, subdued and behind the bag's left shoulder.
pub(crate) fn packaging(pen: &mut Pen<'_>, m: Measures) {
    let art = match pen.look.packaging {
        0 => return,
        1 => DUST_BAG,
        2 => BOX,
        _ => RIGID,
    };
    pen.gradient(
        "linearGradient|id=x1|x2=1|y2=.4",
        "0 #fff .16;.4 #2a1d10 0;.75 #2a1d10 .3;1 #2a1d10 .5",
    );
    let at: Point = [-m.half * 98 / 100, 0, -m.depth - 250];
    pen.art(art, at, [m.half * 94 / 100, 0, 0], [0, -m.top * 62 / 100, 0]);
}
