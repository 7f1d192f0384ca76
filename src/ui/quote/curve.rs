//! The unit price over the quantity, drawn from the engine's own answers; the table beside it says the same in words.

use engine::pricing::ladder::{PriceBreak, price_break};
use wording::{Arg, Phrase};
use yew::AttrValue;

use crate::ui::basis::{Basis, owned};
use crate::ui::control::scale::{LENGTH, place, quantity};
use crate::ui::element::{Pen, shape};
use crate::view::View;

/// Width and height of the drawing and the space for labels around it.
const WIDTH: i64 = 360;
const HEIGHT: i64 = 200;
const EDGE: i64 = 22;
const TOP: i64 = 34;

/// Draws the curve through these steps and what is between them.
pub fn curve(pen: &mut Pen, basis: &Basis, view: &View, steps: &[PriceBreak]) {
    let breaks = &view.catalogue.ladder;
    let at = |count: u32| {
        price_break(
            &view.catalogue,
            view.session.configuration(),
            view.session.terms(),
            count,
        )
        .unit_price
    };
    let mut points: Vec<(u32, i64)> = (0..=40)
        .map(|step| quantity(breaks, step * LENGTH / 40))
        .map(|count| (place(breaks, count), at(count).0))
        .collect();
    let (Some(first), Some(last)) = (breaks.first(), breaks.last()) else {
        return;
    };
    points.extend(
        steps
            .iter()
            .map(|each| (place(breaks, each.quantity), each.unit_price.0)),
    );
    engine::order::order_by(&mut points, |each| *each);
    points.dedup_by_key(|(along, _)| *along);
    let lowest = points.iter().map(|(_, price)| *price).min().unwrap_or(0);
    let highest = points.iter().map(|(_, price)| *price).max().unwrap_or(1);
    let x = |along: u32| EDGE + i64::from(along) * (WIDTH - 2 * EDGE) / i64::from(LENGTH);
    let y = |price: i64| TOP + (highest - price).max(0) * (HEIGHT - TOP - EDGE) / (highest - lowest).max(1);
    let mut path = String::new();
    for (along, price) in &points {
        path.push_str(if path.is_empty() { "M" } else { "L" });
        for part in [&x(*along).to_string(), " ", &y(*price).to_string()] {
            path.push_str(part);
        }
    }
    let count = view.quote.quantity;
    let own = (
        x(place(breaks, count)),
        y(view.quote.unit_price.0.clamp(lowest, highest)),
    );
    let (high, low) = (basis.money(at(*first)), basis.money(at(*last)));
    let price = basis.money(view.quote.unit_price);
    let caption = basis.fill(
        Phrase::CurveCaption,
        &[
            ("high", Arg::Text(&high)),
            ("low", Arg::Text(&low)),
            ("least", (*first).into()),
            ("most", (*last).into()),
            ("price", Arg::Text(&price)),
            ("count", count.into()),
        ],
    );
    let minimum = x(place(breaks, view.quote.moq.minimum));
    let anchor = if own.0 > WIDTH / 2 { "end" } else { "start" };
    pen.open(shape!(figure class="curve"));
    pen.give(caption);
    pen.draw(shape!(svg viewBox="0 0 360 200" role="img" aria-label=?), |pen| {
        pen.give(
            ["M", &minimum.to_string(), " ", &TOP.to_string(), "V178"]
                .concat()
                .into(),
        );
        pen.dot(shape!(path class="curve-minimum" d=?));
        pen.dot(shape!(path class="curve-axis" d="M22 178H338"));
        pen.give(path.into());
        pen.dot(shape!(path class="curve-line" d=?));
        for stop in breaks.iter() {
            let number = view.words.number(i64::from(*stop));
            label(
                pen,
                x(place(breaks, *stop)),
                HEIGHT - 4,
                "middle",
                &number,
                "curve-tick",
            );
        }
        label(pen, EDGE, y(at(*first).0) - 10, "start", &high, "curve-end");
        label(pen, WIDTH - EDGE, y(at(*last).0) - 20, "end", &low, "curve-end");
        pen.give(own.0.to_string().into());
        pen.give(own.1.to_string().into());
        pen.dot(shape!(circle class="curve-own" cx=? cy=? r="5"));
        label(pen, own.0, own.1 - 12, anchor, &price, "curve-price");
    });
    pen.close();
}

fn label(pen: &mut Pen, x: i64, y: i64, anchor: &'static str, text: &str, class: &'static str) {
    pen.give(x.to_string().into());
    pen.give(y.to_string().into());
    pen.give(AttrValue::Static(anchor));
    pen.give(AttrValue::Static(class));
    pen.say(shape!(text x=? y=? text-anchor=? translate="no" class=?), owned(text));
}
