//! How long it takes, by stage.
//!
//! Stages of one step run side by side and the longest counts; steps follow each other. Production takes the days before
//! the first bag plus the bags' standard minutes divided by what the line makes in a day, rounded up.

use alloc::vec::Vec;

use crate::catalogue::{Addition, Catalogue, Level, TextId};
use crate::pricing::Cutting;
use crate::pricing::tally::Tally;
use crate::terms::Terms;

/// A number of days: least, likely and most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Days {
    /// If all goes well.
    pub least: u32,
    /// What is to be expected.
    pub likely: u32,
    /// If much goes wrong.
    pub most: u32,
}

impl Days {
    fn plus(self, other: Self) -> Self {
        Self {
            least: self.least.saturating_add(other.least),
            likely: self.likely.saturating_add(other.likely),
            most: self.most.saturating_add(other.most),
        }
    }

    fn longest(self, other: Self) -> Self {
        Self {
            least: self.least.max(other.least),
            likely: self.likely.max(other.likely),
            most: self.most.max(other.most),
        }
    }

    /// In weeks, each begun week counted.
    pub fn weeks(self) -> Self {
        Self {
            least: self.least.div_ceil(7),
            likely: self.likely.div_ceil(7),
            most: self.most.div_ceil(7),
        }
    }
}

/// A stage that takes time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StageTime {
    /// Index into `Catalogue::stages`.
    pub stage: u8,
    /// Its name.
    pub name: TextId,
    /// Its step; stages of one step run side by side.
    pub step: u8,
    /// Whether it lies after the factory's gate.
    pub transit: bool,
    /// How long it takes.
    pub days: Days,
}

/// The lead time of an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeadTime {
    /// Stages that take time, in catalogue order.
    pub stages: Vec<StageTime>,
    /// Days until the goods are ready to ship.
    pub ready: Days,
    /// Days until they arrive; equal to `ready` where no transit time is known.
    pub arrival: Days,
}

impl LeadTime {
    /// Whether a transit time is known.
    pub fn has_transit(&self) -> bool {
        self.stages.iter().any(|stage| stage.transit)
    }
}

fn whole(days: i64) -> u32 {
    u32::try_from(days.max(0)).unwrap_or(u32::MAX)
}

/// Days of each stage at the tally's level, in catalogue order.
fn stage_days(catalogue: &Catalogue, tally: &Tally<'_>, terms: &Terms, cutting: Cutting) -> Vec<u32> {
    let mut longest = alloc::vec![0_u32; catalogue.stages.len()];
    let mut added = longest.clone();
    for each in tally.counted.iter() {
        if let Addition::Days {
            stage,
            days,
            added: on_top,
        } = each.what
        {
            let days = whole(days.at(tally.level));
            let stages = if *on_top { &mut added } else { &mut longest };
            if let Some(slot) = stages.get_mut(usize::from(*stage)) {
                *slot = if *on_top {
                    slot.saturating_add(days)
                } else {
                    days.max(*slot)
                };
            }
        }
    }
    if let Some(slot) = longest.get_mut(usize::from(catalogue.production_stage)) {
        let minutes = tally.minutes_cut(catalogue, cutting).max(0);
        let a_day = catalogue.minutes_per_day.at_inverse(tally.level).max(1);
        let sewing = minutes
            .saturating_mul(i64::from(terms.quantity.get()))
            .saturating_add(a_day - 1)
            / a_day;
        *slot = whole(catalogue.production_start.at(tally.level).saturating_add(sewing)).max(*slot);
    }
    for (days, on_top) in longest.iter_mut().zip(added) {
        *days = days.saturating_add(on_top);
    }
    longest
}

/// The lead time; tallies at likely, low and high.
pub fn lead_time(catalogue: &Catalogue, tallies: [&Tally<'_>; 3], terms: &Terms, cutting: Cutting) -> LeadTime {
    let [likely, low, high] = tallies.map(|tally| stage_days(catalogue, tally, terms, cutting));
    let all = likely.into_iter().zip(low).zip(high);
    let mut stages = Vec::new();
    for ((index, stage), ((likely, least), most)) in (0..=u8::MAX).zip(catalogue.stages.iter()).zip(all) {
        let days = Days { least, likely, most };
        if days.most > 0 {
            stages.push(StageTime {
                stage: index,
                name: stage.name,
                step: stage.step,
                transit: stage.transit,
                days,
            });
        }
    }
    let of = |transit: bool| {
        let taken = stages.iter().filter(move |stage: &&StageTime| stage.transit == transit);
        in_a_row(taken.map(|stage| (stage.step, stage.days)))
    };
    let (ready, transit) = (of(false), of(true));
    LeadTime {
        stages,
        ready,
        arrival: ready.plus(transit),
    }
}

/// Likely days until arrival, without the rest.
pub fn likely_days(catalogue: &Catalogue, tally: &Tally<'_>, terms: &Terms, cutting: Cutting) -> u32 {
    debug_assert!(tally.level == Level::Likely, "a glance is likely");
    let days = stage_days(catalogue, tally, terms, cutting);
    let of = |transit: bool| {
        let all = catalogue.stages.iter().zip(days.iter().copied());
        let taken = all.filter(move |(stage, days)| stage.transit == transit && *days > 0);
        in_a_row(taken.map(|(stage, days)| {
            (
                stage.step,
                Days {
                    least: 0,
                    likely: days,
                    most: 0,
                },
            )
        }))
    };
    of(false).plus(of(true)).likely
}

/// Steps one after the other, the longest stage of each.
fn in_a_row(stages: impl Iterator<Item = (u8, Days)>) -> Days {
    let mut total = Days::default();
    let mut step = None;
    let mut longest = Days::default();
    for (own, days) in stages {
        if step == Some(own) {
            longest = longest.longest(days);
        } else {
            total = total.plus(longest);
            step = Some(own);
            longest = days;
        }
    }
    total.plus(longest)
}

#[cfg(test)]
mod tests;
