//! "Did you mean …?": the known word nearest to one that is not known.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::report::{listed, quoted};

/// What a letter more, less or other counts; two swapped letters, the likeliest slip, count `SWAP`.
const STEP: usize = 4;
/// See `STEP`.
const SWAP: usize = 3;

/// Words longer than this are not compared: no key or property is.
const LONGEST: usize = 48;

/// The known word nearest to `word`, if it is near enough to be a slip of the hand.
pub fn nearest<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let folded = fold(word);
    if folded.is_empty() || folded.len() > LONGEST {
        return None;
    }
    let allowed = (folded.len() / 3).max(1).saturating_mul(STEP);
    known
        .map(|candidate| {
            let known = fold(candidate);
            // `width` for `width_mm`: the beginning of a word counts as one slip.
            let begun = folded.len() >= 3 && known.starts_with(&folded);
            (if begun { STEP } else { distance(&folded, &known) }, candidate)
        })
        .filter(|(steps, _)| *steps <= allowed)
        .min_by_key(|(steps, _)| *steps)
        .map(|(_, candidate)| candidate)
}

/// What to do about an unknown word: the nearest known one, or all of them.
pub fn suggestion<'a>(word: &str, known: impl Iterator<Item = &'a str> + Clone) -> String {
    match nearest(word, known.clone()) {
        Some(near) => format!("did you mean {}?", quoted(near)),
        None if known.clone().next().is_none() => "none is declared yet".into(),
        None => format!("known: {}", listed(known)),
    }
}

/// Case and the ways of joining words make no difference.
fn fold(word: &str) -> Vec<char> {
    word.chars()
        .take(LONGEST.saturating_add(1))
        .filter(|c| !matches!(c, '-' | '_' | ' '))
        .flat_map(char::to_lowercase)
        .collect()
}

/// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other.
fn distance(from: &[char], to: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=to.len()).map(|column| column.saturating_mul(STEP)).collect();
    let mut last_from = None;
    for (row, ours) in from.iter().enumerate() {
        let mut line = Vec::with_capacity(to.len().saturating_add(1));
        line.push(row.saturating_add(1).saturating_mul(STEP));
        let mut last_to = None;
        for (column, theirs) in to.iter().enumerate() {
            let cell = |cells: &[usize], at: usize| cells.get(at).copied().unwrap_or(usize::MAX);
            let replaced = cell(&above, column).saturating_add(if ours == theirs { 0 } else { STEP });
            let removed = cell(&above, column.saturating_add(1)).saturating_add(STEP);
            let added = cell(&line, column).saturating_add(STEP);
            let mut least = replaced.min(removed).min(added);
            if last_from == Some(theirs) && last_to == Some(ours) && column > 0 {
                least = least.min(cell(&before, column.saturating_sub(1)).saturating_add(SWAP));
            }
            line.push(least);
            last_to = Some(theirs);
        }
        last_from = Some(ours);
        before = core::mem::replace(&mut above, line);
    }
    above.last().copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(word: &str, expected: Option<&str>) {
        let known = ["leather", "canvas", "custom-colour", "per_mm2", "a"];
        assert_eq!(nearest(word, known.into_iter()), expected, "{word}");
    }

    #[test]
    fn slips_of_the_hand_are_recognised_and_other_words_are_not() {
        check("lether", Some("leather"));
        check("laether", Some("leather"));
        check("Leather", Some("leather"));
        check("custom_color", Some("custom-colour"));
        check("perMm2", Some("per_mm2"));
        check("nylon", None);
        check("", None);
        check("-", None);
        check(&"x".repeat(100_000), None);
    }

    #[test]
    fn distances_count_steps() {
        let far = |a: &str, b: &str| distance(&fold(a), &fold(b));
        assert_eq!(far("ab", "ba"), SWAP);
        assert_eq!(far("kitten", "sitting"), 3 * STEP);
        assert_eq!(far("", ""), 0);
        assert_eq!(far("abc", ""), 3 * STEP);
    }
}
