//! Reading a catalogue file: bytes in, a catalogue or every problem out.
//!
//! Four steps, each of which sees a file only when the one before found nothing: is it JSON text at all; has it the
//! shape the schema describes; does each part make sense by itself; do the parts make sense together. Whatever the
//! bytes, the answer is a catalogue or a list of problems, never a panic.

mod place;
mod report;
mod shape;
mod suggest;
mod text;
mod tree;

use alloc::format;
use alloc::string::ToString;
use alloc::vec::Vec;

use sha2::{Digest, Sha256};

pub(super) use place::{Place, unseen};
pub(super) use report::{Report, listed, quoted};
pub use suggest::nearest;
pub(super) use suggest::suggestion;

use super::file::CatalogueFile;
use super::problem::CatalogueProblem;
use super::{Catalogue, lower, validate};

/// The largest file that is read, in bytes.
pub const SIZE_MAX: usize = 1024 * 1024;

impl Catalogue {
    /// Reads a catalogue file: UTF-8 JSON of at most 1 MiB, as `docs/catalogue.md` describes.
    ///
    /// # Errors
    /// With everything that is wrong, in the order of the file as far as possible. A file with any problem is refused
    /// as a whole.
    pub fn parse(bytes: &[u8]) -> Result<Self, Vec<CatalogueProblem>> {
        let mut report = Report::default();
        let text = match text::decode(bytes) {
            Ok(text) => text,
            Err(problem) => return Err(alloc::vec![problem]),
        };
        let tree = match text::tree(text, &mut report) {
            Ok(tree) => tree,
            Err(problem) => return Err(alloc::vec![problem]),
        };
        shape::check(&schema(), &tree, &mut report);
        drop(tree);
        report.settle(())?;
        let file = file(text)?;
        let mut report = Report::default();
        let (catalogue, sound) = lower::lower(&file, hash(bytes), &mut report);
        if sound {
            validate::validate(&catalogue, &mut report);
        }
        report.settle(catalogue)
    }
}

/// The JSON Schema (draft 2020-12) of a catalogue file, for editors that complete and check while one writes.
pub fn schema() -> serde_json::Value {
    let mut schema = schemars::schema_for!(CatalogueFile);
    schema.insert("title".to_string(), "Packwright catalogue".into());
    schema.to_value()
}

fn file(text: &str) -> Result<CatalogueFile, Vec<CatalogueProblem>> {
    serde_json::from_str(text).map_err(|error| {
        // The shape was right, so this is a difference between the schema and the types: our mistake, still no panic.
        let what = format!("the file could not be read although its shape is right: {error}");
        alloc::vec![CatalogueProblem {
            at: "".to_string(),
            what,
            hint: Some("please report this".to_string())
        }]
    })
}

fn hash(bytes: &[u8]) -> u64 {
    Sha256::digest(bytes)
        .iter()
        .take(8)
        .fold(0, |hash, byte| (hash << 8) | u64::from(*byte))
}
