//! A language as a page fetches it: one file with every phrase of a page and every text of one catalogue.
//!
//! The header carries fingerprints of the keys on both sides, so a file of another build, which an old cache may still
//! hold, is refused instead of putting words in the wrong places.

use alloc::boxed::Box;
use alloc::string::String;

use crate::hash;
use crate::phrase::{FINGERPRINT, PAGE_PHRASES};
use crate::style::NumberStyle;
use crate::words::{SEPARATOR, Texts, Words};

/// Why a pack was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackError {
    /// It is something else, such as an error page.
    NotAPack,
    /// It was made by a build with other phrases.
    OtherPhrases,
    /// It was made for a catalogue with other texts.
    OtherCatalogue,
    /// Some of it is missing.
    Incomplete,
}

/// What tells one catalogue's list of text keys from another's: a page need not carry the keys themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyMark {
    /// Of all keys in their order.
    pub fingerprint: u64,
    /// How many there are.
    pub count: usize,
}

impl KeyMark {
    /// The mark of a catalogue's `texts`.
    pub fn of(keys: &[Box<str>]) -> Self {
        let fingerprint = keys
            .iter()
            .fold(hash::START, |fingerprint, key| hash::text(fingerprint, key));
        Self {
            fingerprint,
            count: keys.len(),
        }
    }
}

/// The header's first word: the kind of file and its version.
const KIND: &str = "PWL1";

impl Words {
    /// Reads a pack made for the catalogue whose text keys have this mark. Numbers are written the English way until
    /// a style is set.
    pub fn unpack(pack: &str, keys: KeyMark) -> Result<Self, PackError> {
        Self::read(pack, Some(keys)).and_then(Self::whole)
    }

    /// Reads a pack for whatever catalogue it was made.
    pub fn unpack_any(pack: &str) -> Result<Self, PackError> {
        Self::read(pack, None).and_then(Self::whole)
    }

    /// Reads one of the two parts that `parted` makes of a pack: what is in the other one is empty in it.
    pub fn unpack_part(pack: &str, keys: KeyMark) -> Result<Self, PackError> {
        Self::read(pack, Some(keys))
    }

    /// These words as a pack that `unpack_any` reads.
    #[cfg(feature = "own-words")]
    pub fn pack_any(&self) -> String {
        let phrases = (0..self.phrase_count()).map(|place| self.phrase_at(place));
        let texts = (0..self.text_count()).map(|place| self.text_at(place));
        let all: alloc::vec::Vec<&str> = phrases.chain(texts).collect();
        [
            KIND,
            " ",
            &hex(FINGERPRINT),
            " any ",
            self.locale(),
            "\n",
            &all.join(SEPARATOR.encode_utf8(&mut [0; 4])),
            "\n",
        ]
        .concat()
    }

    fn read(pack: &str, keys: Option<KeyMark>) -> Result<Self, PackError> {
        let (header, body) = pack.split_once('\n').ok_or(PackError::NotAPack)?;
        let mut fields = header.split(' ');
        if fields.next() != Some(KIND) {
            return Err(PackError::NotAPack);
        }
        if fields.next() != Some(&*hex(FINGERPRINT)) {
            return Err(PackError::OtherPhrases);
        }
        let mark = fields.next();
        if keys.is_some_and(|keys| mark != Some(&*hex(keys.fingerprint))) {
            return Err(PackError::OtherCatalogue);
        }
        let locale = fields
            .next()
            .filter(|locale| is_tag(locale))
            .ok_or(PackError::NotAPack)?;
        // A file that was cut off has lost its last line break.
        let body = body.strip_suffix('\n').ok_or(PackError::Incomplete)?;
        let parts = || body.split(SEPARATOR);
        let count = keys.map_or(parts().count(), |keys| PAGE_PHRASES + keys.count);
        if parts().count() != count || count < PAGE_PHRASES {
            return Err(PackError::Incomplete);
        }
        let (phrases, texts) = (
            Texts::new(parts().take(PAGE_PHRASES)),
            Texts::new(parts().skip(PAGE_PHRASES)),
        );
        Ok(Self::new(locale, phrases, texts, NumberStyle::english()))
    }

    fn whole(self) -> Result<Self, PackError> {
        if self.is_whole() {
            Ok(self)
        } else {
            Err(PackError::Incomplete)
        }
    }
}

/// A pack in two: what a page says before the rest is there, and that rest. In each, what is in the other is empty.
/// `is_first` tells what belongs into the first part, by where it stands.
#[cfg(feature = "all-locales")]
pub fn parted(pack: &str, is_first: &dyn Fn(Slot) -> bool) -> Option<[String; 2]> {
    let (header, body) = pack.split_once('\n')?;
    let body = body.strip_suffix('\n')?;
    Some([true, false].map(|wanted| {
        let texts = body.split(SEPARATOR).enumerate().map(|(at, text)| {
            let slot = at.checked_sub(PAGE_PHRASES).map_or(Slot::Phrase(at), Slot::Text);
            if is_first(slot) == wanted { text } else { "" }
        });
        let all: alloc::vec::Vec<&str> = texts.collect();
        [header, "\n", &all.join(SEPARATOR.encode_utf8(&mut [0; 4])), "\n"].concat()
    }))
}

/// Where in a pack a text stands.
#[cfg(feature = "all-locales")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// It is the phrase with this number.
    Phrase(usize),
    /// It is the catalogue's text with this number.
    Text(usize),
}

/// The header of a pack, with its line break.
#[cfg(feature = "all-locales")]
pub(crate) fn header(locale: &str, keys: &[Box<str>]) -> String {
    [
        KIND,
        " ",
        &hex(FINGERPRINT),
        " ",
        &hex(KeyMark::of(keys).fingerprint),
        " ",
        locale,
        "\n",
    ]
    .concat()
}

/// Sixteen hexadecimal digits.
fn hex(number: u64) -> String {
    (0..16)
        .rev()
        .filter_map(|place| char::from_digit(((number >> (place * 4)) & 15) as u32, 16))
        .collect()
}

fn is_tag(tag: &str) -> bool {
    (2..=35).contains(&tag.len()) && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}
