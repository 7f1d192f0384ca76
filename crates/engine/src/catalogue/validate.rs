//! Do the parts of a catalogue make sense together? Looks at the dense form, whose features, choices and rules stand in
//! the file's order, so that an index is a place.

mod bounds;
mod cover;
mod minutes;
mod reach;
mod roles;
mod rules;
mod space;

use alloc::string::String;

use super::{Catalogue, ChoiceSet, Feature};
use crate::json::{Place, Report, quoted};
use space::Space;

/// Reports what does not fit together.
pub(super) fn validate(catalogue: &Catalogue, report: &mut Report) {
    let Some(space) = Space::new(catalogue, report) else {
        return;
    };
    roles::check(&space, report);
    cover::check(&space, report);
    rules::check(catalogue, report);
    reach::check(&space, report);
    bounds::check(catalogue, report);
    minutes::check(&space, report);
}

/// The choices of a set by key, for a sentence.
fn names(feature: &Feature, set: ChoiceSet) -> String {
    let mut names: alloc::vec::Vec<String> = set
        .iter()
        .filter_map(|id| feature.choices.get(usize::from(id.0)))
        .map(|choice| quoted(&choice.key))
        .collect();
    let last = names.pop().unwrap_or_default();
    if names.is_empty() {
        last
    } else {
        alloc::format!("{} or {last}", names.join(", "))
    }
}

/// The place of the list of features.
const FEATURES: Place<'static> = Place::Key(&Place::Root, "features");
/// The place of the list of rules.
const RULES: Place<'static> = Place::Key(&Place::Root, "rules");
/// The place of the list of presets.
const PRESETS: Place<'static> = Place::Key(&Place::Root, "presets");
