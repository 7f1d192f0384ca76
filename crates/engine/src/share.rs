//! A configuration and its terms as a short code for addresses and drafts.
//!
//! Version 1: base64url without padding of nibble-packed numbers, closed by a checksum. Features and choices are named by
//! the catalogue's stable codes, so a code outlives a catalogue's growth; it also carries the top 24 bits of
//! the catalogue's hash, to tell the buyer when prices may have changed. Reading never fails: what cannot be read is
//! left at its default, conflicts are settled, and the trouble is reported. Layout in `docs/share-code.md`.

use alloc::string::String;
use alloc::vec::Vec;

use crate::catalogue::{Catalogue, ChoiceSet, Feature, FeatureId};
use crate::configuration::Configuration;
use crate::date::Date;
use crate::look::Rgb;
use crate::rule::settle;
use crate::terms::{ColourShare, Quantity, Terms};

mod nibbles;
use nibbles::{Reader, Writer, checksum, from_text, to_text};

const VERSION: u64 = 1;
/// Most further colours a code carries.
const SPLIT_MAX: usize = 64;

/// What was wrong with a code. The configuration that was opened is valid in each case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeTrouble {
    /// It was cut off or altered; what could be read was taken over.
    Damaged,
    /// It was made by a newer version of the widget.
    Newer,
    /// It was made for another version of the price list; prices may differ.
    Outdated,
    /// Some of what it names is no longer offered, or no longer goes together.
    Adjusted,
}

/// A code that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The configuration.
    pub configuration: Configuration,
    /// The terms.
    pub terms: Terms,
    /// What was wrong, if anything.
    pub trouble: Option<CodeTrouble>,
}

/// The code for a configuration and terms.
pub fn code(catalogue: &Catalogue, configuration: &Configuration, terms: &Terms) -> String {
    let mut writer = Writer::default();
    writer.number(VERSION);
    writer.number(catalogue.hash >> 40);
    writer.number(u64::from(terms.quantity.get()));
    writer.number(u64::from(!terms.spread_setup));
    writer.number(terms.needed_by.and_then(|date| u64::try_from(date.0).ok()).unwrap_or(0));
    let fresh = Configuration::new(catalogue);
    for (own, usual) in [
        (configuration.custom_colour, fresh.custom_colour),
        (configuration.custom_thread, fresh.custom_thread),
    ] {
        writer.number(if own == usual { 0 } else { packed(own) + 1 });
    }
    let text = configuration.logo_text().as_bytes();
    writer.number(u64::try_from(text.len()).unwrap_or(0));
    text.iter().for_each(|byte| writer.number(u64::from(*byte)));
    let known = |share: &&ColourShare| catalogue.choice(share.feature, share.choice).is_some();
    let split: Vec<&ColourShare> = terms.split.iter().filter(known).take(SPLIT_MAX).collect();
    writer.number(u64::try_from(split.len()).unwrap_or(0));
    for share in split {
        let codes = catalogue
            .feature(share.feature)
            .zip(catalogue.choice(share.feature, share.choice));
        if let Some((feature, choice)) = codes {
            writer.number(u64::from(feature.code));
            writer.number(u64::from(choice.code));
            writer.number(u64::from(share.quantity));
        }
    }
    let last = catalogue.features.iter().map(|feature| feature.code).max().unwrap_or(0);
    writer.number(u64::from(last));
    for wanted in 0..=last {
        let of_code = catalogue.features().find(|(_, feature)| feature.code == wanted);
        writer.number(of_code.map_or(0, |(id, feature)| picked_codes(feature, configuration.chosen(id))));
    }
    let mut bytes = writer.finish();
    let sum = checksum(&bytes);
    bytes.extend(sum);
    to_text(&bytes)
}

/// Reads a code; never fails.
pub fn open(catalogue: &Catalogue, text: &str) -> Opened {
    let mut opened = Opened {
        configuration: Configuration::new(catalogue),
        terms: Terms::new(catalogue),
        trouble: None,
    };
    let Some((bytes, whole)) = from_text(text) else {
        opened.trouble = Some(CodeTrouble::Damaged);
        return opened;
    };
    let (body, sum) = bytes.split_at(bytes.len().saturating_sub(2));
    let intact = whole && checksum(body) == sum;
    let mut reader = Reader::new(body);
    match reader.number() {
        Some(VERSION) => {}
        Some(newer) if intact && newer > VERSION => {
            opened.trouble = Some(CodeTrouble::Newer);
            return opened;
        }
        _ => {
            opened.trouble = Some(CodeTrouble::Damaged);
            return opened;
        }
    }
    let known = read(catalogue, &mut reader, &mut opened);
    let outdated = known.as_ref().is_some_and(|known| known.hash != catalogue.hash >> 40);
    opened.trouble = match known {
        _ if !intact => Some(CodeTrouble::Damaged),
        None => Some(CodeTrouble::Damaged),
        Some(known) if known.missing => Some(CodeTrouble::Adjusted),
        Some(_) if outdated => Some(CodeTrouble::Outdated),
        Some(_) => None,
    };
    let before = opened.configuration.clone();
    let settled = settle(catalogue, before.clone(), &[], &before);
    if settled.as_ref().is_none_or(|way| !way.changes.is_empty()) {
        // That something was replaced says more than that prices may differ.
        let outdated = opened.trouble == Some(CodeTrouble::Outdated);
        opened.trouble = opened.trouble.filter(|_| !outdated).or(Some(CodeTrouble::Adjusted));
    }
    opened.configuration = settled.map_or_else(|| Configuration::new(catalogue), |way| way.configuration);
    opened
}

struct Known {
    hash: u64,
    missing: bool,
}

/// Reads what follows the version into `opened`, as far as it goes; `None` if it ends too soon.
fn read(catalogue: &Catalogue, reader: &mut Reader<'_>, opened: &mut Opened) -> Option<Known> {
    let mut known = Known {
        hash: reader.number()?,
        missing: false,
    };
    if let Some(quantity) = u32::try_from(reader.number()?).ok().and_then(Quantity::new) {
        opened.terms.quantity = quantity;
    }
    opened.terms.spread_setup = reader.number()? == 0;
    let needed_by = reader.number()?;
    // The last day of the year 9999 is 2 932 896.
    if (1..=2_932_896).contains(&needed_by) {
        opened.terms.needed_by = i32::try_from(needed_by).ok().map(Date);
    }
    for slot in 0..2 {
        let Some(colour) = reader.number()?.checked_sub(1) else {
            continue;
        };
        let colour = unpacked(colour);
        if slot == 0 {
            opened.configuration.custom_colour = colour;
        } else {
            opened.configuration.custom_thread = colour;
        }
    }
    let length = reader.number()?;
    let mut logo = Vec::new();
    for _ in 0..length.min(128) {
        logo.push(u8::try_from(reader.number()?).ok()?);
    }
    opened.configuration.set_logo_text(&String::from_utf8_lossy(&logo));
    for _ in 0..reader.number()?.min(64) {
        let (feature, choice, quantity) = (reader.number()?, reader.number()?, reader.number()?);
        let found = of_code(catalogue, feature).and_then(|(id, known)| {
            known
                .choices()
                .find(|(_, each)| u64::from(each.code) == choice)
                .map(|(choice, _)| (id, choice))
        });
        match (found, u32::try_from(quantity)) {
            (Some((feature, choice)), Ok(quantity)) if quantity > 0 && quantity <= crate::terms::QUANTITY_MAX => {
                opened.terms.split.push(ColourShare {
                    feature,
                    choice,
                    quantity,
                });
            }
            _ => known.missing = true,
        }
    }
    let last = reader.number()?.min(2_000);
    for code in 0..=last {
        let picked = reader.number()?;
        let Some((id, feature)) = of_code(catalogue, code) else {
            known.missing |= picked != 0;
            continue;
        };
        if picked == 0 {
            continue;
        }
        let set = set_of_codes(feature, picked);
        known.missing |= picked_codes(feature, set) != picked;
        if feature.several || set != ChoiceSet::default() {
            opened.configuration = opened.configuration.with_set(catalogue, id, set);
        }
    }
    Some(known)
}

/// How a feature of several choices says that none is picked.
const SEVERAL_NONE: u64 = 1;

fn of_code(catalogue: &Catalogue, code: u64) -> Option<(FeatureId, &Feature)> {
    catalogue
        .features()
        .find(|(_, feature)| u64::from(feature.code) == code)
}

/// A single choice as its code plus one; several as a mask of codes, doubled plus one. Never zero.
fn picked_codes(feature: &Feature, set: ChoiceSet) -> u64 {
    let codes = feature
        .choices()
        .filter(|(choice, _)| set.has(*choice))
        .map(|(_, choice)| choice.code);
    if feature.several {
        let mask = codes.fold(0_u64, |mask, code| {
            mask | 1_u64.checked_shl(u32::from(code)).unwrap_or(0)
        });
        mask.checked_shl(1).unwrap_or(0) | SEVERAL_NONE
    } else {
        codes.map(|code| u64::from(code) + 1).next().unwrap_or(0)
    }
}

fn set_of_codes(feature: &Feature, picked: u64) -> ChoiceSet {
    let mask = picked >> 1;
    let wanted = |code: u16| {
        if feature.several {
            mask & 1_u64.checked_shl(u32::from(code)).unwrap_or(0) != 0
        } else {
            u64::from(code) + 1 == picked
        }
    };
    let set = feature.choices().filter(|(_, choice)| wanted(choice.code));
    set.fold(ChoiceSet::default(), |set, (choice, _)| {
        set.union(ChoiceSet::of(choice))
    })
}

fn packed(colour: Rgb) -> u64 {
    u64::from(u32::from_be_bytes([0, colour.0, colour.1, colour.2]))
}

fn unpacked(colour: u64) -> Rgb {
    let [.., r, g, b] = colour.to_be_bytes();
    Rgb(r, g, b)
}

#[cfg(test)]
mod tests;
