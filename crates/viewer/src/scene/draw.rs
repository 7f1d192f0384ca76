//! The drawing of one picture.

use super::{FOR_SHADOW, ON_FLOOR, ON_MESH, ON_PIECES, Scene};
use crate::camera::{Camera, lamp};
use crate::gpu::{Gl, Program};
use crate::material::table;
use crate::room::Room;
use crate::studio::Mood;
use engine::appearance::Appearance;
use engine::look::LogoMethod;
use glam::{Mat4, Vec3, Vec4, vec3};
use packwright_model::substance::{hardware, ink, mirrors};
use packwright_shape::Shape;
use packwright_shape::num::pow;

/// Texture units.
const GRAIN: u32 = 0;
const SHADE: u32 = 1;
const ROOM: u32 = 3;
const LOGO: u32 = 4;
const CONTACT: u32 = 5;
/// How much the stitches lean over, as a share of their length: a sewing machine's never lie quite along the seam.
const LEAN: f32 = 0.10;

impl Scene {
    /// Draws one picture into the canvas; an empty one as long as there is no bag.
    pub(crate) fn draw(&mut self, gl: &Gl, view: &View<'_>) {
        gl.viewport(0, 0, view.width, view.height);
        gl.clear_color(0.0, 0.0, 0.0, 0.0);
        gl.clear(Gl::COLOR_BUFFER_BIT | Gl::DEPTH_BUFFER_BIT);
        let Some(room) = self.rooms[self.mood as usize].as_ref().filter(|_| self.has_bag()) else {
            return;
        };
        let (middle, radius) = ball(view.shape);
        let lamp = lamp(room.studio.key_direction(), middle, radius);
        gl.enable(Gl::DEPTH_TEST);
        gl.enable(Gl::CULL_FACE);
        self.shadow.bind(gl, SHADE);
        let mut calls = 0;
        if self.is_shadow_due {
            self.is_shadow_due = false;
            // A texture must not be read while it is drawn into.
            for unit in [SHADE, SHADE + 1] {
                gl.active_texture(Gl::TEXTURE0 + unit);
                gl.bind_texture(Gl::TEXTURE_2D, None);
            }
            self.shadow.begin(gl);
            self.programs[FOR_SHADOW].choose(gl);
            self.programs[FOR_SHADOW].matrix(gl, "camera", &lamp);
            calls += self.body.draw(gl);
            self.shadow.end(gl);
            self.shadow.bind(gl, SHADE);
            gl.viewport(0, 0, view.width, view.height);
        }
        self.layers.bind(gl, GRAIN);
        room.cube.bind(gl, ROOM);
        self.logo.bind(gl, LOGO);
        self.contact.bind(gl, CONTACT);
        let camera = view.matrix();
        let slot = |grain| self.layers.slot(grain);
        let rows = table(view.appearance, &slot);
        for program in [ON_MESH, ON_PIECES] {
            self.prepare(gl, &self.programs[program], view, room, [&camera, &lamp], &rows);
        }
        self.programs[ON_MESH].choose(gl);
        calls += self.body.draw(gl);
        let pieces = &self.programs[ON_PIECES];
        pieces.choose(gl);
        pieces.one(gl, "lean", LEAN);
        calls += self.stitches.draw(gl);
        pieces.one(gl, "lean", 0.0);
        calls += self.teeth.draw(gl);
        self.draw_floor(gl, &camera, &lamp, radius);
        self.calls = calls + 1;
    }

    fn prepare(
        &self,
        gl: &Gl,
        program: &Program,
        view: &View<'_>,
        room: &Room,
        [camera, lamp]: [&Mat4; 2],
        rows: &[f32],
    ) {
        let appearance = view.appearance;
        let (_, radius) = ball(view.shape);
        program.choose(gl);
        program.matrix(gl, "camera", camera);
        program.matrix(gl, "lamp", lamp);
        program.rows(gl, "table", rows);
        program.rows(gl, "dull", &room.harmonics);
        program.three(gl, "eye", view.camera.eye());
        program.three(gl, "key", room.studio.key());
        program.one(gl, "exposure", if self.is_evening() { 1.15 } else { 0.93 });
        program.two(gl, "spread", 7.0 / radius, 9.0 / radius);
        for (name, unit) in [
            ("grain", GRAIN),
            ("shade", SHADE),
            ("depth", SHADE + 1),
            ("room", ROOM),
            ("logo", LOGO),
        ] {
            program.unit(gl, name, crate::gpu::signed(unit));
        }
        if let Some(area) = view.shape.logo {
            let half = area.half * margin(appearance.logo.method);
            program.four(gl, "area", Vec4::new(area.centre.x, area.centre.y, half.x, half.y));
            program.four(gl, "ink", mark_colour(appearance).extend(mirrors(appearance)));
        }
        let has_mark = view.has_logo && view.shape.logo.is_some();
        let from = view.shape.logo.map_or(0.0, |area| area.from_z);
        let shown = f32::from(u8::from(has_mark));
        program.three(gl, "mark", vec3(method(appearance.logo.method), from, shown));
    }

    fn is_evening(&self) -> bool {
        self.mood == Mood::Evening
    }

    fn draw_floor(&self, gl: &Gl, camera: &Mat4, lamp: &Mat4, radius: f32) {
        let floor = &self.programs[ON_FLOOR];
        floor.choose(gl);
        floor.matrix(gl, "camera", camera);
        floor.matrix(gl, "lamp", lamp);
        floor.one(gl, "reach", floor_reach(radius));
        floor.one(gl, "strength", if self.is_evening() { 0.95 } else { 1.0 });
        floor.two(gl, "spread", 14.0 / radius, 16.0 / radius);
        for (name, unit) in [("shade", SHADE), ("depth", SHADE + 1), ("contact", CONTACT)] {
            floor.unit(gl, name, crate::gpu::signed(unit));
        }
        gl.disable(Gl::CULL_FACE);
        gl.enable(Gl::BLEND);
        gl.blend_func(Gl::ONE, Gl::ONE_MINUS_SRC_ALPHA);
        gl.depth_mask(false);
        gl.bind_vertex_array(None);
        gl.draw_arrays(Gl::TRIANGLE_STRIP, 0, 4);
        gl.depth_mask(true);
        gl.disable(Gl::BLEND);
    }
}

/// The ball round a shape that the lamp lights: its middle and its radius.
fn ball(shape: &Shape) -> (Vec3, f32) {
    (
        (shape.low + shape.high) * 0.5,
        (shape.high - shape.low).length() * 0.5 + 10.0,
    )
}

/// Half a side of the floor that may be in shadow.
fn floor_reach(radius: f32) -> f32 {
    radius * 1.75
}

/// The same for a shape.
pub(crate) fn reach_of(shape: &Shape) -> f32 {
    floor_reach(ball(shape).1)
}

fn method(method: LogoMethod) -> f32 {
    f32::from(method as u8)
}

/// How much of its area the mark fills: on a body of its own it keeps away from the rim, the screws and the stitches.
fn margin(method: LogoMethod) -> f32 {
    match method {
        LogoMethod::WovenLabel | LogoMethod::MetalPlate | LogoMethod::RubberPatch => 0.78,
        _ => 1.0,
    }
}

/// The mark's colour.
fn mark_colour(appearance: &Appearance) -> Vec3 {
    match appearance.logo.method {
        LogoMethod::MetalPlate => hardware(appearance).base.into(),
        LogoMethod::Foil if mirrors(appearance) > 0.0 => {
            let ink = ink(appearance);
            // Thin foil is deeper in colour than cast metal; colours by which it is sold are those of its shade.
            if appearance.logo.colour.is_none() {
                ink.map(|part| pow(part, 1.5))
            } else {
                let brightest = ink.max_element().max(0.1);
                ink.map(|part| pow(part / brightest, 0.85) * 0.92)
            }
        }
        _ => ink(appearance),
    }
}

/// What is to be seen in one picture.
pub(crate) struct View<'bag> {
    pub(crate) shape: &'bag Shape,
    pub(crate) appearance: &'bag Appearance,
    pub(crate) camera: Camera,
    pub(crate) width: i32,
    pub(crate) height: i32,
    pub(crate) has_logo: bool,
}

impl View<'_> {
    /// From the world to the picture.
    pub(crate) fn matrix(&self) -> Mat4 {
        let (middle, radius) = ball(self.shape);
        let size = [self.width, self.height].map(|side| f32::from(u16::try_from(side.max(1)).unwrap_or(u16::MAX)));
        let off = (middle - Vec3::Y * self.camera.target).length();
        self.camera.matrix(size[0] / size[1], floor_reach(radius) * 1.42 + off)
    }
}
