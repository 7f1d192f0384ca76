//! The light of one mood on the graphics card: the blurred room as mirrors see it, worked out face by face.

use crate::gpu::{Cube, Gl, Problem};
use crate::studio::{LEVELS, Mood, Studio};

/// Sides of a cube.
const SIDES: usize = 6;

/// A room, ready once all its faces are there. It is kept when the mood changes, so that going back costs nothing.
pub(crate) struct Room {
    pub(crate) studio: Studio,
    /// The light that falls on dull surfaces.
    pub(crate) harmonics: [f32; 36],
    pub(crate) cube: Cube,
    done: usize,
}

impl Room {
    /// Nothing of the cube is worked out yet.
    pub(crate) fn new(gl: &Gl, mood: Mood) -> Result<Self, Problem> {
        let studio = Studio::new(mood);
        Ok(Self {
            harmonics: studio.harmonics(),
            cube: Cube::new(gl)?,
            studio,
            done: 0,
        })
    }

    pub(crate) fn is_ready(&self) -> bool {
        self.done == SIDES * LEVELS
    }

    /// Works out one more face.
    pub(crate) fn advance(&mut self, gl: &Gl) -> Result<(), Problem> {
        let (face, level) = (self.done % SIDES, self.done / SIDES);
        self.cube.put(gl, face, level, &self.studio.face(face, level))?;
        self.done += 1;
        Ok(())
    }
}
