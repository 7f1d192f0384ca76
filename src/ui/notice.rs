//! What the buyer should know: what else changed, what was wrong with a link or draft, what the browser refused.

use engine::session::{Message, Notice};
use engine::share::CodeTrouble;
use wording::{Arg, Phrase};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::basis::{Basis, owned};
use super::choice::offer::change_lines;
use super::control::icon::{Icon, icon};
use super::element::{Pen, shape};
use super::part::{Draw, Kept, Memory, part};
use crate::view::{Copied, Trouble, View};

/// All notices that apply, the session's first.
pub fn notices(view: &View) -> Html {
    let basis = Basis::from(view);
    let mut pen = Pen::default();
    pen.open(shape!(div class="notices"));
    pen.group(|pen| {
        if let Some(notice) = view.session.notice() {
            session_notice(pen, &basis, view, notice);
        }
    });
    pen.group(|pen| {
        if let Some(trouble) = view.trouble {
            let text = trouble_words(&basis, view, trouble);
            let basis = basis.clone();
            pen.add(part(Told { basis, text }));
        }
    });
    if let Some(copied) = &view.copied {
        copied_notice(&mut pen, &basis, copied);
    }
    pen.close();
    pen.one()
}

fn button(pen: &mut Pen, basis: &Basis, action: &'static str, words: Phrase, message: Message) {
    let sender = basis.clone();
    pen.give(AttrValue::Static(action));
    pen.open(shape!(button type="button" class="button" part="button" data-action=?));
    pen.on(ListenerKind::onclick, move |_| sender.send(message.clone()));
    pen.text(basis.say(words));
    pen.close();
}

fn session_notice(pen: &mut Pen, basis: &Basis, view: &View, notice: &Notice) {
    let text = match notice {
        // No price was told, so none has changed for the buyer.
        Notice::Code(CodeTrouble::Outdated) | Notice::Draft(CodeTrouble::Outdated)
            if !view.rules.price.tells_band() =>
        {
            return;
        }
        Notice::Changed(changes) => {
            pen.give(basis.say(Phrase::NoticeChanged));
            pen.open(shape!(div class="notice" data-notice="changed" role="group" aria-label=?));
            pen.add(icon(Icon::About));
            pen.draw(shape!(div class="notice-words"), |pen| {
                pen.say(shape!(p class="strong"), basis.say(Phrase::NoticeChanged));
                pen.add(change_lines(basis, changes));
            });
            button(pen, basis, "take-back", Phrase::ActionUndo, Message::Undo);
            button(pen, basis, "dismiss", Phrase::ActionDismiss, Message::Dismiss);
            pen.close();
            return;
        }
        Notice::Code(trouble) => code_words(basis, *trouble),
        Notice::Draft(trouble) => basis.say(draft_phrase(*trouble)),
        Notice::Fixed(_) | Notice::PutBack(_) => match fixed_words(basis, notice) {
            Some(text) => text,
            None => return,
        },
        Notice::NoWay(feature, choice) => {
            let name = [
                basis.feature_name(*feature),
                ": ",
                basis.choice_name(*feature, *choice),
                ". ",
                view.words.say(Phrase::UnavailableNoWay),
            ];
            name.concat().into()
        }
    };
    simple(pen, text, |pen| {
        button(pen, basis, "dismiss", Phrase::ActionDismiss, Message::Dismiss);
    });
}

/// Which features the host has fixed, if that is what is to be told of those that are shown.
pub fn fixed_words(basis: &Basis, notice: &Notice) -> Option<AttrValue> {
    let features = match notice {
        Notice::Fixed(feature) => std::slice::from_ref(feature),
        Notice::PutBack(features) => features,
        _ => &[],
    };
    let shown = features.iter().filter(|feature| !basis.rules.is_hidden(**feature));
    let names: Vec<&str> = shown.map(|feature| basis.feature_name(*feature)).collect();
    (!names.is_empty()).then(|| {
        let list = basis.words.list(&names);
        basis.fill(Phrase::NoticeFixed, &[("features", Arg::Text(&list))])
    })
}

fn simple(pen: &mut Pen, text: AttrValue, close: impl FnOnce(&mut Pen)) {
    pen.open(shape!(div class="notice" data-notice=""));
    pen.add(icon(Icon::Warning));
    pen.draw(shape!(div class="notice-words"), |pen| pen.say(shape!(p), text));
    close(pen);
    pen.close();
}

fn code_words(basis: &Basis, trouble: CodeTrouble) -> AttrValue {
    basis.say(match trouble {
        CodeTrouble::Damaged => Phrase::NoticeCodeDamaged,
        CodeTrouble::Newer => Phrase::NoticeCodeNewer,
        CodeTrouble::Outdated => Phrase::NoticePricesChanged,
        CodeTrouble::Adjusted => Phrase::NoticeCodeAdjusted,
    })
}

fn draft_phrase(trouble: CodeTrouble) -> Phrase {
    match trouble {
        CodeTrouble::Damaged | CodeTrouble::Newer => Phrase::NoticeDraftDamaged,
        CodeTrouble::Outdated => Phrase::NoticeDraftOutdated,
        CodeTrouble::Adjusted => Phrase::NoticeCodeAdjusted,
    }
}

fn trouble_words(basis: &Basis, view: &View, trouble: Trouble) -> AttrValue {
    match trouble {
        Trouble::Language => {
            let language = match view.words.locale() {
                "de" => Phrase::LanguageDe,
                "ar" => Phrase::LanguageAr,
                _ => Phrase::LanguageEn,
            };
            basis.fill(
                Phrase::NoticeLanguageFailed,
                &[("language", Arg::Text(view.words.say(language)))],
            )
        }
        Trouble::Storage => basis.say(Phrase::NoticeStorageRefused),
        Trouble::Later => basis.say(Phrase::NoticeLaterFailed),
    }
}

/// Something told once, until it is taken away.
#[derive(Clone, PartialEq)]
struct Told {
    basis: Basis,
    text: AttrValue,
}

impl Draw for Told {
    fn draw(&self, memory: &Memory) -> Html {
        let mut pen = Pen::default();
        if memory.kept().text.as_ref() != Some(&self.text) {
            simple(&mut pen, self.text.clone(), |pen| {
                let (memory, text) = (memory.clone(), self.text.clone());
                pen.open(shape!(button type="button" class="button" part="button"));
                pen.on(ListenerKind::onclick, move |_| {
                    memory.keep(Kept {
                        text: Some(text.clone()),
                        ..Kept::default()
                    })
                });
                pen.text(self.basis.say(Phrase::ActionDismiss));
                pen.close();
            });
        }
        pen.done()
    }
}

fn copied_notice(pen: &mut Pen, basis: &Basis, copied: &Copied) {
    pen.open(shape!(div class="notice" data-notice="copied"));
    match copied {
        Copied::Yes => {
            pen.add(icon(Icon::Tick));
            pen.draw(shape!(div class="notice-words"), |pen| {
                pen.say(shape!(p class="strong"), basis.say(Phrase::ActionCopied));
                if basis.rules.price.tells_band() {
                    pen.say(shape!(p class="remark"), basis.say(Phrase::ShareNote));
                }
            });
        }
        Copied::Refused(link) => {
            pen.add(icon(Icon::Link));
            pen.draw(shape!(div class="notice-words"), |pen| {
                pen.say(shape!(p), basis.say(Phrase::ActionCopyFailed));
                pen.give(basis.say(Phrase::ActionCopyLink));
                pen.draw(
                    shape!(input class="field" part="input" type="text" readonly="readonly" dir="ltr" aria-label=?),
                    |pen| pen.value(owned(link)),
                );
            });
        }
    }
    pen.close();
}
