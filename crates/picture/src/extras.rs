//! Side pockets, USB port, feet, water beads and packaging: whatever is added to the plain bag.

use engine::look::Part;

use measures::{Measures, SidePocket};

use crate::body::{SEAM, edge, front};
use crate::hardware::{FOOT, FOOT_SIZE};
use crate::path::{Corner, Point, mirrored};
use crate::pen::Pen;

/// A cable port.
const PORT: &str = "ellipse|rx=106|ry=158|cx=6|cy=10|fill=$S|fill-opacity=.5\n\
    ellipse|rx=102|ry=152|fill=#232327|stroke=#0e0e10|stroke-width=8\n\
    path|stroke=#fff|stroke-opacity=.3|stroke-width=10|stroke-linecap=round|d=M-80 -60A92 142 0 0 1 40 -128\n\
    path|fill=#0e0e10|stroke=~m|stroke-width=14|d=M-18 -72H18Q32 -72 32 -58V58Q32 72 18 72H-18Q-32 72 -32 58V-58Q-32 -72 -18 -72Z\n\
    path|stroke=#6f7276|stroke-width=16|d=M-4 -50V50";
/// Half the size of that art.
const PORT_SIZE: [i32; 2] = [106, 156];

/// What hides behind the body in the front view: side pockets swelling out, feet.
pub(crate) fn behind(pen: &mut Pen<'_>, m: Measures) {
    let parts = pen.look.parts;
    let oblique = pen.camera.yaw.0 != 0;
    if parts.has(Part::Feet) {
        let (x, off) = m.feet();
        for (x, z) in [(-x, off), (x, off), (x, -off)] {
            if z > 0 || oblique {
                let (wide, high) = (Measures::FOOT.0 * 1000 / FOOT_SIZE[0], m.lift() * 1000 / FOOT_SIZE[1]);
                let at = [x, 0, z - m.depth / 2];
                let matrix = pen.camera.matrix(at, [wide, 0, 0], [0, -high, 0]);
                pen.stamp("F", &[FOOT], matrix);
            }
        }
    }
    if parts.has(Part::SidePockets) && !oblique {
        // One piece behind the body, of which both ends are seen.
        let SidePocket {
            low,
            high,
            belly,
            sag,
            hem,
            ..
        } = m.side_pocket();
        let (high, z) = (high - sag * 3 / 4, -m.depth / 2);
        let out = m.half * 98 / 100 + m.bulge() + belly;
        let pocket = [
            (-m.half * 98 / 100, low, 120),
            (-out + belly / 3, (low + high) / 2, 400),
            (-out, high, 60),
        ];
        let bags = pen.closed(&mirrored(&pocket, z));
        pen.layers(LEATHER, &bags);
        let across = |y: i32| pen.open(&[[-out, y, z, 0], [out, y, z, 0]]);
        let (mouth, hem) = (across(high), across(high - hem));
        let layers = edge(pen);
        pen.layers(layers, &mouth);
        pen.layers(SEAM, &hem);
    }
}

/// The leather of side pockets; only their mouths have an edge.
const LEATHER: &str = "path|fill=$d|stroke=$e|stroke-width=12\n\
    path|fill=~G\n\
    path|fill=~h\n\
    path|fill=~v";

/// What sits on the side that the three-quarter view shows.
pub(crate) fn beside(pen: &mut Pen<'_>, m: Measures) {
    let (d, parts) = (m.depth, pen.look.parts);
    if pen.camera.yaw.0 == 0 {
        return;
    }
    let x = m.half + m.bulge();
    if parts.has(Part::SidePockets) {
        let SidePocket {
            low,
            high,
            front,
            back,
            belly,
            sag,
            hem,
        } = m.side_pocket();
        // From the front edge to the back one, in hundredths, and how far off the leather.
        let at = |way: i32, y: i32, out: i32, reach: i32| {
            let z = front + (back - front) * way / 100;
            [m.half * 99 / 100 + m.swell(z) + out, y, z, reach]
        };
        // The middle is where a rounding draws the line in again.
        let (belly, sag) = (belly * 13 / 10, sag * 13 / 10);
        let bow = [at(0, high, 0, 0), at(50, high - sag, belly, d / 3), at(100, high, 0, 0)];
        let mouth = pen.band(&[at(0, high, 0, 0), at(50, high, 0, d / 4), at(100, high, 0, 0)], &bow);
        let outline: Vec<Corner> = vec![
            at(0, low, 0, d / 12),
            at(0, high, 0, 30),
            bow[1],
            at(100, high, 0, 30),
            at(100, low, 0, d / 12),
        ];
        let outline = pen.closed(&outline);
        pen.path("path|fill=$S", &mouth);
        pen.layers(LEATHER, &outline);
        let layers = edge(pen);
        pen.line(&bow, layers);
        let hem = [
            at(3, high - hem, 0, 0),
            at(50, high - sag - hem, belly, d / 3),
            at(97, high - hem, 0, 0),
        ];
        pen.line(&hem, SEAM);
    }
    if parts.has(Part::UsbPort) {
        let (y, z) = m.port();
        let (wide, high) = (
            Measures::PORT.0 * 1000 / PORT_SIZE[0],
            Measures::PORT.1 * 1000 / PORT_SIZE[1],
        );
        pen.art(PORT, [x, y, z], [0, 0, -wide], [0, -high, 0]);
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
    pen.shape(&front(m), "path|fill=~i");
    if level > 2 {
        pen.art(BEADS, [0, 0, m.puff() / 2], [m.half, 0, 0], [0, -m.height * 10 / 24, 0]);
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
    // Seen obliquely what is behind the bag comes to lie more to the right.
    let out = if pen.camera.yaw.0 == 0 { 98 } else { 187 };
    let at: Point = [-m.half * out / 100, 0, -m.depth - 250];
    pen.art(art, at, [m.half * 94 / 100, 0, 0], [0, -m.height * 62 / 100, 0]);
}
