//! Bags to build, drawn at random: the same ones on every machine and in every run.

use bags::Dice;
use engine::appearance::Appearance;
use packwright_shape::{Pose, Quality, Shape};

/// A bag to build.
#[derive(Clone, Debug)]
pub struct Bag {
    pub appearance: Appearance,
    pub quality: Quality,
    pub pose: Pose,
}

impl Bag {
    pub fn build(&self) -> Shape {
        Shape::new(&self.appearance, self.quality, self.pose)
    }
}

/// The first `count` bags.
pub fn drawn(count: usize) -> Vec<Bag> {
    let mut dice = Dice::new(0x0bad_5eed);
    let next = |_| Bag {
        appearance: dice.bag(),
        quality: dice.one_of(&[Quality::Desktop, Quality::Phone, Quality::Export]),
        pose: dice.one_of(&[Pose::Shut, Pose::Open]),
    };
    (0..count).map(next).collect()
}
