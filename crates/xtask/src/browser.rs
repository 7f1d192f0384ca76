//! The browsers the tests drive: found where they usually are, or installed by the system's package manager. Chromium has
//! its driver beside it, for the component tests; Firefox opens the host pages, and on Linux WebKitGTK does.

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

const FIREFOXES: [&str; 2] = ["firefox-esr", "firefox"];
const FIREFOX_PLACES: [&str; 2] = [
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    "C:/Program Files/Mozilla Firefox/firefox.exe",
];

/// How a package manager is asked for something: its name, and the words after it, step by step.
pub(crate) type Installer = (&'static str, &'static [&'static [&'static str]]);

/// How each package manager is asked for Chromium and its driver.
const INSTALLERS: [Installer; 4] = [
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

/// How each is asked for Firefox.
const FIREFOX_INSTALLERS: [Installer; 4] = [
    (
        "apt-get",
        &[
            &["update", "-q"],
            &["install", "-y", "-q", "--no-install-recommends", "firefox-esr"],
        ],
    ),
    ("dnf", &[&["install", "-y", "firefox"]]),
    ("pacman", &[&["-S", "--noconfirm", "firefox"]]),
    ("brew", &[&["install", "--cask", "firefox"]]),
];

/// WebKitGTK's driver, which knows the browser that belongs to it, and what shows its window where there is no screen.
const WEBKIT: [&str; 2] = ["WebKitWebDriver", "Xvfb"];
/// How Debian's package manager is asked for both.
const WEBKIT_INSTALLERS: [Installer; 1] = [(
    "apt-get",
    &[
        &["update", "-q"],
        &[
            "install",
            "-y",
            "-q",
            "--no-install-recommends",
            "webkit2gtk-driver",
            "xvfb",
        ],
    ],
)];

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
        install(workshop, "Chromium and its driver", &INSTALLERS, ADVICE)?;
        Self::find(workshop).ok_or_else(|| Failure::new(ADVICE))
    }

    fn find(workshop: &Workshop) -> Option<Self> {
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

/// Finds Firefox, installing it first if need be and possible.
pub(crate) fn firefox(workshop: &Workshop) -> Outcome<PathBuf> {
    let find = || {
        given("FIREFOX")
            .or_else(|| FIREFOXES.iter().find_map(|name| workshop.find(name)))
            .or_else(|| lying_at(&FIREFOX_PLACES))
    };
    if let Some(program) = find() {
        return Ok(program);
    }
    install(workshop, "Firefox", &FIREFOX_INSTALLERS, FIREFOX_ADVICE)?;
    find().ok_or_else(|| Failure::new(FIREFOX_ADVICE))
}

/// Finds WebKitGTK's driver, installing it first if need be and possible; nothing on a system it does not exist for.
pub(crate) fn webkit(workshop: &Workshop) -> Outcome<Option<PathBuf>> {
    if !cfg!(target_os = "linux") {
        println!("WebKitGTK exists for Linux only, so that no host page is opened in it here.");
        return Ok(None);
    }
    let find = || {
        let [driver, screen] = WEBKIT.map(|name| workshop.find(name));
        // Where there is a screen, its window may as well be seen.
        let is_seen = screen.is_some() || env::var_os("DISPLAY").is_some();
        given("WEBKIT").or(driver).filter(|_| is_seen)
    };
    if let Some(program) = find() {
        return Ok(Some(program));
    }
    install(
        workshop,
        "WebKitGTK's driver and a screen for it",
        &WEBKIT_INSTALLERS,
        WEBKIT_ADVICE,
    )?;
    find().map(Some).ok_or_else(|| Failure::new(WEBKIT_ADVICE))
}

fn given(name: &str) -> Option<PathBuf> {
    env::var_os(name).map(PathBuf::from).filter(|path| path.is_file())
}

fn lying_at(places: &[&str]) -> Option<PathBuf> {
    places.iter().map(PathBuf::from).find(|path| path.is_file())
}

const FIREFOX_ADVICE: &str = "the host pages are opened in Firefox too; install it, or name it in the variable FIREFOX, and \
try again";

const WEBKIT_ADVICE: &str = "the host pages are opened in WebKitGTK too; install WebKitWebDriver (Debian: webkit2gtk-driver) and \
Xvfb, or name the driver in the variable WEBKIT, and try again";

const ADVICE: &str = "the tests need Chromium or Chrome and a chromedriver of the same version; install both, or name them \
in the variables CHROME and CHROMEDRIVER, and try again";

/// Installs something with the first of the package managers that is there.
pub(crate) fn install(workshop: &Workshop, what: &str, installers: &[Installer], advice: &str) -> Outcome<()> {
    let (manager, steps) = installers
        .iter()
        .find(|(manager, _)| workshop.find(manager).is_some())
        .ok_or_else(|| Failure::new(advice))?;
    let prefix: &[&str] = if *manager == "brew" || is_root(workshop) {
        &[]
    } else if process::capture(workshop.command("sudo").args(["-n", "true"])).is_ok() {
        &["sudo", "-n"]
    } else {
        return Err(Failure::new(format!("{advice} (with {manager}, as an administrator)")));
    };
    println!("Installing {what} with {manager}, for the tests.");
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
