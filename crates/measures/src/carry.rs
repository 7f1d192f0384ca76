//! Measures of what carries the bag: the handle on top and the straps on the back.

use crate::Measures;
use engine::look::{Closure, Straps};

/// The handle: flat tabs on the top, rolled into a grip between them.
#[derive(Clone, Copy, Debug)]
pub struct Handle {
    /// Its depth.
    pub z: i32,
    /// Half the distance from the end of one tab to that of the other.
    pub reach: i32,
    /// Length of a tab that lies on the bag.
    pub tab: i32,
    /// How high above the bag its middle is.
    pub rise: i32,
    /// How far to the back its middle leans.
    pub lean: i32,
    /// Half the width of the tabs.
    pub half: i32,
    /// Radius of the grip; `None` leaves it flat.
    pub grip: Option<i32>,
}

/// The left half of the arch between the tabs, from the tab's inner end to the middle: thousandths of the way from the
/// middle to the tab, and of the way up.
const ARCH: [[i32; 2]; 5] = [[865, 150], [745, 520], [560, 820], [300, 960], [0, 1000]];

impl Handle {
    /// How far from the middle the tabs end and the arch begins.
    pub fn inner(&self) -> i32 {
        self.reach - self.tab
    }

    /// Places the right half of the arch goes through on its way up, the last of them the middle: x, how far above its
    /// foot, and depth. `climb` is how far above its foot the middle is.
    pub fn arch(&self, climb: i32) -> [[i32; 3]; 5] {
        ARCH.map(|[across, up]| {
            [
                self.inner() * across / 1000,
                climb * up / 1000,
                self.z - self.lean * up / 1000 * up / 1000,
            ]
        })
    }
}

/// A shoulder strap. Where a chain has leather, that.
#[derive(Clone, Copy, Debug)]
pub struct Strap {
    /// Half its width where it is sewn on above.
    pub root: i32,
    /// Half its width over the shoulder.
    pub shoulder: i32,
    /// Half its width below, and at both ends of a chain's leather.
    pub narrow: i32,
    /// What takes it up; a chain has none.
    pub adjuster: Option<Adjuster>,
}

/// What takes up a strap: a frame of metal.
#[derive(Clone, Copy, Debug)]
pub struct Adjuster {
    /// Where it sits: thousandths of the strap's way down.
    pub way: i32,
    /// Half its size across and along the strap, to the middle of its wire.
    pub half: [i32; 2],
}

/// Where straps of leather, of webbing, of chain and convertible ones come to rest: their middle at each tenth of their way
/// between the ends. x in thousandths of half the bag's width, how high and how far behind its back in thousandths of its
/// height. A solid one settles there by itself; the mean over bags of the usual sizes.
const RESTS: [[[i32; 3]; 9]; 4] = [
    [
        [331, 936, 55],
        [509, 937, 162],
        [637, 870, 260],
        [712, 755, 308],
        [749, 630, 280],
        [792, 519, 212],
        [855, 404, 158],
        [859, 280, 119],
        [784, 171, 54],
    ],
    [
        [329, 931, 54],
        [505, 917, 156],
        [626, 844, 247],
        [693, 730, 291],
        [716, 609, 258],
        [757, 505, 185],
        [849, 392, 145],
        [869, 268, 121],
        [784, 168, 53],
    ],
    [
        [349, 924, 64],
        [508, 879, 156],
        [608, 792, 232],
        [655, 676, 262],
        [669, 561, 223],
        [740, 456, 169],
        [875, 347, 165],
        [893, 233, 139],
        [784, 162, 52],
    ],
    [
        [333, 933, 56],
        [511, 924, 162],
        [635, 854, 259],
        [704, 740, 310],
        [731, 615, 281],
        [779, 507, 210],
        [873, 392, 165],
        [882, 268, 130],
        [787, 170, 55],
    ],
];

/// From 0 to `SOFT` as a value goes from `low` to `low + SOFT`, softly at both ends.
fn soft(low: i32, value: i32) -> i32 {
    let way = (value - low).clamp(0, SOFT);
    way * way / SOFT * (3 * SOFT - 2 * way) / SOFT
}

const SOFT: i32 = 550;

impl Measures {
    /// The handle.
    pub fn handle(&self) -> Handle {
        let wide = soft(750, self.half);
        let mix = |narrow: i32, broad: i32| narrow + (broad - narrow) * wide / SOFT;
        let rolled = Handle {
            z: (self.depth * 218 / 1000).clamp(165, 280) - self.depth,
            reach: mix(500, 680),
            tab: 220,
            rise: mix(460, 560),
            lean: 0,
            half: mix(86, 105),
            grip: Some(mix(44, 50)),
        };
        // Behind where the flap is sewn on, on the edge.
        let root = self.flap().map_or(0, |flap| flap.root);
        match self.closure {
            Closure::Zip => rolled,
            Closure::Snap | Closure::TurnLock | Closure::Buckle => Handle {
                z: root - 78,
                half: 64,
                lean: 50,
                ..rolled
            },
            Closure::Drawstring => Handle {
                z: root - 48,
                reach: 300,
                tab: 120,
                rise: 400,
                lean: 140,
                half: 42,
                grip: None,
            },
        }
    }

    /// Where the right strap is sewn on above: x, y and depth.
    pub fn strap_above(&self) -> [i32; 3] {
        [260, self.height - 300, -self.depth - 50]
    }

    /// Where it is sewn on below.
    pub fn strap_below(&self) -> [i32; 3] {
        [self.half - 280, 280, -self.depth - 20]
    }

    /// Where the middle of the right strap comes to rest, at each tenth of its way from one end to the other: x, y and depth.
    pub fn strap_rests(&self) -> [[i32; 3]; 11] {
        let [above, below] = [self.strap_above(), self.strap_below()];
        let mut places = [above; 11];
        // It is sewn on a little below its upper anchor and below its lower one.
        places[0] = [above[0] - 20, above[1] - 160, above[2]];
        places[10] = [below[0] - 18, below[1] - 130, below[2] - 12];
        for (place, [x, y, behind]) in places[1..].iter_mut().zip(RESTS[self.straps as usize]) {
            *place = [
                self.half * x / 1000,
                self.height * y / 1000,
                -self.depth - self.height * behind / 1000,
            ];
        }
        places
    }

    /// Either strap.
    pub fn strap(&self) -> Strap {
        // A small bag has slimmer ones: hundredths of the usual width.
        let scale = 84 + 26 * soft(750, 750 + (self.half - 750) * SOFT / 650) / SOFT;
        let scaled = |half: i32| half * scale / 100;
        let adjuster = |way: i32, across: i32, along: i32| {
            Some(Adjuster {
                way,
                half: [across, along],
            })
        };
        match self.straps {
            Straps::Leather => Strap {
                root: scaled(163),
                shoulder: scaled(190),
                narrow: 110,
                adjuster: adjuster(600, 134, 82),
            },
            Straps::Webbing => Strap {
                root: scaled(150),
                shoulder: scaled(150),
                narrow: scaled(150),
                adjuster: adjuster(620, scaled(150) + 23, 95),
            },
            Straps::Chain => Strap {
                root: 90,
                shoulder: scaled(150),
                narrow: 55,
                adjuster: None,
            },
            Straps::Convertible => Strap {
                root: 90,
                shoulder: 90,
                narrow: 90,
                adjuster: adjuster(560, 112, 70),
            },
        }
    }
}
