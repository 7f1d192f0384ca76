//! Shader text without what only people read, taken out while the crate is compiled: comments, and the spaces and ends of
//! lines that part nothing.

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
    /// The line so far holds nothing that is kept.
    is_indent: bool,
    /// The line is one for the preprocessor, where spaces and the line's end count.
    is_directive: bool,
    is_kept: bool,
    /// What was kept last.
    last: u8,
}

impl Way {
    const BEGIN: Self = Self {
        is_comment: false,
        is_indent: true,
        is_directive: false,
        is_kept: false,
        last: b'\n',
    };

    /// Reads on by one byte.
    const fn on(self, text: &[u8], at: usize) -> Self {
        let byte = text[at];
        let next = if at + 1 < text.len() { text[at + 1] } else { b'\n' };
        let is_end = byte == b'\n';
        let is_comment = !is_end && (self.is_comment || (byte == b'/' && next == b'/'));
        let is_directive = !is_end && (self.is_directive || (self.is_indent && byte == b'#'));
        let is_kept = if is_end {
            // Lines are one to the compiler, unless the preprocessor reads this one or the next.
            self.last != b'\n' && (self.is_directive || next == b'#')
        } else if byte == b' ' && !is_comment {
            !self.is_indent && (is_directive || (is_word(self.last) && is_word(next)))
        } else {
            !is_comment
        };
        Self {
            is_comment,
            is_indent: is_end || (self.is_indent && !is_kept),
            is_directive,
            is_kept,
            last: if is_kept { byte } else { self.last },
        }
    }
}

/// Whether a byte belongs to a name or a number; signs count as well, of which two without a space would be another.
const fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'+' | b'-')
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
    const TEXT: &str = source!(
        "#version 300 es\n // All of it.\n  a = b - -c; // and more\n float d;\n\n// Now:\n#ifdef X // or not\n e;\n#endif\nf;\n"
    );

    #[test]
    fn only_what_compilers_read_is_left() {
        assert_eq!(TEXT, "#version 300 es\na=b - -c;float d;\n#ifdef X \ne;\n#endif\nf;");
    }
}
