//! What there is still to be done before the picture is as good as it gets, in the order in which it is seen.
//! Everything is done in steps of a few milliseconds; the old bag stays until the new one is all there.

use crate::gpu::{Gl, Problem, SLOTS};
use crate::grain::Tile;
use crate::light::{Light, carry};
use crate::mark::Mark;
use crate::material::grains;
use crate::pack::Packed;
use crate::scene::Scene;
use crate::studio::Mood;
use engine::appearance::Appearance;
use packwright_model::Grain;
use packwright_shape::shape::Building;
use packwright_shape::{Budget, Pose, Quality, Shape};

/// What is done in one step: triangles or vertices packed, rows of grain worked out.
const PACKED_AT_ONCE: usize = 6000;
const ROWS_AT_ONCE: usize = 4;
/// So many finished tiles are kept, so that going back to a material costs nothing.
const TILES: usize = 6;

/// The state of the work.
#[derive(Default)]
pub(crate) struct Work {
    is_shape_due: bool,
    making: Option<Making>,
    tile: Option<Tile>,
    tiles: Vec<(Grain, Vec<u8>)>,
    mark: Option<Mark>,
    light: Option<Light>,
    /// Something that shows is ready, and is put in at the next step.
    waits: bool,
    /// Only the graphics driver is not ready yet.
    is_held: bool,
    /// The logo's picture made ready.
    pub(crate) logo: Option<Vec<u8>>,
    /// Whether what is on the card has changed since the last picture.
    pub(crate) is_stale: bool,
    /// Milliseconds: the longest step since the bag last got another shape, all until it was there, and all.
    pub(crate) spent: Spent,
}

/// How long the work took, in milliseconds.
#[derive(Clone, Copy, Default)]
pub(crate) struct Spent {
    pub(crate) slice: f64,
    pub(crate) build: f64,
    pub(crate) whole: f64,
}

/// Another bag on its way.
enum Making {
    Building(Box<Building>),
    Packing(Shape, Packed),
    Ready(Shape, Packed),
}

/// What the work is about.
pub(crate) struct Job<'bag> {
    pub(crate) gl: &'bag Gl,
    /// What the bag is to be.
    pub(crate) appearance: &'bag Appearance,
    /// What the bag is that is seen.
    pub(crate) shown: &'bag mut Appearance,
    pub(crate) quality: Quality,
    pub(crate) pose: Pose,
    pub(crate) mood: Mood,
    /// The bag that is seen.
    pub(crate) shape: &'bag mut Shape,
    pub(crate) scene: &'bag mut Scene,
    /// Whether what is done beside the work may go on afterwards.
    pub(crate) is_patient: bool,
}

impl Work {
    /// The bag has another shape.
    pub(crate) fn reshape(&mut self) {
        self.is_shape_due = true;
    }

    /// Whether another shape is on its way.
    pub(crate) fn is_reshaping(&self) -> bool {
        self.is_shape_due || self.making.is_some()
    }

    /// The logo has another picture, or none.
    pub(crate) fn sign(&mut self, mark: Option<Mark>) {
        self.is_stale = true;
        self.logo = None;
        self.mark = mark;
    }

    /// Whether something that will change the picture at once is put in at the next step.
    pub(crate) fn waits(&self) -> bool {
        self.waits
    }

    /// Does pending work until the budget, in milliseconds, is used up or something is ready; whether there is more.
    /// `now` tells milliseconds.
    pub(crate) fn advance(&mut self, mut job: Job<'_>, budget: f64, now: &dyn Fn() -> f64) -> Result<bool, Problem> {
        let start = now();
        let mut before = start;
        loop {
            let is_more = self.step(&mut job)?;
            let after = now();
            let took = after - before;
            self.spent.slice = self.spent.slice.max(took);
            self.spent.whole += took;
            if self.is_reshaping() {
                self.spent.build = self.spent.whole;
            }
            before = after;
            if !is_more || self.waits || std::mem::take(&mut self.is_held) || after - start > budget {
                return Ok(is_more);
            }
        }
    }

    /// Does the next thing, or some of it; whether there is more.
    fn step(&mut self, job: &mut Job<'_>) -> Result<bool, Problem> {
        if self.is_shape_due {
            let building = Building::new(job.appearance, job.quality, job.pose);
            self.making = Some(Making::Building(Box::new(building)));
            (self.is_shape_due, self.waits, self.light) = (false, false, None);
            self.spent = Spent::default();
            return Ok(true);
        }
        if std::mem::take(&mut self.waits) {
            return self.put_in(job);
        }
        if !job.scene.is_lit(job.mood) {
            self.is_stale |= job.scene.relight(job.gl, job.mood)?;
            return Ok(true);
        }
        match self.making.take() {
            Some(Making::Building(mut building)) => {
                self.making = Some(match building.step() {
                    None => Making::Building(building),
                    Some(mut shape) => {
                        carry(job.shape, &mut shape);
                        let packed = Packed::room(&shape.solid);
                        Making::Packing(shape, packed)
                    }
                });
                return Ok(true);
            }
            Some(Making::Packing(shape, mut packed)) => {
                self.making = Some(if packed.advance(&shape.solid, PACKED_AT_ONCE) {
                    Making::Packing(shape, packed)
                } else {
                    Making::Ready(shape, packed)
                });
                return Ok(true);
            }
            ready => self.making = ready,
        }
        if let Some(mark) = &mut self.mark {
            if let Some(ready) = mark.advance() {
                job.scene.sign(job.gl, &ready)?;
                (self.mark, self.logo, self.is_stale) = (None, Some(ready), true);
            }
            return Ok(true);
        }
        if self.grow(job)? {
            return Ok(true);
        }
        self.finish(job)
    }

    /// Works out some of the grain that is needed and not there; whether there was anything to do.
    fn grow(&mut self, job: &mut Job<'_>) -> Result<bool, Problem> {
        // A new bag waits for the grain that most of it shows; the others come once it is seen.
        let (materials, most) = match &self.making {
            Some(Making::Ready(_, packed)) => (packed.materials, 1),
            _ => (job.scene.materials(), SLOTS),
        };
        let needed = grains(job.appearance, materials);
        let layers = &mut job.scene.layers;
        let missing = needed.iter().take(most).find(|grain| layers.slot(**grain).is_none());
        let Some(grain) = missing.copied() else {
            return Ok(false);
        };
        if let Some((_, pixels)) = self.tiles.iter().find(|(known, _)| *known == grain) {
            layers.put(job.gl, grain, pixels, &needed)?;
            self.is_stale = true;
            return Ok(true);
        }
        let tile = match &mut self.tile {
            Some(tile) if tile.grain() == grain => tile,
            other => other.insert(Tile::new(grain)),
        };
        if let Some(pixels) = tile.advance(ROWS_AT_ONCE) {
            self.tile = None;
            if self.tiles.len() == TILES {
                self.tiles.remove(0);
            }
            self.tiles.push((grain, pixels));
        }
        Ok(true)
    }

    /// Works out light; then everything that was ready waits to be put in.
    fn finish(&mut self, job: &mut Job<'_>) -> Result<bool, Problem> {
        let shape = match &mut self.making {
            // The old light has been carried over: the shape comes first.
            Some(_) if job.scene.has_bag() => None,
            Some(Making::Ready(shape, _)) => Some(shape),
            _ if self.light.is_some() => Some(&mut *job.shape),
            _ => return Ok(false),
        };
        if let Some(shape) = shape {
            let light = self.light.get_or_insert_with(|| Light::new(shape));
            if !light.is_over() {
                light.advance(shape);
                return Ok(true);
            }
        }
        self.waits = job.scene.is_able(job.gl, job.is_patient)?;
        self.is_held = !self.waits;
        Ok(true)
    }

    /// Puts in what waits: another bag, light, or both.
    fn put_in(&mut self, job: &mut Job<'_>) -> Result<bool, Problem> {
        self.is_stale = true;
        let light = self.light.take();
        if let Some(Making::Ready(shape, packed)) = self.making.take() {
            *job.shape = shape;
            *job.shown = job.appearance.clone();
            let each = Budget::of(job.quality).stitch_of(job.shape);
            job.scene.load(job.gl, packed, job.shape, job.shown, each);
            if light.is_none() && job.shape.solid.triangles() > 0 {
                self.light = Some(Light::new(job.shape));
            }
        } else {
            job.scene.light(job.gl, job.shape);
        }
        if let Some(light) = light {
            job.scene.ground(job.gl, &light.ground())?;
        }
        Ok(true)
    }
}
