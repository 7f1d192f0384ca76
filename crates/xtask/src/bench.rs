//! `cargo xtask bench`: builds our page and its peers and measures them in one browser, in turns.

use crate::arguments::Arguments;
use crate::browser::Browser;
use crate::build;
use crate::failure::{Outcome, While};
use crate::npm;
use crate::process;
use crate::setup;
use crate::workshop::Workshop;
use std::env;

/// Where the peers are built, below the project's root.
const PEERS: &str = "target/bench";

/// Builds and measures; `--write` keeps the table in `docs/measurements.md`.
pub(crate) fn command(workshop: &Workshop, arguments: &Arguments) -> Outcome<()> {
    setup::for_building(workshop)?;
    npm::install(workshop, "tests/bench", "the peers our page is measured against")?;
    let browser = Browser::ready(workshop)?;
    print!("{}", build::release(workshop)?);
    build_peers(workshop)?;
    let server = env::current_exe().while_trying("find this program, which serves the pages")?;
    let mut measure = workshop.command("node");
    measure
        .arg("tests/bench/measure.mjs")
        .env("PACKWRIGHT_SERVER", server)
        .env("CHROME", &browser.program);
    if let Some(runs) = arguments.number("runs")? {
        measure.args(["--runs", &runs.to_string()]);
    }
    if let Some(only) = arguments.value("only") {
        measure.args(["--only", only]);
    }
    if arguments.has("write") {
        measure.arg("--write");
    }
    process::run(&mut measure)
}

fn build_peers(workshop: &Workshop) -> Outcome<()> {
    println!("Building the peers.");
    process::run(
        workshop
            .command("node")
            .arg("tests/bench/build.mjs")
            .arg(workshop.path(PEERS)),
    )?;
    process::run(
        workshop
            .command("trunk")
            .args(["build", "--release", "--offline", "--locked", "--dist"])
            .arg(workshop.path(PEERS).join("yew"))
            .current_dir(workshop.path("tests/bench/pages/yew"))
            .env("CARGO_TARGET_DIR", workshop.path("target/bench-yew"))
            .env_remove("NO_COLOR"),
    )?;
    for peer in ["react", "svelte", "surveyjs", "formio", "yew"] {
        build::finish(workshop, &format!("{PEERS}/{peer}"))?;
    }
    Ok(())
}
