//! The element's own checks, beside the hostile pages: the loader's weight, the contrast guard, the checker page, the
//! examples of the guide, the framed page, and the corpus of artwork.

use crate::browser::{self, Browser};
use crate::failure::{Failure, Outcome, While};
use crate::npm;
use crate::process;
use crate::tally::Tally;
use crate::workshop::Workshop;
use std::env;

/// The loader over the wire, gzip, in bytes: what a shop's page fetches before anything else.
const LOADER_BUDGET: usize = 10_240;
/// Which scripts, each ending with a line that counts.
const SCRIPTS: [&str; 3] = [
    "tests/embed/contrast.mjs",
    "tests/embed/check.mjs",
    "tests/embed/examples.mjs",
];
const ARTWORK: [&str; 1] = ["tests/artwork/run.mjs"];
const INPUTS: [&str; 1] = ["tests/embed/inputs.mjs"];
/// The solid, in two rows that run side by side: with software for graphics, each of them leaves room for another.
const VIEWER: [&[&str]; 2] = [
    &["tests/viewer/run.mjs", "tests/viewer/take.mjs"],
    &[
        "tests/viewer/golden.mjs",
        "tests/viewer/mounts.mjs",
        "tests/viewer/fallback.mjs",
        "tests/viewer/stills.mjs",
    ],
];
const FRAME: [&str; 1] = ["tests/frame/run.mjs"];

/// Everything but the frame, the solid and what may be bad.
pub(crate) fn check(workshop: &Workshop, browser: &Browser) -> Outcome<Tally> {
    let mut whole = Tally::single(weighs_little(workshop)?);
    whole += run(workshop, browser, &SCRIPTS)?;
    Ok(whole)
}

/// The framed page.
pub(crate) fn frame(workshop: &Workshop, browser: &Browser) -> Outcome<Tally> {
    npm::install(workshop, "tests/hosts", "which drive both browsers")?;
    run(workshop, browser, &FRAME)
}

/// The bag as a solid, in the page.
pub(crate) fn viewer(workshop: &Workshop, browser: &Browser) -> Outcome<Tally> {
    npm::install(workshop, "tests/hosts", "which drive both browsers")?;
    Tally::side_by_side(VIEWER.map(|row| move || run(workshop, browser, row)))
}

/// The corpus of artwork, every file or every third, and whatever else a host or a buyer may hand over.
pub(crate) fn artwork(workshop: &Workshop, browser: &Browser, is_thorough: bool) -> Outcome<Tally> {
    let mut whole = run_with(workshop, browser, &ARTWORK, if is_thorough { &["--all"] } else { &[] })?;
    whole += run(workshop, browser, &INPUTS)?;
    Ok(whole)
}

fn run(workshop: &Workshop, browser: &Browser, scripts: &[&str]) -> Outcome<Tally> {
    run_with(workshop, browser, scripts, &[])
}

fn run_with(workshop: &Workshop, browser: &Browser, scripts: &[&str], words: &[&str]) -> Outcome<Tally> {
    let server = env::current_exe().while_trying("find this program, which serves the pages")?;
    let mut whole = Tally::default();
    for script in scripts {
        println!("{script}");
        let mut tally = Tally::default();
        let mut command = workshop.command("node");
        command
            .arg(script)
            .args(words)
            .env("PACKWRIGHT_SERVER", &server)
            .env("CHROME", &browser.program)
            .env("FIREFOX", browser::firefox(workshop)?);
        let ended_well = process::run_and_listen(&mut command, |line| tally.read(line))?;
        tally.settle(ended_well);
        whole += tally;
    }
    Ok(whole)
}

fn weighs_little(workshop: &Workshop) -> Outcome<bool> {
    let loader = "dist/embed/packwright-configurator.js";
    let script =
        format!("console.log(require('zlib').gzipSync(require('fs').readFileSync('{loader}'), {{ level: 9 }}).length)");
    let answer = process::capture(workshop.command("node").args(["-e", &script]))?;
    let size: usize = answer
        .trim()
        .parse()
        .map_err(|_| Failure::new(format!("the loader could not be weighed: {answer}")))?;
    println!("the loader is {size} bytes over the wire, of at most {LOADER_BUDGET}");
    Ok(size <= LOADER_BUDGET)
}
