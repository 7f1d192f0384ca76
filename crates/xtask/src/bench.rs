//! `cargo xtask bench`: builds our page and its peers and measures them in one browser, in turns. With `--only hosts` the
//! element's long survival runs instead, with `--only element` how soon it answers beside our own page.

use crate::arguments::Arguments;
use crate::browser::Browser;
use crate::build;
use crate::dist;
use crate::failure::{Outcome, While};
use crate::hosts;
use crate::npm;
use crate::process;
use crate::setup;
use crate::workshop::Workshop;
use std::env;
use std::fs;
use std::path::Path;

/// Where the peers are built, below the project's root.
const PEERS: &str = "target/bench";
/// The sources of those that Trunk builds.
const PAGES: &str = "tests/bench/pages";
/// How often the engine's native speed is taken.
const NATIVE_TURNS: usize = 7;

/// Builds and measures; `--write` keeps the tables in `docs/measurements.md`, `--as-is` measures what is built already.
pub(crate) fn command(workshop: &Workshop, arguments: &Arguments) -> Outcome<()> {
    setup::for_building(workshop)?;
    let browser = Browser::ready(workshop)?;
    if arguments.value("only") == Some("hosts") {
        if !arguments.has("as-is") {
            print!("{}", build::release(workshop)?);
        }
        return hosts::measure(workshop, &browser);
    }
    if arguments.value("only") == Some("element") {
        if !arguments.has("as-is") {
            print!("{}", build::release(workshop)?);
        }
        let server = env::current_exe().while_trying("find this program, which serves the pages")?;
        let mut measure = workshop.command("node");
        measure
            .arg("tests/bench/element.mjs")
            .arg(dist::make(workshop, None)?)
            .env("PACKWRIGHT_SERVER", server)
            .env("CHROME", &browser.program);
        if let Some(runs) = arguments.number("runs")? {
            measure.arg(runs.to_string());
        }
        return process::run(&mut measure);
    }
    npm::install(workshop, "tests/bench", "the peers our page is measured against")?;
    if !arguments.has("as-is") {
        print!("{}", build::release(workshop)?);
        build_peers(workshop)?;
        // A copy: somebody may build again while this one is being measured.
        copy_page(&workshop.path("dist"), &workshop.path(PEERS).join("packwright"))?;
    }
    let speed = native_speed(workshop)?;
    let server = env::current_exe().while_trying("find this program, which serves the pages")?;
    let mut measure = workshop.command("node");
    measure
        .arg("tests/bench/measure.mjs")
        .env("PACKWRIGHT_SERVER", server)
        .env("PACKWRIGHT_SPEED", speed)
        .env("CHROME", &browser.program);
    if let Some(runs) = arguments.number("runs")? {
        measure.args(["--runs", &runs.to_string()]);
    }
    if let Some(only) = arguments.value("only") {
        measure.args(["--only", only]);
    }
    for switch in ["as-is", "write"] {
        if arguments.has(switch) {
            measure.arg(format!("--{switch}"));
        }
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
    for page in ["yew", "engine"] {
        process::run(
            workshop
                .command("trunk")
                .args(["build", "--release", "--offline", "--locked", "--dist"])
                .arg(workshop.path(PEERS).join(page))
                .current_dir(workshop.path(PAGES).join(page))
                .env(
                    "CARGO_TARGET_DIR",
                    workshop.path("target").join(format!("bench-{page}")),
                )
                .env_remove("NO_COLOR"),
        )?;
    }
    for peer in ["react", "svelte", "surveyjs", "formio", "yew", "engine"] {
        build::finish(workshop, &format!("{PEERS}/{peer}"))?;
    }
    Ok(())
}

fn copy_page(from: &Path, to: &Path) -> Outcome<()> {
    if to.is_dir() {
        fs::remove_dir_all(to).while_trying("remove the page measured last")?;
    }
    copy_folder(from, to)
}

fn copy_folder(from: &Path, to: &Path) -> Outcome<()> {
    fs::create_dir_all(to).while_trying("make a folder for the page to measure")?;
    for entry in fs::read_dir(from).while_trying("list the built files")? {
        let entry = entry.while_trying("list the built files")?;
        let copy = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &copy)?;
        } else {
            fs::copy(entry.path(), copy).while_trying("copy a built file")?;
        }
    }
    Ok(())
}

/// What the engine's own example prints, several times over.
fn native_speed(workshop: &Workshop) -> Outcome<String> {
    println!("Timing the engine natively.");
    let mut printed = String::new();
    for _ in 0..NATIVE_TURNS {
        printed += &process::capture(workshop.cargo().args([
            "run",
            "--quiet",
            "--release",
            "--locked",
            "--package",
            "packwright-engine",
            "--features",
            "file",
            "--example",
            "speed",
        ]))?;
    }
    Ok(printed)
}
