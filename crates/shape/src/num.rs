//! Arithmetic that gives the same bits natively and in Wasm: the functions a machine's own library would compute its own
//! way come from one in Rust.

/// Half a turn in radians.
pub const PI: f32 = core::f32::consts::PI;
/// A whole turn in radians.
pub const TAU: f32 = core::f32::consts::TAU;

/// Sine of an angle in radians, of at most a few thousand turns, to a ten-millionth: a library's own, which has room for all
/// there are, takes two kilobytes of the page for that.
pub fn sin(angle: f32) -> f32 {
    wave(angle, 0)
}

/// Cosine of an angle in radians, as exact as the sine.
pub fn cos(angle: f32) -> f32 {
    wave(angle, 1)
}

/// The sine, so many quarters of a turn further: the series of Taylor for sine and cosine, of what is left beside the nearest
/// quarter.
#[allow(clippy::cast_possible_truncation)]
fn wave(angle: f32, further: i32) -> f32 {
    let quarters = libm::floor(f64::from(angle) * core::f64::consts::FRAC_2_PI + 0.5);
    let rest = (f64::from(angle) - quarters * core::f64::consts::FRAC_PI_2) as f32;
    let quarter = quarters as i32 + further;
    let square = rest * rest;
    let value = if quarter & 1 == 0 {
        rest - rest * square * (1.0 / 6.0 - square * (1.0 / 120.0 - square * (1.0 / 5040.0 - square / 362_880.0)))
    } else {
        1.0 - square * (0.5 - square * (1.0 / 24.0 - square * (1.0 / 720.0 - square / 40_320.0)))
    };
    if quarter & 2 == 0 { value } else { -value }
}

/// Angle whose cosine is `value`, which is clamped to -1 to 1.
pub fn acos(value: f32) -> f32 {
    let value = value.clamp(-1.0, 1.0);
    atan2(sqrt((1.0 - value) * (1.0 + value)), value)
}

/// Angle of the vector (`x`, `y`).
pub fn atan2(y: f32, x: f32) -> f32 {
    libm::atan2f(y, x)
}

/// Tangent of an angle in radians.
pub fn tan(angle: f32) -> f32 {
    sin(angle) / cos(angle)
}

/// `e` to the power of `value`, as exact as a power.
pub fn exp(value: f32) -> f32 {
    two_to(value * core::f32::consts::LOG2_E)
}

/// A power of a base that is taken as zero where it is negative, to a few parts in a million: surfaces ask for tens of
/// thousands, and need no more.
pub fn pow(base: f32, exponent: f32) -> f32 {
    if base <= f32::MIN_POSITIVE {
        return if exponent > 0.0 { 0.0 } else { 1.0 };
    }
    two_to(exponent * log_two(base))
}

/// Bits before which the exponent of a float stands, and what is added to it.
const EXPONENT: (u32, i32) = (23, 127);

/// Logarithm of a positive number to the base of two.
#[allow(clippy::cast_possible_wrap, clippy::cast_precision_loss)]
fn log_two(value: f32) -> f32 {
    // The number as a power of two times something near one, between the roots of a half and of two.
    let away = value.to_bits().wrapping_sub(core::f32::consts::FRAC_1_SQRT_2.to_bits()) as i32 >> EXPONENT.0;
    let near = f32::from_bits(value.to_bits().wrapping_sub((away << EXPONENT.0) as u32));
    let part = (near - 1.0) / (near + 1.0);
    let square = part * part;
    let series = 1.0 + square * (1.0 / 3.0 + square * (1.0 / 5.0 + square * (1.0 / 7.0)));
    away as f32 + part * series * (2.0 * core::f32::consts::LOG2_E)
}

/// Two to the power of a number.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss
)]
fn two_to(value: f32) -> f32 {
    let value = value.clamp(-126.0, 126.0);
    let whole = floor(value + 0.5);
    let part = (value - whole) * core::f32::consts::LN_2;
    let series = 1.0 / 6.0 + part * (1.0 / 24.0 + part * (1.0 / 120.0 + part * (1.0 / 720.0)));
    let near = 1.0 + part * (1.0 + part * (0.5 + part * series));
    near * f32::from_bits(((whole as i32 + EXPONENT.1) << EXPONENT.0) as u32)
}

/// Square root; zero of what is negative.
pub fn sqrt(value: f32) -> f32 {
    libm::sqrtf(value.max(0.0))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn powers_are_those_of_the_library() {
        for exponent in [0.0, 0.3, 0.45, 0.5, 0.62, 0.8, 1.0, 1.45, 4.2, -0.7] {
            for step in 1..4000u16 {
                let base = f32::from(step) * 0.0013;
                let (own, right) = (pow(base, exponent), libm::powf(base, exponent));
                assert!(
                    (own - right).abs() <= 8e-6 * right,
                    "{base} to {exponent}: {own}, not {right}"
                );
            }
        }
        assert_eq!(pow(-1.0, 0.5).to_bits(), 0.0f32.to_bits());
        assert_eq!(pow(0.0, 0.0).to_bits(), 1.0f32.to_bits());
    }

    #[test]
    fn angles_are_those_of_the_library() {
        for step in -40_000i32..40_000 {
            #[allow(clippy::cast_precision_loss)]
            let angle = step as f32 * 0.003_71;
            for (own, right) in [(sin(angle), libm::sinf(angle)), (cos(angle), libm::cosf(angle))] {
                assert!((own - right).abs() <= 1.3e-7, "of {angle}: {own}, not {right}");
            }
            let (own, right) = (tan(angle), libm::tanf(angle));
            assert!(
                (own - right).abs() <= 4e-7 * (1.0 + right * right),
                "tan {angle}: {own}, not {right}"
            );
            #[allow(clippy::cast_precision_loss)]
            let part = step as f32 / 40_000.0;
            let (own, right) = (acos(part), libm::acosf(part));
            assert!((own - right).abs() <= 1e-6, "acos {part}: {own}, not {right}");
            let (own, right) = (exp(part * 18.0), libm::expf(part * 18.0));
            assert!(
                (own - right).abs() <= 3e-6 * right,
                "exp {}: {own}, not {right}",
                part * 18.0
            );
        }
        assert_eq!(acos(2.0).to_bits(), 0.0f32.to_bits());
    }
}
