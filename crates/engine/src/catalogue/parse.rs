//! Reading a catalogue file: bytes in, a catalogue or every problem out.
//!
//! Four steps, each of which sees a file only when the one before found nothing: is it JSON text at all; has it the
//! shape the schema describes; does each part make sense by itself; do the parts make sense together. Whatever the
//! bytes, the answer is a catalogue or a list of problems, never a panic.

mod fingerprint;
mod shape;

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::file::CatalogueFile;
use super::{Catalogue, lower, validate};
use crate::json::{Kind, Problem, Report, decode, tree};

/// The largest file that is read, in bytes.
pub const SIZE_MAX: usize = 1024 * 1024;

/// Texts by locale and key.
pub type OwnTexts = BTreeMap<String, BTreeMap<String, String>>;

/// How a catalogue is called where its JSON is wrong.
const KIND: Kind = Kind {
    noun: "a catalogue",
    most: SIZE_MAX,
    shorten: "leave out what no buyer needs, or offer two catalogues",
    compare: "start from the example in docs/catalogue.md",
    remarks: "JSON has no comments; put remarks into `note`",
    numbers: "write figures as decimal text, such as \"3.20\"",
    nested: "a catalogue is never that deep",
    after: "a catalogue is one object, with nothing after it",
    cut: "the file ends too soon",
};

/// The shape of a file without what only editors read, as `schema` has it: tests hold the two together.
const SHAPE: &str = include_str!("parse/shape.json");

impl Catalogue {
    /// Reads a catalogue file: UTF-8 JSON of at most 1 MiB, as `docs/catalogue.md` describes.
    ///
    /// # Errors
    /// With everything that is wrong, in the order of the file as far as possible. A file with any problem is refused
    /// as a whole.
    pub fn parse(bytes: &[u8]) -> Result<Self, Vec<Problem>> {
        Self::read(bytes).map(|(catalogue, _)| catalogue)
    }

    /// `parse`, with the words the file brings: texts by locale and key, complete for each locale.
    ///
    /// # Errors
    /// As `parse`.
    pub fn read(bytes: &[u8]) -> Result<(Self, OwnTexts), Vec<Problem>> {
        let mut report = Report::default();
        let text = match decode(bytes, &KIND) {
            Ok(text) => text,
            Err(problem) => return Err(alloc::vec![problem]),
        };
        let tree = match tree(text, &KIND, &mut report) {
            Ok(tree) => tree,
            Err(problem) => return Err(alloc::vec![problem]),
        };
        shape::check(&shape(), &tree, &mut report);
        drop(tree);
        report.settle(())?;
        let file = file(text)?;
        let mut report = Report::default();
        let (catalogue, sound) = lower::lower(&file, fingerprint::of(bytes), &mut report);
        if sound {
            validate::validate(&catalogue, &mut report);
        }
        report.settle((catalogue, file.texts))
    }
}

fn shape() -> serde_json::Value {
    serde_json::from_str(SHAPE).unwrap_or_default()
}

/// The JSON Schema (draft 2020-12) of a catalogue file, for editors that complete and check while one writes.
#[cfg(feature = "schema")]
pub fn schema() -> serde_json::Value {
    let mut schema = schemars::schema_for!(CatalogueFile);
    schema.insert("title".to_string(), "Packwright catalogue".into());
    schema.to_value()
}

fn file(text: &str) -> Result<CatalogueFile, Vec<Problem>> {
    serde_json::from_str(text).map_err(|error| {
        // The shape was right, so this is a difference between the schema and the types: our mistake, still no panic.
        let what = format!("the file could not be read although its shape is right: {error}");
        alloc::vec![Problem {
            at: "".to_string(),
            what,
            hint: Some("please report this".to_string())
        }]
    })
}
