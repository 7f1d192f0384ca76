//! The command line itself: exit codes, help, messages that help.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::ffi::OsString;

use engine::date::Date;
use engine::wire::QuoteFile;
use packwright_cli::{FINE, MISUSED, PROBLEMS, run};

struct Ran {
    code: u8,
    out: String,
    errors: String,
}

fn packwright(line: &str) -> Ran {
    let (mut out, mut errors) = (Vec::new(), Vec::new());
    let arguments = line.split_whitespace().map(OsString::from);
    let code = run(arguments, Date::parse("2026-11-23").unwrap(), &mut out, &mut errors);
    Ran {
        code,
        out: String::from_utf8(out).unwrap(),
        errors: String::from_utf8(errors).unwrap(),
    }
}

#[test]
fn every_command_has_help() {
    for line in ["", "help", "--help", "-h"] {
        let ran = packwright(line);
        assert_eq!(ran.code, FINE);
        for command in ["quote", "render", "check", "schema", "pack", "census"] {
            assert!(ran.out.contains(command));
            let help = packwright(&format!("{command} --help"));
            assert_eq!((help.code, help.errors.as_str()), (FINE, ""));
            assert!(help.out.contains(&format!("Usage: packwright {command}")), "{command}");
        }
    }
    assert_eq!(
        packwright("--version").out,
        format!("packwright {}\n", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn what_is_not_understood_says_what_there_is() {
    for (line, hint) in [
        ("qoute", "Did you mean `quote`?"),
        ("quote --quantiy 5", "Did you mean `quantity`?"),
        ("quote --set materal=pu", "Did you mean `material`?"),
        ("quote --set material=leathr", "Did you mean `leather`?"),
        ("quote --set material", "write FEATURE=CHOICE"),
        ("quote --set material=pu,leather", "takes exactly one choice"),
        ("quote --preset luxry", "Did you mean `luxury`?"),
        ("quote --split balck=20", "Did you mean `black`?"),
        (
            "quote --split black=300",
            "at least one has to be in the bag's own colour",
        ),
        ("quote --quantity 0", "The smallest order"),
        ("quote --quantity 1e5", "digits"),
        ("quote --as-of 2026-02-30", "Write YYYY-MM-DD"),
        ("quote --language fr", "There is: en, ar, de"),
        ("quote --quantity", "Missing argument"),
        ("quote surplus", "Unexpected argument"),
        ("check", "Which file"),
        ("schema quot", "Did you mean `quote`?"),
        ("pack a.json", "-o OUT"),
        ("census --count many", "whole number"),
        ("render", "--out bag.glb"),
        ("render --out bag.obj", "Let its name end in one of: .glb, .usdz, .svg"),
        ("render --out bag.glb --view opne", "Did you mean `open`?"),
        ("render --out bag.glb --presett luxury", "Did you mean `preset`?"),
        ("render --out bag.glb --preset luxry", "Did you mean `luxury`?"),
    ] {
        let ran = packwright(line);
        assert_eq!((ran.code, ran.out.as_str()), (MISUSED, ""), "{line}");
        assert!(ran.errors.contains(hint), "{line}: {}", ran.errors);
    }
}

#[test]
fn choices_that_do_not_go_together_are_settled_or_explained() {
    let settled = packwright("quote --set logo-method=screen-print");
    assert_eq!(settled.code, FINE);
    assert!(settled.errors.contains("Changed: "), "{}", settled.errors);
    let refused = packwright("quote --set material=leather --set logo-method=screen-print");
    assert_eq!((refused.code, refused.out.as_str()), (PROBLEMS, ""));
    assert!(refused.errors.contains("do not go together:\n  "), "{}", refused.errors);
    let idle = packwright("quote --set material=pu --set leather-grade=full-grain");
    assert!(idle.errors.contains("Not part of this bag: "), "{}", idle.errors);
}

#[test]
fn a_code_brings_back_the_quote() {
    let first = packwright("quote --json --preset luxury --quantity 450 --split ivory=60 --logo-text Atelier");
    let quote: QuoteFile = serde_json::from_str(&first.out).unwrap();
    assert_eq!((quote.terms.quantity, quote.terms.colours.len()), (450, 2));
    let again = packwright(&format!("quote --json --code {}", quote.code));
    assert_eq!((again.out, again.errors.as_str()), (first.out, ""));
    let damaged = packwright("quote --code AAAA");
    assert_eq!(damaged.code, FINE);
    assert!(damaged.errors.contains("damaged"));
}

#[test]
fn amounts_in_json_are_text_and_add_up() {
    let ran = packwright("quote --json --separate-setup");
    let quote: QuoteFile = serde_json::from_str(&ran.out).unwrap();
    let number = |amount: &engine::wire::Amount| amount.0.parse::<i64>().unwrap();
    let lines: i64 = quote.lines.iter().map(|line| number(&line.unit)).sum();
    assert_eq!(lines, number(&quote.unit_price));
    assert_eq!(
        number(&quote.unit_price) * i64::from(quote.terms.quantity),
        number(&quote.goods_total)
    );
    assert_eq!(
        (quote.format.as_str(), quote.as_of.as_str()),
        ("packwright-quote/1", "2026-11-23")
    );
}

#[test]
fn files_are_checked_and_packed() {
    let folder = std::env::temp_dir().join(format!("packwright-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let good = concat!(env!("CARGO_MANIFEST_DIR"), "/../../catalogue/default.json");
    let bad = folder.join("bad.json");
    let text = std::fs::read_to_string(good)
        .unwrap()
        .replacen("\"material\"", "\"materiel\"", 1);
    std::fs::write(&bad, text).unwrap();
    let (bad, out) = (bad.display().to_string(), folder.join("out.pwc").display().to_string());
    assert!(packwright(&format!("check {good}")).out.contains("no problems"));
    let ran = packwright(&format!("check {good} {bad} {bad}.gone"));
    assert_eq!(ran.code, PROBLEMS);
    assert!(
        ran.out.contains(&format!("{bad}: /")) && ran.errors.contains("could not be read"),
        "{}",
        ran.out
    );
    assert_eq!(packwright(&format!("quote --catalogue {bad}")).code, PROBLEMS);
    assert_eq!(packwright(&format!("pack {bad} -o {out}")).code, PROBLEMS);
    assert_eq!(packwright(&format!("pack {good} -o {out}")).code, FINE);
    let packed = std::fs::read(&out).unwrap();
    let unpacked = engine::catalogue::Catalogue::unpack(&packed).unwrap();
    assert_eq!(
        unpacked,
        engine::catalogue::Catalogue::parse(&std::fs::read(good).unwrap()).unwrap()
    );
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn schemas_are_json() {
    for line in ["schema", "schema catalogue", "schema quote"] {
        let schema: serde_json::Value = serde_json::from_str(&packwright(line).out).unwrap();
        assert!(schema.get("properties").is_some(), "{line}");
    }
}
