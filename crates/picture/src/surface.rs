//! Grain and weave: one small tile for each outer material, laid on the front and, foreshortened, on the side.
//!
//! Leather's tile is made once by a filter and then repeated, so a weak phone computes a few square centimetres of
//! turbulence and not a whole bag. Without filters (print, old viewers) the tile stays empty and the volume remains.

use engine::look::{Relief, Surface};
use measures::Measures;

use crate::pen::{BACK, DOWN, Pen, RIGHT};

/// Defines the tiles `g` (front) and `G` (side) of the outer material.
pub(crate) fn define(pen: &mut Pen<'_>, depth: i32) {
    let mark = pen.defs.len();
    match pen.look.surface {
        Surface::FullGrain => grain(
            pen,
            "feTurbulence|type=fractalNoise|baseFrequency=.027 .03|numOctaves=2|seed=8|stitchTiles=stitch|result=n\n\
            feDiffuseLighting|in=n|surfaceScale=3|diffuseConstant=.85|lighting-color=#fff\n\
            >feDistantLight|azimuth=235|elevation=55",
        ),
        Surface::TopGrain => grain(
            pen,
            "feTurbulence|type=fractalNoise|baseFrequency=.05|numOctaves=1|seed=3|stitchTiles=stitch|result=n\n\
            feDiffuseLighting|in=n|surfaceScale=2.6|diffuseConstant=.85|lighting-color=#fff\n\
            >feDistantLight|azimuth=235|elevation=55",
        ),
        Surface::Saffiano => pen.define(
            "pattern|id=g|width=40|height=40|patternUnits=userSpaceOnUse",
            "path|d=M-4 24L24 -4M-4 64L64 -4M16 64L64 16|stroke=$S|stroke-opacity=.62|stroke-width=9\n\
                path|d=M-4 15L15 -4M-4 55L55 -4M25 55L55 25|stroke=$k|stroke-opacity=.75|stroke-width=7\n\
                path|d=M-4 16L24 44M-4 -24L44 24M16 -4L44 24|stroke=$S|stroke-opacity=.3|stroke-width=6",
        ),
        Surface::Pu => pen.define(
            "pattern|id=g|width=24|height=24|patternUnits=userSpaceOnUse",
            "circle|r=4|cx=12|cy=12|fill=$S|fill-opacity=.06",
        ),
        Surface::Ripstop => pen.define(
            "pattern|id=g|width=84|height=84|patternUnits=userSpaceOnUse",
            "path|d=M0 24H84M0 48H84M0 72H84M24 0V84M48 0V84M72 0V84|stroke=$S|stroke-opacity=.10|stroke-width=9\n\
                path|d=M0 3H84M3 0V84|stroke=$h|stroke-opacity=.45|stroke-width=8\n\
                path|d=M0 11H84M11 0V84|stroke=$S|stroke-opacity=.5|stroke-width=6",
        ),
        Surface::Canvas => pen.define(
            "pattern|id=g|width=52|height=52|patternUnits=userSpaceOnUse",
            "path|d=M2 13H24M28 39H50|stroke=$h|stroke-opacity=.5|stroke-width=19|stroke-linecap=round\n\
                path|d=M39 2V24M13 28V50|stroke=$S|stroke-opacity=.2|stroke-width=19|stroke-linecap=round\n\
                path|d=M0 25H26M26 51H52M26 0V26M52 26V52M0 26V52|stroke=$S|stroke-opacity=.5|stroke-width=5",
        ),
    }
    let front = pen.camera.matrix([0, 1000, 0], RIGHT, DOWN);
    if let Some(pattern) = pen.defs.get_mut(mark) {
        pattern.attributes.push(("patternTransform", front.into()));
    }
    let side = pen.camera.matrix([1000, 1000, -depth / 2], BACK, DOWN);
    let node = pen.element("pattern|id=G|href=~g").with("patternTransform", side);
    pen.defs.push(node);
}

fn grain(pen: &mut Pen<'_>, noise: &'static str) {
    pen.define(
        "pattern|id=g|width=900|height=900|patternUnits=userSpaceOnUse",
        "path|d=M0 0H900V900H0Z|fill=none|filter=~n",
    );
    let mut filter = pen.element(
        "filter|id=n|x=0|y=0|width=900|height=900|filterUnits=userSpaceOnUse|color-interpolation-filters=sRGB",
    );
    filter.children = pen.elements(noise);
    // Brightness becomes coverage, so that the tile darkens and lightens whatever colour lies under it.
    filter.children.append(&mut pen.elements(
        "feColorMatrix|values=60 0 0 0 -42 60 0 0 0 -42 60 0 0 0 -42 1 0 0 0 -.2\n\
        feComponentTransfer\n\
        >feFuncA|type=table|tableValues=.8 .5 0 .3 .5",
    ));
    pen.defs.push(filter);
}

/// Defines the tile `q` of the relief, if any; true if there is one.
pub(crate) fn relief(pen: &mut Pen<'_>) -> bool {
    let mark = pen.defs.len();
    match pen.look.relief {
        Relief::Plain => return false,
        Relief::Diamond => {
            // A pillow: lit from above on the left, and round, so that shade gathers only at its seams.
            pen.gradient(
                "radialGradient|id=qp|cx=.4|cy=.46|r=.68",
                "0 $k .34;.4 $k .16;.62 $S 0;.84 $S .16;1 $S .38",
            );
            // A square tile laid askew: its sides become the diamonds'.
            pen.define(
                "pattern|id=q|width=200|height=200|patternUnits=userSpaceOnUse",
                "path|d=M0 0H200V200H0Z|fill=~qp\n\
                    path|d=M0 0H200M0 0V200M200 0V200M0 200H200|stroke=$S|stroke-opacity=.28|stroke-width=12\n\
                    path|d=M0 0H200M0 0V200|stroke=$t|stroke-width=6|stroke-opacity=.8|stroke-dasharray=20 8.57",
            );
        }
        Relief::Channel => {
            pen.gradient("linearGradient|id=qp", "0 $S .55;.3 $k .5;.65 $k 0;1 $S .55");
            pen.define(
                "pattern|id=q|width=240|height=340|patternUnits=userSpaceOnUse",
                "path|d=M0 0H240V340H0Z|fill=~qp\n\
                    path|d=M0 0V340M240 0V340|stroke=$S|stroke-opacity=.5|stroke-width=14\n\
                    path|d=M3 0V340|stroke=$t|stroke-width=7|stroke-dasharray=24 10",
            );
        }
        Relief::Basket => {
            pen.gradient("linearGradient|id=qp", "0 $S .5;.45 $k .5;1 $S .55");
            pen.gradient("linearGradient|id=qo|x2=0|y2=1", "0 $S .4;.45 $k .6;1 $S .5");
            pen.define(
                "pattern|id=q|width=160|height=160|patternUnits=userSpaceOnUse",
                "path|d=M0 4H80V76H0ZM80 84H160V156H80Z|fill=~qo\n\
                    path|d=M84 0H156V80H84ZM4 80H76V160H4Z|fill=~qp",
            );
        }
    }
    // Where a tile begins, and the thousands along its sides, as large as the patterns are on the solid.
    let (at, right, down) = match pen.look.relief {
        Relief::Diamond => {
            let (x, y) = (Measures::DIAMOND.0 * 5 / 2, Measures::DIAMOND.1 * 5 / 2);
            ([0, Measures::DIAMOND.1 * 3, 0], [x, -y, 0], [-x, -y, 0])
        }
        Relief::Channel => ([Measures::CHANNEL / 2, 1000, 0], RIGHT, DOWN),
        _ => {
            let side = Measures::STRIP * 1000 / 80;
            ([0, Measures::STRIP * 10, 0], [side, 0, 0], [0, -side, 0])
        }
    };
    let transform = pen.camera.matrix(at, right, down);
    for node in &mut pen.defs[mark..] {
        if node.tag == "pattern" {
            node.attributes.push(("patternTransform", transform.clone().into()));
        }
    }
    true
}
