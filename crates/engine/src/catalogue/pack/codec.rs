//! Numbers, texts and lists as bytes.
//!
//! Small on purpose: a general serialisation library inlined some 20 KB of reading code, and every buyer on a slow line
//! waits for it. Numbers are written seven bits a byte, low bits first; signed ones with the sign in the lowest bit; lists and
//! texts with their length before them.

use alloc::boxed::Box;
use alloc::vec::Vec;

/// What can be written and read back.
pub(super) trait Packed: Sized {
    /// Appends it.
    fn put(&self, out: &mut Vec<u8>);
    /// Reads it; `None` if the bytes end or make no sense.
    fn take(from: &mut Reader<'_>) -> Option<Self>;
}

/// Reads from bytes.
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes }
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.bytes.is_empty()
    }

    pub(super) fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        Some(*first)
    }

    #[inline(never)]
    fn number(&mut self) -> Option<u64> {
        let mut value = 0_u64;
        for shift in 0..10_u32 {
            let byte = self.byte()?;
            let bits = u64::from(byte & 127);
            let placed = bits.checked_shl(shift * 7)?;
            if placed >> (shift * 7) != bits {
                return None;
            }
            value |= placed;
            if byte < 128 {
                return Some(value);
            }
        }
        None
    }

    #[inline(never)]
    fn text(&mut self) -> Option<Box<str>> {
        let length = usize::try_from(self.number()?).ok()?;
        let (text, rest) = self.bytes.split_at_checked(length)?;
        self.bytes = rest;
        Some(core::str::from_utf8(text).ok()?.into())
    }
}

#[inline(never)]
fn put_number(mut value: u64, out: &mut Vec<u8>) {
    while value > 127 {
        out.push(u8::try_from(value & 127).unwrap_or(0) | 128);
        value >>= 7;
    }
    out.push(u8::try_from(value).unwrap_or(0));
}

macro_rules! numbers {
    ($($number:ty),+) => {$(
        impl Packed for $number {
            fn put(&self, out: &mut Vec<u8>) {
                put_number(u64::from(*self), out);
            }
            fn take(from: &mut Reader<'_>) -> Option<Self> {
                Self::try_from(from.number()?).ok()
            }
        }
    )+};
}

numbers!(u8, u16, u32, u64);

impl Packed for i64 {
    fn put(&self, out: &mut Vec<u8>) {
        put_number(((self << 1) ^ (self >> 63)).cast_unsigned(), out);
    }
    fn take(from: &mut Reader<'_>) -> Option<Self> {
        let folded = from.number()?;
        Some((folded >> 1).cast_signed() ^ -(folded & 1).cast_signed())
    }
}

impl Packed for i32 {
    fn put(&self, out: &mut Vec<u8>) {
        i64::from(*self).put(out);
    }
    fn take(from: &mut Reader<'_>) -> Option<Self> {
        Self::try_from(i64::take(from)?).ok()
    }
}

impl Packed for bool {
    fn put(&self, out: &mut Vec<u8>) {
        out.push(u8::from(*self));
    }
    fn take(from: &mut Reader<'_>) -> Option<Self> {
        match from.byte()? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }
}

impl Packed for Box<str> {
    fn put(&self, out: &mut Vec<u8>) {
        put_number(u64::try_from(self.len()).unwrap_or(0), out);
        out.extend(self.as_bytes());
    }
    fn take(from: &mut Reader<'_>) -> Option<Self> {
        from.text()
    }
}

impl<T: Packed> Packed for Box<[T]> {
    fn put(&self, out: &mut Vec<u8>) {
        put_number(u64::try_from(self.len()).unwrap_or(0), out);
        self.iter().for_each(|each| each.put(out));
    }
    fn take(from: &mut Reader<'_>) -> Option<Self> {
        let length = from.number()?;
        // A damaged length must not reserve memory: items are at least a byte each.
        let mut items = Vec::new();
        for _ in 0..length {
            items.push(T::take(from)?);
        }
        Some(items.into_boxed_slice())
    }
}

impl<T: Packed> Packed for Option<T> {
    fn put(&self, out: &mut Vec<u8>) {
        self.is_some().put(out);
        if let Some(value) = self {
            value.put(out);
        }
    }
    fn take(from: &mut Reader<'_>) -> Option<Self> {
        if bool::take(from)? {
            Some(Some(T::take(from)?))
        } else {
            Some(None)
        }
    }
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    fn put(&self, out: &mut Vec<u8>) {
        self.0.put(out);
        self.1.put(out);
    }
    fn take(from: &mut Reader<'_>) -> Option<Self> {
        Some((A::take(from)?, B::take(from)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn returns<T: Packed + PartialEq + core::fmt::Debug>(value: T) {
        let mut bytes = Vec::new();
        value.put(&mut bytes);
        let mut reader = Reader::new(&bytes);
        assert_eq!(T::take(&mut reader).as_ref(), Some(&value));
        assert!(reader.is_at_end());
        for end in 0..bytes.len() {
            assert!(T::take(&mut Reader::new(bytes.get(..end).unwrap_or(&[]))).is_none());
        }
    }

    #[test]
    fn everything_comes_back_and_nothing_comes_of_less() {
        for value in [0, 1, -1, 63, -64, 64, i64::MAX, i64::MIN] {
            returns(value);
        }
        returns(u64::MAX);
        returns((7_u8, true));
        returns::<Option<Box<str>>>(Some("größer".into()));
        returns::<Box<[u16]>>([0, 300, u16::MAX].into());
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        assert_eq!(u8::take(&mut Reader::new(&[0x80, 0x02])), None);
        assert_eq!(u64::take(&mut Reader::new(&[0xff; 11])), None);
        assert_eq!(bool::take(&mut Reader::new(&[2])), None);
        assert_eq!(Box::<str>::take(&mut Reader::new(&[1, 0xff])), None);
    }
}
