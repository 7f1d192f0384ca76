//! `configure`: a patch of choices, own colours, wording and terms, taken as one step of the host's or not at all.

use alloc::format;
use alloc::vec::Vec;

use engine::catalogue::{Catalogue, ChoiceSet, Feature};
use engine::configuration::{Configuration, LOGO_TEXT_MAX};
use engine::date::Date;
use engine::json::{Place, Problem, Report, Tree, quoted, suggestion};
use engine::look::Rgb;
use engine::rule::Change;
use engine::terms::Terms;

use crate::answer::Guest;
use crate::input::{flag, misfit, object, problem, quantity, text, unknown};
use crate::settle::{Asked, settled};

mod split;
use split::shares;

/// The properties of a patch.
const PROPERTIES: [&str; 8] = [
    "choices",
    "quantity",
    "spreadSetup",
    "neededBy",
    "customColour",
    "customThread",
    "logoText",
    "split",
];

/// What a patch makes of a session, with what else had to change.
pub(crate) struct Patched {
    pub(crate) configuration: Configuration,
    pub(crate) terms: Terms,
    pub(crate) changes: Vec<Change>,
}

/// Reads a patch and works out what comes of it; nothing is changed here.
pub(crate) fn patched(json: &str, guest: &Guest<'_>) -> Result<Patched, Vec<Problem>> {
    let object = object(json)?;
    let (catalogue, root) = (guest.catalogue, Place::Root);
    let mut report = Report::default();
    let mut asked = Asked::new();
    let mut configuration = guest.session.configuration().clone();
    let mut terms = guest.session.terms().clone();
    let mut split = None;
    for (name, value) in &object {
        let at = root.key(name);
        match name.as_str() {
            "choices" => asked = choices(catalogue, value, &at, &mut report),
            "quantity" => terms.quantity = quantity(value, &at, &mut report).unwrap_or(terms.quantity),
            "spreadSetup" => terms.spread_setup = flag(value, &at, &mut report).unwrap_or(terms.spread_setup),
            "neededBy" => terms.needed_by = day(value, &at, &mut report),
            "customColour" => {
                configuration.custom_colour = colour(value, &at, &mut report).unwrap_or(configuration.custom_colour);
            }
            "customThread" => {
                configuration.custom_thread = colour(value, &at, &mut report).unwrap_or(configuration.custom_thread);
            }
            "logoText" => {
                if let Some(text) = wording_of_logo(value, &at, &mut report) {
                    configuration.set_logo_text(text);
                }
            }
            "split" => split = Some(value),
            _ => unknown(&PROPERTIES, name, &mut report),
        }
    }
    report = checked(report)?;
    let at = root.key("choices");
    let fixed = guest.session.fixed();
    let way = settled(catalogue, guest.words, &configuration, &asked, fixed, &at, &mut report);
    if let (Some(way), Some(value)) = (&way, split) {
        terms.split = shares(catalogue, &way.configuration, &terms, value, &mut report);
    }
    checked(report)?;
    let way = way.ok_or_else(|| alloc::vec![problem("/choices", "these choices cannot go together", None)])?;
    Ok(Patched {
        configuration: way.configuration,
        terms,
        changes: way.changes,
    })
}

/// Goes on only while there is no problem.
fn checked(report: Report) -> Result<Report, Vec<Problem>> {
    report.settle(()).map(|()| Report::default())
}

fn choices(catalogue: &Catalogue, value: &Tree, at: &Place<'_>, report: &mut Report) -> Asked {
    let Tree::Object(object) = value else {
        let hint = "name features and their choices, such as {\"material\": \"leather\"}";
        misfit(value, "an object", hint, at, report);
        return Asked::new();
    };
    let mut asked = Asked::new();
    for (key, value) in object {
        let at = at.key(key);
        let Some((id, feature)) = catalogue.find(key) else {
            let what = format!("there is no feature {}", quoted(key));
            report.add(
                &at,
                what,
                suggestion(key, catalogue.features().map(|(_, known)| &*known.key)),
            );
            continue;
        };
        if let Some(set) = chosen(feature, value, &at, report) {
            asked.push((id, set));
        }
    }
    asked
}

/// One choice as text, or a list of choices.
fn chosen(feature: &Feature, value: &Tree, at: &Place<'_>, report: &mut Report) -> Option<ChoiceSet> {
    let list = match value {
        Tree::Text(_) => core::slice::from_ref(value),
        Tree::List(list) => list.as_slice(),
        other => {
            let hint = match feature.several {
                true => "give a list of the keys of choices; [] for none",
                false => "give the key of a choice as text",
            };
            misfit(other, "a choice", hint, at, report);
            return None;
        }
    };
    if !feature.several && list.len() != 1 {
        let what = format!(
            "the list has {} choices; {} takes exactly one",
            list.len(),
            quoted(&feature.key)
        );
        report.add(at, what, "give one choice as text");
        return None;
    }
    let mut set = Some(ChoiceSet::default());
    for (index, item) in list.iter().enumerate() {
        let inner = at.index(index);
        let at = if matches!(value, Tree::List(_)) { &inner } else { at };
        let found = choice(feature, item, at, report);
        set = set.zip(found).map(|(set, one)| set.union(one));
    }
    set
}

fn choice(feature: &Feature, item: &Tree, at: &Place<'_>, report: &mut Report) -> Option<ChoiceSet> {
    let Tree::Text(key) = item else {
        misfit(item, "a choice", "give the key of a choice as text", at, report);
        return None;
    };
    let found = feature.find(key);
    if found.is_none() {
        let what = format!("there is no choice {} of {}", quoted(key), quoted(&feature.key));
        report.add(
            at,
            what,
            suggestion(key, feature.choices().map(|(_, known)| &*known.key)),
        );
    }
    found.map(|(id, _)| ChoiceSet::of(id))
}

fn day(value: &Tree, at: &Place<'_>, report: &mut Report) -> Option<Date> {
    let hint = "year, month and day of a real day, such as \"2027-03-31\", or null";
    let Tree::Text(given) = value else {
        if *value != Tree::Null {
            misfit(value, "a day", hint, at, report);
        }
        return None;
    };
    // A share code counts days from 1970 on.
    let found = Date::parse(given).filter(|day| day.0 > 0);
    if found.is_none() {
        report.add(at, format!("{} is not a day", quoted(given)), hint);
    }
    found
}

fn colour(value: &Tree, at: &Place<'_>, report: &mut Report) -> Option<Rgb> {
    let hint = "a hash sign and six digits from 0 to F, such as \"#a87b4f\"";
    let Tree::Text(given) = value else {
        misfit(value, "a colour", hint, at, report);
        return None;
    };
    let digits = given.strip_prefix('#').filter(|digits| digits.len() == 6);
    let number = digits
        .filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
        .and_then(|digits| u32::from_str_radix(digits, 16).ok());
    if number.is_none() {
        report.add(at, format!("{} is not a colour value", quoted(given)), hint);
    }
    number.map(|number| {
        let [_, red, green, blue] = number.to_be_bytes();
        Rgb(red, green, blue)
    })
}

fn wording_of_logo<'t>(value: &'t Tree, at: &Place<'_>, report: &mut Report) -> Option<&'t str> {
    let hint = format!("a text of at most {LOGO_TEXT_MAX} characters; \"\" for none");
    let given = text(value, &hint, at, report)?;
    let count = given.chars().count();
    if count > LOGO_TEXT_MAX {
        let what = format!("the text has {count} characters; at most {LOGO_TEXT_MAX} are possible");
        report.add(at, what, "shorten it, or send a picture");
        return None;
    }
    Some(given)
}
