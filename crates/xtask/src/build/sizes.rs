//! What the built page weighs, raw and over the wire, and whether that is within the budget.

use crate::failure::{Failure, Outcome, While};
use std::fmt;
use std::fs;
use std::path::Path;

/// The Wasm over the wire, in bytes. A ratchet: it may only be turned down. Aimed at were 150 000.
const WASM_BUDGET: u64 = 147_000;
/// Everything the first view needs over the wire, in bytes. Likewise; aimed at were 200 000.
const FIRST_LOAD_BUDGET: u64 = 188_000;

/// Chunks of the Wasm that are fetched when the buyer asks for what is in them. All others follow the main module at once.
const ON_DEMAND: [&str; 7] = ["later", "guest", "own", "viewer", "list", "export", "artwork"];
/// The element's folder: the same parts once more, for other people's pages.
const ELEMENT: &str = "embed";

/// One built file.
#[derive(Debug)]
struct Weight {
    name: String,
    raw: u64,
    sent: u64,
    first_load: bool,
}

/// All built files, heaviest first.
#[derive(Debug)]
pub(crate) struct Weights(Vec<Weight>);

impl Weights {
    /// Weighs a folder that holds a built page with its compressed copies.
    pub(crate) fn of(folder: &Path) -> Outcome<Self> {
        let page = fs::read_to_string(folder.join("index.html")).while_trying("read the built index.html")?;
        let mut weights = Vec::new();
        gather(folder, folder, &page, &mut weights)?;
        weights.sort_by_key(|weight| std::cmp::Reverse(weight.sent));
        Ok(Self(weights))
    }

    /// A failure that names every budget that is exceeded.
    pub(crate) fn check_budget(&self) -> Outcome<()> {
        let over = [
            ("the Wasm", self.wasm(), WASM_BUDGET),
            ("the first load", self.first_load(), FIRST_LOAD_BUDGET),
        ]
        .iter()
        .filter(|(_, sent, budget)| sent > budget)
        .map(|(what, sent, budget)| format!("{what} is {sent} bytes over the wire, more than {budget}"))
        .collect::<Vec<_>>();
        if over.is_empty() {
            Ok(())
        } else {
            Err(Failure::new(over.join("; ")))
        }
    }

    fn wasm(&self) -> u64 {
        self.0
            .iter()
            .filter(|weight| weight.first_load && weight.name.ends_with(".wasm"))
            .map(|weight| weight.sent)
            .sum()
    }

    fn first_load(&self) -> u64 {
        self.0
            .iter()
            .filter(|weight| weight.first_load)
            .map(|weight| weight.sent)
            .sum()
    }
}

impl fmt::Display for Weights {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            formatter,
            "\n{:<52} {:>9} {:>9}",
            "file (* first load)", "raw", "brotli"
        )?;
        for weight in &self.0 {
            let mark = if weight.first_load { "*" } else { " " };
            writeln!(
                formatter,
                "{mark} {:<50} {:>9} {:>9}",
                weight.name, weight.raw, weight.sent
            )?;
        }
        writeln!(
            formatter,
            "  {:<50} {:>9} {:>9}",
            "Wasm of the first load, budget",
            WASM_BUDGET,
            self.wasm()
        )?;
        writeln!(
            formatter,
            "  {:<50} {:>9} {:>9}",
            "whole first load, budget",
            FIRST_LOAD_BUDGET,
            self.first_load()
        )
    }
}

fn gather(top: &Path, folder: &Path, page: &str, weights: &mut Vec<Weight>) -> Outcome<()> {
    for entry in fs::read_dir(folder).while_trying("list the built files")? {
        let path = entry.while_trying("list the built files")?.path();
        if path.is_dir() && path == top.join(ELEMENT) {
            continue;
        }
        if path.is_dir() {
            gather(top, &path, page, weights)?;
            continue;
        }
        if path.extension().is_some_and(|extension| extension == "br") {
            continue;
        }
        let name = path
            .strip_prefix(top)
            .unwrap_or(&path)
            .to_string_lossy()
            .replace('\\', "/");
        let raw = fs::metadata(&path).while_trying(format!("weigh {name}"))?.len();
        let mut packed = path.clone().into_os_string();
        packed.push(".br");
        let sent = fs::metadata(packed).map_or(raw, |copy| copy.len());
        // Glue snippets are fetched by the glue, so they count as well.
        let first_load = name == "index.html"
            || name.starts_with("snippets/")
            // At the top of the choices; seen at once where there is room.
            || name.starts_with("thumbnails/")
            || is_linked(page, &name)
            || chunk(&name).is_some_and(|chunk| !ON_DEMAND.iter().any(|asked| chunk.starts_with(asked)));
        weights.push(Weight {
            name,
            raw,
            sent,
            first_load,
        });
    }
    Ok(())
}

/// Whether the page fetches a file by itself; a name in any other attribute is for a script to use later, or never.
fn is_linked(page: &str, name: &str) -> bool {
    ["href=", "src="].iter().any(|attribute| {
        ["", "\"", "./", "\"./"]
            .iter()
            .any(|before| page.contains(&format!("{attribute}{before}{name}")))
    })
}

/// The chunk of the Wasm a file holds, if it is one: `widget` for `widget-0123456789abcdef.wasm`.
fn chunk(name: &str) -> Option<&str> {
    let (chunk, hash) = name.strip_suffix(".wasm")?.rsplit_once('-')?;
    (hash.len() == 16 && hash.chars().all(|digit| digit.is_ascii_hexdigit())).then_some(chunk)
}

#[cfg(test)]
mod tests {
    use super::{FIRST_LOAD_BUDGET, WASM_BUDGET, Weight, Weights, chunk, is_linked};
    use std::fs;

    #[test]
    fn chunks_are_told_from_other_wasm() {
        assert_eq!(chunk("widget-0123456789abcdef.wasm"), Some("widget"));
        assert_eq!(chunk("chunk_4-0123456789abcdef.wasm"), Some("chunk_4"));
        assert_eq!(chunk("page-0123456789abcdef_bg.wasm"), None);
        assert_eq!(chunk("widget-0123456789abcdef.wasm.br"), None);
    }

    #[test]
    fn the_first_load_has_the_chunks_that_follow_at_once() {
        let folder = std::env::temp_dir().join(format!("packwright-weights-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let page = "<link href=./page-0123456789abcdef_bg.wasm>";
        fs::write(folder.join("index.html"), page).unwrap();
        for (name, length) in [
            ("page-0123456789abcdef_bg", 100),
            ("widget-0123456789abcdef", 20),
            ("later-0123456789abcdef", 3),
        ] {
            fs::write(folder.join(format!("{name}.wasm")), vec![0; length]).unwrap();
        }
        let weights = Weights::of(&folder).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(weights.wasm(), 120);
        assert_eq!(weights.first_load(), 120 + page.len() as u64);
        assert!(weights.to_string().contains("later-"));
    }

    fn weights(wasm: u64, other: u64) -> Weights {
        let weigh = |name: &str, sent| Weight {
            name: name.to_owned(),
            raw: sent * 3,
            sent,
            first_load: true,
        };
        Weights(vec![weigh("a_bg.wasm", wasm), weigh("index.html", other)])
    }

    #[test]
    fn the_budget_holds_for_the_wasm_and_for_the_whole() {
        assert!(
            weights(WASM_BUDGET, FIRST_LOAD_BUDGET - WASM_BUDGET)
                .check_budget()
                .is_ok()
        );
        assert!(
            weights(WASM_BUDGET + 1, 0)
                .check_budget()
                .unwrap_err()
                .to_string()
                .contains("the Wasm")
        );
        assert!(
            weights(WASM_BUDGET, FIRST_LOAD_BUDGET - WASM_BUDGET + 1)
                .check_budget()
                .unwrap_err()
                .to_string()
                .contains("first load")
        );
    }

    #[test]
    fn what_the_page_links_is_its_first_load() {
        let page = "<link href=./a.css><script src=\"b.js\"></script><div data-pack-de=\"locale/de.json\"></div>";
        assert!(is_linked(page, "a.css"));
        assert!(is_linked(page, "b.js"));
        assert!(!is_linked(page, "locale/de.json"));
    }

    #[test]
    fn what_comes_later_is_not_charged_to_the_first_load() {
        let mut later = weights(1, 1);
        later.0.push(Weight {
            name: "viewer_bg.wasm".to_owned(),
            raw: 900_000,
            sent: 400_000,
            first_load: false,
        });
        assert!(later.check_budget().is_ok());
    }
}
