//! How the mark of a logo looks, by its method.

use crate::grain::Grain;
use crate::substance::{Substance, ink, mirrors, substance};
use engine::appearance::Appearance;
use engine::look::LogoMethod;
use shape::Material;
use shape::num::pow;

/// The look of the mark. It is a variation of what it is made on.
pub(super) fn look(appearance: &Appearance) -> Substance {
    let of = |material| Substance {
        grain: Grain::Smooth,
        depth: 0.0,
        ..substance(appearance, material)
    };
    let own = ink(appearance).to_array();
    let shell = of(Material::Shell);
    match appearance.logo.method {
        LogoMethod::BlindDeboss => Substance {
            base: shell.base.map(|channel| channel * 0.62),
            roughness: shell.roughness * 0.86,
            ..shell
        },
        LogoMethod::Foil => Substance {
            // Thin foil is deeper in colour than cast metal.
            base: own.map(|channel| pow(channel, 1.5)),
            roughness: 0.2,
            metallic: mirrors(appearance),
            coat: 0.0,
            ..of(Material::Metal)
        },
        LogoMethod::Laser => Substance {
            base: shell.base.map(|channel| channel * channel * 0.30 + 0.004),
            roughness: 0.82,
            coat: 0.0,
            ..shell
        },
        LogoMethod::Embroidery => Substance {
            base: own,
            roughness: 0.42,
            sheen: 0.35,
            ..of(Material::LogoThread)
        },
        LogoMethod::WovenLabel => Substance {
            base: own,
            ..of(Material::LogoLabel)
        },
        LogoMethod::MetalPlate => Substance {
            base: of(Material::LogoPlate).base.map(|channel| channel * 0.1),
            roughness: 0.55,
            ..of(Material::LogoPlate)
        },
        LogoMethod::RubberPatch => Substance {
            base: own,
            roughness: 0.44,
            ..of(Material::LogoRubber)
        },
        LogoMethod::ScreenPrint | LogoMethod::None => Substance {
            base: own,
            roughness: 0.46,
            coat: shell.coat * 0.4,
            ..shell
        },
    }
}
