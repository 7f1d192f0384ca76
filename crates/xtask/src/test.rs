//! `cargo xtask test`: every check there is, in order from quick to slow, none of them ever left out for want of a tool.

use crate::arguments::Arguments;
use crate::browser::Browser;
use crate::build;
use crate::failure::{Failure, Outcome, While};
use crate::npm;
use crate::process;
use crate::setup;
use crate::tally::Tally;
use crate::tidy;
use crate::workshop::Workshop;
use std::cell::Cell;
use std::env;
use std::fs;
use std::process::Command;
use std::time::Instant;

const WASM: [&str; 4] = ["--package", "packwright", "--target", "wasm32-unknown-unknown"];

type Check = fn(&Bench<'_>) -> Outcome<Tally>;

/// Name for `--only`, heading, and the check itself.
const STAGES: [(&str, &str, Check); 8] = [
    ("format", "Formatting", format),
    ("lint", "Lints, native and for the page", lint),
    ("tidy", "Style rules", tidy_rules),
    ("native", "Native tests", native),
    ("component", "Component tests in the browser", component),
    ("digest", "The same figures natively and in Wasm", digest),
    ("budget", "Release build and its budget", budget),
    ("journeys", "Journeys in the browser", journeys),
];

/// What the checks run with.
struct Bench<'workshop> {
    workshop: &'workshop Workshop,
    browser: Browser,
    /// Whether only one stage was asked for, so that the journeys have to build the page themselves.
    single_stage: bool,
    /// Whether this run has built the page; the journeys must never visit the page of some earlier state.
    built: Cell<bool>,
}

/// Sets up, runs the stages, and prints the count of all checks as the last line.
pub(crate) fn command(workshop: &Workshop, arguments: &Arguments) -> Outcome<()> {
    let only = arguments.value("only");
    if only.is_some_and(|wanted| STAGES.iter().all(|(name, _, _)| *name != wanted)) {
        return Err(Failure::new(format!(
            "stages are {}",
            STAGES.map(|(name, _, _)| name).join(", ")
        )));
    }
    setup::for_building(workshop)?;
    npm::install(workshop, "tests/journeys", "which drive the browser")?;
    let bench = Bench {
        workshop,
        browser: Browser::ready(workshop)?,
        single_stage: only.is_some(),
        built: Cell::new(false),
    };
    let mut whole = Tally::default();
    let mut broken = Vec::new();
    for (name, heading, check) in STAGES {
        if only.is_some_and(|wanted| wanted != name) {
            continue;
        }
        println!("\n== {heading}");
        let start = Instant::now();
        let tally = check(&bench).unwrap_or_else(|failure| {
            println!("{failure}");
            Tally::single(false)
        });
        println!("-- {heading}: {tally}, {:.1} s", start.elapsed().as_secs_f32());
        if tally.failed > 0 {
            broken.push(heading);
        }
        whole += tally;
    }
    for heading in &broken {
        println!("Failed: {heading}");
    }
    println!("\n{whole}");
    if whole.failed == 0 {
        Ok(())
    } else {
        Err(Failure::new("not every check holds"))
    }
}

fn format(bench: &Bench<'_>) -> Outcome<Tally> {
    process::run(bench.workshop.cargo().args(["fmt", "--all", "--", "--check"])).map(|()| Tally::single(true))
}

fn lint(bench: &Bench<'_>) -> Outcome<Tally> {
    let clippy = |scope: &[&str]| {
        let mut command = bench.workshop.cargo();
        command
            .args(["clippy", "--quiet", "--locked"])
            .args(scope)
            .args(["--all-targets", "--", "-D", "warnings"]);
        process::run(&mut command)
    };
    clippy(&["--workspace", "--exclude", "packwright"])?;
    clippy(&WASM)?;
    Ok(Tally { passed: 2, failed: 0 })
}

fn tidy_rules(bench: &Bench<'_>) -> Outcome<Tally> {
    tidy::report(bench.workshop)
}

fn native(bench: &Bench<'_>) -> Outcome<Tally> {
    let mut tests = bench.workshop.cargo();
    tests.args([
        "test",
        "--quiet",
        "--locked",
        "--no-fail-fast",
        "--workspace",
        "--exclude",
        "packwright",
    ]);
    let mut tally = counted(&mut tests)?;
    if bench.workshop.path("src/lib.rs").is_file() {
        let mut widget = bench.workshop.cargo();
        widget.args([
            "test",
            "--quiet",
            "--locked",
            "--no-fail-fast",
            "--package",
            "packwright",
            "--lib",
        ]);
        let manifest = fs::read_to_string(bench.workshop.path("Cargo.toml")).while_trying("read Cargo.toml")?;
        if manifest.contains("\nprerender = ") {
            widget.args(["--features", "prerender"]);
        }
        // The widget's logic lives in the engine, so it may well have no native test of its own.
        let mut of_widget = Tally::default();
        let ended_well = process::run_and_listen(&mut widget, |line| of_widget.read(line))?;
        if !ended_well {
            of_widget.settle(false);
        }
        tally += of_widget;
    }
    Ok(tally)
}

fn component(bench: &Bench<'_>) -> Outcome<Tally> {
    counted(&mut wasm_test(bench, "component")?)
}

fn digest(bench: &Bench<'_>) -> Outcome<Tally> {
    counted(&mut wasm_test(bench, "digest")?)
}

fn wasm_test(bench: &Bench<'_>, name: &str) -> Outcome<Command> {
    let capabilities = bench.browser.write_capabilities(bench.workshop)?;
    let mut command = bench.workshop.cargo();
    command
        // Not `--quiet`: cargo would hand that on to the runner, which does not know it.
        .args(["test", "--locked"])
        .args(WASM)
        .args(["--test", name])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
        .env("CHROMEDRIVER", &bench.browser.driver)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities)
        // The default of 20 s is short for a debug build on a busy machine.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "180")
        // The runner takes the first driver it is told of; ours is to be the only one.
        .env_remove("GECKODRIVER")
        .env_remove("SAFARIDRIVER");
    Ok(command)
}

fn budget(bench: &Bench<'_>) -> Outcome<Tally> {
    let weights = build::release(bench.workshop)?;
    print!("{weights}");
    bench.built.set(true);
    weights.check_budget().map(|()| Tally { passed: 2, failed: 0 })
}

fn journeys(bench: &Bench<'_>) -> Outcome<Tally> {
    if bench.single_stage {
        print!("{}", build::release(bench.workshop)?);
    } else if !bench.built.get() {
        return Err(Failure::new("there is no page to visit: its build failed"));
    }
    let server = env::current_exe().while_trying("find this program, which serves the page")?;
    let mut run = bench.workshop.command("node");
    run.arg("tests/journeys/run.mjs")
        .env("PACKWRIGHT_SERVER", server)
        .env("CHROME", &bench.browser.program);
    counted(&mut run)
}

fn counted(command: &mut Command) -> Outcome<Tally> {
    let mut tally = Tally::default();
    let ended_well = process::run_and_listen(command, |line| tally.read(line))?;
    tally.settle(ended_well);
    Ok(tally)
}
