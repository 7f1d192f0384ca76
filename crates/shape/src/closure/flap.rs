//! The flap: a sheet from the back top seam over the top and down the front, with a lined underside, a finished edge
//! all round and a row of stitches inside it. Places on it are given by x and by the way along it from the hinge.

mod fallen;
mod ground;
mod quilt;
mod sewn;

use crate::curve::Frame;
use crate::hardware::Seat;
use crate::many::many;
use crate::noise::noise;
use crate::num::{PI, cos, float, mix, sin, smooth, sqrt, steps};
use crate::panel::Panel;
use crate::plan::{Plan, Pose, mm};
use alloc::vec::Vec;
use engine::look::Closure;
use fallen::Fallen;
use glam::{Vec2, Vec3, vec2, vec3};
use ground::Ground;
use measures::Measures;

/// Half the thickness of the flap, in millimetres.
pub(super) const HALF_THICK: f32 = mm(measures::Flap::THICK) * 0.5;
/// How far its middle lies above what is under it.
const CLEAR: f32 = mm(measures::Flap::CLEAR) - HALF_THICK;
/// Radius of the bend over the front edge.
const BEND: f32 = mm(measures::Flap::BEND);
/// How far beyond the edge of the body the bend reaches, upwards and forwards.
const CREST: f32 = mm(measures::Flap::CREST);
/// How far above its lower edge the middle of its magnet or turn-lock is.
pub(super) const LOCK: f32 = mm(measures::Flap::LOCK);
/// How far its middle lies above the leather it is sewn to.
const SEWN: f32 = 0.5 + HALF_THICK;
/// How far before the seam of a pocket what it lies on is at least, and how far above the pocket's edge that begins.
const BEFORE: f32 = mm(measures::Flap::POCKET.0);
const ABOVE: f32 = mm(measures::Flap::POCKET.1);
/// Step of the outline that is kept.
const GRID: f32 = 2.0;

/// The measures of a flap.
pub(super) struct Flap<'plan> {
    plan: &'plan Plan,
    /// The body's outline, looked up many times.
    outline: Vec<(f32, f32)>,
    /// Half the width at the hinge and where it hangs.
    half: (f32, f32),
    /// Radius of the lower corners.
    radius: f32,
    /// How much the lower edge hangs through in the middle.
    sag: f32,
    /// Lengths of the top, the bend and the front.
    top: f32,
    bend: f32,
    front: f32,
    /// The y of the lowest place.
    low: f32,
    /// How far the top is raised by what is gathered under it.
    hood: f32,
    /// What it lies on in front.
    ground: Ground,
    /// The z it is sewn on at, and how high its middle lies there above the edge of the body.
    hinge: (f32, f32),
    /// How it lies when it is thrown back.
    fallen: Fallen,
}

impl<'plan> Flap<'plan> {
    /// The flap of a plan, if its closure has one.
    pub(super) fn new(plan: &'plan Plan) -> Option<Self> {
        let measures::Flap {
            root,
            hinge,
            half,
            radius,
            sag,
            low,
            spare,
            hood,
            ..
        } = Measures::of(&plan.appearance).flap()?;
        let [wide, low, hood] = [half, low, hood].map(mm);
        let bend = BEND * PI * 0.5;
        let crown = plan.body.ring.top(0.0).unwrap_or(plan.height);
        // A gathered mouth leaves little room to turn it over.
        let turned = if hood > 0.0 { (2.0, 4.0) } else { (6.0, 9.0) };
        let body = &plan.body;
        let z = body.front + mm(root);
        let swell = body.gusset_base(0.5, z, 0.0).y - body.ring.at(0.5).0.y;
        // Thrown back, it lies on the handle, and hangs over the straps, which bow out more from a tall bag. The floor is
        // as far below as it is beside.
        let off = swell + SEWN;
        let (above, behind) = crate::handle::rest(plan);
        let rest = vec2(behind - z, above - off + HALF_THICK);
        let beyond = plan.height * 0.04;
        let floor = -off - body.ring.top(wide).unwrap_or(plan.height * 0.8);
        let top = body.front + CREST - BEND - z;
        let front = crown + CREST - BEND - low;
        Some(Self {
            plan,
            outline: outline(plan),
            half: (mm(hinge), wide),
            radius: mm(radius),
            sag: mm(sag),
            top,
            bend,
            front,
            low,
            hood,
            ground: Ground::new(
                plan,
                vec2(-wide - 6.0, low - 8.0),
                vec2(wide + 6.0, crown + CREST),
                mm(spare),
            ),
            hinge: (z, off),
            fallen: Fallen::new((rest, beyond), floor, top + bend + front, turned),
        })
    }

    /// The whole way from the hinge to the middle of the lower edge.
    pub(super) fn length(&self) -> f32 {
        self.top + self.bend + self.front
    }

    /// The y of its lowest place when the bag is shut.
    pub(super) fn low(&self) -> f32 {
        self.low
    }

    /// Where on the way the middle of its magnet or turn-lock is.
    pub(super) fn lock(&self) -> f32 {
        self.length() - LOCK
    }

    /// Where the way reaches the front.
    pub(super) fn brow(&self) -> f32 {
        self.top + self.bend
    }

    fn half_at(&self, way: f32) -> f32 {
        mix(self.half.0, self.half.1, smooth(0.0, self.brow(), way))
    }

    /// The end of the way at x, on a line `inset` from the edge.
    fn end(&self, x: f32, inset: f32) -> f32 {
        let (half, radius) = (self.half.1 - inset, self.radius - inset);
        let bow = self.sag * (x / self.half.1) * (x / self.half.1);
        let over = (x.abs() - (half - radius)).clamp(0.0, radius);
        self.length() - inset - bow - (radius - sqrt(radius * radius - over * over))
    }

    /// How far inside its edge a place is.
    fn inset_of(&self, x: f32, way: f32) -> f32 {
        let half = self.half_at(way);
        let bow = self.sag * (x / self.half.1) * (x / self.half.1);
        let (beside, below) = (half - x.abs(), self.length() - bow - way);
        if beside < self.radius && below < self.radius {
            return self.radius - vec2(self.radius - beside, self.radius - below).length();
        }
        beside.min(below)
    }

    /// Height and steepness of the body's outline at x.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn outline(&self, x: f32) -> (f32, f32) {
        let last = self.outline.len() - 1;
        let way = ((x + self.plan.half_width) / GRID).clamp(0.0, float(last));
        let here = (way as usize).min(last - 1);
        let (one, two) = (self.outline[here], self.outline[here + 1]);
        let part = way - float(here);
        (mix(one.0, two.0, part), mix(one.1, two.1, part))
    }

    /// The middle of the sheet.
    fn middle(&self, x: f32, way: f32) -> Vec3 {
        let body = &self.plan.body;
        let (edge, steep) = self.outline(x);
        if self.plan.pose == Pose::Open {
            let fallen = self.fallen.at(way);
            let settled = 1.4 * noise(vec3(x * 0.014, way * 0.014, 9.1)) * smooth(20.0, 70.0, way);
            return vec3(
                x,
                edge + self.hinge.1 * steep + fallen.y,
                self.hinge.0 + fallen.x + settled,
            );
        }
        let hood = self.hood * (1.0 - smooth(0.55, 1.15, (x / self.half.1).abs()) * 0.35);
        if way < self.top {
            let z = self.hinge.0 + way;
            let swell = body.gusset_base(0.5, z, 0.0).y - body.ring.at(0.5).0.y;
            let lies = swell + mix(SEWN, CLEAR + 1.0, smooth(0.0, 14.0, way));
            let rises = CREST * smooth(0.1, 0.9, way / self.top);
            // The larger of the two without a kink.
            let off = 0.5 * (lies + rises + sqrt((lies - rises) * (lies - rises) + 1.5) - 1.0);
            let part = way / self.top;
            let dome = smooth(0.0, 0.32, part) * (1.0 - smooth(0.68, 1.06, part));
            let settled = 0.8 * noise(vec3(x * 0.02, way * 0.02, 3.7)) * smooth(8.0, 40.0, way);
            return vec3(x, edge + (off + settled) * steep + hood * dome, z);
        }
        if way < self.brow() {
            let angle = (way - self.top) / BEND;
            let rest = hood * (1.0 - smooth(0.68, 1.06, way / self.top)) * cos(angle);
            let off = CREST - BEND + BEND * cos(angle) + rest / steep;
            let z = body.front + CREST - BEND + BEND * sin(angle) + 0.8 * self.over_cord(x) * sin(angle);
            return vec3(x, edge + off * steep, z);
        }
        let y = self.level(x, way);
        let rest = body.front + CREST + 0.8 * self.over_cord(x);
        let face = self.ground.at(vec2(x, y)) + CLEAR + self.over_cord(x);
        let softly = smooth(0.0, 25.0, way - self.brow());
        let own = 0.9 * noise(vec3(x * 0.018, y * 0.018, 9.1)) * softly;
        let z = 0.5 * (rest + face + sqrt((rest - face) * (rest - face) + 2.0)) + own.max(-0.4);
        vec3(x, y, z)
    }

    /// The y of a place of its front.
    fn level(&self, x: f32, way: f32) -> f32 {
        let (edge, steep) = self.outline(x);
        mix(
            edge + (CREST - BEND) * steep,
            self.low,
            (way - self.brow()) / self.front,
        )
    }

    /// How much further out it lies over the ends of a cord.
    fn over_cord(&self, x: f32) -> f32 {
        if self.hood > 0.0 {
            3.2 * (1.0 - smooth(0.0, 36.0, x.abs()))
        } else {
            0.0
        }
    }

    /// The y of its underside over a place of the top; beside it, as high as one likes, by a soft rise.
    pub(super) fn underside(&self, x: f32, z: f32) -> f32 {
        if self.plan.pose == Pose::Open {
            return f32::MAX;
        }
        let way = z - self.hinge.0;
        let beside = (x.abs() - self.half_at(way)).max(0.0);
        self.middle(x, way.clamp(0.0, self.top)).y - HALF_THICK + beside * 1.6
    }

    /// A point off the middle of the sheet with the frame there: along is back towards the hinge, which is up in front.
    pub(super) fn at(&self, x: f32, way: f32, off: f32) -> (Vec3, Frame) {
        // A flap is the same left and right, so its slope across is taken away from its middle on both sides.
        let aside = 1.0f32.copysign(x);
        let middle = self.middle(x, way);
        let right = (self.middle(x + aside, way) - middle) * aside;
        let up = middle - self.middle(x, way + 1.0);
        let out = right.cross(up).normalize_or(Vec3::Z);
        (middle + out * (off - self.dimple(x, way)), Frame::new(up, out))
    }

    /// How far the magnet of a snap draws the flap in.
    fn dimple(&self, x: f32, way: f32) -> f32 {
        if self.plan.appearance.closure != Closure::Snap || self.plan.pose == Pose::Open {
            return 0.0;
        }
        let reach = vec2(x, way - self.lock()).length();
        1.3 * (1.0 - smooth(2.0, 15.0, reach))
    }

    /// The seat of hardware on its outer face.
    pub(super) fn seat(&self, x: f32, way: f32) -> Seat {
        Seat::new(self.at(x, way, HALF_THICK))
    }

    /// The outer face before a place of the plane.
    pub(super) fn over(&self, place: Vec2) -> (Vec3, Frame) {
        let (edge, steep) = self.outline(place.x);
        let start = edge + (CREST - BEND) * steep;
        let part = ((start - place.y) / (start - self.low)).clamp(0.0, 1.0);
        self.at(place.x, self.brow() + self.front * part, HALF_THICK)
    }
}

/// The z of what lies under a flap before a place: the body, or the pocket with a slope up to it.
pub(super) fn face(plan: &Plan, place: Vec2) -> f32 {
    face_of(plan, &plan.body, place, 0.0)
}

fn face_of(plan: &Plan, body: &Panel, place: Vec2, spare: f32) -> f32 {
    let body = front_of(body, place);
    let Some(pocket) = &plan.pocket else { return body };
    let high = pocket.ring.top(0.0).unwrap_or(0.0) + ABOVE;
    let within = (pocket.ring.points.iter().fold(0.0f32, |most, point| most.max(point.x)) - 9.0).max(1.0);
    let beside = (place.x.abs() - within).max(0.0);
    let x = place.x.clamp(-within, within);
    let top = pocket.ring.top(x).map_or(high, |top| top + ABOVE);
    // Where the pocket is, its front; above it, leather hangs from the body to its edge.
    let front = front_of(pocket, vec2(x, place.y.min(top - 4.0))).max(pocket.front + BEFORE);
    let slope = front + spare - 0.5 * (place.y - top).max(0.0) - 0.9 * beside;
    0.5 * (body + slope + sqrt((body - slope) * (body - slope) + 4.0))
}

/// The z of a panel's front before a place.
fn front_of(panel: &Panel, place: Vec2) -> f32 {
    let (way, reach) = panel.polar(place);
    panel.front_at(way, reach).z
}

/// The body's outline from left to right, every `GRID` millimetres: height, and how much steeper than level it is
/// there, as a factor on heights.
fn outline(plan: &Plan) -> Vec<(f32, f32)> {
    let top = |x: f32| plan.body.ring.top(x).unwrap_or(plan.height * 0.8);
    let count = steps(plan.half_width * 2.0, GRID, 1);
    many(count + 1, &mut |step| {
        let x = float(step) * GRID - plan.half_width;
        let slope = (top(x + 2.0) - top(x - 2.0)) * 0.25;
        (top(x), sqrt(1.0 + slope * slope).min(1.6))
    })
}
