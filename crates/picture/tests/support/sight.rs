//! The camera of the drawing once more, in floats, for the solid to be seen with.

use engine::appearance::Appearance;
use engine::look::Part;
use glam::Vec3;
use packwright_picture::View;

/// From where a bag is drawn. Tenths of a millimetre.
pub struct Sight {
    /// Width and height of the picture.
    pub side: f32,
    far: f32,
    aim: f32,
    yaw: (f32, f32),
    pitch: (f32, f32),
}

impl Sight {
    /// The camera of a view of a bag which is shut.
    pub fn of(bag: &Appearance, view: View) -> Self {
        let (width, height, depth) = bag.size_mm;
        let [width, height, depth] = [width, height, depth].map(|mm| f32::from(mm) * 10.0);
        let lift = if bag.parts.has(Part::Feet) { 77.0 } else { 20.0 };
        let wide = width * 1.555 + depth * 2.4 + height * 0.64 + 525.0;
        let far = wide.max(height * 2.43 + depth * 0.5 + 1480.0);
        let (yaw, pitch) = match view {
            View::ThreeQuarter => ((587.0, 839.0), (203.0, 1004.0)),
            _ => ((0.0, 1024.0), (61.0, 1022.0)),
        };
        Self {
            side: far * 0.462,
            far,
            aim: (height + 550.0 + lift) * 0.5,
            yaw: (yaw.0 / 1024.0, yaw.1 / 1024.0),
            pitch: (pitch.0 / 1024.0, pitch.1 / 1024.0),
        }
    }

    /// Where a point of the solid, which stands on the floor, comes to lie in the picture.
    pub fn see(&self, point: Vec3) -> (f32, f32) {
        let point = point * 10.0;
        let (y, z) = (point.y - self.aim, point.z);
        let x = point.x * self.yaw.1 - z * self.yaw.0;
        let z = point.x * self.yaw.0 + z * self.yaw.1;
        let (up, near) = (y * self.pitch.1 - z * self.pitch.0, y * self.pitch.0 + z * self.pitch.1);
        let scale = self.far / (self.far - near);
        (self.side * 0.5 + x * scale, self.side * 0.5 - up * scale)
    }
}
