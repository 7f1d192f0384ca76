//! What the page calls.

use crate::camera::Camera;
use crate::change::is_other_shape;
use crate::gpu::Gl;
use crate::mark::Mark;
use crate::scene::{Scene, View};
use crate::studio::Mood;
use crate::work::{Job, Work};
use engine::appearance::Appearance;
use glam::Vec4;
use packwright_shape::code::decode;
use packwright_shape::num::float;
use packwright_shape::{Pose, Quality, Shape};
use wasm_bindgen::prelude::wasm_bindgen;

/// Who gives more time than this, in milliseconds, wants all of the work done at once.
const PATIENCE: f64 = 1000.0;

/// A bag in a canvas.
#[wasm_bindgen]
pub struct Viewer {
    gl: Gl,
    scene: Option<Scene>,
    work: Work,
    appearance: Appearance,
    shown: Appearance,
    shape: Shape,
    quality: Quality,
    pose: Pose,
    mood: Mood,
    camera: Camera,
    size: (i32, i32),
}

#[wasm_bindgen]
impl Viewer {
    /// Takes the context of a canvas; `resize` says how large that is.
    #[wasm_bindgen(constructor)]
    pub fn new(gl: Gl) -> Result<Self, String> {
        let mut viewer = Self {
            scene: Some(Scene::new(&gl)?),
            gl,
            work: Work::default(),
            appearance: Appearance::default(),
            shown: Appearance::default(),
            shape: Shape::default(),
            quality: Quality::default(),
            pose: Pose::default(),
            mood: Mood::default(),
            camera: Camera::default(),
            size: (1, 1),
        };
        viewer.work.reshape();
        Ok(viewer)
    }

    /// Says what the bag is, as `packwright_shape::code` spells it.
    pub fn set(&mut self, code: &str) -> Result<(), String> {
        let new = decode(code).ok_or("The code of the bag cannot be read.")?;
        if is_other_shape(&self.appearance, &new) {
            self.work.reshape();
        }
        // Colours change at once, unless they are those of a bag that is not there yet.
        if !self.work.is_reshaping() {
            self.shown = new.clone();
            self.work.is_stale = true;
        }
        self.appearance = new;
        Ok(())
    }

    /// Says how fine the bag is built: `phone`, or `desktop`.
    pub fn quality(&mut self, name: &str) {
        let quality = if name == "phone" {
            Quality::Phone
        } else {
            Quality::Desktop
        };
        if quality != self.quality {
            self.quality = quality;
            self.work.reshape();
        }
    }

    /// Gives the logo's picture, four bytes a point; an empty one takes it away.
    pub fn logo(&mut self, pixels: &[u8], width: usize, height: usize) -> Result<(), String> {
        let mark = if pixels.is_empty() {
            None
        } else {
            Some(Mark::new(pixels, width, height).ok_or("The logo's picture has another size than it says.")?)
        };
        self.work.sign(mark);
        Ok(())
    }

    /// Says from where the bag is looked at: radians, and millimetres.
    pub fn view(&mut self, yaw: f32, pitch: f32, distance: f32, target_y: f32) {
        self.camera = Camera {
            yaw,
            pitch,
            distance: distance.max(20.0),
            target: target_y,
        };
    }

    /// Says which light there is: `daylight`, or `evening`.
    pub fn mood(&mut self, name: &str) {
        self.mood = if name == "evening" {
            Mood::Evening
        } else {
            Mood::Daylight
        };
    }

    /// Says whether the bag is open.
    pub fn pose(&mut self, open: bool) {
        let pose = if open { Pose::Open } else { Pose::Shut };
        if pose != self.pose {
            self.pose = pose;
            self.work.reshape();
        }
    }

    /// Says how large the canvas is, in its own points.
    pub fn resize(&mut self, width: i32, height: i32) {
        self.size = (width.max(1), height.max(1));
    }

    /// Does pending work for about so many milliseconds; whether there is more. It stops early when something is ready
    /// that will change the picture at once: see `waits`.
    pub fn step(&mut self, budget_ms: f64) -> Result<bool, String> {
        let Some(scene) = &mut self.scene else { return Ok(false) };
        let job = Job {
            gl: &self.gl,
            appearance: &self.appearance,
            shown: &mut self.shown,
            quality: self.quality,
            pose: self.pose,
            mood: self.mood,
            shape: &mut self.shape,
            scene,
            is_patient: budget_ms < PATIENCE,
        };
        self.work.advance(job, budget_ms, &now)
    }

    /// Whether another bag, or light worked out anew, stands ready and is put in by the next `step`: who wants to show
    /// the old picture fading keeps it now.
    pub fn waits(&self) -> bool {
        self.work.waits()
    }

    /// Whether a picture drawn now would differ from the last one, other than by where it is seen from.
    pub fn stale(&self) -> bool {
        self.work.is_stale
    }

    /// Draws a picture.
    pub fn draw(&mut self) {
        self.work.is_stale = false;
        if let Some(mut scene) = self.scene.take() {
            scene.draw(&self.gl, &self.seen());
            self.scene = Some(scene);
        }
    }

    /// Where a place of the bag, in millimetres, is in the picture: shares of its width and height from the upper left,
    /// and depth, 0 near to 1 far; more than 1 behind the eye.
    pub fn project(&self, x: f32, y: f32, z: f32) -> Vec<f32> {
        let at = self.seen().matrix() * Vec4::new(x, y, z, 1.0);
        if at.w <= 0.0 {
            return vec![0.5, 0.5, 2.0];
        }
        let [x, y, z] = [at.x, at.y, at.z].map(|part| part / at.w * 0.5 + 0.5);
        vec![x, 1.0 - y, z]
    }

    fn seen(&self) -> View<'_> {
        View {
            shape: &self.shape,
            appearance: &self.shown,
            camera: self.camera,
            width: self.size.0,
            height: self.size.1,
            has_logo: self.work.logo.is_some(),
        }
    }

    /// What there is and what it took: triangles, vertices, stitches, teeth; draw calls of the last picture and bytes of
    /// textures; in milliseconds, since the bag last got another shape, the longest step, all steps until it was there,
    /// and all steps; the last error of the graphics.
    #[allow(clippy::cast_possible_truncation)]
    pub fn stats(&self) -> Vec<f32> {
        let shape = &self.shape;
        let (calls, textures) = self.scene.as_ref().map_or((0, 0), Scene::account);
        let spent = self.work.spent;
        vec![
            float(shape.solid.triangles()),
            float(shape.solid.vertices.len()),
            float(shape.stitches.len()),
            float(shape.teeth.len()),
            float(calls),
            float(textures),
            spent.slice as f32,
            spent.build as f32,
            spent.whole as f32,
            float(self.gl.get_error() as usize),
        ]
    }

    /// Width, height and depth of the box around all of the bag, in millimetres; zeros before it has been built.
    pub fn extent(&self) -> Vec<f32> {
        (self.shape.high - self.shape.low).to_array().to_vec()
    }

    /// The browser has taken the canvas' context away: nothing is drawn until `restore`.
    pub fn lost(&mut self) {
        self.scene = None;
        self.shape = Shape::default();
    }

    /// The browser has given the context back: everything is made anew.
    pub fn restore(&mut self) -> Result<(), String> {
        let mut scene = Scene::new(&self.gl)?;
        if let Some(logo) = &self.work.logo {
            scene.sign(&self.gl, logo)?;
        }
        self.scene = Some(scene);
        self.work.reshape();
        Ok(())
    }
}

#[wasm_bindgen]
extern "C" {
    /// Milliseconds since the page was opened.
    #[wasm_bindgen(js_namespace = performance)]
    fn now() -> f64;
}
