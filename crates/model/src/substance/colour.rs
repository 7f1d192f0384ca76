//! Arithmetic of linear colours.

use engine::look::Rgb;
use glam::Vec3;
use shape::num::pow;

/// An sRGB colour as linear light, 0 to 1 a channel, by the standard's own curve (IEC 61966-2-1).
pub fn linear(Rgb(red, green, blue): Rgb) -> [f32; 3] {
    [red, green, blue].map(|channel| {
        let value = f32::from(channel) / 255.0;
        if value <= 0.040_45 {
            value / 12.92
        } else {
            pow((value + 0.055) / 1.055, 2.4)
        }
    })
}

/// The same to calculate with.
pub(super) fn light(colour: Rgb) -> Vec3 {
    linear(colour).into()
}

/// How light a colour is to the eye, 0 to 1.
pub(super) fn lightness(colour: Vec3) -> f32 {
    colour.dot(Vec3::new(0.2126, 0.7152, 0.0722))
}
