//! Everything on the graphics card.

mod draw;

pub(crate) use draw::{View, reach_of};

use crate::gpu::source::source;
use crate::gpu::{Geometry, Gl, Layers, Picture, Problem, Program, Shadow};
use crate::mark;
use crate::pack::{self, Packed};
use crate::room::Room;
use crate::studio::Mood;
use crate::template::{Template, stitch, tooth};
use engine::appearance::Appearance;
use packwright_shape::Shape;

const MESH: [&str; 2] = [
    source!(include_str!("../shaders/mesh.vert")),
    source!(include_str!("../shaders/mesh.frag")),
];
const DEPTH: [&str; 2] = [
    source!(include_str!("../shaders/mesh.vert")),
    source!(include_str!("../shaders/depth.frag")),
];
const FLOOR: [&str; 2] = [
    source!(include_str!("../shaders/floor.vert")),
    source!(include_str!("../shaders/floor.frag")),
];
const MESH_NAMES: [&str; 19] = [
    "camera", "lamp", "table", "lean", "eye", "key", "exposure", "dull", "grain", "room", "shade", "depth", "spread",
    "area", "mark", "ink", "logo", "contact", "strength",
];
const FLOOR_NAMES: [&str; 8] = [
    "camera", "lamp", "reach", "contact", "strength", "shade", "depth", "spread",
];
/// Points of the contact shadow along a side.
pub(crate) const CONTACT_SIDE: usize = 64;
/// Points of the shadow map along a side.
const SHADOW_SIDE: i32 = 1216;

/// Programs, textures and geometry. It is made anew when the browser has lost it.
pub(crate) struct Scene {
    programs: [Program; 4],
    /// Whether the browser says when a program is ready.
    is_patient: bool,
    body: Geometry,
    stitches: Geometry,
    teeth: Geometry,
    pub(crate) layers: Layers,
    rooms: [Option<Room>; 2],
    mood: Mood,
    shadow: Shadow,
    logo: Picture,
    contact: Picture,
    packed: Packed,
    is_shadow_due: bool,
    calls: usize,
}

/// Which program is which.
const ON_MESH: usize = 0;
const ON_PIECES: usize = 1;
const ON_FLOOR: usize = 2;
const FOR_SHADOW: usize = 3;

impl Scene {
    /// Everything but the bag and the light.
    pub(crate) fn new(gl: &Gl) -> Result<Self, Problem> {
        let parallel = gl.get_extension("KHR_parallel_shader_compile");
        Ok(Self {
            programs: [
                Program::new(gl, MESH, None, &MESH_NAMES)?,
                Program::new(gl, MESH, Some("PIECE"), &MESH_NAMES)?,
                Program::new(gl, FLOOR, None, &FLOOR_NAMES)?,
                Program::new(gl, DEPTH, None, &["camera"])?,
            ],
            is_patient: parallel.ok().flatten().is_some(),
            body: Geometry::new(gl, false)?,
            stitches: Geometry::new(gl, true)?,
            teeth: Geometry::new(gl, true)?,
            layers: Layers::new(gl)?,
            rooms: [None, None],
            mood: Mood::default(),
            shadow: Shadow::new(gl, SHADOW_SIDE)?,
            logo: Picture::new(gl, (1, 1), 4, &[0; 4])?,
            contact: Picture::new(gl, (1, 1), 1, &[0])?,
            packed: Packed::default(),
            is_shadow_due: true,
            calls: 0,
        })
    }

    /// Whether all programs can be drawn with; who is not patient waits for them.
    pub(crate) fn is_able(&mut self, gl: &Gl, is_patient: bool) -> Result<bool, Problem> {
        for program in &mut self.programs {
            if !program.is_ready(gl, is_patient && self.is_patient)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Whether there is a bag.
    pub(crate) fn has_bag(&self) -> bool {
        !self.packed.vertices.is_empty()
    }

    /// Which materials the bag has, as bits.
    pub(crate) fn materials(&self) -> u32 {
        self.packed.materials
    }

    /// Works out some of the light of a mood, which is taken once all is there; whether that is so.
    pub(crate) fn relight(&mut self, gl: &Gl, mood: Mood) -> Result<bool, Problem> {
        let place = &mut self.rooms[mood as usize];
        let room = match place {
            Some(room) => room,
            None => place.insert(Room::new(gl, mood)?),
        };
        if !room.is_ready() {
            room.advance(gl)?;
        }
        let is_ready = room.is_ready();
        if is_ready {
            self.mood = mood;
        }
        Ok(is_ready)
    }

    /// Whether the bag stands in the light of a mood.
    pub(crate) fn is_lit(&self, mood: Mood) -> bool {
        self.mood == mood && self.rooms[mood as usize].as_ref().is_some_and(Room::is_ready)
    }

    /// Takes another bag, whose stitches have so many triangles each.
    pub(crate) fn load(&mut self, gl: &Gl, packed: Packed, shape: &Shape, appearance: &Appearance, each: usize) {
        self.packed = packed;
        self.body.fill_triangles(gl, &self.packed.indices);
        // The card has them now.
        self.packed.indices = Vec::new();
        load(gl, &mut self.stitches, &stitch(each));
        load(gl, &mut self.teeth, &tooth(appearance.zip_teeth));
        self.light(gl, shape);
        self.is_shadow_due = true;
    }

    /// Takes the openness of the same bag's points.
    pub(crate) fn light(&mut self, gl: &Gl, shape: &Shape) {
        self.packed.relight(&shape.solid);
        self.body.fill_vertices(gl, &self.packed.vertices);
        self.stitches.fill_pieces(gl, &pack::pieces(&shape.stitches));
        self.teeth.fill_pieces(gl, &pack::pieces(&shape.teeth));
    }

    /// Takes the contact shadow.
    pub(crate) fn ground(&mut self, gl: &Gl, values: &[u8]) -> Result<(), Problem> {
        let picture = Picture::new(gl, (CONTACT_SIDE, CONTACT_SIDE), 1, values)?;
        std::mem::replace(&mut self.contact, picture).discard(gl);
        Ok(())
    }

    /// Takes the logo's picture.
    pub(crate) fn sign(&mut self, gl: &Gl, prepared: &[u8]) -> Result<(), Problem> {
        let picture = Picture::new(gl, (mark::WIDTH, mark::HEIGHT), 4, prepared)?;
        std::mem::replace(&mut self.logo, picture).discard(gl);
        Ok(())
    }

    /// Draw calls of the last picture, and bytes of all textures.
    pub(crate) fn account(&self) -> (usize, usize) {
        let rooms = self.rooms.iter().flatten().map(|room| room.cube.bytes());
        let pictures = self.logo.bytes() + self.contact.bytes() + self.shadow.bytes() + self.layers.bytes();
        (self.calls, pictures + rooms.sum::<usize>())
    }
}

fn load(gl: &Gl, geometry: &mut Geometry, template: &Template) {
    geometry.fill_vertices(gl, &template.vertices);
    geometry.fill_triangles(gl, &template.indices);
}
