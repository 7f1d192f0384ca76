//! `packwright census`: how many bags there are, and one number for the prices of many.

use std::io::Write;

use engine::digest::digest;

use crate::failure::Failure;
use crate::offer::Offer;
use crate::options::text;
use crate::{FINE, help};

mod count;
pub use count::bags;

/// How many quotes are drawn unless told otherwise.
const COUNT: u32 = 10_000;
/// Where the draw starts unless told otherwise.
const SEED: u64 = 1;

/// `packwright census`
pub(crate) fn census(parser: &mut lexopt::Parser, out: &mut dyn Write) -> Result<u8, Failure> {
    let (mut catalogue, mut seed, mut count) = (None, SEED, COUNT);
    while let Some(argument) = parser.next()? {
        match argument {
            lexopt::Arg::Long("help") | lexopt::Arg::Short('h') => return help::of("census", out),
            lexopt::Arg::Long("catalogue") => catalogue = Some(text(parser.value()?)?),
            lexopt::Arg::Long("seed") => seed = number("seed", &text(parser.value()?)?)?,
            lexopt::Arg::Long("count") => count = number("count", &text(parser.value()?)?)?,
            other => return Err(other.unexpected().into()),
        }
    }
    let offer = Offer::load(catalogue.as_deref(), "en")?;
    write!(out, "{}", report(&offer, seed, count))?;
    Ok(FINE)
}

/// What a census says: the same lines are kept as a golden file.
pub fn report(offer: &Offer, seed: u64, count: u32) -> String {
    let catalogue = &offer.catalogue;
    let choices: usize = catalogue.features.iter().map(|feature| feature.choices.len()).sum();
    let all = bags(catalogue).map_or_else(
        || "more than can be counted".to_owned(),
        |bags| grouped(&bags.to_string()),
    );
    let quotes = digest(catalogue, seed, count);
    format!(
        "catalogue = {} {}\nfeatures = {}\nchoices = {choices}\nrules = {}\nbags = {all}\nseed = {seed}\nquotes = {count}\n\
         checksum = {quotes:016x}\n",
        catalogue.id,
        catalogue.version,
        catalogue.features.len(),
        catalogue.rules.len(),
    )
}

fn number<T: std::str::FromStr>(option: &str, value: &str) -> Result<T, Failure> {
    value
        .parse()
        .map_err(|_| Failure::Misuse(format!("`--{option} {value}`: write a whole number.")))
}

/// Digits in groups of three, so that a difference can be seen.
fn grouped(digits: &str) -> String {
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(' ');
        }
        out.push(digit);
    }
    out
}
