//! What closes a seam between a face and the gusset: a cut edge that stands proud, a cord turned in, or a tape folded over.

use crate::curve::Frame;
use crate::material::Material;
use crate::mesh::{Point, Weave};
use crate::num::{PI, acos, cos, mix, pow, share, signed_pow, sin};
use crate::panel::Panel;
use crate::plan::Plan;
use crate::shape::Shape;
use crate::sweep::Section;
use engine::look::Edge;
use glam::{Vec3, vec2};

/// Which seam of a panel box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Seam {
    /// Between front and gusset.
    Front,
    /// Between gusset and back.
    Back,
}

/// Thickness of binding tape.
const TAPE: f32 = 1.0;

/// How high stitches beside a seam lie above the leather: those of a bound edge go through the tape.
pub(crate) fn lift(plan: &Plan) -> f32 {
    if plan.appearance.edge == Edge::Bound { TAPE } else { 0.0 }
}

/// Finishes a seam the way the appearance says.
pub(crate) fn finish(plan: &Plan, panel: &Panel, seam: Seam, shape: &mut Shape) {
    match plan.appearance.edge {
        Edge::Turned => strip(plan, panel, seam, Material::Trim, Section::round(2.0), 0.6, shape),
        Edge::Bound => bind(plan, panel, seam, shape),
        Edge::Burnished => {
            let section = Section {
                half_width: 1.7,
                half_thickness: 2.0,
                exponent: 4.0,
            };
            strip(plan, panel, seam, Material::Edge, section, 0.5, shape);
        }
        Edge::Painted => {
            let section = Section {
                half_width: 1.8,
                half_thickness: 2.2,
                exponent: 3.2,
            };
            strip(plan, panel, seam, Material::Edge, section, 0.6, shape);
        }
        Edge::HandPainted => {
            let section = Section {
                half_width: 2.2,
                half_thickness: 2.5,
                exponent: 2.4,
            };
            strip(plan, panel, seam, Material::Edge, section, 0.7, shape);
        }
    }
}

/// A strip along a seam, its middle `proud` of the outline. What of it is sewn in is not built.
fn strip(plan: &Plan, panel: &Panel, seam: Seam, material: Material, section: Section, proud: f32, shape: &mut Shape) {
    // How far round the section it goes on beyond its widest place: on the face, which falls away to the seam, to its
    // foot, and on the gusset until it is below the leather.
    const FACE: f32 = 0.5 * PI;
    const BELOW: f32 = 0.2;
    let sunk = pow((proud + BELOW) / section.half_thickness, section.exponent * 0.5);
    let gusset = PI * 0.5 - acos(sunk);
    let (z, first, last) = match seam {
        Seam::Front => (panel.front, PI + gusset, -FACE),
        Seam::Back => (panel.back, PI + FACE, -gusset),
    };
    let lines = plan.lines(&panel.ring);
    let rows = plan.count(80.0, 10.0, 6);
    let round = lines.count();
    shape
        .solid
        .grid((round, rows), Weave::TUBE, material, &mut |column, row| {
            let (edge, normal) = panel.ring.at(lines.line(column % round));
            let angle = mix(first, last, share(row, rows));
            let power = 2.0 / section.exponent;
            let aside = signed_pow(cos(angle), power) * section.half_width;
            let off = signed_pow(sin(angle), power) * section.half_thickness + proud;
            let uv = vec2(lines.line(column) * panel.ring.length, angle * section.half_width);
            Point::plain((edge + normal * off).extend(z + aside), uv)
        });
}

/// A tape folded over the seam: flat on the face, round the edge, flat on the gusset.
fn bind(plan: &Plan, panel: &Panel, seam: Seam, shape: &mut Shape) {
    const WIDTH: f32 = 8.8;
    // Distance from the seam, negative on the gusset, and height above the leather.
    const PROFILE: [(f32, f32); 9] = [
        (WIDTH, -0.4),
        (WIDTH - 0.2, TAPE * 0.9),
        (5.0, TAPE),
        (1.2, TAPE * 1.15),
        (0.0, TAPE),
        (-1.2, TAPE * 1.15),
        (-5.0, TAPE),
        (0.2 - WIDTH, TAPE * 0.9),
        (-WIDTH, -0.4),
    ];
    let (z, side) = match seam {
        Seam::Front => (panel.front, 1.0),
        Seam::Back => (panel.back, -1.0),
    };
    let face = |way: f32, inset: f32| match seam {
        Seam::Front => panel.front_edge(way, inset),
        Seam::Back => panel.back_edge(way, inset),
    };
    let lines = plan.lines(&panel.ring);
    let round = lines.count();
    let rows = PROFILE.len() - 1;
    let weave = Weave::TUBE.flip_if(seam == Seam::Front);
    shape
        .solid
        .grid((round, rows), weave, Material::Edge, &mut |column, row| {
            let way = lines.line(column % round);
            let (off, high) = PROFILE[row];
            let over = |(place, frame): (Vec3, Frame)| place + frame.out * high;
            let position = if off > 0.6 {
                over(face(way, off))
            } else if off < -0.6 {
                over(panel.gusset_frame(way, z + side * off))
            } else {
                let (edge, normal) = panel.ring.at(way);
                (edge + normal * (high * 1.2)).extend(z + side * high * 1.2)
            };
            let seam = (off.abs() - panel.inset).abs();
            Point {
                position,
                uv: vec2(lines.line(column) * panel.ring.length, off),
                seam,
            }
        });
}
