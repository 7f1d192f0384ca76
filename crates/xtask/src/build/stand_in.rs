//! Stands in for wasm-bindgen, which Trunk calls between the compiler and the optimiser: the one place where the Wasm
//! can be taken apart. A call that turns Wasm into a page goes through the splitter first; every other call, and Wasm
//! without a split point, goes to the real program as it is.

mod task;

use super::loader;
use crate::failure::{Failure, Outcome, While};
use crate::process;
use crate::workshop::Workshop;
use std::env;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use task::Task;

/// The program we stand in for.
const PROGRAM: &str = "wasm-bindgen";
/// Where the real one is, where the splitter is, and where the chunks go: said by the build, for we have only Trunk's
/// arguments.
const REAL: &str = "PACKWRIGHT_WASM_BINDGEN";
const SPLITTER: &str = "PACKWRIGHT_WASM_SPLITTER";
const CHUNKS: &str = "PACKWRIGHT_CHUNKS";
/// A module name in every Wasm with a split point, written by the macro that marks it.
const SPLIT_MARK: &[u8] = b"__wasm_split_placeholder__";
/// Whether this program was started under the name it stands in for.
pub(crate) fn is_meant(program: Option<&OsStr>) -> bool {
    program.is_some_and(|program| Path::new(program).file_stem() == Some(OsStr::new(PROGRAM)))
}

/// Puts the stand-in into a folder and tells `command` to find it there before the real one.
pub(super) fn place(workshop: &Workshop, command: &mut Command, folder: &Path, chunks: &Path) -> Outcome<()> {
    fs::create_dir_all(folder).while_trying("make a folder for the stand-in")?;
    let copy = folder.join(format!("{PROGRAM}{}", env::consts::EXE_SUFFIX));
    // Written over, it would change under a build that was stopped half-way and still runs.
    if copy.exists() {
        fs::remove_file(&copy).while_trying("remove the last stand-in")?;
    }
    let this = env::current_exe().while_trying("find this program, which stands in for another")?;
    fs::copy(this, &copy).while_trying("copy this program, which stands in for another")?;
    for (variable, program) in [(REAL, PROGRAM), (SPLITTER, "wasm-split-cli")] {
        let path = workshop
            .find(program)
            .ok_or_else(|| Failure::new(format!("{program} was not found")))?;
        command.env(variable, path);
    }
    command
        .env(CHUNKS, chunks)
        .env("PATH", workshop.search_path(Some(folder)));
    Ok(())
}

/// Does what wasm-bindgen was asked to do, and takes the Wasm apart on the way.
pub(crate) fn command(words: &[OsString]) -> Outcome<()> {
    let real = told(REAL)?;
    let Some(task) = Task::parse(words) else {
        return process::run(Command::new(real).args(words));
    };
    let chunks = told(CHUNKS)?;
    if chunks.is_dir() {
        fs::remove_dir_all(&chunks).while_trying("remove the last build's chunks")?;
    }
    fs::create_dir_all(&chunks).while_trying("make a folder for the chunks")?;
    let wasm = fs::read(&task.input).while_trying(format!("read {}", task.input.display()))?;
    if !wasm.windows(SPLIT_MARK.len()).any(|bytes| bytes == SPLIT_MARK) {
        return process::run(Command::new(real).args(words));
    }
    process::run(Command::new(told(SPLITTER)?).arg(&task.input).arg(&chunks))?;
    let generated = take(&chunks.join("__wasm_split.js"))?;
    let parts = loader::read(&generated)?;
    let main = chunks.join("main.wasm");
    process::run(
        Command::new(real)
            .args(task.words_with(words, &main))
            // The chunks take memory and table from there; and the page says itself where the Wasm is.
            .args(["--keep-lld-exports", "--omit-default-module-path"]),
    )?;
    fs::remove_file(main).while_trying("remove the main module, which lives elsewhere now")?;
    check_files(&chunks, &parts)?;
    let glue = fs::read_to_string(&task.glue).while_trying("read the glue")?;
    fs::write(&task.glue, loader::inline(&glue, &parts)?).while_trying("write the glue")
}

/// The loader's list and the folder must agree: a chunk that is in one only is lost.
fn check_files(folder: &Path, parts: &[loader::Chunk]) -> Outcome<()> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).while_trying("list the chunks")? {
        let name = entry.while_trying("list the chunks")?.file_name();
        found.push(name.to_string_lossy().into_owned());
    }
    let mut listed = parts.iter().filter_map(|part| part.file.clone()).collect::<Vec<_>>();
    found.sort();
    listed.sort();
    if found == listed {
        return Ok(());
    }
    Err(Failure::new(format!(
        "the Wasm splitter wrote {} but its loader asks for {}",
        found.join(", "),
        listed.join(", ")
    )))
}

fn take(path: &Path) -> Outcome<String> {
    let text = fs::read_to_string(path).while_trying("read the loader the Wasm splitter writes")?;
    fs::remove_file(path).while_trying("remove the loader the Wasm splitter wrote")?;
    Ok(text)
}

fn told(variable: &str) -> Outcome<PathBuf> {
    env::var_os(variable).map(PathBuf::from).ok_or_else(|| {
        Failure::new(format!(
            "{variable} is not set; this stand-in for {PROGRAM} is for `cargo xtask build`"
        ))
    })
}

#[cfg(test)]
mod tests {
    use super::{check_files, is_meant};
    use std::ffi::OsStr;

    #[test]
    fn it_is_known_by_the_name_it_was_started_under() {
        for name in ["wasm-bindgen", "a/wasm-bindgen", "wasm-bindgen.exe"] {
            assert!(is_meant(Some(OsStr::new(name))));
        }
        assert!(!is_meant(Some(OsStr::new("target/debug/xtask"))));
        assert!(!is_meant(None));
    }

    #[test]
    fn a_lost_chunk_is_noticed() {
        let empty = std::env::temp_dir().join(format!("packwright-no-chunks-{}", std::process::id()));
        std::fs::create_dir_all(&empty).unwrap();
        let parts = super::loader::read(include_str!("loader/sample.js")).unwrap();
        let refused = check_files(&empty, &parts).unwrap_err().to_string();
        assert!(refused.contains("chunk_4.wasm"));
        assert!(check_files(&empty, &[]).is_ok());
        std::fs::remove_dir(&empty).unwrap();
    }
}
