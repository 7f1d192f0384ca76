//! Brings a fresh machine to the point where the page can be built: the Wasm target, Trunk, wasm-bindgen, wasm-opt.
//!
//! Each step looks first and installs only what is missing or has another version, so the second time costs a second.

use crate::failure::{Failure, Outcome, While};
use crate::npm;
use crate::process;
use crate::workshop::Workshop;
use std::fs;

/// Newer releases of Trunk need a newer compiler than this project asks for.
const TRUNK_VERSION: &str = "0.21.14";
const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Installs everything a build needs and lacks.
pub(crate) fn for_building(workshop: &Workshop) -> Outcome<()> {
    wasm_target(workshop)?;
    npm::install(
        workshop,
        "tests/journeys",
        "for wasm-opt, which shrinks the Wasm, and for the browser tests",
    )?;
    let wanted = [
        Tool {
            package: "trunk",
            program: "trunk",
            version: TRUNK_VERSION.to_owned(),
            purpose: "the bundler that builds the page",
            locked: true,
        },
        Tool {
            package: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            version: wasm_bindgen_version(workshop)?,
            purpose: "which writes the glue between Wasm and the page",
            // Its own lock file names a package that is not in every registry; a fresh resolution works everywhere.
            locked: false,
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
    locked: bool,
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
        process::run(&mut install)?;
        if self.is_there(workshop) {
            return Ok(true);
        }
        Err(Failure::new(format!(
            "{} was installed but does not answer with version {}",
            self.program, self.version
        )))
    }

    fn is_there(&self, workshop: &Workshop) -> bool {
        process::capture(workshop.command(self.program).arg("--version"))
            .is_ok_and(|answer| answer.split_whitespace().any(|word| word == self.version))
    }
}

fn wasm_target(workshop: &Workshop) -> Outcome<()> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let library_folder =
        process::capture(
            workshop
                .command(rustc)
                .args(["--print", "target-libdir", "--target", WASM_TARGET]),
        )?;
    if std::path::Path::new(library_folder.trim()).is_dir() {
        return Ok(());
    }
    println!("Adding the compiler's target {WASM_TARGET}, which the page is compiled to.");
    process::run(workshop.command("rustup").args(["target", "add", WASM_TARGET]))
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
    use super::locked_version;

    #[test]
    fn versions_come_from_the_lock_file() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9.9.9\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "yew"), None);
    }
}
