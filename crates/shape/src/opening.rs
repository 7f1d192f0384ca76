//! How the bag opens: a map of space that folds the front away from the back, so that all that is sewn to the front
//! goes with it, and the place where the body is cut for that, along the zip or as the mouth under a flap.

use crate::many::many;
use crate::num::{cos, mix, share, sin, smooth};
use crate::plan::{Plan, Pose};
use engine::look::{Closure, Part};
use glam::{Mat3, Vec2, Vec3, vec2, vec3};

mod cut;

pub(crate) use cut::{Tie, Ties};

/// The bag's opening. Millimetres and radians.
#[derive(Clone, Debug)]
pub(crate) struct Opening {
    /// z of the cut's edge that stays with the back.
    pub(crate) back_edge: f32,
    /// z of the cut's edge that goes with the front; the same as the other along a zip.
    pub(crate) front_edge: f32,
    /// First and last share of the way round the body at which it is open.
    pub(crate) span: (f32, f32),
    /// Height at which the cut begins.
    low: f32,
    /// Height at which it has come to gape.
    wide: f32,
    /// z of the body's back seam.
    back: f32,
    /// z of the body's front seam, which bends without being stretched.
    front: f32,
    /// Height at which the front begins to bend.
    hinge: f32,
    /// Over how much of its height the front bends.
    bend: f32,
    /// How far the front leans in the end.
    angle: f32,
    is_zip: bool,
    /// Half the width and depth of a gathered mouth, which is an oval hole in the top.
    pub(crate) oval: Option<Vec2>,
}

/// On which side of the cut something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// It goes with the front.
    Front,
    /// It goes with the back.
    Back,
    /// It bridges the cut's end, as a slider does.
    Bridge,
    /// It does not move at all.
    Still,
}

/// Over which share of the height, above its end, the cut comes to gape.
const GAPE: f32 = 0.30;
/// Lean of an unzipped front: far enough for its inner side to be seen from above.
const ZIP_ANGLE: f32 = 1.30;
/// Lean of the front under a flap, where the sides hold it.
const FLAP_ANGLE: f32 = 0.38;
/// Lean of the front when a gathered mouth is let out.
const GATHERED_ANGLE: f32 = 0.08;
/// Where the mouth under a flap begins and ends: shares of the way round.
const MOUTH: (f32, f32) = (0.325, 0.675);
/// The least depth for which a difference is taken.
const STEP: f32 = 0.05;

impl Opening {
    /// The opening of the plan's bag; `None` when it is shut.
    pub(crate) fn new(plan: &Plan) -> Option<Self> {
        if plan.pose == Pose::Shut {
            return None;
        }
        let body = &plan.body;
        let (back_edge, front_edge, span) = body.zip.as_ref().map_or_else(
            || (body.back + 0.42 * plan.depth, body.front - 9.0, MOUTH),
            |zip| (zip.z, zip.z, zip.span),
        );
        let is_zip = body.zip.is_some();
        // As wide as the collar of a drawstring.
        let is_gathered = plan.appearance.closure == Closure::Drawstring;
        let oval = is_gathered.then(|| vec2(plan.half_width * 0.69, plan.depth * 0.33));
        let mut low = body.ring.at(span.0).0.y + 4.0;
        // Pockets on the sides lie across the zip, which therefore stays shut behind them.
        if is_zip && plan.appearance.parts.has(Part::SidePockets) {
            low = low.max(plan.height * 0.47);
        }
        let opens = |way: &f32| body.ring.at(*way).0.y > low;
        let mut ways = many(401, &mut |step| share(step, 400));
        ways.retain(opens);
        let span = (
            ways.first().map_or(span.0, |way| way.max(span.0)),
            ways.last().map_or(span.1, |way| way.min(span.1)),
        );
        Some(Self {
            back_edge,
            front_edge,
            span,
            low,
            wide: low + plan.height * GAPE,
            back: body.back,
            front: body.front,
            hinge: plan.height * 0.11,
            bend: plan.height * if is_zip { 0.50 } else { 0.62 },
            angle: match oval {
                Some(_) => GATHERED_ANGLE,
                None if is_zip => ZIP_ANGLE,
                None => FLAP_ANGLE,
            },
            is_zip,
            oval,
        })
    }

    /// The z before which what belongs to the back stays where it is.
    fn still(&self) -> f32 {
        mix(self.back, self.front, 0.2)
    }

    /// How much of the front's movement a place shares: 0 none, 1 all.
    fn share(&self, y: f32, z: f32, side: Side) -> f32 {
        let whole = smooth(self.still(), self.front, z);
        let whole = whole * whole;
        let apart = match side {
            Side::Still => return 0.0,
            Side::Bridge => return whole,
            _ if self.oval.is_some() => return whole,
            _ if !self.is_zip => smooth(self.back_edge, self.front_edge, z),
            Side::Front => 1.0,
            Side::Back => 0.0,
        };
        mix(whole, apart, smooth(self.low, self.wide, y))
    }

    /// Where a place goes.
    fn place(&self, from: Vec3, side: Side) -> Vec3 {
        let height = from.y - self.hinge;
        if height <= 0.0 {
            return from;
        }
        let full = self.angle * self.share(from.y, from.z, side);
        if full < 1e-4 {
            return from;
        }
        // An arc that goes on straight.
        let radius = self.bend / full;
        let bent = height.min(self.bend);
        let (angle, straight) = (bent / radius, height - bent);
        let (rise, lean) = (cos(angle), sin(angle));
        let up = self.hinge + radius * lean + straight * rise;
        let forward = radius * (1.0 - rise) + straight * lean;
        let before = from.z - self.front;
        vec3(from.x, up - before * lean, self.front + forward + before * rise)
    }

    /// Where a place goes, and what becomes of the directions there.
    pub(crate) fn at(&self, from: Vec3, side: Side) -> (Vec3, Mat3) {
        // Most of a bag does not move.
        if side == Side::Still || from.y < self.hinge - STEP || (side == Side::Back && from.z < self.still() - STEP) {
            return (from, Mat3::IDENTITY);
        }
        let to = self.place(from, side);
        let turned = |axis: Vec3| (self.place(from + axis * STEP, side) - to) / STEP;
        (to, Mat3::from_cols(Vec3::X, turned(Vec3::Y), turned(Vec3::Z)))
    }

    /// The side a place belongs to by its depth.
    fn side(&self, z: f32) -> Side {
        if z >= (self.back_edge + self.front_edge) * 0.5 {
            Side::Front
        } else {
            Side::Back
        }
    }

    /// How far a place is from the edge of the cut towards the front, or out of a gathered mouth: at most 0 in the cut.
    fn before(&self, place: Vec3) -> f32 {
        self.oval.map_or(place.z - self.front_edge, |oval| {
            (vec2(place.x / oval.x, place.z / oval.y).length() - 1.0) * oval.y
        })
    }

    /// The same towards the back; a gathered mouth has one edge only.
    fn behind(&self, place: Vec3) -> f32 {
        if self.oval.is_some() {
            -1.0
        } else {
            self.back_edge - place.z
        }
    }

    /// Whether a place is where a slider bridges the end of the open zip.
    fn is_bridged(&self, place: Vec3) -> bool {
        self.is_zip && place.y < self.wide && (place.z - self.front_edge).abs() < 14.0
    }
}

/// What becomes of a surface's normal where directions change by `change`.
fn normal(change: Mat3, normal: Vec3) -> Vec3 {
    let [x, y, z] = [change.x_axis, change.y_axis, change.z_axis];
    (y.cross(z) * normal.x + z.cross(x) * normal.y + x.cross(y) * normal.z).normalize_or(normal)
}
