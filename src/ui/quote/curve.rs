//! The unit price over the quantity, drawn from the engine's own answers; the table beside it says the same in words.

use engine::pricing::ladder::price_break;
use wording::{Arg, Phrase};
use yew::prelude::*;

use crate::ui::basis::{Basis, owned};
use crate::ui::control::scale::{LENGTH, place, quantity};
use crate::view::View;

/// Width and height of the drawing and the space for labels around it.
const WIDTH: i64 = 360;
const HEIGHT: i64 = 200;
const EDGE: i64 = 22;
const TOP: i64 = 34;

/// Draws the curve.
pub fn curve(basis: &Basis, view: &View) -> Html {
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
        return Html::default();
    };
    points.extend(
        view.ladder
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
    let tick = |stop: &u32| {
        label(
            x(place(breaks, *stop)),
            HEIGHT - 4,
            "middle",
            &view.words.number(i64::from(*stop)),
            "curve-tick",
        )
    };
    let anchor = if own.0 > WIDTH / 2 { "end" } else { "start" };
    html! {
        <figure class="curve">
            <svg viewBox="0 0 360 200" role="img" aria-label={caption}>
                <path class="curve-minimum" d={["M", &minimum.to_string(), " ", &TOP.to_string(), "V178"].concat()} />
                <path class="curve-axis" d="M22 178H338" />
                <path class="curve-line" d={path} />
                {for breaks.iter().map(tick)}
                {label(EDGE, y(at(*first).0) - 10, "start", &high, "curve-end")}
                {label(WIDTH - EDGE, y(at(*last).0) - 20, "end", &low, "curve-end")}
                <circle class="curve-own" cx={own.0.to_string()} cy={own.1.to_string()} r="5" />
                {label(own.0, own.1 - 12, anchor, &price, "curve-price")}
            </svg>
        </figure>
    }
}

fn label(x: i64, y: i64, anchor: &'static str, text: &str, class: &'static str) -> Html {
    html! {
        <text {class} x={x.to_string()} y={y.to_string()} text-anchor={anchor} translate="no">{owned(text)}</text>
    }
}
