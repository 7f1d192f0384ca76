//! A file in the making: the bag built, its light worked out in slices, so that a page stays alive meanwhile.

use crate::mask::Lettering;
use crate::part::{Part, split};
use crate::{decal, gltf, usd};
use alloc::string::String;
use alloc::vec::Vec;
use engine::appearance::Appearance;
use glam::Vec3;
use shape::occlusion::{Cells, sphere};
use shape::shape::Building;
use shape::{Pose, Quality, Shape, code};

/// Cell of the light's grid in millimetres, and its rays. Files are made once, so they may take their time.
const LIGHT: (f32, usize) = (5.0, 64);

/// A bag on its way into a file.
#[derive(Debug)]
pub struct Draft {
    appearance: Appearance,
    shape: Shape,
    /// An open bag before it was opened: the same points, where a logo is laid on.
    shut: Option<Shape>,
    cells: Cells,
    directions: Vec<Vec3>,
    lit: usize,
}

/// A bag that is ready to be written, in as many kinds of files as are wanted.
#[derive(Clone, Debug)]
pub struct Model {
    pub(crate) parts: Vec<Part>,
    /// What the bag is called.
    pub(crate) title: &'static str,
    /// The configuration as `shape::code` spells it.
    pub(crate) code: String,
}

impl Draft {
    /// Builds the bag. What is left to do is its light.
    pub fn new(appearance: &Appearance, pose: Pose) -> Self {
        let mut building = Building::new(appearance, Quality::Export, pose);
        let mut shut = None;
        let shape = loop {
            if pose == Pose::Open && building.is_whole() {
                shut = Some(building.so_far().clone());
            }
            if let Some(shape) = building.step() {
                break shape;
            }
        };
        Self {
            cells: Cells::of(&shape, LIGHT.0),
            directions: sphere(LIGHT.1),
            appearance: appearance.clone(),
            shape,
            shut,
            lit: 0,
        }
    }

    /// Works out the light of so many further points; whether there are more. A thousand take a few milliseconds.
    pub fn step(&mut self, points: usize) -> bool {
        let all = self.shape.points();
        let end = self.lit.saturating_add(points).min(all);
        self.shape.shade_part(&self.cells, &self.directions, self.lit..end);
        self.lit = end;
        end < all
    }

    /// Sorts the triangles by what they are of, with the logo among them if its lettering is given, and leaves out those
    /// nobody would see. Points without light so far are as bright as can be.
    pub fn finish(&self, lettering: Option<Lettering>) -> Model {
        let mark = lettering.and_then(|lettering| {
            // A flap is thrown back as it is built: what lies on it is found on a bag that never was open.
            let is_flap = |shut: &&Shape| shut.logo.is_none();
            let other = self.shut.as_ref().filter(is_flap);
            let other = other.map(|_| Shape::new(&self.appearance, Quality::Export, Pose::Shut));
            let shut = other.as_ref().or(self.shut.as_ref());
            decal::lay(&self.shape, shut, &self.appearance, &lettering)
        });
        let mut parts = split(&self.shape, &self.appearance, mark.as_ref());
        parts.extend(mark);
        Model {
            parts,
            title: "Mini backpack",
            code: code::encode(&self.appearance),
        }
    }
}

impl Model {
    /// The binary glTF file.
    pub fn glb(&self) -> Vec<u8> {
        gltf::write(self)
    }

    /// The USDZ file.
    pub fn usdz(&self) -> Vec<u8> {
        usd::write(self)
    }
}
