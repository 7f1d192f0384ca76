//! A quote as a host is told it: whole, or without the amounts it does not want told.
//!
//! Leaving amounts out keeps a page from showing them; it does not keep them secret, since the price list is in the page.

use alloc::boxed::Box;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use engine::catalogue::Catalogue;
use engine::configuration::Configuration;
use engine::date::Date;
use engine::host::PriceDisplay;
use engine::json::{Place, Problem, Report, Tree};
use engine::pricing::ladder::price_break;
use engine::terms::Terms;
use engine::wire::{BreakFile, QuoteFile};
use serde_json::Value;

use crate::answer::Guest;
use crate::input::{misfit, object, problem, quantity, unknown};
use crate::wire::{QuoteTold, RangeFile};

/// Most quantities that are asked for at once.
const BREAKS_MAX: usize = 64;

/// What of a quote holds an amount.
const AMOUNTS: [&str; 11] = [
    "unit_price",
    "ex_works",
    "goods_total",
    "one_off_total",
    "total",
    "band",
    "lines",
    "widest",
    "one_offs",
    "ladder",
    "sweet_spots",
];

/// The quote as far as the host wants it told.
pub(crate) fn told(
    catalogue: &Catalogue,
    configuration: &Configuration,
    terms: &Terms,
    today: Date,
    price: PriceDisplay,
) -> QuoteTold {
    let quote = QuoteFile::new(catalogue, configuration, terms, today);
    if price.tells_amounts() {
        return QuoteTold::Whole(Box::new(quote));
    }
    let range = RangeFile {
        low: quote.band.low.clone(),
        high: quote.band.high.clone(),
    };
    // By way of text: one writer of quotes is enough to carry in a page.
    let value = |json: serde_json::Result<String>| json.and_then(|json| serde_json::from_str(&json));
    let mut part: Value = value(serde_json::to_string(&quote)).unwrap_or_default();
    if let Some(object) = part.as_object_mut() {
        for name in AMOUNTS {
            object.remove(name);
        }
        if price.tells_band() {
            let band = value(serde_json::to_string(&range)).unwrap_or_default();
            object.insert("band".to_string(), band);
        }
    }
    QuoteTold::Part(part)
}

/// `quote`: the present configuration, at another quantity if one is given.
pub(crate) fn quoted(json: &str, guest: &Guest<'_>) -> Result<QuoteTold, Vec<Problem>> {
    let mut report = Report::default();
    let mut terms = guest.session.terms().clone();
    for (name, value) in &object(json)? {
        match (name.as_str(), value) {
            ("quantity", Tree::Null) => {}
            ("quantity", value) => {
                let at = Place::Root.key("quantity");
                terms.quantity = quantity(value, &at, &mut report).unwrap_or(terms.quantity);
            }
            _ => unknown(&["quantity"], name, &mut report),
        }
    }
    report.settle(())?;
    Ok(told(
        guest.catalogue,
        guest.session.configuration(),
        &terms,
        guest.today,
        guest.rules.price,
    ))
}

/// `price-breaks`: the price at each of the quantities.
pub(crate) fn breaks(json: &str, guest: &Guest<'_>) -> Result<Vec<BreakFile>, Vec<Problem>> {
    let object = object(json)?;
    if !guest.rules.price.tells_amounts() {
        let what = "prices are not told here";
        let hint = "`price-display` has to be `instant` for this";
        return Err(alloc::vec![problem("", what, Some(hint.to_string()))]);
    }
    let mut report = Report::default();
    let mut found = Vec::new();
    let at = Place::Root.key("quantities");
    let hint = format!("a list of 1 to {BREAKS_MAX} quantities, such as [100, 300, 500]");
    for (name, value) in &object {
        match (name.as_str(), value) {
            ("quantities", Tree::List(list)) if (1..=BREAKS_MAX).contains(&list.len()) => {
                for (index, item) in list.iter().enumerate() {
                    found.extend(quantity(item, &at.index(index), &mut report));
                }
            }
            ("quantities", Tree::List(list)) => {
                report.add(&at, format!("the list has {} quantities", list.len()), hint.clone());
            }
            ("quantities", other) => misfit(other, "a list", &hint, &at, &mut report),
            _ => unknown(&["quantities"], name, &mut report),
        }
    }
    if !object.iter().any(|(name, _)| name == "quantities") {
        report.add(&Place::Root, "`quantities` is missing", hint);
    }
    report.settle(())?;
    let (configuration, terms) = (guest.session.configuration(), guest.session.terms());
    let at = |count| BreakFile::from(&price_break(guest.catalogue, configuration, terms, count));
    Ok(found.into_iter().map(|quantity| at(quantity.get())).collect())
}
