//! A fingerprint of a list of texts (FNV-1a): tells whether two builds speak of the same list. Not for secrets.

/// The fingerprint of nothing.
pub const START: u64 = 0xcbf2_9ce4_8422_2325;

/// The fingerprint so far, continued by a text and its end.
pub fn text(fingerprint: u64, text: &str) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    step(text.bytes().fold(fingerprint, step), 0xff)
}
