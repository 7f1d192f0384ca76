//! Arithmetic that gives the same bits natively and in Wasm: the functions a machine's own library would compute its own
//! way come from one in Rust.

/// Half a turn in radians.
pub const PI: f32 = core::f32::consts::PI;
/// A whole turn in radians.
pub const TAU: f32 = core::f32::consts::TAU;

/// Sine of an angle in radians.
pub fn sin(angle: f32) -> f32 {
    libm::sinf(angle)
}

/// Cosine of an angle in radians.
pub fn cos(angle: f32) -> f32 {
    libm::cosf(angle)
}

/// Angle whose cosine is `value`, which is clamped to -1 to 1.
pub fn acos(value: f32) -> f32 {
    libm::acosf(value.clamp(-1.0, 1.0))
}

/// Angle of the vector (`x`, `y`).
pub fn atan2(y: f32, x: f32) -> f32 {
    libm::atan2f(y, x)
}

/// Tangent of an angle in radians.
pub fn tan(angle: f32) -> f32 {
    libm::tanf(angle)
}

/// `e` to the power of `value`.
pub fn exp(value: f32) -> f32 {
    libm::expf(value)
}

/// A power of a base that is taken as zero where it is negative.
pub fn pow(base: f32, exponent: f32) -> f32 {
    if base <= 0.0 { 0.0 } else { libm::powf(base, exponent) }
}

/// Square root; zero of what is negative.
pub fn sqrt(value: f32) -> f32 {
    libm::sqrtf(value.max(0.0))
}

/// Hyperbolic cosine.
pub fn cosh(value: f32) -> f32 {
    libm::coshf(value)
}

/// Whole number below, as a float.
pub fn floor(value: f32) -> f32 {
    libm::floorf(value)
}

/// What is left after the whole number below: 0 up to 1.
pub fn fract(value: f32) -> f32 {
    value - floor(value)
}

/// A power that keeps the sign of its base: the superellipse's.
pub fn signed_pow(base: f32, exponent: f32) -> f32 {
    if base < 0.0 {
        -pow(-base, exponent)
    } else {
        pow(base, exponent)
    }
}

/// From `from` to `to` as `t` goes from 0 to 1.
pub fn mix(from: f32, to: f32, t: f32) -> f32 {
    from + (to - from) * t
}

/// Smooth step from 0 at `from` to 1 at `to`; the two must differ.
pub fn smooth(from: f32, to: f32, value: f32) -> f32 {
    let t = ((value - from) / (to - from)).clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

/// A whole number of steps for a length, of at most `step` each, at least `least`.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub fn steps(length: f32, step: f32, least: usize) -> usize {
    let count = libm::ceilf((length / step).max(0.0));
    (count.min(100_000.0) as usize).max(least)
}

/// A count as a float; exact below 2^24, which no count here reaches.
#[allow(clippy::cast_precision_loss)]
pub fn float(count: usize) -> f32 {
    count as f32
}

/// `index` of `count` steps as a share from 0 to 1.
pub fn share(index: usize, count: usize) -> f32 {
    float(index) / float(count.max(1))
}
