//! Numbers out of a file's bytes, where they are there.

fn some<const N: usize>(bytes: &[u8], at: usize) -> Option<[u8; N]> {
    bytes.get(at..at.checked_add(N)?)?.try_into().ok()
}

/// Two bytes, the greater first.
pub(super) fn be16(bytes: &[u8], at: usize) -> Option<u32> {
    some(bytes, at).map(|pair| u32::from(u16::from_be_bytes(pair)))
}

/// Four bytes, the greater first.
pub(super) fn be32(bytes: &[u8], at: usize) -> Option<u32> {
    some(bytes, at).map(u32::from_be_bytes)
}

/// Two bytes, the lesser first.
pub(super) fn le16(bytes: &[u8], at: usize) -> Option<u32> {
    some(bytes, at).map(|pair| u32::from(u16::from_le_bytes(pair)))
}

/// Three bytes, the lesser first.
pub(super) fn le24(bytes: &[u8], at: usize) -> Option<u32> {
    some(bytes, at).map(|[a, b, c]| u32::from_le_bytes([a, b, c, 0]))
}

/// Four bytes, the lesser first.
pub(super) fn le32(bytes: &[u8], at: usize) -> Option<u32> {
    some(bytes, at).map(u32::from_le_bytes)
}

/// A length as a distance in memory.
pub(super) fn far(length: u32) -> usize {
    usize::try_from(length).unwrap_or(usize::MAX)
}
