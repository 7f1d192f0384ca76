//! Says the outcome of a change to those who listen: once the buyer pauses, and never at load.

use engine::session::Notice;
use gloo_timers::callback::Timeout;
use wording::{Arg, Phrase};
use yew::prelude::*;

use super::basis::Basis;
use super::element::{Pen, shape};
use super::notice::fixed_words;
use super::part::{Draw, Kept, Memory};
use super::quote::headline;
use crate::view::View;

/// How long it has to be quiet, milliseconds: as long as the address waits to be written, so that a buyer who goes on clicking
/// meets neither. What a screen reader says of the choice itself takes longer.
const QUIET: u32 = 800;

/// What was there last, and what will have it said.
type Awaited = (AttrValue, Option<Timeout>);

/// The one polite live region.
#[derive(Clone, PartialEq)]
pub struct Announcer {
    /// The state of things in a sentence.
    pub text: AttrValue,
}

impl Draw for Announcer {
    fn draw(&self, memory: &Memory) -> Html {
        let mut pen = Pen::default();
        pen.say(
            shape!(p class="unseen" part="live-region" data-live="" aria-live="polite" aria-atomic="true" translate="no"),
            memory.kept().text.clone().unwrap_or_default(),
        );
        pen.one()
    }

    /// Says it a while later, unless it is replaced by then.
    fn settled(&self, memory: &Memory) {
        let Ok(mut held) = memory.held.try_borrow_mut() else {
            return;
        };
        let before = held.as_ref().and_then(|held| held.downcast_ref::<Awaited>());
        if before.is_some_and(|(text, _)| *text == self.text) {
            return;
        }
        // What is there at first was read with the page.
        let timer = before.is_some().then(|| {
            let said = Kept {
                text: Some(self.text.clone()),
                ..Kept::default()
            };
            let memory = memory.clone();
            Timeout::new(QUIET, move || memory.keep(said))
        });
        let awaited: Awaited = (self.text.clone(), timer);
        *held = Some(Box::new(awaited));
    }
}

/// Price, minimum and time in a sentence, and what else changed.
pub fn announcement(view: &View) -> AttrValue {
    let basis = Basis::from(view);
    let outcome = if view.rules.price.tells_band() {
        priced(view, &basis)
    } else {
        let told = headline(view);
        [&told.minimum(), ". ", &told.time()].concat().into()
    };
    let changes = match view.session.notice() {
        Some(Notice::Changed(changes)) => changes,
        Some(notice) => {
            return match fixed_words(&basis, notice) {
                Some(words) => [&*outcome, ". ", &words].concat().into(),
                None => outcome,
            };
        }
        None => return outcome,
    };
    let names: Vec<&str> = changes
        .iter()
        .filter(|change| !view.rules.is_hidden(change.feature))
        .map(|change| basis.feature_name(change.feature))
        .collect();
    let others = [
        ". ",
        view.words.say(Phrase::NoticeChanged),
        ": ",
        &view.words.list(&names),
    ]
    .concat();
    [&*outcome, &others].concat().into()
}

/// Price, minimum and time in a sentence.
fn priced(view: &View, basis: &Basis) -> AttrValue {
    let ready = view.quote.lead_time.ready.weeks();
    let phrase = if view.quote.moq.short_by > 0 {
        Phrase::AnnouncePriceBelow
    } else {
        Phrase::AnnouncePrice
    };
    basis.fill(
        phrase,
        &[
            ("price", Arg::Text(&headline(view).price())),
            ("moq", Arg::Text(&view.words.bags(view.quote.moq.minimum))),
            (
                "weeks",
                Arg::Text(&view.words.weeks(i64::from(ready.least), i64::from(ready.most))),
            ),
        ],
    )
}
