//! Reads a file for the logo: header first, then decoded small, drawn again and encoded anew, so that neither its size nor
//! its metadata gets any further. Decoding happens in a worker that can be stopped, or not at all. A drawing is made into
//! pixels by a Wasm module of its own: in such a worker, or beside us in small steps where the page allows none.

mod aside;
mod worker;

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::pin::pin;
use std::rc::Rc;
use std::task::Poll;

use engine::artwork::{ArtworkFacts, ArtworkProblem, BYTES_MAX, Drawn, inspect_raster, unpack};
use js_sys::{Array, Function, Promise, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, Url};

use crate::artwork::{Artwork, shown_name};
use crate::place::Place;
use worker::Worker;

/// Longest side of the picture that is kept, pixels: more than the preview ever shows.
const KEPT_SIDE: u32 = 1_024;
/// How long a buyer is made to wait, milliseconds; then the work is stopped.
const PATIENCE: u32 = 2_000;

/// Where files are read, one at a time: a second file puts an end to the first.
#[derive(Clone, Debug, Default)]
pub struct Bench {
    turn: Rc<Cell<u32>>,
    worker: Rc<RefCell<Option<Worker>>>,
}

impl Bench {
    /// Begins with another file.
    fn begin(&self) -> u32 {
        self.turn.set(self.turn.get().wrapping_add(1));
        self.stop();
        self.turn.get()
    }

    /// Whether the file is still the one that is wanted.
    fn is_at(&self, turn: u32) -> bool {
        self.turn.get() == turn
    }

    /// Keeps a worker, so that it can be stopped.
    fn keep(&self, worker: Worker) {
        if let Ok(mut running) = self.worker.try_borrow_mut() {
            *running = Some(worker);
        }
    }

    /// Stops what is being decoded.
    fn stop(&self) {
        let running = self.worker.try_borrow_mut().ok().and_then(|mut worker| worker.take());
        drop(running);
    }
}

/// Reads, checks and re-encodes; nothing if another file has been taken up meanwhile.
pub async fn read(file: File, place: Place, bench: Bench) -> Option<Result<Artwork, ArtworkProblem>> {
    let turn = bench.begin();
    let result = checked(&file, &place, &bench, turn).await;
    bench.is_at(turn).then(|| {
        let (blob, facts) = result?;
        let href = Url::create_object_url_with_blob(&blob).map_err(|_| ArtworkProblem::Undecodable)?;
        Ok(Artwork {
            href: Rc::from(href),
            facts,
            name: Rc::from(shown_name(&file.name())),
        })
    })
}

async fn checked(file: &File, place: &Place, bench: &Bench, turn: u32) -> Result<(Blob, ArtworkFacts), ArtworkProblem> {
    // The size is known before a byte is read; dates and lengths of files are whole numbers below 2^53.
    if file.size() > BYTES_MAX as f64 {
        return Err(ArtworkProblem::TooManyBytes);
    }
    let buffer = JsFuture::from(file.array_buffer())
        .await
        .map_err(|_| ArtworkProblem::Undecodable)?;
    let bytes = Uint8Array::new(&buffer);
    let Some(facts) = inspect_raster(&bytes.to_vec())? else {
        let Drawn { facts, png } = drawn(&bytes, place, bench, turn).await?;
        return Ok((picture(&png)?, facts));
    };
    let blob = decoded(file, &facts, place, bench, turn).await;
    // The worker of a later file is not ours to stop.
    if bench.is_at(turn) {
        bench.stop();
    }
    let blob = blob?.ok_or(ArtworkProblem::Undecodable)?;
    Ok((blob, facts))
}

/// A drawing's pixels, as the module that makes them tells.
async fn drawn(bytes: &Uint8Array, place: &Place, bench: &Bench, turn: u32) -> Result<Drawn, ArtworkProblem> {
    let module = JsFuture::from(place.artwork())
        .await
        .map_err(|_| ArtworkProblem::Unfetched)?;
    let outcome = match Worker::start(place).await {
        // Another file is wanted by now: what comes of this one is not asked for.
        _ if !bench.is_at(turn) => None,
        Ok(worker) => {
            let answer = worker.draw(&module, bytes);
            bench.keep(worker);
            let answer = limited(answer, PATIENCE).await;
            if bench.is_at(turn) {
                bench.stop();
            }
            answer.ok_or(ArtworkProblem::TooSlow)?
        }
        // Its instance can be given up between two steps, which is less than a worker that can be stopped within one.
        Err(_) => aside::drawn(&module, bytes, || bench.is_at(turn)).await?,
    };
    unpack(&outcome.unwrap_or_default())
}

/// A picture that was made here, for the page to show.
fn picture(png: &[u8]) -> Result<Blob, ArtworkProblem> {
    let kind = BlobPropertyBag::new();
    kind.set_type("image/png");
    let parts = Array::of1(&Uint8Array::from(png));
    Blob::new_with_u8_array_sequence_and_options(&parts, &kind).map_err(|_| ArtworkProblem::Undecodable)
}

/// A raster's pixels as a PNG no larger than is kept.
async fn decoded(
    file: &File,
    facts: &ArtworkFacts,
    place: &Place,
    bench: &Bench,
    turn: u32,
) -> Result<Option<Blob>, ArtworkProblem> {
    let longest = facts.width.max(facts.height).max(1);
    let side = longest.min(KEPT_SIDE);
    let scaled = |length: u32| (u64::from(length) * u64::from(side) / u64::from(longest)).max(1) as u32;
    let (width, height) = (scaled(facts.width), scaled(facts.height));
    let worker = Worker::start(place).await?;
    if !bench.is_at(turn) {
        return Ok(None);
    }
    let answer = worker.decode(file, width, height);
    bench.keep(worker);
    limited(answer, PATIENCE).await.ok_or(ArtworkProblem::TooSlow)
}

/// What comes in time, milliseconds.
async fn limited<T>(work: impl Future<Output = T>, within: u32) -> Option<T> {
    let (mut work, mut clock) = (pin!(work), pin!(rest(within)));
    poll_fn(|context| match work.as_mut().poll(context) {
        Poll::Ready(done) => Poll::Ready(Some(done)),
        Poll::Pending => clock.as_mut().poll(context).map(|()| None),
    })
    .await
}

/// Lets the page do something else for so many milliseconds.
async fn rest(milliseconds: u32) {
    let milliseconds = i32::try_from(milliseconds).unwrap_or(0);
    promised(|resolve| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
        }
    })
    .await;
}

/// Waits until what is begun calls the function it is given.
async fn promised(begin: impl FnOnce(Function)) -> Option<JsValue> {
    let mut begin = Some(begin);
    let promise = Promise::new(&mut |resolve, _| {
        if let Some(begin) = begin.take() {
            begin(resolve);
        }
    });
    JsFuture::from(promise).await.ok()
}
