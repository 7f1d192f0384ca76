//! Textures: pictures, layers of grain, and the blurred room.

use super::{Gl, Problem, count, made, signed};
use crate::grain::SIDE;
use crate::studio::FACE;
use packwright_model::Grain;
use web_sys::WebGlTexture;

/// Number of the parameter by which textures seen from the side stay sharp, in its extension.
const ANISOTROPY: u32 = 0x84FE;

pub(super) fn set(gl: &Gl, target: u32, settings: &[(u32, u32)]) {
    for (name, value) in settings {
        gl.tex_parameteri(target, *name, signed(*value));
    }
}

fn said(error: &wasm_bindgen::JsValue) -> Problem {
    error
        .as_string()
        .unwrap_or_else(|| String::from("The browser took no texture."))
}

/// Bytes of a picture together with its smaller copies.
const fn with_copies(bytes: usize) -> usize {
    bytes + bytes / 3
}

/// A flat picture.
pub(crate) struct Picture {
    texture: WebGlTexture,
    bytes: usize,
}

impl Picture {
    /// A picture of one byte (`channels` 1) or four bytes a point, with smaller copies for four.
    pub(crate) fn new(
        gl: &Gl,
        (width, height): (usize, usize),
        channels: usize,
        bytes: &[u8],
    ) -> Result<Self, Problem> {
        let texture = made(gl.create_texture(), "texture")?;
        gl.active_texture(Gl::TEXTURE0);
        gl.bind_texture(Gl::TEXTURE_2D, Some(&texture));
        gl.pixel_storei(Gl::UNPACK_ALIGNMENT, 1);
        let (inner, outer) = if channels == 1 {
            (Gl::R8, Gl::RED)
        } else {
            (Gl::RGBA8, Gl::RGBA)
        };
        gl.tex_image_2d_with_i32_and_i32_and_i32_and_format_and_type_and_opt_u8_array(
            Gl::TEXTURE_2D,
            0,
            signed(inner),
            count(width),
            count(height),
            0,
            outer,
            Gl::UNSIGNED_BYTE,
            Some(bytes),
        )
        .map_err(|error| said(&error))?;
        let smaller = if channels == 1 {
            Gl::LINEAR
        } else {
            Gl::LINEAR_MIPMAP_LINEAR
        };
        set(
            gl,
            Gl::TEXTURE_2D,
            &[
                (Gl::TEXTURE_MIN_FILTER, smaller),
                (Gl::TEXTURE_MAG_FILTER, Gl::LINEAR),
                (Gl::TEXTURE_WRAP_S, Gl::CLAMP_TO_EDGE),
                (Gl::TEXTURE_WRAP_T, Gl::CLAMP_TO_EDGE),
            ],
        );
        if channels != 1 {
            gl.generate_mipmap(Gl::TEXTURE_2D);
        }
        let bytes = width * height * channels;
        Ok(Self {
            texture,
            bytes: if channels == 1 { bytes } else { with_copies(bytes) },
        })
    }

    /// How many bytes it takes on the graphics card.
    pub(crate) fn bytes(&self) -> usize {
        self.bytes
    }

    pub(crate) fn bind(&self, gl: &Gl, unit: u32) {
        gl.active_texture(Gl::TEXTURE0 + unit);
        gl.bind_texture(Gl::TEXTURE_2D, Some(&self.texture));
    }

    pub(crate) fn discard(&self, gl: &Gl) {
        gl.delete_texture(Some(&self.texture));
    }
}

/// How many grains are on the card at a time: no bag shows more.
pub(crate) const SLOTS: usize = 5;

/// Grains, each in a layer of one texture.
pub(crate) struct Layers {
    texture: WebGlTexture,
    slots: [Option<Grain>; SLOTS],
}

impl Layers {
    /// Layers without anything in them.
    pub(crate) fn new(gl: &Gl) -> Result<Self, Problem> {
        let texture = made(gl.create_texture(), "texture")?;
        gl.active_texture(Gl::TEXTURE0);
        gl.bind_texture(Gl::TEXTURE_2D_ARRAY, Some(&texture));
        let side = count(SIDE);
        let levels = signed(SIDE.ilog2() + 1);
        gl.tex_storage_3d(Gl::TEXTURE_2D_ARRAY, levels, Gl::RGBA8, side, side, count(SLOTS));
        set(
            gl,
            Gl::TEXTURE_2D_ARRAY,
            &[
                (Gl::TEXTURE_MIN_FILTER, Gl::LINEAR_MIPMAP_LINEAR),
                (Gl::TEXTURE_MAG_FILTER, Gl::LINEAR),
                (Gl::TEXTURE_WRAP_S, Gl::REPEAT),
                (Gl::TEXTURE_WRAP_T, Gl::REPEAT),
            ],
        );
        if gl
            .get_extension("EXT_texture_filter_anisotropic")
            .ok()
            .flatten()
            .is_some()
        {
            gl.tex_parameteri(Gl::TEXTURE_2D_ARRAY, ANISOTROPY, 8);
        }
        Ok(Self {
            texture,
            slots: [None; SLOTS],
        })
    }

    /// The layer of a grain, if it is there.
    pub(crate) fn slot(&self, grain: Grain) -> Option<usize> {
        self.slots.iter().position(|slot| *slot == Some(grain))
    }

    /// Puts a finished tile into a layer of its own, at the expense of a grain that is not among those needed, if it
    /// must be.
    pub(crate) fn put(&mut self, gl: &Gl, grain: Grain, pixels: &[u8], needed: &[Grain]) -> Result<(), Problem> {
        let empty = self.slots.iter().position(Option::is_none);
        let idle = || {
            self.slots
                .iter()
                .rposition(|slot| slot.is_none_or(|grain| !needed.contains(&grain)))
        };
        let slot = empty.or_else(idle).unwrap_or(SLOTS - 1);
        self.slots[slot] = Some(grain);
        self.bind(gl, 0);
        let side = count(SIDE);
        gl.tex_sub_image_3d_with_opt_u8_array(
            Gl::TEXTURE_2D_ARRAY,
            0,
            0,
            0,
            count(slot),
            side,
            side,
            1,
            Gl::RGBA,
            Gl::UNSIGNED_BYTE,
            Some(pixels),
        )
        .map_err(|error| said(&error))?;
        gl.generate_mipmap(Gl::TEXTURE_2D_ARRAY);
        Ok(())
    }

    /// How many bytes they take on the graphics card.
    pub(crate) fn bytes(&self) -> usize {
        with_copies(SIDE * SIDE * 4 * SLOTS)
    }

    pub(crate) fn bind(&self, gl: &Gl, unit: u32) {
        gl.active_texture(Gl::TEXTURE0 + unit);
        gl.bind_texture(Gl::TEXTURE_2D_ARRAY, Some(&self.texture));
    }
}

/// The room as mirrors see it, the duller the smaller the copy.
pub(crate) struct Cube {
    texture: WebGlTexture,
}

impl Cube {
    /// A cube without faces.
    pub(crate) fn new(gl: &Gl) -> Result<Self, Problem> {
        let texture = made(gl.create_texture(), "texture")?;
        let cube = Self { texture };
        cube.bind(gl, 0);
        let filters = [
            (Gl::TEXTURE_MIN_FILTER, Gl::LINEAR_MIPMAP_LINEAR),
            (Gl::TEXTURE_MAG_FILTER, Gl::LINEAR),
        ];
        set(gl, Gl::TEXTURE_CUBE_MAP, &filters);
        Ok(cube)
    }

    /// Puts a face of one size in, as half floats.
    pub(crate) fn put(&self, gl: &Gl, face: usize, level: usize, values: &[u16]) -> Result<(), Problem> {
        self.bind(gl, 0);
        let side = count((FACE >> level).max(1));
        gl.tex_image_2d_with_i32_and_i32_and_i32_and_format_and_type_and_opt_array_buffer_view(
            Gl::TEXTURE_CUBE_MAP_POSITIVE_X + u32::try_from(face).unwrap_or(0),
            count(level),
            signed(Gl::RGBA16F),
            side,
            side,
            0,
            Gl::RGBA,
            Gl::HALF_FLOAT,
            Some(&js_sys::Uint16Array::from(values)),
        )
        .map_err(|error| said(&error))
    }

    /// How many bytes it takes on the graphics card.
    pub(crate) fn bytes(&self) -> usize {
        with_copies(FACE * FACE * 6 * 8)
    }

    pub(crate) fn bind(&self, gl: &Gl, unit: u32) {
        gl.active_texture(Gl::TEXTURE0 + unit);
        gl.bind_texture(Gl::TEXTURE_CUBE_MAP, Some(&self.texture));
    }
}
