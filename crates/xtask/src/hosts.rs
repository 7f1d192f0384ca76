//! Host pages: that nothing a shop does breaks the element, and nothing the element does breaks the shop, in Chromium and
//! in Firefox. `cargo xtask test` runs every page and short survival runs; `cargo xtask bench --only hosts` the long ones.

use crate::browser::{self, Browser};
use crate::failure::Outcome;
use crate::npm;
use crate::process;
use crate::tally::Tally;
use crate::workshop::Workshop;
use std::process::Command;

/// Opens every page in both browsers, then crashes, mounts and clicks a few hundred times.
pub(crate) fn check(workshop: &Workshop, browser: &Browser) -> Outcome<Tally> {
    let mut whole = Tally::default();
    for script in ["run.mjs", "long.mjs"] {
        let mut tally = Tally::default();
        let mut command = runner(workshop, browser, script)?;
        let ended_well = process::run_and_listen(&mut command, |line| tally.read(line))?;
        tally.settle(ended_well);
        whole += tally;
    }
    Ok(whole)
}

/// The same survival runs with the counts that `docs/measurements.md` reports.
pub(crate) fn measure(workshop: &Workshop, browser: &Browser) -> Outcome<()> {
    process::run(runner(workshop, browser, "long.mjs")?.arg("--full"))
}

fn runner(workshop: &Workshop, browser: &Browser, script: &str) -> Outcome<Command> {
    npm::install(workshop, "tests/hosts", "which drive both browsers")?;
    let mut command = workshop.command("node");
    command
        .arg(format!("tests/hosts/{script}"))
        .env("CHROME", &browser.program)
        .env("FIREFOX", browser::firefox(workshop)?);
    Ok(command)
}
