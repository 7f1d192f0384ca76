//! The lead time: a sentence with dates, and its stages drawn to scale.

use engine::lead_time::{Days, StageTime};
use wording::{Arg, Phrase};
use yew::prelude::*;

use crate::ui::basis::{Basis, figure, paragraph, span};
use crate::ui::control::icon::{Icon, icon};
use crate::ui::terms_explained::{LEAD_TIME, term};
use crate::view::View;

/// Weeks until ready, and the day it arrives.
pub fn sentence(basis: &Basis, view: &View) -> Html {
    let lead = &view.quote.lead_time;
    let weeks = lead.ready.weeks();
    let weeks = view.words.weeks(i64::from(weeks.least), i64::from(weeks.most));
    let date = view.words.date(view.today.plus(lead.arrival.likely));
    let text = if lead.has_transit() {
        basis.fill(
            Phrase::QuoteLeadSentence,
            &[("weeks", Arg::Text(&weeks)), ("date", Arg::Text(&date))],
        )
    } else {
        basis.fill(Phrase::QuoteLead, &[("weeks", Arg::Text(&weeks))])
    };
    html! {
        <section class="standing">
            {icon(Icon::About)}
            <div class="standing-words">
                <p><span data-lead="">{text}</span>{term(basis, "lead", LEAD_TIME)}</p>
            </div>
        </section>
    }
}

/// The stages, each with its bar.
pub fn stages(view: &View) -> Html {
    let basis = Basis::from(view);
    let lead = &view.quote.lead_time;
    let range = |days: Days| {
        view.words
            .dates(view.today.plus(days.least), view.today.plus(days.most))
    };
    let total = u64::from(lead.arrival.likely.max(1));
    let mut rows = Vec::new();
    let (mut begins, mut ends, mut step) = (0, 0, None);
    for stage in &lead.stages {
        if step != Some(stage.step) {
            begins = ends;
            step = Some(stage.step);
        }
        ends = ends.max(begins + stage.days.likely);
        rows.push(row(&basis, view, stage, begins, total));
    }
    let between = |days: Days| {
        let (first, last) = (
            view.words.date(view.today.plus(days.least)),
            view.words.date(view.today.plus(days.most)),
        );
        basis.fill(
            Phrase::QuoteLeadArrivesBetween,
            &[("first", Arg::Text(&first)), ("last", Arg::Text(&last))],
        )
    };
    html! {
        <>
            <ol class="stages">{for rows}</ol>
            <p>{span("strong", basis.say(Phrase::LadderTime))}{figure("", [" ", &range(lead.ready)].concat().into())}</p>
            if lead.has_transit() { {paragraph("", between(lead.arrival))} }
            {paragraph("remark", basis.say(Phrase::QuoteAssumptionHolidays))}
        </>
    }
}

fn row(basis: &Basis, view: &View, stage: &StageTime, begins: u32, total: u64) -> Html {
    let days = view.words.days(i64::from(stage.days.least), i64::from(stage.days.most));
    let scaled = |days: u32| (u64::from(days) * 1_000 / total).to_string();
    let class = if stage.transit { "bar bar-transit" } else { "bar" };
    html! {
        <li class="stage-row">
            {span("stage-name", basis.text(stage.name))}
            {figure("amount", days.into())}
            <svg {class} viewBox="0 0 1000 6" preserveAspectRatio="none" aria-hidden="true">
                <rect class="bar-rail" width="1000" height="6" />
                <rect class="bar-fill" x={scaled(begins)} width={scaled(stage.days.likely.max(1))} height="6" />
            </svg>
        </li>
    }
}
