//! The cable port: an oval grommet on the right of the gusset with a socket in it.

use crate::curve::{Frame, Path};
use crate::many::many;
use crate::material::Material;
use crate::mesh::{Point, Weave};
use crate::num::{TAU, cos, share, signed_pow, sin};
use crate::plan::{Plan, mm};
use crate::shape::Shape;
use crate::solid::rounded_box;
use crate::sweep::{Section, Sweep, sweep};
use alloc::vec::Vec;
use glam::{Vec2, Vec3, vec2, vec3};
use measures::Measures;

/// Adds it.
pub(crate) fn build(plan: &Plan, shape: &mut Shape) {
    let body = &plan.body;
    let (height, depth) = plan.measures.port();
    let (place, frame) = body.gusset_frame(body.way_at_height(mm(height)), body.front + mm(depth));
    // The oval stands upright; its plate hides what the leather does behind it.
    let plane = Frame::new(Vec3::Y, frame.out);
    let seat = Seat {
        centre: place + plane.out * 0.5,
        frame: plane,
    };
    let sides = plan.count(60.0, 2.7, 18);
    let rim = Section {
        half_width: 2.2,
        half_thickness: 1.9,
        exponent: 2.4,
    };
    let inside = vec2(mm(Measures::PORT.0), mm(Measures::PORT.1)) - Vec2::splat(rim.half_width);
    seat.rim(shape, Material::Plastic, inside, 2.0, rim, sides);
    seat.plate(shape, inside + Vec2::splat(0.4), sides);
    seat.rim(
        shape,
        Material::Metal,
        vec2(3.0, 6.9),
        3.6,
        Section {
            half_width: 0.55,
            half_thickness: 1.0,
            exponent: 3.0,
        },
        sides,
    );
    rounded_box(
        &mut shape.solid,
        Material::Plastic,
        seat.at(vec2(-0.9, 0.0), 0.9),
        plane,
        vec3(0.8, 0.9, 5.2),
        0.3,
        3,
    );
}

/// Where the port sits.
struct Seat {
    centre: Vec3,
    frame: Frame,
}

impl Seat {
    fn at(&self, place: Vec2, off: f32) -> Vec3 {
        self.centre + self.frame.across * place.x + self.frame.along * place.y + self.frame.out * off
    }

    /// A closed ring round a superellipse of half size `half`.
    fn rim(&self, shape: &mut Shape, material: Material, half: Vec2, exponent: f32, section: Section, count: usize) {
        let line: Vec<Vec3> = many(count * 2, &mut |step| {
            self.at(oval(share(step, count * 2), half, exponent), 0.4)
        });
        let path = Path::along(&line, count, true, &|_| self.frame.out);
        sweep(&mut shape.solid, &path, Sweep::plain(material, 8), &|_| section);
    }

    /// The plate inside the rim.
    fn plate(&self, shape: &mut Shape, half: Vec2, count: usize) {
        shape
            .solid
            .grid((count, 2), Weave::TUBE.flip(), Material::Plastic, &mut |column, row| {
                let reach = [1.0, 0.5, 0.0][row];
                let place = oval(share(column % count, count), half * reach, 2.0);
                Point::plain(self.at(place, 0.5 - 0.2 * (1.0 - reach)), place)
            });
    }
}

fn oval(way: f32, half: Vec2, exponent: f32) -> Vec2 {
    let angle = way * TAU;
    half * vec2(
        signed_pow(cos(angle), 2.0 / exponent),
        signed_pow(sin(angle), 2.0 / exponent),
    )
}
