//! The plan of one bag: every measure that more than one part needs, resolved from the appearance once.

use crate::curve::{Corner, Division, Ring, corner};
use crate::many::many;
use crate::num::{acos, steps, tan};
use crate::panel::{Panel, ZipSeat};
use alloc::vec;
use alloc::vec::Vec;
use engine::appearance::Appearance;
use engine::look::{Closure, Relief};
use glam::{Vec2, Vec3, vec2, vec3};
use measures::Measures;

/// How fine the surfaces are; how many triangles that may be says `Budget`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Quality {
    /// For large screens.
    #[default]
    Desktop,
    /// For phones.
    Phone,
    /// For files that leave the page.
    Export,
}

impl Quality {
    /// Factor on the number of cells along a length.
    pub fn factor(self) -> f32 {
        match self {
            Self::Desktop => 1.0,
            Self::Phone => 0.68,
            Self::Export => 0.62,
        }
    }

    /// How far, in millimetres, surfaces may lie inside of the outline they follow, and how long their cells may be.
    fn cells(self) -> (f32, f32) {
        match self {
            Self::Desktop => (0.08, 10.5),
            Self::Phone => (0.25, 16.0),
            Self::Export => (0.25, 15.0),
        }
    }
}

/// Whether the bag is shut, or open so that the inside is seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Pose {
    /// Shut.
    #[default]
    Shut,
    /// Unzipped or unbuckled, the front folded down as far as it goes.
    Open,
}

/// All that is decided before parts are built. Millimetres; x to the right as seen from the front, y up, z to the front;
/// the body stands on y = 0 (feet lift all of it at the end), its middle is at x = 0, z = 0.
#[derive(Clone, Debug)]
pub struct Plan {
    /// What the bag looks like.
    pub appearance: Appearance,
    /// How fine it is built.
    pub quality: Quality,
    /// Shut or open.
    pub pose: Pose,
    /// The measures that the drawing has, too.
    pub measures: Measures,
    /// By how much cells are longer than the quality asks for: above 1 where there would be too many.
    pub thrift: f32,
    /// Half the outer width.
    pub half_width: f32,
    /// Height of the body without handle.
    pub height: f32,
    /// Depth of the body without pocket.
    pub depth: f32,
    /// The body.
    pub body: Panel,
    /// The front pocket.
    pub pocket: Option<Panel>,
}

/// Thickness of leather where two layers meet, and of straps' trim.
pub const LEATHER: f32 = 1.6;

impl Plan {
    /// Draws up the plan.
    pub fn new(appearance: &Appearance, quality: Quality, pose: Pose) -> Self {
        let (width, height, depth) = appearance.size_mm;
        let [half_width, height, depth] = [f32::from(width) * 0.5, f32::from(height), f32::from(depth)];
        let measures = Measures::of(appearance);
        let mut body = body(&measures, appearance, quality);
        let mut pocket = measures.has_pocket().then(|| pocket(&measures, &body, quality));
        for panel in [Some(&mut body), pocket.as_mut()].into_iter().flatten() {
            panel.ring = panel.ring.finer();
        }
        Self {
            appearance: appearance.clone(),
            quality,
            pose,
            measures,
            thrift: 1.0,
            half_width,
            height,
            depth,
            body,
            pocket,
        }
    }

    /// Points for a length at which one lies every `step` millimetres at desktop quality.
    pub fn count(&self, length: f32, step: f32, least: usize) -> usize {
        steps(length * self.quality.factor() / self.thrift, step, least)
    }

    /// The length of cells that are `length` millimetres long at desktop quality.
    pub fn cell(&self, length: f32) -> f32 {
        length / self.quality.factor() * self.thrift
    }

    /// Where surfaces along an outline have lines.
    pub fn lines(&self, ring: &Ring) -> Division {
        let (chord, longest) = self.quality.cells();
        // A chord leaves its arc by the square of its length.
        Division::of(ring, chord * self.thrift * self.thrift, longest * self.thrift)
    }

    /// A place that the measures tell: x, y, and how far before the seam of the front.
    pub(crate) fn place(&self, [x, y, depth]: [i32; 3]) -> Vec3 {
        vec3(mm(x), mm(y), self.body.front + mm(depth))
    }

    /// Whether the closure has a flap.
    pub fn has_flap(&self) -> bool {
        self.appearance.closure != Closure::Zip
    }

    /// The foremost z of the body's front at its middle.
    pub fn front_face(&self) -> f32 {
        self.body.front + self.body.puff
    }
}

/// Points of an outline: a multiple of four, so that a square of cells fits.
fn around(length: f32, quality: Quality) -> usize {
    // Large bags get longer cells, not more of them.
    steps(length.min(920.0) * quality.factor(), 4.0 * 4.6, 16) * 4
}

/// Tenths of a millimetre as millimetres.
pub(crate) const fn mm(tenths: i32) -> f32 {
    tenths as f32 / 10.0
}

/// Millimetres as whole tenths of one.
#[allow(clippy::cast_possible_truncation)]
pub(crate) fn tenths(mm: f32) -> i32 {
    (mm * 10.0) as i32
}

/// A share in thousandths.
pub(crate) fn part(thousandths: i32) -> f32 {
    thousandths as f32 / 1000.0
}

/// The whole outline from the middle of its bottom, counter-clockwise, from its right half.
fn outline(half: &[measures::Corner]) -> Vec<Corner> {
    let at = |side: f32, [x, y, reach]: measures::Corner| (vec2(side * mm(x), mm(y)), mm(reach));
    let mut places: Vec<(Vec2, f32)> = Vec::new();
    if let [lowest, ..] = half {
        places.push((vec2(0.0, mm(lowest[1])), 0.0));
    }
    for place in half {
        places.push(at(1.0, *place));
    }
    for place in half.iter().rev().skip(1) {
        places.push(at(-1.0, *place));
    }
    let count = places.len();
    many(count, &mut |place| {
        let [before, here, after] = [place + count - 1, place, place + 1].map(|other| places[other % count].0);
        let angle = acos(
            (before - here)
                .normalize_or_zero()
                .dot((after - here).normalize_or_zero()),
        );
        corner(here.x, here.y, places[place].1 * tan(angle * 0.5))
    })
}

fn body(measures: &Measures, appearance: &Appearance, quality: Quality) -> Panel {
    let [half, height, depth] = [measures.half, measures.height, measures.depth].map(mm);
    let length = 2.0 * (2.0 * half + height);
    let ring = Ring::rounded(&outline(&measures.body()), around(length, quality), 10);
    let front = depth * 0.5;
    let first = part(measures.zip_begins());
    let zip = (!measures.has_flap()).then(|| ZipSeat {
        z: front + mm(measures.zip()),
        half_gap: mm(Measures::ZIP_GAPS.0),
        span: (first, 1.0 - first),
        sliders: Measures::SLIDERS.map(part).to_vec(),
    });
    Panel {
        ring,
        centre: vec2(0.0, height * 0.5),
        back: -depth * 0.5,
        front,
        puff: mm(measures.puff()),
        bulge: mm(measures.bulge()),
        base: mm(measures.base()),
        zip,
        inset: 6.2,
        seed: 1.3,
        relief: (appearance.relief != Relief::Plain).then_some(appearance.relief),
    }
}

fn pocket(measures: &Measures, body: &Panel, quality: Quality) -> Panel {
    let (side, (low, high)) = (mm(measures.pocket_half()), measures.pocket_span());
    let (low, high) = (mm(low), mm(high));
    let ring = Ring::rounded(
        &outline(&measures.pocket()),
        around(2.0 * (2.0 * side + high - low), quality),
        8,
    );
    let front = body.front + mm(measures.pocket_front());
    let first = part(Measures::POCKET_ZIP_BEGINS);
    Panel {
        ring,
        centre: vec2(0.0, (low + high) * 0.5),
        back: body.front + 1.5,
        front,
        puff: mm(Measures::POCKET_PUFF),
        bulge: mm(Measures::POCKET_BULGE),
        base: 0.0,
        zip: Some(ZipSeat {
            z: front - mm(Measures::POCKET_ZIP),
            half_gap: mm(Measures::ZIP_GAPS.1),
            span: (first, 1.0 - first),
            sliders: vec![part(Measures::POCKET_SLIDER)],
        }),
        inset: 5.0,
        seed: 5.1,
        relief: None,
    }
}
