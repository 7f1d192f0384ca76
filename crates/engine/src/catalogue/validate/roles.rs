//! Roles: the features the engine itself has to know, and what their choices must have.

use alloc::format;

use super::FEATURES;
use super::reach::can_hold;
use super::space::Space;
use crate::catalogue::{Addition, Choice, Feature, FeatureId, Role};
use crate::json::{Report, quoted};
use crate::look::Look;

/// Reports roles that are missing, shared or not lived up to.
pub(super) fn check(space: &Space<'_>, report: &mut Report) {
    let catalogue = space.catalogue;
    if !catalogue
        .features()
        .any(|(_, feature)| feature.role == Some(Role::Size))
    {
        let hint = "the feature whose choices have a `body` says \"role\": \"size\"";
        report.add(&FEATURES, "no feature has the role `size`", hint);
    }
    for (id, feature) in catalogue.features() {
        if let Some(role) = feature.role {
            check_role(id, feature, role, report);
            check_alone(space, id, role, report);
        }
        check_bodies(id, feature, report);
    }
}

fn check_role(id: FeatureId, feature: &Feature, role: Role, report: &mut Report) {
    let at = FEATURES.index(usize::from(id.0));
    if feature.several {
        let hint = "a feature with a role takes exactly one choice: take `several` or `role` out";
        report.add(
            &at.key("several"),
            format!("{} has a role and takes several choices", quoted(&feature.key)),
            hint,
        );
    }
    if role == Role::Size && !feature.applies.is_empty() {
        report.add(
            &at.key("applies"),
            "the size of a bag must always apply",
            "take `applies` out",
        );
    }
    let choices_at = at.key("choices");
    for (index, choice) in feature.choices.iter().enumerate() {
        let place = choices_at.index(index);
        let is_colour = |look: &Look| matches!(look, Look::Colour(..) | Look::CustomColour);
        if role == Role::Colour && !choice.looks.iter().any(is_colour) {
            let hint = "give it `looks` with {\"colour\": [red, green, blue]} or \"custom-colour\"";
            report.add(
                &place,
                format!("the colour {} shows no colour", quoted(&choice.key)),
                hint,
            );
        }
        let is_legs = |addition: &Addition| matches!(addition, Addition::SellerLegs(_));
        if role == Role::Incoterm && count(choice, is_legs) == 0 {
            let hint = "add `seller-legs`, an empty list for EXW";
            report.add(
                &place,
                format!("{} does not say how far the price goes", quoted(&choice.key)),
                hint,
            );
        }
    }
}

/// Of several features with one role, only one may apply at a time.
fn check_alone(space: &Space<'_>, id: FeatureId, role: Role, report: &mut Report) {
    let earlier = space
        .catalogue
        .features()
        .filter(|(other, feature)| *other < id && feature.role == Some(role));
    for feature in earlier.map(|(_, feature)| feature) {
        let Some(own) = space.catalogue.feature(id) else {
            continue;
        };
        let both: alloc::vec::Vec<_> = own.applies.iter().chain(&feature.applies).copied().collect();
        if can_hold(space, &both) {
            let at = FEATURES.index(usize::from(id.0));
            let (own, other) = (quoted(&own.key), quoted(&feature.key));
            let what = format!("{own} and {other} have the same role and may apply at the same time");
            return report.add(
                &at.key("role"),
                what,
                "give them conditions in `applies` that exclude each other",
            );
        }
    }
}

fn check_bodies(id: FeatureId, feature: &Feature, report: &mut Report) {
    let at = FEATURES.index(usize::from(id.0));
    let choices_at = at.key("choices");
    for (index, choice) in feature.choices.iter().enumerate() {
        let bodies = count(choice, |addition| matches!(addition, Addition::Body { .. }));
        let place = choices_at.index(index);
        if feature.role != Some(Role::Size) {
            if bodies > 0 {
                let what = format!(
                    "{} has a `body` although {} is not the size",
                    quoted(&choice.key),
                    quoted(&feature.key)
                );
                report.add(
                    &place.key("adds"),
                    what,
                    "only choices of the feature with role `size` have one",
                );
            }
        } else if bodies != 1 {
            let many = if bodies == 0 { "no" } else { "more than one" };
            let what = format!(
                "the size {} has {many} `body`; each has exactly one",
                quoted(&choice.key)
            );
            report.add(
                &place.key("adds"),
                what,
                "add {\"body\": {\"width_mm\": …, \"height_mm\": …, \"depth_mm\": …, \"seam\": …}}",
            );
        }
        for (number, contribution) in choice.contributions.iter().enumerate() {
            if matches!(contribution.what, Addition::Body { .. }) && !contribution.when.is_empty() {
                let adds = place.key("adds");
                report.add_plain(
                    &adds.index(number).key("when"),
                    "a `body` must always count; take `when` out",
                );
            }
        }
    }
}

fn count(choice: &Choice, wanted: impl Fn(&Addition) -> bool) -> usize {
    choice
        .contributions
        .iter()
        .filter(|contribution| wanted(&contribution.what))
        .count()
}
