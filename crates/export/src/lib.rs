//! Makes files of the bag in the page, glTF and USDZ: a Wasm module apart from the widget and the viewer, fetched when
//! somebody asks for such a file and never before.
//!
//! The page has the light worked out in small steps, so that it stays alive meanwhile, and then takes the file.

use model::{Draft, Lettering, Model};
use shape::Pose;
use shape::code::decode;
use wasm_bindgen::prelude::wasm_bindgen;

/// Smaller and quicker than the standard allocator for WebAssembly.
#[cfg(all(target_family = "wasm", not(target_feature = "atomics")))]
#[global_allocator]
static TALC: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// A file in the making.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Export {
    draft: Draft,
    model: Option<Model>,
    pixels: Vec<u8>,
    width: usize,
    height: usize,
}

#[wasm_bindgen]
impl Export {
    /// Builds the bag that `code` describes, as `shape::code` spells it, shut or open. `pixels` is the logo's picture, four
    /// bytes a point; an empty one leaves it out.
    #[wasm_bindgen(constructor)]
    pub fn new(code: &str, open: bool, pixels: Vec<u8>, width: usize, height: usize) -> Result<Self, String> {
        let appearance = decode(code).ok_or("The code of the bag cannot be read.")?;
        Ok(Self {
            draft: Draft::new(&appearance, if open { Pose::Open } else { Pose::Shut }),
            model: None,
            pixels,
            width,
            height,
        })
    }

    /// Works out the light of so many further points, and when it is all there puts the triangles in order, which takes
    /// longer; whether there is more to do.
    pub fn step(&mut self, points: usize) -> bool {
        if self.draft.step(points) {
            return true;
        }
        let is_new = self.model.is_none();
        if is_new {
            self.model = Some(self.finished());
        }
        is_new
    }

    /// The file: USDZ, or binary glTF.
    pub fn file(&mut self, usdz: bool) -> Vec<u8> {
        let model = self.model.take().unwrap_or_else(|| self.finished());
        let file = if usdz { model.usdz() } else { model.glb() };
        self.model = Some(model);
        file
    }

    fn finished(&self) -> Model {
        self.draft.finish((!self.pixels.is_empty()).then_some(Lettering {
            pixels: &self.pixels,
            width: self.width,
            height: self.height,
        }))
    }
}
