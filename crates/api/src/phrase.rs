//! How entries are spelled in more than one generator: defaults as literals, return types, what an event carries.

use std::fmt::Write;

use crate::entry::{Attribute, Event, Kind, Method};

impl Attribute {
    /// The default as a literal of JavaScript, unless it is `null`.
    pub fn literal(&self) -> Option<String> {
        self.default.map(|default| match self.kind {
            Kind::Boolean | Kind::Number => default.to_owned(),
            Kind::Text | Kind::OneOf(_) => format!("'{default}'"),
        })
    }

    /// What it is for, with its words explained.
    pub fn described(&self) -> String {
        let mut text = self.about.to_owned();
        if let Kind::OneOf(words) = self.kind {
            for (index, word) in words.iter().enumerate() {
                let _ = write!(
                    text,
                    "{} `{}`: {}",
                    if index == 0 { "" } else { ";" },
                    word.value,
                    word.about
                );
            }
            text.push('.');
        }
        text
    }
}

impl Method {
    /// What it gives back, with the promise around it.
    pub fn return_type(&self) -> String {
        if self.is_async {
            format!("Promise<{}>", self.returns)
        } else {
            self.returns.to_owned()
        }
    }
}

impl Event {
    /// The event's type in TypeScript.
    pub fn event_type(&self) -> String {
        if self.native {
            "Event".to_owned()
        } else {
            format!("CustomEvent<{}>", self.detail_type())
        }
    }

    /// Name of the detail's type: `ChangeDetail` for `pw-change`.
    pub fn detail_type(&self) -> String {
        format!("{}Detail", camel(self.name.trim_start_matches("pw-"), true))
    }

    /// When it comes, what its detail holds, and what stopping it does.
    pub fn described(&self) -> String {
        let mut text = self.about.to_owned();
        if self.cancelable {
            text.push_str(" Cancelable.");
        }
        if !self.detail.is_empty() {
            let fields = self.detail.iter().map(|field| {
                let mark = if field.optional { "?" } else { "" };
                format!("`{}{mark}`", field.name)
            });
            let _ = write!(text, " Detail: {}.", fields.collect::<Vec<_>>().join(", "));
        }
        text
    }
}

/// `price-display` as `priceDisplay`, or as `PriceDisplay`.
pub fn camel(kebab: &str, first: bool) -> String {
    let mut upper = first;
    let mut out = String::new();
    for letter in kebab.chars() {
        if letter == '-' {
            upper = true;
        } else if upper {
            out.extend(letter.to_uppercase());
            upper = false;
        } else {
            out.push(letter);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::camel;
    use crate::table::{ATTRIBUTES, EVENTS};

    #[test]
    fn names_in_camel_case() {
        assert_eq!(camel("price-display", false), "priceDisplay");
        assert_eq!(camel("crash-recovered", true), "CrashRecovered");
    }

    #[test]
    fn words_and_details_are_explained() {
        let scheme = ATTRIBUTES.iter().find(|entry| entry.name == "color-scheme").unwrap();
        assert_eq!(
            scheme.described(),
            "Whether the colours are light or dark. `auto`: as the page around it has it; `light`: light, always; \
             `dark`: dark, always."
        );
        let error = EVENTS.iter().find(|event| event.name == "pw-error").unwrap();
        assert!(
            error
                .described()
                .ends_with("Detail: `code`, `recoverable`, `message`, `problems?`.")
        );
        assert_eq!(error.event_type(), "CustomEvent<ErrorDetail>");
    }
}
