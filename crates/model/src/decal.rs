//! The logo in a file: a thin sheet a little above what it is made on, following it triangle by triangle, with the
//! lettering's picture on it.

mod ink;

use crate::mask::{Lettering, Mask};
use crate::naming;
use crate::part::{Part, Pictures};
use alloc::vec;
use alloc::vec::Vec;
use engine::appearance::Appearance;
use engine::look::LogoMethod;
use glam::{Vec2, Vec3, vec2};
use shape::mesh::{Mesh, Vertex};
use shape::{Material, Shape};

/// How far above the ground the sheet lies, in millimetres: enough for any depth buffer, too little to be seen.
const LIFT: f32 = 0.15;
/// What is turned away from the front further than this is not marked: the z of its normal.
const STEEPEST: f32 = 0.35;

/// The rectangle of the plane the picture is projected from.
#[derive(Clone, Copy)]
struct Window {
    low: Vec2,
    high: Vec2,
    from_z: f32,
}

/// A corner of the ground, in millimetres.
#[derive(Clone, Copy)]
struct Corner {
    /// Where it is on the shut bag, which is what the logo is projected onto, and the z of its normal there.
    place: Vec3,
    front: f32,
    /// Where it is now.
    now: Vec3,
    normal: Vec3,
    occlusion: f32,
}

impl Corner {
    fn new(shut: &Vertex, now: &Vertex) -> Self {
        Self {
            place: shut.position,
            front: shut.normal.z,
            now: now.position,
            normal: now.normal,
            occlusion: now.occlusion,
        }
    }

    fn towards(&self, other: &Self, share: f32) -> Self {
        Self {
            place: self.place.lerp(other.place, share),
            front: self.front,
            now: self.now.lerp(other.now, share),
            normal: self.normal.lerp(other.normal, share),
            occlusion: self.occlusion + (other.occlusion - self.occlusion) * share,
        }
    }
}

/// The logo on `shape` as a part of its own, `shut` being the same bag shut, if it is not; nothing where there is no logo, or
/// nothing on its picture.
pub(crate) fn lay(shape: &Shape, shut: Option<&Shape>, appearance: &Appearance, lettering: &Lettering) -> Option<Part> {
    let shut = shut.unwrap_or(shape);
    let area = shut.logo?;
    let method = appearance.logo.method;
    let mask = Mask::new(lettering)?;
    let half = area.half * margin(method);
    let corner = |share: Vec2| area.centre + (share * 2.0 - Vec2::ONE) * vec2(half.x, -half.y);
    let (first, last) = (corner(mask.from), corner(mask.to));
    let window = Window {
        low: vec2(first.x, last.y),
        high: vec2(last.x, first.y),
        from_z: area.from_z,
    };
    let size = window.high - window.low;
    let mut part = Part::new(naming::mark(method), ink::look(appearance));
    for face in ground(&shut.solid, &shape.solid, method, &window) {
        let sheet = cut(face, &window);
        let base = part.next();
        for corner in &sheet {
            let normal = corner.normal.normalize_or(Vec3::Z);
            let share = (corner.place.truncate() - window.low) / size;
            let uv = vec2(share.x, 1.0 - share.y);
            part.add(corner.now + normal * LIFT, normal, uv, corner.occlusion);
        }
        for (two, three) in (1..).zip(2..).take(sheet.len().saturating_sub(2)) {
            part.indices.extend([base, base + two, base + three]);
        }
    }
    let (rise, is_sewn) = (rise(method), method == LogoMethod::Embroidery);
    part.pictures = Some(Pictures {
        mark: mask.picture(),
        relief: (rise != 0.0).then(|| mask.relief(rise, size / mask.size(), is_sewn)),
    });
    (!part.indices.is_empty()).then_some(part)
}

/// How high the mark stands above its ground or, pressed in, below it, in millimetres.
fn rise(method: LogoMethod) -> f32 {
    match method {
        LogoMethod::BlindDeboss => -0.55,
        LogoMethod::Foil | LogoMethod::Laser => -0.16,
        LogoMethod::Embroidery => 0.62,
        LogoMethod::MetalPlate => -0.25,
        LogoMethod::RubberPatch => 0.4,
        LogoMethod::ScreenPrint | LogoMethod::WovenLabel | LogoMethod::None => 0.0,
    }
}

/// How much of its area the mark fills: on a body of its own it keeps away from the rim, the screws and the stitches.
fn margin(method: LogoMethod) -> f32 {
    match method {
        LogoMethod::WovenLabel | LogoMethod::MetalPlate | LogoMethod::RubberPatch => 0.78,
        _ => 1.0,
    }
}

/// Whether a method marks a material.
fn is_marked(method: LogoMethod, material: Material) -> bool {
    match method {
        LogoMethod::WovenLabel => material == Material::LogoLabel,
        LogoMethod::MetalPlate => material == Material::LogoPlate,
        LogoMethod::RubberPatch => material == Material::LogoRubber,
        _ => matches!(material, Material::Shell | Material::Trim),
    }
}

/// The triangles that are seen through the window from the front, nothing of theirs before them.
fn ground(shut: &Mesh, now: &Mesh, method: LogoMethod, window: &Window) -> Vec<[Corner; 3]> {
    // Open, a bag has more points: those of its inside come after the outside, and before what carries a logo.
    let more = now.vertices.len().saturating_sub(shut.vertices.len());
    let corner = |index: &u32| {
        let index = *index as usize;
        let vertex = shut.vertices.get(index)?;
        if !is_marked(method, vertex.material) || vertex.position.z <= window.from_z {
            return None;
        }
        let is_same = |other: &&Vertex| (other.material, other.uv) == (vertex.material, vertex.uv);
        let other = |index| now.vertices.get(index).filter(is_same);
        Some(Corner::new(vertex, other(index).or_else(|| other(index + more))?))
    };
    let faces: Vec<[Corner; 3]> = shut
        .indices
        .chunks_exact(3)
        .filter_map(|three| Some([corner(three.first()?)?, corner(three.get(1)?)?, corner(three.get(2)?)?]))
        .filter(|three| is_in(three, window))
        .collect();
    let is_free = |face: &&[Corner; 3]| {
        let middle = (face[0].place + face[1].place + face[2].place) / 3.0;
        faces
            .iter()
            .all(|other| before(other, middle.truncate()).is_none_or(|z| z < middle.z + 1.0))
    };
    faces.iter().filter(is_free).copied().collect()
}

fn is_in(three: &[Corner; 3], window: &Window) -> bool {
    let places = three.map(|corner| corner.place);
    let (low, high) = (
        places[0].min(places[1]).min(places[2]),
        places[0].max(places[1]).max(places[2]),
    );
    three.iter().all(|corner| corner.front > STEEPEST)
        && low.truncate().cmplt(window.high).all()
        && high.truncate().cmpgt(window.low).all()
        && (high - low).truncate().min_element() > 1e-4
}

/// The z of a triangle before a place of the plane.
fn before(three: &[Corner; 3], place: Vec2) -> Option<f32> {
    let [a, b, c] = three.map(|corner| corner.place);
    let (one, two, off) = ((b - a).truncate(), (c - a).truncate(), place - a.truncate());
    let whole = one.perp_dot(two);
    let (second, third) = (off.perp_dot(two) / whole, one.perp_dot(off) / whole);
    let is_inside = second >= 0.0 && third >= 0.0 && second + third <= 1.0;
    is_inside.then_some(a.z + (b.z - a.z) * second + (c.z - a.z) * third)
}

/// What of a triangle is inside the window, as the corners of a polygon.
fn cut(three: [Corner; 3], window: &Window) -> Vec<Corner> {
    let mut sheet = vec![three[0], three[1], three[2]];
    let sides: [(usize, f32, f32); 4] = [
        (0, 1.0, window.low.x),
        (0, -1.0, window.high.x),
        (1, 1.0, window.low.y),
        (1, -1.0, window.high.y),
    ];
    for (axis, sign, at) in sides {
        let inside = |corner: &Corner| (corner.place[axis] - at) * sign;
        let mut kept = Vec::with_capacity(sheet.len() + 1);
        for (number, here) in sheet.iter().enumerate() {
            let there = &sheet[(number + 1) % sheet.len()];
            let (one, two) = (inside(here), inside(there));
            if one >= 0.0 {
                kept.push(*here);
            }
            if (one >= 0.0) != (two >= 0.0) {
                kept.push(here.towards(there, one / (one - two)));
            }
        }
        sheet = kept;
    }
    sheet
}
