//! The lead time: a sentence with dates, and its stages drawn to scale.

use engine::lead_time::{Days, StageTime};
use wording::{Arg, Phrase};
use yew::{AttrValue, Html};

use super::headline;
use crate::ui::basis::Basis;
use crate::ui::control::icon::{Icon, icon};
use crate::ui::element::{Pen, shape};
use crate::ui::terms_explained::{LEAD_TIME, term};
use crate::view::View;

/// Weeks until ready, and the day it arrives.
pub fn sentence(pen: &mut Pen, basis: &Basis, view: &View) {
    pen.draw(shape!(section class="standing" part="lead-time"), |pen| {
        pen.add(icon(Icon::About));
        pen.open(shape!(div class="standing-words"));
        pen.draw(shape!(p), |pen| {
            pen.say(
                shape!(span data-lead="" data-answer="time"),
                headline(view).time().into(),
            );
            pen.add(term(basis, "lead", LEAD_TIME));
        });
        pen.close();
    });
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
    let mut pen = Pen::default();
    pen.open(shape!(ol class="stages"));
    let (mut begins, mut ends, mut step) = (0, 0, None);
    for stage in &lead.stages {
        if step != Some(stage.step) {
            begins = ends;
            step = Some(stage.step);
        }
        ends = ends.max(begins + stage.days.likely);
        row(&mut pen, &basis, view, stage, begins, total);
    }
    pen.close();
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
    pen.draw(shape!(p), |pen| {
        pen.say(shape!(span class="strong"), basis.say(Phrase::LadderTime));
        pen.say(shape!(span translate="no"), [" ", &range(lead.ready)].concat().into());
    });
    pen.group(|pen| {
        if lead.has_transit() {
            pen.say(shape!(p), between(lead.arrival));
        }
    });
    pen.say(shape!(p class="remark"), basis.say(Phrase::QuoteAssumptionHolidays));
    pen.done()
}

fn row(pen: &mut Pen, basis: &Basis, view: &View, stage: &StageTime, begins: u32, total: u64) {
    let days = view.words.days(i64::from(stage.days.least), i64::from(stage.days.most));
    let scaled = |days: u32| AttrValue::from((u64::from(days) * 1_000 / total).to_string());
    pen.draw(shape!(li class="stage-row"), |pen| {
        pen.say(shape!(span class="stage-name"), basis.text(stage.name));
        pen.say(shape!(span class="amount" translate="no"), days.into());
        pen.give(AttrValue::Static(if stage.transit { "bar bar-transit" } else { "bar" }));
        pen.draw(
            shape!(svg viewBox="0 0 1000 6" preserveAspectRatio="none" aria-hidden="true" class=?),
            |pen| {
                pen.dot(shape!(rect class="bar-rail" width="1000" height="6"));
                pen.give(scaled(begins));
                pen.give(scaled(stage.days.likely.max(1)));
                pen.dot(shape!(rect class="bar-fill" x=? width=? height="6"));
            },
        );
    });
}
