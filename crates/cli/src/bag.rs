//! From options to a configuration and its terms.

use engine::catalogue::{Catalogue, ChoiceSet, Feature, FeatureId, Role};
use engine::configuration::{Configuration, Picked};
use engine::rule::{Change, conflicts, settle};
use engine::session::preset_configuration;
use engine::share::{CodeTrouble, open};
use engine::terms::{ColourShare, Quantity, Terms};

use crate::failure::{Failure, unknown};
use crate::offer::Offer;
use crate::options::QuoteOptions;

/// A configuration and its terms, and what is to be said about how they came to be.
#[derive(Clone, Debug)]
pub struct Bag {
    /// The configuration, without conflicts.
    pub configuration: Configuration,
    /// The terms.
    pub terms: Terms,
    /// What had to be changed, a sentence each.
    pub remarks: Vec<String>,
}

impl Bag {
    /// What the options ask for.
    ///
    /// # Errors
    /// When a key is not known, or the choices cannot go together.
    pub fn new(offer: &Offer, options: &QuoteOptions) -> Result<Self, Failure> {
        let catalogue = &offer.catalogue;
        let mut bag = Self {
            configuration: Configuration::new(catalogue),
            terms: Terms::new(catalogue),
            remarks: Vec::new(),
        };
        if let Some(code) = &options.code {
            bag.open(catalogue, code);
        }
        for key in &options.presets {
            bag.start(catalogue, key)?;
        }
        bag.choose(offer, &options.choices)?;
        if let Some(text) = &options.logo_text {
            bag.configuration.set_logo_text(text);
        }
        if let Some(quantity) = options.quantity {
            bag.terms.quantity = quantity;
        }
        if !options.split.is_empty() {
            bag.split(catalogue, &options.split)?;
        }
        bag.terms.spread_setup &= !options.separate_setup;
        bag.terms.needed_by = options.needed_by.or(bag.terms.needed_by);
        Ok(bag)
    }

    fn open(&mut self, catalogue: &Catalogue, code: &str) {
        let opened = open(catalogue, code);
        self.configuration = opened.configuration;
        self.terms = opened.terms;
        let remark = opened.trouble.map(|trouble| match trouble {
            CodeTrouble::Damaged => "The code is damaged; what could be read of it was taken over.",
            CodeTrouble::Newer => "The code was made by a newer version; the default is priced instead.",
            CodeTrouble::Outdated => "The code was made for another version of the price list; prices may differ.",
            CodeTrouble::Adjusted => "Some of what the code names is no longer offered and was replaced.",
        });
        self.remarks.extend(remark.map(str::to_owned));
    }

    fn start(&mut self, catalogue: &Catalogue, key: &str) -> Result<(), Failure> {
        let keys = catalogue.presets.iter().map(|preset| &*preset.key);
        let preset = catalogue.presets.iter().find(|preset| &*preset.key == key);
        let preset = preset.ok_or_else(|| Failure::Misuse(unknown("preset", key, keys)))?;
        self.configuration = preset_configuration(catalogue, &self.configuration, preset);
        if let Some(count) = preset.quantity {
            self.terms.quantity = Quantity::nearest(count);
        }
        Ok(())
    }

    fn choose(&mut self, offer: &Offer, choices: &[(String, Vec<String>)]) -> Result<(), Failure> {
        let catalogue = &offer.catalogue;
        let mut fixed = Vec::new();
        for (key, chosen) in choices {
            let keys = catalogue.features.iter().map(|feature| &*feature.key);
            let found = catalogue.find(key);
            let (id, feature) = found.ok_or_else(|| Failure::Misuse(unknown("feature", key, keys)))?;
            let set = chosen_set(feature, chosen)?;
            self.configuration = self.configuration.with_set(catalogue, id, set);
            fixed.push(id);
        }
        let wanted = self.configuration.clone();
        let Some(way) = settle(catalogue, wanted.clone(), &fixed, &wanted) else {
            let reasons = conflicts(catalogue, &wanted);
            let reasons: Vec<&str> = reasons.iter().map(|conflict| offer.text(conflict.reason)).collect();
            return Err(Failure::Problem(format!(
                "These choices do not go together:\n  {}",
                reasons.join("\n  ")
            )));
        };
        self.remarks
            .extend(way.changes.iter().map(|change| told(offer, change)));
        self.configuration = way.configuration;
        self.remarks.extend(idle(offer, &self.configuration, &fixed));
        Ok(())
    }

    fn split(&mut self, catalogue: &Catalogue, split: &[(String, u32)]) -> Result<(), Failure> {
        let colour = Picked::new(catalogue, &self.configuration).role(catalogue, Role::Colour);
        let found = colour.and_then(|(id, _)| Some((id, catalogue.feature(id)?)));
        let (id, feature) = found.ok_or_else(|| Failure::Misuse("This bag has no colours to split.".to_owned()))?;
        self.terms.split.clear();
        for (key, quantity) in split {
            let keys = feature.choices.iter().map(|choice| &*choice.key);
            let (choice, _) = feature
                .find(key)
                .ok_or_else(|| Failure::Misuse(unknown("colour", key, keys)))?;
            self.terms.split.push(ColourShare {
                feature: id,
                choice,
                quantity: *quantity,
            });
        }
        let further: u64 = split.iter().map(|(_, quantity)| u64::from(*quantity)).sum();
        if further >= u64::from(self.terms.quantity.get()) {
            let least = format!(
                "The further colours take {further} of {} bags",
                self.terms.quantity.get()
            );
            return Err(Failure::Misuse(format!(
                "{least}; at least one has to be in the bag's own colour."
            )));
        }
        Ok(())
    }
}

fn chosen_set(feature: &Feature, keys: &[String]) -> Result<ChoiceSet, Failure> {
    if !feature.several && keys.len() != 1 {
        return Err(Failure::Misuse(format!("`{}` takes exactly one choice.", feature.key)));
    }
    let mut set = ChoiceSet::default();
    for key in keys {
        let known = feature.choices.iter().map(|choice| &*choice.key);
        let noun = format!("choice of `{}`", feature.key);
        let (choice, _) = feature
            .find(key)
            .ok_or_else(|| Failure::Misuse(unknown(&noun, key, known)))?;
        set = set.union(ChoiceSet::of(choice));
    }
    Ok(set)
}

fn told(offer: &Offer, change: &Change) -> String {
    let names = |set: ChoiceSet| {
        let all: Vec<&str> = set.iter().map(|choice| offer.choice(change.feature, choice)).collect();
        if all.is_empty() {
            "none".to_owned()
        } else {
            all.join(", ")
        }
    };
    format!(
        "Changed: {}: {} → {}",
        offer.feature(change.feature),
        names(change.from),
        names(change.to)
    )
}

/// What was chosen but does not count.
fn idle(offer: &Offer, configuration: &Configuration, fixed: &[FeatureId]) -> Vec<String> {
    let picked = Picked::new(&offer.catalogue, configuration);
    let known = fixed.iter().filter_map(|id| Some((id, offer.catalogue.feature(*id)?)));
    known
        .filter(|(_, feature)| !picked.holds(&feature.applies))
        .map(|(id, _)| format!("Not part of this bag: {}", offer.feature(*id)))
        .collect()
}
