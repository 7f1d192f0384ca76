//! How many different bags can be configured without conflict: counted exactly, without making them.
//!
//! Values of a feature that no condition tells apart are taken together with their number. Then features are fixed one
//! after the other, the most connected first; what falls apart into unconnected groups is counted group by group and
//! multiplied. A feature that does not apply has one value: nothing.

use engine::catalogue::{Catalogue, ChoiceSet, Condition, FeatureId};

/// Values that no condition tells apart: one of them stands for all.
#[derive(Clone, Copy, Debug)]
struct Group {
    value: ChoiceSet,
    size: u128,
}

/// The number of bags; `None` if it is beyond counting.
pub fn bags(catalogue: &Catalogue) -> Option<u128> {
    let rules = catalogue.rules.iter().map(|rule| {
        let mut forbidden: Vec<(FeatureId, ChoiceSet)> = rule.when.to_vec();
        forbidden.push((rule.feature, rule.forbids));
        forbidden
    });
    let rules: Vec<Vec<(FeatureId, ChoiceSet)>> = rules.collect();
    let groups = catalogue
        .features()
        .map(|(id, _)| groups(catalogue, &rules, id))
        .collect::<Option<_>>()?;
    let applies = catalogue.features.iter().map(|feature| &feature.applies).collect();
    let counter = Counter { rules, groups, applies };
    let mut fixed = vec![None; catalogue.features.len()];
    counter.count(&mut fixed, &(0..catalogue.features.len()).collect::<Vec<_>>())
}

/// The values of a feature in groups; `None` if there are too many conditions to tell them apart.
fn groups(catalogue: &Catalogue, rules: &[Vec<(FeatureId, ChoiceSet)>], id: FeatureId) -> Option<Vec<Group>> {
    let feature = catalogue.feature(id)?;
    let of_rules = rules.iter().flatten();
    let of_applies = catalogue.features.iter().flat_map(|other| other.applies.iter());
    let asked = of_rules
        .chain(of_applies)
        .filter(|(on, _)| *on == id)
        .map(|(_, set)| *set);
    let asked: Vec<ChoiceSet> = asked.collect();
    let named = asked.iter().fold(ChoiceSet::default(), |all, set| all.union(*set));
    let values: Vec<Group> = if feature.several {
        let named: Vec<ChoiceSet> = named.iter().map(ChoiceSet::of).collect();
        let others = u32::try_from(feature.choices.len().checked_sub(named.len())?).ok()?;
        let size = 1_u128.checked_shl(others)?;
        let subsets = 0..1_u64
            .checked_shl(u32::try_from(named.len()).ok()?)
            .filter(|_| named.len() <= 16)?;
        let subset = |bits: u64| {
            let inside = named.iter().zip(0_u32..).filter(|(_, bit)| bits & (1 << bit) != 0);
            inside.fold(ChoiceSet::default(), |set, (one, _)| set.union(*one))
        };
        subsets
            .map(|bits| Group {
                value: subset(bits),
                size,
            })
            .collect()
    } else {
        feature
            .choices()
            .map(|(choice, _)| Group {
                value: ChoiceSet::of(choice),
                size: 1,
            })
            .collect()
    };
    let mut groups: Vec<(Vec<bool>, Group)> = Vec::new();
    for one in values {
        let answers: Vec<bool> = asked.iter().map(|set| one.value.meets(*set)).collect();
        match groups.iter_mut().find(|(known, _)| *known == answers) {
            Some((_, group)) => group.size = group.size.checked_add(one.size)?,
            None => groups.push((answers, one)),
        }
    }
    Some(groups.into_iter().map(|(_, group)| group).collect())
}

struct Counter<'a> {
    /// Each must not hold as a whole.
    rules: Vec<Vec<(FeatureId, ChoiceSet)>>,
    groups: Vec<Vec<Group>>,
    applies: Vec<&'a Condition>,
}

/// The values fixed so far.
type Fixed = Vec<Option<ChoiceSet>>;

fn value(fixed: &Fixed, feature: FeatureId) -> Option<ChoiceSet> {
    fixed.get(usize::from(feature.0)).copied().flatten()
}

/// Whether all literals hold; `None` while that is open.
fn holds(fixed: &Fixed, literals: &[(FeatureId, ChoiceSet)]) -> Option<bool> {
    let mut open = false;
    for (feature, set) in literals {
        match value(fixed, *feature) {
            Some(chosen) if !chosen.meets(*set) => return Some(false),
            Some(_) => {}
            None => open = true,
        }
    }
    (!open).then_some(true)
}

impl Counter<'_> {
    /// The number of ways to fix the `open` features.
    fn count(&self, fixed: &mut Fixed, open: &[usize]) -> Option<u128> {
        if self.rules.iter().any(|rule| holds(fixed, rule) == Some(true)) {
            return Some(0);
        }
        let mut product = 1_u128;
        for part in self.parts(fixed, open) {
            product = product.checked_mul(self.count_part(fixed, &part)?)?;
            if product == 0 {
                break;
            }
        }
        Some(product)
    }

    /// The number of ways to fix features that hang together.
    fn count_part(&self, fixed: &mut Fixed, part: &[usize]) -> Option<u128> {
        let ready = part.iter().filter(|at| self.applies_to(fixed, **at).is_some());
        let Some(next) = ready
            .max_by_key(|at| (self.connections(fixed, **at), usize::MAX - **at))
            .copied()
        else {
            return Some(u128::from(part.is_empty()));
        };
        let rest: Vec<usize> = part.iter().copied().filter(|at| *at != next).collect();
        let nothing = [Group {
            value: ChoiceSet::default(),
            size: 1,
        }];
        let groups = if self.applies_to(fixed, next) == Some(true) {
            self.groups.get(next)?.as_slice()
        } else {
            &nothing
        };
        let mut sum = 0_u128;
        for group in groups {
            *fixed.get_mut(next)? = Some(group.value);
            let ways = self.count(fixed, &rest);
            *fixed.get_mut(next)? = None;
            sum = sum.checked_add(ways?.checked_mul(group.size)?)?;
        }
        Some(sum)
    }

    fn applies_to(&self, fixed: &Fixed, at: usize) -> Option<bool> {
        self.applies
            .get(at)
            .map_or(Some(true), |condition| holds(fixed, condition))
    }

    /// What still ties features together: open rules, and conditions with the feature that hangs on them.
    fn ties(&self, fixed: &Fixed) -> Vec<Vec<usize>> {
        let open = |literals: &[(FeatureId, ChoiceSet)]| -> Vec<usize> {
            let all = literals.iter().map(|(feature, _)| *feature);
            all.filter(|feature| value(fixed, *feature).is_none())
                .map(|feature| usize::from(feature.0))
                .collect()
        };
        let rules = self
            .rules
            .iter()
            .filter(|rule| holds(fixed, rule).is_none())
            .map(|rule| open(rule));
        let undecided = self
            .applies
            .iter()
            .enumerate()
            .filter(|(_, condition)| holds(fixed, condition).is_none());
        let applies = undecided.map(|(at, condition)| {
            let mut tied = open(condition);
            tied.push(at);
            tied
        });
        rules.chain(applies).collect()
    }

    fn connections(&self, fixed: &Fixed, at: usize) -> usize {
        self.ties(fixed).iter().filter(|tie| tie.contains(&at)).count()
    }

    /// The open features in groups that no open rule or condition connects.
    fn parts(&self, fixed: &Fixed, open: &[usize]) -> Vec<Vec<usize>> {
        let mut parts: Vec<Vec<usize>> = open.iter().map(|at| vec![*at]).collect();
        for tie in self.ties(fixed) {
            let (touched, mut others): (Vec<_>, Vec<_>) = parts
                .into_iter()
                .partition(|part| part.iter().any(|at| tie.contains(at)));
            let joined: Vec<usize> = touched.into_iter().flatten().collect();
            if !joined.is_empty() {
                others.push(joined);
            }
            parts = others;
        }
        parts
    }
}
