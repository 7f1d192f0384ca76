//! Says the outcome of a change to those who listen: once things have been quiet for half a second, and never at load.

use engine::session::Notice;
use gloo_timers::callback::Timeout;
use wording::{Arg, Phrase};
use yew::prelude::*;

use super::basis::Basis;
use super::element::{Pen, shape};
use crate::view::View;

/// How long it has to be quiet, milliseconds.
const QUIET: u32 = 500;

/// What could be said.
#[derive(Clone, PartialEq, Properties)]
pub struct AnnouncerProperties {
    /// The state of things in a sentence.
    pub text: AttrValue,
}

/// The one polite live region.
pub struct Announcer {
    said: AttrValue,
    waiting: Option<Timeout>,
}

impl Component for Announcer {
    /// It has been quiet for long enough.
    type Message = ();
    type Properties = AnnouncerProperties;

    fn create(_context: &Context<Self>) -> Self {
        // What is there at first was read with the page.
        Self {
            said: AttrValue::Static(""),
            waiting: None,
        }
    }

    fn changed(&mut self, context: &Context<Self>, _before: &AnnouncerProperties) -> bool {
        let link = context.link().clone();
        self.waiting = Some(Timeout::new(QUIET, move || link.send_message(())));
        false
    }

    fn update(&mut self, context: &Context<Self>, _message: ()) -> bool {
        self.said = context.props().text.clone();
        true
    }

    fn view(&self, _context: &Context<Self>) -> Html {
        let mut pen = Pen::default();
        pen.say(
            shape!(p class="unseen" data-live="" aria-live="polite" aria-atomic="true" translate="no"),
            self.said.clone(),
        );
        pen.one()
    }
}

/// Price, minimum and time in a sentence, and what else changed.
pub fn announcement(view: &View) -> AttrValue {
    let basis = Basis::from(view);
    let ready = view.quote.lead_time.ready.weeks();
    let phrase = if view.quote.moq.short_by > 0 {
        Phrase::AnnouncePriceBelow
    } else {
        Phrase::AnnouncePrice
    };
    let outcome = basis.fill(
        phrase,
        &[
            ("price", Arg::Text(&basis.money(view.quote.unit_price))),
            ("moq", Arg::Text(&view.words.bags(view.quote.moq.minimum))),
            (
                "weeks",
                Arg::Text(&view.words.weeks(i64::from(ready.least), i64::from(ready.most))),
            ),
        ],
    );
    let Some(Notice::Changed(changes)) = view.session.notice() else {
        return outcome;
    };
    let names: Vec<&str> = changes
        .iter()
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
