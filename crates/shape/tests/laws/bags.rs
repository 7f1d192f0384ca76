//! Bags chosen at random, the same ones on every machine and in every run.

use engine::appearance::{Appearance, Parts};
use engine::look::{
    Closure, Edge, LogoMethod, LogoPlace, LogoSize, Part, Puller, Relief, Stitching, Straps, Surface, ZipTeeth,
};
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

/// Knuth's generator of 64 bits, of which the upper ones are used.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        let place = usize::try_from(self.throw(all.len() as u64)).unwrap_or(0);
        all[place]
    }

    /// A length in millimetres; the ends come up more often than others.
    fn length(&mut self, low: u16, high: u16) -> u16 {
        match self.throw(5) {
            0 => low,
            1 => high,
            _ => low + u16::try_from(self.throw(u64::from(high - low) + 1)).unwrap_or(0),
        }
    }
}

const PARTS: [Part; 8] = [
    Part::FrontPocket,
    Part::InnerZip,
    Part::SlipPocket,
    Part::Organiser,
    Part::PaddedSleeve,
    Part::UsbPort,
    Part::SidePockets,
    Part::Feet,
];

/// The first `count` bags.
pub fn bags(count: usize) -> Vec<Bag> {
    let mut dice = Dice(0x0bad_5eed);
    (0..count).map(|_| bag(&mut dice)).collect()
}

fn bag(dice: &mut Dice) -> Bag {
    use LogoMethod as L;
    let mut appearance = Appearance {
        size_mm: (dice.length(160, 320), dice.length(200, 400), dice.length(70, 180)),
        surface: dice.one_of(&[
            Surface::FullGrain,
            Surface::Saffiano,
            Surface::Pu,
            Surface::Ripstop,
            Surface::Canvas,
        ]),
        relief: dice.one_of(&[Relief::Plain, Relief::Diamond, Relief::Channel, Relief::Basket]),
        edge: dice.one_of(&[
            Edge::Burnished,
            Edge::Painted,
            Edge::HandPainted,
            Edge::Turned,
            Edge::Bound,
        ]),
        stitching: dice.one_of(&[Stitching::Single, Stitching::Double, Stitching::Reinforced]),
        closure: dice.one_of(&[
            Closure::Zip,
            Closure::Zip,
            Closure::Snap,
            Closure::TurnLock,
            Closure::Buckle,
            Closure::Drawstring,
        ]),
        straps: dice.one_of(&[Straps::Leather, Straps::Webbing, Straps::Chain, Straps::Convertible]),
        zip_teeth: dice.one_of(&[ZipTeeth::Coil, ZipTeeth::Metal, ZipTeeth::Polished]),
        puller: dice.one_of(&[Puller::Standard, Puller::Leather, Puller::Branded]),
        ..Appearance::default()
    };
    appearance.parts = PARTS.iter().fold(Parts::default(), |parts, part| {
        if dice.throw(2) == 0 { parts.with(*part) } else { parts }
    });
    appearance.logo.method = dice.one_of(&[
        L::None,
        L::BlindDeboss,
        L::Foil,
        L::Laser,
        L::ScreenPrint,
        L::Embroidery,
        L::WovenLabel,
        L::MetalPlate,
        L::RubberPatch,
    ]);
    appearance.logo.place = dice.one_of(&[
        LogoPlace::FrontCentre,
        LogoPlace::FrontPocket,
        LogoPlace::FrontCorner,
        LogoPlace::Flap,
    ]);
    appearance.logo.size = dice.one_of(&[LogoSize::Small, LogoSize::Medium, LogoSize::Large]);
    Bag {
        appearance,
        quality: dice.one_of(&[Quality::Desktop, Quality::Phone, Quality::Export]),
        pose: dice.one_of(&[Pose::Shut, Pose::Open]),
    }
}
