//! Model files of random bags, read back: whole, within the budgets, the same bytes twice.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "support/support.rs"]
mod support;

use engine::appearance::Appearance;
use glam::Vec3;
use packwright_model::{Draft, Lettering, MOST_TRIANGLES, glb, usdz};
use shape::Pose;
use support::{Glb, drawn, full_bags, lettering, signed_bags};

#[test]
fn bags_are_whole_and_within_the_budgets() {
    for (number, bag) in drawn(8).into_iter().chain(full_bags()).enumerate() {
        let pose = if number % 4 == 3 { Pose::Open } else { Pose::Shut };
        let bytes = glb(&bag, pose, None);
        assert!(bytes.len() <= 3_000_000, "{} bytes: {bag:?}", bytes.len());
        let file = Glb::read(&bytes);
        let mut triangles = 0;
        for mesh in file.json["meshes"].as_array().unwrap() {
            triangles += check(&file, &mesh["primitives"][0]);
        }
        assert!(
            (1000..=MOST_TRIANGLES).contains(&triangles),
            "{triangles} triangles: {bag:?}"
        );
    }
}

/// Checks one set of triangles. Returns how many there are.
fn check(file: &Glb, primitive: &serde_json::Value) -> usize {
    let accessor = |name: &str| primitive["attributes"][name].as_u64();
    let places = file.floats(accessor("POSITION").unwrap(), 3);
    file.is_within_bounds(accessor("POSITION").unwrap(), &places);
    let normals = file.floats(accessor("NORMAL").unwrap(), 3);
    assert_eq!(places.len(), normals.len());
    for normal in normals.chunks_exact(3) {
        assert!(
            (normal.iter().map(|part| part * part).sum::<f32>() - 1.0).abs() < 1e-4,
            "{normal:?}"
        );
    }
    if let Some(tangents) = accessor("TANGENT") {
        let tangents = file.floats(tangents, 4);
        for (tangent, normal) in tangents.chunks_exact(4).zip(normals.chunks_exact(3)) {
            assert!(tangent[3].abs() == 1.0);
            let across: f32 = tangent.iter().zip(normal).map(|(one, two)| one * two).sum();
            assert!(across.abs() < 1e-3, "{tangent:?} {normal:?}");
        }
    }
    let indices = file.indices(primitive["indices"].as_u64().unwrap());
    assert!(indices.iter().all(|index| index * 3 < places.len()));
    assert_eq!(indices.len() % 3, 0);
    let vector = |numbers: &[f32], corner: usize| Vec3::from_slice(&numbers[corner * 3..]);
    let outwards = indices.chunks_exact(3).filter(|three| {
        let [a, b, c] = [three[0], three[1], three[2]].map(|corner| vector(&places, corner));
        (b - a)
            .cross(c - a)
            .dot(three.iter().map(|corner| vector(&normals, *corner)).sum())
            >= 0.0
    });
    // At sharp turns a few small triangles may look aside.
    let (outwards, all) = (outwards.count(), indices.len() / 3);
    assert!(
        outwards * 100 >= all * 95,
        "{outwards} of {all} triangles look where their normals do: {primitive}"
    );
    indices.len() / 3
}

#[test]
fn the_same_bag_gives_the_same_bytes() {
    let bag = Appearance::default();
    assert_eq!(glb(&bag, Pose::Shut, None), glb(&bag, Pose::Shut, None));
    assert_eq!(usdz(&bag, Pose::Open, None), usdz(&bag, Pose::Open, None));
}

#[test]
fn a_model_is_as_large_as_the_bag_and_stands_on_the_floor() {
    let bytes = glb(&Appearance::default(), Pose::Shut, None);
    let file = Glb::read(&bytes);
    let of = |bound: &str, axis: usize, pick: fn(f64, f64) -> f64| {
        let all = file.json["accessors"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|each| !each[bound].is_null());
        all.map(|each| each[bound][axis].as_f64().unwrap())
            .reduce(pick)
            .unwrap()
    };
    assert!(of("min", 1, f64::min).abs() < 0.001);
    let (width, height) = (of("max", 0, f64::max) - of("min", 0, f64::min), of("max", 1, f64::max));
    assert!(
        (0.18..0.40).contains(&width) && (0.22..0.50).contains(&height),
        "{width} × {height} m"
    );
}

#[test]
fn archives_hold_their_files_uncompressed_on_boundaries() {
    for bag in drawn(6) {
        let bytes = usdz(&bag, Pose::Shut, None);
        assert!(bytes.len() <= 10_000_000, "{} bytes: {bag:?}", bytes.len());
        let number = |at: usize, count: usize| {
            bytes[at..at + count]
                .iter()
                .rev()
                .fold(0usize, |sum, byte| sum << 8 | usize::from(*byte))
        };
        let (mut at, mut names) = (0, Vec::new());
        while bytes[at..].starts_with(b"PK\x03\x04") {
            assert_eq!(number(at + 8, 2), 0, "compressed");
            let (size, name, extra) = (number(at + 18, 4), number(at + 26, 2), number(at + 28, 2));
            names.push(String::from_utf8(bytes[at + 30..at + 30 + name].to_vec()).unwrap());
            let content = at + 30 + name + extra;
            assert_eq!(content % 64, 0, "{names:?}");
            at = content + size;
        }
        assert!(bytes[at..].starts_with(b"PK\x01\x02"));
        assert_eq!(names[0], "bag.usda");
    }
}

fn signed(bag: &Appearance) -> Vec<u8> {
    let (pixels, width, height) = lettering();
    let lettering = Lettering {
        pixels: &pixels,
        width,
        height,
    };
    glb(bag, Pose::Shut, Some(lettering))
}

#[test]
fn every_logo_lies_on_its_ground_and_nowhere_else() {
    for bag in signed_bags() {
        let bytes = signed(&bag);
        let file = Glb::read(&bytes);
        let nodes = file.json["nodes"].as_array().unwrap();
        let last = nodes.last().unwrap();
        assert!(
            last["name"].as_str().unwrap().ends_with(" logo"),
            "{last} of {:?}",
            bag.logo
        );
        let mesh = &file.json["meshes"][last["mesh"].as_u64().unwrap() as usize]["primitives"][0];
        let triangles = check(&file, mesh);
        assert!((10..4000).contains(&triangles), "{triangles} of {:?}", bag.logo);
        let accessor = |name: &str| mesh["attributes"][name].as_u64().unwrap();
        let uvs = file.floats(accessor("TEXCOORD_0"), 2);
        assert!(uvs.iter().all(|share| (-0.001..=1.001).contains(share)));
        let spread = |axis: usize| {
            let along = || uvs.iter().skip(axis).step_by(2).copied();
            along().fold(0.0, f32::max) - along().fold(1.0, f32::min)
        };
        assert!(spread(0) > 0.98 && spread(1) > 0.98, "{:?}", bag.logo);
        let places = file.floats(accessor("POSITION"), 3);
        assert!(places.chunks_exact(3).all(|place| place[2] > 0.0), "on the front");
        let material = &file.json["materials"][mesh["material"].as_u64().unwrap() as usize];
        assert_eq!(material["alphaMode"], "BLEND");
        assert!(material["pbrMetallicRoughness"]["baseColorTexture"]["index"].is_u64());
    }
}

#[test]
fn an_open_bag_has_its_logo_where_the_front_is() {
    let mut bag = signed_bags().remove(1);
    bag.parts = bag.parts.with(engine::look::Part::FrontPocket);
    let mut draft = Draft::new(&bag, Pose::Open);
    while draft.step(usize::MAX) {}
    let (pixels, width, height) = lettering();
    let lettering = Lettering {
        pixels: &pixels,
        width,
        height,
    };
    let bytes = draft.finish(Some(lettering)).glb();
    let file = Glb::read(&bytes);
    let last = file.json["nodes"].as_array().unwrap().last().unwrap();
    assert_eq!(last["name"], "Foil logo");
    check(
        &file,
        &file.json["meshes"][last["mesh"].as_u64().unwrap() as usize]["primitives"][0],
    );
}

#[test]
fn without_a_mark_to_show_there_is_no_logo() {
    let bag = Appearance::default();
    let empty = Lettering {
        pixels: &[0; 64],
        width: 4,
        height: 4,
    };
    let wrong = Lettering { width: 5, ..empty };
    let plain = glb(&bag, Pose::Shut, None);
    assert_eq!(glb(&bag, Pose::Shut, Some(empty)), plain);
    assert_eq!(glb(&bag, Pose::Shut, Some(wrong)), plain);
}

#[test]
fn a_file_says_which_bag_it_is() {
    let mut bag = signed_bags().remove(1);
    bag.logo.text = String::from("\"Ö\\ \u{1}");
    let bytes = signed(&bag);
    let file = Glb::read(&bytes);
    assert_eq!(file.json["asset"]["generator"], "Packwright");
    let code = file.json["asset"]["extras"]["configuration"].as_str().unwrap();
    assert_eq!(shape::code::decode(code).unwrap(), bag);
}

#[test]
fn light_worked_out_in_slices_is_the_same_light() {
    let bag = Appearance::default();
    let mut draft = Draft::new(&bag, Pose::Shut);
    let mut steps = 0;
    while draft.step(1000) {
        steps += 1;
    }
    assert!(steps > 5);
    assert_eq!(draft.finish(None).glb(), glb(&bag, Pose::Shut, None));
}
