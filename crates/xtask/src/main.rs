//! The developer's commands: serve, build, test, tidy, bless, dist, sheet, bench.
//!
//! A fresh machine has Rust, Node and its package manager; everything else the project needs is fetched from here, in
//! a pinned version, with a sentence that says what and why. No dependencies, so that the first command starts quickly.

mod api;
mod arguments;
mod bench;
mod bless;
mod browser;
mod build;
mod bundlers;
mod dist;
mod element;
mod failure;
mod hosts;
mod npm;
mod process;
mod serve;
mod setup;
mod sheet;
mod tally;
mod test;
mod tidy;
mod workshop;

use arguments::Arguments;
use failure::{Failure, Outcome};
use std::process::ExitCode;
use workshop::Workshop;

const HELP: &str = "\
cargo xtask <command>

  serve   set up what is missing, build the page and serve it    --port N, --folder DIR, --policy strict|framed|none
  build   the release build alone, with its table of sizes
  test    every check there is; ends with `N passed, M failed`   --only format|lint|tidy|native|model|component|digest|budget|journeys|element|frame|viewer|artwork|hosts
  tidy    the style rules alone
  bless   rewrite the golden files from what the code says now
  dist    the release folder of the element, with its hashes      --base-url URL, --twice
  sheet   contact sheets of the bag as a solid, in target/sheet   --only NAME,NAME, --as-is, --write (the golden pictures)
  api     write what is generated from the element's interface    (crates/api)
  bench   measure the page against its peers in a browser        --runs N, --only PAGE|hosts, --write
  help    this text

Tools live in $PACKWRIGHT_TOOLS, or else in the cache folder of your account.";

fn main() -> ExitCode {
    match dispatch() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nxtask: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch() -> Outcome<()> {
    // The build has Trunk start this program under another one's name.
    let mut started_as = std::env::args_os();
    if build::stand_in::is_meant(started_as.next().as_deref()) {
        return build::stand_in::command(&started_as.collect::<Vec<_>>());
    }
    let mut words = std::env::args().skip(1);
    let command = words.next().unwrap_or_else(|| "help".to_owned());
    let arguments = Arguments::parse(words)?;
    let workshop = Workshop::open()?;
    match command.as_str() {
        "serve" => serve::command(&workshop, &arguments),
        "build" => build::command(&workshop, &arguments),
        "test" => test::command(&workshop, &arguments),
        "tidy" => tidy::command(&workshop, &arguments),
        "bless" => bless::command(&workshop, &arguments),
        "dist" => dist::command(&workshop, &arguments),
        "sheet" => sheet::command(&workshop, &arguments),
        "api" => api::command(&workshop, &arguments),
        "bench" => bench::command(&workshop, &arguments),
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        other => Err(Failure::new(format!("there is no command `{other}`\n\n{HELP}"))),
    }
}
