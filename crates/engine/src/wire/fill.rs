//! Fills a `QuoteFile` from a quote: keys for indices.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::{
    BandFile, BreakFile, CatalogueName, ColourFile, ConfigurationFile, DriverFile, FORMAT, LeadTimeFile, LineFile,
    MoqFile, OneOffFile, QuoteFile, StageFile, SweetSpotFile, TermsFile,
};
use crate::catalogue::{Catalogue, ChoiceId, FeatureId, TextId};
use crate::configuration::{Configuration, Picked};
use crate::date::Date;
use crate::lead_time::StageTime;
use crate::look::Rgb;
use crate::moq::MoqDriver;
use crate::pricing::Cutting;
use crate::pricing::ladder::{PriceBreak, SweetSpot, ladder, sweet_spots};
use crate::quote::{CostLine, OneOff, Quote, quote};
use crate::rule::conflicts;
use crate::share::code;
use crate::terms::Terms;

impl QuoteFile {
    /// The quote for a configuration on the given day.
    pub fn new(catalogue: &Catalogue, configuration: &Configuration, terms: &Terms, as_of: Date) -> Self {
        let quote = quote(catalogue, configuration, terms, as_of);
        let conflicts = conflicts(catalogue, configuration);
        let ladder = ladder(catalogue, configuration, terms);
        let sweet_spots = sweet_spots(catalogue, configuration, terms);
        let widest = quote
            .widest
            .iter()
            .filter_map(|index| quote.lines.get(usize::from(*index)));
        let keys = Keys(catalogue);
        Self {
            format: FORMAT.into(),
            catalogue: keys.catalogue(),
            currency: catalogue.currency.to_string(),
            decimals: catalogue.decimals,
            code: code(catalogue, configuration, terms),
            as_of: as_of.to_string(),
            valid_until: quote.valid_until.to_string(),
            configuration: keys.configuration(configuration),
            terms: keys.terms(terms, &quote),
            conflicts: conflicts.iter().map(|conflict| keys.text(conflict.reason)).collect(),
            unit_price: quote.unit_price.into(),
            ex_works: quote.ex_works.into(),
            goods_total: quote.goods_total.into(),
            one_off_total: quote.one_off_total.into(),
            total: quote.total.into(),
            band: BandFile {
                low: quote.band.low.into(),
                likely: quote.band.likely.into(),
                high: quote.band.high.into(),
            },
            widest: widest.map(|line| keys.line(line.line)).collect(),
            lines: keys.lines(&quote),
            one_offs: quote.one_offs.iter().map(|charge| keys.one_off(charge)).collect(),
            cutting: cutting(quote.cutting).into(),
            moq: keys.moq(&quote),
            lead_time: keys.lead_time(&quote),
            weight_grams: quote.weight_grams,
            volume_cm3: quote.volume_cm3,
            ladder: ladder.iter().map(BreakFile::from).collect(),
            sweet_spots: sweet_spots.iter().map(SweetSpotFile::from).collect(),
            unpriced_legs: quote.unpriced_legs,
        }
    }
}

impl From<&PriceBreak> for BreakFile {
    fn from(step: &PriceBreak) -> Self {
        Self {
            quantity: step.quantity,
            unit_price: step.unit_price.into(),
            total: step.total.into(),
            moq: step.moq,
            days: step.days,
        }
    }
}

impl From<&SweetSpot> for SweetSpotFile {
    fn from(spot: &SweetSpot) -> Self {
        Self {
            quantity: spot.quantity,
            costs: spot.costs.into(),
            saves_each: spot.saves_each.into(),
        }
    }
}

fn cutting(cutting: Cutting) -> &'static str {
    match cutting {
        Cutting::Plain => "plain",
        Cutting::Dies => "dies",
        Cutting::Hand => "hand",
    }
}

/// Keys for indices.
struct Keys<'a>(&'a Catalogue);

impl Keys<'_> {
    fn text(&self, id: TextId) -> String {
        self.0
            .texts
            .get(usize::from(id.0))
            .map(ToString::to_string)
            .unwrap_or_default()
    }

    fn line(&self, index: u8) -> String {
        self.0
            .lines
            .get(usize::from(index))
            .map(|line| line.key.to_string())
            .unwrap_or_default()
    }

    fn feature(&self, id: FeatureId) -> String {
        self.0
            .feature(id)
            .map(|feature| feature.key.to_string())
            .unwrap_or_default()
    }

    fn choice(&self, feature: FeatureId, choice: ChoiceId) -> String {
        self.0
            .choice(feature, choice)
            .map(|known| known.key.to_string())
            .unwrap_or_default()
    }

    fn catalogue(&self) -> CatalogueName {
        CatalogueName {
            id: self.0.id.to_string(),
            version: self.0.version.to_string(),
            hash: format!("{:016x}", self.0.hash),
            as_of: self.0.as_of.to_string(),
        }
    }

    fn configuration(&self, configuration: &Configuration) -> ConfigurationFile {
        let picked = Picked::new(self.0, configuration);
        let applying = self.0.features().filter(|(_, feature)| picked.holds(&feature.applies));
        let choices = applying.map(|(id, _)| {
            let chosen = picked.of(id).iter().map(|choice| self.choice(id, choice));
            (self.feature(id), chosen.collect())
        });
        ConfigurationFile {
            choices: choices.collect(),
            custom_colour: hex(configuration.custom_colour),
            custom_thread: hex(configuration.custom_thread),
            logo_text: configuration.logo_text().into(),
        }
    }

    fn terms(&self, terms: &Terms, quote: &Quote) -> TermsFile {
        let minimum = |choice| {
            let short = quote
                .moq
                .colours_short
                .iter()
                .find(|short| short.share.choice == choice);
            short.map(|short| short.minimum)
        };
        let colours = quote.shares.iter().map(|share| ColourFile {
            feature: self.feature(share.feature),
            choice: self.choice(share.feature, share.choice),
            quantity: share.quantity,
            minimum: minimum(share.choice),
        });
        TermsFile {
            quantity: terms.quantity.get(),
            colours: colours.collect(),
            spread_setup: terms.spread_setup,
            needed_by: terms.needed_by.map(|date| date.to_string()),
        }
    }

    fn lines(&self, quote: &Quote) -> Vec<LineFile> {
        let source = |index: &u8| {
            self.0
                .sources
                .get(usize::from(*index))
                .map(|source| source.id.to_string())
        };
        let line = |line: &CostLine| LineFile {
            key: self.line(line.line),
            component: line.component,
            unit: line.unit.into(),
            low: line.low.into(),
            high: line.high.into(),
            confidence: line.confidence,
            sources: line.sources.iter().filter_map(source).collect(),
        };
        quote.lines.iter().map(line).collect()
    }

    fn one_off(&self, charge: &OneOff) -> OneOffFile {
        OneOffFile {
            key: self.line(charge.line),
            amount: charge.amount.into(),
            credited: charge.credited,
        }
    }

    fn moq(&self, quote: &Quote) -> MoqFile {
        let driver = |driver: &MoqDriver| DriverFile {
            name: self.text(driver.name),
            feature: self.feature(driver.cause.0),
            choice: self.choice(driver.cause.0, driver.cause.1),
            per_colour: driver.per_colour,
            minimum: driver.minimum,
            order: driver.order,
        };
        MoqFile {
            minimum: quote.moq.minimum,
            short_by: quote.moq.short_by,
            drivers: quote.moq.drivers.iter().map(driver).collect(),
        }
    }

    fn lead_time(&self, quote: &Quote) -> LeadTimeFile {
        let key = |index: u8| self.0.stages.get(usize::from(index)).map(|stage| stage.key.to_string());
        let stage = |stage: &StageTime| StageFile {
            key: key(stage.stage).unwrap_or_default(),
            step: stage.step,
            transit: stage.transit,
            days: stage.days.into(),
        };
        LeadTimeFile {
            stages: quote.lead_time.stages.iter().map(stage).collect(),
            ready: quote.lead_time.ready.into(),
            arrival: quote.lead_time.arrival.into(),
        }
    }
}

fn hex(colour: Rgb) -> String {
    format!("#{:02x}{:02x}{:02x}", colour.0, colour.1, colour.2)
}
