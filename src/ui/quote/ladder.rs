//! The price by quantity: a curve, the table that says the same, and quantities worth a second look.

use engine::pricing::ladder::{PriceBreak, SweetSpot};
use wording::{Arg, Phrase};
use yew::prelude::*;

use super::curve::curve;
use super::order_button;
use crate::ui::basis::{Basis, paragraph, span};
use crate::view::View;

/// Curve, table, sweet spots.
pub fn ladder(view: &View) -> Html {
    let basis = Basis::from(view);
    html! {
        <>
            {curve(&basis, view)}
            <table class="ladder">
                <caption class="unseen">{basis.say(Phrase::LadderTitle)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{basis.say(Phrase::LadderQuantity)}</th>
                        <th scope="col" class="amount">{basis.say(Phrase::LadderUnitPrice)}</th>
                        <th scope="col" class="amount">{basis.say(Phrase::LadderTotal)}</th>
                    </tr>
                </thead>
                <tbody>{for view.ladder.iter().map(|each| row(&basis, view, each))}</tbody>
            </table>
            if !view.sweet_spots.is_empty() {
                {paragraph("relaxation-title", basis.say(Phrase::SweetTitle))}
                <ul class="plain-list sweet">{for view.sweet_spots.iter().map(|spot| sweet(&basis, spot))}</ul>
            }
        </>
    }
}

fn row(basis: &Basis, view: &View, each: &PriceBreak) -> Html {
    let yours = each.quantity == view.quote.quantity;
    let short = each.quantity < each.moq;
    html! {
        <tr class={if yours { "ladder-yours" } else { "" }} aria-current={yours.then_some("true")}>
            <th scope="row">
                {span("amount", view.words.number(i64::from(each.quantity)).into())}
                if yours { {span("remark", basis.say(Phrase::LadderYours))} }
                if short { {span("remark", basis.say(Phrase::LadderBelow))} }
            </th>
            <td class="amount" translate="no">{basis.money(each.unit_price)}</td>
            <td class="amount" translate="no">{basis.money(each.total)}</td>
        </tr>
    }
}

fn sweet(basis: &Basis, spot: &SweetSpot) -> Html {
    let (costs, saving) = (basis.money(spot.costs), basis.money(spot.saves_each));
    let sentence = basis.fill(
        Phrase::SweetSentence,
        &[
            ("count", spot.more.into()),
            ("money", Arg::Text(&costs)),
            ("saving", Arg::Text(&saving)),
        ],
    );
    html! {
        <li>
            {span("", sentence)}
            {order_button(basis, spot.quantity, basis.fill(Phrase::SweetApply, &[("count", spot.quantity.into())]))}
        </li>
    }
}
