//! Bags for the tests: every word of the vocabulary on its own, mixtures by counting, and bags drawn at random, the same
//! ones on every machine and in every run. Only tests and examples depend on this.

mod words;

pub use words::*;

use engine::appearance::{Appearance, Logo, Parts};
use engine::look::*;

/// Widths, heights and depths in millimetres: some that are made, and two odd ones.
pub const SIZES: [(u16, u16, u16); 5] = [
    (170, 200, 80),
    (210, 260, 110),
    (260, 320, 150),
    (260, 200, 150),
    (170, 320, 80),
];

/// All parts at once.
pub fn every_part() -> Parts {
    PARTS.into_iter().fold(Parts::default(), Parts::with)
}

/// A bag with everything on it.
pub fn full() -> Appearance {
    Appearance {
        parts: every_part(),
        logo: Logo {
            method: LogoMethod::Foil,
            text: "MAISON ORSO".into(),
            ..Logo::default()
        },
        thread: Some(Rgb(230, 200, 150)),
        ..Appearance::default()
    }
}

/// Several hundred bags: every trait on its own and a mixture by counting.
pub fn mixed() -> Vec<Appearance> {
    let mut bags = Vec::new();
    for n in 0..420usize {
        let mut parts = Parts::default();
        for (index, part) in PARTS.into_iter().enumerate() {
            if (n * 37 + 11) >> index & 1 == 1 || n % 7 == 0 {
                parts = parts.with(part);
            }
        }
        bags.push(Appearance {
            size_mm: SIZES[n % 5],
            surface: SURFACES[n % 6],
            colour: [Rgb(10, 10, 11), Rgb(255, 255, 255), Rgb(138, 79, 45), Rgb(30, 60, 110)][n / 2 % 4],
            relief: RELIEFS[n / 3 % 4],
            edge: EDGES[n / 4 % 5],
            edge_colour: (n % 3 == 0).then_some(Rgb(200, 30, 30)),
            thread: (n % 2 == 0).then_some(Rgb(240, 220, 180)),
            stitching: STITCHINGS[n / 5 % 3],
            closure: CLOSURES[n / 6 % 5],
            straps: STRAPS[n / 7 % 4],
            parts,
            lining: Rgb(120, 30, 40),
            metal: METALS[n / 8 % 4],
            finish: FINISHES[n / 9 % 7],
            zip_teeth: TEETH[n / 10 % 3],
            puller: PULLERS[n / 11 % 3],
            logo: Logo {
                method: METHODS[n / 2 % 9],
                place: PLACES[n / 3 % 4],
                size: LOGO_SIZES[n / 5 % 3],
                colour: (n % 4 == 0).then_some(Rgb(250, 250, 250)),
                text: [
                    "",
                    "A",
                    "MAISON ORSO",
                    "ABCDEFGHIJKLMNOPQRSTUVWX",
                    "دار الجلود الفاخرة",
                    "革工房",
                ][n % 6]
                    .into(),
            },
            water: (n % 4) as u8,
            packaging: (n / 2 % 4) as u8,
        });
    }
    bags
}

/// `count` bags of the stream of a seed.
pub fn random(seed: u64, count: usize) -> Vec<Appearance> {
    let mut dice = Dice::new(seed);
    (0..count).map(|_| dice.bag()).collect()
}

/// Knuth's generator of 64 bits, of which the upper ones are used.
pub struct Dice(u64);

impl Dice {
    /// The stream of a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn throw(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }

    /// One of some items.
    pub fn one_of<Item: Copy>(&mut self, all: &[Item]) -> Item {
        all[self.throw(all.len())]
    }

    /// A length in millimetres; the ends come up more often than others.
    fn length(&mut self, low: u16, high: u16) -> u16 {
        match self.throw(5) {
            0 => low,
            1 => high,
            _ => low + self.throw(usize::from(high - low) + 1) as u16,
        }
    }

    fn colour(&mut self) -> Rgb {
        let [red, green, blue] = [(); 3].map(|()| self.throw(256) as u8);
        Rgb(red, green, blue)
    }

    /// The next bag, within the sizes that can be made. What has no bearing on its shape comes from a stream of its own,
    /// so that more of that leaves the shapes as they are.
    pub fn bag(&mut self) -> Appearance {
        let mut other = Self(!self.0);
        let mut bag = Appearance {
            size_mm: (self.length(160, 320), self.length(200, 400), self.length(70, 180)),
            surface: self.one_of(&[
                Surface::FullGrain,
                Surface::Saffiano,
                Surface::Pu,
                Surface::Ripstop,
                Surface::Canvas,
            ]),
            relief: self.one_of(&RELIEFS),
            edge: self.one_of(&EDGES),
            stitching: self.one_of(&STITCHINGS),
            closure: self.one_of(&[
                Closure::Zip,
                Closure::Zip,
                Closure::Snap,
                Closure::TurnLock,
                Closure::Buckle,
                Closure::Drawstring,
            ]),
            straps: self.one_of(&STRAPS),
            zip_teeth: self.one_of(&TEETH),
            puller: self.one_of(&PULLERS),
            parts: PARTS.into_iter().fold(Parts::default(), |parts, part| {
                if self.throw(2) == 0 { parts.with(part) } else { parts }
            }),
            logo: Logo {
                method: self.one_of(&METHODS),
                place: self.one_of(&PLACES),
                size: self.one_of(&LOGO_SIZES),
                ..Logo::default()
            },
            colour: other.colour(),
            lining: other.colour(),
            metal: other.one_of(&METALS),
            finish: other.one_of(&FINISHES),
            water: other.throw(4) as u8,
            ..Appearance::default()
        };
        if bag.surface == Surface::FullGrain && other.throw(2) == 0 {
            bag.surface = Surface::TopGrain;
        }
        bag
    }
}
