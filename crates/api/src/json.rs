//! A JSON value that keeps the order of its fields, and its spelling with two spaces. Order matters
//! to readers of a manifest, and to the resolvers that read a package's `exports` from top to bottom.

/// A JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// `true` or `false`.
    Truth(bool),
    /// A number as it is spelled.
    Number(&'static str),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// An object with its fields in order.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// A text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A list of texts.
    pub fn texts<T: Into<String>>(texts: impl IntoIterator<Item = T>) -> Self {
        Self::List(texts.into_iter().map(Self::text).collect())
    }

    /// An object.
    pub fn object<const N: usize>(fields: [(&str, Self); N]) -> Self {
        Self::Object(fields.map(|(name, value)| (name.to_owned(), value)).into())
    }

    /// The same object with one more field at its end, if there is a value for it.
    #[must_use]
    pub fn with(mut self, name: &str, value: Option<Self>) -> Self {
        if let (Self::Object(fields), Some(value)) = (&mut self, value) {
            fields.push((name.to_owned(), value));
        }
        self
    }

    /// As a file: indented, with a line end at the end.
    pub fn file(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, 0);
        out.push('\n');
        out
    }

    fn write(&self, out: &mut String, depth: usize) {
        match self {
            Self::Truth(is) => out.push_str(if *is { "true" } else { "false" }),
            Self::Number(number) => out.push_str(number),
            Self::Text(text) => out.push_str(&quoted(text)),
            Self::List(items) => {
                let items = items.iter().map(|item| (None, item));
                write_all(out, depth, ['[', ']'], items);
            }
            Self::Object(fields) => {
                let fields = fields.iter().map(|(name, value)| (Some(name.as_str()), value));
                write_all(out, depth, ['{', '}'], fields);
            }
        }
    }
}

fn write_all<'a>(
    out: &mut String,
    depth: usize,
    [open, close]: [char; 2],
    items: impl ExactSizeIterator<Item = (Option<&'a str>, &'a Json)>,
) {
    out.push(open);
    let count = items.len();
    for (index, (name, value)) in items.enumerate() {
        new_line(out, depth + 1);
        if let Some(name) = name {
            out.push_str(&quoted(name));
            out.push_str(": ");
        }
        value.write(out, depth + 1);
        if index + 1 < count {
            out.push(',');
        }
    }
    if count > 0 {
        new_line(out, depth);
    }
    out.push(close);
}

fn new_line(out: &mut String, depth: usize) {
    out.push('\n');
    out.extend(std::iter::repeat_n("  ", depth));
}

fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            control if control < ' ' => out.push_str(&format!("\\u{:04x}", u32::from(control))),
            other => out.push(other),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::Json;

    #[test]
    fn fields_keep_their_order_and_texts_are_escaped() {
        let value = Json::object([
            ("z", Json::texts(["a \"b\"", "\\"])),
            ("a", Json::Truth(true)),
            ("empty", Json::List(Vec::new())),
        ])
        .with("left", None)
        .with("taken", Some(Json::text("tab\t")));
        let expected = "{\n  \"z\": [\n    \"a \\\"b\\\"\",\n    \"\\\\\"\n  ],\n  \"a\": true,\n  \"empty\": [],\n  \
                        \"taken\": \"tab\\u0009\"\n}\n";
        assert_eq!(value.file(), expected);
        let read: serde_json::Value = serde_json::from_str(&value.file()).unwrap();
        assert_eq!(read["taken"], "tab\t");
    }
}
