//! Measures of what carries the bag: the handle on top and the straps on the back.

use crate::Measures;
use engine::look::Closure;

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
        match self.closure {
            Closure::Zip => rolled,
            // Behind the hinge of the flap, on the edge.
            Closure::Snap | Closure::TurnLock | Closure::Buckle => Handle {
                z: 85 - self.depth,
                half: 76,
                lean: 50,
                ..rolled
            },
            Closure::Drawstring => Handle {
                z: 65 - self.depth,
                reach: 300,
                tab: 120,
                rise: 400,
                lean: 200,
                half: 60,
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

    /// How wide straps are on this bag against the usual, in hundredths: a small bag has slimmer ones.
    pub fn strap_width(&self) -> i32 {
        84 + 26 * soft(750, 750 + (self.half - 750) * SOFT / 650) / SOFT
    }
}
