//! The slider of a zip: an upper shield with two wings, flanges that hold the teeth, and the bridge a pull hangs on.

use crate::curve::{Path, Ring};
use crate::hardware::{Seat, band, plate};
use crate::many::many;
use crate::material::Material;
use crate::mesh::Mesh;
use crate::plan::{Plan, Quality};
use crate::sweep::{Section, Sweep, sweep};
use glam::vec2;

/// Height of the upper face of the shield over the middle of the teeth, in millimetres.
const FACE: f32 = 2.7;
/// Height of the top of the bridge.
pub(super) const BRIDGE: f32 = 5.6;

/// Half of the shield's outline from the tail up to the notch between the wings: x and y. The nose is at high y.
const SHIELD: [(f32, f32); 9] = [
    (1.2, -6.0),
    (2.7, -5.6),
    (3.3, -4.4),
    (3.5, -1.0),
    (4.4, 2.0),
    (4.9, 4.2),
    (4.4, 5.6),
    (3.0, 6.0),
    (1.2, 5.0),
];
/// The same of the lower part, which is open towards the nose.
const FLANGE: [(f32, f32); 5] = [(1.2, -5.8), (2.8, -5.5), (3.45, -4.3), (3.6, -1.0), (4.2, 1.4)];

fn outline(half: &[(f32, f32)], scale: f32) -> Ring {
    let count = half.len();
    Ring::through(&many(count * 2, &mut |place| {
        let (side, (x, y)) = if place < count {
            (1.0, half[place])
        } else {
            (-1.0, half[count * 2 - 1 - place])
        };
        vec2(side * x, y) * scale
    }))
}

/// Adds a slider whose nose points up on the seat, fitting a slot of half a width.
pub(super) fn build(plan: &Plan, mesh: &mut Mesh, seat: Seat, half_gap: f32) {
    let scale = 0.82 + half_gap * 0.036;
    let shield = outline(&SHIELD, scale);
    plate(mesh, Material::Metal, seat, &shield, (FACE - 1.3, FACE), 0.5);
    // What is below it is too small for other screens.
    if plan.quality == Quality::Desktop {
        let (inner, outer) = ((1.0, FACE - 1.3), (0.0, FACE - 1.3));
        band(mesh, Material::Metal, seat, &shield, inner, outer);
        let flange = outline(&FLANGE, scale);
        plate(mesh, Material::Metal, seat, &flange, (-1.2, FACE - 1.2), 0.3);
    }
    let line = [
        (-4.3, FACE - 0.3),
        (-3.9, 4.2),
        (-2.2, BRIDGE - 0.5),
        (0.4, BRIDGE),
        (2.6, 4.9),
        (3.5, 3.9),
        (3.7, FACE - 0.3),
    ];
    let line = line.map(|(up, out)| seat.point(0.0, up * scale, out));
    let (rows, sides) = if plan.quality == Quality::Desktop {
        (9, 7)
    } else {
        (8, 6)
    };
    let path = Path::smooth(&line, rows, false, &|_| seat.out);
    // Frames of an arch: outwards is away from its middle.
    let middle = seat.point(0.0, -0.3, 1.0);
    let mut path = path;
    for (point, frame) in path.points.iter().zip(&mut path.frames) {
        *frame = crate::curve::Frame::new(frame.along, *point - middle);
    }
    sweep(mesh, &path, Sweep::plain(Material::Metal, sides), &|way| {
        let foot = (way - 0.5).abs() * 2.0;
        Section {
            half_width: 1.15 + 0.5 * foot * foot,
            half_thickness: 0.6,
            exponent: 3.5,
        }
    });
}
