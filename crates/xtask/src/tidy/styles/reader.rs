//! As much of a CSS reader as the rules need: selectors and declarations with their lines and what surrounds them.

/// A piece of a stylesheet.
#[derive(Debug, PartialEq)]
pub(crate) enum Part {
    /// What stands before an opening brace, at-rules included.
    Selector {
        /// The text, without comments.
        text: String,
        /// Line, counted from one.
        line: usize,
    },
    /// `name: value`.
    Declaration {
        /// Name in lower case.
        name: String,
        /// Value without the semicolon.
        value: String,
        /// The selectors and at-rules around it, outermost first.
        around: Vec<String>,
        /// Line, counted from one.
        line: usize,
    },
}

impl Part {
    /// Line, counted from one.
    pub(crate) fn line(&self) -> usize {
        match self {
            Self::Selector { line, .. } | Self::Declaration { line, .. } => *line,
        }
    }
}

/// Splits a stylesheet into its parts.
pub(crate) fn read(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut around: Vec<String> = Vec::new();
    let mut piece = String::new();
    let (mut line, mut start) = (1, 1);
    let mut quote = None;
    let text = blank_comments(text);
    for letter in text.chars() {
        if letter == '\n' {
            line += 1;
        }
        if let Some(open) = quote {
            piece.push(letter);
            if letter == open {
                quote = None;
            }
            continue;
        }
        match letter {
            '"' | '\'' => {
                quote = Some(letter);
                piece.push(letter);
            }
            '{' => {
                let selector = piece.trim().to_owned();
                parts.push(Part::Selector {
                    text: selector.clone(),
                    line: start,
                });
                around.push(selector);
                piece.clear();
            }
            // A semicolon inside url(data:…) does not end the declaration.
            ';' if piece.matches('(').count() > piece.matches(')').count() => piece.push(letter),
            ';' | '}' => {
                parts.extend(declaration(&piece, &around, start));
                piece.clear();
                if letter == '}' {
                    around.pop();
                }
            }
            _ => {
                if piece.trim().is_empty() && !letter.is_whitespace() {
                    start = line;
                }
                piece.push(letter);
            }
        }
    }
    parts
}

fn declaration(piece: &str, around: &[String], line: usize) -> Option<Part> {
    let (name, value) = piece
        .split_once(':')
        .filter(|(name, _)| !name.trim().starts_with('@'))?;
    let name = name.trim().to_ascii_lowercase();
    Some(Part::Declaration {
        name,
        value: value.trim().to_owned(),
        around: around.to_vec(),
        line,
    })
}

/// Removes comments but keeps their line ends, so that lines still count.
fn blank_comments(text: &str) -> String {
    let mut rest = text;
    let mut kept = String::with_capacity(text.len());
    while let Some((before, after)) = rest.split_once("/*") {
        kept.push_str(before);
        let (comment, next) = after.split_once("*/").unwrap_or((after, ""));
        kept.extend(comment.chars().filter(|letter| *letter == '\n'));
        rest = next;
    }
    kept.push_str(rest);
    kept
}

#[cfg(test)]
mod tests {
    use super::{Part, read};

    #[test]
    fn a_sheet_is_split_into_its_parts() {
        let parts = read("/* two\nlines */\n@media print {\n  .a:hover { Color: red; background: url(\"a;b\") }\n}");
        let selector = |text: &str, line| Part::Selector {
            text: text.to_owned(),
            line,
        };
        let declaration = |name: &str, value: &str| Part::Declaration {
            name: name.to_owned(),
            value: value.to_owned(),
            around: vec!["@media print".to_owned(), ".a:hover".to_owned()],
            line: 4,
        };
        let expected = [
            selector("@media print", 3),
            selector(".a:hover", 4),
            declaration("color", "red"),
            declaration("background", "url(\"a;b\")"),
        ];
        assert_eq!(parts, expected);
    }
}
