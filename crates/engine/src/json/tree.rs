//! JSON as it stands in the file: order kept, whole numbers told from broken ones, and every name that is given twice
//! noticed, which a map would silently drop.

use alloc::collections::BTreeSet;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::cell::RefCell;
use core::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use super::place::key_step;

/// A JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tree {
    /// `null`.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A whole number.
    Whole(i128),
    /// A number with a point or an exponent, or too large; as text, since we never calculate with it.
    Broken(String),
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Tree>),
    /// Names and values in the file's order; of a name given twice only the first.
    Object(Vec<(String, Tree)>),
}

/// What was noticed while reading.
#[derive(Debug, Default)]
pub(super) struct Trail {
    /// JSON pointer to what is being read; after a failure, to where it happened.
    pub(super) at: String,
    /// JSON pointers to names given twice.
    pub(super) twice: Vec<String>,
}

impl Trail {
    fn enter(&mut self, step: &str) -> usize {
        let length = self.at.len();
        self.at.push_str(step);
        length
    }
}

/// Reads one value and notes its place on the trail.
#[derive(Clone, Copy)]
pub(super) struct Grow<'t>(pub(super) &'t RefCell<Trail>);

impl<'de> DeserializeSeed<'de> for Grow<'_> {
    type Value = Tree;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Tree, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Grow<'_> {
    type Value = Tree;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Tree, E> {
        Ok(Tree::Flag(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Tree, E> {
        Ok(Tree::Whole(number.into()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Tree, E> {
        Ok(Tree::Whole(number.into()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Tree, E> {
        let text = number.to_string();
        Ok(Tree::Broken(if text.contains('.') { text } else { text + ".0" }))
    }

    fn visit_str<E>(self, text: &str) -> Result<Tree, E> {
        Ok(Tree::Text(text.to_string()))
    }

    fn visit_string<E>(self, text: String) -> Result<Tree, E> {
        Ok(Tree::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Tree, A::Error> {
        let mut list = Vec::new();
        loop {
            let length = self.0.borrow_mut().enter(&format!("/{}", list.len()));
            let next = access.next_element_seed(self)?;
            self.0.borrow_mut().at.truncate(length);
            match next {
                Some(value) => list.push(value),
                None => return Ok(Tree::List(list)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Tree, A::Error> {
        let mut seen = BTreeSet::new();
        let mut object = Vec::new();
        while let Some(key) = access.next_key::<String>()? {
            let length = self.0.borrow_mut().enter(&key_step(&key));
            let value = access.next_value_seed(self)?;
            let mut trail = self.0.borrow_mut();
            if seen.insert(key.clone()) {
                object.push((key, value));
            } else {
                let at = trail.at.clone();
                trail.twice.push(at);
            }
            trail.at.truncate(length);
        }
        Ok(Tree::Object(object))
    }
}

impl Tree {
    /// What it is, for a sentence.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Flag(_) => "true or false",
            Self::Whole(_) => "a whole number",
            Self::Broken(_) => "a number with decimals",
            Self::Text(_) => "text",
            Self::List(_) => "a list",
            Self::Object(_) => "an object",
        }
    }
}
