//! The four reference cost sheets in `docs/cost-sheets.md`: each command there is run, each line of its table is held
//! against the reference (at most 2 % off, or a cent) and against what the page says we price it at (exactly).
//!
//! The references come from the trade compilation's section on cost sheets (canvas promotional, PU fashion, top-grain,
//! luxury), made before the catalogue.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use engine::amount::Minor;
use engine::catalogue::Component;
use engine::date::Date;
use engine::quote::{Quote, quote};
use packwright_cli::{Bag, Offer, QuoteOptions};

/// A sheet: the quote of its command, and the rows of its table as cells.
struct Sheet {
    name: String,
    quote: Quote,
    rows: Vec<Vec<String>>,
}

fn sheets(offer: &Offer) -> Vec<Sheet> {
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/cost-sheets.md")).unwrap();
    let mut sheets = Vec::new();
    for part in page
        .split("\n## ")
        .skip(1)
        .filter(|part| part.contains("```sh\npackwright quote"))
    {
        let (before, after) = part.split_once("```sh\n").unwrap();
        let (command, table) = after.split_once("```").unwrap();
        let command = command.replace('\\', " ");
        let mut words = command.split_whitespace().skip(2);
        let mut options = QuoteOptions::default();
        while let Some(option) = words.next() {
            options
                .take(option.strip_prefix("--").unwrap(), words.next().unwrap())
                .unwrap();
        }
        let bag = Bag::new(offer, &options).unwrap();
        assert!(bag.remarks.is_empty(), "{before}: {:?}", bag.remarks);
        let rows = table
            .lines()
            .filter(|line| line.starts_with("| ") && !line.starts_with("| line"));
        let cells = |line: &str| {
            line.trim_matches('|')
                .split('|')
                .map(|cell| cell.trim().replace("**", ""))
                .collect()
        };
        sheets.push(Sheet {
            name: before.trim().to_owned(),
            quote: quote(&offer.catalogue, &bag.configuration, &bag.terms, Date(0)),
            rows: rows.map(cells).collect(),
        });
    }
    sheets
}

fn cents(text: &str) -> i64 {
    let (whole, rest) = text.split_once('.').unwrap();
    assert_eq!(rest.len(), 2, "{text}");
    whole.parse::<i64>().unwrap() * 100 + rest.parse::<i64>().unwrap()
}

/// What a row is about: catalogue lines by key, or one of three sums.
fn priced(offer: &Offer, quote: &Quote, row: &[String]) -> Minor {
    let component = |line: &engine::quote::CostLine| line.component;
    match row[0].as_str() {
        "Factory cost" => quote
            .lines
            .iter()
            .filter(|line| component(line) < Component::Margin)
            .map(|line| line.unit)
            .sum(),
        "Ex works" => quote.ex_works,
        "FOB" => quote.unit_price,
        _ => {
            let keys: Vec<&str> = row[1].split(',').map(|key| key.trim().trim_matches('`')).collect();
            let of =
                |line: &&engine::quote::CostLine| keys.contains(&&*offer.catalogue.lines[usize::from(line.line)].key);
            quote.lines.iter().filter(of).map(|line| line.unit).sum()
        }
    }
}

#[test]
fn reference_sheets_agree_line_by_line() {
    let offer = Offer::load(None, "en").unwrap();
    let sheets = sheets(&offer);
    assert_eq!(sheets.len(), 4);
    for sheet in &sheets {
        assert!(sheet.rows.len() >= 18, "{}", sheet.name);
        let mut whole = Minor(0);
        for row in &sheet.rows {
            let ours = priced(&offer, &sheet.quote, row);
            let reference = cents(&row[2]);
            let told = format!("{}, {}: {} for {}", sheet.name, row[0], ours.0, reference);
            assert_eq!(ours.0, cents(&row[3]), "{told}: the page says {}", row[3]);
            let off = (ours.0 - reference).abs();
            assert!(off <= 1 || off * 50 <= reference, "{told}: more than 2 % off");
            if row[1].starts_with('`') {
                whole += ours;
            }
        }
        assert_eq!(
            whole, sheet.quote.unit_price,
            "{}: every line of the quote is in the table",
            sheet.name
        );
    }
}
