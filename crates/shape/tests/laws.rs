//! What holds for every bag there can be: hundreds of them, chosen at random but always the same, are built and
//! examined.

#[path = "laws/checks.rs"]
mod checks;
#[path = "laws/drawn.rs"]
mod drawn;

use drawn::{Bag, drawn};
use packwright_shape::{Pose, Quality, Shape};

/// How many bags are built.
const COUNT: usize = 160;

fn for_all(check: &dyn Fn(&Bag, &Shape) -> Result<(), String>) {
    let found: Vec<String> = drawn(COUNT)
        .iter()
        .enumerate()
        .filter_map(|(number, bag)| {
            check(bag, &bag.build())
                .err()
                .map(|what| format!("bag {number}: {what}\n  {bag:?}"))
        })
        .collect();
    let few: Vec<&str> = found.iter().take(8).map(String::as_str).collect();
    assert!(
        found.is_empty(),
        "{} of {COUNT} bags break the law:\n{}",
        found.len(),
        few.join("\n")
    );
}

#[test]
fn every_bag_is_sound() {
    for_all(&|bag, shape| {
        checks::is_finite(shape)?;
        checks::normals_are_units(shape)?;
        checks::normals_agree(shape)?;
        checks::stands_on_the_floor(shape)?;
        checks::fits_its_size(bag, shape)
    });
}

#[test]
fn bags_keep_to_their_budget() {
    for quality in [Quality::Desktop, Quality::Phone, Quality::Export] {
        let mut all: Vec<usize> = drawn(COUNT)
            .into_iter()
            .map(|bag| checks::triangles(quality, &Bag { quality, ..bag }.build()))
            .collect();
        all.sort_unstable();
        let (half, most) = (all[COUNT / 2], all[COUNT - 1]);
        let (half_may, most_may) = checks::budget(quality);
        assert!(
            half <= half_may && most <= most_may,
            "{quality:?}: half of the bags have {half} triangles or fewer, the heaviest {most}; \
             {half_may} and {most_may} are allowed"
        );
    }
}

#[test]
fn the_same_bag_is_built_twice() {
    for bag in drawn(24) {
        let (one, two) = (bag.build(), bag.build());
        assert_eq!(one.solid.vertices, two.solid.vertices, "{bag:?}");
        assert_eq!(one.solid.indices, two.solid.indices, "{bag:?}");
        assert_eq!((one.stitches, one.teeth), (two.stitches, two.teeth), "{bag:?}");
    }
}

#[test]
fn the_default_bag_is_the_known_one() {
    let hashes =
        [Pose::Shut, Pose::Open].map(|pose| checks::hash(&Shape::new(&Default::default(), Quality::Desktop, pose)));
    let known = [KNOWN_SHUT, KNOWN_OPEN];
    assert_eq!(
        hashes, known,
        "the default bag is another; look at it, then write down {hashes:#018x?}"
    );
}

const KNOWN_SHUT: u64 = 0xcc26_cb02_deeb_b04f;
const KNOWN_OPEN: u64 = 0x6059_ec42_ddd0_87d8;
