//! Models to take away, held against the validators of those who keep the formats: Khronos' for glTF, OpenUSD's for USDZ.
//! Both are installed here; where one cannot be, the check fails.

use crate::browser::{self, Installer};
use crate::failure::{Failure, Outcome, While};
use crate::npm;
use crate::process;
use crate::tally::Tally;
use crate::workshop::Workshop;
use std::fs;
use std::path::{Path, PathBuf};

/// OpenUSD's packages for Python before this version lack the validators, or files of theirs.
const OPEN_USD: &str = "usd-core==26.11";
const PYTHONS: [&str; 2] = ["python3", "python"];
/// How each package manager is asked for Python with what makes environments of it.
const PYTHON_INSTALLERS: [Installer; 4] = [
    (
        "apt-get",
        &[
            &["update", "-q"],
            &[
                "install",
                "-y",
                "-q",
                "--no-install-recommends",
                "python3",
                "python3-venv",
            ],
        ],
    ),
    ("dnf", &[&["install", "-y", "python3", "python3-pip"]]),
    ("pacman", &[&["-S", "--noconfirm", "python"]]),
    ("brew", &[&["install", "python"]]),
];
const ADVICE: &str =
    "USDZ files are checked by OpenUSD in Python; install Python 3.10 or newer with `venv`, and try again";
/// Where the files are put for the validators.
const FILES: &str = "target/models";

/// Writes models of all kinds of bags and has them validated.
pub(super) fn check(workshop: &Workshop) -> Outcome<Tally> {
    npm::install(workshop, "tests/model", "which validate models")?;
    let python = python(workshop)?;
    let folder = workshop.path(FILES);
    if folder.is_dir() {
        fs::remove_dir_all(&folder).while_trying("remove the models of last time")?;
    }
    fs::create_dir_all(&folder).while_trying("make a folder for models")?;
    process::run(
        workshop
            .cargo()
            .args([
                "run",
                "--quiet",
                "--locked",
                "--package",
                "packwright-model",
                "--example",
                "bags",
                "--",
            ])
            .arg(&folder),
    )?;
    let mut whole = Tally::default();
    let mut node = workshop.command("node");
    node.arg("tests/model/validate.mjs");
    let mut open_usd = workshop.command(python);
    open_usd.arg("tests/model/validate.py");
    for command in [&mut node, &mut open_usd] {
        let mut tally = Tally::default();
        let ended_well = process::run_and_listen(command.arg(&folder), |line| tally.read(line))?;
        tally.settle(ended_well);
        whole += tally;
    }
    Ok(whole)
}

/// A Python that has OpenUSD, in an environment of its own among the tools.
fn python(workshop: &Workshop) -> Outcome<PathBuf> {
    let place = workshop.tools.join(OPEN_USD.replace("==", "-"));
    let program = place.join(if cfg!(windows) {
        "Scripts/python.exe"
    } else {
        "bin/python"
    });
    if works(workshop, &program) {
        return Ok(program);
    }
    println!("Installing {OPEN_USD}, which validates USDZ files.");
    if environment(workshop, &place).is_err() {
        browser::install(workshop, "Python", &PYTHON_INSTALLERS, ADVICE)?;
        environment(workshop, &place)?;
    }
    process::run(
        workshop
            .command(&program)
            .args([
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
                "--only-binary",
                ":all:",
            ])
            .arg(OPEN_USD),
    )?;
    if works(workshop, &program) {
        return Ok(program);
    }
    Err(Failure::new(format!("{OPEN_USD} was installed but does not start")))
}

fn works(workshop: &Workshop, program: &Path) -> bool {
    let imports = ["-c", "from pxr import Usd, UsdValidation"];
    program.is_file() && process::capture(workshop.command(program).args(imports)).is_ok()
}

/// Makes an environment with the first Python that can, from scratch.
fn environment(workshop: &Workshop, place: &Path) -> Outcome<()> {
    for name in PYTHONS {
        if workshop.find(name).is_none() {
            continue;
        }
        let mut python = workshop.command(name);
        python.args(["-m", "venv", "--clear"]).arg(place);
        if process::capture(&mut python).is_ok() {
            return Ok(());
        }
    }
    Err(Failure::new(ADVICE))
}
