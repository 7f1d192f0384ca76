//! Commands on catalogue files: check, schema, pack.

use std::fs;
use std::io::Write;

use engine::catalogue::{Catalogue, parse};
use engine::wire;

use crate::failure::{Failure, unknown};
use crate::offer::unreadable;
use crate::options::text;
use crate::{FINE, PROBLEMS, help};

/// `packwright check FILE…`
pub(crate) fn check(parser: &mut lexopt::Parser, out: &mut dyn Write, errors: &mut dyn Write) -> Result<u8, Failure> {
    let mut files = Vec::new();
    while let Some(argument) = parser.next()? {
        match argument {
            lexopt::Arg::Long("help") | lexopt::Arg::Short('h') => return help::of("check", out),
            lexopt::Arg::Value(file) => files.push(text(file)?),
            other => return Err(other.unexpected().into()),
        }
    }
    if files.is_empty() {
        return Err(Failure::Misuse("Which file is to be checked?".to_owned()));
    }
    let mut code = FINE;
    for file in &files {
        code = code.max(check_one(file, out, errors)?);
    }
    Ok(code)
}

fn check_one(path: &str, out: &mut dyn Write, errors: &mut dyn Write) -> Result<u8, Failure> {
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) => {
            writeln!(errors, "{path} could not be read: {error}")?;
            return Ok(PROBLEMS);
        }
    };
    match Catalogue::parse(&bytes) {
        Ok(catalogue) => {
            let choices: usize = catalogue.features.iter().map(|feature| feature.choices.len()).sum();
            writeln!(
                out,
                "{path}: no problems. {} {}: {} features, {choices} choices, fingerprint {:016x}",
                catalogue.id,
                catalogue.version,
                catalogue.features.len(),
                catalogue.hash
            )?;
            Ok(FINE)
        }
        Err(problems) => {
            for problem in &problems {
                writeln!(out, "{path}: {problem}")?;
            }
            let noun = if problems.len() == 1 { "problem" } else { "problems" };
            writeln!(out, "{path}: {} {noun}", problems.len())?;
            Ok(PROBLEMS)
        }
    }
}

/// `packwright schema [catalogue|quote]`
pub(crate) fn schema(parser: &mut lexopt::Parser, out: &mut dyn Write) -> Result<u8, Failure> {
    let mut wanted = "catalogue".to_owned();
    while let Some(argument) = parser.next()? {
        match argument {
            lexopt::Arg::Long("help") | lexopt::Arg::Short('h') => return help::of("schema", out),
            lexopt::Arg::Value(name) => wanted = text(name)?,
            other => return Err(other.unexpected().into()),
        }
    }
    let schema = match wanted.as_str() {
        "catalogue" => parse::schema(),
        "quote" => wire::schema(),
        other => {
            return Err(Failure::Misuse(unknown(
                "schema",
                other,
                ["catalogue", "quote"].into_iter(),
            )));
        }
    };
    writeln!(out, "{schema:#}")?;
    Ok(FINE)
}

/// `packwright pack FILE -o OUT`
pub(crate) fn pack(parser: &mut lexopt::Parser, out: &mut dyn Write) -> Result<u8, Failure> {
    let (mut from, mut to) = (None, None);
    while let Some(argument) = parser.next()? {
        match argument {
            lexopt::Arg::Long("help") | lexopt::Arg::Short('h') => return help::of("pack", out),
            lexopt::Arg::Long("output") | lexopt::Arg::Short('o') => to = Some(text(parser.value()?)?),
            lexopt::Arg::Value(file) if from.is_none() => from = Some(text(file)?),
            other => return Err(other.unexpected().into()),
        }
    }
    let (Some(from), Some(to)) = (from, to) else {
        return Err(Failure::Misuse("Write `packwright pack FILE -o OUT`.".to_owned()));
    };
    let bytes = fs::read(&from).map_err(|error| unreadable(&from, &error))?;
    let catalogue = Catalogue::parse(&bytes).map_err(|problems| {
        let count = problems.len();
        Failure::Problem(format!(
            "{from} is not packed: `packwright check {from}` tells its problems ({count})."
        ))
    })?;
    let packed = catalogue.pack();
    fs::write(&to, &packed).map_err(|error| Failure::Problem(format!("{to} could not be written: {error}")))?;
    writeln!(out, "{to}: {} bytes from {}", packed.len(), bytes.len())?;
    Ok(FINE)
}
