//! What an entry of the table says about each kind of thing: plain text in plain structs, so that every generator can
//! read all of it and none can add to it.

/// What the value of an attribute or a property may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Any text.
    Text,
    /// A whole number.
    Number,
    /// There or not there.
    Boolean,
    /// One of these words; anything else counts as the default.
    OneOf(&'static [Word]),
}

impl Kind {
    /// The type in TypeScript.
    pub fn typescript(&self) -> String {
        match self {
            Self::Text => "string".to_owned(),
            Self::Number => "number".to_owned(),
            Self::Boolean => "boolean".to_owned(),
            Self::OneOf(words) => words
                .iter()
                .map(|word| format!("'{}'", word.value))
                .collect::<Vec<_>>()
                .join(" | "),
        }
    }
}

/// A word an attribute may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// As it is written.
    pub value: &'static str,
    /// What it does.
    pub about: &'static str,
}

/// An attribute, with the property that goes with it.
#[derive(Clone, Copy, Debug)]
pub struct Attribute {
    /// As it is written in HTML, in kebab case.
    pub name: &'static str,
    /// The property in camel case.
    pub property: &'static str,
    /// What its value may be.
    pub kind: Kind,
    /// The value where the attribute is absent, as a script sees it; `None` stands for `null`.
    pub default: Option<&'static str>,
    /// Whether writing the property writes the attribute. The others have accessors of their own.
    pub reflects: bool,
    /// Whether the property can be read but not written.
    pub read_only: bool,
    /// The property's type in TypeScript where it is not the attribute's own.
    pub property_type: Option<&'static str>,
    /// One sentence or two.
    pub about: &'static str,
    /// As it stands in a tag.
    pub example: &'static str,
    /// The version that brought it.
    pub since: &'static str,
}

impl Attribute {
    /// The property's type in TypeScript when it is read.
    pub fn property_type(&self) -> String {
        self.property_type.map_or_else(
            || {
                let plain = self.kind.typescript();
                if self.default.is_none() && self.kind == Kind::Number {
                    format!("{plain} | null")
                } else {
                    plain
                }
            },
            str::to_owned,
        )
    }
}

/// A property without an attribute.
#[derive(Clone, Copy, Debug)]
pub struct Property {
    /// Its name in camel case.
    pub name: &'static str,
    /// Its type in TypeScript.
    pub typescript: &'static str,
    /// What it is at first, in words or as a literal.
    pub default: &'static str,
    /// Whether it can be read but not written.
    pub read_only: bool,
    /// Whether it belongs to the class.
    pub of_class: bool,
    /// One sentence or two.
    pub about: &'static str,
    /// A line of script.
    pub example: &'static str,
    /// The version that brought it.
    pub since: &'static str,
}

/// A method.
#[derive(Clone, Copy, Debug)]
pub struct Method {
    /// Its name.
    pub name: &'static str,
    /// What it takes.
    pub parameters: &'static [Field],
    /// What it gives back, in TypeScript, without the promise around it.
    pub returns: &'static str,
    /// Whether it answers with a promise.
    pub is_async: bool,
    /// One sentence or two.
    pub about: &'static str,
    /// A line of script.
    pub example: &'static str,
    /// The version that brought it.
    pub since: &'static str,
}

/// A named value inside something: a parameter, a field of an event's detail, of a patch or of a quote.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// Its type in TypeScript.
    pub typescript: &'static str,
    /// Whether it may be left out.
    pub optional: bool,
    /// One sentence.
    pub about: &'static str,
}

/// An event. Its detail is plain data and always holds `version: 1`.
#[derive(Clone, Copy, Debug)]
pub struct Event {
    /// Its name.
    pub name: &'static str,
    /// Whether it is one the platform knows already: an `Event` without a detail.
    pub native: bool,
    /// Whether `preventDefault()` stops what would follow.
    pub cancelable: bool,
    /// Fields of the detail apart from `version`.
    pub detail: &'static [Field],
    /// When it comes.
    pub about: &'static str,
    /// The version that brought it.
    pub since: &'static str,
}

/// A name with a description: a slot, a part, a custom state.
#[derive(Clone, Copy, Debug)]
pub struct Named {
    /// The name; empty for the default slot.
    pub name: &'static str,
    /// What it is or what is put there.
    pub about: &'static str,
    /// The version that brought it.
    pub since: &'static str,
}

/// A CSS variable the host may set on the element.
#[derive(Clone, Copy, Debug)]
pub struct Variable {
    /// With its two dashes.
    pub name: &'static str,
    /// Its type as `@property` would say it.
    pub syntax: &'static str,
    /// Its value in the theme `house`.
    pub default: &'static str,
    /// What it changes.
    pub about: &'static str,
    /// The version that brought it.
    pub since: &'static str,
}

/// A code of `pw-error`.
#[derive(Clone, Copy, Debug)]
pub struct Code {
    /// As it stands in `detail.code`.
    pub name: &'static str,
    /// Whether the widget goes on, or starts again by itself, after the first of its kind.
    pub recoverable: bool,
    /// What has happened.
    pub about: &'static str,
    /// What the retailer can do.
    pub remedy: &'static str,
    /// The version that brought it.
    pub since: &'static str,
}

/// A type that is named in the declarations.
#[derive(Clone, Copy, Debug)]
pub struct Record {
    /// Its name.
    pub name: &'static str,
    /// One sentence.
    pub about: &'static str,
    /// What it is made of.
    pub body: Body,
    /// The definition in the JSON Schema of a quote it must agree with, if there is one.
    pub schema: Option<&'static str>,
}

/// What a named type is made of.
#[derive(Clone, Copy, Debug)]
pub enum Body {
    /// An object with these fields.
    Object(&'static [Field]),
    /// Another type.
    Alias(&'static str),
    /// One of these texts.
    OneOf(&'static [&'static str]),
}
