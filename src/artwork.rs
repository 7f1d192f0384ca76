//! The buyer's artwork, once it has been found safe to draw.

use std::rc::Rc;

pub use engine::artwork::{ArtworkFacts, ArtworkProblem};

/// Artwork that can be drawn. Its pixels are in the page only; nothing is sent anywhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Artwork {
    /// Address of the re-encoded picture (`blob:`), without the file's metadata.
    pub href: Rc<str>,
    /// What is known of it.
    pub facts: ArtworkFacts,
    /// Its file name, as shown.
    pub name: Rc<str>,
}

/// A file's name as it is shown: of a path the last part, without what is not seen or turns the direction of what
/// follows, and not too long.
pub fn shown_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let unseen = |letter: char| {
        letter.is_control()
            || matches!(letter, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    last.chars().filter(|letter| !unseen(*letter)).take(60).collect()
}

#[cfg(test)]
mod tests {
    use super::shown_name;

    #[test]
    fn names_are_shown_without_tricks() {
        assert_eq!(shown_name("logo.png"), "logo.png");
        assert_eq!(shown_name("../../x<script>.svg"), "x<script>.svg");
        assert_eq!(shown_name("C:\\kunden\\logo.png"), "logo.png");
        assert_eq!(shown_name("logo\u{202e}gnp.exe"), "logognp.exe");
        assert_eq!(shown_name("شعار.png"), "شعار.png");
        assert_eq!(shown_name(&"a".repeat(300)).len(), 60);
    }
}
