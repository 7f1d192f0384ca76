//! The buyer's own colour: a value to type, or the browser's own palette.

use engine::look::Rgb;
use engine::session::Message;
use wording::Phrase;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::ui::basis::Basis;
use crate::ui::control::icon::warning;
use crate::ui::element::{Pen, shape, truth};
use crate::ui::part::{Draw, Kept, Memory, part};
use crate::view::View;

/// The own colour of a view: the thread's, or the shell's.
pub fn own_colour(view: &View, thread: bool) -> Html {
    let configuration = view.session.configuration();
    part(OwnColour {
        basis: Basis::from(view),
        colour: if thread {
            configuration.custom_thread
        } else {
            configuration.custom_colour
        },
        thread,
    })
}

/// What is coloured.
#[derive(Clone, PartialEq)]
pub struct OwnColour {
    /// Catalogue, words, events.
    pub basis: Basis,
    /// The colour as it is.
    pub colour: Rgb,
    /// Whether it is the thread's; the shell's otherwise.
    pub thread: bool,
}

impl Draw for OwnColour {
    fn draw(&self, memory: &Memory) -> Html {
        let Self { basis, colour, thread } = self;
        let wrong = memory.kept().text.clone();
        let written = AttrValue::from(written(*colour));
        let id = if *thread { "pw-own-thread" } else { "pw-own-colour" };
        let error_id = AttrValue::from([id, "-error"].concat());
        let label = if *thread {
            Phrase::ThreadTitle
        } else {
            Phrase::ColourCustom
        };
        let mut pen = Pen::default();
        pen.give(basis.say(label));
        pen.open(shape!(div class="own-colour" part="field" role="group" aria-label=?));
        pen.give(AttrValue::Static(id));
        pen.say(shape!(label for=?), basis.say(Phrase::ColourValue));
        pen.open(shape!(div class="row"));
        pen.give(basis.say(label));
        pen.open(shape!(input type="color" class="palette" part="input" aria-label=?));
        pen.value(written.clone());
        self.hear(&mut pen, memory, ListenerKind::oninput);
        pen.close();
        pen.give(AttrValue::Static(id));
        pen.give(error_id.clone());
        pen.give(truth(wrong.is_some()));
        pen.open(
            shape!(input class="field" part="input" id=? type="text" autocomplete="off" spellcheck="false" maxlength="9" dir="ltr"
                aria-describedby=? aria-invalid=?),
        );
        pen.value(wrong.clone().unwrap_or(written));
        self.hear(&mut pen, memory, ListenerKind::onchange);
        pen.close();
        pen.close();
        pen.give(error_id);
        pen.draw(shape!(p class="error" part="error" id=?), |pen| {
            if wrong.is_some() {
                warning(pen, basis.say(Phrase::ColourError));
            }
        });
        pen.say(shape!(p class="remark"), basis.say(Phrase::ColourNote));
        pen.close();
        pen.one()
    }
}

impl OwnColour {
    /// Takes what is typed into the open field or picked in it.
    fn hear(&self, pen: &mut Pen, memory: &Memory, kind: ListenerKind) {
        let (basis, thread, memory) = (self.basis.clone(), self.thread, memory.clone());
        pen.on(kind, move |event| {
            let field = event.target_dyn_into::<web_sys::HtmlInputElement>();
            let text = field.map(|field| field.value()).unwrap_or_default();
            match read(&text) {
                Some(colour) => {
                    memory.keep_state(0);
                    basis.send(if thread {
                        Message::CustomThread(colour)
                    } else {
                        Message::CustomColour(colour)
                    });
                }
                None => memory.keep(Kept {
                    text: Some(text.into()),
                    ..Kept::default()
                }),
            }
        });
    }
}

/// `#A87B4F`, with or without the sign, three digits or six.
fn read(text: &str) -> Option<Rgb> {
    let digits = text.trim().trim_start_matches('#');
    let nibble = |index: usize| {
        digits
            .chars()
            .nth(index)
            .and_then(|digit| digit.to_digit(16))
            .and_then(|digit| u8::try_from(digit).ok())
    };
    let byte = |high: usize, low: usize| Some(nibble(high)? * 16 + nibble(low)?);
    match digits.chars().count() {
        3 => Some(Rgb(byte(0, 0)?, byte(1, 1)?, byte(2, 2)?)),
        6 => Some(Rgb(byte(0, 1)?, byte(2, 3)?, byte(4, 5)?)),
        _ => None,
    }
}

fn written(Rgb(r, g, b): Rgb) -> String {
    let mut text = String::from("#");
    for channel in [r, g, b] {
        for digit in [channel >> 4, channel & 15] {
            text.extend(char::from_digit(u32::from(digit), 16));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_read_as_people_write_them() {
        assert_eq!(read("#a87B4f"), Some(Rgb(0xa8, 0x7b, 0x4f)));
        assert_eq!(read(" a87b4f "), Some(Rgb(0xa8, 0x7b, 0x4f)));
        assert_eq!(read("#fa0"), Some(Rgb(0xff, 0xaa, 0x00)));
        for wrong in ["", "#", "#12345", "#gggggg", "rgb(1,2,3)", "ü12345"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
        assert_eq!(written(Rgb(0xa8, 0x0b, 0x4f)), "#a80b4f");
    }
}
