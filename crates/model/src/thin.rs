//! Fewer triangles where they say nothing: points of surfaces that lie as flat as their neighbours are left out, the
//! flattest first. What is at an edge of a surface stays, so that no seam opens.

use crate::part::Part;
use alloc::vec;
use alloc::vec::Vec;
use glam::Vec3;
use shape::num::sqrt;

/// Rounds at most. In each, no two points that touch the same triangle are left out.
const ROUNDS: usize = 24;
/// Points with more neighbours than this are kept: the triangles around them are slivers already.
const MOST_NEIGHBOURS: usize = 9;
/// How much the direction of a triangle may change, as a cosine.
const TURN: f32 = 0.94;

/// A point that could give way to a neighbour.
#[derive(Clone, Copy)]
struct Step {
    /// How far, in millimetres, the surface would move, and how much its shading would change.
    cost: f32,
    part: usize,
    point: usize,
    onto: usize,
}

/// Leaves out points, none of them at a cost of more than `limit` millimetres, until no more than `most` triangles are left
/// or there are no such points. Those between two corners of a box are `kept`.
pub(crate) fn thin(parts: &mut [Part], most: usize, limit: f32, kept: Option<(Vec3, Vec3)>) {
    let is_kept = |place: Vec3| kept.is_some_and(|(low, high)| place.cmpgt(low).all() && place.cmplt(high).all());
    let count = |parts: &[Part]| parts.iter().map(|part| part.indices.len() / 3).sum::<usize>();
    // What each point could do is worked out again only where something has changed.
    let mut known: Vec<Vec<Option<Step>>> = parts.iter().map(|part| vec![None; part.places.len()]).collect();
    let mut stale: Vec<Vec<bool>> = parts.iter().map(|part| vec![true; part.places.len()]).collect();
    for _ in 0..ROUNDS {
        let excess = count(parts).saturating_sub(most);
        if excess == 0 {
            break;
        }
        let rings: Vec<Rings> = parts.iter().map(Rings::of).collect();
        for (number, part) in parts.iter().enumerate() {
            let (known, stale) = (&mut known[number], &mut stale[number]);
            for point in (0..known.len()).filter(|point| stale[*point] && !is_kept(part.places[*point])) {
                known[point] = best(part, rings[number].faces(point), point, number).filter(|step| step.cost <= limit);
            }
        }
        let mut steps: Vec<Step> = known.iter().flatten().flatten().copied().collect();
        steps.sort_unstable_by(|one, other| {
            let ties = (one.part, one.point).cmp(&(other.part, other.point));
            one.cost.total_cmp(&other.cost).then(ties)
        });
        stale = parts.iter().map(|part| vec![false; part.places.len()]).collect();
        if round(parts, &rings, &steps, &mut stale, excess) == 0 {
            break;
        }
    }
    for part in parts {
        part.compact();
    }
}

/// Takes as many of the steps as do not touch each other, and marks the points they touch. Returns how many triangles are
/// gone.
fn round(parts: &mut [Part], rings: &[Rings], steps: &[Step], touched: &mut [Vec<bool>], excess: usize) -> usize {
    let mut gone = 0;
    for step in steps {
        if gone >= excess {
            break;
        }
        let (part, touched) = (&mut parts[step.part], &mut touched[step.part]);
        let faces = rings[step.part].faces(step.point);
        let mut corners = faces.iter().flat_map(|face| corners(&part.indices, *face));
        if corners.any(|corner| touched[corner]) {
            continue;
        }
        for face in faces {
            for corner in &mut part.indices[*face as usize * 3..][..3] {
                touched[*corner as usize] = true;
                if *corner as usize == step.point {
                    *corner = index(step.onto);
                }
            }
            gone += usize::from(is_gone(&part.indices[*face as usize * 3..][..3]));
        }
    }
    for part in parts {
        let kept = part.indices.chunks_exact(3).filter(|face| !is_gone(face));
        part.indices = kept.flatten().copied().collect();
    }
    gone
}

fn is_gone(face: &[u32]) -> bool {
    face[0] == face[1] || face[1] == face[2] || face[2] == face[0]
}

/// The triangles around a point: of each the corner after it, the one before it, and the normal, as long as twice its area.
struct Fan {
    all: [(usize, usize, Vec3); MOST_NEIGHBOURS],
    count: usize,
}

impl Fan {
    /// None at an edge of the surface, where the triangles do not go all the way round.
    fn of(part: &Part, faces: &[u32], point: usize) -> Option<Self> {
        let mut fan = Self {
            all: [(0, 0, Vec3::ZERO); MOST_NEIGHBOURS],
            count: faces.len(),
        };
        if !(3..=MOST_NEIGHBOURS).contains(&fan.count) {
            return None;
        }
        let here = part.places[point];
        for (slot, face) in fan.all.iter_mut().zip(faces) {
            let [a, b, c] = corners(&part.indices, *face);
            let (after, before) = if a == point {
                (b, c)
            } else if b == point {
                (c, a)
            } else {
                (a, b)
            };
            let normal = (part.places[after] - here).cross(part.places[before] - here);
            *slot = (after, before, normal);
        }
        let goes_on = |(_, before, _): &(usize, usize, Vec3)| {
            let next = fan.faces().iter().filter(|(after, _, _)| after == before);
            next.count() == 1
        };
        fan.faces().iter().all(goes_on).then_some(fan)
    }

    fn faces(&self) -> &[(usize, usize, Vec3)] {
        &self.all[..self.count]
    }
}

/// The neighbour a point can give way to at the least cost.
fn best(part: &Part, faces: &[u32], point: usize, number: usize) -> Option<Step> {
    let fan = Fan::of(part, faces, point)?;
    let mut found: Option<Step> = None;
    for (onto, _, _) in fan.faces() {
        let Some(cost) = cost(part, &fan, point, *onto) else {
            continue;
        };
        if found.is_none_or(|best| cost < best.cost) {
            found = Some(Step {
                cost,
                part: number,
                point,
                onto: *onto,
            });
        }
    }
    found
}

/// What it costs if a point gives way to a neighbour; nothing where a triangle would turn over.
fn cost(part: &Part, fan: &Fan, point: usize, onto: usize) -> Option<f32> {
    let there = part.places[onto];
    let way = there - part.places[point];
    // The square of the distance to the plane that is left furthest behind.
    let mut far = 0.0f32;
    for (after, before, normal) in fan.faces() {
        let (off, area) = (way.dot(*normal), normal.length_squared());
        far = far.max(off * off / area.max(1e-12));
        if *after == onto || *before == onto {
            continue;
        }
        let new = (part.places[*after] - there).cross(part.places[*before] - there);
        let along = new.dot(*normal);
        if along <= 0.0 || along * along < TURN * TURN * area * new.length_squared() {
            return None;
        }
    }
    let shade = 1.0 - part.normals[point].dot(part.normals[onto]);
    let light = (part.occlusions[point] - part.occlusions[onto]).abs();
    Some(sqrt(far) + 0.5 * sqrt(way.length_squared()) * shade + 0.4 * light)
}

fn corners(indices: &[u32], face: u32) -> [usize; 3] {
    let first = face as usize * 3;
    [
        indices[first] as usize,
        indices[first + 1] as usize,
        indices[first + 2] as usize,
    ]
}

#[allow(clippy::cast_possible_truncation)]
fn index(number: usize) -> u32 {
    number as u32
}

/// For each point the triangles it is a corner of.
struct Rings {
    starts: Vec<u32>,
    faces: Vec<u32>,
}

impl Rings {
    fn of(part: &Part) -> Self {
        let mut starts = vec![0u32; part.places.len() + 1];
        for corner in &part.indices {
            starts[*corner as usize + 1] += 1;
        }
        for place in 1..starts.len() {
            starts[place] += starts[place - 1];
        }
        let mut next = starts.clone();
        let mut faces = vec![0u32; part.indices.len()];
        for (place, corner) in part.indices.iter().enumerate() {
            let slot = &mut next[*corner as usize];
            faces[*slot as usize] = index(place / 3);
            *slot += 1;
        }
        Self { starts, faces }
    }

    fn faces(&self, point: usize) -> &[u32] {
        &self.faces[self.starts[point] as usize..self.starts[point + 1] as usize]
    }
}
