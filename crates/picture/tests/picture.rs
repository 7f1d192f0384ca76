//! The picture's promises: safe, self-contained, small, and different whenever the bag is.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "support/check.rs"]
mod check;

use bags::*;
use check::check;
use engine::appearance::Appearance;
use engine::look::*;
use packwright_picture::{Artwork, View, picture};

#[test]
fn pictures_are_sound_and_within_budget() {
    let (mut most_nodes, mut most_bytes, mut nodes, mut bytes, mut count) = (0, 0, 0, 0, 0);
    for bag in mixed() {
        for view in VIEWS {
            let art = Artwork {
                href: "blob:x",
                aspect_milli: 2500,
            };
            let root = picture(&bag, view, (bag.water == 3).then_some(art), "p-");
            check(&root, "p-");
            let (n, b) = (root.count(), root.to_svg().len());
            assert!(n <= 250, "{n} nodes: {view:?} {bag:?}");
            assert!(b <= 30_000, "{b} bytes: {view:?} {bag:?}");
            (most_nodes, most_bytes) = (most_nodes.max(n), most_bytes.max(b));
            (nodes, bytes, count) = (nodes + n, bytes + b, count + 1);
        }
    }
    println!(
        "most {most_nodes} nodes, {most_bytes} bytes; mean {} nodes, {} bytes",
        nodes / count,
        bytes / count
    );
}

const VIEWS: [View; 3] = [View::Front, View::ThreeQuarter, View::Open];

type Change = Box<dyn Fn(&mut Appearance)>;

/// The heaviest bag there is, found trait by trait: traits add up, so the heaviest of each makes the heaviest bag.
#[test]
fn the_heaviest_bag_is_within_budget() {
    for view in VIEWS {
        let weigh = |bag: &Appearance| picture(bag, view, None, "pw-bag-").count();
        let mut bag = Appearance {
            stitching: Stitching::Reinforced,
            water: 3,
            packaging: 3,
            ..full()
        };
        let mut try_all = |changes: Vec<Change>| {
            let tried = changes.iter().map(|change| {
                let mut next = bag.clone();
                change(&mut next);
                next
            });
            bag = tried.max_by_key(weigh).unwrap();
        };
        try_all(
            CLOSURES
                .map(|v| Box::new(move |bag: &mut Appearance| bag.closure = v) as _)
                .into(),
        );
        try_all(
            SURFACES
                .map(|v| Box::new(move |bag: &mut Appearance| bag.surface = v) as _)
                .into(),
        );
        try_all(
            RELIEFS
                .map(|v| Box::new(move |bag: &mut Appearance| bag.relief = v) as _)
                .into(),
        );
        try_all(
            EDGES
                .map(|v| Box::new(move |bag: &mut Appearance| bag.edge = v) as _)
                .into(),
        );
        try_all(
            STRAPS
                .map(|v| Box::new(move |bag: &mut Appearance| bag.straps = v) as _)
                .into(),
        );
        try_all(
            PULLERS
                .map(|v| Box::new(move |bag: &mut Appearance| bag.puller = v) as _)
                .into(),
        );
        try_all(
            TEETH
                .map(|v| Box::new(move |bag: &mut Appearance| bag.zip_teeth = v) as _)
                .into(),
        );
        try_all(
            FINISHES
                .map(|v| Box::new(move |bag: &mut Appearance| bag.finish = v) as _)
                .into(),
        );
        try_all(
            METHODS
                .map(|v| Box::new(move |bag: &mut Appearance| bag.logo.method = v) as _)
                .into(),
        );
        let root = picture(&bag, view, None, "pw-bag-");
        let (nodes, bytes) = (root.count(), root.to_svg().len());
        println!(
            "heaviest {view:?}: {nodes} nodes, {bytes} bytes, {:?} {:?}",
            bag.closure, bag.logo.method
        );
        assert!(nodes <= 260 && bytes <= 30_000, "{nodes} nodes, {bytes} bytes: {bag:?}");
    }
}

#[test]
fn everything_stays_in_the_frame() {
    for bag in mixed() {
        for view in VIEWS {
            let root = picture(&bag, view, None, "p-");
            let side: i32 = root
                .attributes
                .iter()
                .find(|a| a.0 == "viewBox")
                .unwrap()
                .1
                .rsplit(' ')
                .next()
                .unwrap()
                .parse()
                .unwrap();
            let mut seen = 0;
            let defined = root.children[0].children.iter().filter(|node| node.tag == "path");
            let drawn = root.children.iter().filter(|node| node.tag == "path");
            for node in drawn.chain(defined.filter(|node| node.attributes[0].1.starts_with("p-u"))) {
                // Top-level paths are in picture space; they begin with an absolute point and go on relatively.
                let d = node.attributes.iter().find(|a| a.0 == "d").unwrap().1.as_ref();
                for (x, y) in points(d) {
                    assert!(
                        (0..=side).contains(&x) && (0..=side).contains(&y),
                        "{x} {y} of {side}: {view:?} {bag:?}"
                    );
                    seen += 1;
                }
            }
            assert!(seen > 20);
        }
    }
}

/// The on-curve points of absolute-start, relative path data.
fn points(d: &str) -> Vec<(i32, i32)> {
    let mut out = Vec::new();
    let (mut x, mut y) = (0, 0);
    let mut rest = d;
    while let Some(command) = rest.chars().next() {
        let end = rest[1..]
            .find(|c: char| c.is_ascii_alphabetic())
            .map_or(rest.len(), |at| at + 1);
        let values: Vec<i32> = rest[1..end].split(' ').filter_map(|v| v.parse().ok()).collect();
        match command {
            'M' | 'L' => (x, y) = (values[0], values[1]),
            'l' => (x, y) = (x + values[0], y + values[1]),
            'c' => (x, y) = (x + values[4], y + values[5]),
            'a' => (x, y) = (x + values[5], y + values[6]),
            _ => {}
        }
        out.push((x, y));
        rest = &rest[end..];
    }
    out
}

#[test]
fn the_buyers_wording_is_only_ever_text() {
    let mut bag = full();
    bag.logo.text = "</svg><script>".into();
    let svg = picture(&bag, View::Front, None, "p\"><x-").to_svg();
    assert!(svg.contains("&lt;/svg&gt;&lt;script&gt;"));
    assert!(!svg.contains("<script") && !svg.contains("<x-"));
    let art = Artwork {
        href: "data:\"><script>",
        aspect_milli: 0,
    };
    let svg = picture(&bag, View::Front, Some(art), "p-").to_svg();
    assert!(!svg.contains("<script"));
}

#[test]
fn a_picture_is_the_same_every_time() {
    for view in VIEWS {
        assert_eq!(picture(&full(), view, None, "p-"), picture(&full(), view, None, "p-"));
    }
}
