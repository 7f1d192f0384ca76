//! Chips are light, safe and all different.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "support/check.rs"]
mod check;

use std::collections::HashSet;

use bags::*;
use check::check;
use engine::look::Rgb;
use packwright_picture::{Chip, chip};

fn chips() -> Vec<Chip> {
    let c = Rgb(138, 79, 45);
    let mut chips = vec![Chip::Size(170, 200, 80), Chip::Size(260, 320, 150), Chip::Lining(c)];
    chips.extend(SURFACES.map(|s| Chip::Surface(s, c)));
    chips.extend(SURFACES.map(|s| Chip::Colour(s, c)));
    chips.extend(FINISHES.into_iter().flat_map(|f| METALS.map(|m| Chip::Metal(m, f))));
    chips.extend(RELIEFS.map(|r| Chip::Relief(r, c)));
    chips.extend(EDGES.map(|e| Chip::Edge(e, c)));
    chips.extend(STITCHINGS.map(|s| Chip::Stitching(s, c)));
    chips.extend(CLOSURES.map(Chip::Closure));
    chips.extend(STRAPS.map(Chip::Straps));
    chips.extend(PARTS.map(Chip::Part));
    chips.extend(METHODS.map(Chip::Logo));
    chips.extend(PLACES.map(Chip::LogoPlace));
    chips.extend(TEETH.map(Chip::ZipTeeth));
    chips.extend(PULLERS.map(Chip::Puller));
    chips.extend((0..4).flat_map(|n| [Chip::Packaging(n), Chip::Water(n)]));
    chips
}

#[test]
fn chips_are_light_and_all_different() {
    let mut seen = HashSet::new();
    for kind in chips() {
        let root = chip(kind, "c-");
        check(&root, "c-");
        assert!(root.count() <= 9, "{} elements: {kind:?}", root.count());
        let svg = root.to_svg();
        assert!(svg.len() <= 4000, "{} bytes: {kind:?}", svg.len());
        assert!(!svg.contains("filter"));
        assert!(seen.insert(svg), "{kind:?} looks like another");
    }
}
