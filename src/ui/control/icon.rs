//! The few icons: one path each on a grid of 24, drawn in the colour of the text.

use yew::{AttrValue, Html};

use crate::ui::element::{Pen, shape};

/// An icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// An arrow that turns back.
    Undo,
    /// An arrow that turns forward.
    Redo,
    /// A circle that begins again.
    Reset,
    /// A chain link.
    Link,
    /// A cross.
    Close,
    /// A tick.
    Tick,
    /// A circle with a bar: not available.
    Barred,
    /// Plus.
    More,
    /// Minus.
    Fewer,
    /// An arrow up out of a tray.
    Upload,
    /// An i in a circle.
    About,
    /// An exclamation mark in a triangle.
    Warning,
    /// A chevron up.
    Up,
    /// A padlock: not to be changed here.
    Lock,
}

impl Icon {
    fn path(self) -> &'static str {
        match self {
            Self::Undo => "M9 6 4 11l5 5M4.5 11H14a5.5 5.5 0 0 1 0 11h-3",
            Self::Redo => "m15 6 5 5-5 5m4.5-5H10a5.5 5.5 0 0 0 0 11h3",
            Self::Reset => "M5 5v5h5M5.5 10A7.5 7.5 0 1 1 4.8 14.5",
            Self::Link => {
                "M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1.2 1.2M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1.2-1.2"
            }
            Self::Close => "m6 6 12 12M18 6 6 18",
            Self::Tick => "m5 12.5 4.5 4.5L19 7.5",
            Self::Barred => "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M6 6l12 12",
            Self::More => "M12 5v14M5 12h14",
            Self::Fewer => "M5 12h14",
            Self::Upload => "M12 16V4.5M7.5 9 12 4.5 16.5 9M4.5 15v4.5h15V15",
            Self::About => "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M12 11v5.5M12 7.5v.5",
            Self::Warning => "M12 4 2.8 20h18.4ZM12 10v5m0 2.2v.3",
            Self::Up => "m6 15 6-6 6 6",
            Self::Lock => "M5.5 11h13v9h-13ZM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
        }
    }
}

/// Draws an icon. It says nothing: words beside it or the label of its button do.
pub fn icon(kind: Icon) -> Html {
    let mut pen = Pen::default();
    // Arrows along the line of writing turn with it; all others lack the attribute.
    pen.open(if matches!(kind, Icon::Undo | Icon::Redo) {
        shape!(svg class="icon" data-turns="" viewBox="0 0 24 24" aria-hidden="true")
    } else {
        shape!(svg class="icon" viewBox="0 0 24 24" aria-hidden="true")
    });
    pen.give(AttrValue::Static(kind.path()));
    pen.dot(shape!(path d=?));
    pen.close();
    pen.one()
}

/// What is wrong, with the sign for it.
pub fn warning(pen: &mut Pen, text: AttrValue) {
    pen.add(icon(Icon::Warning));
    pen.say(shape!(span), text);
}
