//! A section carried along a path: straps, handles, piping, wires, cords, tabs.

use crate::curve::{Frame, Path};
use crate::many::{between, in_order, many};
use crate::material::Material;
use crate::mesh::{Mesh, NO_SEAM, Point, Weave};
use crate::num::{TAU, cos, share, signed_pow, sin, sqrt, steps};
use crate::plan::Quality;
use alloc::vec::Vec;
use glam::{Vec3, vec2};

/// The section at one place of the way: a superellipse.
#[derive(Clone, Copy, Debug)]
pub struct Section {
    /// Half the width across, in millimetres.
    pub half_width: f32,
    /// Half the thickness outwards, in millimetres.
    pub half_thickness: f32,
    /// 2 is an ellipse; about 5 a strap with rounded edges.
    pub exponent: f32,
}

impl Section {
    /// A round section.
    pub fn round(radius: f32) -> Self {
        Self {
            half_width: radius,
            half_thickness: radius,
            exponent: 2.0,
        }
    }

    /// A flat section with soft edges.
    pub fn flat(half_width: f32, half_thickness: f32) -> Self {
        Self {
            half_width,
            half_thickness,
            exponent: 5.0,
        }
    }
}

/// How a sweep is made besides its section.
#[derive(Clone, Copy, Debug)]
pub struct Sweep {
    /// What it is made of.
    pub material: Material,
    /// Points of the section.
    pub sides: usize,
    /// Over how many millimetres an open end narrows to a rounded tip; 0 cuts it off flat, and closes it.
    pub rounding: f32,
    /// How far from the edges, in millimetres, stitch lines run; `None` for no stitches.
    pub stitched: Option<f32>,
}

impl Sweep {
    /// Without rounded ends and without stitches.
    pub fn plain(material: Material, sides: usize) -> Self {
        Self {
            material,
            sides,
            rounding: 0.0,
            stitched: None,
        }
    }
}

/// How closely sections follow each other along a path.
#[derive(Clone, Copy, Debug)]
pub struct Fine {
    /// By how much a path may turn from one section to the next, in radians.
    pub turn: f32,
    /// How far apart sections may be where it goes straight, in millimetres.
    pub longest: f32,
}

impl Fine {
    /// As fine as a quality asks for.
    pub fn of(quality: Quality) -> Self {
        let (turn, longest) = match quality {
            Quality::Desktop => (0.21, 26.0),
            Quality::Phone => (0.34, 40.0),
            Quality::Export => (0.31, 36.0),
        };
        Self { turn, longest }
    }
}

/// Shares of the way at which sections are set: close together only where the path bends or turns, and over the last
/// `tips` millimetres at either open end, where something is rounded off (0 for an end that is not).
pub fn stations(path: &Path, fine: Fine, tips: (f32, f32)) -> Vec<f32> {
    let count = path.count();
    let pieces = if path.is_closed { count } else { count - 1 };
    let mut needs: Vec<f32> = many(pieces, &mut |here| {
        let next = (here + 1) % count;
        let (one, two) = (path.frames[here], path.frames[next]);
        let turn = one.along.cross(two.along).length().max(one.out.cross(two.out).length());
        path.points[here].distance(path.points[next]) / fine.longest + turn / fine.turn
    });
    // Cells that grow and shrink by and by have better normals.
    for _ in 0..3 {
        let old = needs.clone();
        for (here, need) in needs.iter_mut().enumerate() {
            let before = old[here.saturating_sub(1)];
            *need = (before + old[here] * 2.0 + old[(here + 1).min(pieces - 1)]) * 0.25;
        }
    }
    let all = needs.iter().sum::<f32>();
    let cells = steps(all, 1.0, if path.is_closed { 6 } else { 1 });
    let (mut place, mut gone) = (0, 0.0);
    let mut ways: Vec<f32> = many(cells + 1, &mut |cell| {
        let wanted = all * share(cell, cells);
        while place + 1 < pieces && gone + needs[place] < wanted {
            gone += needs[place];
            place += 1;
        }
        let part = ((wanted - gone) / needs[place].max(1e-6)).clamp(0.0, 1.0);
        share(place, pieces) + part * share(1, pieces)
    });
    let mm = 1.0 / path.length;
    let (first, last) = (tips.0 * mm, 1.0 - tips.1 * mm);
    // Within a tip its own places take the others' stead.
    let low = if tips.0 > 0.0 { first + mm } else { -1.0 };
    let high = if tips.1 > 0.0 { last - mm } else { 2.0 };
    between(&mut ways, low, high);
    const TIP: [f32; 6] = [0.0, 0.06, 0.2, 0.42, 0.7, 1.0];
    if tips.0 > 0.0 {
        ways.extend(TIP.map(|part| part * first));
    }
    if tips.1 > 0.0 {
        ways.extend(TIP.map(|part| 1.0 - part * (1.0 - last)));
    }
    in_order(&mut ways, 0.0);
    ways
}

/// Adds the surface to `mesh`, with a section at each point of the path, which are evenly spaced. `section` is asked
/// for shares of the way. Open ends are closed, so that the surface is watertight.
pub fn sweep(mesh: &mut Mesh, path: &Path, how: Sweep, section: &dyn Fn(f32) -> Section) {
    let count = path.count();
    let rows = if path.is_closed { count } else { count - 1 };
    carry(mesh, path, how, rows, section, &|row| {
        (share(row, rows), path.points[row % count], path.frames[row % count])
    });
}

/// The same with sections at `ways`: shares of the way from 0 to 1, both of which have to be among them.
pub fn sweep_at(mesh: &mut Mesh, path: &Path, ways: &[f32], how: Sweep, section: &dyn Fn(f32) -> Section) {
    let Some(rows) = ways.len().checked_sub(1) else { return };
    carry(mesh, path, how, rows, section, &|row| {
        let (place, frame) = path.at(ways[row]);
        (ways[row], place, frame)
    });
}

/// A station of a sweep: share of the way, place and frame.
type Station<'a> = &'a dyn Fn(usize) -> (f32, Vec3, Frame);

fn carry(mesh: &mut Mesh, path: &Path, how: Sweep, rows: usize, section: &dyn Fn(f32) -> Section, at: Station) {
    let round: Vec<(f32, f32)> = many(how.sides + 1, &mut |side| {
        let angle = share(side % how.sides, how.sides) * TAU;
        (cos(angle), sin(angle))
    });
    let weave = Weave {
        wraps_columns: true,
        wraps_rows: path.is_closed,
        flipped: false,
    };
    let mut point = |column: usize, row: usize| {
        let (way, centre, frame) = at(row);
        let section = how.narrowed(section(way), path, way);
        let (x, y) = round[column];
        let across = signed_pow(x, 2.0 / section.exponent) * section.half_width;
        let out = signed_pow(y, 2.0 / section.exponent) * section.half_thickness;
        // Flat straps show their upper and lower faces as lengths of the material, round ones are rolled.
        let width = section.half_width;
        let round_the_section = if section.exponent > 2.5 {
            across + if y < 0.0 { 3.0 * width } else { 0.0 }
        } else {
            share(column, how.sides) * TAU * width
        };
        let seam = how
            .stitched
            .map_or(NO_SEAM, |inset| (across.abs() - (width - inset)).abs());
        Point {
            position: centre + frame.across * across + frame.out * out,
            uv: vec2(way * path.length, round_the_section),
            seam,
        }
    };
    mesh.grid((how.sides, rows), weave, how.material, &mut point);
    if path.is_closed {
        return;
    }
    // Lids of their own, so that a cut end has a crisp edge.
    for (end, is_last) in [(0, false), (rows, true)] {
        let (_, centre, _) = at(end);
        let lid = Weave::TUBE.flip_if(!is_last);
        mesh.grid((how.sides, 1), lid, how.material, &mut |column, row| {
            let rim = point(column, end);
            let position = if row == 0 { rim.position } else { centre };
            Point { position, ..rim }
        });
    }
}

impl Sweep {
    /// A section as it is near a rounded end.
    fn narrowed(&self, section: Section, path: &Path, way: f32) -> Section {
        if self.rounding <= 0.0 || path.is_closed {
            return section;
        }
        let end = (way * path.length).min((1.0 - way) * path.length);
        let part = (1.0 - end / self.rounding).max(0.0);
        let narrow = sqrt(1.0 - part * part);
        Section {
            half_width: section.half_width * narrow.max(0.05),
            half_thickness: section.half_thickness * (narrow * 3.0).clamp(0.1, 1.0),
            ..section
        }
    }
}
