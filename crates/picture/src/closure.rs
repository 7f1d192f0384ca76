//! Closures: the flap and what holds it, and the ends of the cord under a short one.

use engine::look::{Closure, Relief};
use measures::{Buckle, Flap, Measures};

use crate::body::{edge, front, panel, shadow};
use crate::path::{Corner, mirrored, rounded};
use crate::pen::{DOWN, Pen, RIGHT};

const TURN_LOCK: &str = "ellipse|rx=178|ry=118|cx=10|cy=18|fill=$S|fill-opacity=.5\n\
    ellipse|rx=175|ry=115|fill=~m|stroke=$o|stroke-width=6\n\
    path|stroke=$n|stroke-width=7|stroke-opacity=.9|d=M-158 -20A160 102 0 0 1 158 -20\n\
    circle|r=86|fill=~m|stroke=$o|stroke-width=6\n\
    path|stroke=$o|stroke-width=38|stroke-linecap=round|d=M-132 0h0M132 0h0M0 -48V48\n\
    path|stroke=$n|stroke-width=28|stroke-linecap=round|d=M-132 0h0M132 0h0\n\
    path|stroke=$S|stroke-opacity=.6|stroke-width=66|stroke-linecap=round|d=M-54 12H66\n\
    path|stroke=$o|stroke-width=70|stroke-linecap=round|d=M-58 0H58\n\
    path|stroke=$m|stroke-width=60|stroke-linecap=round|d=M-58 0H58\n\
    path|stroke=#fff|stroke-opacity=.75|stroke-width=10|stroke-linecap=round|d=M-62 -14H56";

const STRAP: &str = "path|fill=$S|fill-opacity=.45|transform=translate(16 22)\n\
    path|fill=$d|stroke=$e|stroke-width=14\n\
    path|fill=~h";

const BUCKLE: &str = "path|stroke=$S|stroke-width=20|stroke-linecap=round|d=M0 130h0M0 290h0M0 370h0\n\
    rect|x=-136|y=-94|width=272|height=188|rx=40|stroke=$o|stroke-width=42\n\
    rect|x=-136|y=-94|width=272|height=188|rx=40|stroke=~m|stroke-width=32\n\
    path|stroke=$o|stroke-width=34|stroke-linecap=round|d=M0 96V-108\n\
    path|stroke=$m|stroke-width=24|stroke-linecap=round|d=M0 96V-108\n\
    path|stroke=#fff|stroke-opacity=.7|stroke-width=9|stroke-linecap=round|d=M-120 -100H110M-3 80V-100\n\
    path|fill=$d|stroke=$e|stroke-width=10|d=M-119 173Q0 161 119 173V257Q0 245 -119 257Z";

const PATCH: &str = "rect|x=-138|y=-130|width=300|height=300|rx=110|fill=$S|fill-opacity=.4\n\
    rect|x=-150|y=-150|width=300|height=300|rx=110|fill=$d|stroke=$e|stroke-width=12\n\
    rect|x=-150|y=-150|width=300|height=300|rx=110|fill=~k\n\
    rect|x=-122|y=-122|width=244|height=244|rx=84|stroke=$t|stroke-width=9|stroke-linecap=round|stroke-dasharray=20 11";

const CORDS: &str = "path|stroke=$D|stroke-width=36|d=M-26 -10L-24 130C-40 250 -60 340 -66 490M26 -10L24 130C40 250 60 340 74 430\n\
    path|stroke=$h|stroke-opacity=.7|stroke-width=10|stroke-dasharray=14 10|transform=translate(-5 0)|d=M-26 -10L-24 130C-40 250 -60 340 -66 490M26 -10L24 130C40 250 60 340 74 430\n\
    path|stroke=$d|stroke-width=52|d=M-60 400L-67 510M67 340L76 450\n\
    rect|x=-74|y=55|width=148|height=150|rx=24|fill=$d|stroke=$e|stroke-width=12";

/// A line across the top of the bag from the left to the right: half its width, how far it lies above the body at its
/// ends and in the middle, and its depth.
pub(crate) fn across(m: Measures, half: i32, (ends, middle): (i32, i32), z: i32) -> [Corner; 5] {
    let inner = half * 62 / 100;
    let at = |x: i32, up: i32, reach: i32| [x, m.top(x) + up, z, reach];
    [
        at(-half, ends, 0),
        at(-inner, middle, 200),
        at(0, middle, 200),
        at(inner, middle, 200),
        at(half, ends, 0),
    ]
}

/// Where the bend over the front edge is half done, above and before the edge.
const HALF_BENT: i32 = Flap::CREST - Flap::BEND * 29 / 100;

/// Of the outline of the flap's front, the corners which are free: all but those of the brow.
const FREE: usize = 7;

/// The outline of the flap's front, from the right end of the brow downwards and round.
pub(crate) fn hanging(m: Measures, flap: &Flap) -> Vec<Corner> {
    let (w, low) = (flap.half, flap.low + flap.sag);
    let beside = (flap.hem - 60).max(95);
    let brow = across(m, w, (HALF_BENT, HALF_BENT), HALF_BENT);
    let mut out = vec![
        brow[4],
        [w, m.top(w) - 110, 95, 70],
        [w, low, beside, flap.radius],
        [0, flap.low - flap.sag * 6 / 10, flap.hem, w],
        [-w, low, beside, flap.radius],
        [-w, m.top(w) - 110, 95, 70],
    ];
    out.extend_from_slice(&brow[..4]);
    out
}

/// Draws the flap and its lock; nothing for a zip.
pub(crate) fn draw(pen: &mut Pen<'_>, m: Measures) {
    let Some(flap) = m.flap() else { return };
    let outline = hanging(m, &flap);
    let d = pen.closed(&outline);
    // The shadow falls on the bag only.
    let mark = pen.mark();
    shadow(pen, &d);
    let body = pen.closed(&front(m));
    let clip = pen
        .element("clipPath|id=fb")
        .holding(vec![pen.element("path").with("d", body)]);
    pen.defs.push(clip);
    pen.group(mark, "g|clip-path=~fb");
    over_the_top(pen, m, &flap);
    panel(pen, &outline, pen.look.relief != Relief::Plain, Some(FREE));
    let lock = flap.low + Flap::LOCK;
    let lock = [0, lock, flap.face(lock) + 20];
    match pen.look.closure {
        Closure::TurnLock => {
            let scale = m.turn_lock();
            pen.art(TURN_LOCK, lock, [scale, 0, 0], [0, -scale, 0]);
        }
        Closure::Buckle => buckle(pen, m, &flap),
        Closure::Drawstring => pen.art(CORDS, [0, flap.low, m.puff() + 30], RIGHT, DOWN),
        _ => pen.art(PATCH, lock, RIGHT, DOWN),
    }
}

/// The strap which goes through a buckle and a keeper on the body and ends in a point.
fn buckle(pen: &mut Pen<'_>, m: Measures, flap: &Flap) {
    let Some(Buckle {
        half,
        head,
        middle,
        end,
        ..
    }) = m.buckle()
    else {
        return;
    };
    let z = flap.hem + 20;
    let outline = mirrored(&[(-half, end + 130, 60), (-half, head, 40)], z);
    let mut strap = outline.clone();
    strap.push([0, end, z, 30]);
    pen.shape(&strap, STRAP);
    let seam = mirrored(&[(25 - half, end + 120, 0), (25 - half, head - 26, 0)], z);
    pen.line(
        &seam,
        "path|stroke=$t|stroke-width=9|stroke-linecap=round|stroke-dasharray=24 12",
    );
    let scale = half * 1000 / Buckle::USUAL;
    pen.art(BUCKLE, [0, middle, z], [scale, 0, 0], [0, -scale, 0]);
}

/// The part of the flap which runs over the top to the back.
fn over_the_top(pen: &mut Pen<'_>, m: Measures, flap: &Flap) {
    let front = Flap::CREST - Flap::BEND;
    // What is raised is so over the middle third of the way, and less at the sides.
    let high = |part: i32| {
        let half = flap.half + (flap.hinge - flap.half) * part / 3;
        let z = front + (flap.root - front) * part / 3;
        across(m, half, (95 + flap.hood * 7 / 10, 83 + flap.hood), z)
    };
    let rows = [
        across(m, flap.half, (HALF_BENT, HALF_BENT), HALF_BENT),
        across(m, flap.half, (85, Flap::CREST), front),
        high(1),
        high(2),
        across(m, flap.hinge, (12, 12), flap.root),
    ];
    // What is raised hides what is behind it.
    let rows = if flap.hood > 0 { &rows[..4] } else { &rows[..] };
    // Its sides are hollow: it is spanned from row to row.
    let mut lines = Vec::new();
    for row in rows {
        lines.push(rounded(row, false));
    }
    let mut d = String::new();
    for some in lines.windows(if flap.hood > 0 { 2 } else { rows.len() }) {
        d.push_str(&pen.span(some));
    }
    let relief = if pen.look.relief == Relief::Plain {
        "path|fill=$s"
    } else {
        "path|fill=$s\npath|fill=~q"
    };
    pen.stack(&[relief, "path|fill=~G\npath|fill=~o"], &d);
    let mut d = String::new();
    // Behind what is raised the left edge is not seen from the right, nor from before what is beyond the highest place.
    let is_oblique = pen.camera.yaw.0 != 0;
    let ends: &[usize] = if flap.hood > 0 && is_oblique { &[4] } else { &[0, 4] };
    let seen = if flap.hood > 0 && !is_oblique { 3 } else { rows.len() };
    for end in ends {
        let mut line = Vec::new();
        for [x, y, z, _] in rows[..seen].iter().map(|row| row[*end]) {
            line.push([x, y, z, 60 + flap.hood / 2]);
        }
        d.push_str(&pen.open(&line));
    }
    let layers = edge(pen);
    pen.layers(layers, &d);
}
