//! Adds up what the picked choices contribute, at one level of their figures.
//!
//! Two passes: factors first (scales, indices, yields), then the amounts they multiply. Colours of a split order count
//! by their share of the bags.

use alloc::rc::Rc;
use alloc::vec::Vec;

use super::WHOLE;
use crate::amount::{Micros, ONE, mul_div};
use crate::catalogue::{Addition, Catalogue, ChoiceId, FeatureId, Level};
use crate::configuration::Picked;
use crate::curve::MILLION;
use crate::terms::{ColourShare, Terms};

/// A charge for the order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OrderCharge {
    /// Line it belongs to.
    pub line: u8,
    /// The whole amount.
    pub amount: Micros,
    /// Never spread over the bags.
    pub separate: bool,
    /// Comes back with the order.
    pub credited: bool,
}

/// A contribution that counts, who makes it and with which weight (ten-thousandths of the bags).
#[derive(Clone, Copy, Debug)]
pub struct Counted<'a> {
    /// Feature it comes from.
    pub feature: FeatureId,
    /// Choice it comes from.
    pub choice: ChoiceId,
    /// Share of the bags it is for: `bags` of `of`.
    pub bags: u32,
    /// See `bags`.
    pub of: u32,
    /// What it adds.
    pub what: &'a Addition,
}

impl Counted<'_> {
    fn weigh(&self, value: i64) -> i64 {
        if self.bags == self.of {
            value
        } else {
            mul_div(value, i64::from(self.bags), i64::from(self.of))
        }
    }

    /// A factor, weighed: the bags it is not for count as one.
    fn weigh_factor(&self, factor: i64) -> i64 {
        WHOLE + self.weigh(factor - WHOLE)
    }
}

/// Sums of contributions, before rounding.
#[derive(Clone, Debug)]
pub struct Tally<'a> {
    /// Everything that counts; the same at all levels.
    pub counted: Rc<Vec<Counted<'a>>>,
    /// Amounts a bag by line, factors applied.
    pub each: Vec<Micros>,
    /// Charges for the order.
    pub orders: Vec<OrderCharge>,
    /// Sets of dies.
    pub dies: Vec<OrderCharge>,
    /// Net shell area, mm².
    pub net_area: i64,
    /// Gross consumption of shell material, mm².
    pub gross_area: i64,
    /// Standard minutes, thousandths, before hand cutting.
    pub minutes: i64,
    /// Cost of a standard minute, micros.
    pub minute_cost: i64,
    /// Labour factor, millionths.
    pub labour_factor: i64,
    /// Margin rate, millionths.
    pub margin_rate: i64,
    /// Overhead on labour, ten-thousandths.
    pub overhead: i64,
    /// Rework, ten-thousandths.
    pub rework: i64,
    /// Weight, grams.
    pub weight: i64,
    /// Packed volume, cm³.
    pub volume: i64,
    /// Legs that are the seller's.
    pub seller_legs: u16,
    /// The level of the figures.
    pub level: Level,
}

impl<'a> Tally<'a> {
    /// Adds up what counts.
    pub fn new(catalogue: &'a Catalogue, picked: &Picked, shares: &[ColourShare], terms: &Terms, level: Level) -> Self {
        let counted = counted(catalogue, picked, shares, terms.quantity.get());
        Self::of(catalogue, Rc::new(counted), shares, terms, level)
    }

    /// The same at another level of the figures.
    pub fn at(&self, catalogue: &'a Catalogue, shares: &[ColourShare], terms: &Terms, level: Level) -> Self {
        Self::of(catalogue, self.counted.clone(), shares, terms, level)
    }

    fn of(
        catalogue: &'a Catalogue,
        counted: Rc<Vec<Counted<'a>>>,
        shares: &[ColourShare],
        terms: &Terms,
        level: Level,
    ) -> Self {
        let quantity = terms.quantity.get();
        let mut tally = Self {
            counted,
            each: alloc::vec![Micros(0); catalogue.lines.len()],
            orders: Vec::new(),
            dies: Vec::new(),
            net_area: 0,
            gross_area: 0,
            minutes: 0,
            minute_cost: 0,
            labour_factor: catalogue.labour_curve.at(quantity, level),
            margin_rate: catalogue.margin_curve.at(quantity, level),
            overhead: catalogue.overhead.at(level),
            rework: 0,
            weight: 0,
            volume: 0,
            seller_legs: 0,
            level,
        };
        let material_factor = catalogue.material_curve.at(quantity, level);
        let factors = tally.factors(catalogue);
        tally.amounts(catalogue, &factors, material_factor, shares, quantity);
        tally
    }

    /// Standard minutes under a way of cutting, thousandths.
    pub fn minutes_cut(&self, catalogue: &Catalogue, cutting: super::Cutting) -> i64 {
        match cutting {
            super::Cutting::Hand => mul_div(self.minutes, ONE + catalogue.hand_cutting.at(self.level), ONE),
            super::Cutting::Plain | super::Cutting::Dies => self.minutes,
        }
    }

    fn factors(&mut self, catalogue: &Catalogue) -> Factors {
        let mut factors = Factors {
            scales: alloc::vec![ONE; catalogue.scales.len()],
            index: ONE,
            shell_price: ONE,
        };
        let level = self.level;
        for each in self.counted.iter() {
            match each.what {
                Addition::Scale { scale, factor } => {
                    if let Some(slot) = factors.scales.get_mut(usize::from(*scale)) {
                        *slot = mul_div(*slot, each.weigh_factor(factor.at(level)), ONE);
                    }
                }
                Addition::MaterialIndex(factor) => factors.index = mul_div(factors.index, factor.at(level), ONE),
                Addition::ShellPrice(factor) => {
                    factors.shell_price = mul_div(factors.shell_price, each.weigh_factor(factor.at(level)), ONE);
                }
                Addition::Body {
                    width,
                    height,
                    depth,
                    seam,
                } => {
                    let [w, h, d] = [*width, *height, *depth].map(i64::from);
                    let faces = 2 * (h * w + h * d + w * d);
                    self.net_area += mul_div(faces, seam.at(level), ONE);
                }
                Addition::ShellArea(area) => self.net_area += each.weigh(area.at(level)),
                _ => {}
            }
        }
        factors
    }

    fn amounts(
        &mut self,
        catalogue: &Catalogue,
        factors: &Factors,
        material_factor: i64,
        shares: &[ColourShare],
        quantity: u32,
    ) {
        let level = self.level;
        let colours = i64::try_from(shares.len().max(1)).unwrap_or(1);
        // What is bought by volume is added up line by line before the origin's index and the quantity's factor.
        let mut bought = alloc::vec![0_i64; catalogue.lines.len()];
        for each in self.counted.clone().iter() {
            match each.what {
                Addition::Shell {
                    line,
                    price,
                    per,
                    yield_share,
                } => {
                    let gross = mul_div(self.net_area, ONE, yield_share.at_inverse(level));
                    let price = mul_div(price.at(level), factors.shell_price, ONE);
                    self.gross_area += gross;
                    put(&mut bought, *line, mul_div(price, gross, i64::from(*per)));
                }
                Addition::Each {
                    line,
                    amount,
                    scales,
                    volume,
                } => {
                    let scaled = factors.scaled(each.weigh(amount.at(level)), *scales);
                    if *volume {
                        put(&mut bought, *line, scaled);
                    } else if let Some(slot) = self.each.get_mut(usize::from(*line)) {
                        *slot += Micros(scaled);
                    }
                }
                Addition::Minutes(minutes) => self.minutes += each.weigh(minutes.at(level)),
                Addition::MinuteCost(cost) => self.minute_cost += cost.at(level),
                Addition::Order {
                    line,
                    amount,
                    per_colour,
                    separate,
                    credited,
                    beyond,
                    further,
                } => {
                    let times = if *per_colour { colours } else { 1 };
                    let more = if *beyond == 0 {
                        0
                    } else {
                        i64::from(quantity.saturating_sub(*beyond))
                    };
                    let amount = amount.at(level).saturating_mul(times);
                    let amount = Micros(amount.saturating_add(further.at(level).saturating_mul(more)));
                    let charge = OrderCharge {
                        line: *line,
                        amount,
                        separate: *separate,
                        credited: *credited,
                    };
                    self.orders.push(charge);
                }
                Addition::Dies { line, amount } => {
                    let amount = Micros(amount.at(level));
                    self.dies.push(OrderCharge {
                        line: *line,
                        amount,
                        separate: false,
                        credited: false,
                    });
                }
                Addition::Rework(share) => self.rework += share.at(level),
                Addition::Weight(grams) => self.weight += grams.at(level),
                Addition::Volume(volume) => self.volume = self.volume.max(volume.at(level)),
                Addition::SellerLegs(legs) => self.seller_legs |= legs,
                _ => {}
            }
        }
        for (slot, bought) in self.each.iter_mut().zip(bought) {
            let indexed = mul_div(bought, factors.index, ONE);
            *slot += Micros(mul_div(indexed, material_factor, MILLION));
        }
    }
}

struct Factors {
    scales: Vec<i64>,
    index: i64,
    shell_price: i64,
}

impl Factors {
    fn scaled(&self, amount: i64, bits: u16) -> i64 {
        if bits == 0 {
            return amount;
        }
        let named = self
            .scales
            .iter()
            .zip(0_u32..)
            .filter(|(_, bit)| bits & 1_u16.checked_shl(*bit).unwrap_or(0) != 0);
        named.fold(amount, |scaled, (factor, _)| mul_div(scaled, *factor, ONE))
    }
}

fn put(lines: &mut [i64], line: u8, amount: i64) {
    if let Some(slot) = lines.get_mut(usize::from(line)) {
        *slot = slot.saturating_add(amount);
    }
}

/// Contributions of all picked choices whose conditions hold, and those of the order's further colours.
fn counted<'a>(catalogue: &'a Catalogue, picked: &Picked, shares: &[ColourShare], quantity: u32) -> Vec<Counted<'a>> {
    let mut all = Vec::with_capacity(160);
    let mut take = |feature: FeatureId, choice: ChoiceId, bags: u32| {
        let Some(known) = catalogue.choice(feature, choice) else {
            return;
        };
        let holding = known
            .contributions
            .iter()
            .filter(|contribution| picked.holds(&contribution.when));
        all.extend(holding.map(|contribution| Counted {
            feature,
            choice,
            bags,
            of: quantity,
            what: &contribution.what,
        }));
    };
    for (feature, _) in catalogue.features() {
        let set = picked.of(feature);
        let own_share = shares.first().filter(|share| share.feature == feature);
        for choice in set.iter() {
            take(feature, choice, own_share.map_or(quantity, |share| share.quantity));
        }
    }
    for share in shares.iter().skip(1) {
        take(share.feature, share.choice, share.quantity);
    }
    all
}
