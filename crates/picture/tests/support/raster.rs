//! Black and white bitmaps of outlines, to see how much two of them have in common.

/// Cells along a side.
const CELLS: usize = 240;

/// What is covered of a square.
pub struct Raster {
    cells: Vec<bool>,
    scale: f32,
}

impl Raster {
    /// Nothing of a square of this side.
    pub fn new(side: f32) -> Self {
        Self {
            cells: vec![false; CELLS * CELLS],
            scale: CELLS as f32 / side,
        }
    }

    /// Covers what is within an outline.
    pub fn fill(&mut self, outline: &[(f32, f32)]) {
        let points: Vec<(f32, f32)> = outline
            .iter()
            .map(|at| (at.0 * self.scale, at.1 * self.scale))
            .collect();
        let low = points.iter().fold(f32::MAX, |low, at| low.min(at.1)).max(0.0) as usize;
        let high = points
            .iter()
            .fold(0.0f32, |high, at| high.max(at.1))
            .min(CELLS as f32 - 1.0) as usize;
        for row in low..=high {
            let level = row as f32 + 0.5;
            let mut crossings: Vec<(f32, i32)> = Vec::new();
            for (place, one) in points.iter().enumerate() {
                let two = points[(place + 1) % points.len()];
                if (one.1 <= level) != (two.1 <= level) {
                    let x = one.0 + (two.0 - one.0) * (level - one.1) / (two.1 - one.1);
                    crossings.push((x, if one.1 < two.1 { 1 } else { -1 }));
                }
            }
            crossings.sort_by(|a, b| a.0.total_cmp(&b.0));
            let mut wound = 0;
            for two in crossings.windows(2) {
                wound += two[0].1;
                if wound != 0 {
                    let to = ((two[1].0 + 0.5).max(0.0) as usize).min(CELLS);
                    for column in ((two[0].0 + 0.5).max(0.0) as usize).min(to)..to {
                        self.cells[row * CELLS + column] = true;
                    }
                }
            }
        }
    }

    /// What both cover as a share of what either does.
    pub fn agreement(&self, other: &Self) -> f32 {
        let both = || self.cells.iter().zip(&other.cells);
        let common = both().filter(|cells| *cells.0 && *cells.1).count();
        let either = both().filter(|cells| *cells.0 || *cells.1).count();
        common as f32 / either.max(1) as f32
    }
}

/// The closed outlines of path data that begins absolutely and goes on relatively, curves as pieces of lines.
pub fn outlines(d: &str) -> Vec<Vec<(f32, f32)>> {
    let mut out: Vec<Vec<(f32, f32)>> = Vec::new();
    let mut at = (0.0f32, 0.0f32);
    let mut rest = d;
    while let Some(command) = rest.chars().next() {
        let end = rest[1..]
            .find(|c: char| c.is_ascii_alphabetic())
            .map_or(rest.len(), |end| end + 1);
        let n: Vec<f32> = rest[1..end]
            .split(' ')
            .filter_map(|number| number.parse().ok())
            .collect();
        match command {
            'M' => {
                at = (n[0], n[1]);
                out.push(vec![at]);
            }
            'L' => at = (n[0], n[1]),
            'l' => at = (at.0 + n[0], at.1 + n[1]),
            'c' => {
                for step in 1..8 {
                    let (t, u) = (step as f32 / 8.0, 1.0 - step as f32 / 8.0);
                    let curve = |axis: usize| {
                        3.0 * u * u * t * n[axis] + 3.0 * u * t * t * n[2 + axis] + t * t * t * n[4 + axis]
                    };
                    let point = (at.0 + curve(0), at.1 + curve(1));
                    out.last_mut().unwrap().push(point);
                }
                at = (at.0 + n[4], at.1 + n[5]);
            }
            _ => {}
        }
        if command != 'M' && command != 'Z' {
            out.last_mut().unwrap().push(at);
        }
        rest = &rest[end..];
    }
    out
}
