//! The dearest bag there could be still fits the engine's arithmetic.

use alloc::format;

use super::FEATURES;
use crate::catalogue::{Addition, Catalogue, Choice, Feature, Figure};
use crate::json::Report;

/// Micros: five million currency units. A million such bags still fit 64 bits with a little to spare.
const DEAREST: u128 = 5_000_000_000_000;
/// One, in ten-thousandths.
const ONE: u128 = 10_000;

/// Reports catalogues whose figures multiply beyond reason.
pub(super) fn check(catalogue: &Catalogue, report: &mut Report) {
    let dearest = dearest(catalogue);
    if dearest > DEAREST {
        let what = format!(
            "the dearest bag of this catalogue would cost more than {} in its currency",
            DEAREST / 1_000_000
        );
        report.add(
            &FEATURES,
            what,
            "look for a factor, a price or an area that is too large",
        );
    }
}

/// More than any bag can cost, in micros: the dearest of everything at once.
fn dearest(catalogue: &Catalogue) -> u128 {
    let area = sum(catalogue, &|what| match what {
        Addition::Body {
            width,
            height,
            depth,
            seam,
        } => {
            let [w, h, d] = [*width, *height, *depth].map(u128::from);
            share(2 * (h * w + h * d + w * d), high(seam))
        }
        Addition::ShellArea(area) => high(area),
        _ => 0,
    });
    let shell_price = product(catalogue, &|what| match what {
        Addition::ShellPrice(factor) => high(factor),
        _ => ONE,
    });
    let index = product(catalogue, &|what| match what {
        Addition::MaterialIndex(factor) => high(factor),
        _ => ONE,
    });
    let scales: alloc::vec::Vec<u128> = (0..16_u8)
        .map(|wanted| {
            product(catalogue, &|what| match what {
                Addition::Scale { scale, factor } if *scale == wanted => high(factor),
                _ => ONE,
            })
        })
        .collect();
    let bought = sum(catalogue, &|what| match what {
        Addition::Shell {
            price,
            per,
            yield_share,
            ..
        } => {
            let yield_share = u128::try_from(yield_share.low).unwrap_or(1).max(1);
            let gross = area.saturating_mul(ONE).checked_div(yield_share).unwrap_or(u128::MAX);
            let price = share(high(price), shell_price);
            price
                .saturating_mul(gross)
                .checked_div(u128::from((*per).max(1)))
                .unwrap_or(u128::MAX)
        }
        Addition::Each {
            amount, scales: bits, ..
        } => {
            let named = scales
                .iter()
                .zip(0_u32..)
                .filter(|(_, bit)| bits & 1_u16.checked_shl(*bit).unwrap_or(0) != 0);
            named.fold(high(amount), |amount, (factor, _)| share(amount, *factor))
        }
        _ => 0,
    });
    let charges = sum(catalogue, &|what| match what {
        Addition::Order {
            amount,
            per_colour,
            further,
            ..
        } => high(amount)
            .saturating_mul(if *per_colour { 64 } else { 1 })
            .saturating_add(high(further)),
        Addition::Dies { amount, .. } => high(amount),
        _ => 0,
    });
    let minutes = sum(catalogue, &|what| {
        if let Addition::Minutes(minutes) = what {
            high(minutes)
        } else {
            0
        }
    });
    let minute_cost = sum(catalogue, &|what| {
        if let Addition::MinuteCost(cost) = what {
            high(cost)
        } else {
            0
        }
    });
    let rework = sum(catalogue, &|what| {
        if let Addition::Rework(rework) = what {
            high(rework)
        } else {
            0
        }
    });
    let first =
        |curve: &crate::catalogue::Curve| curve.knots.iter().map(|(_, factor)| high(factor)).max().unwrap_or(ONE);
    let materials = share(share(bought, index.max(ONE)), first(&catalogue.material_curve).max(ONE));
    let sewing = minutes
        .saturating_mul(minute_cost)
        .checked_div(1_000)
        .unwrap_or(u128::MAX);
    let sewing = share(
        share(sewing, ONE + high(&catalogue.hand_cutting)),
        first(&catalogue.labour_curve).max(ONE),
    );
    let labour = share(sewing, ONE + high(&catalogue.overhead));
    let made = materials.saturating_add(labour).saturating_add(charges);
    share(
        share(made, ONE.saturating_add(rework)),
        ONE + first(&catalogue.margin_curve),
    )
}

fn high(figure: &Figure) -> u128 {
    u128::try_from(figure.high).unwrap_or(0)
}

fn share(value: u128, ten_thousandths: u128) -> u128 {
    value
        .saturating_mul(ten_thousandths)
        .checked_div(ONE)
        .unwrap_or(u128::MAX)
}

/// The largest sum over all configurations.
fn sum(catalogue: &Catalogue, of: &dyn Fn(&Addition) -> u128) -> u128 {
    let of_choice = |choice: &Choice| {
        choice.contributions.iter().fold(0_u128, |total, contribution| {
            total.saturating_add(of(&contribution.what))
        })
    };
    let of_feature = |feature: &Feature| {
        let choices = feature.choices.iter().map(of_choice);
        if feature.several {
            choices.fold(0, u128::saturating_add)
        } else {
            choices.max().unwrap_or(0)
        }
    };
    catalogue.features.iter().map(of_feature).fold(0, u128::saturating_add)
}

/// The largest product of factors over all configurations, at least one.
fn product(catalogue: &Catalogue, of: &dyn Fn(&Addition) -> u128) -> u128 {
    let of_choice = |choice: &Choice| {
        choice
            .contributions
            .iter()
            .fold(ONE, |total, contribution| share(total, of(&contribution.what).max(ONE)))
    };
    let of_feature = |feature: &Feature| {
        let choices = feature.choices.iter().map(of_choice);
        if feature.several {
            choices.fold(ONE, share)
        } else {
            choices.max().unwrap_or(ONE)
        }
    };
    catalogue.features.iter().map(of_feature).fold(ONE, share)
}
