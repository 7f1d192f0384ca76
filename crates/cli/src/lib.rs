//! What the command `packwright` does: prices and draws a bag, checks and packs catalogues, counts what they offer.
//!
//! `run` takes arguments, the day and where to write, and answers with the exit code: 0 if all is well, 1 if a file or a
//! configuration has problems, 2 if the command was not understood. The clock is the caller's.

use std::ffi::OsString;
use std::io::Write;

use engine::date::Date;

mod bag;
mod census;
mod failure;
mod files;
mod help;
mod offer;
mod options;
mod print;
mod render;

pub use bag::Bag;
pub use census::{bags, report};
pub use failure::Failure;
pub use offer::Offer;
pub use options::{QuoteOptions, Wanted};
pub use print::quote_text;

/// All is well.
pub const FINE: u8 = 0;
/// A file or a configuration has problems.
pub const PROBLEMS: u8 = 1;
/// The command was not understood.
pub const MISUSED: u8 = 2;

/// Carries out a command line, without the program's name.
pub fn run(arguments: impl Iterator<Item = OsString>, today: Date, out: &mut dyn Write, errors: &mut dyn Write) -> u8 {
    let mut parser = lexopt::Parser::from_args(arguments);
    match command(&mut parser, today, out, errors) {
        Ok(code) => code,
        Err(Failure::Misuse(message)) => {
            // Where the message cannot be written, the exit code still tells.
            let _ = writeln!(errors, "{message}\nRun `packwright --help` for what there is.");
            MISUSED
        }
        Err(Failure::Problem(message)) => {
            let _ = writeln!(errors, "{message}");
            PROBLEMS
        }
        // Whoever reads has stopped listening (`packwright quote | head`).
        Err(Failure::Closed) => FINE,
    }
}

fn command(
    parser: &mut lexopt::Parser,
    today: Date,
    out: &mut dyn Write,
    errors: &mut dyn Write,
) -> Result<u8, Failure> {
    use lexopt::Arg::{Long, Short, Value};
    match parser.next()? {
        Some(Value(name)) => match name.to_string_lossy().as_ref() {
            "quote" => quote(parser, today, out, errors),
            "render" => render::render(parser, out, errors),
            "check" => files::check(parser, out, errors),
            "schema" => files::schema(parser, out),
            "pack" => files::pack(parser, out),
            "census" => census::census(parser, out),
            "help" => help::overview(out),
            other => Err(Failure::unknown_command(other, &help::COMMANDS)),
        },
        Some(Long("help") | Short('h')) | None => help::overview(out),
        Some(Long("version") | Short('V')) => {
            writeln!(out, "packwright {}", env!("CARGO_PKG_VERSION"))?;
            Ok(FINE)
        }
        Some(other) => Err(other.unexpected().into()),
    }
}

fn quote(parser: &mut lexopt::Parser, today: Date, out: &mut dyn Write, errors: &mut dyn Write) -> Result<u8, Failure> {
    let Wanted::Quote(options) = QuoteOptions::read(parser)? else {
        return help::of("quote", out);
    };
    let offer = Offer::load(
        options.catalogue.as_deref(),
        options.language.as_deref().unwrap_or("en"),
    )?;
    let bag = Bag::new(&offer, &options)?;
    for remark in &bag.remarks {
        writeln!(errors, "{remark}")?;
    }
    let as_of = options.as_of.unwrap_or(today);
    if options.json {
        let file = engine::wire::QuoteFile::new(&offer.catalogue, &bag.configuration, &bag.terms, as_of);
        let text = serde_json::to_string_pretty(&file).map_err(|error| Failure::Problem(error.to_string()))?;
        writeln!(out, "{text}")?;
    } else {
        write!(out, "{}", quote_text(&offer, &bag.configuration, &bag.terms, as_of))?;
    }
    Ok(FINE)
}
