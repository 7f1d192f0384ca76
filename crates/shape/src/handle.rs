//! The handle: flat tabs riveted to the top behind the mouth, rolled into a grip between them.

use crate::curve::Path;
use crate::hardware::{Seat, rivet};
use crate::many::many;
use crate::material::Material;
use crate::num::{float, mix, smooth};
use crate::plan::{LEATHER, Plan, Pose, Quality, mm, tenths};
use crate::shape::Shape;
use crate::stitch::{self, Sewing};
use crate::sweep::{Fine, Section, Sweep, stations, sweep_at};
use glam::{Vec3, vec2, vec3};

/// Points of the path that it is carried along.
const POINTS: usize = 121;

/// The handle's measures in millimetres; what goes over it as a whole is asked of them as they are told.
struct Handle {
    told: measures::Handle,
    /// Where it stands, as z.
    z: f32,
    /// Half the distance from the end of one tab to that of the other.
    reach: f32,
    /// Length of a tab that lies on the bag.
    tab: f32,
    /// How high above the bag its middle is.
    rise: f32,
    /// Half the width of the tabs.
    half: f32,
    /// Radius of the grip; `None` leaves it flat.
    grip: Option<f32>,
}

/// Adds the handle.
pub(crate) fn build(plan: &Plan, shape: &mut Shape) {
    Handle::new(plan).build(plan, shape);
}

/// What a flap thrown back lies on: how high above the edge of the body it is, and the z of its middle.
pub(crate) fn rest(plan: &Plan) -> (f32, f32) {
    let handle = Handle::new(plan);
    (
        handle.rise + handle.grip.unwrap_or(handle.half) + LEATHER,
        handle.z - mm(handle.told.lean),
    )
}

impl Handle {
    fn new(plan: &Plan) -> Self {
        let mut told = plan.measures.handle();
        // A flap thrown back tips it over.
        if plan.pose == Pose::Open && plan.has_flap() {
            told.lean = told.rise * 85 / 100;
            told.rise = told.rise * 45 / 100;
        }
        Self {
            told,
            z: plan.body.front + mm(told.z),
            reach: mm(told.reach),
            tab: mm(told.tab),
            rise: mm(told.rise),
            half: mm(told.half),
            grip: told.grip.map(mm),
        }
    }

    fn build(&self, plan: &Plan, shape: &mut Shape) {
        let path = self.path(plan);
        let length = path.length;
        let (half, flat) = (self.half, self.tab + 4.0);
        let rolled = move |way: f32| smooth(flat, flat + 20.0, way.min(1.0 - way) * length);
        let grip = self.grip;
        let section = move |way: f32| {
            let roll = if grip.is_some() { rolled(way) } else { 0.0 };
            let radius = grip.unwrap_or(1.6);
            Section {
                half_width: mix(half, radius, roll),
                half_thickness: mix(LEATHER * 1.05, radius, roll),
                exponent: mix(4.6, 2.0, roll),
            }
        };
        let sides = match plan.quality {
            Quality::Desktop => 16,
            Quality::Phone => 10,
            Quality::Export => 12,
        };
        let how = Sweep {
            material: Material::Trim,
            sides,
            rounding: 6.0,
            stitched: grip.is_none().then_some(2.2),
        };
        let ways = stations(&path, Fine::of(plan.quality), (6.0, 6.0));
        sweep_at(&mut shape.solid, &path, &ways, how, &section);
        self.sew(plan, shape, &path, &section);
        if grip.is_none() {
            return;
        }
        for way in [1.0, -1.0].map(|side| 0.5 - side * (0.5 - 9.5 / length)) {
            let (place, frame) = path.at(way);
            let seat = Seat::new((place + frame.out * LEATHER, frame));
            rivet(&mut shape.solid, seat, 3.2, 1.6);
        }
    }

    /// From the left tab to the right one; outwards is away from the bag.
    fn path(&self, plan: &Plan) -> Path {
        let body = &plan.body;
        let seat = |x: f32| {
            let (way, _) = body.polar(vec2(x, plan.height));
            body.gusset_frame(way, self.z)
        };
        // A ray through a place above the bag leaves it a little inside that place, so the seat is approached.
        let on_top = |x: f32, off: f32| {
            let mut guess = x;
            for _ in 0..4 {
                guess += x - seat(guess).0.x;
            }
            let (place, frame) = seat(guess);
            place + frame.out * (off + LEATHER * 0.9)
        };
        let top = on_top(0.0, 0.0).y;
        let mut knots = many(3, &mut |half| on_top(-self.reach + self.tab * 0.5 * float(half), 0.0));
        let foot = on_top(mm(-self.told.inner()), 0.0).y;
        for [x, up, z] in self.told.arch(tenths(top + self.rise - foot)) {
            knots.push(plan.place([-x, 0, z]) + Vec3::Y * (foot + mm(up)));
        }
        for place in (0..knots.len() - 1).rev() {
            knots.push(knots[place] * vec3(-1.0, 1.0, 1.0));
        }
        let middle = vec3(0.0, top - 10.0, self.z);
        let rough = Path::smooth(&knots, POINTS, false, &|_| Vec3::Y);
        let out = |way: f32| {
            let (place, frame) = rough.at(way);
            let side = vec3(-frame.along.y, frame.along.x, 0.0);
            // Where it leans, the outer side turns with it.
            side + (place - middle).normalize_or(Vec3::Y) * vec3(0.0, 0.0, 0.6)
        };
        Path::smooth(&knots, POINTS, false, &out)
    }

    /// Stitches along the tabs' edges, and along the grip's seam underneath.
    fn sew(&self, plan: &Plan, shape: &mut Shape, path: &Path, section: &dyn Fn(f32) -> Section) {
        let sewing = Sewing {
            pitch: if plan.quality == Quality::Desktop { 3.6 } else { 5.2 },
            ..Sewing::default()
        };
        let end = 4.0 / path.length;
        let flat = (self.tab + 5.0) / path.length;
        let spans = if self.grip.is_some() {
            [(end, flat), (1.0 - flat, 1.0 - end)]
        } else {
            [(end, 0.5), (0.5, 1.0 - end)]
        };
        for span in spans {
            stitch::edges(
                &mut shape.stitches,
                sewing,
                path,
                span,
                (&|way| section(way).half_width, LEATHER, 2.2),
            );
        }
        // Underneath it is seen from close by only.
        if self.grip.is_some() && plan.quality == Quality::Desktop {
            let start = (self.tab + 20.0) / path.length;
            stitch::row(&mut shape.stitches, sewing, (start, 1.0 - start), path.length, &|way| {
                let (place, frame) = path.at(way);
                let under = crate::curve::Frame::new(frame.along, -frame.out);
                Some((place + under.out * section(way).half_thickness, under))
            });
        }
    }
}
