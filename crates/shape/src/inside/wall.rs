//! The lined inner sides of front and back, as surfaces that pockets are sewn onto.

use crate::curve::Frame;
use crate::noise::noise;
use crate::panel::Panel;
use crate::plan::Plan;
use glam::{Vec2, Vec3, vec3};

/// How far inside the shell the lining is, in millimetres. The two never touch.
pub(super) const GAP: f32 = 3.2;

/// One of the two.
pub(super) struct Wall {
    panel: Panel,
    /// Beyond this z there may be a pocket of the outside.
    limit: f32,
    /// Whether it is the inner side of the front; else of the back.
    pub(super) is_front: bool,
}

impl Wall {
    /// The inner side of the front, which is smooth whatever is worked into its outer side.
    pub(super) fn front(plan: &Plan) -> Self {
        let limit = plan.pocket.as_ref().map_or(f32::MAX, |pocket| pocket.back - 1.0 + GAP);
        Self {
            panel: Panel {
                relief: None,
                ..plan.body.clone()
            },
            limit,
            is_front: true,
        }
    }

    /// The inner side of the back.
    pub(super) fn back(plan: &Plan) -> Self {
        Self {
            panel: plan.body.clone(),
            limit: f32::MAX,
            is_front: false,
        }
    }

    /// The direction into the bag, as a sign of z.
    pub(super) fn inwards(&self) -> f32 {
        if self.is_front { -1.0 } else { 1.0 }
    }

    /// The point at a share of the way round and a share of the way out, `reach` 1 being where it meets the gusset's
    /// lining.
    pub(super) fn at(&self, way: f32, reach: f32) -> Vec3 {
        let (edge, outwards) = self.panel.ring.at(way);
        let place = self.panel.centre + (edge - outwards * GAP - self.panel.centre) * reach;
        // Lining is cut a little large and lies in soft folds.
        let fold = 0.5 + 0.5 * noise(vec3(place.x * 0.035, place.y * 0.014, self.panel.seed + 3.0));
        let slack = 2.2 * fold * (1.0 - reach * reach);
        let z = if self.is_front {
            self.panel.front_at(way, reach).z.min(self.limit)
        } else {
            self.panel.back
        };
        place.extend(z + self.inwards() * (GAP + slack))
    }

    /// The point before or behind `place`, `off` from the wall into the bag.
    pub(super) fn over(&self, place: Vec2, off: f32) -> Vec3 {
        let (way, reach) = self.panel.polar(place);
        place.extend(self.at(way, reach).z + self.inwards() * off)
    }

    /// The frame of what lies on the wall: along is as given, out is into the bag.
    pub(super) fn frame(&self, along: Vec3) -> Frame {
        Frame::new(along, Vec3::Z * self.inwards())
    }
}
