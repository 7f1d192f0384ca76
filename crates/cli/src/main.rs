//! The command `packwright`. Everything it does is in the library beside it; only the clock is asked here.

use std::io::{stderr, stdout};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use engine::date::Date;

/// Today, in Coordinated Universal Time; 1970-01-01 for a clock that stands before it.
fn today() -> Date {
    let days = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs() / 86_400);
    Date(i32::try_from(days).unwrap_or(i32::MAX))
}

fn main() -> ExitCode {
    let arguments = std::env::args_os().skip(1);
    let code = packwright_cli::run(arguments, today(), &mut stdout().lock(), &mut stderr().lock());
    ExitCode::from(code)
}
