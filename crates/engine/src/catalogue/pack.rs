//! The compact form of a catalogue: what a build bakes into the page.
//!
//! Postcard of the dense types behind a short header, so that the page needs no JSON reader. A build makes it from a
//! checked file; `unpack` still answers with an error, never a panic, for any bytes.

use alloc::vec::Vec;

use super::Catalogue;

/// First bytes of the compact form; the last one counts versions.
const HEADER: &[u8] = b"PWC\x01";

/// Why bytes are not a compact catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnpackError {
    /// They do not begin with the header of this version.
    Header,
    /// What follows is damaged or cut off.
    Body,
}

impl Catalogue {
    /// The compact form.
    ///
    /// # Errors
    /// When memory for it cannot be had, which postcard reports rather than panics.
    pub fn pack(&self) -> Result<Vec<u8>, postcard::Error> {
        let mut bytes = HEADER.to_vec();
        bytes.extend(postcard::to_allocvec(self)?);
        Ok(bytes)
    }

    /// Reads the compact form.
    ///
    /// # Errors
    /// When the bytes are not one, or are damaged.
    pub fn unpack(bytes: &[u8]) -> Result<Self, UnpackError> {
        let body = bytes.strip_prefix(HEADER).ok_or(UnpackError::Header)?;
        postcard::from_bytes(body).map_err(|_| UnpackError::Body)
    }
}
