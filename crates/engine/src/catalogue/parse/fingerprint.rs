//! The fingerprint of a catalogue file: the first eight bytes of its SHA-256 (FIPS 180-4).
//!
//! Written out here because a page that reads a host's catalogue needs this one function and nothing else of a library;
//! the tests hold it against one. It tells price lists apart and is no secret.

/// What the eight words start from: square roots of the first primes.
const START: [u32; 8] = [
    0x6a09_e667,
    0xbb67_ae85,
    0x3c6e_f372,
    0xa54f_f53a,
    0x510e_527f,
    0x9b05_688c,
    0x1f83_d9ab,
    0x5be0_cd19,
];

/// One word a round: cube roots of the first primes.
#[rustfmt::skip]
const ROUND: [u32; 64] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
];

/// The first eight bytes of the SHA-256 of `bytes`, big end first.
pub(super) fn of(bytes: &[u8]) -> u64 {
    let mut state = START;
    let mut blocks = bytes.chunks_exact(64);
    for block in &mut blocks {
        take(&mut state, block);
    }
    // What is left over, a one bit, zeros, and the length in bits at the end of a block.
    let rest = blocks.remainder();
    let mut last = [0_u8; 128];
    let length = u64::try_from(bytes.len()).unwrap_or(0).wrapping_mul(8);
    let used = if rest.len() < 56 { 64 } else { 128 };
    let filled = rest.iter().copied().chain([0x80]);
    last.iter_mut().zip(filled).for_each(|(slot, byte)| *slot = byte);
    let end = last.iter_mut().take(used).rev();
    end.zip(length.to_le_bytes()).for_each(|(slot, byte)| *slot = byte);
    last.chunks_exact(64)
        .take(used / 64)
        .for_each(|block| take(&mut state, block));
    (u64::from(state[0]) << 32) | u64::from(state[1])
}

/// Takes up one block of 64 bytes.
fn take(state: &mut [u32; 8], block: &[u8]) {
    // The schedule is made as the rounds need it: sixteen words that go round.
    let mut words = [0_u32; 16];
    for (word, bytes) in words.iter_mut().zip(block.chunks_exact(4)) {
        *word = bytes.iter().fold(0, |word, byte| (word << 8) | u32::from(*byte));
    }
    let [mut a, mut b, mut c, mut d, mut e, mut f, mut g, mut h] = *state;
    for round in ROUND {
        let [first, second, .., tenth, _, _, _, _, fifteenth, _] = words;
        let big = e.rotate_right(6) ^ e.rotate_right(11) ^ e.rotate_right(25);
        let one = h
            .wrapping_add(big)
            .wrapping_add((e & f) ^ (!e & g))
            .wrapping_add(round)
            .wrapping_add(first);
        let small = a.rotate_right(2) ^ a.rotate_right(13) ^ a.rotate_right(22);
        let two = small.wrapping_add((a & b) ^ (a & c) ^ (b & c));
        (h, g, f, e) = (g, f, e, d.wrapping_add(one));
        (d, c, b, a) = (c, b, a, one.wrapping_add(two));
        let early = second.rotate_right(7) ^ second.rotate_right(18) ^ (second >> 3);
        let late = fifteenth.rotate_right(17) ^ fifteenth.rotate_right(19) ^ (fifteenth >> 10);
        words[0] = first.wrapping_add(early).wrapping_add(tenth).wrapping_add(late);
        words.rotate_left(1);
    }
    for (word, more) in state.iter_mut().zip([a, b, c, d, e, f, g, h]) {
        *word = word.wrapping_add(more);
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use sha2::{Digest, Sha256};

    use super::of;

    fn expected(bytes: &[u8]) -> u64 {
        let digest = Sha256::digest(bytes);
        digest
            .iter()
            .take(8)
            .fold(0, |hash, byte| (hash << 8) | u64::from(*byte))
    }

    #[test]
    fn it_is_sha_256_at_every_length() {
        let bytes: Vec<u8> = (0..1_000_u32).map(|at| (at * 131 % 251) as u8).collect();
        for length in 0..bytes.len() {
            assert_eq!(of(&bytes[..length]), expected(&bytes[..length]), "{length} bytes");
        }
        let catalogue = include_bytes!("../../../../../catalogue/default.json");
        assert_eq!(of(catalogue), expected(catalogue));
    }
}
