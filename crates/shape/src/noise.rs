//! Noise without a texture: hashed lattices, the same on every machine. Small irregularities make a panel look sewn.

use crate::num::floor;
use glam::{Vec3, vec3};

/// What each coordinate of the lattice is multiplied with before they are mixed.
const SPREAD: [u32; 3] = [0x9e37_79b1, 0x85eb_ca77, 0xc2b2_ae3d];

/// A number from 0 to 1 for a point of the whole-number lattice.
pub fn hash(point: Vec3) -> f32 {
    let [x, y, z] = spread(point);
    mixed(x ^ y ^ z)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn spread(point: Vec3) -> [u32; 3] {
    let [x, y, z] = point.to_array().map(|part| (part as i32) as u32);
    [
        x.wrapping_mul(SPREAD[0]),
        y.wrapping_mul(SPREAD[1]),
        z.wrapping_mul(SPREAD[2]),
    ]
}

#[allow(clippy::cast_precision_loss)]
fn mixed(mut bits: u32) -> f32 {
    bits ^= bits >> 15;
    bits = bits.wrapping_mul(0x2c1b_3c6d);
    bits ^= bits >> 12;
    bits = bits.wrapping_mul(0x297a_2d39);
    bits ^= bits >> 15;
    (bits >> 8) as f32 / 16_777_216.0
}

/// Smooth noise from -1 to 1 with features about one unit long.
pub fn noise(point: Vec3) -> f32 {
    let low = vec3(floor(point.x), floor(point.y), floor(point.z));
    let part = point - low;
    let ease = part * part * (Vec3::splat(3.0) - 2.0 * part);
    let near = spread(low);
    let far = [0, 1, 2].map(|axis| near[axis].wrapping_add(SPREAD[axis]));
    let along = |y: u32, z: u32| {
        let start = mixed(near[0] ^ y ^ z);
        start + (mixed(far[0] ^ y ^ z) - start) * ease.x
    };
    let across = |z: u32| {
        let start = along(near[1], z);
        start + (along(far[1], z) - start) * ease.y
    };
    let start = across(near[2]);
    (start + (across(far[2]) - start) * ease.z) * 2.0 - 1.0
}
