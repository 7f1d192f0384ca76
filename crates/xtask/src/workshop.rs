//! Where things are: the project's root, the folder of tools, and how a program is started with those tools in reach.

use crate::failure::{Failure, Outcome, While};
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The project and its tools.
#[derive(Debug)]
pub(crate) struct Workshop {
    /// The folder of the workspace's `Cargo.toml`.
    pub(crate) root: PathBuf,
    /// The folder pinned tools are installed to.
    pub(crate) tools: PathBuf,
}

impl Workshop {
    /// Finds the root above the current folder, and the folder of tools.
    pub(crate) fn open() -> Outcome<Self> {
        let here = env::current_dir().while_trying("read the current folder")?;
        let root = here
            .ancestors()
            .find(|folder| {
                std::fs::read_to_string(folder.join("Cargo.toml")).is_ok_and(|text| text.contains("[workspace]"))
            })
            .ok_or_else(|| Failure::new("run this inside the project: no workspace was found above this folder"))?;
        Ok(Self {
            root: root.to_owned(),
            tools: tools_folder(|name| env::var_os(name))?,
        })
    }

    /// A path inside the project.
    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// A program to be run in the project's root with the tools first in its search path and nothing to read from.
    pub(crate) fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(&self.root)
            .stdin(Stdio::null())
            .env("PATH", self.search_path(None));
        command
    }

    /// The cargo that started us, or the first one in the search path.
    pub(crate) fn cargo(&self) -> Command {
        self.command(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")))
    }

    /// Where a program of that name is found, tools first.
    pub(crate) fn find(&self, program: &str) -> Option<PathBuf> {
        let endings: &[&str] = if cfg!(windows) {
            &[".exe", ".cmd", ".bat"]
        } else {
            &[""]
        };
        env::split_paths(&self.search_path(None))
            .flat_map(|folder| {
                endings
                    .iter()
                    .map(move |ending| folder.join(format!("{program}{ending}")))
            })
            .find(|candidate| candidate.is_file())
    }

    /// Where programs are looked for: in one folder before all others if need be, then among the tools.
    pub(crate) fn search_path(&self, first: Option<&Path>) -> OsString {
        let inherited = env::var_os("PATH").unwrap_or_default();
        let ours = [self.tools.join("bin"), self.path("tests/journeys/node_modules/.bin")];
        let folders = first
            .map(Path::to_owned)
            .into_iter()
            .chain(ours)
            .chain(env::split_paths(&inherited));
        // Only a folder with the separator in its name cannot be joined; then the inherited path has to do.
        env::join_paths(folders).unwrap_or(inherited)
    }
}

fn tools_folder(variable: impl Fn(&str) -> Option<OsString>) -> Outcome<PathBuf> {
    let set = |name: &str| variable(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let cache_folder = || {
        if cfg!(windows) {
            return set("LOCALAPPDATA");
        }
        set("XDG_CACHE_HOME").or_else(|| set("HOME").map(|home| home.join(".cache")))
    };
    set("PACKWRIGHT_TOOLS")
        .or_else(|| cache_folder().map(|cache| Path::new(&cache).join("packwright").join("tools")))
        .ok_or_else(|| Failure::new("no folder for tools: set PACKWRIGHT_TOOLS to one"))
}

#[cfg(test)]
mod tests {
    use super::tools_folder;
    use std::ffi::OsString;
    use std::path::PathBuf;

    fn check(variables: &[(&str, &str)], expected: Option<&str>) {
        let found = tools_folder(|name| {
            variables
                .iter()
                .find(|(known, _)| *known == name)
                .map(|(_, value)| OsString::from(value))
        });
        assert_eq!(found.ok(), expected.map(PathBuf::from));
    }

    #[test]
    #[cfg(unix)]
    fn the_folder_of_tools_has_an_order_of_preference() {
        check(
            &[("PACKWRIGHT_TOOLS", "a"), ("XDG_CACHE_HOME", "b"), ("HOME", "c")],
            Some("a"),
        );
        check(&[("XDG_CACHE_HOME", "b"), ("HOME", "c")], Some("b/packwright/tools"));
        check(
            &[("XDG_CACHE_HOME", ""), ("HOME", "c")],
            Some("c/.cache/packwright/tools"),
        );
        check(&[], None);
    }
}
