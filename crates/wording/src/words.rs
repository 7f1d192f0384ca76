//! `Words`: one language at hand, its phrases, the catalogue's texts in it, and how it writes numbers.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use engine::catalogue::TextId;

use crate::bidi::{self, Direction};
use crate::phrase::Phrase;
use crate::plural::category;
use crate::style::NumberStyle;

/// Stands between two phrases of a packed text.
pub(crate) const SEPARATOR: char = '\u{1e}';

/// Many texts in one, found by number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Texts {
    joined: Box<str>,
    /// Where each text ends in `joined`.
    ends: Vec<u32>,
}

impl Texts {
    pub(crate) fn new<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let (mut joined, mut ends) = (String::new(), Vec::new());
        for text in texts {
            joined.push_str(text);
            ends.push(u32::try_from(joined.len()).unwrap_or(u32::MAX));
        }
        Self {
            joined: joined.into(),
            ends,
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    fn all(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|index| self.get(index).unwrap_or_default())
    }

    /// The same with what is empty taken from `rest`.
    fn completed(&self, rest: &Self) -> Self {
        let texts = self.all().enumerate();
        Self::new(texts.map(|(index, text)| match text {
            "" => rest.get(index).unwrap_or_default(),
            text => text,
        }))
    }

    pub(crate) fn get(&self, index: usize) -> Option<&str> {
        let start = index
            .checked_sub(1)
            .map_or(Some(0), |before| self.ends.get(before).copied())?;
        self.joined.get(start as usize..*self.ends.get(index)? as usize)
    }
}

/// What fills a placeholder.
#[derive(Clone, Copy, Debug)]
pub enum Arg<'a> {
    /// A number, written in the language's style; the only kind that chooses a plural form.
    Number(i64),
    /// A text of ours: an amount, a date, a catalogue's name, another phrase.
    Text(&'a str),
    /// What a buyer, a file or a host wrote: it cannot reorder or break our sentence.
    Foreign(&'a str),
    /// A piece of a sentence in this language, inserted as it is.
    Ready(&'a str),
}

impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Self::Number(i64::from(number))
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

/// One language at hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    locale: Box<str>,
    phrases: Texts,
    texts: Texts,
    style: NumberStyle,
}

impl Words {
    /// English, always there; without a catalogue's texts.
    pub fn english() -> Self {
        #[cfg(feature = "all-locales")]
        let joined = include_str!(concat!(env!("OUT_DIR"), "/en.txt"));
        #[cfg(not(feature = "all-locales"))]
        let joined = include_str!(concat!(env!("OUT_DIR"), "/page.en.txt"));
        Self::new(
            "en",
            Texts::new(joined.split(SEPARATOR)),
            Texts::default(),
            NumberStyle::english(),
        )
    }

    pub(crate) fn new(locale: &str, phrases: Texts, texts: Texts, style: NumberStyle) -> Self {
        Self {
            locale: locale.into(),
            phrases,
            texts,
            style,
        }
    }

    /// With the texts of a catalogue, in the order of `Catalogue::texts`.
    pub fn with_texts<'a>(self, texts: impl Iterator<Item = &'a str>) -> Self {
        Self {
            texts: Texts::new(texts),
            ..self
        }
    }

    /// With texts for these keys, as a catalogue of somebody else's has them: each as `lookup` finds it, or else the key
    /// made readable, so that no name is ever blank.
    pub fn with_own_texts<'a>(self, keys: &[Box<str>], lookup: impl Fn(&str) -> Option<&'a str>) -> Self {
        let texts: Vec<String> = keys
            .iter()
            .map(|key| {
                lookup(key)
                    .filter(|text| !text.trim().is_empty())
                    .map_or_else(|| readable(key), String::from)
            })
            .collect();
        self.with_texts(texts.iter().map(String::as_str))
    }

    /// Whether no phrase and no text of a catalogue is missing.
    pub fn is_whole(&self) -> bool {
        self.phrases.all().chain(self.texts.all()).all(|text| !text.is_empty())
    }

    /// With what is missing taken from `rest`, the other part of the same pack.
    #[must_use]
    pub fn completed(&self, rest: &Self) -> Self {
        Self {
            locale: self.locale.clone(),
            phrases: self.phrases.completed(&rest.phrases),
            texts: self.texts.completed(&rest.texts),
            style: self.style.clone(),
        }
    }

    /// With another way of writing numbers, such as the one learned from the browser.
    pub fn with_style(self, style: NumberStyle) -> Self {
        Self { style, ..self }
    }

    /// BCP 47 tag of the language.
    pub fn locale(&self) -> &str {
        &self.locale
    }

    /// Which way it is written.
    pub fn direction(&self) -> Direction {
        Direction::of(&self.locale)
    }

    /// How it writes numbers.
    pub fn style(&self) -> &NumberStyle {
        &self.style
    }

    /// A phrase as it is.
    pub fn say(&self, phrase: Phrase) -> &str {
        self.phrases.get(phrase as usize).unwrap_or_default()
    }

    /// A text of the catalogue; empty if the catalogue's texts are not at hand.
    pub fn text(&self, id: TextId) -> &str {
        self.texts.get(usize::from(id.0)).unwrap_or_default()
    }

    #[cfg(feature = "own-words")]
    pub(crate) fn phrase_count(&self) -> usize {
        self.phrases.len()
    }

    #[cfg(feature = "own-words")]
    pub(crate) fn phrase_at(&self, place: usize) -> &str {
        self.phrases.get(place).unwrap_or_default()
    }

    #[cfg(feature = "own-words")]
    pub(crate) fn text_at(&self, place: usize) -> &str {
        self.texts.get(place).unwrap_or_default()
    }

    #[cfg(feature = "own-words")]
    pub(crate) fn with_phrases(self, phrases: Texts) -> Self {
        Self { phrases, ..self }
    }

    /// How many texts of a catalogue are at hand.
    pub fn text_count(&self) -> usize {
        self.texts.len()
    }

    /// A phrase with its placeholders filled: `{name}` by its argument, `{name|one:# bag|other:# bags}` by the form
    /// the number takes, with the number for `#`. Order does not matter; what is not given stays visible.
    pub fn fill(&self, phrase: Phrase, arguments: &[(&str, Arg<'_>)]) -> String {
        #[cfg(feature = "all-locales")]
        debug_assert!(
            phrase.takes(arguments),
            "{phrase:?} wants {:?}, not {arguments:?}",
            phrase.placeholders()
        );
        let mut out = String::new();
        self.write(&mut out, self.say(phrase), arguments, None);
        out
    }

    fn write(&self, out: &mut String, template: &str, arguments: &[(&str, Arg<'_>)], counted: Option<i64>) {
        let mut rest = template;
        while let Some(at) = rest.find(['{', '#']) {
            let special = rest.get(at..).unwrap_or_default();
            out.push_str(rest.get(..at).unwrap_or_default());
            if special.starts_with('#') {
                match counted {
                    Some(number) => self.style.push_number(out, number),
                    None => out.push('#'),
                }
                rest = special.get(1..).unwrap_or_default();
                continue;
            }
            let end = closing(special);
            self.write_placeholder(out, special.get(1..end).unwrap_or_default(), arguments);
            rest = special.get(end + 1..).unwrap_or_default();
        }
        out.push_str(rest);
    }

    fn write_placeholder(&self, out: &mut String, inner: &str, arguments: &[(&str, Arg<'_>)]) {
        let (name, forms) = inner
            .split_once('|')
            .map_or((inner, None), |(name, forms)| (name, Some(forms)));
        let argument = arguments
            .iter()
            .find(|(given, _)| *given == name)
            .map(|(_, argument)| *argument);
        match (argument, forms) {
            (Some(Arg::Number(number)), Some(forms)) => {
                let wanted = category(&self.locale, number.unsigned_abs()).name();
                self.write(out, form(forms, wanted), arguments, Some(number));
            }
            (Some(Arg::Number(number)), None) => self.style.push_number(out, number),
            (Some(Arg::Text(text)), _) => bidi::push(out, text, self.direction()),
            (Some(Arg::Foreign(text)), _) => bidi::push_foreign(out, text),
            (Some(Arg::Ready(text)), _) => out.push_str(text),
            (None, _) => {
                out.push('{');
                out.push_str(name);
                out.push('}');
            }
        }
    }
}

/// A text key as a reader can bear it: `choice.leather-grade.full-grain` is `Full grain`; a remark without words is named
/// like what it is about.
fn readable(key: &str) -> String {
    let remark = |part: &&str| {
        matches!(*part, "hint" | "help" | "summary" | "advice") || part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let parts = || key.split('.').skip(1);
    let named = parts().filter(|part| !remark(part)).last();
    let word = named.or_else(|| parts().last()).unwrap_or(key).replace('-', " ");
    let mut letters = word.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

/// Where the brace that opens `text` closes.
fn closing(text: &str) -> usize {
    let mut depth = 0_u32;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' if depth == 1 => return at,
            b'}' => depth -= 1,
            _ => {}
        }
    }
    text.len()
}

/// The wanted form of a plural; the last one (`other`) if it is not there.
fn form<'a>(forms: &'a str, wanted: &str) -> &'a str {
    let mut rest = forms;
    loop {
        let end = bar(rest);
        let (head, tail) = (rest.get(..end).unwrap_or_default(), rest.get(end..).unwrap_or_default());
        let (name, text) = head.split_once(':').unwrap_or(("", head));
        if name == wanted || tail.is_empty() {
            return text;
        }
        rest = tail.get(1..).unwrap_or_default();
    }
}

/// The first bar outside braces, or the end.
fn bar(text: &str) -> usize {
    let mut depth = 0_u32;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            b'|' if depth == 0 => return at,
            _ => {}
        }
    }
    text.len()
}
