//! The words wasm-bindgen is called with, as far as the stand-in has to understand them.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

/// Options whose value may be a word of its own.
const WITH_VALUE: [&str; 6] = [
    "--target",
    "--out-dir",
    "--out-name",
    "--no-modules-global",
    "--encode-into",
    "--debug-info-url",
];

/// A call that turns Wasm into a page.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Task {
    /// Which of the words names the Wasm.
    position: usize,
    /// The Wasm.
    pub(super) input: PathBuf,
    /// Whether the words say what to call the glue; if not, it is called after the Wasm.
    is_named: bool,
    /// The file the real program writes the glue to.
    pub(super) glue: PathBuf,
}

impl Task {
    /// Nothing if the words ask for something else, such as a version.
    pub(super) fn parse(words: &[OsString]) -> Option<Self> {
        let (mut input, mut folder, mut stem) = (None, None, None);
        let mut position = 0;
        while let Some(word) = words.get(position) {
            let text = word.to_str().unwrap_or_default();
            if !text.starts_with('-') {
                input = Some((position, PathBuf::from(word)));
            } else if let Some((option, value)) = text.split_once('=') {
                note(option, value.into(), &mut folder, &mut stem);
            } else if WITH_VALUE.contains(&text) {
                position += 1;
                note(text, words.get(position)?.clone(), &mut folder, &mut stem);
            }
            position += 1;
        }
        let (position, input) = input?;
        let is_named = stem.is_some();
        let mut name = stem.or_else(|| input.file_stem().map(OsStr::to_owned))?;
        name.push(".js");
        Some(Self {
            position,
            glue: PathBuf::from(folder?).join(name),
            input,
            is_named,
        })
    }

    /// The same words about another file, which on its own would be given another name.
    pub(super) fn words_with(&self, words: &[OsString], input: &Path) -> Vec<OsString> {
        let mut words = words.to_vec();
        if let Some(word) = words.get_mut(self.position) {
            *word = input.into();
        }
        if let (false, Some(stem)) = (self.is_named, self.glue.file_stem()) {
            words.extend(["--out-name".into(), stem.to_owned()]);
        }
        words
    }
}

fn note(option: &str, value: OsString, folder: &mut Option<OsString>, stem: &mut Option<OsString>) {
    match option {
        "--out-dir" => *folder = Some(value),
        "--out-name" => *stem = Some(value),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::Task;
    use std::ffi::OsString;
    use std::path::{Path, PathBuf};

    fn words(line: &str) -> Vec<OsString> {
        line.split(' ').map(OsString::from).collect()
    }

    #[test]
    fn a_call_that_makes_a_page_is_recognised() {
        let expected = Task {
            position: 3,
            input: PathBuf::from("in/page.wasm"),
            is_named: true,
            glue: PathBuf::from("out").join("name.js"),
        };
        let joined = words("--target=web --out-dir=out --out-name=name in/page.wasm --no-typescript");
        assert_eq!(Task::parse(&joined), Some(expected));
        let apart = Task::parse(&words("--target web in/page.wasm --out-dir out")).unwrap();
        assert_eq!(apart.input, Path::new("in/page.wasm"));
        assert_eq!(apart.glue, Path::new("out").join("page.js"));
    }

    #[test]
    fn other_calls_are_passed_on() {
        for line in [
            "--version",
            "-V",
            "--help",
            "--out-dir out",
            "in/page.wasm",
            "in/page.wasm --out-dir",
        ] {
            assert_eq!(Task::parse(&words(line)), None, "{line}");
        }
    }

    #[test]
    fn the_main_module_takes_the_place_and_the_name_of_the_whole() {
        let unnamed = words("in/page.wasm --out-dir=out");
        let task = Task::parse(&unnamed).unwrap();
        let handed_on = task.words_with(&unnamed, Path::new("main.wasm"));
        assert_eq!(handed_on, words("main.wasm --out-dir=out --out-name page"));
        let named = words("in/page.wasm --out-dir=out --out-name=name");
        let handed_on = Task::parse(&named).unwrap().words_with(&named, Path::new("main.wasm"));
        assert_eq!(handed_on, words("main.wasm --out-dir=out --out-name=name"));
    }
}
