//! The further colours a patch splits an order over.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use engine::catalogue::{Catalogue, FeatureId, Role};
use engine::configuration::{Configuration, Picked};
use engine::json::{Place, Report, Tree, quoted, suggestion};
use engine::terms::{ColourShare, Terms};

use super::choice;
use crate::input::{misfit, quantity, text};

/// Most shares of a split.
const SPLIT_MAX: usize = 64;

/// The further colours of an order: choices of the colour feature that applies, unless another one is named.
pub(super) fn shares(
    catalogue: &Catalogue,
    configuration: &Configuration,
    terms: &Terms,
    value: &Tree,
    report: &mut Report,
) -> Vec<ColourShare> {
    let at = Place::Root.key("split");
    let hint = "name further colours, such as [{\"choice\": \"tan\", \"quantity\": 100}]; [] for one colour";
    let Tree::List(list) = value else {
        misfit(value, "a list", hint, &at, report);
        return Vec::new();
    };
    if list.len() > SPLIT_MAX {
        let what = format!("the list has {} colours; at most {SPLIT_MAX} are possible", list.len());
        report.add(&at, what, "split the order");
        return Vec::new();
    }
    let applies = Picked::new(catalogue, configuration).role(catalogue, Role::Colour);
    let mut found: Vec<ColourShare> = Vec::new();
    for (index, item) in list.iter().enumerate() {
        let at = at.index(index);
        let Tree::Object(object) = item else {
            misfit(item, "an object", hint, &at, report);
            continue;
        };
        let Some(share) = share(catalogue, applies.map(|(id, _)| id), object, &at, report) else {
            continue;
        };
        if found
            .iter()
            .any(|each| (each.feature, each.choice) == (share.feature, share.choice))
        {
            report.add(&at.key("choice"), "this colour is given twice", "give each colour once");
        }
        found.push(share);
    }
    let of_order =
        |share: &&ColourShare| applies.is_some_and(|(feature, own)| share.feature == feature && share.choice != own);
    let sum = found
        .iter()
        .filter(of_order)
        .fold(0_u32, |sum, share| sum.saturating_add(share.quantity));
    if sum >= terms.quantity.get() {
        let what = format!(
            "the further colours have {sum} bags; the order has {}",
            terms.quantity.get()
        );
        report.add(
            &at,
            what,
            "leave at least one bag in the bag's own colour, or order more",
        );
    }
    found
}

fn share(
    catalogue: &Catalogue,
    applies: Option<FeatureId>,
    object: &[(String, Tree)],
    at: &Place<'_>,
    report: &mut Report,
) -> Option<ColourShare> {
    const KNOWN: [&str; 3] = ["feature", "choice", "quantity"];
    let before = report.count();
    for (name, _) in object.iter().filter(|(name, _)| !KNOWN.contains(&name.as_str())) {
        let what = format!("there is no property {} here", quoted(name));
        report.add(&at.key(name), what, suggestion(name, KNOWN.into_iter()));
    }
    let get = |wanted: &str| object.iter().find(|(name, _)| name == wanted).map(|(_, value)| value);
    let colours = || {
        catalogue
            .features()
            .filter(|(_, known)| known.role == Some(Role::Colour))
    };
    let feature = match get("feature") {
        None => applies,
        Some(value) => {
            let place = at.key("feature");
            let key = text(value, "give the key of a feature as text", &place, report)?;
            let found = colours().find(|(_, known)| *known.key == *key).map(|(id, _)| id);
            if found.is_none() {
                let what = format!("there is no colour feature {}", quoted(key));
                report.add(&place, what, suggestion(key, colours().map(|(_, known)| &*known.key)));
            }
            found
        }
    };
    let Some((id, known)) = feature.and_then(|id| catalogue.feature(id).map(|known| (id, known))) else {
        if report.count() == before {
            report.add(
                at,
                "this bag has no colours to split the order over",
                "take the split out",
            );
        }
        return None;
    };
    let choice = match get("choice") {
        Some(value) => choice(known, value, &at.key("choice"), report),
        None => {
            report.add(at, "`choice` is missing", "the key of a colour");
            None
        }
    };
    let quantity = match get("quantity") {
        Some(value) => quantity(value, &at.key("quantity"), report),
        None => {
            report.add(at, "`quantity` is missing", "how many bags in this colour");
            None
        }
    };
    let (choice, quantity) = (choice?.first()?, quantity?.get());
    (report.count() == before).then_some(ColourShare {
        feature: id,
        choice,
        quantity,
    })
}
