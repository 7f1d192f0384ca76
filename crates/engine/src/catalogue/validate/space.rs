//! All configurations at once: each feature with the choices still open, and what certainly holds, certainly does not
//! or depends. Searches narrow a state until a question is answered, without walking through every configuration.

use alloc::format;
use alloc::vec::Vec;
use core::cell::Cell;

use super::FEATURES;
use crate::catalogue::{Catalogue, ChoiceSet, Condition, Feature, FeatureId};
use crate::json::{Report, quoted};

/// Conditions of conditions of conditions: no deeper than the engine follows them.
const DEPTH_MAX: usize = 7;

/// Looks at conditions before a search gives up. Real catalogues need thousands.
const PATIENCE: u64 = 20_000_000;

/// What is known about a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Known {
    Yes,
    No,
    Open,
}

/// A catalogue whose conditions go in no circle.
pub(super) struct Space<'c> {
    pub(super) catalogue: &'c Catalogue,
    /// Features in an order in which each stands after those its condition names.
    order: Vec<FeatureId>,
    patience: Cell<u64>,
}

/// Some configurations: the choices still open of each single-choice feature, and the picks of each feature of
/// several. Conditions only ever ask for picks, so what is true without further picks of several stays the hardest case.
#[derive(Clone, Debug)]
pub(super) struct State {
    pub(super) open: Vec<ChoiceSet>,
    /// Whether each feature applies.
    pub(super) applies: Vec<Known>,
}

impl State {
    pub(super) fn of(&self, feature: FeatureId) -> ChoiceSet {
        self.open.get(usize::from(feature.0)).copied().unwrap_or_default()
    }

    pub(super) fn applies(&self, feature: FeatureId) -> Known {
        self.applies.get(usize::from(feature.0)).copied().unwrap_or(Known::No)
    }

    pub(super) fn set(&mut self, feature: FeatureId, choices: ChoiceSet) {
        if let Some(slot) = self.open.get_mut(usize::from(feature.0)) {
            *slot = choices;
        }
    }
}

impl<'c> Space<'c> {
    /// Orders the features; a circle of conditions, or a chain longer than the engine follows, is a problem.
    pub(super) fn new(catalogue: &'c Catalogue, report: &mut Report) -> Option<Self> {
        let mut depths: Vec<Option<usize>> = alloc::vec![None; catalogue.features.len()];
        let mut order = Vec::new();
        loop {
            let known = order.len();
            for (id, feature) in catalogue.features() {
                let named = feature
                    .applies
                    .iter()
                    .map(|(other, _)| depths.get(usize::from(other.0)).copied().flatten());
                let depth = named
                    .map(|depth| depth.map(|depth| depth.saturating_add(1)))
                    .try_fold(0, |most, depth| depth.map(|depth| depth.max(most)));
                if let (Some(depth), Some(slot @ None)) = (depth, depths.get_mut(usize::from(id.0))) {
                    *slot = Some(depth);
                    order.push(id);
                    if depth > DEPTH_MAX {
                        let at = FEATURES.index(usize::from(id.0));
                        let what = format!("{} hangs on a chain of {depth} conditions", quoted(&feature.key));
                        report.add(
                            &at.key("applies"),
                            what,
                            format!("at most {DEPTH_MAX}; name the first cause directly"),
                        );
                        return None;
                    }
                }
            }
            if order.len() == known {
                break;
            }
        }
        if order.len() < catalogue.features.len() {
            report_circle(catalogue, &order, report);
            return None;
        }
        Some(Self {
            catalogue,
            order,
            patience: Cell::new(PATIENCE),
        })
    }

    /// Every configuration, with nothing picked of features of several choices.
    pub(super) fn everything(&self) -> State {
        let open = |feature: &Feature| {
            if feature.several {
                ChoiceSet::default()
            } else {
                feature.all()
            }
        };
        let open = self.catalogue.features.iter().map(open).collect();
        let mut state = State {
            open,
            applies: Vec::new(),
        };
        self.refresh(&mut state);
        state
    }

    /// Works out anew which features apply.
    pub(super) fn refresh(&self, state: &mut State) {
        state.applies = alloc::vec![Known::No; state.open.len()];
        for id in &self.order {
            let Some(feature) = self.catalogue.feature(*id) else {
                continue;
            };
            let known = self.holds(&feature.applies, state);
            if let Some(slot) = state.applies.get_mut(usize::from(id.0)) {
                *slot = known;
            }
        }
    }

    /// Whether a condition holds.
    pub(super) fn holds(&self, condition: &Condition, state: &State) -> Known {
        let mut known = Known::Yes;
        for (feature, set) in condition {
            match self.picked(*feature, *set, state) {
                Known::No => return Known::No,
                Known::Open => known = Known::Open,
                Known::Yes => {}
            }
        }
        known
    }

    /// Whether one of these choices is picked and counts.
    pub(super) fn picked(&self, feature: FeatureId, set: ChoiceSet, state: &State) -> Known {
        self.patience.set(self.patience.get().saturating_sub(1));
        let open = state.of(feature);
        let several = self.catalogue.feature(feature).is_some_and(|known| known.several);
        let applies = state.applies(feature);
        if applies == Known::No || !open.meets(set) {
            Known::No
        } else if (several || open.0 & !set.0 == 0) && applies == Known::Yes {
            Known::Yes
        } else {
            Known::Open
        }
    }

    /// Whether searching has gone on for too long to go on.
    pub(super) fn is_tired(&self) -> bool {
        self.patience.get() == 0
    }

    /// A question that would settle an open condition: a feature and choices some, but not all, of which are open.
    pub(super) fn question(
        &self,
        condition: &[(FeatureId, ChoiceSet)],
        state: &State,
    ) -> Option<(FeatureId, ChoiceSet)> {
        for (feature, set) in condition {
            let known = self.catalogue.feature(*feature)?;
            let open = state.of(*feature);
            if !known.several && open.meets(*set) && open.0 & !set.0 != 0 {
                return Some((*feature, *set));
            }
            if state.applies(*feature) == Known::Open
                && let Some(question) = self.question(&known.applies, state)
            {
                return Some(question);
            }
        }
        None
    }

    /// The two states a question splits a state into: one of `set` is picked, none is.
    pub(super) fn split(&self, state: &State, (feature, set): (FeatureId, ChoiceSet)) -> [State; 2] {
        let open = state.of(feature);
        [ChoiceSet(open.0 & set.0), ChoiceSet(open.0 & !set.0)].map(|half| {
            let mut next = state.clone();
            next.set(feature, half);
            self.refresh(&mut next);
            next
        })
    }
}

fn report_circle(catalogue: &Catalogue, ordered: &[FeatureId], report: &mut Report) {
    let stuck = |id: &FeatureId| !ordered.contains(id);
    let next = |id: FeatureId| {
        let named = catalogue
            .feature(id)
            .into_iter()
            .flat_map(|feature| feature.applies.iter().map(|(other, _)| *other));
        named.into_iter().find(stuck)
    };
    // Each stuck feature waits for a stuck one, so following them ends in the circle.
    let Some(mut current) = catalogue.features().map(|(id, _)| id).find(stuck) else {
        return;
    };
    for _ in 0..catalogue.features.len() {
        current = next(current).unwrap_or(current);
    }
    let start = current;
    let mut names = Vec::new();
    loop {
        names.extend(catalogue.feature(current).map(|feature| quoted(&feature.key)));
        current = next(current).unwrap_or(start);
        if current == start || names.len() > catalogue.features.len() {
            break;
        }
    }
    names.extend(names.first().cloned());
    let at = FEATURES.index(usize::from(start.0));
    let what = format!("conditions go in a circle: {}", names.join(" → "));
    report.add(
        &at.key("applies"),
        what,
        "take one of these conditions out, or nobody can tell which applies",
    );
}
