//! Shader text without what only people read, taken out while the crate is compiled: comments, and spaces at the
//! beginnings of lines.

/// How long a text is without them.
pub(crate) const fn length(text: &str) -> usize {
    let (mut length, mut at) = (0, 0);
    let mut way = Way::BEGIN;
    while at < text.len() {
        way = way.on(text.as_bytes(), at);
        length += way.is_kept as usize;
        at += 1;
    }
    length
}

/// The text without them; `N` is its `length`.
pub(crate) const fn stripped<const N: usize>(text: &str) -> [u8; N] {
    let (mut bytes, mut length, mut at) = ([0; N], 0, 0);
    let mut way = Way::BEGIN;
    while at < text.len() {
        way = way.on(text.as_bytes(), at);
        if way.is_kept {
            bytes[length] = text.as_bytes()[at];
            length += 1;
        }
        at += 1;
    }
    bytes
}

/// Where reading is.
#[derive(Clone, Copy)]
struct Way {
    is_comment: bool,
    is_indent: bool,
    is_kept: bool,
}

impl Way {
    const BEGIN: Self = Self {
        is_comment: false,
        is_indent: true,
        is_kept: false,
    };

    /// Reads on by one byte.
    const fn on(self, text: &[u8], at: usize) -> Self {
        let byte = text[at];
        let is_end = byte == b'\n';
        let begins = byte == b'/' && at + 1 < text.len() && text[at + 1] == b'/';
        let is_comment = !is_end && (self.is_comment || begins);
        let is_space = self.is_indent && byte == b' ';
        // What is left of a line of comment is nothing at all.
        let is_empty = is_end && self.is_indent;
        Self {
            is_comment,
            is_indent: is_end || (self.is_indent && (is_space || is_comment)),
            is_kept: !is_comment && !is_space && !is_empty,
        }
    }
}

/// A shader's text, given with `include_str!`.
macro_rules! source {
    ($text:expr) => {{
        const BYTES: [u8; $crate::gpu::source::length($text)] = $crate::gpu::source::stripped($text);
        match core::str::from_utf8(&BYTES) {
            Ok(text) => text,
            Err(_) => "",
        }
    }};
}

pub(crate) use source;

#[cfg(test)]
mod tests {
    const TEXT: &str = source!("#version 300 es\n // All of it.\n  a=b; // and more\n\n#include shadow\nc");

    #[test]
    fn only_what_compilers_read_is_left() {
        assert_eq!(TEXT, "#version 300 es\na=b; \n#include shadow\nc");
    }
}
