//! The price by quantity: a curve, the table that says the same, and quantities worth a second look.

use engine::pricing::ladder::{PriceBreak, SweetSpot};
use wording::{Arg, Phrase};
use yew::{AttrValue, Html};

use super::curve::curve;
use super::order_button;
use crate::ui::basis::Basis;
use crate::ui::element::{Pen, shape};
use crate::view::View;

/// Curve, table, sweet spots.
pub fn ladder(view: &View) -> Html {
    let basis = Basis::from(view);
    let mut pen = Pen::default();
    curve(&mut pen, &basis, view);
    pen.draw(shape!(table class="ladder"), |pen| {
        pen.say(shape!(caption class="unseen"), basis.say(Phrase::LadderTitle));
        pen.open(shape!(thead));
        pen.draw(shape!(tr), |pen| {
            pen.say(shape!(th scope="col"), basis.say(Phrase::LadderQuantity));
            pen.say(
                shape!(th class="amount" scope="col"),
                basis.say(Phrase::LadderUnitPrice),
            );
            pen.say(shape!(th class="amount" scope="col"), basis.say(Phrase::LadderTotal));
        });
        pen.close();
        pen.open(shape!(tbody));
        for each in view.ladder.iter() {
            row(pen, &basis, view, each);
        }
        pen.close();
    });
    pen.group(|pen| {
        if !view.sweet_spots.is_empty() {
            pen.say(shape!(p class="relaxation-title"), basis.say(Phrase::SweetTitle));
            pen.open(shape!(ul class="plain-list sweet"));
            for spot in view.sweet_spots.iter() {
                sweet(pen, &basis, spot);
            }
            pen.close();
        }
    });
    pen.done()
}

fn row(pen: &mut Pen, basis: &Basis, view: &View, each: &PriceBreak) {
    let yours = each.quantity == view.quote.quantity;
    let (current, class) = if yours { ("true", "ladder-yours") } else { ("", "") };
    pen.give(AttrValue::Static(current));
    pen.give(AttrValue::Static(class));
    pen.draw(shape!(tr aria-current=? class=?), |pen| {
        pen.draw(shape!(th scope="row"), |pen| {
            pen.say(
                shape!(span class="amount"),
                view.words.number(i64::from(each.quantity)).into(),
            );
            if yours {
                pen.say(shape!(span class="remark"), basis.say(Phrase::LadderYours));
            }
            if each.quantity < each.moq {
                pen.say(shape!(span class="remark"), basis.say(Phrase::LadderBelow));
            }
        });
        pen.say(
            shape!(td class="amount" translate="no"),
            basis.money(each.unit_price).into(),
        );
        pen.say(shape!(td class="amount" translate="no"), basis.money(each.total).into());
    });
}

fn sweet(pen: &mut Pen, basis: &Basis, spot: &SweetSpot) {
    let (costs, saving) = (basis.money(spot.costs), basis.money(spot.saves_each));
    let sentence = basis.fill(
        Phrase::SweetSentence,
        &[
            ("count", spot.more.into()),
            ("money", Arg::Text(&costs)),
            ("saving", Arg::Text(&saving)),
        ],
    );
    pen.draw(shape!(li), |pen| {
        pen.say(shape!(span), sentence);
        pen.add(order_button(
            basis,
            spot.quantity,
            basis.fill(Phrase::SweetApply, &[("count", spot.quantity.into())]),
        ));
    });
}
