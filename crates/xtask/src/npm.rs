//! Node packages: installed from a lock file, and again only when that file has changed.

use crate::failure::{Failure, Outcome, While};
use crate::process;
use crate::workshop::Workshop;
use std::fs;
use std::process::Command;

/// Node older than this lacks the language and the test helpers our scripts use.
const OLDEST_NODE: u32 = 20;

/// Installs the packages locked in `folder`, unless they are there already.
pub(crate) fn install(workshop: &Workshop, folder: &str, purpose: &str) -> Outcome<()> {
    check_node(workshop)?;
    let lock = fs::read_to_string(workshop.path(folder).join("package-lock.json"))
        .while_trying(format!("read the lock file in {folder}"))?;
    let modules = workshop.path(folder).join("node_modules");
    // The stamp is the lock file itself: equal text means equal packages.
    let stamp = modules.join(".installed-from");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    println!("Installing the Node packages of {folder}, {purpose}.");
    process::run(
        npm(workshop)
            .args(["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"])
            .current_dir(workshop.path(folder)),
    )?;
    fs::write(&stamp, lock).while_trying("note which packages were installed")
}

fn check_node(workshop: &Workshop) -> Outcome<()> {
    let answer = process::capture(workshop.command("node").arg("--version")).map_err(|_| {
        Failure::new(format!(
            "Node was not found; install Node {OLDEST_NODE} or newer (it comes with npm) and try again"
        ))
    })?;
    let major = answer
        .trim()
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|digits| digits.parse().ok());
    if major.is_some_and(|major: u32| major >= OLDEST_NODE) {
        return Ok(());
    }
    Err(Failure::new(format!(
        "Node {} is too old; version {OLDEST_NODE} or newer is needed",
        answer.trim()
    )))
}

fn npm(workshop: &Workshop) -> Command {
    if cfg!(windows) {
        // On Windows npm is a batch file, which only the shell can start.
        let mut command = workshop.command("cmd");
        command.args(["/C", "npm"]);
        return command;
    }
    workshop.command("npm")
}
