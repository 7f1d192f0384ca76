//! Writes models of bags for the validators: `cargo run -p packwright-model --example bags -- FOLDER`. Between them the
//! bags have every surface, closure, strap, part, relief and logo, whatever the catalogue offers, and the largest of all.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "../tests/support/support.rs"]
mod support;

use packwright_model::{Draft, Lettering};
use shape::Pose;
use std::fs;
use std::path::Path;

fn main() {
    let folder = std::env::args()
        .nth(1)
        .expect("Say the folder the models are written to.");
    let (pixels, width, height) = support::lettering();
    let lettering = Lettering {
        pixels: &pixels,
        width,
        height,
    };
    let signed = support::signed_bags();
    let all = support::drawn(6).into_iter().chain(support::full_bags()).chain(signed);
    for (number, bag) in all.enumerate() {
        let pose = if number % 4 == 3 { Pose::Open } else { Pose::Shut };
        let mut draft = Draft::new(&bag, pose);
        while draft.step(usize::MAX) {}
        let model = draft.finish(Some(lettering));
        let name = format!("{number:02}-{:?}-{:?}-{:?}", bag.surface, bag.closure, bag.logo.method).to_lowercase();
        let file = |ending: &str| Path::new(&folder).join(format!("{name}.{ending}"));
        fs::write(file("glb"), model.glb()).expect("The folder is there.");
        fs::write(file("usdz"), model.usdz()).expect("The folder is there.");
    }
}
