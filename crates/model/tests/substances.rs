//! The table of substances: every number in its range, colours as the standard has them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "support/support.rs"]
mod support;

use bags::{FINISHES, METALS};
use engine::appearance::Appearance;
use engine::look::{Rgb, ZipTeeth};
use packwright_model::grain::SIDE;
use packwright_model::substance::linear;
use packwright_model::{Grain, substances};
use shape::Material;
use support::drawn;

#[test]
fn every_number_is_in_its_range() {
    for bag in drawn(200) {
        for (look, material) in substances(&bag).into_iter().zip(Material::ALL) {
            let shares = [
                look.roughness,
                look.metallic,
                look.coat,
                look.coat_roughness,
                look.sheen,
                look.depth,
            ];
            let is_fine = look
                .base
                .into_iter()
                .chain(shares)
                .all(|share| (0.0..=1.0).contains(&share));
            assert!(
                is_fine && look.scale > 1.0 && look.roughness > 0.05,
                "{material:?}: {look:?}"
            );
        }
    }
}

#[test]
fn colours_become_light_by_the_standards_curve() {
    assert_eq!(linear(Rgb(0, 0, 0)), [0.0; 3]);
    assert_eq!(linear(Rgb(255, 255, 255)), [1.0; 3]);
    for (channel, light) in [
        (10, 0.003_035_3),
        (11, 0.003_346_5),
        (128, 0.215_860_5),
        (188, 0.502_886_5),
    ] {
        assert!((linear(Rgb(channel, 0, 0))[0] - light).abs() < 1e-6, "{channel}");
    }
}

#[test]
fn every_metal_and_finish_looks_different() {
    let mut seen = Vec::new();
    for finish in FINISHES {
        for metal in METALS {
            let bag = Appearance {
                metal,
                finish,
                zip_teeth: ZipTeeth::Metal,
                ..Appearance::default()
            };
            let look = substances(&bag)[usize::from(Material::Metal.number())];
            assert!(!seen.contains(&look), "{metal:?} {finish:?}");
            seen.push(look);
        }
    }
}

#[test]
fn tiles_fit_to_themselves() {
    let step = 1.0 / SIDE as f32;
    for grain in [Grain::Pebble, Grain::Hatch, Grain::Weave, Grain::Ripstop] {
        for at in 0..SIDE {
            let along = at as f32 * step;
            for (here, there) in [((0.0, along), (1.0, along)), ((along, 0.0), (along, 1.0))] {
                let apart = (grain.height(here.into()) - grain.height(there.into())).abs();
                assert!(apart < 0.02, "{grain:?} at {here:?}: {apart}");
            }
        }
    }
}
