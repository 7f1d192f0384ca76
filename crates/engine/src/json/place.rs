//! Where in a JSON text we are: a chain of steps on the stack, written out as a JSON pointer only when something is wrong.

use alloc::string::String;
use core::fmt;

/// Keys longer than this are cut in a pointer; the sentence says what is wrong with them.
const KEY_SHOWN: usize = 60;

/// A place in a JSON file.
#[derive(Clone, Copy, Debug)]
pub enum Place<'a> {
    /// The whole file.
    Root,
    /// A property of an object.
    Key(&'a Place<'a>, &'a str),
    /// An element of a list, counted from 0.
    Index(&'a Place<'a>, usize),
}

impl<'a> Place<'a> {
    /// The property `key` of this object.
    pub fn key(&'a self, key: &'a str) -> Self {
        Self::Key(self, key)
    }

    /// The element `index` of this list.
    pub fn index(&'a self, index: usize) -> Self {
        Self::Index(self, index)
    }
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root => Ok(()),
            Self::Key(parent, key) => {
                parent.fmt(formatter)?;
                formatter.write_str(&key_step(key))
            }
            Self::Index(parent, index) => {
                parent.fmt(formatter)?;
                write!(formatter, "/{index}")
            }
        }
    }
}

/// One step of a JSON pointer, safe to print: RFC 6901 escapes, and invisible characters written out.
pub(super) fn key_step(key: &str) -> String {
    let mut step = String::from("/");
    for character in key.chars().take(KEY_SHOWN) {
        match character {
            '~' => step.push_str("~0"),
            '/' => step.push_str("~1"),
            hidden if unseen(hidden) => step.extend(hidden.escape_unicode()),
            plain => step.push(plain),
        }
    }
    if key.chars().nth(KEY_SHOWN).is_some() {
        step.push('…');
    }
    step
}

/// Whether a character draws nothing of its own, or turns the text around it: what may hide in a word.
pub fn unseen(character: char) -> bool {
    let formatting = matches!(u32::from(character),
        0x00AD | 0x061C | 0x115F | 0x1160 | 0x17B4 | 0x17B5 | 0x180B..=0x180F | 0x200B..=0x200F | 0x2028..=0x202E
        | 0x2060..=0x206F | 0x3164 | 0xFE00..=0xFE0F | 0xFEFF | 0xFFA0 | 0xFFF0..=0xFFFB | 0xE0000..=0xE0FFF);
    character.is_control() || formatting
}
