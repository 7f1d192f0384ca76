//! `cargo xtask dist`: the release folder of the element, named after its version and never changed again, which is at
//! the same time the npm package; with sizes and hashes printed, and the package packed beside it.

use crate::arguments::Arguments;
use crate::build;
use crate::failure::{Failure, Outcome, While};
use crate::process;
use crate::setup;
use crate::workshop::Workshop;
use api::Release;
use std::fs;
use std::path::{Path, PathBuf};

/// Where releases are made, below the project's root.
const FOLDER: &str = "target/release-folder";
const VERSION: &str = env!("CARGO_PKG_VERSION");
/// Texts every copy has to carry.
const LICENCES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// Builds the release; with `--twice` a second time from nothing, and compares.
pub(crate) fn command(workshop: &Workshop, arguments: &Arguments) -> Outcome<()> {
    setup::for_building(workshop)?;
    build::release(workshop)?;
    let folder = make(workshop, arguments.value("base-url"))?;
    let hashes = hashes(workshop, &folder)?;
    println!("\n{} in {}", VERSION, folder.display());
    print!("{hashes}");
    if arguments.has("twice") {
        println!("\nOnce more from nothing.");
        fs::remove_dir_all(workshop.path("target/page")).while_trying("remove the compiled page")?;
        build::release(workshop)?;
        make(workshop, arguments.value("base-url"))?;
        let again = self::hashes(workshop, &folder)?;
        if again != hashes {
            return Err(Failure::new(format!("the second build is another one:\n{again}")));
        }
        println!("The second build is the same, byte for byte.");
    }
    process::run(
        workshop
            .command("npm")
            .args(["pack", "--silent", "--ignore-scripts"])
            .arg(&folder)
            .current_dir(workshop.path(FOLDER)),
    )
}

/// Puts the folder together from what the build left in `dist/embed`.
pub(crate) fn make(workshop: &Workshop, base_url: Option<&str>) -> Outcome<PathBuf> {
    let folder = workshop.path(FOLDER).join(VERSION);
    if folder.exists() {
        fs::remove_dir_all(&folder).while_trying("remove an earlier attempt at this release")?;
    }
    copy(&workshop.path("dist/embed"), &folder)?;
    let list = process::capture(
        workshop
            .command("node")
            .arg("crates/xtask/src/build/hashes.mjs")
            .arg(&folder),
    )?;
    let integrity = list
        .lines()
        .filter_map(|line| line.split_once("  "))
        .map(|(hash, name)| (name.to_owned(), hash.to_owned()))
        .collect();
    let release = Release {
        version: VERSION.to_owned(),
        base_url: base_url.map_or_else(|| Release::in_documentation().base_url, str::to_owned),
        integrity,
    };
    for (name, text) in api::files(&release) {
        fs::write(folder.join(name), text).while_trying(format!("write {name}"))?;
    }
    for name in LICENCES {
        fs::copy(workshop.path(name), folder.join(name)).while_trying(format!("copy {name}"))?;
    }
    Ok(folder)
}

/// Size, compressed size and hash of every file, as `hashes.mjs` prints them.
fn hashes(workshop: &Workshop, folder: &Path) -> Outcome<String> {
    process::capture(
        workshop
            .command("node")
            .arg("crates/xtask/src/build/hashes.mjs")
            .arg(folder)
            .arg("--sizes"),
    )
}

fn copy(from: &Path, to: &Path) -> Outcome<()> {
    fs::create_dir_all(to).while_trying("make the release folder")?;
    for entry in fs::read_dir(from).while_trying("list the element's files")? {
        let entry = entry.while_trying("list the element's files")?;
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &target)?;
        } else {
            fs::copy(&path, &target).while_trying(format!("copy {}", path.display()))?;
        }
    }
    Ok(())
}
