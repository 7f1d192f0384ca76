//! What choices add: one arm for each kind of addition.

use alloc::format;
use alloc::string::String;

use super::Lowering;
use super::choice::check_length;
use super::directory::check_key;
use super::figure::{AREA, CUBIC_CM, DAYS, FACTOR, GRAMS, MINIMUM_AREA, MINUTES, MONEY, PERCENT, PIECES, YIELD};
use crate::catalogue::file::{AdditionFile, FigureFile};
use crate::catalogue::{Addition, Component, Figure, Leg, MoqUnit};
use crate::json::{Place, listed, quoted};

impl Lowering<'_, '_> {
    /// The line with this key, which must belong to one of these components.
    pub(super) fn line(&mut self, key: &str, allowed: &[Component], at: &Place<'_>) -> u8 {
        let Some(index) = self.directory.lines.find(key, at, self.report) else {
            return 0;
        };
        if let Some(component) = self
            .components
            .get(index)
            .filter(|component| !allowed.contains(component))
        {
            let wanted: alloc::vec::Vec<String> = allowed.iter().map(|component| name_of(*component)).collect();
            let what = format!("the line {} belongs to {}", quoted(key), name_of(*component));
            self.report
                .add(at, what, format!("name a line of {}", wanted.join(", ")));
        }
        u8::try_from(index).unwrap_or_default()
    }

    /// The stage with this key.
    pub(super) fn stage(&mut self, key: &str, at: &Place<'_>) -> u8 {
        let found = self.directory.stages.find(key, at, self.report);
        found.and_then(|index| u8::try_from(index).ok()).unwrap_or_default()
    }

    fn scale(&mut self, key: &str, at: &Place<'_>) -> u8 {
        let found = self.directory.scales.find(key, at, self.report);
        found.and_then(|index| u8::try_from(index).ok()).unwrap_or_default()
    }

    /// An addition in dense form.
    pub(super) fn addition(&mut self, file: &AdditionFile, at: &Place<'_>) -> Addition {
        use AdditionFile as File;
        match file {
            File::Body {
                width_mm,
                height_mm,
                depth_mm,
                seam,
            } => {
                let at = at.key("body");
                for (name, length) in [("width_mm", width_mm), ("height_mm", height_mm), ("depth_mm", depth_mm)] {
                    check_length(*length, &at.key(name), self.report);
                }
                let seam = self.figure(seam, &FACTOR, &at.key("seam"));
                Addition::Body {
                    width: *width_mm,
                    height: *height_mm,
                    depth: *depth_mm,
                    seam,
                }
            }
            File::ShellArea { cm2 } => Addition::ShellArea(self.figure(cm2, &AREA, &at.key("shell-area").key("cm2"))),
            File::Shell {
                line,
                price,
                per_mm2,
                yield_percent,
            } => {
                let at = at.key("shell");
                if *per_mm2 == 0 {
                    let hint = "92903 for a square foot, 1000000 for a square metre";
                    self.report.add(&at.key("per_mm2"), "the price buys no area", hint);
                }
                Addition::Shell {
                    line: self.line(line, &[Component::Materials], &at.key("line")),
                    price: self.figure(price, &MONEY, &at.key("price")),
                    per: *per_mm2,
                    yield_share: self.figure(yield_percent, &YIELD, &at.key("yield_percent")),
                }
            }
            File::ShellPrice { factor } => {
                Addition::ShellPrice(self.figure(factor, &FACTOR, &at.key("shell-price").key("factor")))
            }
            File::Each {
                line,
                amount,
                scales,
                volume,
            } => self.each(line, amount, scales, *volume, &at.key("each")),
            File::Scale { scale, factor } => {
                let at = at.key("scale");
                let scale = self.scale(scale, &at.key("scale"));
                Addition::Scale {
                    scale,
                    factor: self.figure(factor, &FACTOR, &at.key("factor")),
                }
            }
            File::MaterialIndex { factor } => {
                Addition::MaterialIndex(self.figure(factor, &FACTOR, &at.key("material-index").key("factor")))
            }
            File::Minutes { minutes } => {
                Addition::Minutes(self.figure(minutes, &MINUTES, &at.key("minutes").key("minutes")))
            }
            File::MinuteCost { amount } => {
                Addition::MinuteCost(self.figure(amount, &MONEY, &at.key("minute-cost").key("amount")))
            }
            File::Order { .. } => self.order(file, &at.key("order")),
            File::Dies { line, amount } => {
                let at = at.key("dies");
                let line = self.line(line, &[Component::Tooling], &at.key("line"));
                Addition::Dies {
                    line,
                    amount: self.figure(amount, &MONEY, &at.key("amount")),
                }
            }
            File::Rework { percent } => {
                Addition::Rework(self.figure(percent, &PERCENT, &at.key("rework").key("percent")))
            }
            File::Moq { name, minimum, unit } => self.moq(name, minimum, *unit, &at.key("moq")),
            File::Days { stage, days, added } => {
                let at = at.key("days");
                let stage = self.stage(stage, &at.key("stage"));
                Addition::Days {
                    stage,
                    days: self.figure(days, &DAYS, &at.key("days")),
                    added: *added,
                }
            }
            File::Weight { grams } => Addition::Weight(self.figure(grams, &GRAMS, &at.key("weight").key("grams"))),
            File::Volume { cm3 } => Addition::Volume(self.figure(cm3, &CUBIC_CM, &at.key("volume").key("cm3"))),
            File::SellerLegs { legs } => self.seller_legs(legs, &at.key("seller-legs")),
        }
    }

    fn each(&mut self, line: &str, amount: &FigureFile, scales: &[String], volume: bool, at: &Place<'_>) -> Addition {
        let allowed = [Component::Materials, Component::Quality, Component::Logistics];
        let line = self.line(line, &allowed, &at.key("line"));
        let amount = self.figure(amount, &MONEY, &at.key("amount"));
        let scales_at = at.key("scales");
        let mut bits = 0_u16;
        for (index, key) in scales.iter().enumerate() {
            let place = scales_at.index(index);
            let Some(found) = self.directory.scales.find(key, &place, self.report) else {
                continue;
            };
            let bit = u32::try_from(found)
                .ok()
                .and_then(|shift| 1_u16.checked_shl(shift))
                .unwrap_or_default();
            if bits & bit != 0 {
                self.report.add(
                    &place,
                    format!("{} is named twice", quoted(key)),
                    "a scale multiplies once",
                );
            }
            bits |= bit;
        }
        Addition::Each {
            line,
            amount,
            scales: bits,
            volume,
        }
    }

    fn order(&mut self, file: &AdditionFile, at: &Place<'_>) -> Addition {
        let AdditionFile::Order {
            line,
            amount,
            per_colour,
            separate,
            credited,
            beyond,
            further,
        } = file
        else {
            return Addition::SellerLegs(0);
        };
        let allowed = [
            Component::Materials,
            Component::Tooling,
            Component::Quality,
            Component::Logistics,
        ];
        let line = self.line(line, &allowed, &at.key("line"));
        let amount = self.figure(amount, &MONEY, &at.key("amount"));
        let growth = further
            .as_ref()
            .map(|further| self.figure(further, &MONEY, &at.key("further")));
        match (growth, *beyond) {
            (Some(_), 0) => self.report.add_plain(
                &at.key("further"),
                "`further` is given without `beyond`: from how many bags?",
            ),
            (None, 1..) => self.report.add_plain(
                &at.key("beyond"),
                "`beyond` is given without `further`: how much a bag?",
            ),
            (Some(growth), bags) => self.check_growth(amount, growth, bags, at),
            (None, 0) => {}
        }
        Addition::Order {
            line,
            amount,
            per_colour: *per_colour,
            separate: *separate,
            credited: *credited,
            beyond: *beyond,
            further: growth.unwrap_or(Figure {
                evidence: amount.evidence,
                ..Figure::default()
            }),
        }
    }

    /// A bag's share of an order's charge may not rise with the order: `further × beyond ≤ amount`.
    fn check_growth(&mut self, amount: Figure, further: Figure, beyond: u32, at: &Place<'_>) {
        let levels = [
            ("lowest", amount.low, further.low),
            ("likely", amount.likely, further.likely),
            ("highest", amount.high, further.high),
        ];
        for (name, amount, further) in levels {
            let growth = further.saturating_mul(i64::from(beyond));
            if growth > amount {
                let show = super::decimal::display;
                let what = format!(
                    "a bag would bear more of it the more are ordered: {} × {beyond} is {}, above the {name} amount of {}",
                    show(further),
                    show(growth),
                    show(amount)
                );
                let most = amount.checked_div(i64::from(beyond)).unwrap_or_default();
                return self.report.add(
                    &at.key("further"),
                    what,
                    format!("at most {} for each further bag", show(most)),
                );
            }
        }
    }

    fn moq(&mut self, name: &str, minimum: &FigureFile, unit: MoqUnit, at: &Place<'_>) -> Addition {
        check_key(name, &at.key("name"), self.report);
        let counted = match unit {
            MoqUnit::Bags | MoqUnit::BagsPerColour => PIECES,
            MoqUnit::ShellArea | MoqUnit::ShellAreaPerColour => MINIMUM_AREA,
        };
        let minimum = self.figure(minimum, &counted, &at.key("minimum"));
        Addition::Moq {
            name: self.texts.key(format!("moq.{name}")),
            minimum,
            unit,
        }
    }

    fn seller_legs(&mut self, legs: &[Leg], at: &Place<'_>) -> Addition {
        let mut bits = 0_u16;
        for leg in legs {
            let bit = Leg::ALL
                .iter()
                .position(|known| known == leg)
                .and_then(|index| u32::try_from(index).ok());
            let bit = bit.and_then(|shift| 1_u16.checked_shl(shift)).unwrap_or_default();
            if bits & bit != 0 {
                self.report
                    .add(&at.key("legs"), "a leg is named twice", "name each once");
                break;
            }
            bits |= bit;
        }
        Addition::SellerLegs(bits)
    }
}

fn name_of(component: Component) -> String {
    let name = match component {
        Component::Materials => "materials",
        Component::Labour => "labour",
        Component::Overhead => "overhead",
        Component::Tooling => "tooling",
        Component::Quality => "quality",
        Component::Margin => "margin",
        Component::Logistics => "logistics",
    };
    listed(core::iter::once(name))
}
