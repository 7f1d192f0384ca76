//! How long it takes, by stage.
//!
//! Stages of one step run side by side and the longest counts; steps follow each other. Production takes the days before
//! the first bag plus the bags' standard minutes divided by what the line makes in a day, rounded up.

use alloc::vec::Vec;

use crate::amount::mul_div;
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

/// Days of one stage at one level.
fn stage_days(catalogue: &Catalogue, tally: &Tally<'_>, stage: u8, terms: &Terms, cutting: Cutting) -> u32 {
    let mut longest = 0;
    let mut added = 0;
    for each in &tally.counted {
        if let Addition::Days {
            stage: own,
            days,
            added: on_top,
        } = each.what
            && *own == stage
        {
            let days = whole(days.at(tally.level));
            if *on_top {
                added += days;
            } else {
                longest = longest.max(days);
            }
        }
    }
    if stage == catalogue.production_stage {
        let minutes = tally.minutes_cut(catalogue, cutting).max(0);
        let a_day = catalogue.minutes_per_day.at_inverse(tally.level).max(1);
        let quantity = i64::from(terms.quantity.get());
        let sewing = mul_div(minutes, quantity, 1).saturating_add(a_day - 1) / a_day;
        longest = longest.max(whole(catalogue.production_start.at(tally.level).saturating_add(sewing)));
    }
    longest.saturating_add(added)
}

/// The lead time; tallies at likely, low and high.
pub fn lead_time(catalogue: &Catalogue, tallies: [&Tally<'_>; 3], terms: &Terms, cutting: Cutting) -> LeadTime {
    let [likely, low, high] = tallies;
    let mut stages = Vec::new();
    for (index, stage) in (0..=u8::MAX).zip(catalogue.stages.iter()) {
        let days = Days {
            least: stage_days(catalogue, low, index, terms, cutting),
            likely: stage_days(catalogue, likely, index, terms, cutting),
            most: stage_days(catalogue, high, index, terms, cutting),
        };
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
    let ready = in_a_row(stages.iter().filter(|stage| !stage.transit));
    let transit = in_a_row(stages.iter().filter(|stage| stage.transit));
    LeadTime {
        stages,
        ready,
        arrival: ready.plus(transit),
    }
}

/// Likely days until arrival, without the rest.
pub fn likely_days(catalogue: &Catalogue, tally: &Tally<'_>, terms: &Terms, cutting: Cutting) -> u32 {
    debug_assert!(tally.level == Level::Likely, "a glance is likely");
    let mut total = 0_u32;
    let mut step: Option<(bool, u8)> = None;
    let mut longest = 0;
    // Stages are few; the catalogue lists them in order of steps, transit last.
    for (index, stage) in (0..=u8::MAX).zip(catalogue.stages.iter()) {
        let days = stage_days(catalogue, tally, index, terms, cutting);
        if step == Some((stage.transit, stage.step)) {
            longest = longest.max(days);
        } else {
            total = total.saturating_add(longest);
            step = Some((stage.transit, stage.step));
            longest = days;
        }
    }
    total.saturating_add(longest)
}

/// Steps one after the other, the longest stage of each.
fn in_a_row<'a>(stages: impl Iterator<Item = &'a StageTime>) -> Days {
    let mut total = Days::default();
    let mut step = None;
    let mut longest = Days::default();
    for stage in stages {
        if step == Some(stage.step) {
            longest = longest.longest(stage.days);
        } else {
            total = total.plus(longest);
            step = Some(stage.step);
            longest = stage.days;
        }
    }
    total.plus(longest)
}
