//! What the price is made of: seven components with their lines, how sure each is, and where its figures come from.

use engine::amount::Minor;
use engine::catalogue::{Component as Part, Confidence};
use engine::quote::CostLine;
use wording::{Arg, Phrase};
use yew::prelude::*;

use crate::ui::basis::{Basis, figure, owned, paragraph, span};
use crate::view::View;

/// The name of a line.
fn name(basis: &Basis, line: u8) -> &str {
    basis
        .catalogue
        .lines
        .get(usize::from(line))
        .map_or("", |known| basis.words.text(known.name))
}

/// A share of the unit price in ten-thousandths.
fn share(part: Minor, whole: Minor) -> i64 {
    part.0.saturating_mul(10_000).checked_div(whole.0).unwrap_or(0)
}

/// The seven components, each with its lines.
pub fn breakdown(view: &View) -> Html {
    let basis = Basis::from(view);
    let whole = view.quote.unit_price;
    let parts = Part::ALL.into_iter().filter_map(|part| {
        let lines: Vec<&CostLine> = view.quote.lines.iter().filter(|line| line.component == part).collect();
        let sum: Minor = lines.iter().map(|line| line.unit).sum();
        (!lines.is_empty()).then_some((part, sum, lines))
    });
    let parts: Vec<_> = parts.collect();
    let section = |(part, sum, lines): &(Part, Minor, Vec<&CostLine>)| {
        html! {
            <tbody class={tint(*part)}>
                <tr class="component">
                    <th scope="rowgroup"><span class="swatch" aria-hidden="true"></span>{basis.say(Phrase::component(*part))}</th>
                    <td class="share">{view.words.percent(share(*sum, whole), 0)}</td>
                    <td class="amount">{basis.money(*sum)}</td>
                </tr>
                {for lines.iter().map(|line| row(&basis, line))}
            </tbody>
        }
    };
    html! {
        <>
            {shares(&parts, whole)}
            <table class="lines" translate="no">
                <caption class="unseen">{basis.say(Phrase::QuoteBreakdown)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{basis.say(Phrase::QuoteComponent)}</th>
                        <th scope="col" class="share">{basis.say(Phrase::QuoteShareColumn)}</th>
                        <th scope="col" class="amount">{basis.say(Phrase::QuotePerBag)}</th>
                    </tr>
                </thead>
                {for parts.iter().map(section)}
                <tfoot>
                    <tr>
                        <th scope="row" colspan="2">{basis.say(Phrase::QuoteUnitPrice)}</th>
                        <td class="amount">{basis.money(whole)}</td>
                    </tr>
                </tfoot>
            </table>
            {sources(&basis, view)}
        </>
    }
}

/// The components side by side, to scale.
fn shares(parts: &[(Part, Minor, Vec<&CostLine>)], whole: Minor) -> Html {
    let mut begins = 0;
    let bars = parts.iter().map(|(part, sum, _)| {
        let width = share(*sum, whole).max(0);
        let bar = html! {
            <rect class={tint(*part)} x={begins.to_string()} width={width.to_string()} height="400" />
        };
        begins += width;
        bar
    });
    let bars: Vec<Html> = bars.collect();
    html! {
        <svg class="shares" viewBox="0 0 10000 400" preserveAspectRatio="none" aria-hidden="true">{for bars}</svg>
    }
}

fn tint(part: Part) -> &'static str {
    match part {
        Part::Materials => "tint-1",
        Part::Labour => "tint-2",
        Part::Overhead => "tint-3",
        Part::Tooling => "tint-4",
        Part::Quality => "tint-5",
        Part::Margin => "tint-6",
        Part::Logistics => "tint-7",
    }
}

fn row(basis: &Basis, line: &CostLine) -> Html {
    let ids = line
        .sources
        .iter()
        .filter_map(|source| basis.catalogue.sources.get(usize::from(*source)));
    let ids: Vec<&str> = ids.map(|source| &*source.id).collect();
    html! {
        <tr>
            <td class="line-name" colspan="2">
                {span("", owned(name(basis, line.line)))}
                <span class="line-evidence">
                    {confidence(basis, line.confidence)}
                    {span("line-sources", ids.join(" ").into())}
                </span>
            </td>
            <td class="amount">{basis.money(line.unit)}</td>
        </tr>
    }
}

/// What the ids behind the lines stand for.
fn sources(basis: &Basis, view: &View) -> Html {
    let mut used: Vec<u8> = view
        .quote
        .lines
        .iter()
        .flat_map(|line| line.sources.iter().copied())
        .collect();
    engine::order::order_by(&mut used, |each| *each);
    used.dedup();
    let entry = |source: &u8| {
        let known = view.catalogue.sources.get(usize::from(*source))?;
        let arguments = [("id", Arg::Foreign(&known.id)), ("title", Arg::Foreign(&known.title))];
        Some(html! { <li>{basis.fill(Phrase::QuoteSourceLine, &arguments)}</li> })
    };
    html! {
        <>
            {paragraph("relaxation-title", basis.say(Phrase::QuoteSources))}
            <ul class="sources">{for used.iter().filter_map(entry)}</ul>
        </>
    }
}

/// One to three dots, and the word.
fn confidence(basis: &Basis, confidence: Confidence) -> Html {
    let (class, word) = match confidence {
        Confidence::Low => ("sure sure-1", Phrase::ConfidenceLow),
        Confidence::Medium => ("sure sure-2", Phrase::ConfidenceMedium),
        Confidence::High => ("sure sure-3", Phrase::ConfidenceHigh),
    };
    html! {
        <span {class}>
            <svg viewBox="0 0 22 6" aria-hidden="true"><circle cx="3" cy="3" r="2.5" /><circle cx="11" cy="3" r="2.5" /><circle cx="19" cy="3" r="2.5" /></svg>
            {span("unseen", basis.say(Phrase::QuoteConfidence))}
            {span("", basis.say(word))}
        </span>
    }
}

/// The lines that make the band wide, and what a firm answer to the widest would do.
pub fn widest(view: &View) -> Html {
    let basis = Basis::from(view);
    let lines: Vec<&CostLine> = view
        .quote
        .widest
        .iter()
        .filter_map(|index| view.quote.lines.get(usize::from(*index)))
        .collect();
    let row = |line: &&CostLine| {
        let (low, high) = (basis.money(line.low), basis.money(line.high));
        let arguments = [
            ("line", Arg::Text(name(&basis, line.line))),
            ("low", Arg::Text(&low)),
            ("high", Arg::Text(&high)),
        ];
        html! { <li>{basis.fill(Phrase::QuoteBandLine, &arguments)}</li> }
    };
    let narrower = lines.first().map(|first| {
        let saved = width(&view.quote.lines, None) - width(&view.quote.lines, Some(first.line));
        let amount = basis.money(Minor(saved));
        basis.fill(
            Phrase::QuoteBandNarrow,
            &[
                ("line", Arg::Text(name(&basis, first.line))),
                ("amount", Arg::Text(&amount)),
            ],
        )
    });
    html! {
        <>
            <ul class="plain-list">{for lines.iter().take(3).map(row)}</ul>
            if let Some(narrower) = narrower { {paragraph("", narrower)} }
        </>
    }
}

/// The width of the band without the spread of one line: spreads add up as squares do.
fn width(lines: &[CostLine], without: Option<u8>) -> i64 {
    let side = |spread: fn(&CostLine) -> i64| {
        let open = lines.iter().filter(|line| Some(line.line) != without);
        let squares = open.map(spread).fold(0_u64, |sum, each| {
            sum.saturating_add(each.unsigned_abs().saturating_mul(each.unsigned_abs()))
        });
        i64::try_from(squares.isqrt()).unwrap_or(0)
    };
    side(|line| line.unit.0 - line.low.0) + side(|line| line.high.0 - line.unit.0)
}

/// Charges for the order as a whole, and the totals.
pub fn one_offs(view: &View) -> Html {
    let basis = Basis::from(view);
    let quote = &view.quote;
    let row = |label: AttrValue, remark: AttrValue, amount: Minor, class: &'static str| {
        html! {
            <div class={class}>
                <dt>{span("", label)}{span("remark", remark)}</dt>
                <dd>{figure("amount", basis.money(amount).into())}</dd>
            </div>
        }
    };
    let charge = |charge: &engine::quote::OneOff| {
        let remark = if charge.credited {
            basis.say(Phrase::QuoteCredited)
        } else {
            AttrValue::Static("")
        };
        row(owned(name(&basis, charge.line)), remark, charge.amount, "sum")
    };
    let nothing = AttrValue::Static("");
    html! {
        <>
            if quote.one_offs.is_empty() { {paragraph("remark", basis.say(Phrase::QuoteOneOffNone))} }
            <dl class="sums">
                {for quote.one_offs.iter().map(charge)}
                {row(basis.fill(Phrase::UnitBags, &[("count", quote.quantity.into())]), nothing.clone(), quote.goods_total, "sum")}
                {row(basis.say(Phrase::QuoteTotal), nothing, quote.total, "sum sum-total")}
            </dl>
        </>
    }
}
