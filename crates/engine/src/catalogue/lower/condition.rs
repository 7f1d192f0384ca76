//! Conditions, rules and presets: keys of features and choices to sets of bits.

use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::directory::{FEATURES_MAX, check_key};
use super::{Lowering, QUANTITY_MAX};
use crate::catalogue::file::{CatalogueFile, ConditionFile, PresetFile, RuleFile};
use crate::catalogue::{ChoiceId, ChoiceSet, Condition, FeatureId, Preset, Rule};
use crate::json::{Place, quoted};

/// Most rules.
const RULES_MAX: usize = 256;
/// Most presets.
const PRESETS_MAX: usize = 64;
/// Most pieces of advice of a preset.
const ADVICE_MAX: u8 = 12;

impl Lowering<'_, '_> {
    /// A feature by key.
    fn feature(&mut self, key: &str, at: &Place<'_>) -> Option<FeatureId> {
        let index = self.directory.features.find(key, at, self.report)?;
        // Past the limit it was reported where it is declared.
        u8::try_from(index)
            .ok()
            .filter(|id| usize::from(*id) < FEATURES_MAX)
            .map(FeatureId)
    }

    /// Choices of a feature by key; naming one twice is a slip worth a word.
    pub(super) fn choices(&mut self, feature: FeatureId, keys: &[String], at: &Place<'_>) -> ChoiceSet {
        let mut set = ChoiceSet::default();
        for (index, key) in keys.iter().enumerate() {
            let place = at.index(index);
            let Some(known) = self.directory.choices.get(usize::from(feature.0)) else {
                continue;
            };
            let Some(choice) = known.find(key, &place, self.report) else {
                continue;
            };
            let one = u8::try_from(choice)
                .map(|choice| ChoiceSet::of(ChoiceId(choice)))
                .unwrap_or_default();
            if set.meets(one) {
                self.report
                    .add(&place, format!("{} is named twice", quoted(key)), "name it once");
            }
            set = set.union(one);
        }
        set
    }

    /// A condition; its features in catalogue order.
    pub(super) fn condition(&mut self, file: &ConditionFile, at: &Place<'_>) -> Condition {
        let mut parts = Vec::new();
        for (key, choices) in file {
            let place = at.key(key);
            let Some(feature) = self.feature(key, &place) else {
                continue;
            };
            if choices.is_empty() {
                self.report.add(
                    &place,
                    "no choice is named, so this can never hold",
                    "name at least one, or take it out",
                );
            }
            parts.push((feature, self.choices(feature, choices, &place)));
        }
        parts.sort_by_key(|(feature, _)| *feature);
        parts.into()
    }

    /// All rules.
    pub(super) fn rules(&mut self, file: &CatalogueFile) -> Box<[Rule]> {
        let (root, count) = (Place::Root, file.rules.len());
        let at = root.key("rules");
        if count > RULES_MAX {
            self.report.add_plain(
                &at,
                format!("the list has {count} rules; at most {RULES_MAX} are possible"),
            );
        }
        let mut rules = Vec::new();
        for (index, rule) in file.rules.iter().enumerate().take(RULES_MAX) {
            rules.extend(self.rule(file, rule, &at.index(index)));
        }
        rules.into()
    }

    fn rule(&mut self, file: &CatalogueFile, rule: &RuleFile, at: &Place<'_>) -> Option<Rule> {
        check_key(&rule.reason, &at.key("reason"), self.report);
        let reason = self.texts.key(format!("rule.{}", rule.reason));
        if rule.when.is_empty() {
            let hint = "say when it bites; a choice nobody may pick is better left out";
            self.report.add(&at.key("when"), "the rule would always bite", hint);
        }
        let when = self.condition(&rule.when, &at.key("when"));
        let (side, name) = match (rule.excludes.is_empty(), rule.requires.is_empty()) {
            (false, true) => (&rule.excludes, "excludes"),
            (true, false) => (&rule.requires, "requires"),
            (true, true) => {
                self.report
                    .add_plain(at, "the rule rules nothing out: give it `excludes` or `requires`");
                return None;
            }
            (false, false) => {
                let hint = "make two rules of it; they may share the reason";
                self.report.add(at, "the rule has both `excludes` and `requires`", hint);
                return None;
            }
        };
        let place = at.key(name);
        if side.len() > 1 {
            let hint = "make a rule for each; they may share the reason";
            self.report.add(
                &place,
                format!("`{name}` names {} features; one is possible", side.len()),
                hint,
            );
        }
        let parts = self.condition(side, &place);
        let (feature, set) = *parts.first()?;
        let count = file
            .features
            .get(usize::from(feature.0))
            .map_or(0, |known| known.choices.len());
        let all = u32::try_from(count)
            .ok()
            .and_then(|count| 1_u64.checked_shl(count))
            .map_or(u64::MAX, |bit| bit.wrapping_sub(1));
        let forbids = if name == "excludes" {
            set
        } else {
            ChoiceSet(all & !set.0)
        };
        Some(Rule {
            when,
            feature,
            forbids,
            reason,
        })
    }

    /// All presets.
    pub(super) fn presets(&mut self, file: &CatalogueFile) -> Box<[Preset]> {
        let (root, count) = (Place::Root, file.presets.len());
        let at = root.key("presets");
        if count > PRESETS_MAX {
            self.report.add_plain(
                &at,
                format!("the list has {count} presets; at most {PRESETS_MAX} are possible"),
            );
        }
        let mut presets = Vec::new();
        for (index, preset) in file.presets.iter().enumerate().take(PRESETS_MAX) {
            let place = at.index(index);
            let earlier = file
                .presets
                .iter()
                .take(index)
                .position(|other| other.key == preset.key);
            if let Some(first) = earlier {
                let what = format!("{} is already the preset at /presets/{first}", quoted(&preset.key));
                self.report.add(&place.key("key"), what, "give each a key of its own");
            }
            presets.push(self.preset(file, preset, &place));
        }
        presets.into()
    }

    fn preset(&mut self, file: &CatalogueFile, preset: &PresetFile, at: &Place<'_>) -> Preset {
        check_key(&preset.key, &at.key("key"), self.report);
        if preset.advice > ADVICE_MAX {
            let what = format!("{} pieces of advice; at most {ADVICE_MAX} are possible", preset.advice);
            self.report.add_plain(&at.key("advice"), what);
        }
        if let Some(quantity) = preset.quantity
            && !(1..=QUANTITY_MAX).contains(&quantity)
        {
            let what = format!("{quantity} is out of range");
            self.report
                .add(&at.key("quantity"), what, format!("1 to {QUANTITY_MAX} bags"));
        }
        let chooses_at = at.key("chooses");
        let mut chooses = Vec::new();
        for (key, choices) in &preset.chooses {
            let place = chooses_at.key(key);
            let Some(feature) = self.feature(key, &place) else {
                continue;
            };
            let several = file
                .features
                .get(usize::from(feature.0))
                .is_some_and(|known| known.several);
            if !several && choices.len() != 1 {
                let what = format!("{} choices are named; {} takes exactly one", choices.len(), quoted(key));
                self.report.add_plain(&place, what);
            }
            chooses.push((feature, self.choices(feature, choices, &place)));
        }
        chooses.sort_by_key(|(feature, _)| *feature);
        let key = &preset.key;
        let advice = 1..=preset.advice.min(ADVICE_MAX);
        Preset {
            key: key.as_str().into(),
            kind: preset.kind,
            name: self.texts.key(format!("preset.{key}")),
            summary: self.texts.key(format!("preset.{key}.summary")),
            advice: advice
                .map(|number| self.texts.key(format!("preset.{key}.advice.{number}")))
                .collect(),
            chooses: chooses.into(),
            quantity: preset.quantity,
        }
    }
}
