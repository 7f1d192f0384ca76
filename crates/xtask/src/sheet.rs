//! `cargo xtask sheet`: contact sheets of the bag as a solid, and the golden pictures its tests hold it against. Builds the
//! viewer alone, which takes a fraction of the page's time.

use crate::arguments::Arguments;
use crate::browser::Browser;
use crate::build::compile_aside;
use crate::failure::Outcome;
use crate::process;
use crate::setup;
use crate::workshop::Workshop;

/// Where the build of the page, too, leaves the viewer's Wasm and its glue.
const BUILT: &str = "target/page/viewer";
/// Where the page is compiled.
const COMPILED: &str = "target/page";

/// Draws the sheets into `target/sheet`, or those whose names begin with one of `--only A,B`; `--write` keeps the golden
/// pictures instead; `--as-is` takes the viewer that is built already.
pub(crate) fn command(workshop: &Workshop, arguments: &Arguments) -> Outcome<()> {
    setup::for_building(workshop)?;
    let browser = Browser::ready(workshop)?;
    if !arguments.has("as-is") {
        build(workshop)?;
    }
    let mut node = workshop.command("node");
    node.env("CHROME", &browser.program)
        .env("PACKWRIGHT_VIEWER", workshop.path(BUILT));
    let only = arguments.value("only");
    if arguments.has("write") {
        node.args(["tests/viewer/golden.mjs", "--write"])
            .args(only.into_iter().flat_map(|names| names.split(',')));
    } else {
        node.arg("tests/viewer/sheet.mjs")
            .args(only.map(|names| format!("only={names}")));
    }
    process::run(&mut node)
}

/// Compiles the viewer as the page's build does.
fn build(workshop: &Workshop) -> Outcome<()> {
    println!("Building the viewer.");
    let mut cargo = workshop.cargo();
    cargo
        .args([
            "build",
            "--quiet",
            "--offline",
            "--locked",
            "--package",
            "packwright-viewer",
        ])
        .args(["--target", "wasm32-unknown-unknown", "--profile", "page"])
        .env("CARGO_TARGET_DIR", workshop.path(COMPILED));
    compile_aside(&mut cargo);
    process::run(&mut cargo)?;
    process::run(
        workshop
            .command("wasm-bindgen")
            .args(["--target", "web", "--no-typescript", "--omit-default-module-path"])
            .args(["--out-name", "viewer", "--out-dir"])
            .arg(workshop.path(BUILT))
            .arg(
                workshop
                    .path(COMPILED)
                    .join("wasm32-unknown-unknown/page/packwright_viewer.wasm"),
            ),
    )
}
