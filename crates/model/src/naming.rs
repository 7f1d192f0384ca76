//! What the parts of a file are called: words somebody who opens it in another program can do something with.

use engine::appearance::Appearance;
use engine::look::{LogoMethod, Straps, Surface};
use shape::Material;

/// The name of all triangles of a material, which is also that of how it looks.
pub(crate) fn of(material: Material, appearance: &Appearance) -> &'static str {
    match material {
        Material::Shell => match appearance.surface {
            Surface::FullGrain | Surface::TopGrain => "Leather shell",
            Surface::Saffiano => "Saffiano leather shell",
            Surface::Pu => "PU leather shell",
            Surface::Ripstop => "Ripstop shell",
            Surface::Canvas => "Canvas shell",
        },
        Material::Trim if appearance.straps == Straps::Leather => "Handle, straps and trim",
        Material::Trim => "Handle and trim",
        Material::Edge => "Edges",
        other => other.name(),
    }
}

/// The name of the logo's mark.
pub(crate) fn mark(method: LogoMethod) -> &'static str {
    match method {
        LogoMethod::BlindDeboss => "Debossed logo",
        LogoMethod::Foil => "Foil logo",
        LogoMethod::Laser => "Lasered logo",
        LogoMethod::ScreenPrint => "Printed logo",
        LogoMethod::Embroidery => "Embroidered logo",
        LogoMethod::WovenLabel => "Woven logo",
        LogoMethod::MetalPlate => "Engraved logo",
        LogoMethod::RubberPatch => "Moulded logo",
        LogoMethod::None => "Logo",
    }
}
