//! `options`: the attributes of the element that decide what the buyer may do and see, read into `HostRules`, and those
//! that choose something: market, Incoterm and quantity.
//!
//! An attribute that makes no sense is told and left as it was; the others count. A shop page keeps working while its
//! author reads the message.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use engine::catalogue::{Catalogue, ChoiceSet, Feature, FeatureId, Role};
use engine::host::{HostRules, PriceDisplay};
use engine::json::{Place, Problem, Report, Tree, quoted, suggestion};
use engine::rule::Change;
use engine::session::{Effect, put_as_host};
use engine::terms::Quantity;

use crate::answer::Guest;
use crate::input::{digits, misfit, object, quantity, unknown, word};
use crate::settle::{Asked, settled};

/// The options.
const PROPERTIES: [&str; 6] = ["lock", "hide", "priceDisplay", "market", "incoterm", "quantity"];

/// Most keys of features in one attribute: no catalogue has more.
const KEYS_MAX: usize = 64;

/// What came of the options.
pub(crate) struct Opted {
    pub(crate) effects: Vec<Effect>,
    pub(crate) changes: Vec<Change>,
    pub(crate) problems: Vec<Problem>,
}

/// Reads the options and does what they say: an option that is not given stays as it is, `null` is none.
pub(crate) fn opted(json: &str, guest: &mut Guest<'_>) -> Opted {
    let object = match object(json) {
        Ok(object) => object,
        Err(problems) => {
            return Opted {
                effects: Vec::new(),
                changes: Vec::new(),
                problems,
            };
        }
    };
    let (catalogue, root) = (guest.catalogue, Place::Root);
    let mut report = Report::default();
    let mut rules = guest.rules.clone();
    let mut asked = Asked::new();
    let mut amount = None;
    for (name, value) in &object {
        let at = root.key(name);
        match name.as_str() {
            "lock" => rules.locked = features(catalogue, value, &at, &mut report),
            "hide" => rules.hidden = features(catalogue, value, &at, &mut report),
            "priceDisplay" => rules.price = display(value, rules.price, &at, &mut report),
            "market" => asked.extend(of_role(catalogue, Role::Destination, value, &at, &mut report)),
            "incoterm" => asked.extend(of_role(catalogue, Role::Incoterm, value, &at, &mut report)),
            "quantity" => amount = bags(value, &at, &mut report),
            _ => unknown(&PROPERTIES, name, &mut report),
        }
    }
    let named = if object.iter().any(|(name, _)| name == "market") {
        "market"
    } else {
        "incoterm"
    };
    let wish = Wish {
        asked,
        amount,
        at: root.key(named),
    };
    let (effects, changes) = taken(guest, rules, &wish, &mut report);
    Opted {
        effects,
        changes,
        problems: report.settle(()).err().unwrap_or_default(),
    }
}

/// What the options choose.
struct Wish<'p> {
    asked: Asked,
    amount: Option<Quantity>,
    /// Where conflicts are told.
    at: Place<'p>,
}

/// Does what the options say.
fn taken(guest: &mut Guest<'_>, rules: HostRules, wish: &Wish<'_>, report: &mut Report) -> (Vec<Effect>, Vec<Change>) {
    let catalogue = guest.catalogue;
    let mut configuration = guest.session.configuration().clone();
    let mut terms = guest.session.terms().clone();
    let mut changes = Vec::new();
    let fixed = rules.fixed();
    let named = |id: &FeatureId| wish.asked.iter().any(|(asked, _)| asked == id);
    let kept: Vec<FeatureId> = fixed.iter().copied().filter(|id| !named(id)).collect();
    if !wish.asked.is_empty()
        && let Some(way) = settled(
            catalogue,
            guest.words,
            &configuration,
            &wish.asked,
            &kept,
            &wish.at,
            report,
        )
    {
        configuration = way.configuration;
        changes = way.changes;
    }
    terms.quantity = wish.amount.unwrap_or(terms.quantity);
    // A step of the host's only where there is one.
    let same = configuration == *guest.session.configuration() && terms == *guest.session.terms();
    let effects = match same {
        true => Vec::new(),
        false => put_as_host(catalogue, guest.session, configuration, terms),
    };
    if fixed != guest.session.fixed() {
        guest.session.fix(catalogue, fixed);
    }
    *guest.rules = rules;
    (effects, changes)
}

/// Keys of features in a text, separated by spaces.
fn features(catalogue: &Catalogue, value: &Tree, at: &Place<'_>, report: &mut Report) -> Vec<FeatureId> {
    let Tree::Text(text) = value else {
        if *value != Tree::Null {
            misfit(value, "text", "keys of features, separated by spaces", at, report);
        }
        return Vec::new();
    };
    let mut found = Vec::new();
    let mut told: Vec<&str> = Vec::new();
    let keys = text.split_whitespace();
    if keys.clone().count() > KEYS_MAX {
        report.add(
            at,
            format!("the text has more than {KEYS_MAX} keys"),
            "name each feature once",
        );
    }
    for key in keys.take(KEYS_MAX) {
        match catalogue.find(key) {
            Some((id, _)) if !found.contains(&id) => found.push(id),
            Some(_) => {}
            None if told.contains(&key) => {}
            None => {
                told.push(key);
                let what = format!("there is no feature {}", quoted(key));
                let keys = catalogue.features().map(|(_, known)| &*known.key);
                report.add(at, what, suggestion(key.trim_end_matches([',', ';']), keys));
            }
        }
    }
    found
}

fn display(value: &Tree, now: PriceDisplay, at: &Place<'_>, report: &mut Report) -> PriceDisplay {
    if *value == Tree::Null {
        return PriceDisplay::default();
    }
    word(value, &PriceDisplay::ALL, "a way of showing prices", at, report).unwrap_or(now)
}

/// A choice of the feature with a role. Markets and Incoterms are often written in capitals, so case does not matter.
fn of_role(
    catalogue: &Catalogue,
    role: Role,
    value: &Tree,
    at: &Place<'_>,
    report: &mut Report,
) -> Option<(FeatureId, ChoiceSet)> {
    let Tree::Text(given) = value else {
        if *value != Tree::Null {
            misfit(value, "text", "the key of a choice", at, report);
        }
        return None;
    };
    let feature = catalogue.features().find(|(_, known)| known.role == Some(role));
    let Some((id, known)) = feature else {
        report.add(at, "this catalogue does not ask for it", "take the attribute out");
        return None;
    };
    let found = choice(known, given.trim());
    if found.is_none() {
        let what = format!("there is no choice {} of {}", quoted(given), quoted(&known.key));
        report.add(
            at,
            what,
            suggestion(given, known.choices().map(|(_, choice)| &*choice.key)),
        );
    }
    found.map(|set| (id, set))
}

fn choice(feature: &Feature, key: &str) -> Option<ChoiceSet> {
    let same = |known: &str| known.eq_ignore_ascii_case(key);
    let mut all = feature.choices();
    all.find(|(_, choice)| same(&choice.key))
        .map(|(id, _)| ChoiceSet::of(id))
}

/// A number of bags; an attribute is always text.
fn bags(value: &Tree, at: &Place<'_>, report: &mut Report) -> Option<Quantity> {
    let number = match value {
        Tree::Null => return None,
        Tree::Text(text) if text.trim().is_empty() => return None,
        Tree::Text(text) => digits(text).map(|count| Tree::Whole(count.into())),
        _ => None,
    };
    match (number, value) {
        (Some(number), _) => quantity(&number, at, report),
        (None, Tree::Text(text)) => {
            let what = format!("{} is not a whole number", quoted(text));
            report.add(at, what, String::from("write digits only, such as 300"));
            None
        }
        (None, other) => quantity(other, at, report),
    }
}
