//! What a host is told after each change: everything it needs to show, store or post what the buyer has made.

use alloc::string::{String, ToString};

use engine::catalogue::Catalogue;
use engine::configuration::Picked;
use engine::date::Date;
use engine::host::HostRules;
use engine::session::Session;
use engine::share::code;
use wording::Words;

use crate::issues::issues;
use crate::labels::{hex, labels};
use crate::quote::told;
use crate::settle::{choice_keys, feature_key};
use crate::wire::{ChosenFile, ConfigurationFile, ReportFile, ShareFile, TermsFile};

/// Who may have caused a change: the buyer, the host by its script, or a state that was brought back.
pub const SOURCES: [&str; 3] = ["user", "api", "restore"];

/// The JSON told to the host after a change. `source` is one of `SOURCES`; anything else counts as the first.
pub fn report(
    catalogue: &Catalogue,
    words: &Words,
    session: &Session,
    rules: &HostRules,
    today: Date,
    source: &str,
) -> String {
    let (configuration, terms) = (session.configuration(), session.terms());
    let [user, ..] = SOURCES;
    let file = ReportFile {
        version: 1,
        state: code(catalogue, configuration, terms),
        configuration: chosen(catalogue, session),
        terms: ordered(catalogue, session),
        quote: told(catalogue, configuration, terms, today, rules.price),
        issues: issues(catalogue, words, configuration, terms, today),
        labels: labels(catalogue, words, configuration, rules),
        can_undo: session.can_undo(),
        can_redo: session.can_redo(),
        source: SOURCES.into_iter().find(|known| *known == source).unwrap_or(user),
    };
    serde_json::to_string(&file).unwrap_or_default()
}

/// What was chosen for the features that apply, hidden ones included: they count.
fn chosen(catalogue: &Catalogue, session: &Session) -> ConfigurationFile {
    let configuration = session.configuration();
    let picked = Picked::new(catalogue, configuration);
    let applying = catalogue
        .features()
        .filter(|(_, feature)| picked.holds(&feature.applies));
    let choices = applying.map(|(id, feature)| {
        let mut keys = choice_keys(catalogue, id, picked.of(id));
        let keys = match (feature.several, keys.pop()) {
            (false, Some(one)) => ChosenFile::One(one),
            (_, last) => {
                keys.extend(last);
                ChosenFile::Several(keys)
            }
        };
        (feature.key.to_string(), keys)
    });
    ConfigurationFile {
        choices: choices.collect(),
        custom_colour: hex(configuration.custom_colour),
        custom_thread: hex(configuration.custom_thread),
        logo_text: configuration.logo_text().to_string(),
    }
}

fn ordered(catalogue: &Catalogue, session: &Session) -> TermsFile {
    let (terms, picked) = (session.terms(), Picked::new(catalogue, session.configuration()));
    // The further colours that count, as the quote has them.
    let shares = engine::terms::colour_shares(catalogue, &picked, terms);
    let split = shares.iter().skip(1).map(|share| ShareFile {
        feature: feature_key(catalogue, share.feature).to_string(),
        choice: catalogue
            .choice(share.feature, share.choice)
            .map(|known| known.key.to_string())
            .unwrap_or_default(),
        quantity: share.quantity,
    });
    TermsFile {
        quantity: terms.quantity.get(),
        spread_setup: terms.spread_setup,
        needed_by: terms.needed_by.map(|day| day.to_string()),
        split: split.collect(),
    }
}
