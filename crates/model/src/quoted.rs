//! Text of the buyer's inside the texts of a file: quoted, so that it can mean nothing else.

use alloc::string::String;
use core::fmt::Write;

/// `text` as a JSON string.
pub(crate) fn json(out: &mut String, text: &str) {
    out.push('"');
    for sign in text.chars() {
        match sign {
            '"' | '\\' => out.extend(['\\', sign]),
            // Writing into a string cannot fail.
            _ if sign.is_control() => {
                let _ = write!(out, "\\u{:04x}", u32::from(sign));
            }
            _ => out.push(sign),
        }
    }
    out.push('"');
}

/// `text` as a string of readable USD, which has no way to spell most control characters: they are left out.
pub(crate) fn usd(out: &mut String, text: &str) {
    out.push('"');
    for sign in text.chars().filter(|sign| !sign.is_control()) {
        if matches!(sign, '"' | '\\') {
            out.push('\\');
        }
        out.push(sign);
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_end_a_string_does_not() {
        let (mut one, mut other) = (String::new(), String::new());
        json(&mut one, "a\"b\\c\nد");
        usd(&mut other, "a\"b\\c\nد");
        assert_eq!(one, "\"a\\\"b\\\\c\\u000aد\"");
        assert_eq!(other, "\"a\\\"b\\\\cد\"");
    }
}
