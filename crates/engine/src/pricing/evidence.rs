//! How sure the figures behind each line are, and where they come from.

use alloc::vec::Vec;

use crate::catalogue::{Addition, Catalogue, Component, Confidence, Curve, Figure};
use crate::pricing::tally::Tally;

/// The evidence for one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineEvidence {
    /// The weakest confidence among its figures.
    pub confidence: Confidence,
    /// Indices into `Catalogue::sources`, ascending.
    pub sources: Vec<u8>,
}

/// The evidence for one line in short: the confidence, and a bit for each source.
#[derive(Clone, Copy, Debug)]
pub struct Gist(Confidence, [u64; 4]);

/// Evidence for all lines, gathered in one go.
struct Gathered<'a> {
    catalogue: &'a Catalogue,
    lines: Vec<Gist>,
}

/// The evidence for each line of the catalogue: that of the amounts on it, and for labour, overhead, rework, margin and
/// all materials that of the figures they are worked out with.
pub fn evidence(catalogue: &Catalogue, tally: &Tally<'_>) -> Vec<Gist> {
    let mut gathered = Gathered {
        catalogue,
        lines: alloc::vec![Gist(Confidence::High, [0; 4]); catalogue.lines.len()],
    };
    for each in tally.counted.iter() {
        match each.what {
            Addition::Shell {
                line,
                price,
                yield_share,
                ..
            } => {
                gathered.take(*line, price);
                gathered.take(*line, yield_share);
            }
            Addition::Each { line, amount, .. }
            | Addition::Order { line, amount, .. }
            | Addition::Dies { line, amount } => gathered.take(*line, amount),
            Addition::Minutes(figure) | Addition::MinuteCost(figure) => {
                gathered.take(catalogue.labour_line, figure);
                gathered.take(catalogue.overhead_line, figure);
            }
            Addition::Rework(figure) => gathered.take(catalogue.rework_line, figure),
            _ => {}
        }
    }
    gathered.take(catalogue.overhead_line, &catalogue.overhead);
    gathered.take_curve(catalogue.margin_line, &catalogue.margin_curve);
    for (index, line) in (0..=u8::MAX).zip(catalogue.lines.iter()) {
        if line.component == Component::Materials {
            gathered.take_curve(index, &catalogue.material_curve);
        }
    }
    gathered.lines
}

impl Gathered<'_> {
    fn take(&mut self, line: u8, figure: &Figure) {
        let known = self.catalogue.evidence.get(usize::from(figure.evidence));
        let Some((evidence, Gist(confidence, sources))) = known.zip(self.lines.get_mut(usize::from(line))) else {
            return;
        };
        *confidence = evidence.confidence.min(*confidence);
        for source in &evidence.sources {
            if let Some(word) = sources.get_mut(usize::from(source >> 6)) {
                *word |= 1 << (source & 63);
            }
        }
    }

    fn take_curve(&mut self, line: u8, curve: &Curve) {
        curve.knots.iter().for_each(|(_, figure)| self.take(line, figure));
    }
}

impl Gist {
    /// In full.
    pub fn spelled_out(&self) -> LineEvidence {
        let Self(confidence, words) = self;
        let count = words.iter().map(|word| word.count_ones()).sum::<u32>();
        let mut sources = Vec::with_capacity(usize::try_from(count).unwrap_or(0));
        for (first, word) in [0, 64, 128, 192_u8].into_iter().zip(words) {
            let mut rest = *word;
            while rest != 0 {
                // At most 63, so it fits.
                sources.push(first.saturating_add(rest.trailing_zeros().to_le_bytes()[0]));
                rest &= rest.wrapping_sub(1);
            }
        }
        LineEvidence {
            confidence: *confidence,
            sources,
        }
    }
}
