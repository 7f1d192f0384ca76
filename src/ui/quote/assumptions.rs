//! What the quote rests on: date, validity, the price list it was read from, and what it does not promise.

use engine::catalogue::Role;
use engine::configuration::Picked;
use wording::{Arg, Phrase};
use yew::{AttrValue, Html};

use crate::ui::basis::Basis;
use crate::ui::element::{Pen, shape};
use crate::view::View;

/// The list.
pub fn assumptions(view: &View) -> Html {
    let basis = Basis::from(view);
    let catalogue = &view.catalogue;
    let date = |date| view.words.date(date);
    let (today, until, compiled) = (date(view.today), date(view.quote.valid_until), date(catalogue.as_of));
    let with_date = |phrase, date: &String| basis.fill(phrase, &[("date", Arg::Text(date))]);
    let payment = Picked::new(catalogue, view.session.configuration()).role(catalogue, Role::Payment);
    let payment = payment.filter(|(feature, _)| !view.rules.is_hidden(*feature));
    let payment = payment.map(|(feature, choice)| {
        AttrValue::from([basis.feature_name(feature), ": ", basis.choice_name(feature, choice)].concat())
    });
    let weight = basis.words.fill(
        Phrase::UnitGrams,
        &[(
            "value",
            Arg::Text(&view.words.number(i64::from(view.quote.weight_grams))),
        )],
    );
    let told = view.rules.price;
    let priced = [
        (told.tells_band(), with_date(Phrase::QuoteValid, &until)),
        (
            told.tells_band(),
            basis.fill(
                Phrase::QuoteAssumptionCurrency,
                &[("currency", Arg::Text(&catalogue.currency))],
            ),
        ),
        (told.tells_amounts(), basis.say(Phrase::QuoteAssumptionRounding)),
    ];
    let priced = priced.into_iter().filter(|(told, _)| *told).map(|(_, line)| line);
    let begin = [
        basis.say(Phrase::QuoteAssumptionIndicative),
        with_date(Phrase::QuoteIssued, &today),
    ];
    let lines = [
        with_date(Phrase::QuoteAssumptionStart, &today),
        basis.fill(Phrase::QuoteWeight, &[("weight", Arg::Text(&weight))]),
        basis.fill(
            Phrase::QuoteCatalogue,
            &[
                ("id", Arg::Foreign(&catalogue.id)),
                ("version", Arg::Foreign(&catalogue.version)),
                ("date", Arg::Text(&compiled)),
            ],
        ),
        basis.fill(
            Phrase::QuoteFingerprint,
            &[("code", Arg::Foreign(&hexadecimal(catalogue.hash)))],
        ),
    ];
    let mut pen = Pen::default();
    pen.open(shape!(ul class="plain-list"));
    for line in payment.into_iter().chain(begin).chain(priced).chain(lines) {
        pen.say(shape!(li), line);
    }
    pen.close();
    pen.done()
}

fn hexadecimal(hash: u64) -> String {
    let digits = (0..16_u32).rev().map(|place| (hash >> (place * 4)) & 15);
    digits
        .filter_map(|digit| char::from_digit(u32::try_from(digit).unwrap_or(0), 16))
        .collect()
}
