//! The table of substances as the shader reads it: a row of numbers for each material of one configuration. What the
//! numbers are is said where files take theirs from as well, in `packwright_model::substance`.

use engine::appearance::Appearance;
use packwright_model::Grain;
use packwright_model::substance::{Substance, substance};
use packwright_shape::Material;
use packwright_shape::num::float;

/// Numbers a material has in the shader.
pub const ROW: usize = 16;

/// Tells in which layer of its texture a grain is; `None` for one that is not there yet.
pub type Slot<'table> = &'table dyn Fn(Grain) -> Option<usize>;

/// A substance as the shader reads it.
fn row(look: &Substance, slot: Slot<'_>) -> [f32; ROW] {
    let (layer, tiles) = slot(look.grain).map_or((-1.0, 0.0), |layer| {
        (float(layer), 1.0 / (crate::grain::tile(look.grain) * look.stretch()))
    });
    let is_hide = matches!(look.grain, Grain::Pebble | Grain::Fine | Grain::Pores);
    let [red, green, blue] = look.base;
    [
        red,
        green,
        blue,
        layer,
        look.roughness,
        look.metallic,
        look.coat,
        look.sheen,
        tiles,
        look.relief(),
        look.cavity,
        look.mottle,
        f32::from(u8::from(is_hide)),
        look.groove,
        look.patina,
        0.0,
    ]
}

/// Rows of all materials, one after the other.
pub fn table(appearance: &Appearance, slot: Slot<'_>) -> Vec<f32> {
    let mut rows = Vec::with_capacity(Material::COUNT * ROW);
    for material in Material::ALL {
        rows.extend_from_slice(&row(&substance(appearance, material), slot));
    }
    rows
}

/// Grains a bag of these materials (a bit each, by number) shows, the most visible first.
pub fn grains(appearance: &Appearance, materials: u32) -> Vec<Grain> {
    let mut found: Vec<Grain> = Vec::new();
    for material in Material::ALL {
        let grain = substance(appearance, material).grain;
        let is_there = materials & (1 << material.number()) != 0;
        if is_there && grain != Grain::Smooth && !found.contains(&grain) {
            found.push(grain);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use engine::look::{Rgb, Surface};

    #[test]
    fn every_material_has_a_row() {
        let table = table(&Appearance::default(), &|_| Some(1));
        assert_eq!(table.len(), Material::COUNT * ROW);
        assert!(table.iter().all(|value| value.is_finite()));
    }

    #[test]
    fn the_shell_has_the_colour_that_was_chosen() {
        let appearance = Appearance {
            colour: Rgb(255, 0, 128),
            ..Appearance::default()
        };
        let [red, green, blue] = substance(&appearance, Material::Shell).base;
        assert!(red == 1.0 && green == 0.0 && (blue - 0.2159).abs() < 1e-3);
    }

    #[test]
    fn the_most_visible_grain_comes_first() {
        let appearance = Appearance {
            surface: Surface::Saffiano,
            ..Appearance::default()
        };
        assert_eq!(grains(&appearance, u32::MAX).first(), Some(&Grain::Hatch));
        assert_eq!(grains(&appearance, 1 << Material::Metal.number()), []);
    }
}
