//! Side pockets, USB port, feet, water beads and packaging: whatever is added to the plain bag.

use engine::look::Part;

use crate::body::{Measures, SWELL, edge, seam};
use crate::hardware::FOOT;
use crate::path::{Corner, Point, int};
use crate::pen::{BACK, DOWN, Pen, RIGHT};

const PORT: &[&str] = &[
    "path|fill=$S|opacity=.5|d=M-74 -116H96V140H-74Z",
    "path|fill=~m|stroke=$o|stroke-width=6|d=M-50 -130H50Q84 -130 84 -96V96Q84 130 50 130H-50Q-84 130 -84 96V-96Q-84 -130 -50 -130Z",
    "path|fill=#17171a|d=M-34 -104H34Q56 -104 56 -82V82Q56 104 34 104H-34Q-56 104 -56 82V-82Q-56 -104 -34 -104Z",
    "path|fill=#6f7276|d=M-20 -64H20V64H-20Z",
];

const PORT_EDGE: &[&str] = &[
    "path|fill=~m|stroke=$o|stroke-width=6|d=M-40 -130H40Q74 -130 74 -96V96Q74 130 40 130H-40Z",
    "path|fill=#17171a|d=M-40 -104H30Q50 -104 50 -82V82Q50 104 30 104H-40Z",
];

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
        let layers = [
            &["path|fill=$d", "path|fill=~g", "path|fill=~h", "path|fill=~v"],
            edge(pen),
        ]
        .concat();
        pen.layers(&layers, &bags);
        seam(pen, &hems);
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
        let layers = [
            &[
                "path|fill=$d|stroke=$S|stroke-opacity=.3|stroke-width=70",
                "path|fill=~G",
                "path|fill=~h",
                "path|fill=~v",
            ],
            edge(pen),
        ]
        .concat();
        pen.layers(&layers, &outline);
        let line = pen.open(&[at(17, 34, 0, 0), at(50, 29, 110, d / 3), at(85, 34, 0, 0)]);
        seam(pen, &line);
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
    let d = pen.closed(&m.front());
    pen.path("path|fill=~i", &d);
    if level > 2 {
        let mut drops = [String::new(), String::new(), String::new()];
        for (x, y, r) in [
            (-70, 88, 30),
            (-40, 93, 18),
            (-58, 76, 22),
            (30, 90, 26),
            (62, 84, 34),
            (74, 66, 20),
            (-78, 62, 32),
            (-64, 55, 16),
            (48, 55, 24),
            (84, 50, 16),
            (-86, 40, 22),
            (86, 30, 30),
            (-88, 22, 18),
            (84, 14, 22),
            (8, 96, 16),
            (-20, 56, 14),
        ] {
            let (x, y) = pen.camera.see([m.half * x / 100, m.top * y / 100, 80]);
            for (path, (dx, dy, r)) in drops.iter_mut().zip([(5, 8, r), (0, 0, r), (-r / 3, -r / 3, r / 3)]) {
                circle(path, x + dx, y + dy, r);
            }
        }
        for (template, d) in [
            "path|fill=$S|opacity=.4",
            "path|fill=$l|fill-opacity=.75|stroke=$h|stroke-width=4",
            "path|fill=#fff|opacity=.9",
        ]
        .iter()
        .zip(&drops)
        {
            pen.path(template, d);
        }
    }
}

fn circle(path: &mut String, x: i32, y: i32, r: i32) {
    for (command, values) in [
        ("M", [x - r, y].as_slice()),
        ("a", &[r, r, 0, 1, 0, 2 * r, 0]),
        ("a", &[r, r, 0, 1, 0, -2 * r, 0]),
    ] {
        path.push_str(command);
        for (index, value) in values.iter().enumerate() {
            if index > 0 {
                path.push(' ');
            }
            int(path, *value);
        }
    }
    path.push('Z');
}

const DUST_BAG: &[&str] = &[
    "path|fill=#e9e1d2|d=M-560 0C-640 -260 -600 -620 -500 -790C-420 -850 -470 -960 -560 -1010C-300 -1060 60 -1060 300 -1010C230 -960 200 -850 270 -790C420 -560 440 -200 380 0Z",
    "path|fill=~x1|d=M-560 0C-640 -260 -600 -620 -500 -790C-420 -850 -470 -960 -560 -1010C-300 -1060 60 -1060 300 -1010C230 -960 200 -850 270 -790C420 -560 440 -200 380 0Z",
    "path|stroke=#a99a80|stroke-opacity=.5|stroke-width=14|d=M-440 -800C-380 -600 -470 -300 -420 -60M-300 -810C-260 -640 -320 -500 -290 -300M160 -800C120 -560 250 -420 230 -120M-360 -860L-400 -1000M-200 -860L-210 -1020M0 -860L20 -1020M150 -860L190 -1000",
    "path|stroke=#8a7757|stroke-width=22|stroke-linecap=round|d=M-500 -800C-300 -760 60 -760 270 -800M-440 -790C-470 -700 -440 -640 -470 -560M-420 -790C-400 -700 -380 -660 -400 -600",
];

const BOX: &[&str] = &[
    "path|fill=#c6a77e|d=M-700 0V-900H250V0Z",
    "path|fill=#a98a62|d=M250 0V-900L420 -960V-60Z",
    "path|fill=#dcc29c|d=M-700 -900L-530 -960H420L250 -900Z",
    "path|fill=~x1|d=M-700 0V-900H250V0Z",
    "path|stroke=#7c6240|stroke-opacity=.6|stroke-width=8|d=M-700 -780H250M-240 -900V-780M-160 -900V-780M250 0V-900",
];

const RIGID: &[&str] = &[
    "path|fill=#2b2a2c|d=M-700 0V-900H250V0Z",
    "path|fill=#1a191b|d=M250 0V-900L420 -960V-60Z",
    "path|fill=#454346|d=M-700 -900L-530 -960H420L250 -900Z",
    "path|fill=#353336|d=M-720 -660V-905H262V-660Z",
    "path|fill=#b79a67|d=M-560 0V-905L-400 -960H-330L-480 -905V0Z",
    "path|fill=~x1|d=M-720 0V-905H262V0Z",
    "path|stroke=$m|stroke-opacity=.8|stroke-width=8|d=M-680 -700H225V-865H-680Z",
];

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
    let mark = pen.mark();
    pen.put("ellipse|rx=760|ry=60|cx=-200|cy=-10|fill=~s|opacity=.8");
    for template in art {
        pen.put(template);
    }
    let matrix = pen
        .camera
        .matrix(at, [m.half * 94 / 100, 0, 0], [0, -m.top * 62 / 100, 0]);
    pen.place(mark, matrix);
}
