//! What a change of the appearance changes.

use engine::appearance::{Appearance, Logo};
use engine::look::Rgb;

/// Whether two appearances differ in more than colours and substances.
pub(crate) fn is_other_shape(old: &Appearance, new: &Appearance) -> bool {
    let geometry = |appearance: &Appearance| Appearance {
        colour: Rgb(0, 0, 0),
        edge_colour: None,
        thread: None,
        lining: Rgb(0, 0, 0),
        metal: Default::default(),
        finish: Default::default(),
        water: 0,
        packaging: 0,
        logo: Logo {
            colour: None,
            text: String::new(),
            ..appearance.logo.clone()
        },
        ..appearance.clone()
    };
    geometry(old) != geometry(new)
}
