//! Host pages: that nothing a shop does breaks the element, and nothing the element does breaks the shop, in Chromium, in
//! Firefox and in WebKitGTK. `cargo xtask test` runs every page in the first, those that can differ by engine in the others,
//! and short survival runs; `cargo xtask test --only hosts` every page in all three; `cargo xtask bench --only hosts` the long
//! survival runs.

use crate::browser::{self, Browser};
use crate::failure::Outcome;
use crate::npm;
use crate::process;
use crate::tally::Tally;
use crate::workshop::Workshop;
use std::process::Command;

/// Opens the pages in each browser, then crashes, mounts and clicks a few hundred times.
pub(crate) fn check(workshop: &Workshop, browser: &Browser, is_thorough: bool) -> Outcome<Tally> {
    let mut pages = runner(workshop, browser, "run.mjs")?;
    if let Some(webkit) = browser::webkit(workshop)? {
        pages.env("WEBKIT", webkit);
    }
    if is_thorough {
        pages.arg("--full");
    }
    let survival = runner(workshop, browser, "long.mjs")?;
    // Much of a survival run is waiting for memory to be given back.
    Tally::side_by_side([pages, survival].map(|mut command| {
        move || {
            let mut tally = Tally::default();
            let ended_well = process::run_and_listen(&mut command, |line| tally.read(line))?;
            tally.settle(ended_well);
            Ok(tally)
        }
    }))
}

/// The same survival runs with the counts that `docs/measurements.md` reports.
pub(crate) fn measure(workshop: &Workshop, browser: &Browser) -> Outcome<()> {
    process::run(runner(workshop, browser, "long.mjs")?.arg("--full"))
}

fn runner(workshop: &Workshop, browser: &Browser, script: &str) -> Outcome<Command> {
    npm::install(workshop, "tests/hosts", "which drive the browsers")?;
    let mut command = workshop.command("node");
    command
        .arg(format!("tests/hosts/{script}"))
        .env("CHROME", &browser.program)
        .env("FIREFOX", browser::firefox(workshop)?);
    Ok(command)
}
