//! The release build: first view, Trunk, honest file names, compressed copies, and a table of what a buyer downloads.
//!
//! Two things make our page lighter than Trunk alone would: a standard library compiled for size together with the
//! page, and Wasm taken apart into what is needed first and what can follow.

mod loader;
mod sizes;
pub(crate) mod stand_in;
mod standard_library;

use crate::arguments::Arguments;
use crate::failure::{Outcome, While};
use crate::process;
use crate::setup;
use crate::workshop::Workshop;
pub(crate) use sizes::Weights;
pub(crate) use standard_library::{compile_aside, compile_with_own};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// Where the prerendered first view is put for `index.html` to take in.
const FIRST_VIEW: &str = "target/first-view.html";
/// Where the page is compiled: apart from the tests and lints, which use the standard library as it comes.
const PAGE: &str = "target/page";
/// Where the stand-in leaves the chunks of the Wasm.
const CHUNKS: &str = "target/page/chunks";

/// `cargo xtask build`.
pub(crate) fn command(workshop: &Workshop, _arguments: &Arguments) -> Outcome<()> {
    setup::for_building(workshop)?;
    print!("{}", release(workshop)?);
    Ok(())
}

/// Builds the page into `dist` and weighs it.
pub(crate) fn release(workshop: &Workshop) -> Outcome<Weights> {
    // Two builds at once would mix their files in `dist`; the second waits until the first is done.
    fs::create_dir_all(workshop.path("target")).while_trying("make the target folder")?;
    let turn = fs::File::create(workshop.path("target/build.lock")).while_trying("open the lock of the build")?;
    turn.lock().while_trying("wait for another build to end")?;
    prerender(workshop)?;
    process::run(workshop.command("node").arg("crates/xtask/src/build/boot.mjs"))?;
    trunk(workshop)?;
    viewer(workshop)?;
    artwork(workshop)?;
    process::run(finishing(workshop, "dist").arg(workshop.path(CHUNKS)))?;
    intake(workshop)?;
    embed(workshop)?;
    Weights::of(&workshop.path("dist"))
}

/// Renders, natively, what the page shows before the Wasm has arrived: the default bag with its price.
fn prerender(workshop: &Workshop) -> Outcome<()> {
    let manifest = fs::read_to_string(workshop.path("Cargo.toml")).while_trying("read Cargo.toml")?;
    if !manifest.contains("name = \"prerender\"") {
        return Ok(());
    }
    println!("Rendering the first view.");
    process::run(
        workshop
            .cargo()
            .args([
                "run",
                "--quiet",
                "--package",
                "packwright",
                "--features",
                "prerender",
                "--bin",
                "prerender",
                "--",
            ])
            .arg(workshop.path(FIRST_VIEW)),
    )
}

fn trunk(workshop: &Workshop) -> Outcome<()> {
    println!("Building the page.");
    let mut trunk = workshop.command("trunk");
    trunk
        .args(["build", "--release", "--offline", "--locked"])
        .env("CARGO_TARGET_DIR", workshop.path(PAGE))
        // Trunk reads this variable as its own option and refuses the usual value 1.
        .env_remove("NO_COLOR");
    compile_with_own(&mut trunk);
    let folder = workshop.path(PAGE).join("bin");
    stand_in::place(workshop, &mut trunk, &folder, &workshop.path(CHUNKS))?;
    process::run(&mut trunk)
}

/// Builds what reads a host's own catalogue and words, a module of its own.
fn intake(workshop: &Workshop) -> Outcome<()> {
    println!("Building what reads a host's catalogue.");
    aside(workshop, "intake")
}

/// Builds the bag as a solid and what makes files of it, and puts both into the page.
fn viewer(workshop: &Workshop) -> Outcome<()> {
    println!("Building the viewer, and what makes files.");
    aside(workshop, "viewer")?;
    aside(workshop, "export")?;
    process::run(
        workshop
            .command("node")
            .arg("crates/xtask/src/build/viewer.mjs")
            .arg(workshop.path("dist"))
            .arg(workshop.path("target")),
    )
}

/// Builds what makes drawings into pixels, and puts it into the page.
fn artwork(workshop: &Workshop) -> Outcome<()> {
    println!("Building what reads SVG artwork.");
    let wasm = compiled(workshop, "artwork")?;
    process::run(
        workshop
            .command("node")
            .arg("crates/xtask/src/build/artwork.mjs")
            .arg(workshop.path("dist"))
            .arg(wasm),
    )
}

/// Compiles the crate of that name to a Wasm module of its own, with its glue, in a folder of that name.
fn aside(workshop: &Workshop, name: &str) -> Outcome<()> {
    let wasm = compiled(workshop, name)?;
    process::run(
        workshop
            .command("wasm-bindgen")
            .args(["--target", "web", "--no-typescript", "--omit-default-module-path"])
            .args(["--out-name", name, "--out-dir"])
            .arg(workshop.path(PAGE).join(name))
            .arg(wasm),
    )
}

/// Compiles the crate of that name to Wasm; where that is.
fn compiled(workshop: &Workshop, name: &str) -> Outcome<PathBuf> {
    let mut cargo = workshop.cargo();
    cargo
        .args(["build", "--quiet", "--offline", "--locked", "--package"])
        .arg(format!("packwright-{name}"))
        .args(["--target", "wasm32-unknown-unknown", "--profile", "page"])
        .env("CARGO_TARGET_DIR", workshop.path(PAGE));
    compile_aside(&mut cargo);
    process::run(&mut cargo)?;
    let wasm = format!("wasm32-unknown-unknown/page/packwright_{name}.wasm");
    Ok(workshop.path(PAGE).join(wasm))
}

/// Makes the folder of the element, `dist/embed`.
fn embed(workshop: &Workshop) -> Outcome<()> {
    println!("Making the element.");
    process::run(
        workshop
            .command("node")
            .arg("crates/xtask/src/build/embed.mjs")
            .arg(workshop.path("dist"))
            .arg(workshop.path("target"))
            .arg(env!("CARGO_PKG_VERSION")),
    )
}

/// Gives the Wasm, its glue and what else the page links names made from their final contents, and writes a compressed
/// copy of each file. For the pages ours is measured against, too.
pub(crate) fn finish(workshop: &Workshop, folder: &str) -> Outcome<()> {
    process::run(&mut finishing(workshop, folder))
}

/// For our own page, the folder of chunks is a second argument.
fn finishing(workshop: &Workshop, folder: &str) -> Command {
    let mut node = workshop.command("node");
    node.arg("crates/xtask/src/build/finish.mjs").arg(workshop.path(folder));
    node
}
