//! `cargo xtask test`: every check there is, in order from quick to slow, none of them ever left out for want of a tool.

mod models;

use crate::arguments::Arguments;
use crate::browser::Browser;
use crate::build;
use crate::bundlers;
use crate::element;
use crate::failure::{Failure, Outcome, While};
use crate::hosts;
use crate::npm;
use crate::process;
use crate::setup;
use crate::tally::Tally;
use crate::tidy;
use crate::workshop::Workshop;
use std::env;
use std::fs;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Instant;

const WASM: [&str; 4] = ["--package", "packwright", "--target", "wasm32-unknown-unknown"];

type Check = fn(&Bench<'_>) -> Outcome<Tally>;

/// Name for `--only`, heading, and the check itself.
type Stage = (&'static str, &'static str, Check);

const STAGES: [Stage; 15] = [
    ("format", "Formatting", format),
    ("budget", "Release build and its budget", budget),
    ("lint", "Lints, native and for the page", lint),
    ("tidy", "Style rules", tidy_rules),
    ("native", "Native tests", native),
    ("model", "Models to take away", model),
    ("component", "Component tests in the browser", component),
    ("digest", "The same figures natively and in Wasm", digest),
    ("journeys", "Journeys in the browser", journeys),
    ("frame", "The framed page", frame),
    (
        "element",
        "The element, its frame, its checker and its examples",
        element_itself,
    ),
    ("bundlers", "The npm package in shops made with bundlers", shops),
    ("viewer", "The bag as a solid", viewer),
    ("artwork", "The corpus of artwork, and bad inputs", artwork),
    ("hosts", "The element on hostile pages, in three browsers", host_pages),
];

/// Stages that run beside the one before them. The release is built in a folder of its own, and much of its time is that of
/// one processor; most of a browser's is waiting. What measures gaps has the machine to itself, and the hostile pages fill it.
const BESIDE: [&str; 8] = [
    "lint",
    "tidy",
    "native",
    "model",
    "component",
    "digest",
    "element",
    "bundlers",
];

/// What the checks run with.
struct Bench<'workshop> {
    workshop: &'workshop Workshop,
    browser: Browser,
    /// Whether only one stage was asked for, so that the journeys have to build the page themselves.
    single_stage: bool,
    /// Whether this run has built the page; the journeys must never visit the page of some earlier state.
    built: AtomicBool,
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
        built: AtomicBool::new(false),
    };
    let mut whole = Tally::default();
    let mut broken = Vec::new();
    let chosen = STAGES
        .iter()
        .filter(|(name, _, _)| only.is_none_or(|wanted| wanted == *name));
    let mut together: Vec<Vec<&Stage>> = Vec::new();
    for stage in chosen {
        match together.last_mut() {
            Some(before) if BESIDE.contains(&stage.0) => before.push(stage),
            _ => together.push(vec![stage]),
        }
    }
    for stages in together {
        // The first has one thread, those beside it another.
        let (first, beside) = stages.split_at(1);
        let done = thread::scope(|scope| {
            let other = scope.spawn(|| run_all(&bench, beside));
            let mut done = run_all(&bench, first);
            done.extend(
                other
                    .join()
                    .unwrap_or_else(|_| vec![("a thread", Tally::single(false))]),
            );
            done
        });
        for (heading, tally) in done {
            if tally.failed > 0 {
                broken.push(heading);
            }
            whole += tally;
        }
    }
    for line in &whole.complaints {
        println!("{line}");
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

/// Runs these stages one after another; answers with the heading and the count of each.
fn run_all(bench: &Bench<'_>, stages: &[&Stage]) -> Vec<(&'static str, Tally)> {
    let run = |(_, heading, check): &Stage| {
        println!("\n== {heading}");
        let start = Instant::now();
        let tally = check(bench).unwrap_or_else(|failure| {
            println!("{failure}");
            Tally::single(false)
        });
        println!("-- {heading}: {tally}, {:.1} s", start.elapsed().as_secs_f32());
        (*heading, tally)
    };
    stages.iter().map(|stage| run(stage)).collect()
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
    Ok(Tally::counts(2, 0))
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

fn model(bench: &Bench<'_>) -> Outcome<Tally> {
    models::check(bench.workshop)
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
    bench.built.store(true, Ordering::Relaxed);
    weights.check_budget().map(|()| Tally::counts(2, 0))
}

fn journeys(bench: &Bench<'_>) -> Outcome<Tally> {
    page_is_there(bench)?;
    let server = env::current_exe().while_trying("find this program, which serves the page")?;
    let mut run = bench.workshop.command("node");
    run.arg("tests/journeys/run.mjs")
        .env("PACKWRIGHT_SERVER", server)
        .env("CHROME", &bench.browser.program);
    counted(&mut run)
}

fn element_itself(bench: &Bench<'_>) -> Outcome<Tally> {
    page_is_there(bench)?;
    element::check(bench.workshop, &bench.browser)
}

fn frame(bench: &Bench<'_>) -> Outcome<Tally> {
    page_is_there(bench)?;
    element::frame(bench.workshop, &bench.browser)
}

fn viewer(bench: &Bench<'_>) -> Outcome<Tally> {
    page_is_there(bench)?;
    element::viewer(bench.workshop, &bench.browser)
}

fn artwork(bench: &Bench<'_>) -> Outcome<Tally> {
    page_is_there(bench)?;
    element::artwork(bench.workshop, &bench.browser, bench.single_stage)
}

fn host_pages(bench: &Bench<'_>) -> Outcome<Tally> {
    page_is_there(bench)?;
    hosts::check(bench.workshop, &bench.browser, bench.single_stage)
}

fn shops(bench: &Bench<'_>) -> Outcome<Tally> {
    page_is_there(bench)?;
    bundlers::check(bench.workshop, &bench.browser)
}

fn page_is_there(bench: &Bench<'_>) -> Outcome<()> {
    if bench.single_stage {
        print!("{}", build::release(bench.workshop)?);
    } else if !bench.built.load(Ordering::Relaxed) {
        return Err(Failure::new("there is no page to visit: its build failed"));
    }
    Ok(())
}

fn counted(command: &mut Command) -> Outcome<Tally> {
    let mut tally = Tally::default();
    let ended_well = process::run_and_listen(command, |line| tally.read(line))?;
    tally.settle(ended_well);
    Ok(tally)
}
