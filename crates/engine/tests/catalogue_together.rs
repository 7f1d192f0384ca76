//! What the checker proves about whole catalogues, against walking through every configuration of small random ones;
//! and the units figures are lowered to.
#![cfg(feature = "file")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot be set up should stop loudly"
)]

use std::collections::BTreeSet;
use std::path::Path;

use packwright_engine::catalogue::{Addition, Catalogue, ChoiceSet, FeatureId};
use packwright_engine::configuration::{Configuration, Picked};
use packwright_engine::rule;
use proptest::prelude::*;
use serde_json::{Value, json};

fn base() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/catalogues/base.json");
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

/// Every configuration of a catalogue.
fn configurations(catalogue: &Catalogue) -> Vec<Configuration> {
    let mut all = vec![Configuration::new(catalogue)];
    for (id, feature) in catalogue.features() {
        let sets: Vec<ChoiceSet> = if feature.several {
            (0..1_u64 << feature.choices.len()).map(ChoiceSet).collect()
        } else {
            feature.choices().map(|(choice, _)| ChoiceSet::of(choice)).collect()
        };
        all = all
            .iter()
            .flat_map(|one| sets.iter().map(|set| one.with_set(catalogue, id, *set)))
            .collect();
    }
    all
}

/// Some choices, by bits, of one of the features before.
type Part = (usize, u8);
/// A feature of a random catalogue: how many choices, whether several, and a condition on an earlier feature.
type Sketch = (usize, bool, Option<Part>);
/// A rule: conditions, the feature restricted and what of it.
type RuleSketch = (Vec<Part>, usize, u8);
/// Features, rules, and the conditions of shells on a first few choices; `None` is no condition.
type Random = (Vec<Sketch>, Vec<RuleSketch>, Vec<Option<Part>>);

fn random() -> impl Strategy<Value = Random> {
    let feature = (
        1..4_usize,
        prop::bool::weighted(0.25),
        prop::option::of((0..9_usize, 1..8_u8)),
    );
    let rule = (prop::collection::vec((0..9_usize, 1..8_u8), 1..3), 0..9_usize, 1..8_u8);
    let shell = prop::option::of((0..9_usize, 1..8_u8));
    (
        prop::collection::vec(feature, 1..5),
        prop::collection::vec(rule, 0..7),
        prop::collection::vec(shell, 1..5),
    )
}

/// The choices of a feature that a mask names, at least one.
fn named(features: &[Value], index: usize, mask: u8) -> (String, Value) {
    let feature = &features[index % features.len()];
    let choices = feature["choices"].as_array().unwrap();
    let picked: Vec<&Value> = choices
        .iter()
        .enumerate()
        .filter(|(bit, _)| mask >> bit & 1 == 1)
        .map(|(_, choice)| &choice["key"])
        .collect();
    let picked = if picked.is_empty() {
        vec![&choices[0]["key"]]
    } else {
        picked
    };
    (feature["key"].as_str().unwrap().to_string(), json!(picked))
}

fn built(sketches: &[Sketch], rules: &[RuleSketch], shells: &[Option<Part>]) -> Value {
    let mut file = base();
    let shell = file.pointer("/features/1/choices/1/adds/0").unwrap().clone();
    let mut features = file["features"].as_array().unwrap().clone();
    for (number, (count, several, applies)) in sketches.iter().enumerate() {
        let choices: Vec<Value> = (0..*count)
            .map(|choice| json!({ "key": format!("c{choice}"), "code": choice }))
            .collect();
        let default = if *several { json!([]) } else { json!(["c0"]) };
        let mut feature = json!({ "key": format!("f{number}"), "code": 50 + number, "group": "bag", "several": several,
            "default": default, "choices": choices });
        if let Some((index, mask)) = applies {
            let (key, choices) = named(&features, *index, *mask);
            feature["applies"] = json!({ key: choices });
        }
        features.push(feature);
    }
    // The shells of the base give way to random ones.
    features[1]["choices"][0]["adds"] = json!([]);
    features[1]["choices"][1]["adds"] = json!([]);
    for (number, condition) in shells.iter().enumerate() {
        let mut shell = shell.clone();
        if let Some((index, mask)) = condition {
            let (key, choices) = named(&features, *index, *mask);
            shell["when"] = json!({ key: choices });
        }
        let (feature, choice) = [(1, 0), (1, 1), (2, 0), (3, 0)][number % 4];
        let choice = &mut features[feature]["choices"][choice];
        match choice["adds"].as_array_mut() {
            Some(adds) => adds.push(shell),
            None => choice["adds"] = json!([shell]),
        }
    }
    let mut lowered = Vec::new();
    for (when, index, mask) in rules {
        let conditions: Vec<(String, Value)> = when
            .iter()
            .map(|(index, mask)| named(&features, *index, *mask))
            .collect();
        let (key, choices) = named(&features, *index, *mask);
        let when: serde_json::Map<String, Value> = conditions.into_iter().collect();
        lowered.push(json!({ "when": when, "excludes": { key: choices }, "reason": "random" }));
    }
    file["features"] = json!(features);
    file["rules"] = json!(lowered);
    file["presets"] = json!([]);
    file
}

/// The same catalogue without what the checker might object to, for walking through it: `parse` refuses the other.
fn walked(file: &Value) -> Option<(Vec<Configuration>, Catalogue)> {
    let mut plain = file.clone();
    plain["rules"] = json!([]);
    let minimal = json!([base().pointer("/features/1/choices/1/adds/0").unwrap()]);
    plain["features"][1]["choices"][0]["adds"] = minimal.clone();
    plain["features"][1]["choices"][1]["adds"] = minimal;
    let catalogue = Catalogue::parse(plain.to_string().as_bytes()).ok()?;
    Some((configurations(&catalogue), catalogue))
}

fn set_of(catalogue: &Catalogue, condition: &Value) -> Vec<(FeatureId, ChoiceSet)> {
    let Some(condition) = condition.as_object() else {
        return Vec::new();
    };
    let part = |(key, choices): (&String, &Value)| {
        let (id, feature) = catalogue.find(key).unwrap();
        let keys = choices
            .as_array()
            .unwrap()
            .iter()
            .map(|key| feature.find(key.as_str().unwrap()).unwrap().0);
        (
            id,
            keys.fold(ChoiceSet::default(), |set, choice| set.union(ChoiceSet::of(choice))),
        )
    };
    condition.iter().map(part).collect()
}

fn holds(picked: &Picked, condition: &[(FeatureId, ChoiceSet)]) -> bool {
    condition.iter().all(|(feature, set)| picked.of(*feature).meets(*set))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_checker_agrees_with_walking_through_everything((sketches, rules, shells) in random()) {
        let file = built(&sketches, &rules, &shells);
        // Where a feature can never apply, the plain catalogue is refused too; the corpus has such cases.
        let Some((all, catalogue)) = walked(&file) else { return Ok(()) };
        let rules: Vec<_> = file["rules"].as_array().unwrap().iter()
            .map(|rule| (set_of(&catalogue, &rule["when"]), set_of(&catalogue, &rule["excludes"])))
            .collect();
        let mut shells = Vec::new();
        for (id, feature) in catalogue.features() {
            for (choice, known) in feature.choices() {
                let at = format!("/features/{}/choices/{}/adds", id.0, choice.0);
                for add in file.pointer(&at).and_then(Value::as_array).into_iter().flatten() {
                    if add["add"].get("shell").is_some() {
                        let mut way = set_of(&catalogue, &add["when"]);
                        way.push((id, ChoiceSet::of(choice)));
                        shells.push((way, known.key.clone()));
                    }
                }
            }
        }
        let mut had = BTreeSet::new();
        let mut bare = false;
        for configuration in &all {
            let picked = Picked::new(&catalogue, configuration);
            bare |= !shells.iter().any(|(way, _)| holds(&picked, way));
            if rules.iter().any(|(when, excludes)| holds(&picked, when) && holds(&picked, excludes)) {
                continue;
            }
            for (id, _) in catalogue.features() {
                had.extend(picked.of(id).iter().map(|choice| format!("/features/{}/choices/{}", id.0, choice.0)));
            }
        }
        let every = catalogue.features().flat_map(|(id, feature)| {
            feature.choices().map(move |(choice, _)| format!("/features/{}/choices/{}", id.0, choice.0))
        });
        let never: BTreeSet<String> = every.filter(|place| !had.contains(place)).collect();
        let problems = Catalogue::parse(file.to_string().as_bytes()).err().unwrap_or_default();
        let claimed: BTreeSet<String> =
            problems.iter().filter(|problem| problem.at.contains("/choices/")).map(|problem| problem.at.clone()).collect();
        prop_assert_eq!(&never, &claimed, "{:#?}\n{}", problems, file["rules"]);
        let claimed = problems.iter().any(|problem| problem.at == "/features" && problem.what.contains("shell"));
        prop_assert_eq!(bare, claimed, "{:#?}", problems);
    }
}

#[test]
fn figures_are_lowered_to_their_units() {
    let catalogue = Catalogue::parse(base().to_string().as_bytes()).unwrap();
    let added = |feature: &str, choice: &str| {
        let feature = catalogue.find(feature).unwrap().1;
        let choice = feature.find(choice).unwrap().1;
        choice
            .contributions
            .iter()
            .map(|contribution| &contribution.what)
            .collect::<Vec<_>>()
    };
    let likely: Vec<i64> = added("size", "mini")
        .into_iter()
        .map(|what| match what {
            Addition::Body { seam, .. } => seam.likely,
            Addition::Scale { factor, .. } => factor.likely,
            Addition::Minutes(minutes) => minutes.likely,
            other => panic!("{other:?}"),
        })
        .collect();
    // Ten-thousandths, ten-thousandths, thousandths of a minute.
    assert_eq!(likely, [11_200, 10_000, 62_000]);
    let leather = added("material", "leather");
    let [
        Addition::Shell { price, yield_share, .. },
        Addition::Dies { amount, .. },
        Addition::Moq { minimum, .. },
    ] = leather.as_slice()
    else {
        panic!("{leather:?}");
    };
    // Micros, ten-thousandths, micros, mm².
    assert_eq!((price.low, price.likely, price.high), (2_400_000, 2_800_000, 3_600_000));
    assert_eq!(
        (yield_share.likely, amount.likely, minimum.likely),
        (6_800, 180_000_000, 2_800_000)
    );
    assert_eq!(
        catalogue
            .margin_curve
            .knots
            .first()
            .map(|(quantity, rate)| (*quantity, rate.likely)),
        Some((50, 2_000))
    );
    assert_eq!(
        (catalogue.overhead.likely, catalogue.production_start.likely),
        (2_200, 5)
    );
    assert_eq!(catalogue.minutes_per_day.likely, 4_800_000);
    assert_eq!(
        (catalogue.decimals, catalogue.as_of.to_string().as_str()),
        (2, "2026-11-01")
    );
    assert!(rule::conflicts(&catalogue, &Configuration::new(&catalogue)).is_empty());
    // Equal evidence is kept once.
    let distinct: BTreeSet<_> = catalogue
        .evidence
        .iter()
        .map(|each| (each.confidence, each.sources.clone()))
        .collect();
    assert_eq!(distinct.len(), catalogue.evidence.len());
}
