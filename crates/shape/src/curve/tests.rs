//! Outlines answer the same as a look at every one of their pieces would.

use super::{Corner, Ring, corner};
use crate::num::{float, share};
use alloc::vec::Vec;
use glam::vec2;

extern crate std;

/// A body's outline, narrower above.
fn outline(half: f32, height: f32, narrow: f32) -> Ring {
    let corners: Vec<Corner> = [
        (0.0, 0.0, 0.0),
        (half, 0.0, 22.0),
        (half * narrow, height, half * 0.5),
        (0.0, height + 4.0, 200.0),
        (-half * narrow, height, half * 0.5),
        (-half, 0.0, 22.0),
    ]
    .into_iter()
    .map(|(x, y, radius)| corner(x, y, radius))
    .collect();
    Ring::rounded(&corners, 240, 8).finer()
}

#[test]
fn the_top_is_the_highest_crossing() {
    for (half, height, narrow) in [(80.0, 200.0, 1.0), (160.0, 400.0, 0.84), (100.0, 260.0, 0.9)] {
        let ring = outline(half, height, narrow);
        for step in 0..=200 {
            let x = (share(step, 200) * 2.0 - 1.0) * half * 1.02;
            let crossings = (0..ring.count()).filter_map(|place| {
                let (one, two) = (ring.points[place], ring.points[(place + 1) % ring.count()]);
                let is_across = (one.x - x) * (two.x - x) <= 0.0 && one.x.to_bits() != two.x.to_bits();
                is_across.then(|| one.y + (two.y - one.y) * ((x - one.x) / (two.x - one.x)))
            });
            let looked = crossings.max_by(f32::total_cmp);
            match (ring.top(x), looked) {
                (Some(top), Some(looked)) => assert!((top - looked).abs() < 0.01, "{x}: {top}, not {looked}"),
                (top, looked) => assert_eq!(top.is_some(), looked.is_some(), "{x}"),
            }
        }
    }
}

#[test]
fn a_ray_meets_the_outline_where_it_says() {
    let ring = outline(100.0, 260.0, 0.9);
    let centre = vec2(0.0, 130.0);
    for place in 0..ring.count() {
        let way = (float(place) + 0.25) / float(ring.count());
        let (edge, _) = ring.at(way);
        let (found, reach) = ring.ray(centre, edge - centre);
        assert!((found - way).abs() < 1e-4, "{found}, not {way}");
        assert!((reach - edge.distance(centre)).abs() < 1e-2, "{reach}");
    }
}
