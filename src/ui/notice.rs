//! What the buyer should know: what else changed, what was wrong with a link or draft, what the browser refused.

use engine::session::{Message, Notice};
use engine::share::CodeTrouble;
use wording::{Arg, Phrase};
use yew::prelude::*;

use super::basis::{Basis, paragraph};
use super::choice::offer::change_lines;
use super::control::icon::{Icon, icon};
use super::part::{Draw, Kept, Memory, part};
use crate::view::{Copied, Trouble, View};

/// All notices that apply, the session's first.
pub fn notices(view: &View) -> Html {
    let basis = Basis::from(view);
    html! {
        <div class="notices">
            if let Some(notice) = view.session.notice() { {session_notice(&basis, view, notice)} }
            if let Some(trouble) = view.trouble { {part(Told { basis: basis.clone(), text: trouble_words(&basis, view, trouble) })} }
            if let Some(copied) = &view.copied { {copied_notice(&basis, copied)} }
        </div>
    }
}

fn session_notice(basis: &Basis, view: &View, notice: &Notice) -> Html {
    let button = |action: &'static str, words: Phrase, message: Message| {
        let sender = basis.clone();
        let onclick = Callback::from(move |_: MouseEvent| sender.send(message.clone()));
        html! { <button type="button" class="button" data-action={action} {onclick}>{basis.say(words)}</button> }
    };
    let close = button("dismiss", Phrase::ActionDismiss, Message::Dismiss);
    match notice {
        Notice::Changed(changes) => html! {
            <div class="notice" data-notice="changed" role="group" aria-label={basis.say(Phrase::NoticeChanged)}>
                {icon(Icon::About)}
                <div class="notice-words">
                    {paragraph("strong", basis.say(Phrase::NoticeChanged))}
                    {change_lines(basis, changes)}
                </div>
                {button("take-back", Phrase::ActionUndo, Message::Undo)}
                {close}
            </div>
        },
        Notice::Code(trouble) => simple(code_words(basis, *trouble), close),
        Notice::Draft(trouble) => simple(basis.say(draft_phrase(*trouble)), close),
        Notice::NoWay(feature, choice) => {
            let name = [
                basis.feature_name(*feature),
                ": ",
                basis.choice_name(*feature, *choice),
                ". ",
            ]
            .concat();
            simple([&name, view.words.say(Phrase::UnavailableNoWay)].concat().into(), close)
        }
    }
}

fn simple(text: AttrValue, close: Html) -> Html {
    html! {
        <div class="notice" data-notice="">
            {icon(Icon::Warning)}
            <div class="notice-words">{paragraph("", text)}</div>
            {close}
        </div>
    }
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
        if memory.kept().text.as_ref() == Some(&self.text) {
            return Html::default();
        }
        let onclick = {
            let (memory, text) = (memory.clone(), self.text.clone());
            Callback::from(move |_: MouseEvent| {
                memory.keep(Kept {
                    text: Some(text.clone()),
                    ..Kept::default()
                })
            })
        };
        let dismiss = self.basis.say(Phrase::ActionDismiss);
        let close = html! { <button type="button" class="button" {onclick}>{dismiss}</button> };
        simple(self.text.clone(), close)
    }
}

fn copied_notice(basis: &Basis, copied: &Copied) -> Html {
    match copied {
        Copied::Yes => html! {
            <div class="notice" data-notice="copied">
                {icon(Icon::Tick)}
                <div class="notice-words">
                    {paragraph("strong", basis.say(Phrase::ActionCopied))}
                    {paragraph("remark", basis.say(Phrase::ShareNote))}
                </div>
            </div>
        },
        Copied::Refused(link) => html! {
            <div class="notice" data-notice="copied">
                {icon(Icon::Link)}
                <div class="notice-words">
                    {paragraph("", basis.say(Phrase::ActionCopyFailed))}
                    <input class="field" type="text" readonly=true dir="ltr" value={link.clone()} aria-label={basis.say(Phrase::ActionCopyLink)} />
                </div>
            </div>
        },
    }
}
