//! Noise without a texture: hashed lattices, the same on every machine. Small irregularities make a panel look sewn.

use crate::num::floor;
use glam::{Vec3, vec3};

/// A number from 0 to 1 for a point of the whole-number lattice.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss
)]
pub fn hash(point: Vec3) -> f32 {
    let [x, y, z] = point.to_array().map(|part| (part as i32) as u32);
    let mut bits = x.wrapping_mul(0x9e37_79b1) ^ y.wrapping_mul(0x85eb_ca77) ^ z.wrapping_mul(0xc2b2_ae3d);
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
    let at = |x: f32, y: f32, z: f32| hash(low + vec3(x, y, z));
    let along = |y: f32, z: f32| {
        let start = at(0.0, y, z);
        start + (at(1.0, y, z) - start) * ease.x
    };
    let across = |z: f32| {
        let start = along(0.0, z);
        start + (along(1.0, z) - start) * ease.y
    };
    let start = across(0.0);
    (start + (across(1.0) - start) * ease.z) * 2.0 - 1.0
}
