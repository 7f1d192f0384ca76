//! Numbers of a drawing: fixed point with 32 fractional bits, held within a range in which nothing overflows, so that a
//! hostile `1e400` is a large number like any other and every machine draws the same points.
//!
//! The few operations are never inlined: they are wide, and a page waits for each kilobyte.

/// A number times 2³².
pub(super) type Fx = i64;

/// One.
pub(super) const ONE: Fx = 1 << 32;
/// The largest number, a thousand million.
pub(super) const MOST: Fx = 1 << 62;

/// A whole number.
pub(super) const fn whole(number: i32) -> Fx {
    (number as i64) << 32
}

#[inline(never)]
fn held(wide: i128) -> Fx {
    wide.clamp(-i128::from(MOST), i128::from(MOST)) as Fx
}

/// Sum, held within the range.
#[inline(never)]
pub(super) fn add(a: Fx, b: Fx) -> Fx {
    a.saturating_add(b).clamp(-MOST, MOST)
}

/// Product.
#[inline(never)]
pub(super) fn mul(a: Fx, b: Fx) -> Fx {
    held((i128::from(a) * i128::from(b)) >> 32)
}

/// Quotient; the largest number where there is none.
#[inline(never)]
pub(super) fn div(a: Fx, b: Fx) -> Fx {
    if b == 0 {
        return MOST;
    }
    held((i128::from(a) << 32) / i128::from(b))
}

/// Square root; nothing of a negative number.
#[inline(never)]
pub(super) fn root(a: Fx) -> Fx {
    let wide = u128::from(a.max(0).unsigned_abs()) << 32;
    held(i128::try_from(wide.isqrt()).unwrap_or(0))
}

/// Sine and cosine of an angle in degrees.
pub(super) fn sine_cosine(degrees: Fx) -> (Fx, Fx) {
    let turn = degrees.rem_euclid(whole(360));
    // To within 45 degrees of an axis, where a few terms of the series suffice.
    let quarter = add(turn, whole(45)) / whole(90);
    let rest = add(turn, -whole(90).saturating_mul(quarter));
    // π / 180, times 2³².
    let x = mul(rest, 74_961_321);
    let square = mul(x, x);
    let series = |terms: [i32; 4]| {
        terms
            .iter()
            .fold(ONE, |sum, term| add(ONE, -(mul(square, sum) / i64::from(*term))))
    };
    let sine = mul(x, series([72, 42, 20, 6]));
    let cosine = series([56, 30, 12, 2]);
    match quarter & 3 {
        0 => (sine, cosine),
        1 => (cosine, -sine),
        2 => (-sine, -cosine),
        _ => (-cosine, sine),
    }
}

/// Reads numbers from a text as the grammar of path data separates them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Numbers<'a> {
    rest: &'a [u8],
}

impl<'a> Numbers<'a> {
    /// From the start of a text.
    pub(super) fn of(text: &'a str) -> Self {
        Self { rest: text.as_bytes() }
    }

    /// The next byte, if it is one of these, is passed.
    pub(super) fn pass(&mut self, wanted: impl Fn(u8) -> bool) -> Option<u8> {
        let (first, rest) = self.rest.split_first()?;
        wanted(*first).then(|| {
            self.rest = rest;
            *first
        })
    }

    /// Passes white space and commas.
    pub(super) fn skip(&mut self) {
        while self.pass(|byte| byte.is_ascii_whitespace() || byte == b',').is_some() {}
    }

    /// Whether nothing is left.
    pub(super) fn is_done(&self) -> bool {
        self.rest.is_empty()
    }

    /// What is left.
    pub(super) fn rest(&self) -> &'a [u8] {
        self.rest
    }

    /// The next number.
    pub(super) fn next(&mut self) -> Option<Fx> {
        self.skip();
        let before = self.rest;
        let number = self.read();
        if number.is_none() {
            self.rest = before;
        }
        number
    }

    fn read(&mut self) -> Option<Fx> {
        let negative = self.pass(|byte| byte == b'-').is_some();
        if !negative {
            self.pass(|byte| byte == b'+');
        }
        let (mut mantissa, mut exponent, mut digits, mut point) = (0_u64, 0_i32, false, false);
        loop {
            if let Some(digit) = self.pass(|byte| byte.is_ascii_digit()) {
                digits = true;
                if mantissa < 100_000_000_000_000_000 {
                    mantissa = mantissa * 10 + u64::from(digit - b'0');
                    exponent -= i32::from(point);
                } else {
                    exponent = exponent.saturating_add(i32::from(!point));
                }
            } else if point || self.pass(|byte| byte == b'.').is_none() {
                break;
            } else {
                point = true;
            }
        }
        if !digits {
            return None;
        }
        exponent = exponent.saturating_add(self.exponent().unwrap_or(0));
        let size = scaled(mantissa, exponent);
        Some(if negative { -size } else { size })
    }

    /// An exponent; `em` and `ex` are units.
    fn exponent(&mut self) -> Option<i32> {
        let (first, after) = self.rest.split_first()?;
        if !matches!(first, b'e' | b'E') {
            return None;
        }
        let (sign, digits) = match after.split_first()? {
            (b'-', digits) => (-1, digits),
            (b'+', digits) => (1, digits),
            _ => (1, after),
        };
        if !digits.first()?.is_ascii_digit() {
            return None;
        }
        self.rest = digits;
        let mut value = 0_i32;
        while let Some(digit) = self.pass(|byte| byte.is_ascii_digit()) {
            value = value.saturating_mul(10).saturating_add(i32::from(digit - b'0'));
        }
        Some(value.saturating_mul(sign))
    }

    /// A flag of an arc, which may stand without anything after it.
    pub(super) fn flag(&mut self) -> Option<bool> {
        self.skip();
        self.pass(|byte| matches!(byte, b'0' | b'1')).map(|byte| byte == b'1')
    }
}

fn scaled(mantissa: u64, exponent: i32) -> Fx {
    if mantissa == 0 || exponent < -36 {
        return 0;
    }
    let power = |of: i32| 10_i128.pow(of.unsigned_abs());
    let wide = i128::from(mantissa) << 32;
    match exponent {
        ..0 => held(wide / power(exponent)),
        0..=9 => held(wide * power(exponent)),
        _ => MOST,
    }
}

/// A length with its unit in user units; `whole` is what a hundred percent are.
pub(super) fn length(text: &str, whole: Fx) -> Option<Fx> {
    let mut numbers = Numbers::of(text.trim());
    let number = numbers.next()?;
    let unit = core::str::from_utf8(numbers.rest()).ok()?.trim();
    // Ninety-six pixels an inch, in thousandths of a pixel.
    let thousandths: i64 = match unit {
        "" | "px" => 1_000,
        "pt" => 1_333,
        "pc" | "em" | "rem" => 16_000,
        "ex" => 8_000,
        "mm" => 3_780,
        "cm" => 37_795,
        "in" => 96_000,
        "%" => return Some(mul(number, whole / 100)),
        _ => return None,
    };
    Some(mul(number, (thousandths << 32) / 1_000))
}
