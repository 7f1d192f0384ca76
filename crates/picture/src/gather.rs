//! The gathered mouth: a soft collar of the shell on top of the body, its folds, and the cord that draws it together
//! through eyelets.

use measures::{Gather, Measures};

use crate::path::{Corner, Point};
use crate::pen::Pen;

/// Cosines of steps of the round, in 1024ths, from the right as far as the front.
const COSINES: [i32; 13] = [1024, 1015, 989, 946, 887, 812, 724, 623, 512, 392, 265, 134, 0];

/// Steps all round.
const ROUND: i32 = 48;
/// How far up it is hidden by the body it stands in, in hundredths.
const FOOT: i32 = 22;
/// Steps from one fold to the next, and from one eyelet to the next.
const FOLD: i32 = ROUND / Gather::FOLDS as i32;
const EYELET: i32 = ROUND / Gather::EYELETS as i32;

/// The cosine of so many steps, in 1024ths.
fn cosine(step: i32) -> i32 {
    let step = step.rem_euclid(ROUND);
    let step = step.min(ROUND - step);
    let quarter = ROUND / 4;
    let off = (quarter - step).unsigned_abs() as usize;
    let cosine = COSINES[COSINES.len() - 1 - off];
    if step <= quarter { cosine } else { -cosine }
}

/// The sine of so many steps.
fn sine(step: i32) -> i32 {
    cosine(step - ROUND / 4)
}

/// The collar of one bag.
struct Collar {
    m: Measures,
    gather: Gather,
}

impl Collar {
    /// A place of its wall, so many steps round, so many hundredths up, and so far off.
    fn at(&self, step: i32, level: i32, off: i32) -> Point {
        let (cos, sin) = (cosine(step), sine(step));
        // From foot to cord, or from cord to rim.
        let between = |foot: i32, cord: i32, rim: i32| {
            if level < Gather::CORD {
                foot + (cord - foot) * level / Gather::CORD
            } else {
                cord + (rim - cord) * (level - Gather::CORD) / (100 - Gather::CORD)
            }
        };
        let drawn = between(100, Gather::DRAWN.0, Gather::DRAWN.1);
        // Folds stand out by as much as they lie in.
        let fold = cosine(step * Gather::FOLDS as i32);
        let depth = between(0, Gather::DEPTHS.0, Gather::DEPTHS.1) * fold / 1024;
        let reach = drawn * (100 + depth);
        let foot = self.m.top(self.gather.half * cos / 1024) - 30;
        let rim = self.m.height + self.gather.rise - 40 * cos / 1024 * cos / 1024 + 12 * fold / 1024;
        [
            (self.gather.half * reach / 10000 + off) * cos / 1024,
            foot + (rim - foot) * level / 100,
            (self.gather.deep * reach / 10000 + off) * sin / 1024 - self.m.depth / 2,
        ]
    }

    /// The same as a corner, rounded from `reach` on.
    fn corner(&self, step: i32, level: i32, reach: i32) -> Corner {
        let [x, y, z] = self.at(step, level, 0);
        [x, y, z, reach]
    }

    /// Its rim from one step to another: ridges, valleys, and the ends.
    fn rim(&self, first: i32, last: i32) -> Vec<Corner> {
        let turns = |step: &i32| step % (FOLD / 2) == 0 || *step == first || *step == last;
        (first..=last)
            .filter(turns)
            .map(|step| self.corner(step, 100, 60))
            .collect()
    }
}

/// Draws it, if there is one: its wall with the folds, what is seen of its inside, the cord and its eyelets.
pub(crate) fn draw(pen: &mut Pen<'_>, m: Measures) {
    let Some(gather) = m.gather() else { return };
    let collar = Collar { m, gather };
    // The half of it that is seen.
    let first = if pen.camera.yaw.0 == 0 { 0 } else { -FOLD };
    let last = first + ROUND / 2;
    let mut wall = collar.rim(first, last);
    wall.push(collar.corner(last, Gather::CORD, 60));
    let foot = (first..=last).rev().step_by(FOLD as usize);
    wall.extend(foot.map(|step| collar.corner(step, FOOT, 60)));
    wall.push(collar.corner(first, Gather::CORD, 60));
    pen.shape(
        &wall,
        "path|fill=$s\n\
            path|fill=~h",
    );
    let (mut valleys, mut ridges) = (String::new(), String::new());
    // Ridges near the outline would stand out beyond it.
    let inner = first + FOLD + 1..last - FOLD;
    for step in first + 1..last {
        let folds = match step.rem_euclid(FOLD) {
            0 if inner.contains(&step) => &mut ridges,
            2 => &mut valleys,
            _ => continue,
        };
        let fold = [(FOOT, 0), (Gather::CORD, 70), (96, 0)].map(|(level, reach)| collar.corner(step, level, reach));
        folds.push_str(&pen.open(&fold));
    }
    pen.path("path|stroke=$S|stroke-opacity=.45|stroke-width=34", &valleys);
    pen.path("path|stroke=$k|stroke-opacity=.22|stroke-width=38", &ridges);
    let rim = collar.rim(0, ROUND - 1);
    pen.shape(&rim, "path|fill=$I|stroke=$e|stroke-width=24|stroke-linejoin=round");
    cord(pen, &collar, (first, last));
}

/// Eyelets, and the cord as far as it runs outside: over the middles of the sides and of the front.
fn cord(pen: &mut Pen<'_>, collar: &Collar, (first, last): (i32, i32)) {
    let at = |step: i32, off: i32| {
        let [x, y, z] = collar.at(step, Gather::CORD, off);
        [x, y, z, 30]
    };
    let (mut line, mut eyelets) = (String::new(), String::new());
    for eyelet in (EYELET / 2 - ROUND..ROUND).step_by(EYELET as usize) {
        if !(first + FOLD / 2..=last - FOLD / 2).contains(&eyelet) {
            continue;
        }
        // A dot of a thick round pen.
        eyelets.push_str(&pen.open(&[at(eyelet, 5), at(eyelet, 6)]));
        // From it to the middle of that side which is nearest.
        let middle = (eyelet + ROUND / 8).div_euclid(ROUND / 4) * (ROUND / 4);
        let towards = (middle - eyelet).signum();
        line.push_str(&pen.open(&[at(eyelet, 8), at(eyelet + towards, 26), at(middle, 30)]));
    }
    pen.path("path|stroke=$m|stroke-width=70|stroke-linecap=round", &eyelets);
    pen.layers(
        "path|stroke=$D|stroke-width=34|stroke-linecap=round\n\
            path|stroke=$h|stroke-opacity=.7|stroke-width=9|stroke-dasharray=14 10",
        &line,
    );
}
