//! The check sum that PNG and zip files share.

/// CRC-32 as in ISO 3309: the sum of `slices` one after the other.
pub(crate) fn crc(slices: &[&[u8]]) -> u32 {
    let mut sum = u32::MAX;
    for byte in slices.iter().flat_map(|slice| slice.iter()) {
        sum = TABLE[usize::from(sum.to_le_bytes()[0] ^ byte)] ^ (sum >> 8);
    }
    !sum
}

const TABLE: [u32; 256] = table();

const fn table() -> [u32; 256] {
    let mut table = [0u32; 256];
    let mut row = 0;
    let mut start = 0u32;
    while row < table.len() {
        let mut value = start;
        let mut bit = 0;
        while bit < 8 {
            value = if value & 1 == 1 {
                (value >> 1) ^ 0xedb8_8320
            } else {
                value >> 1
            };
            bit += 1;
        }
        table[row] = value;
        row += 1;
        start += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::crc;

    #[test]
    fn the_sum_is_the_published_one() {
        assert_eq!(crc(&[b"1234", b"56789"]), 0xcbf4_3926);
    }
}
