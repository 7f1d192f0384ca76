//! How many triangles trim may have: straps, handle, zips, flap and logo, each with its stitches.

use crate::plan::{Plan, Pose, Quality};
use crate::shape::Shape;
use crate::{handle, logo, strap, zip};
use engine::appearance::{Appearance, Parts};
use engine::look::{Closure, Edge, LogoMethod, LogoPlace, Part, Puller, Relief, Stitching, Straps, ZipTeeth};

extern crate std;
use std::{println, string::String, vec::Vec};

/// Triangles a stitch stands for.
const STITCH: usize = 18;

const SIZES: [(u16, u16, u16); 5] = [
    (160, 200, 70),
    (180, 220, 90),
    (210, 260, 110),
    (260, 320, 130),
    (320, 400, 180),
];

fn build(appearance: &Appearance, quality: Quality, pose: Pose, part: fn(&Plan, &mut Shape)) -> Shape {
    let mut shape = Shape::default();
    part(&Plan::new(appearance, quality, pose), &mut shape);
    shape
}

fn cost(shape: &Shape) -> usize {
    shape.solid.triangles() + shape.stitches.len() * STITCH
}

/// Builds a part of bags in all sizes; says what the dearest costs, and where that is over the limit of its quality.
fn dear(name: &str, bags: &[Appearance], part: fn(&Plan, &mut Shape), most: [usize; 3]) -> Vec<String> {
    let qualities = [Quality::Desktop, Quality::Phone, Quality::Export];
    let mut over = Vec::new();
    for (quality, most) in qualities.into_iter().zip(most) {
        let shapes = || {
            let sized = SIZES
                .into_iter()
                .flat_map(|size_mm| bags.iter().map(move |bag| Appearance { size_mm, ..bag.clone() }));
            sized.map(|bag| build(&bag, quality, Pose::Shut, part))
        };
        let dearest = shapes().max_by_key(cost).unwrap_or_default();
        let (solid, stitches) = (dearest.solid.triangles(), dearest.stitches.len());
        println!(
            "{name:32} {quality:?}: {} of {most} ({solid} + {stitches} stitches)",
            cost(&dearest)
        );
        if cost(&dearest) > most {
            over.push(std::format!("{name} {quality:?}: {} of {most}", cost(&dearest)));
        }
    }
    over
}

fn bag() -> Appearance {
    Appearance {
        parts: Parts::default().with(Part::FrontPocket),
        ..Appearance::default()
    }
}

#[test]
fn straps_are_frugal() {
    let mut over = Vec::new();
    for straps in [Straps::Leather, Straps::Webbing, Straps::Convertible] {
        let name = std::format!("straps {straps:?}");
        over.extend(dear(
            &name,
            &[Appearance { straps, ..bag() }],
            strap::build,
            [14_000, 7_000, 9_000],
        ));
    }
    let chain = Appearance {
        straps: Straps::Chain,
        ..bag()
    };
    over.extend(dear("straps Chain", &[chain], strap::build, [12_000, 6_000, 8_000]));
    assert!(over.is_empty(), "{over:?}");
}

#[test]
fn handles_are_frugal() {
    let mut over = Vec::new();
    let bags = [Closure::Zip, Closure::Snap, Closure::Drawstring].map(|closure| Appearance { closure, ..bag() });
    over.extend(dear("handle", &bags, handle::build, [3_000, 1_600, 2_000]));
    assert!(over.is_empty(), "{over:?}");
}

#[test]
fn zips_are_frugal() {
    let mut over = Vec::new();
    let pullers = [Puller::Standard, Puller::Leather, Puller::Branded];
    for puller in pullers {
        let name = std::format!("zips {puller:?}");
        over.extend(dear(
            &name,
            &[Appearance { puller, ..bag() }],
            zip::build,
            [5_000, 2_500, 3_000],
        ));
    }
    assert!(over.is_empty(), "{over:?}");
    for (quality, most) in [(Quality::Desktop, 360), (Quality::Phone, 240), (Quality::Export, 240)] {
        for size_mm in SIZES {
            for zip_teeth in [ZipTeeth::Coil, ZipTeeth::Metal, ZipTeeth::Polished] {
                let bag = Appearance {
                    zip_teeth,
                    size_mm,
                    ..bag()
                };
                let teeth = build(&bag, quality, Pose::Shut, zip::build).teeth.len();
                assert!(teeth <= most, "{teeth} teeth of {most}");
            }
        }
    }
}

/// The closure without the zips, which come first.
fn flap_only(plan: &Plan, shape: &mut Shape) {
    super::build(plan, shape);
    let mut zips = Shape::default();
    zip::build(plan, &mut zips);
    let (triangles, stitches) = (zips.solid.indices.len(), zips.stitches.len());
    shape.solid.indices.truncate(shape.solid.indices.len() - triangles);
    shape.stitches.truncate(shape.stitches.len() - stitches);
}

#[test]
fn flaps_are_frugal() {
    let mut over = Vec::new();
    for closure in [Closure::Snap, Closure::TurnLock, Closure::Buckle, Closure::Drawstring] {
        for edge in [Edge::Painted, Edge::Bound] {
            for stitching in [Stitching::Single, Stitching::Double] {
                let name = std::format!("{closure:?} {edge:?} {stitching:?}");
                let bag = Appearance {
                    closure,
                    edge,
                    stitching,
                    ..bag()
                };
                // A second row of stitches is worth a little more.
                let most = if stitching == Stitching::Single {
                    [12_000, 7_000, 8_000]
                } else {
                    [13_600, 8_300, 9_000]
                };
                over.extend(dear(&name, &[bag], flap_only, most));
            }
        }
    }
    assert!(over.is_empty(), "{over:?}");
}

#[test]
fn quilted_flaps_are_frugal() {
    let mut over = Vec::new();
    // The weave of the largest bags is the dearest: it cannot be drawn with less.
    let quilted = [14_000, 9_000, 9_000];
    let woven = [17_500, 15_000, 15_000];
    for (relief, most) in [
        (Relief::Diamond, quilted),
        (Relief::Channel, quilted),
        (Relief::Basket, woven),
    ] {
        let bag = Appearance {
            closure: Closure::Snap,
            relief,
            ..bag()
        };
        let name = std::format!("flap {relief:?}");
        over.extend(dear(&name, &[bag], flap_only, most));
    }
    assert!(over.is_empty(), "{over:?}");
}

#[test]
fn logos_are_frugal() {
    let mut over = Vec::new();
    for method in [LogoMethod::MetalPlate, LogoMethod::RubberPatch, LogoMethod::WovenLabel] {
        let mut bag = bag();
        bag.logo.method = method;
        bag.logo.place = LogoPlace::FrontCentre;
        let name = std::format!("logo {method:?}");
        over.extend(dear(&name, &[bag], logo::build, [1_500, 1_000, 1_000]));
    }
    assert!(over.is_empty(), "{over:?}");
}
