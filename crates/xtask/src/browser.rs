//! The browser the tests drive, and its driver: found where they usually are, or installed by the system's package manager.

use crate::failure::{Failure, Outcome, While};
use crate::process;
use crate::workshop::Workshop;
use std::env;
use std::fs;
use std::path::PathBuf;

const BROWSERS: [&str; 5] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
];
const BROWSER_PLACES: [&str; 3] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
];
const DRIVER_PLACES: [&str; 3] = [
    "/usr/lib/chromium/chromedriver",
    "/usr/lib/chromium-browser/chromedriver",
    "/usr/lib64/chromium-browser/chromedriver",
];

/// How each package manager is asked for the browser and its driver.
const INSTALLERS: [(&str, &[&[&str]]); 4] = [
    (
        "apt-get",
        &[
            &["update", "-q"],
            &[
                "install",
                "-y",
                "-q",
                "--no-install-recommends",
                "chromium",
                "chromium-driver",
                "fonts-noto-core",
            ],
        ],
    ),
    ("dnf", &[&["install", "-y", "chromium", "chromedriver"]]),
    ("pacman", &[&["-S", "--noconfirm", "chromium"]]),
    ("brew", &[&["install", "--cask", "chromium", "chromedriver"]]),
];

/// A browser and the driver that fits it.
#[derive(Debug)]
pub(crate) struct Browser {
    /// The program that shows pages.
    pub(crate) program: PathBuf,
    /// The program that drives it for the component tests.
    pub(crate) driver: PathBuf,
}

impl Browser {
    /// Finds both, installing them first if need be and possible.
    pub(crate) fn ready(workshop: &Workshop) -> Outcome<Self> {
        if let Some(browser) = Self::find(workshop) {
            return Ok(browser);
        }
        install(workshop)?;
        Self::find(workshop).ok_or_else(|| Failure::new(ADVICE))
    }

    fn find(workshop: &Workshop) -> Option<Self> {
        let given = |name: &str| env::var_os(name).map(PathBuf::from).filter(|path| path.is_file());
        let lying_at = |places: &[&str]| places.iter().map(PathBuf::from).find(|path| path.is_file());
        let program = given("CHROME")
            .or_else(|| BROWSERS.iter().find_map(|name| workshop.find(name)))
            .or_else(|| lying_at(&BROWSER_PLACES))?;
        let driver = given("CHROMEDRIVER")
            .or_else(|| workshop.find("chromedriver"))
            .or_else(|| lying_at(&DRIVER_PLACES))?;
        Some(Self { program, driver })
    }

    /// Writes the capabilities file of the component tests' runner, and returns where it is.
    pub(crate) fn write_capabilities(&self, workshop: &Workshop) -> Outcome<PathBuf> {
        let quiet = [
            "no-sandbox",
            "disable-quic",
            "no-first-run",
            "disable-background-networking",
            "disable-component-update",
            "disable-sync",
        ];
        let arguments = quiet.map(|name| format!("\"--{name}\"")).join(",");
        let program = self
            .program
            .to_string_lossy()
            .replace('\\', "\\\\")
            .replace('"', "\\\"");
        let text = format!("{{\"goog:chromeOptions\":{{\"binary\":\"{program}\",\"args\":[{arguments}]}}}}\n");
        fs::create_dir_all(workshop.path("target")).while_trying("make the target folder")?;
        let path = workshop.path("target/webdriver.json");
        fs::write(&path, text).while_trying("write the browser's capabilities")?;
        Ok(path)
    }
}

const ADVICE: &str = "the tests need Chromium or Chrome and a chromedriver of the same version; install both, or name them \
in the variables CHROME and CHROMEDRIVER, and try again";

fn install(workshop: &Workshop) -> Outcome<()> {
    let (manager, steps) = INSTALLERS
        .iter()
        .find(|(manager, _)| workshop.find(manager).is_some())
        .ok_or_else(|| Failure::new(ADVICE))?;
    let prefix: &[&str] = if *manager == "brew" || is_root(workshop) {
        &[]
    } else if process::capture(workshop.command("sudo").args(["-n", "true"])).is_ok() {
        &["sudo", "-n"]
    } else {
        return Err(Failure::new(format!("{ADVICE} (with {manager}, as an administrator)")));
    };
    println!("Installing Chromium and its driver with {manager}: the tests run in a real browser.");
    for step in *steps {
        let mut words = prefix.iter().chain(std::iter::once(manager)).chain(step.iter());
        let Some(program) = words.next() else { continue };
        process::run(
            workshop
                .command(program)
                .args(words)
                .env("DEBIAN_FRONTEND", "noninteractive"),
        )?;
    }
    Ok(())
}

fn is_root(workshop: &Workshop) -> bool {
    process::capture(workshop.command("id").arg("-u")).is_ok_and(|answer| answer.trim() == "0")
}
