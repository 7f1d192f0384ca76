//! The outer material in its colour.

use super::colour::{light, lightness};
use super::{PLAIN, Substance};
use crate::grain::Grain;
use engine::appearance::Appearance;
use engine::look::Surface;
use shape::num::sqrt;

/// The outer material; every grade of water-resistance seals the surface a little more.
pub(super) fn shell(appearance: &Appearance) -> Substance {
    let base = light(appearance.colour);
    // Pale hides look dirty where their colour is uneven.
    let uneven = 1.0 - 0.85 * sqrt(lightness(base).min(1.0));
    let plain = |grain: Grain| {
        Substance {
            base: base.to_array(),
            groove: 0.42,
            ..PLAIN
        }
        .with(grain, 1.0)
    };
    let water = f32::from(appearance.water.min(3)) * 0.04;
    match appearance.surface {
        Surface::FullGrain => Substance {
            roughness: 0.50,
            coat: 0.14 + water,
            cavity: 0.50,
            mottle: 0.42 * uneven,
            ..plain(Grain::Pebble)
        },
        Surface::TopGrain => Substance {
            roughness: 0.46,
            coat: 0.24 + water,
            cavity: 0.48,
            mottle: 0.16 * uneven,
            ..plain(Grain::Fine)
        },
        Surface::Saffiano => Substance {
            roughness: 0.38,
            coat: 0.38 + water,
            cavity: 0.80,
            groove: 0.34,
            ..plain(Grain::Hatch)
        },
        Surface::Pu => Substance {
            roughness: 0.40,
            coat: 0.30 + water,
            cavity: 0.15,
            ..plain(Grain::Pores)
        },
        // On fabric the seal lies between the fibres, not over them.
        Surface::Ripstop => Substance {
            roughness: 0.60,
            coat: water,
            coat_roughness: 0.5,
            sheen: 0.16,
            cavity: 0.40,
            groove: 0.5,
            ..plain(Grain::Ripstop)
        },
        Surface::Canvas => Substance {
            roughness: 0.88,
            sheen: 0.20,
            coat: water * 0.5,
            coat_roughness: 0.5,
            cavity: 0.68,
            mottle: 0.10 * uneven,
            groove: 0.5,
            ..plain(Grain::Weave)
        },
    }
}
