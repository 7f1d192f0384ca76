//! The drawing and the solid show the same bag: one silhouette, the same places for what is on it.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "support/raster.rs"]
mod raster;
#[path = "support/sight.rs"]
mod sight;

use bags::*;
use engine::appearance::{Appearance, Logo, Parts};
use engine::look::*;
use measures::Measures;
use packwright_picture::{Node, View, picture};
use raster::Raster;
use shape::plan::{Plan, Pose, Quality};
use shape::{Material, Shape};
use sight::Sight;

/// Sizes which are made, and two odd ones.
const MADE: [(u16, u16, u16); 6] = [
    (190, 240, 90),
    (210, 260, 110),
    (240, 290, 120),
    (260, 320, 130),
    (170, 320, 80),
    (260, 200, 150),
];
const OUTER: [View; 2] = [View::Front, View::ThreeQuarter];

fn bag(size_mm: (u16, u16, u16), closure: Closure, parts: &[Part]) -> Appearance {
    Appearance {
        size_mm,
        closure,
        parts: parts.iter().fold(Parts::default(), |all, part| all.with(*part)),
        ..Appearance::default()
    }
}

/// What the leather of the solid covers.
fn of_solid(solid: &Shape, sight: &Sight) -> Raster {
    let mut raster = Raster::new(sight.side);
    for three in solid.solid.indices.chunks_exact(3) {
        let corners = [0, 1, 2].map(|at| &solid.solid.vertices[three[at] as usize]);
        if corners[0].material == Material::Shell {
            raster.fill(&corners.map(|corner| sight.see(corner.position)));
        }
    }
    raster
}

/// What the leather of the drawing covers: everything filled with the shading of walls, panels and flaps.
fn of_drawing(drawing: &Node, sight: &Sight, view: View) -> Raster {
    let shadings: &[&str] = match view {
        // Here nothing but pockets on the sides is shaded as they are.
        View::Front => &["W", "w", "k", "o", "h"],
        _ => &["W", "w", "k", "o"],
    };
    let mut raster = Raster::new(sight.side);
    for node in &drawing.children {
        let fill = value(node, "fill").unwrap_or_default();
        if !shadings.iter().any(|one| fill == format!("url(#p-{one})")) {
            continue;
        }
        let d = value(node, "d").map(str::to_owned).unwrap_or_else(|| {
            let id = value(node, "href").unwrap().trim_start_matches('#');
            let defined = drawing.children[0].children.iter();
            let path = defined.clone().find(|one| value(one, "id") == Some(id)).unwrap();
            value(path, "d").unwrap().to_owned()
        });
        for outline in raster::outlines(&d) {
            raster.fill(&outline);
        }
    }
    raster
}

fn value<'a>(node: &'a Node, name: &str) -> Option<&'a str> {
    node.attributes
        .iter()
        .find(|one| one.0 == name)
        .map(|one| one.1.as_ref())
}

#[test]
fn the_silhouettes_are_one() {
    let mut least = 1.0f32;
    for (index, size) in MADE.into_iter().enumerate() {
        for closure in CLOSURES {
            let parts: &[Part] = [&[Part::FrontPocket][..], &[], &[Part::FrontPocket, Part::SidePockets]][index % 3];
            let bag = bag(size, closure, parts);
            let solid = Shape::new(&bag, Quality::Phone, Pose::Shut);
            for view in OUTER {
                let sight = Sight::of(&bag, view);
                let drawing = picture(&bag, view, None, "p-");
                let agreed = of_solid(&solid, &sight).agreement(&of_drawing(&drawing, &sight, view));
                println!("{agreed:.3} {view:?} {closure:?} {size:?} {}", parts.len());
                least = least.min(agreed);
                assert!(agreed >= 0.93, "{agreed} {view:?} {closure:?} {size:?}");
            }
        }
    }
    println!("least {least}");
}

#[test]
fn logos_are_in_one_place() {
    // The smallest and the largest which are made.
    for size in [MADE[0], MADE[3]] {
        for closure in CLOSURES {
            for place in PLACES {
                for parts in [&[Part::FrontPocket][..], &[]] {
                    let logo = Logo {
                        method: LogoMethod::Foil,
                        place,
                        ..Logo::default()
                    };
                    let bag = Appearance {
                        logo,
                        ..bag(size, closure, parts)
                    };
                    let solid = Shape::new(&bag, Quality::Phone, Pose::Shut);
                    let area = solid.logo.unwrap();
                    let z = height_of(&solid, area.centre);
                    for view in OUTER {
                        let sight = Sight::of(&bag, view);
                        let (x, y) = sight.see(area.centre.extend(z));
                        let (a, b) = middle(&picture(&bag, view, None, "p-"));
                        let off = (x - a).hypot(y - b) / (f32::from(size.1) * 10.0);
                        println!("{off:.4} {view:?} {closure:?} {place:?} {size:?} {}", parts.len());
                        assert!(off <= 0.02, "{off} {view:?} {closure:?} {place:?} {size:?} {parts:?}");
                    }
                }
            }
        }
    }
}

/// The z of the foremost leather before a place of the front.
fn height_of(solid: &Shape, place: glam::Vec2) -> f32 {
    let mesh = &solid.solid;
    let mut foremost = f32::MIN;
    for three in mesh.indices.chunks_exact(3) {
        let [a, b, c] = [0, 1, 2].map(|at| mesh.vertices[three[at] as usize]);
        if a.material != Material::Shell {
            continue;
        }
        let [a, b, c] = [a, b, c].map(|one| one.position);
        let area = |one: glam::Vec2, two: glam::Vec2| one.perp_dot(two);
        let [p, q, r] = [a, b, c].map(|corner| corner.truncate() - place);
        let shares = [area(q, r), area(r, p), area(p, q)];
        let whole: f32 = shares.iter().sum();
        if whole.abs() > 1e-6 && shares.iter().all(|share| share / whole >= -1e-4) {
            foremost = foremost.max((a.z * shares[0] + b.z * shares[1] + c.z * shares[2]) / whole);
        }
    }
    foremost
}

/// Where the drawing's logo has its middle.
fn middle(drawing: &Node) -> (f32, f32) {
    placed(drawing, &|one| value(one, "href") == Some("#p-L"))
}

/// Where the group is placed that holds something.
fn placed(drawing: &Node, is_it: &dyn Fn(&Node) -> bool) -> (f32, f32) {
    let holds = |node: &Node| node.children.iter().any(is_it);
    let group = drawing
        .children
        .iter()
        .find(|node| node.tag == "g" && holds(node))
        .unwrap();
    let matrix = value(group, "transform").unwrap();
    let numbers: Vec<f32> = matrix["matrix(".len()..matrix.len() - 1]
        .split(' ')
        .map(|number| number.parse().unwrap())
        .collect();
    (numbers[4], numbers[5])
}

/// The handle reaches up as far, and the strap out as far.
#[test]
fn what_carries_the_bag_reaches_as_far() {
    for size in &MADE[..4] {
        for closure in CLOSURES {
            let bag = bag(*size, closure, &[Part::FrontPocket]);
            let solid = Shape::new(&bag, Quality::Phone, Pose::Shut);
            for view in OUTER {
                let sight = Sight::of(&bag, view);
                let seen: Vec<(f32, f32)> = solid.solid.vertices.iter().map(|one| sight.see(one.position)).collect();
                let drawing = picture(&bag, view, None, "p-");
                let paths = drawing.children.iter().chain(&drawing.children[0].children);
                // Straps and handle are lines of their own; strokes widen what they are drawn along.
                let drawn: Vec<(f32, f32)> = paths
                    .filter(|node| node.tag == "path")
                    .filter_map(|node| value(node, "d"))
                    .flat_map(|d| raster::outlines(d).concat())
                    .collect();
                let top = |points: &[(f32, f32)]| points.iter().fold(f32::MAX, |top, at| top.min(at.1));
                let right = |points: &[(f32, f32)]| points.iter().fold(f32::MIN, |right, at| right.max(at.0));
                let height = f32::from(size.1) * 10.0;
                let off = (top(&seen) - (top(&drawn) - 45.0)).abs() / height;
                println!("{off:.4} up {view:?} {closure:?} {size:?}");
                assert!(off <= 0.012, "{off} up {view:?} {closure:?} {size:?}");
                let off = (right(&seen) - (right(&drawn) + 20.0)).abs() / height;
                println!("{off:.4} out {view:?} {closure:?} {size:?}");
                assert!(off <= 0.02, "{off} out {view:?} {closure:?} {size:?}");
            }
        }
    }
}

/// What takes up the straps is seen in one place.
#[test]
fn straps_are_taken_up_in_one_place() {
    for size in &MADE[..4] {
        for straps in [Straps::Leather, Straps::Webbing, Straps::Convertible] {
            let bag = Appearance {
                straps,
                ..bag(*size, Closure::Zip, &[])
            };
            let plan = Plan::new(&bag, Quality::Phone, Pose::Shut);
            let solid = Shape::new(&bag, Quality::Phone, Pose::Shut);
            let sight = Sight::of(&bag, View::ThreeQuarter);
            let height = f32::from(size.1);
            // Between the anchors there is no other metal behind the bag.
            let seen: Vec<(f32, f32)> = solid
                .solid
                .vertices
                .iter()
                .filter(|one| one.material == Material::Metal && one.position.x > 0.0)
                .map(|one| one.position)
                .filter(|at| at.z < plan.body.back - 10.0 && (0.25..0.75).contains(&(at.y / height)))
                .map(|at| sight.see(at))
                .collect();
            let (low, high) = seen
                .iter()
                .fold(((f32::MAX, f32::MAX), (f32::MIN, f32::MIN)), |(low, high), at| {
                    ((low.0.min(at.0), low.1.min(at.1)), (high.0.max(at.0), high.1.max(at.1)))
                });
            let drawing = picture(&bag, View::ThreeQuarter, None, "p-");
            let is_adjuster = |node: &Node| value(node, "d").is_some_and(|d| d.starts_with("M-140 -70H140"));
            let (x, y) = placed(&drawing, &is_adjuster);
            let off = ((low.0 + high.0) / 2.0 - x).hypot((low.1 + high.1) / 2.0 - y) / (height * 10.0);
            println!("{off:.4} taken up {straps:?} {size:?}");
            assert!(off <= 0.025, "{off} taken up {straps:?} {size:?}");
        }
    }
}

/// What the measures tell in whole numbers is what the solid comes to.
#[test]
fn measures_are_the_solids() {
    for size in MADE {
        for parts in [&[Part::FrontPocket][..], &[Part::FrontPocket, Part::SidePockets]] {
            let bag = bag(size, Closure::Zip, parts);
            let plan = Plan::new(&bag, Quality::Desktop, Pose::Shut);
            let m = Measures::of(&bag);
            let near = |told: i32, is: f32, most: f32, what: &str| {
                let off = (told as f32 / 10.0 - is).abs();
                assert!(off <= most, "{what} of {size:?}: {told} for {is}");
            };
            for part in [0, 20, 40, 60, 80] {
                let x = m.half * part / 100;
                near(m.top(x), plan.body.ring.top(x as f32 / 10.0).unwrap(), 2.5, "top");
            }
            let at = |way: f32| plan.body.ring.at(way).0;
            let zip = plan.body.zip.as_ref().unwrap();
            near(m.zip_low(), at(zip.span.0).y, 3.0, "zip");
            near(m.slider(), at(zip.sliders[0]).x, 2.0, "slider");
            let pocket = plan.pocket.as_ref().unwrap();
            let zip = pocket.zip.as_ref().unwrap();
            near(m.pocket_zip_low(), pocket.ring.at(zip.span.0).0.y, 4.0, "pocket's zip");
            near(
                m.pocket_slider(),
                pocket.ring.at(zip.sliders[0]).0.x,
                2.0,
                "pocket's slider",
            );
            near(
                m.pocket_span().1 + 33,
                pocket.ring.top(0.0).unwrap(),
                1.0,
                "pocket's top",
            );
        }
    }
}
