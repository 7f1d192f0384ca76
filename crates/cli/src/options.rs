//! The options of `packwright quote`.

use std::ffi::OsString;

use engine::date::Date;
use engine::terms::Quantity;
use wording::{Words, parse_quantity};

use crate::failure::Failure;

/// What to price and how to show it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuoteOptions {
    /// A catalogue file instead of the one built in.
    pub catalogue: Option<String>,
    /// A share code to start from.
    pub code: Option<String>,
    /// Keys of presets, in order.
    pub presets: Vec<String>,
    /// Key of a feature and keys of its choices.
    pub choices: Vec<(String, Vec<String>)>,
    /// The logo's wording.
    pub logo_text: Option<String>,
    /// Number of bags.
    pub quantity: Option<Quantity>,
    /// Keys of further colours and how many bags of each.
    pub split: Vec<(String, u32)>,
    /// Set-up charges apart instead of spread over the bags.
    pub separate_setup: bool,
    /// The day the goods are needed.
    pub needed_by: Option<Date>,
    /// The day of the quote.
    pub as_of: Option<Date>,
    /// Language of the text.
    pub language: Option<String>,
    /// JSON instead of text.
    pub json: bool,
}

/// What was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A quote.
    Quote(Box<QuoteOptions>),
    /// Help.
    Help,
}

impl QuoteOptions {
    /// Reads the options that follow `quote`.
    pub(crate) fn read(parser: &mut lexopt::Parser) -> Result<Wanted, Failure> {
        use lexopt::Arg::{Long, Short};
        let mut options = Self::default();
        while let Some(argument) = parser.next()? {
            match argument {
                Long("help") | Short('h') => return Ok(Wanted::Help),
                Long("json") => options.json = true,
                Long("separate-setup") => options.separate_setup = true,
                Long(name) => {
                    let name = name.to_owned();
                    if !VALUED.contains(&name.as_str()) {
                        let known = VALUED.into_iter().chain(["json", "separate-setup", "help"]);
                        return Err(Failure::Misuse(crate::failure::unknown("option", &name, known)));
                    }
                    options.take(&name, &text(parser.value()?)?)?;
                }
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(Wanted::Quote(Box::new(options)))
    }

    /// Takes up an option by its name, without the dashes.
    ///
    /// # Errors
    /// When there is no such option or its value makes no sense.
    pub fn take(&mut self, name: &str, value: &str) -> Result<(), Failure> {
        match name {
            "catalogue" => self.catalogue = Some(value.to_owned()),
            "code" => self.code = Some(value.to_owned()),
            "preset" => self.presets.push(value.to_owned()),
            "set" => self.choices.push(choices(value)?),
            "logo-text" => self.logo_text = Some(value.to_owned()),
            "quantity" => self.quantity = Some(quantity(value)?),
            "split" => self.split.push(share(value)?),
            "needed-by" => self.needed_by = Some(date(value)?),
            "as-of" => self.as_of = Some(date(value)?),
            "language" => self.language = Some(value.to_owned()),
            _ => {
                return Err(Failure::Misuse(crate::failure::unknown(
                    "option",
                    name,
                    VALUED.into_iter(),
                )));
            }
        }
        Ok(())
    }
}

/// Options with a value.
const VALUED: [&str; 10] = [
    "catalogue",
    "code",
    "preset",
    "set",
    "logo-text",
    "quantity",
    "split",
    "needed-by",
    "as-of",
    "language",
];

/// An argument as text.
pub(crate) fn text(value: OsString) -> Result<String, Failure> {
    let told = |value: OsString| Failure::Misuse(format!("{} is not Unicode text.", value.display()));
    value.into_string().map_err(told)
}

fn choices(value: &str) -> Result<(String, Vec<String>), Failure> {
    let (feature, chosen) = value
        .split_once('=')
        .ok_or_else(|| Failure::Misuse(format!("`--set {value}`: write FEATURE=CHOICE.")))?;
    let chosen = chosen.split(',').map(str::trim).filter(|key| !key.is_empty());
    Ok((feature.trim().to_owned(), chosen.map(str::to_owned).collect()))
}

fn share(value: &str) -> Result<(String, u32), Failure> {
    let (colour, count) = value
        .split_once('=')
        .ok_or_else(|| Failure::Misuse(format!("`--split {value}`: write COLOUR=COUNT.")))?;
    Ok((colour.trim().to_owned(), quantity(count)?.get()))
}

fn quantity(value: &str) -> Result<Quantity, Failure> {
    let words = Words::english();
    let count = parse_quantity(value, words.style())
        .map_err(|error| Failure::Misuse(format!("`{value}`: {}", words.quantity_error(error))))?;
    Quantity::new(count).ok_or_else(|| Failure::Misuse(format!("`{value}` is not a quantity.")))
}

/// A day written `YYYY-MM-DD`.
pub(crate) fn date(value: &str) -> Result<Date, Failure> {
    Date::parse(value).ok_or_else(|| Failure::Misuse(format!("`{value}` is not a date. Write YYYY-MM-DD.")))
}
