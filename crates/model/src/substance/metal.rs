//! Hardware: what it is cast from, and what it is plated with.

use super::{PLAIN, Substance};
use crate::grain::Grain;
use engine::appearance::Appearance;
use engine::look::{Finish, Metal};
use glam::{Vec3, vec3};

/// Buckles, rings, sliders. Colours are how much of straight light the metal throws back.
pub fn hardware(appearance: &Appearance) -> Substance {
    let (bare, shows, coarser) = cast(appearance.metal);
    let plated = |base: Vec3, roughness: f32| Substance {
        base: base.lerp(bare, shows).to_array(),
        roughness: roughness + coarser,
        metallic: 1.0,
        ..PLAIN
    };
    match appearance.finish {
        Finish::Nickel => plated(vec3(0.74, 0.72, 0.68), 0.17),
        Finish::LightGold => plated(vec3(0.89, 0.72, 0.43), 0.19),
        Finish::Gunmetal => plated(vec3(0.145, 0.142, 0.142), 0.24),
        Finish::AntiqueBrass => Substance {
            patina: 0.85,
            ..plated(vec3(0.50, 0.355, 0.165), 0.33)
        },
        Finish::RoseGold => plated(vec3(0.88, 0.58, 0.46), 0.19),
        // A lacquer: it mirrors nothing.
        Finish::MatteBlack => Substance {
            base: [0.013; 3],
            metallic: 0.0,
            ..plated(bare, 0.50)
        },
        Finish::Brushed => {
            let brushed = plated(bare, 0.30).with(Grain::Brushed, 0.8);
            Substance {
                depth: brushed.depth * 1.6,
                cavity: 0.12,
                ..brushed
            }
        }
    }
}

/// What a metal mirrors without any plating, how much of that shows through one, and how much rougher it makes it: iron
/// is cast coarser, steel is polished better.
fn cast(metal: Metal) -> (Vec3, f32, f32) {
    match metal {
        Metal::Zinc => (vec3(0.58, 0.58, 0.585), 0.0, 0.02),
        Metal::Iron => (vec3(0.47, 0.46, 0.45), 0.05, 0.05),
        Metal::Brass => (vec3(0.82, 0.64, 0.32), 0.08, 0.0),
        Metal::Steel => (vec3(0.63, 0.62, 0.605), 0.04, -0.02),
    }
}
