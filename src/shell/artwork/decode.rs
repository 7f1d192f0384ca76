//! Decodes in the page, on the way on which the browser at hand leaves the page free meanwhile.
//!
//! Blink decodes a file aside when it is asked for a bitmap, and holds the page up when an image element is drawn. Gecko
//! and WebKit decode an image element aside, and hold the page up for a bitmap.

use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File, HtmlCanvasElement, ImageBitmap, Url};

use super::promised;

#[wasm_bindgen]
extern "C" {
    /// An image element.
    type Picture;

    #[wasm_bindgen(method, setter)]
    fn set_src(this: &Picture, address: &str);

    #[wasm_bindgen(method, catch)]
    fn decode(this: &Picture) -> Result<Promise, JsValue>;

    /// What draws on a canvas.
    type Brush;

    #[wasm_bindgen(method, catch, js_name = drawImage)]
    fn draw(this: &Brush, picture: &JsValue, x: u32, y: u32, width: u32, height: u32) -> Result<(), JsValue>;

    #[wasm_bindgen(catch, js_name = createImageBitmap)]
    fn create_image_bitmap(file: &File, options: &Object) -> Result<Promise, JsValue>;
}

/// Decoded, drawn on a canvas of the size that is kept, and encoded as PNG.
pub(super) async fn redrawn(file: &File, width: u32, height: u32) -> Option<Blob> {
    let window = web_sys::window()?;
    let document = window.document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let brush = canvas.get_context("2d").ok()??;
    let brush: &Brush = brush.unchecked_ref();
    if window
        .navigator()
        .user_agent()
        .is_ok_and(|name| name.contains("Chrome/"))
    {
        let options = Object::new();
        for (name, value) in [("resizeWidth", width), ("resizeHeight", height)] {
            Reflect::set(&options, &name.into(), &value.into()).ok()?;
        }
        let bitmap = JsFuture::from(create_image_bitmap(file, &options).ok()?).await.ok()?;
        let drawn = brush.draw(&bitmap, 0, 0, width, height);
        bitmap.unchecked_into::<ImageBitmap>().close();
        drawn.ok()?;
    } else {
        let picture: Picture = document.create_element("img").ok()?.unchecked_into();
        let address = Url::create_object_url_with_blob(file).ok()?;
        picture.set_src(&address);
        let decoded = match picture.decode() {
            Ok(promise) => JsFuture::from(promise).await.ok(),
            Err(_) => None,
        };
        let drawn = decoded.and_then(|_| brush.draw(picture.as_ref(), 0, 0, width, height).ok());
        let _ = Url::revoke_object_url(&address);
        drawn?;
    }
    let blob = promised(|resolve| {
        let done = Closure::once_into_js(move |blob: JsValue| {
            let _ = resolve.call1(&JsValue::NULL, &blob);
        });
        let _ = canvas.to_blob(done.unchecked_ref());
    });
    blob.await?.dyn_into().ok()
}
