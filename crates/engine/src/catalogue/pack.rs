//! The compact form of a catalogue: what a build bakes into the page.
//!
//! A build makes it from a checked file, so that the page needs no JSON reader; `unpack` still answers with an error, never
//! a panic, for any bytes. The form is private to one build of the engine: its header counts versions.

use alloc::vec::Vec;

use super::Catalogue;

mod codec;
mod shapes;

use codec::{Packed, Reader};

/// First bytes of the compact form; the last one counts versions.
const HEADER: &[u8] = b"PWC\x02";

/// Why bytes are not a compact catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnpackError {
    /// They do not begin with the header of this version.
    Header,
    /// What follows is damaged, cut off or too long.
    Body,
}

impl Catalogue {
    /// The compact form.
    pub fn pack(&self) -> Vec<u8> {
        let mut bytes = HEADER.to_vec();
        self.put(&mut bytes);
        bytes
    }

    /// Reads the compact form.
    ///
    /// # Errors
    /// When the bytes are not one, or are damaged.
    pub fn unpack(bytes: &[u8]) -> Result<Self, UnpackError> {
        let body = bytes.strip_prefix(HEADER).ok_or(UnpackError::Header)?;
        let mut reader = Reader::new(body);
        let catalogue = Self::take(&mut reader).ok_or(UnpackError::Body)?;
        if reader.is_at_end() {
            Ok(catalogue)
        } else {
            Err(UnpackError::Body)
        }
    }
}
