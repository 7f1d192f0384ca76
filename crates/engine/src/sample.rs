//! A small catalogue for the unit tests, with figures one can follow in one's head.
//!
//! A box of 100 × 100 × 50 mm: net 40 000 mm². Leather costs 10.00 for 100 000 mm² at a yield of 80 %, so a bag takes
//! 50 000 mm² and 5.00; canvas 2.00 at 100 %, so 0.80. 60 minutes at 0.10 are 6.00, overhead 50 % is 3.00, margin 10 %.
//! The curves are flat.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use crate::catalogue::{
    Addition, Catalogue, Choice, ChoiceId, ChoiceSet, Component, Condition, Confidence, Contribution, Control, Curve,
    Evidence, Feature, FeatureId, Figure, Line, MoqUnit, Preset, PresetKind, Role, Rule, Stage, TextId,
};
use crate::date::Date;

pub(crate) const MATERIAL: FeatureId = FeatureId(1);
pub(crate) const COLOUR: FeatureId = FeatureId(2);
pub(crate) const PARTS: FeatureId = FeatureId(3);
pub(crate) const LOGO: FeatureId = FeatureId(4);
pub(crate) const TRANSPORT: FeatureId = FeatureId(5);

pub(crate) const LEATHER: ChoiceId = ChoiceId(0);
pub(crate) const CANVAS: ChoiceId = ChoiceId(1);
pub(crate) const BLACK: ChoiceId = ChoiceId(0);
pub(crate) const TAN: ChoiceId = ChoiceId(1);
pub(crate) const CUSTOM: ChoiceId = ChoiceId(2);
pub(crate) const POCKET: ChoiceId = ChoiceId(0);
pub(crate) const CHARGER: ChoiceId = ChoiceId(1);
pub(crate) const NO_LOGO: ChoiceId = ChoiceId(0);
pub(crate) const FOIL: ChoiceId = ChoiceId(1);
pub(crate) const PRINT: ChoiceId = ChoiceId(2);
pub(crate) const SEA: ChoiceId = ChoiceId(0);
pub(crate) const AIR: ChoiceId = ChoiceId(1);

/// A figure without spread.
pub(crate) fn sure(value: i64) -> Figure {
    spread(value, value, value)
}

pub(crate) fn spread(low: i64, likely: i64, high: i64) -> Figure {
    Figure {
        likely,
        low,
        high,
        evidence: 0,
    }
}

fn set(choices: &[ChoiceId]) -> ChoiceSet {
    choices
        .iter()
        .fold(ChoiceSet::default(), |set, choice| set.union(ChoiceSet::of(*choice)))
}

fn when(feature: FeatureId, choices: &[ChoiceId]) -> Condition {
    Box::new([(feature, set(choices))])
}

fn choice(key: &str, code: u16, adds: Vec<Addition>) -> Choice {
    let contributions = adds.into_iter().map(|what| Contribution {
        when: Box::default(),
        what,
    });
    Choice {
        key: key.into(),
        code,
        name: TextId(0),
        hint: None,
        looks: Box::default(),
        contributions: contributions.collect(),
    }
}

fn feature(key: &str, code: u16, role: Option<Role>, choices: Vec<Choice>) -> Feature {
    Feature {
        key: key.into(),
        code,
        group: 0,
        name: TextId(0),
        help: None,
        several: false,
        control: Control::Cards,
        role,
        applies: Box::default(),
        choices: choices.into(),
        default: set(&[ChoiceId(0)]),
    }
}

fn shell(price: i64, yield_share: i64) -> Addition {
    Addition::Shell {
        line: 0,
        price: sure(price),
        per: 100_000,
        yield_share: sure(yield_share),
    }
}

fn order(line: u8, amount: i64, per_colour: bool) -> Addition {
    Addition::Order {
        line,
        amount: sure(amount),
        per_colour,
        separate: false,
        credited: false,
        beyond: 0,
        further: sure(0),
    }
}

fn minimum(name: u16, minimum: i64, unit: MoqUnit) -> Addition {
    Addition::Moq {
        name: TextId(name),
        minimum: sure(minimum),
        unit,
    }
}

fn days(stage: u8, least: i64, likely: i64, most: i64) -> Addition {
    Addition::Days {
        stage,
        days: spread(least, likely, most),
        added: false,
    }
}

fn features() -> Vec<Feature> {
    let body = Addition::Body {
        width: 100,
        height: 100,
        depth: 50,
        seam: sure(10_000),
    };
    let bag = vec![
        body,
        Addition::Minutes(sure(60_000)),
        Addition::MinuteCost(sure(100_000)),
        minimum(1, 50, MoqUnit::Bags),
    ];
    let leather = vec![
        shell(10_000_000, 8_000),
        Addition::Dies {
            line: 3,
            amount: sure(200_000_000),
        },
        days(0, 5, 8, 12),
    ];
    let custom = vec![
        minimum(3, 5_000_000, MoqUnit::ShellAreaPerColour),
        order(4, 100_000_000, true),
        Addition::ShellPrice(sure(11_000)),
        days(0, 20, 30, 40),
    ];
    let stock = |key: &str, code| choice(key, code, vec![minimum(2, 40, MoqUnit::BagsPerColour)]);
    let mut colour = feature(
        "colour",
        3,
        Some(Role::Colour),
        vec![stock("black", 1), stock("tan", 2), choice("custom", 9, custom)],
    );
    colour.applies = when(MATERIAL, &[LEATHER]);
    let mut parts = feature(
        "parts",
        7,
        None,
        vec![
            choice(
                "pocket",
                0,
                vec![Addition::ShellArea(sure(8_000)), Addition::Minutes(sure(3_000))],
            ),
            choice("charger", 5, vec![days(1, 9, 10, 11)]),
        ],
    );
    parts.several = true;
    parts.default = ChoiceSet::default();
    let logo = vec![
        choice("none", 0, Vec::new()),
        choice(
            "foil",
            1,
            vec![order(4, 60_000_000, false), minimum(4, 100, MoqUnit::Bags)],
        ),
        choice("print", 2, vec![order(4, 40_000_000, false)]),
    ];
    let transport = vec![
        choice("sea", 0, vec![days(3, 25, 30, 42)]),
        choice("air", 1, vec![days(3, 4, 6, 9)]),
    ];
    vec![
        feature("size", 1, Some(Role::Size), vec![choice("box", 0, bag)]),
        feature(
            "material",
            2,
            Some(Role::Material),
            vec![
                choice("leather", 0, leather),
                choice("canvas", 1, vec![shell(2_000_000, 10_000), days(0, 3, 4, 5)]),
            ],
        ),
        colour,
        parts,
        feature("logo", 8, Some(Role::LogoMethod), logo),
        feature("transport", 9, Some(Role::Transport), transport),
    ]
}

/// The catalogue.
pub(crate) fn catalogue() -> Catalogue {
    let lines = [
        ("shell", Component::Materials),
        ("labour", Component::Labour),
        ("overhead", Component::Overhead),
        ("dies", Component::Tooling),
        ("setup", Component::Tooling),
        ("rework", Component::Quality),
        ("margin", Component::Margin),
    ];
    let stages = [
        ("materials", 0, false),
        ("fittings", 0, false),
        ("production", 1, false),
        ("transit", 2, true),
    ];
    let flat = |factor: i64| Curve {
        knots: Box::new([(50, sure(factor)), (1_000, sure(factor))]),
    };
    let rule = |condition: Condition, feature, forbids: &[ChoiceId]| Rule {
        when: condition,
        feature,
        forbids: set(forbids),
        reason: TextId(0),
    };
    let texts = ["name", "sewing line", "stock colour", "dye lot", "foil"];
    Catalogue {
        id: "sample".into(),
        version: "1".into(),
        hash: 0x1234_5678_9abc_def0,
        as_of: Date(20_000),
        validity_days: 30,
        currency: "USD".into(),
        decimals: 2,
        texts: texts.into_iter().map(Box::from).collect(),
        sources: Box::default(),
        evidence: Box::new([Evidence {
            confidence: Confidence::Medium,
            sources: Box::default(),
        }]),
        groups: Box::default(),
        features: features().into(),
        rules: Box::new([
            rule(when(MATERIAL, &[CANVAS]), LOGO, &[FOIL]),
            rule(when(MATERIAL, &[LEATHER]), LOGO, &[PRINT]),
            rule(when(PARTS, &[CHARGER]), TRANSPORT, &[AIR]),
        ]),
        presets: Box::new([Preset {
            key: "promotional".into(),
            kind: PresetKind::Style,
            name: TextId(0),
            summary: TextId(0),
            advice: Box::default(),
            chooses: Box::new([(MATERIAL, set(&[CANVAS])), (LOGO, set(&[PRINT]))]),
            quantity: Some(500),
        }]),
        lines: lines
            .into_iter()
            .map(|(key, component)| Line {
                key: key.into(),
                name: TextId(0),
                component,
            })
            .collect(),
        scales: Box::default(),
        stages: stages
            .into_iter()
            .map(|(key, step, transit)| Stage {
                key: key.into(),
                name: TextId(0),
                step,
                transit,
            })
            .collect(),
        material_curve: flat(10_000),
        labour_curve: flat(10_000),
        margin_curve: flat(1_000),
        overhead: sure(5_000),
        hand_cutting: sure(1_000),
        production_start: spread(4, 5, 8),
        minutes_per_day: spread(500_000, 600_000, 1_000_000),
        production_stage: 2,
        labour_line: 1,
        overhead_line: 2,
        rework_line: 5,
        margin_line: 6,
        ladder: Box::new([50, 100, 300, 1_000]),
        quantity: 300,
    }
}

/// Keys of what is chosen for a feature, joined by commas.
pub(crate) fn chosen(catalogue: &Catalogue, set: ChoiceSet, feature: FeatureId) -> String {
    let keys = set.iter().filter_map(|choice| catalogue.choice(feature, choice));
    keys.map(|choice| &*choice.key).collect::<Vec<&str>>().join(",")
}
