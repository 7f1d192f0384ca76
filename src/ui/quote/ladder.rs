//! The price by quantity: a curve, the table that says the same, and quantities worth a second look.

use engine::pricing::ladder::{PriceBreak, SweetSpot};
use wording::{Arg, Phrase};
use yew::{AttrValue, Html};

use super::curve::curve;
use super::{at_quantity, order_button};
use crate::ui::basis::Basis;
use crate::ui::element::{Pen, only_if, shape};
use crate::view::View;

/// Curve, table, sweet spots.
pub fn ladder(view: &View) -> Html {
    let basis = Basis::from(view);
    let mut pen = Pen::default();
    // Neither the curve nor the sweet spots can be told in bands.
    let exact = view.rules.price.tells_amounts();
    let steps = view.ladder();
    pen.group(|pen| {
        if exact {
            curve(pen, &basis, view, &steps);
        }
    });
    pen.give(only_if(!exact, "words"));
    pen.draw(shape!(table class="ladder" data-is=?), |pen| {
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
        for each in &steps {
            row(pen, &basis, view, each);
        }
        pen.close();
    });
    let spots = if exact { view.sweet_spots() } else { Vec::new() };
    pen.group(|pen| {
        if !spots.is_empty() {
            pen.say(shape!(p class="relaxation-title"), basis.say(Phrase::SweetTitle));
            pen.open(shape!(ul class="plain-list sweet"));
            for spot in &spots {
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
    pen.draw(shape!(tr part="price-break-row" aria-current=? class=?), |pen| {
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
        let (price, total) = if view.rules.price.tells_amounts() {
            (basis.money(each.unit_price), basis.money(each.total))
        } else {
            at_quantity(view, each.quantity, |told| (told.price(), told.total()))
        };
        for amount in [price, total] {
            pen.say(shape!(td class="amount" translate="no"), amount.into());
        }
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
