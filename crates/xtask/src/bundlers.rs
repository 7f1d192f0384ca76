//! Shops made with the bundlers and frameworks people use: that the npm package works in each of them without settings of
//! its own, installed and built as a shop would do it, in a folder apart from this project.

use crate::browser::Browser;
use crate::dist;
use crate::failure::Outcome;
use crate::npm;
use crate::process;
use crate::tally::Tally;
use crate::workshop::Workshop;

/// Where the shops are laid out, installed and built.
const PLACE: &str = "target/bundlers";

/// Makes the package of what was built last, builds every shop with it, and visits each.
pub(crate) fn check(workshop: &Workshop, browser: &Browser) -> Outcome<Tally> {
    let package = dist::make(workshop, None)?;
    process::run(workshop.command("node").args(["tests/bundlers/lay.mjs", PLACE]))?;
    npm::install(workshop, PLACE, "which shops are made with")?;
    let mut command = workshop.command("node");
    command
        .arg("tests/bundlers/run.mjs")
        .arg(package)
        .arg(workshop.path(PLACE))
        .env("CHROME", &browser.program);
    let mut tally = Tally::default();
    let ended_well = process::run_and_listen(&mut command, |line| tally.read(line))?;
    tally.settle(ended_well);
    Ok(tally)
}
