//! `export`: the quote as a file, as JSON for programs or as CSV for spreadsheets, the latter in the buyer's language.
//!
//! CSV as RFC 4180 has it, with a mark in front by which spreadsheets know UTF-8. A cell that a spreadsheet would take for
//! a formula gets an apostrophe: a logo's wording is the buyer's, and a catalogue may be anybody's.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use engine::amount::Minor;
use engine::json::{Place, Problem, Report, Tree};
use engine::quote::{Quote, quote};
use engine::share::code;
use wording::{Phrase, Words};

use crate::answer::Guest;
use crate::input::{object, unknown, word};
use crate::labels::labels;
use crate::quote::told;
use crate::wire::ExportFile;

#[derive(Clone, Copy)]
enum FileKind {
    Json,
    Csv,
}

/// The file a host asks for.
pub(crate) fn exported(json: &str, guest: &Guest<'_>) -> Result<ExportFile, Vec<Problem>> {
    const KINDS: [(FileKind, &str); 2] = [(FileKind::Json, "json"), (FileKind::Csv, "csv")];
    let object = object(json)?;
    let mut report = Report::default();
    let mut kind = None;
    for (name, value) in &object {
        match name.as_str() {
            "kind" => kind = word(value, &KINDS, "a kind of file", &Place::Root.key("kind"), &mut report),
            _ => unknown(&["kind"], name, &mut report),
        }
    }
    let given = |(name, value): &(String, Tree)| name == "kind" && *value != Tree::Null;
    if !object.iter().any(given) && report.count() == 0 {
        report.add(&Place::Root, "`kind` is missing", "`json` or `csv`");
    }
    report.settle(())?;
    let (configuration, terms) = (guest.session.configuration(), guest.session.terms());
    let name = |ending: &str| format!("packwright-{}.{ending}", guest.today);
    Ok(match kind.unwrap_or(FileKind::Json) {
        FileKind::Json => {
            let told = told(guest.catalogue, configuration, terms, guest.today, guest.rules.price);
            ExportFile {
                name: name("json"),
                media_type: "application/json",
                text: serde_json::to_string(&told).unwrap_or_default(),
            }
        }
        FileKind::Csv => ExportFile {
            name: name("csv"),
            media_type: "text/csv;charset=utf-8",
            text: sheet(guest),
        },
    })
}

/// The quote as rows of two cells, then its lines and the price by quantity as far as they are told.
fn sheet(guest: &Guest<'_>) -> String {
    let (catalogue, words) = (guest.catalogue, guest.words);
    let (configuration, terms) = (guest.session.configuration(), guest.session.terms());
    let quote = quote(catalogue, configuration, terms, guest.today);
    let mut sheet = Sheet::default();
    let say = |phrase| words.say(phrase);
    for label in labels(catalogue, words, configuration, guest.rules) {
        sheet.row(&[Cell::Text(&label.label), Cell::Text(&label.text)]);
    }
    if !configuration.logo_text().is_empty() {
        sheet.row(&[Cell::Text(say(Phrase::LogoText)), Cell::Text(configuration.logo_text())]);
    }
    let quantity = terms.quantity.get().to_string();
    sheet.row(&[Cell::Text(say(Phrase::QuantityLabel)), Cell::Number(&quantity)]);
    let minimum = quote.moq.minimum.to_string();
    sheet.row(&[Cell::Text(say(Phrase::TermMoq)), Cell::Number(&minimum)]);
    prices(guest, words, &quote, &mut sheet);
    let code = code(catalogue, configuration, terms);
    sheet.row(&[Cell::Text(say(Phrase::ActionShare)), Cell::Text(&code)]);
    sheet.text
}

/// The amounts, each with its currency; as many as the host wants told.
fn prices(guest: &Guest<'_>, words: &Words, quote: &Quote, sheet: &mut Sheet) {
    let (catalogue, price) = (guest.catalogue, guest.rules.price);
    let currency = Cell::Text(&catalogue.currency);
    let mut amount = |name: &str, amount: Minor| {
        let number = decimal(amount, catalogue.decimals);
        sheet.row(&[Cell::Text(name), Cell::Number(&number), currency]);
    };
    if price.tells_band() && !price.tells_amounts() {
        let (low, high) = (quote.band.low, quote.band.high);
        amount(words.say(Phrase::QuoteUnitPrice), low);
        amount(words.say(Phrase::QuoteUnitPrice), high);
    }
    if price.tells_amounts() {
        for line in &quote.lines {
            let known = catalogue.lines.get(usize::from(line.line));
            amount(known.map_or("", |known| words.text(known.name)), line.unit);
        }
        amount(words.say(Phrase::QuoteUnitPrice), quote.unit_price);
        for charge in &quote.one_offs {
            let known = catalogue.lines.get(usize::from(charge.line));
            amount(known.map_or("", |known| words.text(known.name)), charge.amount);
        }
        amount(words.say(Phrase::QuoteTotal), quote.total);
    }
}

/// An amount with its decimals after a point, as spreadsheets of every language can be told to read it.
fn decimal(amount: Minor, decimals: u8) -> String {
    let sign = if amount.0 < 0 { "-" } else { "" };
    let places = usize::from(decimals);
    let digits = format!("{:0>width$}", amount.0.unsigned_abs(), width = places.saturating_add(1));
    let (whole, part) = digits.split_at(digits.len().saturating_sub(places));
    let point = if part.is_empty() { "" } else { "." };
    [sign, whole, point, part].concat()
}

/// A cell.
#[derive(Clone, Copy)]
enum Cell<'a> {
    /// A number of ours.
    Number(&'a str),
    /// Words, which may be anybody's.
    Text(&'a str),
}

/// Rows of cells as CSV.
struct Sheet {
    text: String,
}

impl Default for Sheet {
    fn default() -> Self {
        Self {
            text: "\u{feff}".to_string(),
        }
    }
}

impl Sheet {
    fn row(&mut self, cells: &[Cell<'_>]) {
        for (index, cell) in cells.iter().enumerate() {
            if index > 0 {
                self.text.push(',');
            }
            match cell {
                Cell::Number(number) => self.text.push_str(number),
                Cell::Text(text) => self.cell(text),
            }
        }
        self.text.push_str("\r\n");
    }

    fn cell(&mut self, text: &str) {
        // What a spreadsheet skips before it looks for a formula.
        let first = text
            .chars()
            .find(|letter| !(letter.is_whitespace() || letter.is_control()));
        let starts_odd = text.starts_with(['\t', '\r', '\n']);
        let formula = starts_odd || matches!(first, Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠'));
        let quoted = formula || text.contains([',', ';', '"', '\r', '\n', '\t']);
        if quoted {
            self.text.push('"');
        }
        if formula {
            self.text.push('\'');
        }
        for letter in text.chars() {
            if letter == '"' {
                self.text.push('"');
            }
            self.text.push(letter);
        }
        if quoted {
            self.text.push('"');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(texts: &[&str]) -> String {
        let mut sheet = Sheet::default();
        let cells: Vec<Cell<'_>> = texts.iter().map(|text| Cell::Text(text)).collect();
        sheet.row(&cells);
        sheet.text
    }

    #[test]
    fn cells_are_quoted_where_they_must_be_and_formulas_are_not_run() {
        assert_eq!(cells(&["plain", "with space"]), "\u{feff}plain,with space\r\n");
        assert_eq!(
            cells(&["a,b", "c\"d", "e\nf"]),
            "\u{feff}\"a,b\",\"c\"\"d\",\"e\nf\"\r\n"
        );
        let formulas = ["=1+1", "+1", "-1", "@sum", "  =1", "\t1", "＝1", "=\"a\""];
        for formula in formulas {
            let text = cells(&[formula]);
            assert!(text.starts_with("\u{feff}\"'"), "{text}");
        }
    }

    #[test]
    fn amounts_keep_their_decimals() {
        let all = [(4_320, 2), (-5, 2), (0, 2), (1_234, 0), (7, 3)];
        let texts = all.map(|(amount, decimals)| decimal(Minor(amount), decimals));
        assert_eq!(texts, ["43.20", "-0.05", "0.00", "1234", "0.007"]);
    }
}
