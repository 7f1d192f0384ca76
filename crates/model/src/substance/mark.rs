//! Colours of the logo: of its mark, and of the label or patch the mark is on.

use super::colour::{light, lightness};
use super::hardware;
use engine::appearance::Appearance;
use engine::look::{LogoMethod, Rgb};
use glam::Vec3;

/// The ground of a label or patch. The colour of a logo is that of its mark where the mark is of thread.
pub(super) fn ground(appearance: &Appearance) -> Vec3 {
    let shell = light(appearance.colour);
    match (appearance.logo.method, appearance.logo.colour) {
        (LogoMethod::RubberPatch, Some(colour)) => light(colour),
        (LogoMethod::RubberPatch, None) => Vec3::splat(0.018),
        (_, Some(colour)) if lightness(light(colour)) > 0.25 => Vec3::new(0.016, 0.015, 0.015),
        (_, None) if lightness(shell) > 0.45 => Vec3::new(0.016, 0.015, 0.015),
        _ => Vec3::new(0.78, 0.74, 0.66),
    }
}

/// The colour of the logo's mark.
pub fn ink(appearance: &Appearance) -> Vec3 {
    let logo = &appearance.logo;
    if logo.method == LogoMethod::RubberPatch {
        let ground = ground(appearance);
        return if lightness(ground) > 0.2 {
            ground * 0.5
        } else {
            ground * 1.7 + Vec3::splat(0.035)
        };
    }
    logo.colour.map_or_else(
        || match logo.method {
            LogoMethod::Foil | LogoMethod::MetalPlate => Vec3::from(hardware(appearance).base),
            LogoMethod::WovenLabel if lightness(ground(appearance)) < 0.25 => Vec3::new(0.78, 0.74, 0.66),
            LogoMethod::WovenLabel => Vec3::new(0.02, 0.018, 0.017),
            _ if lightness(light(appearance.colour)) > 0.4 => Vec3::new(0.03, 0.027, 0.025),
            _ => Vec3::new(0.84, 0.80, 0.72),
        },
        light,
    )
}

/// Colours by which foils of metal are sold: gold, silver, copper, rose gold, bronze.
const FOILS: [Rgb; 5] = [
    Rgb(201, 164, 92),
    Rgb(196, 198, 202),
    Rgb(184, 115, 80),
    Rgb(214, 160, 140),
    Rgb(140, 104, 64),
];
/// How far, in eight bits a channel, a colour may be from one of them.
const NEAR: i32 = 32;

/// How much the mark mirrors as metal does: 1 for foil in a colour of metal or of the hardware, 0 for any other. Foil
/// in another colour is pigment under gloss.
pub fn mirrors(appearance: &Appearance) -> f32 {
    let is_metal = |Rgb(red, green, blue): Rgb| {
        FOILS.iter().any(|foil| {
            let apart =
                [(red, foil.0), (green, foil.1), (blue, foil.2)].map(|(one, two)| i32::from(one) - i32::from(two));
            apart.iter().map(|part| part * part).sum::<i32>() < NEAR * NEAR
        })
    };
    match appearance.logo.colour {
        _ if appearance.logo.method != LogoMethod::Foil => 0.0,
        None => hardware(appearance).metallic,
        Some(colour) => f32::from(u8::from(is_metal(colour))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_foils_of_metal_mirror() {
        let foil = |colour| {
            let mut appearance = Appearance::default();
            (appearance.logo.method, appearance.logo.colour) = (LogoMethod::Foil, Some(colour));
            mirrors(&appearance)
        };
        assert_eq!(foil(Rgb(201, 164, 92)), 1.0);
        for pigment in [Rgb(26, 26, 27), Rgb(246, 246, 243), Rgb(186, 40, 44), Rgb(38, 76, 140)] {
            assert_eq!(foil(pigment), 0.0, "{pigment:?}");
        }
    }
}
