//! Every visible trait changes the picture.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::HashSet;

use bags::*;
use engine::appearance::{Appearance, Logo, Parts};
use engine::look::*;
use packwright_picture::{View, picture};

/// All pictures of a list of bags differ.
fn all_differ(view: View, what: &str, bags: impl IntoIterator<Item = Appearance>) {
    let mut seen = HashSet::new();
    for bag in bags {
        assert!(
            seen.insert(picture(&bag, view, None, "p-").to_svg()),
            "{what} makes no difference in {view:?}"
        );
    }
}

#[test]
fn every_visible_trait_changes_the_picture() {
    for view in [View::Front, View::ThreeQuarter] {
        all_differ(view, "size", SIZES.map(|size_mm| Appearance { size_mm, ..full() }));
        all_differ(
            view,
            "surface",
            SURFACES.map(|surface| Appearance { surface, ..full() }),
        );
        all_differ(
            view,
            "colour",
            [1, 90, 200].map(|c| Appearance {
                colour: Rgb(c, c, c),
                ..full()
            }),
        );
        all_differ(view, "relief", RELIEFS.map(|relief| Appearance { relief, ..full() }));
        all_differ(view, "edge", EDGES.map(|edge| Appearance { edge, ..full() }));
        all_differ(
            view,
            "edge colour",
            [None, Some(Rgb(1, 2, 3))].map(|edge_colour| Appearance { edge_colour, ..full() }),
        );
        all_differ(
            view,
            "thread",
            [None, Some(Rgb(1, 2, 3))].map(|thread| Appearance { thread, ..full() }),
        );
        all_differ(
            view,
            "stitching",
            STITCHINGS.map(|stitching| Appearance { stitching, ..full() }),
        );
        all_differ(
            view,
            "closure",
            CLOSURES.map(|closure| Appearance { closure, ..full() }),
        );
        // Straps and the port are on the back and on the side: from the front the body hides them, as it does in the
        // solid.
        let outside: &[Part] = if view == View::Front {
            &[Part::FrontPocket, Part::SidePockets, Part::Feet]
        } else {
            all_differ(view, "straps", STRAPS.map(|straps| Appearance { straps, ..full() }));
            &[Part::FrontPocket, Part::SidePockets, Part::Feet, Part::UsbPort]
        };
        all_differ(
            view,
            "part",
            outside.iter().map(|part| Appearance {
                parts: Parts::default().with(*part),
                ..full()
            }),
        );
        all_differ(view, "metal", METALS.map(|metal| Appearance { metal, ..full() }));
        all_differ(view, "finish", FINISHES.map(|finish| Appearance { finish, ..full() }));
        all_differ(view, "teeth", TEETH.map(|zip_teeth| Appearance { zip_teeth, ..full() }));
        all_differ(view, "puller", PULLERS.map(|puller| Appearance { puller, ..full() }));
        let logo = |change: &dyn Fn(&mut Logo)| {
            let mut bag = full();
            change(&mut bag.logo);
            bag
        };
        all_differ(view, "logo", METHODS.map(|method| logo(&|logo| logo.method = method)));
        all_differ(view, "place", PLACES.map(|place| logo(&|logo| logo.place = place)));
        all_differ(view, "logo size", LOGO_SIZES.map(|size| logo(&|logo| logo.size = size)));
        all_differ(
            view,
            "logo colour",
            [None, Some(Rgb(9, 9, 9))].map(|colour| logo(&|logo| logo.colour = colour)),
        );
        all_differ(
            view,
            "wording",
            ["", "A", "B"].map(|text| logo(&|logo| logo.text = text.into())),
        );
        all_differ(view, "water", [0, 1, 2, 3].map(|water| Appearance { water, ..full() }));
        all_differ(
            view,
            "packaging",
            [0, 1, 2, 3].map(|packaging| Appearance { packaging, ..full() }),
        );
    }
    let inside = [Part::InnerZip, Part::SlipPocket, Part::Organiser, Part::PaddedSleeve];
    all_differ(
        View::Open,
        "part",
        inside.map(|part| Appearance {
            parts: Parts::default().with(part),
            ..full()
        }),
    );
    all_differ(
        View::Open,
        "lining",
        [10, 200].map(|c| Appearance {
            lining: Rgb(c, 0, 0),
            ..full()
        }),
    );
}
