//! Hardware: how the finishes catch light, and the small castings (sliders, pullers, buckles, rings, feet).
//!
//! Castings are flat art in tenths of a millimetre, laid onto the bag with one matrix each.

use engine::look::{Finish, Metal, Puller, Rgb};

use crate::colour::{mix, shade};
use crate::path::Point;
use crate::pen::Pen;

/// Light, middle and dark of the finishes in their order; the last rows are the four metals, brushed.
const TONES: [[u32; 3]; 10] = [
    [0xfafbfb, 0xb6babd, 0x565b60],
    [0xfff4d4, 0xdab468, 0x7d5c28],
    [0xa2a5ac, 0x50535a, 0x1c1d21],
    [0xdcbc7c, 0x8c6b34, 0x35260e],
    [0xffe9e0, 0xd69c88, 0x7a473a],
    [0x5c5d61, 0x2c2d30, 0x101012],
    [0xdcdee0, 0xa6aaae, 0x6a6e72],
    [0xc0c0c4, 0x84868a, 0x48494d],
    [0xf4e0a4, 0xc29c4a, 0x72561e],
    [0xecf0f4, 0xbac1c9, 0x767e87],
];

/// Light, middle and dark of a finish on a metal.
pub(crate) fn tones(metal: Metal, finish: Finish) -> [Rgb; 3] {
    let row = if finish == Finish::Brushed {
        6 + metal as usize
    } else {
        finish as usize
    };
    let tones = TONES[row.min(TONES.len() - 1)].map(|v| Rgb((v >> 16) as u8, (v >> 8) as u8, v as u8));
    // The metal shows a little through any plating: iron dull, brass warm, steel cool and sharper.
    match metal {
        Metal::Zinc => tones,
        Metal::Iron => [
            shade(tones[0], 240),
            mix(tones[1], Rgb(70, 70, 74), 40),
            shade(tones[2], 220),
        ],
        Metal::Brass => tones.map(|tone| mix(tone, Rgb(214, 160, 60), 34)),
        Metal::Steel => [
            mix(tones[0], Rgb(255, 255, 255), 90),
            mix(tones[1], Rgb(205, 216, 228), 40),
            shade(tones[2], 210),
        ],
    }
}

/// Defines the metal gradients: `m` across a casting, `M` along a rod.
pub(crate) fn define(pen: &mut Pen<'_>) {
    match pen.look.finish {
        // Brushing runs across: many fine streaks instead of one mirror.
        Finish::Brushed => {
            pen.gradient(
                "linearGradient|id=m|x2=.05|y2=.008|spreadMethod=reflect",
                "0 $m;.6 $n;1 $m",
            );
        }
        Finish::MatteBlack => pen.gradient("linearGradient|id=m|x2=1|y2=1", "0 $n;.4 $m;1 $o"),
        _ => pen.gradient("linearGradient|id=m|x2=1|y2=1", "0 $n;.24 $m;.38 $n;.54 $o;1 $n"),
    }
}

/// A zip slider with its puller, hanging down the front at `at`; `lean` thousandths to the side.
pub(crate) fn slider(pen: &mut Pen<'_>, at: Point, lean: i32) {
    let puller = match pen.look.puller {
        Puller::Standard => {
            "path|fill=$S|fill-opacity=.4|d=M-16 44L-30 330C-30 384 60 384 60 330L36 44Z\n\
            path|fill=~m|fill-rule=evenodd|stroke=$o|stroke-width=6|d=M-24 34C-20 4 20 4 24 34L40 318C40 366 -40 366 -40 318ZM-16 230L-19 316C-19 336 19 336 19 316L16 230C14 214 -14 214 -16 230Z\n\
            path|stroke=#fff|stroke-opacity=.75|stroke-width=7|stroke-linecap=round|d=M-15 44L-25 200"
        }
        Puller::Leather => {
            "path|fill=$S|fill-opacity=.4|d=M-20 74L-30 372C-28 404 62 404 62 372L40 74Z\n\
            ellipse|stroke=~m|stroke-width=16|cy=50|rx=22|ry=36\n\
            path|fill=$s|stroke=$e|stroke-width=12|d=M-28 84C-28 62 28 62 28 84L44 356C44 384 -44 384 -44 356Z\n\
            path|stroke=$t|stroke-width=9|stroke-linecap=round|stroke-dasharray=22 13|d=M-15 96L-29 352H29L15 96\n\
            circle|fill=~m|cy=102|r=13"
        }
        Puller::Branded => {
            "path|fill=$S|fill-opacity=.4|d=M-20 80L-40 330C-40 380 90 380 90 330L60 80Z\n\
            ellipse|stroke=~m|stroke-width=16|cy=46|rx=22|ry=40\n\
            path|fill=~m|stroke=$o|stroke-width=8|d=M-44 86C-64 86 -64 100 -64 116V262C-64 330 64 330 64 262V116C64 100 64 86 44 86Z\n\
            path|stroke=$o|stroke-opacity=.75|stroke-width=11|d=M-34 236V150L0 206L34 150V236M-46 108H46"
        }
    };
    let matrix = pen.camera.matrix(at, [900, 0, 0], [lean, -830, 60]);
    pen.stamp("Z", &[SLIDER, puller, BRIDGE], matrix);
}

const SLIDER: &str = "path|fill=$S|fill-opacity=.45|d=M-44 -46C-44 -64 70 -64 66 -46L56 64C54 84 -30 84 -34 64Z\n\
    path|fill=~m|stroke=$o|stroke-width=7|d=M-46 -50C-50 -74 50 -74 46 -50L36 46C34 64 -34 64 -36 46Z";

const BRIDGE: &str = "path|fill=$n|stroke=$o|stroke-width=4|d=M-8 -40Q0 -50 8 -40V32Q0 42 -8 32Z";

/// An adjuster on a strap: two bars and a prong.
pub(crate) const ADJUSTER: &str = "path|fill=~m|fill-rule=evenodd|stroke=$o|stroke-width=5|d=M-140 -70H140Q164 -70 164 -46V46Q164 70 140 70H-140Q-164 70 -164 46V-46Q-164 -70 -140 -70ZM-132 -42V-12H132V-42ZM-132 14V44H132V14Z\n\
    path|stroke=#fff|stroke-opacity=.7|stroke-width=7|stroke-linecap=round|d=M-136 -60H120";

/// Half the size of that art across and along the strap, to the middle of its bars.
pub(crate) const ADJUSTER_HALF: [i32; 2] = [148, 59];

/// A foot under the bottom.
pub(crate) const FOOT: &str = "path|fill=~m|stroke=$o|stroke-width=5|d=M-74 0H74C74 40 50 70 30 78H-30C-50 70 -74 40 -74 0Z\n\
    path|stroke=#fff|stroke-opacity=.8|stroke-width=9|stroke-linecap=round|d=M-50 16C-48 38 -38 52 -24 62";

/// Radius and height of that art.
pub(crate) const FOOT_SIZE: [i32; 2] = [74, 78];
