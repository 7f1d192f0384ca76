//! Reads a file for the logo: header first, then decoded small, drawn again and encoded anew, so that neither its size nor
//! its metadata gets any further. SVG stays as it is once it has passed the engine's scan; as an image it cannot run.

use std::rc::Rc;

use engine::artwork::{ArtworkKind, ArtworkProblem, BYTES_MAX, inspect};
use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, CanvasRenderingContext2d, File, HtmlCanvasElement, ImageBitmap, Url};

use crate::artwork::Artwork;

/// Longest side of the picture that is kept, pixels: more than the preview ever shows.
const KEPT_SIDE: u32 = 1_024;

/// Reads, checks and re-encodes.
///
/// # Errors
/// When the file should not be used; the reason is for the buyer.
pub async fn read(file: File) -> Result<Artwork, ArtworkProblem> {
    // The size is known before a byte is read; dates and lengths of files are whole numbers below 2^53.
    if file.size() > BYTES_MAX as f64 {
        return Err(ArtworkProblem::TooManyBytes);
    }
    let buffer = JsFuture::from(file.array_buffer())
        .await
        .map_err(|_| ArtworkProblem::Undecodable)?;
    let bytes = Uint8Array::new(&buffer);
    let facts = inspect(&bytes.to_vec())?;
    let href = if facts.kind == ArtworkKind::Svg {
        let kind = BlobPropertyBag::new();
        kind.set_type("image/svg+xml");
        let blob = Blob::new_with_u8_array_sequence_and_options(&Array::of1(&bytes), &kind);
        blob.and_then(|blob| Url::create_object_url_with_blob(&blob)).ok()
    } else {
        redrawn(&file, facts.width, facts.height).await
    };
    let href = href.ok_or(ArtworkProblem::Undecodable)?;
    let name: String = file
        .name()
        .chars()
        .filter(|letter| !letter.is_control())
        .take(60)
        .collect();
    Ok(Artwork {
        href: Rc::from(href),
        facts,
        name: Rc::from(name),
    })
}

/// Decoded at the size it is kept in, drawn on a canvas, and encoded as PNG: `blob:` address of the result.
async fn redrawn(file: &File, width: u32, height: u32) -> Option<String> {
    let longest = width.max(height).max(1);
    let side = longest.min(KEPT_SIDE);
    let scaled = |length: u32| (u64::from(length) * u64::from(side) / u64::from(longest)).max(1) as u32;
    let (width, height) = (scaled(width), scaled(height));
    let window = web_sys::window()?;
    let options = Object::new();
    for (name, value) in [("resizeWidth", width), ("resizeHeight", height)] {
        Reflect::set(&options, &name.into(), &JsValue::from(value)).ok()?;
    }
    let create: Function = Reflect::get(&window, &"createImageBitmap".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let promise: Promise = create.call2(&window, file, &options).ok()?.dyn_into().ok()?;
    let bitmap: ImageBitmap = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
    let canvas: HtmlCanvasElement = window.document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context.draw_image_with_image_bitmap(&bitmap, 0.0, 0.0).ok()?;
    bitmap.close();
    let promise = Promise::new(&mut |resolve, _| {
        let done = Closure::once_into_js(move |blob: JsValue| {
            let _ = resolve.call1(&JsValue::NULL, &blob);
        });
        let _ = canvas.to_blob(done.unchecked_ref());
    });
    let blob: Blob = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}
