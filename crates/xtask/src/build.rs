//! The release build: first view, Trunk, honest file names, compressed copies, and a table of what a buyer downloads.

mod sizes;

use crate::arguments::Arguments;
use crate::failure::{Outcome, While};
use crate::process;
use crate::setup;
use crate::workshop::Workshop;
pub(crate) use sizes::Weights;
use std::fs;

/// Where the prerendered first view is put for `index.html` to take in.
const FIRST_VIEW: &str = "target/first-view.html";

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
    trunk(workshop)?;
    finish(workshop, "dist")?;
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
    process::run(
        workshop
            .command("trunk")
            .args(["build", "--release", "--offline", "--locked"])
            // Trunk reads this variable as its own option and refuses the usual value 1.
            .env_remove("NO_COLOR"),
    )
}

/// Gives the Wasm and its glue names made from their final contents, and writes a compressed copy of each file.
pub(crate) fn finish(workshop: &Workshop, folder: &str) -> Outcome<()> {
    process::run(
        workshop
            .command("node")
            .arg("crates/xtask/src/build/finish.mjs")
            .arg(workshop.path(folder)),
    )
}
