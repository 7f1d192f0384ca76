//! Brings a fresh machine to the point where the page can be built: the Wasm target, the sources of the standard
//! library, Trunk, wasm-bindgen, the Wasm splitter, wasm-opt.
//!
//! Each step looks first and installs only what is missing or has another version, so the second time costs a second.

use crate::build;
use crate::failure::{Failure, Outcome, While};
use crate::npm;
use crate::process;
use crate::workshop::Workshop;
use std::ffi::OsString;
use std::fs;
use std::path::Path;

/// Newer releases of Trunk need a newer compiler than this project asks for.
const TRUNK_VERSION: &str = "0.21.14";
/// The splitter and the crate `wasm_split_helpers` speak a protocol that is theirs alone, so their versions are one.
const SPLITTER_VERSION: &str = "0.2.3";
const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Installs everything a build needs and lacks.
pub(crate) fn for_building(workshop: &Workshop) -> Outcome<()> {
    wasm_target(workshop)?;
    library_sources(workshop)?;
    packages(workshop)?;
    npm::install(
        workshop,
        "tests/journeys",
        "for wasm-opt and esbuild, which shrink the page, and for the browser tests",
    )?;
    let wanted = [
        Tool {
            package: "trunk",
            program: "trunk",
            version: TRUNK_VERSION.to_owned(),
            purpose: "the bundler that builds the page",
            features: None,
            locked: true,
            says_its_version: true,
        },
        Tool {
            package: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            version: wasm_bindgen_version(workshop)?,
            purpose: "which writes the glue between Wasm and the page",
            features: None,
            // Its own lock file names a package that is not in every registry; a fresh resolution works everywhere.
            locked: false,
            says_its_version: true,
        },
        Tool {
            package: "wasm_split_cli_support",
            program: "wasm-split-cli",
            version: SPLITTER_VERSION.to_owned(),
            purpose: "which takes the Wasm apart into what is needed first and what follows",
            features: Some("build-binary"),
            locked: true,
            says_its_version: false,
        },
    ];
    let mut installed_any = false;
    for tool in &wanted {
        installed_any |= tool.install_if_missing(workshop)?;
    }
    if installed_any {
        // The intermediate files weigh more than a gigabyte and are of no further use.
        let leftovers = workshop.tools.join("build");
        fs::remove_dir_all(&leftovers).while_trying("remove the intermediate files of the tools")?;
    }
    Ok(())
}

struct Tool {
    package: &'static str,
    program: &'static str,
    version: String,
    purpose: &'static str,
    features: Option<&'static str>,
    locked: bool,
    /// Whether the program knows `--version`; where it does not, cargo's record of what it installed has to tell.
    says_its_version: bool,
}

impl Tool {
    fn install_if_missing(&self, workshop: &Workshop) -> Outcome<bool> {
        if self.is_there(workshop) {
            return Ok(false);
        }
        println!(
            "Installing {} {}, {}. It is compiled here once and takes a few minutes.",
            self.package, self.version, self.purpose
        );
        fs::create_dir_all(&workshop.tools).while_trying("make the folder of tools")?;
        let mut install = workshop.cargo();
        install
            .arg("install")
            .arg(format!("{}@{}", self.package, self.version))
            .args(["--no-default-features", "--quiet", "--root"])
            .arg(&workshop.tools)
            .arg("--target-dir")
            .arg(workshop.tools.join("build"))
            // Away from the project, so that its own cargo settings do not apply to the tools.
            .current_dir(&workshop.tools)
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_BUILD_TARGET")
            .env_remove("CARGO_TARGET_DIR")
            // A tool that runs for a second need not be optimised for a minute.
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_DEBUG", "0");
        if self.locked {
            install.arg("--locked");
        }
        if let Some(features) = self.features {
            install.args(["--features", features]);
        }
        process::run(&mut install)?;
        if self.is_there(workshop) {
            return Ok(true);
        }
        Err(Failure::new(format!(
            "{} was installed but is not found in version {}",
            self.program, self.version
        )))
    }

    fn is_there(&self, workshop: &Workshop) -> bool {
        if !self.says_its_version {
            let record = fs::read_to_string(workshop.tools.join(".crates.toml")).unwrap_or_default();
            return is_recorded(&record, self.package, &self.version) && workshop.find(self.program).is_some();
        }
        process::capture(workshop.command(self.program).arg("--version"))
            .is_ok_and(|answer| answer.split_whitespace().any(|word| word == self.version))
    }
}

/// Whether cargo's list of installed packages has one in that version.
fn is_recorded(record: &str, package: &str, version: &str) -> bool {
    let entry = format!("\"{package} {version} (");
    record.lines().any(|line| line.starts_with(&entry))
}

fn rustc() -> OsString {
    std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into())
}

fn wasm_target(workshop: &Workshop) -> Outcome<()> {
    let library_folder =
        process::capture(
            workshop
                .command(rustc())
                .args(["--print", "target-libdir", "--target", WASM_TARGET]),
        )?;
    if Path::new(library_folder.trim()).is_dir() {
        return Ok(());
    }
    println!("Adding the compiler's target {WASM_TARGET}, which the page is compiled to.");
    process::run(workshop.command("rustup").args(["target", "add", WASM_TARGET]))
}

/// The page is compiled together with its standard library. A component is added to the compiler that is there, never
/// by way of an update.
fn library_sources(workshop: &Workshop) -> Outcome<()> {
    let root = process::capture(workshop.command(rustc()).args(["--print", "sysroot"]))?;
    let manifest = Path::new(root.trim()).join("lib/rustlib/src/rust/library/Cargo.toml");
    if manifest.is_file() {
        return Ok(());
    }
    println!("Adding the sources of the standard library, which is compiled for size together with the page.");
    process::run(workshop.command("rustup").args(["component", "add", "rust-src"])).map_err(|failure| {
        Failure::new(format!(
            "{failure}; without rustup, install the package `rust-src` of the system the compiler came from"
        ))
    })
}

/// The build itself never asks the network, so what it is made of has to be here before: the packages of the page, and
/// those of the standard library.
fn packages(workshop: &Workshop) -> Outcome<()> {
    let fetch = || {
        let mut fetch = workshop.cargo();
        fetch.args(["fetch", "--quiet", "--locked", "--target", WASM_TARGET]);
        // What runs during the build is compiled for this machine.
        fetch.args(["--target", "host-tuple"]);
        build::compile_with_own(&mut fetch);
        fetch
    };
    if process::capture(fetch().arg("--offline")).is_ok() {
        return Ok(());
    }
    println!("Fetching the packages the page and its standard library are made of.");
    process::run(&mut fetch())
}

/// The command-line tool must be of the very version of the library in the lock file.
fn wasm_bindgen_version(workshop: &Workshop) -> Outcome<String> {
    let lock = fs::read_to_string(workshop.path("Cargo.lock")).while_trying("read Cargo.lock")?;
    locked_version(&lock, "wasm-bindgen")
        .map(str::to_owned)
        .ok_or_else(|| Failure::new("Cargo.lock names no wasm-bindgen, so there is no page to build"))
}

fn locked_version<'lock>(lock: &'lock str, package: &str) -> Option<&'lock str> {
    let name_line = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name_line);
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::{is_recorded, locked_version};

    #[test]
    fn installed_versions_come_from_cargos_record() {
        let record = "[v1]\n\"wasm_split_cli_support 0.2.3 (registry+address)\" = [\"wasm-split-cli\"]\n";
        assert!(is_recorded(record, "wasm_split_cli_support", "0.2.3"));
        assert!(!is_recorded(record, "wasm_split_cli_support", "0.2.30"));
        assert!(!is_recorded(record, "wasm_split_cli", "0.2.3"));
        assert!(!is_recorded("", "wasm_split_cli_support", "0.2.3"));
    }

    #[test]
    fn versions_come_from_the_lock_file() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9.9.9\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "yew"), None);
    }
}
