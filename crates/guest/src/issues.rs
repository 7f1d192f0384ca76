//! Why an order cannot be taken as it is, in the buyer's language: what a form shows when it refuses to be sent.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use engine::catalogue::{Catalogue, ChoiceId, FeatureId};
use engine::configuration::Configuration;
use engine::date::Date;
use engine::quote::quote;
use engine::rule::conflicts;
use engine::terms::Terms;
use wording::{Arg, Phrase, Words};

use crate::wire::IssueFile;

/// Everything that stands against the order.
pub(crate) fn issues(
    catalogue: &Catalogue,
    words: &Words,
    configuration: &Configuration,
    terms: &Terms,
    today: Date,
) -> Vec<IssueFile> {
    let mut found: Vec<IssueFile> = conflicts(catalogue, configuration)
        .iter()
        .map(|conflict| IssueFile {
            kind: "conflict",
            message: words.text(conflict.reason).to_string(),
        })
        .collect();
    let quote = quote(catalogue, configuration, terms, today);
    let below = |message: String| IssueFile {
        kind: "below-moq",
        message,
    };
    if quote.moq.short_by > 0 {
        let cause = quote.moq.drivers.first().map_or("", |driver| words.text(driver.name));
        let minimum = words.bags(quote.moq.minimum);
        found.push(below(words.fill(
            Phrase::IssueBelowMoq,
            &[
                ("count", quote.moq.short_by.into()),
                ("minimum", Arg::Text(&minimum)),
                ("cause", Arg::Text(cause)),
            ],
        )));
    }
    // With one colour the order's own minimum says it already.
    if quote.shares.len() > 1 {
        for short in &quote.moq.colours_short {
            let minimum = words.number(short.minimum.into());
            found.push(below(words.fill(
                Phrase::SplitErrorBelow,
                &[
                    (
                        "colour",
                        Arg::Text(colour(catalogue, words, (short.share.feature, short.share.choice))),
                    ),
                    ("count", short.share.quantity.into()),
                    ("minimum", Arg::Text(&minimum)),
                ],
            )));
        }
    }
    found
}

fn colour<'w>(catalogue: &Catalogue, words: &'w Words, (feature, choice): (FeatureId, ChoiceId)) -> &'w str {
    catalogue
        .choice(feature, choice)
        .map_or("", |known| words.text(known.name))
}
