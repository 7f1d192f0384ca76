//! Words of the trade, explained where they appear: a dotted word that opens a small note.

use engine::catalogue::Feature;
use wording::Phrase;
use yew::{AttrValue, Html};

use super::basis::Basis;
use super::element::{Pen, shape};

/// A word and what it means.
type Term = (Phrase, Phrase);

/// Minimum order quantity.
pub const MOQ: Term = (Phrase::TermMoq, Phrase::TermMoqExplained);
/// Lead time.
pub const LEAD_TIME: Term = (Phrase::TermLeadTime, Phrase::TermLeadTimeExplained);
/// Incoterm.
pub const INCOTERM: Term = (Phrase::TermIncoterm, Phrase::TermIncotermExplained);

/// The words that come up in a feature, by the start of its key.
const OF_FEATURES: [(&str, &[Term]); 9] = [
    (
        "leather-grade",
        &[
            (Phrase::TermFullGrain, Phrase::TermFullGrainExplained),
            (Phrase::TermTopGrain, Phrase::TermTopGrainExplained),
            (Phrase::TermGenuine, Phrase::TermGenuineExplained),
        ],
    ),
    (
        "material",
        &[
            (Phrase::TermPu, Phrase::TermPuExplained),
            (Phrase::TermRpet, Phrase::TermRpetExplained),
        ],
    ),
    ("colour-", &[(Phrase::TermDyeLot, Phrase::TermDyeLotExplained)]),
    ("logo-method", &[(Phrase::TermDeboss, Phrase::TermDebossExplained)]),
    (
        "quality-plan",
        &[
            (Phrase::TermQa, Phrase::TermQaExplained),
            (Phrase::TermIqc, Phrase::TermIqcExplained),
            (Phrase::TermAql, Phrase::TermAqlExplained),
        ],
    ),
    ("lab-tests", &[(Phrase::TermReach, Phrase::TermReachExplained)]),
    (
        "certifications",
        &[
            (Phrase::TermLwg, Phrase::TermLwgExplained),
            (Phrase::TermGrs, Phrase::TermGrsExplained),
            (Phrase::TermGots, Phrase::TermGotsExplained),
            (Phrase::TermOekoTex, Phrase::TermOekoTexExplained),
        ],
    ),
    (
        "incoterm",
        &[
            INCOTERM,
            (Phrase::TermExw, Phrase::TermExwExplained),
            (Phrase::TermFob, Phrase::TermFobExplained),
            (Phrase::TermDdp, Phrase::TermDdpExplained),
        ],
    ),
    ("payment", &[(Phrase::TermDeposit, Phrase::TermDepositExplained)]),
];

/// A word that explains itself when it is pressed. `place` tells its note from those of other places.
pub fn term(basis: &Basis, place: &str, (word, meaning): Term) -> Html {
    let id = AttrValue::from(["pw-term-", place, "-", &u32::from(word as u16).to_string()].concat());
    let mut pen = Pen::default();
    pen.draw(shape!(span class="term"), |pen| {
        pen.give(id.clone());
        pen.say(
            shape!(button type="button" class="term-word" popovertarget=?),
            basis.say(word),
        );
        pen.give(id);
        pen.say(
            shape!(span class="term-note" popover="auto" id=? role="note"),
            basis.say(meaning),
        );
    });
    pen.one()
}

/// The words that come up in a feature.
pub fn terms_of_feature(basis: &Basis, feature: &Feature) -> Html {
    let Some((_, terms)) = OF_FEATURES.iter().find(|(start, _)| feature.key.starts_with(start)) else {
        return Html::default();
    };
    let mut pen = Pen::default();
    pen.draw(shape!(p class="terms"), |pen| {
        for each in terms.iter() {
            pen.add(term(basis, &feature.key, *each));
        }
    });
    pen.one()
}
