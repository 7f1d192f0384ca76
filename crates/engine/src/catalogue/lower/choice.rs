//! Groups, lines, stages, the factory, features and their choices.

use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::vec::Vec;

use super::Lowering;
use super::directory::{CHOICES_MAX, FEATURES_MAX};
use super::figure::{DAY_MINUTES, DAYS, OVERHEAD, PERCENT};
use crate::catalogue::file::{CatalogueFile, ChoiceFile, FeatureFile, LineFile, StageFile};
use crate::catalogue::{Choice, Component, Contribution, Feature, FeatureId, Figure, Line, Stage, TextId};
use crate::json::{Place, Report};
use crate::look::Look;

/// Largest code of a feature: a share code has a place for each code up to the largest.
const FEATURE_CODE_MAX: u16 = 2_000;
/// Largest code of a choice of which several may be picked: a share code carries them as bits of one number.
const SEVERAL_CODE_MAX: u16 = 62;

/// Most contributions of a choice.
const ADDS_MAX: usize = 64;

/// What a file says about the factory.
pub(super) struct Factory {
    pub(super) overhead: Figure,
    pub(super) hand_cutting: Figure,
    pub(super) production_start: Figure,
    pub(super) minutes_per_day: Figure,
    pub(super) production_stage: u8,
    pub(super) labour_line: u8,
    pub(super) overhead_line: u8,
    pub(super) rework_line: u8,
    pub(super) margin_line: u8,
}

impl Lowering<'_, '_> {
    /// The groups of features.
    pub(super) fn groups(&mut self, file: &CatalogueFile) -> Box<[(Box<str>, TextId)]> {
        let named = file.groups.iter().map(|group| group.key.as_str());
        named
            .map(|key| (key.into(), self.texts.key(format!("group.{key}"))))
            .collect()
    }

    /// The lines of the breakdown.
    pub(super) fn lines(&mut self, file: &CatalogueFile) -> Box<[Line]> {
        let line = |line: &LineFile| Line {
            key: line.key.as_str().into(),
            name: self.texts.key(format!("line.{}", line.key)),
            component: line.component,
        };
        let lines = file.lines.iter().map(line).collect();
        self.components = file.lines.iter().map(|line| line.component).collect();
        lines
    }

    /// The stages of the lead time.
    pub(super) fn stages(&mut self, file: &CatalogueFile) -> Box<[Stage]> {
        let stage = |stage: &StageFile| Stage {
            key: stage.key.as_str().into(),
            name: self.texts.key(format!("stage.{}", stage.key)),
            step: stage.step,
            transit: stage.transit,
        };
        let at = Place::Root.key("stages");
        for (index, pair) in file.stages.windows(2).enumerate() {
            let [earlier, later] = pair else { continue };
            if (earlier.transit, earlier.step) > (later.transit, later.step) {
                let what = "stages stand in the order of their steps, those of transit last";
                self.report.add_plain(&at.index(index.saturating_add(1)), what);
            }
        }
        file.stages.iter().map(stage).collect()
    }

    /// How the factory works.
    pub(super) fn factory(&mut self, file: &CatalogueFile) -> Factory {
        let (root, factory) = (Place::Root, &file.factory);
        let at = root.key("factory");
        let stage_at = at.key("production_stage");
        let production_stage = self.stage(&factory.production_stage, &stage_at);
        if file
            .stages
            .get(usize::from(production_stage))
            .is_some_and(|stage| stage.transit)
        {
            let hint = "name a stage before the goods leave the factory";
            self.report
                .add(&stage_at, "production cannot be a stage of transit", hint);
        }
        Factory {
            overhead: self.figure(&factory.overhead_percent, &OVERHEAD, &at.key("overhead_percent")),
            hand_cutting: self.figure(&factory.hand_cutting_percent, &PERCENT, &at.key("hand_cutting_percent")),
            production_start: self.figure(&factory.production_start_days, &DAYS, &at.key("production_start_days")),
            minutes_per_day: self.figure(&factory.minutes_per_day, &DAY_MINUTES, &at.key("minutes_per_day")),
            production_stage,
            labour_line: self.line(&factory.labour_line, &[Component::Labour], &at.key("labour_line")),
            overhead_line: self.line(&factory.overhead_line, &[Component::Overhead], &at.key("overhead_line")),
            rework_line: self.line(&factory.rework_line, &[Component::Quality], &at.key("rework_line")),
            margin_line: self.line(&factory.margin_line, &[Component::Margin], &at.key("margin_line")),
        }
    }

    /// All features.
    pub(super) fn features(&mut self, file: &CatalogueFile) -> Box<[Feature]> {
        let root = Place::Root;
        let at = root.key("features");
        let codes = file.features.iter().map(|feature| feature.code);
        check_codes("feature", codes, FEATURE_CODE_MAX, &at, self.report);
        let mut features = Vec::new();
        for ((index, feature), id) in file.features.iter().enumerate().zip(0_u8..).take(FEATURES_MAX) {
            features.push(self.whole_feature(feature, FeatureId(id), &at.index(index)));
        }
        features.into()
    }

    fn whole_feature(&mut self, file: &FeatureFile, id: FeatureId, at: &Place<'_>) -> Feature {
        let key = &file.key;
        let group = self.directory.groups.find(&file.group, &at.key("group"), self.report);
        let choices_at = at.key("choices");
        let most = if file.several { SEVERAL_CODE_MAX } else { u16::MAX };
        let codes = file.choices.iter().map(|choice| choice.code);
        check_codes("choice", codes, most, &choices_at, self.report);
        let name = self.texts.key(format!("feature.{key}"));
        let help = file.help.then(|| self.texts.key(format!("feature.{key}.help")));
        let mut choices = Vec::new();
        for (index, choice) in file.choices.iter().enumerate().take(CHOICES_MAX) {
            choices.push(self.choice(key, choice, &choices_at.index(index)));
        }
        let default_at = at.key("default");
        if !file.several && file.default.len() != 1 {
            let what = format!(
                "{} choices are named; a feature without `several` takes exactly one",
                file.default.len()
            );
            self.report
                .add(&default_at, what, "name the one that is chosen at first");
        }
        Feature {
            key: key.as_str().into(),
            code: file.code,
            group: group.and_then(|index| u8::try_from(index).ok()).unwrap_or_default(),
            name,
            help,
            several: file.several,
            control: file.control,
            role: file.role,
            applies: self.condition(&file.applies, &at.key("applies")),
            choices: choices.into(),
            default: self.choices(id, &file.default, &default_at),
        }
    }

    fn choice(&mut self, feature: &str, file: &ChoiceFile, at: &Place<'_>) -> Choice {
        let key = &file.key;
        let name = self.texts.key(format!("choice.{feature}.{key}"));
        let hint = file
            .hint
            .then(|| self.texts.key(format!("choice.{feature}.{key}.hint")));
        let looks_at = at.key("looks");
        for (index, look) in file.looks.iter().enumerate() {
            check_look(*look, &looks_at.index(index), self.report);
        }
        let adds_at = at.key("adds");
        if file.adds.len() > ADDS_MAX {
            let what = format!(
                "the choice adds {} things; at most {ADDS_MAX} are possible",
                file.adds.len()
            );
            self.report.add_plain(&adds_at, what);
        }
        let mut contributions = Vec::new();
        for (index, add) in file.adds.iter().enumerate() {
            let place = adds_at.index(index);
            contributions.push(Contribution {
                when: self.condition(&add.when, &place.key("when")),
                what: self.addition(&add.add, &place.key("add")),
            });
        }
        Choice {
            key: key.as_str().into(),
            code: file.code,
            name,
            hint,
            looks: file.looks.as_slice().into(),
            contributions: contributions.into(),
        }
    }
}

/// Codes stand in share links; two alike would open as the wrong choice.
fn check_codes(noun: &str, codes: impl Iterator<Item = u16>, most: u16, at: &Place<'_>, report: &mut Report) {
    let mut seen = BTreeMap::new();
    for (index, code) in codes.enumerate() {
        if code > most {
            let entry = at.index(index);
            let what =
                format!("{code} is too large for the code of this {noun}; at most {most} fits into a share link");
            report.add_plain(&entry.key("code"), what);
        }
        if let Some(first) = seen.get(&code) {
            let what = format!("{code} is already the code of the {noun} at {at}/{first}");
            let entry = at.index(index);
            report.add(
                &entry.key("code"),
                what,
                "take a number that was never used: share links depend on it",
            );
        } else {
            seen.insert(code, index);
        }
    }
}

fn check_look(look: Look, at: &Place<'_>, report: &mut Report) {
    match look {
        Look::Size(width, height, depth) => {
            for (index, length) in [width, height, depth].into_iter().enumerate() {
                check_length(length, &at.key("size").index(index), report);
            }
        }
        Look::Water(level) if level > 3 => {
            report.add_plain(
                &at.key("water"),
                format!("{level} is out of range; 0 (none) to 3 (sealed) is possible"),
            );
        }
        Look::Packaging(kind) if kind > 3 => {
            let what = format!("{kind} is out of range; 0 polybag, 1 dust bag, 2 folding box, 3 rigid box");
            report.add_plain(&at.key("packaging"), what);
        }
        _ => {}
    }
}

/// A length of a bag in millimetres.
pub(super) fn check_length(length: u16, at: &Place<'_>, report: &mut Report) {
    if !(10..=2_000).contains(&length) {
        report.add(at, format!("{length} is out of range"), "a bag measures 10 to 2000 mm");
    }
}
