//! The head of a file: what catalogue it is, its day, currency, quantities and sources.

use alloc::boxed::Box;
use alloc::format;
use alloc::string::ToString;

use super::QUANTITY_MAX;
use super::directory::check_key;
use super::text::check_text;
use crate::catalogue::Source;
use crate::catalogue::file::{CatalogueFile, SourceFile};
use crate::currency;
use crate::date::Date;
use crate::json::{Place, Report, quoted, suggestion};

/// The format this engine reads.
const FORMAT: &str = "packwright-catalogue/1";
/// Longest version, in characters.
const VERSION_MAX: usize = 40;
/// Longest date of a source, in characters.
const DATE_MAX: usize = 40;
/// Most quantities of a ladder.
const LADDER_MAX: usize = 64;

/// What the head says.
pub(super) struct Head {
    pub(super) as_of: Date,
    pub(super) decimals: u8,
    pub(super) sources: Box<[Source]>,
}

/// Reads the head.
pub(super) fn head(file: &CatalogueFile, report: &mut Report) -> Head {
    let root = Place::Root;
    if file.format != FORMAT {
        let what = format!("{} is not a format this version reads", quoted(&file.format));
        report.add(&root.key("format"), what, format!("write \"{FORMAT}\""));
    }
    check_key(&file.id, &root.key("id"), report);
    check_text(&file.version, &root.key("version"), report);
    if file.version.chars().nth(VERSION_MAX).is_some() {
        report.add_plain(
            &root.key("version"),
            format!("a version has at most {VERSION_MAX} characters"),
        );
    }
    if !(1..=365).contains(&file.validity_days) {
        let what = format!("{} is out of range", file.validity_days);
        report.add(&root.key("validity_days"), what, "a quote is valid for 1 to 365 days");
    }
    quantities(file, report);
    Head {
        as_of: as_of(file, report),
        decimals: decimals(file, report),
        sources: sources(file, report),
    }
}

fn as_of(file: &CatalogueFile, report: &mut Report) -> Date {
    let date = Date::parse(&file.as_of);
    if date.is_none() {
        let what = format!("{} is not a day", quoted(&file.as_of));
        report.add(
            &Place::Root.key("as_of"),
            what,
            "year, month and day of a real day, such as 2026-11-23",
        );
    }
    date.unwrap_or_default()
}

fn decimals(file: &CatalogueFile, report: &mut Report) -> u8 {
    let (root, code) = (Place::Root, file.currency.as_str());
    let known = currency::decimals(code);
    if known.is_none() {
        let upper = code.to_ascii_uppercase();
        let hint = match currency::decimals(&upper) {
            Some(_) => format!("write it in capitals: {upper}"),
            None => match suggestion(&upper, currency::codes()) {
                near if near.starts_with("did") => near,
                _ => "the three letters of ISO 4217, such as USD, EUR or INR".to_string(),
            },
        };
        report.add(
            &root.key("currency"),
            format!("{} is not a currency in use", quoted(code)),
            hint,
        );
    }
    if let Some(decimals) = file.decimals
        && decimals > 4
    {
        let what = format!("{decimals} decimals; at most 4 are possible");
        report.add(&root.key("decimals"), what, "leave it out to follow ISO 4217");
    }
    file.decimals.or(known).unwrap_or(2)
}

fn quantities(file: &CatalogueFile, report: &mut Report) {
    let root = Place::Root;
    let hint = || format!("1 to {QUANTITY_MAX} bags");
    if !(1..=QUANTITY_MAX).contains(&file.quantity) {
        report.add(
            &root.key("quantity"),
            format!("{} is out of range", file.quantity),
            hint(),
        );
    }
    let at = root.key("ladder");
    if file.ladder.is_empty() {
        report.add(
            &at,
            "the ladder has no quantities",
            "name those buyers ask for, such as [50, 100, 300, 500]",
        );
    }
    if file.ladder.len() > LADDER_MAX {
        report.add_plain(
            &at,
            format!(
                "the ladder has {} quantities; at most {LADDER_MAX} are possible",
                file.ladder.len()
            ),
        );
    }
    let mut before = None;
    for (index, quantity) in file.ladder.iter().enumerate() {
        let place = at.index(index);
        if !(1..=QUANTITY_MAX).contains(quantity) {
            report.add(&place, format!("{quantity} is out of range"), hint());
        }
        if let Some(before) = before.filter(|before| before >= quantity) {
            report.add(
                &place,
                format!("{quantity} follows {before}"),
                "quantities must rise from one to the next",
            );
        }
        before = Some(*quantity);
    }
}

fn sources(file: &CatalogueFile, report: &mut Report) -> Box<[Source]> {
    let root = Place::Root;
    let at = root.key("sources");
    let mut sources = alloc::vec::Vec::new();
    for (index, source) in file.sources.iter().enumerate() {
        let place = at.index(index);
        check_source(source, &place, report);
        sources.push(Source {
            id: source.id.as_str().into(),
            title: source.title.as_str().into(),
        });
    }
    sources.into()
}

fn check_source(source: &SourceFile, at: &Place<'_>, report: &mut Report) {
    check_text(&source.title, &at.key("title"), report);
    if let Some(fact) = &source.fact {
        check_text(fact, &at.key("fact"), report);
    }
    if let Some(url) = &source.url {
        let host = url
            .strip_prefix("https://")
            .and_then(|rest| rest.split(['/', '?', '#']).next());
        let plain = |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '\\' | '`');
        let sound = host.is_some_and(|host| !host.is_empty() && !host.contains('@')) && url.chars().all(plain);
        if !sound || url.len() > 500 {
            let what = format!("{} is not an address that can be linked", quoted(url));
            report.add(
                &at.key("url"),
                what,
                "https:// and no user name, no spaces, at most 500 characters; or leave it out",
            );
        }
    }
    if let Some(date) = &source.date {
        // In the source's own words: often only a year, or `undated`.
        check_text(date, &at.key("date"), report);
        if date.chars().nth(DATE_MAX).is_some() {
            report.add_plain(
                &at.key("date"),
                format!("a source's date has at most {DATE_MAX} characters"),
            );
        }
    }
}
