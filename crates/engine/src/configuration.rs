//! One choice for each feature, always.
//!
//! A configuration cannot be incomplete: it starts as the catalogue's default and every change keeps one choice for
//! each single-choice feature. Choices of features that do not apply at the moment are kept, so that going back to
//! leather brings back the leather that was picked.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use crate::catalogue::{Catalogue, Choice, ChoiceId, ChoiceSet, Condition, Feature, FeatureId, Role};
use crate::look::Rgb;

/// Longest wording of a logo, in characters.
pub const LOGO_TEXT_MAX: usize = 24;

/// What the buyer has decided about the bag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Configuration {
    chosen: Box<[ChoiceSet]>,
    /// The buyer's own shell colour, used where custom dye is chosen.
    pub custom_colour: Rgb,
    /// The buyer's own thread colour.
    pub custom_thread: Rgb,
    logo_text: String,
}

impl Configuration {
    /// The catalogue's default.
    pub fn new(catalogue: &Catalogue) -> Self {
        Self {
            chosen: catalogue.features.iter().map(|feature| feature.default).collect(),
            custom_colour: Rgb(0x2f, 0x5d, 0x50),
            custom_thread: Rgb(0xd9, 0xb3, 0x6c),
            logo_text: String::new(),
        }
    }

    /// What is chosen for a feature, whether or not it applies.
    pub fn chosen(&self, feature: FeatureId) -> ChoiceSet {
        self.chosen.get(usize::from(feature.0)).copied().unwrap_or_default()
    }

    /// This configuration with `choice` picked; for a feature of several choices it is put in or taken out. A choice
    /// that does not exist changes nothing.
    #[must_use]
    pub fn with(&self, catalogue: &Catalogue, feature: FeatureId, choice: ChoiceId) -> Self {
        let mut next = self.clone();
        let Some(known) = catalogue.feature(feature) else {
            return next;
        };
        if known.choices.get(usize::from(choice.0)).is_none() {
            return next;
        }
        if let Some(slot) = next.chosen.get_mut(usize::from(feature.0)) {
            *slot = if known.several {
                slot.toggled(choice)
            } else {
                ChoiceSet::of(choice)
            };
        }
        next
    }

    /// This configuration with exactly `set` picked, as far as the feature allows: a single-choice feature takes the
    /// first of the set, and keeps what it has if the set is empty.
    #[must_use]
    pub fn with_set(&self, catalogue: &Catalogue, feature: FeatureId, set: ChoiceSet) -> Self {
        let mut next = self.clone();
        let Some(known) = catalogue.feature(feature) else {
            return next;
        };
        let set = ChoiceSet(set.0 & known.all().0);
        if let Some(slot) = next.chosen.get_mut(usize::from(feature.0)) {
            if known.several {
                *slot = set;
            } else if let Some(choice) = set.first() {
                *slot = ChoiceSet::of(choice);
            }
        }
        next
    }

    /// The logo's wording.
    pub fn logo_text(&self) -> &str {
        &self.logo_text
    }

    /// Sets the logo's wording: control and bidirectional override characters are dropped, runs of white space become
    /// one space (none in front) and the rest is cut at `LOGO_TEXT_MAX` characters.
    pub fn set_logo_text(&mut self, text: &str) {
        let hidden = |c: char| {
            let invisible = matches!(
                u32::from(c),
                0x00AD | 0x061C | 0x180E | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x206F | 0xFEFF
            );
            invisible || (c.is_control() && !c.is_whitespace())
        };
        self.logo_text.clear();
        let mut count = 0;
        for letter in text.chars().filter(|c| !hidden(*c)) {
            let letter = if letter.is_whitespace() { ' ' } else { letter };
            let repeated = letter == ' ' && (count == 0 || self.logo_text.ends_with(' '));
            if count < LOGO_TEXT_MAX && !repeated {
                self.logo_text.push(letter);
                count += 1;
            }
        }
    }
}

impl Catalogue {
    /// A feature by id.
    pub fn feature(&self, feature: FeatureId) -> Option<&Feature> {
        self.features.get(usize::from(feature.0))
    }

    /// A choice by ids.
    pub fn choice(&self, feature: FeatureId, choice: ChoiceId) -> Option<&Choice> {
        self.feature(feature)?.choices.get(usize::from(choice.0))
    }

    /// All features with their ids, in catalogue order.
    pub fn features(&self) -> impl Iterator<Item = (FeatureId, &Feature)> + Clone {
        (0..u8::MAX).map(FeatureId).zip(self.features.iter())
    }

    /// A feature by key.
    pub fn find(&self, key: &str) -> Option<(FeatureId, &Feature)> {
        self.features().find(|(_, feature)| &*feature.key == key)
    }
}

impl Feature {
    /// All its choices with their ids.
    pub fn choices(&self) -> impl Iterator<Item = (ChoiceId, &Choice)> + Clone {
        (0..64_u8).map(ChoiceId).zip(self.choices.iter())
    }

    /// The set of all its choices.
    pub fn all(&self) -> ChoiceSet {
        self.choices().fold(ChoiceSet::default(), |set, (choice, _)| {
            set.union(ChoiceSet::of(choice))
        })
    }

    /// A choice by key.
    pub fn find(&self, key: &str) -> Option<(ChoiceId, &Choice)> {
        self.choices().find(|(_, choice)| &*choice.key == key)
    }
}

/// How many conditions may hang on one another in a row.
pub const DEPTH_MAX: u8 = 8;

/// What counts: the choices of those features that apply; nothing for the others.
#[derive(Clone, Debug)]
pub struct Picked {
    sets: Vec<ChoiceSet>,
}

impl Picked {
    /// Works out which features apply. Conditions may hang on other conditional features; catalogues whose
    /// conditions go in a circle are refused when they are read.
    pub fn new(catalogue: &Catalogue, configuration: &Configuration) -> Self {
        let mut picked = Self {
            sets: configuration.chosen.to_vec(),
        };
        // Most conditions hang on features further up, so that one round does and a second one finds nothing to do.
        for _ in 0..=DEPTH_MAX {
            let mut changed = false;
            for (id, feature) in catalogue.features() {
                if feature.applies.is_empty() {
                    continue;
                }
                let set = if picked.holds(&feature.applies) {
                    configuration.chosen(id)
                } else {
                    ChoiceSet::default()
                };
                if let Some(slot) = picked.sets.get_mut(usize::from(id.0)) {
                    changed |= *slot != set;
                    *slot = set;
                }
            }
            if !changed {
                break;
            }
        }
        picked
    }

    /// The choices of a feature that count.
    pub fn of(&self, feature: FeatureId) -> ChoiceSet {
        self.sets.get(usize::from(feature.0)).copied().unwrap_or_default()
    }

    /// Whether all of a condition holds.
    pub fn holds(&self, condition: &Condition) -> bool {
        condition.iter().all(|(feature, set)| self.of(*feature).meets(*set))
    }

    /// The feature of a role that applies, with its first choice.
    pub fn role(&self, catalogue: &Catalogue, role: Role) -> Option<(FeatureId, ChoiceId)> {
        catalogue
            .features()
            .filter(|(_, feature)| feature.role == Some(role))
            .find_map(|(id, _)| self.of(id).first().map(|choice| (id, choice)))
    }
}

/// Whether a feature applies to a configuration.
pub fn applies(catalogue: &Catalogue, configuration: &Configuration, feature: FeatureId) -> bool {
    let picked = Picked::new(catalogue, configuration);
    catalogue
        .feature(feature)
        .is_some_and(|known| picked.holds(&known.applies))
}
