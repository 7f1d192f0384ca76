//! From where the bag is looked at, and how the key lamp sees it.

use glam::{Mat4, Vec3, vec3};
use packwright_shape::num::{cos, sin, tan};

/// Height of the view in radians: a long lens, as for a catalogue.
const LENS: f32 = 0.42;

/// A camera that goes round the bag.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// Way round in radians; 0 is before the front, growing to the bag's left as it is worn.
    pub yaw: f32,
    /// Height above the horizon in radians.
    pub pitch: f32,
    /// Distance from what is looked at, in millimetres.
    pub distance: f32,
    /// Height of what is looked at, in millimetres.
    pub target: f32,
}

impl Default for Camera {
    fn default() -> Self {
        Self {
            yaw: 0.55,
            pitch: 0.20,
            distance: 1100.0,
            target: 140.0,
        }
    }
}

impl Camera {
    /// Where it is.
    pub fn eye(&self) -> Vec3 {
        let flat = cos(self.pitch);
        Vec3::Y * self.target + vec3(sin(self.yaw) * flat, sin(self.pitch), cos(self.yaw) * flat) * self.distance
    }

    /// From the world to the picture, for a picture of these proportions in which all within `reach` is seen.
    pub fn matrix(&self, proportions: f32, reach: f32) -> Mat4 {
        let near = (self.distance - reach).max(self.distance * 0.04);
        let up = if self.pitch.abs() > 1.55 { Vec3::NEG_Z } else { Vec3::Y };
        let high = near * tan(LENS * 0.5);
        let wide = high * proportions;
        Mat4::frustum_rh_gl(-wide, wide, -high, high, near, self.distance + reach)
            * Mat4::look_at_rh(self.eye(), Vec3::Y * self.target, up)
    }
}

/// From the world to the shadow map of a lamp in direction `towards`, for all within `radius` of `middle`.
pub fn lamp(towards: Vec3, middle: Vec3, radius: f32) -> Mat4 {
    Mat4::orthographic_rh_gl(-radius, radius, -radius, radius, 0.0, 4.0 * radius)
        * Mat4::look_at_rh(middle + towards * (2.0 * radius), middle, Vec3::Y)
}
