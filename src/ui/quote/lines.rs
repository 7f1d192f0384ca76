//! What the price is made of: seven components with their lines, how sure each is, and where its figures come from.

use engine::amount::Minor;
use engine::catalogue::{Component as Part, Confidence};
use engine::quote::CostLine;
use wording::{Arg, Phrase};
use yew::{AttrValue, Html};

use super::headline;
use crate::ui::basis::{Basis, owned};
use crate::ui::element::{Pen, shape};
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
    let exact = view.rules.price.tells_amounts();
    // All seven, even where one costs nothing: a buyer compares them with a factory's own list.
    let parts = Part::ALL.into_iter().map(|part| {
        let lines: Vec<&CostLine> = view.quote.lines.iter().filter(|line| line.component == part).collect();
        let sum: Minor = lines.iter().map(|line| line.unit).sum();
        (part, sum, lines)
    });
    let parts: Vec<_> = parts.collect();
    let mut pen = Pen::default();
    shares(&mut pen, &parts, whole);
    pen.draw(shape!(table class="lines" part="breakdown" translate="no"), |pen| {
        pen.say(shape!(caption class="unseen"), basis.say(Phrase::QuoteBreakdown));
        pen.open(shape!(thead));
        pen.draw(shape!(tr), |pen| {
            pen.say(shape!(th scope="col"), basis.say(Phrase::QuoteComponent));
            pen.say(
                shape!(th class="share" scope="col"),
                basis.say(Phrase::QuoteShareColumn),
            );
            if exact {
                pen.say(shape!(th class="amount" scope="col"), basis.say(Phrase::QuotePerBag));
            }
        });
        pen.close();
        for (part, sum, lines) in &parts {
            pen.give(AttrValue::Static(tint(*part)));
            pen.draw(shape!(tbody class=?), |pen| {
                pen.draw(shape!(tr class="component"), |pen| {
                    pen.draw(shape!(th scope="rowgroup"), |pen| {
                        pen.dot(shape!(span class="swatch" aria-hidden="true"));
                        pen.text(basis.say(Phrase::component(*part)));
                    });
                    pen.say(
                        shape!(td class="share"),
                        view.words.percent(share(*sum, whole), 0).into(),
                    );
                    amount(pen, &basis, *sum);
                });
                for line in lines {
                    row(pen, &basis, line);
                }
            });
        }
        if exact {
            pen.open(shape!(tfoot));
            pen.draw(shape!(tr), |pen| {
                pen.say(shape!(th scope="row" colspan="2"), basis.say(Phrase::QuoteUnitPrice));
                amount(pen, &basis, whole);
            });
            pen.close();
        }
    });
    sources(&mut pen, &basis, view);
    pen.done()
}

/// The cell of an amount, if the host has amounts told.
fn amount(pen: &mut Pen, basis: &Basis, amount: Minor) {
    if basis.rules.price.tells_amounts() {
        pen.say(shape!(td class="amount"), basis.money(amount).into());
    }
}

/// The components side by side, to scale.
fn shares(pen: &mut Pen, parts: &[(Part, Minor, Vec<&CostLine>)], whole: Minor) {
    pen.open(shape!(svg class="shares" viewBox="0 0 10000 400" preserveAspectRatio="none" aria-hidden="true"));
    let mut begins = 0;
    for (part, sum, _) in parts {
        let width = share(*sum, whole).max(0);
        pen.give(begins.to_string().into());
        pen.give(width.to_string().into());
        pen.give(AttrValue::Static(tint(*part)));
        pen.dot(shape!(rect x=? width=? height="400" class=?));
        begins += width;
    }
    pen.close();
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

fn row(pen: &mut Pen, basis: &Basis, line: &CostLine) {
    let ids = line
        .sources
        .iter()
        .filter_map(|source| basis.catalogue.sources.get(usize::from(*source)));
    let ids: Vec<&str> = ids.map(|source| &*source.id).collect();
    pen.draw(shape!(tr), |pen| {
        pen.draw(shape!(td class="line-name" colspan="2"), |pen| {
            pen.say(shape!(span), owned(name(basis, line.line)));
            pen.draw(shape!(span class="line-evidence"), |pen| {
                confidence(pen, basis, line.confidence);
                pen.say(shape!(span class="line-sources"), ids.join(" ").into());
            });
        });
        amount(pen, basis, line.unit);
    });
}

/// What the ids behind the lines stand for.
fn sources(pen: &mut Pen, basis: &Basis, view: &View) {
    let mut used: Vec<u8> = view
        .quote
        .lines
        .iter()
        .flat_map(|line| line.sources.iter().copied())
        .collect();
    engine::order::order_by(&mut used, |each| *each);
    used.dedup();
    pen.say(shape!(p class="relaxation-title"), basis.say(Phrase::QuoteSources));
    pen.open(shape!(ul class="sources"));
    for source in used {
        if let Some(known) = view.catalogue.sources.get(usize::from(source)) {
            let arguments = [("id", Arg::Foreign(&known.id)), ("title", Arg::Foreign(&known.title))];
            pen.say(shape!(li), basis.fill(Phrase::QuoteSourceLine, &arguments));
        }
    }
    pen.close();
}

/// One to three dots, and the word.
fn confidence(pen: &mut Pen, basis: &Basis, confidence: Confidence) {
    let (class, word) = match confidence {
        Confidence::Low => ("sure sure-1", Phrase::ConfidenceLow),
        Confidence::Medium => ("sure sure-2", Phrase::ConfidenceMedium),
        Confidence::High => ("sure sure-3", Phrase::ConfidenceHigh),
    };
    pen.give(AttrValue::Static(class));
    pen.draw(shape!(span class=?), |pen| {
        pen.draw(shape!(svg viewBox="0 0 22 6" aria-hidden="true"), |pen| {
            pen.dot(shape!(circle cx="3" cy="3" r="2.5"));
            pen.dot(shape!(circle cx="11" cy="3" r="2.5"));
            pen.dot(shape!(circle cx="19" cy="3" r="2.5"));
        });
        pen.say(shape!(span class="unseen"), basis.say(Phrase::QuoteConfidence));
        pen.say(shape!(span), basis.say(word));
    });
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
    let exact = view.rules.price.tells_amounts();
    let mut pen = Pen::default();
    pen.open(shape!(ul class="plain-list"));
    for line in lines.iter().take(3) {
        if !exact {
            pen.say(shape!(li), owned(name(&basis, line.line)));
            continue;
        }
        let (low, high) = (basis.money(line.low), basis.money(line.high));
        let arguments = [
            ("line", Arg::Text(name(&basis, line.line))),
            ("low", Arg::Text(&low)),
            ("high", Arg::Text(&high)),
        ];
        pen.say(shape!(li), basis.fill(Phrase::QuoteBandLine, &arguments));
    }
    pen.close();
    if let Some(first) = lines.first().filter(|_| exact) {
        let saved = width(&view.quote.lines, None) - width(&view.quote.lines, Some(first.line));
        let amount = basis.money(Minor(saved));
        let arguments = [
            ("line", Arg::Text(name(&basis, first.line))),
            ("amount", Arg::Text(&amount)),
        ];
        pen.say(shape!(p), basis.fill(Phrase::QuoteBandNarrow, &arguments));
    }
    pen.done()
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
    let (quote, exact) = (&view.quote, view.rules.price.tells_amounts());
    let mut pen = Pen::default();
    let row = |pen: &mut Pen, label: AttrValue, remark: AttrValue, amount: String, class: &'static str| {
        pen.give(AttrValue::Static(class));
        pen.draw(shape!(div class=?), |pen| {
            pen.draw(shape!(dt), |pen| {
                pen.say(shape!(span), label);
                pen.say(shape!(span class="remark"), remark);
            });
            pen.draw(shape!(dd), |pen| {
                pen.say(shape!(span class="amount" translate="no"), amount.into())
            });
        });
    };
    if quote.one_offs.is_empty() {
        pen.say(shape!(p class="remark"), basis.say(Phrase::QuoteOneOffNone));
    }
    let nothing = AttrValue::Static("");
    pen.draw(shape!(dl class="sums"), |pen| {
        for charge in &quote.one_offs {
            let remark = if charge.credited {
                basis.say(Phrase::QuoteCredited)
            } else {
                nothing.clone()
            };
            // Without the amounts it is still told what is charged.
            let amount = if exact {
                basis.money(charge.amount)
            } else {
                String::new()
            };
            row(pen, owned(name(&basis, charge.line)), remark, amount, "sum");
        }
        if exact {
            let bags = basis.fill(Phrase::UnitBags, &[("count", quote.quantity.into())]);
            row(pen, bags, nothing.clone(), basis.money(quote.goods_total), "sum");
        }
        let total = basis.say(Phrase::QuoteTotal);
        row(pen, total, nothing.clone(), headline(view).total(), "sum sum-total");
    });
    pen.done()
}
