//! Help texts, one file a command.

use std::io::Write;

use crate::FINE;
use crate::failure::Failure;

/// The commands there are.
pub(crate) const COMMANDS: [&str; 7] = ["quote", "render", "check", "schema", "pack", "census", "help"];

/// What there is.
pub(crate) fn overview(out: &mut dyn Write) -> Result<u8, Failure> {
    write!(out, "{}", include_str!("help/overview.txt"))?;
    Ok(FINE)
}

/// What a command does and which options it has.
pub(crate) fn of(command: &str, out: &mut dyn Write) -> Result<u8, Failure> {
    let text = match command {
        "quote" => include_str!("help/quote.txt"),
        "render" => include_str!("help/render.txt"),
        "check" => include_str!("help/check.txt"),
        "schema" => include_str!("help/schema.txt"),
        "pack" => include_str!("help/pack.txt"),
        "census" => include_str!("help/census.txt"),
        _ => include_str!("help/overview.txt"),
    };
    write!(out, "{text}")?;
    Ok(FINE)
}
