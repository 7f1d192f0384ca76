//! `cargo xtask api`: writes what is generated from the table of the element's interface in `crates/api` and kept in the
//! tree. The files of a release are made from the same table when the release folder is.

use crate::arguments::Arguments;
use crate::failure::{Outcome, While};
use crate::workshop::Workshop;
use std::fs;

/// Writes every file that differs, and says which.
pub(crate) fn command(workshop: &Workshop, _arguments: &Arguments) -> Outcome<()> {
    for (path, text) in api::kept() {
        let place = workshop.path(path);
        if fs::read_to_string(&place).is_ok_and(|present| present == text) {
            continue;
        }
        if let Some(folder) = place.parent() {
            fs::create_dir_all(folder).while_trying(format!("make the folder of {path}"))?;
        }
        fs::write(&place, text).while_trying(format!("write {path}"))?;
        println!("wrote {path}");
    }
    Ok(())
}
